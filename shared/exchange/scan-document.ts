/**
 * Looks over the bytes of a package before anything parses them, in one pass and without making an object of anything
 * that stands there.
 *
 * Promises: what passes is JSON within the limits, written the way RFC 8785 writes it but for whitespace between its
 * parts and the order of the outermost members. So every member has one name, spelled in one way; there is no
 * `__proto__`; texts are whole; numbers are what they seem. What does not pass is named with its place, and costs no
 * more than the bytes up to there.
 *
 * Whitespace is squeezed out in place, so that what is left of the bytes is the canonical text of every member: what
 * checksum and signature cover needs no second writer of JSON (docs/exchange-format.md).
 *
 * The bytes must be UTF-8: whoever reads a file sees to that first.
 */
import { type PackageLimits, packageLimits } from './limits.ts'
import type { PackageProblem } from './package.ts'

/** Places in the squeezed bytes; `end` is the first one after. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface ScannedDocument {
  readonly kind: 'scanned'
  /** the outermost members in the order they stand in: the spans of their values */
  readonly members: ReadonlyMap<string, Span>
  /** the spans of the elements of `entries`: element n from [2n] up to [2n + 1] */
  readonly entries: Float64Array
}

export type ScanProblem = Extract<PackageProblem, { readonly kind: 'malformed' | 'too-large' }>

/** Squeezes `bytes` and tells what stands where, or what is wrong and where; then they are squeezed up to there. */
export function scanDocument(bytes: Uint8Array, limits: PackageLimits): ScannedDocument | ScanProblem {
  try {
    return scan.document(bytes, limits)
  } catch (error) {
    if (error instanceof Refusal) return error.problem
    throw error
  } finally {
    scan.letGo()
  }
}

