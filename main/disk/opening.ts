/**
 * Opening a database: reads the checkpoint, replays the journals that continue it, and says exactly what is there.
 * It writes nothing. Anything that does not add up is a fault with its file and place, never a default.
 */
import { join } from 'node:path'
import { tempBeside } from './careful-replace.ts'
import { decodeDocument, parseJson } from './checkpoint-document.ts'
import { type Disk, diskErrorCode, requireDiskErrorCode } from './disk.ts'
import { type FileFault, faultOfReading, SealBroken } from './fault.ts'
import { decodeHeader, decodeLines, type JournalHeader, type JournalLine, type TornTail } from './journal-lines.ts'

/**
 * What the owner made of a value read from disk; `place` names the spot inside it, like `entries[3].id`. `newer`: nothing is
 * wrong with it, but a later version of the program wrote it.
 */
export type Decoded<T> =
  | { readonly kind: 'decoded'; readonly value: T }
  | { readonly kind: 'refused' | 'newer'; readonly place: string; readonly reason: string }

/** Takes what one formatVersion stored to the next one: the parsed payload of a checkpoint, and a parsed change. */
export interface Migration {
  readonly payload: (payload: unknown) => unknown
  readonly change: (change: unknown) => unknown
}

/** How an owner's records become bytes and back. */
export interface StoredForm<State extends object, Change> {
  /** Names the kind of file; it stands at its very start. */
  readonly format: string
  readonly formatVersion: number
  /** By the version each one starts from. */
  readonly migrations: ReadonlyMap<number, Migration>
  /**
   * The payload's JSON members in chunks, without the braces around them. The first chunk is drawn at once, the others
   * while the program goes on: take references to the records before the first `yield`, and what they hold must not
   * change in place afterwards. Chunks should stay under 256 kB; bytes may be cached and handed in again.
   */
  readonly encode: (state: State) => Iterable<string | Uint8Array>
  readonly decode: (payload: unknown) => Decoded<State>
  readonly decodeChange: (change: unknown) => Decoded<Change>
  /** The state after a change; may change `state` in place and answer it. Must not fail for a change it once took. */
  readonly apply: (state: State, change: Change) => State
}

/** Where a database lies: `<name>.json` and `<name>.<number>.journal` in one folder. */
export interface DatabasePlace {
  readonly folder: string
  readonly name: string
}

export interface JournalOnDisk {
  readonly number: number
  readonly path: string
  readonly lines: number
  readonly bytes: number
}

export interface OpenedDatabase<State> {
  readonly kind: 'opened'
  readonly state: State
  /** The last change in `state`, and the checksum of its line. */
  readonly sequence: number
  readonly link: string
  /** The journals that continue the checkpoint, in order. */
  readonly journals: readonly JournalOnDisk[]
  /** The first journal number that the checkpoint names, and the first that no file has used. */
  readonly firstJournal: number
  readonly nextJournal: number
  readonly tornTail: TornTail | null
  /** The oldest formatVersion met, or null if all is of the present one. */
  readonly migratedFrom: number | null
  readonly litter: readonly string[]
}

export interface NoDatabase {
  readonly kind: 'none'
  readonly litter: readonly string[]
}

export function documentPath({ folder, name }: DatabasePlace): string {
  return join(folder, `${name}.json`)
}

export function journalPath({ folder, name }: DatabasePlace, journal: number): string {
  return join(folder, `${name}.${journal}.journal`)
}

/**
 * Reads what is there. `none` only where there is no trace of a database. `litter` lists what a killed program left
 * behind and nothing needs any more. Throws only what `form`'s functions throw.
 */
