import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from '../../../main/sheets/write-csv.ts'
import { xlsxOf } from '../../../main/sheets/write-xlsx.ts'
import type { Language } from '../../../shared/bridge.ts'
import { type Directory, readDirectory } from '../../../shared/directory.ts'
import { registerOf } from '../../../shared/replica/entry.ts'
import { type ContactsWish, contactsWishes } from '../../../shared/sheets/workbook-shape.ts'
import { aboutTable } from '../../../shared/sheets/writing/about.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import type { OutTable } from '../../../shared/sheets/writing/table.ts'
import { kindsOf, recordTable } from '../../../shared/sheets/writing/workbook.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { randomEntries } from '../../support/random-directory.ts'
import { readAgainst } from '../../support/sheets-told.ts'

const language = fc.constantFrom<Language>('sr-Latn', 'sr-Cyrl', 'en')
const wish = fc.constantFrom<ContactsWish>(...contactsWishes)

function tablesOf(directory: Directory, of: Language, contacts: ContactsWish): readonly OutTable[] {
  const book = workbookOf(directory, of, contacts)
  const about = aboutTable(book, { on: '2026-03-10', station: 'Stanica', by: 'Ana' })
  return [about, ...kindsOf(book).map(kind => recordTable(book, kind, 'typed'))]
}

async function entriesFrom(file: string, bytes: Uint8Array, directory: Directory) {
  const read = await readAgainst(file, bytes, directory)
  if ('problem' in read) throw new Error(JSON.stringify(read.problem))
  const { entries } = read
  const { understanding } = read.understood
  return { entries, faults: understanding.faults, names: understanding.names, twins: understanding.twins }
}

const nothing = { entries: [], faults: [], names: [], twins: [] }

test('what the program wrote it reads back as no change, no fault and no question: XLSX', async () => {
  await fc.assert(
    fc.asyncProperty(randomEntries, language, wish, async (entries, of, contacts) => {
      const directory = readDirectory(entries)
      expect(await entriesFrom('imenik.xlsx', await xlsxOf(tablesOf(directory, of, contacts)), directory)).toEqual(
        nothing
      )
    }),
    { numRuns: 40, seed: 51 }
  )
})

test('and CSV', async () => {
  await fc.assert(
    fc.asyncProperty(randomEntries, language, wish, async (entries, of, contacts) => {
      const directory = readDirectory(entries)
      const book = workbookOf(directory, of, contacts)
      for (const kind of kindsOf(book)) {
        const bytes = Buffer.from(csvOf(recordTable(book, kind, 'escaped')))
        expect(await entriesFrom('tabela.csv', bytes, directory)).toEqual(nothing)
      }
    }),
    { numRuns: 40, seed: 52 }
  )
})

test('one corrected number becomes one written field, with its note', async () => {
  const directory = readDirectory(fictionalEntries())
  const corrected = tablesOf(directory, 'sr-Latn', 'all').map(table => ({
    ...table,
    rows: table.rows.map(row =>
      row.at(-1)?.toString().startsWith('contact-primer-ana ')
        ? row.map(cell => (cell === '067 000 00 28; 011 000 00 01' ? '+381 67 029 88 77 (posle devet)' : cell))
        : row
    )
  }))
  const { entries, faults } = await entriesFrom('imenik.xlsx', await xlsxOf(corrected), directory)
  expect(faults).toEqual([])
  expect(entries.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([['contact-primer-ana', ['phones']]])
  const [entry] = entries
  expect(entry === undefined ? [] : registerOf(entry, 'phones').map(({ value }) => value)).toEqual([
    [{ text: '+381 67 029 88 77', number: '+381670298877', note: 'posle devet' }]
  ])
})
