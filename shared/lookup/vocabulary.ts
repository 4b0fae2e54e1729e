// Promise: from a sorted list of words, the ones a typed word may mean: the word itself, words it begins, the same
// word in another Serbian case, words one slip of the finger away.
//
// Hidden: a trie laid out breadth first in typed arrays. The words below a node are neighbours in the sorted list,
// so every answer is a range of word numbers. The one-slip walk leaves the typed word's own path once, at each
// letter in turn, and follows the rest exactly; its cost hardly depends on the number of words.

import { type Ending, endings, NO_ENDING } from './endings.ts'

/** How a word answers a typed one, best first. Accents are not kept here, so `whole` does not yet mean spelled alike. */
export type WordGrade = 'whole' | 'prefix' | 'joined' | 'inflected' | 'slip' | 'slippedPrefix'

export interface Vocabulary {
  readonly wordCount: number
  /** Letters of all words one after the other; word w lies at textStart[w] to textStart[w + 1]. */
  readonly text: Uint8Array
  readonly textStart: Uint32Array
  /** Per node: the letter that leads to it, and its first child; the next node's first child ends its children. */
  readonly letter: Uint8Array
  readonly firstChild: Uint32Array
  /** Per node: the range of words at and below it; when isWord is 1 the first of them ends here. */
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly isWord: Uint8Array
}

/** A typed word as the walk needs it. */
export interface AskedWord {
  readonly letters: Uint8Array
  /** Typed in Cyrillic, where љ, њ and џ are one letter each, so that one slip may change two folded letters. */
  readonly cyrillic: boolean
  /** The last word may be unfinished, so its slips are sought at the beginning of longer words too. */
  readonly isLast: boolean
}

/** Receives each range [low, high) of words that answer; the same word may come again with another grade. */
export type WordVisitor = (grade: WordGrade, low: number, high: number) => void

/** Receives a typed word that is two words written together: one word from the first range, one from the second. */
export type SplitVisitor = (firstWord: number, secondLow: number, secondHigh: number) => void

/**
 * Shortest word whose slips are forgiven; below it nearly every word is one slip from another. Of three typed letters
 * one may have been left out.
 */
const MIN_SLIP_LETTERS = 4
const MIN_SLIPPED_PREFIX_LETTERS = 5
const MIN_SPLIT_LETTERS = 3
const MIN_STEM_LETTERS = 4

/** `text` and `textStart` hold the words sorted by their letters, without repetition. */
export function createVocabulary(text: Uint8Array, textStart: Uint32Array): Vocabulary {
  const wordCount = textStart.length - 1
  const mostNodes = text.length + 2
  const letter = new Uint8Array(mostNodes)
  const firstChild = new Uint32Array(mostNodes)
  const low = new Uint32Array(mostNodes)
  const high = new Uint32Array(mostNodes)
  const isWord = new Uint8Array(mostNodes)
  high[0] = wordCount
  let count = 1
  for (let node = 0, depth = 0, levelEnd = 1; node < count; node++) {
    if (node === levelEnd) {
      depth++
      levelEnd = count
    }
    firstChild[node] = count
    const end = high[node] as number
    let word = low[node] as number
    if (word < end && wordLength(textStart, word) === depth) {
      isWord[node] = 1
      word++
    }
    while (word < end) {
      const next = text[(textStart[word] as number) + depth] as number
      letter[count] = next
      low[count] = word
      while (word < end && text[(textStart[word] as number) + depth] === next) word++
      high[count++] = word
    }
  }
  firstChild[count] = count
  return {
    wordCount,
    text,
    textStart,
    letter: letter.slice(0, count),
    firstChild: firstChild.slice(0, count + 1),
    low: low.slice(0, count),
    high: high.slice(0, count),
    isWord: isWord.slice(0, count)
  }
}

/** Every word that `asked` may mean: itself, longer words, other cases, and, when `forgiving`, words one slip away. */
export function findWords(vocabulary: Vocabulary, asked: AskedWord, forgiving: boolean, visit: WordVisitor): void {
  const walk = startWalk(vocabulary, asked, visit)
  const own = walk.path[asked.letters.length]
  if (own !== undefined) {
    if (vocabulary.isWord[own] === 1) visit('whole', walk.ownLow, walk.ownLow + 1)
    visit('prefix', walk.ownLow, walk.ownHigh)
  }
  if (!forgiving) return
  findOtherCases(walk)
  if (asked.letters.length >= MIN_SLIP_LETTERS - 1) findSlips(walk)
}

/** The words that two typed words make when written together ("info park" for Infopark); null when there are none. */
export function findJoined(
  vocabulary: Vocabulary,
  first: AskedWord,
  second: AskedWord
): { low: number; high: number } | null {
  const middle = descend(vocabulary, 0, first.letters, 0, first.letters.length)
  if (middle === NO_NODE) return null
  const end = descend(vocabulary, middle, second.letters, 0, second.letters.length)
  if (end === NO_NODE) return null
  const low = vocabulary.low[end] as number
  if (second.isLast) return { low, high: vocabulary.high[end] as number }
  return vocabulary.isWord[end] === 1 ? { low, high: low + 1 } : null
}