/** Thrown and caught within this file only. */
class Refusal extends Error {
  readonly problem: ScanProblem
  constructor(problem: ScanProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const digit0 = 0x30
const digit9 = 0x39
const colon = 0x3a
const openList = 0x5b
const backslash = 0x5c
const closeList = 0x5d
const openObject = 0x7b
const closeObject = 0x7d
const letterU = 0x75

const noBytes: Uint8Array = new Uint8Array()

/** Names that mean something to JavaScript itself. */
const forbiddenNames: readonly Uint8Array[] = ['__proto__', 'constructor', 'prototype'].map(bytesOf)
const words: readonly Uint8Array[] = ['null', 'true', 'false'].map(bytesOf)

/** 1: a byte of a text that stands for itself. */
const standsForItself = new Uint8Array(256).fill(1, 0x20)
standsForItself[quote] = 0
standsForItself[backslash] = 0

/** 1: may be part of a number. */
const ofNumber = new Uint8Array(256)
for (const byte of bytesOf('+-.0123456789Ee')) ofNumber[byte] = 1

/** In digits and signs: -0.0000012345678901234567 is as long as any that RFC 8785 writes. */
const longestNumber = 25

/** 1: may follow a backslash; `u` does, too, but only before some numbers. */
const shortEscape = new Uint8Array(256)
for (const byte of bytesOf('"\\bfnrt')) shortEscape[byte] = 1

/** In any version; so what is covered is put in order without a word about letters beyond ASCII. */
const outermostName = /^[a-zA-Z][a-zA-Z0-9]{0,38}$/

/** The control characters that have no short escape: only these are written \u00xx, in small letters. */
const longEscape = /^00(?:0[0-7bef]|1[0-9a-f])$/

/** Every method takes the place to look at and answers the place after what it looked at. */
class Scan {
  #bytes = noBytes
  #limits = packageLimits
  /** bytes from here on were not squeezed yet */
  #runStart = 0
  /** where the byte at `#runStart` will be squeezed to, less `#runStart` */
  #shift = 0
  #values = 0
  /** the squeezed place that the present entry, or the head, must not go beyond */
  #endBy = 0
  #endLimit: 'entryBytes' | 'headBytes' = 'headBytes'
  #depth = 0
  /** for each open object the squeezed span of the present member's name; for each open list the present place, and -1 */
  readonly #nameStarts: number[] = []
  readonly #nameEnds: number[] = []

  document(bytes: Uint8Array, limits: PackageLimits): ScannedDocument {
    this.#bytes = bytes
    this.#limits = limits
    this.#runStart = 0
    this.#shift = 0
    this.#values = 0
    this.#depth = 0
    const members = new Map<string, Span>()
    const entries: number[] = []
    const { headBytes } = this.#limits
    let ofHead = 2
    // A byte order mark, as some editors put one, says nothing.
    let at = this.#space(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? this.#leaveOut(0, 3) : 0)
    if (bytes[at] !== openObject) this.#refuse(at, 'not an object')
    at = this.#enter(at)
    do {
      const from = this.#space(at)
      at = this.#name(from)
      const nameStart = this.#nameStarts[0] ?? 0
      const name = this.#textBetween(nameStart, this.#nameEnds[0] ?? 0)
      this.#checkName(at, nameStart, this.#nameEnds[0] ?? 0)
      if (!outermostName.test(name)) this.#refuse(at, 'no name of an outermost member')
      if (members.has(name)) this.#refuse(at, 'stands twice')
      if (members.size === this.#limits.members) this.#tooLarge('members')
      at = this.#space(this.#expect(this.#space(at), colon))
      const start = at + this.#shift
      this.#endLimit = 'headBytes'
      this.#endBy = nameStart + headBytes - ofHead
      const isEntries = name === 'entries' && bytes[at] === openList
      at = isEntries ? this.#entries(at, entries) : this.#value(at)
      const end = at + this.#shift
      members.set(name, { start, end })
      if (!isEntries) {
        ofHead += end - nameStart
        this.#checkEnd(at)
      }
      at = this.#space(at)
    } while (bytes[at++] === comma)
    at = this.#leave(at - 1, closeObject)
    at = this.#space(at)
    if (at < bytes.length) this.#refuse(at, 'something stands after the end')
    this.#squeeze(at)
    return { kind: 'scanned', members, entries: Float64Array.from(entries) }
  }

  letGo(): void {
    this.#bytes = noBytes
  }

  #entries(from: number, spans: number[]): number {
    const bytes = this.#bytes
    this.#countValue()
    let at = this.#space(this.#enter(from))
    this.#nameEnds[1] = -1
    if (bytes[at] === closeList) return this.#leave(at, closeList)
    let place = 0
    do {
      this.#nameStarts[1] = place
      if (place === this.#limits.entries) this.#tooLarge('entries')
      at = this.#space(at)
      const start = at + this.#shift
      this.#endLimit = 'entryBytes'
      this.#endBy = start + this.#limits.entryBytes
      at = this.#value(at)
      this.#checkEnd(at)
      spans.push(start, at + this.#shift)
      at = this.#space(at)
      place += 1
    } while (bytes[at++] === comma)
    return this.#leave(at - 1, closeList)
  }

  #value(at: number): number {
    this.#countValue()
    const byte = this.#bytes[at] ?? 0
    if (byte === quote) return this.#text(at)
    if (byte === openList) return this.#list(at)
    if (byte === openObject) return this.#object(at)
    if (byte === minus || (byte >= digit0 && byte <= digit9)) return this.#number(at)
    return this.#word(at)
  }

  #list(from: number): number {
    const bytes = this.#bytes
    let at = this.#space(this.#enter(from))
    if (bytes[at] === closeList) return this.#leave(at, closeList)
    const level = this.#depth - 1
    this.#nameEnds[level] = -1
    let place = 0
    do {
      this.#nameStarts[level] = place
      if (place === this.#limits.elements) this.#tooLarge('elements')
      at = this.#space(this.#value(this.#space(at)))
      this.#checkEnd(at)
      place += 1
    } while (bytes[at++] === comma)
    return this.#leave(at - 1, closeList)
  }

  #object(from: number): number {
    const bytes = this.#bytes
    let at = this.#space(this.#enter(from))
    if (bytes[at] === closeObject) return this.#leave(at, closeObject)
    const level = this.#depth - 1
    let beforeStart = -1
    let beforeEnd = -1
    let members = 0
    do {
      at = this.#name(this.#space(at))
      const start = this.#nameStarts[level] ?? 0
      const end = this.#nameEnds[level] ?? 0
      if (members === this.#limits.members) this.#tooLarge('members')
      this.#checkName(at, start, end)
      if (members > 0) this.#checkOrder(at, beforeStart, beforeEnd, start, end)
      beforeStart = start
      beforeEnd = end
      at = this.#space(this.#value(this.#space(this.#expect(this.#space(at), colon))))
      this.#checkEnd(at)
      members += 1
    } while (bytes[at++] === comma)
    return this.#leave(at - 1, closeObject)
  }

  #name(from: number): number {
    const bytes = this.#bytes
    const level = this.#depth - 1
    this.#countValue()
    // Until the name is known, what is wrong is wrong with the object.
    this.#depth = level
    let at = this.#expect(from, quote)
    const limit = at + this.#limits.nameBytes
    while (at <= limit && standsForItself[bytes[at] ?? 0] === 1) at += 1
    if (at > limit) this.#tooLarge('nameBytes')
    if (bytes[at] === backslash) this.#refuse(at, 'an escape in the name of a member')
    this.#expect(at, quote)
    this.#depth = level + 1
    this.#nameStarts[level] = from + 1 + this.#shift
    this.#nameEnds[level] = at + this.#shift
    return at + 1
  }

  /** Names stand in the order of their UTF-16 code units, as RFC 8785 has them; so none stands twice. */
  #checkOrder(at: number, oneStart: number, oneEnd: number, otherStart: number, otherEnd: number): void {
    const bytes = this.#bytes
    const one = this.#actual(oneStart)
    const other = this.#actual(otherStart)
    const oneLength = oneEnd - oneStart
    const otherLength = otherEnd - otherStart
    let place = 0
    while (place < oneLength && place < otherLength && bytes[one + place] === bytes[other + place]) place += 1
    if (place === oneLength && place < otherLength) return
    if (place < oneLength && place < otherLength) {
      if (inUtf16(bytes[one + place] ?? 0) < inUtf16(bytes[other + place] ?? 0)) return
    } else if (oneLength === otherLength) this.#refuse(at, 'stands twice')
    this.#refuse(at, 'not in the order of names')
  }

  #checkName(at: number, start: number, end: number): void {
    const length = end - start
    if (length !== 9 && length !== 11) return
    const actual = this.#actual(start)
    for (const forbidden of forbiddenNames) {
      if (isAt(this.#bytes, actual, forbidden) && length === forbidden.length) this.#refuse(at, 'a forbidden name')
    }
  }

  #text(from: number): number {
    const bytes = this.#bytes
    const limit = from + 1 + this.#limits.textBytes
    let at = from + 1
    for (;;) {
      while (at <= limit && standsForItself[bytes[at] ?? 0] === 1) at += 1
      if (at > limit) this.#tooLarge('textBytes')
      if (bytes[at] === quote) return at + 1
      at = this.#escape(at)
    }
  }

  #escape(at: number): number {
    const bytes = this.#bytes
    if (bytes[at] !== backslash) {
      this.#refuse(at, at < bytes.length ? 'a control character in a text' : 'the text does not end')
    }
    const letter = bytes[at + 1] ?? 0
    if (shortEscape[letter] === 1) return at + 2
    if (letter !== letterU) this.#refuse(at, 'no such escape')
    const digits = String.fromCharCode(...bytes.subarray(at + 2, at + 6))
    if (longEscape.test(digits)) return at + 6
    this.#refuse(at, /^[dD][89a-fA-F]/.test(digits) ? 'half a character' : 'an escape where RFC 8785 writes none')
  }

