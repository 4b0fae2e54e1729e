/** The lock of what lies on the disk, as people meet it: turned on, left, come back to, forgotten, turned off. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { entryOf } from '../support/records.ts'
import { knownEntries } from '../support/sheets-directory.ts'
import { ready, sayWhoWorks } from './at-work.ts'
import { startingLocked, startingOn, writeDataFolder } from './data-folders.ts'
import { filesChosen } from './exchange-files.ts'
import { expect, launchApp, test } from './fixtures.ts'
import { chooseFile, searchable } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { expectAccessible } from './seeing.ts'

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')
const passphrase = 'reka olovka jutro sedam'
/** names that stand in the fictional directory, and on no page before it is open */
const records = /Krnjača|Primer|Obrenovac/

test.use({ today: '2026-03-10' })

test.describe('a station without a lock', () => {
  test.use(startingOn({}))

  test('turns it on by the keys alone, keeps the sheet, and opens after a restart with the passphrase', async ({
    app,
    page,
    dataFolder
  }) => {
    await ready(page)
    await openSettings(page)
    const turnOn = page.getByRole('button', { name: 'Uključi zaključavanje…' })
    await turnOn.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Upišite lozinku.')).toBeVisible()
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Tab')
    await page.keyboard.type('nešto drugo')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Nije isto kao gore.')).toBeVisible()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(passphrase)
    await page.keyboard.press('Enter')
    await sayWhoWorks(page)

    const code = await codeOnScreen(page)
    expect(code).toMatch(/^(?:[2-9A-Z]{4}-){6}[2-9A-Z]{4}$/)
    expect(await heapOf(page, code.slice(0, 9))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alert').filter({ hasText: 'Prvo odštampajte list' })).toBeVisible()
    await expect(page.getByText('List za oporavak').first()).toBeVisible()
    const folder = mkdtempSync(join(tmpdir(), 'putokaz-sheet-'))
    const pdf = join(folder, 'list.pdf')
    await chooseFile(app, pdf)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'Sačuvaj PDF' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText('sačuvano', { exact: true })).toBeVisible()
    if (isForThisSystem('app/paper.spec.ts')) {
      const printed = searchable(pdf)
      expect(printed).toContain(code)
      expect(printed).toContain('Krnjača,info-pult')
      expect(printed).toContain('10.3.2026.')
    }
    rmSync(folder, { recursive: true })
    await page.keyboard.press('Escape')
    await expect(page.getByRole('status').filter({ hasText: 'Zaključavanje je uključeno.' })).toBeVisible()
    await expect(page.getByText('uključeno', { exact: true })).toBeVisible()
    expect(await page.content()).not.toContain(code.slice(0, 4))
    expect(await heapOf(page, code.slice(0, 9))).toBe(false)
    await expect.poll(() => filesThatSay(dataFolder, 'Krnjača')).toEqual([])

    await app.close()
    const again = await launchApp({
      words: [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10'],
      besides: dataFolder
    })
    const door = await again.firstWindow()
    await expect(door.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    await expect(door.getByLabel('Lozinka', { exact: true })).toBeFocused()
    await door.keyboard.type('nije ova')
    await door.keyboard.press('Enter')
    await expect(door.getByRole('alert').filter({ hasText: 'Nije otključano.' })).toBeVisible()
    await expect(door.getByText('Lozinka nije tačna.')).toBeVisible()
    await expect(door.getByLabel('Lozinka', { exact: true })).toBeFocused()
    await door.keyboard.type(passphrase)
    await door.keyboard.press('Enter')
    await ready(door)
    await expect(door.getByRole('button', { name: 'Ko radi?' })).toBeVisible()
    await again.close()
  })
})

test.describe('a station with a lock', () => {
  let code = ''
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    start: async ({}: object, use: (start: string) => Promise<void>): Promise<void> => {
      const folder = await writeDataFolder({
        settings: { people: ['Jovan Primer'], theme: 'system', lockAfterMinutes: 5 },
        work: async keeper => {
          const on = await keeper.setLock({ passphrase, by: 'Jovan Primer' })
          if (!on.ok) throw new Error(on.problem.kind)
          code = on.value.recoveryCode
        }
      })
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('opens with the code of its sheet, however it is typed, and with the new passphrase from then on', async ({
    app,
    page,
    dataFolder
  }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    await page.getByRole('button', { name: 'Zaboravljena lozinka' }).press('Enter')
    await expect(page.getByText('Onda ove podatke niko ne može da otvori')).toBeVisible()
    const field = page.getByRole('textbox', { name: 'Kod sa lista' })
    await expect(field).toBeFocused()
    const wrong = code.startsWith('2') ? `3${code.slice(1)}` : `2${code.slice(1)}`
    await field.fill(wrong)
    await page.getByLabel('Nova lozinka').fill('sasvim nova lozinka')
    await page.getByLabel('Lozinka još jednom').fill('sasvim nova lozinka')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kod nije tačan.')).toBeVisible()
    await field.fill(` ${code.toLowerCase().replaceAll('-', ' ')} `)
    await page.keyboard.press('Enter')
    await ready(page)

    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    await page.getByLabel('Lozinka', { exact: true }).fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lozinka nije tačna.')).toBeVisible()

    // A file that is opened meanwhile waits, as the page says.
    await expect(page.getByText('Datoteka koju sada otvorite čeka')).toBeVisible()
    const file = join(dataFolder, 'Novi.putokaz')
    const values = { organisation: 'organisation-primer-a', name: 'Novi', reach: 'office' } as const
    writeFileSync(file, packageFile(membersOf([entryOf('contact', 'contact-novi', values, { writer: 'pisac-novi' })])))
    await app.evaluate(({ app: program }, path) => program.emit('second-instance', {}, ['putokaz', path], '/'), file)
    await page.getByLabel('Lozinka', { exact: true }).fill('sasvim nova lozinka')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    await expect(page.getByText('Novi.putokaz').first()).toBeVisible()
  })

  test('holds no record, no draft and nobody’s name once it is locked', async ({ page }) => {
    await unlock(page)
    await page.keyboard.type('krnjaca advokat')
    await expect(page.getByText('Centar za azil Krnjača').filter({ visible: true }).first()).toBeVisible()
    expect(await heapOf(page, 'Centar za azil Krnjača')).toBe(true)
    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    expect(await page.content()).not.toMatch(records)
    for (const told of ['Centar za azil Krnjača', 'krnjaca advokat', 'Jovan Primer', passphrase]) {
      expect(await heapOf(page, told), told).toBe(false)
    }
    const asked = await page.evaluate(() => window.putokaz.call('openDirectory', 'null'))
    expect(asked).not.toMatch(records)
  })

  test('leaves nothing on the clipboard that was copied here, and nothing is taken that was copied elsewhere', async ({
    app,
    page
  }) => {
    const clipboard = (): Promise<string> => app.evaluate(({ clipboard: held }) => held.readText())
    const lock = async (): Promise<void> => {
      await page.keyboard.press('Control+Shift+L')
      await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    }
    await unlock(page)
    await page.evaluate(() => window.putokaz.call('copyText', '"067 000 00 28"'))
    expect(await clipboard()).toBe('067 000 00 28')
    await lock()
    expect(await clipboard()).toBe('')
    await unlock(page)
    await page.evaluate(() => window.putokaz.call('copyText', '"067 000 00 28"'))
    await app.evaluate(({ clipboard: held }) => held.writeText('iz drugog programa'))
    await lock()
    expect(await clipboard()).toBe('iz drugog programa')
  })

  test('locks by itself, asks half a minute before, and a form with something typed is lost as it said', async ({
    page
  }) => {
    await page.clock.install()
    await unlock(page)
    await page.keyboard.type('krnjaca advokat')
    await page.keyboard.press('Control+Enter')
    await page
      .getByRole('button', { name: /^izmeni/i })
      .first()
      .click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox').first().fill('Napola upisano')
    await page.clock.fastForward(4 * 60_000)
    await expect(page.getByRole('alertdialog')).toBeHidden()
    await page.clock.fastForward(40_000)
    const question = page.getByRole('alertdialog', { name: 'Još ste tu?' })
    await expect(question).toContainText('Što je upisano a nije sačuvano neće biti sačuvano.')
    await expect(question.getByRole('button', { name: 'Tu sam, ne zaključavaj' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect(form.getByRole('textbox').first()).toHaveValue('Napola upisano')
    await page.clock.fastForward(4 * 60_000 + 31_000)
    await expect(question).toBeVisible()
    await page.clock.fastForward(31_000)
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    expect(await page.content()).not.toMatch(/Krnjača|Napola/)
  })

  test('a form with something typed is asked about before it is locked by hand', async ({ page }) => {
    await unlock(page)
    await page.keyboard.type('krnjaca advokat')
    await page.keyboard.press('Control+Enter')
    await page
      .getByRole('button', { name: /^izmeni/i })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('Napola upisano')
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: 'Nastavi sa upisom' }).press('Enter')
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Napola upisano')
    // The guide over it does not answer for it.
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeVisible()
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: 'Nastavi sa upisom' }).press('Enter')
    const guide = page.getByRole('dialog', { name: 'Uputstvo' })
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    // Esc belongs to the guide once it has the focus again.
    await expect.poll(async () => await guide.evaluate(one => one.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(guide).toBeHidden()
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('Napola upisano')
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: 'Odbaci upisano' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
  })

  test('leads to what is missing, and a setting half typed is kept when it is locked by hand', async ({ page }) => {
    const field = page.getByLabel('Lozinka', { exact: true })
    await page.getByRole('button', { name: 'Otključaj' }).click()
    await expect(field).toBeFocused()
    await expect(field).toHaveAccessibleDescription(/Upišite lozinku\./)
    await page.getByRole('button', { name: 'Zaboravljena lozinka' }).click()
    await page.getByRole('button', { name: 'Otključaj i postavi novu lozinku' }).click()
    const sheetCode = page.getByRole('textbox', { name: 'Kod sa lista' })
    await expect(sheetCode).toBeFocused()
    await expect(sheetCode).toHaveAccessibleDescription(/Upišite kod sa lista\./)
    await page.keyboard.type('2222')
    await expect(page.getByText('Upišite kod sa lista.')).toBeHidden()
    await page.getByRole('button', { name: 'Nazad na lozinku' }).click()
    await unlock(page)
    await openSettings(page)
    await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Krnjača, noćna smena')
    await page.keyboard.press('Control+Shift+L')
    await unlock(page)
    await expect(page.getByText('Stanica: Krnjača, noćna smena')).toBeVisible()
  })

  test('changes its passphrase, makes a new sheet, and is turned off again', async ({ page, dataFolder }) => {
    test.slow()
    await unlock(page)
    await openSettings(page)
    await page.getByRole('button', { name: 'Promeni lozinku…' }).click()
    await page.getByLabel('Sadašnja lozinka').fill('nije ova')
    await page.getByRole('dialog').getByLabel('Nova lozinka').fill('treća lozinka stanice')
    await page.getByLabel('Lozinka još jednom').fill('treća lozinka stanice')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Lozinka nije tačna.')).toBeVisible()
    await page.getByLabel('Sadašnja lozinka').fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Lozinka je promenjena.' })).toBeVisible()

    await page.getByRole('button', { name: 'Nov list za oporavak…' }).click()
    await page.keyboard.type('treća lozinka stanice')
    await page.keyboard.press('Enter')
    const next = await codeOnScreen(page)
    expect(next).not.toBe(code)
    await page.getByText('Kod je prepisan na papir i proveren').click()
    await page.getByRole('button', { name: 'Gotovo, zatvori list' }).click()

    await page.getByRole('button', { name: 'Isključi zaključavanje…' }).click()
    await page.keyboard.type('treća lozinka stanice')
    await page.keyboard.press('Enter')
    await sayWhoWorks(page)
    await expect(page.getByText('isključeno', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Zaključaj', exact: true })).toBeHidden()
    await expect.poll(() => filesThatSay(dataFolder, 'Krnjača')).toContain('putokaz.json')
  })
})

test.describe('a spreadsheet that is half corrected', () => {
  test.use(startingLocked({ entries: knownEntries }))

  const question = 'Zaključati?'

  test('is asked about before it is locked by hand, on whatever screen, after the form that lies over it', async ({
    app,
    page
  }) => {
    await unlock(page)
    // One that nobody has touched is let go at once.
    await openSpreadsheet(app, page)
    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()

    await unlock(page)
    await openSpreadsheet(app, page)
    await correct(page)
    await page.keyboard.press('Control+Shift+L')
    const asked = page.getByRole('alertdialog')
    await expect(asked).toHaveAccessibleName(question)
    await expectAccessible(page)
    await asked.getByRole('button', { name: 'Nemoj da zaključavaš' }).press('Enter')
    await expect(asked).toBeHidden()
    await expect(page.getByRole('main').last()).toContainText('2 reda: novo')

    // Two that ask: one question after another, never two at once.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('krnjaca')
    await page.keyboard.press('Control+Enter')
    const edit = page.getByRole('button', { name: /^izmeni/i }).first()
    await edit.click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox').first().fill('Napola upisano')
    await page.keyboard.press('Control+Shift+L')
    await expect(asked).toHaveCount(1)
    await asked.getByRole('button', { name: 'Nastavi sa upisom' }).press('Enter')
    await expect(form.getByRole('textbox').first()).toHaveValue('Napola upisano')
    await page.keyboard.press('Control+Shift+L')
    await asked.getByRole('button', { name: 'Odbaci upisano' }).press('Enter')
    await expect(asked).toHaveCount(1)
    await expect(asked).toHaveAccessibleName(question)
    await asked.getByRole('button', { name: 'Zaključaj i odbaci ispravke' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
  })

  test('is asked about in the preview, too, and before the window is closed from another screen', async ({
    app,
    page
  }) => {
    await unlock(page)
    await openSpreadsheet(app, page)
    await correct(page)
    await page.keyboard.press('Control+k')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    const asked = page.getByRole('alertdialog')
    await expect(asked).toHaveAccessibleName('Zatvoriti tabelu?')
    await asked.getByRole('button', { name: 'Nastavi sa tabelom' }).press('Enter')
    await page.getByRole('button', { name: 'Pogledaj', exact: true }).click()
    await page.getByRole('button', { name: 'Pogledaj šta bi se promenilo' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    await page.keyboard.press('Control+Shift+L')
    await expect(asked).toHaveAccessibleName(question)
    await asked.getByRole('button', { name: 'Nemoj da zaključavaš' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
  })

  test('is locked unasked when nobody is there', async ({ app, page }) => {
    await page.clock.install()
    await unlock(page)
    await openSpreadsheet(app, page)
    await correct(page)
    await page.clock.fastForward(4 * 60_000 + 31_000)
    await expect(page.getByRole('alertdialog', { name: 'Još ste tu?' })).toBeVisible()
    await page.clock.fastForward(31_000)
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
  })

  async function openSpreadsheet(app: ElectronApplication, page: Page): Promise<void> {
    await filesChosen(app, resolve(import.meta.dirname, '../files/sheets/21-sheet-per-centre.xlsx'))
    await page.keyboard.press(keysTo('exchange'))
    await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
    await expect(page.getByRole('main').last()).toContainText('4 reda: novo')
  }

  async function correct(page: Page): Promise<void> {
    await page.getByRole('checkbox', { name: 'Uzmi list „Krnjača“' }).focus()
    await page.keyboard.press('Space')
    await expect(page.getByRole('main').last()).toContainText('2 reda: novo')
  }
})

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Lozinka', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await ready(page)
}

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('settings'))
  await expect(page.getByRole('heading', { level: 1, name: 'Podešavanja' })).toBeVisible()
}

/** The code as it stands on the sheet at the side. */
async function codeOnScreen(page: Page): Promise<string> {
  const groups = page.getByRole('region', { name: 'Kod za oporavak' }).locator('span')
  await expect(groups.first()).toBeVisible()
  return (await groups.allTextContents()).join('-')
}

/** Whether this text is anywhere in the memory of the page, strings that nothing holds any more left out. */
async function heapOf(page: Page, text: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  let snapshot = ''
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    snapshot += chunk
  })
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return snapshot.includes(inSnapshot(text))
}

/** Letters beyond ASCII stand there as their numbers. */
function inSnapshot(text: string): string {
  return text.replace(/[^ -~]/g, letter => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
}

/** Which files of the data folder hold this text openly. */
function filesThatSay(dataFolder: string, text: string): readonly string[] {
  const data = join(dataFolder, 'data')
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}
