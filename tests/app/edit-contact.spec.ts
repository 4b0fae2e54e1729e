/** The form of a contact, and what every form does: asks who works, checks, saves only what was changed. */
import type { Contact } from '../../shared/records/contact.ts'
import { fieldOf, heldDirectory, heldRecord, openPage, ready, saveFirst, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const ana = 'contact-primer-ana'

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.keyboard.type('krnjaca advokat')
})

test('asks who works at the first edit, goes on after the answer, and does not ask again', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Ko radi?' })).toBeVisible()
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('067/018-40-71')
  await expect(page.getByRole('dialog', { name: 'Ko radi?' })).toBeHidden()
  await page.keyboard.press('Control+Enter')
  // Put away, the question leaves everything as it was typed.
  await expect(page.getByRole('dialog', { name: 'Ko radi?' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Broj 1', exact: true })).toHaveValue('067/018-40-71')
  expect((await heldRecord<Contact>(page, ana)).phones[0]?.number).toBe('+381670000028')

  await page.keyboard.press('Control+Enter')
  await sayWhoWorks(page, 'Jovan Primer')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Upisano: Ana Primerić' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Radi: Jovan Primer' })).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('067 018 40 71')

  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await page.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' }).fill('pravnica, dežurna')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await heldRecord<Contact>(page, ana)).role).toBe('pravnica, dežurna')
})

test('shows at once how a number is understood, keeps it as typed, and writes nothing else', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  const phones = fieldOf(page, 'phones')
  const first = phones.getByRole('textbox', { name: 'Broj 1', exact: true })
  await first.fill('067/018-40-71')
  await expect(phones).toContainText('razumem kao 067 018 40 71')
  await first.fill('+381 67 018 40 72')
  await expect(phones).toContainText('razumem kao 067 018 40 72')
  await first.fill('zovi Anu')
  await expect(phones).toContainText('ne prepoznajem ovaj broj')
  await first.fill('067 000')
  await expect(phones).toContainText('ovo nije ceo broj: proverite da neka cifra ne nedostaje')
  await first.fill('067 018 40 7l')
  await expect(phones).toContainText('među ciframa je slovo')
  await first.fill('067 018 40 71 posle 9')
  await expect(phones).toContainText('ne prepoznajem ovaj broj')
  await first.fill('067 018 40 71 Viber')
  await expect(phones).toContainText('razumem kao 067 018 40 71')
  await expect(phones).toContainText('Reči uz broj se ne biraju')
  await first.fill('469616')
  await expect(phones).toContainText('Kratak broj: ako to nije služba')
  await first.fill('194')
  await expect(phones).toContainText('razumem kao 194')
  await expect(phones).not.toContainText('Kratak broj')
  await first.fill('067/018-40-71')
  await page.getByRole('textbox', { name: 'Čemu služi broj 1' }).fill('samo za hitno')
  await page.getByRole('button', { name: 'još jedan broj' }).click()
  await page.keyboard.type('011 0 33 44 55')
  const before = (await heldDirectory(page)).entries.get(ana)
  await saveFirst(page)
  const { phones: saved } = await heldRecord<Contact>(page, ana)
  expect(saved).toEqual([
    { text: '067/018-40-71', number: '+381670184071', note: 'samo za hitno' },
    { text: '011 000 00 01', number: saved[1]?.number, note: null },
    { text: '011 0 33 44 55', number: '+381110334455', note: null }
  ])
  // Every other field still has the version it had.
  const after = (await heldDirectory(page)).entries.get(ana)
  const writers = (field: string): unknown => after?.fields[field]?.map(row => after.stamps[row[1]]?.[0])
  for (const field of Object.keys(before?.fields ?? {})) {
    if (field !== 'phones') expect(writers(field), field).toEqual(['primer-sediste'])
  }
  expect(writers('phones')).not.toEqual(['primer-sediste'])
})

test('says gently that a number belongs to somebody else already, and still takes it', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('067 000 00 30')
  await expect(fieldOf(page, 'phones')).toContainText('Taj broj već ima Bojan Primerić.')
  await saveFirst(page)
  expect((await heldRecord<Contact>(page, ana)).phones[0]?.number).toBe('+381670000030')
})

test('says beside a field what is wrong once it is left, and saves nothing until it is right', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  const email = page.getByRole('textbox', { name: 'E-pošta' })
  await email.fill('ana kod primera')
  await expect(fieldOf(page, 'email')).not.toContainText('Ovo nije adresa e-pošte.')
  await page.keyboard.press('Tab')
  await expect(fieldOf(page, 'email')).toContainText('Ovo nije adresa e-pošte.')
  const name = page.getByRole('textbox', { name: 'Ime i prezime ili naziv kancelarije' })
  await name.fill('')
  await page.keyboard.press('Control+Enter')
  await expect(fieldOf(page, 'name')).toContainText('Nije upisano')
  await expect(name).toBeFocused()
  await expect(page.getByRole('dialog', { name: 'Ko radi?' })).toBeHidden()
  await name.fill('Ana Primerić-Nova')
  await email.fill('ana.nova@example.org')
  await saveFirst(page)
  expect(await heldRecord<Contact>(page, ana)).toMatchObject({
    name: 'Ana Primerić-Nova',
    email: 'ana.nova@example.org'
  })
})

