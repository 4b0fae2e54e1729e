import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../../../shared/records/day.ts'
import { hours } from '../../../../shared/records/hours.ts'
import { phone, phoneNumber, phoneRemark } from '../../../../shared/records/phone.ts'
import { readLanguages, readOrganisationType, readRole, readStatus } from '../../../../shared/sheets/reading/choices.ts'
import { readDayCell, readPartialDayCell } from '../../../../shared/sheets/reading/days.ts'
import { columnName, textOf } from '../../../../shared/sheets/reading/grid.ts'
import { readHeader, readHeaders } from '../../../../shared/sheets/reading/headers.ts'
import { readHoursCell } from '../../../../shared/sheets/reading/hours.ts'
import type { Meaning } from '../../../../shared/sheets/reading/meanings.ts'
import { readPhonesCell } from '../../../../shared/sheets/reading/phones.ts'
import { readCells } from '../../../../shared/sheets/reading/row-cells.ts'

describe('phones', () => {
  const read = (cell: string | number): unknown => {
    const { phones, faults } = readPhonesCell(cell, textOf(cell))
    return [
      ...phones.map(({ text, number, note }) => `${number ?? `kept ${text}`}${note === null ? '' : ` (${note})`}`),
      ...faults.map(({ kind }) => kind)
    ]
  }

  test.each<[string | number, ...unknown[]]>([
    ['067 018 40 71', '+381670184071'],
    ['067/018-40-71', '+381670184071'],
    ['+381(0)67 018 40 71', '+381670184071'],
    ['00381670184071', '+381670184071'],
    ['011/023-4567, 067 043 4567', '+381110234567', '+381670434567'],
    ['0670434567/0670534567', '+381670434567', '+381670534567'],
    ['067/018-40-71 067/021-22-33', '+381670184071', '+381670212233'],
    ['067 043 4567 i 067 053 45 67', '+381670434567', '+381670534567'],
    ['mob. 067 018 40 71 (Viber)', '+381670184071 (mob., Viber)'],
    ['Ana: 067 018 40 71, Marko: 067 025 333', '+381670184071 (Ana)', '+38167025333 (Marko)'],
    ['011 023 4567 lok. 23', '+381110234567 (lok. 23)'],
    ['192', '192'],
    ['nema', ...[]],
    ['-', ...[]],
    [381670184071, '+381670184071'],
    [670184071, '+381670184071'],
    [192, '192'],
    // What a spreadsheet made of a number, and what is left after saving it again.
    ['3,8161E+11', 'phone-scientific'],
    ['3.81616E+11', 'phone-scientific'],
    ['3.81E11', 'phone-scientific'],
    [381670000000, 'phone-scientific'],
    ['381670000000', 'phone-scientific'],
    // A nought at the front is lost; an area code may never have been there.
    [641234567, '+381641234567'],
    [64123456, '+38164123456'],
    [21466588, '+38121466588'],
    [113085328, '+381113085328'],
    [800123456, '+381800123456'],
    [3085328, 'kept 3085328', 'phone-area-missing'],
    ['3085328', 'kept 3085328', 'phone-area-missing'],
    [2457376, 'kept 2457376', 'phone-area-missing'],
    [6384071, 'kept 6384071', 'phone-area-missing'],
    ['308-53-28', 'kept 308-53-28', 'phone-area-missing'],
    ['tel. 308 53 28 (portirnica)', 'kept 308 53 28 (portirnica)', 'phone-area-missing'],
    ['308-53-28, 245-73-76', 'kept 308-53-28', 'kept 245-73-76', 'phone-area-missing', 'phone-area-missing'],
    ['011 3085328, 067 043 4567', '+381113085328', '+381670434567'],
    [3813085328, 'kept 3813085328', 'phone-area-missing'],
    ['030 85328', '+3813085328'],
    ['+381 30 85 328', '+3813085328'],
    [466588, '466588', 'phone-area-missing'],
    ['46-65-88', '466588', 'phone-area-missing'],
    [116000, '116000'],
    // Another number of which the first digits were left out, and one that is of no place here.
    ['3085328/329', 'phone-not-understood'],
    ['011 3085328/329', 'phone-not-understood'],
    [2125551234, 'phone-not-understood'],
    // A letter O for a zero: a shorter number must not be made of it.
    ['067 043 45 6O', 'phone-not-understood'],
    ['064 12', 'phone-not-understood'],
    ['067 000', 'phone-not-understood'],
    ['067 000 11 2l', 'phone-not-understood'],
    ['011 30 85', 'phone-not-understood'],
    ['pitati na portirnici', 'phone-not-understood']
  ])('%s', (cell, ...expected) => {
    expect(read(cell)).toEqual(expected)
  })

  it('are always such as a record may hold, and dial what their text says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: fc.constantFrom(...'0123456789 +-/().,;ai') }), text => {
        for (const one of readPhonesCell(text, text).phones.filter(found => found.text.length <= 60)) {
          expect(phone.safeParse(one).success).toBe(true)
          expect(one.number).toBe(phoneNumber(one.text))
        }
      }),
      { numRuns: 2_000, seed: 3 }
    )
  })
})

