/** Noting what came of a call: one click on an answer card, and the badge follows. */
import type { Page } from '@playwright/test'
import type { Verification } from '../../shared/records/verification.ts'
import { shownVersions } from '../../shared/replica/edit.ts'
import { fieldOf, heldDirectory, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({ settings: { people: ['Jovan Primer'] } }), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'Jovan Primer' }).click()
})

test('"dobio sam ih" settles the bad news it was said in view of, and names the versions it checked', async ({
  page
}) => {
  await page.getByRole('searchbox').fill('presevo lekar')
  const card = page.getByRole('article').first()
  await expect(card).toContainText('javljeno pre 5 dana: broj ne radi')
  await expectAccessible(page)
  await card.getByRole('button', { name: 'dobio sam ih: Filip Primerović' }).click()
  await expect(card).toContainText('potvrđeno danas, Jovan Primer, Krnjača, info-pult')
  await expect(
    page.getByRole('status').filter({ hasText: 'Zabeleženo: dobio sam ih – Filip Primerović' })
  ).toBeVisible()

  const held = await heldDirectory(page)
  const contact = 'contact-primer-pogresan-broj'
  const assignment = 'assignment-primer-presevo-zdravlje'
  const versionsOf = (record: string, field: string) =>
    shownVersions(held.entries.get(record), field).map(({ writer, count }) => ({ record, field, writer, count }))
  expect(await latest(page)).toMatchObject({
    contact,
    assignment,
    outcome: 'reached',
    on: '2026-03-10',
    checked: [...versionsOf(contact, 'phones'), ...versionsOf(assignment, 'contacts')],
    after: ['verification-primer-pogresan-broj']
  })
})

test('"ne radi broj" shows at once and offers the correction; a corrected number is unverified again', async ({
  page
}) => {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: 'ne radi broj: Ana Primerić' }).click()
  await expect(card).toContainText('javljeno danas: broj ne radi')
  await page.getByRole('button', { name: 'Ispravi broj' }).click()
  const number = fieldOf(page, 'phones').getByRole('textbox', { name: 'Broj 1', exact: true })
  await expect(number).toBeFocused()
  await number.fill('067 000 00 97')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(card).toContainText('067 000 00 97')
  await expect(card).toContainText('nepotvrđeno')
  await expect(card).not.toContainText('broj ne radi')
})

test('"više ne radi tu" shows at once, and is taken back with Ctrl+Z', async ({ page }) => {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: 'više ne radi tu: Ana Primerić' }).click()
  await expect(card).toContainText('javljeno danas: više ne radi tu')
  await page.keyboard.press('Control+z')
  await expect(card).toContainText('potvrđeno pre 12 dana, Jelena Primer')
  await expect(page.getByRole('status').filter({ hasText: 'Poništeno: više ne radi tu: Ana' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(card).toContainText('javljeno danas: više ne radi tu')
})

test('keeps the focus on a card far down the answer, below what is drawn first', async ({ page }) => {
  await page.getByRole('searchbox').fill('primeric')
  await expect.poll(() => page.getByRole('article').count()).toBeGreaterThan(20)
  const button = page.getByRole('button', { name: /^dobio sam ih: / }).last()
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Zabeleženo: dobio sam ih' })).toBeVisible()
  await expect(page.getByRole('article').filter({ hasText: 'potvrđeno danas' })).toBeVisible()
  await expect(button).toBeFocused()
})

test('is noted for each of several contacts, and for deputies', async ({ page }) => {
  await page.getByRole('searchbox').fill('krnjaca advokat')
  const card = page.getByRole('article').first()
  await card.getByRole('button', { name: 'dobio sam ih: Bojan Primerić' }).click()
  await expect(card).toContainText('potvrđeno danas, Jovan Primer')
  await expect(card).toContainText('potvrđeno pre 12 dana, Jelena Primer')
  expect(await latest(page)).toMatchObject({ contact: 'contact-primer-bojan', after: [] })
})

test.describe('while the date of the computer cannot be right', () => {
  test.use({ today: '2001-01-01' })

  test('is not noted, and says why', async ({ page }) => {
    const before = (await heldDirectory(page)).verifications.size
    await page.getByRole('searchbox').fill('krnjaca advokat')
    await page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Datum ovog računara nije tačan.' })).toBeVisible()
    expect((await heldDirectory(page)).verifications.size).toBe(before)
  })
})

/** The verification that is not of the fictional directory. */
async function latest(page: Page): Promise<Verification | undefined> {
  return [...(await heldDirectory(page)).verifications.values()].find(({ id }) => !id.includes('primer'))
}
