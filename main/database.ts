/**
 * What the database of a station holds, and how it is written as JSON: its own id and settings, and the entries
 * of the replica, one to a line so that a person can read the file.
 *
 * An entry never changes once made, so the text of each is kept beside it: a checkpoint of a large directory
 * serialises only what was edited since the last.
 */
import { settings as readSettings, type Settings } from '../shared/bridge.ts'
import { type HistoryRecord, isHistoryRecord } from '../shared/history.ts'
import type { RecordId } from '../shared/records/ids.ts'
import { type Entry, isEntry } from '../shared/replica/entry.ts'
import type { Decoded, StoredForm } from './disk/opening.ts'

export interface Database {
  readonly stationId: string
  settings: Settings
  readonly entries: Map<RecordId, Entry>
  /** what happened and may not be in the history yet, the oldest first */
  readonly recent: HistoryRecord[]
  /** the highest number ever given to an event of this station, so that none is given twice; 0 before the first */
  lastNumber: number
}

/** One acknowledged change, as a line of the journal holds it: whole new forms, so that it can be replayed twice. */
export interface DatabaseChange {
  readonly entries?: readonly Entry[]
  readonly settings?: Settings
  readonly history?: HistoryRecord
}

/** What lowdb starts from before the file is read. It is never shown and never written. */
export function emptyDatabase(): Database {
  return { stationId: '', settings: firstSettings, entries: new Map(), recent: [], lastNumber: 0 }
}

const firstSettings: Settings = {
  stationName: '-',
  myCentre: null,
  people: [],
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100
}

/** How the database is stored. A change of `formatVersion` comes with a migration from the one before. */
export const storedForm: StoredForm<Database, DatabaseChange> = {
  format: 'putokaz-database',
  formatVersion: 1,
  migrations: new Map(),
  encode,
  decode,
  decodeChange,
  apply
}

function apply(database: Database, change: DatabaseChange): Database {
  for (const entry of change.entries ?? []) database.entries.set(entry.id, entry)
  if (change.settings !== undefined) database.settings = change.settings
  const { history } = change
  // A checkpoint made while this line was written may hold the record already.
  if (history !== undefined && history.number > (database.recent.at(-1)?.number ?? 0)) database.recent.push(history)
  if (history !== undefined) database.lastNumber = Math.max(database.lastNumber, history.number)
  return database
}

/** Pieces of some 64 kB, so that a file of many records takes few steps. */
const pieceLength = 65_536

function* encode(database: Database): Iterable<string> {
  const entries = [...database.entries.values()]
  const recent = database.recent.length === 0 ? '' : `"recent":${JSON.stringify(database.recent)},\n`
  let piece = `"station":${JSON.stringify(database.stationId)},\n"settings":${JSON.stringify(database.settings)},\n"lastNumber":${database.lastNumber},\n${recent}"entries":[`
  let separator = '\n'
  for (const entry of entries) {
    piece += separator + textOf(entry)
    separator = ',\n'
    if (piece.length > pieceLength) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}\n]`
}

function decode(payload: unknown): Decoded<Database> {
  if (payload === null || typeof payload !== 'object') return refused('payload', 'no object')
  const { station, settings, entries, recent = [], lastNumber = 0 } = payload as Readonly<Record<string, unknown>>
  if (typeof station !== 'string' || !/^station-[a-z0-9]{8,40}$/.test(station)) return refused('station', 'not an id')
  const read = readSettings.safeParse(settings)
  if (!read.success) return refused('settings', read.error.issues[0]?.message ?? 'not readable')
  if (!Array.isArray(recent) || !recent.every(isHistoryRecord)) return refused('recent', 'not a list of records')
  if (typeof lastNumber !== 'number' || !Number.isInteger(lastNumber) || lastNumber < 0)
    return refused('lastNumber', 'not a number')
  if (!Array.isArray(entries)) return refused('entries', 'not a list')
  const byId = new Map<RecordId, Entry>()
  for (let at = 0; at < entries.length; at++) {
    const entry: unknown = entries[at]
    if (!isEntry(entry)) return refused(`entries[${at}]`, 'not an entry')
    if (byId.has(entry.id)) return refused(`entries[${at}].id`, `${entry.id} stands twice`)
    byId.set(entry.id, entry)
  }
  return { kind: 'decoded', value: { stationId: station, settings: read.data, entries: byId, recent, lastNumber } }
}

function decodeChange(value: unknown): Decoded<DatabaseChange> {
  if (value === null || typeof value !== 'object') return refused('change', 'no object')
  const { entries, settings, history } = value as Readonly<Record<string, unknown>>
  if (history !== undefined && !isHistoryRecord(history)) return refused('history', 'not a record')
  if (settings !== undefined && !readSettings.safeParse(settings).success) return refused('settings', 'not readable')
  if (entries !== undefined && !(Array.isArray(entries) && entries.every(isEntry))) {
    return refused('entries', 'not a list of entries')
  }
  return { kind: 'decoded', value: value as DatabaseChange }
}

function refused(place: string, reason: string): { kind: 'refused'; place: string; reason: string } {
  return { kind: 'refused', place, reason }
}

const texts = new WeakMap<Entry, string>()

function textOf(entry: Entry): string {
  const known = texts.get(entry)
  if (known !== undefined) return known
  const text = JSON.stringify(entry)
  texts.set(entry, text)
  return text
}
