/** What stands before the house (the first run, the locked page), and the settings behind a lock: for everybody, in any window. */
import type { ElectronApplication } from '@playwright/test'
import { startingLocked } from './data-folders.ts'
import { test } from './fixtures.ts'
import { firstScreens, lockedScreens } from './screens.ts'
import { expectNothingCutOff, expectSeenByEverybody, withLargeText, zoomTo } from './seeing.ts'

const places = {
  'at the first run': { use: {}, rows: firstScreens },
  'at a locked station': { use: startingLocked(), rows: lockedScreens }
} as const

for (const [where, { use, rows }] of Object.entries(places)) {
  test.describe(where, () => {
    test.use({ ...use, today: '2026-03-10' })

    test(`axe finds nothing, nothing is cut off, nothing needs colour or motion (${where})`, async ({ app, page }) => {
      test.slow()
      for (const { name, open } of rows) {
        await test.step(name, async () => {
          await open(page)
          await expectSeenByEverybody(page, name)
          await resize(app, 640, 480)
          await expectNothingCutOff(page, `${name}, narrow`)
          await withLargeText(page, async () => await expectNothingCutOff(page, `${name}, narrow and large`))
          await resize(app, 1024, 640)
          await zoomTo(app, 2)
          await expectNothingCutOff(page, `${name}, zoomed`)
          await zoomTo(app, 1)
        })
      }
    })
  })
}

async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
    [width, height] as const
  )
}
