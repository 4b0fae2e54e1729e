import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { source } from '../../../shared/records/source.ts'
import { type Entry, entryFrom, isEntry, registerOf } from '../../../shared/replica/entry.ts'
import { mergeRegisters } from '../../../shared/replica/merge.ts'
import { contentOf, inOrder, type Register, type Stamp, type Version } from '../../../shared/replica/register.ts'
import { onlyFields } from '../../../shared/replica/taking.ts'
import { Dice } from '../../support/disk/dice.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { harmJson } from '../../support/mutations.ts'

const seed = 20261123

/** The form of an entry, told a second time in the words of a schema: slow, and nothing in it is looked at in haste. */
const writer = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,79}$/)
const count = z
  .int()
  .min(0)
  .max(2 ** 31)
const stamp = z.tuple([writer, count, z.string(), z.string(), z.string()])
const seen = z.record(writer, count)
const places = z.array(z.int().min(0))
const version = z.union([
  z.tuple([z.unknown(), z.int().min(0)]),
  z.tuple([z.unknown(), z.int().min(0), seen]),
  z.tuple([z.unknown(), z.int().min(0), seen, places])
])
const schema = z
  .looseObject({
    id: z.string().regex(/^[a-z-]{1,30}-[a-z0-9][a-z0-9-]{0,62}$/),
    kind: z.string(),
    stamps: z.array(stamp),
    sources: z.array(source).optional(),
    fields: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), z.array(version).min(1))
  })
  .refine(({ id, kind }) => id.startsWith(`${kind}-`))
  .refine(({ stamps, sources = [], fields }) =>
    Object.values(fields)
      .flat()
      .every(row => row[1] < stamps.length && (row[3] ?? []).every(place => place < sources.length))
  )

describe('whether a value has the form of an entry', () => {
  it('is told as a schema tells it, of sound entries and of harmed ones', () => {
    const texts = fictionalEntries().map(entry => JSON.stringify(entry))
    const outcomes = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: texts.length - 1 }), fc.nat({ max: 3 }), (number, which, harms) => {
        const dice = new Dice(number)
        let text = texts[which] ?? ''
        for (let harm = 0; harm < harms; harm += 1) {
          text = harmJson(dice.oneOf(['wrong type', 'huge number', 'prototype', 'left out']), text, dice)
        }
        const isTaken = isEntry(JSON.parse(text))
        expect(isTaken, text).toBe(isTakenBySchema(JSON.parse(text)))
        outcomes[isTaken ? 'taken' : 'refused'] += 1
      }),
      { seed, numRuns: 3000 }
    )
    expect(outcomes.taken).toBeGreaterThan(500)
    expect(outcomes.refused).toBeGreaterThan(500)
  })

  it('is told of names of fields by the letters that stand in them', () => {
    const letters = fc.constantFrom(...'azAZ09@[`{/:č-_ .\u0000', 'name', 'x'.repeat(38))
    const outcomes = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 4 }), name => {
        const isTaken = isEntry({ ...contact, fields: Object.fromEntries([[name, [['x', 0]]]]) })
        expect(isTaken).toBe(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/.test(name))
        outcomes[isTaken ? 'taken' : 'refused'] += 1
      }),
      { seed, numRuns: 2000 }
    )
    expect(outcomes.taken).toBeGreaterThan(100)
    expect(outcomes.refused).toBeGreaterThan(500)
  })

  /** zod leaves `__proto__` out of what it looks at. */
  function isTakenBySchema(value: unknown): boolean {
    const isOwnProto = (one: unknown): boolean =>
      one !== null && typeof one === 'object' && Object.hasOwn(one, '__proto__')
    const { fields } = (value ?? {}) as Partial<Entry>
    const areSeenSound = Object.values(fields ?? {}).every(
      rows => !Array.isArray(rows) || rows.every(row => !Array.isArray(row) || !isOwnProto(row[2]))
    )
    return schema.safeParse(value).success && !isOwnProto(fields) && areSeenSound
  }
})

const contact = { id: 'contact-ana', kind: 'contact', stamps: [['w', 1, 's', 'b', '2026-01-01T00:00:00Z']] }

/** Few enough of each that two versions are often alike in everything but one part. */
const stamps: fc.Arbitrary<Stamp> = fc.record({
  writer: fc.constantFrom('w', 'v'),
  count: fc.nat(2),
  station: fc.constantFrom('s', 't'),
  by: fc.constantFrom('Ana', 'Bo'),
  at: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z')
})
const versions: fc.Arbitrary<Version> = fc.record({
  value: fc.constantFrom<unknown>(null, 'x', ['x'], { a: 1, b: 'y' }, { b: 'y', a: 1 }),
  stamp: stamps,
  seen: fc.constantFrom({}, { u: 1 }, { u: 1, z: 2 }, { z: 2, u: 1 }),
  sources: fc.constantFrom(
    [],
    [{ url: 'https://a.example', asOf: null, note: null }],
    [{ note: null, asOf: null, url: 'https://a.example' }]
  )
})
const registers: fc.Arbitrary<ReadonlyMap<string, Register>> = fc
  .dictionary(fc.constantFrom('name', 'role', 'note', 'email'), fc.array(versions, { minLength: 1, maxLength: 3 }))
  .map(fields => new Map(Object.entries(fields)))

describe('an entry made of registers', () => {
  it('holds every version as it was, and each stamp once, whoever wrote after whom', () => {
    fc.assert(
      fc.property(registers, fields => {
        const entry = entryFrom('contact-ana', 'contact', fields)
        for (const [field, register] of fields) {
          expect(registerOf(entry, field).map(contentOf)).toEqual(inOrder(register).map(contentOf))
        }
        expect(new Set(entry.stamps.map(row => JSON.stringify(row))).size).toBe(entry.stamps.length)
        const places = Object.values(entry.fields).flatMap(rows => rows.map(row => row[1]))
        expect([...new Set(places)]).toEqual(entry.stamps.map((_, place) => place))
      }),
      { seed, numRuns: 2000 }
    )
  })

  it('reduced to all its fields is what it would be if it were made anew', () => {
    fc.assert(
      fc.property(registers, fields => {
        const entry = entryFrom('contact-ana', 'contact', fields)
        const reduced = onlyFields(entry, Object.keys(entry.fields))
        expect(JSON.stringify(reduced)).toBe(JSON.stringify(entry))
      }),
      { seed, numRuns: 500 }
    )
  })
})

it('two versions are one exactly when all they say is the same, members in any order', () => {
  const outcomes = { one: 0, two: 0 }
  const pair = fc.tuple(versions, versions, fc.constantFrom('value', 'stamp', 'seen', 'sources', 'all'))
  fc.assert(
    fc.property(pair, ([mine, other, part]) => {
      const theirs = part === 'all' ? other : { ...mine, [part]: other[part] }
      const merged = mergeRegisters([mine], [theirs])
      const isOne = contentOf(mine) === contentOf(theirs)
      if (isOne) expect(merged).toEqual([mine])
      else expect(new Set(merged.map(contentOf))).toEqual(new Set([mine, theirs].map(contentOf)))
      outcomes[isOne ? 'one' : 'two'] += 1
    }),
    { seed, numRuns: 2000 }
  )
  expect(outcomes.one).toBeGreaterThan(200)
  expect(outcomes.two).toBeGreaterThan(200)
})
