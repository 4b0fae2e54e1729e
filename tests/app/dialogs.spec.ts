/** Sheets and questions over a screen: readable for everybody, in reach, and gone again to where one was. */
import type { Page } from '@playwright/test'
import { centreId } from '../../shared/records/ids.ts'
import { ready, sayWhoWorks } from './at-work.ts'
import { startingLocked, startingOn } from './data-folders.ts'
import { closeDialogs, dialogs, lockDialogs } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { unlock } from './screens.ts'
import {
  expectNoSidewaysScrolling,
  expectNothingCutOff,
  expectSeenByEverybody,
  overTheHouse,
  withLargeText
} from './seeing.ts'
import { entriesWithTwins } from './twins.ts'

const mine = { myCentre: centreId.parse('centre-krnjaca') }
const stations = {
  'without a lock': { start: startingOn({ entries: entriesWithTwins(), settings: mine }), rows: dialogs, begin },
  'with a lock': { start: startingLocked({ settings: mine }), rows: lockDialogs, begin: beginLocked }
} as const

for (const [which, station] of Object.entries(stations)) {
  test.describe(`at a station ${which}`, () => {
    test.use({ ...station.start, today: '2026-03-10' })

    test(`hold the focus; axe finds nothing in either theme; no colour or motion is needed (${which})`, async ({
      page
    }) => {
      test.slow()
      await station.begin(page)
      for (const { name, open } of station.rows) {
        await test.step(name, async () => {
          await open(page)
          await expect(
            page.locator(':is([role="dialog"], [role="alertdialog"], [role="menu"]):focus-within')
          ).not.toHaveCount(0)
          await expectSeenByEverybody(page, name)
          await closeDialogs(page)
          // Whoever goes on with the keyboard goes on from somewhere.
          await expect(page.locator('body')).not.toBeFocused()
        })
      }
    })

    test.describe('in a narrow window', () => {
      test.use({ windowSize: { width: 640, height: 480 } })

      test(`are not cut off, and what ends them is in sight, also with text at 200 % (${which})`, async ({ page }) => {
        test.slow()
        await station.begin(page)
        for (const { name, open } of station.rows) {
          await test.step(name, async () => {
            await open(page)
            await expectInReach(page, name)
            // A menu or a calendar goes when what it hangs on moves.
            if ((await page.getByRole('menu').count()) === 0) {
              await withLargeText(page, async () => await expectInReach(page, `${name}, large`))
            }
            await closeDialogs(page)
          })
        }
      })
    })
  })
}

async function expectInReach(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScrolling(page)
  await expectNothingCutOff(page, name, overTheHouse)
  const over = page.locator('[role="dialog"], [role="alertdialog"]').last()
  const isMenu = (await page.getByRole('menu').count()) > 0
  if (!isMenu && (await over.count()) > 0) await expect(over.getByRole('button', { name: /./ }).last()).toBeInViewport()
}

async function beginLocked(page: Page): Promise<void> {
  await page.clock.install()
  await unlock(page)
}

async function begin(page: Page): Promise<void> {
  await ready(page)
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'neko drugi…' }).click()
  await sayWhoWorks(page)
}
