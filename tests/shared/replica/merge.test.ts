import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, entryFrom, registerOf, withRegisters } from '../../../shared/replica/entry.ts'
import { isErased } from '../../../shared/replica/erasure.ts'
import { contradictionIn, highestCountOf, mergeAll, mergeEntries } from '../../../shared/replica/merge.ts'
import { contentOf, type Register, type Stamp, type Version, writeRegister } from '../../../shared/replica/register.ts'
import { presenceOf } from '../../../shared/replica/removal.ts'
import { entryOf, removed, writtenApart, writtenOver } from '../../support/records.ts'

const ana = entryOf('contact', 'contact-ana', { name: 'Ana', role: 'pravnica' }, { writer: 'base' })

const stamp = (writer: string, count: number): Stamp => ({
  writer,
  count,
  station: 'station-test0001',
  by: 'Ana Proba',
  at: '2026-03-10T08:00:00.000Z'
})

const version = (value: unknown, writer: string, count: number, seen: Version['seen'] = {}): Version => ({
  value,
  stamp: stamp(writer, count),
  seen,
  sources: []
})

const entryWith = (fields: Readonly<Record<string, Register>>): Entry =>
  entryFrom('contact-ana', 'contact', new Map(Object.entries(fields)))

const values = (entry: Entry, field: string): readonly unknown[] => registerOf(entry, field).map(({ value }) => value)

describe('merging a record', () => {
  it('takes a later write that has seen ours, and keeps ours when theirs is the earlier', () => {
    const later = writtenOver(ana, { role: 'advokatica' }, { writer: 'niš', count: 4 })
    expect(values(mergeEntries(ana, later), 'role')).toEqual(['advokatica'])
    expect(mergeEntries(later, ana)).toBe(later)
  })

  it('keeps both of two values written apart, in the order of writer and count', () => {
    const here = writtenOver(ana, { role: 'advokatica' }, { writer: 'z', count: 1, at: '2026-01-01T00:00:00.000Z' })
    const there = writtenOver(ana, { role: 'koordinatorka' }, { writer: 'a', count: 9, at: '1970-01-01T00:00:00.000Z' })
    expect(values(mergeEntries(here, there), 'role')).toEqual(['koordinatorka', 'advokatica'])
  })

  it('changes only the fields a partial entry names', () => {
    const role = withRegisters(
      entryFrom('contact-ana', 'contact', new Map()),
      new Map([['role', writeRegister(registerOf(ana, 'role'), 'vozač', stamp('niš', 1))]])
    )
    const merged = mergeEntries(ana, role)
    expect(values(merged, 'role')).toEqual(['vozač'])
    expect(registerOf(merged, 'name')).toEqual(registerOf(ana, 'name'))
  })

  it('carries fields and kinds it does not know', () => {
    const newer = entryFrom('vehicle-1', 'vehicle', new Map([['plate', [version('BG-1', 'niš', 1)]]]))
    expect(mergeEntries(undefined, newer)).toEqual(newer)
    const withMore = withRegisters(ana, new Map([['shoeSize', [version(42, 'niš', 2)]]]))
    expect(values(mergeEntries(ana, withMore), 'shoeSize')).toEqual([42])
  })

  it('takes two versions of the same writer and count for two when their content differs', () => {
    const one = entryWith({ role: [version('a', 'w', 1)] })
    const other = entryWith({ role: [version('b', 'w', 1)] })
    expect(values(mergeEntries(one, other), 'role')).toEqual(['a', 'b'])
    expect(mergeEntries(one, other)).toEqual(mergeEntries(other, one))
  })

  it('takes versions that differ only in the order of members for one', () => {
    const phone = (value: unknown) => entryWith({ phones: [version([value], 'w', 1)] })
    const one = phone({ text: '060', number: null, note: null })
    expect(mergeEntries(one, phone({ note: null, number: null, text: '060' }))).toBe(one)
  })

  it('keeps a removed record in sight when it was changed apart, and several removals hide it', () => {
    const gone = removed(ana, { writer: 'niš', count: 1 })
    const alsoGone = removed(ana, { writer: 'vranje', count: 1 })
    const changed = writtenOver(ana, { role: 'advokatica' }, { writer: 'preševo', count: 1 })
    expect(presenceOf(mergeEntries(gone, changed))).toBe('contested')
    expect(presenceOf(mergeEntries(gone, alsoGone))).toBe('hidden')
    const restored = writtenOver(gone, { removed: null }, { writer: 'vranje', count: 2 })
    expect(presenceOf(mergeEntries(gone, restored))).toBe('in-sight')
  })
})

describe('an erased person', () => {
  const erased = writtenOver(ana, { erased: true }, { writer: 'niš', count: 7 })

  it('has no personal fields, whatever is merged in, before or after', () => {
    const merged = mergeEntries(ana, erased)
    expect(Object.keys(merged.fields)).toEqual(['erased', 'role'])
    const later = writtenOver(ana, { name: 'Ana opet', note: 'stan 5' }, { writer: 'preševo', count: 3 })
    expect(mergeEntries(merged, later)).toBe(merged)
    expect(mergeEntries(later, merged)).toEqual(merged)
  })

  it('stays erased against a file that writes something else over the mark', () => {
    const merged = mergeEntries(ana, erased)
    const undone = writtenOver(merged, { erased: null }, { writer: 'zli', count: 1 })
    expect(mergeEntries(merged, undone)).toBe(merged)
    expect(values(mergeEntries(undone, merged), 'erased')).toEqual([true])
  })
})

