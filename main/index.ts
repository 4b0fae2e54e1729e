/**
 * Wires keeper, door and window together. Nobody imports it.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { hostname, release } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, clipboard, dialog, powerMonitor, safeStorage, shell } from 'electron'
import type { Contract } from '../shared/bridge.ts'
import type { ExportWish } from '../shared/exchange/offer.ts'
import { packageEnding } from '../shared/exchange/package.ts'
import { day } from '../shared/records/day.ts'
import { failure, success } from '../shared/result.ts'
import type { SheetWish } from '../shared/sheets/out-requests.ts'
import { aboutAnswers } from './about/about.ts'
import { folderPlaceOf, realSurroundings } from './about/folder-place.ts'
import type { Answering } from './answering.ts'
import { openDoor } from './bridge.ts'
import { checkFileAt } from './checking.ts'
import { closeAfterTheLastWrite } from './closing.ts'
import { bringPageBack } from './coming-back.ts'
import { refusedSwitch } from './command-line.ts'
import { portableHome, profileFolder, thisProgram } from './data-place.ts'
import { realDisk } from './disk/disk.ts'
import { failingDisk } from './disk/failing-disk.ts'
import { readStart } from './disk/read-start.ts'
import type { Vault } from './exchange/station-key.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { openLog } from './log.ts'
import { noted } from './noted.ts'
import { packagesAmong } from './opened-files.ts'
import { saveContactFile } from './paper/contact-file.ts'
import { fileNameFrom } from './paper/file-name.ts'
import { printSheet, saveSheet } from './paper/press.ts'
import { readPublicDirectory } from './public-directory.ts'
import { releaseKeys } from './release-keys.ts'
import { saveSheets } from './sheets/save-sheets.ts'
import { guardEverything, openWindow } from './window.ts'

/** Present only in builds that tests drive (electron.vite.config.ts). */
declare const __TEST_HOOKS__: boolean
/** The day of the build, YYYY-MM-DD. */
declare const __BUILT_ON__: string

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

async function start(): Promise<void> {
  const fixedToday = __TEST_HOOKS__ ? argument('--today') : null
  const orders = __TEST_HOOKS__ ? argument('--disk-fails-by') : null
  const folder = join(home, 'data')
  const folderPlace = folderPlaceOf(folder, realSurroundings(portable !== null))
  const keeper = openKeeper({
    folder,
    publicEntries: readPublicDirectory,
    draw: letters => drawLetters(letters),
    now: () => (fixedToday === null ? new Date().toISOString() : `${fixedToday}T08:00:00.000Z`),
    computer: hostname(),
    machine: {
      version: app.getVersion(),
      builtOn: day.parse(__BUILT_ON__),
      dataFolder: folder,
      ...(folderPlace === null ? {} : { folderPlace }),
      ...(fixedToday === null ? {} : { fixedToday: day.parse(fixedToday) })
    },
    vault,
    ...(__TEST_HOOKS__ && orders !== null ? { disk: failingDisk({ ...realDisk, readStart }, orders) } : {})
  })
  // Read while Electron and the page are still getting ready; the page's first question finds the answer there.
  let opening: ReturnType<Keeper['openDirectory']> | null = keeper.openDirectory(null)
  opening.catch(() => undefined)
  await app.whenReady()
  log.note('started', {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    system: `${process.platform}-${process.arch}-${release()}`,
    packaged: app.isPackaged,
    sandbox: !app.commandLine.hasSwitch('no-sandbox')
  })
  open = paths => keeper.openPackages(paths)
  open(early)
  const window = openWindow({
    pageFolder: join(built, '../renderer'),
    preload: join(built, '../preload/preload.cjs'),
    devServer
  })
  const close = async (): Promise<void> => {
    log.note('closed')
    await Promise.all([keeper.close(), log.settled()])
  }
  const closing = closeAfterTheLastWrite(window, { ...keeper, close }, () => app.exit())
  const comingBack = bringPageBack(window, { log, isClosing: closing.isClosing, giveUp: closing.closeWithoutPage })
  const answering: Answering = {
    ...keeper,
    openDirectory: async () => {
      const begun = opening
      opening = null
      const opened = await (begun ?? keeper.openDirectory(null))
      if (!opened.ok || !comingBack.wasGone()) return opened
      return success({ ...opened.value, notices: [...opened.value.notices, { kind: 'page-came-back' }] })
    },
    lockNow: async () => {
      const locked = await keeper.lockNow(null)
      // A page begun anew holds nothing of what it showed: no record, no draft, no passphrase that was typed.
      if (locked.ok)
        setImmediate(() => {
          if (!window.isDestroyed()) window.webContents.reload()
        })
      return locked
    },
    closeAnyway: async () => {
      closing.closeAnyway()
      return null
    },
    keepOpen: async () => {
      closing.keepOpen()
      return null
    },
    saveCopy: () => saveCopy(window, keeper),
    printPaper: ({ format }) => printSheet(window, format),
    savePaper: ({ name }) => saveSheet(window, name),
    saveContacts: wish => saveContactFile(window, keeper.station()?.entries ?? [], wish),
    writeSheets: wish => writeSheets(window, keeper, wish),
    choosePackages: () => choosePackages(window, keeper),
    exportPackage: wish => exportPackage(window, keeper, wish),
    checkFile: () => checkChosenFile(window),
    ...aboutAnswers(folder, {
      bundles: ['.', '../preload', '../renderer'].map(name => join(built, name)),
      runtime: [dirname(process.execPath), process.resourcesPath],
      electronVersion: process.versions['electron'] ?? '',
      chromiumVersion: process.versions['chrome'] ?? ''
    }),
    copyText: async text => {
      clipboard.writeText(text)
      return null
    },
    showDataFolder: async () => {
      await shell.openPath(folder)
      return null
    }
  }
  openDoor(window.webContents, noted(answering, log), paths => keeper.openPackages(paths), log)
  // Whoever lets the lock close by itself means it to be closed, too, when the computer is locked or put to sleep.
  const closeLock = (): void => {
    if (keeper.station()?.database.settings.lockAfterMinutes !== undefined) void answering.lockNow(null)
  }
  powerMonitor.on('lock-screen', closeLock)
  powerMonitor.on('suspend', closeLock)
  app.on('second-instance', (_event, words, folder) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    open(packagesAmong(words.slice(1), folder))
  })
  app.on('window-all-closed', () => app.quit())
}