  #number(from: number): number {
    const bytes = this.#bytes
    let at = from + 1
    const limit = from + longestNumber
    while (at <= limit && ofNumber[bytes[at] ?? 0] === 1) at += 1
    // Nearly all are counts: up to nine digits, no zero in front.
    const first = bytes[from] ?? 0
    if (at - from < 10 && (first > digit0 || at - from === 1) && isDigits(bytes, from, at)) return at
    if (at > limit) this.#refuse(from, 'a number of more digits than any has')
    const spelled = String.fromCharCode(...bytes.subarray(from, at))
    const number = Number(spelled)
    if (!Number.isFinite(number)) this.#refuse(from, 'no number that a computer can hold')
    if (String(number) !== spelled) this.#refuse(from, 'a number that RFC 8785 writes in another way')
    if (/^-?\d+$/.test(spelled) && !Number.isSafeInteger(number)) this.#refuse(from, 'a whole number beyond 2^53')
    return at
  }

  #word(at: number): number {
    for (const word of words) if (isAt(this.#bytes, at, word)) return at + word.length
    this.#refuse(at, at < this.#bytes.length ? 'no value' : 'the end is missing')
  }

  /** Past whitespace, which is squeezed out. There is none nearly everywhere. */
  #space(from: number): number {
    return (this.#bytes[from] ?? 0) > 0x20 ? from : this.#blanks(from)
  }

  #blanks(from: number): number {
    const bytes = this.#bytes
    let at = from
    for (let byte = bytes[at] ?? 0; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; ) {
      at += 1
      byte = bytes[at] ?? 0
      if (at - from > this.#limits.textBytes) this.#tooLarge('textBytes')
    }
    return at === from ? at : this.#leaveOut(from, at)
  }

  #leaveOut(from: number, to: number): number {
    this.#squeeze(from)
    this.#shift -= to - from
    this.#runStart = to
    return to
  }

  /** Moves what was kept so far to where it belongs. */
  #squeeze(upTo: number): void {
    if (this.#shift !== 0) this.#bytes.copyWithin(this.#runStart + this.#shift, this.#runStart, upTo)
  }

  /** Where a squeezed place is to be found at this moment. */
  #actual(squeezed: number): number {
    return squeezed >= this.#runStart + this.#shift ? squeezed - this.#shift : squeezed
  }

  #enter(at: number): number {
    if (this.#depth === this.#limits.depth) this.#tooLarge('depth')
    this.#depth += 1
    this.#nameStarts[this.#depth - 1] = 0
    this.#nameEnds[this.#depth - 1] = -2
    return at + 1
  }

  #leave(at: number, closing: number): number {
    if (this.#bytes[at] !== closing)
      this.#refuse(at, at < this.#bytes.length ? 'no comma or end' : 'the end is missing')
    this.#depth -= 1
    return at + 1
  }

  #expect(at: number, byte: number): number {
    if (this.#bytes[at] === byte) return at + 1
    this.#refuse(at, at < this.#bytes.length ? `no ${String.fromCharCode(byte)}` : 'the end is missing')
  }

  #checkEnd(at: number): void {
    if (at + this.#shift > this.#endBy) this.#tooLarge(this.#endLimit)
  }

  #countValue(): void {
    this.#values += 1
    if (this.#values > this.#limits.values) this.#tooLarge('values')
  }

  #refuse(at: number, reason: string): never {
    throw new Refusal({ kind: 'malformed', place: this.#path(), reason: `${reason}, at byte ${at + 1}` })
  }

  #tooLarge(limit: keyof PackageLimits): never {
    throw new Refusal({ kind: 'too-large', place: this.#path(), limit: `${limit} ${this.#limits[limit]}` })
  }

  /** "entries[3].fields.phones": names are cut short, and hold nothing that could be taken for anything else. */
  #path(): string {
    let path = ''
    for (let level = 0; level < this.#depth; level += 1) {
      const start = this.#nameStarts[level] ?? 0
      const end = this.#nameEnds[level] ?? -2
      if (end === -2) break
      path += end === -1 ? `[${start}]` : `${path === '' ? '' : '.'}${this.#textBetween(start, end)}`
    }
    return path === '' ? 'the document' : path
  }

  #textBetween(start: number, end: number): string {
    const actual = this.#actual(start)
    const bytes = this.#bytes.subarray(actual, actual + Math.min(end - start, 40))
    return String.fromCharCode(...bytes).replace(/[^a-zA-Z0-9_-]/g, '?')
  }
}

/** One for all documents: with the last one of a class goes the code that was compiled for it. */
const scan = new Scan()

/**
 * Orders bytes of UTF-8 the way UTF-16 orders what they stand for: characters beyond U+FFFF (bytes F0 and up) come
 * before U+E000 to U+FFFF (bytes EE and EF).
 */
function inUtf16(byte: number): number {
  return byte === 0xee || byte === 0xef ? byte + 0x10 : byte
}

function isAt(bytes: Uint8Array, at: number, sought: Uint8Array): boolean {
  for (let place = 0; place < sought.length; place += 1) if (bytes[at + place] !== sought[place]) return false
  return true
}

function isDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < digit0 || byte > digit9) return false
  }
  return true
}

function bytesOf(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, character => character.charCodeAt(0))
}
