import { describe, expect, it } from 'vitest'
import { putEntries, readDirectory, withEntries } from '../../../shared/directory.ts'
import { applyEdit, type Edit, type RecordChange, shownVersions } from '../../../shared/replica/edit.ts'
import { type Entry, isEntry, registerOf } from '../../../shared/replica/entry.ts'
import type { Stamp } from '../../../shared/replica/register.ts'
import { directoryOf, entryOf, phonesOf, writtenApart } from '../../support/records.ts'

const stamp: Stamp = { writer: 'writer-me', count: 1, station: 'station-me', by: 'Ana', at: '2026-03-10T08:00:00.000Z' }
const alfa = entryOf('organisation', 'organisation-alfa', { name: 'Alfa', organisationType: 'ngo' })
const beta = entryOf('organisation', 'organisation-beta', { name: 'Beta', organisationType: 'ngo' })
const ana = entryOf('contact', 'contact-ana', { organisation: 'organisation-alfa', name: 'Ana', reach: 'personal' })

function change(entry: Entry, values: Record<string, unknown>, more: Partial<RecordChange> = {}): Edit {
  const fields = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, shown: [...shownVersions(entry, field)] }])
  )
  return {
    by: 'Ana',
    cause: 'form',
    changes: [{ id: entry.id, kind: entry.kind as RecordChange['kind'], isNew: false, fields, ...more }]
  }
}

describe('an edit', () => {
  it('writes only the fields that changed, over the versions that were shown', () => {
    const outcome = applyEdit(directoryOf(alfa), change(alfa, { shortName: 'ALFA' }), stamp)
    if (!outcome.ok) throw new Error(outcome.problem.kind)
    const [entry] = outcome.value
    if (entry === undefined) throw new Error('nothing was written')
    expect(registerOf(entry, 'shortName')).toMatchObject([{ value: 'ALFA', stamp }])
    expect(registerOf(entry, 'name')).toEqual(registerOf(alfa, 'name'))
    expect(isEntry(JSON.parse(JSON.stringify(entry)))).toBe(true)
  })

  it('asks again when somebody wrote the field since it was shown', () => {
    const shown = change(alfa, { name: 'Alfa d.o.o.' })
    const meanwhile = writtenApart(alfa, [{ name: 'Alpha' }, { writer: 'writer-other' }])
    expect(applyEdit(directoryOf(meanwhile), shown, stamp)).toEqual({
      ok: false,
      problem: { kind: 'changed-meanwhile', record: 'organisation-alfa', fields: ['name'] }
    })
  })

  it('settles a conflict when all its versions were shown', () => {
    const apart = writtenApart(
      alfa,
      [{ name: 'Alpha' }, { writer: 'writer-b' }],
      [{ name: 'Alfa' }, { writer: 'writer-c' }]
    )
    const outcome = applyEdit(directoryOf(apart), change(apart, { name: 'Alfa' }), stamp)
    if (!outcome.ok) throw new Error(outcome.problem.kind)
    expect(readDirectory(outcome.value).conflicts.size).toBe(0)
  })

  it.each([
    ['a name cleared', { name: null }, 'name', 'missing'],
    [
      'a number that is none',
      { phones: [{ text: 'nema', number: null, note: null }] },
      'phones',
      'phone-not-understood'
    ],
    [
      'a number that is not what was typed',
      { phones: [{ text: '192', number: '193', note: null }] },
      'phones',
      'phone-not-understood'
    ],
    ['a value of the wrong shape', { languages: ['arapski'] }, 'languages', 'unreadable'],
    [
      'hours that end before they begin',
      { hours: [{ days: [1], from: '15:00', to: '09:00' }] },
      'hours',
      'hours-out-of-order'
    ],
    ['an organisation that is not there', { organisation: 'organisation-none' }, 'organisation', 'refers-to-nothing'],
    ['a field nobody knows', { shoeSize: 43 }, 'shoeSize', 'unreadable']
  ])('is refused for %s', (_, values, field, kind) => {
    const outcome = applyEdit(directoryOf(alfa, ana), change(ana, values), stamp)
    expect(outcome).toEqual({
      ok: false,
      problem: { kind: 'breaks-rules', faults: [{ record: 'contact-ana', field, kind }] }
    })
  })

  it('refuses a contact of another organisation on an assignment, and dates out of order', () => {
    const centre = entryOf('centre', 'centre-a', { name: 'A', centreType: 'asylum', status: 'active' })
    const service = entryOf('service', 'service-a', { name: 'A' })
    const assignment = entryOf('assignment', 'assignment-a', {
      organisation: 'organisation-beta',
      service: 'service-a',
      centre: 'centre-a',
      role: 'responsible'
    })
    const directory = directoryOf(alfa, beta, ana, centre, service, assignment)
    const outcome = applyEdit(
      directory,
      change(assignment, { contacts: ['contact-ana'], from: '2026-05-01', to: '2026-04-01' }),
      stamp
    )
    expect(outcome).toMatchObject({
      ok: false,
      problem: {
        faults: [
          { field: 'to', kind: 'dates-out-of-order' },
          { field: 'contacts', kind: 'contact-of-another-organisation' }
        ]
      }
    })
  })

  it('is not stopped by a rule that was broken before', () => {
    const old = entryOf('contact', 'contact-ana', { name: 'Ana', phones: [{ text: '?', number: null, note: null }] })
    expect(applyEdit(directoryOf(old), change(old, { role: 'prevodilac' }), stamp).ok).toBe(true)
  })

  it('adds a record with another that refers to it, in one stroke', () => {
    const both: Edit = {
      by: 'Ana',
      cause: 'form',
      changes: [
        {
          id: 'organisation-nova',
          kind: 'organisation',
          isNew: true,
          fields: { name: { value: 'Nova', shown: [] }, organisationType: { value: 'ngo', shown: [] } }
        },
        {
          id: 'contact-novi',
          kind: 'contact',
          isNew: true,
          fields: {
            organisation: { value: 'organisation-nova', shown: [] },
            name: { value: 'Novi', shown: [] },
            reach: { value: 'office', shown: [] },
            phones: { value: phonesOf('192'), shown: [] }
          }
        }
      ]
    }
    expect(applyEdit(directoryOf(), both, stamp)).toMatchObject({
      ok: true,
      value: [{ id: 'organisation-nova' }, { id: 'contact-novi' }]
    })
    expect(applyEdit(directoryOf(entryOf('contact', 'contact-novi', { name: 'x' })), both, stamp)).toMatchObject({
      problem: { kind: 'id-in-use', record: 'contact-novi' }
    })
  })

  it('removes a record and restores it', () => {
    const directory = directoryOf(alfa)
    const removal = applyEdit(directory, change(alfa, {}, { presence: 'remove' }), stamp)
    if (!removal.ok) throw new Error(removal.problem.kind)
    const without = withEntries(directory, removal.value)
    expect(without.organisations.has('organisation-alfa')).toBe(false)
    expect(without.removed.get('organisation-alfa')).toMatchObject({ name: 'Alfa' })
    expect(directory.organisations.has('organisation-alfa')).toBe(true)
    const [gone] = removal.value
    if (gone === undefined) throw new Error('nothing was written')
    const restored = applyEdit(without, change(gone, {}, { presence: 'restore' }), { ...stamp, count: 2 })
    if (!restored.ok) throw new Error(restored.problem.kind)
    expect(putEntries(without, restored.value).organisations.get('organisation-alfa')).toMatchObject({ name: 'Alfa' })
  })

  it('keeps in sight, as contested, what was removed here and changed there', () => {
    const removal = applyEdit(directoryOf(alfa), change(alfa, {}, { presence: 'remove' }), stamp)
    if (!removal.ok || removal.value[0] === undefined) throw new Error('not removed')
    const changedThere = writtenApart(removal.value[0], [{ name: 'Alfa 2' }, { writer: 'writer-other', count: 7 }])
    const directory = directoryOf(changedThere)
    expect(directory.contested.has('organisation-alfa')).toBe(true)
    expect(directory.organisations.has('organisation-alfa')).toBe(true)
  })

  it('of a record nobody has is refused', () => {
    expect(applyEdit(directoryOf(), change(alfa, { name: 'x' }), stamp)).toMatchObject({
      problem: { kind: 'no-such-record', record: 'organisation-alfa' }
    })
  })
})

