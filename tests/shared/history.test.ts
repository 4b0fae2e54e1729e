import { describe, expect, test } from 'vitest'
import { isHistoryRecord } from '../../shared/history.ts'
import { isEntry } from '../../shared/replica/entry.ts'
import { isShallow } from '../../shared/replica/plain-value.ts'
import { entryOf } from '../support/records.ts'

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