/** Asks where to, and writes a spreadsheet file there. */
async function writeSheets(
  window: BrowserWindow,
  keeper: Keeper,
  wish: SheetWish
): Promise<Contract['writeSheets']['answer']> {
  const station = keeper.station()
  if (station === null) return failure({ kind: 'not-saved', cause: 'busy', reason: 'no directory is open' })
  return await saveSheets({ window, station, at: new Date().toISOString(), disk: realDisk }, wish)
}

/** Asks where to, and writes a copy of everything there. */
async function saveCopy(window: BrowserWindow, keeper: Keeper): Promise<Contract['saveCopy']['answer']> {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: 'putokaz-kopija.json' })
  if (chosen.canceled || chosen.filePath === '') return failure({ kind: 'cancelled' })
  return await keeper.writeCopy(chosen.filePath)
}

/** Asks for package files, and begins to read them. */
async function choosePackages(window: BrowserWindow, keeper: Keeper): Promise<boolean> {
  const chosen = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Putokaz, Excel, CSV', extensions: [packageEnding.slice(1), 'xlsx', 'csv', 'tsv'] },
      { name: '*', extensions: ['*'] }
    ]
  })
  return !chosen.canceled && keeper.openPackages(chosen.filePaths)
}

/** Asks where to, and writes a package there. */
async function exportPackage(
  window: BrowserWindow,
  keeper: Keeper,
  wish: ExportWish
): Promise<Contract['exportPackage']['answer']> {
  const name = wish.name.endsWith(packageEnding) ? wish.name.slice(0, -packageEnding.length) : wish.name
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: fileNameFrom(name) + packageEnding,
    filters: [{ name: 'Putokaz', extensions: [packageEnding.slice(1)] }]
  })
  if (chosen.canceled || chosen.filePath === '') return failure({ kind: 'cancelled' })
  return await keeper.writePackage(wish, withEnding(chosen.filePath))
}

/** Asks for a file of the program, and verifies it. Only a build for tests takes another key than the project's. */
async function checkChosenFile(window: BrowserWindow): Promise<Contract['checkFile']['answer']> {
  const chosen = await dialog.showOpenDialog(window, { properties: ['openFile'] })
  const [path] = chosen.filePaths
  if (chosen.canceled || path === undefined) return failure({ kind: 'cancelled' })
  const testKey = __TEST_HOOKS__ ? argument('--release-key') : null
  return await checkFileAt(path, { keys: testKey === null ? releaseKeys : [testKey], version: app.getVersion() })
}

/** Not every system adds the ending that a double-click needs. A file that is there already was not agreed to. */
function withEnding(path: string): string {
  if (path.toLowerCase().endsWith(packageEnding) || existsSync(path + packageEnding)) return path
  return path + packageEnding
}

/** What the operating system keeps secrets with; on Linux `basic_text` keeps none. */
const vault: Vault = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: text => safeStorage.encryptString(text),
  open: sealed => safeStorage.decryptString(sealed)
}

/** Packed for trying, and marked as such (scripts/packaging.mjs): tests drive it by the browser's own protocol. */
function isTestBuild(): boolean {
  const about: { readonly testBuild?: unknown } = JSON.parse(
    readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')
  )
  return about.testBuild === true
}

function argument(name: string): string | null {
  const found = process.argv.find(one => one.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}

/** Lower-case letters and digits, five bits of chance each. */
function drawLetters(count: number): string {
  return Array.from(randomBytes(count), byte => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')
}
