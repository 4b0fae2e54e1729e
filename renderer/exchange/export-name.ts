/** The name suggested for a package: station, what is in it and the day, in letters every file system takes. */
import { packageEnding } from '../../shared/exchange/package.ts'
import { fold } from '../../shared/lookup/fold.ts'
import type { Day } from '../../shared/records/day.ts'

/** Longer pieces say no more. */
const longestPiece = 40

/** "krnjaca-info-pult-ceo-imenik-2026-03-10.putokaz". `today`: left out when nobody knows it. */
export function exportName(station: string, scope: string, today: Day | null): string {
  const pieces = [slug(station), slug(scope), today ?? ''].filter(piece => piece !== '')
  return `${pieces.length === 0 ? 'putokaz' : pieces.join('-')}${packageEnding}`
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, longestPiece).replace(/-+$/, '')
}
