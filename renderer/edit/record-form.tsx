/**
 * The form of a record, on a sheet over the screen it was opened from. Ctrl+Enter saves, Esc closes and asks only when
 * something was typed. What is wrong is said beside its field once that was left; what others wrote meanwhile is shown
 * beside what was typed, and a person decides.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { RecordId } from '../../shared/records/ids.ts'
import { useMakingWay } from '../house/make-way.ts'
import { Button } from '../parts/button.tsx'
import { focusSoon } from '../parts/focus-soon.ts'
import { useSay } from '../parts/notice-board.tsx'
import { Question } from '../parts/question.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'
import { useLeaving } from '../use-leaving.ts'
import { problemInWords, useMaking } from '../work/making.ts'
import styles from './edit.module.css'
import type { FieldPlan, FormPlan } from './field-editor.ts'
import { FieldPiece } from './field-piece.tsx'
import { beginForm, changesOf, fieldNamed, isAnythingTyped, rebased, type Start, withAllLeft } from './form.ts'
import { troublesOf } from './troubles.ts'

export interface RecordFormProps {
  readonly plan: FormPlan
  readonly start: Start
  readonly title: string
  /** under the title: what a new record is for */
  readonly subtitle: string
  /** the field to begin at; the first when it is left out */
  readonly at: string | null
  /** the id of the saved record; null when nothing was saved */
  readonly onClose: (saved: RecordId | null) => void
  /** opens the question whether to remove the record */
  readonly onRemove: () => void
  /** opens the question whether to erase the person's data; null where there is no person */
  readonly onErase: (() => void) | null
}

