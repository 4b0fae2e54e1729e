/** Spreadsheets in, in the real app: dropped or chosen, looked over, corrected, asked about, taken and undone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { entryOf } from '../support/records.ts'
import { knownEntries } from '../support/sheets-directory.ts'
import { heldDirectory, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { dropFiles, filesChosen } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { chooseFile } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling, zoomTo } from './seeing.ts'

const crooked = (name: string): string => resolve(import.meta.dirname, '../files/sheets', name)

let folder = ''

test.use({ ...startingOn({ entries: knownEntries }), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-sheets-in-'))
  await ready(page)
})

test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a list with Cyrillic headers is dropped, looked over, taken like a package, and undone', async ({ page }) => {
  const before = await bytesOf(page)
  await page.keyboard.press(keysTo('centres'))
  await dropFiles(page, crooked('02-cyrillic-headers.xlsx'))
  await expectWizard(page)
  const work = page.getByRole('main').last()
  await expect(work).toContainText('2 reda: novo: 1 kontakt; već imate 1 zapis')
  await expect(work).toContainText('vaši podaci se još nisu promenili')
  await expect(columnOf(page, 'Назив организације (A)')).toContainText('organizacija')
  await expect(columnOf(page, 'Бр. тел. (C)')).toContainText('telefon')
  await expect(page.getByRole('table')).toContainText('Psychosocial Innovation Network – PIN')
  await expect(page.getByRole('table')).toContainText('engleski, arapski')
  expect(await bytesOf(page)).toEqual(before)

  await goOn(page)
  const file = page.getByRole('region', { name: '02-cyrillic-headers.xlsx' })
  await expect(file).toContainText('red po red iz tabele koju ste pregledali')
  await expect(page.getByText('Znam ko je dao datoteku')).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Primeni/ }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  expect(await namesHeld(page)).toContain('Јована Измишљић')
  await expect(page.getByRole('table').first()).toContainText('02-cyrillic-headers.xlsx')
  await page.getByRole('button', { name: /^Poništi uvoz/ }).click()
  await page.getByRole('button', { name: 'Zaboravi ovaj uvoz' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Poništen je uvoz' })).toBeVisible()
  expect(await bytesOf(page)).toEqual(before)
})

test('a table of centres and services, and one sheet for each centre', async ({ app, page }) => {
  await openSheet(app, page, crooked('18-matrix.xlsx'))
  const work = page.getByRole('main').last()
  await expect(page.getByRole('button', { name: /Šta je jedan red/ })).toContainText('tabela centara i usluga')
  await expect(work).toContainText('3 reda: novo: 4 zaduženja')
  await expect(page.getByRole('row', { name: /Prihvatni centar Šid/ })).toContainText('x nije pročitano')
  await goOn(page)
  await page.getByRole('button', { name: /^Primeni/ }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  const { assignments } = await heldDirectory(page)
  expect(
    [...assignments.values()].some(
      ({ centre, organisation }) => centre === 'centre-presevo' && organisation === 'organisation-atina'
    )
  ).toBe(true)

  await openSheet(app, page, crooked('21-sheet-per-centre.xlsx'))
  await expect(work).toContainText('4 reda: novo: 2 kontakta, 1 zaduženje; već imate 2 zapisa')
  const sheet = (name: string) => page.getByRole('region', { name, exact: true })
  await expect(sheet('Krnjača')).toContainText('red je zaduženje · Krnjača')
  await expect(sheet('Krnjača').getByRole('table')).toBeVisible()
  await expect(sheet('PC Presevo').getByRole('table')).toBeHidden()
  await sheet('PC Presevo').getByRole('button', { name: 'Prikaži kolone: PC Presevo' }).click()
  await expect(sheet('PC Presevo').getByRole('table')).toBeVisible()
  await sheet('Krnjača').getByRole('checkbox', { name: 'Uzmi list „Krnjača“' }).focus()
  await page.keyboard.press('Space')
  await expect(work).toContainText('2 reda: novo')
  // What was corrected is not lost by one press.
  await page.getByRole('button', { name: 'Odustani' }).click()
  const question = page.getByRole('alertdialog', { name: 'Zatvoriti tabelu?' })
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Nastavi sa tabelom' }).click()
  await expect(work).toContainText('2 reda: novo')
  await page.getByRole('button', { name: 'Odustani' }).click()
  await question.getByRole('button', { name: 'Zatvori tabelu' }).click()
  await expect(page.getByText('Čeka da pregledate tabelu')).toBeHidden()
})

test('faults are told by row and column, and the good rows are taken without the bad', async ({ app, page }) => {
  await openSheet(app, page, crooked('23-numbers-lost.csv'))
  const work = page.getByRole('main').last()
  await expect(work).toContainText('Kolona Telefon (C): Excel je pretvorio 3 broja telefona u računski oblik')
  await page.getByRole('button', { name: '3 greške' }).click()
  await expect(page.getByRole('heading', { level: 2, name: /^Šta nije pročitano/ })).toBeFocused()
  await expect(work).toContainText('Red 2, kolona Telefon (C): Excel je od broja napravio')
  await page.getByRole('button', { name: 'Odustani' }).click()

  await openSheet(app, page, crooked('32-everything-wrong.xlsx'))
  await expect(work).toContainText('5 redova: novo: 2 kontakta; 3 reda se ne uzimaju')
  await page.getByRole('button', { name: '7 grešaka' }).click()
  await expect(work).toContainText('Red 2, kolona Organizacija (A): Ne piše koja je organizacija. Red se ne uzima.')
  await expect(work).toContainText('Red 4, kolona E-pošta (D): „nije@adresa“ nije adresa e-pošte.')
  // Of text that is partly scrolled away axe cannot tell the contrast: here all of the table is in sight.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1600, 1200))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await goOn(page)
  await page.getByRole('button', { name: /^Primeni/ }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  const names = await namesHeld(page)
  expect(names).toContain('Ispravan Red')
  expect(names).not.toContain('Bez Organizacije')
})

test('a correction of what columns mean holds, also on the way back and for the next file', async ({ app, page }) => {
  const write = (name: string, person: string): string => {
    const path = join(folder, name)
    writeFileSync(path, `Firma;Ko tu sedi;Zvati na;Usput\nPIN;${person};067 040 20 30;srpski, engleski\n`)
    return path
  }
  await openSheet(app, page, write('mart.csv', 'Jovana Izmišljić'))
  const work = page.getByRole('main').last()
  await expect(work).toContainText('Ne uzima se: nisu prepoznate kolone.')
  await expect(page.getByRole('button', { name: 'Pogledaj šta bi se promenilo' })).toBeHidden()
  await page.getByText('uzmi', { exact: true }).click()
  await choose(page, page.getByRole('button', { name: /Zaglavlje/ }), 'red 1: Firma | Ko tu sedi | Zvati na | Usput')
  await choose(page, columnOf(page, 'Firma (A)'), 'organizacija')
  await choose(page, columnOf(page, 'Ko tu sedi (B)'), 'ime i prezime')
  await choose(page, columnOf(page, 'Zvati na (C)'), 'telefon')
  await choose(page, columnOf(page, 'Usput (D)'), 'jezici')
  await expect(work).toContainText('1 red: novo: 1 kontakt')
  await expect(page.getByRole('table')).toContainText('srpski, engleski')
  await goOn(page)

  await page.getByRole('button', { name: 'Vrati se na tabelu' }).click()
  await expectWizard(page)
  await expect(columnOf(page, 'Usput (D)')).toContainText('jezici')
  await choose(page, columnOf(page, 'Usput (D)'), 'napomena')
  await goOn(page)
  await page.getByRole('button', { name: 'Odustani' }).click()

  await openSheet(app, page, write('april.csv', 'Žarko Šćeprimerić'))
  await expect(work).toContainText('prepoznato kao prošli put')
  await expect(columnOf(page, 'Ko tu sedi (B)')).toContainText('ime i prezime')
  await expect(columnOf(page, 'Usput (D)')).toContainText('napomena')
  // Said to be centres, the rows are understood anew.
  await choose(page, page.getByRole('button', { name: /Šta je jedan red/ }), 'centar')
  await expect(columnOf(page, 'Ko tu sedi (B)')).toContainText('centar')
})

test('probable duplicates and names that were not recognised are asked about, and nothing is settled by itself', async ({
  app,
  page
}) => {
  await openSheet(app, page, crooked('39-probable-twins.xlsx'))
  const work = page.getByRole('main').last()
  await expect(work).toContainText('2 pitanja bez odgovora: ti redovi se sada ne uzimaju.')
  const twin = (name: string) => page.getByRole('radiogroup', { name: `${name}: da li je to isto?` })
  await expect(twin('Ana Primerčić').getByRole('radio', { name: 'kasnije' })).toBeChecked()
  await twin('Ana Primerčić').getByText('isto je', { exact: true }).click()
  await twin('Đorđe Primerđić').getByText('nije isto, dodaj').click()
  await expect(work).not.toContainText('bez odgovora')
  await expect(page.getByRole('button', { name: 'vaši odgovori' })).toBeVisible()
  await expect(twin('Ana Primerčić').getByRole('radio', { name: 'isto je', exact: true })).toBeChecked()
  await expectAccessible(page)
  await goOn(page)
  await page.getByRole('button', { name: /^Primeni/ }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  const { contacts, samenesses } = await heldDirectory(page)
  expect([...contacts.values()].filter(({ name }) => name === 'Đorđe Primerđić')).toHaveLength(2)
  // Who is no duplicate by the answer above is not asked about again among the jobs.
  expect([...samenesses.values()].map(({ verdict }) => verdict)).toEqual(['different'])
  expect([...contacts.values()].filter(({ name }) => name.startsWith('Ana Primer'))).toHaveLength(1)

  await openSheet(app, page, crooked('35-unknown-service.xlsx'))
  // In a small window the table begins above the fold: its first row can be read.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640))
  await expect(page.getByRole('cell', { name: 'Jovana Izmišljić' })).toBeInViewport({ ratio: 0.8 })
  await page
    .getByRole('radiogroup', { name: 'Koja je usluga „psihološka pomoć“?' })
    .getByText('psihosocijalna podrška')
    .click()
  await choose(page, page.getByRole('button', { name: 'Izaberi centar za „Negde drugde“' }), 'Prihvatni centar Šid')
  await expect(
    page.getByRole('radiogroup', { name: 'Koji je centar „Negde drugde“?' }).getByRole('radio', { name: /Šid/ })
  ).toBeChecked()
  await expect(work).not.toContainText('bez odgovora')
  await goOn(page)
  await expect(work).toContainText('psihosocijalna podrška')
})

test('a number without its area code is kept as it is written, and said to want one', async ({ app, page }) => {
  await filesChosen(app, crooked('55-area-missing.xlsx'))
  await page.keyboard.press(keysTo('exchange'))
  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await expectWizard(page)
  await expect(page.getByRole('main').last()).toContainText(
    '„2000405“ je bez pozivnog broja, pa se ne zna odakle je. Dopišite pozivni broj u tabeli, na primer 011.'
  )
  await expect(page.getByRole('table').first()).toContainText('200-04-06')
  await expect(page.getByRole('table').first()).not.toContainText('020 004')
})

test('by keyboard alone: an old CSV file with semicolons is chosen, corrected and taken', async ({ app, page }) => {
  await filesChosen(app, crooked('04-windows-1250.csv'))
  await page.keyboard.press(keysTo('exchange'))
  await tabTo(page, page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }))
  await page.keyboard.press('Enter')
  await expectWizard(page)
  const work = page.getByRole('main').last()
  await expect(work).toContainText('stara slova: Windows-1250')
  await expect(page.getByRole('table')).toContainText('Žarko Šćeprimerić')
  await tabTo(page, columnOf(page, 'E-pošta (D)'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Home')
  await expect(page.getByRole('option', { name: 'ne uzima se' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(columnOf(page, 'E-pošta (D)')).toContainText('ne uzima se')
  await expect(columnOf(page, 'E-pošta (D)')).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Pogledaj šta bi se promenilo' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: /^Primeni/ }))
  await page.keyboard.press('Enter')
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  const jovana = [...(await heldDirectory(page)).contacts.values()].find(({ name }) => name === 'Jovana Izmišljić')
  expect(jovana?.email).toBe(null)
})

test('a file that is no spreadsheet says what to do; one of ours goes straight on', async ({ app, page }) => {
  const work = page.getByRole('main').last()
  for (const [name, words] of [
    ['62-old-excel.xls', 'stara Excel datoteka (XLS) ili tabela zaključana lozinkom'],
    ['63-open-document.ods', 'tabela programa LibreOffice (ODS)'],
    ['64-cut-off.xlsx', 'Tabela je oštećena']
  ] as const) {
    await openSheet(app, page, crooked(name))
    await expect(work.getByRole('alert')).toContainText(words)
    await page.getByRole('button', { name: 'Zatvori' }).click()
    await expect(work).toContainText('Nema otvorene tabele.')
  }
  await openSheet(app, page, crooked('60-empty.xlsx'))
  await expect(work.getByRole('alert')).toContainText('U tabeli nema ničega.')
  await expectAccessible(page)
  // Another one that is chosen meanwhile waits behind it, and whoever chose it sees why.
  await openSheet(app, page, crooked('64-cut-off.xlsx'))
  await expect(work).toContainText('60-empty.xlsx')
  await page.getByRole('button', { name: 'Zatvori' }).click()
  await expect(work).toContainText('64-cut-off.xlsx')
  await page.getByRole('button', { name: 'Zatvori' }).click()

  const workbook = join(folder, 'imenik.xlsx')
  await page.keyboard.press(keysTo('exchange'))
  await chooseFile(app, workbook)
  await page.getByRole('button', { name: 'Sačuvaj tabelu…' }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('status').filter({ hasText: 'Zapisano i provereno' })).toBeVisible()
  await dropFiles(page, workbook)
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
  await expect(work).toContainText('Ništa novo: sve što je ovde već imate.')
})

test.describe('in Cyrillic', () => {
  test.use({ ...startingOn({ entries: knownEntries, settings: { language: 'sr-Cyrl' } }) })

  test('nothing is cut off in a narrow window and with text at twice its size', async ({ app, page }) => {
    await dropFiles(page, crooked('35-unknown-service.xlsx'))
    await expect(page.getByRole('heading', { level: 1, name: 'Преглед табеле' })).toBeVisible()
    await expect(page.getByRole('table')).toBeVisible()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 640))
    await expectNoSidewaysScrolling(page)
    await expectAccessible(page)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640))
    await zoomTo(app, 2)
    await expectNoSidewaysScrolling(page)
    // So low that the foot scrolls along, and the keys lead there.
    const onward = page.getByRole('button', { name: 'Погледај шта би се променило' })
    await tabTo(page, onward)
    await expect(onward).toBeInViewport({ ratio: 0.95 })
  })
})

test('fifty thousand rows are read with progress, can be stopped, and only what is in sight is drawn', async ({
  app,
  page
}) => {
  const path = join(folder, 'velika.csv')
  const rows = Array.from(
    { length: 50_000 },
    (_, at) => `PIN;Osoba ${at};${at % 2 === 0 ? '3,81616E+11' : '011 000 40 50'}`
  )
  writeFileSync(path, `Organizacija;Ime i prezime;Telefon\n${rows.join('\n')}\n`)
  await filesChosen(app, path)
  await page.keyboard.press(keysTo('exchange'))
  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: 'Prekini' }).click()
  const work = page.getByRole('main').last()
  await expect(work).toContainText('Nema otvorene tabele.')

  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await expect(work).toContainText('50000 redova: novo: 50000 kontakata', { timeout: 60_000 })
  await expect(work).toContainText('Excel je pretvorio')
  expect(await page.getByText('Excel je od broja napravio').count()).toBeLessThan(60)
  await page.getByRole('button', { name: 'Odustani' }).click()
})

test.describe('in a low window with text at 200 %', () => {
  test.use({
    ...startingOn({ entries: knownEntries, settings: { textSize: 200 } }),
    windowSize: { width: 640, height: 640 }
  })

  test('the head and the foot of the wizard scroll along, and the middle has the window', async ({ app, page }) => {
    await openSheet(app, page, crooked('21-sheet-per-centre.xlsx'))
    await expect(page.getByRole('main').last()).toContainText('4 reda: novo')
    await expectMiddleHasTheWindow(page)
    const goOnButton = page.getByRole('button', { name: 'Pogledaj šta bi se promenilo' })
    await tabTo(page, goOnButton)
    await expect(goOnButton).toBeInViewport({ ratio: 0.95 })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    await expectMiddleHasTheWindow(page)
  })

  test('a preview of very many records is drawn only where one looks', async ({ app, page }) => {
    const many = Array.from({ length: 600 }, (_, place) => {
      const values = { organisation: 'organisation-primer-a', name: `Novi ${place}`, reach: 'office' } as const
      return entryOf('contact', `contact-novi-${place}`, values, { writer: 'pisac-novi' })
    })
    const path = join(folder, 'Mnogo.putokaz')
    writeFileSync(path, packageFile(membersOf(many)))
    await filesChosen(app, path)
    await page.keyboard.press(keysTo('exchange'))
    await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    const pieces = page.locator('[data-piece]')
    await expect(pieces.first()).toBeAttached()
    expect(await pieces.count()).toBeLessThan(100)
    const main = page.getByRole('main').last()
    await expect(async () => {
      await main.evaluate(element => element.scrollTo({ top: element.scrollHeight }))
      await expect(page.getByRole('button', { name: 'Odustani' })).toBeInViewport()
    }).toPass()
    expect(await pieces.count()).toBeLessThan(100)
    await expect(pieces.last()).toBeInViewport()
  })
})

/** What is gone through has most of the window, and its head and foot are reached by scrolling. */
async function expectMiddleHasTheWindow(page: Page): Promise<void> {
  const seen = await page.locator('[data-scroller]').evaluate(element => {
    const work = element.closest('main')?.getBoundingClientRect()
    const middle = element.getBoundingClientRect()
    return work === undefined ? 0 : Math.min(work.bottom, middle.bottom) - Math.max(work.top, middle.top)
  })
  expect(seen).toBeGreaterThanOrEqual(300)
  await expectNoSidewaysScrolling(page)
}

async function openSheet(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await filesChosen(app, path)
  await page.keyboard.press(keysTo('exchange'))
  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await expectWizard(page)
}

async function expectWizard(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled tabele' })).toBeVisible()
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pogledaj šta bi se promenilo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
}

/** What settles the meaning of a column, in its header. */
function columnOf(page: Page, column: string): Locator {
  return page.getByRole('button', { name: `Šta je u koloni ${column}` })
}

async function choose(page: Page, select: Locator, option: string): Promise<void> {
  await select.click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await expect(page.getByRole('listbox')).toBeHidden()
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await element.evaluate(found => found === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(element).toBeFocused()
}

async function namesHeld(page: Page): Promise<readonly string[]> {
  return [...(await heldDirectory(page)).contacts.values()].map(({ name }) => name)
}

/** The records that the machine holds, as they are stored. */
async function bytesOf(page: Page): Promise<readonly string[]> {
  const answer = JSON.parse(await page.evaluate(() => window.putokaz.call('openDirectory', 'null')))
  return answer.value.entries.map((entry: object) => JSON.stringify(entry)).toSorted()
}
