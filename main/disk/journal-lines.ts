/**
 * The journal as bytes: what is written for each change, and what may be believed when it is read back.
 *
 *     <checksum> {"format":"…","formatVersion":1,"journal":3,"after":17,"link":"…"}
 *     18 17 <checksum> <the change as JSON>
 *     19 18 <checksum> <the change as JSON>
 *
 * The first line is the header; a journal appears under its name only with a whole header on disk (careful replace). It
 * continues after sequence number `after`, whose line had the checksum `link`; so whatever an earlier journal holds
 * beyond `after` is void, and journals of different databases cannot be mixed.
 * A change's line holds its sequence number, the last number that was already acknowledged when it was written, and the
 * SHA-256 of the header's checksum and the rest of the line. JSON holds no newline and no zero byte, so a line ends at
 * its newline, and zero bytes are never content.
 *
 * What a crash can leave is told from damage by that second number: a later line that vouches for the broken one proves
 * damage. Lines written together vouch only for those before them all.
 */
import { hash } from 'node:crypto'
import { isCount, isObject, parseJson } from './checkpoint-document.ts'
import type { FileFault, FileFaultKind } from './fault.ts'

export interface JournalHeader {
  readonly format: string
  readonly formatVersion: number
  /** The journal's own number; it is part of its file name. */
  readonly journal: number
  /** The sequence number after which this journal goes on. */
  readonly after: number
  /** The checksum of that line, or of the document if there is no such line. */
  readonly link: string
}

export interface JournalLine {
  readonly sequence: number
  /** The last sequence number that was acknowledged when this line was written. */
  readonly acknowledged: number
  readonly json: string
  readonly checksum: string
}

/** The end of the last journal that a crash cut off before it was acknowledged. */
export interface TornTail {
  readonly file: string
  /** Where it begins, and how many bytes it has. */
  readonly offset: number
  readonly bytes: number
}

const NEWLINE = 10
const SPACE = 32
const SECTOR_BYTES = 512
const LINE_START = /^(0|[1-9]\d{0,15}) (0|[1-9]\d{0,15}) ([0-9a-f]{64}) /
/** Two numbers of at most 16 digits, a checksum, three spaces. */
const LINE_START_BYTES = 16 + 1 + 16 + 1 + 64 + 1
const CHECKSUM_BYTES = 64

/** A journal's first line with its newline. The checksum goes into every line of this journal. */
export function encodeHeader(header: JournalHeader): { readonly text: string; readonly checksum: string } {
  const { format, formatVersion, journal, after, link } = header
  const json = JSON.stringify({ format, formatVersion, journal, after, link })
  const checksum = hash('sha256', json, 'hex')
  return { text: `${checksum} ${json}\n`, checksum }
}

/** A change's line with its newline; `json` is one line of JSON. */
export function encodeLine(
  headerChecksum: string,
  line: { readonly sequence: number; readonly acknowledged: number; readonly json: string }
): { readonly text: string; readonly checksum: string } {
  const checksum = hash('sha256', `${headerChecksum} ${line.sequence} ${line.acknowledged} ${line.json}`, 'hex')
  return { text: `${line.sequence} ${line.acknowledged} ${checksum} ${line.json}\n`, checksum }
}

/** Reads and verifies the first line; `end` is the offset of the line after it. */
export function decodeHeader(
  bytes: Buffer,
  expected: { readonly file: string; readonly format: string; readonly formatVersion: number; readonly journal: number }
):
  | { readonly kind: 'header'; readonly header: JournalHeader; readonly checksum: string; readonly end: number }
  | FileFault {
  const fault = (kind: FileFaultKind, reason: string): FileFault => ({
    kind,
    file: expected.file,
    place: 'line 1',
    reason
  })
  if (bytes.length === 0) return fault('empty', 'the file has no content')
  const newline = bytes.indexOf(NEWLINE)
  if (newline < 0) return fault('truncated', 'the first line has no end')
  const checksum = bytes.toString('latin1', 0, 64)
  const json = bytes.subarray(65, newline)
  if (bytes[64] !== SPACE || hash('sha256', json, 'hex') !== checksum)
    return fault('damaged', 'the content does not match the checksum')
  const header = asHeader(parseJson(json.toString('utf8')))
  if (header === null || header.format !== expected.format) return fault('foreign', 'not a journal of this program')
  if (header.formatVersion > expected.formatVersion)
    return fault('newer', `version ${header.formatVersion}, known is ${expected.formatVersion}`)
  if (header.journal !== expected.journal) return fault('damaged', `the journal calls itself number ${header.journal}`)
  return { kind: 'header', header, checksum, end: newline + 1 }
}

/**
 * Reads the lines after the header. With `upTo`, the number after which the next journal goes on, exactly the lines up
 * to it are read and the rest is void. With null this is the last journal, which may end in a torn tail.
 */