test.each([
  ['31.12.2026.', '2026-12-31'],
  ['31. 12. 2026', '2026-12-31'],
  ['31/12/26', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['03/04/2026', '2026-04-03'],
  ['2026-12-31 00:00:00', '2026-12-31'],
  ['31. decembra 2026. godine', '2026-12-31'],
  ['31.децембра 2026.', '2026-12-31'],
  ['1. jan 2026', '2026-01-01'],
  ['Dec 31, 2026', '2026-12-31'],
  ['31.XII.2026.', '2026-12-31'],
  ['do 31.12.2026.', '2026-12-31'],
  ['31.12.2026.g.', '2026-12-31'],
  [46387, '2026-12-31'],
  ['na neodređeno', 'open'],
  ['до опозива', 'open'],
  ['30.2.2026.', 'unclear'],
  ['15.3.', 'unclear'],
  ['uskoro', 'unclear'],
  [12, 'unclear']
])('the day %s is %s', (cell, expected) => {
  const read = readDayCell(cell, textOf(cell))
  expect(read.kind === 'day' ? read.day : read.kind).toBe(expected)
})

test.each([
  ['12.2025.', '2025-12'],
  ['decembar 2025', '2025-12'],
  ['2025', '2025'],
  [2025, '2025'],
  ['2025-03', '2025-03'],
  ['1.8.2024.', '2024-08-01'],
  ['13.2025', null]
])('the day, month or year %s is %s', (cell, expected) => {
  expect(readPartialDayCell(cell, textOf(cell))).toBe(expected)
})

test.each([
  ['pon-pet 9-15', '12345 09:00–15:00'],
  ['pon–pet: 08:00–16:00h', '12345 08:00–16:00'],
  ['radnim danima 08:00-16:00h', '12345 08:00–16:00'],
  ['utorak i četvrtak od 10 do 14', '24 10:00–14:00'],
  ['понедељак-петак 8-16', '12345 08:00–16:00'],
  ['pon, sre, pet 10-14h; sub 9-12', '135 10:00–14:00, 6 09:00–12:00'],
  ['ponedeljak – petak 09.00-17.00, subota 10-14', '12345 09:00–17:00, 6 10:00–14:00'],
  ['pon-pet 9-12 i 13-15', '12345 09:00–12:00, 12345 13:00–15:00'],
  ['9-15 radnim danima', '12345 09:00–15:00'],
  ['24/7', '1234567 00:00–24:00'],
  ['Mon-Fri 9:00-17:00', '12345 09:00–17:00'],
  // Not every day is meant where none is named; and nobody works from ten to nine.
  ['9-15', null],
  ['uto 10-9', null],
  ['po dogovoru', null]
])('the hours "%s" are %s', (text, expected) => {
  const read = readHoursCell(text)
  expect(read?.map(({ days, from, to }) => `${days.join('')} ${from}–${to}`).join(', ') ?? null).toBe(expected)
  for (const line of read ?? []) expect(hours.safeParse(line).success).toBe(true)
})

test.each<[string, string]>([
  ['Organizacija', 'organisation'],
  ['Назив организације', 'organisation'],
  ['NVO', 'organisation'],
  ['Бр. тел.', 'phones'],
  ['Kontakt telefon 2', 'phones'],
  ['Služb. mob.', 'phones'],
  ['Kontakt osoba', 'name'],
  ['Focal point', 'name'],
  ['Mejl adresa', 'email'],
  ['Radno vreme', 'hours'],
  ['Centar za azil / prihvatni centar', 'centre'],
  ['Usluga koju pruža', 'service'],
  ['Datum isteka memoranduma', 'to'],
  ['R.br.', 'none'],
  ['#contact+phone', 'phones'],
  ['Kapacitet (broj kreveta)', 'capacity']
])('the header "%s" is %s', (text, expected) => {
  expect(readHeader(text)?.meaning).toBe(expected)
})

test('a number that is read without the library is the one that the library makes of it', () => {
  const area = fc.constantFrom('01', '02', '03', '06')
  const rest = fc.integer({ min: 0, max: 99_999_999 }).map(number => String(number).padStart(8, '0'))
  fc.assert(
    fc.property(area, rest, fc.constantFrom(' ', '/', '-', '.'), fc.boolean(), (begin, end, between, isShort) => {
      const digits = begin + (isShort ? end.slice(1) : end)
      const text = `${digits.slice(0, 3)}${between}${digits.slice(3, 6)}${between}${digits.slice(6)}`
      expect(readPhonesCell(text, text).phones.map(({ number }) => number)).toEqual([phoneNumber(text)])
      // Nor is it asked whether there is anything to remark.
      expect(phoneRemark(text)).toBe(null)
    }),
    { seed: 51 }
  )
})

test('a header is read within the one above it', () => {
  expect(readHeaders('Zamena', 'Telefon')?.meaning).toBe('deputyPhones')
  expect(readHeaders('Zamena', 'Ime')?.meaning).toBe('deputy')
  expect(readHeaders('Organizacija', 'Naziv')?.meaning).toBe('organisation')
  expect(readHeaders('Kontakt', 'Telefon')?.meaning).toBe('phones')
})

test.each<[string, unknown, unknown]>([
  [
    'languages',
    readLanguages('arapski, farsi i engleski (tečno), vilenjački'),
    { codes: ['ar', 'fa', 'en'], unknown: ['vilenjački'] }
  ],
  [
    'status',
    ['aktivan', 'van funkcije', 'privremeno obustavljen', 'trajno zatvoren', 'ne radi'].map(readStatus),
    ['active', 'inactive', 'suspended', 'closed', 'inactive']
  ],
  [
    'role',
    ['nadležna', 'podrška', 'nosilac', 'lead', '?'].map(readRole),
    ['responsible', 'supporting', 'responsible', 'responsible', null]
  ],
  [
    'kinds',
    ['NVO', 'međunarodna', 'državni organ', 'hitna služba'].map(readOrganisationType),
    ['ngo', 'international', 'state', 'emergency']
  ]
])('words of %s', (_, found, expected) => {
  expect(found).toEqual(expected)
})

test('a word that every object of the language knows is no choice and no name', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
    expect(readLanguages(word)).toEqual({ codes: [], unknown: [word] })
    expect([readOrganisationType, readRole, readStatus].map(read => read(word))).toEqual([null, null, null])
    expect(readHeader(word)).toBe(null)
    const cells = readCells([word, word, word, word], ['languages', 'status', 'reach', 'name'])
    expect(structuredClone([...cells.understood])).toEqual([[3, { is: 'text', text: word }]])
  }
})

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('an address is taken when a record may hold it, and no other', () => {
  const address = fc.string({ maxLength: 30, unit: fc.constantFrom(..."abAB01.-_+@'č") })
  fc.assert(
    fc.property(address, text => {
      const { email } = readCells([text], ['email'])
      if (email !== null) expect(z.email().safeParse(email).success).toBe(true)
    }),
    { numRuns: 3_000, seed: 5 }
  )
  expect(readCells(['ana@primer.rs; druga@primer.rs'], ['email'])).toMatchObject({
    email: 'ana@primer.rs',
    faults: [{ kind: 'said-otherwise' }]
  })
})

test('no cell, however hostile, takes long or gives what no record may hold', () => {
  const meanings: readonly Meaning[] = [
    'phones',
    'email',
    'languages',
    'hours',
    'from',
    'statusAsOf',
    'capacity',
    'status',
    'name',
    'note'
  ]
  const pieces = ['1 ', ' ', '-', 'a@', 'a.', '(', '0/', ';', 'pon-', '9-', ', ', 'č', '\n', "'", '=', '\u0301']
  fc.assert(
    fc.property(
      fc.constantFrom(...pieces),
      fc.constantFrom(...pieces),
      fc.constantFrom(1, 50, 16_000),
      (one, other, times) => {
        const text = (one + other).repeat(times)
        const startedAt = performance.now()
        const { from, hours: week } = readCells(
          meanings.map(() => text),
          meanings
        )
        // A hundred times what an honest row takes; a machine that is busy with other things included.
        expect(performance.now() - startedAt).toBeLessThan(2_000)
        if (from !== null) expect(day.safeParse(from).success).toBe(true)
        for (const line of week) expect(hours.safeParse(line).success).toBe(true)
      }
    ),
    { numRuns: 300, seed: 6 }
  )
})
