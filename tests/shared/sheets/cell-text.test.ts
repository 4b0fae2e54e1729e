import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../../shared/bridge.ts'
import type { Hours } from '../../../shared/records/hours.ts'
import { phoneFrom } from '../../../shared/records/phone.ts'
import {
  readChoice,
  readHours,
  readList,
  readPhones,
  readReference,
  writeHours,
  writeList,
  writePhones
} from '../../../shared/sheets/cell-text.ts'
import { sheetColumns } from '../../../shared/sheets/sheet-columns.ts'

const word = fc
  .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'aš;(), Њ1') })
  .map(text => text.trim())
  .filter(text => text !== '')

test('a list comes back as it was, semicolons included', () => {
  fc.assert(
    fc.property(fc.array(word), items => {
      expect(readList(writeList(items))).toEqual(items)
    }),
    { numRuns: 2000, seed: 21 }
  )
})

test('a list that a person wrote may have lines, and empty places', () => {
  expect(readList('a; b\nc;;d;\n')).toEqual(['a', 'b', 'c;d'])
})

test('phones come back as they were typed, with their notes', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '+381 67 0184071',
      '067/018-4071',
      '(011) 023 456',
      '192',
      '011 123 (456)',
      '061 123 (lokal 4)',
      'nepoznat'
    ),
    word
  )
  const note = fc.option(
    fc
      .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'abcč; ') })
      .map(one => one.trim())
      .filter(one => /\p{L}/u.test(one)),
    { nil: null }
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(text, note)), phones => {
      const typed = phones.map(([number, about]) => phoneFrom(number, about))
      expect(readPhones(writePhones(typed))).toEqual(typed)
    }),
    { numRuns: 2000, seed: 22 }
  )
})

describe('hours', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'))
  const week: fc.Arbitrary<readonly Hours[]> = fc.array(
    fc.record({
      days: fc
        .uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
        .map(days => days.sort((a, b) => a - b) as Hours['days']),
      from: time,
      to: fc.oneof(time, fc.constant('24:00'))
    })
  )

  test('come back as they were, in every language', () => {
    fc.assert(
      fc.property(week, fc.constantFrom<Language>('sr-Latn', 'sr-Cyrl', 'en'), (hours, language) => {
        expect(readHours(writeHours(hours, language))).toEqual(hours)
      }),
      { numRuns: 1500, seed: 23 }
    )
  })

  test('are written the way people do', () => {
    const weekdays = [1, 2, 3, 4, 5] as const
    const written = writeHours(
      [
        { days: [...weekdays], from: '09:00', to: '15:00' },
        { days: [6, 7], from: '09:00', to: '12:00' }
      ],
      'sr-Latn'
    )
    expect(written).toBe('pon–pet 09:00–15:00; sub, ned 09:00–12:00')
  })

  test('that are not understood are not guessed', () => {
    for (const text of ['po dogovoru', '09:00–15:00', 'pon–sreda–pet 9–15', 'pon 25–26'])
      expect(readHours(text)).toBeNull()
  })
})

test('a choice is read in any of the three languages, with and without diacritics', () => {
  const type = sheetColumns.assignment.find(({ key }) => key === 'role')?.type
  if (type?.is !== 'choice') throw new Error('the role is no choice')
  for (const text of ['nadležna', 'nadlezna', 'НАДЛЕЖНА', ' responsible '])
    expect(readChoice(type.words, text)).toBe('responsible')
  expect(readChoice(type.words, 'možda')).toBeNull()
  expect(readChoice(type.words, '')).toBeNull()
})

test('a reference is a name, or the id after it', () => {
  expect(readReference('Krnjača')).toEqual({ name: 'Krnjača', id: null })
  expect(readReference('Info pult [contact-abc-1]')).toEqual({ name: 'Info pult', id: 'contact-abc-1' })
  expect(readReference('[contact-abc-1]')).toEqual({ name: '', id: 'contact-abc-1' })
})