export async function openDatabase<State extends object, Change>(
  place: DatabasePlace,
  form: StoredForm<State, Change>,
  disk: Disk
): Promise<OpenedDatabase<State> | NoDatabase | FileFault> {
  const found = await listFiles(place, disk)
  if (found.kind !== 'files') return found
  const path = documentPath(place)
  if (!found.hasDocument) {
    if (found.journals.length === 0) return { kind: 'none', litter: found.temps }
    return { kind: 'missing', file: path, place: 'the whole file', reason: 'a journal that continues it is there' }
  }
  const bytes = await readWhole(path, disk)
  if (!Buffer.isBuffer(bytes)) return bytes
  const document = decodeDocument(bytes, { file: path, format: form.format, formatVersion: form.formatVersion })
  if (document.kind !== 'document') return document

  const { number: firstJournal, begun } = document.journal
  const link = begun ? document.journal.link : document.checksum
  const needed = found.journals.filter(number => number >= firstJournal)
  if (begun && needed[0] !== firstJournal) return missingJournal(place, firstJournal)
  const replay = await readJournals(place, form, disk, needed, { sequence: document.sequence, link })
  if (replay.kind !== 'replay') return replay

  const state = replayChanges(path, form, document.formatVersion, document.payload, replay.journals)
  if (state.kind !== 'decoded') return state
  const obsolete = found.journals.filter(number => number < firstJournal).map(number => journalPath(place, number))
  const oldest = Math.min(document.formatVersion, ...replay.journals.map(journal => journal.header.formatVersion))
  return {
    kind: 'opened',
    state: state.value,
    sequence: replay.sequence,
    link: replay.link,
    journals: replay.journals.map(journal => journal.onDisk),
    firstJournal,
    nextJournal: Math.max(begun ? firstJournal + 1 : firstJournal, (found.journals.at(-1) ?? 0) + 1),
    tornTail: replay.tornTail,
    migratedFrom: oldest < form.formatVersion ? oldest : null,
    litter: [...found.temps, ...obsolete]
  }
}

/** The names of the files that make up the database, the checkpoint first. Throws the disk's error. */
export async function listDatabaseFiles(place: DatabasePlace, disk: Disk): Promise<readonly string[]> {
  const names = await disk.readFolder(place.folder)
  const document = names.filter(name => name === `${place.name}.json`)
  return [...document, ...names.filter(name => journalNumber(place.name, name) !== null)]
}

/** The journals that lie there, needed or not. Throws the disk's error. */
export async function listJournals(
  place: DatabasePlace,
  disk: Disk
): Promise<readonly { readonly path: string; readonly number: number }[]> {
  return (await disk.readFolder(place.folder)).flatMap(name => {
    const number = journalNumber(place.name, name)
    return number === null ? [] : [{ path: join(place.folder, name), number }]
  })
}

interface ReadJournal {
  readonly onDisk: JournalOnDisk
  readonly header: JournalHeader
  readonly lines: readonly JournalLine[]
}

interface Position {
  readonly sequence: number
  readonly link: string
}

async function listFiles(
  place: DatabasePlace,
  disk: Disk
): Promise<
  | {
      readonly kind: 'files'
      readonly hasDocument: boolean
      readonly journals: readonly number[]
      readonly temps: readonly string[]
    }
  | FileFault
> {
  let names: readonly string[]
  try {
    names = await disk.readFolder(place.folder)
  } catch (error) {
    const code = requireDiskErrorCode(error)
    if (code !== 'ENOENT') return { kind: 'unreadable', file: place.folder, place: 'the whole folder', reason: code }
    names = []
  }
  const paths = new Set(names.map(name => join(place.folder, name)))
  const journals = names
    .map(name => journalNumber(place.name, name))
    .filter(number => number !== null)
    .sort((one, other) => one - other)
  const temps = [...paths].filter(path => isTemp(place, path))
  return { kind: 'files', hasDocument: paths.has(documentPath(place)), journals, temps }
}

function journalNumber(database: string, fileName: string): number | null {
  if (!fileName.startsWith(`${database}.`) || !fileName.endsWith('.journal')) return null
  const digits = fileName.slice(database.length + 1, -'.journal'.length)
  return /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null
}

function isTemp(place: DatabasePlace, path: string): boolean {
  if (path === tempBeside(documentPath(place))) return true
  const number = /\.(\d+)\.journal\.[a-z-]+$/.exec(path)?.[1]
  return number !== undefined && path === tempBeside(journalPath(place, Number(number)))
}

