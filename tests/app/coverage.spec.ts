/** Who covers what, at a glance: read, filtered and acted on with the keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { entryOf } from '../support/records.ts'
import { heldDirectory, ready, saveFirst } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.keyboard.press(keysTo('coverage'))
  await expect(grid(page)).toBeVisible()
})

test('tells every cell by shape and word: responsible, supporting, expired, later, empty, one person', async ({
  page
}) => {
  for (const [centre, service, told, shown] of [
    ['Krnjača', 'pravna pomoć', 'nadležna, Primer A, Primer B', 'Primer A +1'],
    ['Krnjača', 'obrazovanje', 'samo podržava, Primer B, jedna osoba', '1Primer B'],
    ['Krnjača', 'hrana', 'prazno', 'prazno'],
    ['Obrenovac', 'pravna pomoć', 'isteklo, Primer A', 'isteklo'],
    ['Vranje', 'obrazovanje', 'počinje kasnije, od 1.4.2026., Primer B', 'od 1.4.2026.'],
    ['Krnjača', 'informisanje', 'nadležna, Primer E, za sve centre, jedna osoba', '1Primer E']
  ] as const) {
    const cell = await cellAt(page, centre, service)
    await expect(cell).toHaveAccessibleName(told)
    await expect(cell).toHaveText(`${told}${shown}`)
  }
  await expect(grid(page).getByRole('row')).toHaveCount(1 + 7)
  await expect(page.getByRole('list', { name: 'Oznake u tabeli' })).toContainText('jedna osoba')
})

test('says above what is missing, and shows it at a press', async ({ page }) => {
  await expect(page.getByRole('button', { name: '64 praznine u aktivnim centrima' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'od toga 2 istekla zaduženja' })).toBeVisible()
  await page.getByRole('button', { name: '22 zavise od jedne osobe' }).press('Enter')
  const sought = grid(page).getByRole('gridcell', { name: /jedna osoba$/ })
  await expect(sought).toHaveCount(22)
  await page.getByRole('button', { name: 'od toga 2 istekla zaduženja' }).press('Enter')
  await expect(grid(page).getByRole('row')).toHaveCount(1 + 1)
  await expect(grid(page).getByRole('columnheader')).toHaveCount(1 + 2)
  await page.getByRole('button', { name: 'Prikaži sve' }).press('Enter')
  await expect(grid(page).getByRole('row')).toHaveCount(1 + 7)
})

test('filters by organisation and by service, and remembers it on the way back', async ({ page }) => {
  await page
    .getByRole('button', { name: /Organizacija/ })
    .filter({ hasText: 'sve organizacije' })
    .press('Enter')
  await page.keyboard.type('organizacija d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('rowheader')).toHaveText(['Centar za azil Sjenica'])
  await expect(grid(page).getByRole('columnheader')).toHaveText(['centar', 'zdravlje'])
  await grid(page).getByRole('rowheader').press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Sjenica' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(grid(page).getByRole('rowheader')).toHaveText(['Centar za azil Sjenica'])
})

test('finds the service to filter by under the words that people have for it', async ({ page }) => {
  await page
    .getByRole('button', { name: /Usluga/ })
    .filter({ hasText: 'sve usluge' })
    .press('Enter')
  await page.keyboard.type('адвокат')
  await expect(page.getByRole('option')).toHaveText(['besplatna pravna pomoć'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(grid(page).getByRole('columnheader')).toHaveText(['centar', 'pravna pomoć'])
})

test('is gone through with the arrow keys; Tab leads out of it', async ({ page }) => {
  await grid(page).locator('[tabindex="0"]').focus()
  await expect(focused(page)).toHaveAttribute('data-at', '0 1')
  for (const [key, at] of [
    ['ArrowRight', '0 2'],
    ['ArrowDown', '1 2'],
    ['End', '1 13'],
    ['ArrowRight', '1 13'],
    ['Control+End', '6 13'],
    ['Home', '6 0'],
    ['Control+Home', '0 0'],
    ['ArrowUp', '0 0'],
    ['PageDown', '6 0']
  ] as const) {
    await page.keyboard.press(key)
    await expect(focused(page)).toHaveAttribute('data-at', at)
    await expectUncovered(focused(page))
  }
  await expect(focused(page)).toHaveAccessibleName('Prihvatni centar Principovac')
  await page.keyboard.press('Tab')
  await expect(grid(page).locator(':focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(focused(page)).toHaveAttribute('data-at', '6 0')
})

test('opens a cell beside the matrix, goes along with the arrow keys, and closes again', async ({ page }) => {
  const cell = await cellAt(page, 'Krnjača', 'pravna pomoć')
  await cell.press('Enter')
  const beside = page.getByRole('region', { name: 'Centar za azil Krnjača · besplatna pravna pomoć' })
  await expect(beside.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(beside.getByRole('article')).toHaveCount(2)
  await expect(beside).toContainText('067 000 00 28')
  await expect(cell).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Escape')
  await expect(beside).toBeHidden()
  await expect(cell).toBeFocused()
  await page.keyboard.press('Enter')
  await cell.focus()
  await page.keyboard.press('ArrowDown')
  const below = page.getByRole('region', { name: 'Centar za azil Obrenovac · besplatna pravna pomoć' })
  await expect(below).toContainText('U ovom centru je zaduženje za ovu uslugu isteklo.')
  await expect(focused(page)).toHaveAttribute('data-at', '1 1')
  // Whoever is assigned everywhere stands there, too.
  await (await cellAt(page, 'Obrenovac', 'informisanje')).press('Enter')
  await expect(page.getByRole('region', { name: 'Centar za azil Obrenovac · informisanje' })).toContainText(
    'Zaduženje za sve centre'
  )
})

test('a gap leads straight to the form, and is covered when it is saved; the keys go on from there', async ({
  page
}) => {
  await (await cellAt(page, 'Krnjača', 'hrana')).press('Enter')
  const form = page.getByRole('dialog', { name: 'Novo zaduženje' })
  await expect(form).toContainText('Centar za azil Krnjača · ishrana')
  await page.keyboard.type('organizacija d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await saveFirst(page)
  await expect(focused(page)).toHaveAccessibleName(/^nadležna, Primer D/)
  await expect(await cellAt(page, 'Krnjača', 'hrana')).toBeFocused()
  await expect(page.getByRole('button', { name: '63 praznine u aktivnim centrima' })).toBeVisible()
  const { assignments } = await heldDirectory(page)
  expect(
    [...assignments.values()].filter(
      ({ centre, service, organisation }) =>
        centre === 'centre-krnjaca' && service === 'service-ishrana' && organisation === 'organisation-primer-d'
    )
  ).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '64 praznine u aktivnim centrima' })).toBeVisible()
})

test('folds centres that do not work below, and loses none of them', async ({ page }) => {
  const unfold = page.getByRole('button', { name: 'još 12 centara koji sada ne rade' })
  await expect(unfold).toHaveAttribute('aria-expanded', 'false')
  await unfold.press('Enter')
  await expect(grid(page).getByRole('row')).toHaveCount(1 + 19)
  await expect(grid(page).getByRole('rowheader', { name: /Tutin/ })).toContainText('privremeno obustavljen')
  await expect(grid(page).getByRole('rowheader', { name: /Šid/ })).toContainText('trajno zatvoren')
  await unfold.press('Enter')
  await expect(grid(page).getByRole('row')).toHaveCount(1 + 7)
})

test('is readable for everybody', async ({ page }) => {
  await (await cellAt(page, 'Krnjača', 'pravna pomoć')).press('Enter')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 480 })
  await expectNoSidewaysScrolling(page)
})

test.describe('a computer with a wrong date', () => {
  test.use({ today: '2001-01-01' })

  test('takes nothing for expired, and says so', async ({ page }) => {
    await expect(page.getByText('Dok se datum računara ne ispravi, ne zna se šta je isteklo.')).toBeVisible()
    await expect(grid(page).getByRole('gridcell', { name: /isteklo/ })).toHaveCount(0)
  })
})

test.describe('sixty centres and twenty services', () => {
  const services = Array.from({ length: 20 }, (_, at) =>
    entryOf('service', `service-mnogo-${at}`, { name: `usluga ${at}`, position: at })
  )
  const centres = Array.from({ length: 60 }, (_, at) =>
    entryOf('centre', `centre-mnogo-${at}`, { name: `Centar ${at}`, centreType: 'asylum', status: 'active' })
  )
  test.use({ ...startingOn({ entries: [...services, ...centres] }) })

  test('are all there, and their headings stay in sight', async ({ page }) => {
    await expect(grid(page).getByRole('gridcell')).toHaveCount(1200)
    await grid(page).locator('[tabindex="0"]').focus()
    await page.keyboard.press('Control+End')
    await expect(focused(page)).toHaveAttribute('data-at', '59 20')
    await expectUncovered(focused(page))
    await expect(grid(page).getByRole('columnheader', { name: 'usluga 19' })).toBeInViewport()
    await expect(grid(page).getByRole('rowheader', { name: 'Centar 59' })).toBeInViewport()
    await page.keyboard.press('Control+Home')
    await expect(grid(page).getByRole('rowheader', { name: 'Centar 0', exact: true })).toBeFocused()
  })
})

function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Usluge po centrima' })
}

/** By a word of the centre's name and the heading of the column. */
async function cellAt(page: Page, centre: string, service: string): Promise<Locator> {
  const columns = await grid(page).getByRole('columnheader').allTextContents()
  const row = grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: centre }) })
  return row.getByRole('gridcell').nth(columns.indexOf(service) - 1)
}

function focused(page: Page): Locator {
  return page.locator(':focus')
}

/** What has the focus lies under no heading that stays in its place. */
async function expectUncovered(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate(cell => {
        const { left, top, right, bottom } = cell.getBoundingClientRect()
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
        return cell.contains(seen)
      })
    )
    .toBe(true)
}
