import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '../../../main/sheets/write-csv.ts'
import { xlsxOf } from '../../../main/sheets/write-xlsx.ts'
import { coverageTable } from '../../../shared/coverage.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import { unescaped } from '../../../shared/sheets/escape.ts'
import { aboutTable, templateGuide } from '../../../shared/sheets/writing/about.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import { coverageSheet } from '../../../shared/sheets/writing/coverage-sheet.ts'
import { fourWTable } from '../../../shared/sheets/writing/four-w.ts'
import type { OutCell, OutTable } from '../../../shared/sheets/writing/table.ts'
import { kindsOf, recordTable, templateTable } from '../../../shared/sheets/writing/workbook.ts'
import { injections } from '../../support/cell-trials.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'
import { lastingFolder } from '../../support/lasting-folder.ts'
import { convertToXlsx, serbianCsv } from '../../support/libreoffice.ts'
import { readOwnXlsx, readRows } from '../../support/own-workbook.ts'

const directory = readDirectory(fictionalEntries())
const today = day.parse(fictionalToday)
const latin = workbookOf(directory, 'sr-Latn', 'all')
const cyrillic = workbookOf(directory, 'sr-Cyrl', 'all')
const maker = { on: fictionalToday, station: 'Preševo, kancelarija 2', by: 'Ana Primerić' }

/** Everything that could become something else on the way. */
const awkward: OutTable = {
  name: 'Nezgodno',
  columns: [{ width: 20 }, { width: 12 }, { width: 12 }],
  head: [['tekst', 'dan', 'broj']],
  rows: [
    ...injections.filter(text => text.trim() !== '').map((text): readonly OutCell[] => [text, null, null]),
    ...[
      '+381670184071',
      '0670184071',
      '381670184071',
      '1/2',
      '12.5.',
      '2026-05',
      '3,81E+11',
      'TRUE',
      '09:00',
      'čćšžđ ЊЏЉ',
      'dva\nreda',
      '"navodnici"',
      "'apostrof",
      'a;b',
      '_x0041_',
      'maj 2026',
      '(123)',
      '12 %'
    ].map((text, at): readonly OutCell[] => [text, { day: day.parse(`2026-12-${at + 10}`) }, at + 0.5])
  ]
}

const workbooks: Readonly<Record<string, readonly OutTable[]>> = {
  latin: [aboutTable(latin, maker), ...kindsOf(latin).map(kind => recordTable(latin, kind, 'typed'))],
  cyrillic: [aboutTable(cyrillic, maker), ...kindsOf(cyrillic).map(kind => recordTable(cyrillic, kind, 'typed'))],
  template: [templateGuide(latin), ...kindsOf(latin).map(kind => templateTable(latin, kind))],
  others: [fourWTable(latin, today), coverageSheet(latin, coverageTable(directory, today)), awkward]
}
const tables: Readonly<Record<string, OutTable>> = {
  ...Object.fromEntries(kindsOf(latin).map(kind => [kind, recordTable(latin, kind, 'escaped')])),
  fourW: fourWTable(latin, today),
  awkward
}

let folder = ''
beforeAll(async () => {
  folder = await lastingFolder()
  for (const name of ['xlsx', 'csv']) await mkdir(join(folder, name))
  for (const [name, sheets] of Object.entries(workbooks))
    await writeFile(join(folder, `${name}.xlsx`), await xlsxOf(sheets))
  for (const [name, table] of Object.entries(tables)) await writeFile(join(folder, `${name}.csv`), csvOf(table))
  await writeFile(
    join(folder, 'unescaped.csv'),
    Papa.unparse(
      injections.map(text => [text]),
      { delimiter: ';', quotes: true }
    )
  )
  const named = (names: readonly string[], ending: string) => names.map(name => join(folder, `${name}.${ending}`))
  await convertToXlsx(named(Object.keys(workbooks), 'xlsx'), { into: join(folder, 'xlsx'), profile: folder })
  await convertToXlsx(named([...Object.keys(tables), 'unescaped'], 'csv'), {
    into: join(folder, 'csv'),
    profile: folder,
    filter: serbianCsv
  })
}, 180_000)

async function written(kind: 'xlsx' | 'csv', name: string): Promise<Buffer> {
  return await readFile(join(folder, kind, `${name}.xlsx`))
}

describe.each(Object.keys(workbooks))('LibreOffice opens our XLSX: %s', name => {
  const sheets = workbooks[name] ?? []

  test('and gives back the same cells', async () => {
    const found = await readExcelFile(await written('xlsx', name), { trim: false })
    expect(found.map(({ sheet }) => sheet)).toEqual(sheets.map(table => table.name))
    for (const [at, table] of sheets.entries()) {
      expect(cellsOf(found[at]?.data ?? [], table), table.name).toEqual(expectedOf(table))
    }
  })

  test('and finds no formula in it', async () => {
    expect(formulasIn(await written('xlsx', name))).toBe(0)
  })
})

test('a workbook that went through LibreOffice changes nothing', async () => {
  for (const [name, book] of [
    ['latin', latin],
    ['cyrillic', cyrillic]
  ] as const) {
    const read = await readOwnXlsx(await written('xlsx', name))
    expect(read.changed).toEqual([])
    expect(read.heads.map(({ kind }) => kind)).toEqual(kindsOf(book))
  }
})

describe.each(Object.keys(tables))('LibreOffice, set to Serbian, opens our CSV: %s', name => {
  const table = tables[name] as OutTable

  test('and gives back the same cells, less the marks against formulas', async () => {
    const [sheet] = await readExcelFile(await written('csv', name), { trim: false })
    expect(cellsOf(sheet?.data ?? [], table, unescaped)).toEqual(expectedOf(table))
  })

  test('and finds no formula in it', async () => {
    expect(formulasIn(await written('csv', name))).toBe(0)
  })
})

test('a CSV file that went through LibreOffice changes nothing', async () => {
  for (const kind of kindsOf(latin)) {
    const [sheet] = await readExcelFile(await written('csv', kind))
    const read = readRows((sheet?.data ?? []) as readonly (readonly unknown[])[])
    expect(read.changed).toEqual([])
    expect(read.heads).toHaveLength(1)
  }
})

test('control: without our marks LibreOffice finds formulas', async () => {
  expect(formulasIn(await written('csv', 'unescaped'))).toBeGreaterThan(10)
})

function formulasIn(bytes: Buffer): number {
  const files = unzipSync(bytes, { filter: ({ name }) => name.startsWith('xl/worksheets/') })
  return Object.values(files).reduce((sum, file) => sum + (strFromU8(file).match(/<f[ >]/g) ?? []).length, 0)
}

type Cells = readonly (readonly unknown[])[]

/** A line ends in a spreadsheet as it ends there. */
function expectedOf({ head, rows }: OutTable): Cells {
  const expected = (cell: OutCell): unknown => {
    if (typeof cell === 'string') return cell === '' ? null : cell.replace(/\r\n?/g, '\n')
    return typeof cell === 'object' ? (cell?.day ?? null) : cell
  }
  return [...head, ...rows].map(row => row.map(expected))
}

function cellsOf(data: Cells, { head, rows, columns }: OutTable, restore = (text: string): string => text): Cells {
  return Array.from({ length: head.length + rows.length }, (_, at) =>
    columns.map((_column, place) => {
      const cell = data[at]?.[place] ?? null
      if (cell instanceof Date) return cell.toISOString().slice(0, 10)
      return typeof cell === 'string' ? restore(cell) : cell
    })
  )
}
