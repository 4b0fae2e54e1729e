/**
 * Serbian Latin to Serbian Cyrillic, for text on screen and names out of the directory.
 *
 * Promises: addresses (e-mail, web, folders, files), placeholders, key names, units, Roman numerals, digits and
 * words that are Latin by nature come back letter for letter; text already in Cyrillic is left alone; the time taken
 * grows with the length of the text and no faster.
 * Hides: what counts as such, and the words in which lj, nj and dž are two letters each (cyrillic-exceptions.ts).
 *
 * Only đ is ђ: "dj" stays дј, as in odjek, because nothing in a word tells a typist's dj for đ from a real one.
 */
import { englishJoints, englishWords, latinWords, lettersApart } from './cyrillic-exceptions.ts'

/** The text in Serbian Cyrillic. Never fails; text it cannot judge is transliterated letter by letter. */
export function toCyrillic(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const converted = convert(text)
  if (text.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(text, converted)
  }
  return converted
}

const remembered = new Map<string, string>()
const mostRemembered = 20_000
const longestRemembered = 500

const letters: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'a b v g d đ e ž z i j k l m n o p r s t ć u f h c č š',
    'а б в г д ђ е ж з и ј к л м н о п р с т ћ у ф х ц ч ш'
  ),
  ...pairs(
    'A B V G D Đ E Ž Z I J K L M N O P R S T Ć U F H C Č Š',
    'А Б В Г Д Ђ Е Ж З И Ј К Л М Н О П Р С Т Ћ У Ф Х Ц Ч Ш'
  ),
  ...pairs('lj nj dž Lj Nj Dž LJ NJ DŽ ǉ ǌ ǆ ǈ ǋ ǅ Ǉ Ǌ Ǆ', 'љ њ џ Љ Њ Џ Љ Њ Џ љ њ џ Љ Њ Џ Љ Њ Џ')
])

/** Words in which a digraph is two letters: where it may begin, and how many letters lie before the seam. */
const seams: readonly { readonly pattern: RegExp; readonly before: number }[] = lettersApart.map(entry => {
  const anywhere = entry.startsWith('*')
  const [head = '', stem = ''] = entry.replace('*', '').split('|')
  return { pattern: new RegExp(`${anywhere ? '' : '^(?:ne|naj)?'}(${head})${stem}`, 'd'), before: head.length }
})

/** Digits and the letters of Europe, as plain ranges: \p{L} in this many places takes 25 ms to compile. */
const wide = '0-9A-Za-z\\u00c0-\\u024f\\u0370-\\u052f'
const endOfWord = `(?![${wide}])`
const startOfWord = `(?<![${wide}])`
const endings =
  'putokaz|json|xlsx|xls|csv|pdf|docx|doc|odt|ods|txt|zip|rar|png|jpeg|jpg|svg|vcf|html|htm|exe|log|age|deb|dmg|AppImage'
const topDomains = 'rs|org|com|net|eu|info|edu|gov|int|me|ba|hr|mk|si|hu|ch|de|io'
const unitAfterNumber = '(?:km/h|kWh|kW|min|ms|ha|ml|dl|m|g|l|h)'
const notSpace = '[^\\s<>"„“”]'

/** What i18next fills in. */
const placeholder = '\\{\\{[^{}]{0,200}\\}\\}'

/** What is never touched. Every repetition is bounded, so that no text makes the search crawl. */
const untouched = [
  placeholder,
  '</?[A-Za-z0-9]{1,20} ?/?>', // the tags of <Trans>
  `[A-Za-z][A-Za-z0-9+.-]{0,20}://${notSpace}+`,
  `(?:mailto:|tel:|www\\.)${notSpace}+`,
  `[${wide}.!#$%&'*+/=?^_\`{|}~-]{1,128}@[${wide}](?:[${wide}.-]{0,253}[${wide}])?`,
  `@[${wide}._]{1,60}`, // account names
  `${startOfWord}[A-Za-z]:\\\\${notSpace}*`, // C:\...
  `\\\\\\\\${notSpace}+`, // \\server\...
  `(?<![^\\s„"(])[~.]{0,2}/(?:[^\\s/]{1,255}/)${notSpace}*`, // /home/..., ~/...
  `${startOfWord}(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,6}(?:${topDomains})${endOfWord}(?:/${notSpace}*)?`,
  `${startOfWord}(?:[${wide}_][${wide}_.-]{0,120})?\\.(?:${endings})${endOfWord}`,
  `${startOfWord}(?:Ctrl|AltGr|Alt|Shift|Cmd|Win)(?: ?\\+ ?[A-Za-z0-9?/.,]{1,12}){1,4}${endOfWord}`,
  `${startOfWord}F\\d{1,2}${endOfWord}`,
  `${startOfWord}\\d(?:[\\d.,]{0,30}\\d)?[ \\u00a0]?${unitAfterNumber}${endOfWord}(?!\\.)`,
  `(?:${startOfWord}(?:km²|m²|m³)|°C)${endOfWord}`,
  `${startOfWord}[eE]-mail`
].join('|')

