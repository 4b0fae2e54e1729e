/** The window itself, whatever screen it shows: its sizes, its colours, its being the only one. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, launchApp, test } from './fixtures.ts'
import { expectAccessible, expectNoSidewaysScrolling, pictureOf, zoomTo } from './seeing.ts'

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours} colours`, () => {
    test.use({ colours })

    test(`the first screen stands in nobody's way (${colours})`, async ({ page }) => {
      await expect(page.getByRole('heading').first()).toBeVisible()
      await expectAccessible(page)
    })
  })
}

test('at 1024 x 640 and at 200 % nothing is cut off sideways', async ({ app, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectNoSidewaysScrolling(page)
  await zoomTo(app, 2)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(512)
  await expectNoSidewaysScrolling(page)
  expect((await pictureOf(app)).length).toBeGreaterThan(1000)
})

test('the window cannot be made smaller than the page can bear', async ({ app }) => {
  const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize())
  expect(size).toEqual([640, 480])
})

test('a second start on the same data ends by itself and leaves the first one alone', async ({
  app,
  page,
  dataFolder
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const second = launchApp({
    words: [join(import.meta.dirname, '../../.cache/with-test-hooks'), `--data-dir=${dataFolder}`],
    besides: dataFolder
  })
  await expect(second).rejects.toThrow()
  expect(app.windows()).toHaveLength(1)
})

test.describe('when the data may not be written', () => {
  test.use({ faults: { readOnlyData: true } })

  test('the app still opens, and the fault is a real one', async ({ app, page, dataFolder }) => {
    const refused = await app.evaluate(
      (_electron, file) => {
        try {
          process.getBuiltinModule('node:fs').writeFileSync(file, 'x')
          return 'written'
        } catch (problem) {
          return (problem as NodeJS.ErrnoException).code
        }
      },
      join(dataFolder, 'data', 'x')
    )
    expect(refused).toBe('EACCES')
    expect(readdirSync(join(dataFolder, 'data'))).toEqual([])
    await expect(page.locator('body')).toContainText(/\p{L}/u)
  })
})
