import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escaped, startsFormula, unescaped } from '../../../shared/sheets/escape.ts'
import { beginsFormula, injections } from '../../support/cell-trials.ts'

test('every text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', "'", '+', '=', ' ', '0'), (text, front) => {
      expect(unescaped(escaped(front + text))).toBe(front + text)
    }),
    { numRuns: 3000, seed: 11 }
  )
})

test('no escaped text begins a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom(...'=+-@\t\r\n '), fc.string({ unit: 'binary' }), (sign, text) => {
      expect(beginsFormula(escaped(sign + text))).toBe(false)
    }),
    { numRuns: 1000, seed: 12 }
  )
  for (const injection of injections) expect(beginsFormula(escaped(injection)), injection).toBe(false)
})

test('control: the corpus is what it claims to be', () => {
  // What is harmless where it stands: a letter in front, or a blank before a blank.
  const harmless = injections.filter(injection => !beginsFormula(injection)).map(one => one.slice(0, 4))
  expect(harmless.filter(one => !one.startsWith(' '))).toEqual(['DDE '])
  expect(injections.filter(startsFormula)).toHaveLength(injections.length - 1)
})

describe('what a spreadsheet program would take for a number or a date keeps its letters', () => {
  test.each([
    '0670184071',
    '+381670184071',
    '381670184071',
    '1/2',
    '12.5.',
    '2026-05',
    '3.8161E+11',
    '09:00',
    'maj 2026',
    '(123)'
  ])('%s', text => {
    expect(escaped(text)).toBe(`'${text}`)
  })
})

describe('what is taken for text anyway is left alone', () => {
  test.each([
    'Ana Anić',
    '067 018 40 71',
    '011 023-456',
    '192',
    '7',
    'pon–pet 09:00–15:00',
    'Bulevar 12',
    '',
    'a=b',
    'Mara'
  ])('%s', text => {
    expect(escaped(text)).toBe(text)
  })
})
