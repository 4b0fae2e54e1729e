/** The first start at a computer, from the question for a name to the first answer. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heldDirectory, sayWhoWorks } from './at-work.ts'
import { pressAt, tabTo } from './by-keyboard.ts'
import { elsewhere, fileFrom, filesChosen, openFiles } from './exchange-files.ts'
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
    await expect(page.getByRole('main').last()).toContainText(
      '0 neslaganja sa vašim podacima, 0 uklanjanja; vaši podaci se još nisu promenili.'
    )
    // What nobody has settled there arrives, too, and is said before anything is taken.
    await expect(page.getByRole('main').last()).toContainText('U novom su i 2 neslaganja koja još niko nije rešio.')
    expect((await heldDirectory(page)).entries.size).toBe(0)
    await page.getByText('Znam ko je dao datoteku i uzimam je').click()
    await page.getByRole('button', { name: /^Primeni/ }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('heading', { level: 2, name: 'Neslaganja (2)' })).toBeVisible()
  } finally {
    remove()
  }
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`with a file that is none, in ${colours}`, () => {
    test.use({ colours })

    test(`lays nothing down, says why, and lets begin in another way, all by keyboard (${colours})`, async ({
      app,
      page,
      dataFolder
    }) => {
      const { folder, remove } = elsewhere()
      try {
        const picture = join(folder, 'slika.jpg')
        writeFileSync(picture, Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'))
        const sheet = join(folder, 'slika.xlsx')
        copyFileSync(picture, sheet)
        await filesChosen(app, picture, sheet)
        await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
        await page.keyboard.type('Sedište')
        const wanted = page.getByRole('button', { name: 'Uvezi datoteku druge stanice…' })
        await pressAt(page, wanted)
        const refused = page.getByRole('alert')
        await expect(refused).toContainText('slika.jpg: Ovo nije ni datoteka za razmenu')
        await expect(refused).toContainText('slika.xlsx: ')
        await expect(refused).toContainText('Ništa nije postavljeno. Izaberite drugu datoteku')
        await expect(wanted).toBeFocused()
        expect(readdirSync(join(dataFolder, 'data')).filter(name => name.endsWith('.json'))).toEqual([])
        await expectAccessible(page)
        await expectNoSidewaysScrolling(page)
        await tabTo(page, page.getByRole('button', { name: 'Počni sa javnim imenikom' }), 'Shift+Tab')
        await page.keyboard.press('Enter')
        await expect(page.getByRole('searchbox')).toBeFocused()
        expect((await heldDirectory(page)).centres.size).toBe(19)
        await expect(page.getByText('Čeka da odlučite')).toHaveCount(0)
      } finally {
        remove()
      }
    })
  })
}

test.describe('a station that began empty', () => {
  test('can have the public directory later, by keyboard, as an import that can be undone', async ({ page }) => {
    await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
    await page.keyboard.type('Sedište')
    await pressAt(page, page.getByRole('button', { name: 'Počni prazno' }))
    await expect(page.getByRole('searchbox')).toBeFocused()
    // React Aria lets what it announced of a busy button stand for seconds, also when the button is gone.
    await expect(async () => await expectAccessible(page)).toPass()
    await pressAt(page, page.getByRole('button', { name: 'Uvezi javni imenik…' }))
    const main = page.getByRole('main').last()
    await expect(main.getByRole('heading', { level: 2, name: 'Javni imenik' })).toBeVisible()
    await expect(main).toContainText(
      /Dolazi uz ovaj program\. Iz javnih izvora, stanje od \d+\.\d+\.20\d\d\.: 19 centara/
    )
    await expect(main).toContainText('deo ovog programa')
    await expect(main).toContainText('0 neslaganja, 0 uklanjanja; vaši podaci se još nisu promenili.')
    await expectAccessible(page)
    await pressAt(page, page.getByRole('button', { name: /^Primeni/ }))
    await sayWhoWorks(page)
    await expect(page.getByRole('cell', { name: 'Javni imenik' })).toBeVisible()
    expect((await heldDirectory(page)).centres.size).toBe(19)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('krnjaca')
    await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Krnjača' })).toBeVisible()
    // Once it is here, nothing of it is new.
    await page.keyboard.press('Control+6')
    await pressAt(page, page.getByRole('button', { name: 'Uvezi javni imenik…' }))
    await expect(page.getByRole('main').last()).toContainText(/Ista datoteka je ovde već uvezena/)
    await pressAt(page, page.getByRole('button', { name: 'Zatvori pregled' }))
    await pressAt(page, page.getByRole('button', { name: /^Poništi uvoz/ }))
    await pressAt(page, page.getByRole('dialog').getByRole('button', { name: 'Zaboravi ovaj uvoz' }))
    await expect(async () => expect((await heldDirectory(page)).entries.size).toBe(0)).toPass()
  })

  test('is offered it beside a file that is none', async ({ app, page }) => {
    const { folder, remove } = elsewhere()
    try {
      const picture = join(folder, 'slika.jpg')
      writeFileSync(picture, Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex'))
      await page.getByRole('textbox', { name: 'Naziv stanice' }).fill('Sedište')
      await page.getByRole('button', { name: 'Počni prazno' }).click()
      await expect(page.getByRole('searchbox')).toBeFocused()
      await openFiles(app, page, picture)
      const main = page.getByRole('main').last()
      await expect(main).toContainText('Odavde ništa ne može da se uzme.')
      await expect(main).toContainText('Imenik je još prazan.')
      await expect(async () => await expectAccessible(page)).toPass()
      await pressAt(page, main.getByRole('button', { name: 'Uvezi javni imenik…' }))
      await expect(main.getByRole('heading', { level: 2, name: 'Javni imenik' })).toBeVisible()
      await expect(main).not.toContainText('slika.jpg')
    } finally {
      remove()
    }
  })
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
