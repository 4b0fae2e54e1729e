import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { zipOfHsds } from '../../../main/sheets/write-hsds.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { hsdsPackage } from '../../../shared/hsds/package.ts'
import { type Day, day } from '../../../shared/records/day.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import { type ContactsWish, contactsWishes } from '../../../shared/sheets/workbook-shape.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import { beginsFormula, injections } from '../../support/cell-trials.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'
import { randomEntries } from '../../support/random-directory.ts'
import { entryOf } from '../../support/records.ts'
import { type Descriptor, packageFaults } from '../../support/table-schema.ts'

const thirdParty = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../files/third-party/${name}`, import.meta.url), 'utf8'))
const published = thirdParty('hsds/datapackage-3.0.0.json') as Descriptor
const today = day.parse(fictionalToday)

interface Unpacked {
  readonly descriptor: Descriptor & Readonly<Record<string, unknown>>
  readonly files: ReadonlyMap<string, string>
}

function unpacked(entries: readonly Entry[], contacts: ContactsWish, on: Day | null = today): Unpacked {
  const book = workbookOf(readDirectory(entries), 'sr-Latn', contacts)
  const maker = { on: fictionalToday, station: 'Preševo, kancelarija 2', by: 'Ana' }
  const bytes = zipOfHsds(book, hsdsPackage(book, on), maker, '2026-03-10T08:00:00.000Z')
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]))
  return { descriptor: JSON.parse(files.get('datapackage.json') ?? 'null'), files }
}

describe('the descriptor', () => {
  const { descriptor } = unpacked(fictionalEntries(), 'none')

  test('is a valid tabular data package', () => {
    const { $schema: _draft4, ...schema } = thirdParty('frictionless/tabular-data-package.json') as Record<
      string,
      unknown
    >
    const isValid = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema)
    expect(isValid(descriptor), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true)
    expect(isValid({ ...descriptor, resources: [{ name: 'x' }] })).toBe(false)
  })

  test('names tables and columns as HSDS 3.0 publishes them, and nothing else but our own', () => {
    const names = descriptor.resources.map(({ name }) => name)
    for (const resource of descriptor.resources.filter(({ name }) => !name.startsWith('putokaz_'))) {
      const original = published.resources.find(({ name }) => name === resource.name)
      expect(original?.path).toBe(resource.path)
      expect(original?.schema.primaryKey).toBe(resource.schema.primaryKey)
      for (const field of resource.schema.fields) {
        expect(field, `${resource.name}.${field.name}`).toEqual(
          original?.schema.fields.find(({ name }) => name === field.name)
        )
      }
      const own = resource.schema.fields.map(({ name }) => name)
      const required = original?.schema.fields.filter(({ constraints }) => constraints?.required === true) ?? []
      expect(own).toEqual(expect.arrayContaining(required.map(({ name }) => name)))
      const keys = original?.schema.foreignKeys ?? []
      const expected = keys.filter(
        ({ fields, reference }) => own.includes(fields) && names.includes(reference.resource)
      )
      const byField = (one: { fields: string }, other: { fields: string }): number =>
        one.fields < other.fields ? -1 : 1
      expect((resource.schema.foreignKeys ?? []).toSorted(byField)).toEqual(expected.toSorted(byField))
    }
  })
})

describe.each(contactsWishes)('the fictional directory, contacts: %s', contacts => {
  const { descriptor, files } = unpacked(fictionalEntries(), contacts)

  test('keeps every rule of its own descriptor, and of the published one', () => {
    expect(packageFaults(descriptor, files)).toEqual([])
    expect(packageFaults(seenBy(published, descriptor), files)).toEqual([])
  })

  test('holds the contacts that were asked for and no others', () => {
    const all = [...files.values()].join('\n')
    const contactsOf = readDirectory(fictionalEntries()).contacts
    for (const { name, reach, phones, email } of contactsOf.values()) {
      const isHeld = contacts === 'all' || (contacts === 'office' && reach === 'office')
      if (isHeld) expect(all).toContain(name.replaceAll('"', '""'))
      else if (reach !== 'office') {
        for (const told of [name, email, ...phones.map(phone => phone.number)]) {
          if (told !== null && told !== '') expect(all.includes(told), told).toBe(false)
        }
      }
    }
    const rows = files.get('contacts.csv')?.trim().split('\n').length ?? 0
    if (contacts === 'none') expect(rows).toBe(1)
    else expect(rows).toBeGreaterThan(1)
  })
})

test('any directory makes a package that keeps the rules', () => {
  fc.assert(
    fc.property(
      randomEntries,
      fc.constantFrom<ContactsWish>(...contactsWishes),
      fc.constantFrom(today, null),
      (entries, contacts, on) => {
        const { descriptor, files } = unpacked(entries, contacts, on)
        expect(packageFaults(descriptor, files)).toEqual([])
        expect(packageFaults(seenBy(published, descriptor), files)).toEqual([])
      }
    ),
    { numRuns: 100, seed: 41 }
  )
})

test('an assignment that names nobody is counted, not hidden', () => {
  const entries = [entryOf('assignment', 'assignment-a', { centre: 'centre-x', role: 'responsible' })]
  const book = workbookOf(readDirectory(entries), 'en', 'none')
  expect(hsdsPackage(book, today).leftOut).toBe(1)
})

test('the same records have the same ids in every package', () => {
  const idsIn = ({ files }: Unpacked): ReadonlySet<string> =>
    new Set([...files.values()].flatMap(text => text.match(/^[0-9a-f]{8}-[0-9a-f-]{27}/gm) ?? []))
  const some = idsIn(unpacked(fictionalEntries().toReversed(), 'office', null))
  const all = idsIn(unpacked(fictionalEntries(), 'all'))
  expect([...some].filter(id => !all.has(id))).toEqual([])
  expect(some.size).toBeGreaterThan(100)
})

test('no text begins a formula, and telephone numbers keep their plus', () => {
  const entries = injections.map((name, at) =>
    entryOf('centre', `centre-x${at}`, {
      name: name.trim() === '' ? `${name}x` : name,
      phones: [{ text: '+381 67 0184071', number: '+381670184071', note: null }]
    })
  )
  const { files } = unpacked(entries, 'none')
  const cells = [...files].flatMap(([path, text]) =>
    path.endsWith('.csv') ? Papa.parse<string[]>(text, { delimiter: ',' }).data.flat() : []
  )
  expect(cells.filter(beginsFormula).filter(cell => cell !== '+381670184071')).toEqual([])
  expect(cells.filter(cell => cell === '+381670184071')).toHaveLength(injections.length)
})

describe('control: the check of packages finds', () => {
  const { descriptor, files } = unpacked(fictionalEntries(), 'all')
  const spoil = (path: string, change: (text: string) => string): readonly string[] =>
    packageFaults(descriptor, new Map([...files, [path, change(files.get(path) ?? '')]]))

  test.each([
    ['a file that is missing', 'gone.csv', (text: string) => text],
    ['an id that refers to nothing', 'services.csv', (text: string) => text.replace(/,([0-9a-f]{8})-/, ',00000000-')],
    ['a word that is not in the list', 'services.csv', (text: string) => text.replace(',active,', ',maybe,')],
    ['a date that is none', 'schedules.csv', (text: string) => text.replace('2026-01-01', '2026-13-01')],
    [
      'an empty cell that is required',
      'organizations.csv',
      (text: string) => text.replace(/^([^,\n]+),[^,]+,/m, '$1,,')
    ],
    ['a row twice', 'services.csv', (text: string) => `${text}${text.split('\r\n')[1]}\r\n`],
    ['another column', 'services.csv', (text: string) => text.replace('alternate_name', 'other_name')]
  ])('%s', (_what, path, change) => {
    const faults =
      path === 'gone.csv'
        ? packageFaults({ resources: [...descriptor.resources, { ...first(descriptor), path }] }, files)
        : spoil(path, change)
    expect(faults.length).toBeGreaterThan(0)
  })
})

function first({ resources }: Descriptor): Descriptor['resources'][number] {
  const [resource] = resources
  if (resource === undefined) throw new Error('a package without tables')
  return resource
}

/** The published rules of the tables and columns that a package has: columns may be left out, rules may not. */
function seenBy({ resources }: Descriptor, written: Descriptor): Descriptor {
  const names = written.resources.map(({ name }) => name)
  return {
    resources: resources.flatMap(resource => {
      const columns = written.resources.find(({ name }) => name === resource.name)?.schema.fields
      if (columns === undefined) return []
      const fields = columns.map(
        ({ name }) => resource.schema.fields.find(field => field.name === name) ?? { name, type: 'unknown' }
      )
      const foreignKeys = (resource.schema.foreignKeys ?? []).filter(
        ({ fields: field, reference }) =>
          columns.some(({ name }) => name === field) && names.includes(reference.resource)
      )
      return [{ ...resource, schema: { ...resource.schema, fields, foreignKeys } }]
    })
  }
}
