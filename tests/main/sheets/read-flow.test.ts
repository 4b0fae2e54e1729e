/** What becomes of spreadsheets of every kind at a station: asked, corrected, offered, taken, taken back. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFile } from '../../../main/sheets/make-file.ts'
import { likelyTwins } from '../../../shared/likeness.ts'
import type { SheetsPlan } from '../../../shared/sheets/reading/plan.ts'
import type { SheetKind } from '../../../shared/sheets/workbook-shape.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import { kindsOf, recordTable, templateTable } from '../../../shared/sheets/writing/workbook.ts'
import {
  applied,
  bytesAt,
  directoryAt,
  exported,
  stationsBelow,
  type TrialStation,
  took,
  valuesAt,
  write
} from '../../support/exchange-stations.ts'
import { openedSheet, planOf, sheetOffer, tookSheet } from '../../support/sheet-stations.ts'
import { sheetBombs } from '../../support/sheets-bombs.ts'
import { crookedSheets } from '../../support/sheets-corpus.ts'
import { gridOfTable, withCells } from '../../support/sheets-read.ts'
import { type TestSheet, xlsxFile } from '../../support/sheets-xlsx.ts'

const ana = 'contact-primer-ana'
const bojan = 'contact-primer-bojan'
let base: string
let station: TrialStation
let stations: readonly TrialStation[]

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-sheets-'))
  stations = await stationsBelow(base, 'Preševo')
  station = at(0)
})

afterEach(async () => {
  for (const { keeper } of stations) await keeper.close()
  await rm(base, { recursive: true, force: true })
})

function at(place: number): TrialStation {
  const found = stations[place]
  if (found === undefined) throw new Error(`there is no station ${place}`)
  return found
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(base, name)
  await writeFile(path, content)
  return path
}

async function corpusFile(beginning: string): Promise<string> {
  const found = crookedSheets.find(({ file }) => file.startsWith(beginning))
  if (found === undefined) throw new Error(`there is no ${beginning}`)
  return await fileOf(found.file, found.bytes())
}

/** The workbook that this station writes, with some cells written over by whoever corrects it in a spreadsheet program. */
async function workbookWith(
  ...changes: readonly (readonly [sheet: string, name: string, header: string, cell: string | null])[]
): Promise<Uint8Array> {
  const book = workbookOf(await directoryAt(station), 'sr-Latn', 'all')
  const sheets = kindsOf(book).map((kind): TestSheet => {
    const grid = gridOfTable(recordTable(book, kind, 'typed'))
    const mine = changes.filter(([sheet]) => sheet === grid.name)
    const rowOf = (name: string): number => grid.rows.findIndex(row => row.includes(name)) - 1
    const { rows } = withCells(grid, ...mine.map(([, name, header, cell]) => [rowOf(name), header, cell] as const))
    return { name: grid.name, rows: rows.map(row => [...row]) }
  })
  return xlsxFile(sheets)
}

