/** Spreadsheets out of the real app: chosen on the screen, written where a person says, read by what reads such files. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { readOwnCsv, readOwnXlsx } from '../support/own-workbook.ts'
import { type Descriptor, packageFaults } from '../support/table-schema.ts'
import { heldDirectory, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { chooseFile } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { expectAccessible } from './seeing.ts'

let folder = ''

test.use({ ...startingOn({}), today: '2026-03-10' })
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-sheets-'))
  await ready(page)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the directory as a workbook, with everybody in it, and as a CSV file without persons', async ({ app, page }) => {
  const tables = await openTables(page)
  const { contacts, assignments } = await heldDirectory(page)
  await expect(tables.getByText('Imena, brojevi i e-pošta osoba ostaju ovde.')).toBeVisible()
  await tables.getByText('svi, i lični').click()
  await expect(tables.getByText('Dajte je samo onome ko sme da ih vidi.')).toBeVisible()
  await expectAccessible(page)

  const workbook = join(folder, 'imenik.xlsx')
  // Not every system adds the ending by itself.
  await chooseFile(app, workbook.replace('.xlsx', ''))
  await tables.getByRole('button', { name: 'Sačuvaj tabelu…' }).click()
  await sayWhoWorks(page)
  await expectWritten(page, workbook)
  const sheets = await readExcelFile(workbook)
  expect(sheets.map(({ sheet }) => sheet).slice(0, 3)).toEqual(['O ovoj tabeli', 'Zaduženja', 'Kontakti'])
  expect(JSON.stringify(sheets[0]?.data)).toContain('10.03.2026. · Krnjača, info-pult · Jovan Primer')
  expect(sheets[1]?.data).toHaveLength(assignments.size + 1)
  expect(JSON.stringify(sheets[2]?.data)).toContain('Ana Primerić')
  expect((await readOwnXlsx(readFileSync(workbook))).changed).toEqual([])

  await choose(page, tables, 'Koja tabela', 'jedan list')
  await choose(page, tables, 'Koji list', 'kontakti')
  await tables.getByText('samo službe').click()
  const csv = join(folder, 'kontakti.csv')
  await chooseFile(app, csv)
  await tables.getByRole('button', { name: 'Sačuvaj tabelu…' }).click()
  await expectWritten(page, csv)
  const text = readFileSync(csv, 'utf8')
  expect(text.startsWith('\ufeff"Organizacija";')).toBe(true)
  const persons = [...contacts.values()].filter(({ reach, name }) => reach === 'personal' && name !== '')
  expect(persons.filter(({ name }) => text.includes(name))).toEqual([])
  expect(readOwnCsv(text).known).toBe([...contacts.values()].filter(({ reach }) => reach === 'office').length)
})

test('an HSDS package, the coverage matrix, and a place that is not there', async ({ app, page }) => {
  const tables = await openTables(page)
  await choose(page, tables, 'Koja tabela', 'paket HSDS 3.0')
  await expect(tables.getByRole('radio', { name: 'bez kontakata' })).toBeChecked()

  await chooseFile(app, join(folder, 'izvucen', 'hsds.zip'))
  await tables.getByRole('button', { name: 'Sačuvaj tabelu…' }).click()
  await sayWhoWorks(page)
  await expect(tables.getByRole('alert')).toContainText('Tog mesta više nema')
  await expectAccessible(page)

  const zip = join(folder, 'hsds.zip')
  await chooseFile(app, zip)
  await tables.getByRole('button', { name: 'Sačuvaj tabelu…' }).click()
  await expectWritten(page, zip)
  await expect(tables.getByRole('alert')).toBeHidden()
  const files = new Map(Object.entries(unzipSync(readFileSync(zip))).map(([name, file]) => [name, strFromU8(file)]))
  const descriptor = JSON.parse(files.get('datapackage.json') ?? 'null') as Descriptor
  expect(packageFaults(descriptor, files)).toEqual([])

  await page.keyboard.press(keysTo('coverage'))
  const matrix = join(folder, 'pokrivenost.xlsx')
  await chooseFile(app, matrix)
  await page.getByRole('button', { name: 'sačuvaj kao tabelu…' }).click()
  await expectWritten(page, matrix)
  const [sheet] = await readExcelFile(matrix)
  expect(sheet?.data[0]?.[0]).toBe('Centar')
  expect(existsSync(join(folder, 'izvucen'))).toBe(false)
})

async function openTables(page: Page): Promise<Locator> {
  await page.keyboard.press(keysTo('exchange'))
  const tables = page.getByRole('region', { name: 'Tabele' })
  await expect(tables).toBeVisible()
  return tables
}

async function choose(page: Page, tables: Locator, label: string, option: string): Promise<void> {
  await tables.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

async function expectWritten(page: Page, file: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: `Zapisano i provereno: ${file}` })).toBeVisible()
  expect(existsSync(file)).toBe(true)
}
