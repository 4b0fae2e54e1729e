/**
 * The preview of an import: what files that were opened together would change here, record by record and field by
 * field, before anything is written.
 *
 * Promises: every version the files bring is in exactly one place of the preview (or counted as quiet: nobody would
 * see a difference); nothing is decided here (deciding.ts); no words. It is what a merge would make of the directory
 * (replica/merge.ts), compared with what a person sees now. Pure, and quick enough to be worked out again whenever the
 * directory changes while it is on the screen.
 */
import { type Directory, previewEntries } from '../directory.ts'
import { fold } from '../lookup/fold.ts'
import type { Field } from '../records/field.ts'
import { type RecordId, type RecordKind, recordKinds } from '../records/ids.ts'
import { fieldsOf, idOf } from '../records/kinds.ts'
import { type Entry, isPlain, registerOf } from '../replica/entry.ts'
import { erasedField, isErased, isPersonalField } from '../replica/erasure.ts'
import { mergeEntries, mergeRegisters } from '../replica/merge.ts'
import { isSame } from '../replica/plain-value.ts'
import {
  distinctVersions,
  hasSeen,
  normalForm,
  type Register,
  type Stamp,
  type Version,
  type VersionName
} from '../replica/register.ts'
import { type Presence, presenceOf, removedField } from '../replica/removal.ts'
import { compareText } from '../replica/text-order.ts'
import type { DeclinedVersion, Offer } from './offer.ts'

/** In each list the records stand by kind, then by name. */
export interface Preview {
  /** the offer's id */
  readonly offer: string
  /** the directory with the new records in it, for names and for what refers to what; what is here is called as it is */
  readonly withNew: Directory
  readonly conflicts: readonly FieldConflictOffered[]
  readonly changed: readonly ChangedRecord[]
  readonly created: readonly NewRecord[]
  readonly removals: readonly RemovalOffered[]
  readonly erasures: readonly ErasureOffered[]
  /** records and fields that only a newer version of the program knows: carried along, never shown */
  readonly unknown: readonly UnknownPart[]
  /** fields that take in versions without a difference that anybody would see */
  readonly quiet: number
  /** fields that are here already, just so */
  readonly identical: number
}

/** A record that is here, with fields that would hold another value. */
export interface ChangedRecord {
  readonly record: RecordId
  readonly kind: RecordKind
  readonly fields: readonly FieldChange[]
  /** it is removed here, and would be in sight again because of these changes alone */
  readonly reappears: boolean
}

/** One field that would hold one other value. For the field `removed` it is the end of a removal: a restore. */
export interface FieldChange {
  readonly record: RecordId
  readonly field: string
  /** one version of each value that stands here; several where it is written apart and the file settles it */
  readonly before: Register
  readonly after: Version
  /** all versions after the merge, as a choice names them */
  readonly shown: readonly VersionName[]
  /** when the same was offered before and not taken; null when it was not */
  readonly declinedAt: string | null
}

/** A field that would hold several values, and does not yet, or not these. */
export interface FieldConflictOffered {
  readonly record: RecordId
  readonly kind: RecordKind
  readonly field: string
  /** one of each value, in the order of (writer, count) */
  readonly versions: readonly VersionApart[]
  readonly shown: readonly VersionName[]
  /** it is removed here, and would be in sight again */
  readonly reappears: boolean
  /** two people settled what was apart before, each for themselves: they should phone */
  readonly isSettledTwice: boolean
  readonly declinedAt: string | null
}

export interface VersionApart {
  readonly version: Version
  /** stands here now */
  readonly isHere: boolean
  /** stands in the files */
  readonly isOffered: boolean
}

export interface NewRecord {
  readonly record: RecordId
  readonly kind: RecordKind
  /** what it was written by first, of all that is in it */
  readonly stamp: Stamp | null
  /** removed where it comes from: it would stand among the removed ones */
  readonly isRemoved: boolean
  readonly isErased: boolean
  /** fields without which it makes no sense and that the files do not hold */
  readonly lacks: readonly string[]
  /** fields that the files hold several values of, which nobody has settled; `removed` where it was removed at one place */
  readonly apart: readonly string[]
  readonly declinedAt: string | null
}