describe('our own workbook', () => {
  test('that nobody touched brings nothing', async () => {
    const wish = {
      file: { what: 'workbook', contacts: 'all' },
      language: 'sr-Latn',
      by: 'Ana Proba',
      today: null,
      name: 'imenik'
    } as const
    const { bytes } = await makeFile(await directoryAt(station), {
      wish,
      station: 'Preševo',
      at: '2026-03-10T08:00:00Z'
    })
    const offer = await sheetOffer(station, await fileOf('imenik.xlsx', bytes))
    expect(offer.entries).toEqual([])
    expect(offer.files[0]?.freshness).toEqual({ kind: 'nothing-new' })
  })

  test('brings the cells that were changed and no others, and what changed here since is asked about', async () => {
    const file = await fileOf(
      'imenik.xlsx',
      await workbookWith(
        ['Kontakti', 'Ana Primerić', 'Uloga', 'savetnica'],
        ['Kontakti', 'Bojan Primerić', 'Uloga', 'direktor'],
        ['Kontakti', 'Bojan Primerić', 'E-pošta', null]
      )
    )
    await write(station, ana, 'role', 'koordinatorka')
    await write(station, ana, 'note', 'zvati posle podne')
    const before = await bytesAt(station)
    const offer = await sheetOffer(station, file)
    expect(offer.entries.map(({ id, fields }) => [id, Object.keys(fields).sort()]).sort()).toEqual([
      [ana, ['role']],
      [bojan, ['email', 'role']]
    ])
    const taken = await applied(station, offer, { acceptsUnsigned: false })
    expect(taken.ok && taken.value.counts).toMatchObject({ newRecords: 0, conflicts: 1 })
    expect((await valuesAt(station, ana, 'role')).toSorted()).toEqual(['koordinatorka', 'savetnica'])
    // Nobody wrote there since: the cell simply follows what the workbook showed.
    expect(await valuesAt(station, bojan, 'role')).toEqual(['direktor'])
    expect((await directoryAt(station)).contacts.get(bojan)?.email).toBe(null)
    expect(await valuesAt(station, ana, 'note')).toEqual(['zvati posle podne'])
    expect((await sheetOffer(station, file)).entries).toEqual([])
    if (!taken.ok) throw new Error(taken.problem.kind)
    await station.keeper.undoImport({ number: taken.value.number, by: 'Ana Proba', manner: 'forget' })
    expect(await bytesAt(station)).toEqual(before)
  })

  test('as an empty form that somebody filled in makes new records that name one another', async () => {
    const book = workbookOf(await directoryAt(station), 'sr-Latn', 'all')
    const filled = (kind: SheetKind, values: Readonly<Record<string, string>>): TestSheet => {
      const { name, rows } = gridOfTable(templateTable(book, kind))
      const [head = []] = rows
      return { name, rows: [[...head], head.map(title => values[String(title)] ?? null)] }
    }
    const path = await fileOf(
      'popunjena.xlsx',
      xlsxFile([
        filled('assignment', {
          Centar: 'Krnjača',
          Usluga: 'pravna pomoć',
          Organizacija: 'Nova pomoć',
          Uloga: 'nadležna',
          Kontakti: 'Mila Primerkić',
          'Važi od': '1.4.2026.'
        }),
        filled('contact', {
          Organizacija: 'Nova pomoć',
          'Ime i prezime ili naziv': 'Mila Primerkić',
          'Vrsta kontakta': 'osoba',
          Telefon: '067 060 40 50'
        }),
        filled('organisation', { Naziv: 'Nova pomoć', 'Vrsta organizacije': 'nevladina organizacija' })
      ])
    )
    await tookSheet(station, path)
    const { contacts, organisations, assignments } = await directoryAt(station)
    const mila = [...contacts.values()].find(({ name }) => name === 'Mila Primerkić')
    expect(organisations.get(mila?.organisation ?? '')?.name).toBe('Nova pomoć')
    expect([...assignments.values()].filter(({ contacts: of }) => of.some(id => id === mila?.id))).toMatchObject([
      { centre: 'centre-krnjaca', organisation: mila?.organisation, role: 'responsible', from: '2026-04-01' }
    ])
  })
})

