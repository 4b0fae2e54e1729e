/** The history: what happened here in words, found again, and one value put back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Keeper } from '../../main/keeper.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { phoneFrom } from '../../shared/records/phone.ts'
import type { Edit } from '../../shared/replica/edit.ts'
import { edited, savedUpTo } from '../support/keepers.ts'
import { heldRecord, openPage, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

const ana = 'contact-primer-ana'
const people = { settings: { people: ['Jovan Primer'] } }

/** Writes one field of a record as somebody at this station did before. */
async function write(keeper: Keeper, id: string, field: string, value: unknown, by = 'Jelena Primer'): Promise<void> {
  const opened = await keeper.openDirectory(null)
  const entry = opened.ok ? opened.value.entries.find(one => one.id === id) : undefined
  if (entry === undefined) throw new Error(`there is no ${id}`)
  await save(keeper, { ...edited(entry, field, value), by })
}

async function save(keeper: Keeper, edit: Edit): Promise<void> {
  const saved = await keeper.saveEdit(edit)
  if (!saved.ok) throw new Error(saved.problem.kind)
  await savedUpTo(keeper, saved.value.ticket)
}

async function openHistory(page: Page): Promise<void> {
  await ready(page)
  await page.keyboard.press(keysTo('history'))
  await expect(page.getByRole('heading', { level: 1, name: 'Istorija' })).toBeVisible()
}

test.describe('a station where things were changed', () => {
  test.use({
    ...startingOn({
      ...people,
      work: async keeper => {
        await write(keeper, ana, 'phones', [phoneFrom('067/018-40-71')])
        await write(keeper, 'centre-krnjaca', 'status', 'suspended', 'Petar Primer')
        await write(keeper, 'assignment-primer-krnjaca-pravna', 'to', '2026-06-30')
        await save(keeper, {
          by: 'Jelena Primer',
          cause: 'form',
          changes: [
            { id: 'contact-primer-bojan', kind: 'contact', isNew: false, fields: {}, presence: 'remove' },
            {
              id: 'contact-novi',
              kind: 'contact',
              isNew: true,
              fields: {
                organisation: { value: 'organisation-primer-a', shown: [] },
                name: { value: 'Nova Primer', shown: [] },
                reach: { value: 'office', shown: [] }
              }
            }
          ]
        })
      }
    }),
    today: '2026-03-10'
  })

  test.beforeEach(({ page }) => openHistory(page))

  test('tells each change in words: value before and after, who, when, why', async ({ page }) => {
    const events = page.getByRole('region', { name: '10.3.2026.' }).locator('ol > li')
    await expect(events).toHaveCount(4)
    await expect(events.nth(3)).toContainText('09:00')
    await expect(events.nth(3)).toContainText('Jelena Primer – izmena')
    await expect(events.nth(3)).toContainText('Ana Primerić')
    await expect(events.nth(3)).toContainText(/telefon:\s*067 000 00 28/)
    await expect(events.nth(3)).toContainText('067 018 40 71')
    await expect(events.nth(2)).toContainText('Petar Primer')
    await expect(events.nth(2)).toContainText(/stanje:\s*aktivan/)
    await expect(events.nth(2)).toContainText('privremeno obustavljen')
    await expect(events.nth(1)).toContainText('besplatna pravna pomoć · Centar za azil Krnjača')
    await expect(events.nth(1)).toContainText(/važi do:\s*31\.12\.2026\./)
    await expect(events.nth(1)).toContainText('30.6.2026.')
    await expect(events.nth(0)).toContainText('Bojan Primerić')
    await expect(events.nth(0)).toContainText('uklonjeno iz imenika')
    await expect(events.nth(0)).toContainText('Nova Primer')
    await expect(events.nth(0)).toContainText('novo')
    await expect(page.getByRole('status').filter({ hasText: 'prikazane 4 izmene' })).toBeVisible()
  })

  test('finds by word, name and number in either script', async ({ page }) => {
    const field = page.getByRole('textbox', { name: 'Reč, ime ili broj telefona' })
    await expect(field).toBeFocused()
    const events = page.locator('ol > li')
    for (const [typed, found] of [
      ['ана примерић', 1],
      ['krnjaca', 2],
      ['0670184071', 1],
      ['petar', 1],
      ['nema toga', 0],
      ['', 4]
    ] as const) {
      await field.fill(typed)
      await expect(events, typed).toHaveCount(found)
    }
    await field.fill('nema toga')
    await expect(page.getByText('Nema takve izmene.')).toBeVisible()
  })

  test('puts one value back, as an ordinary edit that can be taken back', async ({ page }) => {
    await page.getByRole('textbox', { name: 'Reč, ime ili broj telefona' }).fill('ana primeric')
    await page.getByRole('button', { name: 'Vrati staro: telefon – 067 000 00 28, 011 000 00 01' }).press('Enter')
    await page.getByRole('button', { name: 'Jovan Primer' }).press('Enter')
    await expect(
      page.getByRole('status').filter({ hasText: 'Vraćeno: Ana Primerić – telefon: 067 000 00 28, 011 000 00 01' })
    ).toBeVisible()
    expect((await heldRecord<Contact>(page, ana)).phones.map(({ number }) => number)).toEqual([
      '+381670000028',
      '+381110000001'
    ])
    const events = page.locator('ol > li')
    await expect(events).toHaveCount(2)
    await expect(events.first()).toContainText('Jovan Primer – vraćena vrednost')
    await expect(events.last()).toContainText('tako je i sada')
    // The button is gone, and the keys go on from its line.
    await expect(events.last().locator('li:focus')).toHaveCount(1)
    await page.keyboard.press('Control+z')
    await expect(events).toHaveCount(3)
    await expect(events.first()).toContainText('poništavanje')
    expect((await heldRecord<Contact>(page, ana)).phones.map(({ number }) => number)).toEqual(['+381670184071'])
  })

  test('puts a removed record back', async ({ page }) => {
    await page.getByRole('button', { name: 'Vrati u imenik: Bojan Primerić' }).click()
    await page.getByRole('button', { name: 'Jovan Primer' }).click()
    await expect(page.locator('ol > li').first()).toContainText('vraćeno u imenik')
    expect((await heldRecord<Contact>(page, 'contact-primer-bojan')).name).toBe('Bojan Primerić')
  })

  test('leads to the record, and back to the same place', async ({ page }) => {
    const field = page.getByRole('textbox', { name: 'Reč, ime ili broj telefona' })
    await field.fill('ana primeric')
    await page.getByRole('button', { name: 'Ana Primerić', exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Ana Primerić' }).first()).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(field).toHaveValue('ana primeric')
    await expect(page.locator('ol > li')).toHaveCount(1)
  })

  test('of one record is reached from its page: what happened to it and to what refers to it', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: 'Istorija: Ana Primerić' }).click()
    await expect(page.getByText('Samo: Ana Primerić i ono što se na to odnosi')).toBeVisible()
    const events = page.locator('ol > li')
    await expect(events).toHaveCount(2)
    await expect(events.last()).toContainText('067 018 40 71')
    await expect(events.first()).toContainText('30.6.2026.')
    await page.getByRole('button', { name: 'prikaži sve' }).click()
    await expect(events).toHaveCount(4)
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.getByRole('button', { name: 'Istorija: Centar za azil Krnjača' }).click()
    await expect(events.filter({ hasText: 'privremeno obustavljen' })).toHaveCount(1)
  })

  test('is readable for everybody', async ({ page }) => {
    await expect(page.locator('ol > li')).toHaveCount(4)
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
    await page.setViewportSize({ width: 640, height: 480 })
    await expectNoSidewaysScrolling(page)
  })
})

