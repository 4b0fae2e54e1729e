/** Sheets: shown as they will be printed, printed, and saved as PDFs that others' tools read back. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { readPublicDirectory } from '../../main/public-directory.ts'
import { toCyrillic } from '../../renderer/words/cyrillic.ts'
import { readDirectory } from '../../shared/directory.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { entryOf, phonesOf } from '../support/records.ts'
import { openPage } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { fillDisk } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'
import { aboutPdf, chooseFile, fontsIn, savePdf, searchable, squeezed } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

const krnjaca = 'Centar za azil Krnjača'
let folder = ''

test.skip(!isForThisSystem('app/paper.spec.ts'), 'the PDFs are read by Debian’s tools')
test.use({ today: '2026-03-10' })
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-paper-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.describe('of the fictional directory, in the dark and in large text', () => {
  test.use({ ...startingOn({ settings: { theme: 'dark', textSize: 150 } }), colours: 'dark' })

  test('a centre is printed as the preview shows it, in both scripts, without a letter lost', async ({ app, page }) => {
    const asked = await noteRequests(app)
    await openSheet(page, krnjaca)
    await expect(page.getByRole('heading', { name: `List za zid: ${krnjaca}` })).toBeVisible()
    await choose(page, 'oba pisma')
    const pdf = join(folder, 'list.pdf')
    await savePdf(app, page, pdf)

    const { title, pages, size } = aboutPdf(pdf)
    expect(title).toBe(`List za zid: ${krnjaca}`)
    expect(size).toContain('(A4)')
    expect(pages).toBe(await sheets(page).count())
    expect(pages).toBeGreaterThan(1)
    for (const font of fontsIn(pdf)) {
      expect(font).toEqual({ name: expect.stringContaining('NotoSans'), isEmbedded: true, isReadable: true })
    }
    const text = searchable(pdf)
    for (const name of namesOn('centre-krnjaca')) {
      expect(text, name).toContain(squeezed(name))
      expect(text, name).toContain(squeezed(toCyrillic(name)))
    }
    for (const words of [
      'strana 1/3',
      'страна 3/3',
      'važi do 9.4.2026.',
      'штампано 10.3.2026.',
      'oznaka',
      'nastavak'
    ]) {
      expect(text).toContain(squeezed(words))
    }
    expect(text).toContain(squeezed('sadrži lične kontakte'))

    // Nothing was asked of anybody for it, and it took no second window: the guards are those of every page.
    const requests = await asked()
    expect(requests.filter(address => address.endsWith('.woff2'))).toHaveLength(6)
    expect(requests.filter(address => !address.startsWith('app://putokaz/'))).toEqual([])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    // What the preview shows is what was printed, page for page.
    for (const [index, sheet] of (await sheets(page).all()).entries()) {
      const shown = squeezed(await sheet.innerText())
      expect(shown).toContain(`strana${index + 1}/${pages}`)
    }
  })

  test('without persons, it names offices only, and says so', async ({ app, page }) => {
    await openSheet(page, krnjaca)
    await tick(page, 'imena i brojevi osoba')
    const pdf = join(folder, 'list.pdf')
    await savePdf(app, page, pdf)
    const text = searchable(pdf)
    for (const name of ['Ana Primerić', 'Bojan Primerić', 'Primer Primerić 1', '067 000 00 28']) {
      expect(text).not.toContain(squeezed(name))
    }
    for (const words of ['Primer A – kancelarija', '011 000 00 02', 'bez ličnih kontakata', 'izostavljen']) {
      expect(text).toContain(squeezed(words))
    }
  })

  test('the pocket list is one sheet; the slip, the table of coverage and every screen of them are within reach', async ({
    app,
    page
  }) => {
    await openSheet(page, krnjaca)
    await page.getByText('džepni spisak', { exact: true }).click()
    await expect(page.getByText('1 list A4, štampa se sa jedne strane')).toBeVisible()
    const pocket = join(folder, 'spisak.pdf')
    await savePdf(app, page, pocket)
    expect(aboutPdf(pocket)).toMatchObject({ pages: 1, title: `Džepni spisak: ${krnjaca}` })
    const text = searchable(pocket)
    for (const words of ['Ana Primerić', 'Primer Primerić 20', 'Presavijte gornju polovinu iza donje']) {
      expect(text).toContain(squeezed(words))
    }
    await expectAccessible(page)
    await expectNoSidewaysScrolling(page)

    await page.keyboard.press(keysTo('coverage'))
    await expect(page.getByRole('grid')).toBeVisible()
    await page.keyboard.press('Control+p')
    await page.getByText('tabela na A3', { exact: true }).click()
    const table = join(folder, 'tabela.pdf')
    await savePdf(app, page, table)
    expect(aboutPdf(table).size).toContain('(A3)')
    expect(searchable(table)).toContain(squeezed('Centar za azil Obrenovac'))
    await expectAccessible(page)
  })

  test('printing asks the machine for its print dialog and says what came of it', async ({ app, page }) => {
    await openSheet(page, krnjaca)
    await expect(sheets(page).first()).toBeVisible()
    for (const [isPrinted, reason, said] of [
      [true, '', 'Poslato na štampač: List za zid'],
      [false, 'no printers here', 'Nije odštampano. Proverite štampač']
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, [outcome, why]) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          if (contents === undefined) return
          contents.print = (options, done) => {
            Object.assign(globalThis, { asked: { ...options, title: contents.getTitle() } })
            done?.(outcome, why)
          }
        },
        [isPrinted, reason] as const
      )
      await page.keyboard.press('Control+p')
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
    }
    const asked = await app.evaluate(() => (globalThis as unknown as { asked: object }).asked)
    expect(asked).toMatchObject({ silent: false, pageSize: 'A4', landscape: false, margins: { marginType: 'none' } })
    expect(await page.title()).toBe('Putokaz')
  })
})

test.describe('with one, twenty and two hundred assignments', () => {
  test.use(startingOn({ entries: crowded({ krnjaca: 1, presevo: 20, sjenica: 200 }) }))

  test('a centre takes as many pages as promised, and each assignment is on one of them', async ({ app, page }) => {
    for (const [name, count, pages, pagesWithoutCodes] of [
      [krnjaca, 1, 1, 1],
      ['Prihvatni centar Preševo', 20, 2, 1],
      ['Centar za azil Sjenica', 200, 11, 11]
    ] as const) {
      await openSheet(page, name)
      await expect(sheets(page)).toHaveCount(pages)
      const pdf = join(folder, `${count}.pdf`)
      await savePdf(app, page, pdf)
      expect(aboutPdf(pdf).pages).toBe(pages)
      const text = searchable(pdf)
      for (let index = 1; index <= count; index++) expect(text).toContain(squeezed(personName(name, index)))
      expect(text).toContain(`strana${pages}/${pages}`)
      await tick(page, 'QR kodovi')
      await expect(sheets(page)).toHaveCount(pagesWithoutCodes)
      // What was chosen for one sheet is proposed for the next.
      await tick(page, 'QR kodovi')
      await expect(sheets(page)).toHaveCount(pages)
    }
  })
})

test.describe('on a full disk', () => {
  test.use({ ...startingOn({}), faults: { disk: 'small' } })

  test('a file that cannot be written leaves nothing behind, and the sheet is still there', async ({
    app,
    page,
    dataFolder
  }) => {
    await openSheet(page, krnjaca)
    const target = join(dataFolder, 'data')
    fillDisk(dataFolder)
    const before = readdirSync(target)
    const save = page.getByRole('button', { name: 'Sačuvaj PDF' })
    for (const [path, said] of [
      [join(target, 'list.pdf'), 'Datoteka nije sačuvana: disk je pun. Izaberite drugu fasciklu.'],
      [join(folder, 'nema', 'list.pdf'), 'Datoteka nije sačuvana: disk javlja grešku.'],
      // Refuses even root.
      ['/sys/list.pdf', 'Datoteka nije sačuvana: nema dozvole']
    ] as const) {
      await chooseFile(app, path)
      await save.click()
      await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
      expect(existsSync(path)).toBe(false)
    }
    expect(readdirSync(target)).toEqual(before)

    await chooseFile(app, null)
    await save.click()
    await savePdf(app, page, join(folder, 'list.pdf'))
    expect(readFileSync(join(folder, 'list.pdf'), 'latin1').startsWith('%PDF-')).toBe(true)
  })
})

test.describe('on a computer with a wrong date', () => {
  test.use({ ...startingOn({}), today: '2001-01-01' })

  test('the days are left to be written by hand', async ({ page }) => {
    await openSheet(page, krnjaca)
    const foot = sheets(page).first()
    await expect(foot).toContainText('važi do')
    await expect(foot).not.toContainText('štampano 1.1.2001.')
    await expect(foot).not.toContainText(/važi do \d/)
    await page.getByRole('textbox', { name: 'List važi do' }).fill('31.5.2026')
    await expect(foot).toContainText('važi do 31.5.2026.')
  })
})

test('the licence of the letters lies beside them', () => {
  const built = join(import.meta.dirname, '../../.cache/with-test-hooks/out/renderer')
  expect(readFileSync(join(built, 'licences/noto-sans-ofl.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
  const fonts = readdirSync(join(built, 'assets')).filter(name => /^noto-sans-.*\.woff2$/.test(name))
  expect(fonts).toHaveLength(6)
})

/** Listens for every request from now on, whether it is let through or not. */
async function noteRequests(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ session }) => {
    const requests: string[] = []
    Object.assign(globalThis, { requests })
    const { webRequest } = session.defaultSession
    webRequest.onCompleted(({ url }) => requests.push(url))
    webRequest.onErrorOccurred(({ url }) => requests.push(url))
  })
  return () => app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests)
}

