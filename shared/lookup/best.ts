/**
 * Promise: of all documents a question touched, the few best, best first: the more typed words answered the better,
 * then the better they are answered, then by name, then by id, so that no two documents tie.
 */
import { countedMerits, extraMerits } from './merit.ts'
import { MAX_ASKED, type Question } from './question.ts'
import type { Segment } from './segment.ts'
import type { Tally } from './tally.ts'

export interface Candidate {
  readonly id: string
  readonly score: number
  /** The beginning of its name as a number (segment.ts). */
  readonly order: number
  /** Rank of the best match of each asked token, 0 for none. */
  readonly ranks: Uint8Array
}

export interface Best {
  readonly limit: number
  /** Best first, never more than `limit`. */
  readonly candidates: Candidate[]
}

export function createBest(limit: number): Best {
  return { limit, candidates: [] }
}

/** Takes in the documents of one segment that are not struck out. */
export function keepBest(best: Best, tally: Tally, segment: Segment, question: Question): void {
  const { ranks, touched, touchedCount } = tally
  const columns = question.asked.length
  const merits = question.asked.map(token => (token.onlyHelps ? extraMerits : countedMerits))
  for (let i = 0; i < touchedCount; i++) {
    const document = touched[i] as number
    if (segment.struck[document] === 1) continue
    const row = document * MAX_ASKED
    let score = 0
    for (let column = 0; column < columns; column++) {
      score += (merits[column] as Float64Array)[ranks[row + column] as number] as number
    }
    if (isAmongBest(best, score, segment, document)) {
      const id = segment.ids.list[document] as string
      const order = segment.order[document] as number
      insert(best, { id, score, order, ranks: ranks.slice(row, row + columns) })
    }
  }
}

/** Negative when a stands before b. */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function isAmongBest(best: Best, score: number, segment: Segment, document: number): boolean {
  const { candidates, limit } = best
  if (candidates.length < limit) return true
  const worst = candidates[limit - 1]
  if (worst === undefined || score < worst.score) return false
  if (score > worst.score) return true
  const order = segment.order[document] as number
  return order < worst.order || (order === worst.order && (segment.ids.list[document] as string) < worst.id)
}

function insert(best: Best, candidate: Candidate): void {
  const { candidates, limit } = best
  if (candidates.length === limit) candidates.pop()
  let at = candidates.length
  while (at > 0 && compareCandidates(candidate, candidates[at - 1] as Candidate) < 0) at--
  candidates.splice(at, 0, candidate)
}
