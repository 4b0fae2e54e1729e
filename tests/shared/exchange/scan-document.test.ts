import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { scanDocument } from '../../../shared/exchange/scan-document.ts'

/** Letters that are written, ordered or measured in one way and not in another. */
const letters = fc.constantFrom(
  ...'abcxyzčćđšžЖ0123456789 -_./"\\{}[]:,',
  ...['\u0000', '\u001f', '\u007f', '\n', '\t', '\u2028', '\ufeff', '\ue000', '\uffff', '😀', '𝔸', '\ufffd']
)
const text = fc.string({ unit: letters, maxLength: 12 })
/** Names without the few signs that no name of a member has. */
const name = text.map(letters => [...letters].filter(one => one >= ' ' && one !== '"' && one !== '\\').join(''))
const number = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter(value => !Number.isInteger(value) || Math.abs(value) > 1e21),
  fc.constantFrom(0, 1, -1, 9, 10, 1e-7, 1e21, 5e-324, 1.7976931348623157e308, 2 ** 53 - 1, -(2 ** 53) + 1)
)
const { value } = fc.letrec<{ value: unknown; list: unknown[]; object: Record<string, unknown> }>(tie => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    number,
    text,
    tie('list'),
    tie('object')
  ),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(name, tie('value'), { maxKeys: 6, noNullPrototype: true })
}))
const members = fc.dictionary(
  fc
    .string({ unit: fc.constantFrom(...'abcxyzABC019'), minLength: 1, maxLength: 8 })
    .filter(one => /^[a-z]/i.test(one)),
  value,
  { minKeys: 1, maxKeys: 6, noNullPrototype: true }
)
const blank = fc.string({ unit: fc.constantFrom(' ', '\n', '\r', '\t'), maxLength: 3 })

const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+|\s+/gs

/** The document with its members in this order, and blanks wherever JSON allows them. */
function written(document: Readonly<Record<string, unknown>>, blanks: readonly string[]): string {
  const parts = Object.entries(document).map(([name, member]) => `"${name}":${canonicalize(member)}`)
  let place = 0
  const next = (): string => blanks[place++ % Math.max(1, blanks.length)] ?? ''
  return `{${parts.join(',')}}`.replace(tokens, token => `${next()}${token}${next()}`)
}

describe('a document that is written as RFC 8785 has it', () => {
  test('is taken, and every member is left as its canonical text, whatever blanks stood in it', () => {
    fc.assert(
      fc.property(members, fc.array(blank, { minLength: 1, maxLength: 9 }), (document, blanks) => {
        const bytes = Buffer.from(written(document, blanks))
        const scanned = scanDocument(bytes, packageLimits)
        if (scanned.kind !== 'scanned') throw new Error(JSON.stringify(scanned))
        expect([...scanned.members.keys()]).toEqual(Object.keys(document))
        for (const [name, { start, end }] of scanned.members) {
          expect(bytes.toString('utf8', start, end)).toBe(canonicalize(document[name]))
        }
      }),
      { numRuns: 3000 }
    )
  })

  test('tells where each entry stands', () => {
    const document = { format: 'x', entries: [{ a: 'ž' }, 3, [], '😀'], by: 'y' }
    const bytes = Buffer.from(JSON.stringify(document, null, 2))
    const scanned = scanDocument(bytes, packageLimits)
    if (scanned.kind !== 'scanned') throw new Error(scanned.kind)
    const texts = document.entries.map((_, at) =>
      bytes.toString('utf8', scanned.entries[2 * at], scanned.entries[2 * at + 1])
    )
    expect(texts).toEqual(['{"a":"ž"}', '3', '[]', '"😀"'])
  })
})

test('what stood in one document has no part in what is said of the next', () => {
  const limits = { ...packageLimits, values: 12, depth: 4 }
  const sound = (): Buffer => Buffer.from('{ "by" : "x" , "entries" : [ { "a" : [ 1 ] } , 2 ] }')
  const alone = scanDocument(sound(), limits)
  expect(alone.kind).toBe('scanned')
  for (const text of ['{ "a" : [ [ { "b" : nul', '{"a":[1,2,3,4,5,6,7,8,9,10,11,12]}', '{"a":[[[[1]]]]}', '{"a":1}']) {
    const before = scanDocument(Buffer.from(text), limits)
    expect(scanDocument(Buffer.from(text), limits)).toEqual(before)
    expect(scanDocument(sound(), limits)).toEqual(alone)
  }
})

