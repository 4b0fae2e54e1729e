/** The year of all memoranda, what expires soon, and the renewal for the next year in one step. */
import type { Page } from '@playwright/test'
import { heldDirectory, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  await ready(page)
  await openYear(page)
})

test('shows the year at a glance: who, from when to when, signed, services, state', async ({ page }) => {
  await expect(rows(page)).toHaveCount(4)
  const first = rows(page).filter({ hasText: 'Primer-organizacija A' })
  await expect(first).toContainText('1.1.2026. – 31.12.2026.')
  await expect(first).toContainText('memorandum do 31.12.2026.')
  await expect(first).toContainText('20.12.2025.')
  await expect(first).toContainText('besplatna pravna pomoć i podrška u postupku traženja azila')
  await expect(rows(page).filter({ hasText: 'Primer-organizacija G' })).toContainText('od 1.1.2026., bez roka')
  await expect(rows(page).filter({ hasText: 'Primer-organizacija D' })).toContainText('nisu objavljene')
  const without = page.getByRole('region', { name: 'Bez memoranduma u 2026. godini' })
  await expect(without).toContainText('Primer-organizacija E')
  await expect(without).not.toContainText('Primer-organizacija A')

  await page.getByRole('button', { name: 'Prethodna godina: 2025.' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('memorandum istekao 31.12.2025.')
  await page.getByRole('button', { name: 'Sledeća godina: 2026.' }).click()
  await page.getByRole('button', { name: 'Sledeća godina: 2027.' }).click()
  await expect(rows(page)).toHaveCount(1)
  await expect(rows(page)).toContainText('Primer-organizacija G')
})

test('leads to the organisation, and back to the year', async ({ page }) => {
  await page.getByRole('button', { name: 'Prethodna godina: 2025.' }).click()
  await page.getByRole('button', { name: 'Primer-organizacija C (izmišljeno)', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Primer-organizacija C (izmišljeno)' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByText('2025.', { exact: true })).toBeVisible()
})

test.describe('late in the year', () => {
  test.use({ today: '2026-11-20' })

  test('counts and shows what expires within 30, 60 and 90 days', async ({ page }) => {
    await expect(page.getByRole('radio', { name: 'ističe za 30 dana (0)' })).toBeVisible()
    await page.getByText('za 60 dana (2)').click()
    await expect(rows(page)).toHaveCount(2)
    await expect(rows(page).first()).toContainText('Primer-organizacija A')
    await page.getByText('ističe za 30 dana (0)').click()
    await expect(page.getByText('Nijedan ne ističe u tom roku.')).toBeVisible()
  })
})

test.describe('a computer with a wrong date', () => {
  test.use({ today: '2001-01-01' })

  test('says that nothing can be said of what expires', async ({ page }) => {
    await expect(page.getByText('Dok se datum računara ne ispravi, ne zna se šta ističe.')).toBeVisible()
    await expect(page.getByRole('radio', { name: /ističe/ })).toHaveCount(0)
  })
})

test('prepares the next year in one step by keyboard, and one Ctrl+Z takes all of it back', async ({ page }) => {
  const before = await heldDirectory(page)
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Obnova memoranduma za 2027. godinu' })
  await expect(sheet.getByRole('textbox', { name: 'Važe od' })).toHaveValue('1.1.2027.')
  await expect(sheet.getByRole('textbox', { name: 'Važe do (i tog dana)' })).toHaveValue('31.12.2027.')
  await expect(sheet.getByRole('button', { name: 'Pripremi: 3 memoranduma, 16 zaduženja' })).toBeVisible()
  // Open-ended ones go on by themselves.
  await expect(sheet.getByRole('checkbox', { name: /organizacija G/ })).not.toBeChecked()
  await expectAccessible(page)
  await sheet.getByRole('textbox', { name: 'Važe od' }).press('Control+Enter')
  await sayWhoWorks(page)
  await expect(sheet).toBeHidden()
  await expect(
    page.getByRole('status').filter({ hasText: 'Pripremljeno za 2027. godinu: 3 memoranduma, 16 zaduženja' })
  ).toBeVisible()
  await expect(page.getByText('2027.', { exact: true })).toBeVisible()
  await expect(rows(page)).toHaveCount(4)
  await expect(rows(page).filter({ hasText: 'Primer-organizacija A' })).toContainText('memorandum važi od 1.1.2027.')

  const after = await heldDirectory(page)
  expect(after.memoranda.size).toBe(before.memoranda.size + 3)
  expect(after.assignments.size).toBe(before.assignments.size + 16)
  for (const [id, entry] of before.entries) expect(after.entries.get(id)).toEqual(entry)
  const copies = [...after.assignments.values()].filter(({ id }) => !before.assignments.has(id))
  expect(copies.every(({ from, memorandum }) => from === '2027-01-01' && after.memoranda.has(memorandum ?? ''))).toBe(
    true
  )

  await page.keyboard.press(keysTo('history'))
  await expect(page.locator('ol > li')).toHaveCount(1)
  await expect(page.locator('ol > li')).toContainText('obnova memoranduma')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno' })).toBeVisible()
  const undone = await heldDirectory(page)
  expect([...undone.memoranda.keys()].sort()).toEqual([...before.memoranda.keys()].sort())
  expect([...undone.assignments.keys()].sort()).toEqual([...before.assignments.keys()].sort())
})

test('renews what is chosen, for the days that are typed', async ({ page }) => {
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  const sheet = page.getByRole('dialog', { name: 'Obnova memoranduma za 2027. godinu' })
  await tick(page, 'Primer-organizacija B')
  await tick(page, 'Primer-organizacija D')
  await sheet.getByText('prenosi se 7 zaduženja od 8').click()
  await tick(page, 'besplatna pravna pomoć, Centar za azil Sjenica')
  await tick(page, 'besplatna pravna pomoć, Centar za azil Obrenovac')
  await sheet.getByRole('textbox', { name: 'Važe do (i tog dana)' }).fill('1.2.2026.')
  await sheet.getByRole('button', { name: 'Pripremi: 1 memorandum, 7 zaduženja' }).click()
  await expect(sheet.getByText('Kraj je pre početka.')).toBeVisible()
  await sheet.getByRole('textbox', { name: 'Važe do (i tog dana)' }).fill('30.6.2027.')
  await sheet.getByRole('textbox', { name: 'Potpisani' }).fill('15.12.2026.')
  await sheet.getByRole('button', { name: 'Pripremi: 1 memorandum, 7 zaduženja' }).click()
  await sayWhoWorks(page)
  await expect(sheet).toBeHidden()
  const { memoranda, assignments } = await heldDirectory(page)
  const made = [...memoranda.values()].filter(({ validFrom }) => validFrom === '2027-01-01')
  expect(made).toMatchObject([{ organisation: 'organisation-primer-a', validTo: '2027-06-30', signedOn: '2026-12-15' }])
  const copies = [...assignments.values()].filter(({ memorandum }) => memorandum === made[0]?.id)
  expect(copies.map(({ centre }) => centre)).toContain('centre-obrenovac')
  expect(copies.map(({ centre }) => centre)).not.toContain('centre-sjenica')

  // A second time it is said to be done already, and is not proposed.
  await page.getByRole('button', { name: 'Prethodna godina: 2026.' }).click()
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  await expect(sheet.getByRole('checkbox', { name: /organizacija A.*za 2027\. je već upisan/ })).not.toBeChecked()
})

test('asks before it throws away what was chosen, and not otherwise', async ({ page }) => {
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  const sheet = page.getByRole('dialog', { name: 'Obnova memoranduma za 2027. godinu' })
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  await tick(page, 'Primer-organizacija B')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: 'Zatvoriti bez čuvanja?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet.getByRole('checkbox', { name: /organizacija B/ })).not.toBeChecked()
})

test('is readable for everybody', async ({ page }) => {
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 480 })
  await expectNoSidewaysScrolling(page)
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  await expectNoSidewaysScrolling(page)
})

async function openYear(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Memorandumi po godinama' }).click()
  await expect(rows(page).first()).toBeVisible()
}

function rows(page: Page) {
  return page
    .getByRole('table', { name: 'Memorandumi po godinama' })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })
}

/** Turns a check box of the sheet over, by what is written beside it. */
async function tick(page: Page, text: string): Promise<void> {
  await page.getByRole('dialog').getByText(text).first().click()
}
