/**
 * Which records a part of the directory is made of, when it is written for others: what belongs to it or ever
 * belonged, removed records included, what these refer to, and what was found out about them. A record that moved
 * away must be in it, else its readers would go on seeing it where it was.
 *
 * Going over a large directory takes a while, so it is a generator that yields after each record: whoever is in no
 * hurry lets others run between.
 */
import type { HistoryRecord } from '../history.ts'
import { everyCentre } from '../records/assignment.ts'
import { contactFields } from '../records/contact.ts'
import type { RecordId } from '../records/ids.ts'
import { type Entry, registerOf } from '../replica/entry.ts'
import { isPersonalField } from '../replica/erasure.ts'
import { removedField } from '../replica/removal.ts'
import { onlyFields } from '../replica/taking.ts'

export type Entries = ReadonlyMap<RecordId, Entry>

/** For each record, what its fields once named, as the history tells it. */
export type NamedOnce = ReadonlyMap<RecordId, ReadonlySet<RecordId>>

/** What a part is chosen by: everything, what belongs to one record, or certain records. */
export type Choosing =
  | { readonly by: 'all' }
  /** `others`: records shown together with it */
  | { readonly by: 'record'; readonly record: RecordId; readonly others?: readonly RecordId[] }
  | { readonly by: 'records'; readonly records: readonly RecordId[] }

/** Records that tell something about others, and go with them when all of these are in the part. */
const kindsAboutOthers: readonly string[] = ['verification', 'sameness']
/** Fields of a contact that this version knows. */
const knownOfContact: ReadonlySet<string> = new Set([...Object.keys(contactFields), removedField])

/** The records of a part, by id. */
export function* recordsOf(
  choosing: Choosing,
  entries: Entries,
  once: NamedOnce
): Generator<undefined, ReadonlySet<RecordId>> {
  if (choosing.by === 'all') return new Set(entries.keys())
  const chosen = new Set<RecordId>()
  if (choosing.by === 'records') for (const id of choosing.records) if (entries.has(id)) chosen.add(id)
  if (choosing.by === 'record') {
    for (const id of [choosing.record, ...(choosing.others ?? [])]) yield* addBelonging(chosen, id, entries, once)
  }
  yield* follow(chosen, entries, once)
  const about: RecordId[] = []
  for (const entry of entries.values()) {
    yield
    if (!chosen.has(entry.id) && isAbout(chosen, entry, entries)) about.push(entry.id)
  }
  for (const id of about) chosen.add(id)
  return chosen
}

/** What the history tells of references that no longer stand. */
export function namedOnceIn(events: Iterable<HistoryRecord>): NamedOnce {
  const once = new Map<RecordId, Set<RecordId>>()
  for (const { changes } of events) {
    for (const { record, before, after, besides = [] } of changes) {
      for (const value of [...before, after, ...besides]) {
        for (const text of textsIn(value)) {
          if (!text.includes('-')) continue
          const named = once.get(record)
          if (named === undefined) once.set(record, new Set([text]))
          else named.add(text)
        }
      }
    }
  }
  return once
}

/**
 * The entry, which may be a few fields of `whole`, as it goes to others without personal contacts: of a contact that is
 * not an office through and through only what is not the person's. A field that is left out says nothing: a reader
 * keeps what it has. Fields of a contact that this version does not know may be a person's, too. Null when nothing is
 * left.
 */
export function withoutPersonal(entry: Entry, whole = entry): Entry | null {
  if (!isOfPerson(whole)) return entry
  const fields = Object.keys(entry.fields)
  const kept = fields.filter(field => knownOfContact.has(field) && !isPersonalField(entry.kind, field))
  if (kept.length === fields.length) return entry
  return kept.length === 0 ? null : onlyFields(entry, kept)
}

/** Whether an entry is a contact that is, or may be, a person rather than an office. */
export function isOfPerson(entry: Entry): boolean {
  if (entry.kind !== 'contact') return false
  const reach = registerOf(entry, 'reach')
  return reach.length === 0 || reach.some(version => version.value !== 'office')
}

/** Whether this version knows a field of contacts. */
export function isKnownOfContact(field: string): boolean {
  return knownOfContact.has(field)
}

/** The record itself, what names it or once named it, and for a centre what holds at every centre. */
function* addBelonging(
  chosen: Set<RecordId>,
  record: RecordId,
  entries: Entries,
  once: NamedOnce
): Generator<undefined> {
  const isCentre = record.startsWith('centre-')
  for (const entry of entries.values()) {
    yield
    const belongs =
      entry.id === record ||
      once.get(entry.id)?.has(record) === true ||
      names(entry, record) ||
      (isCentre && names(entry, everyCentre))
    if (belongs) chosen.add(entry.id)
  }
}

/** Adds what the chosen records refer to, or once referred to, and what these refer to, to the end. */
function* follow(chosen: Set<RecordId>, entries: Entries, once: NamedOnce): Generator<undefined> {
  // A set is gone through to its end, what is added on the way included.
  for (const id of chosen) {
    yield
    const entry = entries.get(id)
    if (entry === undefined) continue
    for (const named of idsNamedBy(entry, entries)) chosen.add(named)
    for (const named of once.get(id) ?? []) if (entries.has(named)) chosen.add(named)
  }
}

function* idsNamedBy(entry: Entry, entries: Entries): Generator<RecordId> {
  for (const text of textsOf(entry)) if (text !== entry.id && entries.has(text)) yield text
}

function names(entry: Entry, id: RecordId): boolean {
  for (const text of textsOf(entry)) if (text === id) return true
  return false
}

/** Every text in the current versions of an entry; a removal names writers, not records. */
function* textsOf(entry: Entry): Generator<string> {
  for (const field of Object.keys(entry.fields)) {
    if (field === removedField) continue
    for (const row of entry.fields[field] ?? []) yield* textsIn(row[0])
  }
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object') {
    for (const member of Object.values(value)) yield* textsIn(member)
  }
}

/** Whether a record tells something about chosen records, and about no others: it would draw them in. */
function isAbout(chosen: ReadonlySet<RecordId>, entry: Entry, entries: Entries): boolean {
  if (!kindsAboutOthers.includes(entry.kind)) return false
  let isOne = false
  for (const id of idsNamedBy(entry, entries)) {
    if (kindsAboutOthers.includes(entries.get(id)?.kind ?? '')) continue
    if (!chosen.has(id)) return false
    isOne = true
  }
  return isOne
}
