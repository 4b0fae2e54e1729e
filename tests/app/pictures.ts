/**
 * Every screen, as a table: `npm run screenshots` takes each row in sr-Latn, sr-Cyrl and en, 1200 x 760, light, and puts
 * it into docs/pictures/<language>/<name>.png; those marked `dark` also into docs/pictures/dark/ (pictures.shots.ts).
 *
 * To add a screen, add a row at the end of the table:
 *
 *     { name: 'lock', start: 'fictional', open: async ({ page, say }) => {
 *       await jump(page, 'settings')
 *       await page.getByRole('button', { name: say('lock.setUp') }).click()
 *       await expect(page.getByRole('dialog')).toBeVisible()
 *     } }
 *
 * - `start` says which data folder it begins on (`starts` below; a folder of one's own is one more line there).
 * - `open` begins at a page just loaded, with the lookup box focused (or at whatever the start shows). What it presses it
 *   names by `say`, the words of the language the picture is taken in; never by a sentence of one language.
 * - Rows of one start share one app and are taken in order, each on a page loaded anew: a row must not change the data.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { RailKind } from '../../renderer/house/places.ts'
import type { Words } from '../../renderer/words/words.ts'
import type { Language } from '../../shared/bridge.ts'
import { centreId } from '../../shared/records/ids.ts'
import { knownEntries } from '../support/sheets-directory.ts'
import { writeDataFolder } from './data-folders.ts'
import { filesChosen } from './exchange-files.ts'
import { expect } from './fixtures.ts'
import { headquartersFolder, pilotToday, pilotYear } from './pilot.ts'
import { keysTo } from './rail.ts'
import { entriesWithTwins } from './twins.ts'

export interface Picture {
  /** of the file, without its ending */
  readonly name: string
  readonly start: StartName
  readonly open: (stage: Stage) => Promise<void>
  /** once more in the dark, in Serbian Latin */
  readonly dark?: true
  /** in Serbian Latin, also for the README, as docs/<name>.png */
  readonly inReadme?: true
}

export interface Stage {
  readonly app: ElectronApplication
  readonly page: Page
  readonly language: Language
  readonly say: Words['t']
  /** a name out of the directory, as this language shows it */
  readonly name: (name: string) => string
}

interface Start {
  /** the day it is there */
  readonly today: string
  /** writes the data folder; 'fresh' for none */
  readonly folder: (language: Language) => Promise<string>
  /** there is no station yet that could say which language: it is chosen on the page */
  readonly choosesLanguage?: true
}

const mine = { myCentre: centreId.parse('centre-krnjaca') }

export const starts = {
  fictional: { today: '2026-03-10', folder: language => writeDataFolder({ settings: { ...mine, language } }) },
  /** the fictional directory with some of it entered twice */
  twins: {
    today: '2026-03-10',
    folder: language => writeDataFolder({ entries: entriesWithTwins(), settings: { ...mine, language } })
  },
  /** the small directory that the crooked sheets are read against */
  sheets: {
    today: '2026-03-10',
    folder: language => writeDataFolder({ entries: knownEntries, settings: { language } })
  },
  public: {
    today: '2026-03-10',
    folder: language => writeDataFolder({ directory: 'public', settings: { ...mine, language } })
  },
  /** headquarters at the end of the pilot's year */
  pilot: { today: pilotToday, folder: language => headquartersFolder({ ...mine, language }) },
  fresh: { today: '2026-03-10', folder: async () => 'fresh', choosesLanguage: true },
  damaged: { today: '2026-03-10', folder: damagedFolder, choosesLanguage: true },
  /** open on another computer */
  held: { today: '2026-03-10', folder: heldFolder, choosesLanguage: true },
  locked: { today: '2026-03-10', folder: lockedFolder, choosesLanguage: true }
} as const satisfies Record<string, Start>

export type StartName = keyof typeof starts