/** The pairs of words that `asked` is when parted somewhere ("banjakoviljaca" for Banja Koviljača). */
export function findSplits(vocabulary: Vocabulary, asked: AskedWord, visit: SplitVisitor): void {
  const { letters } = asked
  let node = 0
  for (let cut = 1; cut <= letters.length - MIN_SPLIT_LETTERS; cut++) {
    node = childOf(vocabulary, node, letters[cut - 1] as number)
    if (node === NO_NODE) return
    if (cut < MIN_SPLIT_LETTERS || vocabulary.isWord[node] === 0) continue
    const rest = descend(vocabulary, 0, letters, cut, letters.length)
    if (rest === NO_NODE) continue
    const low = vocabulary.low[rest] as number
    if (asked.isLast) visit(vocabulary.low[node] as number, low, vocabulary.high[rest] as number)
    else if (vocabulary.isWord[rest] === 1) visit(vocabulary.low[node] as number, low, low + 1)
  }
}

// ---- one walk ----

interface Walk {
  readonly vocabulary: Vocabulary
  readonly letters: Uint8Array
  readonly cyrillic: boolean
  readonly isLast: boolean
  readonly visit: WordVisitor
  /** Nodes reached by 0, 1, 2 ... typed letters, as far as there are any. */
  readonly path: readonly number[]
  /** Words that begin with all typed letters; found once, so a slip need not name them again. */
  readonly ownLow: number
  readonly ownHigh: number
}

const NO_NODE = -1

const C = 99
const D = 100
const J = 106
const L = 108
const N = 110
const Z = 122
const A = 97
const VOWELS: ReadonlySet<number> = new Set([A, 101, 105, 111, 117])

function startWalk(vocabulary: Vocabulary, asked: AskedWord, visit: WordVisitor): Walk {
  const { letters, cyrillic, isLast } = asked
  const path = [0]
  for (let i = 0, node = 0; i < letters.length; i++) {
    node = childOf(vocabulary, node, letters[i] as number)
    if (node === NO_NODE) break
    path.push(node)
  }
  const own = path[letters.length]
  const ownLow = own === undefined ? 0 : (vocabulary.low[own] as number)
  const ownHigh = own === undefined ? 0 : (vocabulary.high[own] as number)
  return { vocabulary, letters, cyrillic, isLast, visit, path, ownLow, ownHigh }
}

function findSlips(walk: Walk): void {
  const { vocabulary, letters, path } = walk
  const { letter, firstChild } = vocabulary
  const last = letters.length - 1
  const onlyLeftOut = letters.length < MIN_SLIP_LETTERS
  for (let at = 0; at <= last && at < path.length; at++) {
    const node = path[at] as number
    const typed = letters[at] as number
    const width = letterWidth(walk, at)
    // Everything that begins with all letters but the last is below `node`, so one visit of it would do for every
    // longer word; the other moves at the last letter only look for whole words.
    const longer = at < last
    const end = firstChild[node + 1] as number
    for (let child = firstChild[node] as number; child < end; child++) {
      if (letter[child] !== typed) {
        follow(walk, child, at, longer) // a letter left out
        if (onlyLeftOut) continue
        follow(walk, child, at + width, longer) // a wrong letter
        // đ is typed as two letters, and the slip may hit the first: "fjordje" for "djordje".
        if (letter[child] === D && letters[at + 1] === J) follow(walk, child, at + 2, longer)
      }
      if (walk.cyrillic) followCyrillicPair(walk, child, at, width, longer)
    }
    if (onlyLeftOut) continue
    if (letters[at + width] !== typed) follow(walk, node, at + width, true) // a letter too many
    // The same inside a dj: "dhjordje".
    if (at > 0 && letters[at - 1] === D && letters[at + 1] === J) follow(walk, node, at + 2, longer)
    findSwap(walk, node, at, width, longer)
  }
}

/** The typed letter at `at` and its neighbour, the other way round. */
function findSwap(walk: Walk, node: number, at: number, width: number, longer: boolean): void {
  const { vocabulary, letters } = walk
  const second = at + width
  if (second >= letters.length) return
  const end = second + letterWidth(walk, second)
  const middle = descend(vocabulary, node, letters, second, end)
  if (middle === NO_NODE) return
  const swapped = descend(vocabulary, middle, letters, at, second)
  if (swapped === NO_NODE) return
  follow(walk, swapped, end, longer)
  // A swap that tore a dj apart: "adnjela" for "andjela".
  if (letters[at] === D && letters[end] === J) follow(walk, swapped, end + 1, longer)
}

/** In Cyrillic lj, nj and dž are one letter: it may be the one left out or mistaken. */
function followCyrillicPair(walk: Walk, child: number, at: number, width: number, longer: boolean): void {
  const { vocabulary, letters } = walk
  const first = vocabulary.letter[child] as number
  if (first !== L && first !== N && first !== D) return
  const pair = childOf(vocabulary, child, first === D ? Z : J)
  if (pair === NO_NODE || (width === 2 && letters[at] === first)) return
  follow(walk, pair, at, longer)
  follow(walk, pair, at + width, longer)
}

