/**
 * The top bar and the rail leave the window to the work: one line of one height whatever there is to say, little of a
 * narrow window, and notices that cover nothing that can be pressed.
 */
import type { Page } from '@playwright/test'
import type { Language } from '../../shared/bridge.ts'
import { centreId } from '../../shared/records/ids.ts'
import { ready, sayWhoWorks } from './at-work.ts'
import { tabTo } from './by-keyboard.ts'
import { startingLocked, startingOn, stationPassphrase } from './data-folders.ts'
import { failBy, failNoMore } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, expectNoSidewaysScrolling, expectNoticeCoversNothing } from './seeing.ts'

const myCentre = centreId.parse('centre-krnjaca')
const longNames = { stationName: 'Krnjača, info-pult i kancelarija 2', people: ['Jelena Primer-Jovanović'] }

test.describe('at 1024x640', () => {
  test.use({ ...startingOn({ settings: { myCentre } }), today: '2026-03-10' })

  test('the work does not move by the first edit, nor by what the bar says of it', async ({ page }) => {
    await ready(page)
    await openOrganisation(page)
    const before = await boxOfWork(page)
    await editNote(page)
    await sayWhoWorks(page)
    await expect(page.getByRole('banner')).toContainText('sačuvano na disk 09:00')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Poništi' })).toBeVisible()
    expect(await boxOfWork(page)).toEqual(before)
    // The second edit of the sitting neither.
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: 'Poništeno' })).toBeVisible()
    expect(await boxOfWork(page)).toEqual(before)
    await expectNoSidewaysScrolling(page)
  })

  test('a notice covers nothing that can be pressed', async ({ page }) => {
    await ready(page)
    await page.keyboard.type('krnjaca advokat')
    await expect(page.getByRole('article').first()).toBeVisible()
    const before = await boxOfWork(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Kopirano: 067 000 00 28' })).toBeVisible()
    await expectNoticeCoversNothing(page)
    expect(await boxOfWork(page)).toEqual(before)
    await expectAccessible(page)
  })
})

for (const language of ['sr-Latn', 'sr-Cyrl', 'en'] as const satisfies readonly Language[]) {
  test.describe(`with all there is to say (${language})`, () => {
    test.use({
      ...startingLocked({ settings: { ...longNames, language, myCentre } }),
      // Before there was a computer to keep it: the date is doubted.
      today: '2001-01-01',
      faults: { disk: 'on-order' },
      dataFolder: async ({ dataFolder }, use) => {
        failBy(dataFolder, 'ENOSPC', 'rename')
        await use(dataFolder)
      }
    })

    test(`the bar stays one line, and nothing in it is out of reach (${language})`, async ({ page, dataFolder }) => {
      await page.locator('input[type="password"]').fill(stationPassphrase)
      await page.keyboard.press('Enter')
      await ready(page)
      const before = await boxOfWork(page)
      expect(before.y).toBeLessThanOrEqual(48)
      await openOrganisation(page)
      await editNote(page)
      await page.getByRole('dialog').last().getByRole('button').first().click()
      await expect(page.getByRole('dialog')).toBeHidden()
      const bar = page.getByRole('banner')
      await expect(bar.locator('button[aria-keyshortcuts="Control+Z"]')).toBeEnabled()
      expect(await boxOfWork(page)).toEqual(before)
      await expectNoSidewaysScrolling(page)
      await expectInReach(page)
      // A word of what is wrong, and a name rather than its first letters.
      const warning = bar.locator('[data-warning] > span').first()
      const worker = bar.getByText(/^(Jelena|Јелена) /)
      expect((await warning.boundingBox())?.width).toBeGreaterThan(88)
      expect((await worker.boundingBox())?.width).toBeGreaterThan(80)
      // What there is no room for is told in full at one press, also without a mouse.
      const warnings = bar.getByRole('button', { name: /^(nije sačuvano|није сачувано|not saved)/ })
      await tabTo(page, warnings)
      await page.keyboard.press('Enter')
      const told = page.getByRole('dialog')
      await expect(told).toContainText(/1\. ?1\. ?2001|1 Jan 2001/)
      await expect(told.getByRole('listitem')).toHaveCount(3)
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(told).toBeHidden()
      await expect(warnings).toBeFocused()
      failNoMore(dataFolder)
      await expect(bar).toContainText(/sačuvano na disk|сачувано на диск|saved to disk/)
      await expect(warnings).toBeHidden()
      expect(await boxOfWork(page)).toEqual(before)
      await expectInReach(page)
    })
  })
}

