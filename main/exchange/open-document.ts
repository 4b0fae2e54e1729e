/**
 * From the bytes of a document to its verified parts: looked over, checksum and signature right. Nothing is parsed here
 * but the few short texts that verifying takes.
 *
 * Promises: what is handed on is what was verified, byte for byte; every refusal names its kind, and where it can, the
 * place.
 */
import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { checksumForm, coveredNames, packageOpening } from '../../shared/exchange/layout.ts'
import type { PackageLimits } from '../../shared/exchange/limits.ts'
import { type Package, type PackageProblem, packageFormatVersion } from '../../shared/exchange/package.ts'
import { type ScannedDocument, scanDocument } from '../../shared/exchange/scan-document.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { looksLike } from './looks-like.ts'
import { isSignedBy } from './signature.ts'

export interface OpenedDocument {
  readonly signature: Package['signature']
  /** the canonical JSON texts of all members but the entries */
  readonly head: ReadonlyMap<string, string>
  /** the squeezed document, in which the entries stand */
  readonly bytes: Uint8Array
  /** their spans, as the scan tells them */
  readonly entries: Float64Array
}

/** `bytes` are given away: they are squeezed in place. */
export function openDocument(bytes: Buffer, limits: PackageLimits): Result<OpenedDocument, PackageProblem> {
  const opening = openingOf(bytes)
  if (opening.kind === 'foreign') return failure({ kind: 'foreign', looksLike: looksLike(bytes) })
  if (bytes.length > limits.documentBytes) {
    return failure({ kind: 'too-large', place: 'the document', limit: `documentBytes ${limits.documentBytes}` })
  }
  const unreadable = invalidUtf8At(bytes)
  const scanned: ScannedDocument | PackageProblem =
    unreadable === null
      ? scanDocument(bytes, limits)
      : { kind: 'malformed', place: 'the document', reason: `not UTF-8, at byte ${unreadable + 1}` }
  if (scanned.kind !== 'scanned') return failure(opening.newer ?? scanned)
  return verified(bytes, scanned)
}

/** Whether a file, by its beginning, is no document of a package. */
export function isForeign(beginning: Buffer): boolean {
  return openingOf(beginning).kind === 'foreign'
}

/** What a document says of its format before anything else, in every version. */
function openingOf(bytes: Buffer): { kind: 'foreign' } | { kind: 'package'; newer: PackageProblem | null } {
  const start = bytes.toString('latin1', 0, 400).replace(/^\xef\xbb\xbf/, '')
  const squeezed = start.replace(/[ \t\r\n]+/g, '')
  const isCutShort = squeezed !== '' && start.length < 400 && packageOpening.startsWith(squeezed)
  if (!squeezed.startsWith(packageOpening) && !isCutShort) return { kind: 'foreign' }
  const [, version = '1', needs = null] = beginningWithVersion.exec(start) ?? []
  const isNewer = Number(version) > packageFormatVersion
  return { kind: 'package', newer: isNewer ? { kind: 'newer', formatVersion: Number(version), needs } : null }
}

const beginningWithVersion =
  /^\s*\{\s*"format"\s*:\s*"[^"]*"\s*,\s*"formatVersion"\s*:\s*(\d{1,9})\s*(?:,\s*"needs"\s*:\s*"([^"\\]{1,40})"\s*)?[,}]/

function verified(bytes: Buffer, { members, entries }: ScannedDocument): Result<OpenedDocument, PackageProblem> {
  const head = new Map<string, string>()
  for (const [name, { start, end }] of members)
    if (name !== 'entries') head.set(name, bytes.toString('utf8', start, end))
  const malformed = (place: string, reason: string) => failure({ kind: 'malformed', place, reason } as const)
  if (!isList(bytes, members.get('entries')?.start)) return malformed('entries', 'not a list')

  const checksum = textIn(head, 'checksum')
  if (typeof checksum !== 'string' || !checksumForm.test(checksum)) return malformed('checksum', 'no SHA-256')
  const covered = coveredBytes(bytes, members)
  const sum = createHash('sha256')
  for (const piece of covered) sum.update(piece)
  if (sum.digest('hex') !== checksum) return failure({ kind: 'damaged' })
  // Checksum and form stay the same in every version: what is damaged is never taken for something newer.
  if (Number(head.get('formatVersion')) > packageFormatVersion)
    return success({ signature: 'none', head, bytes, entries })

  const signature = textIn(head, 'signature')
  const publicKey = textIn(head, 'station', 'publicKey')
  if (signature === undefined) return malformed('signature', 'neither a text nor null')
  if (publicKey === undefined) return malformed('station.publicKey', 'neither a text nor null')
  if (signature === null && publicKey === null) return success({ signature: 'none', head, bytes, entries })
  // A key without a signature is a signed file that somebody took the signature from.
  const isGood = signature !== null && publicKey !== null && isSignedBy(publicKey, signature, Buffer.concat(covered))
  return isGood ? success({ signature: 'good', head, bytes, entries }) : failure({ kind: 'signature-wrong' })
}

/** The RFC 8785 form of the document without checksum and signature, in pieces. */
function coveredBytes(bytes: Buffer, members: ScannedDocument['members']): readonly Buffer[] {
  const pieces: Buffer[] = []
  for (const [place, name] of coveredNames(members.keys()).entries()) {
    const { start, end } = members.get(name) ?? { start: 0, end: 0 }
    pieces.push(Buffer.from(`${place === 0 ? '{' : ','}"${name}":`), bytes.subarray(start, end))
  }
  return [...pieces, Buffer.from('}')]
}

/** A text or null in the head, straight or one step down; undefined for anything else. */
function textIn(head: ReadonlyMap<string, string>, name: string, within?: string): string | null | undefined {
  const text = head.get(name)
  let value: unknown = text === undefined ? undefined : JSON.parse(text)
  if (within !== undefined) {
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[within] : undefined
  }
  return typeof value === 'string' || value === null ? value : undefined
}

function isList(bytes: Buffer, start: number | undefined): boolean {
  return start !== undefined && bytes[start] === 0x5b
}

const windowBytes = 64 * 1024

/** The place of the first byte that is no UTF-8; null when all is well. */
function invalidUtf8At(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + windowBytes, bytes.length)
    // Not between the bytes of one character.
    for (let back = 0; back < 3 && end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80; back += 1) end -= 1
    const window = bytes.subarray(start, end)
    if (!isUtf8(window)) {
      const again = Buffer.from(window.toString('utf8'))
      return (
        start +
        Math.max(
          0,
          window.findIndex((byte, place) => byte !== again[place])
        )
      )
    }
    start = end
  }
  return bytes.length
}
