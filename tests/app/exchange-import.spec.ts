/** Before, during and after an import: what is shown of files, decided about them, taken and undone. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Contact } from '../../shared/records/contact.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { entryAt, make, write } from '../support/exchange-stations.ts'
import { entryOf, phonesOf, writtenOver } from '../support/records.ts'
import { fieldOf, heldDirectory, heldRecord, openPage, ready, saveFirst, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { dropFiles, elsewhere, fileFrom, openFiles } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

const ana = 'contact-primer-ana'

let other: ReturnType<typeof elsewhere>

test.beforeEach(async ({ page }) => {
  other = elsewhere()
  await ready(page)
})

test.afterEach(() => other.remove())

test.describe('with a directory', () => {
  test.use({
    ...startingOn({
      work: async keeper => {
        const here = { name: 'Krnjača', folder: '', keeper }
        await write(here, ana, 'phones', phonesOf('067 011 22 33'))
      }
    }),
    today: '2026-03-10'
  })

  test('left undecided replaces no number: the card and the sheet for the wall show both', async ({ app, page }) => {
    const path = await fileFrom(other.folder, 'Preševo', async station => {
      await write(station, ana, 'phones', phonesOf('067 029 88 77'))
    })
    await openFiles(app, page, path)
    await page.getByText('Znam ko je dao datoteku').click()
    await page.getByRole('button', { name: /^(?:Primeni|Ne uzimaj)/ }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('krnjaca advokat')
    const card = page.getByRole('article').first()
    for (const number of ['067 011 22 33', '067 029 88 77']) {
      await expect(card.getByRole('button', { name: new RegExp(number) })).toBeVisible()
    }
    await expect(card).toContainText('1 podatak je različito upisan na dva mesta')
    await expectAccessible(page)
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.keyboard.press('Control+p')
    const sheet = page.getByRole('figure')
    for (const text of ['067 011 22 33', '067 029 88 77', 'upisano je različito – proverite']) {
      await expect(sheet.filter({ hasText: text }).first()).toBeVisible()
    }
  })

  test('shows what a file changes, takes what is ticked and nothing else, and undoes it', async ({ app, page }) => {
    const path = await fileFrom(other.folder, 'Preševo', async station => {
      await write(station, ana, 'phones', phonesOf('067 029 88 77'))
      await write(station, ana, 'note', 'zvati posle devet')
      await write(station, ana, 'role', 'glavna pravnica')
      await write(station, 'centre-krnjaca', 'status', 'suspended')
      const gone = await entryAt(station, 'contact-primer-portirnica')
      await make(station, {
        by: 'Jelena Primer',
        cause: 'form',
        changes: [{ id: gone.id, kind: 'contact', isNew: false, fields: {}, presence: 'remove' }]
      })
    })
    const before = await bytesOf(page)
    await openFiles(app, page, path)
    const main = page.getByRole('main').last()
    await expect(main).toContainText('3 izmene, 1 neslaganje, 1 uklanjanje; vaši podaci se još nisu promenili.')
    await expect(main).toContainText('potpisana ključem koji se vidi prvi put')
    await expect(main).toContainText('stanje: aktivan → privremeno obustavljen')
    await expectAccessible(page)
    await expectNoSidewaysScrolling(page)
    expect(await bytesOf(page)).toEqual(before)

    // Ticks by field and by record, and what is kept against theirs.
    const record = page.getByRole('group', { name: 'Ana Primerić', exact: true })
    await record.getByText('napomena:').click()
    await expect(page.getByRole('checkbox', { name: 'Uzmi: Ana Primerić', exact: true })).toBeChecked({
      indeterminate: true
    })
    await page.getByRole('button', { name: 'Zadrži moje: Ana Primerić, uloga' }).click()
    await page.getByRole('radio', { name: 'Uzmi njihovo: 067 029 88 77' }).click()
    await expect(page.getByRole('checkbox', { name: 'Uzmi: Goran Primerović' })).not.toBeChecked()
    await expect(page.getByRole('button', { name: /^Primeni/ })).toBeHidden()
    await page.getByText('Znam ko je dao datoteku').click()
    await page.getByRole('button', { name: 'Primeni 3 izmene' }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
    expect(await heldRecord<Contact>(page, ana)).toMatchObject({ note: null, role: 'pravnica' })
    expect((await heldRecord<Contact>(page, ana)).phones.map(({ number }) => number)).toEqual(['+381670298877'])
    expect((await heldDirectory(page)).contacts.has('contact-primer-portirnica')).toBe(true)

    // The same file again offers what was left, and says so.
    await openFiles(app, page, path)
    await expect(main).toContainText('odbijeno 10.3.2026.')
    await expect(page.getByRole('group', { name: 'Ana Primerić', exact: true })).not.toContainText('uloga:')
    await page.getByRole('button', { name: 'Odustani' }).click()

    await page.getByRole('button', { name: /^Poništi uvoz/ }).click()
    await page.getByRole('button', { name: 'Zaboravi ovaj uvoz' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Poništen je uvoz' })).toBeVisible()
    expect(await bytesOf(page)).toEqual(before)
    await expect(page.getByRole('table')).toContainText('poništeno 10.3.2026. (Jovan Primer)')
    await expectAccessible(page)
  })

  test('what two people settled, each for themselves, comes with both names: they should phone', async ({
    app,
    page
  }) => {
    const twoNumbers = 'contact-primer-dva-broja'
    const path = await fileFrom(other.folder, 'Preševo', station =>
      write(station, twoNumbers, 'phones', phonesOf('067 000 00 34'))
    )
    await page.keyboard.press(keysTo('exchange'))
    await page.getByRole('button', { name: 'Reši: Dušan Primerić, telefon' }).click()
    await page.getByRole('radio', { name: 'Uzmi ovo: 067 000 00 33' }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('status').filter({ hasText: 'Rešeno: Dušan Primerić – telefon' })).toBeVisible()
    await openFiles(app, page, path)
    const conflict = page.getByRole('group', { name: 'Dušan Primerić, telefon', exact: true })
    await expect(conflict).toContainText('Isto neslaganje su već rešavali')
    await expect(conflict).toContainText('Jovan Primer')
    await expect(conflict).toContainText('Ana Proba')
  })

  test('taking back after an import takes back no older edit unasked', async ({ app, page }) => {
    const bojan = 'contact-primer-bojan'
    await page.keyboard.type('krnjaca advokat')
    await page.getByRole('button', { name: 'Ispravi: Bojan Primerić' }).click()
    await page.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' }).fill('pripravnik')
    await saveFirst(page)
    const path = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'))
    await openFiles(app, page, path)
    await page.getByText('Znam ko je dao datoteku').click()
    await page.getByRole('button', { name: 'Primeni 1 izmenu' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: 'uvoz se poništava u delu Razmena' })).toBeVisible()
    expect((await heldRecord<Contact>(page, bojan)).role).toBe('pripravnik')
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').filter({ hasText: 'Poništeno: Bojan Primerić (uloga)' })).toBeVisible()
    expect((await heldRecord<Contact>(page, bojan)).role).toBe('pravnik')
    expect((await heldRecord<Contact>(page, ana)).role).toBe('glavna pravnica')
  })

  test('a protected file asks for its passphrase, says when it is wrong, and takes the right one', async ({
    app,
    page
  }) => {
    const path = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'), {
      passphrase: 'konj baterija spajalica'
    })
    await openFiles(app, page, path)
    const field = page.getByRole('textbox', { name: /^Lozinka/ })
    await expect(field).toBeFocused()
    await page.keyboard.type('pogrešna')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').last()).toContainText('Lozinka nije tačna.', { timeout: 30_000 })
    await expectAccessible(page)
    await field.fill('konj baterija spajalica')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').last()).toContainText('1 izmena, 0 neslaganja', { timeout: 30_000 })
  })

  test('a file dropped while a form is open waits, and nothing typed is lost', async ({ page }) => {
    const path = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'))
    await page.keyboard.type('krnjaca advokat')
    await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
    const note = fieldOf(page, 'note').getByRole('textbox')
    await note.fill('još nisam sačuvao')
    await dropFiles(page, path)
    const notice = page.getByRole('status').filter({ hasText: 'Datoteka čeka da je pogledate' })
    await expect(notice).toBeVisible()
    await expect(note).toHaveValue('još nisam sačuvao')
    // One press goes there, and the usual question stands before what was typed.
    await notice.getByRole('button', { name: 'Pogledaj' }).click()
    const question = page.getByRole('alertdialog')
    await expect(question).toContainText('Upisano u ovaj obrazac neće biti sačuvano.')
    await question.getByRole('button', { name: 'Nastavi sa upisom' }).click()
    await expect(note).toHaveValue('još nisam sačuvao')
    await expect(note).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await sayWhoWorks(page)
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await heldRecord<Contact>(page, ana)).note).toBe('još nisam sačuvao')
    // Meanwhile a line says that the file still waits.
    await page.getByRole('button', { name: 'Pogledaj' }).last().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    await expect(page.getByRole('main').last()).toContainText('uloga: pravnica → glavna pravnica')
  })

  test('a form with something typed can be saved on the way to a file that waits', async ({ page }) => {
    const path = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'))
    await page.keyboard.type('krnjaca advokat')
    await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().click()
    await fieldOf(page, 'note').getByRole('textbox').fill('sačuvano usput')
    await dropFiles(page, path)
    await page.getByRole('status').getByRole('button', { name: 'Pogledaj' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sačuvaj' }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
    expect((await heldRecord<Contact>(page, ana)).note).toBe('sačuvano usput')
  })

  test('a drop on any screen shows a hint and opens the preview; what is no file is left alone', async ({ page }) => {
    const path = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'))
    await page.keyboard.press(keysTo('centres'))
    await page.evaluate(() => {
      const text = new DataTransfer()
      text.setData('text/plain', 'nešto')
      document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: text }))
    })
    await expect(page.getByText('Pustite datoteku')).toBeHidden()
    await page.evaluate(() => {
      const held = new DataTransfer()
      held.items.add(new File(['x'], 'x.putokaz'))
      document.body.dispatchEvent(new DragEvent('dragenter', { bubbles: true, dataTransfer: held }))
    })
    await expect(page.getByText('Pustite datoteku ili tabelu da vidite šta bi promenila')).toBeVisible()
    await dropFiles(page, path)
    await expect(page.getByText('Pustite datoteku')).toBeHidden()
    await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
  })

  test('eight files of one import are listed over the width of the table, not in a column of it', async ({
    app,
    page
  }) => {
    const paths = Array.from({ length: 8 }, (_, place) => {
      const made = { organisation: 'organisation-primer-a', name: `Nova ${place}`, reach: 'office' as const }
      const path = join(other.folder, `krnjaca-info-pult-${place}.putokaz`)
      writeFileSync(path, packageFile(membersOf([entryOf('contact', `contact-nova-${place}`, made)], null), null))
      return path
    })
    await openFiles(app, page, ...paths)
    await page.getByText('Znam ko je dao datotek').first().click()
    await page.getByRole('button', { name: /^Primeni 8/ }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('status').filter({ hasText: /^Uvezeno: 8/ })).toBeVisible()
    await page.getByRole('navigation').getByRole('button', { name: 'Razmena' }).click()
    const table = page.getByRole('table', { name: 'Uvezeno' })
    await expect(table.getByRole('cell', { name: '8 datoteka', exact: true })).toBeVisible()
    await expect(table.getByRole('listitem')).toHaveCount(8)
    for (const size of [1024, 640]) {
      await app.evaluate(({ BrowserWindow }, width) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, 640)
      }, size)
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size)
      for (const item of await table.getByRole('listitem').all()) {
        expect((await item.boundingBox())?.width).toBeGreaterThan(300)
      }
      await expectNoSidewaysScrolling(page)
    }
    await expectAccessible(page)
  })

  test('files that nobody vouches for are said loudly, one that is damaged says what to do, others are unhurt', async ({
    app,
    page
  }) => {
    const sound = await fileFrom(other.folder, 'Preševo', station => write(station, ana, 'role', 'glavna pravnica'))
    const nova = entryOf('contact', 'contact-nova', {
      organisation: 'organisation-primer-a',
      name: 'Nova',
      reach: 'office'
    })
    const unsigned = join(other.folder, 'nepotpisana.putokaz')
    writeFileSync(unsigned, packageFile(membersOf([nova], null), null))
    const damaged = join(other.folder, 'oštećena.putokaz')
    writeFileSync(
      damaged,
      packageFile(membersOf([nova]))
        .toString()
        .replace('"Nova"', '"Nova!"')
    )
    const foreign = join(other.folder, 'tabela.putokaz')
    writeFileSync(foreign, 'PK\u0003\u0004 nije paket')
    await openFiles(app, page, sound, unsigned, damaged, foreign)
    const file = (name: string) => page.getByRole('region', { name })
    await expect(file('nepotpisana.putokaz')).toContainText('Ne može da se proveri ko je napravio ovu datoteku.')
    await expect(file('oštećena.putokaz').getByRole('alert')).toContainText(/Oštećena je usput|Menjana je posle/)
    await expect(file('tabela.putokaz').getByRole('alert')).toBeVisible()
    await expect(page.getByRole('main').last()).toContainText('2 izmene, 0 neslaganja')
    await expectAccessible(page)
    // Trusting the key of the one leaves the other to be answered for.
    await file('Preševo')
      .getByRole('button', { name: /veruj ovom ključu/ })
      .click()
    await expect(
      page.getByRole('status').filter({ hasText: 'Datotekama stanice Preševo se ubuduće veruje.' })
    ).toBeVisible()
    await expect(page.getByRole('button', { name: /^Primeni/ })).toBeHidden()
    await page.getByText('Znam ko je dao datoteku').click()
    await page.getByRole('button', { name: 'Primeni 2 izmene' }).click()
    await sayWhoWorks(page)
    expect((await heldRecord<Contact>(page, 'contact-nova')).name).toBe('Nova')

    // Withdrawing trust lists what came with it.
    await page.getByRole('button', { name: 'Stanice i ključevi' }).click()
    await expect(page.getByRole('main').last()).toContainText('veruje se od 10.3.2026.')
    await page.getByRole('button', { name: 'Povuci poverenje: Preševo' }).click()
    await expect(page.getByRole('table', { name: 'Uvezeno: Preševo' })).toContainText('nepotpisana.putokaz')
    await expectAccessible(page)
  })
})

test.describe('with five thousand changes', () => {
  const contacts = Array.from({ length: 5000 }, (_, place) =>
    entryOf('contact', `contact-${place}`, {
      organisation: 'organisation-a',
      name: `Osoba ${String(place).padStart(4, '0')}`,
      reach: 'personal',
      role: 'pravnik'
    })
  )
  const organisation = entryOf('organisation', 'organisation-a', { name: 'Organizacija A', organisationType: 'ngo' })

  test.use({ ...startingOn({ entries: [organisation, ...contacts] }), today: '2026-03-10' })

  test('draws only what is in sight, leads through it by keyboard, and takes all', async ({ app, page }) => {
    const path = join(other.folder, 'velika.putokaz')
    const changed = contacts.map(one => writtenOver(one, { role: 'advokat' }, { writer: 'wpresevo', by: 'Jelena' }))
    writeFileSync(path, packageFile(membersOf(changed)))
    await openFiles(app, page, path)
    await expect(page.getByRole('main').last()).toContainText('5000 izmena, 0 neslaganja')
    const rows = page.getByRole('group', { name: /^Osoba / })
    await expect(rows.first()).toBeVisible()
    expect(await rows.count()).toBeLessThan(60)
    await scrollTo(page, 1_000_000)
    await expect(page.getByRole('group', { name: 'Osoba 4999' })).toBeVisible()
    await scrollTo(page, 0)
    await page.getByRole('checkbox', { name: 'Uzmi: Osoba 0000, uloga' }).focus()
    for (let step = 0; step < 60; step += 1) await page.keyboard.press('Tab')
    // Each row has its name, its tick and what keeps one's own: sixty steps lead twenty rows on.
    await expect(page.getByRole('group', { name: 'Osoba 0020' }).locator(':focus')).toHaveCount(1)
    await scrollTo(page, 0)
    await page.getByRole('button', { name: 'Ne uzimaj ništa: Izmene' }).click()
    await page.getByRole('checkbox', { name: 'Uzmi: Osoba 0002, uloga' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('Znam ko je dao datoteku').click()
    await page.getByRole('button', { name: 'Primeni 1 izmenu' }).click()
    await sayWhoWorks(page)
    await expect(page.getByRole('status').filter({ hasText: 'Uvezeno: 1 izmena' })).toBeVisible()
    expect((await heldRecord<Contact>(page, 'contact-2')).role).toBe('advokat')
    expect((await heldRecord<Contact>(page, 'contact-3')).role).toBe('pravnik')
  })
})

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.locator('[data-scroller]').evaluate((list, to) => list.scrollTo({ top: to }), top)
}

async function bytesOf(page: Page): Promise<readonly string[]> {
  const { entries } = await heldDirectory(page)
  return [...entries.values()].map(entry => JSON.stringify(entry)).toSorted()
}
