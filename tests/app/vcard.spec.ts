/** Contacts for a telephone: a code on the screen that a camera reads, and files that other programs read. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { vcardCode } from '../../shared/vcard.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { readCards } from '../support/qr-reader.ts'
import { hasVobject, readByVcf, readByVobject } from '../support/vcards.ts'
import { heldDirectory, openPage, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { chooseFile } from './pdfs.ts'
import { expectAccessible, pictureOf } from './seeing.ts'

let folder = ''

test.skip(!isForThisSystem('app/vcard.spec.ts'), 'the codes are read by Debian’s zbar')
test.use({ ...startingOn({}), today: '2026-03-10', colours: 'dark' })
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-vcard-'))
  await ready(page)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a contact is scanned from the screen, also in the dark, and saved as a file', async ({ app, page }) => {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  await page.getByRole('button', { name: 'QR kod: Ana Primerić' }).click()
  const dialog = page.getByRole('dialog', { name: 'QR kod: Ana Primerić' })
  await expect(dialog.getByRole('img')).toBeVisible()
  await expectAccessible(page)
  const { contacts, organisations } = await heldDirectory(page)
  const contact = contacts.get('contact-primer-ana')
  if (contact === undefined) throw new Error('the directory has no Ana')
  const organisation = organisations.get(contact.organisation ?? '') ?? null
  await expect.poll(async () => readCards(await pictureOf(app))).toEqual([vcardCode([{ contact, organisation }])])

  const file = join(folder, 'ana.vcf')
  await chooseFile(app, file)
  await dialog.getByRole('button', { name: 'Sačuvaj .vcf' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: file })).toBeVisible()
  const saved = readFileSync(file, 'utf8')
  for (const read of [readByVcf, ...(hasVobject ? [readByVobject] : [])]) {
    expect(read(saved)).toMatchObject([
      {
        version: '3.0',
        name: 'Ana Primerić',
        organisation: 'Primer-organizacija A (izmišljeno)',
        phones: [
          { number: '+381670000028', types: ['CELL', 'VOICE'] },
          { number: '+381110000001', types: ['WORK', 'VOICE'] }
        ]
      }
    ])
  }
})

test('a centre with too many for one code offers the file; all contacts go out with or without persons', async ({
  app,
  page
}) => {
  await openPage(page, 'centre', 'Centar za azil Krnjača')
  await page.getByRole('button', { name: 'kontakti za telefon' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kontakti za telefon: Centar za azil Krnjača' })
  await expect(dialog).toContainText('Za jedan QR kod ovo je previše. Sačuvajte datoteku')
  await expect(dialog).toContainText('29 kontakata, od toga osoba: 29')
  await chooseFile(app, '/sys/kontakti.vcf')
  await dialog.getByRole('button', { name: 'Sačuvaj .vcf' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Datoteka nije sačuvana: nema dozvole' })).toBeVisible()
  expect(existsSync('/sys/kontakti.vcf')).toBe(false)
  await dialog.getByRole('checkbox', { name: 'imena i brojevi osoba' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog).toContainText('Kancelarija sa brojem ili e-poštom nema.')
  await page.keyboard.press('Escape')

  await openPage(page, 'centre', 'Centar za azil Tutin')
  await page.getByRole('button', { name: 'kontakti za telefon' }).click()
  const several = page.getByRole('dialog', { name: 'Kontakti za telefon: Centar za azil Tutin' })
  await expect(several).toContainText('Kod sadrži više kontakata.')
  await expect.poll(async () => readCards(await pictureOf(app)).length).toBe(2)
  await page.keyboard.press('Escape')

  const { contacts } = await heldDirectory(page)
  const reachable = [...contacts.values()].filter(({ phones, email }) => phones.length > 0 || email !== null)
  for (const [withPersons, expected] of [
    [true, reachable],
    [false, reachable.filter(({ reach }) => reach === 'office')]
  ] as const) {
    const file = join(folder, `svi-${withPersons}.vcf`)
    await saveAll(page, () => chooseFile(app, file), withPersons)
    const names = readByVcf(readFileSync(file, 'utf8')).map(({ name }) => name)
    expect(names).toHaveLength(expected.length)
    for (const { name } of expected)
      expect(
        names.some(shown => shown.includes(name)),
        name
      ).toBe(true)
  }
})

async function saveAll(page: Page, choose: () => Promise<void>, withPersons: boolean): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.getByRole('button', { name: 'Svi kontakti (.vcf)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Svi kontakti za telefon' })
  if (!withPersons) {
    await dialog.getByRole('checkbox', { name: 'imena i brojevi osoba' }).focus()
    await page.keyboard.press('Space')
  }
  await choose()
  await dialog.getByRole('button', { name: 'Sačuvaj .vcf' }).click()
  await expect(dialog).toBeHidden()
}
