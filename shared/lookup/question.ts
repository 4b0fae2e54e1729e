/**
 * Promise: a line of free text becomes at most eight typed words to look for, whatever it holds and however long it is.
 *
 * Digits in groups ("061/638-40", "+381 61 638") become one number when the directory knows a number that begins so,
 * and words of an address otherwise. Short words such as "u" and "za" need no answer, but may be the beginning of a
 * name: they only help a document that answers another word.
 */
import { createWordBuffer, readWords } from './fold.ts'
import { type AskedNumber, askedNumber, MIN_ASKED_DIGITS } from './phone-digits.ts'
import type { AskedWord } from './walk.ts'

/** One word or number of the typed text, in the order typed. */
export interface QueryToken {
  /** As typed. */
  readonly text: string
  readonly folded: string
  /** `stop`: a word such as "u", which no document needs to answer. */
  readonly role: 'word' | 'number' | 'stop'
}

/** A token as the search needs it. */
export interface AskedToken extends AskedWord {
  readonly marks: number
  /** A word with a digit in it is meant to the letter: no slips, no cases. */
  readonly forgiving: boolean
  /** Present when the token's digits may begin a phone number. */
  readonly number: AskedNumber | null
  /** False for a number put together from groups, which is no word. */
  readonly isWord: boolean
  /** A stop word beside other words: it only helps documents that answer another one. */
  readonly onlyHelps: boolean
  /**
   * Longer tokens that begin with this one ("marko" for "mar"): a word of a document that answers one of them cannot
   * answer this one too, or "marko mar" would be satisfied by every Marko.
   */
  readonly rivals: readonly number[]
  /** Whether this token is a rival of another. */
  readonly isRival: boolean
}

export interface Question {
  readonly tokens: readonly QueryToken[]
  readonly asked: readonly AskedToken[]
  /** asked[i] is tokens[tokenOf[i]]. */
  readonly tokenOf: readonly number[]
  /** The order in which to look for them: rivals before those they take words from, helpers last. */
  readonly order: readonly number[]
}

export const MAX_ASKED = 8

/** Words, and characters, read of one text; what follows them is ignored. */
const MAX_WORDS_READ = 32
const MAX_CHARACTERS_READ = 2_000

const STOP_WORDS: ReadonlySet<string> = new Set(
  'u i o s na za od do iz sa po pri kod ili the of and for in at'.split(' ')
)

/** `knowsNumber` tells whether any number begins as asked. */
export function readQuestion(text: string, knowsNumber: (asked: AskedNumber) => boolean): Question {
  const words = joinNumbers(readTypedWords(text), knowsNumber)
  const tokens = words.map((word): QueryToken => ({ text: word.text, folded: word.folded, role: roleOf(word) }))
  const worthy = words.length > MAX_ASKED ? words.filter(word => !isStop(word)) : words
  const sought = worthy.slice(0, MAX_ASKED)
  const onlyStops = sought.every(isStop)
  const helps = sought.map(word => isStop(word) && !onlyStops)
  const order = [...sought.keys()].sort(
    (a, b) => Number(helps[a]) - Number(helps[b]) || letterCount(sought, b) - letterCount(sought, a) || a - b
  )
  const rivals = sought.map((word, i) =>
    order.slice(0, order.indexOf(i)).filter(other => sought[other]?.folded.startsWith(word.folded))
  )
  const asked = sought.map((word, i) =>
    toAsked(word, {
      isLast: word === words.at(-1),
      onlyHelps: helps[i] === true,
      rivals: rivals[i] ?? [],
      isRival: rivals.some(list => list.includes(i))
    })
  )
  return { tokens, asked, order, tokenOf: sought.map(word => words.indexOf(word)) }
}

function roleOf(word: TypedWord): QueryToken['role'] {
  if (word.digits) return 'number'
  return isStop(word) ? 'stop' : 'word'
}

/** "djo" folds to "do" but is none: nothing was taken off a stop word. */
function isStop(word: TypedWord): boolean {
  return word.marks === 0 && STOP_WORDS.has(word.folded)
}

function letterCount(words: readonly TypedWord[], i: number): number {
  return words[i]?.folded.length ?? 0
}

interface TypedWord {
  readonly text: string
  readonly folded: string
  readonly marks: number
  /** Nothing but digits. */
  readonly digits: boolean
  readonly start: number
  readonly end: number
  /** More than one group of digits. */
  readonly grouped: boolean
}

const buffer = createWordBuffer()
const ALL_DIGITS = /^[0-9]+$/
const ANY_DIGIT = /[0-9]/
const HAS_DJ = /dj|дј/iu
const ANY_CYRILLIC = /[\u0400-\u052f]/

function readTypedWords(text: string): readonly TypedWord[] {
  readWords(text.slice(0, MAX_CHARACTERS_READ), buffer, MAX_WORDS_READ)
  const words: TypedWord[] = []
  let from = 0
  for (let i = 0; i < buffer.count; i++) {
    const end = buffer.ends[i] as number
    const folded = String.fromCharCode(...buffer.bytes.subarray(from, end))
    from = end + 1
    const textStart = buffer.spans[i * 2] as number
    const textEnd = buffer.spans[i * 2 + 1] as number
    words.push({
      text: buffer.text.slice(textStart, textEnd),
      folded,
      marks: buffer.marks[i] as number,
      digits: ALL_DIGITS.test(folded),
      start: textStart,
      end: textEnd,
      grouped: false
    })
  }
  return words
}

function joinNumbers(words: readonly TypedWord[], knowsNumber: (asked: AskedNumber) => boolean): readonly TypedWord[] {
  const joined: TypedWord[] = []
  for (let i = 0; i < words.length; ) {
    let end = i
    while (words[end]?.digits) end++
    const number = end - i > 1 ? joinGroups(words.slice(i, end)) : null
    if (number !== null && number.folded.length >= MIN_ASKED_DIGITS && knowsNumber(askedNumber(number.folded))) {
      joined.push(number)
      i = end
    } else {
      // The words up to `end` stand for themselves: an address, say "Nemanjina 22, 11000 Beograd".
      end = Math.max(end, i + 1)
      joined.push(...words.slice(i, end))
      i = end
    }
  }
  return joined
}

function joinGroups(groups: readonly TypedWord[]): TypedWord | null {
  const first = groups[0]
  const last = groups.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    text: buffer.text.slice(first.start, last.end),
    folded: groups.map(group => group.folded).join(''),
    marks: 0,
    digits: true,
    start: first.start,
    end: last.end,
    grouped: true
  }
}

function toAsked(word: TypedWord, place: Pick<AskedToken, 'isLast' | 'onlyHelps' | 'rivals' | 'isRival'>): AskedToken {
  return {
    hasDj: HAS_DJ.test(word.text),
    letters: Uint8Array.from(word.folded, letter => letter.charCodeAt(0)),
    marks: word.marks,
    cyrillic: ANY_CYRILLIC.test(word.text),
    forgiving: !ANY_DIGIT.test(word.folded),
    number: word.digits && word.folded.length >= MIN_ASKED_DIGITS ? askedNumber(word.folded) : null,
    isWord: !word.grouped,
    ...place
  }
}
