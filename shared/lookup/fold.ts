// Promise: two spellings a Serbian reader takes for the same word fold to the same letters: č/ć/c, š/s, ž/z,
// đ/dj/d, dž, both scripts, any case, composed or decomposed accents, other European diacritics. What is left is
// a-z, 0-9 and single spaces; punctuation, emoji and control characters only part words.
//
// Hidden: the tables, and how "dj" is met. Whether a typed "dj" stands for đ ("Djordjevic") or for d + j
// ("nadjačati") cannot be told without a dictionary, so both become d, in the directory and in the question alike:
// the three spellings always meet, at the price of a rare stranger ("adjutant" also answers to "adutant").
//
// What folding takes away is kept beside the letters as one number, the word's marks, so that a search can still
// rank a word spelled exactly as typed above one that only folds to it. "č" from either script has the same mark.

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

// A table entry: up to three letters in the low three bytes, first letter lowest, and the mark of the last one above.
const SEPARATOR = 0
const IGNORED = -1
const COMBINING = -2
const MARK_SHIFT = 24
const MARK_STROKE = 113
const MARK_DJ = 114
const MARK_OTHER = 115

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

// ---- tables: Latin, Greek and Cyrillic blocks up to U+052F directly, the few other blocks by farEntry ----

const NEAR_SIZE = 0x530
const EXTENDED_LATIN_START = 0x1e00
const EXTENDED_LATIN_END = 0x1f00

/** Letters that Unicode does not take apart. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ŉ: 'n',
  ƒ: 'f',
  ə: 'e'
}

/** Cyrillic by what a Serbian writes for it in Latin letters; '' is a letter that is not written. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
  ѓ: 'gj',
  ќ: 'kj',
  ѕ: 'dz',
  й: 'j',
  ё: 'e',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'ju',
  я: 'ja',
  щ: 'šč',
  і: 'i',
  ї: 'ji',
  є: 'je',
  ґ: 'g',
  ў: 'u',
  ѐ: 'e',
  ѝ: 'i'
}

const NEAR = createNearTable()
const EXTENDED_LATIN = createExtendedLatinTable()

function createNearTable(): Int32Array {
  const table = new Int32Array(NEAR_SIZE)
  for (let code = 0; code < 0x300; code++) table[code] = latinEntry(code)
  for (let code = 0x300; code < 0x370; code++) table[code] = COMBINING
  for (const [cyrillic, latin] of Object.entries(CYRILLIC)) {
    const entry = latin === '' ? IGNORED : lettersEntry(latin)
    table[cyrillic.charCodeAt(0)] = entry
    table[cyrillic.toUpperCase().charCodeAt(0)] = entry
  }
  table[0xad] = IGNORED // soft hyphen, which copying from a PDF leaves inside words
  return table
}

function createExtendedLatinTable(): Int32Array {
  const table = new Int32Array(EXTENDED_LATIN_END - EXTENDED_LATIN_START)
  for (let i = 0; i < table.length; i++) table[i] = latinEntry(EXTENDED_LATIN_START + i)
  return table
}

function farEntry(code: number): number {
  if (code >= EXTENDED_LATIN_START && code < EXTENDED_LATIN_END)
    return EXTENDED_LATIN[code - EXTENDED_LATIN_START] as number
  if (code >= 0xff01 && code <= 0xff5e) return NEAR[code - 0xfee0] as number // full-width forms
  if (code >= 0xfb00 && code <= 0xfb06) return latinEntry(code) // ligatures such as ﬁ
  // Zero-width space and joiners, word joiner, byte order mark: invisible, so they cannot part a word.
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return IGNORED
  return SEPARATOR
}

function latinEntry(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase()
  if (/^[0-9]$/.test(lower)) return lower.charCodeAt(0)
  // Superscripts, fractions and the like take apart into digits: only letters are wanted.
  if (!/^\p{L}/u.test(lower)) return SEPARATOR
  return lettersEntry(lower)
}

/** An entry for one or more Latin letters; SEPARATOR when one of them is not Latin. */
function lettersEntry(latin: string): number {
  let entry = 0
  let count = 0
  let mark = 0
  for (const part of latin.normalize('NFKD')) {
    const code = part.charCodeAt(0)
    if (code >= 0x300 && code < 0x370) {
      mark = (mark + code - 0x2ff) & 0x7f
      continue
    }
    const letters = /^[a-z]$/.test(part) ? part : part === 'đ' ? 'd' : UNDIVIDED[part]
    if (letters === undefined) return SEPARATOR
    mark = letters === part ? 0 : part === 'đ' ? MARK_STROKE : MARK_OTHER
    for (const letter of letters) entry |= letter.charCodeAt(0) << (8 * count++)
  }
  return count === 0 || count > 3 ? SEPARATOR : entry | (mark << MARK_SHIFT)
}
