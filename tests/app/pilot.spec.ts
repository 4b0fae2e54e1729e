/** The everyday journeys at the size of a year: headquarters of the pilot, with the packages of its last month to take in. */
import { rmSync } from 'node:fs'
import { heldDirectory, ready, sayWhoWorks } from './at-work.ts'
import { openFiles } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { headquartersFolder, type Pilot, pilotToday, pilotYear } from './pilot.ts'
import { keysTo } from './rail.ts'

let year: Pilot

test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.beforeAll(async () => {
  test.setTimeout(300_000)
  year = await pilotYear()
})

test.use({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
  start: async ({}, use) => {
    const folder = await headquartersFolder()
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  today: pilotToday
})

test('a year of eight stations is as large as it was meant to be, and equal wherever all was taken', () => {
  expect(year.edits).toBe(2000)
  expect(year.dataFolders).toHaveLength(8)
  // The one that left a change for ever is the control: it is seen to differ.
  expect(year.equal).toHaveLength(7)
  expect(year.equal).not.toContain('vranje')
  expect(year.conflicts.settled).toBeGreaterThan(0)
  expect(year.conflicts.left).toBeGreaterThan(0)
})

test('lookups are answered, coverage, work list and history are there', async ({ page }) => {
  await ready(page)
  for (const line of ['krnjaca advokat', 'Прешево психолог', 'sjenica', 'primeric']) {
    await page.getByRole('searchbox').fill(line)
    await expect(page.getByRole('article').first()).toBeVisible()
  }
  await page.keyboard.press(keysTo('coverage'))
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('grid').locator('[data-at="0 1"]').press('Enter')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
  await page.keyboard.press(keysTo('worklist'))
  await expect(page.getByRole('heading', { level: 1, name: 'Poslovi' })).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.keyboard.press(keysTo('history'))
  await expect(page.getByRole('heading', { level: 1, name: 'Istorija' })).toBeVisible()
  // The whole year is there, page by page.
  const question = { record: null, text: '', before: null as number | null }
  let events = 0
  for (let pages = 0; pages < 100; pages += 1) {
    const asked = JSON.stringify(question)
    const told = JSON.parse(await page.evaluate(text => window.putokaz.call('readHistory', text), asked))
    expect(told.lost).toBe(0)
    events += told.records.length
    question.before = told.records.at(-1)?.number ?? null
    if (!told.hasMore) break
  }
  expect(events).toBeGreaterThan(600)
})

test('the packages of the last month are taken in together, and the stations show what they brought', async ({
  app,
  page
}) => {
  await ready(page)
  const before = (await heldDirectory(page)).entries.size
  expect(year.lastPackages).toHaveLength(7)
  await openFiles(app, page, ...year.lastPackages)
  const main = page.getByRole('main').last()
  await expect(main).toContainText('vaši podaci se još nisu promenili')
  await page.getByText('Znam ko je dao datoteku').click()
  await page.getByRole('button', { name: /^Primeni \d+ izmen/ }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  expect((await heldDirectory(page)).entries.size).toBeGreaterThan(before)
})
