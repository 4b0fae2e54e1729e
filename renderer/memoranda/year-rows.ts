/** The memoranda of a year as they stand on the screen, and which of them expire soon. Pure. */
import type { Directory } from '../../shared/directory.ts'
import type { MemorandumState } from '../../shared/lookup/answer.ts'
import { memorandaOf } from '../../shared/lookup/relations.ts'
import { standingOfMemorandum } from '../../shared/lookup/standing.ts'
import { type Day, daysBetween } from '../../shared/records/day.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { holdsInYear } from '../../shared/renewal.ts'

export interface YearRow {
  /** null when nobody knows whose it is */
  readonly organisation: Organisation | null
  readonly state: MemorandumState
}

type Compare = (a: string, b: string) => number

/** All memoranda that hold on some day of the year, by organisation, and of one organisation the earlier first. */
export function rowsOfYear(
  directory: Directory,
  year: number,
  today: Day | null,
  compare: Compare
): readonly YearRow[] {
  const rows = [...directory.memoranda.values()]
    .filter(memorandum => holdsInYear(memorandum, year))
    .map(memorandum => ({
      organisation: directory.organisations.get(memorandum.organisation ?? '') ?? null,
      state: { memorandum, standing: standingOfMemorandum(memorandum, today), isNamed: true }
    }))
  return rows.sort(
    (a, b) =>
      compare(a.organisation?.name ?? '', b.organisation?.name ?? '') ||
      (a.state.memorandum.validFrom ?? '').localeCompare(b.state.memorandum.validFrom ?? '')
  )
}

/** Whether it holds today and its last day is at most so many days away. */
export function expiresWithin({ state: { standing } }: YearRow, today: Day, days: number): boolean {
  return standing.kind === 'current' && standing.until !== null && daysBetween(today, standing.until) <= days
}

/** Partner organisations that have no memorandum on any day of the year. */
export function organisationsWithout(directory: Directory, year: number, compare: Compare): readonly Organisation[] {
  return [...directory.organisations.values()]
    .filter(({ id, organisationType }) => {
      if (organisationType !== 'ngo') return false
      return !memorandaOf(directory, id).some(memorandum => holdsInYear(memorandum, year))
    })
    .sort((a, b) => compare(a.name, b.name))
}

/** The year to begin with: this one, or the newest that a memorandum names while the clock is in doubt. */
export function firstYear(directory: Directory, today: Day | null, claimed: Day | null): number {
  if (today !== null) return yearOf(today)
  const years = [...directory.memoranda.values()].flatMap(({ validFrom }) =>
    validFrom === null ? [] : [yearOf(validFrom)]
  )
  return years.length > 0 ? Math.max(...years) : yearOf(claimed ?? '2026-01-01')
}

/** The part of a year that something covers, in shares of it from 0 to 1. */
export function shareOfYear(
  year: number,
  from: Day | null,
  to: Day | null
): { readonly from: number; readonly to: number } {
  return { from: from === null ? 0 : placeInYear(year, from, 0), to: to === null ? 1 : placeInYear(year, to, 1) }
}

/** Where a day stands in a year, from 0 to 1; `after` counts the day itself, as a last day does. */
export function placeInYear(year: number, on: Day, after: 0 | 1): number {
  const first = Date.UTC(year, 0, 1)
  const length = Date.UTC(year + 1, 0, 1) - first
  const place = (Date.parse(on) + after * millisecondsADay - first) / length
  return Math.min(1, Math.max(0, place))
}

const millisecondsADay = 86_400_000

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}
