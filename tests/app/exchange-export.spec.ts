/** Writing packages: which part, with whose data, open or with a passphrase; and erasing a person. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Contact } from '../../shared/records/contact.ts'
import { readHere } from '../support/exchange-packages.ts'
import { heldRecord, openPage, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { elsewhere, openFiles, placeChosen, suggestedName } from './exchange-files.ts'
import { failBy, failNoMore } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

const ana = 'contact-primer-ana'
const passphrase = 'konj baterija spajalica'

let other: ReturnType<typeof elsewhere>

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  other = elsewhere()
  await ready(page)
})

test.afterEach(() => other.remove())

test('everything, one centre, one organisation, what was found, and what changed since', async ({ app, page }) => {
  await test.step('everything', async () => {
    await beginExport(page)
    await expectAccessible(page)
    await expectNoSidewaysScrolling(page)
    const all = await written(page, app, 'sve.putokaz', 'Jovan Primer')
    expect(await suggestedName(app)).toBe('krnjaca-info-pult-ceo-imenik-2026-03-10.putokaz')
    expect(all.head.scope).toEqual({ part: { what: 'all' }, personalContacts: true })
    expect(all.ids).toContain(ana)
    await expect(page.getByRole('main').last()).toContainText('Zapisano i provereno: sve.putokaz')
    await expect(page.getByRole('main').last()).toContainText('Ceo imenik, sa ličnim podacima kontakata.')
    await expectAccessible(page)
  })

  await test.step('one centre, without persons', async () => {
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.getByRole('button', { name: 'Izvezi: Centar za azil Krnjača' }).click()
    await expect(page.getByRole('button', { name: /^Centar za azil Krnjača/ })).toBeVisible()
    await page.getByText('I lični podaci kontakata').click()
    await expect(page.getByRole('main').last()).toContainText('imena onih koji su upisivali izmene')
    const centre = await written(page, app, 'centar.putokaz')
    expect(await suggestedName(app)).toBe('krnjaca-info-pult-centar-za-azil-krnjaca-2026-03-10.putokaz')
    expect(centre.head.scope).toMatchObject({
      part: { what: 'centre', centre: 'centre-krnjaca' },
      personalContacts: false
    })
    expect(centre.text).not.toContain('Ana Primerić')
    expect(centre.ids).not.toContain('centre-obrenovac')
  })

  await test.step('one organisation', async () => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: 'Izvezi: Primer-organizacija A (izmišljeno)' }).click()
    const organisation = await written(page, app, 'organizacija.putokaz')
    expect(organisation.head.scope.part).toMatchObject({ what: 'organisation', organisation: 'organisation-primer-a' })
    expect(organisation.ids).toContain(ana)
  })

  await test.step('what was found', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('krnjaca advokat')
    await page.getByRole('button', { name: 'izvezi nađeno' }).click()
    await expect(page.getByRole('main').last()).toContainText('„krnjaca advokat“')
    const found = await written(page, app, 'nadjeno.putokaz')
    expect(found.head.scope.part).toEqual({ what: 'search', text: 'krnjaca advokat' })
    expect(found.ids).toEqual(expect.arrayContaining([ana, 'centre-krnjaca', 'service-pravna-pomoc']))
  })

  await test.step('what changed since the first', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('krnjaca advokat')
    await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
    await page.getByRole('dialog').locator('[data-field="note"]').getByRole('textbox').fill('nova napomena')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press(keysTo('exchange'))
    await page
      .getByRole('row', { name: /sve\.putokaz/ })
      .getByRole('button')
      .click()
    const changes = await written(page, app, 'izmene.putokaz')
    expect(changes.head.scope.part.what).toBe('changes')
    expect(changes.ids).toEqual([ana])
    expect(changes.text).toContain('nova napomena')
    expect(changes.text.length).toBeLessThan(3000)
  })
})

test('a passphrase is typed twice, its strength is told, and the file opens with it alone', async ({ app, page }) => {
  await beginExport(page)
  await page.getByText('Zaštiti lozinkom').click()
  await page.keyboard.type('putokaz')
  await expect(page.getByRole('status').filter({ hasText: 'Jačina lozinke' })).toContainText('slaba')
  const [first, second] = [
    page.getByRole('textbox', { name: 'Lozinka', exact: true }),
    page.getByRole('textbox', { name: 'Lozinka još jednom' })
  ]
  await first.fill(passphrase)
  await expect(page.getByRole('status').filter({ hasText: 'Jačina lozinke' })).toContainText(/dobra|jaka/)
  await second.fill('nešto drugo')
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).press('Enter')
  await expect(page.getByText('Nije isto kao gore.')).toBeVisible()
  await expect(second).toBeFocused()
  await expectAccessible(page)
  await second.fill(passphrase)
  const path = join(other.folder, 'tajna.putokaz')
  await placeChosen(app, path)
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('main').last()).toContainText('Zaštićena je lozinkom.', { timeout: 60_000 })
  expect(readFileSync(path, 'utf8')).not.toContain('Primer')
  const opened = await readHere(readFileSync(path), { passphrase })
  expect(opened.content.ok).toBe(true)
})

test('a place that takes nothing gets a sentence, and no half file is left', async ({ app, page }) => {
  await beginExport(page)
  await placeChosen(app, join(other.folder, 'nema', 'foldera.putokaz'))
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toContainText(
    /Tog mesta više nema|ne može da se piše/
  )
  await expectAccessible(page)
  expect(readdirSync(other.folder)).toEqual([])
  // Putting the question away is no failure, and the next place is taken.
  await placeChosen(app, null)
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  mkdirSync(join(other.folder, 'nema'))
  await written(page, app, 'ipak.putokaz')
})

test.describe('a disk that fails', () => {
  test.use({ faults: { disk: 'on-order' } })

  test('midway is told, and leaves no half file', async ({ app, page, dataFolder }) => {
    await beginExport(page)
    const path = join(other.folder, 'sve.putokaz')
    failBy(dataFolder, 'ENOSPC', 'write')
    await placeChosen(app, path)
    await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Na tom disku nema mesta.' })).toBeVisible()
    expect(existsSync(path)).toBe(false)
    failNoMore(dataFolder)
  })
})

test('a person’s data is erased for good, after a question that names the files which may still hold it', async ({
  app,
  page
}) => {
  await beginExport(page)
  await written(page, app, 'sa-licnim.putokaz', 'Jovan Primer')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
  await page.getByRole('button', { name: 'Obriši podatke osobe…' }).click()
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('Obrisati zauvek podatke: Ana Primerić?')
  await expect(question).toContainText('sa-licnim.putokaz')
  await expect(question.getByRole('button', { name: 'Obriši zauvek' })).toBeHidden()
  await question.getByText('Razumem da se ovo ne može vratiti.').click()
  await question.getByRole('button', { name: 'Obriši zauvek' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Obrisani su podaci osobe.' })).toBeVisible({
    timeout: 60_000
  })
  expect(await heldRecord<Contact>(page, ana)).toMatchObject({ erased: true, name: '', phones: [] })
  await expect(page.getByRole('main').first()).not.toContainText('Ana Primerić')
  await expect(page.getByRole('main').first()).toContainText('osoba čiji su podaci obrisani')

  // Nowhere does a name that is no more leave a hole: not on buttons, not on paper.
  await expect(page.getByRole('button', { name: 'ispravi: osoba čiji su podaci obrisani' }).first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('figure').first()).toContainText('osoba čiji su podaci obrisani')

  // The file from before cannot bring them back.
  await openFiles(app, page, join(other.folder, 'sa-licnim.putokaz'))
  await expect(page.getByRole('main').last()).toContainText('Starije od onoga što imate')
})

async function beginExport(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('exchange'))
  await page.getByRole('button', { name: 'Izvezi…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Izvoz' })).toBeVisible()
}

/** Writes what the screen says to a file of this name, and reads that file. */
async function written(page: Page, app: Parameters<typeof placeChosen>[0], name: string, person?: string) {
  const path = join(other.folder, name)
  await placeChosen(app, path)
  await page.getByRole('button', { name: 'Sačuvaj datoteku…' }).click()
  if (person !== undefined) await sayWhoWorks(page, person)
  await expect(page.getByRole('main').last()).toContainText(`Zapisano i provereno: ${name}`)
  const bytes = readFileSync(path)
  const { content } = await readHere(bytes)
  if (!content.ok) throw new Error(JSON.stringify(content.problem))
  return {
    head: content.value.head,
    ids: content.value.entries.map(({ id }) => id),
    text: bytes.toString('utf8')
  }
}
