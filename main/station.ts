/**
 * The open database of a station, and the only one who writes to it.
 *
 * Promises: `database` never runs ahead of the disk (a change is put into it only when its journal line is there;
 * what is on its way is told as waiting); changes are saved in the order they were made; every edit is in the
 * history. Hides: who the present writer is, when a checkpoint is due, how the history catches up with the journal.
 */
import { Low } from 'lowdb'
import type {
  Accepted,
  BackupProblem,
  HistoryPage,
  HistoryQuestion,
  SaveProblem,
  SavingState,
  Settings
} from '../shared/bridge.ts'
import { type Directory, putEntries, readDirectory } from '../shared/directory.ts'
import { changesOf, fieldsBetween, type HistoryRecord, isHistoryRecord } from '../shared/history.ts'
import type { RecordId } from '../shared/records/ids.ts'
import { applyEdit, type Edit, type EditProblem } from '../shared/replica/edit.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { erasedField, isErased } from '../shared/replica/erasure.ts'
import { highestCountOf, mergeEntries } from '../shared/replica/merge.ts'
import type { Stamp } from '../shared/replica/register.ts'
import { onlyFields, type Taking } from '../shared/replica/taking.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { type Database, type DatabaseChange, emptyDatabase } from './database.ts'
import { diskErrorCode } from './disk/disk.ts'
import type { DurableFile } from './disk/durable-file.ts'
import { SaveFailed } from './disk/fault.ts'
import type { History, HistoryRecord as HistoryLine } from './disk/history.ts'
import type { ImportNote } from './exchange-memory.ts'
import { findInHistory } from './history-question.ts'
import { isTaking, type KeptTaking, readPast, readTaking } from './imports/takings.ts'
import { causeOf } from './safekeeping.ts'
import { Saving } from './saving.ts'
import { inSlices, jsonInSlices } from './slices.ts'

/** A checkpoint is due when the next start would have to replay this much, or nothing was edited for a while. */
const mostJournalBytes = 1_000_000
const idleMs = 20_000

/** More events than a station can ever see: a number a file came by in some other way, which is not counted on from. */
const unbelievableNumber = 2 ** 48

export interface StationPlan {
  readonly file: DurableFile<Database, DatabaseChange>
  /** null when the history file cannot be read: nothing is then taken out of the journal */
  readonly history: History | null
  /** the log of takings, likewise */
  readonly takings: History | null
  /** a random word of so many letters and digits */
  readonly draw: (letters: number) => string
  /** the present instant by this computer's clock, ISO 8601; only ever shown to people */
  readonly now: () => string
}

export class Station {
  readonly #plan: StationPlan
  readonly #low: Low<Database>
  readonly #saving: Saving<DatabaseChange>
  /** what edits are checked against: the database and the changes on their way to it. Made at the first edit. */
  #directory: Directory | null = null
  #writer: string
  #count = 0
  #lastNumber: number
  #version = 0
  #idle: NodeJS.Timeout | null = null

