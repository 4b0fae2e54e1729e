/** What tests of editing do over and over: open the app ready to type, say who works, look at what the machine holds. */
import type { Locator, Page } from '@playwright/test'
import type { Door } from '../../shared/bridge.ts'
import { type AnyRecord, type Directory, readDirectory, recordById } from '../../shared/directory.ts'
import { expect } from './fixtures.ts'

declare global {
  interface Window {
    readonly putokaz: Door
  }
}

/** Keys pressed before the page listens would be lost. */
export async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('searchbox')).toBeFocused()
}

/** Answers who is working, with a name that is new or known. */
export async function sayWhoWorks(page: Page, name = 'Jovan Primer'): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Ko radi?' })
  await question.getByRole('textbox', { name: 'Ime i prezime' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
}

/** Saves the open form as the first edit of the sitting. */
export async function saveFirst(page: Page, name?: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await sayWhoWorks(page, name)
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** Opens the page of an organisation or a centre by its name. */
export async function openPage(page: Page, kind: 'centre' | 'organisation', name: string): Promise<void> {
  await page.keyboard.press(kind === 'centre' ? 'Control+2' : 'Control+3')
  await page.getByRole('row', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** The part of a form that belongs to one field of the record. */
export function fieldOf(page: Page, name: string): Locator {
  return page.getByRole('dialog').locator(`[data-field="${name}"]`)
}

/** The directory as the machine holds it, whatever the page shows. */
export async function heldDirectory(page: Page): Promise<Directory> {
  const answer = JSON.parse(await page.evaluate(() => window.putokaz.call('openDirectory', 'null')))
  return readDirectory(answer.value.entries)
}

/** One record as the machine holds it. */
export async function heldRecord<Kept extends AnyRecord>(page: Page, id: string): Promise<Kept> {
  const record = recordById(await heldDirectory(page), id)
  if (record === null) throw new Error(`the machine holds no ${id}`)
  return record as Kept
}

/** Writes a field behind the page's back, as an import would: the page does not know of it. */
export async function writeElsewhere(page: Page, id: string, field: string, value: unknown): Promise<void> {
  const entry = (await heldDirectory(page)).entries.get(id)
  if (entry === undefined) throw new Error(`the machine holds no ${id}`)
  const shown = (entry.fields[field] ?? []).map(row => {
    const [writer, count] = entry.stamps[row[1]] ?? []
    return { writer, count }
  })
  const change = { id, kind: entry.kind, isNew: false, fields: { [field]: { value, shown } } }
  const edit = { by: 'Jelena Primer', cause: 'form', changes: [change] }
  const answer = await page.evaluate(text => window.putokaz.call('saveEdit', text), JSON.stringify(edit))
  expect(JSON.parse(answer).ok).toBe(true)
}
