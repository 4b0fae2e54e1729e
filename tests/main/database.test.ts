import { expect, test } from 'vitest'
import { type Database, type DatabaseChange, databaseOf, storedForm } from '../../main/database.ts'
import type { ExportNote, ImportNote } from '../../main/exchange-memory.ts'
import type { KeptTaking } from '../../main/imports/takings.ts'
import { stationSettings } from '../support/keepers.ts'
import { entryOf } from '../support/records.ts'

const form = storedForm()
const ana = entryOf('contact', 'contact-a', { organisation: 'organisation-a', name: 'Ana', reach: 'office' })
const bojan = entryOf('contact', 'contact-b', { organisation: 'organisation-a', name: 'Bojan', reach: 'office' })

const importNote: ImportNote = {
  number: 1,
  at: '2026-03-10T08:00:00.000Z',
  by: 'Ana',
  files: [{ name: 'a', station: 's', stationName: 'S', publicKey: null, createdAt: '', checksum: 'c' }],
  counts: { newRecords: 1, changedFields: 2, conflicts: 0, removals: 0, declined: 1 },
  state: 'taken',
  undone: null,
  event: 3
}

const exportNote: ExportNote = {
  number: 4,
  at: '2026-03-10T08:00:00.000Z',
  by: 'Ana',
  name: 'b.putokaz',
  scope: { part: { what: 'all' }, personalContacts: true },
  checksum: 'd',
  createdAt: '2026-03-10T08:00:00.000Z',
  isProtected: false,
  position: 3
}

const taking: KeptTaking = { number: 1, standing: [], took: [ana], before: [], same: [], began: ['contact-a'] }

const change: DatabaseChange = {
  entries: [ana],
  taking,
  exchange: {
    ownKey: 'own',
    keys: [{ publicKey: 'k', station: 's', name: 'S', state: 'trusted', since: '2026-01-01T00:00:00.000Z' }],
    stationNames: { s: 'S' },
    imports: [importNote],
    exports: [exportNote],
    declined: { 'contact-b': { name: [{ writer: 'w', count: 1, at: '2026-01-01T00:00:00.000Z' }] } },
    erasing: { 'contact-c': true }
  }
}

function emptyStation(): Database {
  return databaseOf({ stationId: 'station-test00000001', settings: stationSettings, entries: new Map() })
}

function stored(database: Database): Record<string, unknown> {
  const text = [...form.encode(database)].map(String).join('')
  return JSON.parse(`{${text}}`)
}

test('a database gives back all that it holds, also what it remembers of exchanges', () => {
  const database = form.apply(emptyStation(), change)
  const decoded = form.decode(stored(database))
  expect(decoded).toEqual({ kind: 'decoded', value: database })
})

test('a database from before there were exchanges opens as it is', () => {
  const { exchange: _, ...old } = stored(form.apply(emptyStation(), { entries: [ana] }))
  const decoded = form.decode(old)
  if (decoded.kind !== 'decoded') throw new Error(decoded.reason)
  expect(decoded.value).toEqual(form.apply(emptyStation(), { entries: [ana] }))
})

test('an undo takes records out, and notes take the place of what was known', () => {
  const database = form.apply(form.apply(emptyStation(), change), { entries: [bojan] })
  form.apply(database, {
    gone: ['contact-a'],
    exchange: {
      imports: [{ ...importNote, state: 'undone', undone: { at: 'x', by: 'Ana' } }],
      declined: { 'contact-b': null },
      erasing: { 'contact-c': false }
    }
  })
  expect([...database.entries.keys()]).toEqual(['contact-b'])
  expect(database.exchange.imports.get(1)).toMatchObject({ state: 'undone' })
  expect(database.exchange.declined.size).toBe(0)
  expect(database.exchange.erasing.size).toBe(0)
  expect(database.exchange.keys.size).toBe(1)
})

test('replaying the line of an import twice changes nothing', () => {
  const once = form.apply(emptyStation(), change)
  expect(form.apply(form.apply(emptyStation(), change), change)).toEqual(once)
})

test.each([
  ['a taking without a list', { taking: { ...taking, took: null } }, 'aking'],
  ['a taking of what is no entry', { taking: { ...taking, took: [{}] } }, 'aking'],
  ['records that go and are no list', { gone: 'contact-a' }, 'gone'],
  [
    'an import in no known state',
    { exchange: { imports: [{ ...importNote, state: 'lost' }] } },
    'exchange.imports.0.state'
  ],
  [
    'an export at no position',
    { exchange: { exports: [{ ...exportNote, position: -1 }] } },
    'exchange.exports.0.position'
  ],
  ['a key that is no text', { exchange: { keys: [{ publicKey: 1 }] } }, 'exchange.keys.0.publicKey'],
  ['names that are no texts', { exchange: { stationNames: { s: 1 } } }, 'exchange.stationNames.s'],
  ['declined versions without a writer', { exchange: { declined: { c: { name: [{}] } } } }, 'exchange.declined.c'],
  ['a list to be cleared that is none', { exchange: { erasing: ['c'] } }, 'exchange.erasing']
])('a change or a payload with %s is refused, and the place is named', (_, harm, place) => {
  expect(form.decodeChange(harm)).toMatchObject({ kind: 'refused', place: expect.stringContaining(place) })
  const { taking: one, gone: __, ...members } = harm as Record<string, unknown>
  const payload = { ...stored(emptyStation()), ...members, ...(one === undefined ? {} : { recentTakings: [one] }) }
  if ('gone' in harm) return
  expect(form.decode(payload)).toMatchObject({
    kind: 'refused',
    place: expect.stringContaining(place.split('.')[0] ?? '')
  })
})

test.each([
  ['a change', { pinned: [] }, 'pinned'],
  ['settings', { settings: { ...stationSettings, sounds: 'quiet' } }, 'settings.sounds'],
  ['a key', { exchange: { keys: [{ ...change.exchange?.keys?.[0], seen: 3 }] } }, 'exchange.keys.0.seen'],
  ['an import', { exchange: { imports: [{ ...importNote, weight: 3 }] } }, 'exchange.imports.0.weight'],
  [
    'a file of an import',
    { exchange: { imports: [{ ...importNote, files: [{ ...importNote.files[0], pages: 3 }] }] } },
    'exchange.imports.0.files.0.pages'
  ],
  ['an export', { exchange: { exports: [{ ...exportNote, copies: 3 }] } }, 'exchange.exports.0.copies']
])('a member of %s that this version does not know was written by a later one', (_, added, place) => {
  expect(form.decodeChange(added)).toEqual({
    kind: 'newer',
    place,
    reason: `${place} is not known to this version`
  })
  expect(form.decode({ ...stored(emptyStation()), ...added })).toMatchObject({ kind: 'newer', place })
})

test('what an export was of may be something that only a later version knows', () => {
  const part = { what: 'route', by: { foot: true } }
  const scope = { part, personalContacts: true }
  expect(form.decodeChange({ exchange: { exports: [{ ...exportNote, scope }] } })).toMatchObject({ kind: 'decoded' })
})