test('takes hours, languages and the kind of contact, and shows who wrote each value and when', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Bojan Primerić' }).click()
  await expect(fieldOf(page, 'role')).toContainText('upisano 12.1.2026. (Marija Primer)')
  await page.getByRole('radio', { name: 'kancelarija, dežurni broj' }).check({ force: true })
  await page.getByRole('button', { name: 'dodaj radno vreme' }).click()
  await page.keyboard.type('9')
  await page.keyboard.press('Tab')
  await page.keyboard.type('15.30')
  await fieldOf(page, 'hours').getByRole('button', { name: 'pet', exact: true }).click()
  await expect(fieldOf(page, 'hours')).toContainText('razumem kao pon–čet 9:00–15:30')
  await fieldOf(page, 'languages').getByRole('button', { name: 'Dodaj: Jezici' }).click()
  await page.keyboard.type('arap')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(fieldOf(page, 'languages').getByRole('listitem')).toHaveText(/arapski/)
  await saveFirst(page)
  expect(await heldRecord<Contact>(page, 'contact-primer-bojan')).toMatchObject({
    reach: 'office',
    languages: ['ar'],
    hours: [{ days: [1, 2, 3, 4], from: '09:00', to: '15:30' }]
  })
  await page.getByRole('button', { name: 'Ispravi: Bojan Primerić' }).click()
  await expect(fieldOf(page, 'hours')).toContainText('upisano 10.3.2026. (Jovan Primer, Krnjača, info-pult)')
})

test('asks before it throws away what was typed, and only then', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Ispravi: Ana Primerić' })).toBeFocused()

  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Napomena' }).fill('zvati posle 10')
  await page.keyboard.press('Escape')
  const question = page.getByRole('alertdialog', { name: 'Zatvoriti bez čuvanja?' })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Napomena' })).toHaveValue('zvati posle 10')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: 'Odbaci upisano' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await heldRecord<Contact>(page, ana)).note).toBeNull()
})

test('keeps the keys of the screen behind it to itself', async ({ page }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await page.getByRole('textbox', { name: 'Napomena' }).fill('ostaje')
  for (const keys of ['Control+2', 'Control+K', 'Alt+ArrowLeft']) await page.keyboard.press(keys)
  await expect(page.getByRole('textbox', { name: 'Napomena' })).toHaveValue('ostaje')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Odbaci upisano' }).click()
})

test('makes a new contact from the page of its organisation', async ({ page }) => {
  await openPage(page, 'organisation', 'Primer-organizacija D (izmišljeno)')
  await page.getByRole('button', { name: 'Novi kontakt' }).click()
  await expect(page.getByRole('dialog')).toContainText('Primer-organizacija D (izmišljeno)')
  await page.keyboard.type('Dragan Primerić')
  await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('067 000 00 99')
  await saveFirst(page)
  await expect(page.getByRole('main')).toContainText('Dragan Primerić')
  await expect(page.getByRole('main')).toContainText('067 000 00 99')
  const made = [...(await heldDirectory(page)).contacts.values()].find(({ name }) => name === 'Dragan Primerić')
  expect(made).toMatchObject({ organisation: 'organisation-primer-d', reach: 'personal' })
})

test('keeps the window open while something is typed, and asks', async ({ page, app }) => {
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
  await page.getByRole('textbox', { name: 'Napomena' }).fill('zvati posle 10')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  const question = page.getByRole('alertdialog', { name: 'Zatvoriti bez čuvanja?' })
  await question.getByRole('button', { name: 'Sačuvaj' }).click()
  await sayWhoWorks(page)
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await heldRecord<Contact>(page, ana)).note).toBe('zvati posle 10')
  const closed = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await closed
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ colours })

    test(`has nothing in the way of assistive tools (${colours})`, async ({ page }) => {
      await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
      await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('067 000 00 30')
      await page.getByRole('textbox', { name: 'E-pošta' }).fill('nije')
      await page.getByRole('button', { name: 'dodaj radno vreme' }).click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Odbaci upisano' }).click()
    })
  })
}

test.describe('with large text', () => {
  test.use({ ...startingOn({ settings: { textSize: 200 } }) })

  test('fits the window sideways', async ({ page }) => {
    await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).click()
    await page.getByRole('button', { name: 'dodaj radno vreme' }).click()
    await expectNoSidewaysScrolling(page)
    const body = page.getByRole('dialog').locator('form')
    expect(await body.evaluate(form => form.scrollWidth - form.clientWidth)).toBeLessThanOrEqual(0)
    await expect(page.getByRole('button', { name: 'Sačuvaj' })).toBeInViewport()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Odbaci upisano' }).click()
  })
})