export function decodeLines(
  bytes: Buffer,
  journal: { readonly file: string; readonly header: JournalHeader; readonly checksum: string; readonly end: number },
  upTo: number | null
): { readonly kind: 'lines'; readonly lines: readonly JournalLine[]; readonly tornTail: TornTail | null } | FileFault {
  const lines: JournalLine[] = []
  let offset = journal.end
  let sequence = journal.header.after + 1
  const fault = (kind: FileFaultKind, reason: string): FileFault => ({
    kind,
    file: journal.file,
    place: `line ${lines.length + 2} (byte ${offset})`,
    reason
  })
  while (offset < bytes.length && (upTo === null || sequence <= upTo)) {
    const newline = bytes.indexOf(NEWLINE, offset)
    const end = newline < 0 ? bytes.length : newline
    const line = decodeLine(bytes.subarray(offset, end), journal.checksum)
    if (line === null) {
      if (upTo === null && isTornTail(bytes, offset, journal.checksum, sequence))
        return { kind: 'lines', lines, tornTail: { file: journal.file, offset, bytes: bytes.length - offset } }
      return fault('damaged', 'the content does not match the checksum')
    }
    if (line.sequence !== sequence) return fault('damaged', `number ${line.sequence} stands where ${sequence} belongs`)
    lines.push(line)
    offset = end + 1
    sequence += 1
  }
  if (upTo !== null && sequence <= upTo) return fault('truncated', `number ${sequence} and later ones are missing`)
  return { kind: 'lines', lines, tornTail: null }
}

function asHeader(value: unknown): JournalHeader | null {
  if (!isObject(value)) return null
  const { format, formatVersion, journal, after, link } = value
  if (typeof format !== 'string' || !isCount(formatVersion) || !isCount(journal) || !isCount(after)) return null
  return typeof link === 'string' ? { format, formatVersion, journal, after, link } : null
}

/** A change's line without its newline, or null if its content does not match its checksum. */
export function decodeLine(line: Buffer, headerChecksum: string): JournalLine | null {
  const match = LINE_START.exec(line.toString('latin1', 0, LINE_START_BYTES))
  if (match === null) return null
  const [start, sequence, acknowledged, checksum] = match
  if (sequence === undefined || acknowledged === undefined || checksum === undefined) return null
  if (checksumOf(line, start.length - CHECKSUM_BYTES - 1, start.length, headerChecksum) !== checksum) return null
  const json = line.toString('utf8', start.length)
  return { sequence: Number(sequence), acknowledged: Number(acknowledged), json, checksum }
}

/** The checksum over the header's and the line without its own: what stands before `checksumAt` and from `jsonAt` on. */
function checksumOf(line: Buffer, checksumAt: number, jsonAt: number, headerChecksum: string): string {
  const lineAt = headerChecksum.length + 1
  const length = lineAt + checksumAt + line.length - jsonAt
  const summed = length <= room.length ? room : Buffer.allocUnsafe(length)
  summed.write(headerChecksum, 'latin1')
  summed[lineAt - 1] = SPACE
  line.copy(summed, lineAt, 0, checksumAt)
  line.copy(summed, lineAt + checksumAt, jsonAt)
  return hash('sha256', summed.subarray(0, length), 'hex')
}

/** Of a thousand lines at the start each would otherwise make a piece of memory of its own. */
const room = Buffer.allocUnsafeSlow(64 * 1024)

/**
 * Whether the broken line at `offset`, which should be number `sequence`, can be the trace of a write that was never
 * acknowledged: it has no newline, or sectors of it were never written, and no later line vouches for it.
 */
function isTornTail(bytes: Buffer, offset: number, headerChecksum: string, sequence: number): boolean {
  const newline = bytes.indexOf(NEWLINE, offset)
  // Sound but for its last byte, and that is no zero: then the newline itself was changed, and that is damage.
  if (newline < 0) return bytes.at(-1) === 0 || decodeLine(bytes.subarray(offset, -1), headerChecksum) === null
  if (!hasUnwrittenSector(bytes, offset, newline)) return false
  for (let start = newline + 1; start < bytes.length; ) {
    const next = bytes.indexOf(NEWLINE, start)
    const end = next < 0 ? bytes.length : next
    const line = decodeLine(bytes.subarray(start, end), headerChecksum)
    if (line !== null && line.acknowledged >= sequence) return false
    start = end + 1
  }
  return true
}

/** A sector that was never written reads as zero bytes, from its start (or the line's) to its end. */
function hasUnwrittenSector(bytes: Buffer, from: number, to: number): boolean {
  for (let zero = bytes.indexOf(0, from); zero >= 0 && zero < to; zero = bytes.indexOf(0, zero)) {
    const start = zero
    while (zero < to && bytes[zero] === 0) zero += 1
    if ((start === from || start % SECTOR_BYTES === 0) && zero % SECTOR_BYTES === 0) return true
  }
  return false
}
