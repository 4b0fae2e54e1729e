/**
 * The desk for exchanges with other stations: opens their files, takes them in and out, writes files for them, keeps
 * account of whom this station trusts, and erases persons.
 *
 * Promises: nothing is changed before a person has decided, and then it is one durable write after a verified backup;
 * on any failure nothing has changed; the page names no path. Hides: in what order backup, journal and logs are written,
 * when a new writer begins, and what else has to hold still meanwhile.
 */
import { basename } from 'node:path'
import type { ApplyProblem, Contract, ExportProblem, SaveProblem, UndoImportProblem } from '../shared/bridge.ts'
import { recordById } from '../shared/directory.ts'
import type {
  Decisions,
  ExchangeState,
  ExportWish,
  FirstChoice,
  KnownStation,
  Offer,
  OwnKey,
  PastExport,
  PastImport,
  RefusedFile
} from '../shared/exchange/offer.ts'
import { membersOf } from '../shared/groups.ts'
import type { RecordId } from '../shared/records/ids.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { type Disk, requireDiskErrorCode, type Wait } from './disk/disk.ts'
import { Turn } from './disk/turn.ts'
import { clearErased, markErased, type Remains } from './erasing.ts'
import type { readPackage } from './exchange/read-package.ts'
import {
  fingerprintOf,
  keyFile,
  openStationKey,
  renewStationKey,
  type StationKey,
  type StationKeyProblem,
  type Vault
} from './exchange/station-key.ts'
import type { WriteProblem, writePackage } from './exchange/write-package.ts'
import type { ExportNote } from './exchange-memory.ts'
import { ExchangeStanding } from './exchange-standing.ts'
import { type Moment, pastExportOf, selectFor, toldOfExport } from './exports.ts'
import { applyOffer, type ImportTools } from './imports/applying.ts'
import { type Host, Offers } from './imports/offers.ts'
import { publishedFile } from './imports/published-file.ts'
import { undoImport } from './imports/undoing.ts'
import { causeOf, type Safekeeping } from './safekeeping.ts'
import { isSheetPath, SheetsDesk } from './sheets/read-desk.ts'
import { memoryFile } from './sheets/read-memory.ts'
import type { Station } from './station.ts'
import { knownNames, namesOf } from './station-names.ts'

export interface ExchangeDeskPlan {
  /** the data folder */
  readonly folder: string
  /** the name of the database that is open */
  readonly databaseName: () => string
  readonly disk: Disk
  /** what is written for others goes by it */
  readonly outside: Disk
  readonly wait: Wait
  readonly draw: (letters: number) => string
  /** ISO instant by this computer's clock */
  readonly now: () => string
  readonly vault: Vault
  readonly packages: { readonly read: typeof readPackage; readonly write: typeof writePackage }
  readonly safekeeping: Safekeeping
  /** the public directory that came with the program */
  readonly publicEntries: () => readonly Entry[]
  /** whoever changes the directory waits for it */
  readonly turn: Turn
  /** null while none is open */
  readonly station: () => Station | null
}

const busy: SaveProblem = { kind: 'not-saved', cause: 'busy', reason: 'no directory is open' }

export class ExchangeDesk {
  /** spreadsheets that become files of an offer */
  readonly sheets: SheetsDesk
  readonly #plan: ExchangeDeskPlan
  readonly #standing = new ExchangeStanding()
  readonly #offers: Offers
  #hasEnded = false
  #writing: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null
  /** nobody else may make a key while one is being made */
  readonly #keyTurn = new Turn()
  /** public keys that were this station's own in this sitting */
  readonly #ownKeys = new Set<string>()
  /** clearing that goes on beside everything else */
  #clearing: Promise<unknown> = Promise.resolve()

