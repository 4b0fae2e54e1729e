/**
 * Promise: for every character, the plain letters a Serbian writes for it and the mark of the accent that is lost.
 *
 * Hidden: direct tables for the Latin, Greek and Cyrillic blocks up to U+052F, which hold nearly all text, and a slower
 * way for the few other blocks. Built from Unicode's own decompositions where there is one.
 */

// A table entry: up to three letters in the low three bytes, first letter lowest, and the mark of the last one above.
export const SEPARATOR = 0
const IGNORED = -1
export const COMBINING = -2
export const MARK_SHIFT = 24
const MARK_STROKE = 113
export const MARK_DJ = 114
const MARK_OTHER = 115

export const NEAR_SIZE = 0x530
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

export const NEAR = createNearTable()
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

/** The entry of a character from NEAR_SIZE on. */
export function farEntry(code: number): number {
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
