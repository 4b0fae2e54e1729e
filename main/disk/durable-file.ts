/**
 * The durable file: lowdb's adapter for the directory. It promises:
 *
 * - `append` resolves when its change is on disk (a checksummed journal line and fdatasync) and not before; it rejects
 *   only if it is not, and a rejected change never comes back after a later one was acknowledged.
 * - `write` puts a checkpoint of the whole state in the place of the one before by careful replace, in the background,
 *   while appends go on; old journals go only after the new checkpoint is lasting. A failed one loses nothing.
 * - `read` answers the checkpoint with every acknowledged change, or null where there is no trace of a database, or
 *   rejects with a `DatabaseFault`, and then nothing is written. An unreadable file never turns into defaults.
 *
 * It holds the state itself and applies each change when it is on disk, in order; so no checkpoint can ever claim a
 * change that its state does not have, and `state` never runs ahead of the disk.
 *
 * Who writes the checkpoint holds `#documentTurn`; who writes to the journal, or changes what it continues, holds
 * `#journalTurn`; who needs both takes the document's first.
 */
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { carefulReplace } from './careful-replace.ts'
import { encodeDocument } from './checkpoint-document.ts'
import { type Disk, makeLastingFolder, requireDiskErrorCode, type Wait } from './disk.ts'
import { DatabaseFault, SaveFailed } from './fault.ts'
import { Journal } from './journal.ts'
import type { TornTail } from './journal-lines.ts'
import {
  type DatabasePlace,
  documentPath,
  listDatabaseFiles,
  listJournals,
  openDatabase,
  type StoredForm
} from './opening.ts'
import { Turn } from './turn.ts'

export interface DurableFileOptions<State extends object, Change> extends DatabasePlace, StoredForm<State, Change> {
  readonly disk: Disk
  readonly wait: Wait
  /**
   * Awaited before the first write to a database of an older formatVersion: the place for a backup of `files`. When it
   * rejects, nothing is written, and the write that asked for it is rejected with the code `BACKUP`.
   */
  readonly beforeMigration: (found: { readonly from: number; readonly files: readonly string[] }) => Promise<void>
}

/** What the last `read` found besides the state. */
export interface Opening {
  /** How many changes the journals held beyond the checkpoint. */
  readonly replayed: number
  /** What a crash cut off before it was acknowledged; it was dropped. */
  readonly tornTail: TornTail | null
  /** The older formatVersion that was found, or null. */
  readonly migratedFrom: number | null
}

export interface Appended<State> {
  readonly sequence: number
  /** The state with this change in it. */
  readonly state: State
}

interface WaitingAppend<State, Change> {
  readonly change: Change
  readonly json: string
  readonly resolve: (appended: Appended<State>) => void
  readonly reject: (reason: unknown) => void
}

type Phase = { readonly kind: 'unread' | 'open' } | { readonly kind: 'faulty'; readonly error: unknown }

const NOTHING_FOUND = { sequence: 0, link: '', journals: [], firstJournal: 0, nextJournal: 1 } as const

export class DurableFile<State extends object, Change> implements Adapter<State> {
  readonly #options: DurableFileOptions<State, Change>
  readonly #documentTurn = new Turn()
  readonly #journalTurn = new Turn()
  #phase: Phase = { kind: 'unread' }
  #closed = false
  #opening: Opening = { replayed: 0, tornTail: null, migratedFrom: null }
  #state: State | null = null
  /** States handed out earlier on the way to `#state`. */
  #earlier = new WeakSet<State>()
  #journal: Journal
  /** Whether the checkpoint on disk and the journals after it lead to `#state`. If not, a checkpoint comes first. */
  #hasCheckpoint = false
  #backupDueFrom: number | null = null
  #waiting: WaitingAppend<State, Change>[] = []
  #appending: Promise<void> | null = null
  #queued: { readonly state: State; readonly saved: Promise<void> } | null = null

  constructor(options: DurableFileOptions<State, Change>) {
    this.#options = options
    this.#journal = new Journal(options, NOTHING_FOUND)
  }

