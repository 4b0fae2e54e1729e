/** Joining two records field by field, parting them again, and taking either back. */
import { describe, expect, it } from 'vitest'
import { type Directory, readDirectory, withEntries } from '../../shared/directory.ts'
import {
  fieldsOfPair,
  joiningChanges,
  judgedPairs,
  linksOf,
  nameOfPair,
  partingChanges,
  settingApart
} from '../../shared/joining.ts'
import { inOrder, samenessIdOf, type Verdict } from '../../shared/records/sameness.ts'
import { applyEdit, type RecordChange } from '../../shared/replica/edit.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { registerOf } from '../../shared/replica/entry.ts'
import { redoOf, type Step, stepOf, undoOf } from '../../shared/replica/undo.ts'
import { directoryOf, entryOf, phonesOf, removed } from '../support/records.ts'

const organisations = ['a', 'b', 'c'].map(letter =>
  entryOf('organisation', `organisation-${letter}`, { name: `Primer ${letter}`, organisationType: 'ngo' })
)
const ana = entryOf('contact', 'contact-a', {
  organisation: 'organisation-a',
  name: 'Ana Primerić',
  reach: 'personal',
  phones: phonesOf('067 001 22 33'),
  languages: ['en']
})
const anna = entryOf('contact', 'contact-b', {
  organisation: 'organisation-a',
  name: 'A. Primerić',
  reach: 'personal',
  phones: phonesOf('067 004 55 66'),
  languages: ['en', 'ar'],
  note: 'zove se i predveče'
})
const places = [
  entryOf('service', 'service-legal', { name: 'pravna pomoć' }),
  entryOf('centre', 'centre-krnjaca', { name: 'Krnjača', centreType: 'asylum', status: 'active' })
]

function work(letter: string, contacts: readonly string[], organisation = 'organisation-a'): Entry {
  return entryOf('assignment', `assignment-${letter}`, {
    organisation,
    service: 'service-legal',
    centre: 'centre-krnjaca',
    role: 'responsible',
    contacts: [...contacts]
  })
}

function judged(one: string, other: string, verdict: Verdict = 'same'): Entry {
  return entryOf('sameness', samenessIdOf(one, other), { members: [...inOrder(one, other)], verdict })
}

const pair = ['contact-a', 'contact-b'] as const
const basis = [...organisations, ...places, ana, anna]

describe('two records side by side', () => {
  it('show what each says, what is the same, and where both can be kept', () => {
    const fields = fieldsOfPair(directoryOf(...basis), pair)
    expect(fields.map(({ field, isSame }) => [field, isSame])).toEqual([
      ['organisation', true],
      ['name', false],
      ['reach', true],
      ['phones', false],
      ['languages', false],
      ['note', true]
    ])
    expect(fields.find(({ field }) => field === 'note')?.said).toEqual([[], ['zove se i predveče']])
    expect(fields.find(({ field }) => field === 'languages')?.united).toEqual(['en', 'ar'])
    expect(fields.find(({ field }) => field === 'name')?.united).toBeNull()
  })

  it('stand for all the records they were joined from before', () => {
    const third = entryOf('contact', 'contact-c', { organisation: 'organisation-a', name: 'Anuška', reach: 'personal' })
    const fields = fieldsOfPair(directoryOf(...basis, third, judged('contact-b', 'contact-c')), pair)
    expect(fields.find(({ field }) => field === 'name')?.said).toEqual([['Ana Primerić'], ['A. Primerić', 'Anuška']])
  })
})

