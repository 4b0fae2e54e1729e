/**
 * From key to painted card (P3): a person types into the lookup box of the real app on a directory of ten thousand
 * records, and into a bare page in the same Electron that only paints the key. Both programs run at the same moment and
 * take turns, line by line, so that whatever else the machine does falls on both.
 *
 *   npm run bench -- typing [--rounds=3]
 *
 * Time runs from the moment the key was pressed, as its event says, to the first task after the frame that shows it.
 * "Main thread" is processor time of the page's only thread until the next key, with whatever is drawn after that
 * frame: other programs hardly touch it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { _electron, type CDPSession, type ElectronApplication, type Page } from '@playwright/test'
import { writeDataFolder } from '../app/data-folders.ts'
import { entryOf } from '../support/records.ts'
import { createSyntheticDirectory } from './synthetic.ts'
import { formatTable, percentile } from './table.ts'

const seed = 20260310
const records = 10_000
const promisedAboveMs = 8
/** Eight keys a second: somebody who types fast. */
const betweenKeysMs = 120
/** Until the start of a program, or an emptied box, has come to rest. */
const settledMs = 3000
const betweenLinesMs = 300
const queries = [
  'krnjaca advokat',
  'Крњача правна помоћ',
  'petrovic prevodilac',
  'djordjevic',
  'presevo psiholog',
  '0611234',
  'marko krnjca',
  'skola obrenovac',
  'jovanovic milica',
  'hrana banja koviljaca',
  'doktor vranje',
  'nikolc'
]

/** One key. */
interface Keystroke {
  readonly paintedMs: number
  readonly mainThreadMs: number
}

/** A program that is being typed into. */
interface Typist {
  readonly name: string
  readonly app: ElectronApplication
  readonly page: Page
  readonly devtools: CDPSession
  readonly keystrokes: Keystroke[]
}

export async function benchTyping(words: readonly string[]): Promise<void> {
  const rounds = Number(words.find(word => word.startsWith('--rounds='))?.slice('--rounds='.length) ?? 3)
  const data = await writeDataFolder({ entries: entriesOf(records) })
  const bare = mkdtempSync(join(tmpdir(), 'putokaz-bare-'))
  writeFileSync(join(bare, 'main.mjs'), bareMain)
  const loadBefore = loadavg()[0] ?? 0
  const typists: Typist[] = []
  try {
    const ours = [process.env['PUTOKAZ_APP'] ?? '', `--data-dir=${data}`, '--today=2026-03-10']
    typists.push(await sitDown('Putokaz', ours), await sitDown('bare page', [join(bare, 'main.mjs')]))
    await wait(settledMs)
    // The first round is not counted: both compile on their way through it.
    for (let round = 0; round <= rounds; round += 1) {
      if (round === 1) for (const { keystrokes } of typists) keystrokes.length = 0
      for (const query of queries) for (const typist of typists) await type(typist, query)
    }
    report(typists, loadBefore)
  } finally {
    for (const { app } of typists) await app.close()
    for (const folder of [data, bare]) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function entriesOf(count: number) {
  const synthetic = createSyntheticDirectory(count, seed)
  return [
    ...synthetic.centres.map(({ id, ...values }) => entryOf('centre', id, values)),
    ...synthetic.services.map(({ id, ...values }) => entryOf('service', id, values)),
    ...synthetic.organisations.map(({ id, ...values }) => entryOf('organisation', id, values)),
    ...synthetic.contacts.map(({ id, ...values }) => entryOf('contact', id, values)),
    ...synthetic.centres.flatMap((centre, at) =>
      synthetic.services.map((service, of) =>
        entryOf('assignment', `assignment-${at}-${of}`, {
          organisation: synthetic.organisations[(at * 7 + of) % synthetic.organisations.length]?.id ?? null,
          service: service.id,
          centre: centre.id,
          role: 'responsible',
          contacts: [synthetic.contacts[at * 100 + of]?.id ?? 'contact-none']
        })
      )
    )
  ]
}

async function sitDown(name: string, words: readonly string[]): Promise<Typist> {
  const app = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words]
  })
  const page = await app.firstWindow()
  await box(page).focus()
  const devtools = await page.context().newCDPSession(page)
  // Two windows, and keys for either: each believes that it has the focus.
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(watchKeys)
  return { name, app, page, devtools, keystrokes: [] }
}

