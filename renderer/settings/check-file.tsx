/** Checking a file of the program before it is installed: what it is, and what to do next. */
import { useState } from 'react'
import { type CheckedFile, type CheckProblem, listName, signatureName } from '../../shared/checking.ts'
import type { Result } from '../../shared/result.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Mark } from '../parts/mark.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { checkInWords } from './check-in-words.ts'
import styles from './settings.module.css'

export function CheckFile() {
  const words = useWords()
  const { t } = words
  const { machine } = useOpen()
  const desk = useDesk()
  const [answer, setAnswer] = useState<Result<CheckedFile, CheckProblem> | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  async function check(): Promise<void> {
    setIsBusy(true)
    const found = await desk.checkFile()
    setIsBusy(false)
    // Whoever chose nothing goes on looking at what was said before.
    if (found.ok || found.problem.kind !== 'cancelled') setAnswer(found)
  }
  return (
    <>
      <p>{t('settings.check.about', { files: words.list([listName, signatureName]) })}</p>
      <div className={styles['row']}>
        <Button isPending={isBusy} onPress={() => void check()}>
          {t('settings.check.choose')}
        </Button>
      </div>
      <div role="status">{answer === null ? null : <Answer answer={answer} present={machine.version} />}</div>
    </>
  )
}

interface AnswerProps {
  readonly answer: Result<CheckedFile, CheckProblem>
  readonly present: string
}

function Answer({ answer, present }: AnswerProps) {
  const words = useWords()
  const told = checkInWords(words, answer, present)
  if (told === null) return null
  if (!answer.ok) {
    return (
      <Banner manner="failure">
        <p>
          <strong>{told.found}</strong>
        </p>
        <p>{told.next}</p>
      </Banner>
    )
  }
  return (
    <div className={styles['checked']}>
      <Mark shape={answer.value.standing === 'older' ? 'warning' : 'check'} />
      <div>
        <p>
          <strong>{told.found}</strong>
        </p>
        <p>{told.next}</p>
      </div>
    </div>
  )
}
