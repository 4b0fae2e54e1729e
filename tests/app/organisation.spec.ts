/** The list of organisations, and the page of one. */
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

// Keys pressed before the page listens would be lost.
test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test.describe('with the fictional directory', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  test('finds an organisation in the list however it is typed, and keeps what was typed on the way back', async ({
    page
  }) => {
    await page.keyboard.press('Control+3')
    const field = page.getByRole('textbox', { name: 'Ime organizacije ili skraćenica' })
    await expect(field).toBeFocused()
    await page.keyboard.type('ПРИМЕР ОРГАНИЗАЦИЈА Г')
    const list = page.getByRole('grid', { name: 'Organizacije' })
    await expect(list.getByRole('row')).toHaveCount(2)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Primer-organizacija G (izmišljeno)' })).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(field).toHaveValue('ПРИМЕР ОРГАНИЗАЦИЈА Г')
    await field.fill('qxqxqx')
    await expect(page.getByText('Nema organizacije sa tim imenom.')).toBeVisible()
  })

  test('shows contacts, assignments, memoranda and verifications', async ({ page }) => {
    await page.getByRole('searchbox').fill('primer organizacija a')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Primer-organizacija A (izmišljeno)' })).toBeVisible()
    const contacts = page.getByRole('region', { name: 'Kontakti' })
    await expect(contacts).toContainText('Ana Primerić, pravnica')
    await expect(contacts).toContainText('067 000 00 28')
    await expect(contacts).toContainText('različito upisan')
    const assignments = page.getByRole('table', { name: 'Zaduženja' })
    await expect(assignments.getByRole('row').filter({ hasText: 'Centar za azil Obrenovac' })).toContainText(
      'isteklo 28.2.2026.'
    )
    await expect(page.getByRole('region', { name: 'Memorandumi' })).toContainText('memorandum do 31.12.2026.')
    const verifications = page.getByRole('region', { name: 'Potvrde' })
    await expect(verifications).toContainText('dobijeni')
    await expect(verifications).toContainText('više ne radi tu')
    await expect(verifications).toContainText('Jelena Primer')
  })

  test('opens at the contact that was looked for', async ({ page }) => {
    await page.getByRole('searchbox').fill('bojan primeric')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'Bojan Primerić' }).first()).toBeFocused()
  })
})

test.describe('with the public directory', () => {
  test.use({ ...startingOn({ directory: 'public' }), today: '2026-03-10' })

  test('says what is published of an organisation, with source and date, and that nothing is assigned', async ({
    page
  }) => {
    await page.getByRole('searchbox').fill('eho')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1 }).filter({ hasText: /Ekumenska/ })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText('Nijedno zaduženje nije upisano.')
    await expect(main).toContainText('usluge nisu objavljene po organizaciji')
    const statements = page.getByRole('region', { name: 'Šta sami navode i šta je objavljeno' })
    await expect(statements).toContainText('Prihvatni centar Principovac')
    await expect(statements).toContainText('20.6.2025.')
    await expect(main.locator('a')).toHaveCount(0)
  })
})
