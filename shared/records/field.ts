/**
 * How a record's fields are declared: the shape of the value (zod), what a screen reads while nobody has
 * written it, and whether the record makes sense without it. A record's plain type follows from its fields.
 */
import { z } from 'zod'

export interface Field<Value> {
  readonly schema: z.ZodType<Value>
  /** what is read when the field was never written or was cleared */
  readonly absent: Value
  /** a record without this value loads, but carries the mark "missing" */
  readonly required: boolean
  /** belongs to a person rather than to an office; an erasure takes it away (exchange rules) */
  readonly personal: boolean
  /**
   * a list that reads, while it is written apart, as all that anybody put on it: of whom to call and under which number
   * nothing may be missing because nobody has decided yet
   */
  readonly together: boolean
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** The plain record that a set of fields describes, without its id. */
export type Values<Of extends Fields> = { readonly [Name in keyof Of]: Of[Name]['absent'] }

/** A value that may be missing: read as null while nobody has written it. */
export function optional<Schema extends z.ZodType>(schema: Schema): Field<z.output<Schema> | null> {
  return { schema: z.nullable(schema), absent: null, required: false, personal: false, together: false }
}

/** A value without which the record makes no sense. Read as null, and marked, when it is missing. */
export function required<Schema extends z.ZodType>(schema: Schema): Field<z.output<Schema> | null> {
  return { schema: z.nullable(schema), absent: null, required: true, personal: false, together: false }
}

/** A name: read as an empty text, and marked, when it is missing. */
export function name(): Field<string> {
  return { schema: text(300), absent: '', required: true, personal: false, together: false }
}

/** A list read as a set: order carries no meaning and repeats count once. */
export function list<Schema extends z.ZodType>(schema: Schema, most = 200): Field<readonly z.output<Schema>[]> {
  return { schema: z.array(schema).max(most), absent: [], required: false, personal: false, together: false }
}

/** Marks a field as personal data. */
export function personal<Value>(field: Field<Value>): Field<Value> {
  return { ...field, personal: true }
}

/** Marks a list as one that shows all members of all versions while nobody has settled which of them stands. */
export function together<Value extends readonly unknown[]>(field: Field<Value>): Field<Value> {
  return { ...field, together: true }
}

/** One line or a note of text, at most `most` characters, never only blanks. */
export function text(most: number): z.ZodType<string> {
  return z.string().max(most).regex(/\S/)
}