async function readWhole(path: string, disk: Disk): Promise<Buffer | FileFault> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    if (error instanceof SealBroken || diskErrorCode(error) !== null) return faultOfReading(error, path)
    const reason = error instanceof Error ? error.message : String(error)
    return { kind: 'unreadable', file: path, place: 'the whole file', reason }
  }
}

async function readJournals<State extends object, Change>(
  place: DatabasePlace,
  form: StoredForm<State, Change>,
  disk: Disk,
  numbers: readonly number[],
  start: Position
): Promise<
  | (Position & {
      readonly kind: 'replay'
      readonly journals: readonly ReadJournal[]
      readonly tornTail: TornTail | null
    })
  | FileFault
> {
  const headed = []
  for (const number of numbers) {
    const file = journalPath(place, number)
    const bytes = await readWhole(file, disk)
    if (!Buffer.isBuffer(bytes)) return bytes
    const expected = { file, format: form.format, formatVersion: form.formatVersion, journal: number }
    const header = decodeHeader(bytes, expected)
    if (header.kind !== 'header') return header
    headed.push({ ...header, file, bytes })
  }
  const journals: ReadJournal[] = []
  let { sequence, link } = start
  let tornTail: TornTail | null = null
  for (const [index, journal] of headed.entries()) {
    const { header, file } = journal
    if (header.after !== sequence || header.link !== link)
      return { kind: 'damaged', file, place: 'line 1', reason: 'it does not continue what stands before it' }
    const upTo = headed[index + 1]?.header.after ?? null
    const read = decodeLines(journal.bytes, journal, upTo)
    if (read.kind !== 'lines') return read
    const last = read.lines.at(-1)
    if (last !== undefined) ({ sequence, checksum: link } = last)
    tornTail = read.tornTail
    const onDisk = { number: header.journal, path: file, lines: read.lines.length, bytes: journal.bytes.length }
    journals.push({ onDisk, header, lines: read.lines })
  }
  return { kind: 'replay', sequence, link, journals, tornTail }
}

function replayChanges<State extends object, Change>(
  path: string,
  form: StoredForm<State, Change>,
  documentVersion: number,
  payload: unknown,
  journals: readonly ReadJournal[]
): { readonly kind: 'decoded'; readonly value: State } | FileFault {
  const migrated = migrate(form, documentVersion, payload, 'payload')
  if (migrated.kind !== 'decoded') return { ...migrated, kind: 'foreign', file: path }
  const decoded = form.decode(migrated.value)
  if (decoded.kind !== 'decoded')
    return { ...decoded, kind: faultOf(decoded), file: path, place: `payload.${decoded.place}` }
  let state = decoded.value
  for (const journal of journals) {
    for (const line of journal.lines) {
      const at = `number ${line.sequence}`
      const change = migrate(form, journal.header.formatVersion, parseJson(line.json), 'change')
      if (change.kind !== 'decoded') return { ...change, kind: 'foreign', file: journal.onDisk.path }
      const known = form.decodeChange(change.value)
      if (known.kind !== 'decoded')
        return { ...known, kind: faultOf(known), file: journal.onDisk.path, place: `${at}, ${known.place}` }
      state = form.apply(state, known.value)
    }
  }
  return { kind: 'decoded', value: state }
}

function faultOf({ kind }: { readonly kind: 'refused' | 'newer' }): 'damaged' | 'newer' {
  return kind === 'newer' ? 'newer' : 'damaged'
}

function migrate<State extends object, Change>(
  form: StoredForm<State, Change>,
  from: number,
  value: unknown,
  part: 'payload' | 'change'
): Decoded<unknown> {
  let migrated = value
  for (let version = from; version < form.formatVersion; version += 1) {
    const migration = form.migrations.get(version)
    if (migration === undefined)
      return { kind: 'refused', place: 'formatVersion', reason: `version ${version} is not known` }
    migrated = migration[part](migrated)
  }
  return { kind: 'decoded', value: migrated }
}

function missingJournal(place: DatabasePlace, number: number): FileFault {
  return {
    kind: 'missing',
    file: journalPath(place, number),
    place: 'the whole file',
    reason: 'the checkpoint names it as its continuation'
  }
}
