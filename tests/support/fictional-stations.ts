/**
 * The fictional stations, who writes at them, and the day it is. Nothing of this exists: every name says Primer
 * or izmišljeno, every address ends in example.org, every number begins with 067 0 or 011 0.
 *
 * We found no range of numbers that Serbia reserves for fiction. As far as we know 067 0 belongs to no operator (of
 * 067 only 0677 and 0678 are given out) and no Belgrade number begins with 0 behind 011, so these should ring nowhere.
 */
import { day } from '../../shared/records/day.ts'
import type { Stamp } from '../../shared/replica/register.ts'

/** The day it is in every test with the fictional directory: a Tuesday. */
export const fictionalToday = day.parse('2026-03-10')

interface FictionalStation {
  readonly id: string
  readonly name: string
  /** who works there */
  readonly by: string
  readonly writer: string
}

export const fictionalStations = {
  sediste: {
    id: 'station-primersediste',
    name: 'Sedište (izmišljeno)',
    by: 'Marija Primer',
    writer: 'primer-sediste'
  },
  krnjaca: {
    id: 'station-primerkrnjaca',
    name: 'Krnjača, info-pult (izmišljeno)',
    by: 'Jovan Primer',
    writer: 'primer-krnjaca'
  },
  presevo: {
    id: 'station-primerpresevo',
    name: 'Preševo, kancelarija 2 (izmišljeno)',
    by: 'Jelena Primer',
    writer: 'primer-presevo'
  }
} satisfies Record<string, FictionalStation>

export type StationName = keyof typeof fictionalStations

/** Stamps of successive writes: no writer uses a count twice. The day is shown to people only. */
export type Pen = (station: StationName, on?: string) => Stamp

export function newPen(): Pen {
  const counts = new Map<string, number>()
  return (station, on = '2026-01-12') => {
    const { id, by, writer } = fictionalStations[station]
    const count = (counts.get(writer) ?? 0) + 1
    counts.set(writer, count)
    return { writer, count, station: id, by, at: `${on}T09:30:00.000Z` }
  }
}

/** The `place`-th fictional mobile number, as a person would type it: "067 000 00 07". */
export function fictionalMobile(place: number): string {
  return `067 000 00 ${String(place).padStart(2, '0')}`
}

/** The `place`-th fictional Belgrade number: "011 000 00 07". */
export function fictionalLandline(place: number): string {
  return `011 000 00 ${String(place).padStart(2, '0')}`
}
