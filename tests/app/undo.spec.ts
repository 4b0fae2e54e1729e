/** Taking back and doing again what was done by hand in this sitting, from any screen. */
import type { Contact } from '../../shared/records/contact.ts'
import { heldDirectory, heldRecord, openPage, ready, saveFirst, writeElsewhere } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const bojan = 'contact-primer-bojan'

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.keyboard.type('krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Bojan Primerić' }).click()
  await page.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' }).fill('pripravnik')
  await saveFirst(page)
})

test('names what it took back, on another screen than it was done on, and does it again', async ({ page }) => {
  await page.keyboard.press(keysTo('history'))
  await expect(page.getByRole('searchbox')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno: Bojan Primerić (uloga)' })).toBeVisible()
  expect((await heldRecord<Contact>(page, bojan)).role).toBe('pravnik')
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('status').filter({ hasText: 'Ponovljeno: Bojan Primerić (uloga)' })).toBeVisible()
  expect((await heldRecord<Contact>(page, bojan)).role).toBe('pripravnik')
})

test('goes back step by step, also with the buttons of the top bar, and stops where the sitting began', async ({
  page
}) => {
  await page.getByRole('button', { name: 'dobio sam ih: Bojan Primerić' }).click()
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas, Jovan Primer')
  const undo = page.getByRole('banner').getByRole('button', { name: 'Poništi' })
  const redo = page.getByRole('banner').getByRole('button', { name: 'Ponovi' })
  await undo.click()
  await expect(page.getByRole('article').first()).not.toContainText('potvrđeno danas')
  await undo.click()
  await expect(page.getByRole('article').first()).toContainText('Bojan Primerić, pravnik')
  await expect(undo).toBeDisabled()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Nema šta da se poništi.' })).toBeVisible()
  await redo.click()
  await redo.click()
  await expect(redo).toBeDisabled()
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas, Jovan Primer')
})

test('leaves the letters of a field with text in it to that field', async ({ page }) => {
  const box = page.getByRole('searchbox')
  await box.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' x')
  await page.keyboard.press('Control+z')
  expect((await heldRecord<Contact>(page, bojan)).role).toBe('pripravnik')
  // An empty one has nothing to take back.
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno: Bojan Primerić (uloga)' })).toBeVisible()
})

test('refuses, with a sentence, what somebody else has written over since', async ({ page }) => {
  await writeElsewhere(page, bojan, 'role', 'advokat')
  await page.getByRole('banner').getByRole('button', { name: 'Poništi' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'u međuvremenu promenjen' })).toBeVisible()
  expect((await heldRecord<Contact>(page, bojan)).role).toBe('advokat')
  // Now that the page knows of it, it can say what it was.
  await page.getByRole('banner').getByRole('button', { name: 'Poništi' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Ne može da se poništi: Bojan Primerić – uloga' })
  ).toBeVisible()
  expect((await heldRecord<Contact>(page, bojan)).role).toBe('advokat')
})

test('brings back a record that was removed, and removes one that was made', async ({ page }) => {
  await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
  await page.getByRole('button', { name: 'Ispravi: Olga Primerić' }).click()
  await page.getByRole('button', { name: 'Ukloni…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ukloni' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await heldDirectory(page)).removed.has('contact-primer-otisla')).toBe(true)
  await page.getByRole('status').getByRole('button', { name: 'Poništi' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno: uklanjanje: Olga Primerić' })).toBeVisible()
  expect((await heldDirectory(page)).contacts.has('contact-primer-otisla')).toBe(true)

  await page.getByRole('button', { name: 'Novi kontakt' }).click()
  await page.keyboard.type('Suvišni Primerić')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno: novo: Suvišni Primerić' })).toBeVisible()
  const { removed } = await heldDirectory(page)
  expect([...removed.values()].some(record => 'name' in record && record.name === 'Suvišni Primerić')).toBe(true)
})
