/**
 * An entry: one record as it is stored, in the database, its journal and in packages. It is plain JSON and
 * stands by itself. Stamps and sources that several fields share are written once and named by their place,
 * which keeps a record's stored form under twice its plain values.
 *
 * The form is canonical: fields by name, versions by (writer, count), stamps and sources by first use. Two
 * stations that hold the same versions hold the same bytes. Fields this version does not know stay as they are.
 */
import { type Source, source } from '../records/source.ts'
import { isCanonical, isShallow } from './plain-value.ts'
import { inOrder, type Register, type Seen, type Stamp, type Version } from './register.ts'
import { compareText } from './text-order.ts'

/** writer, count, station, by, at */
type StampRow = readonly [string, number, string, string, string]

/** value, place of its stamp, what was seen, places of its sources; trailing members that say nothing are left out */
export type VersionRow =
  | readonly [unknown, number]
  | readonly [unknown, number, Seen]
  | readonly [unknown, number, Seen, readonly number[]]

export interface Entry {
  readonly id: string
  readonly kind: string
  readonly stamps: readonly StampRow[]
  readonly sources?: readonly Source[]
  readonly fields: Readonly<Record<string, readonly VersionRow[]>>
}

const nothingSeen: Seen = Object.freeze({})
const noSources: readonly Source[] = Object.freeze([])
const noVersions: Register = Object.freeze([])

const writerName = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,79}$/
const entryName = /^[a-z-]{1,30}-[a-z0-9][a-z0-9-]{0,62}$/
const longestFieldName = 40
const highestCount = 2 ** 31

/**
 * Whether a parsed value has the form of an entry: what may be handed to the functions below. Cheap enough for
 * every entry of a database at every start. Values of fields are judged where they are read (directory.ts).
 */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false
  const { id, kind, stamps, sources, fields } = value
  if (typeof id !== 'string' || typeof kind !== 'string' || !entryName.test(id) || !id.startsWith(`${kind}-`))
    return false
  if (!Array.isArray(stamps) || !stamps.every(isStampRow)) return false
  if (sources !== undefined && (!Array.isArray(sources) || !sources.every(one => source.safeParse(one).success)))
    return false
  if (!isObject(fields)) return false
  for (const field in fields) {
    if (!isFieldName(field) || !areVersionRows(fields[field], stamps.length, sources?.length ?? 0)) return false
  }
  return true
}

/** Letter by letter: asked of every field of a database, and an expression takes several times as long. */
function isFieldName(name: string): boolean {
  if (name.length === 0 || name.length > longestFieldName) return false
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at)
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
    if (!isLetter && (at === 0 || code < 0x30 || code > 0x39)) return false
  }
  return true
}

function areVersionRows(rows: unknown, stamps: number, sources: number): boolean {
  if (!Array.isArray(rows) || rows.length === 0) return false
  for (let place = 0; place < rows.length; place += 1) if (!isVersionRow(rows[place], stamps, sources)) return false
  return true
}

function isStampRow(row: unknown): boolean {
  if (!Array.isArray(row) || row.length !== 5) return false
  return (
    isWriter(row[0]) &&
    isCount(row[1]) &&
    typeof row[2] === 'string' &&
    typeof row[3] === 'string' &&
    typeof row[4] === 'string'
  )
}

