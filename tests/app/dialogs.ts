/** Every sheet and question that can lie over a screen, and how to get there: for what must hold on all of them. */
import type { Page } from '@playwright/test'
import { stationPassphrase } from './data-folders.ts'
import { expect } from './fixtures.ts'
import { keysTo } from './rail.ts'
import type { ScreenToSee } from './screens.ts'

/** With the fictional directory in which some were entered twice (twins.ts), somebody at work, and one's own centre. */
export const dialogs: readonly ScreenToSee[] = [
  { name: 'form of a contact', open: openContact },
  { name: 'form with something wrong in it', open: openWrong },
  { name: 'question before a form closes', open: openUnsaved },
  { name: 'question before a record is removed', open: openRemoval },
  { name: 'question before a person is erased', open: openErasure },
  { name: 'calendar', open: openCalendar },
  { name: 'form of a centre', open: page => openForm(page, 'Centar za azil Krnjača') },
  {
    name: 'form of an organisation',
    open: page => openForm(page, 'Primer-organizacija D (izmišljeno)')
  },
  { name: 'form of a service', open: openService },
  { name: 'choosing whom to assign', open: openAssigning },
  { name: 'assigning with a contact to choose', open: openAssignment },
  { name: 'renewal of memoranda', open: openRenewal },
  { name: 'code of a contact', open: openCode },
  { name: 'contacts for a telephone', open: openContacts },
  { name: 'two that may be one', open: openTwins },
  { name: 'question before a backup is restored', open: openRestore },
  { name: 'who works', open: openWorkers },
  { name: 'guide', open: openGuide },
  { name: 'keys', open: openKeys },
  { name: 'guide over a form', open: openGuideOverForm },
  { name: 'text of a licence', open: openLicence },
  { name: 'turning the lock on', open: openLock },
  { name: 'turning the lock on, with something wrong', open: openLockWrong }
]

/** The same of a station whose lock is on (data-folders.ts, `startingLocked`), once it is open. */
export const lockDialogs: readonly ScreenToSee[] = [
  { name: 'another passphrase', open: page => openOfLock(page, 'Promeni lozinku…') },
  { name: 'another passphrase, with something wrong', open: openChangeWrong },
  { name: 'a new recovery sheet', open: page => openOfLock(page, 'Nov list za oporavak…') },
  { name: 'the code of the recovery sheet', open: openCodeOfSheet },
  { name: 'turning the lock off', open: page => openOfLock(page, 'Isključi zaključavanje…') },
  { name: 'question whether anybody is still there', open: openIdle }
]

/** Puts away whatever lies over the screen, without saving anything. */
export async function closeDialogs(page: Page): Promise<void> {
  const over = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')
  await expect(async () => {
    if ((await over.count()) > 0) {
      const leave = page.getByRole('alertdialog').getByRole('button', { name: 'Odbaci upisano' })
      // The code of a recovery sheet is shown once, so it is not put away before somebody has it.
      const written = page.getByRole('dialog').getByRole('checkbox', { name: /^Kod je prepisan/ })
      if ((await leave.count()) > 0) await leave.press('Enter')
      else if ((await written.count()) > 0 && !(await written.isChecked())) await written.press('Space')
      else await page.keyboard.press('Escape')
    }
    expect(await over.count()).toBe(0)
  }).toPass()
}

async function ask(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill(line)
}

