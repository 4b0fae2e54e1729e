/**
 * What goes into a package for others: which records, and of a package of changes which of their fields. "Changes
 * since" counts from what the named package held, by this station's history, never from a clock.
 */
import type { ExportProblem } from '../shared/bridge.ts'
import type { ExportWish, PastExport } from '../shared/exchange/offer.ts'
import type { PackagePart, PackageScope } from '../shared/exchange/package.ts'
import {
  type Choosing,
  isKnownOfContact,
  isOfPerson,
  namedOnceIn,
  recordsOf,
  withoutPersonal
} from '../shared/exchange/part.ts'
import { type ExportTold, type HistoryRecord, type Touched, touchedSince } from '../shared/history.ts'
import type { RecordId } from '../shared/records/ids.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { isPersonalField } from '../shared/replica/erasure.ts'
import { onlyFields } from '../shared/replica/taking.ts'
import { failure, type Result, success } from '../shared/result.ts'
import type { ExportNote } from './exchange-memory.ts'
import { driven, inSlices } from './slices.ts'

/** A station at the moment of writing; nothing of it changes any more. */
export interface Moment {
  readonly entries: ReadonlyMap<RecordId, Entry>
  readonly nameOf: (record: RecordId) => string
  /** what is shown together with a record, itself included */
  readonly membersOf: (record: RecordId) => readonly RecordId[]
  /** all that happened and can be told, the oldest first */
  readonly events: readonly HistoryRecord[]
  /** the last event that the entries have in them */
  readonly position: number
  readonly exports: ReadonlyMap<number, ExportNote>
}

export interface Selection {
  readonly entries: readonly Entry[]
  readonly scope: PackageScope
  /** by what the records were chosen, of changes by what the first package was chosen */
  readonly choosing: Choosing
  /** the records of that part, those that did not change included; null for all there are */
  readonly records: readonly RecordId[] | null
}

/** Chooses what a person wants written. */
export async function selectFor(
  wish: Pick<ExportWish, 'part' | 'personalContacts'>,
  moment: Moment
): Promise<Result<Selection, Extract<ExportProblem, { readonly kind: 'base-unknown' | 'nothing-to-export' }>>> {
  const aim = wish.part.what === 'changes' ? baseOf(wish.part.since, moment) : aimOf(wish.part, moment)
  if (aim === null) return failure({ kind: 'base-unknown' })
  const { part, choosing, base } = aim
  const once = choosing.by === 'all' ? new Map() : namedOnceIn(moment.events)
  const records = await driven(recordsOf(choosing, moment.entries, once))
  const entries: Entry[] = []
  await inSlices(records, id => {
    const entry = moment.entries.get(id)
    const wanted = entry === undefined || base === null ? entry : changedIn(entry, base, wish.personalContacts)
    if (wanted === undefined || wanted === null) return
    const given = wish.personalContacts ? wanted : withoutPersonal(wanted, entry)
    if (given !== null) entries.push(given)
  })
  if (entries.length === 0) return failure({ kind: 'nothing-to-export' })
  const scope = { part, personalContacts: wish.personalContacts }
  return success({ entries, scope, choosing, records: choosing.by === 'all' ? null : [...records] })
}

/** What is to be chosen, and of which package only what changed since; null for the whole of it. */
interface Aim {
  readonly part: PackagePart
  readonly choosing: Choosing
  readonly base: Base | null
}

interface Base {
  readonly touched: Touched
  /** the records that the base held or had told of; null for all there were */
  readonly records: ReadonlySet<RecordId> | null
  readonly personalContacts: boolean
}

/** Null when it cannot be told what was written since. */
function baseOf(since: number, moment: Moment): Aim | null {
  const note = moment.exports.get(since)
  const told = moment.events.find(({ number }) => number === since)?.export
  if (note === undefined || told === undefined) return null
  const touched = touchedSince(moment.events, told.position, moment.position)
  if (touched === null) return null
  return {
    part: { what: 'changes', sinceChecksum: note.checksum, sinceCreatedAt: note.createdAt },
    choosing: told.choosing ?? { by: 'all' },
    base: {
      touched,
      records: told.records === undefined ? null : new Set(told.records),
      personalContacts: told.scope.personalContacts
    }
  }
}

/** What the readers of the base do not have of a record; null when they have all of it. */
function changedIn(entry: Entry, base: Base, personalContacts: boolean): Entry | null {
  if (base.records?.has(entry.id) === false) return entry
  const touched = base.touched.get(entry.id) ?? new Set()
  // An office that was a person then: its name and number were left out.
  if (touched === 'all' || (!base.personalContacts && touched.has('reach'))) return entry
  const isWidened = personalContacts && !base.personalContacts && isOfPerson(entry)
  const fields = Object.keys(entry.fields).filter(
    field => touched.has(field) || (isWidened && (isPersonalField(entry.kind, field) || !isKnownOfContact(field)))
  )
  return fields.length === 0 ? null : onlyFields(entry, fields)
}

/** How the package names its part; what a record is called is the directory's to say. */
function aimOf(part: Exclude<ExportWish['part'], { readonly what: 'changes' }>, moment: Moment): Aim {
  const { nameOf } = moment
  switch (part.what) {
    case 'all':
      return { part, choosing: { by: 'all' }, base: null }
    case 'centre':
      return {
        part: { ...part, name: nameOf(part.centre) || part.name },
        choosing: { by: 'record', record: part.centre },
        base: null
      }
    case 'organisation':
      return {
        part: { ...part, name: nameOf(part.organisation) || part.name },
        choosing: { by: 'record', record: part.organisation, ...othersOf(part.organisation, moment) },
        base: null
      }
    case 'search':
      return {
        part: { what: 'search', text: part.text },
        choosing: { by: 'records', records: part.records },
        base: null
      }
  }
}

function othersOf(record: RecordId, { membersOf }: Moment): { readonly others?: readonly RecordId[] } {
  const others = membersOf(record).filter(id => id !== record)
  return others.length === 0 ? {} : { others }
}

/** What the history keeps of a package that was written. */
export function toldOfExport({ scope, choosing, records }: Selection, { position }: Moment, name: string): ExportTold {
  return {
    name,
    scope,
    position,
    ...(choosing.by === 'all' ? {} : { choosing }),
    ...(records === null ? {} : { records })
  }
}

/** A package that was written, as the page is told of it. */
export function pastExportOf({ number, at, by, name, scope, checksum, isProtected }: ExportNote): PastExport {
  return { number, at, by, name, scope, checksum, isProtected }
}
