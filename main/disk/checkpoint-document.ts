/**
 * The checkpoint: the whole database as one JSON document that any editor opens.
 *
 *     {"format":"…","formatVersion":1,"sequence":17,"journal":{"number":3,"begun":true,"link":"…"},"payload":{
 *     …the owner's members…
 *     }
 *     ,"checksum":"<64 hex digits>"}
 *
 * The last line is exactly 80 bytes: `,"checksum":"`, the digits, `"}` and a newline. The checksum is the SHA-256 of all
 * bytes before that line, the newline that ends the line before it included. This must stay so in every formatVersion,
 * so that damage is never taken for a newer version.
 *
 * `sequence` is the last change included. `journal.number` is the first journal that continues this document; `begun`
 * says that it existed before the document was written and therefore must exist. `link` ties the two together: the
 * checksum of the journal line `sequence`. A document that is not begun (the first one, one that replaced everything, a
 * copy that stands alone) has an empty link, and its own checksum is the link of the journal that continues it.
 */
import { createHash, hash } from 'node:crypto'
import { inPieces } from './careful-replace.ts'
import type { FileFault, FileFaultKind } from './fault.ts'

export interface DocumentHead {
  readonly format: string
  readonly formatVersion: number
  readonly sequence: number
  readonly journal: { readonly number: number; readonly begun: boolean; readonly link: string }
}

export interface CheckpointDocument extends DocumentHead {
  readonly kind: 'document'
  readonly payload: object
  /** The checksum on the last line. */
  readonly checksum: string
}

const LAST_LINE_BYTES = 80
const LAST_LINE = /^,"checksum":"([0-9a-f]{64})"\}\n$/

/**
 * The document as pieces for `carefulReplace`. `members` are the payload's JSON members in chunks, without the braces;
 * the first chunk is drawn at once, the others while the pieces are drawn. `checksum()` answers after the last piece.
 */
export function encodeDocument(
  head: DocumentHead,
  members: Iterable<string | Uint8Array>
): { readonly pieces: Iterable<Uint8Array>; readonly checksum: () => string } {
  const { format, formatVersion, sequence, journal } = head
  const opening = `${JSON.stringify({ format, formatVersion, sequence, journal }).slice(0, -1)},"payload":{\n`
  const begun = beginNow(members)
  let checksum = ''
  function* pieces(): Generator<Uint8Array> {
    const sum = createHash('sha256')
    for (const piece of inPieces(around(opening, begun, '\n}\n'))) {
      sum.update(piece)
      yield piece
    }
    checksum = sum.digest('hex')
    yield Buffer.from(`,"checksum":"${checksum}"}\n`)
  }
  return { pieces: pieces(), checksum: () => checksum }
}

/**
 * Verifies and parses the bytes of a document: checksum first, then JSON, then the head. The payload is as parsed;
 * judging it is the owner's. `file` only names it in the fault.
 */
export function decodeDocument(
  bytes: Buffer,
  expected: { readonly file: string; readonly format: string; readonly formatVersion: number }
): CheckpointDocument | FileFault {
  const fault = (kind: FileFaultKind, place: string, reason: string): FileFault => ({
    kind,
    file: expected.file,
    place,
    reason
  })
  if (bytes.length === 0) return fault('empty', 'the whole file', 'the file has no content')
  const checksum = LAST_LINE.exec(bytes.toString('latin1', Math.max(0, bytes.length - LAST_LINE_BYTES)))?.[1]
  if (checksum === undefined) return withoutChecksum(bytes, expected.format, fault)
  const found = hash('sha256', bytes.subarray(0, bytes.length - LAST_LINE_BYTES), 'hex')
  if (found !== checksum) return fault('damaged', 'checksum', 'the content does not match the checksum')
  const document = asDocument(parseJson(bytes.toString('utf8')), checksum)
  if (document === null) return fault('foreign', 'the whole file', 'not a database of this program')
  if (document.format !== expected.format) return fault('foreign', 'format', `the format is "${document.format}"`)
  if (document.formatVersion > expected.formatVersion)
    return fault('newer', 'formatVersion', `version ${document.formatVersion}, known is ${expected.formatVersion}`)
  return document
}

/** Whether a parsed value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a parsed value is a number that counts something. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

/** The value of a JSON text, or undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function asDocument(value: unknown, checksum: string): CheckpointDocument | null {
  if (!isObject(value)) return null
  const { format, formatVersion, sequence, journal, payload } = value
  if (typeof format !== 'string' || !isCount(formatVersion) || !isCount(sequence)) return null
  if (!isObject(journal) || !isObject(payload)) return null
  const { number, begun, link } = journal
  if (!isCount(number) || typeof begun !== 'boolean' || typeof link !== 'string') return null
  return { kind: 'document', format, formatVersion, sequence, journal: { number, begun, link }, payload, checksum }
}

function withoutChecksum(
  bytes: Buffer,
  format: string,
  fault: (kind: FileFaultKind, place: string, reason: string) => FileFault
): FileFault {
  const prefix = Buffer.from(`{"format":${JSON.stringify(format)},`)
  const common = Math.min(prefix.length, bytes.length)
  if (bytes.subarray(0, common).equals(prefix.subarray(0, common))) {
    return bytes.subarray(-3).equals(Buffer.from('"}\n'))
      ? fault('damaged', 'checksum', 'the last line is not a checksum')
      : fault('truncated', `byte ${bytes.length}`, 'the end is missing')
  }
  if (bytes.every(byte => byte === 0)) return fault('damaged', 'the whole file', 'only zero bytes')
  const isJson = parseJson(bytes.toString('utf8')) !== undefined
  return fault('foreign', 'the whole file', isJson ? 'JSON of another kind' : 'not a JSON document')
}

function beginNow<T>(items: Iterable<T>): Iterable<T> {
  const iterator = items[Symbol.iterator]()
  let next = iterator.next()
  return (function* () {
    for (; !next.done; next = iterator.next()) yield next.value
  })()
}

function* around<T>(first: T, middle: Iterable<T>, last: T): Generator<T> {
  yield first
  yield* middle
  yield last
}