describe('rows that are probably here already', () => {
  const twins =
    'Organizacija;Ime i prezime;Telefon;Napomena\n' +
    'Primer A;Ana Primerčić;067 000 00 01;nova napomena\n' +
    'Primer A;Neko Sasvim Drugi;067 037 66 55;\n'

  /** The number that Ana has, so that the row is like her. */
  async function twinFile(): Promise<string> {
    const [phone] = (await directoryAt(station)).contacts.get(ana)?.phones ?? []
    return await fileOf('blizanci.csv', twins.replace('067 000 00 01', phone?.text ?? ''))
  }

  test('are left out until somebody says, and never merged by themselves', async () => {
    const path = await twinFile()
    const file = await openedSheet(station, path)
    const understood = await station.keeper.understandSheet({ sheet: file.id, plan: planOf(file) })
    expect(understood).toMatchObject({ rows: { read: 2, taken: 1, lost: 1 }, twinCount: 1 })
    expect(understood?.twins).toMatchObject([{ kind: 'contact', other: ana, name: 'Ana Primerčić', row: 1 }])
    expect(understood?.faults).toMatchObject([{ kind: 'undecided', row: 1, costs: 'row' }])
    await station.keeper.closeSheet({ sheet: file.id })
    const offer = await sheetOffer(station, path)
    expect(offer.entries.map(({ fields }) => fields['name']?.[0]?.[0])).toEqual(['Neko Sasvim Drugi'])
  })

  test.each([
    ['are that record when somebody says so', 'same', 1, 2, 0],
    // The word that they are not one is a record, too.
    ['are records of their own when somebody says so', 'new', 3, 1, 1]
  ] as const)('%s', async (_, answer, newRecords, namesOfAna, words) => {
    const path = await twinFile()
    const file = await openedSheet(station, path)
    const asked = (await station.keeper.understandSheet({ sheet: file.id, plan: planOf(file) }))?.twins[0]
    if (asked === undefined) throw new Error('nothing is asked')
    const plan = { ...planOf(file), twins: { [asked.id]: answer === 'same' ? asked.other : ('new' as const) } }
    expect(await station.keeper.understandSheet({ sheet: file.id, plan })).toMatchObject({
      rows: { read: 2, taken: 2 },
      twinCount: 0
    })
    await station.keeper.closeSheet({ sheet: file.id })
    const before = await bytesAt(station)
    const offer = await sheetOffer(station, path, () => plan)
    const taken = await applied(station, offer, { acceptsUnsigned: false })
    expect(taken.ok && taken.value.counts.newRecords).toBe(newRecords)
    // Another name beside hers is for a person to settle: nothing she was called is written over.
    expect(await valuesAt(station, ana, 'name')).toHaveLength(namesOfAna)
    const after = await directoryAt(station)
    expect(after.contacts.has(asked.id)).toBe(answer === 'new')
    expect(after.samenesses.size).toBe(words)
    // Nobody is asked in the list of jobs what was answered here.
    expect(likelyTwins(after).filter(({ pair }) => pair.includes(asked.id))).toEqual([])
    if (!taken.ok) throw new Error(taken.problem.kind)
    await station.keeper.undoImport({ number: taken.value.number, by: 'Ana Proba', manner: 'forget' })
    expect(await bytesAt(station)).toEqual(before)
  })
})

