/** Mistakes of ours while a spreadsheet is open: said to whoever opened it, and hidden from nobody who could mend them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ExchangeStanding } from '../../../main/exchange-standing.ts'
import { SheetsDesk } from '../../../main/sheets/read-desk.ts'
import { openSheet } from '../../../main/sheets/read-sheet.ts'
import type { SheetFile } from '../../../shared/sheets/in-requests.ts'
import { nothingLearned } from '../../../shared/sheets/reading/plan.ts'
import { nothing, quickDisk } from '../../support/disk/ledger.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import { collectMistakes } from '../../support/mistakes.ts'

const mistakes = collectMistakes()
const unexpected = { ok: false, problem: { kind: 'unexpected' } }
const list = 'NVO;Ime i prezime\nPrimer A;Mila Primerić\n'

/** A desk with one spreadsheet on it. `open` answers for the file. */
async function deskWith(open: typeof openSheet): Promise<{
  readonly desk: SheetsDesk
  readonly file: SheetFile
  readonly standing: ExchangeStanding
}> {
  const folder = await tempFolder()
  const path = join(folder, 'kontakti.csv')
  await writeFile(path, list)
  const standing = new ExchangeStanding()
  let words = 0
  const desk = new SheetsDesk({
    folder,
    disk: quickDisk,
    wait: nothing,
    standing,
    draw: letters => String(++words).padStart(letters, 'a'),
    now: () => '2026-03-10T08:00:00.000Z',
    entries: () => new Map(),
    offer: () => undefined,
    openSheet: open
  })
  desk.open([path])
  return { desk, file: await shown(desk, standing), standing }
}

async function shown(desk: SheetsDesk, standing: ExchangeStanding): Promise<SheetFile> {
  let { state } = standing
  while (state.sheet === null || state.sheet.work !== null) state = await standing.next(state.version)
  const file = await desk.read(state.sheet.id)
  if (file === null) throw new Error('the sheet is closed')
  return file
}

test('one while it is being opened is told as such, and not as somebody’s wish to stop', async () => {
  expect(await openSheet({ name: 'a.csv', bytes: null as unknown as Uint8Array })).toEqual(unexpected)
  expect(await mistakes()).toMatchObject([{ name: 'TypeError' }])
})

test('one while it is being looked at is answered as such, to every later question, too', async () => {
  const opened = await openSheet({ name: 'a.csv', bytes: Buffer.from(list) })
  if (!opened.ok) throw new Error(opened.problem.kind)
  expect(await opened.value.understand(null as never)).toEqual(unexpected)
  expect(await opened.value.guess(nothingLearned)).toEqual(unexpected)
  expect(await mistakes()).toMatchObject([{ name: 'TypeError' }])
})

test('whoever opened the file reads that it was not read, whichever way it went wrong', async () => {
  const mistake = new TypeError('of ours')
  const ways: readonly (typeof openSheet)[] = [
    async () => ({ ok: false, problem: { kind: 'unexpected' } }),
    () => Promise.reject(mistake)
  ]
  for (const open of ways) {
    const { desk, file } = await deskWith(open)
    expect(file).toMatchObject({ name: 'kontakti.csv', problem: { kind: 'unexpected' }, read: null })
    desk.end()
  }
  expect(await mistakes()).toEqual([mistake])
})

test('whoever corrects a column reads it, too, instead of waiting for rows that never come', async () => {
  const { desk, file, standing } = await deskWith(openSheet)
  expect(file.problem).toBeNull()
  expect(await desk.understand({ sheet: file.id, plan: null as never })).toBeNull()
  expect(await desk.read(file.id)).toBeNull()
  const again = await shown(desk, standing)
  expect(again).toMatchObject({ name: 'kontakti.csv', problem: { kind: 'unexpected' }, read: null })
  desk.close(again.id)
  expect(await desk.read(again.id)).toBeNull()
  expect(await mistakes()).toHaveLength(1)
})
