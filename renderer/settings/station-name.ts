/** What makes a name of a station: the contract says it, here it is put in words. */
import { settings } from '../../shared/bridge.ts'
import type { Words } from '../words/words.ts'

/** What is wrong with a typed name; null when nothing is. */
export function stationNameProblem({ t }: Words, typed: string): string | null {
  if (settings.shape.stationName.safeParse(typed).success) return null
  if (typed.trim() === '') return t('firstRun.stationNameMissing')
  return t('firstRun.stationNameTooLong', { most: String(settings.shape.stationName.maxLength) })
}