for (const { name, windowSize, textSize } of [
  { name: '640x640 with text at 200 %', windowSize: { width: 640, height: 640 }, textSize: 200 },
  { name: '1024x640 with text at 200 %', windowSize: { width: 1024, height: 640 }, textSize: 200 },
  { name: '640x480', windowSize: { width: 640, height: 480 }, textSize: 100 },
  { name: '512x320, as zoomed to 200 %', windowSize: { width: 512, height: 320 }, textSize: 100 },
  { name: '860x560', windowSize: { width: 860, height: 560 }, textSize: 100 }
] as const) {
  test.describe(`in a window of ${name}`, () => {
    test.use({
      ...startingOn({ settings: { myCentre, textSize, stationName: longNames.stationName } }),
      today: '2026-03-10',
      windowSize
    })

    test(`the work has two thirds of it, and notices cover nothing (${name})`, async ({ page }) => {
      await ready(page)
      await openOrganisation(page)
      const before = await boxOfWork(page)
      expect(before.height).toBeGreaterThanOrEqual((windowSize.height * 2) / 3)
      expect(before.width).toBeGreaterThanOrEqual((windowSize.width * 2) / 3)
      await editNote(page)
      await sayWhoWorks(page)
      await expect(page.getByRole('status').filter({ hasText: 'Upisano' })).toBeVisible()
      await expectNoticeCoversNothing(page)
      const after = await boxOfWork(page)
      expect({ ...after, height: 0 }).toEqual({ ...before, height: 0 })
      await expectNoSidewaysScrolling(page)
      await expectInReach(page)
    })
  })
}

test.describe('in a narrow window', () => {
  test.use({
    ...startingOn({ settings: { myCentre, textSize: 200 } }),
    today: '2026-03-10',
    windowSize: { width: 640, height: 640 }
  })

  test('one button opens the parts of the program, and script and language, by the keys alone', async ({ page }) => {
    await ready(page)
    const parts = page.getByRole('navigation').getByRole('button', { name: 'Delovi programa: Pronađi' })
    await tabTo(page, parts, 'Shift+Tab')
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu', { name: 'Delovi programa' })
    await expect(menu.getByRole('menuitemradio')).toHaveCount(11)
    await expect(menu.getByRole('menuitemradio', { name: 'Pronađi' })).toBeChecked()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(parts).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Centri')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Centri' })).toBeFocused()

    await page.getByRole('navigation').getByRole('button').click()
    await page.getByRole('menuitemradio', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Centres' })).toBeVisible()
  })
})

/** By way of the box, which leads there however small the window is. */
async function openOrganisation(page: Page): Promise<void> {
  await page.getByRole('searchbox').fill('primer organizacija d')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /(Primer|Пример)-/ })).toBeVisible()
}

async function editNote(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^(izmeni|измени|edit)$/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^(Napomena|Напомена|Note)/ }).fill('kratko')
  await page.keyboard.press('Control+Enter')
}

/** Where the work is drawn. */
async function boxOfWork(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.getByRole('main').boundingBox()
  if (box === null) throw new Error('no work in sight')
  return box
}

/** Expects that what can be pressed in the bar lies in it whole, is at least 24 px large, and has a name. */
async function expectInReach(page: Page): Promise<void> {
  const bar = await page.getByRole('banner').boundingBox()
  const pressed = page.getByRole('banner').locator('button:visible, label:visible')
  for (const one of await pressed.all()) {
    const box = await one.boundingBox()
    const what = await one.evaluate(element => element.getAttribute('aria-label') ?? element.textContent ?? '')
    expect(what).not.toBe('')
    if (bar === null || box === null) throw new Error(`${what} is not in sight`)
    expect(Math.min(box.width, box.height), what).toBeGreaterThanOrEqual(24)
    expect(box.x, what).toBeGreaterThanOrEqual(bar.x)
    expect(box.x + box.width, what).toBeLessThanOrEqual(bar.x + bar.width)
    expect(box.y, what).toBeGreaterThanOrEqual(bar.y)
    expect(box.y + box.height, what).toBeLessThanOrEqual(bar.y + bar.height)
  }
}
