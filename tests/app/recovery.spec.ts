/** Recovery at start-up, said in words: a person chooses, and what is damaged stays as it is. */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeper } from '../../main/keeper.ts'
import type { Centre } from '../../shared/records/centre.ts'
import { edited, savedUpTo } from '../support/keepers.ts'
import { heldRecord, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible } from './seeing.ts'

const krnjaca = 'centre-krnjaca'

/** Renames a centre, makes a backup, and renames it again: the backup lacks the last change. */
async function workAndBackUp(keeper: Keeper): Promise<void> {
  await rename(keeper, 'u kopiji')
  const made = await keeper.makeBackup(null)
  if (!made.ok) throw new Error(made.problem.kind)
  await rename(keeper, 'posle kopije')
}

async function rename(keeper: Keeper, name: string): Promise<void> {
  const opened = await keeper.openDirectory(null)
  const entry = opened.ok ? opened.value.entries.find(({ id }) => id === krnjaca) : undefined
  if (entry === undefined) throw new Error('there is no centre')
  const saved = await keeper.saveEdit(edited(entry, 'name', name))
  if (!saved.ok) throw new Error(saved.problem.kind)
  await savedUpTo(keeper, saved.value.ticket)
}

function spoil(dataFolder: string): Buffer {
  const file = join(dataFolder, 'data', 'putokaz.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('posle kopije', 'posle copije'))
  return readFileSync(file)
}

test.describe('a damaged database with a backup', () => {
  test.use({
    ...startingOn({ work: workAndBackUp }),
    today: '2026-03-12',
    dataFolder: async ({ dataFolder }, use) => {
      spoil(dataFolder)
      await use(dataFolder)
    }
  })

  test('offers the backup by its day and what is in it, and restores it beside the damaged file', async ({
    page,
    dataFolder
  }) => {
    const damaged = readFileSync(join(dataFolder, 'data', 'putokaz.json'))
    await expect(page.getByRole('heading', { level: 1, name: 'Imenik ne može da se otvori' })).toBeVisible()
    const main = page.getByRole('main')
    await expect(main).toContainText('Sadržaj datoteke je oštećen.')
    await expect(main).toContainText('U njoj je: 19 centara')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Vrati kopiju od 10.3.2026.' }).press('Enter')
    const question = page.getByRole('alertdialog', { name: 'Vratiti kopiju od 10.3.2026.?' })
    await expect(question.getByRole('textbox', { name: 'Ko vraća kopiju?' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toContainText('Upišite ime.')
    await expectAccessible(page)
    await page.keyboard.type('Jovan Primer')
    await page.keyboard.press('Enter')

    await ready(page)
    expect((await heldRecord<Centre>(page, krnjaca)).name).toBe('u kopiji')
    await expect(page.getByRole('button', { name: 'Radi: Jovan Primer' })).toBeVisible()
    expect(readFileSync(join(dataFolder, 'data', 'putokaz.json')).equals(damaged)).toBe(true)
    expect(readdirSync(join(dataFolder, 'data'))).toContain('putokaz-2.json')
    await page.keyboard.press(keysTo('history'))
    await expect(page.locator('ol > li').first()).toContainText('Jovan Primer – vraćena rezervna kopija')
    // What happened before is still told: the history is another file.
    await expect(page.locator('ol > li').filter({ hasText: 'posle kopije' })).toHaveCount(1)
  })

  test('goes away when the question is put away', async ({ page }) => {
    await page.getByRole('button', { name: 'Vrati kopiju od 10.3.2026.' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Vrati kopiju od 10.3.2026.' })).toBeFocused()
  })
})

test.describe('a damaged database with a damaged backup', () => {
  test.use({
    ...startingOn({ work: workAndBackUp }),
    today: '2026-03-12',
    dataFolder: async ({ dataFolder }, use) => {
      spoil(dataFolder)
      const backups = join(dataFolder, 'data', 'backups')
      for (const name of readdirSync(backups)) {
        const file = join(backups, name)
        writeFileSync(file, readFileSync(file, 'utf8').replace('Sjenica', 'Zjenica'))
      }
      await use(dataFolder)
    }
  })

  test('says that there is no sound backup, and offers none', async ({ page }) => {
    await expect(page.getByText('Ispravne rezervne kopije ovde nema.')).toBeVisible()
    await expect(page.getByRole('button', { name: /Vrati kopiju/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Počni iznova pored nje' })).toBeVisible()
  })
})

test.describe('a last edit that was cut off before it was acknowledged', () => {
  test.use({
    ...startingOn({ work: workAndBackUp }),
    today: '2026-03-12',
    dataFolder: async ({ dataFolder }, use) => {
      const data = join(dataFolder, 'data')
      const journals = readdirSync(data).filter(name => name.endsWith('.journal'))
      const [last] = journals.toSorted((a, b) => Number(b.split('.')[1]) - Number(a.split('.')[1]))
      appendFileSync(join(data, last ?? ''), '3 2 0123456789')
      await use(dataFolder)
    }
  })

  test('is left out with a notice that can be put away', async ({ page }) => {
    await ready(page)
    const notice = page.getByRole('note').filter({ hasText: 'Poslednji upis pre gašenja nije bio završen' })
    await expect(notice).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press(keysTo('centres'))
    await notice.getByRole('button', { name: 'Zatvori' }).press('Enter')
    await expect(notice).toBeHidden()
    // What was pressed is gone: the keys go on at the title.
    await expect(page.getByRole('heading', { level: 1, name: 'Centri' })).toBeFocused()
    expect((await heldRecord<Centre>(page, krnjaca)).name).toBe('posle kopije')
  })
})
