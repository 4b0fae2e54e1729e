/**
 * Promise: from a vocabulary, the words a typed word may mean: the word itself, words it begins, the same word in
 * another Serbian case, words one slip of the finger away, and words written together or apart.
 */
import { findOtherCases } from './cases.ts'
import { findSlips } from './slips.ts'
import { childOf, descend, NO_NODE, type Vocabulary } from './vocabulary.ts'
import { type AskedWord, startWalk, type WordVisitor } from './walk.ts'

/** Receives a typed word that is two words written together: one word from the first range, one from the second. */
export type SplitVisitor = (firstWord: number, secondLow: number, secondHigh: number) => void

const MIN_SPLIT_LETTERS = 3

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
  findSlips(walk)
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