/** How many folded letters the typed letter at `at` takes: two for љ, њ, џ. */
function letterWidth(walk: Walk, at: number): number {
  if (!walk.cyrillic) return 1
  const first = walk.letters[at]
  const second = walk.letters[at + 1]
  return ((first === L || first === N) && second === J) || (first === D && second === Z) ? 2 : 1
}

/** Behind the slip every letter must match. */
function follow(walk: Walk, from: number, at: number, longer: boolean): void {
  const { vocabulary, letters, visit } = walk
  const node = descend(vocabulary, from, letters, at, letters.length)
  if (node === NO_NODE) return
  const low = vocabulary.low[node] as number
  if (vocabulary.isWord[node] === 1 && !isOwn(walk, low)) visit('slip', low, low + 1)
  if (!longer || !walk.isLast || letters.length < MIN_SLIPPED_PREFIX_LETTERS) return
  const high = vocabulary.high[node] as number
  if (low <= walk.ownLow && walk.ownHigh <= high) {
    if (low < walk.ownLow) visit('slippedPrefix', low, walk.ownLow)
    if (walk.ownHigh < high) visit('slippedPrefix', walk.ownHigh, high)
  } else if (!isOwn(walk, low)) {
    visit('slippedPrefix', low, high)
  }
}

function isOwn(walk: Walk, word: number): boolean {
  return word >= walk.ownLow && word < walk.ownHigh
}

// ---- Serbian cases ----

/** "presevu" finds presevo, "bujanovcu" bujanovac, "podrsci" podrska: the same stem under another ending. */
function findOtherCases(walk: Walk): void {
  const { letters, path, vocabulary } = walk
  for (const ending of endings) {
    const stemLength = letters.length - ending.letters.length
    if (stemLength < MIN_STEM_LETTERS || !endsWith(letters, ending)) continue
    const stem = path[stemLength]
    if (stem !== undefined && ending !== NO_ENDING) visitEndings(walk, stem)
    const beforeLast = path[stemLength - 1]
    if (beforeLast === undefined) continue
    const last = letters[stemLength - 1] as number
    if (ending.letters[0] === 105) {
      const hard = last === C ? 107 : last === Z ? 103 : last === 115 ? 104 : 0 // ruka - ruci, knjiga - knjizi
      const node = hard === 0 ? NO_NODE : childOf(vocabulary, beforeLast, hard)
      if (node !== NO_NODE) visitEndings(walk, node)
    }
    findFleetingA(walk, ending, stemLength, beforeLast)
  }
}

/** The a that only the bare form has: centar - centru, bujanovac - bujanovcu. */
function findFleetingA(walk: Walk, ending: Ending, stemLength: number, beforeLast: number): void {
  const { letters, vocabulary, path } = walk
  const last = letters[stemLength - 1] as number
  const previous = letters[stemLength - 2] as number
  if (VOWELS.has(last)) return
  if (ending !== NO_ENDING && !VOWELS.has(previous)) {
    const a = childOf(vocabulary, beforeLast, A)
    const node = a === NO_NODE ? NO_NODE : childOf(vocabulary, a, last)
    if (node !== NO_NODE) visitWord(walk, node)
  } else if (ending === NO_ENDING && previous === A && stemLength > MIN_STEM_LETTERS) {
    const withoutA = path[stemLength - 2]
    const node = withoutA === undefined ? NO_NODE : childOf(vocabulary, withoutA, last)
    if (node !== NO_NODE) visitEndings(walk, node)
  }
}

function visitEndings(walk: Walk, stem: number): void {
  for (const ending of endings) {
    const node = descend(walk.vocabulary, stem, ending.letters, 0, ending.letters.length)
    if (node !== NO_NODE) visitWord(walk, node)
  }
}

function visitWord(walk: Walk, node: number): void {
  const low = walk.vocabulary.low[node] as number
  if (walk.vocabulary.isWord[node] === 1 && !isOwn(walk, low)) walk.visit('inflected', low, low + 1)
}

function endsWith(letters: Uint8Array, ending: Ending): boolean {
  const from = letters.length - ending.letters.length
  return ending.letters.every((letter, i) => letters[from + i] === letter)
}

// ---- nodes ----

function descend(vocabulary: Vocabulary, from: number, letters: Uint8Array, start: number, end: number): number {
  let node = from
  for (let i = start; i < end && node !== NO_NODE; i++) node = childOf(vocabulary, node, letters[i] as number)
  return node
}

function childOf(vocabulary: Vocabulary, node: number, wanted: number): number {
  const { letter, firstChild } = vocabulary
  const end = firstChild[node + 1] as number
  for (let child = firstChild[node] as number; child < end; child++) {
    const found = letter[child] as number
    if (found >= wanted) return found === wanted ? child : NO_NODE
  }
  return NO_NODE
}

function wordLength(textStart: Uint32Array, word: number): number {
  return (textStart[word + 1] as number) - (textStart[word] as number)
}
