/**
 * Starts the program: guards, the one window, and then everything behind its door (at-work.ts). Nobody imports it.
 */
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { app, ipcMain } from 'electron'
import { argument } from './argument.ts'
import type { AtWork } from './at-work.ts'
import { refusedSwitch } from './command-line.ts'
import { portableHome, profileFolder, thisProgram } from './data-place.ts'
import { glanceAt } from './glance.ts'
import { openLog } from './log.ts'
import { packagesAmong } from './opened-files.ts'
import { guardEverything, openWindow } from './window.ts'

const built = dirname(fileURLToPath(import.meta.url))
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

const portable = portableHome(thisProgram(app.isPackaged))
const home = resolve(argument('--data-dir') ?? portable ?? app.getPath('userData'))
app.setPath(
  'userData',
  profileFolder(home, () => app.getPath('userData'))
)

guardEverything(devServer)

const log = openLog({ folder: join(home, 'logs'), now: () => new Date().toISOString() })
// A mistake of ours is noted, and the program goes on: what is saved is on disk, and what is not is shown as waiting.
for (const what of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(what, (error: unknown) => {
    log.fault(what, error)
    if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  })
}
app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
  log.note('process-gone', { type: type.replaceAll(' ', '-'), reason, exitCode })
})

/** Packages to be opened before there is a keeper to open them. */
const early: string[] = [...packagesAmong(process.argv.slice(1), process.cwd())]
let open = (paths: readonly string[]): unknown => early.push(...paths)
// macOS hands over files in this way, and may do so before anything is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  open([path])
})

// The data folder is settled above: the lock belongs to it, so that two folders can be open side by side.
const refused = app.isPackaged && !isTestBuild() ? refusedSwitch(process.argv.slice(1), process.platform) : null
if (refused !== null) {
  process.stderr.write(`Putokaz does not start with --${refused}\n`)
  app.exit(2)
} else if (app.requestSingleInstanceLock()) {
  start().catch(async error => {
    log.fault('not-started', error)
    await log.settled()
    app.exit(1)
  })
} else app.quit()

/** A page that shows nothing by then is not waited for. */
const longestMs = 2000

async function start(): Promise<void> {
  await app.whenReady()
  log.note('started', {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    system: `${process.platform}-${process.arch}-${release()}`,
    packaged: app.isPackaged,
    sandbox: !app.commandLine.hasSwitch('no-sandbox')
  })
  app.on('window-all-closed', () => app.quit())
  const script = Promise.withResolvers<void>()
  const picture = Promise.withResolvers<void>()
  let isBoxEarly = false
  const window = openWindow({
    pageFolder: join(built, '../renderer'),
    preload: join(built, '../preload/preload.cjs'),
    onScript: () => {
      script.resolve()
      // Without the early box the page shows nothing until it is answered.
      if (!isBoxEarly) picture.resolve()
    },
    glance: () => {
      const look = glanceAt(join(home, 'data'))
      isBoxEarly = look !== null
      return look
    },
    devServer
  })
  window.once('ready-to-show', picture.resolve)
  // Fetching the rest and reading the directory keep this thread busy, through which all that the page is sent has to go, and
  // every key: so the rest is fetched when the page has its script, and the directory read when the early box stands.
  const work = (async () => {
    const late = wait(longestMs)
    await Promise.race([script.promise, late])
    const { beginWork } = await import('./at-work.ts')
    await Promise.race([picture.promise, late])
    // Closed before anything was begun: the program is ending, and nobody asks any more.
    if (window.isDestroyed()) return await new Promise<never>(() => undefined)
    return beginWork({ window, home, isPortable: portable !== null, built, log })
  })()
  hangInDoor(work)
  app.on('second-instance', (_event, words, folder) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    open(packagesAmong(words.slice(1), folder))
  })
  const begun = await work
  open = begun.open
  open(early)
}

/** The page may ask before there is anyone to answer: then it waits. */
function hangInDoor(behind: Promise<AtWork>): void {
  ipcMain.handle('putokaz', async (event, verb: unknown, text: unknown) => await (await behind).call(event, verb, text))
  ipcMain.handle('putokaz-files', async (event, paths: unknown) => (await behind).takeFiles(event, paths))
}

/** Packed for trying, and marked as such (scripts/packaging.mjs): tests drive it by the browser's own protocol. */
function isTestBuild(): boolean {
  const about: { readonly testBuild?: unknown } = JSON.parse(
    readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')
  )
  return about.testBuild === true
}