describe('reading a directory', () => {
  it('marks a value of the wrong shape and reads the rest', () => {
    const entry = entryOf('contact', 'contact-ana', { name: 'Ana', reach: 'personal' })
    const broken = { ...entry, fields: { ...entry.fields, languages: [['arapski', 0] as const] } }
    const directory = readDirectory([broken])
    expect(directory.contacts.get('contact-ana')).toMatchObject({ name: 'Ana', languages: [] })
    expect(directory.unreadable.get('contact-ana')).toEqual(['languages'])
  })

  it('carries entries of kinds and fields it does not know, untouched', () => {
    const unknown = { ...entryOf('contact', 'contact-x', { name: 'x' }), id: 'vehicle-1', kind: 'vehicle' }
    const directory = readDirectory([unknown])
    expect(directory.entries.get('vehicle-1')).toBe(unknown)
    expect(directory.contacts.size).toBe(0)
  })

  it.each([
    ['a stamp that is not there', { fields: { name: [['x', 7]] } }],
    ['a writer called __proto__', { stamps: [['__proto__', 1, 's', 'b', 'a']] }],
    ['a count beyond 2^31', { stamps: [['w', 2 ** 31 + 1, 's', 'b', 'a']] }],
    ['an id of another kind', { id: 'centre-x' }],
    ['no versions', { fields: { name: [] } }],
    ['fields that are a list', { fields: [] }]
  ])('takes nothing for an entry that has %s', (_, wrong) => {
    const sound = { id: 'contact-x', kind: 'contact', stamps: [['w', 1, 's', 'b', 'a']], fields: { name: [['x', 0]] } }
    expect(isEntry(sound)).toBe(true)
    expect(isEntry({ ...sound, ...wrong })).toBe(false)
  })
})
