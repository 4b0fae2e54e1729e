/**
 * The directory: plain typed records as screens read them, derived from the entries of the replica.
 *
 * Reading never fails and never hides: a value whose shape is wrong reads as absent and leaves a mark, several
 * values written apart are all listed as a conflict (the first in the order of writer and count is the one
 * shown on lines that have room for one), a removed record is kept apart so that references to it can be named.
 */
import type { Assignment } from './records/assignment.ts'
import type { Centre } from './records/centre.ts'
import type { Contact } from './records/contact.ts'
import type { Fields } from './records/field.ts'
import { type RecordId, type RecordKind, recordKinds } from './records/ids.ts'
import { fieldsOf, idOf, type RecordOf } from './records/kinds.ts'
import type { Memorandum } from './records/memorandum.ts'
import type { Organisation } from './records/organisation.ts'
import type { Service } from './records/service.ts'
import type { Verification } from './records/verification.ts'
import { type Entry, registerOf } from './replica/entry.ts'
import { distinctVersions, type Register } from './replica/register.ts'
import { presenceOf } from './replica/removal.ts'

export interface Directory {
  /** every entry, also removed ones and those of kinds this version does not read */
  readonly entries: ReadonlyMap<RecordId, Entry>
  readonly centres: ReadonlyMap<RecordId, Centre>
  readonly organisations: ReadonlyMap<RecordId, Organisation>
  readonly contacts: ReadonlyMap<RecordId, Contact>
  readonly services: ReadonlyMap<RecordId, Service>
  readonly memoranda: ReadonlyMap<RecordId, Memorandum>
  readonly assignments: ReadonlyMap<RecordId, Assignment>
  readonly verifications: ReadonlyMap<RecordId, Verification>
  /** removed records, by id */
  readonly removed: ReadonlyMap<RecordId, AnyRecord>
  /** fields written apart and not settled, by record */
  readonly conflicts: ReadonlyMap<RecordId, readonly FieldConflict[]>
  /** fields whose value could not be read, by record */
  readonly unreadable: ReadonlyMap<RecordId, readonly string[]>
  /** removed at one station, changed at another */
  readonly contested: ReadonlySet<RecordId>
}

export type AnyRecord = RecordOf[RecordKind]

export interface FieldConflict {
  readonly field: string
  /** one version of each distinct value, in the order of (writer, count) */
  readonly versions: Register
}

/** The part of the directory that holds the records of one kind. */
const shelfOf = {
  centre: 'centres',
  organisation: 'organisations',
  contact: 'contacts',
  service: 'services',
  memorandum: 'memoranda',
  assignment: 'assignments',
  verification: 'verifications'
} as const

type Shelves = { [Kind in RecordKind]: Map<RecordId, RecordOf[Kind]> }

interface Draft {
  readonly entries: Map<RecordId, Entry>
  readonly shelves: Shelves
  readonly removed: Map<RecordId, AnyRecord>
  readonly conflicts: Map<RecordId, readonly FieldConflict[]>
  readonly unreadable: Map<RecordId, readonly string[]>
  readonly contested: Set<RecordId>
}

/** The directory that a set of entries describes. Never throws, whatever the values are. */
export function readDirectory(entries: Iterable<Entry>): Directory {
  const draft: Draft = {
    entries: new Map(),
    shelves: {
      centre: new Map(),
      organisation: new Map(),
      contact: new Map(),
      service: new Map(),
      memorandum: new Map(),
      assignment: new Map(),
      verification: new Map()
    },
    removed: new Map(),
    conflicts: new Map(),
    unreadable: new Map(),
    contested: new Set()
  }
  for (const entry of entries) place(draft, entry)
  return directoryFrom(draft)
}

/**
 * The directory after some entries were put in place of what it held under their ids. The old one stays as it
 * was. Copies its maps: for the page, which tells old from new by identity.
 */
