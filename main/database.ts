/**
 * What the database of a station holds, and how it is written as JSON: its own id and settings, what it remembers of
 * its exchanges, and the entries of the replica, one to a line so that a person can read the file.
 *
 * Whatever a file holds that is not listed here was written by a later version of the program, since every file bears a
 * checksum: it is refused as `newer`, and so never dropped by a version that does not know it. Entries and what history and
 * takings tell stay as they are, known or not. docs/architecture.md says what to do when something is added.
 *
 * An entry never changes once made, so the bytes of each are kept (disk/encoded-list.ts): a checkpoint of a large
 * directory serialises only what was edited since the last.
 */
import { settings as readSettings, type Settings } from '../shared/bridge.ts'
import { type HistoryRecord, isHistoryRecord } from '../shared/history.ts'
import type { RecordId } from '../shared/records/ids.ts'
import { type Entry, isEntry } from '../shared/replica/entry.ts'
import { EncodedList } from './disk/encoded-list.ts'
import type { Decoded, StoredForm } from './disk/opening.ts'
import { unknownMember } from './disk/unknown-member.ts'
import {
  decodeExchange,
  type ExchangeChange,
  type ExchangeMemory,
  emptyMemory,
  encodeMemory,
  remember
} from './exchange-memory.ts'
import { isTaking, type KeptTaking } from './imports/takings.ts'

export interface Database {
  readonly stationId: string
  settings: Settings
  readonly entries: Map<RecordId, Entry>
  /** what happened and may not be in the history yet, the oldest first */
  readonly recent: HistoryRecord[]
  /** what was taken in and may not be in the log of takings yet, the oldest first */
  readonly recentTakings: KeptTaking[]
  readonly exchange: ExchangeMemory
  /** the highest number ever given to an event of this station, so that none is given twice; 0 before the first */
  lastNumber: number
}

/** One acknowledged change, as a line of the journal holds it: whole new forms, so that it can be replayed twice. */
export interface DatabaseChange {
  readonly entries?: readonly Entry[]
  /** records that go with an import that is undone */
  readonly gone?: readonly RecordId[]
  readonly settings?: Settings
  readonly history?: HistoryRecord
  readonly taking?: KeptTaking
  readonly exchange?: ExchangeChange
}

/** What lowdb starts from before the file is read. It is never shown and never written. */
export function emptyDatabase(): Database {
  return databaseOf({ stationId: '', settings: firstSettings, entries: new Map() })
}

/** A database in which nothing has happened yet. */
export function databaseOf(of: Pick<Database, 'stationId' | 'settings' | 'entries'>): Database {
  return { ...of, recent: [], lastNumber: 0, recentTakings: [], exchange: emptyMemory() }
}

const firstSettings: Settings = {
  stationName: '-',
  myCentre: null,
  people: [],
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100
}

/**
 * How the database is stored, made once for each database: it remembers the bytes of its entries. A change of
 * `formatVersion` comes with a migration from the one before.
 */
export function storedForm(): StoredForm<Database, DatabaseChange> {
  const encoded = new EncodedList<Entry>()
  return {
    format: 'putokaz-database',
    formatVersion: 1,
    migrations: new Map(),
    encode: database => encode(database, encoded),
    decode,
    decodeChange,
    apply
  }
}

function apply(database: Database, change: DatabaseChange): Database {
  for (const entry of change.entries ?? []) database.entries.set(entry.id, entry)
  for (const id of change.gone ?? []) database.entries.delete(id)
  if (change.settings !== undefined) database.settings = change.settings
  if (change.exchange !== undefined) remember(database.exchange, change.exchange)
  const { history, taking } = change
  // A checkpoint made while this line was written may hold the record already.
  if (history !== undefined && history.number > (database.recent.at(-1)?.number ?? 0)) database.recent.push(history)
  if (history !== undefined) database.lastNumber = Math.max(database.lastNumber, history.number)
  if (taking !== undefined && taking.number > (database.recentTakings.at(-1)?.number ?? 0)) {
    database.recentTakings.push(taking)
  }
  return database
}

