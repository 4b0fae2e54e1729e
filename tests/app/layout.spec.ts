/** At 1024x640, in a narrow window and with text at 200 %: nothing is cut off, and one scrolls up and down only. */
import { centreId } from '../../shared/records/ids.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { screens } from './screens.ts'
import { expectNothingCutOff, zoomTo } from './seeing.ts'

const settings = { myCentre: centreId.parse('centre-krnjaca') }

const rooms = {
  'at 1024x640': { windowSize: { width: 1024, height: 640 }, settings },
  'at 1024x640 in Cyrillic': {
    windowSize: { width: 1024, height: 640 },
    settings: { ...settings, language: 'sr-Cyrl' }
  },
  'in a narrow window': { windowSize: { width: 640, height: 480 }, settings },
  'at 1024x640 with text at 200 %': {
    windowSize: { width: 1024, height: 640 },
    settings: { ...settings, textSize: 200 }
  },
  'in a narrow window with text at 200 %': {
    windowSize: { width: 640, height: 640 },
    settings: { ...settings, textSize: 200 }
  }
} as const

for (const [where, { windowSize, settings: values }] of Object.entries(rooms)) {
  test.describe(where, () => {
    test.use({ ...startingOn({ settings: values }), today: '2026-03-10', windowSize })

    test(`nothing is cut off on any screen (${where})`, async ({ page }) => {
      await expect(page.getByRole('searchbox')).toBeFocused()
      for (const { name, open } of screens) {
        await test.step(name, async () => {
          await open(page)
          await expectNothingCutOff(page, name)
        })
      }
    })
  })
}

test.describe('zoomed to 200 %', () => {
  test.use({ ...startingOn({ settings }), today: '2026-03-10' })

  test('nothing is cut off on any screen (zoomed)', async ({ app, page }) => {
    await expect(page.getByRole('searchbox')).toBeFocused()
    await zoomTo(app, 2)
    for (const { name, open } of screens) {
      await test.step(name, async () => {
        await open(page)
        await expectNothingCutOff(page, name)
      })
    }
  })
})