export interface RemovalOffered {
  readonly record: RecordId
  readonly kind: RecordKind
  readonly by: Stamp
  /** it was changed here since: it would stay in sight, marked */
  readonly isContested: boolean
  readonly declinedAt: string | null
}

export interface ErasureOffered {
  readonly record: RecordId
  readonly kind: RecordKind
  readonly by: Stamp
  readonly declinedAt: string | null
}

/** '*' for a whole record. */
export interface UnknownPart {
  readonly record: RecordId
  readonly fields: readonly string[] | '*'
}

/** What the offer would change in this directory. */
export function previewOf(directory: Directory, offer: Offer): Preview {
  const draft: Draft = {
    conflicts: [],
    changed: [],
    created: [],
    removals: [],
    erasures: [],
    unknown: [],
    quiet: 0
  }
  const declined = declinedIn(offer.declined)
  const news: Entry[] = []
  for (const theirs of offer.entries) {
    const ours = directory.entries.get(theirs.id)
    const kind = recordKinds.find(known => known === theirs.kind) ?? null
    if (kind === null || !idOf[kind].safeParse(theirs.id).success) draft.unknown.push(unknownPart(ours, theirs))
    else if (ours !== undefined) compare(draft, { kind, ours, theirs, declined })
    else {
      const entry = isPlain(theirs) ? theirs : mergeEntries(undefined, theirs)
      news.push(entry)
      draft.created.push(newRecord(entry, kind, declined))
    }
  }
  const withNew = previewEntries(directory, news)
  const byName = orderIn(withNew)
  return {
    offer: offer.id,
    withNew,
    conflicts: byName(draft.conflicts),
    changed: byName(draft.changed),
    created: byName(draft.created),
    removals: byName(draft.removals),
    erasures: byName(draft.erasures),
    unknown: draft.unknown,
    quiet: draft.quiet,
    identical: offer.identical
  }
}

interface Draft {
  readonly conflicts: FieldConflictOffered[]
  readonly changed: ChangedRecord[]
  readonly created: NewRecord[]
  readonly removals: RemovalOffered[]
  readonly erasures: ErasureOffered[]
  readonly unknown: UnknownPart[]
  quiet: number
}

interface Merging {
  readonly kind: RecordKind
  readonly ours: Entry
  readonly theirs: Entry
  readonly declined: DeclinedBefore
}

/** A record that is here: what of it would be another. */
function compare(draft: Draft, { kind, ours, theirs, declined }: Merging): void {
  const fields: FieldChange[] = []
  const silent: FieldChange[] = []
  const unknown: string[] = []
  const merged = concernsTheWhole(ours, theirs) ? mergeEntries(ours, theirs) : null
  const was = merged === null ? 'in-sight' : presenceOf(ours)
  const is = merged === null ? 'in-sight' : presenceOf(merged)
  const reappears = was === 'hidden' && is === 'contested'
  const isErasing = merged !== null && isErased(merged) && !isErased(ours)
  for (const field of Object.keys(theirs.fields)) {
    if (holdTheSame(ours, theirs, field)) continue
    const before = registerOf(ours, field)
    const offered = registerOf(theirs, field)
    const after = merged === null ? mergeRegisters(before, offered) : registerOf(merged, field)
    const news = after.filter(version => !before.some(one => isSameWrite(one, version)))
    // What the file holds of it is here already, or an erasure keeps it away.
    if (after === before || news.length === 0) continue
    const named = { record: ours.id, kind, reappears, declinedAt: declined.when(ours.id, field, news) }
    if (field === erasedField) {
      const [mark] = after
      const { record, declinedAt } = named
      if (isErasing && mark !== undefined) draft.erasures.push({ record, kind, declinedAt, by: mark.stamp })
      else draft.quiet += 1
    } else if (field === removedField) {
      comparePresence(draft, fields, { ...named, was, is, before, after, news })
    } else if (!Object.hasOwn(fieldsOf[kind], field)) unknown.push(field)
    else compareField(draft, { fields, silent }, { ...named, field, before, after, offered })
  }
  // What nobody would see the difference of may still bring a removed record back: then it is told.
  if (reappears) fields.push(...silent)
  else draft.quiet += silent.length
  if (fields.length > 0) draft.changed.push({ record: ours.id, kind, fields, reappears })
  if (unknown.length > 0) draft.unknown.push({ record: ours.id, fields: unknown })
}

