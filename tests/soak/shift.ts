/**
 * A scripted shift at headquarters of the pilot's year, in the real app: lookups, corrections, verifications, coverage,
 * the work list, packages taken in, previews of paper, other languages. What was typed and saved is noted and looked for
 * in the database when the shift is over; memory is taken now and then, after the garbage was collected.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, expect as anyExpect, type ElectronApplication, type Page } from '@playwright/test'
import { readDirectory } from '../../shared/directory.ts'
import { phoneNumber } from '../../shared/records/phone.ts'
import { headquartersFolder, pilotToday } from '../app/pilot.ts'
import { keysTo } from '../app/rail.ts'
import { memoryOf } from '../bench/driven.ts'
import { Dice } from '../support/disk/dice.ts'
import type { TrialReport } from '../support/disk/fault-trials.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { keeperOn } from '../support/keepers.ts'
import { entryOf } from '../support/records.ts'

export interface ShiftPlan {
  /** how long the sitting lasts, in milliseconds */
  readonly lastsMs: number
  readonly seed: number
}

interface Reading {
  readonly minute: number
  readonly heapMb: number
  readonly pssMb: number
}

/** What must be in the database in the end. */
interface Promised {
  /** by contact, the last number that was saved */
  readonly phones: Map<string, string>
  verifications: number
  readonly imported: string[]
}

interface Shift {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dice: Dice
  readonly folder: string
  readonly promised: Promised
}

/** Long enough for a busy machine: it is there to end what hangs. */
const expect = anyExpect.configure({ timeout: 60_000 })

/** From one step to the next, unless it takes longer: busier for an hour than any desk, and still a person at it. */
const busyWorkerMs = 2000

/** Memory may grow by this much between the end of the warm-up and the end of the shift. */
const mostGrowth = 0.05
const lines = [
  'krnjaca advokat',
  'Прешево психолог',
  'sjenica',
  'obrenovac lekar',
  'primeric',
  '067 00',
  'qxqxqx',
  'pin'
]

export async function runShift({ lastsMs, seed }: ShiftPlan): Promise<TrialReport> {
  const data = await headquartersFolder()
  const packages = mkdtempSync(join(tmpdir(), 'putokaz-shift-'))
  const dice = new Dice(seed)
  const promised: Promised = { phones: new Map(), verifications: await verificationsIn(data), imported: [] }
  const readings: Reading[] = []
  const failures: string[] = []
  let rounds = 0
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      process.env['PUTOKAZ_APP'] ?? '',
      `--data-dir=${data}`,
      `--today=${pilotToday}`
    ]
  })
  try {
    const page = await app.firstWindow()
    page.setDefaultTimeout(60_000)
    page.on('pageerror', error => failures.push(`the page threw: ${error.message}`))
    const shift: Shift = { app, page, dice, folder: packages, promised }
    await begin(shift)
    const begun = performance.now()
    const elapsed = (): number => performance.now() - begun
    let nextReading = 0
    while (elapsed() < lastsMs) {
      const [name, task] = dice.oneOf(weighted)
      const paced = wait(busyWorkerMs)
      try {
        await task(shift, rounds)
      } catch (error) {
        failures.push(`round ${rounds}, ${name}: ${String(error).slice(0, 300)}`)
        if (failures.length > 20) break
        await page.keyboard.press('Escape')
      }
      rounds += 1
      await paced
      if (elapsed() >= nextReading) {
        readings.push({ minute: elapsed() / 60_000, ...(await readMemory(app, page)) })
        nextReading = elapsed() + Math.max(10_000, lastsMs / 40)
      }
    }
    readings.push({ minute: elapsed() / 60_000, ...(await readMemory(app, page)) })
  } finally {
    await app.close()
  }
  failures.push(...(await missingIn(data, promised)), ...growthIn(readings))
  report(readings, promised)
  for (const folder of [data, packages]) rmSync(folder, { recursive: true, force: true })
  return { rounds, failures }
}

type Task = (shift: Shift, round: number) => Promise<void>

