/** What every piece of a record needs to show itself: the words, the day, the directory, and a way to copy. */
import { createContext, useContext } from 'react'
import type { Directory } from '../../shared/directory.ts'
import type { Day } from '../../shared/records/day.ts'
import type { StationId } from '../../shared/replica/register.ts'
import type { Words } from '../words/words.ts'

export interface Reading {
  readonly words: Words
  /** null while the computer's date is in doubt */
  readonly today: Day | null
  readonly directory: Directory
  /** a verification older than so many days is to be renewed */
  readonly unverifiedDays: number
  /** the name people know a station by; null when it is not known here */
  stationName(id: StationId): string | null
  /** puts text on the clipboard and says so */
  copy(text: string): void
}

export const ReadingContext = createContext<Reading | null>(null)

export function useReading(): Reading {
  const reading = useContext(ReadingContext)
  if (reading === null) throw new Error('no reading around this component')
  return reading
}
