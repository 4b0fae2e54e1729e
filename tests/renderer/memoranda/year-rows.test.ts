import { describe, expect, test } from 'vitest'
import {
  expiresWithin,
  firstYear,
  organisationsWithout,
  placeInYear,
  rowsOfYear,
  shareOfYear
} from '../../../renderer/memoranda/year-rows.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const directory = readDirectory(fictionalEntries())
const today = day.parse('2026-03-10')
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

describe('the rows of a year', () => {
  test('are all memoranda that hold on one of its days, by organisation', () => {
    const names = rowsOfYear(directory, 2026, today, compare).map(({ organisation }) => organisation?.shortName)
    expect(names).toEqual(['Primer A', 'Primer B', 'Primer D', 'Primer G'])
    expect(rowsOfYear(directory, 2025, today, compare)).toHaveLength(1)
    // Without an end it holds in every year from its first on.
    expect(rowsOfYear(directory, 2031, today, compare)).toHaveLength(1)
    expect(rowsOfYear(directory, 2024, today, compare)).toHaveLength(0)
  })

  test('expire within so many days when the last day is at most so far', () => {
    const on = day.parse('2026-12-01')
    const count = (days: number): number =>
      rowsOfYear(directory, 2026, on, compare).filter(row => expiresWithin(row, on, days)).length
    expect([29, 30, 60].map(count)).toEqual([0, 2, 2])
    const lastDay = day.parse('2026-12-31')
    const rows = rowsOfYear(directory, 2026, lastDay, compare)
    expect(rows.filter(row => expiresWithin(row, lastDay, 30))).toHaveLength(2)
    const after = day.parse('2027-01-01')
    expect(rowsOfYear(directory, 2026, after, compare).filter(row => expiresWithin(row, after, 90))).toHaveLength(0)
  })

  test('leave over the partner organisations that have none', () => {
    const names = organisationsWithout(directory, 2026, compare).map(({ shortName }) => shortName)
    expect(names).toEqual(['Primer C', 'Primer E', 'Primer F', 'Пример Њ'])
  })
})

describe('the year to begin with', () => {
  test('is this one', () => {
    expect(firstYear(directory, today, today)).toBe(2026)
    expect(firstYear(directory, day.parse('2027-01-01'), null)).toBe(2027)
  })

  test('is the newest that is known while the clock is in doubt', () => {
    expect(firstYear(directory, null, day.parse('2001-01-01'))).toBe(2026)
    expect(firstYear(readDirectory([]), null, day.parse('2001-01-01'))).toBe(2001)
  })
})

describe('a place in the year', () => {
  test('counts the last day in full', () => {
    expect(shareOfYear(2026, day.parse('2026-01-01'), day.parse('2026-12-31'))).toEqual({ from: 0, to: 1 })
    expect(placeInYear(2026, day.parse('2026-07-02'), 0)).toBeCloseTo(0.5, 2)
    expect(placeInYear(2028, day.parse('2028-02-29'), 1)).toBeCloseTo(60 / 366, 10)
  })

  test('of what began before or ends later, or never, is the edge', () => {
    expect(shareOfYear(2026, day.parse('2020-05-05'), null)).toEqual({ from: 0, to: 1 })
    expect(shareOfYear(2026, null, day.parse('2030-05-05'))).toEqual({ from: 0, to: 1 })
  })
})
