/** Records that are one by somebody's word: how they are grouped, and how the directory reads them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Directory,
  ownRecordById,
  previewEntries,
  putEntries,
  readDirectory,
  recordById,
  recordsBehind,
  withEntries
} from '../../shared/directory.ts'
import { groupsFrom, membersOf, shownId } from '../../shared/groups.ts'
import { lookUp, openLookup, updateLookup } from '../../shared/lookup/look-up.ts'
import { assignmentsWith } from '../../shared/lookup/relations.ts'
import { trustIn } from '../../shared/lookup/trust.ts'
import { day } from '../../shared/records/day.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { inOrder, samenessIdOf, type Verdict } from '../../shared/records/sameness.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { verificationOf } from '../../shared/verifying.ts'
import { checkedIn, directoryOf, entryOf, phonesOf, removed, writtenApart, writtenOver } from '../support/records.ts'

const today = day.parse('2026-03-10')

const alfa = entryOf('organisation', 'organisation-a', { name: 'Alfa', organisationType: 'ngo' })
const alpha = entryOf('organisation', 'organisation-b', { name: 'Alpha', organisationType: 'ngo', seat: 'Niš' })
const ana = entryOf('contact', 'contact-a', {
  organisation: 'organisation-a',
  name: 'Ana Primerić',
  reach: 'personal',
  phones: phonesOf('067 001 22 33')
})
const anna = entryOf('contact', 'contact-b', {
  organisation: 'organisation-b',
  name: 'A. Primerić',
  reach: 'personal',
  phones: phonesOf('067 004 55 66'),
  email: 'ana@example.org'
})
const legal = entryOf('service', 'service-legal', { name: 'pravna pomoć' })
const krnjaca = entryOf('centre', 'centre-krnjaca', { name: 'Krnjača', centreType: 'asylum', status: 'active' })
const work = entryOf('assignment', 'assignment-x', {
  organisation: 'organisation-a',
  service: 'service-legal',
  centre: 'centre-krnjaca',
  role: 'responsible',
  contacts: ['contact-b', 'contact-a']
})

function judged(one: string, other: string, verdict: Verdict = 'same', stamp = {}): Entry {
  return entryOf('sameness', samenessIdOf(one, other), { members: [...inOrder(one, other)], verdict }, stamp)
}

const basis = [alfa, alpha, ana, anna, legal, krnjaca, work]
const both = [judged('organisation-b', 'organisation-a'), judged('contact-a', 'contact-b')]

describe('groups', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 12 })

  it('do not depend on the order or direction of the words they follow from', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), fc.array(fc.nat({ max: 9 })), (said, dice, hidden) => {
        const named = said.filter(([a, b]) => a !== b).map(([a, b]) => [`contact-${a}`, `contact-${b}`] as const)
        const isInSight = (id: string): boolean => !hidden.includes(Number(id.slice(-1)))
        const shuffled = named
          .map(pair => ({ pair, at: dice.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ pair: [a, b], at }) => (at % 2 === 0 ? ([a, b] as const) : ([b, a] as const)))
        expect(plain(groupsFrom(shuffled, isInSight))).toEqual(plain(groupsFrom(named, isInSight)))
      })
    )
  })

  it('hold whoever is joined by any chain of words, and nobody else', () => {
    fc.assert(
      fc.property(pairs, said => {
        const named = said.filter(([a, b]) => a !== b).map(([a, b]) => [`contact-${a}`, `contact-${b}`] as const)
        const groups = groupsFrom(named, () => true)
        for (let a = 0; a < 10; a += 1) {
          const reached = new Set([`contact-${a}`])
          for (let round = 0; round < 10; round += 1) {
            for (const [one, other] of named) {
              if (reached.has(one)) reached.add(other)
              if (reached.has(other)) reached.add(one)
            }
          }
          expect(new Set(membersOf(groups, `contact-${a}`))).toEqual(reached)
          expect(shownId(groups, `contact-${a}`)).toBe([...reached].sort()[0])
        }
      })
    )
  })

  it('have one id for a pair, whichever way round it is given', () => {
    expect(samenessIdOf('contact-a', 'contact-b')).toBe(samenessIdOf('contact-b', 'contact-a'))
    expect(samenessIdOf('contact-a', 'contact-b')).not.toBe(samenessIdOf('contact-a', 'contact-c'))
    // Another station, in another year, must come to the same id.
    expect(samenessIdOf('contact-a', 'contact-b')).toBe('sameness-4acd8e03076c5e0b068a151ee330cc16')
  })
})

describe('a directory with groups', () => {
  it('shows the smallest id, and everything that names a member names it', () => {
    const directory = directoryOf(...basis, ...both)
    expect([...directory.contacts.keys()]).toEqual(['contact-a'])
    expect([...directory.organisations.keys()]).toEqual(['organisation-a'])
    expect(directory.contacts.get('contact-a')?.organisation).toBe('organisation-a')
    expect(directory.assignments.get('assignment-x')?.contacts).toEqual(['contact-a'])
    expect(recordById(directory, 'contact-b')?.id).toBe('contact-a')
    expect(recordsBehind(directory, 'contact-b')).toEqual(['contact-a', 'contact-b'])
    expect(ownRecordById(directory, 'contact-b')).toMatchObject({ id: 'contact-b', name: 'A. Primerić' })
    expect(assignmentsWith(directory, 'contact-a')).toHaveLength(1)
  })

  it('takes what only one of them says, and tells what they say differently', () => {
    const directory = directoryOf(...basis, ...both)
    expect(directory.contacts.get('contact-a')).toMatchObject({ name: 'Ana Primerić', email: 'ana@example.org' })
    expect(directory.organisations.get('organisation-a')?.seat).toBe('Niš')
    const conflicts = directory.conflicts.get('contact-a') ?? []
    // Not the organisation: both name the same one.
    expect(conflicts.map(({ field }) => field).toSorted()).toEqual(['name', 'phones'])
    expect(conflicts.find(({ field }) => field === 'name')?.versions.map(({ value }) => value)).toEqual([
      'Ana Primerić',
      'A. Primerić'
    ])
    expect(directory.conflicts.has('contact-b')).toBe(false)
  })

  it('finds the one card by the names and numbers of all of them', () => {
    const lookup = openLookup(directoryOf(...basis, ...both))
    for (const line of ['ana primeric', 'a primeric', '067004', '0670012', 'alpha', 'alfa']) {
      const answers = lookUp(lookup, line, { today, myCentre: null })
      expect(answers, line).toHaveLength(1)
    }
  })

  it('keeps the index right when records are joined and parted again', () => {
    const before = directoryOf(...basis)
    const sameness = judged('contact-a', 'contact-b')
    const joined = withEntries(before, [sameness])
    const lookup = updateLookup(openLookup(before), joined, [sameness])
    expect(lookUp(lookup, 'primeric', { today, myCentre: null })).toHaveLength(1)
    const parting = removed(sameness, { count: 2 })
    const parted = withEntries(joined, [parting])
    const again = updateLookup(lookup, parted, [parting])
    expect(lookUp(again, 'primeric', { today, myCentre: null })).toHaveLength(2)
    expect(lookUp(again, '067004', { today, myCentre: null })).toMatchObject([
      { line: { reference: { id: 'contact-b' } } }
    ])
  })

  it('breaks no rule by naming members of one group', () => {
    const directory = directoryOf(...basis, ...both)
    expect(
      faultsOf(directoryOf(...basis), directoryOf(...basis).assignments.get('assignment-x') as never)
    ).toHaveLength(1)
    expect(faultsOf(directory, directory.assignments.get('assignment-x') as never)).toEqual([])
  })

  it('does not join while stations disagree whether the two are one', () => {
    const disputed = writtenApart(
      judged('contact-a', 'contact-b'),
      [{ verdict: 'same' }, { writer: 'p', count: 2 }],
      [{ verdict: 'different' }, { writer: 'q', count: 2 }]
    )
    const directory = directoryOf(...basis, disputed)
    expect(directory.contacts.size).toBe(2)
    expect(directory.conflicts.get(disputed.id)?.[0]?.field).toBe('verdict')
  })

  it('does not join on "different", nor what is not two records of one kind', () => {
    const crooked = [
      entryOf('sameness', 'sameness-one', { members: ['contact-a'], verdict: 'same' }),
      entryOf('sameness', 'sameness-self', { members: ['contact-a', 'contact-a'], verdict: 'same' }),
      entryOf('sameness', 'sameness-mixed', { members: ['contact-a', 'organisation-a'], verdict: 'same' })
    ]
    const directory = directoryOf(...basis, judged('contact-a', 'contact-b', 'different'), ...crooked)
    expect(directory.groups.leaders.size).toBe(0)
    expect(directory.contacts.size).toBe(2)
    expect([...directory.unreadable.keys()].toSorted()).toEqual(['sameness-mixed', 'sameness-one', 'sameness-self'])
  })

  it('goes on under the next id when the first is removed, and takes nothing from what is removed', () => {
    const directory = directoryOf(...basis, ...both, removed(ana, { count: 2 }))
    expect([...directory.contacts.keys()]).toEqual(['contact-b'])
    expect(directory.contacts.get('contact-b')).toMatchObject({ name: 'A. Primerić' })
    expect(directory.conflicts.has('contact-b')).toBe(false)
    expect(directory.assignments.get('assignment-x')?.contacts).toEqual(['contact-b'])
    expect(recordById(directory, 'contact-a')?.id).toBe('contact-b')
  })

  it('shows the member that is known here when the other is not', () => {
    const directory = directoryOf(alfa, legal, krnjaca, work, anna, judged('contact-a', 'contact-b'))
    expect(directory.assignments.get('assignment-x')?.contacts).toEqual(['contact-b'])
  })

  it('counts a verification of any member, while the number it tried is current and in sight', () => {
    const verified = entryOf('verification', 'verification-x', {
      contact: 'contact-b',
      outcome: 'reached',
      on: '2026-03-01',
      checked: [...checkedIn(anna, 'phones')]
    })
    const trust = (...more: readonly Entry[]) =>
      trustIn(directoryOf(...basis, ...both, verified, ...more), 'contact-a', null, today).kind
    expect(trust()).toBe('verified')
    expect(trust(writtenOver(anna, { phones: phonesOf('067 001 22 33') }, { count: 5 }))).toBe('unverified')
    expect(trust(removed(anna, { count: 5 }))).toBe('unverified')
  })

  it('lets a verification name the numbers of all members as tried', () => {
    const directory = directoryOf(...basis, ...both)
    const change = verificationOf(directory, {
      id: 'verification-y',
      contact: 'contact-a',
      assignment: null,
      outcome: 'reached',
      on: today
    })
    const checked = change.fields['checked']?.value as readonly { readonly record: string }[]
    expect(checked.map(({ record }) => record)).toEqual(['contact-a', 'contact-b'])
  })
})

describe('the directory kept up to date', () => {
  // Everything that can happen to four contacts of two organisations: values, removals, words of sameness.
  const ids = ['contact-a', 'contact-b', 'contact-c', 'contact-d', 'organisation-a', 'organisation-b']
  const pairs: readonly (readonly [string, string])[] = [
    ['contact-a', 'contact-b'],
    ['contact-b', 'contact-c'],
    ['contact-c', 'contact-d'],
    ['organisation-a', 'organisation-b']
  ]
  const happening = fc.oneof(
    fc.record({
      kind: fc.constant('write' as const),
      id: fc.constantFrom(...ids),
      name: fc.constantFrom('x', 'y', 'z')
    }),
    fc.record({ kind: fc.constant('remove' as const), id: fc.constantFrom(...ids) }),
    fc.record({
      kind: fc.constant('assign' as const),
      contacts: fc.subarray(ids.slice(0, 4)),
      of: fc.constantFrom(...ids.slice(4))
    }),
    fc.record({
      kind: fc.constant('judge' as const),
      pair: fc.constantFrom(...pairs),
      verdict: fc.constantFrom<Verdict>('same', 'different')
    }),
    fc.record({
      kind: fc.constant('forget' as const),
      pair: fc.constantFrom(...pairs)
    })
  )

  it('is the one that would be read anew, on the page, at the keeper and in a preview', () => {
    fc.assert(
      fc.property(fc.array(fc.array(happening, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), story => {
        let entries = new Map<string, Entry>()
        let page = readDirectory([])
        const keeper = readDirectory([])
        let count = 0
        for (const step of story) {
          const changed = new Map<string, Entry>()
          for (const event of step) {
            count += 1
            const entry = written(new Map([...entries, ...changed]), event, count)
            if (entry !== null) changed.set(entry.id, entry)
          }
          const list = [...changed.values()]
          const preview = plainDirectory(previewEntries(keeper, list))
          entries = new Map([...entries, ...changed])
          const anew = plainDirectory(readDirectory(entries.values()))
          page = withEntries(page, list)
          expect(putEntries(keeper, list)).toBe(keeper)
          expect(plainDirectory(page)).toEqual(anew)
          expect(plainDirectory(keeper)).toEqual(anew)
          // A preview tells only what is contested among the entries it was given.
          expect({ ...preview, contested: [] }).toEqual({ ...anew, contested: [] })
        }
      }),
      { numRuns: 200 }
    )
  })

  type Happening = typeof happening extends fc.Arbitrary<infer Event> ? Event : never

  function written(entries: ReadonlyMap<string, Entry>, event: Happening, count: number): Entry | null {
    switch (event.kind) {
      case 'write': {
        const old = entries.get(event.id)
        const values = {
          name: event.name,
          ...(event.id.startsWith('contact') ? { organisation: 'organisation-b' } : {})
        }
        if (old === undefined)
          return entryOf(event.id.startsWith('contact') ? 'contact' : 'organisation', event.id, values, { count })
        return writtenOver(old, { ...values, removed: null }, { count })
      }
      case 'remove': {
        const old = entries.get(event.id)
        return old === undefined ? null : removed(old, { count })
      }
      case 'assign':
        return entryOf('assignment', 'assignment-x', { organisation: event.of, contacts: event.contacts }, { count })
      case 'judge': {
        const old = entries.get(samenessIdOf(...event.pair))
        const values = { members: [...event.pair], verdict: event.verdict }
        return old === undefined
          ? entryOf('sameness', samenessIdOf(...event.pair), values, { count })
          : writtenOver(old, { ...values, removed: null }, { count })
      }
      case 'forget': {
        const old = entries.get(samenessIdOf(...event.pair))
        return old === undefined ? null : removed(old, { count })
      }
      default:
        return event satisfies never
    }
  }
})

function plain({ leaders, members }: ReturnType<typeof groupsFrom>) {
  return { leaders: [...leaders].toSorted(byId), members: [...members].toSorted(byId) }
}

function plainDirectory(directory: Directory) {
  const parts = Object.entries(directory).filter(([name]) => name !== 'groups' && name !== 'contested')
  return {
    ...Object.fromEntries(
      parts.map(([name, part]) => [name, [...(part as ReadonlyMap<string, unknown>)].toSorted(byId)])
    ),
    groups: plain(directory.groups as never),
    contested: [...directory.contested].toSorted()
  }
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
