/**
 * Records here that rows of a file are about, as far as that is certain: the same organisation and the same name, or a
 * desk without a name by its number. Whatever is only probable is asked (likeness.ts).
 */
import type { Directory } from '../../directory.ts'
import { recordsBehind } from '../../directory.ts'
import { shownId } from '../../groups.ts'
import type { Assignment } from '../../records/assignment.ts'
import type { Contact } from '../../records/contact.ts'
import type { RecordId } from '../../records/ids.ts'
import type { Phone } from '../../records/phone.ts'
import { wordsKey } from './gathering.ts'

export class KnownContacts {
  readonly #byName = new Map<string, Set<RecordId>>()
  readonly #byNumber = new Map<string, Set<RecordId>>()
  readonly #directory: Directory

  constructor(directory: Directory) {
    this.#directory = directory
    for (const { id, organisation, name, phones } of directory.contacts.values()) {
      for (const called of this.#namesOf(id, name)) note(this.#byName, `${organisation} ${wordsKey(called)}`, id)
      for (const { number } of phones) if (number !== null) note(this.#byNumber, `${organisation} ${number}`, id)
    }
  }

  /** Null when no contact here is certainly the one. `words` is the `wordsKey` of its name. */
  find(organisation: RecordId, words: string, phones: readonly Phone[], isNameless: boolean): RecordId | null {
    const called = isNameless ? undefined : this.#byName.get(`${organisation} ${words}`)
    if (called === undefined && !isNameless) return null
    const named = [...(called ?? [])]
    if (named.length === 1) return named[0] ?? null
    const numbered = phones.flatMap(({ number }) => [...(this.#byNumber.get(`${organisation} ${number}`) ?? [])])
    if (named.length > 1) return named.find(id => numbered.includes(id)) ?? null
    const desks = numbered.filter(id => this.#directory.contacts.get(id)?.reach === 'office')
    return desks[0] ?? (new Set(numbered).size === 1 ? (numbered[0] ?? null) : null)
  }

  /** Contacts that were joined are known by the names of all of them. */
  #namesOf(id: RecordId, name: string): readonly string[] {
    const { groups, own } = this.#directory
    if (!groups.members.has(id)) return [name]
    return [
      name,
      ...recordsBehind(this.#directory, id).flatMap(member => (own.get(member) as Contact | undefined)?.name ?? [])
    ]
  }
}

export class KnownAssignments {
  readonly #byPlace = new Map<string, Assignment[]>()

  constructor(directory: Directory) {
    for (const assignment of directory.assignments.values()) {
      const { organisation, service, centre } = assignment
      const key = `${organisation} ${service} ${centre}`
      const known = this.#byPlace.get(key)
      if (known === undefined) this.#byPlace.set(key, [assignment])
      else known.push(assignment)
    }
  }

  /** The one for the same organisation, service, centre and time; null when there is none. */
  find(of: Pick<Assignment, 'organisation' | 'service' | 'centre' | 'role' | 'from' | 'to'>): RecordId | null {
    const { organisation, service, centre, role, from, to } = of
    const known = this.#byPlace.get(`${organisation} ${service} ${centre}`) ?? []
    const meeting = known.filter(one => !isBefore(one.to, from) && !isBefore(to, one.from))
    const merit = (one: Assignment): number =>
      (one.role === role ? 4 : 0) +
      (from !== null && one.from === from ? 2 : 0) +
      (to !== null && one.to === to ? 2 : 0) +
      (one.to === null ? 1 : 0)
    const [best] = meeting.toSorted((a, b) => merit(b) - merit(a) || compareEnds(b.to, a.to) || (a.id < b.id ? -1 : 1))
    return best?.id ?? null
  }
}

/** Whether one time is over before another begins; an open end never is. */
function isBefore(to: string | null, from: string | null): boolean {
  return to !== null && from !== null && to < from
}

function compareEnds(one: string | null, other: string | null): number {
  return (one ?? '9999').localeCompare(other ?? '9999')
}

/** The record that a reference leads to, as it is shown. */
export function asShown(directory: Directory, id: RecordId): RecordId {
  return shownId(directory.groups, id)
}

function note(into: Map<string, Set<RecordId>>, key: string, id: RecordId): void {
  const known = into.get(key)
  if (known === undefined) into.set(key, new Set([id]))
  else known.add(id)
}