const wordOrUntouched = new RegExp(`${untouched}|(?<word>[\\p{L}\\p{M}]+)`, 'gu')
const wordOrPlaceholder = new RegExp(`${placeholder}|(?<word>[\\p{L}\\p{M}]+)`, 'gu')
/** Everything above but placeholders has one of these. Names and most sentences have none, and are done faster. */
const mayBeUntouched = /[@/\\<+\d°²³]|[.:]\S|-mail/

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** latin: stays as it is; foreign: stays, and so do the capitalised words beside it */
  nature: 'serbian' | 'latin' | 'foreign'
}

function convert(text: string): string {
  if (!/\p{Script=Latin}/u.test(text)) return text
  const words = wordsOf(text)
  keepNamesWhole(text, words)
  let converted = ''
  let done = 0
  for (const word of words) {
    converted += text.slice(done, word.start) + (word.nature === 'serbian' ? convertWord(word.text) : word.text)
    done = word.end
  }
  return converted + text.slice(done)
}

function wordsOf(text: string): readonly Word[] {
  const allCapitals = text === text.toUpperCase()
  const words: Word[] = []
  for (const match of text.matchAll(mayBeUntouched.test(text) ? wordOrUntouched : wordOrPlaceholder)) {
    const word = match.groups?.['word']
    if (word === undefined) continue
    const start = match.index
    const end = start + word.length
    const roman = isRomanNumeral(word, text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2), allCapitals)
    const latin = roman || latinWords.has(word) || /\p{Ll}\p{Lu}/u.test(word)
    const nature = latin ? 'latin' : isForeign(word) ? 'foreign' : 'serbian'
    words.push({ text: word, start, end, nature })
  }
  return words
}

/**
 * A name in another language stays whole: in "Norwegian Aid Mission" only the first word gives itself away. So the
 * nature of a foreign word passes to capitalised neighbours without Serbian letters, also across an English "in".
 */
function keepNamesWhole(text: string, words: readonly Word[]): void {
  if (!words.some(word => word.nature === 'foreign')) return
  for (const order of [words, words.toReversed()]) {
    for (const [index, word] of order.entries()) {
      const next = order[index + 1]
      if (word.nature !== 'foreign' || next?.nature !== 'serbian' || !areBeside(text, word, next)) continue
      const after = order[index + 2]
      const isJoint = englishJoints.has(next.text) && after !== undefined && isPlainCapitalised(after.text)
      if (isJoint || isPlainCapitalised(next.text)) next.nature = 'foreign'
    }
  }
}

function areBeside(text: string, a: Word, b: Word): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return between === ' ' || between === '-'
}

function isPlainCapitalised(word: string): boolean {
  return /^[A-Z][a-z]+$/.test(word)
}

/**
 * Letters or runs of letters that Serbian does not have. Doubled consonants are foreign unless they meet across a
 * prefix (vannastavni, posttraumatski); words all in capitals are acronyms and only judged by their letters.
 */
function isForeign(word: string): boolean {
  const lower = word.normalize('NFC').toLowerCase()
  if (!/^\p{Script=Latin}+$/u.test(lower)) return false
  if (/[^a-zčćžšđǉǌǆ]|[qwxy]/.test(lower)) return true
  if (word === word.toUpperCase()) return false
  if (englishWords.has(lower)) return true
  if (/ch|gh|tions?$/.test(lower)) return true
  return /bb|cc|ff|gg|kk|ll|mm|nn|pp|rr|ss|tt|zz/.test(lower) && !/^bb$/.test(lower) && !doubledAcrossPrefix.test(lower)
}

const doubledAcrossPrefix =
  /^(?:ne|naj)?(?:van(?=n)|post(?=t)|trans(?=s)|(?:supe|inte|hipe)r(?=r)|om(?=m)|\p{L}*(?:pet|šest)(?=t))/u

/** II, IV, XII. A lone I is the word "i" unless another numeral stands beside it, and a lone V. is an initial. */
function isRomanNumeral(word: string, before: string, after: string, allCapitals: boolean): boolean {
  if (!/^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(word)) return false
  if (word === 'I') return /[IVX][-–/]$/.test(before) || /^[-–/][IVX]/.test(after)
  if (word === 'V' || word === 'X') return !after.startsWith('.')
  return word !== 'VI' || !allCapitals // VI СТЕ, in capitals, is the pronoun
}

function convertWord(word: string): string {
  const composed = word.normalize('NFC')
  const seam = seamOf(composed.toLowerCase())
  let converted = ''
  let at = 0
  while (at < composed.length) {
    const two = composed.slice(at, at + 2)
    const pair = at + 1 === seam ? undefined : two.length === 2 ? letters.get(two) : undefined
    const letter = composed.charAt(at)
    converted += pair ?? letters.get(letter) ?? letter
    at += pair === undefined ? 1 : 2
  }
  return converted
}

/** Where the second part of the word begins if a digraph straddles it, else -1. */
function seamOf(lower: string): number {
  if (!/nj|dž/.test(lower)) return -1
  for (const { pattern, before } of seams) {
    const found = pattern.exec(lower)?.indices?.[1]
    if (found !== undefined) return found[0] + before
  }
  return -1
}

function pairs(latin: string, cyrillic: string): readonly (readonly [string, string])[] {
  const others = cyrillic.split(' ')
  return latin.split(' ').map((letter, index) => [letter, others[index] ?? letter] as const)
}
