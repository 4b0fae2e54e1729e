/**
 * Erasing a person, a right under the law on personal data: a permanent mark on a contact. It travels by package and
 * outranks every version of the personal fields, whoever writes them and whenever; an entry with the mark never holds
 * them (merge.ts). Which fields are personal is said where they are declared (records/contact.ts).
 */

import type { Fields } from '../records/field.ts'
import { recordKinds } from '../records/ids.ts'
import { fieldsOf } from '../records/kinds.ts'
import { type Entry, registerOf } from './entry.ts'
import type { Register } from './register.ts'

export const erasedField = 'erased'

/** Whether a register of the field `erased` holds the mark. */
export function isErasure(register: Register): boolean {
  return register.some(version => version.value === true)
}

/** Whether a record was erased here or elsewhere. */
export function isErased(entry: Entry): boolean {
  return Object.hasOwn(entry.fields, erasedField) && isErasure(registerOf(entry, erasedField))
}

/** Whether a field of a kind belongs to a person, so that an erasure takes it away. */
export function isPersonalField(kind: string, field: string): boolean {
  const known = recordKinds.find(one => one === kind)
  if (known === undefined) return false
  const fields: Fields = fieldsOf[known]
  return Object.hasOwn(fields, field) && fields[field]?.personal === true
}