export function withEntries(directory: Directory, changed: readonly Entry[]): Directory {
  if (changed.length === 0) return directory
  const kinds = new Set(changed.map(entry => entry.kind))
  const shelf = <Kept>(kind: RecordKind, kept: ReadonlyMap<RecordId, Kept>): ReadonlyMap<RecordId, Kept> =>
    kinds.has(kind) ? new Map(kept) : kept
  return putEntries(
    {
      entries: new Map(directory.entries),
      centres: shelf('centre', directory.centres),
      organisations: shelf('organisation', directory.organisations),
      contacts: shelf('contact', directory.contacts),
      services: shelf('service', directory.services),
      memoranda: shelf('memorandum', directory.memoranda),
      assignments: shelf('assignment', directory.assignments),
      verifications: shelf('verification', directory.verifications),
      removed: new Map(directory.removed),
      conflicts: new Map(directory.conflicts),
      unreadable: new Map(directory.unreadable),
      contested: new Set(directory.contested)
    },
    changed
  )
}

/**
 * The same in place, at a cost that does not grow with the directory: for the keeper, its only owner. Returns
 * the directory it was given.
 */
export function putEntries(directory: Directory, changed: readonly Entry[]): Directory {
  const draft = draftOf(directory)
  for (const entry of changed) {
    lift(draft, entry)
    place(draft, entry)
  }
  return directory
}

/** A look at the directory as it would be with some entries, without copying it. Good until the directory changes. */
export function previewEntries(directory: Directory, changed: readonly Entry[]): Directory {
  const news = readDirectory(changed)
  const gone = new Set(changed.map(entry => entry.id))
  const over = <Kept>(
    base: ReadonlyMap<RecordId, Kept>,
    top: ReadonlyMap<RecordId, Kept>
  ): ReadonlyMap<RecordId, Kept> => new LayeredMap(base, top, gone)
  return {
    entries: over(directory.entries, news.entries),
    centres: over(directory.centres, news.centres),
    organisations: over(directory.organisations, news.organisations),
    contacts: over(directory.contacts, news.contacts),
    services: over(directory.services, news.services),
    memoranda: over(directory.memoranda, news.memoranda),
    assignments: over(directory.assignments, news.assignments),
    verifications: over(directory.verifications, news.verifications),
    removed: over(directory.removed, news.removed),
    conflicts: over(directory.conflicts, news.conflicts),
    unreadable: over(directory.unreadable, news.unreadable),
    contested: news.contested
  }
}

/** A record by its id, in sight or removed; null when there is none or its kind is not known here. */
export function recordById(directory: Directory, id: RecordId): AnyRecord | null {
  const kind = kindOfId(id)
  if (kind === null) return null
  return directory[shelfOf[kind]].get(id) ?? directory.removed.get(id) ?? null
}

/** The kind an id names; null when this version does not know it. */
export function kindOfId(id: RecordId): RecordKind | null {
  return recordKinds.find(kind => id.startsWith(`${kind}-`)) ?? null
}

/** The top map's members over the base's, less those that are gone from the base. Read, never copied. */
class LayeredMap<Kept> implements ReadonlyMap<RecordId, Kept> {
  readonly #base: ReadonlyMap<RecordId, Kept>
  readonly #top: ReadonlyMap<RecordId, Kept>
  readonly #gone: ReadonlySet<RecordId>

  constructor(base: ReadonlyMap<RecordId, Kept>, top: ReadonlyMap<RecordId, Kept>, gone: ReadonlySet<RecordId>) {
    this.#base = base
    this.#top = top
    this.#gone = gone
  }

  get(id: RecordId): Kept | undefined {
    return this.#gone.has(id) ? this.#top.get(id) : this.#base.get(id)
  }

  has(id: RecordId): boolean {
    return this.#gone.has(id) ? this.#top.has(id) : this.#base.has(id)
  }

  get size(): number {
    return [...this.keys()].length
  }

