/**
 * Assigning somebody quickly: from a gap to a saved assignment in at most four choices. A choice is a click (or the
 * keys that stand for one); typing a name or a number is none.
 */
import type { Page } from '@playwright/test'
import type { Assignment } from '../../shared/records/assignment.ts'
import { fieldOf, heldDirectory, openPage, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

let choices = 0

test.beforeEach(async ({ page }) => {
  choices = 0
  await ready(page)
  // Who works is asked once a sitting; here it is known.
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'neko drugi…' }).click()
  await sayWhoWorks(page)
})

test('takes two choices when the organisation has one contact: who, and save', async ({ page }) => {
  await openPage(page, 'centre', 'Centar za azil Krnjača')
  await page.getByRole('button', { name: 'Zaduži: podrška u postupku traženja azila' }).click()
  await choose(page, () => page.getByRole('option', { name: 'Primer-organizacija D (izmišljeno)' }).click())
  await expect(page.getByRole('checkbox', { name: /Danica Primer/ })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'nadležna' })).toBeChecked()
  await expect(fieldOf(page, 'memorandum')).toContainText('memorandum do 10.3.2026.')
  await choose(page, () => page.getByRole('button', { name: 'Sačuvaj' }).click())
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(choices).toBeLessThanOrEqual(4)
  expect(await madeFor(page, 'organisation-primer-d')).toMatchObject({
    centre: 'centre-krnjaca',
    service: 'service-postupak-azila',
    role: 'responsible',
    contacts: ['contact-primer-danica'],
    memorandum: 'memorandum-primer-d-2026'
  })
  const row = page.getByRole('row').filter({ hasText: 'podrška u postupku traženja azila' })
  await expect(row).toContainText('Primer-organizacija D (izmišljeno)')
  await expect(page.getByRole('button', { name: 'Zaduži: podrška u postupku traženja azila' })).toBeHidden()
})

test('takes three from an answer, with a contact to choose; the keyboard alone suffices', async ({ page }) => {
  await page.getByRole('searchbox').fill('presevo psihosocijalna')
  await page.getByRole('button', { name: 'Zaduži nekoga: psihosocijalna podrška' }).focus()
  await page.keyboard.press('Enter')
  const list = page.getByRole('listbox', { name: 'Organizacija' })
  // Those whose memorandum holds and names the service come first.
  await expect(list.getByRole('option').first()).toHaveText(/Primer-organizacija B/)
  await expect(list.getByRole('group').first()).toContainText('memorandum važi i obuhvata ovu uslugu')
  await expectAccessible(page)
  await choose(page, async () => {
    await page.keyboard.type('primer b')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  })
  await choose(page, async () => {
    await page.getByRole('checkbox', { name: /Dženana Ljubičić-Primer/ }).focus()
    await page.keyboard.press('Space')
  })
  await expectAccessible(page)
  await choose(page, () => page.keyboard.press('Control+Enter'))
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(choices).toBeLessThanOrEqual(4)
  await expect(page.getByRole('article').first()).toContainText('Dženana Ljubičić-Primer')
  expect(await madeFor(page, 'organisation-primer-b')).toMatchObject({
    centre: 'centre-presevo',
    contacts: ['contact-primer-dzenana'],
    memorandum: 'memorandum-primer-b-2026'
  })
})

test('puts organisations that state the service before those that say nothing of it', async ({ page }) => {
  await page.getByRole('searchbox').fill('bujanovac deca')
  await page.getByRole('button', { name: 'Zaduži nekoga: zaštita dece' }).click()
  const list = page.getByRole('listbox', { name: 'Organizacija' })
  await expect(list.getByRole('option').first()).toHaveText(/Primer-organizacija F/)
  await expect(list.getByRole('group').first()).toContainText('sami navode ovu uslugu')
})

test('enters a new contact on the way, in one edit with the assignment', async ({ page }) => {
  await openPage(page, 'centre', 'Centar za azil Krnjača')
  await page.getByRole('button', { name: 'Zaduži: podrška u postupku traženja azila' }).click()
  await choose(page, () => page.getByRole('option', { name: 'Primer-organizacija A (izmišljeno)' }).click())
  await choose(page, () => page.getByRole('button', { name: 'novi kontakt' }).click())
  await page.keyboard.press('Control+Enter')
  await expect(fieldOf(page, 'contacts')).toContainText('Upišite ime novog kontakta.')
  await page.getByRole('textbox', { name: 'Ime novog kontakta' }).fill('Novak Primerić')
  await page.getByRole('textbox', { name: 'Telefon novog kontakta' }).fill('067/000-00-98')
  await expect(fieldOf(page, 'contacts')).toContainText('razumem kao 067 000 00 98')
  await choose(page, () => page.getByRole('button', { name: 'Sačuvaj' }).click())
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(choices).toBeLessThanOrEqual(4)
  const { contacts } = await heldDirectory(page)
  const novak = [...contacts.values()].find(({ name }) => name === 'Novak Primerić')
  expect(novak).toMatchObject({ organisation: 'organisation-primer-a', reach: 'personal' })
  const made = await assignmentsAt(page, 'centre-krnjaca', 'service-postupak-azila')
  expect(made.map(assignment => assignment.contacts)).toEqual([[novak?.id]])
  // One edit, so one step back takes both.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Zaduži: podrška u postupku traženja azila' })).toBeVisible()
  expect((await heldDirectory(page)).removed.has(novak?.id ?? '')).toBe(true)
})

