import { describe, expect, test } from 'vitest'
import { findInHistory } from '../../main/history-question.ts'
import type { HistoryQuestion } from '../../shared/bridge.ts'
import { readDirectory } from '../../shared/directory.ts'
import type { HistoryRecord, ValueChange } from '../../shared/history.ts'
import { phoneFrom } from '../../shared/records/phone.ts'
import { samenessIdOf } from '../../shared/records/sameness.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { entryOf } from '../support/records.ts'

const directory = readDirectory(fictionalEntries())

function event(number: number, change: Partial<ValueChange>, by = 'Jelena Primer'): HistoryRecord {
  const whole: ValueChange = {
    record: 'contact-primer-ana',
    name: 'Ana Primerić',
    field: 'role',
    before: [],
    after: null
  }
  return { number, at: '2026-03-10T08:00:00.000Z', by, cause: 'form', changes: [{ ...whole, ...change }] }
}

const events: readonly HistoryRecord[] = [
  event(1, { field: 'phones', before: [[phoneFrom('+381 67 000 00 28')]], after: [phoneFrom('067/018-40-71')] }),
  event(2, { record: 'centre-krnjaca', name: 'Centar za azil Krnjača', field: 'status', after: 'suspended' }, 'Petar'),
  event(3, { record: 'assignment-primer-krnjaca-pravna', name: '', field: 'to', after: '2026-06-30' }),
  event(4, { record: 'contact-gone', name: 'Nestala Primer', field: 'centre', after: 'centre-sjenica' })
]

function ask(question: Partial<HistoryQuestion>): readonly number[] {
  const whole: HistoryQuestion = { record: null, text: '', before: null, ...question }
  return findInHistory(events, whole, directory).records.map(({ number }) => number)
}

describe('the history', () => {
  test('is answered with the newest first', () => {
    expect(ask({})).toEqual([4, 3, 2, 1])
    expect(ask({ before: 3 })).toEqual([2, 1])
  })

  test('is found by words in either script, without diacritics, in names, values and who made them', () => {
    expect(ask({ text: 'ана примерић' })).toEqual([1])
    expect(ask({ text: 'petar' })).toEqual([2])
    expect(ask({ text: 'krnjaca' })).toEqual([3, 2])
    expect(ask({ text: 'jelena krnjaca' })).toEqual([3])
    expect(ask({ text: 'nema toga' })).toEqual([])
  })

  test('is found by what a value refers to, under the name that has in the directory', () => {
    expect(ask({ text: 'centar za azil sjenica' })).toEqual([4])
    // An assignment has no name of its own: it goes by what it joins.
    expect(ask({ text: 'pravna pomoc' })).toEqual([3])
  })

  test('is found by a number however it is typed', () => {
    for (const text of ['067 018 40 71', '0670184071', '+381670184071', '067 0000028'])
      expect(ask({ text }), text).toEqual([1])
  })

  test('of a record that is shown together with others holds what happened to any of them', () => {
    const members = ['contact-primer-ana', 'contact-primer-bojan']
    const word = entryOf('sameness', samenessIdOf('contact-primer-ana', 'contact-primer-bojan'), {
      members,
      verdict: 'same'
    })
    const joined = readDirectory([...fictionalEntries(), word])
    const happened = [...events, event(5, { record: 'contact-primer-bojan', name: 'Bojan', after: 'van dela' })]
    for (const record of members) {
      const { records } = findInHistory(happened, { record, text: '', before: null }, joined)
      expect(records.map(({ number }) => number)).toEqual(expect.arrayContaining([5, 1]))
    }
    expect(
      findInHistory(happened, { record: members[0] ?? '', text: '', before: null }, directory).records
    ).not.toEqual(expect.arrayContaining([expect.objectContaining({ number: 5 })]))
  })

  test('of one record holds what happened to it, to what refers to it, and to what once did', () => {
    expect(ask({ record: 'contact-primer-ana' })).toEqual([3, 1])
    expect(ask({ record: 'centre-krnjaca' })).toEqual([3, 2])
    expect(ask({ record: 'centre-sjenica' })).toEqual([4])
    expect(ask({ record: 'contact-gone' })).toEqual([4])
  })

  test('comes in pages of a hundred', () => {
    const many = Array.from({ length: 130 }, (_, place) => event(place + 1, {}))
    const first = findInHistory(many, { record: null, text: '', before: null }, directory)
    expect(first.records).toHaveLength(100)
    expect(first.hasMore).toBe(true)
    const rest = findInHistory(many, { record: null, text: '', before: 31 }, directory)
    expect(rest.records.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, place) => 30 - place))
    expect(rest.hasMore).toBe(false)
  })
})

describe('an import', () => {
  const began = Array.from({ length: 500 }, (_, place) => ({ record: `contact-${place}`, name: `Novi ${place}` }))
  const change: ValueChange = { record: 'contact-primer-ana', name: 'Ana', field: 'role', before: ['a'], after: 'b' }
  const imported: HistoryRecord = {
    number: 5,
    at: '2026-03-10T08:00:00.000Z',
    by: 'Jelena',
    cause: 'import',
    import: { number: 1, files: [{ name: 'presevo.putokaz', stationName: 'Preševo, kancelarija 2' }] },
    changes: [change, { ...change, field: 'hours', besides: ['centre-sjenica'] }],
    began,
    touched: { 'contact-primer-bojan': ['role'] }
  }
  const found = (question: Partial<HistoryQuestion>) =>
    findInHistory([imported], { record: null, text: '', before: null, ...question }, directory).records[0]

  test('of thousands of records tells of some, and how many there are besides', () => {
    const told = found({})
    expect(told?.changes).toHaveLength(2)
    expect(told?.began).toHaveLength(59)
    expect(told?.leftOut).toBe(441)
    expect(told?.touched).toBeUndefined()
  })

  test('is found by a record that came with it, by its file and by its station', () => {
    expect(found({ record: 'contact-7' })).toMatchObject({ changes: [], number: 5 })
    expect(found({ record: 'centre-sjenica' })?.changes.map(({ field }) => field)).toEqual(['hours'])
    expect(found({ record: 'contact-primer-ana' })?.changes).toHaveLength(2)
    for (const text of ['presevo', 'канцеларија 2', 'novi 499', 'jelena']) expect(found({ text }), text).toBeDefined()
    expect(found({ text: 'nema toga' })).toBeUndefined()
    expect(found({ record: 'contact-501' })).toBeUndefined()
  })

  test('asked about one record tells only of that', () => {
    expect(found({ record: 'contact-7' })?.began).toEqual([{ record: 'contact-7', name: 'Novi 7' }])
    expect(found({ record: 'contact-7' })?.leftOut).toBeUndefined()
  })
})

test('an export is told without the list of its records', () => {
  const written: HistoryRecord = {
    number: 1,
    at: '',
    by: 'Ana',
    cause: 'export',
    changes: [],
    export: {
      name: 'x.putokaz',
      position: 0,
      scope: { part: { what: 'search', text: 'ana' }, personalContacts: true },
      choosing: { by: 'records', records: ['contact-a'] },
      records: ['contact-a']
    }
  }
  const { records } = findInHistory([written], { record: null, text: 'x.putokaz', before: null }, directory)
  expect(records[0]?.export).toEqual({ name: 'x.putokaz', position: 0, scope: written.export?.scope })
})
