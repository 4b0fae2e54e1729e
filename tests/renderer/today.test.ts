import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Calendar, calendarOf, newestDayIn, todayFrom } from '../../renderer/today.ts'
import { day, dayInBelgrade } from '../../shared/records/day.ts'
import { directoryOf, entryOf } from '../support/records.ts'

const machine = { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: '/data' }

describe('the day in Belgrade', () => {
  it('begins two hours before the day in Greenwich in summer, one hour before it in winter', () => {
    expect(dayInBelgrade(new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30')
    expect(dayInBelgrade(new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01')
    expect(dayInBelgrade(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
    expect(dayInBelgrade(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
  })

  it('is none for a clock that stands outside our calendar, or at nothing', () => {
    expect(dayInBelgrade(new Date('1601-01-01T00:00:00Z'))).toBeNull()
    expect(dayInBelgrade(new Date(Number.NaN))).toBeNull()
  })
})

describe('the calendar', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('notices midnight within a minute, and tells of it once', () => {
    let now = new Date('2026-03-10T22:59:30Z')
    const calendar = new Calendar(() => now)
    let told = 0
    const stop = calendar.subscribe(() => {
      told += 1
    })
    vi.advanceTimersByTime(60_000)
    expect(told).toBe(0)
    now = new Date('2026-03-10T23:00:30Z')
    vi.advanceTimersByTime(120_000)
    expect(told).toBe(1)
    expect(calendar.today()).toBe('2026-03-11')
    stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('can be told by a test which day it is', () => {
    expect(calendarOf({ ...machine, fixedToday: day.parse('2026-03-10') }).today()).toBe('2026-03-10')
  })
})

describe('whether today can be believed', () => {
  const directory = directoryOf(
    entryOf('memorandum', 'memorandum-a', { signedOn: '2025-12-26', validTo: '2026-12-31' }),
    entryOf('assignment', 'assignment-a', { from: '2026-02-01', to: '2027-01-31' })
  )

  it('goes by the latest day the directory names', () => {
    expect(newestDayIn(directory)).toBe('2027-01-31')
    expect(newestDayIn(directoryOf())).toBeNull()
  })

  it('names a day that cannot be right, and judges nothing by it', () => {
    const early = day.parse('2001-01-01')
    expect(todayFrom(early, machine.builtOn, directory)).toEqual({ claimed: early, trusted: null })
    const late = day.parse('2030-01-01')
    expect(todayFrom(late, machine.builtOn, directory)).toEqual({ claimed: late, trusted: null })
    expect(todayFrom(null, machine.builtOn, directory)).toEqual({ claimed: null, trusted: null })
  })

  it('trusts any other day', () => {
    const today = day.parse('2026-03-10')
    expect(todayFrom(today, machine.builtOn, directory)).toEqual({ claimed: today, trusted: today })
  })
})
