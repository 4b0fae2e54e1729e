/** One typed word on its way through a vocabulary: what is typed, how far its own letters lead, who is told. */
import { childOf, NO_NODE, type Vocabulary } from './vocabulary.ts'

/** How a word answers a typed one, best first. Accents are not kept here, so `whole` does not yet mean spelled alike. */
type WordGrade = 'whole' | 'prefix' | 'joined' | 'inflected' | 'slip' | 'slippedPrefix'

/** A typed word as the walk needs it. */
export interface AskedWord {
  readonly letters: Uint8Array
  /** Typed in Cyrillic, where љ, њ and џ are one letter each, so that one slip may change two folded letters. */
  readonly cyrillic: boolean
  /** Typed with a dj, which folded to d; a slip may have brought the two letters together. */
  readonly hasDj: boolean
  /** The last word may be unfinished, so its slips are sought at the beginning of longer words too. */
  readonly isLast: boolean
}

/** Receives each range [low, high) of words that answer; the same word may come again with another grade. */
export type WordVisitor = (grade: WordGrade, low: number, high: number) => void

export interface Walk {
  readonly vocabulary: Vocabulary
  readonly letters: Uint8Array
  readonly cyrillic: boolean
  readonly hasDj: boolean
  readonly isLast: boolean
  readonly visit: WordVisitor
  /** Nodes reached by 0, 1, 2 ... typed letters, as far as there are any. */
  readonly path: readonly number[]
  /** Words that begin with all typed letters; found once, so a slip need not name them again. */
  readonly ownLow: number
  readonly ownHigh: number
}

export function startWalk(vocabulary: Vocabulary, asked: AskedWord, visit: WordVisitor): Walk {
  const { letters, cyrillic, hasDj, isLast } = asked
  const path = [0]
  for (let i = 0, node = 0; i < letters.length; i++) {
    node = childOf(vocabulary, node, letters[i] as number)
    if (node === NO_NODE) break
    path.push(node)
  }
  const own = path[letters.length]
  const ownLow = own === undefined ? 0 : (vocabulary.low[own] as number)
  const ownHigh = own === undefined ? 0 : (vocabulary.high[own] as number)
  return { vocabulary, letters, cyrillic, hasDj, isLast, visit, path, ownLow, ownHigh }
}

/** Whether a word begins with all typed letters, and was told already. */
export function isOwn(walk: Walk, word: number): boolean {
  return word >= walk.ownLow && word < walk.ownHigh
}
