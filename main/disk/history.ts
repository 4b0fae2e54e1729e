/**
 * The history log: what happened here, one checksummed line of JSON a record, in `<name>.history` beside the database.
 * Records are numbered 1, 2, 3 ... for good; the log is only ever added to, and only on this machine. The log of
 * takings (what imports brought) is kept the same way in `<name>.takings`. It promises:
 *
 * - `append` answers `appended` when every record offered is on disk, and not before. So the journal, which carries the
 *   same records, may let them go then. Offering a record again does nothing.
 * - whatever cuts a write short, no whole line is lost and the next `append` goes on.
 * - a damaged line is reported and passed over; it is neither mended nor in anybody's way. It stays in the log for whoever
 *   may make something of it, also when the log is written anew; only the erasure of a person takes it out.
 *
 * It hides how a broken line comes to stand in the middle. After a failed write nobody knows what the disk kept, so the
 * next attempt ends the line that may be open and writes the same records again; a reader goes by the numbers, not by
 * the place, and takes each once. The lines are those of the journal, with the format's name where it has the checksum of its header.
 *
 * The first line is record 0: `{"format":"putokaz-history","formatVersion":1}`, or `putokaz-takings`. That line must stay
 * readable like this in every formatVersion.
 */
import { dirname, join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { carefulReplace, inPieces, tempBeside } from './careful-replace.ts'
import { isCount, isObject, parseJson } from './checkpoint-document.ts'
import { type Disk, diskErrorCode, requireDiskErrorCode, type Wait, writeWhole } from './disk.ts'
import { type FileFault, faultOfReading, type SaveFault } from './fault.ts'
import { decodeLine, encodeLine, type JournalLine } from './journal-lines.ts'
import type { DatabasePlace } from './opening.ts'
import { asOpenLine } from './sealed-lines.ts'
import { Turn } from './turn.ts'
import { verifiedReplace } from './verified-replace.ts'

/** Which of the logs of a station. */
export type LogKind = 'history' | 'takings'

export interface HistoryOptions extends DatabasePlace {
  readonly disk: Disk
  readonly wait: Wait
  /** history when it is left out */
  readonly kind?: LogKind
}

export interface HistoryRecord {
  readonly number: number
  /** A JSON value. As read it is only known to be what was written; judging its shape is the owner's. */
  readonly record: unknown
  /** the record as JSON, where the owner has made that in its own time */
  readonly json?: string
}

/** A line whose content does not match its checksum: damage, or what a write that failed left and a later one made good. */
interface BrokenLine {
  /** Counted from 1. */
  readonly line: number
  readonly offset: number
  readonly bytes: number
}

export interface HistoryRead {
  readonly kind: 'read'
  /** By number, each once. */
  readonly records: readonly HistoryRecord[]
  /** The numbers below the last that no sound line holds: what is really lost. Both ends included. */
  readonly missing: readonly { readonly from: number; readonly to: number }[]
  readonly broken: readonly BrokenLine[]
}

/** The records offered do not go on where the log ends; nothing was written. */
export interface HistoryGap {
  readonly kind: 'gap'
  readonly expected: number
  readonly offered: number
}

const FORMAT_VERSION = 1
const NEWLINE = 10
/** So much is judged before others may run: some 2 ms. */
const LINES_AT_ONCE = 500
const BYTES_AT_ONCE = 512 * 1024

function historyPath({ folder, name, kind = 'history' }: HistoryOptions): string {
  return join(folder, `${name}.${kind}`)
}

function formatOf({ kind = 'history' }: HistoryOptions): string {
  return `putokaz-${kind}`
}

/**
 * Finds where the log ends and brings to disk what an earlier run may have left half-way there. Where there is no log
 * none is made. Answers a fault, and changes nothing, when the log cannot be read (`unreadable`) or a later version of
 * the program wrote it (`newer`).
 */
export async function openHistory(
  options: HistoryOptions
): Promise<{ readonly kind: 'opened'; readonly history: History } | FileFault> {
  const { disk } = options
  const path = historyPath(options)
  const bytes = await readLog(path, disk)
  if (!Buffer.isBuffer(bytes)) return bytes
  const newer = newerVersion(path, bytes, formatOf(options))
  if (newer !== null) return newer
  // A killed run may have left it; if it cannot go now it will be written over.
  await disk.unlink(tempBeside(path)).catch(requireDiskErrorCode)
  const synced = bytes.length > 0 && (await syncEarlierRun(path, disk))
  return { kind: 'opened', history: new History(options, endOf(bytes, formatOf(options)), synced) }
}

export class History {
  readonly #options: HistoryOptions
  readonly #path: string
  readonly #format: string
  readonly #turn = new Turn()
  #exists: boolean
  /** Whether the file may end within a line. */
  #lineOpen: boolean
  /** The last record seen in the file. */
  #last: number
  /** Records up to this one are known to be on disk. Less than `#last` after a crash or a failed fsync. */
  #safe: number
  #closed = false

  constructor(options: HistoryOptions, end: LogEnd, synced: boolean) {
    this.#options = options
    this.#path = historyPath(options)
    this.#format = formatOf(options)
    this.#exists = end.bytes > 0
    this.#lineOpen = end.lineOpen
    this.#last = end.last
    this.#safe = synced ? end.whole : end.vouchedFor
  }

  /** Where the log lies. */
  get path(): string {
    return this.#path
  }

  /** The highest number held; 0 for none. A new record must have a higher one. */
  get last(): number {
    return this.#last
  }

  /**
   * Adds the records that the log does not hold yet. Offer everything that the journal holds: what is there already is
   * known by its number and skipped, so `record` must always be the same for the same number.
   * On a `SaveFault` nothing may be let go, and offering the same again later is safe. A `gap` is a mistake of the
   * caller, or records were lost with a part of the log; to go on all the same, and have them reported as missing by
   * `read` for ever, pass `acrossGap`. Throws when the numbers do not rise.
   */
  append(
    records: readonly HistoryRecord[],
    { acrossGap = false }: { readonly acrossGap?: boolean } = {}
  ): Promise<{ readonly kind: 'appended'; readonly last: number } | HistoryGap | SaveFault> {
    return this.#alone(async () => {
      const fresh = records.filter(({ number }) => number > this.#safe)
      const end = fresh.at(-1)?.number
      if (end === undefined) return { kind: 'appended', last: this.#last }
      const gap = findGap(fresh, this.#last)
      if (gap !== null && !acrossGap) return gap
      const fault = this.#exists ? await this.#add(fresh) : await this.#replaceBy(fresh, 0, null)
      if (fault !== null) return fault
      this.#last = Math.max(this.#last, end)
      this.#safe = end
      return { kind: 'appended', last: this.#last }
    })
  }

  /**
   * Reads and verifies the whole log, a little at a time, so that others can run between. Of each record only what
   * `pick` answers is kept in memory; nothing of it when that is null.
   */
  read(pick: (record: unknown) => unknown = record => record): Promise<HistoryRead | FileFault> {
    return this.#alone(async () => {
      const bytes = await readLog(this.#path, this.#options.disk)
      if (!Buffer.isBuffer(bytes)) return bytes
      const { lines, broken } = await readLines(bytes, this.#format)
      const records: HistoryRecord[] = []
      const pace = new Pace()
      for (const line of lines) {
        await pace.after(line.json.length)
        const record = parseJson(line.json) ?? null
        const picked = record === null ? null : pick(record)
        if (picked !== null) records.push({ number: line.sequence, record: picked })
      }
      return { kind: 'read', records, missing: missingNumbers(lines), broken }
    })
  }

  /**
   * Puts what `change` answers in the place of every record, by careful replace; null takes a record out and leaves its
   * number. For the erasure of a person only. Broken lines go as well, since nobody can tell whose data they hold.
   * Resolves with null when that is lasting. On a fault the log is as before, or, if it is `unsure`, perhaps as wanted.
   */
  rewrite(change: (record: unknown) => unknown): Promise<FileFault | SaveFault | null> {
    return this.#rewrite(change, () => [])
  }

  /**
   * Writes the log anew as the disk would write it now: sealed, or open. Broken lines stay behind the sound ones, save
   * those that a later write made good. On a fault it is as before, or as wanted.
   */
  async writeAnew(): Promise<FileFault | SaveFault | null> {
    return await this.#rewrite(record => record, evidenceIn)
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.#alone(async () => {
      this.#closed = true
    })
  }

  #rewrite(
    change: (record: unknown) => unknown,
    keep: (bytes: Buffer, lines: ReadLines) => readonly Uint8Array[]
  ): Promise<FileFault | SaveFault | null> {
    return this.#alone(async () => {
      const bytes = await readLog(this.#path, this.#options.disk)
      if (!Buffer.isBuffer(bytes)) return bytes
      if (bytes.length === 0) return null
      const read = await readLines(bytes, this.#format)
      const records = read.lines.map(({ sequence, json }) => {
        const record = parseJson(json) ?? null
        const changed = record === null ? null : change(record)
        return { number: sequence, record: changed, ...(changed === record ? { json } : {}) }
      })
      // The new file appears only when all of it is on disk, so its lines may vouch for one another.
      const fault = await this.#replaceBy(records, this.#last, keep(bytes, read))
      if (fault === null) this.#safe = this.#last
      return fault
    })
  }

  /** `broken`: lines that are to stand behind the records; null where there was no log before. */
  async #replaceBy(
    records: readonly HistoryRecord[],
    acknowledged: number,
    broken: readonly Uint8Array[] | null
  ): Promise<SaveFault | null> {
    const { disk, wait } = this.#options
    const lines = this.#linesOf(this.#header(), records, acknowledged)
    const made = await (broken === null
      ? carefulReplace(this.#path, inPieces(lines), { disk, wait })
      : verifiedReplace(this.#path, inPieces(withLines(lines, broken)), { disk, wait }))
    if (made.kind === 'failed') {
      const kind = made.target === 'untouched' ? 'not-saved' : 'unsure'
      return { kind, file: this.#path, step: made.step, code: made.code }
    }
    this.#exists = true
    this.#lineOpen = false
    return null
  }

  async #add(records: readonly HistoryRecord[]): Promise<SaveFault | null> {
    let step = 'open'
    try {
      const file = await this.#options.disk.open(this.#path, 'a')
      try {
        step = 'write'
        const lines = this.#linesOf(this.#lineOpen ? '\n' : '', records, this.#safe)
        this.#lineOpen = true
        for (const piece of inPieces(lines)) await writeWhole(file, piece)
        step = 'fdatasync'
        await file.datasync()
      } finally {
        await file.close()
      }
    } catch (error) {
      return { kind: 'unsure', file: this.#path, step, code: requireDiskErrorCode(error) }
    }
    this.#lineOpen = false
    return null
  }

  #header(): string {
    return encodeRecord(this.#format, { number: 0, record: { format: this.#format, formatVersion: FORMAT_VERSION } }, 0)
  }

  *#linesOf(first: string, records: readonly HistoryRecord[], acknowledged: number): Generator<string> {
    yield first
    for (const record of records) yield encodeRecord(this.#format, record, acknowledged)
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return this.#turn.run(() => (this.#closed ? Promise.reject(new Error('the history is closed')) : work()))
  }
}

interface LogEnd {
  readonly bytes: number
  readonly lineOpen: boolean
  /** The highest number seen. */
  readonly last: number
  /** Up to this number an fsync succeeded. */
  readonly vouchedFor: number
  /** Up to this number every record is in the file, beyond what is vouched for. */
  readonly whole: number
}

/**
 * Looks back only to the last record that later lines vouch for. What was written after it by a run that was cut off
 * before its fsync may have holes anywhere.
 */
function endOf(bytes: Buffer, format: string): LogEnd {
  const later = new Set<number>()
  let vouchedFor = 0
  for (let end = bytes.length; end > 0; ) {
    const start = bytes.lastIndexOf(NEWLINE, end - 1) + 1
    const line = decodeLine(bytes.subarray(start, end), format)
    if (line !== null) {
      vouchedFor = Math.max(vouchedFor, line.acknowledged)
      if (line.sequence <= vouchedFor) break
      later.add(line.sequence)
    }
    end = start - 1
  }
  let whole = vouchedFor
  while (later.has(whole + 1)) whole += 1
  const lineOpen = bytes.length > 0 && bytes.at(-1) !== NEWLINE
  return { bytes: bytes.length, lineOpen, last: Math.max(vouchedFor, ...later), vouchedFor, whole }
}

async function readLog(path: string, disk: Disk): Promise<Buffer | FileFault> {
  try {
    return await disk.readFile(path)
  } catch (error) {
    return diskErrorCode(error) === 'ENOENT' ? Buffer.alloc(0) : faultOfReading(error, path)
  }
}

/** Null if this program knows the version. A broken header says nothing, and the lines speak for themselves. */
function newerVersion(path: string, bytes: Buffer, format: string): FileFault | null {
  const end = bytes.indexOf(NEWLINE)
  const header = parseJson(decodeLine(bytes.subarray(0, Math.max(end, 0)), format)?.json ?? '')
  const version = isObject(header) ? header['formatVersion'] : null
  if (!isCount(version) || version <= FORMAT_VERSION) return null
  return { kind: 'newer', file: path, place: 'line 1', reason: `version ${version}, known is ${FORMAT_VERSION}` }
}

/** Whether what a killed run left is on disk now. An fsync error is final: what it covered is written once more. */
async function syncEarlierRun(path: string, disk: Disk): Promise<boolean> {
  try {
    const file = await disk.open(path, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.syncFolder(dirname(path))
    return true
  } catch (error) {
    requireDiskErrorCode(error)
    return false
  }
}

interface ReadLines {
  /** The sound ones, by number. */
  readonly lines: readonly JournalLine[]
  readonly broken: readonly BrokenLine[]
  /** Where the last sound line begins, the header included; -1 for none. */
  readonly lastSound: number
}

async function readLines(bytes: Buffer, format: string): Promise<ReadLines> {
  const sound = new Map<number, JournalLine>()
  let lastSound = -1
  const broken: BrokenLine[] = []
  let count = 0
  const pace = new Pace()
  for (let start = 0; start < bytes.length; ) {
    count += 1
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    await pace.after(end - start)
    const line = decodeLine(bytes.subarray(start, end), format)
    if (line !== null) lastSound = start
    if (line !== null && !sound.has(line.sequence)) sound.set(line.sequence, line)
    if (line === null && end > start) broken.push({ line: count, offset: start, bytes: end - start })
    start = end + 1
  }
  sound.delete(0)
  return { lines: [...sound.values()].sort((one, other) => one.sequence - other.sequence), broken, lastSound }
}

/**
 * The broken lines that may hold what no sound line does: all of them when a record is missing; else those after the last
 * sound line, since nothing tells yet whether they are made good.
 */
function evidenceIn(bytes: Buffer, { lines, broken, lastSound }: ReadLines): readonly Buffer[] {
  const isAnyLost = missingNumbers(lines).length > 0
  return broken
    .filter(({ offset }) => isAnyLost || offset > lastSound)
    .map(one => asOpenLine(bytes.subarray(one.offset, one.offset + one.bytes)))
}

function* withLines(text: Iterable<string>, lines: Iterable<Uint8Array>): Generator<string | Uint8Array> {
  yield* text
  for (const line of lines) {
    yield line
    yield '\n'
  }
}

function missingNumbers(lines: readonly JournalLine[]): { readonly from: number; readonly to: number }[] {
  const missing = []
  let before = 0
  for (const { sequence } of lines) {
    if (sequence > before + 1) missing.push({ from: before + 1, to: sequence - 1 })
    before = sequence
  }
  return missing
}

/** The first place where the records do not go on from `last` or from one another. Throws when they do not rise. */
function findGap(records: readonly HistoryRecord[], last: number): HistoryGap | null {
  let gap: HistoryGap | null = null
  let before: number | null = null
  for (const { number } of records) {
    if (before !== null && number <= before) throw new RangeError(`record ${number} is offered after ${before}`)
    const expected: number = (before ?? last) + 1
    if (number > expected) gap ??= { kind: 'gap', expected, offered: number }
    before = number
  }
  return gap
}

function encodeRecord(format: string, { number, record, json: made }: HistoryRecord, acknowledged: number): string {
  const json: string | undefined = made ?? JSON.stringify(record)
  if (json === undefined) throw new TypeError('a record must be a JSON value')
  return encodeLine(format, { sequence: number, acknowledged, json }).text
}

/** Lets others run now and then while a long log is gone through. */
class Pace {
  #lines = 0
  #bytes = 0

  /** To be awaited before each line, of so many bytes. */
  async after(bytes: number): Promise<void> {
    if (this.#lines % LINES_AT_ONCE === 0 || this.#bytes > BYTES_AT_ONCE) {
      this.#bytes = 0
      await letOthersRun()
    }
    this.#lines += 1
    this.#bytes += bytes
  }
}
