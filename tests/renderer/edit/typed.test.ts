import { describe, expect, test } from 'vitest'
import {
  readClock,
  readCoordinates,
  readCount,
  readDay,
  readLines,
  readPartialDay,
  readWebAddress,
  typedDay
} from '../../../renderer/edit/typed.ts'

describe('a typed day', () => {
  test('is understood in every way people here write one', () => {
    const ways = ['31.12.2026.', '31.12.2026', ' 31. 12. 2026. ', '31/12/2026', '31-12-2026', '31.12.26', '2026-12-31']
    expect(ways.map(readDay)).toEqual(ways.map(() => '2026-12-31'))
    expect(readDay('5.3.2026.')).toBe('2026-03-05')
  })

  test('is refused when the calendar has no such day', () => {
    const none = ['30.2.2026.', '31.4.2026.', '0.1.2026.', '1.13.2026.', '2026', '31.12.', 'sutra', '', '1.1.20266']
    expect(none.map(readDay)).toEqual(none.map(() => null))
  })

  test('may be a month or a year where a source gives no more', () => {
    expect(['2018.', '2018', '6.2018.', '06/2018', '5.6.2018.', '2018-06'].map(readPartialDay)).toEqual([
      '2018',
      '2018',
      '2018-06',
      '2018-06',
      '2018-06-05',
      '2018-06'
    ])
    expect(['13.2018.', 'leto 2018', ''].map(readPartialDay)).toEqual([null, null, null])
  })

  test('is put into the field as it is read back from it', () => {
    expect(['2026-12-31', '2018-06', '2018'].map(typedDay)).toEqual(['31.12.2026.', '6.2018.', '2018.'])
    for (const day of ['2026-12-31', '2018-06', '2018']) expect(readPartialDay(typedDay(day))).toBe(day)
  })
})

test('a time of day is understood with and without minutes', () => {
  expect(['9', '09', '9h', '9:30', '9.30', '930', '0930', '24', '0:00', '15 h'].map(readClock)).toEqual([
    '09:00',
    '09:00',
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '09:30',
    '24:00',
    '00:00',
    '15:00'
  ])
  expect(['25', '9:60', '24:01', 'podne', '', '9:3'].map(readClock)).toEqual([null, null, null, null, null, null])
})

test('a number is whole and not negative', () => {
  expect(['120', '1.200', '1 200', '0'].map(readCount)).toEqual([120, 1200, 1200, 0])
  expect(['-1', '1,5', 'sto', '', '1.20'].map(readCount)).toEqual([null, null, null, null, null])
})

test('a list has one item to a line, without blanks and repeats', () => {
  expect(readLines(' advokat \n\npravnik; advokat\n')).toEqual(['advokat', 'pravnik'])
  expect(readLines('  \n ')).toEqual([])
})

test('a place on the map is latitude and longitude, with points or commas', () => {
  expect(readCoordinates('44.8375, 20.5131')).toEqual({ latitude: 44.8375, longitude: 20.5131 })
  expect(readCoordinates('44,8375; 20,5131')).toEqual({ latitude: 44.8375, longitude: 20.5131 })
  expect(['91, 20', '44', 'Krnjača', '44 200.5'].map(readCoordinates)).toEqual([null, null, null, null])
})

test('an address of a page may leave out how it begins', () => {
  expect(readWebAddress('www.primer.rs')).toBe('https://www.primer.rs')
  expect(readWebAddress('http://primer.rs/a b')).toBeNull()
  expect(readWebAddress('http://primer.rs/ab')).toBe('http://primer.rs/ab')
  expect(['primer', 'https://', 'kod Ane', '.rs'].map(readWebAddress)).toEqual([null, null, null, null])
})