describe('faults', () => {
  test('are told by row and column, and the good rows go without the bad', async () => {
    const path = await fileOf(
      'greske.csv',
      'Organizacija;Ime i prezime;Telefon;E-pošta\n' +
        'Primer B;Mila Primerkić;3,8161E+11;mila@primer.rs\n' +
        ';Bez Organizacije;067 060 40 50;\n' +
        'Primer B;Iva Probnić;067 061 22 33;nije adresa\n' +
        'Primer B;Sava Uzorić;067 062 33 44;sava@primer.rs\n'
    )
    const file = await openedSheet(station, path)
    const understood = await station.keeper.understandSheet({ sheet: file.id, plan: planOf(file) })
    expect(understood?.rows).toEqual({ read: 4, taken: 3, lost: 1, aside: 0 })
    expect(understood?.faults).toMatchObject([
      { kind: 'phone-scientific', sheet: 0, row: 1, column: 2, meaning: 'phones', costs: 'part', text: '3,8161E+11' },
      { kind: 'organisation-missing', row: 2, column: 0, costs: 'row' },
      { kind: 'email-not-understood', row: 3, column: 3, costs: 'part', text: 'nije adresa' }
    ])
    await station.keeper.closeSheet({ sheet: file.id })
    await tookSheet(station, path)
    const { contacts } = await directoryAt(station)
    const of = (name: string) => [...contacts.values()].find(one => one.name === name)
    expect(of('Mila Primerkić')).toMatchObject({ phones: [], email: 'mila@primer.rs' })
    expect(of('Iva Probnić')).toMatchObject({ email: null })
    expect(of('Sava Uzorić')?.phones.map(({ number }) => number)).toEqual(['+381670623344'])
    expect(of('Bez Organizacije')).toBe(undefined)
  })

  test('a file that was made to harm is refused for what it is, and the next one can be read', async () => {
    const before = await bytesAt(station)
    const wanted = [
      'a sheet packed a thousand times',
      'two cells in far corners',
      'an archive within its own directory'
    ]
    const bombs = sheetBombs.filter(({ name }) => wanted.includes(name))
    expect(bombs).toHaveLength(wanted.length)
    for (const { name, bytes, expected, limit } of bombs) {
      const file = await openedSheet(station, await fileOf('bomba.xlsx', bytes('small')))
      expect(file.read, name).toBe(null)
      expect(file.problem, name).toMatchObject(limit === undefined ? { kind: expected } : { kind: expected, limit })
      expect(await station.keeper.understandSheet({ sheet: file.id, plan: anyPlan })).toBe(null)
      await station.keeper.closeSheet({ sheet: file.id })
    }
    expect(await bytesAt(station)).toEqual(before)
    expect((await sheetOffer(station, await corpusFile('01-'))).entries.length).toBeGreaterThan(0)
  })

  test('what a person is asked and answers is remembered for the next file', async () => {
    const rows =
      'Centar;Usluga;Organizacija;Kontakt;Telefon\nKod mosta;pravna pomoć;Primer C;Iva Probnić;067 061 22 33\n'
    const file = await openedSheet(station, await fileOf('mesta.csv', rows))
    const guess = planOf(file)
    const first = await station.keeper.understandSheet({ sheet: file.id, plan: guess })
    expect(first?.names).toMatchObject([{ kind: 'centre', key: 'kod mosta', text: 'Kod mosta', rows: 1 }])
    const answered = {
      ...guess,
      names: { ...guess.names, centre: { 'kod mosta': { is: 'record' as const, id: 'centre-krnjaca' } } }
    }
    expect(await station.keeper.offerSheet({ sheet: file.id, plan: answered })).toBe(true)
    const next = await openedSheet(station, await fileOf('druga.csv', `Spisak\n\n${rows.replace('Iva', 'Eva')}`))
    const understood = await station.keeper.understandSheet({ sheet: next.id, plan: planOf(next) })
    expect(understood?.names).toEqual([])
    expect(understood?.counts.created).toMatchObject({ assignment: 1, contact: 1 })
  })
})

const anyPlan: SheetsPlan = {
  sheets: [],
  names: { centre: {}, service: {}, organisation: {} },
  twins: {},
  organisationType: null,
  role: 'responsible'
}