export const pictures: readonly Picture[] = [
  { name: 'start', start: 'fictional', open: ({ page }) => ask(page, '') },
  { name: 'answer', start: 'fictional', dark: true, open: ({ page }) => ask(page, 'krnjaca advokat') },
  { name: 'expired', start: 'fictional', open: ({ page }) => ask(page, 'obrenovac pravna pomoc') },
  { name: 'gap', start: 'public', inReadme: true, open: ({ page }) => ask(page, 'krnjaca advokat') },
  { name: 'nothing-found', start: 'fictional', open: ({ page }) => ask(page, 'qxqxqx') },
  { name: 'centres', start: 'fictional', open: ({ page }) => jump(page, 'centres') },
  { name: 'centre', start: 'fictional', dark: true, open: ({ page }) => openFirst(page, 'krnjaca') },
  { name: 'sheet-of-centre', start: 'fictional', open: ({ page }) => openSheet(page, 'krnjaca') },
  {
    name: 'pocket-list',
    start: 'fictional',
    open: async ({ page, say }) => {
      await openSheet(page, 'krnjaca')
      await page.getByText(say('paper.kind.pocket'), { exact: true }).click()
      await expect(page.getByRole('figure')).toHaveCount(1)
    }
  },
  { name: 'organisations', start: 'fictional', open: ({ page }) => jump(page, 'organisations') },
  { name: 'organisation', start: 'fictional', open: ({ page }) => openFirst(page, 'primer organizacija a') },
  {
    name: 'memoranda',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'organisations')
      await page.getByRole('button', { name: say('memoranda.year') }).click()
      await expect(page.getByRole('table')).toBeVisible()
    }
  },
  {
    name: 'correcting-a-contact',
    start: 'fictional',
    open: async ({ page, say }) => {
      await ask(page, 'krnjaca advokat')
      await page
        .getByRole('button', { name: say('record.correct') })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'who-works',
    start: 'fictional',
    open: async ({ page, say }) => {
      await page.getByRole('button', { name: say('work.ask') }).click()
      await page.getByRole('menuitemradio', { name: say('work.other') }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'contacts-for-telephones',
    start: 'fictional',
    open: async ({ page, say }) => {
      await openFirst(page, 'primer organizacija a')
      await page.getByRole('button', { name: say('paper.open.contacts') }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'coverage',
    start: 'twins',
    dark: true,
    open: async ({ page }) => {
      await jump(page, 'coverage')
      await page.getByRole('grid').locator('[data-at="0 1"]').press('Enter')
      await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toBeVisible()
    }
  },
  {
    name: 'coverage-on-paper',
    start: 'twins',
    open: async ({ page }) => {
      await jump(page, 'coverage')
      await expect(page.getByRole('grid')).toBeVisible()
      await page.keyboard.press('Control+p')
      await expect(page.getByRole('figure').first()).toBeVisible()
    }
  },
  {
    name: 'work-list',
    start: 'twins',
    open: async ({ page, say }) => {
      await jump(page, 'worklist')
      await page.getByRole('button', { name: say('worklist.kind.gap') }).click()
      await page.getByRole('article').first().focus()
    }
  },
  {
    name: 'duplicate',
    start: 'twins',
    open: async ({ page, say }) => {
      await jump(page, 'worklist')
      await page.getByRole('button', { name: say('worklist.kind.duplicate') }).click()
      await page.getByRole('article').last().press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'export',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'exchange')
      await page
        .getByRole('button', { name: say('exchange.export.open') })
        .first()
        .click()
      await expect(page.getByRole('heading', { level: 1, name: say('exchange.export.title') })).toBeVisible()
    }
  },
  {
    name: 'stations',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'exchange')
      await page.getByRole('button', { name: say('exchange.stations.title') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('exchange.stations.title') })).toBeVisible()
    }
  },
  { name: 'settings', start: 'fictional', dark: true, open: ({ page }) => jump(page, 'settings') },
  {
    name: 'about',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'settings')
      await page.getByRole('button', { name: say('settings.about.open') }).click()
      await expect(
        page
          .getByRole('grid', { name: say('settings.about.licences') })
          .getByRole('row')
          .first()
      ).toBeVisible()
    }
  },
  {
    name: 'services',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'settings')
      await page.getByRole('button', { name: say('service.title') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('service.title') })).toBeVisible()
    }
  },
  {
    name: 'backups',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'settings')
      await page.getByRole('button', { name: say('backups.title') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('backups.title') })).toBeVisible()
    }
  },
  {
    name: 'first-run',
    start: 'fresh',
    open: ({ page }) => page.getByRole('textbox').first().fill('Preševo, kancelarija 2')
  },
  {
    name: 'damaged',
    start: 'damaged',
    open: ({ page }) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  { name: 'held', start: 'held', open: ({ page }) => expect(page.getByRole('heading', { level: 1 })).toBeVisible() },
  { name: 'pilot-answer', start: 'pilot', open: ({ page }) => ask(page, 'krnjaca advokat') },
  { name: 'pilot-coverage', start: 'pilot', open: ({ page }) => jump(page, 'coverage') },
  { name: 'pilot-work-list', start: 'pilot', open: ({ page }) => jump(page, 'worklist') },
  { name: 'exchange', start: 'pilot', dark: true, open: ({ page }) => jump(page, 'exchange') },
  {
    name: 'undoing-an-import',
    start: 'pilot',
    open: async ({ page, say }) => {
      await jump(page, 'exchange')
      await page
        .getByRole('button', { name: say('exchange.imports.undo') })
        .first()
        .click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'tables',
    start: 'pilot',
    open: async ({ page, say }) => {
      await jump(page, 'exchange')
      await page.getByRole('heading', { name: say('sheetsOut.title') }).scrollIntoViewIfNeeded()
    }
  },
  { name: 'history', start: 'pilot', open: ({ page }) => jump(page, 'history') },
  {
    name: 'import',
    start: 'pilot',
    dark: true,
    open: async ({ app, page, say }) => {
      const { lastPackages } = await pilotYear()
      await filesChosen(app, ...lastPackages)
      await jump(page, 'exchange')
      await page.getByRole('button', { name: say('exchange.choose') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('exchange.import.title') })).toBeVisible()
      await expect(page.getByRole('heading', { name: say('exchange.import.sections.conflicts') })).toBeVisible()
    }
  },
  {
    name: 'spreadsheet',
    start: 'sheets',
    dark: true,
    open: async ({ app, page, say }) => {
      await filesChosen(app, resolve(import.meta.dirname, '../files/sheets/35-unknown-service.xlsx'))
      await jump(page, 'exchange')
      await page.getByRole('button', { name: say('exchange.choose') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('sheetsIn.title') })).toBeVisible()
      await expect(page.getByRole('table')).toBeVisible()
    }
  },
  {
    name: 'locked',
    start: 'locked',
    dark: true,
    open: async ({ page, say }) => {
      await expect(page.getByRole('heading', { level: 1, name: say('lock.locked.title') })).toBeVisible()
    }
  },
  {
    name: 'forgotten-passphrase',
    start: 'locked',
    open: async ({ page, say }) => {
      await page.getByRole('button', { name: say('lock.locked.forgotten') }).click()
      await expect(page.getByRole('heading', { level: 1, name: say('lock.recovery.title') })).toBeVisible()
    }
  },
  {
    name: 'turning-the-lock-on',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'settings')
      await page.getByRole('button', { name: say('lock.section.turnOn') }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  },
  {
    name: 'guide',
    start: 'fictional',
    dark: true,
    open: async ({ page }) => {
      await expect(page.getByRole('searchbox')).toBeFocused()
      await page.keyboard.press('F1')
      await expect(page.getByRole('figure')).toBeVisible()
    }
  },
  {
    name: 'renewal',
    start: 'fictional',
    open: async ({ page, say }) => {
      await jump(page, 'organisations')
      await page.getByRole('button', { name: say('memoranda.year'), exact: true }).click()
      await page.getByRole('button', { name: say('memoranda.renew', { year: '2027' }) }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }
  }
]

