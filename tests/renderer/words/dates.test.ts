import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  writeAgo,
  writeDay,
  writeHours,
  writeWeek,
  writeWeekday,
  writeWeekdays
} from '../../../renderer/words/dates.ts'
import { addDays, day, type Weekday } from '../../../shared/records/day.ts'

const today = day.parse('2026-11-22')

describe('a day', () => {
  it('is written without leading noughts and closed by full stops in Serbian, day first in English', () => {
    expect(writeDay('sr-Latn', '2026-12-31')).toBe('31.12.2026.')
    expect(writeDay('sr-Cyrl', '2026-03-05')).toBe('5.3.2026.')
    expect(writeDay('en', '2026-12-31')).toBe('31 Dec 2026')
  })

  it('is as exact as it was given', () => {
    expect([writeDay('sr-Latn', '2018'), writeDay('sr-Cyrl', '2018'), writeDay('en', '2018')]).toEqual([
      '2018.',
      '2018.',
      '2018'
    ])
    expect([writeDay('sr-Latn', '2018-06'), writeDay('sr-Cyrl', '2018-06'), writeDay('en', '2018-06')]).toEqual([
      'jun 2018.',
      'јун 2018.',
      'Jun 2018'
    ])
    expect(writeDay('sr-Latn', '2025-09')).toBe('septembar 2025.')
  })

  it('comes back as it is when it is none', () => {
    for (const text of ['', 'juče', '31.12.2026.', '2026-12-31T00:00']) expect(writeDay('sr-Latn', text)).toBe(text)
  })

  it('is the same day whatever the time zone of the machine', () => {
    const zone = process.env['TZ']
    for (const elsewhere of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Belgrade']) {
      process.env['TZ'] = elsewhere
      expect(writeDay('en', '2026-01-01')).toBe('1 Jan 2026')
      expect(writeAgo('en', day.parse('2026-01-01'), day.parse('2026-01-02'))).toBe('yesterday')
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
})

describe('how long ago', () => {
  it.each([
    [0, 'danas', 'today'],
    [1, 'juče', 'yesterday'],
    [2, 'prekjuče', '2 days ago'],
    [5, 'pre 5 dana', '5 days ago'],
    [12, 'pre 12 dana', '12 days ago'],
    [21, 'pre 21 dana', '21 days ago'],
    [90, 'pre 90 dana', '90 days ago'],
    [-1, 'sutra', 'tomorrow'],
    [-3, 'za 3 dana', 'in 3 days']
  ])('%i days is %s', (days, serbian, english) => {
    expect(writeAgo('sr-Latn', addDays(today, -days), today)).toBe(serbian)
    expect(writeAgo('en', addDays(today, -days), today)).toBe(english)
  })

  it('goes over to months and years, and never says more than has passed', () => {
    expect(writeAgo('sr-Latn', day.parse('2026-07-23'), today)).toBe('pre 3 meseca')
    expect(writeAgo('sr-Latn', day.parse('2026-07-22'), today)).toBe('pre 4 meseca')
    expect(writeAgo('sr-Latn', day.parse('2026-06-22'), today)).toBe('pre 5 meseci')
    expect(writeAgo('sr-Latn', day.parse('2024-11-23'), today)).toBe('pre 23 meseca')
    expect(writeAgo('sr-Latn', day.parse('2024-11-22'), today)).toBe('pre 2 godine')
    expect(writeAgo('sr-Cyrl', day.parse('2021-01-01'), today)).toBe('пре 5 година')
    expect(writeAgo('en', day.parse('2018-06-30'), today)).toBe('8 years ago')
  })

  it('never says a single month or year, which would be vague (seed 20261122)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 91, max: 20_000 }), fc.integer({ min: 0, max: 4_000 }), (days, later) => {
        const now = addDays(today, later)
        const said = writeAgo('en', addDays(now, -days), now)
        const [, count = '', unit] = /^(\d+) (months|years) ago$/.exec(said) ?? []
        expect(Number(count)).toBeGreaterThanOrEqual(2)
        expect(Number(count) * (unit === 'months' ? 28 : 365)).toBeLessThanOrEqual(days)
      }),
      { seed: 20261122, numRuns: 2_000 }
    )
  })
})

describe('hours', () => {
  it('are written short in Serbian when they are whole, and in full in English', () => {
    const hours = [{ from: '09:00', to: '15:00' }]
    expect(writeHours('sr-Latn', hours)).toBe('9–15')
    expect(writeHours('en', hours)).toBe('09:00–15:00')
  })

  it('show minutes on both sides when either has them', () => {
    expect(
      writeHours('sr-Latn', [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '15:30' }
      ])
    ).toBe('9–12, 13:00–15:30')
    expect(writeHours('sr-Cyrl', [{ from: '00:00', to: '24:00' }])).toBe('0–24')
    expect(writeHours('sr-Latn', [])).toBe('')
  })

  it('are told by the week, line by line', () => {
    const week = [
      { days: [1, 2, 3, 4, 5] as Weekday[], from: '09:00', to: '15:00' },
      { days: [6] as Weekday[], from: '09:00', to: '12:00' }
    ]
    expect(writeWeek('sr-Latn', week)).toEqual(['pon–pet 9–15', 'sub 9–12'])
    expect(writeWeek('sr-Cyrl', week)).toEqual(['пон–пет 9–15', 'суб 9–12'])
    expect(writeWeek('en', week)).toEqual(['Mon–Fri 09:00–15:00', 'Sat 09:00–12:00'])
  })
})

describe('days of the week', () => {
  it('begin with Monday', () => {
    const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
    expect(week.map(weekday => writeWeekday('sr-Latn', weekday))).toEqual([
      ...['ponedeljak', 'utorak', 'sreda', 'četvrtak', 'petak', 'subota', 'nedelja']
    ])
    expect(week.map(weekday => writeWeekday('sr-Cyrl', weekday, 'short'))).toEqual([
      ...['пон', 'уто', 'сре', 'чет', 'пет', 'суб', 'нед']
    ])
    expect(writeWeekday('en', 7)).toBe('Sunday')
  })

  it('join three or more in a row into a span, in whatever order they come', () => {
    expect(writeWeekdays('sr-Latn', [1, 3])).toBe('pon, sre')
    expect(writeWeekdays('sr-Latn', [2, 1])).toBe('pon, uto')
    expect(writeWeekdays('sr-Latn', [7, 3, 2, 1, 5, 1])).toBe('pon–sre, pet, ned')
    expect(writeWeekdays('sr-Latn', [])).toBe('')
  })
})