  constructor(plan: ExchangeDeskPlan) {
    this.#plan = plan
    this.#offers = new Offers({
      read: plan.packages.read,
      fingerprintOf,
      draw: plan.draw,
      standing: this.#standing,
      host: () => hostOf(plan.station(), this.#ownKeys),
      prepare: () => this.#learnOwnKey()
    })
    this.sheets = new SheetsDesk({
      folder: plan.folder,
      disk: plan.disk,
      wait: plan.wait,
      standing: this.#standing,
      draw: plan.draw,
      now: plan.now,
      entries: () => plan.station()?.entryMap ?? null,
      offer: (path, read) => this.#offers.hold(path, read)
    })
  }

  /** Begins to read files that a person opened; answers whether there are any. They wait until a directory is open. */
  openFiles(paths: readonly string[]): boolean {
    if (this.#hasEnded) return false
    const sheets = paths.filter(isSheetPath)
    const packages = paths.filter(path => !isSheetPath(path))
    const opened = [this.sheets.open(sheets), this.#offers.open(packages)]
    return opened.includes(true)
  }

  /**
   * Reads files that a person wants to begin from, before there is a directory. What can be taken of them waits for it;
   * where nothing can, nothing waits, and the answer says why not.
   */
  async readAhead(paths: readonly string[]): Promise<FirstChoice> {
    if (this.#hasEnded || paths.length === 0) return { kind: 'nothing' }
    const refused: RefusedFile[] = []
    const packages = paths.filter(path => !isSheetPath(path))
    const sheets = paths.filter(isSheetPath)
    const problems = await this.#offers.readAhead(packages)
    for (const [place, problem] of problems.entries()) {
      if (problem !== null) refused.push({ name: basename(packages[place] ?? ''), taken: 'package', problem })
    }
    let isAny = problems.includes(null)
    for (const [place, path] of sheets.entries()) {
      const problem = isAny ? null : await this.sheets.readAhead(path)
      if (problem !== null) refused.push({ name: basename(path), taken: 'sheet', problem })
      else {
        // One is looked at at a time; the others wait for their turn.
        this.sheets.open(isAny ? sheets.slice(place) : sheets.slice(place + 1))
        isAny = true
        break
      }
    }
    return isAny ? { kind: 'waits' } : { kind: 'refused', files: refused }
  }

  /** Offers the public directory that came with the program, as a file is offered. False while no directory is open. */
  offerPublished(): boolean {
    if (this.#plan.station() === null || this.#hasEnded) return false
    const read = publishedFile(this.#plan.publicEntries())
    this.#offers.hold(read.content.value.head.checksum, read)
    return true
  }

  /** A directory was opened: reads what waited for it, and goes on with what an earlier run could not clear away. */
  begin(station: Station): void {
    if (station.database.exchange.erasing.size > 0) void this.#clear(station)
    this.#offers.goOn()
    this.sheets.goOn()
  }

  /** Ends what is under way; nothing is begun any more. */
  async end(): Promise<void> {
    this.#hasEnded = true
    this.cancel()
    this.sheets.end()
    await this.#offers.settled()
    await this.#writing?.ended
    await this.sheets.settled()
  }

  /** Ends what is under way, and lets go of what was opened; what is opened from now on waits for a directory. */
  async putAway(): Promise<void> {
    this.cancel()
    await this.#writing?.ended
    await this.forget()
  }

  /** Ends what is being read, and lets go of what was read of files and of keys. Waits for nobody's turn. */
  async forget(): Promise<void> {
    this.#offers.cancel()
    await this.#offers.settled()
    const { offer, sheet } = this.#standing.state
    if (offer !== null) this.#offers.drop(offer)
    if (sheet !== null) this.sheets.close(sheet.id)
    await this.sheets.settled()
    this.#ownKeys.clear()
  }

  /** Whether a package is being written: its end needs a turn and an open directory. */
  get isWriting(): boolean {
    return this.#writing !== null
  }

  /** Runs what rewrites a file of the data folder while nobody here reads or writes it. */
  async besideOthers<Done>(file: string, work: () => Promise<Done>): Promise<Done> {
    if (file.startsWith(keyFile)) return await this.#keyTurn.run(work)
    return file === memoryFile ? await this.sheets.besideMemory(work) : await work()
  }

  /** Resolves when nothing of the data folder is being cleared any more. */
  async cleared(): Promise<void> {
    await this.#clearing
  }

  async state(seen: number): Promise<ExchangeState> {
    return await this.#standing.next(seen)
  }

  /** Ends the reading or writing that is under way. */
  cancel(): void {
    this.#offers.cancel()
    this.#writing?.abort.abort()
  }

  async readOffer(offer: string): Promise<Offer | null> {
    return await this.#offers.read(offer)
  }

  unlock(offer: string, file: number, passphrase: string): void {
    this.#offers.unlock(offer, file, passphrase)
  }

  drop(offer: string): void {
    this.#offers.drop(offer)
  }

  async apply(decisions: Decisions): Promise<Contract['applyOffer']['answer']> {
    return await this.#alone(async tools => {
      const applied = await applyOffer(this.#offers, decisions, tools)
      if (!applied.ok) return applied
      if (applied.value.erased.length > 0) void this.#clear(tools.station)
      return success(applied.value.imported)
    })
  }

  async undo(request: Contract['undoImport']['request']): Promise<Contract['undoImport']['answer']> {
    return await this.#alone(tools => undoImport(request, tools))
  }

  /** Writes a package to a place that a person chose. */
  async write(wish: ExportWish, path: string): Promise<Contract['exportPackage']['answer']> {
    if (this.#hasEnded) return failure(busy)
    if (this.#writing !== null) return failure({ ...busy, reason: 'another package is being written' })
    const abort = new AbortController()
    const writing = this.#write(wish, path, abort.signal)
    this.#writing = { abort, ended: writing.catch(() => undefined) }
    return await writing
  }

  async #write(wish: ExportWish, path: string, signal: AbortSignal): Promise<Contract['exportPackage']['answer']> {
    const { turn } = this.#plan
    await this.#offers.settled()
    this.#standing.become({ work: { kind: 'writing', name: basename(path), part: null } })
    try {
      const begun = await turn.run(() => this.#momentOf())
      if (!begun.ok) return begun
      const { moment, key, station } = begun.value
      const selected = await selectFor(wish, moment)
      if (!selected.ok) return selected
      const { entries, scope } = selected.value
      const createdAt = this.#plan.now()
      const written = await this.#plan.packages.write({
        path,
        content: {
          createdAt,
          station: { id: station.database.stationId, name: station.database.settings.stationName },
          by: wish.by,
          scope,
          stationNames: namesOf(station.database, entries),
          entries
        },
        key,
        passphrase: wish.passphrase,
        disk: this.#plan.outside,
        wait: this.#plan.wait,
        signal,
        progress: part => this.#standing.progress(part)
      })
      if (!written.ok) return failure(exportProblemFrom(written.problem))
      const name = basename(path)
      const { checksum } = written.value.head
      const note: Omit<ExportNote, 'number'> = {
        at: createdAt,
        by: wish.by,
        name,
        scope,
        checksum,
        createdAt,
        isProtected: wish.passphrase !== null,
        position: moment.position
      }
      const told = { at: createdAt, by: wish.by, cause: 'export' as const, changes: [] }
      const about = toldOfExport(selected.value, moment, name)
      const number = await turn.run(async () =>
        station.tell({ ...told, export: about }, event => ({
          exchange: { ownKey: key.publicKey, exports: [{ ...note, number: event }] }
        }))
      )
      await station.settled()
      return success(pastExportOf({ ...note, number }))
    } finally {
      this.#writing = null
      this.#rest()
    }
  }

  /** Takes a person's data out of the directory, and then out of everything else that is kept here. */
  async erase({ contact, by }: Contract['eraseContact']['request']): Promise<Contract['eraseContact']['answer']> {
    const { turn, now } = this.#plan
    const begun = await turn.run(async () => {
      // Whoever had the turn before may have closed the directory.
      const station = this.#plan.station()
      if (station === null) return failure(busy)
      const marked = await markErased(station, contact, { by, at: now() })
      // Begun in the turn, so that whoever closes the directory next waits for it; ended outside, so that nobody else does.
      return marked.ok ? success({ marked: marked.value, clearing: this.#clear(station) }) : marked
    })
    if (!begun.ok) return begun
    const { marked, clearing } = begun.value
    return success({ ...marked, ...(await clearing) })
  }

  listImports(): readonly PastImport[] {
    const memory = this.#plan.station()?.database.exchange
    if (memory === undefined) return []
    const exports = [...memory.exports.values()]
    return [...memory.imports.values()].toReversed().map(({ event, isLeftBehind: _, files, ...note }) => ({
      ...note,
      files: files.map(({ publicKey, ...file }) => ({
        ...file,
        fingerprint: publicKey === null ? null : fingerprintOf(publicKey)
      })),
      exportedSince: exports.filter(({ position }) => position >= event).length
    }))
  }

  listExports(): readonly PastExport[] {
    const notes = [...(this.#plan.station()?.database.exchange.exports.values() ?? [])]
    return notes.sort((one, other) => other.number - one.number).map(pastExportOf)
  }

  async listStations(): Promise<Contract['listStations']['answer']> {
    const key = await this.#key()
    const database = this.#plan.station()?.database
    const memory = database?.exchange
    const known = [...(memory?.keys.values() ?? [])].map((one): KnownStation => {
      const standing = [...(memory?.imports.values() ?? [])].filter(
        note => note.state !== 'undone' && note.files.some(file => file.publicKey === one.publicKey)
      )
      return { ...one, fingerprint: fingerprintOf(one.publicKey), imports: standing.map(({ number }) => number) }
    })
    const names = database === undefined ? {} : knownNames(database)
    return { own: key.ok ? ownKeyOf(key.value) : null, known, names }
  }

  async renewKey(): Promise<Contract['renewKey']['answer']> {
    const renewed = await this.#keyTurn.run(() => renewStationKey(this.#keyPlan()))
    if (renewed.ok) this.#ownKeys.add(renewed.value.publicKey)
    return renewed.ok ? success(ownKeyOf(renewed.value)) : failure(keyNotKept(renewed.problem))
  }

  async setTrust({ publicKey, trusted }: Contract['setTrust']['request']): Promise<Contract['setTrust']['answer']> {
    const station = this.#plan.station()
    if (station === null) return failure(busy)
    const { keys, imports } = station.database.exchange
    const files = [...imports.values()].flatMap(note => note.files)
    const inImport = files.findLast(file => file.publicKey === publicKey)
    const named =
      this.#offers.stationOfKey(publicKey) ??
      keys.get(publicKey) ??
      (inImport === undefined ? null : { station: inImport.station, name: inImport.stationName })
    if (named === null) return failure({ ...busy, cause: 'broken', reason: 'this key was never seen here' })
    const { station: id, name } = named
    const state = trusted ? 'trusted' : 'withdrawn'
    const problem = await station.note({ keys: [{ publicKey, station: id, name, state, since: this.#plan.now() }] })
    return problem === null ? success(null) : failure(problem)
  }

  async #clear(station: Station): Promise<Remains> {
    const { folder, databaseName, disk, safekeeping } = this.#plan
    const cleared = this.#clearing.then(() => clearErased(station, { folder, name: databaseName(), disk, safekeeping }))
    this.#clearing = cleared.catch(() => undefined)
    return await cleared
  }

  async #momentOf(): Promise<
    Result<{ readonly moment: Moment; readonly key: StationKey; readonly station: Station }, ExportProblem>
  > {
    const station = this.#plan.station()
    if (station === null) return failure(busy)
    const unsaved = await station.settled()
    if (unsaved !== null) return failure(unsaved)
    const key = await this.#key()
    if (!key.ok)
      return failure(key.problem.kind === 'key-unreadable' ? { kind: 'key-unreadable' } : keyNotKept(key.problem))
    const { events } = await station.readEvents()
    const directory = await station.readDirectory()
    const nameOf = (id: RecordId): string => {
      const record = recordById(directory, id)
      return record !== null && 'name' in record ? record.name : ''
    }
    const entries = new Map(station.entryMap)
    const exports = new Map(station.database.exchange.exports)
    const members = (id: RecordId): readonly RecordId[] => membersOf(directory.groups, id)
    const moment = { entries, nameOf, membersOf: members, events, position: station.lastNumber, exports }
    return success({ moment, key: key.value, station })
  }

  /** Runs what changes the directory, when nothing else does and nothing waits to be saved. */
  async #alone<Done, Problem extends ApplyProblem | UndoImportProblem>(
    work: (tools: ImportTools) => Promise<Result<Done, Problem>>
  ): Promise<Result<Done, Problem | SaveProblem>> {
    await this.#offers.settled()
    const { safekeeping, now } = this.#plan
    return await this.#plan.turn.run(async () => {
      const station = this.#plan.station()
      if (station === null) return failure(busy)
      this.#standing.become({ work: { kind: 'applying', name: '', part: null } })
      try {
        const unsaved = await station.settled()
        return unsaved === null ? await work({ station, safekeeping, now }) : failure(unsaved)
      } finally {
        this.#rest()
      }
    })
  }

  #rest(): void {
    this.#standing.become({ work: null })
    this.#offers.goOn()
  }

  async #key(): Promise<Result<StationKey, StationKeyProblem>> {
    const key = await this.#keyTurn.run(() => openStationKey(this.#keyPlan()))
    if (key.ok) this.#ownKeys.add(key.value.publicKey)
    return key
  }

  /** A restored database may not know the key; one that is not there is not made for it. */
  async #learnOwnKey(): Promise<void> {
    if (this.#ownKeys.size > 0) return
    const { disk, folder } = this.#plan
    const names = await disk.readFolder(folder).catch((error): readonly string[] => {
      requireDiskErrorCode(error)
      return []
    })
    if (names.includes(keyFile)) await this.#key()
  }

  #keyPlan() {
    const { folder, vault, disk, wait } = this.#plan
    return { folder, vault, disk, wait }
  }
}

/** The open directory as offers are weighed against it: live, so that each look sees the present one. */
function hostOf(station: Station | null, ownKeys: ReadonlySet<string>): Host | null {
  if (station === null) return null
  return {
    get entries() {
      return station.entryMap
    },
    get version() {
      return station.version
    },
    get own() {
      const { stationId: id, settings, exchange } = station.database
      const publicKeys = exchange.ownKey === null ? ownKeys : new Set([...ownKeys, exchange.ownKey])
      return { id, name: settings.stationName, publicKeys: [...publicKeys] }
    },
    get stationNames() {
      return knownNames(station.database)
    },
    stationId: station.database.stationId,
    memory: station.database.exchange,
    isKnownBeyond: entries => station.isKnownBeyond(entries)
  }
}

function ownKeyOf({ publicKey, fingerprint, protection }: StationKey): OwnKey {
  return { publicKey, fingerprint, protection }
}

function keyNotKept({ reason }: StationKeyProblem): SaveProblem {
  return { kind: 'not-saved', cause: causeOf(reason), reason }
}

function exportProblemFrom(problem: WriteProblem): ExportProblem {
  switch (problem.kind) {
    case 'cancelled':
      return { kind: 'cancelled' }
    case 'not-written':
      if (problem.cause === 'gone') return { kind: 'target-gone' }
      return { kind: 'not-saved', cause: problem.cause, reason: problem.reason }
    case 'too-large':
      return { kind: 'too-large', limit: problem.limit }
    case 'not-verified':
      return { kind: 'not-verified' }
  }
}
