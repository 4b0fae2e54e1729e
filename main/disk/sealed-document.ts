/**
 * A sealed file as a whole: one line of text that says what it is, and then what the file holds in sealed pieces.
 *
 *     {"format":"putokaz-sealed","formatVersion":1,"key":"…","salt":"…"}
 *     <length, 4 bytes><sealed piece and its tag> …
 *
 * The first piece has at most 1 kB, so that the start of a long file can be read alone; the others have at most 64 kB;
 * an empty one ends the file. The nonce of a piece is its number, and says whether it is the last, so pieces can be
 * neither swapped nor left out, and an end that was cut off is missed. The line is bound in with every piece. What the file holds
 * is, byte for byte, what an open file would hold, its own checksum included.
 */
import type { KeyObject } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { isObject, parseJson } from './checkpoint-document.ts'
import { SealBroken } from './fault.ts'
import {
  type DataKey,
  drawSalt,
  NONCE_BYTES,
  SALT_BYTES,
  type Sealing,
  sealedByAnother,
  sealInto,
  TAG_BYTES,
  unseal
} from './sealing.ts'

const BEGINNING = Buffer.from('{"format":"putokaz-sealed",')
const FORMAT_VERSION = 1
const LENGTH_BYTES = 4
const FIRST_PIECE_BYTES = 1024
const PIECE_BYTES = 64 * 1024
const MOST_HEAD_BYTES = 256
/** So many are unsealed at a stretch: some 2 ms. */
const PIECES_AT_ONCE = 8
const NEWLINE = 10

/** How much of a file has to be read to know its first kilobyte. */
export const START_BYTES = MOST_HEAD_BYTES + LENGTH_BYTES + FIRST_PIECE_BYTES + TAG_BYTES

export function isSealedDocument(bytes: Buffer): boolean {
  return bytes.subarray(0, BEGINNING.length).equals(BEGINNING)
}

/** The id of the key that a sealed file names, which needs no key to ask; null for what is none, or does not say. */
export function keyOfDocument(bytes: Buffer): string | null {
  if (!isSealedDocument(bytes)) return null
  const line = bytes.subarray(0, bytes.subarray(0, MOST_HEAD_BYTES).indexOf(NEWLINE) + 1)
  const read = parseJson(line.toString('utf8'))
  return isObject(read) && typeof read['key'] === 'string' ? read['key'] : null
}

/** Makes a sealed file piece by piece. What it answers holds its bytes only until it is asked again. */
export class DocumentSealer {
  readonly #fileKey: KeyObject
  readonly #head: Buffer
  /** new ones each time would set off the garbage collector */
  #workbench = Buffer.alloc(0)
  #number = 0

  constructor(key: DataKey, kind: string) {
    const salt = drawSalt()
    this.#fileKey = key.fileKey(kind, salt)
    const head = { format: 'putokaz-sealed', formatVersion: FORMAT_VERSION, key: key.id, salt }
    this.#head = Buffer.from(`${JSON.stringify(head)}\n`)
  }

  /** The next bytes of the file, for the next bytes of what it holds. */
  seal(content: Uint8Array): Buffer {
    const pieces: Uint8Array[] = []
    let mostBytes = this.#number === 0 ? FIRST_PIECE_BYTES : PIECE_BYTES
    for (let at = 0; at < content.length; ) {
      pieces.push(content.subarray(at, at + mostBytes))
      at += mostBytes
      mostBytes = PIECE_BYTES
    }
    return this.#sealed(pieces, false)
  }

  /** What ends the file. */
  end(): Buffer {
    return this.#sealed([Buffer.alloc(0)], true)
  }

