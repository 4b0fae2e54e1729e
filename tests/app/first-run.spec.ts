/** The first start at a computer, from the question for a name to the first answer. */
import { expect, test } from './fixtures.ts'

test('starts with the public directory and is ready to be asked', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Putokaz počinje ovde' })).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Naziv stanice' })
  await expect(name).toBeFocused()
  await name.fill('Preševo, kancelarija 2')
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('banner')).toContainText('Stanica: Preševo, kancelarija 2')
  await expect(page.getByText('Izaberite svoj centar')).toBeVisible()
})

test('needs nothing but the keyboard', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
  await page.keyboard.type('Krnjača, info-pult')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /Moj centar/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('centar za azil krnj')
  await expect(page.getByRole('option', { name: 'Centar za azil Krnjača' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Moj centar/ })).toContainText('Centar za azil Krnjača')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Krnjača' })).toBeVisible()
})

test('asks for a name before it begins, and says so beside the field', async ({ page }) => {
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  const name = page.getByRole('textbox', { name: 'Naziv stanice' })
  await expect(name).toHaveAccessibleDescription(/Upišite naziv stanice/)
  await expect(name).toBeFocused()
  await name.fill('x'.repeat(81))
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/najviše 80 znakova/)
  await name.fill('x')
  await expect(name).not.toHaveAccessibleDescription(/najviše/)
})

test('starts empty and says what to do next', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Sedište')
  await page.getByRole('button', { name: 'Počni prazno' }).click()
  await expect(page.getByText('Imenik je prazan.')).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByText('Nijedan centar nije upisan.')).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByText('Nijedna organizacija nije upisana.')).toBeVisible()
})

test('speaks the chosen language at once and goes on in it', async ({ page }) => {
  await page.getByText('Ћирилица', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Путоказ почиње овде' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl-RS')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Putokaz starts here' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of this station' }).fill('Presevo')
  await page.getByRole('button', { name: 'Start with the public directory' }).click()
  await expect(page.getByRole('searchbox', { name: 'What are you looking for?' })).toBeFocused()
})
