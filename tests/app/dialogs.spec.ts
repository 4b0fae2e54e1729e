/** Sheets and questions over a screen: readable for everybody, in reach, and gone again to where one was. */
import type { Page } from '@playwright/test'
import { centreId } from '../../shared/records/ids.ts'
import { ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { closeDialogs, dialogs } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'
import { entriesWithTwins } from './twins.ts'

test.use({
  ...startingOn({ entries: entriesWithTwins(), settings: { myCentre: centreId.parse('centre-krnjaca') } }),
  today: '2026-03-10'
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ colours })

    test(`hold the focus, and axe finds nothing serious (${colours})`, async ({ page }) => {
      test.slow()
      await begin(page)
      for (const { name, open } of dialogs) {
        await test.step(name, async () => {
          await open(page)
          await expect(
            page.locator(':is([role="dialog"], [role="alertdialog"], [role="menu"]):focus-within')
          ).not.toHaveCount(0)
          await expectAccessible(page)
          await closeDialogs(page)
          // Whoever goes on with the keyboard goes on from somewhere.
          await expect(page.locator('body')).not.toBeFocused()
        })
      }
    })
  })
}

test.describe('in a narrow window', () => {
  test.use({ windowSize: { width: 640, height: 480 } })

  test('are not cut off sideways, and what ends them is in sight', async ({ page }) => {
    test.slow()
    await begin(page)
    for (const { name, open } of dialogs) {
      await test.step(name, async () => {
        await open(page)
        await expectNoSidewaysScrolling(page)
        const foot = page
          .locator('[role="dialog"], [role="alertdialog"]')
          .last()
          .getByRole('button', { name: /./ })
          .last()
        if ((await page.getByRole('menu').count()) === 0) await expect(foot).toBeInViewport()
        await closeDialogs(page)
      })
    }
  })
})

async function begin(page: Page): Promise<void> {
  await ready(page)
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'neko drugi…' }).click()
  await sayWhoWorks(page)
}