describe('a document with a few letters changed', () => {
  /** JSON.parse tells the text of every number, which the types do not know yet. */
  const parseWithSources = JSON.parse as (
    text: string,
    revive: (name: string, value: unknown, context: { readonly source?: string }) => unknown
  ) => unknown
  const forbidden = ['__proto__', 'constructor', 'prototype']

  test('is taken only if JSON.parse and canonicalize find nothing else in it than what stands there', () => {
    const outcomes = { taken: 0, refused: 0 }
    const harm = fc.record({
      at: fc.nat(),
      leaveOut: fc.nat({ max: 3 }),
      put: fc.oneof(
        fc.constantFrom('', '"', '\\', ',', ':', '{', '}', '[', ']', '0', '-', '1', 'e', 'E', '+', '.', ' ', 'null'),
        fc.constantFrom('\\u0061', '\\ud83d', '\\u001F', '\\u001f', '\\/', '\\n', '\u0007', '-0', '1.0', '1e5', '01'),
        fc.constantFrom('"a":1,', '"b":[],', '"__proto__":{},', '9007199254740993', '1e400', 'tru', 'é')
      )
    })
    fc.assert(
      fc.property(
        members,
        fc.array(blank, { maxLength: 4 }),
        fc.array(harm, { minLength: 1, maxLength: 3 }),
        (document, blanks, harms) => {
          let text = written(document, blanks)
          for (const { at, leaveOut, put } of harms) {
            const place = at % (text.length + 1)
            text = text.slice(0, place) + put + text.slice(place + leaveOut)
          }
          // JavaScript puts names that are whole numbers first: canonicalize and Object.entries then tell two stories.
          fc.pre(text.isWellFormed() && !text.startsWith('\ufeff') && !/"\d+"\s*:/.test(text))
          const isTaken = scanDocument(Buffer.from(text), packageLimits).kind === 'scanned'
          expect(isTaken, text).toBe(isCanonicalDocument(text))
          outcomes[isTaken ? 'taken' : 'refused'] += 1
        }
      ),
      { numRuns: 8000 }
    )
    expect(outcomes.taken).toBeGreaterThan(200)
    expect(outcomes.refused).toBeGreaterThan(2000)
  })

  /** The same question, asked of others' code. */
  function isCanonicalDocument(text: string): boolean {
    let parsed: unknown
    let isTooLarge = false
    try {
      parsed = parseWithSources(text, (_, value, { source }) => {
        isTooLarge ||= /^-?\d+$/.test(source ?? '') && !Number.isSafeInteger(value)
        return value
      })
    } catch {
      return false
    }
    if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed) || isTooLarge) return false
    const found = Object.entries(parsed)
    if (found.length === 0 || !found.every(([name]) => /^[a-zA-Z][a-zA-Z0-9]{0,38}$/.test(name))) return false
    const squeezed = text.replace(tokens, token => token.trim())
    const parts = squeezed.match(tokens) ?? []
    const names = parts.filter((part, place) => part.startsWith('"') && parts[place + 1] === ':')
    if (names.some(name => name.includes('\\') || forbidden.includes(name.slice(1, -1)))) return false
    let expected: string
    try {
      expected = `{${found.map(([name, member]) => `"${name}":${canonicalize(member)}`).join(',')}}`
    } catch {
      return false
    }
    return squeezed === expected
  }
})

