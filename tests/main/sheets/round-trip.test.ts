import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../main/sheets/write-csv.ts'
import { xlsxOf } from '../../../main/sheets/write-xlsx.ts'
import type { Language } from '../../../shared/bridge.ts'
import { type Directory, readDirectory } from '../../../shared/directory.ts'
import { sheetColumns } from '../../../shared/sheets/sheet-columns.ts'
import { type ContactsWish, contactsWishes, isReadOnly } from '../../../shared/sheets/workbook-shape.ts'
import { aboutTable } from '../../../shared/sheets/writing/about.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import { kindsOf, recordsOf, recordTable } from '../../../shared/sheets/writing/workbook.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { readOwnCsv, readOwnXlsx, readRows } from '../../support/own-workbook.ts'
import { randomEntries } from '../../support/random-directory.ts'

const language = fc.constantFrom<Language>('sr-Latn', 'sr-Cyrl', 'en')
const wish = fc.constantFrom<ContactsWish>(...contactsWishes)

function workbook(directory: Directory, of: Language, contacts: ContactsWish) {
  const book = workbookOf(directory, of, contacts)
  return { book, tables: kindsOf(book).map(kind => recordTable(book, kind, 'typed')) }
}

test('a workbook that nobody touched changes nothing: directory, XLSX, and back', async () => {
  await fc.assert(
    fc.asyncProperty(randomEntries, language, wish, async (entries, of, contacts) => {
      const { book, tables } = workbook(readDirectory(entries), of, contacts)
      const about = aboutTable(book, { on: '2026-03-10', station: 'Stanica', by: 'Ana' })
      const read = await readOwnXlsx(await xlsxOf([about, ...tables]))
      expect(read.changed).toEqual([])
      expect(read.added).toBe(0)
      expect(read.known).toBe(kindsOf(book).reduce((sum, kind) => sum + recordsOf(book, kind).length, 0))
      expect(read.heads.map(({ kind }) => kind)).toEqual(kindsOf(book))
    }),
    { numRuns: 40, seed: 31 }
  )
})

test('nor does a CSV file', () => {
  fc.assert(
    fc.property(randomEntries, language, wish, (entries, of, contacts) => {
      const book = workbookOf(readDirectory(entries), of, contacts)
      for (const kind of kindsOf(book)) {
        const read = readOwnCsv(csvOf(recordTable(book, kind, 'escaped')))
        expect(read.changed).toEqual([])
        expect(read.known).toBe(recordsOf(book, kind).length)
      }
    }),
    { numRuns: 150, seed: 32 }
  )
})

test('each cell that is changed is found, and no other', () => {
  fc.assert(
    fc.property(randomEntries, language, fc.nat(), fc.nat(), (entries, of, someRow, someColumn) => {
      const book = workbookOf(readDirectory(entries), of, 'all')
      for (const kind of kindsOf(book).filter(one => recordsOf(book, one).length > 0)) {
        const { head, rows } = recordTable(book, kind, 'typed')
        const columns = sheetColumns[kind]
        const at = someRow % rows.length
        const place = someColumn % columns.length
        const column = columns[place]
        const edited = rows.map((row, index) =>
          row.map((cell, one) => (index === at && one === place ? 'nešto drugo' : plain(cell)))
        )
        const read = readRows([...head, ...edited])
        if (column === undefined || isReadOnly(column)) expect(read.changed).toEqual([])
        else expect(read.changed.map(changed => changed.column)).toEqual([column.key])
      }
    }),
    { numRuns: 200, seed: 33 }
  )
})

describe('the fictional directory', () => {
  const directory = readDirectory(fictionalEntries())

  test('survives rows that were sorted, columns that were moved and left out, and rows that were added', () => {
    const { tables } = workbook(directory, 'sr-Latn', 'all')
    for (const { head, rows } of tables) {
      const [headers = []] = head
      const order = headers
        .map((_, at) => at)
        .reverse()
        .filter(at => at !== 1)
      const moved = [headers, ...rows.toReversed().map(row => row.map(plain))].map(row =>
        order.map(at => row[at] ?? null)
      )
      const read = readRows([...moved, order.map(() => 'novo')])
      expect(read.changed).toEqual([])
      expect(read.known).toBe(rows.length)
      expect(read.added).toBe(1)
    }
  })

  test('shows what a spreadsheet makes of dates and numbers as unchanged', () => {
    const { tables } = workbook(directory, 'sr-Latn', 'all')
    for (const { head, rows } of tables) {
      const respelled = rows.map(row =>
        row.map(cell => {
          if (cell === null || typeof cell === 'string') return cell
          if (typeof cell === 'number') return String(cell).replace('.', ',')
          const [year, month, date] = cell.day.split('-')
          return `${Number(date)}.${Number(month)}.${year}.`
        })
      )
      expect(readRows([...head, ...respelled]).changed).toEqual([])
    }
  })
})

function plain(cell: unknown): unknown {
  return cell !== null && typeof cell === 'object' && 'day' in cell ? cell.day : cell
}
