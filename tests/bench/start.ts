/**
 * The start of the program (P12), beside a bare window of the same Electron under the same flags and guards that shows
 * one text box. Each round starts the bare window, the app on a thousand and the app on ten thousand records, one after
 * another, so that whatever else the machine does falls on all of them.
 *
 *   npm run bench -- start [--rounds=9] [--idle=60] [--rests=3]
 *
 * "Cold" is a new process; the files are in the system's cache, as they are on any start but the first of the day.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeDataFolder } from '../app/data-folders.ts'
import { entryOf } from '../support/records.ts'
import { drive, memoryOf, processorSecondsOf, type StartTimes } from './driven.ts'
import { createSyntheticDirectory } from './synthetic.ts'
import { formatTable, percentile } from './table.ts'

const seed = 20260310
/** After the key was painted, until memory is looked at: by then nothing of the start is under way any more. */
const settledMs = 5000
/** Until V8 has tidied up what the start left behind (about half a minute): rest begins after it, for both windows. */
const tidiedMs = 40_000
const largestArchive = 6_000_000

interface Round extends StartTimes {
  /** the answer to the typed key is painted; of the bare window, which answers nothing, the key */
  readonly answered: number
  /** the key is painted and the window shows it: whichever is later */
  readonly usable: number
  readonly mb: number
  readonly processes: number
}

interface Subject {
  readonly name: string
  readonly words: readonly string[]
  /** it has an answer to what is typed */
  readonly answers: boolean
  readonly rounds: Round[]
}

export async function benchStart(words: readonly string[]): Promise<void> {
  const rounds = numberIn(words, '--rounds', 9)
  const idleSeconds = numberIn(words, '--idle', 60)
  const rests = numberIn(words, '--rests', 3)
  const executable = process.env['ELECTRON_EXEC_PATH'] ?? ''
  const app = process.env['PUTOKAZ_APP'] ?? ''
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-bench-start-'))
  try {
    const program = copyOf(app, join(folder, 'app'))
    const bare = bareProgram(join(folder, 'bare'))
    const subjects: readonly Subject[] = [
      { name: 'bare window', words: [bare, `--data-dir=${join(folder, 'bare-data')}`], answers: false, rounds: [] },
      {
        name: 'Putokaz, 1,000',
        words: [program, `--data-dir=${await dataOf(1000, folder)}`],
        answers: true,
        rounds: []
      },
      {
        name: 'Putokaz, 10,000',
        words: [program, `--data-dir=${await dataOf(10_000, folder)}`],
        answers: true,
        rounds: []
      }
    ]
    // The first start of each makes its profile, the backup of the day, the cache of compiled code.
    for (const one of subjects) await once(executable, one)
    for (const one of subjects) await once(executable, one)
    for (const one of subjects) one.rounds.length = 0
    for (let round = 0; round < rounds; round += 1) for (const one of subjects) await once(executable, one)
    report(subjects)
    const archive = bytesBelow(program)
    console.log(`\nfiles in the archive: ${(archive / 1e6).toFixed(2)} MB (promised: under ${largestArchive / 1e6})`)
    await idle(executable, subjects.slice(0, 2), idleSeconds, rests)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

async function once(executable: string, { words, answers, rounds }: Subject): Promise<void> {
  const driven = await drive(executable, words)
  const answered = answers
    ? Number(await driven.evaluate(`(${firstAnswer})()`)) - driven.startedAt
    : driven.times.accepted
  await wait(settledMs)
  const usable = Math.max(driven.times.accepted, driven.times.firstPaint)
  rounds.push({ ...driven.times, usable, answered, ...memoryOf(driven.processId) })
  await driven.end()
}

/** Runs in the page: when the first card of an answer was painted. */
async function firstAnswer(): Promise<number> {
  while (document.querySelector('main article') === null) await new Promise(requestAnimationFrame)
  await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)))
  return performance.timeOrigin + performance.now()
}

