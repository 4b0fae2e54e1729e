/**
 * The writing end of the journal. It promises that `add` answers success only when its lines are on disk, and that
 * lines it answered a fault for are void as soon as a next journal begins.
 *
 * It hides generations: after any failed write or fdatasync the open file is never used again, since nobody knows what
 * the kernel kept of it. The next file's header says after which acknowledged line it goes on, so whatever the failed
 * one holds beyond that counts for nothing. A file of an earlier run is never added to either: what that
 * run may have left in memory when it was killed is first brought to disk, then a new file goes on after it.
 *
 * Its owner lets one call in at a time; `size` may be asked at any time.
 */
import { carefulReplace } from './careful-replace.ts'
import { type Disk, type DiskFile, requireDiskErrorCode, type Wait, writeWhole } from './disk.ts'
import type { SaveFault } from './fault.ts'
import { encodeHeader, encodeLine } from './journal-lines.ts'
import { type DatabasePlace, type JournalOnDisk, journalPath } from './opening.ts'

export interface JournalOptions extends DatabasePlace {
  readonly format: string
  readonly formatVersion: number
  readonly disk: Disk
  readonly wait: Wait
}

/** What an opened database leaves the journal to go on from. */
export interface JournalStart {
  readonly sequence: number
  readonly link: string
  readonly journals: readonly JournalOnDisk[]
  readonly firstJournal: number
  readonly nextJournal: number
}

interface OpenFile {
  readonly file: DiskFile
  readonly path: string
  readonly number: number
  readonly after: number
  readonly headerChecksum: string
}

export class Journal {
  readonly #options: JournalOptions
  #sequence: number
  #link: string
  #open: OpenFile | null = null
  /** The files that a reader would replay, the open one last. */
  #files: JournalOnDisk[]
  #nextNumber: number
  /** The highest number that a checkpoint names, or may name: that file must stay. */
  #namedNumber: number
  /** What an earlier run may not have brought to disk before it was killed: names in the folder, and these files' lines. */
  #notSynced: readonly string[] | null
  #reliable = true
  #unsure = false

  constructor(options: JournalOptions, start: JournalStart) {
    this.#options = options
    this.#sequence = start.sequence
    this.#link = start.link
    this.#files = [...start.journals]
    this.#nextNumber = start.nextJournal
    this.#namedNumber = start.firstJournal
    this.#notSynced = start.journals.map(journal => journal.path)
  }

  /** The last line on disk: its number and its checksum. */
  get sequence(): number {
    return this.#sequence
  }

  get link(): string {
    return this.#link
  }

  /** Whether lines that were answered with a fault could still be read back, because no next file could be begun. */
  get unsure(): boolean {
    return this.#unsure
  }

  /** False when an earlier run's lines could not be brought to disk: then only a new checkpoint makes a sound base. */
  get reliable(): boolean {
    return this.#reliable
  }

  /** What a reader would have to replay. */
  get size(): { readonly lines: number; readonly bytes: number } {
    let lines = 0
    let bytes = 0
    for (const file of this.#files) {
      lines += file.lines
      bytes += file.bytes
    }
    return { lines, bytes }
  }

