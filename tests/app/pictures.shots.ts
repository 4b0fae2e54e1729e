/**
 * The pictures in docs/, taken of the real app (`npm run screenshots`). Not a test of how things look: people do that.
 * Everything on them is public or made up.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { centreId } from '../../shared/records/ids.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { pictureOf } from './seeing.ts'
import { entriesWithTwins } from './twins.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const largestBytes = 300_000
const mine = { myCentre: centreId.parse('centre-krnjaca') }

test.use({ windowSize: { width: 1200, height: 760 }, today: '2026-03-10' })

test.describe('of the fictional directory', () => {
  test.use(startingOn({ settings: mine }))

  test('an answer, a centre, and its sheet', async ({ app, page }) => {
    await ask(page, 'krnjaca advokat')
    await take(app, page, 'answer.png')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('table')).toBeVisible()
    await page.getByRole('main').evaluate(main => main.scrollTo({ top: 0 }))
    await take(app, page, 'centre.png')
    await page.keyboard.press('Control+p')
    await expect(page.getByRole('figure').first()).toBeVisible()
    await take(app, page, 'sheet.png')
  })
})

test.describe('what is missing, and what is to be done', () => {
  test.use(startingOn({ entries: entriesWithTwins(), settings: mine }))

  test('coverage, the work list, and a duplicate', async ({ app, page }) => {
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.press(keysTo('coverage'))
    await page.getByRole('grid').locator('[data-at="0 1"]').press('Enter')
    await take(app, page, 'coverage.png')
    await page.keyboard.press(keysTo('worklist'))
    await page.getByRole('button', { name: /^Praznine/ }).click()
    await page.getByRole('article').first().focus()
    await take(app, page, 'work-list.png')
    await page.getByRole('button', { name: /^Mogući duplikati/ }).click()
    await page.getByRole('article').last().press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await take(app, page, 'duplicate.png')
  })
})

test.describe('of the public directory', () => {
  test.use(startingOn({ directory: 'public', settings: mine }))

  test('a gap, and who may help', async ({ app, page }) => {
    await ask(page, 'krnjaca advokat')
    await take(app, page, 'gap.png')
  })
})

test.describe('in the dark, in Cyrillic', () => {
  test.use({ ...startingOn({ settings: { ...mine, language: 'sr-Cyrl' } }), colours: 'dark' })

  test('an answer', async ({ app, page }) => {
    await ask(page, 'крњача адвокат')
    await take(app, page, 'answer-dark-cyrillic.png')
  })
})

test('the first run', async ({ app, page }) => {
  await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
  await page.keyboard.type('Preševo, kancelarija 2')
  await take(app, page, 'first-run.png')
})

async function ask(page: Page, line: string): Promise<void> {
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill(line)
  await expect(page.getByRole('article').first()).toBeVisible()
}

async function take(app: ElectronApplication, page: Page, name: string): Promise<void> {
  // Out of the way, or something lies under it and lights up.
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted, 300)))
  })
  const picture = await pictureOf(app)
  expect(picture.byteLength, `${name} in bytes`).toBeLessThan(largestBytes)
  writeFileSync(resolve(docs, name), picture)
}
