/**
 * Names of people, places and languages: in which script they are shown, and in which order they stand.
 *
 * Promises: an order that a Serbian reader finds things in. In Latin č stands after c, ć after č, dž after d, lj
 * after l, nj after n, š after s, ž after z; in Cyrillic а б в г д ђ е ж …, with names that stay Latin at the end.
 * (ICU's rules for sr-Latn and sr-Cyrl, the same in Node 24 and in Chromium 148.) The seam in Tanjug is not known to
 * the order: nj counts as one letter there too.
 */
import type { Language } from '../../shared/bridge.ts'
import { toCyrillic } from './cyrillic.ts'
import { en } from './en.ts'
import { oneEach, tags } from './language.ts'
import { srLatn } from './sr-latn.ts'

/** A name or a note out of the directory, in the script of the language. */
export function writeName(language: Language, name: string): string {
  return language === 'sr-Cyrl' ? toCyrillic(name) : name
}

/**
 * A text without the characters that overrule the direction of writing (Unicode TR9, "explicit formatting"): in a name
 * they would turn around what stands behind it in the same line, such as a telephone number. Letters of any script keep
 * the direction they have.
 */
export function withoutTurning(text: string): string {
  return turning.test(text) ? text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '') : text
}

const turning = /[\u202a-\u202e\u2066-\u2069]/

/** Compares two names out of the directory by how they are shown; for `toSorted`. Numbers in names count as numbers. */
export const compareNames = oneEach(language => {
  const { compare } = new Intl.Collator(tags[language], { numeric: true })
  return (a: string, b: string): number => compare(writeName(language, a), writeName(language, b))
})

/** What a language is called: "arapski", "farsi". The ISO 639 code itself when nobody has a name for it. */
export function writeLanguageName(language: Language, code: string): string {
  const known = writtenLanguageNames(language)
  const written = known.get(code) ?? newLanguageName(language, code)
  known.set(code, written)
  return written
}

/** Asking Intl takes as long as drawing a line of text. */
const writtenLanguageNames = oneEach(() => new Map<string, string>())

function newLanguageName(language: Language, code: string): string {
  const ours: Readonly<Record<string, string>> = language === 'en' ? en.languageNames : srLatn.languageNames
  if (Object.hasOwn(ours, code)) return writeName(language, ours[code] ?? code)
  return /^[a-z]{2,3}$/.test(code) ? (namesByCldr(language).of(code) ?? code) : code
}

/** A list as it is read out: "arapski, farsi i paštu", "Arabic, Farsi and Pashto". */
export function writeList(language: Language, items: readonly string[]): string {
  return lists(language).format(items)
}

const namesByCldr = oneEach(language => new Intl.DisplayNames(tags[language], { type: 'language', fallback: 'code' }))

const lists = oneEach(
  language => new Intl.ListFormat(language === 'en' ? 'en-GB' : tags[language], { type: 'conjunction' })
)