  /** Writes one line for each JSON text and brings them all to disk at once; null when they are there. */
  async add(texts: readonly string[]): Promise<SaveFault | null> {
    const notBegun = this.#open === null ? await this.begin() : null
    const open = this.#open
    if (open === null) return notBegun
    let sequence = this.#sequence
    let link = this.#link
    let lines = ''
    for (const json of texts) {
      sequence += 1
      const line = encodeLine(open.headerChecksum, { sequence, acknowledged: this.#sequence, json })
      lines += line.text
      link = line.checksum
    }
    const bytes = Buffer.from(lines)
    let step = 'write'
    try {
      await writeWhole(open.file, bytes)
      step = 'fdatasync'
      await open.file.datasync()
    } catch (error) {
      const code = requireDiskErrorCode(error)
      this.#unsure = true
      await this.#letGo()
      await this.begin()
      return { kind: this.#unsure ? 'unsure' : 'not-saved', file: open.path, step, code }
    }
    this.#sequence = sequence
    this.#link = link
    this.#files = this.#files.map(file =>
      file.number === open.number
        ? { ...file, lines: file.lines + texts.length, bytes: file.bytes + bytes.length }
        : file
    )
    return null
  }

  /**
   * Sees to it that the open file holds no line yet, by beginning the next one if needed. Null when that is lasting.
   * On a fault the present file stays in use, unless the next one may already be there and speak against it.
   */
  async begin(): Promise<SaveFault | null> {
    if (this.#open !== null && this.#open.after === this.#sequence) return null
    const unsynced = await this.#syncEarlierRun()
    if (unsynced !== null) return unsynced
    const { disk, wait, format, formatVersion } = this.#options
    const number = this.#nextNumber
    const path = journalPath(this.#options, number)
    const after = this.#sequence
    const header = encodeHeader({ format, formatVersion, journal: number, after, link: this.#link })
    const text = Buffer.from(header.text)
    const made = await carefulReplace(path, [text], { disk, wait })
    if (made.kind === 'failed' && made.target === 'untouched')
      return { kind: 'not-saved', file: path, step: made.step, code: made.code }

    await this.#letGo()
    this.#nextNumber += 1
    this.#files.push({ number, path, lines: 0, bytes: text.length })
    if (made.kind === 'failed') return { kind: 'not-saved', file: path, step: made.step, code: made.code }
    this.#unsure = false
    try {
      const file = await disk.open(path, 'a')
      this.#open = { file, path, number, after, headerChecksum: header.checksum }
    } catch (error) {
      return { kind: 'not-saved', file: path, step: 'open', code: requireDiskErrorCode(error) }
    }
    // Each attempt on a full disk would otherwise leave one more file without a line.
    await this.#remove(file => file.lines === 0 && file.number > this.#namedNumber && file.number < number)
    return null
  }

  /** Adds nothing more to the open file: the next line begins another. */
  async leave(): Promise<void> {
    await this.#letGo()
  }

  /** The number of the file that holds what is added after `begin` has succeeded. */
  get numberAfterBegin(): number {
    return this.#open?.after === this.#sequence ? this.#open.number : this.#nextNumber
  }

  /** From now on a checkpoint may name that file as the one that continues it. */
  name(number: number): void {
    this.#namedNumber = number
  }

  /** The first file that the last checkpoint may need. */
  get namedNumber(): number {
    return this.#namedNumber
  }

  /** The number of a file that is not begun, for a checkpoint that no journal continues yet. */
  get nextNumber(): number {
    return this.#nextNumber
  }

  /** Goes on after a lasting checkpoint that named `nextNumber`, and whose checksum is `link`. */
  async startAnew(link: string): Promise<void> {
    await this.#letGo()
    this.#link = link
    this.#notSynced = null
    this.#reliable = true
    this.#unsure = false
    await this.removeBefore(this.#nextNumber)
  }

  /** Removes the files that a lasting checkpoint has made superfluous. One that cannot be removed does no harm. */
  async removeBefore(number: number): Promise<void> {
    await this.#remove(file => file.number < number)
  }

  /** Lets go of the open file; if lines are in doubt, tries once more to make them void. */
  async close(): Promise<void> {
    if (this.#unsure) await this.begin()
    await this.#letGo()
  }

  async #syncEarlierRun(): Promise<SaveFault | null> {
    if (this.#notSynced === null) return null
    const { disk, folder } = this.#options
    let syncing = folder
    try {
      // Else a journal's new name could outlast that of the checkpoint which it continues.
      await disk.syncFolder(folder)
      for (syncing of this.#notSynced) await syncFile(disk, syncing)
    } catch (error) {
      // An fsync error is final, also for those who ask again.
      this.#reliable = false
      return { kind: 'not-saved', file: syncing, step: 'fsync', code: requireDiskErrorCode(error) }
    }
    this.#notSynced = null
    return null
  }

  async #remove(superfluous: (file: JournalOnDisk) => boolean): Promise<void> {
    const gone = this.#files.filter(superfluous)
    this.#files = this.#files.filter(file => !superfluous(file))
    for (const file of gone) await this.#options.disk.unlink(file.path).catch(requireDiskErrorCode)
  }

  async #letGo(): Promise<void> {
    const open = this.#open
    this.#open = null
    await open?.file.close().catch(requireDiskErrorCode)
  }
}

async function syncFile(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