async function openSheet(page: Page, centre: string): Promise<void> {
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await openPage(page, 'centre', centre)
  await page.keyboard.press('Control+p')
}

function sheets(page: Page): Locator {
  return page.getByRole('figure')
}

async function choose(page: Page, script: string): Promise<void> {
  await page.getByRole('button', { name: /Pismo i jezik na papiru/ }).click()
  await page.getByRole('option', { name: script }).click()
}

/** Ticks a box that was not, or the other way round: by keyboard, since a notice may lie over it. */
async function tick(page: Page, name: string): Promise<void> {
  await page.getByRole('checkbox', { name }).focus()
  await page.keyboard.press('Space')
}

/** Everything with a name that must be on the sheet of a centre. */
function namesOn(centre: string): readonly string[] {
  const directory = readDirectory(fictionalEntries())
  const assignments = [...directory.assignments.values()].filter(
    one => one.centre === centre || one.centre === 'every-centre'
  )
  const contacts = assignments.flatMap(one => [...one.contacts, ...one.deputies])
  return [
    directory.centres.get(centre)?.name ?? '',
    ...[...directory.services.values()].map(({ name }) => name),
    ...assignments.map(one => directory.organisations.get(one.organisation ?? '')?.name ?? ''),
    ...contacts.map(id => directory.contacts.get(id)?.name ?? '')
  ]
}

