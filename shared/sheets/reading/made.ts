/**
 * What came of the rows of a file, as little as it takes to carry it from the thread that read them: of tens of thousands
 * of new records only what they say, under numbers that make their stamps.
 */
import type { RecordId, RecordKind } from '../../records/ids.ts'
import type { Entry } from '../../replica/entry.ts'
import type { Stamp } from '../../replica/register.ts'

/** An entry of what changes in a record that is here, or a new record. */
export type MadeRecord = Entry | NewRecord

export interface NewRecord {
  readonly id: RecordId
  /** its number among those of the file, from 1 */
  readonly count: number
  /** kind and fields as JSON: `["contact",{…}]` */
  readonly said: string
}

/** Who wrote a version, as it is shown beside the name of the file: no person is named. */
const sheetWriterName = 'tabela'
/** A stamp needs an instant, and a sheet has none: one outside of the calendar, which is never shown. */
const noInstant = '0001-01-01T00:00:00.000Z'

export function stampOf(writer: string, count: number): Stamp {
  return { writer, count, station: writer, by: sheetWriterName, at: noInstant }
}

/** A JSON list that `entriesIn` takes apart on the other side. */
export function listOfMade(made: readonly MadeRecord[]): string {
  return `[${made.map(one => ('said' in one ? `[${JSON.stringify(one.id)},${one.count},${one.said}]` : JSON.stringify(one))).join(',')}]`
}

/** The entries in such a list, written by the sheet. */
export function entriesIn(list: string, writer: string): readonly Entry[] {
  const read = JSON.parse(list) as readonly (Entry | ListedRecord)[]
  return read.map(one => (isListed(one) ? newEntry(one, writer) : one))
}

export function entriesOf({ made, writer }: { readonly made: readonly MadeRecord[]; readonly writer: string }) {
  return entriesIn(listOfMade(made), writer)
}

type ListedRecord = readonly [
  id: RecordId,
  count: number,
  said: readonly [kind: RecordKind, fields: Readonly<Record<string, unknown>>]
]

function isListed(one: Entry | ListedRecord): one is ListedRecord {
  return Array.isArray(one)
}

/** All fields under one stamp: the canonical form, made directly since there may be tens of thousands. */
function newEntry([id, count, [kind, fields]]: ListedRecord, writer: string): Entry {
  const rows: Record<string, readonly (readonly [unknown, number])[]> = {}
  for (const field in fields) {
    const value = fields[field]
    if (value !== null && !(Array.isArray(value) && value.length === 0)) rows[field] = [[value, 0]]
  }
  const { station, by, at } = stampOf(writer, count)
  return { id, kind, stamps: [[writer, count, station, by, at]], fields: rows }
}
