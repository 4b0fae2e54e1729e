/** Values that others wrote: several versions of one, and what was written while a form was open. */
import type { Contact } from '../../shared/records/contact.ts'
import { fieldOf, heldDirectory, heldRecord, openPage, ready, saveFirst, writeElsewhere } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(({ page }) => ready(page))

test.describe('a value written differently in two places', () => {
  test.beforeEach(async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: 'Ispravi: Dušan Primerić' }).click()
  })

  test('stands on the form with who wrote it and when, and a choice settles it', async ({ page }) => {
    const phones = fieldOf(page, 'phones')
    await expect(phones).toContainText('Upisano je različito na dva mesta.')
    await expect(phones).toContainText('upisano 2.2.2026. (Jovan Primer)')
    await expect(phones).toContainText('upisano 3.2.2026. (Jelena Primer)')
    await expectAccessible(page)
    await phones.getByRole('button', { name: 'Uzmi ovo: 067 000 00 34' }).click()
    await expect(phones).toContainText('Izabrano.')
    await expect(page.getByRole('textbox', { name: 'Broj 1', exact: true })).toHaveValue('067 000 00 34')
    await saveFirst(page)
    const held = await heldDirectory(page)
    expect(held.conflicts.has('contact-primer-dva-broja')).toBe(false)
    expect(held.contacts.get('contact-primer-dva-broja')?.phones.map(phone => phone.number)).toEqual(['+381670000034'])
  })

  test('may be kept in full where it is a list', async ({ page }) => {
    await fieldOf(page, 'phones').getByRole('button', { name: 'zadrži sve' }).click()
    await saveFirst(page)
    const held = await heldRecord<Contact>(page, 'contact-primer-dva-broja')
    expect(held.phones.map(phone => phone.number)).toEqual(['+381670000033', '+381670000034'])
  })

  test('stays unsettled when only something else is edited', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Napomena' }).fill('pitati za pravi broj')
    await saveFirst(page)
    expect((await heldDirectory(page)).conflicts.has('contact-primer-dva-broja')).toBe(true)
  })
})

test.describe('something written while the form was open', () => {
  const ana = 'contact-primer-ana'

  test.beforeEach(async ({ page }) => {
    await page.keyboard.type('krnjaca advokat')
    await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
    await page.getByRole('textbox', { name: 'Napomena' }).fill('moja napomena')
  })

  test('is shown beside what was typed; keeping mine writes over it knowingly', async ({ page }) => {
    await writeElsewhere(page, ana, 'note', 'njena napomena')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('textbox', { name: 'Ime i prezime', exact: true }).fill('Jovan Primer')
    await page.keyboard.press('Enter')
    const note = fieldOf(page, 'note')
    await expect(note).toContainText('Dok ste pisali, ovde je upisano:')
    await expect(note).toContainText('njena napomena')
    await expect(note).toContainText('Jelena Primer')
    await expect(page.getByRole('textbox', { name: 'Napomena' })).toHaveValue('moja napomena')
    // Until it is settled nothing is written.
    await page.keyboard.press('Control+Enter')
    await expect(note).toContainText('Izaberite šta važi.')
    expect((await heldRecord<Contact>(page, ana)).note).toBe('njena napomena')
    await note.getByRole('button', { name: 'ostavi moje' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await heldRecord<Contact>(page, ana)).note).toBe('moja napomena')
  })

  test('can be taken over what was typed', async ({ page }) => {
    await writeElsewhere(page, ana, 'note', 'njena napomena')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('textbox', { name: 'Ime i prezime', exact: true }).fill('Jovan Primer')
    await page.keyboard.press('Enter')
    await fieldOf(page, 'note').getByRole('button', { name: 'Uzmi ovo: njena napomena' }).click()
    await expect(page.getByRole('textbox', { name: 'Napomena' })).toHaveValue('njena napomena')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await heldRecord<Contact>(page, ana)).note).toBe('njena napomena')
  })

  test('in another field does not stand in the way', async ({ page }) => {
    await writeElsewhere(page, ana, 'role', 'glavna pravnica')
    await saveFirst(page)
    expect(await heldRecord<Contact>(page, ana)).toMatchObject({ note: 'moja napomena', role: 'glavna pravnica' })
  })
})