describe('a file that contradicts itself or what is here', () => {
  const here = entryWith({ role: [version('here', 'me', 3, { you: 5 })] })
  const cases: readonly (readonly [string, Entry | undefined, Entry])[] = [
    ['a version that has seen itself', undefined, entryWith({ role: [version('x', 'w', 2, { w: 2 })] })],
    [
      'a version that has seen what its writer wrote later',
      undefined,
      entryWith({ role: [version('x', 'w', 2, { w: 9 })] })
    ],
    [
      'two versions that have seen each other',
      undefined,
      entryWith({ role: [version('x', 'v', 1, { w: 1 }), version('y', 'w', 1, { v: 1 })] })
    ],
    [
      'a circle of three, beside a version nobody has seen',
      undefined,
      entryWith({
        role: [
          version('x', 'u', 1, { v: 1 }),
          version('y', 'v', 1, { w: 1 }),
          version('z', 'w', 1, { u: 1 }),
          version('free', 'a', 1)
        ]
      })
    ],
    ['a version that has seen ours, which has seen it', here, entryWith({ role: [version('x', 'you', 5, { me: 3 })] })],
    ['another kind under the same id', ana, { ...ana, kind: 'centre' }]
  ]
  it.each(cases)('is told by its record and field: %s', (_, ours, theirs) => {
    expect(contradictionIn(ours, theirs)).toMatchObject({ record: 'contact-ana' })
  })

  it('is not suspected of what honest files hold', () => {
    const apart = writtenApart(
      ana,
      [{ role: 'a' }, { writer: 'u', count: 1 }],
      [{ role: 'b' }, { writer: 'v', count: 1 }]
    )
    expect(contradictionIn(ana, apart)).toBeNull()
    expect(contradictionIn(apart, ana)).toBeNull()
    expect(contradictionIn(undefined, apart)).toBeNull()
  })
})

it('finds the highest count of a writer, written or seen', () => {
  const entry = entryWith({ role: [version('x', 'w', 2, { me: 8 })], name: [version('y', 'me', 5)] })
  expect(highestCountOf([entry], 'me')).toBe(8)
  expect(highestCountOf([entry], 'w')).toBe(2)
  expect(highestCountOf([entry], 'nobody')).toBe(-1)
})

/** What three stations may hold of one record after writing apart and seeing some of each other. */
const honest = fc
  .array(fc.record({ at: fc.nat(2), from: fc.option(fc.nat(2)), field: fc.nat(2), value: fc.nat(3) }), {
    maxLength: 20
  })
  .map(steps => {
    const held: Entry[] = [ana, ana, ana]
    for (const [place, { at, from, field, value }] of steps.entries()) {
      const mine = held[at] ?? ana
      if (from !== null) held[at] = mergeEntries(mine, held[from] ?? ana)
      else if (field === 2) held[at] = mergeEntries(mine, writtenOver(mine, { erased: true }, stamp(`w${at}`, place)))
      else if (field === 0 || !isErased(mine))
        held[at] = writtenOver(mine, { [['role', 'note'][field] ?? '']: value }, stamp(`w${at}`, place))
    }
    return held as [Entry, Entry, Entry]
  })

const seed = 20260310

describe('the laws of merging', () => {
  it('it does not matter who takes whose file, in which order or how often', () => {
    fc.assert(
      fc.property(honest, ([a, b, c]) => {
        const bytes = (entry: Entry): string => JSON.stringify(entry)
        const ab = mergeEntries(a, b)
        expect(bytes(ab)).toBe(bytes(mergeEntries(b, a)))
        expect(bytes(mergeEntries(ab, c))).toBe(bytes(mergeEntries(a, mergeEntries(b, c))))
        expect(mergeEntries(ab, a)).toBe(ab)
        expect(mergeEntries(ab, b)).toBe(ab)
        expect(mergeEntries(a, a)).toBe(a)
        expect(bytes(mergeAll([c, a, b]).get('contact-ana') ?? a)).toBe(bytes(mergeEntries(ab, c)))
      }),
      { seed, numRuns: 2000 }
    )
  })

  it('no honest file contradicts what an honest station holds', () => {
    fc.assert(
      fc.property(honest, ([a, b]) => {
        expect(contradictionIn(a, b)).toBeNull()
      }),
      { seed, numRuns: 1000 }
    )
  })

  it('a version is dropped only if one that stays has seen it', () => {
    fc.assert(
      fc.property(honest, ([a, b]) => {
        const merged = mergeEntries(a, b)
        for (const field of ['role']) {
          const kept = registerOf(merged, field)
          const contents = new Set(kept.map(contentOf))
          for (const version of [...registerOf(a, field), ...registerOf(b, field)]) {
            const isSeen = kept.some(by => (by.seen[version.stamp.writer] ?? -1) >= version.stamp.count)
            expect(contents.has(contentOf(version)) || isSeen).toBe(true)
          }
        }
      }),
      { seed, numRuns: 500 }
    )
  })
})
