/** The box that takes keys before the page is there: what was typed goes on in the page's own, and it looks as the page will. */
import type { ElectronApplication, Page } from '@playwright/test'
import { ready } from './at-work.ts'
import { startingLocked, startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.use({ today: '2026-03-10' })

/** Loads the page anew, without the script that makes it one. Answers what lets the script come. */
async function holdTheScript(app: ElectronApplication, page: Page): Promise<() => void> {
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
  await page.route(/\/assets\/index-[^/]*\.js$/, async route => {
    await mayCome
    await route.continue()
  })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  return letCome
}

test.describe('with a station', () => {
  test.use(startingOn({}))

  test('what is typed before the page is there goes on in the page, at the same place in the line', async ({
    app,
    page
  }) => {
    await ready(page)
    const letCome = await holdTheScript(app, page)
    const early = page.locator('#early-box')
    await expect(early).toBeFocused()
    await expect(early).toHaveAccessibleName('Šta tražite?')
    await page.keyboard.type('krnjaca avokat')
    for (let times = 0; times < 'vokat'.length; times += 1) await page.keyboard.press('ArrowLeft')
    letCome()
    const box = page.getByRole('searchbox')
    await expect(box).toBeFocused()
    await expect(early).toHaveCount(0)
    await page.keyboard.type('d')
    await expect(box).toHaveValue('krnjaca advokat')
    await expect(page.getByRole('article').first()).toBeVisible()
    await page.keyboard.press(keysTo('settings'))
    await page.keyboard.press('Control+k')
    await page.keyboard.type('x')
    await expect(box).toHaveValue('x')
  })

  test('stands where the page will have its box', async ({ app, page }) => {
    await ready(page)
    const final = await page.getByRole('searchbox').boundingBox()
    const letCome = await holdTheScript(app, page)
    const early = page.locator('#early-box')
    await expect(early).toBeFocused()
    const { x, y, height } = (await early.boundingBox()) ?? { x: 0, y: 0, height: 0 }
    expect(Math.abs(x - (final?.x ?? 0))).toBeLessThanOrEqual(1)
    expect(Math.abs(y - (final?.y ?? 0))).toBeLessThanOrEqual(1)
    expect(Math.abs(height - (final?.height ?? 0))).toBeLessThanOrEqual(1)
    letCome()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
})

for (const { where, windowSize, textSize } of [
  { where: 'in a narrow window', windowSize: { width: 640, height: 480 }, textSize: 100 },
  { where: 'with text at 200 %', windowSize: { width: 1024, height: 640 }, textSize: 200 }
] as const) {
  test.describe(where, () => {
    test.use({ ...startingOn({ settings: { textSize } }), windowSize })

    test(`stands where the page will have its box (${where})`, async ({ app, page }) => {
      await ready(page)
      const final = await page.getByRole('searchbox').boundingBox()
      const letCome = await holdTheScript(app, page)
      const early = page.locator('#early-box')
      await expect(early).toBeFocused()
      const { x, y, height } = (await early.boundingBox()) ?? { x: 0, y: 0, height: 0 }
      expect(Math.abs(x - (final?.x ?? 0))).toBeLessThanOrEqual(1)
      expect(Math.abs(y - (final?.y ?? 0))).toBeLessThanOrEqual(1)
      expect(Math.abs(height - (final?.height ?? 0))).toBeLessThanOrEqual(1)
      letCome()
      await expect(page.getByRole('searchbox')).toBeFocused()
    })
  })
}

test.describe('with a look that was chosen', () => {
  test.use(startingOn({ settings: { language: 'sr-Cyrl', theme: 'dark', textSize: 150 } }))

  test('looks as the page will', async ({ app, page }) => {
    await expect(page.getByRole('searchbox')).toBeFocused()
    const letCome = await holdTheScript(app, page)
    await expect(page.locator('#early-box')).toBeFocused()
    const root = page.locator('html')
    await expect(root).toHaveAttribute('lang', 'sr-Cyrl-RS')
    await expect(root).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('#early-box')).toHaveAccessibleName('Шта тражите?')
    expect(await root.evaluate(element => getComputedStyle(element).fontSize)).toBe('24px')
    letCome()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
})

test.describe('behind the lock', () => {
  test.use(startingLocked({}))

  test('there is none where the first thing to be typed is a passphrase', async ({ app, page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    const letCome = await holdTheScript(app, page)
    await expect(page.locator('#root')).toBeAttached()
    await expect(page.locator('#early-box')).toHaveCount(0)
    letCome()
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
  })
})
