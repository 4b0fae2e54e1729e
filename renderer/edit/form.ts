/**
 * A form, as a value: what was on it when it was opened, what has been typed since, and the edit that follows.
 *
 * Promises: only what was changed is written, over the versions that were on the form; what others wrote meanwhile is
 * put on the form where nothing was typed, and asked about where something was; several versions of a value stay
 * unsettled until somebody chooses or writes one. A record that is one of several shown together is written wherever
 * these say something. Pure: the day, the ids and the directory are handed in.
 */
import { type Directory, recordsBehind, versionsShown } from '../../shared/directory.ts'
import { withShownIds } from '../../shared/groups.ts'
import type { Day } from '../../shared/records/day.ts'
import type { Field } from '../../shared/records/field.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Fault } from '../../shared/records/invariants.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import { applyEdit, type RecordChange } from '../../shared/replica/edit.ts'
import { registerOf } from '../../shared/replica/entry.ts'
import { distinctVersions, normalForm, type Register, type Stamp, wasShown } from '../../shared/replica/register.ts'
import type { FieldEditor, FieldPlan, FormPlan, FormValues, TypingProblem } from './field-editor.ts'

export interface Form {
  readonly plan: FormPlan
  readonly id: RecordId
  readonly isNew: boolean
  /** values of a new record that are not asked for */
  readonly given: FormValues
  readonly fields: readonly FormField[]
}

export interface FormField {
  readonly plan: FieldPlan
  /** the versions the person has before them */
  readonly shown: Register
  /** the same in each record that is shown as this one, this one first */
  readonly behind: readonly Behind[]
  /** what was on the form when it was opened */
  readonly begun: unknown
  readonly draft: unknown
  /** the person has been here and went on: from now on it is said what is wrong */
  readonly isLeft: boolean
  /** one of several versions was chosen */
  readonly isSettled: boolean
}

interface Behind {
  readonly id: RecordId
  readonly register: Register
}

export type Start =
  | { readonly id: RecordId; readonly isNew: false }
  | {
      readonly id: RecordId
      readonly isNew: true
      /** not asked for */
      readonly given: FormValues
      /** on the form already, to be changed or left */
      readonly proposed: FormValues
    }

/** The form of a record, or of one to be made. */
export function beginForm(plan: FormPlan, directory: Directory, start: Start, today: Day | null = null): Form {
  const given = start.isNew ? start.given : {}
  const all = [...plan.fields, ...plan.folded].filter(({ field }) => !Object.hasOwn(given, field))
  const fields = all.map(fieldPlan => beginField(fieldPlan, plan.kind, standing(directory, start.id, fieldPlan.field)))
  const form = { plan, id: start.id, isNew: start.isNew, given, fields }
  if (!start.isNew) return form
  const followed: Record<string, unknown> = {}
  for (const field of Object.keys(given)) {
    Object.assign(followed, plan.follow?.(field, { ...followed, ...given }, { directory, today }))
  }
  const filled = withValues(form, { ...followed, ...start.proposed })
  return { ...filled, fields: filled.fields.map(field => ({ ...field, begun: field.draft })) }
}

/** The form after something was typed or chosen in a field, with all that follows from it for others. */
export function withDraft(
  form: Form,
  field: string,
  draft: unknown,
  about: { readonly directory: Directory; readonly today: Day | null }
): Form {
  const before = valuesOf(form)[field]
  const typed = withField(form, field, { draft })
  const { plan } = form
  const after = valuesOf(typed)[field]
  if (plan.follow === undefined || JSON.stringify(before) === JSON.stringify(after)) return typed
  return withValues(typed, plan.follow(field, valuesOf(typed), about))
}

/** From now on it is said what is wrong with this field. */
export function withLeft(form: Form, field: string): Form {
  return fieldNamed(form, field)?.isLeft === true ? form : withField(form, field, { isLeft: true })
}

/** The same for all fields: the person wants to save. */
export function withAllLeft(form: Form): Form {
  return { ...form, fields: form.fields.map(field => (field.isLeft ? field : { ...field, isLeft: true })) }
}