test.describe('a long history', () => {
  test.use({
    ...startingOn({
      work: async keeper => {
        for (let number = 1; number <= 130; number += 1) {
          await write(keeper, ana, 'role', `uloga ${number}`)
        }
      }
    }),
    today: '2026-03-10'
  })

  test('comes page by page', async ({ page }) => {
    await openHistory(page)
    await expect(page.locator('ol > li')).toHaveCount(100)
    await page.getByRole('button', { name: 'Starije izmene' }).click()
    await expect(page.locator('ol > li')).toHaveCount(130)
    await expect(page.getByRole('button', { name: 'Starije izmene' })).toBeHidden()
    await expect(page.locator('ol > li').last()).toContainText('uloga 1')
  })
})

test.describe('a history whose file was damaged', () => {
  test.use({
    ...startingOn({
      work: async keeper => {
        for (const role of ['prva', 'druga', 'treća']) await write(keeper, ana, 'role', role)
      }
    }),
    today: '2026-03-10',
    dataFolder: async ({ dataFolder }, use) => {
      const file = join(dataFolder, 'data', 'putokaz.history')
      writeFileSync(file, readFileSync(file, 'utf8').replace('"druga"', '"duga"'))
      await use(dataFolder)
    }
  })

  test('says what it cannot tell, and tells the rest', async ({ page }) => {
    await openHistory(page)
    await expect(page.getByRole('note')).toContainText('1 izmena ne može da se prikaže')
    await expect(page.locator('ol > li')).toHaveCount(2)
  })
})

test.describe('a station where nothing was changed', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  test('says so', async ({ page }) => {
    await openHistory(page)
    await expect(page.getByText('Ovde još ništa nije menjano.')).toBeVisible()
  })
})
