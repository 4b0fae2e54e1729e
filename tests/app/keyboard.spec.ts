/**
 * Every journey with the keyboard alone: nothing here is clicked, filled or focused but by keys. Journeys that other
 * specs make by keyboard are not made again: first run, looking up, coverage, work list, duplicates, backups, renewal.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Contact } from '../../shared/records/contact.ts'
import { write } from '../support/exchange-stations.ts'
import { phonesOf } from '../support/records.ts'
import { heldDirectory, heldRecord, ready } from './at-work.ts'
import { pressAt, tabTo } from './by-keyboard.ts'
import { startingOn } from './data-folders.ts'
import { elsewhere, fileFrom, filesChosen, placeChosen } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const ana = 'contact-primer-ana'

let other: ReturnType<typeof elsewhere>

test.beforeEach(async ({ page }) => {
  other = elsewhere()
  await ready(page)
})

test.afterEach(() => other.remove())

test('a number is found, copied, corrected, verified and the correction taken back', async ({ app, page }) => {
  await page.keyboard.type('krnjaca advokat')
  await expect(page.getByRole('article').first()).toContainText('Ana Primerić')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '067 000 00 28' })).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('067 000 00 28')

  await pressAt(page, page.getByRole('button', { name: 'Ispravi: Ana Primerić' }))
  await tabTo(page, page.getByRole('textbox', { name: 'Broj 1', exact: true }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('067/018-40-71')
  await page.keyboard.press('Control+Enter')
  await sayWho(page)
  await expect(page.getByRole('status').filter({ hasText: 'Upisano: Ana Primerić' })).toBeVisible()
  expect((await heldRecord<Contact>(page, ana)).phones[0]?.number).toBe('+381670184071')

  await pressAt(page, page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }))
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await heldRecord<Contact>(page, ana)).phones[0]?.number).toBe('+381670000028')
})

test('Esc leads from the page of a record back to the box, where the words still stand, and closes what lies over it first', async ({
  page
}) => {
  const box = page.getByRole('searchbox')
  for (const [line, name] of [
    ['krnjaca', 'Centar za azil Krnjača'],
    ['primer organizacija a', 'Primer-organizacija A (izmišljeno)']
  ] as const) {
    await page.keyboard.type(line)
    await page.keyboard.press('Control+Enter')
    const title = page.getByRole('heading', { level: 1, name })
    await expect(title).toBeVisible()
    // A form, a menu and the guide are closed by it, and nothing else.
    await pressAt(page, page.getByRole('button', { name: /^izmeni/i }).first())
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await pressAt(page, page.getByRole('banner').getByRole('button', { name: 'Ko radi?' }))
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(title).toBeVisible()

    await page.keyboard.press('Escape')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue(line)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('sa strane centra ili organizacije u polje za traženje')
})

test('a gap is filled', async ({ page }) => {
  await page.keyboard.type('presevo psihosocijalna')
  await pressAt(page, page.getByRole('button', { name: 'Zaduži nekoga: psihosocijalna podrška' }))
  await expect(page.getByRole('listbox', { name: 'Organizacija' })).toBeVisible()
  await page.keyboard.type('primer b')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressAt(page, page.getByRole('checkbox', { name: /Dženana Ljubičić-Primer/ }), 'Space')
  await page.keyboard.press('Control+Enter')
  await sayWho(page)
  await expect(page.getByRole('article').first()).toContainText('Dženana Ljubičić-Primer')
  const { assignments } = await heldDirectory(page)
  expect([...assignments.values()]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ centre: 'centre-presevo', organisation: 'organisation-primer-b' })
    ])
  )
})

test('a package is opened, looked through, taken and undone', async ({ app, page }) => {
  const path = await fileFrom(other.folder, 'Preševo', async station => {
    await write(station, ana, 'phones', phonesOf('067 029 88 77'))
    await write(station, ana, 'role', 'glavna pravnica')
  })
  await filesChosen(app, path)
  await page.keyboard.press(keysTo('exchange'))
  await pressAt(page, page.getByRole('button', { name: /^Uvezi/ }))
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeFocused()
  await pressAt(page, page.getByRole('checkbox', { name: /Znam ko je dao datoteku/ }), 'Space')
  await pressAt(page, page.getByRole('button', { name: 'Primeni 2 izmene' }))
  await sayWho(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  expect(await heldRecord<Contact>(page, ana)).toMatchObject({ role: 'glavna pravnica' })
  await pressAt(
    page,
    page
      .getByRole('main')
      .getByRole('button', { name: /^Poništi/ })
      .first()
  )
  const forget = page.getByRole('dialog').getByRole('button', { name: 'Zaboravi ovaj uvoz' })
  await expect(forget).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await heldRecord<Contact>(page, ana)).role).not.toBe('glavna pravnica')
})

test('a package is written for others, without personal contacts', async ({ app, page }) => {
  const path = join(other.folder, 'za-druge.putokaz')
  await placeChosen(app, path)
  await page.keyboard.press(keysTo('exchange'))
  await pressAt(page, page.getByRole('button', { name: 'Izvezi…' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Izvoz' })).toBeFocused()
  await pressAt(page, page.getByRole('button', { name: 'Sačuvaj datoteku…' }))
  await sayWho(page)
  await expect(page.getByRole('main').last()).toContainText('Zapisano i provereno: za-druge.putokaz')
  expect(existsSync(path)).toBe(true)
})

test('a sheet is looked at and saved as PDF', async ({ app, page }) => {
  const path = join(other.folder, 'list.pdf')
  await placeChosen(app, path)
  await page.keyboard.type('krnjaca')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Krnjača' })).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('figure').first()).toBeVisible()
  await pressAt(page, page.getByRole('button', { name: 'Sačuvaj PDF' }))
  await expect(page.getByRole('status').filter({ hasText: 'list.pdf' })).toBeVisible()
  expect(existsSync(path)).toBe(true)
})

test('one value out of the past is put back', async ({ page }) => {
  await page.keyboard.type('krnjaca advokat')
  await pressAt(page, page.getByRole('button', { name: 'Ispravi: Ana Primerić' }))
  await tabTo(page, page.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' }))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('dežurna')
  await page.keyboard.press('Control+Enter')
  await sayWho(page)
  await expect.poll(async () => (await heldRecord<Contact>(page, ana)).role).toBe('dežurna')
  await page.keyboard.press(keysTo('history'))
  await pressAt(page, page.getByRole('button', { name: /^Vrati staro: uloga/ }))
  await expect.poll(async () => (await heldRecord<Contact>(page, ana)).role).not.toBe('dežurna')
})

test('everything on a screen is reached with Tab, and the way round is not a trap', async ({ page }) => {
  for (const kind of ['centres', 'organisations', 'coverage', 'worklist', 'exchange', 'history', 'settings'] as const) {
    await page.keyboard.press(keysTo(kind))
    await expect(page.getByRole('main').last().locator(':focus')).toHaveCount(1)
    await tabTo(page, page.getByRole('navigation').first())
    await tabTo(page, page.getByRole('main').last())
    // What has the focus is seen: an outline or a ring round it.
    const shown = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body)
      return style.outlineStyle !== 'none' || style.boxShadow !== 'none'
    })
    expect(shown, kind).toBe(true)
  }
})

async function sayWho(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Ko radi?' })
  await tabTo(page, question.getByRole('textbox', { name: 'Ime i prezime' }))
  await page.keyboard.type('Jovan Primer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}