function box(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('searchbox').or(page.getByRole('textbox')).first()
}

/** A line, key by key in a steady rhythm; then the box is emptied. */
async function type({ page, devtools, keystrokes }: Typist, line: string): Promise<void> {
  const spent: number[] = []
  for (const letter of line) {
    const before = await mainThreadMs(devtools)
    const rhythm = wait(betweenKeysMs)
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter })
    await rhythm
    spent.push((await mainThreadMs(devtools)) - before)
  }
  await page.waitForFunction(count => (globalThis as unknown as Watched).paints.length >= count, spent.length)
  const painted = await takePaints(page)
  if (painted.length !== spent.length) throw new Error(`${spent.length} keys were typed, and ${painted.length} seen`)
  for (const [at, paintedMs] of painted.entries()) keystrokes.push({ paintedMs, mainThreadMs: spent[at] ?? 0 })
  const written = await box(page).inputValue()
  if (written !== line) throw new Error(`${line} was typed, and ${written} stands in the box`)
  await box(page).fill('')
  await wait(betweenLinesMs)
  // Emptying is a key too (Delete), and none of the line's.
  await takePaints(page)
}

async function takePaints(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as Watched).paints.splice(0))
}

async function mainThreadMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

interface Watched {
  paints: number[]
}

/** Runs in the page: from the moment a key was pressed to the first task after the frame that follows it. */
function watchKeys(): void {
  const watched = globalThis as unknown as Watched
  watched.paints = []
  window.addEventListener(
    'keydown',
    event => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => watched.paints.push(performance.now() - event.timeStamp)
        port2.postMessage(null)
      })
    },
    { capture: true }
  )
}

function report(typists: readonly Typist[], loadBefore: number): void {
  const [ours, bare] = typists
  const count = ours?.keystrokes.length ?? 0
  const load = `${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`
  console.log(`\nKey to painted card, ${records} records, ${count} keystrokes each, seed ${seed}, load ${load}\n`)
  const at = (of: Typist | undefined, what: keyof Keystroke, share: number): number =>
    percentile(of?.keystrokes.map(one => one[what]) ?? [], share)
  const row = (name: string, value: (what: keyof Keystroke, share: number) => number): readonly string[] => [
    name,
    ...[0.5, 0.95, 0.99].map(share => value('paintedMs', share).toFixed(1)),
    ...[0.5, 0.95].map(share => value('mainThreadMs', share).toFixed(1))
  ]
  const above = at(ours, 'paintedMs', 0.95) - at(bare, 'paintedMs', 0.95)
  const rows = [
    ...typists.map(one => row(one.name, (what, share) => at(one, what, share))),
    row('difference', (what, share) => at(ours, what, share) - at(bare, what, share))
  ]
  console.log(formatTable(['', 'p50 ms', 'p95 ms', 'p99 ms', 'main thread p50', 'main thread p95'], rows))
  const verdict = above <= promisedAboveMs ? 'met' : 'missed'
  console.log(`\np95 above the bare page: ${above.toFixed(1)} ms (promised: at most ${promisedAboveMs}): ${verdict}`)
}

const bareMain = `
import { app, BrowserWindow } from 'electron'
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 760, webPreferences: { sandbox: true } })
  const page = '<!doctype html><title>bare</title><input autofocus><p></p><script>' +
    'document.querySelector("input").addEventListener("input", event => { document.querySelector("p").textContent = event.target.value })</' + 'script>'
  void window.loadURL('data:text/html,' + encodeURIComponent(page))
})
app.on('window-all-closed', () => app.quit())
`