  *entries(): MapIterator<[RecordId, Kept]> {
    for (const member of this.#base) if (!this.#gone.has(member[0])) yield member
    yield* this.#top
  }

  *keys(): MapIterator<RecordId> {
    for (const [id] of this.entries()) yield id
  }

  *values(): MapIterator<Kept> {
    for (const [, kept] of this.entries()) yield kept
  }

  [Symbol.iterator](): MapIterator<[RecordId, Kept]> {
    return this.entries()
  }

  forEach(visit: (kept: Kept, id: RecordId, map: ReadonlyMap<RecordId, Kept>) => void): void {
    for (const [id, kept] of this.entries()) visit(kept, id, this)
  }
}

function draftOf(directory: Directory): Draft {
  return {
    entries: directory.entries as Draft['entries'],
    shelves: {
      centre: directory.centres,
      organisation: directory.organisations,
      contact: directory.contacts,
      service: directory.services,
      memorandum: directory.memoranda,
      assignment: directory.assignments,
      verification: directory.verifications
    } as Draft['shelves'],
    removed: directory.removed as Draft['removed'],
    conflicts: directory.conflicts as Draft['conflicts'],
    unreadable: directory.unreadable as Draft['unreadable'],
    contested: directory.contested as Draft['contested']
  }
}

function place(draft: Draft, entry: Entry): void {
  draft.entries.set(entry.id, entry)
  const kind = recordKinds.find(known => known === entry.kind)
  if (kind === undefined || !idOf[kind].safeParse(entry.id).success) return
  const { record, conflicts, unreadable } = readRecord(entry, fieldsOf[kind])
  if (unreadable.length > 0) draft.unreadable.set(entry.id, unreadable)
  const presence = presenceOf(entry)
  if (presence === 'hidden') {
    draft.removed.set(entry.id, record as AnyRecord)
    return
  }
  if (presence === 'contested') draft.contested.add(entry.id)
  if (conflicts.length > 0) draft.conflicts.set(entry.id, conflicts)
  ;(draft.shelves[kind] as Map<RecordId, unknown>).set(entry.id, record)
}

function lift(draft: Draft, entry: Entry): void {
  const kind = recordKinds.find(known => known === entry.kind)
  if (kind !== undefined) draft.shelves[kind].delete(entry.id)
  draft.removed.delete(entry.id)
  draft.conflicts.delete(entry.id)
  draft.unreadable.delete(entry.id)
  draft.contested.delete(entry.id)
}

function readRecord(entry: Entry, fields: Fields) {
  const record: Record<string, unknown> = { id: entry.id }
  const conflicts: FieldConflict[] = []
  const unreadable: string[] = []
  for (const field of Object.keys(fields)) {
    const declared = fields[field]
    if (declared === undefined) continue
    const rows = Object.hasOwn(entry.fields, field) ? entry.fields[field] : undefined
    if (rows === undefined) {
      record[field] = declared.absent
      continue
    }
    let value = rows[0]?.[0] ?? null
    if (rows.length > 1) {
      const versions = distinctVersions(registerOf(entry, field))
      if (versions.length > 1) conflicts.push({ field, versions })
      value = versions[0]?.value ?? null
    }
    if (value === null) {
      record[field] = declared.absent
    } else if (declared.schema.safeParse(value).success) {
      record[field] = value
    } else {
      record[field] = declared.absent
      unreadable.push(field)
    }
  }
  return { record, conflicts, unreadable }
}

function directoryFrom(draft: Draft): Directory {
  return {
    entries: draft.entries,
    centres: draft.shelves.centre,
    organisations: draft.shelves.organisation,
    contacts: draft.shelves.contact,
    services: draft.shelves.service,
    memoranda: draft.shelves.memorandum,
    assignments: draft.shelves.assignment,
    verifications: draft.shelves.verification,
    removed: draft.removed,
    conflicts: draft.conflicts,
    unreadable: draft.unreadable,
    contested: draft.contested
  }
}
