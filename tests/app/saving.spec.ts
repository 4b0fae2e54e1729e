/** How changes stand with the disk: said truthfully, tried again, and never lost unasked, also when the window closes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { openKeeper } from '../../main/keeper.ts'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import { day } from '../../shared/records/day.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { heldRecord, openPage, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { failBy, failNoMore, fillDisk, freeDisk } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const organisation = 'Primer-organizacija D (izmišljeno)'
const id = 'organisation-primer-d'
/** Longer than what is left of a page of the disk that a file has already. */
const longNote = 'ž'.repeat(3900)

test.beforeEach(({ page }) => ready(page))

test('says that a change is on disk, and when, once it is', async ({ page }) => {
  await expect(page.getByRole('banner')).not.toContainText('sačuvano')
  await editNote(page, 'kratko')
  await expect(page.getByRole('banner')).toContainText('sačuvano na disk 09:00')
  await expect(page.getByText('još nije na disku')).toBeHidden()
})

test.describe('on a full disk', () => {
  test.use({ faults: { disk: 'small' } })

  test('keeps the change in sight, marks it, says why it is not saved, and saves it when there is room', async ({
    page,
    app,
    dataFolder
  }) => {
    fillDisk(dataFolder)
    await editNote(page, longNote)
    const problem = page.getByRole('alert').filter({ hasText: 'nije sačuvano: disk je pun – pokušavam ponovo' })
    await expect(problem).toBeVisible()
    await expect(page.getByRole('main')).toContainText(longNote.slice(0, 100))
    await expect(page.getByRole('main').getByText('još nije na disku')).toBeVisible()
    await expect(page.getByRole('banner')).not.toContainText('sačuvano na disk')
    await expectAccessible(page)
    // What comes after waits behind it, in order, and can be taken back meanwhile.
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: 'Poništeno' })).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByRole('status').filter({ hasText: 'Ponovljeno' })).toBeVisible()
    await expect(problem).toBeVisible()

    await page.getByRole('banner').getByRole('button', { name: 'nije sačuvano: disk je pun' }).click()
    const tryNow = await page.getByRole('dialog').getByRole('button', { name: 'pokušaj odmah' }).elementHandle()
    freeDisk(dataFolder)
    // The program tries by itself, too, and the button goes when that was sooner.
    await tryNow?.evaluate(button => button instanceof HTMLElement && button.click())
    await expect(problem).toBeHidden()
    await expect(page.getByRole('banner')).toContainText('sačuvano na disk 09:00')
    await expect(page.getByText('još nije na disku')).toBeHidden()
    await app.close()
    expect(await noteOnDisk(dataFolder)).toBe(longNote)
  })

  test('waits with closing, asks after ten seconds, and names what would be lost', async ({
    page,
    app,
    dataFolder
  }) => {
    fillDisk(dataFolder)
    await editNote(page, longNote)
    await closeWindow(app)
    await expect(page.getByRole('banner')).toContainText('zatvara se čim se sačuva…')
    const question = page.getByRole('alertdialog', { name: 'Izmene nisu na disku' })
    await expect(question).toBeHidden()
    await expect(question).toBeVisible({ timeout: 20_000 })
    await expect(question).toContainText('disk je pun')
    await expect(question.getByRole('listitem')).toHaveText([organisation])
    await expectAccessible(page)
    // Esc is the answer that loses nothing.
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(page.getByRole('banner')).not.toContainText('zatvara se')

    await closeWindow(app)
    await expect(question).toBeVisible({ timeout: 20_000 })
    freeDisk(dataFolder)
    const closed = app.waitForEvent('close')
    // The disk may be tried by itself in this very moment, and the window gone before the click is done.
    await question
      .getByRole('button', { name: 'Pokušaj ponovo' })
      .click()
      .catch(() => null)
    await closed
    expect(await noteOnDisk(dataFolder)).toBe(longNote)
  })

  test('saves a copy elsewhere, with the changes, and loses them here only when told to', async ({
    page,
    app,
    dataFolder
  }) => {
    const copy = join(dataFolder, 'kopija.json')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, copy)
    fillDisk(dataFolder)
    await editNote(page, longNote)
    await closeWindow(app)
    const question = page.getByRole('alertdialog', { name: 'Izmene nisu na disku' })
    await expect(question).toBeVisible({ timeout: 20_000 })
    await question.getByRole('button', { name: 'Sačuvaj kopiju na drugo mesto' }).click()
    if (existsSync(join(dataFolder, 'orders'))) failNoMore(dataFolder) // Orders hold for every place, a full disk for one.
    await expect(question.getByRole('status')).toContainText(/Kopija (je|nije) sačuvana/)
    if (!existsSync(copy)) await question.getByRole('button', { name: 'Sačuvaj kopiju na drugo mesto' }).click()
    await expect(question.getByRole('status')).toContainText(`Kopija je sačuvana: ${copy}`)
    expect(readFileSync(copy, 'utf8')).toContain(longNote)
    fillDisk(dataFolder)

    const closed = app.waitForEvent('close')
    // The window may be gone before the click is done.
    await question
      .getByRole('button', { name: 'Zatvori i odbaci ove izmene' })
      .click()
      .catch(() => null)
    await closed
    freeDisk(dataFolder)
    expect(await noteOnDisk(dataFolder)).toBe('Izmišljena organizacija za probu programa.')
  })
})

