/**
 * Judges the entries of a package: stricter than `isEntry`, which looks at what this station itself once stored, and
 * with the place and the reason of what is wrong.
 */
import { source } from '../records/source.ts'
import { type Entry, isEntry } from '../replica/entry.ts'
import { isShallow } from '../replica/plain-value.ts'
import { instantForm, placeOf } from './document.ts'
import type { PackageLimits } from './limits.ts'

export interface EntryFault {
  /** below the entry, such as "fields.phones[0]"; empty for the entry itself */
  readonly place: string
  readonly reason: string
}

const memberNames: ReadonlySet<string> = new Set(['fields', 'id', 'kind', 'sources', 'stamps'])
const requiredNames = ['fields', 'id', 'kind', 'stamps'] as const
/** A station's id or a person's name in a stamp: what is longer was not entered by anybody. */
const longestName = 200

/**
 * Null for an entry that may be handed to the replica. `bytes` is the length of its text: what is short need not be
 * measured again.
 */
export function faultOf(value: unknown, bytes: number, limits: PackageLimits): EntryFault | null {
  if (isEntry(value) && isStrict(value) && (bytes <= limits.valueCharacters || isMeasured(value, limits))) return null
  return explain(value, limits) ?? { place: '', reason: 'not an entry' }
}

function isStrict(entry: Entry): boolean {
  for (const name in entry) if (!memberNames.has(name)) return false
  return entry.stamps.every(([, , station, by, at]) => isName(station) && isName(by) && instantForm.test(at))
}

function isMeasured(entry: Entry, { valueCharacters }: PackageLimits): boolean {
  return Object.values(entry.fields).every(rows => rows.every(([value]) => charactersIn(value) <= valueCharacters))
}

function isName(text: string): boolean {
  return text.length > 0 && text.length <= longestName
}

/** The characters of all texts and names in a value. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + charactersIn(member), 0)
  return Object.entries(value).reduce((sum, [name, member]) => sum + name.length + charactersIn(member), 0)
}

type Path = readonly (string | number)[]

/** The first fault in the order of reading; slow, and only asked when there is one. */
function explain(value: unknown, limits: PackageLimits): EntryFault | null {
  const at = (path: Path, reason: string): EntryFault => ({ place: path.length === 0 ? '' : placeOf(path), reason })
  if (!isObject(value)) return at([], 'not an object')
  for (const name of Object.keys(value)) if (!memberNames.has(name)) return at([name], 'an entry has no such member')
  for (const name of requiredNames) if (!Object.hasOwn(value, name)) return at([name], 'is missing')
  const { id, kind, stamps, sources, fields } = value
  if (typeof kind !== 'string' || !/^[a-z-]{1,30}$/.test(kind)) return at(['kind'], 'no kind of record')
  if (typeof id !== 'string' || !/^[a-z0-9-]{3,94}$/.test(id)) return at(['id'], 'no id')
  if (!id.startsWith(`${kind}-`)) return at(['id'], `does not begin with its kind, ${kind}`)
  if (!isEntry({ id, kind, stamps: [], fields: {} })) return at(['id'], 'no id')
  if (!Array.isArray(stamps)) return at(['stamps'], 'not a list')
  for (const [place, stamp] of stamps.entries()) {
    const reason = stampFault(stamp)
    if (reason !== null) return at(['stamps', place], reason)
  }
  if (sources !== undefined) {
    if (!Array.isArray(sources)) return at(['sources'], 'not a list')
    const place = sources.findIndex(one => !source.safeParse(one).success)
    if (place >= 0) return at(['sources', place], 'not a source')
  }
  if (!isObject(fields)) return at(['fields'], 'not an object')
  for (const [field, rows] of Object.entries(fields)) {
    if (!/^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(field)) return at(['fields', field], 'no name of a field')
    if (!Array.isArray(rows) || rows.length === 0) return at(['fields', field], 'not a list of versions')
    for (const [place, row] of rows.entries()) {
      const reason = rowFault(row, stamps.length, sources?.length ?? 0, limits)
      if (reason !== null) return at(['fields', field, place], reason)
    }
  }
  return null
}

function stampFault(stamp: unknown): string | null {
  if (!Array.isArray(stamp) || stamp.length !== 5) return 'not a stamp of five parts'
  const [writer, count, station, by, instant] = stamp
  if (!isWriter(writer)) return 'no writer'
  if (!isCount(count)) return 'no count from 0 to 2^31'
  if (typeof station !== 'string' || !isName(station)) return 'no station'
  if (typeof by !== 'string' || !isName(by)) return 'no name of a person'
  return typeof instant === 'string' && instantForm.test(instant) ? null : 'no instant'
}

function rowFault(row: unknown, stamps: number, sources: number, limits: PackageLimits): string | null {
  if (!Array.isArray(row) || row.length < 2 || row.length > 4) return 'not a version'
  const [value, stamp, seen, from] = row
  if (!isPlace(stamp, stamps)) return 'names a stamp that is not there'
  if (!isShallow(value)) return 'a value nested too deep'
  if (charactersIn(value) > limits.valueCharacters) return `a value of more than ${limits.valueCharacters} characters`
  if (seen !== undefined) {
    if (!isObject(seen)) return 'what was seen is no object'
    if (!Object.entries(seen).every(([writer, count]) => isWriter(writer) && isCount(count)))
      return 'what was seen names no writer or no count'
  }
  if (from === undefined || (Array.isArray(from) && from.every(place => isPlace(place, sources)))) return null
  return 'names a source that is not there'
}

function isWriter(value: unknown): boolean {
  return typeof value === 'string' && /^[a-zA-Z0-9][a-zA-Z0-9-]{0,79}$/.test(value)
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 2 ** 31
}

function isPlace(value: unknown, length: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < length
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
