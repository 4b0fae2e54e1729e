/**
 * Promise: for one segment and one question, which documents answer which typed words, and how well.
 *
 * Hidden: eight bytes a document, one for each typed word, holding the rank (merit.ts) of its best match so far.
 * Only rows that were touched are read and cleared again, so the cost is that of the postings met.
 */

import { findJoined, findSplits, findWords } from './find-words.ts'
import { gradeRow, rankOf } from './merit.ts'
import { type AskedNumber, SUBSCRIBER } from './phone-digits.ts'
import { type AskedToken, MAX_ASKED, type Question } from './question.ts'
import { type Segment, WEIGHT_STEPS } from './segment.ts'

export interface Tally {
  /** Row of document d: ranks[d * MAX_ASKED] and following, a byte for each typed word. */
  ranks: Uint8Array
  /** The same bytes, two words a row. */
  rows: Uint32Array
  touched: Uint32Array
  touchedCount: number
  /** Per typed word that is a rival of another: the word of each document that answers it. */
  readonly used: (Uint32Array | undefined)[]
  /** Scratch for documents that have the first half of a word written together. */
  half: Uint8Array
}

export function createTally(): Tally {
  return {
    ranks: new Uint8Array(0),
    rows: new Uint32Array(0),
    touched: new Uint32Array(0),
    touchedCount: 0,
    used: [],
    half: new Uint8Array(0)
  }
}

/** Fills an empty tally; clear it before the next segment. */
export function countAnswers(tally: Tally, segment: Segment, question: Question): void {
  makeRoom(tally, segment.ids.list.length)
  for (const column of question.order) {
    const token = question.asked[column] as AskedToken
    const count: Count = { tally, segment, token, column }
    if (token.isWord) countWord(count, question.asked[column - 1], question.asked[column + 1])
    if (token.number !== null) countNumber(count, token.number)
  }
}

export function clearTally(tally: Tally): void {
  const { rows, touched } = tally
  for (let i = 0; i < tally.touchedCount; i++) {
    const row = (touched[i] as number) * 2
    rows[row] = 0
    rows[row + 1] = 0
  }
  tally.touchedCount = 0
}

/** Whether any document that is not struck out has a number that begins as asked. */
export function hasNumber(segment: Segment, asked: AskedNumber): boolean {
  let found = false
  visitNumbers(segment, asked, place => {
    found ||= segment.struck[place >>> 2] === 0
  })
  return found
}

function makeRoom(tally: Tally, documents: number): void {
  if (tally.touched.length >= documents) return
  const room = Math.ceil(documents * 1.125)
  tally.ranks = new Uint8Array(room * MAX_ASKED)
  tally.rows = new Uint32Array(tally.ranks.buffer)
  tally.touched = new Uint32Array(room)
  tally.half = new Uint8Array(room)
  tally.used.length = 0
}

// ---- one typed word in one segment ----

interface Count {
  readonly tally: Tally
  readonly segment: Segment
  readonly token: AskedToken
  readonly column: number
}

const EXACT = gradeRow('exact')
const FOLDED = gradeRow('folded')
const PREFIX = gradeRow('prefix')
const INNER_PREFIX = gradeRow('innerPrefix')
const JOINED = gradeRow('joined')
const NO_WORD = 0xffffffff
/** A number asked from the subscriber's part on is a little less certain than one with its area code. */
const SUBSCRIBER_WEIGHT = WEIGHT_STEPS - 3

function countWord(count: Count, previous: AskedToken | undefined, next: AskedToken | undefined): void {
  const { segment, token } = count
  const { vocabulary } = segment
  findWords(vocabulary, token, token.forgiving, (grade, low, high) => {
    if (grade === 'whole') countSpellings(count, low)
    else countWords(count, grade === 'prefix' && !token.isLast ? INNER_PREFIX : gradeRow(grade), low, high)
  })
  findSplits(vocabulary, token, (first, low, high) => countPairs(count, first, low, high))
  if (previous?.isWord) countJoined(count, previous, token)
  if (next?.isWord) countJoined(count, token, next)
}

function countJoined(count: Count, first: AskedToken, second: AskedToken): void {
  const words = findJoined(count.segment.vocabulary, first, second)
  if (words !== null) countWords(count, JOINED, words.low, words.high)
}

/** A word with the typed letters: as typed, or the same but for accents. */
function countSpellings(count: Count, word: number): void {
  const { segment, token } = count
  const end = segment.spellingStart[word + 1] as number
  for (let spelling = segment.spellingStart[word] as number; spelling < end; spelling++) {
    const row = segment.marks[spelling] === token.marks ? EXACT : FOLDED
    const from = segment.postingStart[spelling] as number
    const to = segment.postingStart[spelling + 1] as number
    if (isContested(token)) countContested(count, row, word, from, to)
    else countPostings(count, row, from, to)
  }
}

