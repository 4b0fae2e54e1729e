/** What a person reads when the directory cannot be opened, and that nothing is written to what is there. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

/** Spoils the database before the app starts; what it then holds must still be there afterwards. */
const spoilings = {
  empty: { spoil: () => '', said: 'Datoteka je prazna.' },
  truncated: {
    spoil: (text: string) => text.slice(0, Math.floor(text.length / 2)),
    said: 'Datoteka se prekida pre kraja.'
  },
  damaged: { spoil: (text: string) => text.replace('Krnjača', 'Krnjaca'), said: 'Sadržaj datoteke je oštećen.' },
  foreign: { spoil: () => '{"some":"other program"}', said: 'Ovo nije datoteka Putokaza.' }
} as const

for (const [what, { spoil, said }] of Object.entries(spoilings)) {
  test.describe(`a database that is ${what}`, () => {
    test.use({
      dataFolder: async ({ dataFolder }, use) => {
        const file = join(dataFolder, 'data', 'putokaz.json')
        writeFileSync(file, spoil(readFileSync(file, 'utf8')))
        await use(dataFolder)
      }
    })

    test(`is named, with what is wrong and what can be done (${what})`, async ({ page, dataFolder }) => {
      const file = join(dataFolder, 'data', 'putokaz.json')
      const before = readFileSync(file)
      await expect(page.getByRole('heading', { level: 1, name: 'Imenik ne može da se otvori' })).toBeVisible()
      const main = page.getByRole('main')
      await expect(main).toContainText(said)
      await expect(main).toContainText(file)
      await expect(main).toContainText('U datoteku ništa nije upisano i neće biti.')
      await expect(page.getByRole('button', { name: 'Otvori fasciklu' })).toBeVisible()
      await page.getByText('English', { exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'The directory cannot be opened' })).toBeVisible()
      await page.getByRole('button', { name: 'Start anew beside it' }).click()
      await page.getByRole('textbox', { name: 'Name of this station' }).fill('Krnjača')
      await page.getByRole('button', { name: 'Start with the public directory' }).click()
      await expect(page.getByRole('searchbox')).toBeFocused()
      expect(readFileSync(file).equals(before)).toBe(true)
      expect(readdirSync(join(dataFolder, 'data'))).toContain('putokaz-2.json')
    })
  })
}

test.describe('a data folder that cannot be written to', () => {
  test.use({ faults: { readOnlyData: true } })

  test('is said in words, with the folder', async ({ page, dataFolder }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Nema dozvole za čuvanje podataka' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(join(dataFolder, 'data'))
    await page.getByRole('button', { name: 'Pokušaj ponovo' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nema dozvole za čuvanje podataka' })).toBeVisible()
  })
})

test.describe('a data folder that another computer has open', () => {
  test.use({
    dataFolder: async ({ dataFolder }, use) => {
      const holder = {
        processId: 4711,
        processMark: '',
        host: 'RACUNAR-U-SENTI',
        since: '2026-03-10T07:00:00.000Z',
        who: ''
      }
      writeFileSync(join(dataFolder, 'data', 'putokaz.lock'), JSON.stringify(holder))
      await use(dataFolder)
    }
  })

  test('is named, and can be taken over by somebody who knows better', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Podaci su otvoreni na drugom mestu' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('RACUNAR-U-SENTI')
    await page.getByRole('button', { name: 'Tamo više niko ne radi' }).click()
    await page.getByRole('button', { name: 'Siguran sam, otvori' }).click()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })
})