/** Types into the lookup, wherever one is. */
export async function ask(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill(line)
}

/** Opens the record that the first answer to a line is about. */
export async function openFirst(page: Page, line: string): Promise<void> {
  await ask(page, line)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('searchbox')).toBeHidden()
  await page
    .getByRole('main')
    .last()
    .evaluate(main => main.scrollTo({ top: 0 }))
}

/** Opens an entry of the rail. */
export async function jump(page: Page, kind: RailKind): Promise<void> {
  await page.keyboard.press(keysTo(kind))
  await expect(page.getByRole('searchbox')).toBeHidden()
}

/** Waits until the page can be used, in the language it is to be seen in. */
export async function begin(page: Page, start: StartName, language: Language): Promise<void> {
  const { choosesLanguage }: Start = starts[start]
  if (choosesLanguage) await page.getByText(shortNames[language], { exact: true }).click()
  else await expect(page.getByRole('searchbox')).toBeFocused()
}

/** As the switch on the page calls them. */
const shortNames: Readonly<Record<Language, string>> = { 'sr-Latn': 'Latinica', 'sr-Cyrl': 'Ћирилица', en: 'English' }

async function openSheet(page: Page, line: string): Promise<void> {
  await openFirst(page, line)
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('figure').first()).toBeVisible()
}

async function damagedFolder(): Promise<string> {
  const folder = await writeDataFolder()
  const file = join(folder, 'data', 'putokaz.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Krnjača', 'Krnjaca'))
  return folder
}

async function lockedFolder(language: Language): Promise<string> {
  return await writeDataFolder({
    settings: { ...mine, language },
    work: async keeper => {
      const on = await keeper.setLock({ passphrase: 'reka olovka jutro sedam', by: 'Jovan Primer' })
      if (!on.ok) throw new Error(`the lock was not turned on: ${on.problem.kind}`)
    }
  })
}

async function heldFolder(): Promise<string> {
  const folder = await writeDataFolder()
  const since = '2026-03-10T07:00:00.000Z'
  const holder = { processId: 4711, processMark: '', host: 'RACUNAR-U-SENTI', since, who: '' }
  writeFileSync(join(folder, 'data', 'putokaz.lock'), JSON.stringify(holder))
  return folder
}
