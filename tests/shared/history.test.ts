import { describe, expect, test } from 'vitest'
import { type HistoryRecord, isHistoryRecord, toldOf, touchedSince, withoutPersons } from '../../shared/history.ts'
import { isEntry } from '../../shared/replica/entry.ts'
import { isShallow } from '../../shared/replica/plain-value.ts'
import { directoryOf, entryOf, writtenApart, writtenOver } from '../support/records.ts'

const sound = {
  number: 1,
  at: '2026-03-10T08:00:00.000Z',
  by: 'Ana',
  cause: 'form',
  changes: [{ record: 'contact-a', name: 'Ana', field: 'role', before: ['a'], after: null }]
}

function nested(depth: number): unknown {
  return depth === 0 ? 'x' : [nested(depth - 1)]
}

describe('a record of the history', () => {
  test('is taken with any values, and with a backup', () => {
    expect(isHistoryRecord(sound)).toBe(true)
    expect(
      isHistoryRecord({ ...sound, cause: 'backup-restored', changes: [], backup: '000001-2026-03-10-daily' })
    ).toBe(true)
    expect(isHistoryRecord({ ...sound, cause: 'a cause of a newer version' })).toBe(true)
  })

  test.each([
    ['no object', null],
    ['a list', [sound]],
    ['a number that is none', { ...sound, number: '1' }],
    ['number nought', { ...sound, number: 0 }],
    ['a number that cannot be told from the next', { ...sound, number: 2 ** 53 }],
    ['nobody', { ...sound, by: null }],
    ['no list of changes', { ...sound, changes: {} }],
    ['a change that is none', { ...sound, changes: [null] }],
    ['values before that are no list', { ...sound, changes: [{ ...sound.changes[0], before: 'a' }] }],
    ['a value nested without end', { ...sound, changes: [{ ...sound.changes[0], after: nested(100) }] }],
    ['a backup that is no name', { ...sound, backup: 7 }]
  ])('is refused with %s', (_, value) => {
    expect(isHistoryRecord(value)).toBe(false)
  })
})

describe('a value from a file', () => {
  test('may be nested as deep as any field is, and no deeper', () => {
    expect(isShallow(nested(12))).toBe(true)
    expect(isShallow(nested(13))).toBe(false)
    expect(isShallow({ a: { b: [1, 'c', null] } })).toBe(true)
  })

  test('that is nested too deep makes an entry none', () => {
    const entry = entryOf('contact', 'contact-a', { organisation: 'organisation-a', name: 'Ana', reach: 'office' })
    expect(isEntry(entry)).toBe(true)
    const row = entry.fields['name']?.[0] ?? []
    expect(isEntry({ ...entry, fields: { ...entry.fields, name: [[nested(100), ...row.slice(1)]] } })).toBe(false)
  })
})

describe('an event of the exchange', () => {
  const imported = {
    ...sound,
    cause: 'import',
    import: { number: 1, files: [{ name: 'a.putokaz', stationName: 'Preševo' }] },
    began: [{ record: 'contact-b', name: 'Bojan' }],
    gone: [],
    touched: { 'contact-a': ['role'] }
  }
  const exported = {
    ...sound,
    cause: 'export',
    changes: [],
    export: { name: 'a.putokaz', position: 3, scope: { part: { what: 'all' }, personalContacts: true } }
  }

  test('is taken with what it tells besides', () => {
    expect(isHistoryRecord(imported)).toBe(true)
    expect(isHistoryRecord({ ...imported, touched: null })).toBe(true)
    expect(isHistoryRecord(exported)).toBe(true)
    const choosing = { by: 'records', records: ['contact-a'] }
    expect(isHistoryRecord({ ...exported, export: { ...exported.export, choosing, records: [] } })).toBe(true)
  })

  test.each([
    ['an import without files', { ...imported, import: { number: 1 } }],
    ['a record that began without a name', { ...imported, began: [{ record: 'contact-b' }] }],
    ['touched fields that are no list', { ...imported, touched: { 'contact-a': 'role' } }],
    [
      'values beside it that are nested without end',
      { ...imported, changes: [{ ...sound.changes[0], besides: [nested(100)] }] }
    ],
    ['an export without a position', { ...exported, export: { ...exported.export, position: 'x' } }],
    ['an export of nothing', { ...exported, export: { ...exported.export, scope: {} } }],
    ['an export chosen by nothing', { ...exported, export: { ...exported.export, choosing: {} } }]
  ])('is refused with %s', (_, value) => {
    expect(isHistoryRecord(value)).toBe(false)
  })
})

