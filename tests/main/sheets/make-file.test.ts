import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { makeFile } from '../../../main/sheets/make-file.ts'
import { makeFileInThread } from '../../../main/sheets/sheet-thread.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import type { SheetFileWish } from '../../../shared/sheets/out-requests.ts'
import { contactsWishes } from '../../../shared/sheets/workbook-shape.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'

const entries = fictionalEntries()
const directory = readDirectory(entries)

function taskFor(file: SheetFileWish, language: 'sr-Latn' | 'sr-Cyrl' | 'en' = 'sr-Latn') {
  const wish = { file, language, by: 'Mira Radnik', today: day.parse(fictionalToday), name: 'imenik' }
  return { wish, station: 'Preševo, kancelarija 2', at: '2026-03-10T08:00:00.000Z' }
}

async function partsOf(file: SheetFileWish): Promise<Readonly<Record<string, string>>> {
  const { bytes } = await makeFile(directory, taskFor(file))
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('the workbook', () => {
  test('has a sheet that says what it is, and one for each kind', async () => {
    const { bytes } = await makeFile(directory, taskFor({ what: 'workbook', contacts: 'all' }))
    const sheets = await readExcelFile(Buffer.from(bytes))
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'O ovoj tabeli',
      'Zaduženja',
      'Kontakti',
      'Organizacije',
      'Memorandumi',
      'Centri',
      'Usluge',
      'Potvrde'
    ])
    const about = JSON.stringify(sheets[0]?.data)
    expect(about).toContain('10.03.2026. · Preševo, kancelarija 2 · Mira Radnik')
    expect(about).toContain('LIČNE PODATKE')
  })

  test('keeps its headers in sight, hides its marks, offers words to choose from, and holds real dates', async () => {
    const parts = await partsOf({ what: 'workbook', contacts: 'all' })
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? ''
    expect(sheet).toContain('state="frozen"')
    expect(sheet).toMatch(/<pane ySplit="1"/)
    expect(sheet).toContain('<autoFilter ref="A1:M')
    expect(sheet).toMatch(/<col hidden="1" min="13" max="13"/)
    expect(sheet).toContain('"nadležna,podržava"')
    expect(parts['xl/styles.xml']).toContain('dd.mm.yyyy.')
    // A day is a number that is shown as a date; a text is formatted as text.
    expect(sheet).toMatch(/<c r="I2" s="\d+"><v>46023<\/v>/)
    expect(parts['xl/styles.xml']).toContain('formatCode="@"')
  })

  test.each(contactsWishes.filter(wish => wish !== 'all'))('holds no person anywhere, contacts: %s', async contacts => {
    for (const file of [
      { what: 'workbook', contacts },
      { what: 'four-w', contacts, form: 'xlsx' }
    ] as const) {
      const all = Object.values(await partsOf(file)).join('\n')
      for (const { id, name, reach, phones, email } of directory.contacts.values()) {
        if (reach === 'office' && contacts === 'office') continue
        for (const told of [id, name, email, ...phones.map(phone => phone.text)]) {
          if (told !== null && told !== '') expect(all.includes(told), `${told} in ${file.what}`).toBe(false)
        }
      }
    }
  })
})

test('the template has every column and no row', async () => {
  const { bytes } = await makeFile(directory, taskFor({ what: 'template' }, 'sr-Cyrl'))
  const sheets = await readExcelFile(Buffer.from(bytes))
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'О овој табели',
    'Задужења',
    'Контакти',
    'Организације',
    'Меморандуми',
    'Центри',
    'Услуге'
  ])
  for (const { data } of sheets.slice(1)) expect(data).toHaveLength(1)
  expect(JSON.stringify(sheets[0]?.data)).toContain('надлежна / подржава')
})

test('the 4W table has hashtags under its headers, and says what has expired', async () => {
  const { bytes } = await makeFile(directory, taskFor({ what: 'four-w', contacts: 'none', form: 'csv' }, 'en'))
  const [headers = '', hashtags = '', ...rows] = Buffer.from(bytes).toString().split('\r\n')
  expect(headers.startsWith('\ufeff"Organisation";')).toBe(true)
  expect(hashtags.split(';')).toEqual(
    expect.arrayContaining(['"#org+name"', '"#service+provided"', '"#loc+name"', '"#date+end"', '"#meta+id"'])
  )
  expect(hashtags).not.toContain('#contact')
  expect(rows.filter(row => row.includes('"expired"')).length).toBeGreaterThan(0)
  expect(rows.filter(row => row !== '')).toHaveLength(directory.assignments.size)
})

test('the 4W table has contacts when they are asked for', async () => {
  const parts = await partsOf({ what: 'four-w', contacts: 'all', form: 'xlsx' })
  expect(parts['xl/sharedStrings.xml']).toContain('#contact+phone')
})

test('coverage is a row for each centre and a column for each service', async () => {
  const filter = { state: null, organisation: null, service: null }
  const { bytes } = await makeFile(directory, taskFor({ what: 'coverage', filter }))
  const [sheet] = await readExcelFile(Buffer.from(bytes))
  expect(sheet?.data).toHaveLength(directory.centres.size + 1)
  expect(sheet?.data[0]).toHaveLength(directory.services.size + 2)
  const cells = (sheet?.data ?? [])
    .slice(1)
    .flatMap(row => row.slice(2))
    .map(String)
  for (const state of ['prazno', 'nadležna: ', 'samo podržava: ', 'isteklo: ', 'počinje kasnije: ']) {
    expect(
      cells.some(cell => cell.startsWith(state)),
      state
    ).toBe(true)
  }
  expect(cells.some(cell => cell.includes('(jedna osoba)'))).toBe(true)
})

test('a thread of its own makes the very same file', async () => {
  for (const file of [
    { what: 'table', kind: 'contact', contacts: 'all' },
    { what: 'hsds', contacts: 'office' }
  ] as const) {
    const here = await makeFile(directory, taskFor(file))
    const there = await makeFileInThread(entries, taskFor(file))
    expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true)
    expect(there.leftOut).toBe(here.leftOut)
  }
})