/** So many assignments at each centre, of eight organisations, each with a contact of its own. */
function crowded(counts: Readonly<Record<string, number>>) {
  const shipped = readPublicDirectory()
  const services = shipped.filter(({ kind }) => kind === 'service')
  const organisations = Array.from({ length: 8 }, (_, index) =>
    entryOf('organisation', `organisation-o${index}`, {
      name: `Organizacija za podršku izbeglicama broj ${index + 1}`,
      shortName: `OPI ${index + 1}`
    })
  )
  const work = Object.entries(counts).flatMap(([centre, count]) =>
    Array.from({ length: count }, (_, index) => {
      const organisation = `organisation-o${index % 8}`
      const name = shipped.find(({ id }) => id === `centre-${centre}`)?.fields['name']?.[0]?.[0]
      return [
        entryOf('contact', `contact-${centre}-${index}`, {
          organisation,
          name: personName(String(name), index + 1),
          role: 'pravnik',
          reach: 'personal',
          phones: phonesOf(`0671234${String(index).padStart(3, '0')}`),
          languages: ['en', 'ar'],
          hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }]
        }),
        entryOf('assignment', `assignment-${centre}-${index}`, {
          organisation,
          service: services[index % services.length]?.id ?? '',
          centre: `centre-${centre}`,
          role: index % 3 === 0 ? 'supporting' : 'responsible',
          contacts: [`contact-${centre}-${index}`],
          from: '2026-01-01',
          to: '2026-12-31'
        })
      ]
    }).flat()
  )
  return [...shipped.filter(({ kind }) => kind !== 'assignment'), ...organisations, ...work]
}

/** Different at each centre, and none the beginning of another. */
function personName(centre: string, index: number): string {
  return `Ćirilo Đorđević-${centre.split(' ').at(-1)} br. ${index}.`
}