describe('what an import tells', () => {
  const ana = entryOf('contact', 'contact-a', { organisation: 'organisation-a', name: 'Ana', reach: 'office' })
  const bojan = entryOf('contact', 'contact-b', { organisation: 'organisation-a', name: 'Bojan', reach: 'office' })

  test('is new records by name, values before and after, and what was written apart', () => {
    const apart = writtenApart(ana, [{ role: 'a' }, { count: 2 }], [{ role: 'b' }, { writer: 'x' }])
    expect(toldOf(directoryOf(ana), [apart, bojan])).toEqual({
      changes: [{ record: 'contact-a', name: 'Ana', field: 'role', before: [], after: 'a', besides: ['b'] }],
      began: [{ record: 'contact-b', name: 'Bojan' }]
    })
  })

  test('is only a touch where the values mean the same, and names what goes with an undo', () => {
    const again = writtenOver(ana, { name: ' Ana' }, { count: 2 })
    const told = toldOf(directoryOf(ana, bojan), [again], ['contact-b', 'contact-nobody'])
    expect(told).toEqual({
      changes: [{ record: 'contact-a', name: 'Ana', field: 'name', before: ['Ana'], after: ' Ana' }],
      gone: [{ record: 'contact-b', name: 'Bojan' }]
    })
    const same = writtenOver(ana, { name: 'Ana' }, { count: 2 })
    expect(toldOf(directoryOf(ana), [same])).toEqual({ changes: [], touched: { 'contact-a': ['name'] } })
  })
})

describe('what was written since', () => {
  const events: readonly HistoryRecord[] = [
    { ...sound, number: 1, cause: 'form' },
    {
      ...sound,
      number: 2,
      cause: 'form',
      changes: [{ record: 'contact-b', name: '', field: 'name', before: [], after: 'B' }]
    },
    {
      ...sound,
      number: 3,
      cause: 'import',
      changes: [],
      began: [{ record: 'contact-c', name: 'C' }],
      touched: { 'contact-a': ['hours'] }
    },
    { ...sound, number: 4, cause: 'backup-restored', changes: [], touched: { 'contact-b': ['role'] } }
  ]

  test('is what the events after it name, all of them', () => {
    const touched = touchedSince(events, 1, 4)
    expect(touched && [...touched].map(([id, fields]) => [id, fields === 'all' ? fields : [...fields]])).toEqual([
      ['contact-b', ['name', 'role']],
      ['contact-c', 'all'],
      ['contact-a', ['hours']]
    ])
    expect(touchedSince(events, 4, 4)).toEqual(new Map())
  })

  test('cannot be told when an event is missing or does not say', () => {
    expect(touchedSince(events.slice(1), 0, 4)).toBeNull()
    expect(touchedSince(events, 1, 5)).toBeNull()
    const silent = events.map(event => (event.number === 4 ? { ...event, touched: null } : event))
    expect(touchedSince(silent, 1, 4)).toBeNull()
    const old = events.map(({ touched: _, ...event }) => event)
    expect(touchedSince(old, 1, 4)).toBeNull()
  })
})

test('an event without erased persons tells that something happened, and nothing about them', () => {
  const change = (field: string) => ({
    record: 'contact-a',
    name: 'Ana',
    field,
    before: ['x'],
    after: 'y',
    besides: ['z']
  })
  const event: HistoryRecord = {
    ...sound,
    by: 'Jelena',
    number: 1,
    cause: 'import',
    changes: [change('phones'), change('role'), { ...change('phones'), record: 'contact-b', name: 'Bojan' }],
    began: [{ record: 'contact-a', name: 'Ana' }],
    gone: [{ record: 'contact-b', name: 'Bojan' }]
  }
  expect(withoutPersons(event, new Set(['contact-a']))).toMatchObject({
    number: 1,
    changes: [
      { record: 'contact-a', name: '', field: 'phones', before: [], after: null },
      { record: 'contact-a', name: '', field: 'role', before: ['x'], after: 'y', besides: ['z'] },
      { record: 'contact-b', name: 'Bojan', field: 'phones', before: ['x'], after: 'y' }
    ],
    began: [{ record: 'contact-a', name: '' }],
    gone: [{ record: 'contact-b', name: 'Bojan' }]
  })
  expect(JSON.stringify(withoutPersons(event, new Set(['contact-a', 'contact-b'])))).not.toMatch(/Ana"|Bojan/)
})
