/** Spreadsheets at a station: from the file to the directory and back, by way of the exchange. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  bytesAt,
  directoryAt,
  exported,
  stationsBelow,
  type TrialStation,
  took,
  valuesAt,
  write
} from '../../support/exchange-stations.ts'
import { keeperOn } from '../../support/keepers.ts'
import { openedSheet, planOf, sheetOffer, tookSheet } from '../../support/sheet-stations.ts'
import { crookedSheets } from '../../support/sheets-corpus.ts'

const ana = 'contact-primer-ana'
let base: string
let open: readonly TrialStation[]

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-sheets-'))
  open = await stationsBelow(base, 'Preševo', 'Krnjača')
})

afterEach(async () => {
  for (const { keeper } of open) await keeper.close()
  await rm(base, { recursive: true, force: true })
})

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(base, name)
  await writeFile(path, content)
  return path
}

const list =
  'NVO;Ime i prezime;Funkcija;Telefon\nPrimer A;Ana Primerić;koordinatorka;067 003 45 67\nNova pomoć;Mila Primerkić;;067 060 40 50\n'

function station(at: number): TrialStation {
  const found = open[at]
  if (found === undefined) throw new Error(`there is no station ${at}`)
  return found
}

describe('a spreadsheet that is opened', () => {
  test('becomes an offer, is taken like a package, and is undone like one', async () => {
    const one = station(0)
    const before = await bytesAt(one)
    const offer = await sheetOffer(one, await fileOf('kontakti.csv', list))
    expect(offer.files).toMatchObject([
      { name: 'kontakti.csv', signature: 'sheet', problem: null, freshness: { kind: 'changes' } }
    ])
    expect(Object.values(offer.stationNames)).toContain('kontakti.csv')
    // Nothing is taken before that.
    expect(await bytesAt(one)).toEqual(before)
    const taken = await one.keeper.applyOffer({
      offer: offer.id,
      by: 'Ana Proba',
      declined: [],
      choices: [],
      acceptsUnsigned: false
    })
    expect(taken.ok && taken.value.counts).toMatchObject({ newRecords: 2, conflicts: 2 })
    const [past] = await one.keeper.listImports(null)
    expect(past).toMatchObject({
      number: 1,
      files: [{ name: 'kontakti.csv', stationName: 'kontakti.csv', fingerprint: null }]
    })
    await one.keeper.undoImport({ number: 1, by: 'Ana Proba', manner: 'forget' })
    expect(await bytesAt(one)).toEqual(before)
  })

  test('is nothing new the second time, and after its conflicts were settled', async () => {
    const one = station(0)
    const path = await fileOf('kontakti.csv', list)
    await tookSheet(one, path)
    expect(await valuesAt(one, ana, 'role')).toHaveLength(2)
    await write(one, ana, 'role', 'koordinatorka')
    await write(one, ana, 'phones', [])
    const again = await sheetOffer(one, path)
    expect(again.entries).toEqual([])
    expect(again.files[0]?.takenAt).not.toBe(null)
    expect(await valuesAt(one, ana, 'role')).toEqual(['koordinatorka'])
  })

  test('at two stations is the same records, and they travel on by package', async () => {
    const path = await fileOf('kontakti.csv', list)
    const [one, two] = [station(0), station(1)]
    await tookSheet(one, path)
    await tookSheet(two, path)
    expect(await bytesAt(one)).toEqual(await bytesAt(two))
    await write(one, ana, 'role', 'pravnica')
    const { path: file } = await exported(one)
    await took(two, file)
    expect(await bytesAt(one)).toEqual(await bytesAt(two))
    // What a value was read from is told at the other station, too.
    const { names } = await two.keeper.listStations(null)
    expect(Object.values(names)).toContain('kontakti.csv')
  })

  test('is remembered by its headers, in a file of its own', async () => {
    const one = station(0)
    const path = await fileOf(
      'cudna.csv',
      'Firma;Ko se javlja;Šta\nPrimer A;Mila Primerkić;x\nPrimer B;Iva Probnić;y\n'
    )
    const file = await openedSheet(one, path)
    const guess = planOf(file)
    const told = await one.keeper.guessSheet({ sheet: file.id, at: 0, told: { header: 0, headerRows: 1 } })
    if (told === null) throw new Error('the sheet is closed')
    const plan = {
      ...guess,
      sheets: [{ ...told.plan, isTaken: true, columns: ['organisation' as const, 'name' as const, 'note' as const] }]
    }
    expect((await one.keeper.understandSheet({ sheet: file.id, plan }))?.rows).toMatchObject({ read: 2, taken: 2 })
    expect(await one.keeper.offerSheet({ sheet: file.id, plan })).toBe(true)
    const again = planOf(
      await openedSheet(one, await fileOf('cudna2.csv', 'Firma;Ko se javlja;Šta\nPrimer A;Nova Osoba;z\n'))
    )
    expect(again.sheets[0]).toMatchObject({ isTaken: true, columns: ['organisation', 'name', 'note'], header: 0 })
  })

  test('can be put away, and then nothing of it is left', async () => {
    const one = station(0)
    const before = await bytesAt(one)
    const file = await openedSheet(one, await fileOf('kontakti.csv', list))
    await one.keeper.closeSheet({ sheet: file.id })
    expect((await one.keeper.awaitExchange({ seen: -1 })).sheet).toBe(null)
    expect(await one.keeper.readSheet({ sheet: file.id })).toBe(null)
    expect(await one.keeper.understandSheet({ sheet: file.id, plan: planOf(file) })).toBe(null)
    expect(await one.keeper.offerSheet({ sheet: file.id, plan: planOf(file) })).toBe(false)
    expect(await bytesAt(one)).toEqual(before)
  })

  test('waits for the one before it, and packages opened with it go their own way', async () => {
    const [one, two] = [station(0), station(1)]
    await write(two, ana, 'note', 'novo')
    const { path: packagePath } = await exported(two)
    const paths = [
      await fileOf('prva.csv', list),
      packagePath,
      await fileOf('druga.csv', list.replace('Mila', 'Sanja'))
    ]
    one.keeper.openPackages(paths)
    let state = await one.keeper.awaitExchange({ seen: -1 })
    while (state.offer === null || state.sheet === null || state.sheet.work !== null)
      state = await one.keeper.awaitExchange({ seen: state.version })
    expect(state.sheet.name).toBe('prva.csv')
    await one.keeper.closeSheet({ sheet: state.sheet.id })
    while (state.sheet?.name !== 'druga.csv' || state.sheet.work !== null)
      state = await one.keeper.awaitExchange({ seen: state.version })
  })

  test('says what is wrong with a file that is none', async () => {
    const one = station(0)
    for (const { file, bytes, problem } of crookedSheets.filter(
      sheet => sheet.problem !== undefined && /\.(?:xlsx|csv|xls|ods)$/.test(sheet.file)
    )) {
      const read = await openedSheet(one, await fileOf(file, bytes()))
      expect(read.read).toBe(null)
      expect(read.problem?.kind, file).toBe(problem)
      await one.keeper.closeSheet({ sheet: read.id })
    }
  })

  test('waits until a directory is open', async () => {
    const folder = join(base, 'later')
    const keeper = keeperOn(folder)
    keeper.openPackages([await fileOf('kontakti.csv', list)])
    expect((await keeper.awaitExchange({ seen: -1 })).sheet).toBe(null)
    await keeper.openDirectory(null)
    await keeper.beginStation({
      settings: {
        stationName: 'Nova',
        myCentre: null,
        people: [],
        language: 'sr-Latn',
        theme: 'system',
        textSize: 100
      },
      start: 'public-directory'
    })
    let state = await keeper.awaitExchange({ seen: -1 })
    while (state.sheet === null || state.sheet.work !== null)
      state = await keeper.awaitExchange({ seen: state.version })
    expect(state.sheet.name).toBe('kontakti.csv')
    await keeper.close()
  })

  test('loses to nothing what was learned before, but a damaged memory is only forgotten', async () => {
    const one = station(0)
    await tookSheet(one, await fileOf('kontakti.csv', list))
    const memory = join(one.folder, 'sheets-learned.json')
    expect(JSON.parse(await readFile(memory, 'utf8'))).toMatchObject({ role: 'responsible' })
    await writeFile(memory, '{"sheets": 7')
    const file = await openedSheet(one, await fileOf('druga.csv', list))
    expect(planOf(file).sheets[0]?.columns).toEqual(['organisation', 'name', 'job', 'phones'])
    expect((await directoryAt(one)).contacts.size).toBeGreaterThan(0)
  })
})