  /** Every acknowledged change and none else; null before `read` and where there is no database. */
  get state(): State | null {
    return this.#state
  }

  get opening(): Opening {
    return this.#opening
  }

  /** What the next start would have to replay: the owner decides by it when a checkpoint is due. */
  get journalSize(): { readonly lines: number; readonly bytes: number } {
    return this.#journal.size
  }

  /**
   * Reads the database from disk; null if there is none. Then removes what a killed run left behind.
   * Rejects with a `DatabaseFault`, and `append` and `write` reject with the same until a `read` succeeds.
   */
  read(): Promise<State | null> {
    return this.#closed ? Promise.reject(this.#refusal()) : this.#alone(() => this.#open())
  }

  /**
   * Adds one change. Resolves when it is on disk; rejects with `SaveFailed` if it is not, and `state` is without it
   * then. Appends made at the same time share one fdatasync. `json` is the change as JSON, where the owner has made that
   * in its own time.
   */
  append(change: Change, json: string | undefined = JSON.stringify(change)): Promise<Appended<State>> {
    if (json === undefined) throw new TypeError('a change must be a JSON value')
    return new Promise((resolve, reject) => {
      if (this.#closed || this.#phase.kind !== 'open' || this.#state === null) return reject(this.#refusal())
      this.#waiting.push({ change, json, resolve, reject })
      this.#appending ??= this.#appendWaiting()
    })
  }

  /**
   * Saves the whole state. Given the present state, or an earlier one that this file handed out (the caller is merely
   * behind), it writes a checkpoint while appends go on. Given any other object it puts that in the place of
   * everything while appends wait; so hand in a copy to go back to an earlier state on purpose.
   * Resolves when the checkpoint is lasting; rejects with `SaveFailed`, and every acknowledged change is still there.
   */
  write(state: State): Promise<void> {
    if (this.#closed) return Promise.reject(this.#refusal())
    const queued = this.#queued
    if (queued !== null && (queued.state === state || (this.#isOwn(queued.state) && this.#isOwn(state))))
      return queued.saved
    const saved = this.#documentTurn.run(() => {
      if (this.#queued?.saved === saved) this.#queued = null
      return this.#save(state)
    })
    this.#queued = { state, saved }
    return saved
  }

  /**
   * Writes a checkpoint and lets go of every file that only earlier states need, so that nothing of what the present
   * state no longer holds is left: for the erasure of a person. Answers the paths of those that the disk would not
   * remove; they go at a later start. Rejects with `SaveFailed` when there is no new checkpoint.
   */
  leaveNothingBehind(): Promise<readonly string[]> {
    if (this.#closed) return Promise.reject(this.#refusal())
    return this.#documentTurn.run(async () => {
      await this.#save(this.#requireState())
      return this.#journalTurn.run(() => this.#removeSuperfluous())
    })
  }

  /**
   * Writes all of it anew, so that each file lies as the disk would write it now: sealed, or open. Answers the paths of
   * superfluous ones that the disk would not remove. Rejects with `SaveFailed` when there is no new checkpoint.
   */
  writeAnew(): Promise<readonly string[]> {
    if (this.#closed) return Promise.reject(this.#refusal())
    return this.#documentTurn.run(async () => {
      await this.#journalTurn.run(() => this.#journal.leave())
      await this.#save(this.#requireState())
      return this.#journalTurn.run(() => this.#removeSuperfluous())
    })
  }

  /** The files that make up the database now. */
  async paths(): Promise<readonly string[]> {
    const { disk, folder } = this.#options
    const names = await listDatabaseFiles(this.#options, disk).catch(error => {
      requireDiskErrorCode(error)
      return []
    })
    return names.map(name => join(folder, name))
  }

  /** Waits for everything under way and lets go of the files. Makes no checkpoint: the owner does if one is due. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#appending
    await this.#alone(() => this.#journal.close())
  }

  async #open(): Promise<State | null> {
    await this.#journal.close()
    const found = await openDatabase(this.#options, this.#options, this.#options.disk)
    if (found.kind !== 'opened' && found.kind !== 'none') {
      const error = new DatabaseFault(found)
      this.#forget({ kind: 'faulty', error })
      throw error
    }
    const opened = found.kind === 'opened' ? found : null
    this.#journal = new Journal(this.#options, opened ?? NOTHING_FOUND)
    this.#state = opened?.state ?? null
    this.#earlier = new WeakSet()
    this.#hasCheckpoint = opened !== null
    this.#backupDueFrom = opened?.migratedFrom ?? null
    this.#opening = {
      replayed: opened?.journals.reduce((lines, journal) => lines + journal.lines, 0) ?? 0,
      tornTail: opened?.tornTail ?? null,
      migratedFrom: opened?.migratedFrom ?? null
    }
    this.#phase = { kind: 'open' }
    if (this.#backupDueFrom === null) await this.#clean(found.litter)
    return this.#state
  }

  async #removeSuperfluous(): Promise<readonly string[]> {
    const { disk, folder } = this.#options
    const needed = this.#journal.namedNumber
    const staying: string[] = []
    try {
      for (const { path, number } of await listJournals(this.#options, disk)) {
        if (number >= needed) continue
        await disk.unlink(path).catch(error => {
          if (requireDiskErrorCode(error) !== 'ENOENT') staying.push(path)
        })
      }
      await disk.syncFolder(folder)
    } catch (error) {
      requireDiskErrorCode(error)
      return [folder]
    }
    return staying
  }

  /** Holds nothing any more, so that nothing can be written either. */
  #forget(phase: Phase): void {
    this.#phase = phase
    this.#state = null
    this.#hasCheckpoint = false
    this.#journal = new Journal(this.#options, NOTHING_FOUND)
  }