test.describe('on a disk that fails otherwise', () => {
  test.use({ faults: { disk: 'on-order' } })

  const faults = [
    { code: 'ENOSPC', operation: 'write', said: 'disk je pun' },
    { code: 'EACCES', operation: 'write', said: 'nema dozvole za upis u fasciklu sa podacima' },
    { code: 'EBUSY', operation: 'write', said: 'datoteku drži drugi program' },
    { code: 'EIO', operation: 'datasync', said: 'disk javlja grešku' }
  ] as const

  for (const { code, operation, said } of faults) {
    test(`says "${said}" (${code}, ${operation}), and saves as soon as the disk does`, async ({
      page,
      app,
      dataFolder
    }) => {
      failBy(dataFolder, code, operation)
      await editNote(page, 'kratko')
      await expect(page.getByRole('alert').filter({ hasText: `nije sačuvano: ${said}` })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('kratko')
      failNoMore(dataFolder)
      await expect(page.getByRole('banner')).toContainText('sačuvano na disk 09:00')
      expect((await heldRecord<Organisation>(page, id)).note).toBe('kratko')
      await app.close()
      expect(await noteOnDisk(dataFolder)).toBe('kratko')
    })
  }
})

test.describe('when there is no room for the backup of the day', () => {
  test.use({
    faults: { disk: 'on-order' },
    // Renaming is the last step of a backup, and nothing else at the start renames.
    dataFolder: async ({ dataFolder }, use) => {
      failBy(dataFolder, 'ENOSPC', 'rename')
      await use(dataFolder)
    }
  })

  test('says so quietly, and lets people work', async ({ page, dataFolder }) => {
    await expect(page.getByRole('banner')).toContainText('danas nema rezervne kopije: disk je pun')
    await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
    failNoMore(dataFolder)
    await editNote(page, 'kratko')
    await expect(page.getByRole('banner')).toContainText('sačuvano na disk 09:00')
  })
})

/** Edits the note of an organisation, as the first edit of the sitting. */
async function editNote(page: Page, note: string): Promise<void> {
  await openPage(page, 'organisation', organisation)
  await page.getByRole('button', { name: 'izmeni', exact: true }).click()
  await page.getByRole('textbox', { name: 'Napomena' }).fill(note)
  await page.keyboard.press('Control+Enter')
  await sayWhoWorks(page)
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
}

/** What the next start would find, read by the keeper once the app is gone. */
async function noteOnDisk(dataFolder: string): Promise<string | null | undefined> {
  const keeper = openKeeper({
    folder: join(dataFolder, 'data'),
    publicEntries: () => [],
    draw: letters => 'a'.repeat(letters),
    now: () => '2026-03-10T09:00:00.000Z',
    computer: 'test',
    machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder }
  })
  const opened = await keeper.openDirectory(null)
  await keeper.close()
  if (!opened.ok) throw new Error(`the data cannot be opened: ${opened.problem.kind}`)
  const directory: Directory = readDirectory(opened.value.entries)
  return directory.organisations.get(id)?.note
}
