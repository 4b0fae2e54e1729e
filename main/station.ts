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
import { changesOf, type HistoryRecord, isHistoryRecord } from '../shared/history.ts'
import { applyEdit, type Edit, type EditProblem } from '../shared/replica/edit.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { type Result, success } from '../shared/result.ts'
import { type Database, type DatabaseChange, emptyDatabase } from './database.ts'
import { diskErrorCode } from './disk/disk.ts'
import type { DurableFile } from './disk/durable-file.ts'
import { SaveFailed } from './disk/fault.ts'
import type { History } from './disk/history.ts'
import { findInHistory } from './history-question.ts'
import { causeOf } from './safekeeping.ts'
import { Saving } from './saving.ts'

/** A checkpoint is due when the next start would have to replay this much, or nothing was edited for a while. */
const mostJournalBytes = 1_000_000
const idleMs = 20_000

/** More events than a station can ever see: a number a file came by in some other way, which is not counted on from. */
const unbelievableNumber = 2 ** 48

export interface StationPlan {
  readonly file: DurableFile<Database, DatabaseChange>
  /** null when the history file cannot be read: nothing is then taken out of the journal */
  readonly history: History | null
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
  #idle: NodeJS.Timeout | null = null

  /** `plan.file` has been read, or written for the first time. */
  constructor(plan: StationPlan, database: Database) {
    this.#plan = plan
    this.#low = new Low<Database>(plan.file, emptyDatabase())
    this.#low.data = database
    this.#writer = `w${plan.draw(15)}`
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

  get saving(): SavingState {
    return this.#saving.state
  }

  /** Takes an edit in: it is shown from now on, and on its way to the disk. */
  edit(edit: Edit): Result<Accepted, EditProblem> {
    this.#directory ??= readDirectory(this.database.entries.values())
    const at = this.#plan.now()
    const stamp = { writer: this.#writer, count: this.#count + 1, station: this.database.stationId, by: edit.by, at }
    const applied = applyEdit(this.#directory, edit, stamp)
    if (!applied.ok) return applied
    const changes = changesOf(this.#directory, edit, applied.value, stamp)
    const history = { number: ++this.#lastNumber, at, by: edit.by, cause: edit.cause, changes }
    // A count once tried is never used again: a line that failed may still turn up on the disk.
    this.#count += 1
    putEntries(this.#directory, applied.value)
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

  /** Resolves when nothing waits to be saved, or when `givenUp` does. */
  async settle(givenUp: Promise<unknown>): Promise<void> {
    await this.#saving.settle(givenUp)
  }

  /** Everything as it is shown: the database with the changes that could not be saved. */
  everything(): Database {
    return { ...this.database, entries: new Map(this.entries.map(entry => [entry.id, entry])) }
  }

  /**
   * Puts other entries in the place of all that are here; a new writer begins, so that what is written from now on
   * is never taken for what the replaced versions had seen. Nothing may be waiting to be saved.
   */
  async replaceEntries(
    entries: ReadonlyMap<string, Entry>,
    told: Omit<HistoryRecord, 'number'>
  ): Promise<SaveProblem | null> {
    const record = { ...told, number: this.#lastNumber + 1 }
    const { stationId, settings } = this.database
    try {
      // On disk before the journal that holds them goes.
      if (!(await this.#archive())) return { kind: 'not-saved', cause: 'broken', reason: 'history' }
      const { number: lastNumber } = record
      const replaced: Database = { stationId, settings, entries: new Map(entries), recent: [record], lastNumber }
      await this.#plan.file.write(replaced)
      this.#low.data = replaced
    } catch (error) {
      return saveProblemFrom(error)
    }
    this.#lastNumber = record.number
    this.#directory = null
    this.#writer = `w${this.#plan.draw(15)}`
    this.#count = 0
    return null
  }

  /** Notes an event in the history. */
  tell(told: Omit<HistoryRecord, 'number'>): void {
    this.#saving.take({ history: { ...told, number: ++this.#lastNumber } }, () => this.#checkpointSoon())
  }

  /** A page of what happened here. Events that were numbered and can be read nowhere are counted as lost. */
  async readHistory(question: HistoryQuestion): Promise<HistoryPage> {
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
    const records = [...kept.values()].sort((one, other) => one.number - other.number)
    this.#directory ??= readDirectory(this.database.entries.values())
    return { ...findInHistory(records, question, this.#directory), lost }
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
  }

  /** Brings the records that only the journal holds into the history. False when that failed. */
  async #archive(): Promise<boolean> {
    const { history } = this.#plan
    const recent = [...this.database.recent]
    if (recent.length === 0) return true
    if (history === null) return false
    const lines = recent.map(record => ({ number: record.number, record }))
    // A gap means that a part of the history file was lost before: it is told when the history is read.
    const archived = await history.append(lines, { acrossGap: true })
    if (archived.kind !== 'appended') return false
    this.database.recent.splice(0, recent.length)
    return true
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