/** One of several versions was chosen. */
export function withVersion(form: Form, field: string, value: unknown): Form {
  const chosen = fieldNamed(form, field)
  if (chosen === undefined) return form
  return withField(form, field, {
    draft: chosen.plan.editor.begin(soundValue(form.plan.kind, field, value)),
    isSettled: true,
    isLeft: true
  })
}

/** The form over a changed directory: what others wrote stands on it where the person has typed nothing. */
export function rebased(form: Form, directory: Directory): Form {
  if (form.isNew) return form
  const fields = form.fields.map(field => {
    const current = standing(directory, form.id, field.plan.field)
    return isTyped(field) || isSame(field, current) ? field : beginField(field.plan, form.plan.kind, current)
  })
  return fields.some((field, place) => field !== form.fields[place]) ? { ...form, fields } : form
}

/** Fields in which the person typed and somebody else wrote since: to be settled before saving. */
export function overtaken(form: Form, directory: Directory): readonly string[] {
  if (form.isNew) return []
  return form.fields
    .filter(field => isTyped(field) && !isSame(field, standing(directory, form.id, field.plan.field)))
    .map(field => field.plan.field)
}

/** What was typed stands, in view of what was written meanwhile. */
export function withMine(form: Form, field: string, directory: Directory): Form {
  return withField(form, field, { ...standing(directory, form.id, field), isSettled: true })
}

/** What was written meanwhile takes the place of what was typed. */
export function withTheirs(form: Form, field: string, directory: Directory): Form {
  const typed = fieldNamed(form, field)
  if (typed === undefined) return form
  return withField(form, field, beginField(typed.plan, form.plan.kind, standing(directory, form.id, field)))
}

/** Whether something would be lost if the form were closed. */
export function isAnythingTyped(form: Form): boolean {
  return form.fields.some(isTyped)
}

/** All values on the form, the given ones included. What cannot be read is missing. */
export function valuesOf(form: Form): FormValues {
  const values: Record<string, unknown> = { ...form.given }
  for (const { plan, draft } of form.fields) {
    const read = plan.editor.read(draft)
    if (read.ok) values[plan.field] = read.value
  }
  return values
}

/** What cannot be read as it was typed, by field. */
export function typingProblems(form: Form): ReadonlyMap<string, TypingProblem> {
  const problems = new Map<string, TypingProblem>()
  for (const field of form.fields) {
    if (!form.isNew && !isTyped(field)) continue
    const read = field.plan.editor.read(field.draft)
    if (!read.ok) problems.set(field.plan.field, read.problem)
  }
  return problems
}

/** The changes to write: empty when nothing was changed. What cannot be read is left out (`typingProblems`). */
export function changesOf(form: Form): readonly RecordChange[] {
  const { plan, id, isNew } = form
  const values = valuesOf(form)
  const written = new Map<RecordId, RecordChange['fields']>()
  const write = (record: RecordId, field: string, value: unknown, shown: Register): void => {
    const names = shown.map(({ stamp }) => ({ writer: stamp.writer, count: stamp.count }))
    written.set(record, { ...written.get(record), [field]: { value, shown: names } })
  }
  const besides: RecordChange[] = []
  for (const [field, value] of Object.entries(form.given)) write(id, field, value, [])
  for (const field of form.fields) {
    const { editor, field: name } = field.plan
    const value = values[name]
    if (value === undefined || !isToBeWritten(form, field, value)) continue
    for (const behind of recordsToWrite(field, value)) write(behind.id, name, value, behind.register)
    besides.push(...(editor.besides?.(field.draft, values) ?? []))
  }
  if (isNew && !written.has(id)) written.set(id, {})
  const changes = [...written].map(([record, fields]) => ({ id: record, kind: plan.kind, isNew, fields }))
  return [...besides, ...changes.filter(change => change.id !== id), ...changes.filter(change => change.id === id)]
}

