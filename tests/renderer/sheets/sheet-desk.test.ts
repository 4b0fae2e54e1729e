/** The page's part of spreadsheets, at a real keeper with real files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answering, answerTo } from '../../../main/answering.ts'
import { makeFile } from '../../../main/sheets/make-file.ts'
import { Desk } from '../../../renderer/desk.ts'
import type { SheetWork } from '../../../renderer/sheets/sheet-desk.ts'
import { withTwin } from '../../../renderer/sheets/sheet-plans.ts'
import type { SheetsPlan } from '../../../shared/sheets/reading/plan.ts'
import { directoryAt, stationAt, type TrialStation } from '../../support/exchange-stations.ts'

interface Dropped {
  readonly path: string
}

let base: string
let here: TrialStation
let desk: Desk
/** verbs that were called, for those that only the machine would see */
let called: string[]
/** what comes between a question and its answer, by verb */
let between: Partial<Record<string, (ask: () => Promise<string>) => Promise<string>>>

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'putokaz-sheet-desk-'))
  here = await stationAt(join(base, 'here'), 'Krnjača')
  called = []
  between = {}
  desk = new Desk({
    call: (verb, request) => {
      called.push(verb)
      const ask = (): Promise<string> => answerTo(here.keeper as unknown as Answering, verb, request)
      return between[verb]?.(ask) ?? ask()
    },
    takeFiles: async files => here.keeper.openPackages(files.map(file => (file as Dropped).path))
  })
  await desk.open()
})

afterEach(async () => {
  await here.keeper.close()
  rmSync(base, { recursive: true, force: true })
})

const list = 'NVO;Ime i prezime;Kako do nje;Telefon\nPrimer A;Nova Primerić;ar, en;067 060 40 50\n'

describe('a spreadsheet that was opened', () => {
  test('is on the page with how it is understood, and gone when it is put away', async () => {
    await opened('kontakti.csv', list)
    expect(work()).toMatchObject({ isBehind: false, understanding: { counts: { created: { contact: 1 } } } })
    expect(plan().sheets[0]?.columns).toEqual(['organisation', 'name', null, 'phones'])
    await sheet().putAway()
    expect(work().opened).toBeNull()
    expect(await here.keeper.awaitExchange({ seen: -1 })).toMatchObject({ sheet: null })
  })

  test('says why it cannot be read, and another can be opened after it', async () => {
    await opened('stara.xls', '\u00d0\u00cf\u0011\u00e0 stara', 'latin1')
    expect(work()).toMatchObject({ plan: null, file: { problem: { kind: 'foreign', looksLike: 'old-excel' } } })
    await sheet().putAway()
    await opened('kontakti.csv', list)
    expect(work().file?.problem).toBeNull()
  })

  test('follows what is corrected, whatever is corrected meanwhile: the last word counts', async () => {
    await opened('kontakti.csv', list)
    called = []
    for (const meaning of ['note', 'job', 'languages'] as const) sheet().correctColumn(0, 2, meaning)
    expect(work().isBehind).toBe(true)
    await eventually(() => expect(work().isBehind).toBe(false))
    expect(work().understanding?.shown[0]?.cells[2]).toEqual({ is: 'languages', codes: ['ar', 'en'] })
    // One question under way, and one for all that was said since.
    expect(called.filter(verb => verb === 'understandSheet')).toHaveLength(2)
  })

  test('keeps corrected columns when its rows are said to be something else, not when its headers are', async () => {
    await opened('kontakti.csv', list)
    sheet().correctColumn(0, 2, 'languages')
    await sheet().guess(0, { layout: 'list', rows: 'assignment' })
    expect(plan().sheets[0]).toMatchObject({
      rows: 'assignment',
      columns: ['organisation', 'name', 'languages', 'phones']
    })
    await sheet().guess(0, { layout: 'list', rows: 'contact', header: null })
    expect(plan().sheets[0]).toMatchObject({ header: null, isTaken: true })
    expect(plan().sheets[0]?.columns[2]).not.toBe('languages')
  })

  test('keeps questions that were answered, so that an answer can be taken back', async () => {
    await opened('kontakti.csv', 'NVO;Ime i prezime;Telefon\nPrimer A;Ana Primerčić;067 003 45 67\n')
    const [twin] = work().twins
    if (twin === undefined) throw new Error('nothing is asked')
    sheet().change(withTwin(plan(), twin.id, { same: twin.other }))
    await eventually(() => expect(work().isBehind).toBe(false))
    expect(work().understanding?.twinCount).toBe(0)
    expect(work().twins).toEqual([twin])
    sheet().change(withTwin(plan(), twin.id, null))
    await eventually(() => expect(work().understanding?.twinCount).toBe(1))
  })
})