async function begin({ page }: Shift): Promise<void> {
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'Marija Primer' }).click()
}

const look: Task = async ({ page, dice }) => {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('searchbox')
  await expect(box).toBeFocused()
  await box.fill('')
  await page.keyboard.type(dice.oneOf(lines as unknown as [string, ...string[]]))
  await expect(page.getByRole('region', { name: 'Odgovori' })).not.toBeEmpty()
}

const correct: Task = async ({ page, promised }, round) => {
  await ask(page, 'krnjaca advokat')
  await page
    .getByRole('button', { name: /^ispravi: /i })
    .first()
    .click()
  const number = `067 01${String(round % 1_000_000)
    .padStart(6, '0')
    .slice(0, 1)} ${String(round % 100_000).padStart(5, '0')}`
  await page.getByRole('textbox', { name: 'Broj 1', exact: true }).fill(number)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const dialled = phoneNumber(number) ?? ''
  const contacts = readDirectory(await entriesOf(page)).contacts.values()
  const id = [...contacts].find(({ phones }) => phones.some(phone => phone.number === dialled))?.id
  if (id === undefined) throw new Error(`${number} was saved and is not there`)
  promised.phones.set(id, dialled)
}

const verify: Task = async ({ page, promised }) => {
  await ask(page, 'krnjaca advokat')
  await page
    .getByRole('button', { name: /^dobio sam ih: /i })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: 'Zabeleženo: dobio sam ih' }).first()).toBeVisible()
  promised.verifications += 1
}

const seeCoverage: Task = async ({ page, dice }) => {
  await page.keyboard.press(keysTo('coverage'))
  await expect(page.getByRole('grid')).toBeVisible()
  await page.getByRole('grid').locator('[data-at="0 1"]').focus()
  for (let steps = dice.between(1, 8); steps > 0; steps -= 1) {
    await page.keyboard.press(dice.oneOf(['ArrowDown', 'ArrowRight']))
  }
  await page.keyboard.press('Enter')
  // What is covered opens beside the table, a gap leads to the form.
  const form = page.getByRole('dialog')
  const beside = page.getByRole('heading', { level: 2 }).filter({ hasText: ' · ' })
  await expect(form.or(beside).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
}

const seeWork: Task = async ({ page }) => {
  await page.keyboard.press(keysTo('worklist'))
  await expect(page.getByRole('article').first()).toBeVisible()
}

const seeHistory: Task = async ({ page }) => {
  await page.keyboard.press(keysTo('history'))
  await expect(page.getByRole('heading', { level: 1, name: 'Istorija' })).toBeVisible()
}

const previewPaper: Task = async ({ page }) => {
  await ask(page, 'krnjaca')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('searchbox')).toBeHidden()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('figure').first()).toBeVisible()
}

const speakOtherwise: Task = async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.getByText('Ћирилица', { exact: true }).click()
  await expect(page.getByRole('navigation').first()).toContainText('Пронађи')
  await page.getByText('English', { exact: true }).click()
  await page.getByText('Latinica', { exact: true }).click()
  await expect(page.getByRole('navigation').first()).toContainText('Pronađi')
}

