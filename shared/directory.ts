/**
 * The directory: plain typed records as screens read them, derived from the entries of the replica.
 *
 * Reading never fails and never hides: a value whose shape is wrong reads as absent and leaves a mark, several
 * values written apart are all listed as a conflict (the first in the order of writer and count is the one
 * shown on lines that have room for one; of whom to call, and under which numbers, all are shown), a removed
 * record is kept apart so that references to it can be named.
 *
 * Records that are one by somebody's word (groups.ts) are read as one, under one id, and whatever names one of them
 * names that: of each field everything that its members say, told like a conflict until somebody settles it. Entries
 * stay as they are; each member's own record is kept beside.
 */
import { type Groups, groupsFrom, membersOf, namingFields, shownId, withShownIds } from './groups.ts'
import type { Assignment } from './records/assignment.ts'
import type { Centre } from './records/centre.ts'
import type { Contact } from './records/contact.ts'
import type { Field, Fields } from './records/field.ts'
import { type RecordId, type RecordKind, recordKinds } from './records/ids.ts'
import { fieldsOf, idOf, type RecordOf } from './records/kinds.ts'
import type { Memorandum } from './records/memorandum.ts'
import type { Organisation } from './records/organisation.ts'
import type { Sameness } from './records/sameness.ts'
import type { Service } from './records/service.ts'
import type { Verification } from './records/verification.ts'
import { type Entry, registerOf } from './replica/entry.ts'
import { distinctVersions, membersOfAll, type Register } from './replica/register.ts'
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
  readonly samenesses: ReadonlyMap<RecordId, Sameness>
  /** which records are shown as one */
  readonly groups: Groups
  /** members of groups that are in sight, each as it stands by itself */
  readonly own: ReadonlyMap<RecordId, AnyRecord>
  /** removed records, by id */
  readonly removed: ReadonlyMap<RecordId, AnyRecord>
  /** fields written apart and not settled, by record */
  readonly conflicts: ReadonlyMap<RecordId, readonly FieldConflict[]>
  /** fields whose value could not be read, by record */
  readonly unreadable: ReadonlyMap<RecordId, readonly string[]>
  /** removed at one station, changed at another */
  readonly contested: ReadonlySet<RecordId>
  /** verifications whose day had not come yet when they were first received here: some clock was wrong */
  readonly misdated: ReadonlySet<RecordId>
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
  verification: 'verifications',
  sameness: 'samenesses'
} as const

type Shelves = { [Kind in RecordKind]: Map<RecordId, RecordOf[Kind]> }

interface Draft {
  readonly entries: Map<RecordId, Entry>
  readonly shelves: Shelves
  readonly groups: { readonly leaders: Map<RecordId, RecordId>; readonly members: Map<RecordId, readonly RecordId[]> }
  readonly own: Map<RecordId, AnyRecord>
  readonly removed: Map<RecordId, AnyRecord>
  readonly conflicts: Map<RecordId, readonly FieldConflict[]>
  readonly unreadable: Map<RecordId, readonly string[]>
  readonly contested: Set<RecordId>
  readonly misdated: ReadonlySet<RecordId>
}

/** The directory that a set of entries describes. Never throws, whatever the values are. */
export function readDirectory(entries: Iterable<Entry>, misdated: ReadonlySet<RecordId> = new Set()): Directory {
  const draft: Draft = { ...emptyDraft(), misdated }
  for (const entry of entries) place(draft, entry)
  joinAll(draft)
  return directoryFrom(draft)
}

/**
 * The directory after some entries were put in place of what it held under their ids. The old one stays as it
 * was. Copies its maps: for the page, which tells old from new by identity.
 */
export function withEntries(directory: Directory, changed: readonly Entry[]): Directory {
  if (changed.length === 0) return directory
  if (changed.some(entry => regroups(directory, entry))) return readAnew(directory, changed)
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
      samenesses: shelf('sameness', directory.samenesses),
      groups: directory.groups,
      own: new Map(directory.own),
      removed: new Map(directory.removed),
      conflicts: new Map(directory.conflicts),
      unreadable: new Map(directory.unreadable),
      contested: new Set(directory.contested),
      misdated: directory.misdated
    },
    changed
  )
}

/**
 * The same in place, at a cost that does not grow with the directory unless records are joined or parted: for the
 * keeper, its only owner. Returns the directory it was given.
 */
