/**
 * A sealed file that is added to line by line: a journal or a log.
 *
 *     ~<key>.<salt>.<nonce, sealed line and tag as base64url>
 *
 * Each line is sealed by itself, whole: with its number, and with the checksum that ties it to its file. So whatever is
 * told of an open file (what a crash cut off, what is damaged, what stands twice or in the wrong place) is told of the
 * same lines once they are unsealed, by those who own them. All lines of a file bear the salt of its first one: a
 * line out of another file, or out of an earlier form of this one, is as good as damaged.
 *
 * A line whose seal does not fit is handed on as it stands, so that it is found damaged; where a sector of it was never
 * written, the zeros come through as such a sector again. A file may hold open lines where the lock was turned on, or
 * off, while it was in use.
 */
import { type KeyObject, randomFillSync } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import {
  type DataKey,
  drawSalt,
  NONCE_BYTES,
  type Sealing,
  sealedByAnother,
  sealInto,
  TAG_BYTES,
  unseal
} from './sealing.ts'

const NEWLINE = 10
/** So much is unsealed at a stretch: some 3 ms. */
const BYTES_AT_ONCE = 128 * 1024
const MARK = 0x7e
const SECTOR_BYTES = 512
const ID_LETTERS = 16
const SALT_LETTERS = 22
/** The mark, key and salt, and a point after each. */
const START_LETTERS = 1 + ID_LETTERS + 1 + SALT_LETTERS + 1
const START = /^~([\w-]{16})\.([\w-]{22})\.$/
const NO_BYTES = Buffer.alloc(0)

/** The key's id and the salt that stand at the start of a sealed line; null for an open one. */
export function startOfLine(bytes: Buffer): { readonly id: string; readonly salt: string } | null {
  if (bytes[0] !== MARK) return null
  const [, id, salt] = START.exec(bytes.toString('latin1', 0, START_LETTERS)) ?? []
  return id === undefined || salt === undefined ? null : { id, salt }
}

/** The ids of the keys that the sealed lines of a file name, which needs no key to ask. */
export function keysOfLines(bytes: Buffer): readonly string[] {
  const found = new Set<string>()
  for (const { line } of linesOf(bytes)) {
    const start = startOfLine(line)
    if (start !== null) found.add(start.id)
  }
  return [...found]
}

/**
 * What the lines of a file begin with: as its first sound one does. Null when its first line is open, or none is sound;
 * then lines may begin with anything. `bytes` may be the start of the file: undefined when that does not tell.
 */
export function startOfLines(
  bytes: Buffer,
  kind: string,
  sealing: Sealing
): { readonly id: string; readonly salt: string } | null | undefined {
  for (const { line, at, isEnded } of linesOf(bytes)) {
    if (!isEnded) return undefined
    const start = startOfLine(line)
    if (at === 0 && line[0] !== MARK) return null
    const key = start === null ? null : sealing.keyNamed(start.id)
    if (start !== null && key !== null && unsealed(line, start, key, kind, false) !== null) return start
  }
  return undefined
}

/** Seals lines for the end of one file. */
export class LineSealer {
  readonly #kind: string
  /** as the first line of the file has it; drawn where there is none */
  #start: { readonly id: string; readonly salt: string } | null
  /** a line whose end has not come yet */
  #begun: Buffer = NO_BYTES
  /** whether what was written open ends within a line: then its rest is open, too */
  #isOpenLineBegun = false

  constructor(kind: string, start: { readonly id: string; readonly salt: string } | null) {
    this.#kind = kind
    this.#start = start
  }

