/**
 * What a backup says of itself at its start: a checkpoint document whose first payload member stands alone on the second
 * line, so that a list of backups needs only the first kilobyte of each.
 *
 *     {"format":"…","formatVersion":1,"sequence":0,"journal":{"number":1,"begun":false,"link":""},"payload":{
 *     "backup":{"at":"2026-11-22T13:05:07.000Z","reason":"by-hand","counts":{"centre":12}},
 *     …the owner's members…
 *
 * A plausible head proves nothing about the rest: that takes the checksum on the last line.
 */
import { type DocumentHead, isCount, isObject, parseJson } from './checkpoint-document.ts'
import type { FileFault, FileFaultKind } from './fault.ts'

export interface BackupHead {
  /** ISO 8601, by the clock of the station; only shown. */
  readonly at: string
  readonly reason: string
  /** How many records of each kind. */
  readonly counts: Readonly<Record<string, number>>
}

export const HEAD_BYTES = 1024
/** What the first line may take of them. */
const FIRST_LINE_BYTES = 256

/** A document that nothing continues. */
export function standsAlone(format: string, formatVersion: number): DocumentHead {
  return { format, formatVersion, sequence: 0, journal: { number: 1, begun: false, link: '' } }
}

/**
 * The owner's members, of which there must be one, with the head before them. The owner's first is drawn before the
 * head is handed out, as `encodeDocument` promises its owner. Throws when the head is too long.
 */
export function* withBackupHead(
  { at, reason, counts }: BackupHead,
  members: Iterable<string | Uint8Array>
): Generator<string | Uint8Array> {
  let head = `"backup":${JSON.stringify({ at, reason, counts })},\n`
  if (Buffer.byteLength(head) > HEAD_BYTES - FIRST_LINE_BYTES) throw new RangeError('too much for the head of a backup')
  for (const member of members) {
    if (head !== '') yield head
    head = ''
    yield member
  }
}

/** Judges the first `HEAD_BYTES` of a backup. */
export function decodeBackupHead(
  start: Buffer,
  expected: { readonly file: string; readonly format: string; readonly formatVersion: number }
): (BackupHead & { readonly kind: 'head' }) | FileFault {
  const fault = (kind: FileFaultKind, place: string, reason: string): FileFault => ({
    kind,
    file: expected.file,
    place,
    reason
  })
  if (start.length === 0) return fault('empty', 'the whole file', 'the file has no content')
  const [first = '', second, more] = start.toString('utf8').split('\n', 3)
  const document = parseJson(`${first}}}`)
  if (!isObject(document) || second === undefined) return fault('damaged', 'line 1', 'not the start of a database')
  const { format, formatVersion } = document
  if (format !== expected.format) return fault('foreign', 'format', `the format is "${String(format)}"`)
  if (!isCount(formatVersion)) return fault('damaged', 'formatVersion', 'not a number')
  if (formatVersion > expected.formatVersion)
    return fault('newer', 'formatVersion', `version ${formatVersion}, known is ${expected.formatVersion}`)
  const line = more === undefined ? null : parseJson(`{${second.replace(/,$/, '')}}`)
  const head = isObject(line) ? asHead(line['backup']) : null
  return head === null ? fault('damaged', 'line 2', 'not what a backup says of itself') : { kind: 'head', ...head }
}

function asHead(value: unknown): BackupHead | null {
  if (!isObject(value)) return null
  const { at, reason, counts } = value
  if (typeof at !== 'string' || typeof reason !== 'string' || !isObject(counts)) return null
  if (!Object.values(counts).every(isCount)) return null
  return { at, reason, counts: counts as BackupHead['counts'] }
}