export function putEntries(directory: Directory, changed: readonly Entry[]): Directory {
  const draft = draftOf(directory)
  if (changed.some(entry => regroups(directory, entry))) {
    const entries = entriesWith(directory, changed)
    for (const part of [...Object.values(draft.shelves), ...Object.values(draft.groups)]) part.clear()
    for (const part of [draft.entries, draft.own, draft.removed, draft.conflicts, draft.unreadable, draft.contested]) {
      part.clear()
    }
    for (const entry of entries.values()) place(draft, entry)
    joinAll(draft)
    return directory
  }
  for (const entry of changed) {
    lift(draft, entry)
    place(draft, entry)
  }
  for (const leader of settle(draft, changed)) join(draft, leader, draft)
  return directory
}

function readAnew(directory: Directory, changed: readonly Entry[]): Directory {
  return readDirectory(entriesWith(directory, changed).values(), directory.misdated)
}

/** A look at the directory as it would be with some entries, without copying it. Good until the directory changes. */
export function previewEntries(directory: Directory, changed: readonly Entry[]): Directory {
  if (changed.some(entry => regroups(directory, entry))) return readAnew(directory, changed)
  const draft = emptyDraft(draftOf(directory).groups)
  for (const entry of changed) place(draft, entry)
  const gone = new Set(changed.map(entry => entry.id))
  const own = new LayeredMap(directory.own, draft.own, gone)
  const leaders = settle(draft, changed)
  const entries = new LayeredMap(directory.entries, draft.entries, gone)
  for (const leader of leaders) join(draft, leader, { entries, own })
  const shown = new Set([...gone, ...leaders])
  const over = <Kept>(
    base: ReadonlyMap<RecordId, Kept>,
    top: ReadonlyMap<RecordId, Kept>
  ): ReadonlyMap<RecordId, Kept> => new LayeredMap(base, top, shown)
  const news = directoryFrom(draft)
  return {
    entries,
    centres: over(directory.centres, news.centres),
    organisations: over(directory.organisations, news.organisations),
    contacts: over(directory.contacts, news.contacts),
    services: over(directory.services, news.services),
    memoranda: over(directory.memoranda, news.memoranda),
    assignments: over(directory.assignments, news.assignments),
    verifications: over(directory.verifications, news.verifications),
    samenesses: over(directory.samenesses, news.samenesses),
    groups: directory.groups,
    own,
    removed: new LayeredMap(directory.removed, news.removed, gone),
    conflicts: over(directory.conflicts, news.conflicts),
    unreadable: over(directory.unreadable, news.unreadable),
    contested: news.contested,
    misdated: directory.misdated
  }
}

/**
 * A record by its id, in sight or removed; the one it is shown as, where it is one of several. Null when there is none
 * or its kind is not known here.
 */
export function recordById(directory: Directory, id: RecordId): AnyRecord | null {
  const kind = kindOfId(id)
  if (kind === null) return null
  const { groups, removed } = directory
  const shown = shownId(groups, id)
  return directory[shelfOf[kind]].get(shown) ?? removed.get(shown) ?? removed.get(id) ?? null
}

/** The same, as it stands by itself, whatever it is shown together with. */
export function ownRecordById(directory: Directory, id: RecordId): AnyRecord | null {
  return directory.own.get(id) ?? directory.removed.get(id) ?? recordById(directory, id)
}

/** The records in sight that a record stands for, itself first; itself alone when it is one by itself, or removed. */
export function recordsBehind(directory: Directory, id: RecordId): readonly RecordId[] {
  const members = membersOf(directory.groups, id).filter(member => directory.own.has(member))
  return members.length === 0 ? [id] : members
}

/** The kind an id names; null when this version does not know it. */
export function kindOfId(id: RecordId): RecordKind | null {
  return recordKinds.find(kind => id.startsWith(`${kind}-`)) ?? null
}

/**
 * What stands in a field: one version of each distinct value, in the order of (writer, count). Of several records that
 * are shown as one, what each of them says, one after another.
 */
export function versionsShown(
  directory: Pick<Directory, 'entries' | 'groups'>,
  of: readonly RecordId[],
  field: string
): Register {
  const [only] = of
  if (of.length > 1 || only === undefined) return versionsSaid(directory, of, field)
  const entry = directory.entries.get(only)
  return entry === undefined ? [] : distinctVersions(registerOf(entry, field))
}

