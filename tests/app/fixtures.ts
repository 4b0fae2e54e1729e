/**
 * A real app for every test: the built program in the real Electron, on a fresh data folder of its own, on a fixed
 * day. What a test wants to be different it says as an option; faults are options, too.
 *
 * Promises: nothing of one test reaches another; the app and its data are gone afterwards, also when the test failed;
 * and a test fails, whatever it looks at, when the page throws or the browser complains in its console.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { mountSmallDisk, ordersIn, unmountSmallDisk } from './failing-disk.ts'

export { expect }

export interface Faults {
  /** The page's security policy is not enforced, so that the guards behind it are reached. */
  readonly bypassPolicy?: boolean
  /** The station's data may be read, not written. */
  readonly readOnlyData?: boolean
  /** small: the data lies on a disk of a few megabytes; on-order: the disk fails when it is told (failing-disk.ts). */
  readonly disk?: 'small' | 'on-order'
}

export interface AppOptions {
  /** The day it is, as YYYY-MM-DD. */
  readonly today: string
  /** A data folder to begin with, or one file to find in the station's data; a copy is used. `fresh`: the first run. */
  readonly start: string
  /** The page's size in CSS pixels. */
  readonly windowSize: { readonly width: number; readonly height: number }
  readonly colours: 'light' | 'dark'
  readonly faults: Faults
  /** Further words on the program's command line. */
  readonly words: readonly string[]
  /** Complaints of the page that this test provokes on purpose. */
  readonly expectedComplaints: readonly RegExp[]
}

interface AppFixtures {
  /** The folder given to the app as --data-dir; the station's data lies in its folder `data`. */
  readonly dataFolder: string
  /** The running app, its first window loaded. */
  readonly app: ElectronApplication
}

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

export const test = base.extend<AppOptions & AppFixtures & { readonly page: Page }>({
  today: ['2026-06-01', { option: true }],
  start: ['fresh', { option: true }],
  windowSize: [{ width: 1024, height: 640 }, { option: true }],
  colours: ['light', { option: true }],
  faults: [{}, { option: true }],
  words: [[], { option: true }],
  expectedComplaints: [[], { option: true }],

  dataFolder: async ({ start, faults }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'putokaz-app-'))
    const data = join(folder, 'data')
    mkdirSync(data)
    if (faults.disk === 'small') mountSmallDisk(folder)
    if (start !== 'fresh') {
      cpSync(start, statSync(start).isDirectory() ? folder : join(data, basename(start)), { recursive: true })
    }
    if (faults.readOnlyData) forbidWriting(data)
    await use(folder)
    chmodSync(data, 0o755)
    unmountSmallDisk(folder)
    // The browser's last helpers may still be writing while they end.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  },

  app: async ({ dataFolder, today, windowSize, colours, faults, words, expectedComplaints }, use, testInfo) => {
    const app = await launchApp({
      words: [
        appFolder,
        `--data-dir=${dataFolder}`,
        `--today=${today}`,
        ...(faults.disk === undefined ? [] : [`--disk-fails-by=${ordersIn(dataFolder)}`]),
        ...words
      ],
      unprivileged: faults.readOnlyData === true,
      bypassPolicy: faults.bypassPolicy === true,
      besides: dataFolder
    })
    const complaints: string[] = []
    let printed = ''
    app.process().stderr?.on('data', piece => {
      printed += piece
    })
    listenTo(app, complaints)
    const page = await app.firstWindow()
    await page.emulateMedia({ colorScheme: colours })
    // The machine fetches most of its code after the window. What is evaluated in it meanwhile may be collected as garbage.
    await page.locator('#root > *').first().waitFor({ state: 'attached', timeout: 60_000 })
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, windowSize)

    await use(app)

    await close(app)
    if (testInfo.status !== testInfo.expectedStatus) await testInfo.attach('stderr', { body: printed })
    const unexpected = complaints.filter(text => !expectedComplaints.some(expected => expected.test(text)))
    expect(unexpected, 'complaints of the page that no test expected').toEqual([])
  },

  page: async ({ app }, use) => {
    await use(await app.firstWindow())
  }
})

interface Launch {
  /** The app's folder or main script, and what follows it. */
  readonly words: readonly string[]
  readonly bypassPolicy?: boolean
  readonly unprivileged?: boolean
  /** A folder for files that the launch itself needs. */
  readonly besides: string
}

/**
 * Starts the settled Electron; for tests that need another program than the app, or a second copy of it.
 *
 * Playwright finds that Electron by itself (ELECTRON_OVERRIDE_DIST_PATH). Handed an executablePath it leaves out its
 * own loader, which holds the app back until Playwright listens, and then one launch in thirty hangs: it listens in
 * the middle of the first navigation and waits for news of it for ever.
 */
export async function launchApp(launch: Launch): Promise<ElectronApplication> {
  const { words, besides, bypassPolicy = false, unprivileged = false } = launch
  const changed = unprivileged && isRoot() ? withoutCapabilities(besides) : { args: [] }
  return await _electron.launch({
    ...changed,
    args: [...(isRoot() ? ['--no-sandbox'] : []), ...changed.args, ...words],
    env: environment(),
    ...(bypassPolicy ? { bypassCSP: true } : {})
  })
}

function forbidWriting(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, String(name))
    chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444)
  }
  chmodSync(folder, 0o555)
}

/** The Electron that scripts/before-app-tests.mjs has settled on. */
export function electronProgram(): string {
  const program = process.env['ELECTRON_EXEC_PATH']
  if (program === undefined) throw new Error('Electron is not settled: scripts/before-app-tests.mjs did not run')
  return program
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Permissions mean nothing to root as long as it has root's capabilities; without them it is refused like anybody.
 * A program of its own is needed, since Playwright puts words of its own in front of ours, and then its loader has to
 * be named, too.
 */
function withoutCapabilities(folder: string): { readonly executablePath: string; readonly args: readonly string[] } {
  const executablePath = join(folder, 'electron-without-capabilities')
  const command = `exec setpriv --bounding-set=-all --inh-caps=-all '${electronProgram()}' "$@"`
  writeFileSync(executablePath, `#!/bin/sh\n${command}\n`, { mode: 0o755 })
  const loader = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core')),
    'lib/server/electron/loader.js'
  )
  return { executablePath, args: ['-r', loader] }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
}

function listenTo(app: ElectronApplication, complaints: string[]): void {
  app.context().on('weberror', problem => complaints.push(String(problem.error())))
  app.context().on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
}

/** Asks the app to quit; one that does not within ten seconds is ended, and the test has failed anyway or will not care. */
async function close(app: ElectronApplication): Promise<void> {
  const killing = setTimeout(() => app.process().kill('SIGKILL'), 10_000)
  await app.close()
  clearTimeout(killing)
}
