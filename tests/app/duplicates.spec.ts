/** What was entered twice: compared side by side, joined field by field or told apart for good, taken back and parted. */
import type { Locator, Page } from '@playwright/test'
import type { Contact } from '../../shared/records/contact.ts'
import { samenessIdOf } from '../../shared/records/sameness.ts'
import { registerOf } from '../../shared/replica/entry.ts'
import { heldDirectory, openPage, ready, saveFirst, sayWhoWorks, writeElsewhere } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'
import { entriesWithTwins } from './twins.ts'

const ana = 'contact-primer-ana'
const again = 'contact-primer-ana-drugi'

test.use({ ...startingOn({ entries: entriesWithTwins() }), today: '2026-03-10' })

test.beforeEach(({ page }) => ready(page))

test('are joined field by field with the keyboard; the lookup then has one card', async ({ page }) => {
  await openDuplicates(page)
  await job(page, 'Ana Primerić').focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Da li je ovo isti kontakt?' })
  await expect(sheet.getByRole('radio', { name: 'Ana Primerić', exact: true })).toBeFocused()
  await expect(
    sheet.getByRole('radiogroup', { name: 'Telefon' }).getByRole('radio', { name: /zadrži oba/ })
  ).toBeChecked()
  await expect(sheet).toContainText('Veze sa drugim zapisima (1) prepiši na spojeni zapis')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(sheet.getByRole('radio', { name: 'advokatica' })).toBeChecked()
  await saveFirst(page)
  await expect(page.getByRole('status').filter({ hasText: 'Spojeno: Ana Primerić' })).toBeVisible()
  await expect(job(page, 'Primer organizacija B')).toBeFocused()

  const held = await heldDirectory(page)
  expect(held.contacts.has(again)).toBe(false)
  expect(held.contacts.get(ana)).toMatchObject({ role: 'advokatica', languages: ['en', 'ar', 'fa'] })
  expect(held.contacts.get(ana)?.phones).toHaveLength(3)
  expect(held.conflicts.has(ana)).toBe(false)
  // Each member's own record says it, and the link was moved along.
  for (const id of [ana, again]) expect(held.own.get(id)).toMatchObject({ role: 'advokatica', name: 'Ana Primerić' })
  const work = held.entries.get('assignment-primer-drugi')
  expect(work === undefined ? [] : registerOf(work, 'contacts')[0]?.value).toEqual([ana])

  await page.keyboard.press('Control+k')
  for (const line of ['ana primeric', '067 000 00 99', '067 000 00 28']) {
    await page.getByRole('searchbox').fill(line)
    await expect(page.getByRole('article').filter({ hasText: 'Ana Primerić, advokatica' })).toHaveCount(1)
  }
  await page.getByRole('searchbox').fill('vranje prava')
  await expect(page.getByRole('article').first()).toContainText('Ana Primerić, advokatica')
})

test('one Ctrl+Z takes all of it back, and the pair is asked about again', async ({ page }) => {
  const before = await heldDirectory(page)
  await openDuplicates(page)
  await job(page, 'Ana Primerić').focus()
  await page.keyboard.press('Enter')
  await saveFirst(page)
  await expect(jobs(page)).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: 'Spojeno: Ana Primerić' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(jobs(page)).toHaveCount(2)
  const after = await heldDirectory(page)
  for (const part of ['contacts', 'organisations', 'assignments'] as const) {
    expect(plain(after[part])).toEqual(plain(before[part]))
  }
  await page.keyboard.press('Control+Shift+Z')
  await expect(jobs(page)).toHaveCount(1)
  await page.keyboard.press(keysTo('history'))
  await expect(page.getByRole('main')).toContainText('isto: Ana Primerić i Ana Primerić')
})

test('"not the same" lasts, and can be taken back', async ({ page }) => {
  await openDuplicates(page)
  await job(page, 'Ana Primerić')
    .getByRole('button', { name: /^Nije isto/ })
    .press('Enter')
  await sayWhoWorks(page)
  await expect(jobs(page)).toHaveCount(1)
  await page.reload()
  await ready(page)
  await openDuplicates(page)
  await expect(jobs(page)).toHaveCount(1)
  const { samenesses, contacts } = await heldDirectory(page)
  expect(samenesses.get(samenessIdOf(ana, again))?.verdict).toBe('different')
  expect(contacts.has(again)).toBe(true)
})