/** By way of the box, which leads there however small the window is. */
async function openRecord(page: Page, name: string): Promise<void> {
  await ask(page, name)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function openContact(page: Page): Promise<void> {
  await ask(page, 'krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
  await expect(page.getByRole('dialog', { name: 'Izmena kontakta' })).toBeVisible()
}

async function openWrong(page: Page): Promise<void> {
  await openContact(page)
  const form = page.getByRole('dialog')
  await form.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('zovi Anu')
  await form.getByRole('textbox', { name: 'E-pošta' }).fill('nije adresa')
  await page.keyboard.press('Control+Enter')
  await expect(form.locator('[aria-invalid="true"]').first()).toBeVisible()
}

async function openUnsaved(page: Page): Promise<void> {
  await openContact(page)
  await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill('067 018 40 71')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog', { name: 'Zatvoriti bez čuvanja?' })).toBeVisible()
}

async function openRemoval(page: Page): Promise<void> {
  await openForm(page, 'Primer-organizacija D (izmišljeno)')
  await page.getByRole('button', { name: 'Ukloni…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

async function openErasure(page: Page): Promise<void> {
  await openContact(page)
  await page.getByRole('button', { name: 'Obriši podatke osobe…' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

async function openCalendar(page: Page): Promise<void> {
  await openRecord(page, 'Primer-organizacija E (izmišljeno)')
  await page.getByRole('button', { name: 'Novi memorandum' }).click()
  await page.getByRole('button', { name: 'Kalendar: Važi do (i tog dana)' }).press('Enter')
  await expect(page.getByRole('button', { name: '10.3.2026.' })).toBeFocused()
}

async function openForm(page: Page, name: string): Promise<void> {
  await openRecord(page, name)
  await page.getByRole('button', { name: 'izmeni', exact: true }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openService(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('settings'))
  await page.getByRole('button', { name: 'Usluge' }).click()
  await page.getByRole('row', { name: /besplatna pravna pomoć/ }).click()
  await expect(page.getByRole('dialog', { name: 'Izmena usluge' })).toBeVisible()
}

async function openAssigning(page: Page): Promise<void> {
  await ask(page, 'presevo psihosocijalna')
  await page.getByRole('button', { name: 'Zaduži nekoga: psihosocijalna podrška' }).click()
  await expect(page.getByRole('listbox', { name: 'Organizacija' })).toBeVisible()
}

async function openAssignment(page: Page): Promise<void> {
  await openAssigning(page)
  await page
    .getByRole('option', { name: /Primer-organizacija B/ })
    .first()
    .click()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
}

async function openRenewal(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('organisations'))
  await page.getByRole('button', { name: 'Memorandumi po godinama' }).click()
  await page.getByRole('button', { name: 'Obnovi za 2027. godinu' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openCode(page: Page): Promise<void> {
  await ask(page, 'krnjaca advokat')
  await page.getByRole('button', { name: 'QR kod: Ana Primerić' }).first().click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
}

async function openContacts(page: Page): Promise<void> {
  await openRecord(page, 'Centar za azil Krnjača')
  await page.getByRole('button', { name: 'kontakti za telefon' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openTwins(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('worklist'))
  await page.getByRole('button', { name: /^Mogući duplikati/ }).click()
  await page.getByRole('article').filter({ hasText: 'Ana Primerić' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Da li je ovo isti kontakt?' })).toBeVisible()
}

async function openRestore(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('settings'))
  await page.getByRole('button', { name: 'Rezervne kopije' }).click()
  await page
    .getByRole('button', { name: /^Vrati/ })
    .first()
    .click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
}

async function openWorkers(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Radi: / }).click()
  await expect(page.getByRole('menu')).toBeVisible()
}

async function openGuide(page: Page): Promise<void> {
  await ask(page, 'krnjaca advokat')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Uputstvo' }).getByRole('figure')).toBeVisible()
}

async function openKeys(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('centres'))
  await expect(page.getByRole('searchbox')).toBeHidden()
  await page.keyboard.type('?')
  await expect(page.getByRole('dialog').getByRole('heading', { name: 'Tasteri' })).toBeFocused()
}

async function openGuideOverForm(page: Page): Promise<void> {
  await openContact(page)
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeVisible()
}

async function openLicence(page: Page): Promise<void> {
  await page.keyboard.press(keysTo('settings'))
  await page.getByRole('button', { name: 'O programu i licence' }).click()
  await page.getByRole('grid', { name: 'Licence' }).getByRole('row', { name: '@noble/ciphers' }).click()
  await expect(page.getByRole('dialog')).toContainText('copyright', { ignoreCase: true })
}

async function openLock(page: Page): Promise<void> {
  await openOfLock(page, 'Uključi zaključavanje…')
}

async function openLockWrong(page: Page): Promise<void> {
  await openLock(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Upišite lozinku.')).toBeVisible()
}

async function openOfLock(page: Page, button: string): Promise<void> {
  await page.keyboard.press(keysTo('settings'))
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function openChangeWrong(page: Page): Promise<void> {
  await openOfLock(page, 'Promeni lozinku…')
  const form = page.getByRole('dialog')
  await form.getByLabel('Sadašnja lozinka').fill('nije ova')
  await form.getByLabel('Nova lozinka').fill('treća lozinka stanice')
  await form.getByLabel('Lozinka još jednom').fill('treća lozinka stanice')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Lozinka nije tačna.')).toBeVisible()
}

async function openCodeOfSheet(page: Page): Promise<void> {
  await openOfLock(page, 'Nov list za oporavak…')
  await page.keyboard.type(stationPassphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Kod za oporavak' })).toBeVisible()
}

/** Whoever opens this has the clock of the page in hand (page.clock), from before the station was opened. */
async function openIdle(page: Page): Promise<void> {
  await page.clock.fastForward(4 * 60_000 + 31_000)
  await expect(page.getByRole('alertdialog', { name: 'Još ste tu?' })).toBeVisible()
}
