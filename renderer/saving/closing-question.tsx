/**
 * The window was asked to close and the disk has refused for ten seconds: try again, take a copy elsewhere, or close
 * and lose these changes, which are named. Nothing is lost unasked.
 */
import { useState } from 'react'
import { recordById } from '../../shared/directory.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import styles from './saving.module.css'

/** More names than this nobody reads. */
const mostNamed = 8

/** Nothing unless a person has to decide. */
export function ClosingQuestion() {
  const { saving } = useOpen()
  return saving.closing === 'asking' ? <Asking /> : null
}

function Asking() {
  const { words, directory } = useReading()
  const { t } = words
  const { saving, unsaved } = useOpen()
  const desk = useDesk()
  const [told, setTold] = useState<string | null>(null)
  const names = [...unsaved.keys()].flatMap(id => {
    const record = recordById(directory, id)
    return record === null ? [] : [recordTitle(words, directory, record)]
  })

  async function saveCopy(): Promise<void> {
    const saved = await desk.saveCopy()
    if (saved.ok) setTold(t('saving.closing.copied', { file: saved.value.file }))
    else if (saved.problem.kind === 'not-saved') {
      setTold(t('saving.closing.copyFailed', { cause: t(`saving.cause.${saved.problem.cause}`) }))
    }
  }

  return (
    <Question
      title={t('saving.closing.title')}
      onPutAway={() => void desk.keepOpen()}
      answers={
        <>
          <Button kind="primary" startsHere={true} onPress={() => void desk.trySavingAgain()}>
            {t('saving.closing.tryAgain')}
          </Button>
          <Button onPress={() => void saveCopy()}>{t('saving.closing.saveCopy')}</Button>
          <Button onPress={() => void desk.closeAnyway()}>{t('saving.closing.lose')}</Button>
          <Button kind="quiet" onPress={() => void desk.keepOpen()}>
            {t('saving.closing.keepOpen')}
          </Button>
        </>
      }
    >
      <p>{t('saving.closing.text', { cause: t(`saving.cause.${saving.problem?.cause ?? 'broken'}`) })}</p>
      <ul className={styles['names']}>
        {names.slice(0, mostNamed).map(name => (
          <li key={name}>{name}</li>
        ))}
        {names.length <= mostNamed ? null : <li>{t('saving.closing.more', { count: names.length - mostNamed })}</li>}
      </ul>
      <p className={styles['hint']}>{t('saving.closing.saveCopyHint')}</p>
      {told === null ? null : <p role="status">{told}</p>}
    </Question>
  )
}
