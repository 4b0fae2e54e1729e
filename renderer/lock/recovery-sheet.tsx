/**
 * The code of the recovery sheet, told once: to be printed, saved as a PDF or copied by hand, and not put away before one
 * of these is done. It lives in this component (and on its printout) and goes with it.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useMakingWay } from '../house/make-way.ts'
import { loadPaperFonts } from '../paper/fonts.ts'
import { notSavedInWords, underTitle } from '../paper/paper-screen.tsx'
import { Printout } from '../paper/printout.tsx'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { Mark } from '../parts/mark.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useLeaving } from '../use-leaving.ts'
import { useToday } from '../use-today.ts'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import { groupsOf } from './recovery-code.ts'
import { RecoveryPaper } from './recovery-paper.tsx'

type Kept = 'printed' | 'saved'

export interface RecoverySheetProps {
  readonly code: string
  /** what is said once the code is kept and the sheet closed */
  readonly told: string
  readonly onClose: () => void
}

export function RecoverySheet({ code, told, onClose }: RecoverySheetProps) {
  const words = useWords()
  const { t } = words
  const desk = useDesk()
  const say = useSay()
  const { settings } = useOpen()
  const { stationName } = settings
  const { trusted: today } = useToday()
  const [kept, setKept] = useState<ReadonlySet<Kept>>(new Set())
  const [isWritten, setIsWritten] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isBusy = useRef(false)
  const isKept = kept.size > 0 || isWritten
  const title = t('lock.paper.file', { station: stationName })
  const paper = useMemo(
    () => <RecoveryPaper words={words} code={code} stationName={stationName} on={today} />,
    [words, code, stationName, today]
  )

  useEffect(() => void loadPaperFonts(), [])

  async function press(how: Kept, go: () => Promise<string | boolean>): Promise<void> {
    // The machine asks the person something, or writes: a second press would ask again.
    if (isBusy.current) return
    isBusy.current = true
    setProblem(null)
    await loadPaperFonts()
    const done = await underTitle(title, go).finally(() => {
      isBusy.current = false
    })
    if (done === true) setKept(now => new Set([...now, how]))
    else if (typeof done === 'string') setProblem(done)
  }

  async function print(): Promise<string | boolean> {
    const answer = await desk.printPaper('a4')
    if (answer.ok) return true
    return answer.problem.kind === 'not-printed' && t('paper.printFailed', { reason: answer.problem.reason })
  }

  async function save(): Promise<string | boolean> {
    const answer = await desk.savePaper(title)
    if (answer.ok) return true
    return answer.problem.kind === 'not-saved' && notSavedInWords(words, answer.problem)
  }

  function leave(): void {
    if (!isKept) {
      setProblem(t('lock.sheet.notYet'))
      return
    }
    onClose()
    say(told, 'done')
  }

  useMakingWay(goOn => {
    leave()
    if (isKept) goOn()
  })
  useLeaving(() => {
    if (!isKept) leave()
    return isKept
  })

  return (
    <Sheet
      title={t('lock.sheet.title')}
      onLeave={leave}
      foot={
        <>
          <Button kind={isKept ? 'primary' : 'plain'} onPress={leave}>
            {t('lock.sheet.done')}
          </Button>
          <div role="alert" className={styles['refusal']}>
            {problem === null ? null : <p>{problem}</p>}
          </div>
        </>
      }
    >
      <p className={styles['strong']}>{t('lock.sheet.about')}</p>
      <section aria-label={t('lock.sheet.code')} className={styles['code']}>
        {groupsOf(code).map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <span key={place}>{group}</span>
        ))}
      </section>
      <div className={styles['line']}>
        <Button kind={isKept ? 'plain' : 'primary'} startsHere={true} onPress={() => void press('printed', print)}>
          {t('lock.sheet.print')}
        </Button>
        <Button onPress={() => void press('saved', save)}>{t('lock.sheet.savePdf')}</Button>
        <p role="status" className={styles['line']}>
          {[...kept].map(how => (
            <span key={how} className={styles['kept']}>
              <Mark shape="check" />
              {t(`lock.sheet.${how}`)}
            </span>
          ))}
        </p>
      </div>
      <p className={styles['quiet']}>{t('lock.sheet.pdfHint')}</p>
      <div className={styles['secret']}>
        <CheckBox
          isChecked={isWritten}
          onChange={isNow => {
            setIsWritten(isNow)
            setProblem(null)
          }}
        >
          {t('lock.sheet.written')}
        </CheckBox>
      </div>
      <p>{t('lock.sheet.keep')}</p>
      <Printout format="a4" sheets={[paper]} />
    </Sheet>
  )
}
