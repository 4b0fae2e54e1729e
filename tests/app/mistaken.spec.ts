/** A mistake of ours that nobody caught: said once, in the top bar, and the work goes on. */
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

test.use({ today: '2026-03-10', ...startingOn({}) })

test('whoever works here reads that the program made a mistake, and what to do', async ({ app, page }) => {
  await ready(page)
  const said = page.getByRole('status').filter({ hasText: 'greška u programu' })
  await expect(said).toHaveCount(0)
  for (let times = 0; times < 3; times += 1) {
    await app.evaluate(() => void Promise.reject(new Error('a mistake that a test made')))
  }
  await expect(said).toHaveText(/što piše da je sačuvano jeste/)
  const shown = page.getByRole('banner').getByRole('button', { name: 'greška u programu' })
  await expect(shown).toBeVisible()
  await page.keyboard.type('krnjaca advokat')
  await expect(page.getByText('Centar za azil Krnjača').filter({ visible: true }).first()).toBeVisible()
  await expect(said).toHaveCount(1)
  await expect(shown).toBeVisible()
})
