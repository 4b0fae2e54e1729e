/**
 * Erasing a person's data for good: what goes, from where, and which files may still hold it. It cannot be taken back,
 * so it takes a tick before the button is there.
 */
import { useState } from 'react'
import { recordById, recordsBehind } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { whenMade } from '../backups/backup-words.ts'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { Question } from '../parts/question.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { withoutTurning } from '../words/names.ts'
import { useAtWork } from '../work/at-work.tsx'
import styles from './exchange.module.css'
import { useExchangeDesk, useKept } from './use-exchange.ts'

export interface EraseQuestionProps {
  readonly contact: RecordId
  readonly onPutAway: () => void
  readonly onErased: () => void
}

/** More names than this nobody reads. */
const mostNamed = 8

export function EraseQuestion({ contact, onPutAway, onErased }: EraseQuestionProps) {
  const { words, directory } = useReading()
  const { t } = words
  const exchange = useExchangeDesk()
  const atWork = useAtWork()
  const say = useSay()
  const exports = useKept(one => one.listExports())
  const [isUnderstood, setIsUnderstood] = useState(false)
  const [isErasing, setIsErasing] = useState(false)
  const record = recordById(directory, contact)
  const name = record === null ? contact : recordTitle(words, directory, record)
  const holding = exports?.filter(({ scope }) => scope.personalContacts) ?? null

  async function erase(): Promise<void> {
    if (isErasing) return
    const by = await atWork.who()
    if (by === null) return
    setIsErasing(true)
    const left = new Set<string>()
    // Entered twice and shown as one is still one person.
    for (const one of recordsBehind(directory, contact)) {
      const answer = await exchange.eraseContact(one, by)
      if (!answer.ok) {
        setIsErasing(false)
        say(t('exchange.erase.failed', { cause: t(`saving.cause.${answer.problem.cause}`) }), 'failure')
        return
      }
      for (const file of [...answer.value.backups, ...answer.value.files]) left.add(file)
    }
    setIsErasing(false)
    if (left.size === 0) say(t('exchange.erase.done'), 'done')
    else say(`${t('exchange.erase.done')} ${t('exchange.erase.left', { files: [...left].join(', ') })}`, 'check')
    onErased()
  }

  return (
    <Question
      title={t('exchange.erase.title', { name })}
      onPutAway={onPutAway}
      answers={
        <>
          {isUnderstood ? (
            <Button kind="primary" onPress={() => void erase()}>
              {t('exchange.erase.confirm')}
            </Button>
          ) : null}
          <Button kind="quiet" startsHere={true} onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('exchange.erase.text')}</p>
      <p>
        <strong>{t('exchange.erase.forGood')}</strong>
      </p>
      {holding === null ? null : holding.length === 0 ? (
        <p>{t('exchange.erase.noFiles')}</p>
      ) : (
        <>
          <p>{t('exchange.erase.files')}</p>
          <ul className={styles['bullets']}>
            {holding.slice(0, mostNamed).map(written => (
              <li key={written.number}>
                {withoutTurning(written.name)} ({whenMade(words, written)})
              </li>
            ))}
            {holding.length <= mostNamed ? null : (
              <li>{t('exchange.erase.filesMore', { count: holding.length - mostNamed })}</li>
            )}
          </ul>
        </>
      )}
      <p>{t('exchange.erase.paper')}</p>
      <CheckBox isChecked={isUnderstood} onChange={setIsUnderstood}>
        {t('exchange.erase.understood')}
      </CheckBox>
    </Question>
  )
}
