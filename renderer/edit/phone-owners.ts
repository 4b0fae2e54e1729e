/** Who has a telephone number already. */
import type { Directory } from '../../shared/directory.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { Contact } from '../../shared/records/contact.ts'
import type { RecordId } from '../../shared/records/ids.ts'

/** Contacts and centres in sight that have this number, but for the record being edited. None for no number. */
export function ownersOf(directory: Directory, number: string | null, but: RecordId): readonly (Contact | Centre)[] {
  if (number === null) return []
  const owners = [
    ...(numbersIn(directory.contacts).get(number) ?? []),
    ...(numbersIn(directory.centres).get(number) ?? [])
  ]
  return owners.filter(owner => owner.id !== but)
}

type Numbered = Contact | Centre
type Owners = ReadonlyMap<string, readonly Numbered[]>

/** Worked out once for a shelf of the directory. */
function numbersIn(shelf: ReadonlyMap<RecordId, Numbered>): Owners {
  const known = byNumber.get(shelf)
  if (known !== undefined) return known
  const owners = new Map<string, Numbered[]>()
  for (const record of shelf.values()) {
    for (const { number } of record.phones) {
      if (number === null) continue
      const found = owners.get(number)
      if (found === undefined) owners.set(number, [record])
      else found.push(record)
    }
  }
  byNumber.set(shelf, owners)
  return owners
}

const byNumber = new WeakMap<ReadonlyMap<RecordId, Numbered>, Owners>()
