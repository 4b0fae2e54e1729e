/** axe finds nothing serious on any screen, in light and dark; and nothing is told by colour or motion alone. */
import { centreId } from '../../shared/records/ids.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { screens } from './screens.ts'
import { expectAccessible, expectNothingMoves, expectStatesTold } from './seeing.ts'

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ colours, today: '2026-03-10' })

    test.describe('in the house', () => {
      test.use(startingOn({ settings: { myCentre: centreId.parse('centre-krnjaca') } }))

      test(`axe finds nothing serious on any screen (${colours})`, async ({ page }) => {
        await expect(page.getByRole('searchbox')).toBeFocused()
        for (const { name, open } of screens) {
          await test.step(name, async () => {
            await open(page)
            await expectAccessible(page)
          })
        }
        await test.step('open list of choices', async () => {
          await page.keyboard.press('Control+k')
          await page.getByRole('button', { name: /moj centar/i }).click()
          await expect(page.getByRole('listbox')).toBeVisible()
          await expectAccessible(page)
        })
      })
    })

    test.describe('in trouble', () => {
      test.use({ ...startingOn({}), faults: { readOnlyData: true } })

      test(`axe finds nothing serious where data cannot be kept (${colours})`, async ({ page }) => {
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
      })
    })
  })
}

test.describe('for eyes and hands of all kinds', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  test('shows what is focused and what is selected when the system dictates the colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.getByRole('searchbox').fill('krnjaca advokat')
    const selected = page.locator('[aria-current="true"]').filter({ hasText: 'Primer-organizacija A' })
    await expect(selected).toHaveCSS('outline-style', 'solid')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)
    expect(focused).toBe('solid')
  })

  test('moves nothing on any screen when motion is unwanted, and tells every state without colour', async ({
    page
  }) => {
    for (const { name, open } of screens) {
      await open(page)
      await expectNothingMoves(page, name)
      await expectStatesTold(page, name)
    }
  })
})
