import { describe, expect, test } from 'vitest'
import {
  type Choosing,
  isOfPerson,
  type NamedOnce,
  namedOnceIn,
  recordsOf,
  withoutPersonal
} from '../../../shared/exchange/part.ts'
import type { HistoryRecord } from '../../../shared/history.ts'
import { type Entry, entryFrom, registerOf } from '../../../shared/replica/entry.ts'
import { entryOf, removed, writtenApart, writtenOver } from '../../support/records.ts'

const krnjaca = entryOf('centre', 'centre-krnjaca', { name: 'Krnjača' })
const sjenica = entryOf('centre', 'centre-sjenica', { name: 'Sjenica' })
const law = entryOf('service', 'service-pravna-pomoc', { name: 'pravna pomoć' })
const health = entryOf('service', 'service-zdravlje', { name: 'zdravlje' })
const one = entryOf('organisation', 'organisation-a', { name: 'A' })
const other = entryOf('organisation', 'organisation-b', { name: 'B' })
const ana = entryOf('contact', 'contact-ana', { organisation: one.id, name: 'Ana', reach: 'personal' })
const bojan = entryOf('contact', 'contact-bojan', { organisation: one.id, name: 'Bojan', reach: 'personal' })
const desk = entryOf('contact', 'contact-desk', { organisation: other.id, name: 'Pult', reach: 'office' })
const memorandum = entryOf('memorandum', 'memorandum-a', { organisation: one.id })
const atKrnjaca = entryOf('assignment', 'assignment-1', {
  organisation: one.id,
  service: law.id,
  centre: krnjaca.id,
  contacts: [ana.id]
})
const atSjenica = entryOf('assignment', 'assignment-2', {
  organisation: other.id,
  service: health.id,
  centre: sjenica.id,
  contacts: [desk.id]
})
const everywhere = entryOf('assignment', 'assignment-3', {
  organisation: other.id,
  service: health.id,
  centre: 'every-centre'
})
const reached = entryOf('verification', 'verification-1', {
  contact: ana.id,
  assignment: atKrnjaca.id,
  outcome: 'reached'
})

const all = [
  krnjaca,
  sjenica,
  law,
  health,
  one,
  other,
  ana,
  bojan,
  desk,
  memorandum,
  atKrnjaca,
  atSjenica,
  everywhere,
  reached
]

function chosen(choosing: Choosing, entries: readonly Entry[] = all, once: NamedOnce = new Map()): readonly string[] {
  const steps = recordsOf(choosing, new Map(entries.map(entry => [entry.id, entry])), once)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return [...step.value].sort()
  }
}

const ofKrnjaca: Choosing = { by: 'record', record: krnjaca.id }

