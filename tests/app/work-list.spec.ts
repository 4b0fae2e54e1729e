/** What needs doing: counted on the start page and on the rail, settled row by row with the keyboard alone. */
import type { Locator, Page } from '@playwright/test'
import { readPublicDirectory } from '../../main/public-directory.ts'
import { centreId } from '../../shared/records/ids.ts'
import { entryOf, phonesOf } from '../support/records.ts'
import { heldDirectory, ready, saveFirst, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

const settings = { myCentre: centreId.parse('centre-krnjaca') }

test.use({ ...startingOn({ settings }), today: '2026-03-10' })

test.beforeEach(({ page }) => ready(page))

test('is counted on the start page and on the rail, and each number leads to its jobs', async ({ page }) => {
  const counts = page.getByRole('navigation', { name: 'Poslovi' })
  await expect(counts.getByRole('button')).toHaveText([
    '2 neslaganja',
    '2 kontakta za ispravku',
    '64 praznine',
    '2 zaduženja bez kontakta',
    '2 ističu za 90 dana',
    '1 neispravan broj',
    '16 zavisi od jedne osobe'
  ])
  await expect(page.getByRole('button', { name: 'Poslovi 89 poslova' })).toBeVisible()
  // The line has its answer, and nothing else.
  await page.getByRole('searchbox').fill('krnjaca')
  await expect(counts).toBeHidden()
  await page.keyboard.press('Escape')
  await counts.getByRole('button', { name: '1 neispravan broj' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Neispravni brojevi' })).toBeVisible()
  await expect(focused(page)).toHaveAccessibleName(/^Goran Primerović/)
})

test('goes from gap to gap: Enter assigns, the row goes, the keys go on with the next', async ({ page }) => {
  await open(page, 'Praznine')
  await expect(jobs(page).first()).toBeVisible()
  await jobs(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(focused(page)).toHaveAccessibleName('Centar za azil Krnjača · psihosocijalna podrška, niko nije zadužen')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Novo zaduženje' })).toContainText('psihosocijalna podrška')
  await page.keyboard.type('organizacija d')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await saveFirst(page)
  await expect(focused(page)).toHaveAccessibleName('Centar za azil Krnjača · ishrana, niko nije zadužen')
  await expect(page.getByRole('button', { name: 'Praznine 63' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Poslovi 8\d poslova/ })).toBeVisible()
  // Put away, the job stays and the keys stay at it.
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(focused(page)).toHaveAccessibleName('Centar za azil Krnjača · ishrana, niko nije zadužen')
})

test('goes on to the one before when the last of a list is settled', async ({ page }) => {
  await open(page, 'Zaduženja bez kontakta')
  await expect(jobs(page)).toHaveCount(2)
  await jobs(page).last().focus()
  const first = await jobs(page).first().getAttribute('aria-label')
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Izmena zaduženja' })
  await expect(form.locator('[data-field="contacts"] :focus')).toBeVisible()
  await page.keyboard.press('Space')
  await saveFirst(page)
  await expect(jobs(page)).toHaveCount(1)
  await expect(focused(page)).toHaveAccessibleName(first ?? '')
})

test('takes a number apart that nobody could call', async ({ page }) => {
  await open(page, 'Neispravni brojevi')
  await jobs(page).first().focus()
  await page.keyboard.press('Enter')
  const number = page.getByRole('textbox', { name: 'Broj 1', exact: true })
  await expect(number).toBeFocused()
  await number.fill('067 000 00 98')
  await saveFirst(page)
  await expect(page.getByText('Ovde nema posla.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Neispravni brojevi 0' })).toBeVisible()
})

test('settles what was written apart, and what was removed in one place and changed in another', async ({ page }) => {
  await open(page, 'Neslaganja')
  await jobs(page).first().focus()
  await expect(focused(page)).toHaveAccessibleName(/^Dušan Primerić.*različito: telefon/)
  await page.keyboard.press('Enter')
  const form = page.getByRole('dialog', { name: 'Izmena kontakta' })
  await form.getByRole('button', { name: 'Uzmi ovo: 067 000 00 34' }).press('Enter')
  await saveFirst(page)
  await expect(focused(page)).toHaveAccessibleName(/^Sanja Primerović/)
  // Two ways: Enter leads to them instead of choosing one.
  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveText('ostaje')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Ostaje u imeniku: Sanja Primerović' })).toBeVisible()
  await expect(page.getByText('Ovde nema posla.')).toBeVisible()
  expect((await heldDirectory(page)).contested.size).toBe(0)
})

test('notes that somebody was reached, or leads to the number that does not work', async ({ page }) => {
  await open(page, 'Kontakti za ispravku')
  await expect(jobs(page)).toHaveCount(2)
  await jobs(page).first().getByRole('button', { name: 'dobio sam ih: Filip Primerović' }).press('Enter')
  await sayWhoWorks(page)
  await expect(jobs(page)).toHaveCount(1)
  await expect(focused(page)).toHaveAccessibleName(/^Olga Primerić/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Broj 1', exact: true })).toBeFocused()
})

test('names the one person a service hangs on, and asks for a deputy', async ({ page }) => {
  await open(page, 'Zavisi od jedne osobe')
  const everywhere = jobs(page).filter({ hasText: 'svi centri · informisanje' })
  await expect(everywhere).toContainText('samo Emina Primerović')
  await everywhere.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').locator('[data-field="deputies"] :focus')).toBeVisible()
})

test.describe('a newer edition of the public directory than the one that is here', () => {
  const added = new Set(['service-integracija', 'centre-tutin'])
  // As an edition before the one that ships would have left it.
  const older = readPublicDirectory()
    .filter(({ id }) => !added.has(id))
    .map(entry => ({ ...entry, stamps: entry.stamps.map(([writer, , ...rest]) => [writer, 0, ...rest] as const) }))
  test.use({ ...startingOn({ entries: older }) })

  const line = (page: Page): Locator => page.getByRole('region', { name: 'Javni imenik ima novije izdanje' })

  test('is told over the jobs until it was taken in, with what is new in it to be seen first', async ({ page }) => {
    await page
      .getByRole('navigation', { name: 'Poslovi' })
      .getByRole('button', { name: /novije izdanje/ })
      .press('Enter')
    await expect(line(page)).toContainText(/stanje od \d+\.\d+\.\d{4}\./)
    await line(page).getByRole('button', { name: 'Pogledaj šta je novo…' }).press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Javni imenik' })).toBeVisible()
    await page.getByRole('button', { name: /^Primeni/ }).press('Enter')
    await sayWhoWorks(page)
    await expect(page.getByRole('status').filter({ hasText: /^Uvezeno/ })).toBeVisible()
    await page.keyboard.press(keysTo('worklist'))
    await expect(page.getByRole('heading', { level: 1, name: 'Poslovi' })).toBeVisible()
    await expect(line(page)).toBeHidden()
    await page.keyboard.press(keysTo('history'))
    await expect(page.getByRole('main')).toContainText('Javni imenik')
    await expect(page.getByRole('main')).not.toContainText('public-directory')
  })

  test('is told no more once somebody says that it is not needed', async ({ page }) => {
    await page.keyboard.press(keysTo('worklist'))
    await line(page).getByRole('button', { name: 'Ne treba' }).press('Enter')
    await expect(line(page)).toBeHidden()
    await expect(page.getByRole('heading', { level: 1, name: 'Poslovi' })).toBeFocused()
    await page.keyboard.press(keysTo('lookup'))
    const counts = page.getByRole('navigation', { name: 'Poslovi' })
    await expect(counts).toBeVisible()
    await expect(counts.getByRole('button', { name: /novije izdanje/ })).toBeHidden()
    await page.reload()
    await ready(page)
    await page.keyboard.press(keysTo('worklist'))
    await expect(page.getByRole('heading', { level: 1, name: 'Poslovi' })).toBeVisible()
    await expect(line(page)).toBeHidden()
  })
})

test.describe('late in the year', () => {
  test.use({ today: '2026-11-20' })

  test('shows what expires in 30, 60 and 90 days, and renews one memorandum from its row', async ({ page }) => {
    await open(page, 'Ističe')
    await expect(page.getByRole('radio', { name: 'za 30 dana (0)' })).toBeVisible()
    await page.getByText('za 60 dana', { exact: false }).click()
    await expect(jobs(page).filter({ hasText: 'ističe za 41 dan' }).first()).toBeVisible()
    const alfa = jobs(page).filter({ hasText: 'memorandum do 31.12.2026.: Primer-organizacija A' })
    await expect(alfa).toHaveCount(1)
    // What ends with it is renewed with it, and is no job of its own.
    await expect(jobs(page).filter({ hasText: 'besplatna pravna pomoć · Centar za azil Krnjača' })).toHaveCount(0)
    await alfa.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Obnova memoranduma za 2027. godinu' })
    await expect(sheet.getByRole('checkbox', { name: /organizacija A/ })).toBeChecked()
    await expect(sheet.getByRole('checkbox', { name: /organizacija B/ })).not.toBeChecked()
    await page.keyboard.press('Control+Enter')
    await sayWhoWorks(page)
    await expect(sheet).toBeHidden()
    await expect(alfa).toHaveCount(0)
    const { memoranda } = await heldDirectory(page)
    expect([...memoranda.values()].filter(({ validFrom }) => validFrom === '2027-01-01')).toMatchObject([
      { organisation: 'organisation-primer-a' }
    ])
  })
})

test.describe('contacts nobody has reached for long', () => {
  test.use({ ...startingOn({ directory: 'public' }) })

  test('are told with the days that the settings say, and go when somebody reached them', async ({ page }) => {
    await open(page, 'Nepotvrđeno')
    await expect(page.getByText('Niko ih nije dobio duže od 90 dana.', { exact: false })).toBeVisible()
    const before = await jobs(page).count()
    // The police, the fire brigade and the ambulance are not called to see whether they answer.
    await expect(jobs(page).filter({ hasText: /hitna|policija|vatrogas/i })).toHaveCount(0)
    expect(before).toBe(5)
    await jobs(page).first().focus()
    await page.keyboard.press('Enter')
    await expect(focused(page)).toHaveText('dobio sam ih')
    await page.keyboard.press('Enter')
    await sayWhoWorks(page)
    await expect(jobs(page)).toHaveCount(before - 1)
    await expect(page.locator('[data-job]:focus')).toHaveCount(1)
  })

  test('are counted by another number of days when somebody says so; the number is kept', async ({ page }) => {
    await page.keyboard.press(keysTo('settings'))
    const days = page.getByRole('textbox', { name: 'Kontakt se ponovo proverava posle toliko dana' })
    await expect(days).toHaveValue('90')
    await days.fill('pet')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Upišite ceo broj od 1 do 3650.')).toBeVisible()
    await days.fill('21')
    await page.keyboard.press('Enter')
    await page.reload()
    await ready(page)
    await open(page, 'Nepotvrđeno')
    await expect(page.getByText('Niko ih nije dobio duže od 21 dana.', { exact: false })).toBeVisible()
  })
})

test.describe('a long list', () => {
  const many = Array.from({ length: 600 }, (_, at) =>
    entryOf(
      'contact',
      `contact-mnogo-${at}`,
      {
        organisation: 'organisation-mnogo',
        name: `Osoba ${String(at).padStart(3, '0')}`,
        reach: 'personal',
        phones: phonesOf(`067 000 ${String(1000 + at)}`)
      },
      { at: '2025-01-01T09:00:00.000Z' }
    )
  )
  const organisation = entryOf('organisation', 'organisation-mnogo', { name: 'Mnogo', organisationType: 'ngo' })
  test.use({ ...startingOn({ entries: [organisation, ...many] }) })

  test('draws only what is in sight, and is gone through with the arrow keys all the same', async ({ page }) => {
    await open(page, 'Nepotvrđeno')
    await expect(page.getByRole('button', { name: 'Nepotvrđeno 600' })).toBeVisible()
    expect(await jobs(page).count()).toBeLessThan(60)
    await jobs(page).first().focus()
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowDown')
    await expect(focused(page)).toHaveAccessibleName(/^Osoba 030/)
    await expect(focused(page)).toHaveAttribute('aria-setsize', '600')
    await expect(focused(page)).toHaveAttribute('aria-posinset', '31')
    await page.keyboard.press('ArrowUp')
    await expect(focused(page)).toHaveAccessibleName(/^Osoba 029/)
  })
})

test('is readable for everybody', async ({ page }) => {
  for (const kind of ['Praznine', 'Kontakti za ispravku', 'Ističe']) {
    await open(page, kind)
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.setViewportSize({ width: 640, height: 480 })
  await expectNoSidewaysScrolling(page)
})

test('brings a job back when what settled it is taken back', async ({ page }) => {
  await open(page, 'Zaduženja bez kontakta')
  await jobs(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').locator('[data-field="contacts"] :focus')).toBeVisible()
  await page.keyboard.press('Space')
  await saveFirst(page)
  await expect(page.getByRole('status').filter({ hasText: 'Upisano: integracija' })).toBeVisible()
  await expect(jobs(page)).toHaveCount(1)
  await expect(jobs(page).first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(jobs(page)).toHaveCount(2)
})

async function open(page: Page, kind: string): Promise<void> {
  await page.keyboard.press(keysTo('worklist'))
  await page.getByRole('button', { name: new RegExp(`^${kind} \\d`) }).click()
  await expect(page.getByRole('heading', { level: 2, name: kind })).toBeVisible()
}

function jobs(page: Page): Locator {
  return page.locator('[data-job]')
}

function focused(page: Page): Locator {
  return page.locator(':focus')
}
