/**
 * Preparing the memoranda of the next year and the assignments under them, from those of this one: everything that is
 * usual is chosen already, so that most years take one step.
 */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { MemorandumId } from '../../shared/records/ids.ts'
import { renewablesIn, renewalChanges } from '../../shared/renewal.ts'
import { calendarDay } from '../edit/fields/days.tsx'
import { useMakingWay } from '../house/make-way.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useReading } from '../record/reading.ts'
import type { Words } from '../words/words.ts'
import { useMaking } from '../work/making.ts'
import styles from './memoranda.module.css'
import { RenewableItem } from './renewable-item.tsx'
import {
  countAssignments,
  type DateField,
  type DateProblem,
  dateFields,
  dateProblem,
  datesIn,
  fitsInOneEdit,
  proposedFor,
  renewalsIn,
  withAssignment,
  withDate,
  withMemorandum
} from './renewal-draft.ts'

export interface RenewalSheetProps {
  /** the year whose memoranda are renewed for the next */
  readonly year: number
  /** only this one is proposed; all that are usual, when it is left out */
  readonly only?: MemorandumId
  readonly onClose: (isMade: boolean) => void
}

export function RenewalSheet({ year, only, onClose }: RenewalSheetProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const making = useMaking()
  const next = year + 1
  const renewables = useMemo(() => renewablesIn(directory, year, today), [directory, year, today])
  const [proposed] = useState(() => proposedFor(next, renewables, only))
  const [draft, setDraft] = useState(proposed)
  const [left, setLeft] = useState<ReadonlySet<DateField>>(new Set())
  const [problem, setProblem] = useState<string | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const renewals = renewalsIn(draft, renewables)
  const amounts = {
    memoranda: t('renewal.memoranda', { count: renewals.length }),
    assignments: t('renewal.assignments', { count: countAssignments(renewals) })
  }

  function leave(): void {
    if (draft === proposed) onClose(false)
    else setIsLeaving(true)
  }

  function stay(): void {
    onward.current = null
    setIsLeaving(false)
  }

  /** where to go on once this sheet is closed; null for nowhere else */
  const onward = useRef<(() => void) | null>(null)
  useMakingWay(goOn => {
    if (draft === proposed) {
      onClose(false)
      goOn()
    } else {
      onward.current = goOn
      setIsLeaving(true)
    }
  })

  async function prepare(): Promise<void> {
    if (isSaving) return
    setLeft(new Set(dateFields))
    const dates = datesIn(draft)
    const trouble = renewals.length === 0 ? 'nothing' : fitsInOneEdit(renewals) ? null : 'tooMany'
    setProblem(trouble === null ? null : t(`renewal.${trouble}`))
    if (dates === null || trouble !== null) return
    const changes = renewalChanges(directory, renewals, dates, kind => `${kind}-${crypto.randomUUID()}`)
    setIsSaving(true)
    const done = t('renewal.done', { year: next, ...amounts })
    const isMade = await making.makeAndSay({ cause: 'renewal', changes: [...changes] }, done)
    setIsSaving(false)
    if (isMade) onClose(true)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void prepare()
  }

  return (
    <Sheet
      title={t('renewal.title', { year: next })}
      about={t('renewal.about')}
      onLeave={leave}
      foot={
        <>
          <Button kind="primary" isPending={isSaving} onPress={() => void prepare()}>
            {t('renewal.prepare', amounts)}
          </Button>
          <Button kind="quiet" onPress={leave}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <form
        className={styles['renewal']}
        noValidate={true}
        onSubmit={event => event.preventDefault()}
        onKeyDown={onKey}
      >
        <div role="alert" className={styles['alert']}>
          {problem === null ? null : <p className={styles['problem']}>{problem}</p>}
        </div>
        <div className={styles['dates']}>
          {dateFields.map(field => {
            const found = left.has(field) ? dateProblem(draft, field) : null
            return (
              <calendarDay.Input
                key={field}
                label={t(`renewal.${field}`)}
                aside={null}
                hint={field === 'to' ? t('renewal.toHint') : field === 'signedOn' ? t('renewal.signedHint') : null}
                problem={found === null ? null : dateProblemInWords(words, found)}
                draft={draft.dates[field]}
                startsHere={field === 'from'}
                about={{ t, directory, today, kind: 'memorandum', record: '', field, values: {} }}
                onChange={typed => setDraft(now => withDate(now, field, typed))}
                onLeave={() => setLeft(now => new Set([...now, field]))}
              />
            )
          })}
        </div>
        <fieldset className={styles['renewables']}>
          <legend>{t('renewal.organisations')}</legend>
          {renewables.map(renewable => (
            <RenewableItem
              key={renewable.memorandum.id}
              renewable={renewable}
              next={next}
              draft={draft}
              onChooseMemorandum={isChosen => setDraft(now => withMemorandum(now, renewable.memorandum.id, isChosen))}
              onChooseAssignment={(id, isChosen) => setDraft(now => withAssignment(now, id, isChosen))}
            />
          ))}
        </fieldset>
      </form>
      {isLeaving ? (
        <Question
          title={t('edit.leave.title')}
          onPutAway={stay}
          answers={
            <>
              <Button kind="primary" startsHere={true} onPress={stay}>
                {t('edit.leave.goOn')}
              </Button>
              <Button
                onPress={() => {
                  onClose(false)
                  onward.current?.()
                }}
              >
                {t('edit.leave.discard')}
              </Button>
            </>
          }
        >
          <p>{t('edit.leave.text')}</p>
        </Question>
      ) : null}
    </Sheet>
  )
}

function dateProblemInWords({ t }: Words, problem: DateProblem): string {
  return problem === 'notADay' ? t('edit.problem.notADay') : t(`renewal.${problem}`)
}
