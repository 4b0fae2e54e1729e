/** Script and language, theme and size of text: changed while the program runs, and kept. */
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

// Keys pressed before the page listens would be lost.
test.beforeEach(async ({ page }) => {
  await expect(page.getByRole('searchbox')).toBeFocused()
})

test('speaks another language at once, on every screen, and still after a restart', async ({ page }) => {
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Parts of the program' })).toContainText('Organisations')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Centres' })).toBeVisible()
  await page.getByText('Ћирилица', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Центри' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Центар за азил Крњача' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation').first()).toContainText('Организације')
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl-RS')
})

test('keeps the line and the answer when the language changes', async ({ page }) => {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('searchbox')).toHaveValue('krnjaca advokat')
  await expect(page.getByRole('heading', { name: 'Centar za azil Krnjača · free legal aid' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('verified 12 days ago, Jelena Primer')
})

test('takes on theme and size of text at once and keeps them', async ({ page }) => {
  await page.keyboard.press(keysTo('settings'))
  await page.getByText('taman', { exact: true }).click()
  await page.getByText('200 %', { exact: true }).click()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => root.evaluate(element => getComputedStyle(element).fontSize)).toBe('32px')
  await page.reload()
  await expect(root).toHaveAttribute('data-theme', 'dark')
  await expect(root).toHaveAttribute('data-text-size', '200')
})

test("keeps the name of the station and one's centre", async ({ page }) => {
  await page.keyboard.press(keysTo('settings'))
  const name = page.getByRole('textbox', { name: 'Naziv stanice' })
  await name.fill('')
  await page.keyboard.press('Tab')
  await expect(name).toHaveAccessibleDescription(/Upišite naziv stanice/)
  await name.fill('Sjenica, noćna smena')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText('Stanica: Sjenica, noćna smena')
  await page.getByRole('button', { name: /Moj centar/ }).click()
  await page.getByRole('option', { name: 'Centar za azil Sjenica' }).click()
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Sjenica' })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Stanica: Sjenica, noćna smena')
})
