/**
 * Promise: two spellings a Serbian reader takes for the same word fold to the same letters: č/ć/c, š/s, ž/z,
 * đ/dj/d, dž, both scripts, any case, composed or decomposed accents, other European diacritics. What is left is
 * a-z, 0-9 and single spaces; punctuation, emoji and control characters only part words.
 *
 * Hidden: the tables, and how "dj" is met. Whether a typed "dj" stands for đ ("Djordjevic") or for d + j
 * ("nadjačati") cannot be told without a dictionary, so both become d, in the directory and in the question alike:
 * the three spellings always meet, at the price of a rare stranger ("adjutant" also answers to "adutant").
 *
 * What folding takes away is kept beside the letters as one number, the word's marks, so that a search can still
 * rank a word spelled exactly as typed above one that only folds to it. "č" from either script has the same mark.
 */

import { COMBINING, farEntry, MARK_DJ, MARK_SHIFT, NEAR, NEAR_SIZE, SEPARATOR } from './letter-table.ts'

/** Longest word kept, in letters; the rest of a longer one is dropped, so that no text can grow an index without bound. */
const MAX_WORD_LETTERS = 48

/** Folded words of one text. A reader fills the same buffer again and again, so that folding a directory allocates nothing. */
export interface WordBuffer {
  /** Letters of all words, each word followed by a space. */
  bytes: Uint8Array
  /** Where each word's letters end in `bytes`; the next word begins one later. */
  ends: Int32Array
  /** What folding took away from each word: 0 when nothing. */
  marks: Int32Array
  /** A hash of each word's letters. */
  hashes: Int32Array
  /** Where each word begins and ends in `text`. */
  spans: Int32Array
  /** The text that was read, in composed form. */
  text: string
  count: number
}

export function createWordBuffer(): WordBuffer {
  return {
    bytes: new Uint8Array(256),
    ends: new Int32Array(32),
    marks: new Int32Array(32),
    hashes: new Int32Array(32),
    spans: new Int32Array(64),
    text: '',
    count: 0
  }
}

/** The folded form of a text: words of a-z and 0-9 with one space between them, '' when nothing is left. Never fails. */
export function fold(text: string): string {
  readWords(text, ownBuffer, Number.MAX_SAFE_INTEGER)
  return bytesToText(ownBuffer)
}

/** Folds `text` into `into`, at most `maxWords` words of it. Never fails; work is bounded by the text's length. */
export function readWords(text: string, into: WordBuffer, maxWords: number): void {
  if (!readComposed(text, into, maxWords)) readComposed(text.normalize('NFC'), into, maxWords, true)
}

/** The hash that `readWords` gives for these letters. */
export function hashLetters(bytes: Uint8Array, start: number, end: number): number {
  let hash = HASH_SEED
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), HASH_FACTOR)
  return hash
}

const ownBuffer = createWordBuffer()

const SPACE = 32
const LETTER_D = 100
const LETTER_J = 106

const HASH_SEED = 0x811c9dc5 | 0
const HASH_FACTOR = 0x01000193

/** False when an accent stands apart from its letter, so that the text has to be composed first. */
function readComposed(text: string, into: WordBuffer, maxWords: number, composed = false): boolean {
  const length = text.length
  // No character yields more than three letters, and every word costs one space.
  if (into.bytes.length < length * 3 + 1) into.bytes = new Uint8Array(length * 4 + 1)
  const bytes = into.bytes
  into.text = text
  into.count = 0
  let size = 0
  let wordStart = 0
  let textStart = 0
  let marks = 0
  let hash = HASH_SEED
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const entry = code < NEAR_SIZE ? (NEAR[code] as number) : farEntry(code)
    if (entry > 0) {
      if (size === wordStart) textStart = i
      let letters = entry & 0xffffff
      do {
        const letter = letters & 0xff
        letters >>= 8
        if (letter === LETTER_J && size > wordStart && bytes[size - 1] === LETTER_D) {
          marks = mixMark(marks, size - wordStart, MARK_DJ)
        } else if (size - wordStart < MAX_WORD_LETTERS) {
          bytes[size++] = letter
          hash = Math.imul(hash ^ letter, HASH_FACTOR)
        }
      } while (letters !== 0)
      const mark = entry >> MARK_SHIFT
      if (mark !== 0) marks = mixMark(marks, size - wordStart, mark)
    } else if (entry === SEPARATOR) {
      if (size > wordStart) {
        closeWord(into, size, marks, hash, textStart, i)
        if (into.count >= maxWords) return true
        bytes[size++] = SPACE
        wordStart = size
        marks = 0
        hash = HASH_SEED
      }
    } else if (entry === COMBINING && !composed) {
      return false
    }
  }
  if (size > wordStart) closeWord(into, size, marks, hash, textStart, length)
  return true
}

function closeWord(
  into: WordBuffer,
  end: number,
  marks: number,
  hash: number,
  textStart: number,
  textEnd: number
): void {
  const at = into.count++
  if (at === into.ends.length) growWords(into)
  into.ends[at] = end
  into.marks[at] = marks
  into.hashes[at] = hash
  into.spans[at * 2] = textStart
  into.spans[at * 2 + 1] = textEnd
}

function growWords(into: WordBuffer): void {
  into.ends = doubled(into.ends)
  into.marks = doubled(into.marks)
  into.hashes = doubled(into.hashes)
  into.spans = doubled(into.spans)
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Two spellings of a word have the same marks when the same accents sit on the same letters. */
function mixMark(marks: number, position: number, mark: number): number {
  return (Math.imul(marks, 31) + position * 128 + mark) | 0
}

function bytesToText(buffer: WordBuffer): string {
  if (buffer.count === 0) return ''
  const end = buffer.ends[buffer.count - 1] as number
  let text = ''
  // A call takes a limited number of arguments, so a long text goes in pieces.
  for (let from = 0; from < end; from += 4096) {
    text += String.fromCharCode.apply(
      null,
      buffer.bytes.subarray(from, Math.min(end, from + 4096)) as unknown as number[]
    )
  }
  return text
}
