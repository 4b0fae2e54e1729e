import { writeFileSync } from 'node:fs'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { pictureOf } from './seeing.ts'

test.use({ ...startingOn({ settings: { people: ['Ana Primer'] } }), today: '2026-03-10' })

test('draft', async ({ app, page }) => {
  const shot = async (name: string) => writeFileSync(`/tmp/shots/${name}.png`, await pictureOf(app))
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Memorandumi po godinama' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await shot('memoranda')
  await page.getByRole('button', { name: /Obnovi za/ }).click()
  await page.waitForTimeout(400)
  await shot('renewal')
  await page
    .getByText(/prenos/)
    .nth(1)
    .click()
  await shot('renewal-open')
  await page.getByRole('button', { name: /^Pripremi/ }).click()
  await page.getByRole('button', { name: 'Ana Primer' }).click()
  await page.waitForTimeout(600)
  await shot('memoranda-2027')
  await page.keyboard.press('Control+4')
  await page.waitForTimeout(600)
  await shot('history')
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'Rezervne kopije' }).click()
  await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
  await page.waitForTimeout(600)
  await shot('backups')
  await page
    .getByRole('button', { name: /Vrati kopiju/ })
    .first()
    .click()
  await page.waitForTimeout(300)
  await shot('restore')
  await page.getByRole('button', { name: 'Vrati ovu kopiju' }).click()
  await page.waitForTimeout(600)
  await shot('restored')
  await page.keyboard.press('Control+4')
  await page.waitForTimeout(600)
  await shot('history2')
})