const takeIn: Task = async ({ app, page, folder, promised }, round) => {
  const id = `contact-smena-${round}`
  const stamp = { writer: `smena-${round}`, count: 1, station: 'station-smena000', by: 'Jelena Primer' }
  const organisation = 'organisation-pin'
  const entry = entryOf('contact', id, { organisation, name: `Proba ${round}`, reach: 'office' }, stamp)
  const path = join(folder, `paket ${round}.putokaz`)
  writeFileSync(path, packageFile(membersOf([entry])))
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, path)
  await page.keyboard.press(keysTo('exchange'))
  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await page.getByText('Znam ko je dao datoteku').click()
  await page.getByRole('button', { name: /^Primeni \d+ izmen/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Razmena' })).toBeVisible()
  promised.imported.push(id)
}

/** As often as in a shift, roughly. */
const weighted = [
  ...Array.from({ length: 8 }, () => ['a lookup', look] as const),
  ...Array.from({ length: 3 }, () => ['a correction', correct] as const),
  ...Array.from({ length: 3 }, () => ['a verification', verify] as const),
  ...Array.from({ length: 2 }, () => ['coverage', seeCoverage] as const),
  ['the work list', seeWork] as const,
  ['the history', seeHistory] as const,
  ['a preview', previewPaper] as const,
  ['another language', speakOtherwise] as const,
  ['an import', takeIn] as const
] as unknown as [readonly [string, Task], ...(readonly [string, Task])[]]

async function ask(page: Page, line: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.getByRole('searchbox').fill(line)
  await expect(page.getByRole('article').first()).toBeVisible()
}

async function entriesOf(page: Page): Promise<Parameters<typeof readDirectory>[0]> {
  const answer = await page.evaluate(() =>
    (window as unknown as { putokaz: { call(verb: string, request: string): Promise<string> } }).putokaz.call(
      'openDirectory',
      'null'
    )
  )
  return JSON.parse(answer).value.entries
}

/** The page's heap after a collection, and the memory of all processes. */
async function readMemory(app: ElectronApplication, page: Page): Promise<Omit<Reading, 'minute'>> {
  const session = await app.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number }
  await session.detach()
  return { heapMb: usedSize / 1e6, pssMb: memoryOf(app.process().pid ?? 0).mb }
}

async function verificationsIn(data: string): Promise<number> {
  const { verifications } = await directoryIn(data)
  return verifications.size
}

async function directoryIn(data: string): Promise<ReturnType<typeof readDirectory>> {
  const keeper = keeperOn(join(data, 'data'))
  const opened = await keeper.openDirectory(null)
  await keeper.close()
  if (!opened.ok) throw new Error(`the database cannot be read: ${opened.problem.kind}`)
  return readDirectory(opened.value.entries)
}

/** What was saved and is not in the database. */
async function missingIn(data: string, { phones, verifications, imported }: Promised): Promise<readonly string[]> {
  const directory = await directoryIn(data)
  const failures: string[] = []
  for (const [id, number] of phones) {
    if (!directory.contacts.get(id)?.phones.some(phone => phone.number === number))
      failures.push(`lost: ${id} ${number}`)
  }
  for (const id of imported) if (!directory.contacts.has(id)) failures.push(`lost: the import of ${id}`)
  if (directory.verifications.size !== verifications) {
    failures.push(`${verifications} verifications were noted, ${directory.verifications.size} are there`)
  }
  return failures
}

/** The first third is the warm-up; of the rest the beginning is held against the end. */
function growthIn(readings: readonly Reading[]): readonly string[] {
  const [heap, pss] = growths(readings)
  return [
    ...(heap > mostGrowth ? [`the page's heap grew by ${(heap * 100).toFixed(1)} %`] : []),
    ...(pss > mostGrowth ? [`memory of all processes grew by ${(pss * 100).toFixed(1)} %`] : [])
  ]
}

function growths(readings: readonly Reading[]): readonly [number, number] {
  const warm = readings.slice(Math.floor(readings.length / 3))
  const part = Math.max(1, Math.floor(warm.length / 3))
  const grown = (of: (reading: Reading) => number): number =>
    median(warm.slice(-part).map(of)) / median(warm.slice(0, part).map(of)) - 1
  return [grown(one => one.heapMb), grown(one => one.pssMb)]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function report(readings: readonly Reading[], { phones, imported }: Promised): void {
  const [heap, pss] = growths(readings)
  console.log('minute: heap of the page / all processes, MB')
  console.log(
    readings.map(one => `${one.minute.toFixed(1)}: ${one.heapMb.toFixed(1)} / ${one.pssMb.toFixed(0)}`).join('; ')
  )
  console.log(
    `after warm-up: heap ${(heap * 100).toFixed(1)} %, all processes ${(pss * 100).toFixed(1)} % (promised: within 5); ` +
      `${phones.size} contacts corrected, ${imported.length} packages taken in; load ${loadavg()[0]?.toFixed(1)}`
  )
}
