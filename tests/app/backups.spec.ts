/** Backups: listed, made, put in the place of the directory and taken back the same way, and let go only when asked. */
import type { Page } from '@playwright/test'
import type { Centre } from '../../shared/records/centre.ts'
import { heldRecord, ready, sayWhoWorks, writeElsewhere } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { fillDisk } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const krnjaca = 'centre-krnjaca'

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.keyboard.press(keysTo('settings'))
  await page.getByRole('button', { name: 'Rezervne kopije' }).click()
  await expect(rows(page).filter({ hasText: 'dnevna' })).toHaveCount(1)
})

test('lists the one of the day, and makes one at once', async ({ page }) => {
  await expect(rows(page).first()).toContainText('10.3.2026. 09:00')
  await expect(rows(page).first()).toContainText('19 centara')
  await expect(rows(page).first()).toContainText(/\d+ kB/)
  await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Napravljena je rezervna kopija: 19 centara' })).toBeVisible()
  const byHand = rows(page).filter({ hasText: 'napravljena ručno' })
  await expect(byHand).toContainText('ispravna')
  await expectAccessible(page)
})

test('restores one in two steps by keyboard, after keeping what was there, and takes that back the same way', async ({
  page
}) => {
  await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
  await expect(rows(page)).toHaveCount(2)
  await writeElsewhere(page, krnjaca, 'name', 'Krnjača, novi naziv')

  await restoring(page, 'napravljena ručno').press('Enter')
  const question = page.getByRole('alertdialog', { name: /Vratiti kopiju: 10\.3\.2026\. 09:00\?/ })
  await expect(question).toContainText('19 centara')
  await expect(question).toContainText('Sadašnje stanje se prvo sačuva kao kopija')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await sayWhoWorks(page)
  await expect(page.getByRole('status').filter({ hasText: 'Vraćena je kopija: 10.3.2026. 09:00' })).toBeVisible()
  expect((await heldRecord<Centre>(page, krnjaca)).name).toBe('Centar za azil Krnjača')
  // Who restored it is at work, and is not asked again.
  await expect(page.getByRole('button', { name: 'Radi: Jovan Primer' })).toBeVisible()

  await restoring(page, 'pre vraćanja kopije').press('Enter')
  await expect(page.getByRole('alertdialog').getByRole('button').first()).toBeVisible()
  await expect(page.getByRole('alertdialog').locator(':focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await heldRecord<Centre>(page, krnjaca)).name).toBe('Krnjača, novi naziv')
  await page.keyboard.press(keysTo('history'))
  const events = page.locator('ol > li')
  await expect(events).toHaveCount(3)
  await expect(events.first()).toContainText('Jovan Primer – vraćena rezervna kopija')
  await expect(events.first()).toContainText('Imenik je vraćen na stanje od 10.3.2026.')
})

test('puts nothing back when the question is put away', async ({ page }) => {
  await writeElsewhere(page, krnjaca, 'name', 'Krnjača, novi naziv')
  await restoring(page, 'dnevna').click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  expect((await heldRecord<Centre>(page, krnjaca)).name).toBe('Krnjača, novi naziv')
  await expect(rows(page)).toHaveCount(1)
})

test('lets one go, after asking', async ({ page }) => {
  await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
  await expect(rows(page)).toHaveCount(2)
  await rows(page)
    .filter({ hasText: 'napravljena ručno' })
    .getByRole('button', { name: /Ukloni kopiju/ })
    .click()
  await expect(page.getByRole('alertdialog')).toContainText('Uklonjena kopija ne može da se vrati.')
  await page.getByRole('button', { name: 'Ukloni kopiju', exact: true }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('dnevna')
})

test('fits a narrow window and dark colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 480 })
  await expectNoSidewaysScrolling(page)
})

test.describe('on a full disk', () => {
  test.use({ faults: { disk: 'small' } })

  test('asks which may go, lets none go unasked, and goes on when one went', async ({ page, dataFolder }) => {
    await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
    await expect(rows(page)).toHaveCount(2)
    fillDisk(dataFolder, 40)
    await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
    const question = page.getByRole('alertdialog', { name: 'Na disku nema mesta za kopiju' })
    await expect(question).toContainText('Nijedna kopija nije uklonjena.')
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Odustani' }).click()
    await expect(rows(page)).toHaveCount(2)

    await page.getByRole('button', { name: 'Napravi kopiju sada' }).click()
    await question
      .getByRole('button', { name: /Ukloni kopiju/ })
      .first()
      .click()
    await expect(page.getByRole('status').filter({ hasText: 'Napravljena je rezervna kopija' })).toBeVisible()
    // The newest sound one is never offered; the other went, and made room.
    await expect(rows(page)).toHaveCount(2)
    await expect(rows(page).filter({ hasText: 'dnevna' })).toHaveCount(0)
  })
})

function rows(page: Page) {
  return page
    .getByRole('table', { name: 'Rezervne kopije' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
}

/** The button that restores the newest backup made for this reason. */
function restoring(page: Page, reason: string) {
  return rows(page)
    .filter({ hasText: reason })
    .first()
    .getByRole('button', { name: /Vrati kopiju/ })
}