function isVersionRow(row: unknown, stamps: number, sources: number): boolean {
  if (!Array.isArray(row) || row.length < 2 || row.length > 4) return false
  if (!isPlace(row[1], stamps) || !isShallow(row[0])) return false
  if (row.length === 2) return true
  const [, , seen, from] = row
  if (
    seen !== undefined &&
    !(isObject(seen) && Object.keys(seen).every(writer => isWriter(writer) && isCount(seen[writer])))
  )
    return false
  return from === undefined || (Array.isArray(from) && from.every(place => isPlace(place, sources)))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isWriter(value: unknown): boolean {
  return typeof value === 'string' && writerName.test(value)
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= highestCount
}

function isPlace(value: unknown, length: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < length
}

/** The versions of one field, in order; empty when the field was never written. */
export function registerOf(entry: Entry, field: string): Register {
  const rows = Object.hasOwn(entry.fields, field) ? entry.fields[field] : undefined
  if (rows === undefined) return noVersions
  return rows.map(row => versionFrom(entry, row))
}

/** The sources of one version of an entry. */
export function sourcesIn(entry: Entry, row: VersionRow): readonly Source[] {
  return row[3] === undefined ? noSources : row[3].flatMap(at => entry.sources?.[at] ?? [])
}

/** An entry from its registers, in canonical form. Registers without a version are left out. */
export function entryFrom(id: string, kind: string, registers: ReadonlyMap<string, Register>): Entry {
  const stamps: StampRow[] = []
  const sources: Source[] = []
  const stampPlaces = new Map<string, number>()
  const sourcePlaces = new Map<string, number>()
  const fields: Record<string, readonly VersionRow[]> = {}
  let latest: { readonly stamp: Stamp; readonly place: number } | null = null
  const stampPlace = (stamp: Stamp): number => {
    // What was written at once has one stamp, and most of a record was.
    if (latest === null || !isSameStamp(latest.stamp, stamp)) {
      latest = { stamp, place: placeOf(stampPlaces, stamps, rowOf(stamp)) }
    }
    return latest.place
  }
  for (const field of [...registers.keys()].sort(compareText)) {
    const register = registers.get(field) ?? noVersions
    if (register.length === 0) continue
    fields[field] = inOrder(register).map(version => {
      const stamp = stampPlace(version.stamp)
      const seen = Object.keys(version.seen).length === 0 ? null : inWriterOrder(version.seen)
      if (version.sources.length > 0) {
        return [version.value, stamp, seen ?? {}, version.sources.map(one => placeOf(sourcePlaces, sources, one))]
      }
      return seen === null ? [version.value, stamp] : [version.value, stamp, seen]
    })
  }
  return sources.length > 0 ? { id, kind, stamps, sources, fields } : { id, kind, stamps, fields }
}

/**
 * Whether an entry is in canonical form with one version a field, and so is what `entryFrom` would make of it. True for
 * nearly every record of a directory, and quicker to find out than to make it anew.
 */
export function isPlain(entry: Entry): boolean {
  let lastField = ''
  let lastStamp = -1
  let lastSource = -1
  for (const field of Object.keys(entry.fields)) {
    const rows = entry.fields[field] ?? []
    const [row] = rows
    if (field < lastField || rows.length !== 1 || row === undefined) return false
    lastField = field
    const [value, stamp, seen, sources] = row
    if (stamp > lastStamp + 1 || !isCanonical(value)) return false
    lastStamp = Math.max(lastStamp, stamp)
    if (seen !== undefined && !(isCanonical(seen) && (sources !== undefined || Object.keys(seen).length > 0)))
      return false
    if (sources === undefined) continue
    if (sources.length === 0) return false
    for (const place of sources) {
      if (place > lastSource + 1) return false
      lastSource = Math.max(lastSource, place)
    }
  }
  const { stamps, sources = [] } = entry
  if (stamps.length !== lastStamp + 1 || sources.length !== lastSource + 1) return false
  if (entry.sources !== undefined && sources.length === 0) return false
  return stamps.length < 2 || new Set(stamps.map(row => row.join('\n'))).size === stamps.length
}

/** The entry with some registers put in place of what it held. */
export function withRegisters(entry: Entry, changed: ReadonlyMap<string, Register>): Entry {
  const registers = new Map<string, Register>()
  for (const field of Object.keys(entry.fields)) registers.set(field, registerOf(entry, field))
  for (const [field, register] of changed) registers.set(field, register)
  return entryFrom(entry.id, entry.kind, registers)
}

function versionFrom(entry: Entry, row: VersionRow): Version {
  const stamp = entry.stamps[row[1]]
  if (stamp === undefined) throw new Error(`entry ${entry.id} names a stamp that is not there`)
  return { value: row[0], stamp: stampFrom(stamp), seen: row[2] ?? nothingSeen, sources: sourcesIn(entry, row) }
}

function stampFrom([writer, number, station, by, at]: StampRow): Stamp {
  return { writer, count: number, station, by, at }
}

function rowOf(stamp: Stamp): StampRow {
  return [stamp.writer, stamp.count, stamp.station, stamp.by, stamp.at]
}

function isSameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.count === other.count &&
    one.writer === other.writer &&
    one.station === other.station &&
    one.by === other.by &&
    one.at === other.at
  )
}

function placeOf<One>(places: Map<string, number>, all: One[], one: One): number {
  const name = JSON.stringify(one)
  const known = places.get(name)
  if (known !== undefined) return known
  places.set(name, all.length)
  all.push(one)
  return all.length - 1
}

function inWriterOrder(seen: Seen): Seen {
  const ordered: Record<string, number> = {}
  for (const writer of Object.keys(seen).sort(compareText)) ordered[writer] = seen[writer] ?? 0
  return ordered
}
