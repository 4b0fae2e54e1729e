/** The list of centres, and the page of one. */
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

// Keys pressed before the page listens would be lost.
test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('lists all centres by status, and opens one by keyboard', async ({ page }) => {
  await page.keyboard.press('Control+2')
  const list = page.getByRole('grid', { name: 'Centri' })
  await expect(list.getByRole('row', { name: 'Centar za azil Krnjača' })).toBeFocused()
  await expect(list).toContainText('aktivni')
  await expect(list.getByRole('row', { name: 'Centar za azil Tutin' })).toContainText(
    'privremeno obustavljen, po podatku od 31.12.2024.'
  )
  await page.keyboard.press('End')
  await expect(list.getByRole('row', { name: 'Prihvatni centar Šid' })).toBeFocused()
  await expect(list).toContainText('trajno zatvoreni')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Obrenovac' })).toBeFocused()
})

test('shows every service of a centre, who covers it, and the gaps', async ({ page }) => {
  await page.keyboard.press('Control+2')
  await page.getByRole('row', { name: 'Centar za azil Krnjača' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Krnjača' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('aktivan, po podatku od 31.12.2024.')
  const table = page.getByRole('table', { name: 'Usluge' })
  await expect(table.getByRole('columnheader')).toHaveText(['usluga', 'nadležna', 'kontakt i telefon', 'do', 'potvrda'])
  const legalAid = table.getByRole('row').filter({ hasText: 'Ana Primerić' })
  for (const text of [
    'besplatna pravna pomoć',
    'Primer-organizacija A',
    '067 000 00 28',
    'do 31.12.2026.',
    'potvrđeno pre 12 dana'
  ]) {
    await expect(legalAid).toContainText(text)
  }
  await expect(table.getByRole('row', { name: /^ishrana/ })).toContainText('niko nije zadužen')
  await expect(table.getByRole('row').filter({ hasText: 'Emina Primerović' })).toContainText('Zaduženje za sve centre')
  await expect(page.getByRole('main')).toContainText('adresa nije upisana')
  await expect(page.getByRole('main')).toContainText('telefon nije upisan')
})

test('leads from an assignment to its organisation and back', async ({ page }) => {
  await page.keyboard.press('Control+2')
  await page.getByRole('row', { name: 'Centar za azil Krnjača' }).click()
  await page
    .getByRole('row')
    .filter({ hasText: 'Ana Primerić' })
    .getByRole('button', { name: 'Primer-organizacija A (izmišljeno)', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Primer-organizacija A (izmišljeno)' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Centar za azil Krnjača' })).toBeFocused()
  await page.getByRole('button', { name: 'Nazad' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Krnjača' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('grid', { name: 'Centri' })).toBeVisible()
})

test('says of a closed centre that it does not work, and what is known of it', async ({ page }) => {
  await page.getByRole('searchbox').fill('adasevci')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Prihvatni centar Adaševci' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText('Centar sada ne radi. Pre upućivanja proverite telefonom.')
  await expect(main).toContainText('Motel, auto-put E-70 bb, 22244 Adaševci')
  await expect(main).toContainText('022 737 602')
  await expect(page.getByRole('heading', { name: 'Izvori' })).toBeVisible()
  await expect(main.getByRole('button', { name: 'https://docslib.org/' })).toBeVisible()
})
