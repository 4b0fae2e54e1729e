/** Shows records as they are called here together with the new ones of an offer, and stations by the names it knows. */
import { type ReactNode, useMemo } from 'react'
import type { Directory } from '../../shared/directory.ts'
import { type Reading, ReadingContext, useReading } from '../record/reading.ts'

export interface OfferedReadingProps {
  readonly directory: Directory
  readonly stationNames: Readonly<Record<string, string>>
  readonly children: ReactNode
}

export function OfferedReading({ directory, stationNames, children }: OfferedReadingProps) {
  const outer = useReading()
  const reading: Reading = useMemo(
    () => ({
      ...outer,
      directory,
      stationName: id => outer.stationName(id) ?? (Object.hasOwn(stationNames, id) ? (stationNames[id] ?? null) : null)
    }),
    [outer, directory, stationNames]
  )
  return <ReadingContext value={reading}>{children}</ReadingContext>
}