  /** What is to be written for these bytes; null for `key`: as they are. A line that has no end yet is kept back. */
  seal(content: Uint8Array, key: DataKey | null): Buffer {
    const all = this.#begun.length === 0 ? Buffer.from(content) : Buffer.concat([this.#begun, content])
    if (key === null) {
      this.#begun = NO_BYTES
      this.wasOpen(all)
      return all
    }
    const openEnd = this.#isOpenLineBegun ? all.indexOf(NEWLINE) + 1 || all.length : 0
    this.wasOpen(all.subarray(0, openEnd))
    const rest = all.subarray(openEnd)
    const end = rest.lastIndexOf(NEWLINE) + 1
    this.#begun = rest.subarray(end)
    return Buffer.concat([all.subarray(0, openEnd), this.#sealed(rest.subarray(0, end), key)])
  }

  /** Takes note of what was written as it is. */
  wasOpen(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#isOpenLineBegun = bytes[bytes.length - 1] !== NEWLINE
  }

  /** What was kept back. */
  rest(key: DataKey | null): Buffer {
    const begun = this.#begun
    this.#begun = NO_BYTES
    return this.#sealed(begun, key)
  }

  #sealed(bytes: Buffer, key: DataKey | null): Buffer {
    if (key === null || bytes.length === 0) {
      this.wasOpen(bytes)
      return bytes
    }
    if (this.#start?.id !== key.id) this.#start = { id: key.id, salt: drawSalt() }
    const fileKey = key.lineKey(this.#kind, this.#start.salt)
    const start = Buffer.from(`~${key.id}.${this.#start.salt}.`)
    const pieces: Buffer[] = []
    for (let at = 0; at < bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, at)
      const end = newline < 0 ? bytes.length : newline
      // An empty line ends one that a failed write left open; there is nothing in it.
      if (end > at) pieces.push(start, Buffer.from(sealLine(bytes.subarray(at, end), fileKey, start)))
      if (newline >= 0) pieces.push(bytes.subarray(newline, newline + 1))
      at = end + 1
    }
    return Buffer.concat(pieces)
  }
}

function sealLine(content: Buffer, key: KeyObject, about: Buffer): string {
  const sealed = Buffer.allocUnsafe(NONCE_BYTES + content.length + TAG_BYTES)
  const nonce = sealed.subarray(0, NONCE_BYTES)
  randomFillSync(nonce)
  sealInto(sealed, NONCE_BYTES, { key, nonce, about, content })
  return sealed.toString('base64url')
}

/** How the lines of a file stand. */
export type LinesAre = 'open' | 'sealed' | 'mixed' | 'none'

export function howLinesAre(bytes: Buffer): LinesAre {
  let sealed = 0
  let open = 0
  for (const { line } of linesOf(bytes)) {
    if (line.length === 0) continue
    if (startOfLine(line) === null) open += 1
    else sealed += 1
  }
  if (sealed === 0) return open === 0 ? 'none' : 'open'
  return open === 0 ? 'sealed' : 'mixed'
}

/** Whether any line of the file may be sealed. */
function holdsSealed(bytes: Buffer): boolean {
  return bytes[0] === MARK || bytes.includes('\n~')
}

/**
 * The file as its owner wrote it, a little at a time, so that others can run between. Rejects with `SealBroken` when all of
 * it is sealed with another key.
 */
export async function unsealLines(bytes: Buffer, kind: string, sealing: Sealing): Promise<Buffer> {
  if (!holdsSealed(bytes)) return bytes
  const pieces: Buffer[] = []
  let length = 0
  let isKnown = false
  let another: string | null = null
  /** that of the first line, when that is sealed and sound; undefined before, null where it is open */
  let salt: string | null | undefined
  const put = (piece: Buffer): void => {
    pieces.push(piece)
    length += piece.length
  }
  let restedAt = 0
  for (const { line, at, isEnded } of linesOf(bytes)) {
    if (at - restedAt > BYTES_AT_ONCE) {
      restedAt = at
      await letOthersRun()
    }
    const start = startOfLine(line)
    const key = start === null ? null : sealing.keyNamed(start.id)
    if (start !== null && key === null) another ??= start.id
    isKnown ||= key !== null
    const content = start === null || key === null ? null : unsealed(line, start, key, kind, !isEnded)
    if (start !== null && content !== null && salt === undefined) ({ salt } = start)
    if (content !== null && (salt === null || start?.salt === salt)) put(content)
    else if (hasUnwrittenSector(bytes, at, at + line.length)) put(unwrittenSector(length))
    else if (!isEnded || line.length === 0) put(line)
    else if (line[0] === MARK) put(asBroken(line))
    else {
      if (at === 0) salt = null
      // In a sealed file an open line counts only while the lock is being turned off.
      put(typeof salt !== 'string' || sealing.writing === null ? line : asBroken(line))
    }
    if (isEnded) put(END)
  }
  if (!isKnown && another !== null) throw sealedByAnother(another)
  return Buffer.concat(pieces)
}

const END = Buffer.from([NEWLINE])

/** Null when the seal does not fit. One byte too many at the end of the file is handed on with what was sealed. */
function unsealed(
  line: Buffer,
  { salt }: { readonly salt: string },
  key: DataKey,
  kind: string,
  isLast: boolean
): Buffer | null {
  const about = line.subarray(0, START_LETTERS)
  const fileKey = key.lineKey(kind, salt)
  const content = opened(line.subarray(START_LETTERS), fileKey, about)
  if (content !== null || !isLast) return content
  const shorter = opened(line.subarray(START_LETTERS, -1), fileKey, about)
  return shorter === null ? null : Buffer.concat([shorter, line.subarray(-1)])
}

function opened(letters: Buffer, key: KeyObject, about: Buffer): Buffer | null {
  const text = letters.toString('latin1')
  const sealed = Buffer.from(text, 'base64url')
  // What is read in the same way though it is spelled otherwise was changed.
  if (sealed.length < NONCE_BYTES + TAG_BYTES || sealed.toString('base64url') !== text) return null
  return unseal(sealed.subarray(NONCE_BYTES), { key, nonce: sealed.subarray(0, NONCE_BYTES), about })
}

/** What is left of a sealed line that could not be unsealed, as it may stand among open lines; others as they are. */
export function asOpenLine(line: Buffer): Buffer {
  return line[0] === MARK ? asBroken(line) : line
}

/** Whether among open lines there is what is left of one that was sealed with the key of this id. */
export function holdsBrokenOf(id: string, bytes: Buffer): boolean {
  const start = `!~${id}.`
  return bytes.subarray(0, start.length).equals(Buffer.from(start)) || bytes.includes(`\n${start}`)
}

/** A line whose checksum must not speak for it, and whose zeros must not pass for a sector. */
function asBroken(line: Buffer): Buffer {
  const broken = Buffer.concat([Buffer.from('!'), line])
  for (let zero = broken.indexOf(0); zero >= 0; zero = broken.indexOf(0, zero)) broken[zero] = 0x3f
  return broken
}

function* linesOf(bytes: Buffer): Generator<{ readonly line: Buffer; readonly at: number; readonly isEnded: boolean }> {
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at)
    const end = newline < 0 ? bytes.length : newline
    yield { line: bytes.subarray(at, end), at, isEnded: newline >= 0 }
    at = end + 1
  }
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

/** Zeros from `at` to the end of a sector. */
function unwrittenSector(at: number): Buffer {
  return Buffer.alloc(SECTOR_BYTES - (at % SECTOR_BYTES))
}