test('assigns a second organisation to the same service, with deputies, days and dates of its own', async ({
  page
}) => {
  await openPage(page, 'centre', 'Centar za azil Obrenovac')
  await page.getByRole('button', { name: 'Zaduži još nekoga: ishrana' }).click()
  await page.getByRole('option', { name: 'Primer-organizacija A (izmišljeno)' }).click()
  await expect(page.getByRole('radio', { name: 'podržava' })).toBeChecked()
  await page.getByRole('checkbox', { name: /Ana Primerić/ }).click({ force: true })
  await page.getByText('Ostalo:').click()
  await fieldOf(page, 'deputies')
    .getByRole('button', { name: /^dodaj/i })
    .click()
  await page.keyboard.type('bojan')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Važi od' }).fill('1.4.2026.')
  await page.getByRole('textbox', { name: 'Važi do (i tog dana)' }).fill('30.6.2026.')
  await page.getByRole('button', { name: 'dodaj radno vreme' }).click()
  await page.keyboard.type('8')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const made = (await assignmentsAt(page, 'centre-obrenovac', 'service-ishrana')).find(
    ({ organisation }) => organisation === 'organisation-primer-a'
  )
  expect(made).toMatchObject({
    role: 'supporting',
    contacts: ['contact-primer-ana'],
    deputies: ['contact-primer-bojan'],
    from: '2026-04-01',
    to: '2026-06-30',
    hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '12:00' }]
  })
  expect(await assignmentsAt(page, 'centre-obrenovac', 'service-ishrana')).toHaveLength(3)
})

test('is edited from its row; another organisation brings its own contacts and memorandum', async ({ page }) => {
  await openPage(page, 'centre', 'Centar za azil Sjenica')
  await page.getByRole('button', { name: /^Izmeni: besplatna pravna pomoć · Centar za azil Sjenica/ }).click()
  await fieldOf(page, 'organisation').getByRole('button', { name: 'promeni' }).click()
  await page.getByRole('option', { name: 'Primer-organizacija D (izmišljeno)' }).click()
  await expect(page.getByRole('checkbox', { name: /Danica Primer/ })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const { assignments } = await heldDirectory(page)
  expect(assignments.get('assignment-primer-sjenica-pravna')).toMatchObject({
    organisation: 'organisation-primer-d',
    contacts: ['contact-primer-danica'],
    memorandum: 'memorandum-primer-d-2026'
  })
})

test('asks for centre and service when it begins at the page of an organisation', async ({ page }) => {
  await openPage(page, 'organisation', 'Primer-organizacija D (izmišljeno)')
  await page.getByRole('button', { name: 'Novo zaduženje' }).click()
  await expect(fieldOf(page, 'centre').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(fieldOf(page, 'centre')).toContainText('Nije upisano')
  await fieldOf(page, 'centre').getByRole('button').first().click()
  await page.keyboard.type('svi centri')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(fieldOf(page, 'service')).toContainText('Nije upisano')
  await fieldOf(page, 'service').getByRole('button').first().click()
  await page.keyboard.type('integracija')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await madeFor(page, 'organisation-primer-d')).toMatchObject({
    centre: 'every-centre',
    service: 'service-integracija',
    contacts: ['contact-primer-danica']
  })
})

async function choose(_page: Page, choice: () => Promise<unknown>): Promise<void> {
  choices += 1
  await choice()
}

/** The one assignment of an organisation that is not of the fictional directory. */
async function madeFor(page: Page, organisation: string): Promise<Assignment | undefined> {
  const { assignments } = await heldDirectory(page)
  return [...assignments.values()].find(one => one.organisation === organisation && !one.id.includes('primer'))
}

async function assignmentsAt(page: Page, centre: string, service: string): Promise<readonly Assignment[]> {
  const { assignments } = await heldDirectory(page)
  return [...assignments.values()].filter(one => one.centre === centre && one.service === service)
}
