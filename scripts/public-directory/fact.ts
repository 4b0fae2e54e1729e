/**
 * How published facts are written down: every value beside the pages it was read on. Ids and days stand as plain
 * text here; edition.ts checks them against the schemas of the records.
 */
import type { z } from 'zod'
import type { RecordKind } from '../../shared/records/ids.ts'
import type { fieldsOf } from '../../shared/records/kinds.ts'
import { type Source, source } from '../../shared/records/source.ts'

/** A value whose ids and days are not branded yet. */
export type Plain<Value> = Value extends string
  ? Value extends z.core.$brand
    ? string
    : Value
  : Value extends readonly (infer One)[]
    ? readonly Plain<One>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Plain<Value[Name]> }
      : Value

/** The plain value of one field of one kind of record; never null, since a fact that is not known is left out. */
export type PlainField<Kind extends RecordKind, Name extends keyof (typeof fieldsOf)[Kind]> = Plain<
  NonNullable<AbsentOf<(typeof fieldsOf)[Kind][Name]>>
>

type AbsentOf<Of> = Of extends { readonly absent: infer Value } ? Value : never

/** One value, and every page that states it. */
export interface Fact<Value = unknown> {
  readonly value: Value
  readonly sources: readonly Source[]
}

/** What is publicly known of one record. A field nothing is known of is left out. */
export type RecordFacts = { readonly [Kind in RecordKind]: FactsOf<Kind> }[RecordKind]

interface FactsOf<Kind extends RecordKind> {
  readonly kind: Kind
  readonly id: string
  readonly fields: { readonly [Name in keyof (typeof fieldsOf)[Kind]]?: Fact<PlainField<Kind, Name>> }
}

/** A value and the pages it was read on. At least one, or edition.ts refuses it. */
export function stated<const Value>(value: Value, ...sources: readonly Source[]): Fact<Value> {
  return { value, sources }
}

/**
 * A page that facts were read on. `asOf` is the date of the statement or of the page (a year, a month or a day),
 * null when it carries none. Throws when the address or the date is none.
 */
export function page(url: string, asOf: string | null, note: string | null = null): Source {
  return source.parse({ url, asOf, note })
}
