/**
 * Whether two records are one and the same person, desk or organisation: the word of somebody who looked at both. It
 * has no direction, and two stations that judge the same pair make the same record. "different" lasts, too: nobody is
 * asked about that pair again.
 */
import { z } from 'zod'
import { type Field, required, type Values } from './field.ts'
import { contactId, organisationId, type RecordId, type SamenessId, samenessId } from './ids.ts'

export const verdict = z.enum(['same', 'different'])
export type Verdict = z.infer<typeof verdict>

/** Kinds whose records can be judged. */
export type TwinKind = 'contact' | 'organisation'

const pair = z.union([z.array(contactId).length(2), z.array(organisationId).length(2)]).refine(([a, b]) => a !== b)

export const samenessFields = {
  /** the two records, the smaller id first */
  members: { schema: pair, absent: [], required: true, personal: false, together: false } as Field<readonly RecordId[]>,
  verdict: required(verdict)
}

export type Sameness = { readonly id: SamenessId } & Values<typeof samenessFields>

/** The id of the judgement on a pair, in whichever order it is given: the same at every station. */
export function samenessIdOf(one: RecordId, other: RecordId): SamenessId {
  return samenessId.parse(`sameness-${fnv(inOrder(one, other).join(' ')).toString(16).padStart(32, '0')}`)
}

/** The smaller id first. */
export function inOrder(one: RecordId, other: RecordId): readonly [RecordId, RecordId] {
  return one < other ? [one, other] : [other, one]
}

// FNV-1a with 128 bits (RFC 9923). Ids are ASCII, so that a letter is a byte.
const basis = 0x6c62272e07bb014262b821756295c58dn
const prime = 0x0000000001000000000000000000013bn

export function fnv(text: string): bigint {
  let hash = basis
  for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(at))) * prime)
  return hash
}
