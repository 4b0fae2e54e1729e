/** The page's part of spreadsheets, at a real keeper with real files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answering, answerTo } from '../../../main/answering.ts'
import { Desk } from '../../../renderer/desk.ts'
import type { SheetWork } from '../../../renderer/sheets/sheet-desk.ts'
import { withTwin } from '../../../renderer/sheets/sheet-plans.ts'
import type { SheetsPlan } from '../../../shared/sheets/reading/plan.ts'
import { stationAt, type TrialStation } from '../../support/exchange-stations.ts'

interface Dropped {
  readonly path: string
}

let base: string
let here: TrialStation
let desk: Desk
/** verbs that were called, for those that only the machine would see */
let called: string[]

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'putokaz-sheet-desk-'))
  here = await stationAt(join(base, 'here'), 'Krnjača')
  called = []
  desk = new Desk({
    call: (verb, request) => {
      called.push(verb)
      return answerTo(here.keeper as unknown as Answering, verb, request)
    },
    takeFiles: async files => here.keeper.openPackages(files.map(file => (file as Dropped).path))
  })
  await desk.open()
})

afterEach(async () => {
  await here.keeper.close()
  rmSync(base, { recursive: true, force: true })
})

const list = 'NVO;Ime i prezime;Kako do nje;Telefon\nPrimer A;Nova Primerić;ar, en;066 300 40 50\n'

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
    await opened('kontakti.csv', 'NVO;Ime i prezime;Telefon\nPrimer A;Ana Primerčić;060 123 45 67\n')
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
