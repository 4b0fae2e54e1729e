/** What stands in the way of saving a form, field by field, and how that is said. */
import { type Directory, recordsBehind } from '../../shared/directory.ts'
import type { Fault } from '../../shared/records/invariants.ts'
import type { Words } from '../words/words.ts'
import type { TypingProblem } from './field-editor.ts'
import { type Form, faultsIn, overtaken, typingProblems } from './form.ts'

/** A field that cannot be read or waits for a choice, or a rule of the records that it breaks. */
export type Trouble =
  | { readonly kind: 'typing'; readonly problem: TypingProblem }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** By field, in the order of the form. */
export function troublesOf(form: Form, directory: Directory): ReadonlyMap<string, Trouble> {
  const found = new Map<string, Trouble>()
  for (const fault of faultsIn(form, directory)) {
    if (recordsBehind(directory, form.id).includes(fault.record)) found.set(fault.field, { kind: 'fault', fault })
  }
  for (const [field, problem] of typingProblems(form)) found.set(field, { kind: 'typing', problem })
  for (const field of overtaken(form, directory)) found.set(field, { kind: 'typing', problem: 'toSettle' })
  return new Map(
    form.fields.flatMap(({ plan: { field } }) => {
      const trouble = found.get(field)
      return trouble === undefined ? [] : [[field, trouble] as const]
    })
  )
}

export function troubleInWords({ t }: Words, trouble: Trouble): string {
  if (trouble.kind === 'typing') return t(`edit.problem.${trouble.problem}`)
  return trouble.fault.kind === 'unreadable'
    ? t('edit.problem.notAccepted')
    : capitalised(t(`fault.${trouble.fault.kind}`))
}

/** Words for fields are written to stand in a line; over a field they begin one. */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text
  return `${first.toLocaleUpperCase('sr')}${rest.join('')}`
}