/** The same without those that have nothing to say: who has no value leaves the field to the others. */
export function versionsSaid(
  { entries, groups }: Pick<Directory, 'entries' | 'groups'>,
  of: readonly RecordId[],
  field: string
): Register {
  const said = of.flatMap(id => {
    const entry = entries.get(id)
    const register = entry === undefined ? [] : distinctVersions(registerOf(entry, field))
    return register.some(({ value }) => saysSomething(value)) ? register : []
  })
  return distinctVersions(said.map(version => ({ ...version, value: withShownIds(groups, version.value) })))
}

function saysSomething(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
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

function emptyDraft(groups: Draft['groups'] = { leaders: new Map(), members: new Map() }): Draft {
  return {
    entries: new Map(),
    shelves: {
      centre: new Map(),
      organisation: new Map(),
      contact: new Map(),
      service: new Map(),
      memorandum: new Map(),
      assignment: new Map(),
      verification: new Map(),
      sameness: new Map()
    },
    groups,
    own: new Map(),
    removed: new Map(),
    conflicts: new Map(),
    unreadable: new Map(),
    contested: new Set(),
    misdated: new Set()
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
      verification: directory.verifications,
      sameness: directory.samenesses
    } as Draft['shelves'],
    groups: directory.groups as Draft['groups'],
    own: directory.own as Draft['own'],
    removed: directory.removed as Draft['removed'],
    conflicts: directory.conflicts as Draft['conflicts'],
    unreadable: directory.unreadable as Draft['unreadable'],
    contested: directory.contested as Draft['contested'],
    misdated: directory.misdated
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
  draft.own.delete(entry.id)
  draft.removed.delete(entry.id)
  draft.conflicts.delete(entry.id)
  draft.unreadable.delete(entry.id)
  draft.contested.delete(entry.id)
}

/** Whether with this entry other records are shown as one than before. */
function regroups(directory: Directory, entry: Entry): boolean {
  if (entry.kind === 'sameness') {
    const pair = joinedPair(directory, entry.id)
    return String(pair) !== String(joinedPair(readDirectory([entry]), entry.id))
  }
  const { groups, own } = directory
  return groups.leaders.has(entry.id) && own.has(entry.id) !== (presenceOf(entry) !== 'hidden')
}

/** The two records that a sameness joins; null when it does not. While nobody has settled which holds, it does not. */
function joinedPair(
  { samenesses, conflicts }: Pick<Directory, 'samenesses' | 'conflicts'>,
  id: RecordId
): readonly [RecordId, RecordId] | null {
  const sameness = samenesses.get(id)
  const [one, other] = sameness?.members ?? []
  if (one === undefined || other === undefined || sameness?.verdict !== 'same' || conflicts.has(id)) return null
  return [one, other]
}

function entriesWith({ entries }: Directory, changed: readonly Entry[]): ReadonlyMap<RecordId, Entry> {
  return new Map([...entries, ...changed.map(entry => [entry.id, entry] as const)])
}

/** Reads as one what is one; all records are placed by themselves. */
function joinAll(draft: Draft): void {
  const { shelves, conflicts, groups, own } = draft
  if (shelves.sameness.size === 0) return
  const pairs = [...shelves.sameness.keys()].flatMap(id => {
    const pair = joinedPair({ samenesses: shelves.sameness, conflicts }, id)
    return pair === null ? [] : [pair]
  })
  if (pairs.length === 0) return
  const found = groupsFrom(pairs, id => shelves.contact.has(id) || shelves.organisation.has(id))
  for (const [id, leader] of found.leaders) groups.leaders.set(id, leader)
  for (const [leader, members] of found.members) groups.members.set(leader, members)
  for (const id of groups.leaders.keys()) setAside(draft, id)
  for (const kind of recordKinds) {
    if (namingFields[kind] === undefined) continue
    for (const id of shelves[kind].keys()) nameShown(draft, kind, id)
  }
  for (const id of own.keys()) nameShownInOwn(draft, id)
  for (const leader of groups.members.keys()) join(draft, leader, draft)
}

/** Brings changed records, placed by themselves, into the groups there are. Returns the leaders to be read anew. */
function settle(draft: Draft, changed: readonly Entry[]): ReadonlySet<RecordId> {
  const leaders = new Set<RecordId>()
  if (draft.groups.leaders.size === 0) return leaders
  for (const { id, kind } of changed) {
    const known = recordKinds.find(one => one === kind)
    if (known === undefined) continue
    const leader = draft.groups.leaders.get(id)
    if (leader === undefined) nameShown(draft, known, id)
    else {
      setAside(draft, id)
      nameShownInOwn(draft, id)
      leaders.add(leader)
    }
  }
  return leaders
}

/** A member of a group leaves its shelf: what stands there is read from the whole group. */
function setAside(draft: Draft, id: RecordId): void {
  const kind = kindOfId(id)
  const shelf = kind === null ? null : (draft.shelves[kind] as Map<RecordId, AnyRecord>)
  const record = shelf?.get(id)
  if (record === undefined) return
  shelf?.delete(id)
  draft.conflicts.delete(id)
  draft.own.set(id, record)
}

function nameShownInOwn(draft: Draft, id: RecordId): void {
  const kind = kindOfId(id)
  const record = draft.own.get(id)
  if (kind !== null && record !== undefined) draft.own.set(id, namingShown(draft.groups, kind, record))
}

/** A record names what the groups show. A conflict is none when both names are of one. */
function nameShown(draft: Draft, kind: RecordKind, id: RecordId): void {
  const shelf = draft.shelves[kind] as Map<RecordId, AnyRecord>
  const record = shelf.get(id)
  const naming = namingFields[kind]
  if (record === undefined || naming === undefined) return
  const shown = namingShown(draft.groups, kind, record)
  if (shown === record) return
  shelf.set(id, shown)
  const conflicts = draft.conflicts.get(id)?.flatMap(conflict => {
    const versions = distinctVersions(
      conflict.versions.map(version => ({ ...version, value: withShownIds(draft.groups, version.value) }))
    )
    return naming.includes(conflict.field) && versions.length < 2 ? [] : [conflict]
  })
  if (conflicts?.length === 0) draft.conflicts.delete(id)
  else if (conflicts !== undefined) draft.conflicts.set(id, conflicts)
}

function namingShown(groups: Groups, kind: RecordKind, record: AnyRecord): AnyRecord {
  const values = record as unknown as Readonly<Record<string, unknown>>
  const changed: Record<string, unknown> = {}
  for (const field of namingFields[kind] ?? []) {
    const shown = withShownIds(groups, values[field])
    if (shown !== values[field]) changed[field] = shown
  }
  return Object.keys(changed).length === 0 ? record : { ...record, ...changed }
}

/** Puts the record of a whole group on its shelf: of each field what its members in sight say between them. */
function join(draft: Draft, leader: RecordId, from: Pick<Directory, 'entries' | 'own'>): void {
  const kind = kindOfId(leader)
  const members = membersOf(draft.groups, leader).filter(id => from.own.has(id))
  if (kind === null || members.length === 0) return
  const record: Record<string, unknown> = { id: leader }
  const conflicts: FieldConflict[] = []
  const unreadable: string[] = []
  const fields: Fields = fieldsOf[kind]
  for (const [field, declared] of Object.entries(fields)) {
    const versions = versionsShown({ entries: from.entries, groups: draft.groups }, members, field)
    if (versions.length > 1) conflicts.push({ field, versions })
    const value = valueShown(declared, versions)
    const isReadable = value !== null && declared.schema.safeParse(value).success
    record[field] = isReadable ? value : declared.absent
    if (value !== null && !isReadable) unreadable.push(field)
  }
  ;(draft.shelves[kind] as Map<RecordId, unknown>).set(leader, record)
  if (conflicts.length > 0) draft.conflicts.set(leader, conflicts)
  else draft.conflicts.delete(leader)
  if (unreadable.length > 0) draft.unreadable.set(leader, unreadable)
  else draft.unreadable.delete(leader)
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
      value = valueShown(declared, versions)
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

/** What a field reads as: the first that stands there, or all members of lists that are shown together. */
function valueShown({ together, schema }: Field<unknown>, versions: Register): NonNullable<unknown> | null {
  const [first, ...others] = versions
  if (first === undefined) return null
  if (!together || others.length === 0) return first.value ?? null
  const all = membersOfAll(versions)
  return schema.safeParse(all).success ? all : (first.value ?? null)
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
    samenesses: draft.shelves.sameness,
    groups: draft.groups,
    own: draft.own,
    removed: draft.removed,
    conflicts: draft.conflicts,
    unreadable: draft.unreadable,
    contested: draft.contested,
    misdated: draft.misdated
  }
}
