/**
 * Promise: the one place that says what ranks above what.
 *
 * A document that answers more of the typed words always comes first. Among those, each answered word adds merit by
 * how well it answers (as spelled > without accents > beginning > written together > other case > one slip) times how
 * much the field weighs. So within one field the order of qualities is strict, while a folded hit in a name may stand
 * above an exact one in an e-mail address.
 *
 * Hidden: merits as ranks of one byte, so that the best match of a typed word in a document is a byte comparison.
 */
import { WEIGHT_STEPS } from './segment.ts'

export type MatchQuality = 'exact' | 'folded' | 'prefix' | 'joined' | 'inflected' | 'slip'

/** How a match came about; finer than the quality that is reported. */
export type MatchGrade = MatchQuality | 'innerPrefix' | 'slippedPrefix'

/** How well one typed word is answered. */
export interface TokenMatch {
  readonly quality: MatchQuality
  /** Weight of the field, 0 to 1, in fifteenths. */
  readonly weight: number
}

const GRADES: readonly (readonly [grade: MatchGrade, quality: MatchQuality, points: number])[] = [
  ['exact', 'exact', 100],
  ['folded', 'folded', 98],
  ['prefix', 'prefix', 80],
  // A word that is not the last one is probably complete, so what it merely begins is less likely meant.
  ['innerPrefix', 'prefix', 70],
  ['joined', 'joined', 65],
  ['inflected', 'inflected', 60],
  ['slip', 'slip', 40],
  ['slippedPrefix', 'slip', 30]
]

/** More than the points of all typed words together, so that answering one word more always wins. */
const POINTS_PER_ANSWERED_WORD = 1000

interface Rank {
  readonly match: TokenMatch
  readonly points: number
  readonly column: number
}

const RANKED: readonly Rank[] = GRADES.flatMap(([, quality, points], row) =>
  Array.from({ length: WEIGHT_STEPS }, (_, i): Rank => {
    const weight = (i + 1) / WEIGHT_STEPS
    return { match: { quality, weight }, points: points * (0.5 + weight / 2), column: row * 16 + i + 1 }
  })
).sort((a, b) => a.points - b.points || b.column - a.column)

/** rankOf[gradeRow(grade) + weight in fifteenths]; 0 is no match. */
export const rankOf: Uint8Array = new Uint8Array(GRADES.length * 16)

/** By rank: what a match adds to a document's merit. */
export const countedMerits: Float64Array = new Float64Array(RANKED.length + 1)

/** The same for a word that only helps: it adds points, but does not count. */
export const extraMerits: Float64Array = new Float64Array(RANKED.length + 1)

for (const [i, { column, points }] of RANKED.entries()) {
  rankOf[column] = i + 1
  countedMerits[i + 1] = points + POINTS_PER_ANSWERED_WORD
  extraMerits[i + 1] = points
}

export function gradeRow(grade: MatchGrade): number {
  return GRADES.findIndex(([name]) => name === grade) * 16
}

/** The match behind a rank; null for 0. */
export function matchOf(rank: number): TokenMatch | null {
  return RANKED[rank - 1]?.match ?? null
}