function countWords(count: Count, row: number, low: number, high: number): void {
  const { segment, token } = count
  if (!isContested(token)) {
    countPostings(count, row, firstPosting(segment, low), firstPosting(segment, high))
    return
  }
  for (let word = low; word < high; word++) {
    countContested(count, row, word, firstPosting(segment, word), firstPosting(segment, word + 1))
  }
}

function firstPosting(segment: Segment, word: number): number {
  return segment.postingStart[segment.spellingStart[word] as number] as number
}

function countPostings(count: Count, row: number, from: number, to: number): void {
  const { tally, segment, column } = count
  const { postings } = segment
  const { ranks } = tally
  for (let i = from; i < to; i++) {
    const posting = postings[i] as number
    const at = (posting >>> 4) * MAX_ASKED + column
    const rank = rankOf[row + (posting & 15)] as number
    const before = ranks[at] as number
    if (rank > before) {
      if (before === 0 && !admit(count, posting >>> 4)) continue
      ranks[at] = rank
    }
  }
}

/** Adds a document to the touched ones, unless it is there. False when it is not and the word only helps. */
function admit({ tally, token }: Count, document: number): boolean {
  const { rows } = tally
  if (rows[document * 2] !== 0 || rows[document * 2 + 1] !== 0) return true
  if (token.onlyHelps) return false
  tally.touched[tally.touchedCount++] = document
  return true
}

function isContested(token: AskedToken): boolean {
  return token.isRival || token.rivals.length > 0
}

/** As countPostings, for a typed word that must not share a document's word with another one. */
function countContested(count: Count, row: number, word: number, from: number, to: number): void {
  const { tally, segment, token } = count
  for (let i = from; i < to; i++) {
    const posting = segment.postings[i] as number
    const document = posting >>> 4
    if (token.rivals.some(rival => takes(tally, rival, document, word))) continue
    countOne(count, document, rankOf[row + (posting & 15)] as number, word)
  }
}

function takes(tally: Tally, rival: number, document: number, word: number): boolean {
  return tally.ranks[document * MAX_ASKED + rival] !== 0 && usedWords(tally, rival)[document] === word
}

/** Documents that have the first word and one of the second words: both halves of a word written together. */
function countPairs(count: Count, first: number, low: number, high: number): void {
  const { half } = count.tally
  const { postings } = count.segment
  const firstFrom = firstPosting(count.segment, first)
  const firstTo = firstPosting(count.segment, first + 1)
  for (let i = firstFrom; i < firstTo; i++) half[(postings[i] as number) >>> 4] = 1
  const to = firstPosting(count.segment, high)
  for (let i = firstPosting(count.segment, low); i < to; i++) {
    const posting = postings[i] as number
    if (half[posting >>> 4] === 1) countOne(count, posting >>> 4, rankOf[JOINED + (posting & 15)] as number, NO_WORD)
  }
  for (let i = firstFrom; i < firstTo; i++) half[(postings[i] as number) >>> 4] = 0
}

function countNumber(count: Count, asked: AskedNumber): void {
  visitNumbers(count.segment, asked, (place, isWhole) => {
    const weight = (place & 3) === SUBSCRIBER ? SUBSCRIBER_WEIGHT : WEIGHT_STEPS
    countOne(count, place >>> 2, rankOf[(isWhole ? EXACT : PREFIX) + weight] as number, NO_WORD)
  })
}

/** `word` is the one of the document that answers, NO_WORD when it is not just one. */
function countOne(count: Count, document: number, rank: number, word: number): void {
  const { tally, token, column } = count
  const at = document * MAX_ASKED + column
  const before = tally.ranks[at] as number
  if (rank <= before) return
  if (before === 0 && !admit(count, document)) return
  tally.ranks[at] = rank
  if (token.isRival) usedWords(tally, column)[document] = word
}

function usedWords(tally: Tally, column: number): Uint32Array {
  const used = tally.used[column] ?? new Uint32Array(tally.touched.length)
  tally.used[column] = used
  return used
}

/** Each place whose number begins as asked, and whether nothing follows the asked digits. */
function visitNumbers(segment: Segment, asked: AskedNumber, visit: (place: number, isWhole: boolean) => void): void {
  const { numberKeys, numberPlaces } = segment
  for (const { low, high, parts } of asked) {
    for (let i = firstNumberFrom(numberKeys, low); i < numberKeys.length; i++) {
      const key = numberKeys[i] as number
      if (key >= high) break
      const place = numberPlaces[i] as number
      if (parts.includes(place & 3)) visit(place, key === low)
    }
  }
}

/** The first place whose key is not less than `key`. */
function firstNumberFrom(numberKeys: Float64Array, key: number): number {
  let low = 0
  let high = numberKeys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numberKeys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}
