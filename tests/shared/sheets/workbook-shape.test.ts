import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hsdsTables } from '../../../shared/hsds/tables.ts'
import { fieldsOf } from '../../../shared/records/kinds.ts'
import { sheetColumns } from '../../../shared/sheets/sheet-columns.ts'
import {
  comparableText,
  fingerprint,
  isReadOnly,
  readMark,
  readMarkHead,
  type SheetColumn,
  sheetKinds,
  sheetNames,
  writeMark,
  writeMarkHead
} from '../../../shared/sheets/workbook-shape.ts'

const head = {
  version: 1,
  kind: 'contact',
  language: 'sr-Latn',
  cells: 'typed',
  contacts: 'all',
  columns: ['name', 'phones', 'note']
} as const

function column(kind: keyof typeof sheetColumns, key: string): SheetColumn {
  const found = sheetColumns[kind].find(one => one.key === key)
  if (found === undefined) throw new Error(`no column ${key}`)
  return found
}

describe('marks', () => {
  test('are read back as they were written', () => {
    expect(readMarkHead(writeMarkHead(head))).toEqual(head)
    const name = fingerprint(column('contact', 'name'), 'Ana')
    const mark = { id: 'contact-ana', fingerprints: [name, '.', null] }
    expect(readMark(writeMark(mark), head)).toEqual(mark)
  })

  test('of a later version say so', () => {
    expect(readMarkHead('putokaz 2 something else altogether')).toEqual({ newer: 2 })
  })

  test.each([
    '',
    'Napomena',
    'putokaz',
    'putokaz imenik',
    'putokaz 1 verification',
    'putokaz 0 contact sr-Latn typed all name'
  ])('are not seen where there are none: "%s"', cell => expect(readMarkHead(cell)).toBeNull())

  test.each(['', 'contact-ana', 'contact-ana . .', 'contact-ana . . . .', 'centre-ana . . .', 'contact-ana . . abc'])(
    'that are not whole are none: "%s"',
    cell => expect(readMark(cell, head)).toBeNull()
  )
})

describe('fingerprints', () => {
  test('differ where texts differ', () => {
    const note = column('contact', 'note')
    const seen = new Map<string, string>()
    for (let number = 0; number < 100_000; number += 1) {
      const text = `0${610_000_000 + number}`
      const of = fingerprint(note, text)
      expect(seen.get(of)).toBeUndefined()
      seen.set(of, text)
    }
  })

  test('differ between columns, so that moved values are noticed', () => {
    expect(fingerprint(column('contact', 'note'), 'isto')).not.toBe(fingerprint(column('contact', 'role'), 'isto'))
  })

  test('are eight letters, or a stop for an empty cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fingerprint(column('contact', 'note'), text)).toMatch(/^(?:[\w-]{8}|\.)$/)
      }),
      { numRuns: 500, seed: 61 }
    )
    expect(fingerprint(column('contact', 'note'), null)).toBe('.')
  })
})

test('what a spreadsheet program makes of a cell by itself is no difference', () => {
  const until = column('memorandum', 'validTo')
  for (const cell of [
    '2026-12-31',
    '31.12.2026.',
    '31.12.2026',
    '31. 12. 2026.',
    '31/12/2026',
    46387,
    '2026-12-31T00:00:00'
  ]) {
    expect(comparableText(until, cell)).toBe('2026-12-31')
  }
  const latitude = column('centre', 'latitude')
  for (const cell of [44.8, '44.8', '44,8', '44,80']) expect(comparableText(latitude, cell)).toBe('44.8')
  const note = column('centre', 'note')
  for (const cell of ['a\nb', 'a\r\nb', ' a\rb ', 'a\u0000\nb']) expect(comparableText(note, cell)).toBe('a\nb')
  expect(comparableText(note, 'c\u030c')).toBe('č')
})

describe.each(sheetKinds)('the sheet of each %s', kind => {
  const columns = sheetColumns[kind]

  test('has headers that cannot be taken for one another, in each language', () => {
    for (const at of [0, 1, 2] as const)
      expect(new Set(columns.map(({ header }) => header[at])).size).toBe(columns.length)
    expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
  })

  test('has every field of its records', () => {
    // What belongs to the program, not to people: marks of erasures, and what a verification checked.
    const own = ['erased', 'checked', 'after']
    const shown = new Set(columns.map(({ field }) => field))
    expect(Object.keys(fieldsOf[kind]).filter(field => !shown.has(field) && !own.includes(field))).toEqual([])
  })

  test('stands in the documentation', () => {
    const text = readFileSync(new URL('../../../docs/spreadsheets.md', import.meta.url), 'utf8')
    expect(text).toContain(`### ${sheetNames[kind][0]} (`)
    for (const one of columns) {
      const row = text
        .split('\n')
        .filter(line => line.startsWith(`| \`${one.key}\` | ${one.header[0]} | ${one.header[2]} |`))
      expect(row.length, one.key).toBeGreaterThan(0)
      expect(
        row.some(line => line.includes('only to be read') === isReadOnly(one)),
        one.key
      ).toBe(true)
    }
  })
})

test('our own tables of HSDS packages stand in the documentation with all their columns', () => {
  const text = readFileSync(new URL('../../../docs/hsds.md', import.meta.url), 'utf8')
  for (const { name, fields } of hsdsTables.filter(table => table.name.startsWith('putokaz_'))) {
    const row = text.split('\n').find(line => line.startsWith(`| \`${name}\` |`)) ?? ''
    for (const field of fields)
      if (field.name !== 'id') expect(row, `${name}.${field.name}`).toContain(`\`${field.name}\``)
  }
})
