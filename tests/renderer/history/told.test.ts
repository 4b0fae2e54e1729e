import { describe, expect, test } from 'vitest'
import { dayByDay, dayOfBackup, isBeginning, isPresence, recordByRecord } from '../../../renderer/history/told.ts'
import type { HistoryRecord, ValueChange } from '../../../shared/history.ts'

function event(number: number, at: string): HistoryRecord {
  return { number, at, by: 'Ana', cause: 'form', changes: [] }
}

function change(record: string, field: string, before: readonly unknown[] = ['a'], after: unknown = 'b'): ValueChange {
  return { record, name: '', field, before, after }
}

describe('events', () => {
  test('stand together by the day in Belgrade, in the order they happened', () => {
    const events = [
      event(4, '2026-03-10T23:30:00.000Z'),
      event(3, '2026-03-10T08:00:00.000Z'),
      event(2, '2026-03-09T22:59:00.000Z'),
      event(1, 'no instant')
    ]
    expect(dayByDay(events).map(({ day, events: of }) => [day, of.map(({ number }) => number)])).toEqual([
      ['2026-03-11', [4]],
      ['2026-03-10', [3]],
      ['2026-03-09', [2]],
      [null, [1]]
    ])
  })

  test('of a clock put back are not mixed with those of the day it came from', () => {
    const days = dayByDay([
      event(3, '2026-03-10T08:00:00.000Z'),
      event(2, '2001-01-01T08:00:00.000Z'),
      event(1, '2026-03-10T07:00:00.000Z')
    ])
    expect(days.map(({ day }) => day)).toEqual(['2026-03-10', '2001-01-01', '2026-03-10'])
  })
})

describe('changes', () => {
  test('are told record by record, what they were made for first', () => {
    const stories = recordByRecord([
      change('contact-a', 'name'),
      change('assignment-a', 'contacts'),
      change('contact-a', 'phones')
    ])
    expect(stories.map(({ record, changes }) => [record, changes.map(({ field }) => field)])).toEqual([
      ['assignment-a', ['contacts']],
      ['contact-a', ['name', 'phones']]
    ])
  })

  test('are the beginning of a record when they write what it cannot be without for the first time', () => {
    expect(isBeginning('contact', [change('contact-a', 'name', [])])).toBe(true)
    expect(isBeginning('contact', [change('contact-a', 'email', [])])).toBe(false)
    expect(isBeginning('contact', [change('contact-a', 'name', ['before'])])).toBe(false)
    expect(isBeginning('memorandum', [change('memorandum-a', 'organisation', [])])).toBe(true)
    expect(isBeginning(null, [change('wonder-a', 'name', [])])).toBe(false)
  })

  test('of presence are told apart from values', () => {
    expect(isPresence(change('contact-a', 'removed', [], {}))).toBe(true)
    expect(isPresence(change('contact-a', 'role'))).toBe(false)
  })
})

test('the name of a backup tells its day, and any other name tells none', () => {
  expect(dayOfBackup('000042-2026-11-22-before-restore')).toBe('2026-11-22')
  expect(dayOfBackup('../../etc/passwd')).toBeNull()
})