describe('a part of the directory', () => {
  test('is everything when that is wanted', () => {
    expect(chosen({ by: 'all' })).toHaveLength(all.length)
  })

  test('of a centre holds its assignments, those of every centre, whom they name, and what was verified there', () => {
    expect(chosen(ofKrnjaca)).toEqual(
      [krnjaca, atKrnjaca, everywhere, ana, one, other, law, health, reached].map(({ id }) => id).sort()
    )
  })

  test('of an organisation holds all that names it, and what that refers to', () => {
    expect(chosen({ by: 'record', record: one.id })).toEqual(
      [one, ana, bojan, memorandum, atKrnjaca, law, krnjaca, reached].map(({ id }) => id).sort()
    )
  })

  test('of an organisation holds what belongs to those it is shown together with', () => {
    const ofBoth: Choosing = { by: 'record', record: one.id, others: [other.id] }
    expect(chosen(ofBoth)).toEqual(
      [...new Set([...chosen({ by: 'record', record: one.id }), ...chosen({ by: 'record', record: other.id })])].sort()
    )
  })

  test('of chosen records holds what they refer to', () => {
    expect(chosen({ by: 'records', records: [atSjenica.id, 'contact-gone'] })).toEqual(
      [atSjenica, other, health, sjenica, desk].map(({ id }) => id).sort()
    )
  })

  test('holds what was verified only where all that it is about is in the part, too', () => {
    expect(chosen({ by: 'records', records: [ana.id] })).toEqual([ana.id, one.id].sort())
    expect(chosen({ by: 'records', records: [ana.id, atKrnjaca.id] })).toContain(reached.id)
    const twins = entryOf('sameness', 'sameness-1', { members: [ana.id, desk.id], verdict: 'different' })
    expect(chosen({ by: 'records', records: [ana.id] }, [...all, twins])).not.toContain(twins.id)
    expect(chosen({ by: 'records', records: [ana.id, desk.id] }, [...all, twins])).toContain(twins.id)
  })

  test('keeps what was removed, so that its readers learn of the removal', () => {
    const gone = removed(atKrnjaca)
    expect(chosen(ofKrnjaca, [...all.filter(entry => entry !== atKrnjaca), gone])).toContain(gone.id)
  })

  test('keeps what moved away or was named once: by another version that stands, or by the history', () => {
    const moved = writtenOver(atKrnjaca, { centre: sjenica.id, contacts: [bojan.id] }, { count: 2 })
    const entries = [...all.filter(entry => entry !== atKrnjaca), moved]
    expect(chosen(ofKrnjaca, entries)).not.toContain(moved.id)
    const change = { record: moved.id, name: '', field: 'centre', before: [krnjaca.id], after: sjenica.id }
    const named = { ...change, field: 'contacts', before: [[ana.id]], after: [bojan.id] }
    const event: HistoryRecord = { number: 1, at: '', by: '', cause: 'form', changes: [change, named] }
    const found = chosen(ofKrnjaca, entries, namedOnceIn([event]))
    expect(found).toEqual(expect.arrayContaining([moved.id, sjenica.id, ana.id, bojan.id]))

    const apart = writtenApart(
      atKrnjaca,
      [{ centre: sjenica.id }, { count: 2 }],
      [{ centre: krnjaca.id }, { writer: 'x' }]
    )
    expect(chosen(ofKrnjaca, [...all.filter(entry => entry !== atKrnjaca), apart])).toContain(apart.id)
  })

  test('takes kinds that only a newer version knows by what they name', () => {
    const vehicle = { ...entryOf('service', 'service-x', { name: 'x' }), id: 'vehicle-1', kind: 'vehicle' }
    const register = registerOf(atKrnjaca, 'centre')
    const named = entryFrom(vehicle.id, vehicle.kind, new Map([['garage', register]]))
    expect(chosen(ofKrnjaca, [...all, named])).toContain(named.id)
  })
})

describe('without personal contacts', () => {
  test('a person goes without name, numbers, address and note; an office goes whole', () => {
    const whole = entryOf('contact', 'contact-ana', {
      organisation: one.id,
      name: 'Ana',
      reach: 'personal',
      role: 'pravnica',
      email: 'ana@example.org',
      note: 'zove posle osam'
    })
    expect(Object.keys(withoutPersonal(whole)?.fields ?? {})).toEqual(['organisation', 'reach', 'role'])
    expect(withoutPersonal(desk)).toBe(desk)
    expect(withoutPersonal(atKrnjaca)).toBe(atKrnjaca)
  })

  test('whoever may be a person is one: reach unknown, unsettled, or another word', () => {
    const apart = writtenApart(desk, [{ reach: 'office' }, { count: 2 }], [{ reach: 'personal' }, { writer: 'x' }])
    expect(isOfPerson(apart)).toBe(true)
    expect(isOfPerson(entryOf('contact', 'contact-x', { organisation: one.id, name: 'X' }))).toBe(true)
    expect(isOfPerson(writtenOver(desk, { reach: 'both' }, { count: 2 }))).toBe(true)
  })

  test('a field that this version does not know may be a person’s, too', () => {
    const newer = writtenOver(ana, { mobile: '061' }, { count: 2 })
    expect(Object.keys(withoutPersonal(newer)?.fields ?? {})).toEqual(['organisation', 'reach'])
  })

  test('some fields of an office go whole, some of a person only where they are not the person’s', () => {
    const numbers = entryFrom(desk.id, desk.kind, new Map([['name', registerOf(desk, 'name')]]))
    expect(withoutPersonal(numbers, desk)).toBe(numbers)
    const name = entryFrom(ana.id, ana.kind, new Map([['name', registerOf(ana, 'name')]]))
    expect(withoutPersonal(name, ana)).toBeNull()
  })
})