function* encode(database: Database, encoded: EncodedList<Entry>): Iterable<string | Uint8Array> {
  const { stationId, settings, lastNumber, recent, recentTakings, exchange } = database
  const entries = [...database.entries.values()]
  const members = {
    station: stationId,
    settings,
    lastNumber,
    ...(recent.length === 0 ? {} : { recent }),
    ...(recentTakings.length === 0 ? {} : { recentTakings }),
    exchange: encodeMemory(exchange)
  }
  const lines = Object.entries(members).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},\n`)
  yield `${lines.join('')}"entries":[\n`
  yield* encoded.chunks(entries)
  yield '\n]'
}

/** What a database may hold; `backup` stands at the start of one (disk/backup-head.ts). */
const membersOfDatabase: ReadonlySet<string> = new Set([
  'backup',
  'station',
  'settings',
  'lastNumber',
  'recent',
  'recentTakings',
  'exchange',
  'entries'
])
const membersOfChange: ReadonlySet<string> = new Set([
  'entries',
  'gone',
  'settings',
  'history',
  'taking',
  'exchange'
] satisfies (keyof DatabaseChange)[])

function decode(payload: unknown): Decoded<Database> {
  if (payload === null || typeof payload !== 'object') return refused('payload', 'no object')
  const newer = unknownIn(payload, membersOfDatabase)
  if (newer !== null) return newer
  const {
    station,
    settings,
    entries,
    recent = [],
    lastNumber = 0,
    recentTakings = [],
    exchange = {}
  } = payload as Readonly<Record<string, unknown>>
  if (typeof station !== 'string' || !/^station-[a-z0-9]{8,40}$/.test(station)) return refused('station', 'not an id')
  const read = decodeSettings(settings)
  if (read.kind !== 'decoded') return read
  if (!Array.isArray(recent) || !recent.every(isHistoryRecord)) return refused('recent', 'not a list of records')
  if (typeof lastNumber !== 'number' || !Number.isInteger(lastNumber) || lastNumber < 0)
    return refused('lastNumber', 'not a number')
  if (!Array.isArray(recentTakings) || !recentTakings.every(isTaking))
    return refused('recentTakings', 'not a list of takings')
  const remembered = decodeExchange(exchange)
  if (remembered.kind !== 'decoded') return inExchange(remembered)
  if (!Array.isArray(entries)) return refused('entries', 'not a list')
  const byId = new Map<RecordId, Entry>()
  for (let at = 0; at < entries.length; at++) {
    const entry: unknown = entries[at]
    if (!isEntry(entry)) return refused(`entries[${at}]`, 'not an entry')
    if (byId.has(entry.id)) return refused(`entries[${at}].id`, `${entry.id} stands twice`)
    byId.set(entry.id, entry)
  }
  return {
    kind: 'decoded',
    value: {
      stationId: station,
      settings: read.value,
      entries: byId,
      recent,
      lastNumber,
      recentTakings,
      exchange: remember(emptyMemory(), remembered.value)
    }
  }
}

function decodeChange(value: unknown): Decoded<DatabaseChange> {
  if (value === null || typeof value !== 'object') return refused('change', 'no object')
  const newer = unknownIn(value, membersOfChange)
  if (newer !== null) return newer
  const { entries, gone, settings, history, taking, exchange } = value as Readonly<Record<string, unknown>>
  if (history !== undefined && !isHistoryRecord(history)) return refused('history', 'not a record')
  if (settings !== undefined) {
    const read = decodeSettings(settings)
    if (read.kind !== 'decoded') return read
  }
  if (entries !== undefined && !(Array.isArray(entries) && entries.every(isEntry))) {
    return refused('entries', 'not a list of entries')
  }
  if (gone !== undefined && !(Array.isArray(gone) && gone.every(id => typeof id === 'string'))) {
    return refused('gone', 'not a list of ids')
  }
  if (taking !== undefined && !isTaking(taking)) return refused('taking', 'not what an import took')
  if (exchange !== undefined) {
    const remembered = decodeExchange(exchange)
    if (remembered.kind !== 'decoded') return inExchange(remembered)
  }
  return { kind: 'decoded', value: value as DatabaseChange }
}

function decodeSettings(value: unknown): Decoded<Settings> {
  const read = readSettings.safeParse(value)
  if (read.success) return { kind: 'decoded', value: read.data }
  const unknown = unknownMember(read.error)
  if (unknown !== null) return isNewer(`settings.${unknown}`)
  return refused('settings', read.error.issues[0]?.message ?? 'not readable')
}

function inExchange({ kind, place, reason }: Exclude<Decoded<unknown>, { kind: 'decoded' }>): Decoded<never> {
  return kind === 'newer' ? isNewer(`exchange.${place}`) : refused(`exchange.${place}`, reason)
}

function unknownIn(value: object, known: ReadonlySet<string>): Decoded<never> | null {
  const unknown = Object.keys(value).find(name => !known.has(name))
  return unknown === undefined ? null : isNewer(unknown)
}

function isNewer(place: string): { kind: 'newer'; place: string; reason: string } {
  return { kind: 'newer', place, reason: `${place} is not known to this version` }
}

function refused(place: string, reason: string): { kind: 'refused'; place: string; reason: string } {
  return { kind: 'refused', place, reason }
}