describe('the layouts that people keep', () => {
  /** Assignments of the file, as centre, service and organisation. */
  async function assigned(path: string): Promise<readonly string[]> {
    const before = await directoryAt(station)
    await tookSheet(station, path)
    const { assignments } = await directoryAt(station)
    return [...assignments.values()]
      .filter(({ id }) => !before.assignments.has(id))
      .map(({ centre, service, organisation }) => `${centre} ${service} ${organisation}`)
      .sort()
  }

  test('a flat list of contacts', async () => {
    const before = await directoryAt(station)
    await tookSheet(station, await corpusFile('01-'))
    const names = [...(await directoryAt(station)).contacts.values()].filter(({ id }) => !before.contacts.has(id))
    expect(names.map(({ name }) => name).sort()).toEqual(['Jovana Izmišljić', 'Mila Primerkić', 'Žarko Šćeprimerić'])
  })

  test('a table of centres and services', async () => {
    const path = await fileOf(
      'matrica.csv',
      'Centar;pravna pomoć;obrazovanje\nBosilegrad;Primer A;\nPirot;Primer B;Primer A, Primer B\n'
    )
    expect(await assigned(path)).toEqual([
      'centre-bosilegrad service-pravna-pomoc organisation-primer-a',
      'centre-pirot service-obrazovanje organisation-primer-a',
      'centre-pirot service-obrazovanje organisation-primer-b',
      'centre-pirot service-pravna-pomoc organisation-primer-b'
    ])
  })

  test('a sheet for each centre', async () => {
    const rows = (...more: readonly (readonly string[])[]) => [
      ['Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
      ...more
    ]
    const path = await fileOf(
      'po-centrima.xlsx',
      xlsxFile([
        { name: 'Bosilegrad', rows: rows(['pravna pomoć', 'Primer A', 'Iva Probnić', '067 061 22 33']) },
        { name: 'Pirot', rows: rows(['obrazovanje', 'Primer B', 'Eva Uzorkić', '067 062 33 44']) }
      ])
    )
    expect(await assigned(path)).toEqual([
      'centre-bosilegrad service-pravna-pomoc organisation-primer-a',
      'centre-pirot service-obrazovanje organisation-primer-b'
    ])
  })

  test('the letters of old Windows', async () => {
    const file = await openedSheet(station, await corpusFile('04-'))
    expect(file.read?.encoding).toBe('windows-1250')
    const understood = await station.keeper.understandSheet({ sheet: file.id, plan: planOf(file) })
    expect(understood?.shown.map(({ cells }) => cells[1])).toContainEqual({ is: 'text', text: 'Đurđa Čoprimerić' })
  })
})

describe('a sheet that is put away', () => {
  const threads = (): number => process.getActiveResourcesInfo().filter(kind => kind === 'MessagePort').length

  async function largeFile(): Promise<string> {
    const rows = Array.from({ length: 30_000 }, (_, row) => `Primer A;Ime${row} Ime;06${row % 9} ${1_000_000 + row}`)
    return await fileOf('velika.csv', `Organizacija;Ime;Telefon\n${rows.join('\n')}\n`)
  }

  test('frees its thread, also in the midst of a question', async () => {
    const before = threads()
    const file = await openedSheet(station, await largeFile())
    expect(threads()).toBeGreaterThan(before)
    const asked = station.keeper.understandSheet({ sheet: file.id, plan: planOf(file) })
    const offered = station.keeper.offerSheet({ sheet: file.id, plan: planOf(file) })
    await station.keeper.closeSheet({ sheet: file.id })
    expect([await asked, await offered]).toEqual([null, false])
    const state = await station.keeper.awaitExchange({ seen: -1 })
    expect([state.sheet, state.offer]).toEqual([null, null])
    await expect.poll(threads, { timeout: 30_000 }).toBe(before)
  })

  test('while it is still being read is forgotten, and another can be opened', async () => {
    const { keeper } = station
    const before = threads()
    keeper.openPackages([await largeFile()])
    let state = await keeper.awaitExchange({ seen: -1 })
    while (state.sheet === null) state = await keeper.awaitExchange({ seen: state.version })
    expect(state.sheet.work).toBe('reading')
    await keeper.closeSheet({ sheet: state.sheet.id })
    expect((await keeper.awaitExchange({ seen: -1 })).sheet).toBe(null)
    await expect.poll(threads, { timeout: 30_000 }).toBe(before)
    expect((await sheetOffer(station, await corpusFile('01-'))).files.map(({ name }) => name)).toEqual([
      '01-flat-list.xlsx'
    ])
  })
})

test('what came of a sheet is corrected by package like any record', async () => {
  stations = [...stations, ...(await stationsBelow(base, 'Krnjača'))]
  const path = await corpusFile('01-')
  await tookSheet(station, path)
  const mila = [...(await directoryAt(station)).contacts.values()].find(({ name }) => name === 'Mila Primerkić')
  await write(station, mila?.id ?? '', 'role', 'koordinatorka')
  await took(at(1), (await exported(station)).path)
  // The other station opens the sheet itself: it knows all of it, and better.
  expect((await sheetOffer(at(1), path)).entries).toEqual([])
  expect(await valuesAt(at(1), mila?.id ?? '', 'role')).toEqual(['koordinatorka'])
})
