import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { faultOf } from '../../../shared/exchange/read-entry.ts'
import { isEntry } from '../../../shared/replica/entry.ts'
import { Dice } from '../../support/disk/dice.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { harmJson } from '../../support/mutations.ts'

const limits = { ...packageLimits, valueCharacters: 5000 }

test('takes every entry of the fictional directory', () => {
  for (const entry of fictionalEntries()) expect(faultOf(entry, 0, limits)).toBe(null)
})

test('what it takes is an entry, and what it refuses it can explain, in harmed entries of every sort', () => {
  const texts = fictionalEntries().map(entry => JSON.stringify(entry))
  const outcomes = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(fc.integer(), fc.nat({ max: texts.length - 1 }), fc.nat({ max: 3 }), (seed, which, more) => {
      const dice = new Dice(seed)
      let text = texts[which] ?? ''
      for (let harms = 0; harms <= more; harms += 1) {
        text = harmJson(dice.oneOf(['wrong type', 'huge number', 'prototype', 'left out']), text, dice)
      }
      const entry: unknown = JSON.parse(text)
      const fault = faultOf(entry, text.length, limits)
      outcomes[fault === null ? 'taken' : 'refused'] += 1
      if (fault === null) expect(isEntry(entry)).toBe(true)
      else expect(fault.reason, text).not.toBe('not an entry')
    }),
    { numRuns: 3000 }
  )
  expect(outcomes.taken).toBeGreaterThan(100)
  expect(outcomes.refused).toBeGreaterThan(1000)
})

test('measures the texts of a value in an entry that is long enough to hold many, names of members included', () => {
  const stamps = [['w', 1, 's', 'b', '2026-01-01T00:00:00Z']]
  const entry = (value: unknown): unknown => ({
    id: 'service-x',
    kind: 'service',
    stamps,
    fields: { note: [[value, 0]] }
  })
  const many = Array.from({ length: 60 }, () => 'x'.repeat(100))
  expect(faultOf(entry(many), 9000, limits)).toEqual({
    place: 'fields.note[0]',
    reason: 'a value of more than 5000 characters'
  })
  expect(faultOf(entry(many.slice(0, 50)), 9000, limits)).toBe(null)
  const named = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${at}${'x'.repeat(60)}`, 1]))
  expect(faultOf(entry(named), 9000, limits)).not.toBe(null)
})
