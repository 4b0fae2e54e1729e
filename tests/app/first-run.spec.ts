/** The first start at a computer, from the question for a name to the first answer. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heldDirectory } from './at-work.ts'
import { elsewhere, fileFrom, filesChosen } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test('starts with the public directory and is ready to be asked', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Putokaz počinje ovde' })).toBeVisible()
  const name = page.getByRole('textbox', { name: 'Naziv stanice' })
  await expect(name).toBeFocused()
  await name.fill('Preševo, kancelarija 2')
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('banner')).toContainText('Stanica: Preševo, kancelarija 2')
  await expect(page.getByText('Izaberite svoj centar')).toBeVisible()
})

test('needs nothing but the keyboard', async ({ page }) => {
  await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
  await page.keyboard.type('Krnjača, info-pult')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /Moj centar/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toBeVisible()
  await page.keyboard.type('centar za azil krnj')
  await expect(page.getByRole('option', { name: 'Centar za azil Krnjača' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /Moj centar/ })).toContainText('Centar za azil Krnjača')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Krnjača' })).toBeVisible()
})

test('asks for a name before it begins, and says so beside the field', async ({ page }) => {
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  const name = page.getByRole('textbox', { name: 'Naziv stanice' })
  await expect(name).toHaveAccessibleDescription(/Upišite naziv stanice/)
  await expect(name).toBeFocused()
  await name.fill('x'.repeat(81))
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/najviše 80 znakova/)
  await name.fill('x')
  await expect(name).not.toHaveAccessibleDescription(/najviše/)
})

test('starts empty and says what to do next', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Sedište')
  await page.getByRole('button', { name: 'Počni prazno' }).click()
  await expect(page.getByText('Imenik je prazan.')).toBeVisible()
  await page.keyboard.press('Control+2')
  await expect(page.getByText('Nijedan centar nije upisan.')).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByText('Nijedna organizacija nije upisana.')).toBeVisible()
})

test('speaks the chosen language at once and goes on in it', async ({ page }) => {
  await page.getByText('Ћирилица', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Путоказ почиње овде' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'sr-Cyrl-RS')
  await page.getByText('English', { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Putokaz starts here' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of this station' }).fill('Presevo')
  await page.getByRole('button', { name: 'Start with the public directory' }).click()
  await expect(page.getByRole('searchbox', { name: 'What are you looking for?' })).toBeFocused()
})

test('says what the public directory holds, and of which day', async ({ page }) => {
  const main = page.getByRole('main')
  await expect(main).toContainText(/Iz javnih izvora, stanje od \d+\.\d+\.20\d\d\.: 19 centara, \d+ organizacij/)
  await expect(main.getByRole('note')).toHaveCount(0)
})

test('takes the names of those who work here, and how it is to look', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Sedište')
  const people = page.getByRole('textbox', { name: 'Ko ovde radi' })
  await people.fill('x'.repeat(81))
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(people).toHaveAccessibleDescription(/svako do 80 znakova/)
  await expect(people).toBeFocused()
  await people.fill('Jovan Primer, Ana Primerić')
  await page.getByText('taman', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await expect(page.getByRole('menuitemradio')).toHaveText(['Ana Primerić', 'Jovan Primer', 'neko drugi…'])
})

test('imports a file of another station: its preview opens at once, and nothing is taken before that', async ({
  app,
  page
}) => {
  const { folder, remove } = elsewhere()
  try {
    const file = await fileFrom(folder, 'Preševo', async () => undefined)
    await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Krnjača')
    // Whoever chooses nothing is still here, and nothing has begun.
    await filesChosen(app)
    await page.getByRole('button', { name: 'Uvezi datoteku druge stanice…' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Putokaz počinje ovde' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toHaveValue('Krnjača')
    await filesChosen(app, file)
    await page.getByRole('button', { name: 'Uvezi datoteku druge stanice…' }).click()
    await expect(page.getByRole('main').last()).toContainText('Napravljena na stanici Preševo')
    await expect(page.getByRole('main').last()).toContainText('vaši podaci se još nisu promenili')
    expect((await heldDirectory(page)).entries.size).toBe(0)
  } finally {
    remove()
  }
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in a cloud folder, in ${colours}`, () => {
    test.use({
      colours,
      windowSize: { width: 640, height: 640 },
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
      dataFolder: async ({}, use) => {
        const home = mkdtempSync(join(tmpdir(), 'putokaz-cloud-'))
        const folder = join(home, 'OneDrive - Komesarijat', 'Putokaz')
        mkdirSync(folder, { recursive: true })
        await use(folder)
        rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      }
    })

    test(`is warned of before anything begins (${colours})`, async ({ page }) => {
      const warning = page.getByRole('note')
      await expect(warning).toContainText('OneDrive prenosi na druge računare')
      await expect(warning).toContainText('Zamolite informatičku podršku')
      await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
      await expectNoSidewaysScrolling(page)
      await expectAccessible(page)
      await page.keyboard.type('Sedište')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('searchbox')).toBeFocused()
      await expect(page.getByRole('note')).toHaveCount(0)
    })
  })
}