export function RecordForm({ plan, start, title, subtitle, at, onClose, onRemove, onErase }: RecordFormProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const making = useMaking()
  const say = useSay()
  const [begun, setForm] = useState(() => beginForm(plan, directory, start, today))
  // Others may write while the form is open; where nothing was typed their values stand on it at once.
  const form = useMemo(() => rebased(begun, directory), [begun, directory])
  const [isLeaving, setIsLeaving] = useState(false)
  const [isSaving, setIsSaving] = useState(false)
  const [isUnfolded, setIsUnfolded] = useState(() => plan.folded.some(({ field }) => field === at))
  const [problem, setProblem] = useState<string | null>(null)
  const body = useRef<HTMLFormElement>(null)
  const lastField = useRef<HTMLElement | null>(null)
  /** where to go on once this form is closed; null for nowhere else */
  const onward = useRef<(() => void) | null>(null)
  const troubles = useMemo(() => troublesOf(form, directory), [form, directory])

  function leave(): void {
    if (isAnythingTyped(form)) setIsLeaving(true)
    else onClose(null)
  }

  async function save(): Promise<void> {
    if (isSaving) return
    const goOn = onward.current
    onward.current = null
    setProblem(null)
    const looked = withAllLeft(form)
    setForm(looked)
    const [first] = [...troubles.keys()]
    if (first !== undefined) {
      showField(first)
      return
    }
    const changes = changesOf(looked)
    if (changes.length === 0) {
      say(t('edit.nothingChanged'), 'check')
      onClose(null)
      goOn?.()
      return
    }
    setIsSaving(true)
    const made = await making.make({ cause: 'form', changes: [...changes] })
    setIsSaving(false)
    if (made === 'put-away') return
    if (made !== 'made') {
      // What others wrote meanwhile is asked about beside its field as soon as the page knows of it.
      setProblem(problemInWords(words, directory, made))
      return
    }
    onClose(form.id)
    goOn?.()
  }

  useMakingWay(goOn => {
    if (isAnythingTyped(form)) {
      onward.current = goOn
      setIsLeaving(true)
    } else {
      onClose(null)
      goOn()
    }
  })

  /** Brings the field into sight, unfolding what hides it, and gives it the focus. */
  function showField(name: string): void {
    if (plan.folded.some(({ field }) => field === name)) setIsUnfolded(true)
    requestAnimationFrame(() => {
      const element = body.current?.querySelector(`[data-field="${name}"]`)
      element?.scrollIntoView({ block: 'center' })
      element?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    })
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // Before a button with the focus takes it for a press.
    event.preventDefault()
    event.stopPropagation()
    void save()
  }

  // A text field takes the focus by itself when the form begins with it; a choice does not, and Ctrl+Enter needs it inside.
  const firstShown = at ?? form.fields[0]?.plan.field ?? null
  useEffect(() => {
    if (at === null && body.current?.contains(document.activeElement) === true) return
    const element = body.current?.querySelector(at === null ? '[data-field]' : `[data-field="${at}"]`)
    element?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    if (at !== null) element?.scrollIntoView({ block: 'center' })
  }, [at])

  useLeaving(() => {
    const isTyped = isAnythingTyped(form)
    if (isTyped) setIsLeaving(true)
    return !isTyped
  })

  const piece = (fieldPlan: FieldPlan) => (
    <FieldPiece
      key={fieldPlan.field}
      form={form}
      name={fieldPlan.field}
      trouble={troubles.get(fieldPlan.field) ?? null}
      startsHere={fieldPlan.field === firstShown}
      change={setForm}
    />
  )
  const shown = (fieldPlan: FieldPlan): boolean => fieldNamed(form, fieldPlan.field) !== undefined
  const folded = plan.folded.filter(shown)
  return (
    <Sheet
      title={title}
      about={subtitle === '' ? undefined : subtitle}
      onLeave={leave}
      foot={
        <>
          <Button kind="primary" isPending={isSaving} onPress={() => void save()}>
            {t('app.save')}
          </Button>
          <Button kind="quiet" onPress={leave}>
            {t('app.cancel')}
          </Button>
          <span className={styles['keys']}>{t('edit.keys')}</span>
          {form.isNew ? null : (
            <Button kind="quiet" onPress={onRemove}>
              {t('edit.remove.open')}
            </Button>
          )}
          {form.isNew || onErase === null ? null : (
            <Button kind="quiet" onPress={onErase}>
              {t('exchange.erase.open')}
            </Button>
          )}
        </>
      }
    >
      <form
        ref={body}
        className={styles['form']}
        noValidate={true}
        onSubmit={event => event.preventDefault()}
        onKeyDownCapture={onKey}
        onFocusCapture={event => {
          lastField.current = event.target
        }}
      >
        {problem === null ? null : (
          <p className={styles['problem']} role="alert">
            {problem}
          </p>
        )}
        {plan.fields.filter(shown).map(piece)}
        {folded.length === 0 ? null : (
          <details
            className={styles['folded']}
            open={isUnfolded}
            onToggle={event => setIsUnfolded(event.currentTarget.open)}
          >
            <summary>
              {t('edit.more')}: {folded.map(({ field }) => fieldName(words, field)).join(', ')}
            </summary>
            <div className={styles['form']}>{folded.map(piece)}</div>
          </details>
        )}
      </form>
      {isLeaving ? (
        <LeaveQuestion
          onGoOn={() => {
            // What asked to make way is gone with its button: the keys go on in the form.
            if (onward.current !== null) focusSoon(() => lastField.current)
            onward.current = null
            setIsLeaving(false)
          }}
          onDiscard={() => {
            onClose(null)
            onward.current?.()
          }}
          onSave={() => {
            setIsLeaving(false)
            void save()
          }}
        />
      ) : null}
    </Sheet>
  )
}

function LeaveQuestion({
  onGoOn,
  onDiscard,
  onSave
}: {
  readonly onGoOn: () => void
  readonly onDiscard: () => void
  readonly onSave: () => void
}) {
  const { t } = useReading().words
  return (
    <Question
      title={t('edit.leave.title')}
      onPutAway={onGoOn}
      answers={
        <>
          <Button kind="primary" startsHere={true} onPress={onSave}>
            {t('app.save')}
          </Button>
          <Button onPress={onDiscard}>{t('edit.leave.discard')}</Button>
          <Button kind="quiet" onPress={onGoOn}>
            {t('edit.leave.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('edit.leave.text')}</p>
    </Question>
  )
}