function report(subjects: readonly Subject[]): void {
  const [bare] = subjects
  const middle = (of: Subject | undefined, what: keyof Round): number =>
    percentile(of?.rounds.map(one => one[what]) ?? [], 0.5)
  const range = (of: Subject, what: keyof Round): string => {
    const all = of.rounds.map(one => one[what]).toSorted((a, b) => a - b)
    return `${middle(of, what).toFixed(0)} (${all[0]?.toFixed(0)}–${all.at(-1)?.toFixed(0)})`
  }
  console.log(
    `\nStart, median (range) of ${bare?.rounds.length} rounds, seed ${seed}, load ${loadavg()[0]?.toFixed(1)}\n`
  )
  const rows = subjects.map(one => [
    one.name,
    range(one, 'firstPaint'),
    range(one, 'focused'),
    range(one, 'accepted'),
    (middle(one, 'usable') / middle(bare, 'firstPaint')).toFixed(2),
    range(one, 'answered'),
    range(one, 'mb'),
    (middle(one, 'mb') / middle(bare, 'mb')).toFixed(2),
    middle(one, 'processes')
  ])
  const head = [
    '',
    'first paint ms',
    'box focused ms',
    'key painted ms',
    'usable x bare paint',
    'answer painted ms',
    'PSS MB',
    'x bare',
    'processes'
  ]
  console.log(formatTable(head, rows))
  console.log(
    'promised: usable (key painted and window shown) at most 1.5 x the bare first paint; memory at 1,000 at most 1.35 x the bare'
  )
}

/**
 * Processor time while nobody does anything, `rests` times each, taken in turns. The time between the start and the
 * rest is told apart: it is work of the start, and how much of it falls into which minute is V8's choice.
 */
async function idle(executable: string, subjects: readonly Subject[], seconds: number, rests: number): Promise<void> {
  const taken = subjects.map(({ name, words }) => ({ name, words, tidying: [] as number[], resting: [] as number[] }))
  for (let rest = 0; rest < rests; rest += 1) {
    for (const { words, tidying, resting } of taken) {
      const driven = await drive(executable, words)
      const share = async (ms: number): Promise<number> => {
        const before = processorSecondsOf(driven.processId)
        await wait(ms)
        return ((processorSecondsOf(driven.processId) - before) / (ms / 1000)) * 100
      }
      await wait(settledMs)
      tidying.push(await share(tidiedMs - settledMs))
      resting.push(await share(seconds * 1000))
      await driven.end()
    }
  }
  const all = (shares: readonly number[]): string => shares.map(one => one.toFixed(2)).join(', ')
  for (const { name, tidying, resting } of taken) {
    console.log(`${name}: ${all(resting)} % of one processor over ${seconds} s of rest`)
    console.log(`  ${all(tidying)} % in the ${(tidiedMs - settledMs) / 1000} s before, after the start`)
  }
  const middle = (index: number): number => percentile(taken[index]?.resting ?? [], 0.5)
  console.log(`above the bare window, median: ${(middle(1) - middle(0)).toFixed(2)} (promised: at most 0.2)`)
}

/** The built program without what lies around it, as a package holds it. */
function copyOf(app: string, to: string): string {
  mkdirSync(to, { recursive: true })
  cpSync(join(app, 'package.json'), join(to, 'package.json'))
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(app, 'out', part), join(to, 'out', part), { recursive: true })
  }
  return to
}

async function dataOf(records: number, folder: string): Promise<string> {
  const synthetic = createSyntheticDirectory(records, seed)
  const entries = [
    ...synthetic.centres.map(({ id, ...values }) => entryOf('centre', id, values)),
    ...synthetic.services.map(({ id, ...values }) => entryOf('service', id, values)),
    ...synthetic.organisations.map(({ id, ...values }) => entryOf('organisation', id, values)),
    ...synthetic.contacts.map(({ id, ...values }) => entryOf('contact', id, values))
  ]
  const made = await writeDataFolder({ entries })
  const to = join(folder, `data-${records}`)
  cpSync(made, to, { recursive: true })
  rmSync(made, { recursive: true, force: true })
  return to
}

function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

function numberIn(words: readonly string[], name: string, otherwise: number): number {
  const found = words.find(word => word.startsWith(`${name}=`))
  return found === undefined ? otherwise : Number(found.slice(name.length + 1))
}

/** The same switches, the same settings of the window, shown the same way; a page with nothing but a text box. */
function bareProgram(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', type: 'module', main: 'main.js' }))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><title>bare</title><input autofocus>')
  writeFileSync(join(folder, 'main.js'), bareMain)
  return folder
}

const bareMain = `
import { app, BrowserWindow, Menu } from 'electron'
import { join } from 'node:path'
app.setPath('userData', process.argv.find(one => one.startsWith('--data-dir=')).slice(11))
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
for (const one of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability', 'no-pings', 'dns-prefetch-disable'])
  app.commandLine.appendSwitch(one)
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.on('session-created', session => { session.setSpellCheckerLanguages([]); session.setSpellCheckerEnabled(false) })
app.whenReady().then(() => {
  Menu.setApplicationMenu(null)
  const window = new BrowserWindow({
    width: 1200, height: 760, useContentSize: true, show: false, autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, plugins: false, spellcheck: false }
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(import.meta.dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
`