/** A quick look that spares most fields of most records the merge. */
function holdTheSame(ours: Entry, theirs: Entry, field: string): boolean {
  const [here, ...othersHere] = Object.hasOwn(ours.fields, field) ? (ours.fields[field] ?? []) : []
  const [there, ...othersThere] = theirs.fields[field] ?? []
  if (here === undefined || there === undefined || othersHere.length + othersThere.length > 0) return false
  const isSameSource = (here[3]?.length ?? 0) + (there[3]?.length ?? 0) === 0
  return isSameSource && isSame(ours.stamps[here[1]], theirs.stamps[there[1]]) && isSame(here[0], there[0])
}

/** Fields are merged one by one, unless one of them says something about all of them. */
function concernsTheWhole(ours: Entry, theirs: Entry): boolean {
  return [ours, theirs].some(entry => Object.hasOwn(entry.fields, removedField) || isErased(entry))
}

interface Named {
  readonly record: RecordId
  readonly kind: RecordKind
  readonly reappears: boolean
  readonly declinedAt: string | null
}

function comparePresence(
  draft: Draft,
  fields: FieldChange[],
  of: Named & { was: Presence; is: Presence; before: Register; after: Register; news: Register }
): void {
  const { record, kind, declinedAt, was, is, before, after, news } = of
  const removal = news.find(version => version.value !== null)
  const restore = news.find(version => version.value === null)
  const isRemoval = is !== 'in-sight' && is !== was && was !== 'hidden'
  if (isRemoval && removal !== undefined) {
    draft.removals.push({ record, kind, declinedAt, by: removal.stamp, isContested: is === 'contested' })
  } else if (restore !== undefined && was !== 'in-sight' && is === 'in-sight') {
    fields.push({
      record,
      field: removedField,
      declinedAt,
      before: distinctVersions(before),
      after: restore,
      shown: namesOf(after)
    })
  } else draft.quiet += 1
}

function compareField(
  draft: Draft,
  { fields, silent }: { readonly fields: FieldChange[]; readonly silent: FieldChange[] },
  of: Named & { field: string; before: Register; after: Register; offered: Register }
): void {
  const { record, kind, field, declinedAt, before, after } = of
  const here = distinctVersions(before)
  const versions = distinctVersions(after)
  const formsHere = new Set(here.map(version => normalForm(version.value)))
  const isSameHere =
    here.length === versions.length && versions.every(version => formsHere.has(normalForm(version.value)))
  const [first, ...others] = versions
  const named = { record, field, declinedAt, shown: namesOf(after) }
  if (first === undefined) return
  if (isSameHere || [...here, ...versions].every(isEmpty)) {
    silent.push({ ...named, before: here, after: first })
    return
  }
  if (others.length === 0) {
    fields.push({ ...named, before: here, after: first })
    return
  }
  const formsOffered = new Set(of.offered.map(version => normalForm(version.value)))
  draft.conflicts.push({
    ...named,
    kind,
    reappears: of.reappears,
    versions: versions.map(version => ({
      version,
      isHere: formsHere.has(normalForm(version.value)),
      isOffered: formsOffered.has(normalForm(version.value))
    })),
    isSettledTwice: isSettledTwice(here, versions)
  })
}

/** What stands apart here was settled by two people who each saw it, and each for themselves. */
function isSettledTwice(here: Register, versions: Register): boolean {
  if (here.length < 2) return false
  const settling = versions.filter(by => here.filter(version => hasSeen(by, version)).length > 1)
  return settling.length > 1
}

