/** Every screen of the house, and how to get there: for what must hold on all of them. */
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

export interface ScreenToSee {
  readonly name: string
  readonly open: (page: Page) => Promise<void>
}

/** With the fictional directory and the centre of Krnjača as one's own. */
export const screens: readonly ScreenToSee[] = [
  { name: 'start', open: page => ask(page, '') },
  { name: 'answer', open: page => ask(page, 'krnjaca advokat') },
  { name: 'expired answer', open: page => ask(page, 'obrenovac pravna pomoc') },
  { name: 'doubtful answer', open: page => ask(page, 'principovac pravna pomoc') },
  { name: 'gap with leads', open: page => ask(page, 'presevo psihosocijalna') },
  { name: 'many contacts', open: page => ask(page, 'krnjaca lekar') },
  { name: 'suspended centre', open: page => ask(page, 'tutin') },
  { name: 'organisation found', open: page => ask(page, 'primer organizacija a') },
  { name: 'nothing found', open: page => ask(page, 'qxqxqx') },
  { name: 'centres', open: page => jump(page, 2) },
  { name: 'centre', open: page => openFirst(page, 'obrenovac') },
  { name: 'organisations', open: page => jump(page, 3) },
  { name: 'organisation', open: page => openFirst(page, 'primer organizacija a') },
  { name: 'memoranda', open: openMemoranda },
  { name: 'history', open: page => jump(page, 4) },
  { name: 'settings', open: page => jump(page, 5) },
  { name: 'backups', open: openBackups }
]

async function ask(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill(line)
}

async function openFirst(page: Page, line: string): Promise<void> {
  await ask(page, line)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('searchbox')).toBeHidden()
}

async function openMemoranda(page: Page): Promise<void> {
  await jump(page, 3)
  await page.getByRole('button', { name: /^(Memorandumi po godinama|Меморандуми по годинама)$/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
}

async function openBackups(page: Page): Promise<void> {
  await jump(page, 5)
  await page.getByRole('button', { name: /^(Rezervne kopije|Резервне копије)$/ }).click()
  await expect(page.getByRole('button', { name: /^(Napravi kopiju sada|Направи копију сада)$/ })).toBeVisible()
}

async function jump(page: Page, digit: number): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.keyboard.press(`Control+${digit}`)
  await expect(page.getByRole('searchbox')).toBeHidden()
}
