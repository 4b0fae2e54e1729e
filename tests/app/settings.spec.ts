/** Settings, the keys of stations, and what the program tells about itself. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Locator } from '@playwright/test'
import { storedForm } from '../../main/database.ts'
import { publicKeyText } from '../../main/exchange/signature.ts'
import { day } from '../../shared/records/day.ts'
import { centreId } from '../../shared/records/ids.ts'
import { verificationOf } from '../../shared/verifying.ts'
import { directoryAt, make } from '../support/exchange-stations.ts'
import { heldDirectory, openPage, ready, sayWhoWorks } from './at-work.ts'
import { startingOn, writeDataFolder } from './data-folders.ts'
import { elsewhere, fileFrom, filesChosen, openFiles } from './exchange-files.ts'
import { expect, launchApp, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling, zoomTo } from './seeing.ts'

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')
const people = ['Ana Primerić', 'Jovan Primer']
const settings = { people, myCentre: centreId.parse('centre-krnjaca') }

test.use({ today: '2026-03-10' })

test.describe('settings', () => {
  test.use(startingOn({ settings }))

  test.beforeEach(async ({ page }) => {
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    await expect(page.getByRole('heading', { level: 1, name: 'Podešavanja' })).toBeFocused()
  })

  test('lead to each of their parts by the keys alone', async ({ page }) => {
    const links = page.getByRole('navigation', { name: 'Delovi podešavanja' }).getByRole('link')
    const names = await links.allInnerTexts()
    expect(names.length).toBe(8)
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(names)
    await page.keyboard.press('Tab')
    await expect(links.first()).toBeFocused()
    for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const data = page.getByRole('heading', { level: 2, name: 'Podaci i rezervne kopije' })
    await expect(data).toBeFocused()
    await expect(data).toBeInViewport()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('region', { name: 'Podaci i rezervne kopije' }).locator(':focus')).toHaveCount(1)
  })

  test('keep the list of those who work here, and touch nothing that they entered', async ({ page }) => {
    const list = page.getByRole('group', { name: 'Ko ovde radi' })
    await list.getByRole('textbox', { name: 'Novo ime' }).fill(' Jelena Primer ')
    await page.keyboard.press('Enter')
    await expect(list.getByRole('listitem')).toHaveText([/^Ana Primerić/, /^Jelena Primer/, /^Jovan Primer/])
    await list.getByRole('textbox', { name: 'Novo ime' }).fill('Jelena Primer')
    await page.keyboard.press('Enter')
    await expect(list.getByText('To ime je već na spisku.')).toBeVisible()

    await list.getByRole('button', { name: 'Promeni ime: Jovan Primer' }).focus()
    await page.keyboard.press('Enter')
    const name = list.getByRole('textbox', { name: 'Ime: Jovan Primer' })
    await expect(name).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(name).toBeHidden()
    await expect(list.getByRole('button', { name: 'Promeni ime: Jovan Primer' })).toBeFocused()
    await list.getByRole('button', { name: 'Promeni ime: Jovan Primer' }).click()
    await name.fill('Jovan Primerović')
    await page.keyboard.press('Enter')
    await expect(list.getByRole('listitem').last()).toContainText('Jovan Primerović')
    await expect(list.getByRole('button', { name: 'Promeni ime: Jovan Primerović' })).toBeFocused()

    const before = [...(await heldDirectory(page)).entries.keys()]
    await list.getByRole('button', { name: 'Ukloni sa spiska: Ana Primerić' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(list.getByRole('textbox', { name: 'Novo ime' })).toBeFocused()
    await page.getByRole('button', { name: 'Vrati' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(3)
    await expect(list.getByRole('button', { name: 'Promeni ime: Ana Primerić' })).toBeFocused()
    await list.getByRole('button', { name: 'Ukloni sa spiska: Ana Primerić' }).click()
    expect([...(await heldDirectory(page)).entries.keys()]).toEqual(before)

    await page.reload()
    await ready(page)
    await page.getByRole('button', { name: 'Ko radi?' }).click()
    await expect(page.getByRole('menuitemradio')).toHaveText(['Jelena Primer', 'Jovan Primerović', 'neko drugi…'])
  })

  test('go on under the new name of whoever works when it is changed', async ({ page }) => {
    await page.getByRole('button', { name: 'Ko radi?' }).click()
    await page.getByRole('menuitemradio', { name: 'Ana Primerić' }).click()
    const list = page.getByRole('group', { name: 'Ko ovde radi' })
    await list.getByRole('button', { name: 'Promeni ime: Ana Primerić' }).click()
    await list.getByRole('textbox', { name: 'Ime: Ana Primerić' }).fill('Ana Primerić Jovanović')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner').getByRole('button', { name: /Ana Primerić Jovanović/ })).toBeVisible()
    await expect(list.getByRole('listitem')).toHaveCount(2)
  })

  test('are kept as typed also by whoever goes elsewhere by keys, or closes the window', async ({
    app,
    page,
    dataFolder
  }) => {
    const station = page.getByRole('textbox', { name: 'Naziv stanice' })
    await station.fill('Krnjača, kapija')
    await page.keyboard.press(keysTo('centres'))
    await expect(page.getByText('Stanica: Krnjača, kapija')).toBeVisible()
    await page.keyboard.press(keysTo('settings'))
    await page.getByRole('textbox', { name: 'Kontakt se ponovo proverava' }).fill('4x')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: 'Posle toliko sati' }).fill('7')
    const closed = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
    const again = await launchApp({
      words: [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10'],
      besides: dataFolder
    })
    const window = await again.firstWindow()
    await ready(window)
    await window.keyboard.press(keysTo('settings'))
    await expect(window.getByRole('textbox', { name: 'Naziv stanice' })).toHaveValue('Krnjača, kapija')
    await expect(window.getByRole('textbox', { name: 'Kontakt se ponovo proverava' })).toHaveValue('90')
    await expect(window.getByRole('textbox', { name: 'Posle toliko sati' })).toHaveValue('7')
    await again.close()
  })

  test('say how old a verification may be, which every card goes by, and when to ask again who works', async ({
    page
  }) => {
    const fresh = page.getByRole('region', { name: 'Svežina podataka' })
    const days = fresh.getByRole('textbox', { name: 'Kontakt se ponovo proverava' })
    const hours = fresh.getByRole('textbox', { name: 'Posle toliko sati' })
    await expect(days).toHaveValue('90')
    await expect(hours).toHaveValue('3')
    await hours.fill('30')
    await page.keyboard.press('Tab')
    await expect(hours).toHaveAccessibleDescription(/od 1 do 24/)
    await hours.fill('8')
    await page.keyboard.press('Enter')
    const shapeOfBadge = async (): Promise<string> => {
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('krnjaca advokat')
      const badge = page.getByText(/^potvrđeno pre \d+ dana/).first()
      return await badge.evaluate(words => words.parentElement?.querySelector('svg')?.innerHTML ?? '')
    }
    const young = await shapeOfBadge()
    await page.keyboard.press(keysTo('settings'))
    await days.fill('1')
    await page.keyboard.press('Enter')
    expect(await shapeOfBadge()).not.toBe(young)
    await page.reload()
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    await expect(hours).toHaveValue('8')
    await expect(days).toHaveValue('1')
  })

  test('say where the data lies and how much it is, and copy the path', async ({ app, page, dataFolder }) => {
    const data = page.getByRole('region', { name: 'Podaci i rezervne kopije' })
    await expect(data).toContainText(/\d+ kB u \d+ datotek/)
    await data.getByRole('button', { name: join(dataFolder, 'data') }).click()
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(join(dataFolder, 'data'))
    await expect(page.getByRole('note')).toHaveCount(0)
    await data.getByRole('button', { name: 'Rezervne kopije' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rezervne kopije' })).toBeVisible()
  })

  test('show the fingerprint of this station in groups that can be read out', async ({ page }) => {
    const groups = page.getByRole('region', { name: 'Stanice i ključevi' }).getByRole('list', { name: 'Otisak ključa' })
    await expect(groups.getByRole('listitem')).toHaveCount(6)
    const [first = ''] = await groups.getByRole('listitem').allInnerTexts()
    expect(first).toMatch(/\d{4}\s+(nula|jedan|dva|tri|četiri|pet|šest|sedam|osam|devet)( \p{L}+){3}$/u)
  })

  test('tell what the program is, what it holds and under which licences its parts come', async ({ page }) => {
    await page.getByRole('button', { name: 'O programu i licence' }).click()
    const main = page.getByRole('main').last()
    await expect(page.getByRole('heading', { level: 1, name: 'O programu' })).toBeFocused()
    await expect(main).toContainText(/\d+\.\d+\.\d+, napravljena 1\.1\.2026\./)
    await expect(main).toContainText(/Čita se: .+ kao /)
    await expect(main).toContainText(/javni imenik, izdanje \d+/)
    await expect(page.getByRole('list', { name: 'Izvori javnog imenika' })).toContainText('kirs.gov.rs')
    const list = page.getByRole('grid', { name: 'Licence' })
    const find = page.getByRole('textbox', { name: 'Nađi deo' })
    for (const part of ['react-dom', 'zod', 'lowdb', 'age-encryption', 'Electron', 'The Chromium Project']) {
      await find.fill(part)
      await expect(list.getByRole('row', { name: part, exact: true }).first()).toBeVisible()
    }
    for (const part of ['vitest', 'pouchdb', 'fast-check', 'typescript']) {
      await find.fill(part)
      await expect(page.getByText('Nema dela sa tim imenom.')).toBeVisible()
    }
    await find.fill('noto-sans')
    await list.getByRole('row').filter({ hasText: '@fontsource/noto-sans' }).click()
    const text = page.getByRole('dialog', { name: 'Licenca: @fontsource/noto-sans' })
    await expect(text).toContainText('SIL OPEN FONT LICENSE Version 1.1')
    await page.keyboard.press('Escape')
    await find.fill('The Chromium Project')
    await list.getByRole('row').filter({ hasText: 'The Chromium Project' }).click()
    await expect(page.getByRole('dialog')).toContainText('Redistribution and use in source and binary forms')
  })
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ ...startingOn({ settings: { ...settings, theme: colours } }), colours })

    test(`axe finds nothing serious in the settings, about the program and a licence (${colours})`, async ({
      page
    }) => {
      await ready(page)
      await page.keyboard.press(keysTo('settings'))
      await expect(page.getByRole('list', { name: 'Otisak ključa' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'O programu i licence' }).click()
      await page.getByRole('grid', { name: 'Licence' }).getByRole('row', { name: '@noble/ciphers' }).click()
      await expect(page.getByRole('dialog')).toContainText('copyright', { ignoreCase: true })
      await expectAccessible(page)
    })
  })
}

test.describe('a narrow window', () => {
  test.use({ ...startingOn({ settings: { ...settings, textSize: 200 } }), windowSize: { width: 640, height: 640 } })

  test('shows all of the settings with text at 200 %, and zoomed on top of it', async ({ app, page }) => {
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    await expectNoSidewaysScrolling(page)
    await page.getByRole('button', { name: 'O programu i licence' }).click()
    await expect(page.getByRole('grid', { name: 'Licence' })).toBeVisible()
    await expectNoSidewaysScrolling(page)
    await zoomTo(app, 1.5)
    await expectNoSidewaysScrolling(page)
  })
})

test.describe('data in a cloud folder', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    dataFolder: async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'putokaz-cloud-'))
      const folder = join(home, 'Dropbox', 'Putokaz')
      mkdirSync(folder, { recursive: true })
      const written = await writeDataFolder({ settings })
      cpSync(written, folder, { recursive: true })
      await use(folder)
      rmSync(written, { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  })

  test('is warned of above the work once, and always in the settings', async ({ page }) => {
    await ready(page)
    const notice = page.getByRole('note').filter({ hasText: 'Dropbox prenosi na druge računare' })
    await expect(notice).toBeVisible()
    await expectAccessible(page)
    await notice.getByRole('button', { name: 'Više o tome' }).click()
    const data = page.getByRole('region', { name: 'Podaci i rezervne kopije' })
    await expect(page.getByRole('heading', { level: 2, name: 'Podaci i rezervne kopije' })).toBeFocused()
    await expect(data.getByRole('note')).toContainText('jedan drugom prepisuju izmene')
    await expect(data.getByRole('note')).toContainText(join('Dropbox'))
    await page.reload()
    await ready(page)
    await expect(notice).toBeHidden()
  })
})

test.describe('comparing a key on the telephone', () => {
  test.use(startingOn({ settings }))

  test('goes group by group, and trusts only when all are the same', async ({ app, page }) => {
    await ready(page)
    const { folder, remove } = elsewhere()
    try {
      const file = await fileFrom(folder, 'Preševo', async () => undefined)
      await openFiles(app, page, file)
      await page.getByRole('button', { name: /^Isti je, veruj ovom ključu/ }).click()
      await page.keyboard.press(keysTo('settings'))
      await page.getByRole('button', { name: 'Stanice i ključevi' }).click()
      const known = page.getByRole('row').filter({ hasText: 'Preševo' })
      await known.getByRole('button', { name: /Povuci poverenje/ }).click()
      await expect(known).toContainText('povučeno')
      await known.getByRole('button', { name: /Uporedi telefonom/ }).click()
      const question = page.getByRole('dialog', { name: /Da li je to isti otisak/ })
      await expectAccessible(page)
      const groups = question.getByRole('checkbox')
      await expect(groups).toHaveCount(6)
      for (const group of (await groups.all()).slice(0, 5)) await group.press('Space')
      await question.getByRole('button', { name: 'Sve je isto, veruj ključu' }).click()
      await expect(question.getByRole('status')).toContainText('Još nisu označene grupe 6.')
      await groups.last().press('Space')
      await question.getByRole('button', { name: 'Sve je isto, veruj ključu' }).click()
      await expect(question).toBeHidden()
      await expect(known).toContainText('veruje se od 10.3.2026.')
    } finally {
      remove()
    }
  })
})

test.describe('a file of the program', () => {
  const project = generateKeyPairSync('ed25519')
  const releases = mkdtempSync(join(tmpdir(), 'putokaz-releases-'))
  const setup = join(releases, 'Putokaz-9.9.0-setup.exe')
  test.use({ ...startingOn({ settings }), words: [`--release-key=${publicKeyText(project.publicKey)}`] })
  test.afterAll(() => rmSync(releases, { recursive: true, force: true }))

  test('is checked before it is installed, and every outcome says what to do next', async ({ app, page }) => {
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    const section = page.getByRole('region', { name: 'Nova verzija' })
    writeFileSync(setup, 'the installer')
    await check(section, app, setup)
    await expect(section.getByRole('alert')).toContainText('nema spiska kontrolnih zbirova')
    await expect(section.getByRole('alert')).toContainText('SHA256SUMS.txt.sig')

    const list = `# Putokaz 9.9.0 2026-03-01\n${createHash('sha256').update('the installer').digest('hex')}  Putokaz-9.9.0-setup.exe\n`
    writeFileSync(join(releases, 'SHA256SUMS.txt'), list)
    writeFileSync(join(releases, 'SHA256SUMS.txt.sig'), sign(null, Buffer.from(list), project.privateKey))
    await check(section, app, setup)
    await expect(section.getByRole('status')).toContainText('Putokaz 9.9.0 (1.3.2026.). To je novija verzija od ove')
    await expectAccessible(page)

    writeFileSync(setup, 'the installer, changed')
    await check(section, app, setup)
    await expect(section.getByRole('alert')).toContainText('sadržaj joj je promenjen')
    // Whoever chose nothing still reads what was said before.
    await filesChosen(app)
    await section.getByRole('button', { name: 'Proveri datoteku…' }).click()
    await expect(section.getByRole('alert')).toContainText('sadržaj joj je promenjen')
  })
})

async function check(section: Locator, app: ElectronApplication, path: string): Promise<void> {
  await filesChosen(app, path)
  await section.getByRole('button', { name: 'Proveri datoteku…' }).click()
}

test.describe('data of a newer version', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    start: async ({}, use) => {
      const folder = await writeDataFolder({ form: { ...storedForm(), formatVersion: 99 } })
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('is told as such, with the way on, and nothing of it is touched or set aside', async ({ page, dataFolder }) => {
    const file = join(dataFolder, 'data', 'putokaz.json')
    const before = readFileSync(file)
    await expect(page.getByRole('heading', { level: 1, name: 'Podaci su iz novije verzije Putokaza' })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText('Nabavite noviju verziju')
    await expect(main.getByRole('button')).toHaveText(['Pokušaj ponovo', 'Otvori fasciklu'])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Pokušaj ponovo' }).click()
    await expect(main).toContainText('Nabavite noviju verziju')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

test.describe('a sheet on paper', () => {
  test.use(startingOn({ settings }))

  test('is laid out as the last one was', async ({ page }) => {
    await ready(page)
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.keyboard.press('Control+p')
    const email = page.getByRole('checkbox', { name: 'e-pošta' })
    await expect(email).not.toBeChecked()
    await email.press('Space')
    await expect(email).toBeChecked()
    await page.reload()
    await ready(page)
    await openPage(page, 'centre', 'Centar za azil Obrenovac')
    await page.keyboard.press('Control+p')
    await expect(email).toBeChecked()
  })
})

test.describe('who verified, and where', () => {
  test.use(startingOn({ settings }))

  test('stands beside the verification by the name of the other station', async ({ app, page }) => {
    await ready(page)
    const { folder, remove } = elsewhere()
    try {
      const file = await fileFrom(folder, 'Preševo', async station => {
        const trial = { contact: 'contact-primer-ana', assignment: null, outcome: 'reached' } as const
        const on = day.parse('2026-03-09')
        const change = verificationOf(await directoryAt(station), { ...trial, id: 'verification-presevo-1', on })
        await make(station, { by: 'Jelena Primer', cause: 'verification', changes: [change] })
      })
      await openFiles(app, page, file)
      await page.getByText('Znam ko je dao datoteku').click()
      await page.getByRole('button', { name: /^Primeni/ }).click()
      await sayWhoWorks(page)
      await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
      await page.keyboard.press('Control+k')
      await page.getByRole('searchbox').fill('krnjaca advokat')
      await expect(page.getByRole('article').first()).toContainText(/potvrđeno .*Preševo/)
    } finally {
      remove()
    }
  })
})