function newRecord(entry: Entry, kind: RecordKind, declined: DeclinedBefore): NewRecord {
  const fields: Readonly<Record<string, Field<unknown>>> = fieldsOf[kind]
  const isErasedThere = isErased(entry)
  const lacks = Object.keys(fields).filter(
    field =>
      fields[field]?.required === true &&
      !Object.hasOwn(entry.fields, field) &&
      !(isErasedThere && isPersonalField(kind, field))
  )
  const [row] = entry.stamps
  const stamp = row === undefined ? null : stampFrom(row)
  let declinedAt: string | null = null
  for (const field of declined.isEmpty ? [] : Object.keys(entry.fields)) {
    declinedAt = later(declinedAt, declined.when(entry.id, field, registerOf(entry, field)))
  }
  const presence = presenceOf(entry)
  return {
    record: entry.id,
    kind,
    stamp,
    isRemoved: presence === 'hidden',
    isErased: isErasedThere,
    lacks,
    apart: apartIn(entry, fields, presence),
    declinedAt
  }
}

/** What would be told as written apart once the record is here. */
function apartIn(
  entry: Entry,
  fields: Readonly<Record<string, Field<unknown>>>,
  presence: Presence
): readonly string[] {
  if (presence === 'hidden') return []
  const apart = Object.keys(fields).filter(
    field => (entry.fields[field]?.length ?? 0) > 1 && distinctVersions(registerOf(entry, field)).length > 1
  )
  return presence === 'contested' ? [...apart, removedField] : apart
}

function stampFrom([writer, count, station, by, at]: Entry['stamps'][number]): Stamp {
  return { writer, count, station, by, at }
}

interface DeclinedBefore {
  readonly isEmpty: boolean
  /** when one of these versions of a field was offered before and not taken; null when none was */
  when(record: RecordId, field: string, versions: Register): string | null
}

function declinedIn(declined: readonly DeclinedVersion[]): DeclinedBefore {
  const nameOf = (record: RecordId, field: string, { writer, count }: VersionName): string =>
    `${record} ${field} ${writer} ${count}`
  const known = new Map(declined.map(one => [nameOf(one.record, one.field, one), one.at]))
  return {
    isEmpty: known.size === 0,
    when: (record, field, versions) =>
      versions.reduce<string | null>(
        (latest, { stamp }) => later(latest, known.get(nameOf(record, field, stamp)) ?? null),
        null
      )
  }
}

/** Instants of this station's clock, only to tell the latest of them. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function isEmpty({ value }: Version): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** The value, too: a dishonest file may use a name that is taken. */
function isSameWrite(one: Version, other: Version): boolean {
  const { writer, count } = one.stamp
  return writer === other.stamp.writer && count === other.stamp.count && isSame(one.value, other.value)
}

/** A record that is here is named field by field, one that is not as a whole. */
function unknownPart(ours: Entry | undefined, theirs: Entry): UnknownPart {
  return { record: theirs.id, fields: ours === undefined ? '*' : Object.keys(theirs.fields) }
}

function namesOf(register: Register): readonly VersionName[] {
  return register.map(({ stamp }) => ({ writer: stamp.writer, count: stamp.count }))
}

/** By kind, then by name, as folded; records without a name by what they join. */
function orderIn(directory: Directory) {
  return <Of extends { readonly record: RecordId; readonly kind: RecordKind }>(all: readonly Of[]): readonly Of[] =>
    all
      .map(one => ({
        one,
        key: `${recordKinds.indexOf(one.kind)} ${sortName(directory, one.record)} ${one.record}`
      }))
      .sort((a, b) => compareText(a.key, b.key))
      .map(({ one }) => one)
}

function sortName(directory: Directory, id: RecordId): string {
  const entry = directory.entries.get(id)
  if (entry === undefined) return ''
  const value = (field: string): string => {
    const found = Object.hasOwn(entry.fields, field) ? entry.fields[field]?.[0]?.[0] : null
    return typeof found === 'string' ? found : ''
  }
  const name = value('name')
  return name === ''
    ? `${value('centre')} ${value('organisation')} ${value('service')} ${value('contact')}`
    : fold(name)
}