  async #clean(litter: readonly string[]): Promise<void> {
    const { disk, folder } = this.#options
    if (litter.length === 0) return
    try {
      // The run that made these superfluous may have been killed before the checkpoint's new name was lasting.
      await disk.syncFolder(folder)
      for (const path of litter) await disk.unlink(path)
    } catch (error) {
      requireDiskErrorCode(error)
    }
  }

  async #appendWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      try {
        if (!this.#isFounded()) await this.#alone(() => this.#foundAgain())
        await this.#journalTurn.run(() => this.#appendTogether())
      } catch (error) {
        for (const append of this.#waiting.splice(0)) append.reject(error)
      }
    }
    this.#appending = null
  }

  async #appendTogether(): Promise<void> {
    if (!this.#isFounded()) return
    await this.#backUpBeforeMigration()
    const together = this.#waiting.splice(0)
    const first = this.#journal.sequence + 1
    const fault = await this.#journal.add(together.map(append => append.json))
    if (fault !== null) {
      for (const append of together) append.reject(new SaveFailed(fault))
      return
    }
    for (const [index, append] of together.entries()) {
      try {
        append.resolve({ sequence: first + index, state: this.#applyChange(append.change) })
      } catch (error) {
        // The change is on disk and the owner's own code cannot take it: going on would part memory from disk.
        append.reject(error)
        await this.#journal.close()
        this.#forget({ kind: 'faulty', error })
      }
    }
  }

  #applyChange(change: Change): State {
    const state = this.#requireState()
    const next = this.#options.apply(state, change)
    if (next !== state) this.#earlier.add(state)
    this.#state = next
    return next
  }

  async #save(state: State): Promise<void> {
    if (this.#phase.kind === 'unread') await this.#journalTurn.run(() => this.#open())
    if (this.#phase.kind === 'faulty') throw this.#refusal()
    if (!this.#isOwn(state)) await this.#journalTurn.run(() => this.#replaceEverything(state))
    else if (!this.#isFounded()) await this.#journalTurn.run(() => this.#foundAgain())
    else await this.#checkpoint()
  }

  /**
   * A checkpoint of the present state beside running appends. They go to the journal that it names, which is begun while
   * its bytes are being written, and is lasting before the checkpoint takes the place of the one before.
   */
  async #checkpoint(): Promise<void> {
    const { disk, wait, format, formatVersion } = this.#options
    const path = documentPath(this.#options)
    const { number, making } = await this.#journalTurn.run(async () => {
      await this.#backUpBeforeMigration()
      const { sequence, link, numberAfterBegin: number } = this.#journal
      const head = { format, formatVersion, sequence, journal: { number, begun: true, link } }
      const document = encodeDocument(head, this.#options.encode(this.#requireState()))
      const beginning = this.#journal.begin()
      const beforeRename = async (): Promise<void> => {
        const fault = await beginning
        if (fault !== null) throw new SaveFailed(fault)
      }
      const making = carefulReplace(path, document.pieces, { disk, wait, beforeRename })
      // Whoever awaits it outside of this turn sees its rejection.
      making.catch(() => undefined)
      if ((await beginning) === null) this.#journal.name(number)
      return { number, making }
    })
    const made = await making
    if (made.kind === 'failed')
      throw new SaveFailed({ kind: 'not-saved', file: path, step: made.step, code: made.code })
    // Nobody has to wait for that, except for who closes.
    void this.#journalTurn.run(() => this.#journal.removeBefore(number))
  }

  /** A checkpoint that stands on its own and that no journal continues yet. */
  async #replaceEverything(state: State): Promise<void> {
    const { disk, wait, folder, format, formatVersion } = this.#options
    const path = documentPath(this.#options)
    await this.#backUpBeforeMigration()
    try {
      await makeLastingFolder(disk, folder)
    } catch (error) {
      throw new SaveFailed({ kind: 'not-saved', file: folder, step: 'folder', code: requireDiskErrorCode(error) })
    }
    const { sequence } = this.#journal
    const journal = { number: this.#journal.nextNumber, begun: false, link: '' }
    this.#journal.name(journal.number)
    const document = encodeDocument({ format, formatVersion, sequence, journal }, this.#options.encode(state))
    const made = await carefulReplace(path, document.pieces, { disk, wait })
    if (made.kind === 'failed') {
      const kind = made.target === 'untouched' ? 'not-saved' : 'unsure'
      // Either document may stand there now. Nothing is acknowledged before that is settled.
      if (kind === 'unsure') this.#hasCheckpoint = false
      throw new SaveFailed({ kind, file: path, step: made.step, code: made.code })
    }
    await this.#journal.startAnew(document.checksum())
    this.#hasCheckpoint = true
    if (state !== this.#state) this.#earlier = new WeakSet()
    this.#state = state
  }

  async #foundAgain(): Promise<void> {
    if (!this.#isFounded()) await this.#replaceEverything(this.#requireState())
  }

  async #backUpBeforeMigration(): Promise<void> {
    const from = this.#backupDueFrom
    if (from === null) return
    const { disk, folder, beforeMigration } = this.#options
    try {
      const names = await listDatabaseFiles(this.#options, disk)
      await beforeMigration({ from, files: names.map(name => join(folder, name)) })
    } catch (cause) {
      const file = documentPath(this.#options)
      throw new SaveFailed({ kind: 'not-saved', file, step: 'backup before migration', code: 'BACKUP' }, { cause })
    }
    this.#backupDueFrom = null
  }

  #isFounded(): boolean {
    return this.#hasCheckpoint && this.#journal.reliable
  }

  #isOwn(state: State): boolean {
    return state === this.#state || this.#earlier.has(state)
  }

  #requireState(): State {
    if (this.#state === null) throw this.#refusal()
    return this.#state
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#documentTurn.run(() => this.#journalTurn.run(work))
  }

  #refusal(): unknown {
    if (this.#closed) return new Error('the database is closed')
    switch (this.#phase.kind) {
      case 'faulty':
        return this.#phase.error
      case 'unread':
        return new Error('read the database before changing it')
      case 'open':
        return new Error('there is no database yet: write one before changing it')
    }
  }
}
