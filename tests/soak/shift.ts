/**
 * A scripted shift at headquarters of the pilot's year, in the real app: lookups, corrections, verifications, coverage,
 * the work list, packages taken in, previews of paper, other languages. What was typed and saved is noted and looked for
 * in the database when the shift is over. Memory of all processes is taken now and then; what the page keeps is weighed after
 * the warm-up and in the end. Compiled code is told apart there: V8 goes on compiling what is used often for hours, within
 * bounds of its own, and that would hide a leak or look like one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, expect as anyExpect, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
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

/** What the page keeps after a collection, in MB. */
interface Weight {
  readonly objectsMb: number
  readonly codeMb: number
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
/** This share of the shift is the warm-up; where it is shorter than some minutes, growth is told and not judged. */
const warmUp = 1 / 3
const shortestWarmUpMs = 5 * 60_000
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
  let weights: readonly [Weight | null, Weight] | null = null
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
    let warm: Weight | null = null
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
        if (warm === null && elapsed() >= lastsMs * warmUp) warm = await weigh(app, page)
      }
    }
    readings.push({ minute: elapsed() / 60_000, ...(await readMemory(app, page)) })
    weights = [warm, await weigh(app, page)]
  } finally {
    await app.close()
  }
  failures.push(
    ...(await missingIn(data, promised)),
    ...(lastsMs * warmUp < shortestWarmUpMs ? [] : growthIn(readings, weights))
  )
  report(readings, weights, promised)
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
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
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

/** The page's heap after a collection, always of the same screen, and the memory of all processes. */
async function readMemory(app: ElectronApplication, page: Page): Promise<Omit<Reading, 'minute'>> {
  const session = await collected(app, page)
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number }
  await session.detach()
  return { heapMb: usedSize / 1e6, pssMb: memoryOf(app.process().pid ?? 0).mb }
}

/** Weighs all that the page keeps, node by node. Takes some seconds and, for that long, much memory. */
async function weigh(app: ElectronApplication, page: Page): Promise<Weight> {
  const session = await collected(app, page)
  const pieces: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot')
  await session.detach()
  const { snapshot, nodes } = JSON.parse(pieces.join('')) as HeapSnapshot
  const fields = snapshot.meta.node_fields
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const code = snapshot.meta.node_types[0].indexOf('code')
  let [objects, compiled] = [0, 0]
  for (let at = 0; at < nodes.length; at += fields.length) {
    const bytes = nodes[at + size] ?? 0
    if (nodes[at + type] === code) compiled += bytes
    else objects += bytes
  }
  return { objectsMb: objects / 1e6, codeMb: compiled / 1e6 }
}

/** The part of V8's heap snapshot that is read here. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[], ...unknown[]]
    }
  }
  readonly nodes: readonly number[]
}

async function collected(app: ElectronApplication, page: Page): Promise<CDPSession> {
  await ask(page, 'krnjaca advokat')
  const session = await app.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  return session
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

function growthIn(readings: readonly Reading[], weights: readonly [Weight | null, Weight] | null): readonly string[] {
  const { pss, objects } = growths(readings, weights)
  return [
    ...(objects > mostGrowth ? [`what the page keeps grew by ${percent(objects)}`] : []),
    ...(pss > mostGrowth ? [`memory of all processes grew by ${percent(pss)}`] : [])
  ]
}

/** Of what comes after the warm-up the beginning is held against the end. */
function growths(
  readings: readonly Reading[],
  weights: readonly [Weight | null, Weight] | null
): { readonly heap: number; readonly pss: number; readonly objects: number } {
  const warm = readings.slice(Math.floor(readings.length * warmUp))
  const part = Math.max(1, Math.floor(warm.length / 3))
  const grown = (of: (reading: Reading) => number): number =>
    median(warm.slice(-part).map(of)) / median(warm.slice(0, part).map(of)) - 1
  const [first, last] = weights ?? [null, null]
  return {
    heap: grown(one => one.heapMb),
    pss: grown(one => one.pssMb),
    objects: first === null || last === null ? Number.NaN : last.objectsMb / first.objectsMb - 1
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function report(
  readings: readonly Reading[],
  weights: readonly [Weight | null, Weight] | null,
  { phones, verifications, imported }: Promised
): void {
  const { heap, pss, objects } = growths(readings, weights)
  const told = (weight: Weight | null | undefined): string =>
    weight ? `${weight.objectsMb.toFixed(2)} + ${weight.codeMb.toFixed(2)}` : 'not weighed'
  console.log('minute: heap of the page / all processes, MB')
  console.log(
    readings.map(one => `${one.minute.toFixed(1)}: ${one.heapMb.toFixed(1)} / ${one.pssMb.toFixed(0)}`).join('; ')
  )
  console.log(`the page keeps, MB of objects + compiled code: ${told(weights?.[0])}; in the end ${told(weights?.[1])}`)
  console.log(
    `after warm-up: all processes ${percent(pss)}, objects of the page ${percent(objects)} (promised: within 5); ` +
      `heap with compiled code ${percent(heap)}; ${phones.size} contacts corrected, ${verifications} verifications in the end, ` +
      `${imported.length} packages taken in; load ${loadavg()[0]?.toFixed(1)}`
  )
}
