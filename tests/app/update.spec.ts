/** An update by file, in the app: an older data folder is opened and kept; a newer one is told and left alone. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { bytesBelow } from '../support/keepers.ts'
import { sealDocument } from '../support/mutations.ts'
import { entryOf } from '../support/records.ts'
import { startingOn } from './data-folders.ts'
import { openFiles } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'

const oldData = resolve(import.meta.dirname, '../files/old-data/before-exchange')

test.describe('a data folder that a program from before exchanges left behind', () => {
  test.use({
    today: '2026-03-11',
    dataFolder: async ({ dataFolder }, use) => {
      cpSync(oldData, join(dataFolder, 'data'), { recursive: true })
      await use(dataFolder)
    }
  })

  test('answers at once, and is kept as a backup before anything is saved', async ({ page, app, dataFolder }) => {
    await expect(page.getByRole('banner')).toContainText('Stanica: Stara stanica')
    await page.getByRole('searchbox').fill('krnjaca advokat')
    const cards = page.getByRole('region', { name: 'Odgovori' })
    await expect(cards.getByRole('article', { name: 'Primer-organizacija A (izmišljeno)' })).toContainText(
      'Ana Primerić'
    )
    await app.close()
    const kept = await bytesBelow(join(dataFolder, 'data', 'backups'))
    const ofToday = [...kept].find(([name]) => name.endsWith('2026-03-11-daily.json'))
    expect(ofToday?.[1].toString()).toContain('Druga napomena, samo u dnevniku')
    expect(kept.get('000001-2026-03-10-daily.json')).toEqual(
      readFileSync(join(oldData, 'backups/000001-2026-03-10-daily.json'))
    )
  })
})

test.describe('a data folder that a later version wrote', () => {
  test.use({
    today: '2026-03-11',
    dataFolder: async ({ dataFolder }, use) => {
      const data = join(dataFolder, 'data')
      cpSync(oldData, data, { recursive: true })
      const path = join(data, 'putokaz.json')
      const text = readFileSync(path, 'utf8').replace('"formatVersion":1', '"formatVersion":2')
      writeFileSync(path, sealDocument(text))
      await use(dataFolder)
    }
  })

  test('is told in a sentence, and not one byte of it changes', async ({ page, app, dataFolder }) => {
    const before = await bytesBelow(join(dataFolder, 'data'))
    const main = page.getByRole('main')
    await expect(main).toContainText('Datoteku je sačuvala novija verzija Putokaza')
    await expect(main).toContainText('Podaci su ispravni. Ova verzija u njih ništa nije upisala i neće.')
    await page.getByText('English', { exact: true }).click()
    await expect(main).toContainText('The file was saved by a newer version of Putokaz')
    await app.close()
    expect(await bytesBelow(join(dataFolder, 'data'))).toEqual(before)
  })
})

test.describe('a package that a later version wrote', () => {
  test.use({ ...startingOn({}), today: '2026-03-11' })

  test('is told with the version it needs, and changes nothing', async ({ page, app, dataFolder }) => {
    const folder = join(dataFolder, 'stick')
    mkdirSync(folder)
    const path = join(folder, 'novo.putokaz')
    const contact = entryOf('contact', 'contact-novi', { organisation: 'organisation-primer-a', name: 'Novi Probni' })
    writeFileSync(path, packageFile({ ...membersOf([contact]), formatVersion: 2, needs: 'Putokaz 1.4' }))
    await expect(page.getByRole('searchbox')).toBeVisible()
    await openFiles(app, page, path)
    await expect(page.getByRole('main')).toContainText('Napravljena je novijom verzijom programa.')
    await expect(page.getByRole('main')).toContainText('Putokaz 1.4')
    await page.keyboard.press('Control+1')
    await page.getByRole('searchbox').fill('novi probni')
    await expect(page.getByRole('article', { name: /Novi Probni/ })).toHaveCount(0)
  })
})
