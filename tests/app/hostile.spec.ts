/**
 * Script, markup, formulas and foreign lines in every text of every record, shown on every screen and written into every
 * kind of file: it stays text. The same texts come in as a database and as a package.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { centreId } from '../../shared/records/ids.ts'
import { startsFormula } from '../../shared/sheets/escape.ts'
import { sheetKinds } from '../../shared/sheets/workbook-shape.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { canary, hostileEntries, unreadableIn } from '../support/hostile-directory.ts'
import { convertToXlsx } from '../support/libreoffice.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { readByVcf } from '../support/vcards.ts'
import { heldDirectory, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { dropFiles, openFiles, placeChosen, suggestedName } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { chooseFile, savePdf } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { screens } from './screens.ts'
import { expectNoSidewaysScrolling } from './seeing.ts'
import { attack, expectPlainPdf, watch } from './watching.ts'

test.skip(!isForThisSystem('app/hostile.spec.ts'), 'the files are read by Debian’s tools')
// The page waits for news while it is reloaded.
test.use({ today: '2026-03-10', expectedComplaints: [/reply was never sent/] })

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-hostile-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the attacks are what the records can hold, and so are shown', () => {
  const entries = hostileEntries()
  expect(unreadableIn(entries)).toEqual([])
  expect(JSON.stringify(entries).split(canary).length).toBeGreaterThan(900)
})

test.describe('a database of attacks', () => {
  test.use(
    startingOn({
      entries: hostileEntries(),
      settings: { stationName: attack, people: [attack, '=1+1'], myCentre: centreId.parse('centre-krnjaca') }
    })
  )

  test('is text on every screen, and moves nothing out of its place', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    const silent: string[] = []
    for (const { name, open } of screens) {
      await test.step(name, async () => {
        await open(page)
        await stays(name)
        await expectNoSidewaysScrolling(page)
        if (!(await page.evaluate(() => document.body.innerText)).includes(canary)) silent.push(name)
      })
    }
    // Where nothing out of the directory stands there is nothing to be seen of it.
    expect(silent).toEqual(expect.not.arrayContaining(['answer', 'centre', 'organisation', 'coverage', 'work list']))
    expect(silent.length, silent.join()).toBeLessThan(8)
  })

  test('is text on paper: no link, no script, no file in a PDF', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    await page.getByRole('searchbox').fill('obrenovac')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Control+p')
    await expect(page.getByRole('figure').first()).toBeVisible()
    for (const [kind, choice] of [
      ['wall', null],
      ['pocket', 'džepni spisak']
    ] as const) {
      if (choice !== null) await page.getByText(choice, { exact: true }).click()
      await stays(kind)
      const pdf = join(folder, `${kind}.pdf`)
      await savePdf(app, page, pdf)
      expectPlainPdf(pdf)
    }
    await page.keyboard.press(keysTo('coverage'))
    await expect(page.getByRole('grid')).toBeVisible()
    await page.keyboard.press('Control+p')
    await expect(page.getByRole('figure').first()).toBeVisible()
    const pdf = join(folder, 'coverage.pdf')
    await savePdf(app, page, pdf)
    expectPlainPdf(pdf)
    await stays('coverage')
    // What is proposed as a name is one name.
    await placeChosen(app, null)
    await page.getByRole('button', { name: 'Sačuvaj PDF' }).click()
    await expect.poll(() => suggestedName(app)).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u)
  })

  test('is text in spreadsheets, in CSV, in an HSDS package and on vCards', async ({ app, page }) => {
    test.setTimeout(180_000)
    const stays = await watch(app, page)
    await ready(page)
    const { contacts } = await heldDirectory(page)
    const base = { language: 'sr-Latn', by: attack, today: '2026-03-10', name: `../../${attack}` }
    const wishes: Readonly<Record<string, object>> = {
      'all.xlsx': { what: 'workbook', contacts: 'all' },
      'four-w.xlsx': { what: 'four-w', contacts: 'all', form: 'xlsx' },
      'coverage.xlsx': { what: 'coverage', filter: { state: null, organisation: null, service: null } },
      'four-w.csv': { what: 'four-w', contacts: 'all', form: 'csv' },
      ...Object.fromEntries(sheetKinds.map(kind => [`${kind}.csv`, { what: 'table', kind, contacts: 'all' }])),
      'hsds.zip': { what: 'hsds', contacts: 'all' }
    }
    const written: string[] = []
    for (const [name, file] of Object.entries(wishes)) {
      const path = join(folder, name)
      await chooseFile(app, path)
      const answer = await call(page, 'writeSheets', { ...base, file })
      if (!answer.includes('"ok":true')) continue
      written.push(name)
    }
    expect(written, 'all but tables of no kind').toEqual(
      expect.arrayContaining(['all.xlsx', 'four-w.xlsx', 'coverage.xlsx', 'four-w.csv', 'hsds.zip'])
    )
    expect(written.filter(name => name.endsWith('.csv')).length).toBeGreaterThan(3)

    for (const name of written.filter(one => one.endsWith('.xlsx'))) {
      const sheets = Object.entries(unzipSync(readFileSync(join(folder, name)))).map(
        ([at, bytes]) => [at, strFromU8(bytes)] as const
      )
      for (const [at, text] of sheets) {
        if (/sheet\d+\.xml$/.test(at)) expect(text, `${name} ${at}`).not.toMatch(/<f[ >]|<hyperlink/)
        if (at.endsWith('.rels')) expect(text, `${name} ${at}`).not.toMatch(/TargetMode="External"|hyperlink|oleObject/)
        expect(at, name).not.toMatch(/\.\.|vba|externalLink/i)
      }
      expect(JSON.stringify(await readExcelFile(join(folder, name)))).toContain(canary)
    }
    for (const name of written.filter(one => one.endsWith('.csv'))) {
      const { data } = Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8').replace(/^\ufeff/, ''), {
        delimiter: ';'
      })
      const cells = data.flat()
      expect(cells.filter(startsFormula), name).toEqual([])
      expect(
        new Set(data.filter(row => row.length > 1).map(row => row.length)).size,
        `${name}: rows of one length`
      ).toBe(1)
    }
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'hsds.zip'))))) {
      expect(name).toMatch(/^[a-z_-]+\.(csv|json)$/)
      if (!name.endsWith('.csv')) continue
      const { data } = Papa.parse<string[]>(strFromU8(bytes).replace(/^\ufeff/, ''))
      expect(new Set(data.filter(row => row.length > 1).map(row => row.length)).size, name).toBe(1)
    }

    // LibreOffice opens them all: nothing is a formula there, and it writes none.
    const opened = written.filter(one => one.endsWith('.csv') || one === 'all.xlsx').map(one => join(folder, one))
    const into = join(folder, 'opened')
    await convertToXlsx(
      opened.filter(one => one.endsWith('.xlsx')),
      { into, profile: folder }
    )
    await convertToXlsx(
      opened.filter(one => one.endsWith('.csv')),
      { into, profile: folder, filter: 'CSV:59,34,76,1,,9242' }
    )
    for (const name of written.filter(one => one.endsWith('.csv') || one === 'all.xlsx')) {
      const book = unzipSync(readFileSync(join(into, name.replace(/\.csv$/, '.xlsx'))))
      for (const [at, bytes] of Object.entries(book)) {
        if (/worksheets\/sheet/.test(at)) expect(strFromU8(bytes), `${name} ${at}`).not.toMatch(/<f[ >]/)
      }
    }

    const cards = join(folder, 'all.vcf')
    await chooseFile(app, cards)
    expect(await call(page, 'saveContacts', { contacts: 'every', personal: true, name: 'con' })).toContain('"ok":true')
    const text = readFileSync(cards, 'utf8')
    const lines = text.split('\r\n').filter(line => line !== '' && !line.startsWith(' '))
    const properties = /^(BEGIN:VCARD|END:VCARD|VERSION:3\.0|(N|FN|ORG|TITLE|TEL|EMAIL|ADR|URL|NOTE|UID)[;:])/
    expect(lines.filter(line => !properties.test(line))).toEqual([])
    const withPhones = [...contacts.values()].filter(one => one.phones.length > 0 || one.email !== null)
    expect(lines.filter(line => line === 'BEGIN:VCARD')).toHaveLength(withPhones.length)
    expect(text).not.toMatch(/^TEL[^:]*:\+38199999/m)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
    expect(readByVcf(text)).toHaveLength(withPhones.length)
    await stays('files')
  })
})

test.describe('control', () => {
  test.use({ ...startingOn({}), expectedComplaints: [/./] })

  test('what the checks look for is found where it is', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    await stays('nothing yet')
    const harms: readonly (() => void)[] = [
      () => document.body.append(document.createElement('img')),
      () => document.body.append(Object.assign(document.createElement('a'), { href: 'https://127.0.0.1:9/' })),
      () => void Object.assign(window, { pwned: 1 })
    ]
    for (const [at, harm] of harms.entries()) {
      await page.evaluate(harm)
      // A violation is told a moment later.
      await expect
        .poll(
          () =>
            stays('harmed').then(
              () => 'passed',
              () => 'found'
            ),
          { message: `harm ${at}` }
        )
        .toBe('found')
      await page.reload()
      await ready(page)
      await page.evaluate(() => void Object.assign(window, { violations: [] }))
    }
    const again = await watch(app, page)
    await page.evaluate(() => void fetch('https://127.0.0.1:9/').catch(() => null))
    await expect
      .poll(() =>
        again('asked').then(
          () => 'passed',
          () => 'found'
        )
      )
      .toBe('found')
  })
})

test.describe('a package of attacks', () => {
  test.use(startingOn({}))

  test('a spreadsheet of attacks is text in every step of taking it in', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const words = [
      '<script>window.pwned=1</script>',
      '=HYPERLINK("http://127.0.0.1:9/")',
      '\u202e061 1',
      `${'W'.repeat(250)}`,
      '$t(app.close){{x}}'
    ]
    const rows = words.map((text, at) => [
      attack + text,
      `Ana ${at} ${text} ${canary}`,
      text + attack,
      '067 011 22 33',
      attack
    ])
    const path = join(folder, `=1+1 <b>${canary}.csv`)
    const head = ['NVO', 'Ime i prezime', 'Funkcija', 'Telefon', attack]
    writeFileSync(path, [head, ...rows].map(row => row.map(cell).join(';')).join('\n'))
    await dropFiles(page, path)
    await expect(page.getByRole('table').first()).toContainText(attack)
    await stays('the sheet as it is understood')
    await expectNoSidewaysScrolling(page)
    for (const button of await page.getByRole('main').getByRole('button', { expanded: false }).all()) {
      if (!(await button.isVisible())) continue
      await button.click({ timeout: 2000 }).catch(() => undefined)
      await stays('a list of choices')
      await page.keyboard.press('Escape')
    }
    await stays('opened up')
  })

  test('is text in the preview, in what was taken, in history and in the list of past imports', async ({
    app,
    page
  }) => {
    const stays = await watch(app, page)
    await ready(page)
    const name = `${attack.replaceAll('/', '')}‮fdp.putokaz`
    const path = join(folder, name)
    const members = membersOf(hostileEntries().map(withAnotherWriter))
    writeFileSync(
      path,
      packageFile({
        ...members,
        by: attack.slice(0, 80),
        station: { ...(members['station'] as object), id: 'station-zla', name: attack.slice(0, 80) },
        scope: { part: { what: 'search', text: `${attack}$t(app.close)` }, personalContacts: true },
        stationNames: { 'station-zla': attack.slice(0, 80), 'station-primersediste': `=1+1${attack}`.slice(0, 80) }
      })
    )
    await openFiles(app, page, path)
    await expect(page.getByRole('main').last()).toContainText(attack)
    await stays('preview')
    await expectNoSidewaysScrolling(page)
    for (const button of await page.getByRole('button', { expanded: false }).all()) {
      if (await button.isVisible()) await button.click().catch(() => undefined)
    }
    await stays('preview, opened up')

    const state = JSON.parse(await call(page, 'awaitExchange', { seen: -1 }))
    const decided = { offer: state.offer, by: attack, declined: [], choices: [], acceptsUnsigned: true }
    expect(await call(page, 'applyOffer', decided)).toContain('"ok":true')
    await page.reload()
    await ready(page)
    const watched = await watch(app, page)
    for (const screen of [
      'answer',
      'centre',
      'organisation',
      'coverage',
      'work list',
      'exchange',
      'stations',
      'history',
      'backups'
    ]) {
      await test.step(screen, async () => {
        await screens.find(one => one.name === screen)?.open(page)
        await expect(page.locator('body')).toContainText(canary)
        await watched(screen)
        await expectNoSidewaysScrolling(page)
      })
    }
  })
})

/** As a station writes that knows nothing of ours: all of it is new, and much of it a conflict. */
function withAnotherWriter(entry: ReturnType<typeof hostileEntries>[number]): unknown {
  return { ...entry, stamps: entry.stamps.map(([writer, ...rest]) => [`zli-${writer}`, ...rest]) }
}

async function call(page: Page, verb: string, request: unknown): Promise<string> {
  return await page.evaluate(([which, text]) => window.putokaz.call(which as never, text as string), [
    verb,
    JSON.stringify(request)
  ] as const)
}