test('two organisations become one, with their contacts; the name that was not chosen still finds it', async ({
  page
}) => {
  await openDuplicates(page)
  await job(page, 'Primer organizacija B').focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Da li je ovo ista organizacija?' })
  await expect(
    sheet.getByRole('checkbox', { name: /ostaje među drugim nazivima.*Primer organizacija B/ })
  ).toBeChecked()
  await saveFirst(page)
  await page.keyboard.press(keysTo('organisations'))
  await expect(page.getByRole('row', { name: /organizacija B/ })).toHaveCount(1)
  await openPage(page, 'organisation', 'Primer-organizacija B (izmišljeno)')
  await expect(page.getByRole('main')).toContainText('Kancelarija u Nišu')
  await expect(page.getByRole('main')).toContainText('Niš')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('primer organizacija b')
  await expect(page.getByRole('heading', { level: 2, name: 'Primer-organizacija B (izmišljeno)' })).toHaveCount(1)

  // Parted again from its page.
  await openPage(page, 'organisation', 'Primer-organizacija B (izmišljeno)')
  await page.getByText('spojeno od 2 zapisa').click()
  await page
    .getByRole('button', { name: /^Razdvoji: / })
    .last()
    .press('Enter')
  await expect(page.getByText('spojeno od 2 zapisa')).toBeHidden()
  expect((await heldDirectory(page)).organisations.has('organisation-primer-b-drugi')).toBe(true)
})

test('are joined from the page, too, when nothing gives them away', async ({ page }) => {
  await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
  await page.getByRole('button', { name: 'Isto kao drugi zapis: Bojan Primerić' }).press('Enter')
  await page.keyboard.type('olga')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Da li je ovo isti kontakt?' })
  await expect(sheet.getByRole('region', { name: 'prvi zapis' })).toContainText('Bojan Primerić')
  await expect(sheet.getByRole('region', { name: 'drugi zapis' })).toContainText('Olga Primerić')
  await saveFirst(page)
  await expect(page.getByText('spojeno od 2 zapisa')).toBeVisible()
  expect((await heldDirectory(page)).groups.members.size).toBe(1)
})

test.describe('after joining', () => {
  test.beforeEach(async ({ page }) => {
    await openDuplicates(page)
    await job(page, 'Ana Primerić').focus()
    await page.keyboard.press('Enter')
    await saveFirst(page)
  })

  test('the form writes to every record that says the value, and what one of them says differently is asked about', async ({
    page
  }) => {
    await writeElsewhere(page, again, 'email', 'nova@example.org')
    await page.reload()
    await ready(page)
    await page.getByRole('searchbox').fill('ana primeric')
    await expect(page.getByRole('article').first()).toContainText('1 podatak je različito upisan na dva mesta')
    await page.getByRole('button', { name: 'ispravi: Ana Primerić' }).first().click()
    const form = page.getByRole('dialog', { name: 'Izmena kontakta' })
    await form.getByRole('button', { name: 'Uzmi ovo: nova@example.org' }).click()
    await form.getByRole('textbox', { name: 'Uloga' }).fill('pravna savetnica')
    await saveFirst(page)
    const held = await heldDirectory(page)
    for (const id of [ana, again]) {
      expect(held.own.get(id), id).toMatchObject({ email: 'nova@example.org', role: 'pravna savetnica' })
    }
    expect(held.conflicts.has(ana)).toBe(false)
  })

  test('removing takes all of them out of sight, and they come back as one', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: 'ispravi: Ana Primerić' }).click()
    await page.getByRole('button', { name: 'Ukloni…' }).click()
    await page.getByRole('button', { name: 'Ukloni', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await heldDirectory(page)).contacts.has(again)).toBe(false)
    await page.getByText(/^Uklonjeno: \d/).click()
    await page.getByRole('button', { name: 'Vrati u imenik: Ana Primerić' }).first().click()
    await expect(page.getByText('spojeno od 2 zapisa')).toBeVisible()
    expect((await heldDirectory(page)).contacts.get(ana)).toMatchObject({
      name: 'Ana Primerić'
    } satisfies Partial<Contact>)
  })
})

test('are readable for everybody, side by side', async ({ page }) => {
  await openDuplicates(page)
  await job(page, 'Ana Primerić').focus()
  await page.keyboard.press('Enter')
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 480 })
  await expectNoSidewaysScrolling(page)
})

async function openDuplicates(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('worklist'))
  await page.getByRole('button', { name: /^Mogući duplikati \d/ }).click()
  await expect(jobs(page).first()).toBeVisible()
}

function jobs(page: Page): Locator {
  return page.locator('[data-job]')
}

function job(page: Page, name: string): Locator {
  return jobs(page).filter({ hasText: name })
}

function plain(shelf: ReadonlyMap<string, unknown>) {
  return [...shelf].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
