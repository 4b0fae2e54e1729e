/** Before a record is removed: what refers to it, and that it can be put back. */
import { useMemo } from 'react'
import { kindOfId, recordById, recordsBehind } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { referrersTo } from '../../shared/references.ts'
import { presenceSettlementOf } from '../../shared/replica/settling.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useMaking } from '../work/making.ts'
import styles from './edit.module.css'

export interface RemoveQuestionProps {
  readonly id: RecordId
  readonly onPutAway: () => void
  readonly onRemoved: () => void
}

/** More names than this nobody reads. */
const mostNamed = 6

export function RemoveQuestion({ id, onPutAway, onRemoved }: RemoveQuestionProps) {
  const { words, directory } = useReading()
  const { t } = words
  const making = useMaking()
  const referrers = useMemo(() => referrersTo(directory, id), [directory, id])
  const kind = kindOfId(id)
  const record = recordById(directory, id)
  if (kind === null || record === null) return null
  const name = recordTitle(words, directory, record)

  async function remove(): Promise<void> {
    if (kind === null) return
    // What is shown as one goes as one.
    const changes = recordsBehind(directory, id).map(one => presenceSettlementOf(one, kind, 'remove'))
    const isMade = await making.makeAndSay({ cause: 'form', changes }, t('edit.remove.done', { name }))
    if (isMade) onRemoved()
  }

  return (
    <Question
      title={t('edit.remove.title', { name })}
      onPutAway={onPutAway}
      answers={
        <>
          <Button kind="primary" onPress={() => void remove()}>
            {t('edit.remove.confirm')}
          </Button>
          <Button kind="quiet" startsHere={true} onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('edit.remove.text')}</p>
      {referrers.length === 0 ? null : (
        <>
          <p>{t('edit.remove.referred')}</p>
          <ul className={styles['list']}>
            {referrers.slice(0, mostNamed).map(one => (
              <li key={one.id}>
                {t(`record.kind.${kindOfId(one.id) ?? 'contact'}`)}: {recordTitle(words, directory, one)}
              </li>
            ))}
            {referrers.length <= mostNamed ? null : (
              <li>{t('edit.remove.referredMore', { count: referrers.length - mostNamed })}</li>
            )}
          </ul>
          <p>{t('edit.remove.referredNext')}</p>
        </>
      )}
    </Question>
  )
}