  /** `plan.file` has been read, or written for the first time. */
  constructor(plan: StationPlan, database: Database) {
    this.#plan = plan
    this.#low = new Low<Database>(plan.file, emptyDatabase())
    this.#low.data = database
    this.#writer = drawWriter(plan)
    const numbers = [plan.history?.last ?? 0, database.lastNumber, database.recent.at(-1)?.number ?? 0]
    this.#lastNumber = Math.max(0, ...numbers.filter(number => number < unbelievableNumber))
    this.#saving = new Saving({
      append: change => plan.file.append(change),
      problemFrom: saveProblemFrom,
      now: plan.now
    })
  }

  /** What is on disk, and nothing else. */
  get database(): Database {
    return this.#low.data
  }

  /** All entries, those on their way to the disk included. */
  get entries(): readonly Entry[] {
    return [...(this.#directory?.entries ?? this.database.entries).values()]
  }

  /** The same by id. Live: it changes with the directory. */
  get entryMap(): ReadonlyMap<RecordId, Entry> {
    return this.#directory?.entries ?? this.database.entries
  }

  /** Reads the directory in small steps, when it has not been yet. No edit may be made meanwhile. */
  async readDirectory(): Promise<Directory> {
    if (this.#directory === null) {
      const directory = readDirectory([], this.database.exchange.misdated)
      await inSlices(this.database.entries.values(), entry => void putEntries(directory, [entry]))
      this.#directory ??= directory
    }
    return this.#directory
  }

  /** The directory as it is shown. Good until the next change. */
  get directory(): Directory {
    this.#directory ??= readDirectory(this.database.entries.values(), this.database.exchange.misdated)
    return this.#directory
  }

  /** Another number whenever the entries have changed. */
  get version(): number {
    return this.#version
  }

  /** The number of the last event; 0 before the first. */
  get lastNumber(): number {
    return this.#lastNumber
  }

  get saving(): SavingState {
    return this.#saving.state
  }

  /** Takes an edit in: it is shown from now on, and on its way to the disk. */
  edit(edit: Edit): Result<Accepted, EditProblem> {
    const { directory } = this
    const at = this.#plan.now()
    const stamp = { writer: this.#writer, count: this.#count + 1, station: this.database.stationId, by: edit.by, at }
    const applied = applyEdit(directory, edit, stamp)
    if (!applied.ok) return applied
    const changes = changesOf(directory, edit, applied.value, stamp)
    const history = { number: ++this.#lastNumber, at, by: edit.by, cause: edit.cause, changes }
    // A count once tried is never used again: a line that failed may still turn up on the disk.
    this.#count += 1
    this.#version += 1
    putEntries(directory, applied.value)
    const ticket = this.#saving.take({ entries: applied.value, history }, () => this.#checkpointSoon())
    return success({ entries: applied.value, ticket })
  }

  /** Settings are saved or refused at once; they do not wait behind edits that cannot be saved. */
  async saveSettings(settings: Settings): Promise<SaveProblem | null> {
    try {
      await this.#plan.file.append({ settings })
    } catch (error) {
      return saveProblemFrom(error)
    }
    this.#checkpointSoon()
    return null
  }

  /** A stamp for what a person writes in the course of an import, a take-back or an erasure. No count comes twice. */
  stampFor(by: string): Stamp {
    this.#count += 1
    const { stationId: station } = this.database
    return { writer: this.#writer, count: this.#count, station, by, at: this.#plan.now() }
  }

  /** Writes as somebody new from now on: nobody can have seen what is written next. */
  beginWriter(): void {
    this.#writer = drawWriter(this.#plan)
    this.#count = 0
  }

  /** Whether some entries know more of the present writer than it has written: it lives in another copy, too. */
  isKnownBeyond(entries: Iterable<Entry>): boolean {
    return highestCountOf(entries, this.#writer) > this.#count
  }

  /** Waits for the changes on their way, as long as the disk takes them. Why some are still waiting; null for none. */
  async settled(): Promise<SaveProblem | null> {
    let state = this.saving
    while (state.waiting > 0 && state.problem === null) state = await this.nextSaving(state.version)
    if (state.waiting === 0) return null
    return state.problem ?? { kind: 'not-saved', cause: 'busy', reason: 'changes are waiting to be saved' }
  }

  /**
   * Puts a change on the disk and, when it is there, in sight; nothing may be waiting to be saved. Tells the history of
   * it in the same line. Answers the number of that event, or why nothing was changed.
   */
  async commit(
    change: Omit<DatabaseChange, 'history' | 'settings'>,
    told: Omit<HistoryRecord, 'number'>
  ): Promise<Result<number, SaveProblem>> {
    const number = this.#lastNumber + 1
    const whole: DatabaseChange = { ...change, history: { ...told, number } }
    const json = await jsonInSlices(whole)
    try {
      await this.#plan.file.append(whole, json)
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
    this.#lastNumber = number
    await this.#showCommitted(change)
    this.#checkpointSoon()
    return success(number)
  }

  /** Remembers something of the exchange that the history does not tell. It does not wait behind edits. */
  async note(exchange: NonNullable<DatabaseChange['exchange']>): Promise<SaveProblem | null> {
    try {
      await this.#plan.file.append({ exchange })
    } catch (error) {
      return saveProblemFrom(error)
    }
    this.#checkpointSoon()
    return null
  }

  /** The number for the next import. */
  get nextImport(): number {
    const { exchange, recentTakings } = this.database
    const known = [...exchange.imports.keys(), recentTakings.at(-1)?.number ?? 0, this.#plan.takings?.last ?? 0]
    return 1 + known.reduce((highest, number) => Math.max(highest, number), 0)
  }

  /** All imports that led to the present directory, reduced to what one of them named; null when they cannot be read. */
  async readPast(number: number): Promise<readonly Taking[] | null> {
    return await readPast(this.database, this.#plan.takings, number)
  }

  /** What one import took; null when that cannot be read. */
  async readTaking(number: number): Promise<KeptTaking | null> {
    return await readTaking(this.database, this.#plan.takings, number)
  }

  /** Resolves as soon as the state of saving is another than the one seen. */
  async nextSaving(seen: number): Promise<SavingState> {
    return await this.#saving.next(seen)
  }

  trySavingAgain(): void {
    this.#saving.tryAgain()
  }

  /** Says on screen that the window is about to close. */
  setClosing(closing: SavingState['closing']): void {
    this.#saving.setClosing(closing)
  }

  /** Says on screen that the backup of the day could not be made, or that it was. */
  setBackupProblem(backupProblem: BackupProblem | null): void {
    this.#saving.setBackupProblem(backupProblem)
  }

  /** Says on screen that the program itself made a mistake. */
  setMistaken(): void {
    this.#saving.setMistaken()
  }

  /** Resolves when nothing waits to be saved, or when `givenUp` does. */
  async settle(givenUp: Promise<unknown>): Promise<void> {
    await this.#saving.settle(givenUp)
  }

  /** Everything as it is shown: the database with the changes that could not be saved. */
  everything(): Database {
    return { ...this.database, entries: new Map(this.entries.map(entry => [entry.id, entry])) }
  }

  /**
   * Goes back to what a backup holds; a new writer begins, so that what is written from now on is never taken for what
   * the replaced versions had seen. Erased persons stay erased, and what was decided about others' keys, and written
   * for them, stays as it is. Nothing may be waiting to be saved.
   */
  async goBackTo(backup: Database, told: Omit<HistoryRecord, 'number'>): Promise<SaveProblem | null> {
    const entries = await withErasures(backup.entries, this.database.entries)
    const touched = await touchedBetween(this.database.entries, entries)
    const record: HistoryRecord = { ...told, number: this.#lastNumber + 1, touched }
    const { stationId, settings, exchange } = this.database
    try {
      // On disk before the journal that holds them goes.
      if (!(await this.#archive())) return { kind: 'not-saved', cause: 'broken', reason: 'history' }
      const replaced: Database = {
        stationId,
        settings,
        entries,
        recent: [record],
        lastNumber: record.number,
        recentTakings: [],
        exchange: { ...exchange, imports: importsAfter(backup, this.database, told) }
      }
      await this.#plan.file.write(replaced)
      this.#low.data = replaced
    } catch (error) {
      return saveProblemFrom(error)
    }
    this.#lastNumber = record.number
    this.#directory = null
    this.#version += 1
    this.beginWriter()
    return null
  }

  /** Notes an event in the history, and what is to be remembered with it. Answers its number. */
  tell(
    told: Omit<HistoryRecord, 'number'>,
    remembered: (number: number) => Pick<DatabaseChange, 'exchange'> = () => ({})
  ): number {
    const number = ++this.#lastNumber
    this.#saving.take({ history: { ...told, number }, ...remembered(number) }, () => this.#checkpointSoon())
    return number
  }

  /** A page of what happened here. Events that were numbered and can be read nowhere are counted as lost. */
  async readHistory(question: HistoryQuestion): Promise<HistoryPage> {
    const { events, lost } = await this.readEvents()
    return { ...findInHistory(events, question, this.directory), lost }
  }

  /** All that happened here and can be told, the oldest first, and how many events cannot. */
  async readEvents(): Promise<{ readonly events: readonly HistoryRecord[]; readonly lost: number }> {
    const read = await this.#plan.history?.read()
    const { recent } = this.database
    const kept = new Map<number, HistoryRecord>()
    if (read?.kind === 'read') {
      for (const { record } of read.records) if (isHistoryRecord(record)) kept.set(record.number, record)
    }
    const inFile = kept.size
    for (const record of recent) kept.set(record.number, record)
    const numbered = this.#lastNumber - this.#saving.waiting.filter(change => change.history !== undefined).length
    const archived = (recent[0]?.number ?? numbered + 1) - 1
    let lost = archived
    if (read?.kind === 'read') {
      const cutOff = Math.max(0, archived - (this.#plan.history?.last ?? 0))
      lost = cutOff + read.records.length - inFile
      for (const { from, to } of read.missing) {
        lost += to - from + 1 - recent.filter(({ number }) => number >= from && number <= to).length
      }
    }
    return { events: [...kept.values()].sort((one, other) => one.number - other.number), lost }
  }

  /**
   * Clears data that the directory no longer holds out of journal, history and log of takings: `clearEvent` and
   * `clearTaking` answer what is left of each. Answers the paths of files that may still hold it.
   */
  async clearLogs(
    clearEvent: (event: HistoryRecord) => HistoryRecord,
    clearTaking: (taking: KeptTaking) => KeptTaking
  ): Promise<readonly string[]> {
    const { file, history, takings } = this.#plan
    const staying: string[] = []
    try {
      // First into the logs, else it would come into them later as it is.
      if (await this.#archive()) staying.push(...(await file.leaveNothingBehind()))
      else staying.push(...(await file.paths()))
    } catch (error) {
      saveProblemFrom(error)
      staying.push(...(await file.paths()))
    }
    const cleared = await history?.rewrite(record => (isHistoryRecord(record) ? clearEvent(record) : null))
    if (cleared !== null) staying.push(cleared?.file ?? 'putokaz.history')
    const taken = await takings?.rewrite(record => (isTaking(record) ? clearTaking(record) : null))
    if (taken !== null) staying.push(taken?.file ?? 'putokaz.takings')
    return staying
  }

  /**
   * Writes what the disk would write in another way now, sealed or open, anew: the database, if it is due, and the logs
   * that `isDue` names by their paths. What the disk refuses stays as it is.
   */
  async writeAnew(isDatabaseDue: boolean, isDue: (path: string) => boolean): Promise<void> {
    const { file, history, takings } = this.#plan
    try {
      if (isDatabaseDue && (await this.#archive())) await file.writeAnew()
    } catch (error) {
      saveProblemFrom(error)
    }
    for (const log of [history, takings]) if (log !== null && isDue(log.path)) await log.writeAnew()
  }

  /** Writes a checkpoint. One that fails loses nothing: the journal holds every change, and the next one tries again. */
  async checkpoint(): Promise<void> {
    try {
      if (await this.#archive()) await this.#low.write()
    } catch (error) {
      if (!(error instanceof SaveFailed)) throw error
    }
  }

  /** Lets go of the files. What is saved is on disk already; what is still waiting is lost. */
  async close(): Promise<void> {
    await this.#saving.stop()
    if (this.#idle !== null) clearTimeout(this.#idle)
    if (this.#plan.file.journalSize.lines > 0) await this.checkpoint()
    await this.#plan.file.close()
    await this.#plan.history?.close()
    await this.#plan.takings?.close()
  }

  /** Brings what only the journal holds into history and log of takings. False when that failed. */
  async #archive(): Promise<boolean> {
    const { history, takings } = this.#plan
    const { recent, recentTakings } = this.database
    return (await moveInto(history, recent)) && (await moveInto(takings, recentTakings))
  }

  /** What was committed, in sight; the directory comes after it in small steps. */
  async #showCommitted({ entries = [], gone = [] }: DatabaseChange): Promise<void> {
    if (entries.length === 0 && gone.length === 0) return
    const directory = this.#directory
    this.#directory = null
    this.#version += 1
    if (directory === null || gone.length > 0) return
    await inSlices(entries, entry => void putEntries(directory, [entry]))
    this.#directory = directory
  }

  #checkpointSoon(): void {
    if (this.#plan.file.journalSize.bytes > mostJournalBytes) {
      void this.checkpoint()
      return
    }
    if (this.#idle !== null) clearTimeout(this.#idle)
    this.#idle = setTimeout(() => void this.checkpoint(), idleMs)
    this.#idle.unref()
  }
}

/** What a failure of the disk means for a person; throws what is a bug. */
export function saveProblemFrom(error: unknown): SaveProblem {
  const code = error instanceof SaveFailed ? error.fault.code : diskErrorCode(error)
  if (code === null) throw error
  return { kind: 'not-saved', cause: causeOf(code), reason: code }
}

/** Brings records into a log and lets them go where they were. False when the log does not take them. */
async function moveInto(log: History | null, records: { readonly number: number }[]): Promise<boolean> {
  const moving = [...records]
  if (moving.length === 0) return true
  if (log === null) return false
  const lines: HistoryLine[] = []
  for (const record of moving) lines.push({ number: record.number, record, json: await jsonInSlices(record) })
  // A gap means that a part of the file was lost before: it is told when the log is read.
  const moved = await log.append(lines, { acrossGap: true })
  if (moved.kind !== 'appended') return false
  // Somebody else may have moved some of them meanwhile, and others may have come: the numbers rise.
  const last = moving.at(-1)?.number ?? 0
  const staying = records.findIndex(({ number }) => number > last)
  records.splice(0, staying < 0 ? records.length : staying)
  return true
}

/** What a backup holds, with the erasures that happened since: they are for good. */
async function withErasures(
  restored: ReadonlyMap<RecordId, Entry>,
  present: ReadonlyMap<RecordId, Entry>
): Promise<Map<RecordId, Entry>> {
  const entries = new Map(restored)
  await inSlices(present.values(), entry => {
    if (isErased(entry)) entries.set(entry.id, mergeEntries(entries.get(entry.id), onlyFields(entry, [erasedField])))
  })
  return entries
}

/** The fields that differ between two states of the directory, by record; of a record that came or went, all. */
async function touchedBetween(
  before: ReadonlyMap<RecordId, Entry>,
  after: ReadonlyMap<RecordId, Entry>
): Promise<Readonly<Record<RecordId, readonly string[]>>> {
  const touched: Record<RecordId, readonly string[]> = {}
  await inSlices(after.values(), entry => {
    const old = before.get(entry.id)
    const fields = old === undefined ? Object.keys(entry.fields) : old === entry ? [] : fieldsBetween(old, entry)
    if (fields.length > 0) touched[entry.id] = fields
  })
  return touched
}

/** The imports as they stand when the directory went back to a backup: those made since have left it. */
function importsAfter(
  backup: Database,
  present: Database,
  { at, by }: Pick<HistoryRecord, 'at' | 'by'>
): Map<number, ImportNote> {
  const isOurs = backup.stationId === present.stationId
  const after = new Map<number, ImportNote>()
  for (const note of present.exchange.imports.values()) {
    const then = isOurs ? backup.exchange.imports.get(note.number) : undefined
    const undone = note.undone ?? { at, by }
    after.set(note.number, then ?? { ...note, state: 'undone', undone, isLeftBehind: true })
  }
  return after
}

function drawWriter({ draw }: StationPlan): string {
  return `w${draw(15)}`
}