  #sealed(pieces: readonly Uint8Array[], isLast: boolean): Buffer {
    const length = pieces.reduce((sum, { length }) => sum + LENGTH_BYTES + length + TAG_BYTES, 0)
    const head = this.#number === 0 ? this.#head : Buffer.alloc(0)
    if (this.#workbench.length < head.length + length) {
      this.#workbench = Buffer.allocUnsafeSlow(head.length + length + PIECE_BYTES)
    }
    const bytes = this.#workbench.subarray(0, head.length + length)
    let at = head.copy(bytes)
    for (const content of pieces) {
      at = bytes.writeUInt32BE(content.length + TAG_BYTES, at)
      const nonce = nonceOf(this.#number, isLast)
      at = sealInto(bytes, at, { key: this.#fileKey, nonce, about: this.#head, content })
      this.#number += 1
    }
    return bytes
  }
}

/** What a sealed file holds, a little at a time, so that others can run between. Rejects with `SealBroken`. */
export async function unsealDocument(bytes: Buffer, kind: string, sealing: Sealing): Promise<Buffer> {
  const pieces: Buffer[] = []
  let isWhole = false
  for (const piece of piecesOf(bytes, kind, sealing)) {
    if (isWhole) throw new SealBroken('EBADSEAL', 'damaged', 'the end', 'more bytes than were sealed')
    isWhole = piece.isLast
    pieces.push(piece.content)
    if (pieces.length % PIECES_AT_ONCE === 0) await letOthersRun()
  }
  if (!isWhole) throw truncated(bytes.length)
  return Buffer.concat(pieces)
}

/** What the file holds at its start, of which `bytes` has `START_BYTES`, or fewer if there are no more. Throws `SealBroken`. */
export function unsealStart(bytes: Buffer, kind: string, sealing: Sealing): Buffer {
  for (const { content } of piecesOf(bytes, kind, sealing)) return content
  throw truncated(bytes.length)
}

function* piecesOf(
  bytes: Buffer,
  kind: string,
  sealing: Sealing
): Generator<{ readonly content: Buffer; readonly isLast: boolean }> {
  const { head, id, salt } = readHead(bytes)
  const key = sealing.keyNamed(id)
  if (key === null) throw sealedByAnother(id)
  const fileKey = key.fileKey(kind, salt)
  let number = 0
  for (let at = head.length; at < bytes.length; number += 1) {
    if (bytes.length - at < LENGTH_BYTES) throw truncated(bytes.length)
    const length = bytes.readUInt32BE(at)
    const sealed = bytes.subarray(at + LENGTH_BYTES, at + LENGTH_BYTES + length)
    if (sealed.length < length) throw truncated(bytes.length)
    const isLast = length === TAG_BYTES
    const content = unseal(sealed, { key: fileKey, nonce: nonceOf(number, isLast), about: head })
    if (content === null) {
      throw new SealBroken('EBADSEAL', 'damaged', `sealed piece ${number + 1}`, 'the seal does not fit the content')
    }
    yield { content, isLast }
    at += LENGTH_BYTES + length
  }
}

function readHead(bytes: Buffer): { readonly head: Buffer; readonly id: string; readonly salt: string } {
  const newline = bytes.subarray(0, MOST_HEAD_BYTES).indexOf(NEWLINE)
  if (newline < 0) {
    if (bytes.length < MOST_HEAD_BYTES) throw truncated(bytes.length)
    throw new SealBroken('EBADSEAL', 'damaged', 'line 1', 'not what stands at the start of a sealed file')
  }
  const head = bytes.subarray(0, newline + 1)
  const read = parseJson(head.toString('utf8'))
  const { formatVersion, key: id, salt } = isObject(read) ? read : {}
  if (typeof formatVersion === 'number' && formatVersion > FORMAT_VERSION) {
    const reason = `sealed by version ${formatVersion}, known is ${FORMAT_VERSION}`
    throw new SealBroken('ESEALED', 'newer', 'line 1', reason)
  }
  if (formatVersion !== FORMAT_VERSION || typeof id !== 'string' || typeof salt !== 'string' || !isSalt(salt)) {
    throw new SealBroken('EBADSEAL', 'damaged', 'line 1', 'not what stands at the start of a sealed file')
  }
  return { head, id, salt }
}

function isSalt(text: string): boolean {
  return Buffer.from(text, 'base64url').length === SALT_BYTES
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(number, NONCE_BYTES - 5)
  nonce[NONCE_BYTES - 1] = isLast ? 1 : 0
  return nonce
}

function truncated(length: number): SealBroken {
  return new SealBroken('EBADSEAL', 'truncated', `byte ${length}`, 'the end is missing')
}