describe('a spreadsheet that the machine gives up', () => {
  const tooLarge = { kind: 'too-large', limit: 'cells', most: 2_000_000 } as const
  const givenUp = async (): Promise<string> =>
    JSON.stringify({ id: work().opened?.id, name: 'kontakti.csv', problem: tooLarge, read: null })

  test.each([
    ['while its rows are read', 'understandSheet', (): void => sheet().correctColumn(0, 2, 'note')],
    ['while headers are looked for', 'guessSheet', (): undefined => void sheet().guess(0, { header: null })],
    ['while an offer is made of it', 'offerSheet', (): undefined => void sheet().offer()]
  ] as const)('says so, %s', async (_, verb, go) => {
    await opened('kontakti.csv', list)
    const isOffer = verb === 'offerSheet'
    between = { [verb]: async () => (isOffer ? 'false' : 'null'), readSheet: givenUp }
    go()
    await eventually(() => expect(work().file?.problem).toEqual(tooLarge))
    await eventually(() => expect(work()).toMatchObject({ plan: null, isBehind: false, isOffering: false }))
  })
})

test('one of ours goes on by itself also when another was put away while it was read', async () => {
  const wish = {
    file: { what: 'workbook', contacts: 'all' },
    language: 'sr-Latn',
    by: 'Ana Proba',
    today: null,
    name: 'imenik'
  } as const
  const directory = await directoryAt(here)
  const { bytes } = await makeFile(directory, { wish, station: 'Krnjača', at: '2026-03-10T08:00:00Z' })
  writeFileSync(join(base, 'imenik.xlsx'), bytes)
  await opened('kontakti.csv', list)
  let release: () => void = () => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  between = { understandSheet: ask => held.then(ask) }
  sheet().correctColumn(0, 2, 'note')
  await eventually(() => expect(called.at(-1)).toBe('understandSheet'))
  between = {}
  await sheet().putAway()
  await desk.exchange.take([{ path: join(base, 'imenik.xlsx') }])
  await eventually(() => expect(work()).toMatchObject({ opened: { name: 'imenik.xlsx' }, isBehind: true }))
  release()
  await eventually(() => expect(desk.exchange.state().offer?.files.map(({ name }) => name)).toEqual(['imenik.xlsx']))
})

describe('an offer', () => {
  test('is made of it, and the way back finds it as it was settled', async () => {
    await opened('kontakti.csv', list)
    sheet().correctColumn(0, 2, 'languages')
    expect(await sheet().offer()).toBe(true)
    await eventually(() => expect(desk.exchange.state().offer?.files).toHaveLength(1))
    await eventually(() => expect(work()).toMatchObject({ opened: null, last: 'kontakti.csv' }))
    await sheet().goBack()
    await eventually(() => expect(work().understanding).not.toBeNull())
    expect(plan().sheets[0]?.columns).toEqual(['organisation', 'name', 'languages', 'phones'])
    expect(work().file?.read?.remembered).toEqual([0])
    expect(await sheet().offer()).toBe(true)
    await eventually(() => expect(work().opened).toBeNull())
    expect(desk.exchange.state().offer?.files).toHaveLength(1)
  })
})

async function opened(name: string, text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<void> {
  const path = join(base, name)
  writeFileSync(path, text, encoding)
  await desk.exchange.take([{ path }])
  await eventually(() => {
    expect(work().opened?.name).toBe(name)
    expect(work().file?.problem ?? work().understanding).not.toBeNull()
    expect(work().file).not.toBeNull()
  })
}

async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 45_000 })
}

function sheet() {
  return desk.exchange.sheet
}

function work(): SheetWork {
  return sheet().state()
}

function plan(): SheetsPlan {
  const { plan: now } = work()
  if (now === null) throw new Error('there is no plan')
  return now
}
