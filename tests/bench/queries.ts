/**
 * Promise: queries as people type them, each with the record that is meant, and the rule by which another record
 * would be an equally right answer. The rule knows nothing of how any engine searches.
 *
 * Right is a record that has every word that was meant (before the slip, in Latin, without accents) among its own
 * words; for beginnings of words, one that has a different word for each typed beginning; for digits, one with a
 * number that begins with them.
 */
import { fold } from '../../shared/lookup/fold.ts'
import type { SearchDocument } from '../../shared/lookup/search-index.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { pickOne, type Random } from './random.ts'
import type { SyntheticDirectory } from './synthetic.ts'

export const queryClasses = [
  'exact',
  'no diacritics',
  'Cyrillic',
  'one typo',
  'prefix',
  'word order',
  'dj for đ',
  'two fields',
  'phone digits'
] as const
export type QueryClass = (typeof queryClasses)[number]

export interface Query {
  readonly queryClass: QueryClass
  /** As typed. */
  readonly text: string
  /** For engines that know no phone numbers: the same, with the digits together. */
  readonly plainText: string
  readonly isRight: (document: SearchDocument) => boolean
}

/** `count` queries of each class, in turn. */
export function createQueries(directory: SyntheticDirectory, random: Random, count: number): readonly Query[] {
  const withDj = directory.contacts.filter(contact => /đ/iu.test(contact.name))
  const queries: Query[] = []
  for (let i = 0; i < count; i++) {
    for (const queryClass of queryClasses) {
      const contact = pickOne(random, queryClass === 'dj for đ' ? withDj : directory.contacts)
      queries.push(createQuery(queryClass, contact, directory, random))
    }
  }
  return queries
}

function createQuery(queryClass: QueryClass, contact: Contact, directory: SyntheticDirectory, random: Random): Query {
  const name = contact.name
  switch (queryClass) {
    case 'exact':
      return wordQuery(queryClass, name.toLowerCase(), name)
    case 'no diacritics':
      return wordQuery(queryClass, bare(name, 'd'), name)
    case 'Cyrillic':
      return wordQuery(queryClass, toCyrillic(name), name)
    case 'one typo':
      return wordQuery(queryClass, withSlip(random() < 0.5 ? bare(name, 'dj') : name.toLowerCase(), random), name)
    case 'prefix':
      return prefixQuery(bare(name, 'dj'), random)
    case 'word order':
      return wordQuery(queryClass, bare(name, 'dj').split(' ').toReversed().join(' '), name)
    case 'dj for đ':
      return wordQuery(queryClass, bare(name, 'dj'), name)
    case 'two fields':
      return twoFieldQuery(contact, directory, random)
    case 'phone digits':
      return phoneQuery(contact, random)
  }
}

function wordQuery(queryClass: QueryClass, text: string, meant: string): Query {
  const words = fold(meant).split(' ')
  return {
    queryClass,
    text,
    plainText: text,
    isRight: document => {
      const own = wordsOf(document)
      return words.every(word => own.includes(word))
    }
  }
}

/** At least three letters of each word. */
function prefixQuery(name: string, random: Random): Query {
  const beginnings = name.split(' ').map(word => word.slice(0, 3 + Math.floor(random() * Math.max(1, word.length - 3))))
  const text = beginnings.join(' ')
  const folded = fold(text)
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
  return {
    queryClass: 'prefix',
    text,
    plainText: text,
    isRight: document => {
      const left = [...wordsOf(document)]
      return folded.every(beginning => {
        const at = left.findIndex(word => word.startsWith(beginning))
        return at >= 0 && left.splice(at, 1).length === 1
      })
    }
  }
}

/** Surname or first name, with the organisation's short name or the role. */
function twoFieldQuery(contact: Contact, directory: SyntheticDirectory, random: Random): Query {
  const organisation = directory.organisations.find(({ id }) => id === contact.organisation)
  const person = pickOne(random, contact.name.split(' '))
  const other = random() < 0.6 ? (organisation?.shortName ?? '') : (contact.role ?? '')
  const meant = random() < 0.5 ? `${person} ${other}` : `${other} ${person}`
  return wordQuery('two fields', bare(meant, 'dj'), meant)
}

/** Six digits at least, in one of the ways people write a number. */
function phoneQuery(contact: Contact, random: Random): Query {
  const number = pickOne(random, contact.phones).number ?? ''
  const code = number.slice(4, 6)
  const subscriber = number.slice(6)
  const kept = subscriber.slice(0, 4 + Math.floor(random() * 4))
  const tail = subscriber.slice(0, 6 + Math.floor(random() * 2))
  const [text, begins] = pickOne(random, [
    [`0${code}${kept}`, `+381${code}${kept}`],
    [`0${code}/${kept.slice(0, 3)}-${kept.slice(3)}`, `+381${code}${kept}`],
    [`0${code} ${kept.slice(0, 3)} ${kept.slice(3)}`, `+381${code}${kept}`],
    [`+381 ${code} ${kept}`, `+381${code}${kept}`],
    [`00381${code}${kept}`, `+381${code}${kept}`],
    [`${code}${kept}`, `+381${code}${kept}`],
    [tail, null],
    [`${tail.slice(0, 3)}-${tail.slice(3)}`, null]
  ] as const)
  return {
    queryClass: 'phone digits',
    text,
    plainText: text.replace(/[^0-9]/g, '').replace(/^00/, ''),
    isRight: document =>
      document.numbers.some(own => (begins === null ? own.slice(6).startsWith(tail) : own.startsWith(begins)))
  }
}

const wordsByDocument = new WeakMap<SearchDocument, readonly string[]>()

function wordsOf(document: SearchDocument): readonly string[] {
  const words = wordsByDocument.get(document) ?? document.fields.flatMap(field => fold(field.text).split(' '))
  wordsByDocument.set(document, words)
  return words
}

// ---- how people type ----

/** Lower case without accents; đ is typed as `stroke`. */
function bare(text: string, stroke: 'd' | 'dj'): string {
  return text.toLowerCase().replaceAll('đ', stroke).normalize('NFD').replace(/\p{M}/gu, '')
}

/** One letter inserted, left out, replaced, or swapped with its neighbour, in a word of four letters or more. */
function withSlip(text: string, random: Random): string {
  const words = text.split(' ')
  const long = words.flatMap((word, i) => (word.length >= 4 ? [i] : []))
  const at = pickOne(random, long)
  for (;;) {
    const slipped = words.with(at, slipIn(words[at] ?? '', random)).join(' ')
    if (fold(slipped) !== fold(text)) return slipped
  }
}

function slipIn(word: string, random: Random): string {
  const at = Math.floor(random() * word.length)
  const letter = pickOne(random, [...'abcdefghijklmnoprstuvzčćšžđ'])
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + letter + word.slice(at)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1)
    default:
      return (
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .toReversed()
          .join('') +
        word.slice(at + 2)
      )
  }
}

const digraphs: readonly (readonly [string, string])[] = [
  ['lj', 'љ'],
  ['nj', 'њ'],
  ['dž', 'џ']
]
const latin = 'abvgdđežzijklmnoprstćufhcčš'
const cyrillic = 'абвгдђежзијклмнопрстћуфхцчш'

function toCyrillic(text: string): string {
  let lower = text.toLowerCase()
  for (const [pair, letter] of digraphs) lower = lower.replaceAll(pair, letter)
  return [...lower].map(letter => cyrillic[latin.indexOf(letter)] ?? letter).join('')
}
