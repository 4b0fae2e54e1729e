/**
 * Numbers of which only the beginning is typed. "+381" or "064" begins more numbers than can be told, and whichever came
 * first would be some stranger's: such digits name nothing until there are more of them, or another word beside them that
 * the same record answers. What few numbers begin with is told as any beginning is, and a whole number (192) always is.
 */
import { MIN_ASKED_DIGITS } from './phone-digits.ts'
import type { Hit, Recognised } from './search-index.ts'

/** `most`: as many hits of a kind as were asked for; where they all begin so, there are probably more. */
export function withoutCommonBeginnings(recognised: Recognised, most: number): Recognised {
  const { tokens } = recognised
  let { byKind } = recognised
  const idle = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.role !== 'number') continue
    const begun = [...byKind.values()].map(hits => hits.filter(hit => hit.matches[at] != null))
    const isCommon = begun.some(hits => hits.length >= most) && begun.flat().every(hit => isBeginning(hit, at))
    if (!isCommon) continue
    const answersMore = (hit: Hit): boolean =>
      hit.matches[at] == null || hit.matches.some((match, of) => of !== at && match !== null)
    byKind = new Map([...byKind].map(([kind, hits]) => [kind, hits.filter(answersMore)] as const))
    if (!begun.flat().some(answersMore)) idle.add(at)
  }
  if (byKind === recognised.byKind) return recognised
  return { byKind, tokens: tokens.map((token, at) => (idle.has(at) ? { ...token, role: 'stop' } : token)) }
}

/** Whether all that the line says are digits that few numbers, or none, could be told by. For lines without an answer. */
export function asksForMoreDigits(recognised: Recognised, most: number): boolean {
  const { tokens } = recognised
  const isOfDigits = tokens.length > 0 && tokens.every(({ folded }) => /^\d+$/.test(folded))
  if (!isOfDigits) return false
  const isShort = tokens.reduce((count, { folded }) => count + folded.length, 0) < MIN_ASKED_DIGITS
  return isShort || withoutCommonBeginnings(recognised, most) !== recognised
}

function isBeginning(hit: Hit, at: number): boolean {
  return hit.matches[at]?.quality === 'prefix'
}