/** Of several records shown as one, those that say something else; where none says anything, the first. */
function recordsToWrite({ behind }: FormField, value: unknown): readonly Behind[] {
  if (behind.length < 2) return behind
  const saying = behind.filter(({ register }) => register.some(version => !isNothing(version.value)))
  if (saying.length === 0) return behind.slice(0, 1)
  return saying.filter(({ register }) => {
    const says = distinctVersions(register)
    return says.length > 1 || normalForm(says[0]?.value) !== normalForm(value)
  })
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** Rules of the records that the form would break if it were saved now. */
export function faultsIn(form: Form, directory: Directory): readonly Fault[] {
  const changes = changesOf(form)
  if (changes.length === 0) return []
  const applied = applyEdit(directory, { by: trial.by, cause: 'form', changes: [...changes] }, trial)
  return applied.ok || applied.problem.kind !== 'breaks-rules' ? [] : applied.problem.faults
}

/** The versions a field holds now, whichever of the records shown as this one says them. */
export function currentVersions(directory: Directory, id: RecordId, field: string): Register {
  return standing(directory, id, field).shown
}

function standing(directory: Directory, id: RecordId, field: string): Pick<FormField, 'shown' | 'behind'> {
  const ids = recordsBehind(directory, id)
  const behind = ids.map(one => {
    const entry = directory.entries.get(one)
    return { id: one, register: entry === undefined ? noVersions : registerOf(entry, field) }
  })
  const [only] = behind
  const register = behind.length < 2 ? (only?.register ?? noVersions) : versionsShown(directory, ids, field)
  if (directory.groups.leaders.size === 0) return { behind, shown: register }
  const shown = register.map(version => ({ ...version, value: withShownIds(directory.groups, version.value) }))
  return { behind, shown }
}

export function fieldNamed(form: Form, name: string): FormField | undefined {
  return form.fields.find(({ plan }) => plan.field === name)
}

function isTyped(field: FormField): boolean {
  return field.isSettled || JSON.stringify(field.draft) !== JSON.stringify(field.begun)
}

const noVersions: Register = []

/** For trying an edit out: it goes nowhere. */
const trial: Stamp = { writer: 'trial', count: 0, station: '', by: 'trial', at: '' }

function beginField(
  plan: FieldPlan,
  kind: FormPlan['kind'],
  { shown, behind }: Pick<FormField, 'shown' | 'behind'>
): FormField {
  const draft = plan.editor.begin(soundValue(kind, plan.field, distinctVersions(shown)[0]?.value))
  return { plan, shown, behind, begun: draft, draft, isLeft: false, isSettled: false }
}

/** A value whose shape is wrong cannot be put into an input. That it is there is said by the record's marks. */
function soundValue(kind: FormPlan['kind'], field: string, value: unknown): unknown {
  const declared: Readonly<Record<string, Field<unknown>>> = fieldsOf[kind]
  const isSound = value !== null && value !== undefined && declared[field]?.schema.safeParse(value).success === true
  return isSound ? value : null
}

function isToBeWritten(form: Form, field: FormField, value: unknown): boolean {
  if (field.isSettled) return true
  if (form.isNew) return value !== null
  const old = distinctVersions(field.shown)[0]?.value ?? null
  return isTyped(field) && JSON.stringify(value) !== JSON.stringify(old)
}

function withValues(form: Form, values: FormValues): Form {
  return Object.entries(values).reduce((next, [field, value]) => {
    const editor: FieldEditor | undefined = fieldNamed(next, field)?.plan.editor
    return editor === undefined ? next : withField(next, field, { draft: editor.begin(value) })
  }, form)
}

function withField(form: Form, name: string, change: Partial<FormField>): Form {
  return {
    ...form,
    fields: form.fields.map(field => (field.plan.field === name ? { ...field, ...change } : field))
  }
}

function isSame(field: Pick<FormField, 'behind'>, current: Pick<FormField, 'behind'>): boolean {
  if (field.behind.length !== current.behind.length) return false
  return current.behind.every(({ id, register }, place) => {
    const shown = field.behind[place]
    if (shown?.id !== id) return false
    return wasShown(
      register,
      shown.register.map(({ stamp }) => ({ writer: stamp.writer, count: stamp.count }))
    )
  })
}