describe('joining', () => {
  const values = new Map<string, unknown>([
    ['name', 'Ana Primerić'],
    ['phones', phonesOf('067 004 55 66')],
    ['languages', ['en', 'ar']]
  ])

  it('writes what was settled on to each member that says otherwise, and nothing else', () => {
    const before = directoryOf(...basis)
    const changes = joiningChanges(before, { pair, values, movesLinks: false })
    expect(changes.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([
      ['contact-a', ['phones', 'languages']],
      ['contact-b', ['name']],
      [samenessIdOf(...pair), ['members', 'verdict']]
    ])
    const after = made(before, changes)
    expect([...after.contacts.keys()]).toEqual(['contact-a'])
    expect(after.contacts.get('contact-a')).toMatchObject({ name: 'Ana Primerić', note: 'zove se i predveče' })
    expect(after.contacts.get('contact-a')?.phones).toMatchObject([{ number: '+381670045566' }])
    expect(after.conflicts.size).toBe(0)
  })

  it('never lets one record claim to have seen what stands in another', () => {
    const after = made(directoryOf(...basis), joiningChanges(directoryOf(...basis), { pair, values, movesLinks: true }))
    for (const [id, old] of [
      ['contact-a', ana],
      ['contact-b', anna]
    ] as const) {
      const entry = after.entries.get(id)
      for (const field of Object.keys(old.fields)) {
        const known = registerOf(old, field).map(({ stamp }) => stamp.writer)
        for (const { seen } of entry === undefined ? [] : registerOf(entry, field)) {
          expect(Object.keys(seen).every(writer => known.includes(writer))).toBe(true)
        }
      }
    }
  })

  it('moves links along, save what would break a rule or tells what happened', () => {
    const works = [
      work('x', ['contact-b']),
      work('y', ['contact-a', 'contact-b']),
      work('z', ['contact-b'], 'organisation-c')
    ]
    const told = entryOf('verification', 'verification-x', {
      contact: 'contact-b',
      outcome: 'reached',
      on: '2026-01-10'
    })
    const before = directoryOf(...basis, ...works, told)
    expect(linksOf(before, { pair, values })).toEqual(['assignment-x', 'assignment-y'])
    const after = made(before, joiningChanges(before, { pair, values, movesLinks: true }))
    const named = (id: string): unknown => {
      const entry = after.entries.get(id)
      return entry === undefined ? null : registerOf(entry, 'contacts')[0]?.value
    }
    expect(['assignment-x', 'assignment-y', 'assignment-z'].map(named)).toEqual([
      ['contact-a'],
      ['contact-a'],
      ['contact-b']
    ])
    // What was left is read like the rest.
    expect(after.assignments.get('assignment-z')?.contacts).toEqual(['contact-a'])
    expect(after.verifications.get('verification-x')?.contact).toBe('contact-a')
  })

  it('moves everything that names an organisation', () => {
    const memorandum = entryOf('memorandum', 'memorandum-b', {
      organisation: 'organisation-b',
      validFrom: '2026-01-01'
    })
    const boris = entryOf('contact', 'contact-z', { organisation: 'organisation-b', name: 'Boris', reach: 'personal' })
    const works = entryOf('assignment', 'assignment-b', {
      organisation: 'organisation-b',
      service: 'service-legal',
      centre: 'centre-krnjaca',
      role: 'responsible',
      contacts: ['contact-z'],
      memorandum: 'memorandum-b'
    })
    const before = directoryOf(...basis, memorandum, boris, works)
    const after = made(
      before,
      joiningChanges(before, {
        pair: ['organisation-b', 'organisation-a'],
        values: new Map([['name', 'Primer a']]),
        movesLinks: true
      })
    )
    for (const id of ['memorandum-b', 'contact-z', 'assignment-b']) {
      const entry = after.entries.get(id)
      expect(entry === undefined ? null : registerOf(entry, 'organisation')[0]?.value, id).toBe('organisation-a')
    }
  })

  it('is taken back as one edit, done again, and taken back again', () => {
    const before = directoryOf(...basis, work('x', ['contact-b']))
    const edit = {
      by: 'Jovan',
      cause: 'form' as const,
      changes: [...joiningChanges(before, { pair, values, movesLinks: true })]
    }
    const step: Step = stepOf(before, edit)
    let now = made(before, edit.changes)
    for (let round = 0; round < 2; round += 1) {
      const undone = undoOf(now, step, 'Jovan')
      now = made(now, undone.ok ? undone.value.changes : [])
      expect(plain(now)).toEqual(plain(before))
      const redone = redoOf(now, step, 'Jovan')
      now = made(now, redone.ok ? redone.value.changes : [])
      expect([...now.contacts.keys()]).toEqual(['contact-a'])
      expect(now.assignments.get('assignment-x')?.contacts).toEqual(['contact-a'])
    }
  })

  it('takes up a word that was taken back before, also when it says the contrary now', () => {
    const before = directoryOf(...basis, removed(judged('contact-a', 'contact-b', 'different'), { count: 2 }))
    const edit = {
      by: 'Jovan',
      cause: 'form' as const,
      changes: [...joiningChanges(before, { pair, values, movesLinks: false })]
    }
    const after = made(before, edit.changes)
    expect([...after.contacts.keys()]).toEqual(['contact-a'])
    const undone = undoOf(after, stepOf(before, edit), 'Jovan')
    const now = made(after, undone.ok ? undone.value.changes : [])
    expect([...now.contacts.keys()]).toEqual(['contact-a', 'contact-b'])
    expect(judgedPairs(now).size).toBe(0)
    expect(now.contested.size).toBe(0)
  })

  it('overrules an earlier "not the same" between any of the members', () => {
    const third = entryOf('contact', 'contact-c', { organisation: 'organisation-a', name: 'Anuška', reach: 'personal' })
    const before = directoryOf(
      ...basis,
      third,
      judged('contact-b', 'contact-c'),
      judged('contact-a', 'contact-c', 'different')
    )
    const after = made(before, joiningChanges(before, { pair: ['contact-a', 'contact-b'], values, movesLinks: false }))
    expect([...after.samenesses.values()].map(({ verdict }) => verdict)).toEqual(['same', 'same', 'same'])
  })
})

describe('"not the same"', () => {
  it('lasts, and joins nobody', () => {
    const before = directoryOf(...basis)
    const after = made(before, settingApart(before, pair))
    expect(after.contacts.size).toBe(2)
    expect(judgedPairs(after)).toEqual(new Set([nameOfPair(pair)]))
    expect(settingApart(after, pair)).toEqual([])
  })
})

describe('parting', () => {
  const third = entryOf('contact', 'contact-c', { organisation: 'organisation-a', name: 'Anuška', reach: 'personal' })

  it('takes one out and leaves the others together, whoever it was that held them', () => {
    const before = directoryOf(...basis, third, judged('contact-a', 'contact-b'), judged('contact-a', 'contact-c'))
    const after = made(before, partingChanges(before, 'contact-a'))
    expect([...after.groups.members.values()]).toEqual([['contact-b', 'contact-c']])
    expect([...after.contacts.keys()].toSorted()).toEqual(['contact-a', 'contact-b'])
  })

  it('of two leaves each by itself', () => {
    const before = directoryOf(...basis, judged('contact-a', 'contact-b'))
    const after = made(before, partingChanges(before, 'contact-b'))
    expect(after.groups.leaders.size).toBe(0)
    expect(after.contacts.get('contact-b')?.name).toBe('A. Primerić')
  })
})

it('an edit of one member is checked by what stands in that record', () => {
  const before = directoryOf(...basis, judged('contact-a', 'contact-b'))
  const fields = { name: { value: null, shown: [{ writer: 'writer-test', count: 1 }] } }
  const applied = applyEdit(
    before,
    { by: 'Jovan', cause: 'form', changes: [{ id: 'contact-b', kind: 'contact', isNew: false, fields }] },
    stampOf(9)
  )
  expect(applied).toMatchObject({
    ok: false,
    problem: { kind: 'breaks-rules', faults: [{ record: 'contact-b', field: 'name' }] }
  })
})

let count = 100

function stampOf(number: number) {
  return { writer: 'writer-own', count: number, station: 'station-own', by: 'Jovan', at: '2026-03-10T08:00:00.000Z' }
}

/** The directory after an edit, made as the keeper makes it. */
function made(before: Directory, changes: readonly RecordChange[]): Directory {
  expect(changes.length).toBeGreaterThan(0)
  count += 1
  const applied = applyEdit(before, { by: 'Jovan', cause: 'form', changes: [...changes] }, stampOf(count))
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem))
  const after = withEntries(before, applied.value)
  expect(plain(after)).toEqual(plain(readDirectory(after.entries.values())))
  return after
}

function plain({ contacts, organisations: all, assignments, memoranda, conflicts }: Directory) {
  return [contacts, all, assignments, memoranda, conflicts].map(part =>
    [...part].toSorted(([a], [b]) => (a < b ? -1 : 1))
  )
}
