import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween, partialDay, weekdayOf } from '../../../shared/records/day.ts'

const on = (text: string) => day.parse(text)

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', '1899-12-31', ''])(
    '%j is refused',
    text => {
      expect(day.safeParse(text).success).toBe(false)
    }
  )

  it('knows leap years', () => {
    expect(day.safeParse('2028-02-29').success).toBe(true)
    expect(day.safeParse('2100-02-29').success).toBe(false)
  })

  it('counts days over the change of summer time', () => {
    expect(daysBetween(on('2026-03-28'), on('2026-03-30'))).toBe(2)
    expect(daysBetween(on('2026-03-30'), on('2026-03-28'))).toBe(-2)
    expect(addDays(on('2026-10-24'), 2)).toBe('2026-10-26')
    expect(addDays(on('2026-12-31'), 1)).toBe('2027-01-01')
  })

  it('names weekdays from Monday 1 to Sunday 7', () => {
    expect(weekdayOf(on('2026-03-09'))).toBe(1)
    expect(weekdayOf(on('2026-03-15'))).toBe(7)
  })

  it('may be as exact as its source: a year, a month or a day', () => {
    for (const text of ['2018', '2018-06', '2018-06-30']) expect(partialDay.safeParse(text).success).toBe(true)
    for (const text of ['2018-06-31', '2018-14', '18']) expect(partialDay.safeParse(text).success).toBe(false)
  })
})
