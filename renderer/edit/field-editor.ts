/**
 * What a kind of field is to a form: how a value is put before a person, how what they typed is read back, and the
 * piece of page they type into. A form knows nothing more of its fields than this (form.ts, record-form.tsx).
 */

import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import type { Directory } from '../../shared/directory.ts'
import type { Day } from '../../shared/records/day.ts'
import type { RecordId, RecordKind } from '../../shared/records/ids.ts'
import type { RecordChange } from '../../shared/replica/edit.ts'
import type { Result } from '../../shared/result.ts'
import type { srLatn } from '../words/sr-latn.ts'

/** What may be wrong with what was typed, before any rule of the records is asked: words under edit.problem. */
export type TypingProblem = keyof typeof srLatn.edit.problem

export interface FieldEditor<Value = unknown, Draft = unknown> {
  /** what is on the form for a value; null stands for none */
  begin(value: Value | null): Draft
  /** the value that was meant; null clears the field */
  read(draft: Draft): Result<Value | null, TypingProblem>
  /** records that come about together with this value, such as a contact entered on the form of an assignment */
  besides?(draft: Draft, values: FormValues): readonly RecordChange[]
  Input(props: InputProps<Draft>): ReactNode
}

/** The values that stand on a form, by field; what cannot be read yet is missing. */
export type FormValues = Readonly<Record<string, unknown>>

export interface InputProps<Draft> {
  readonly label: string
  /** on the line of the label: where the value comes from */
  readonly aside: ReactNode
  readonly hint: string | null
  /** what is wrong, in words; null when nothing is, or nothing shall be said yet */
  readonly problem: string | null
  readonly draft: Draft
  /** the form's focus begins here */
  readonly startsHere: boolean
  readonly about: About
  onChange(draft: Draft): void
  /** the person went on to another field */
  onLeave(): void
}

/** What an input may look at besides its own value. */
export interface About {
  readonly t: TFunction
  readonly directory: Directory
  /** null while the computer's date is in doubt */
  readonly today: Day | null
  readonly kind: RecordKind
  readonly record: RecordId
  readonly field: string
  readonly values: FormValues
}

/** One field of a form. */
export interface FieldPlan {
  readonly field: string
  readonly editor: FieldEditor
  /** over the field; what the field is called everywhere when it is left out */
  readonly label?: (t: TFunction) => string
  readonly hint?: (t: TFunction) => string
}

/** The form of one kind of record. */
export interface FormPlan {
  readonly kind: Exclude<RecordKind, 'verification' | 'sameness'>
  readonly fields: readonly FieldPlan[]
  /** fields of a second part that is folded away until somebody wants it, or something in it needs a look */
  readonly folded: readonly FieldPlan[]
  /** what follows for other fields when this one was chosen: values to put on the form */
  follow?(field: string, values: FormValues, about: Pick<About, 'directory' | 'today'>): FormValues
}