describe('what is refused is named with place and reason', () => {
  const refused = (text: string): unknown => scanDocument(Buffer.from(text), packageLimits)
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['', 'the document', /not an object, at byte 1$/],
    ['[1]', 'the document', /not an object/],
    ['{}', 'the document', /no "/],
    ['{"a":1', 'a', /the end is missing, at byte 7$/],
    ['{"a":"x', 'a', /the text does not end/],
    ['{"a":tru}', 'a', /no value/],
    ['{"a":1}{', 'the document', /something stands after the end, at byte 8$/],
    ['{"a":1,}', 'the document', /no "/],
    ['{"a":[1,]}', 'a[1]', /no value/],
    ['{"a":{"b":[1,{"c":nul}]}}', 'a.b[1].c', /no value/],
    ['{"a":1,"a":2}', 'a', /stands twice/],
    ['{"x":{"a":1,"a":2}}', 'x.a', /stands twice/],
    ['{"x":{"a":1,"\\u0061":2}}', 'x', /an escape in the name/],
    ['{"x":{"b":1,"a":2}}', 'x.a', /not in the order of names/],
    ['{"x":{"\uffff":1,"😀":2}}', 'x.????', /not in the order of names/],
    ['{"x":{"__proto__":1}}', 'x.__proto__', /a forbidden name/],
    ['{"x":[{"constructor":1}]}', 'x[0].constructor', /a forbidden name/],
    ['{"x":{"prototype":1}}', 'x.prototype', /a forbidden name/],
    ['{"__proto__":1}', '__proto__', /a forbidden name/],
    ['{"a b":1}', 'a?b', /no name of an outermost member/],
    ['{"a":"\\ud83d"}', 'a', /half a character/],
    ['{"a":"\\u0061"}', 'a', /where RFC 8785 writes none/],
    ['{"a":"\\u001F"}', 'a', /where RFC 8785 writes none/],
    ['{"a":"\\u000a"}', 'a', /where RFC 8785 writes none/],
    ['{"a":"\\/"}', 'a', /no such escape/],
    ['{"a":"\u0007"}', 'a', /a control character/],
    ['{"a":"\n"}', 'a', /a control character/],
    ['{"a":-0}', 'a', /writes in another way/],
    ['{"a":01}', 'a', /writes in another way/],
    ['{"a":1.0}', 'a', /writes in another way/],
    ['{"a":1E5}', 'a', /writes in another way/],
    ['{"a":9007199254740993}', 'a', /writes in another way/],
    ['{"a":9007199254740992}', 'a', /beyond 2\^53/],
    ['{"a":1e400}', 'a', /no number that a computer can hold/],
    [`{"a":${'1'.repeat(40)}}`, 'a', /more digits than any/],
    ['{"a":--1}', 'a', /no number|another way/]
  ]
  test.each(cases)('%s', (text, place, reason) => {
    const problem = refused(text)
    expect(problem).toMatchObject({ kind: 'malformed', place })
    expect((problem as { reason: string }).reason).toMatch(reason)
    expect((problem as { reason: string }).reason).toMatch(/, at byte \d+$/)
  })

  test('places are right behind blanks, which are squeezed out on the way', () => {
    expect(refused('{ "a" : { "bb" : 1 ,\n "aa" : 2 } }')).toMatchObject({ place: 'a.aa' })
    expect(refused(' { "a" : [ 1 , { "b" : 1 ,\n "b" : 2 } ] }')).toMatchObject({ place: 'a[1].b' })
  })
})

describe('what is too large is refused at the limit, and not before', () => {
  const at = (limits: Partial<typeof packageLimits>, document: unknown): unknown => {
    const scanned = scanDocument(Buffer.from(canonicalize(document) ?? ''), { ...packageLimits, ...limits })
    return scanned.kind === 'scanned' ? null : scanned
  }
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  const cases: readonly (readonly [keyof typeof packageLimits, number, (size: number) => unknown, string])[] = [
    ['depth', 5, size => ({ a: nested(size - 1) }), 'a[0][0][0][0]'],
    ['values', 9, size => ({ a: Array(size - 2).fill(1) }), 'a[7]'],
    ['members', 3, size => ({ a: Object.fromEntries(Array.from({ length: size }, (_, n) => [`m${n}`, 1])) }), 'a.m3'],
    ['members', 3, size => Object.fromEntries(Array.from({ length: size }, (_, n) => [`m${n}`, 1])), 'm3'],
    ['elements', 4, size => ({ a: Array(size).fill(1) }), 'a[4]'],
    ['entries', 4, size => ({ entries: Array(size).fill(1) }), 'entries[4]'],
    ['textBytes', 6, size => ({ a: 'x'.repeat(size) }), 'a'],
    ['textBytes', 6, size => ({ a: `${'\n'.repeat(2)}${'x'.repeat(size - 4)}` }), 'a'],
    ['nameBytes', 6, size => ({ a: { ['x'.repeat(size)]: 1 } }), 'a'],
    ['entryBytes', 8, size => ({ entries: [1, 'x'.repeat(size - 2)] }), 'entries[1]'],
    ['headBytes', 20, size => ({ by: 'x'.repeat(size - 8), entries: ['not counted'] }), 'by']
  ]
  test.each(cases)('%s %i', (limit, size, document, place) => {
    expect(at({ [limit]: size }, document(size))).toBe(null)
    expect(at({ [limit]: size }, document(size + 1))).toEqual({ kind: 'too-large', place, limit: `${limit} ${size}` })
  })
})
