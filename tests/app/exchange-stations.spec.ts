/**
 * Three stations that never meet, each a real program on a data folder of its own, which pass files around: edited
 * apart, exchanged, a conflict seen by all, settled at one, and in the end the same at every station.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { canonicalText } from '../../main/exchange/canonical-text.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { fieldOf, heldDirectory, heldRecord, ready, sayWhoWorks } from './at-work.ts'
import { writeDataFolder } from './data-folders.ts'
import { drawn, openFiles, placeChosen } from './exchange-files.ts'
import { expect, launchApp, test } from './fixtures.ts'

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')
const ana = 'contact-primer-ana'

interface Station {
  readonly name: string
  readonly person: string
  readonly app: ElectronApplication
  readonly page: Page
}

let folder: string
let stations: Station[] = []

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-stations-'))
})

test.afterEach(async () => {
  await Promise.all(stations.map(({ app }) => app.close()))
  stations = []
  rmSync(folder, { recursive: true, force: true })
})

test('edit apart, exchange files, settle what was written apart, and are the same in the end', async () => {
  test.setTimeout(240_000)
  const krnjaca = await stationCalled('Krnjača', 'Jovan Primer')
  const presevo = await stationCalled('Preševo', 'Jelena Primer')
  const head = await stationCalled('Komesarijat', 'Marko Primer')

  await test.step('two of them edit the same person apart', async () => {
    await edit(krnjaca, { role: 'dežurna pravnica', note: 'zvati pre devet' })
    await edit(presevo, { role: 'glavna pravnica', email: 'ana@primer.org' })
  })

  const fromKrnjaca = await exportAll(krnjaca)
  const fromPresevo = await exportAll(presevo)

  await test.step('the third takes both files at once and sees what they disagree on', async () => {
    const { app, page } = head
    await openFiles(app, page, fromKrnjaca, fromPresevo)
    const main = page.getByRole('main').last()
    await expect(main).toContainText('Napravljena na stanici Krnjača (Jovan Primer)')
    await expect(main).toContainText('Napravljena na stanici Preševo (Jelena Primer)')
    await expect(main).toContainText('2 izmene, 1 neslaganje, 0 uklanjanja; vaši podaci se još nisu promenili.')
    const conflict = page.getByRole('group', { name: 'Ana Primerić, uloga', exact: true })
    await expect(conflict).toContainText('dežurna pravnica')
    await expect(conflict).toContainText('upisano 10.3.2026. (Jovan Primer, Krnjača)')
    await expect(conflict).toContainText('upisano 10.3.2026. (Jelena Primer, Preševo)')
    expect((await heldRecord<Contact>(page, ana)).role).toBe('pravnica')
    await takeEverything(head)
    expect((await heldDirectory(page)).conflicts.get(ana)).toHaveLength(1)
    expect(await heldRecord<Contact>(page, ana)).toMatchObject({ note: 'zvati pre devet', email: 'ana@primer.org' })
  })

  await test.step('the conflict stands on the card, and is settled in two clicks', async () => {
    const { page } = head
    await page.getByRole('button', { name: 'Reši: Ana Primerić, uloga' }).click()
    await page.getByRole('radio', { name: 'Uzmi ovo: glavna pravnica' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Rešeno: Ana Primerić – uloga' })).toBeVisible()
    await expect.poll(async () => (await heldDirectory(page)).conflicts.has(ana)).toBe(false)
  })

  const settled = await exportAll(head)

  await test.step('the other two take what was settled, without another question', async () => {
    for (const station of [krnjaca, presevo]) {
      await openFiles(station.app, station.page, settled)
      await expect(station.page.getByRole('main').last()).toContainText('0 neslaganja')
      await takeEverything(station)
      expect(await heldRecord<Contact>(station.page, ana)).toMatchObject({
        role: 'glavna pravnica',
        note: 'zvati pre devet',
        email: 'ana@primer.org'
      })
    }
  })

  await test.step('all three hold the same, to the byte', async () => {
    const [one, ...others] = await Promise.all(stations.map(async ({ page }) => await bytesOf(page)))
    for (const other of others) expect(other).toEqual(one)
  })

  await test.step('a file that was taken, and one’s own, have nothing new', async () => {
    await openFiles(krnjaca.app, krnjaca.page, settled)
    const main = krnjaca.page.getByRole('main').last()
    await expect(main).toContainText('Ista datoteka je ovde već uvezena 10.3.2026.')
    await expect(main).toContainText('Ništa novo: sve što je ovde već imate.')
    await krnjaca.page.getByRole('button', { name: 'Zatvori pregled' }).click()
    await openFiles(krnjaca.app, krnjaca.page, fromKrnjaca)
    await expect(main).toContainText('potpisala ova stanica')
    await expect(main).toContainText('Starije od onoga što imate')
  })
})

async function stationCalled(name: string, person: string): Promise<Station> {
  const data = await writeDataFolder({ draw: drawn, settings: { stationName: name, people: [person] } })
  const app = await launchApp({
    words: [appFolder, `--data-dir=${data}`, '--today=2026-03-10'],
    besides: folder
  })
  const page = await app.firstWindow()
  await ready(page)
  const station = { name, person, app, page }
  stations.push(station)
  return station
}

/** Corrects Ana's record on its form. */
async function edit({ page, person }: Station, values: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
  for (const [field, value] of Object.entries(values)) {
    await fieldOf(page, field).getByRole('textbox').fill(value)
  }
  await page.keyboard.press('Control+Enter')
  await whoWorks(page, person)
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Writes everything to a file, whose path is returned. */
async function exportAll({ app, page, name, person }: Station): Promise<string> {
  const path = join(folder, `${name} ${files++}.putokaz`)
  await placeChosen(app, path)
  await page.getByRole('navigation').getByRole('button', { name: 'Razmena' }).click()
  await page.getByRole('button', { name: 'Izvezi…' }).click()
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
  await whoWorks(page, person)
  await expect(page.getByRole('main').last()).toContainText('Zapisano i provereno')
  return path
}

let files = 0

async function takeEverything({ page, person }: Station): Promise<void> {
  const accept = page.getByText('Znam ko je dao datoteku')
  if (await accept.isVisible()) await accept.click()
  await page.getByRole('button', { name: /^Primeni/ }).click()
  await whoWorks(page, person)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
}

/** Answers who is working, if that is asked. */
async function whoWorks(page: Page, person: string): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Ko radi?' })
  const isWorking = page.getByRole('button', { name: `Radi: ${person}` })
  await expect(question.or(isWorking)).toBeVisible()
  if (await question.isVisible()) await sayWhoWorks(page, person)
}

async function bytesOf(page: Page): Promise<readonly string[]> {
  const { entries } = await heldDirectory(page)
  return [...entries.values()].map(entry => canonicalText(entry)).toSorted()
}
