import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText } from '../../../main/exchange/canonical-text.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const letters = fc.constantFrom(...'abžЖ019_"\\/\u0000\u001f\u007f\n\u2028\ue000😀', 'ud8ff', '\\ud83d')
const text = fc.string({ unit: letters, maxLength: 8 })

test('writes what the canonicalize package writes, for any JSON value', () => {
  const value = fc.jsonValue({ maxDepth: 5, stringUnit: letters, depthSize: 'small' })
  const member = fc.dictionary(text, value, { maxKeys: 9, noNullPrototype: true })
  fc.assert(
    fc.property(fc.oneof(value, member), one => {
      fc.pre(!JSON.stringify(one).includes('__proto__'))
      expect(canonicalText(one)).toBe(canonicalize(one))
    }),
    { numRuns: 5000 }
  )
})

test('writes names that are whole numbers in the order of letters, as RFC 8785 wants them', () => {
  expect(canonicalText({ b: 1, 9: 2, 10: 3, a: { 2: 1, 11: 2 } })).toBe('{"10":3,"9":2,"a":{"11":2,"2":1},"b":1}')
})

test('writes half a character, which UTF-8 cannot say, as U+FFFD', () => {
  expect(canonicalText({ note: 'a\ud83d', ok: '\\ud83d' })).toBe('{"note":"a\ufffd","ok":"\\\\ud83d"}')
})

test('takes the quick way for every entry of the fictional directory', () => {
  for (const entry of fictionalEntries()) expect(canonicalText(entry)).toBe(canonicalize(entry))
})
