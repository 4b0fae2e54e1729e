/** Every screen of the house, and how to get there: for what must hold on all of them. */
import type { Page } from '@playwright/test'
import type { RailKind } from '../../renderer/house/places.ts'
import { stationPassphrase } from './data-folders.ts'
import { expect } from './fixtures.ts'
import { keysTo } from './rail.ts'

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
  { name: 'centres', open: page => jump(page, 'centres') },
  { name: 'centre', open: page => openFirst(page, 'obrenovac') },
  { name: 'sheet of a centre', open: openSheet },
  { name: 'organisations', open: page => jump(page, 'organisations') },
  { name: 'organisation', open: page => openFirst(page, 'primer organizacija a') },
  { name: 'memoranda', open: openMemoranda },
  { name: 'coverage', open: page => jump(page, 'coverage') },
  { name: 'coverage with a cell open', open: openCell },
  { name: 'work list', open: page => jump(page, 'worklist') },
  { name: 'work list, gaps', open: openGaps },
  { name: 'exchange', open: page => jump(page, 'exchange') },
  { name: 'export', open: openExport },
  { name: 'stations', open: openStations },
  { name: 'history', open: page => jump(page, 'history') },
  { name: 'settings', open: page => jump(page, 'settings') },
  { name: 'about', open: openAbout },
  { name: 'backups', open: openBackups }
]

/** What stands before the house at the very first start. Each begins where the one before it ended. */
export const firstScreens: readonly ScreenToSee[] = [
  { name: 'first run', open: openFirstRun },
  { name: 'first run with something wrong', open: openWrongFirstRun },
  { name: 'first run with a centre to choose', open: openFirstCentre }
]

/** What only a station has that is locked (data-folders.ts, `startingLocked`). Each begins where the one before it ended. */
export const lockedScreens: readonly ScreenToSee[] = [
  { name: 'locked', open: openLocked },
  { name: 'locked, and the passphrase was wrong', open: openWrongPassphrase },
  { name: 'way in with the recovery sheet', open: openForgotten },
  { name: 'way in with the recovery sheet, and nothing typed', open: openForgottenWrong },
  { name: 'settings of a station with a lock', open: openSettingsBehindLock }
]

async function openFirstRun(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Naziv stanice' })).toBeFocused()
}

async function openWrongFirstRun(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Ko ovde radi' }).fill('x'.repeat(81))
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2)
}

async function openFirstCentre(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Moj centar/ }).click()
  await expect(page.getByRole('listbox')).toBeVisible()
}

async function openLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
}

async function openWrongPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Lozinka', { exact: true }).fill('nije ova')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lozinka nije tačna.')).toBeVisible()
}

async function openForgotten(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zaboravljena lozinka' }).click()
  await expect(page.getByRole('textbox', { name: 'Kod sa lista' })).toBeFocused()
}

async function openForgottenWrong(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Kod sa lista' }).press('Enter')
  await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible()
}

async function openSettingsBehindLock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nazad na lozinku' }).click()
  await unlock(page)
  await jump(page, 'settings')
  await expect(page.getByRole('button', { name: 'Promeni lozinku…' })).toBeVisible()
}

/** With the passphrase of stations that `startingLocked` makes. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Lozinka', { exact: true }).fill(stationPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox')).toBeFocused()
}

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

async function openSheet(page: Page): Promise<void> {
  await openFirst(page, 'obrenovac')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('figure').first()).toBeVisible()
}

async function openMemoranda(page: Page): Promise<void> {
  await jump(page, 'organisations')
  await page.getByRole('button', { name: /^(Memorandumi po godinama|Меморандуми по годинама)$/ }).click()
  await expect(page.getByRole('table')).toBeVisible()
}

async function openCell(page: Page): Promise<void> {
  await jump(page, 'coverage')
  const [cell] = await page.getByRole('grid').locator('[data-at="0 1"]').all()
  await cell?.click()
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
}

async function openGaps(page: Page): Promise<void> {
  await jump(page, 'worklist')
  await page.getByRole('button', { name: /^(Praznine|Празнине)/ }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
}

async function openBackups(page: Page): Promise<void> {
  await jump(page, 'settings')
  await page.getByRole('button', { name: /^(Rezervne kopije|Резервне копије)$/ }).click()
  await expect(page.getByRole('button', { name: /^(Napravi kopiju sada|Направи копију сада)$/ })).toBeVisible()
}

async function openExport(page: Page): Promise<void> {
  await jump(page, 'exchange')
  await page.getByRole('button', { name: /^(Izvezi…|Извези…)$/ }).click()
  await page.getByText(/^(Zaštiti lozinkom|Заштити лозинком)$/).click()
  await expect(page.getByRole('textbox').first()).toBeVisible()
}

async function openAbout(page: Page): Promise<void> {
  await jump(page, 'settings')
  await page.getByRole('button', { name: /^(O programu i licence|О програму и лиценце)$/ }).click()
  await expect(page.getByRole('grid').getByRole('row').first()).toBeVisible()
}

async function openStations(page: Page): Promise<void> {
  await jump(page, 'exchange')
  await page.getByRole('button', { name: /^(Stanice i ključevi|Станице и кључеви)$/ }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
}

async function jump(page: Page, kind: RailKind): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.keyboard.press(keysTo(kind))
  await expect(page.getByRole('searchbox')).toBeHidden()
}
