/**
 * Wires keeper, door and window together. Nobody imports it.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, clipboard, dialog, safeStorage, shell } from 'electron'
import type { Contract } from '../shared/bridge.ts'
import type { ExportWish } from '../shared/exchange/offer.ts'
import { packageEnding } from '../shared/exchange/package.ts'
import { day } from '../shared/records/day.ts'
import { failure } from '../shared/result.ts'
import type { SheetWish } from '../shared/sheets/out-requests.ts'
import type { Answering } from './answering.ts'
import { openDoor } from './bridge.ts'
import { closeAfterTheLastWrite } from './closing.ts'
import { realDisk } from './disk/disk.ts'
import { failingDisk } from './disk/failing-disk.ts'
import { readStart } from './disk/read-start.ts'
import type { Vault } from './exchange/station-key.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { packagesAmong } from './opened-files.ts'
import { saveContactFile } from './paper/contact-file.ts'
import { fileNameFrom } from './paper/file-name.ts'
import { printSheet, saveSheet } from './paper/press.ts'
import { readPublicDirectory } from './public-directory.ts'
import { saveSheets } from './sheets/save-sheets.ts'
import { guardEverything, openWindow } from './window.ts'

/** Present only in builds that tests drive (electron.vite.config.ts). */
declare const __TEST_HOOKS__: boolean
/** The day of the build, YYYY-MM-DD. */
declare const __BUILT_ON__: string

const built = dirname(fileURLToPath(import.meta.url))
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']

const dataFolder = argument('--data-dir')
if (dataFolder !== null) app.setPath('userData', resolve(dataFolder))

guardEverything(devServer)

/** Packages to be opened before there is a keeper to open them. */
const early: string[] = [...packagesAmong(process.argv.slice(1), process.cwd())]
let open = (paths: readonly string[]): unknown => early.push(...paths)
// macOS hands over files in this way, and may do so before anything is ready.
app.on('open-file', (event, path) => {
  event.preventDefault()
  open([path])
})

// The data folder is settled above: the lock belongs to it, so that two folders can be open side by side.
if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  await app.whenReady()
  const fixedToday = __TEST_HOOKS__ ? argument('--today') : null
  const orders = __TEST_HOOKS__ ? argument('--disk-fails-by') : null
  const keeper = openKeeper({
    folder: join(app.getPath('userData'), 'data'),
    publicEntries: readPublicDirectory,
    draw: letters => drawLetters(letters),
    now: () => (fixedToday === null ? new Date().toISOString() : `${fixedToday}T08:00:00.000Z`),
    computer: hostname(),
    machine: {
      version: app.getVersion(),
      builtOn: day.parse(__BUILT_ON__),
      dataFolder: join(app.getPath('userData'), 'data'),
      ...(fixedToday === null ? {} : { fixedToday: day.parse(fixedToday) })
    },
    vault,
    ...(__TEST_HOOKS__ && orders !== null ? { disk: failingDisk({ ...realDisk, readStart }, orders) } : {})
  })
  open = paths => keeper.openPackages(paths)
  open(early)
  const window = openWindow({
    pageFolder: join(built, '../renderer'),
    preload: join(built, '../preload/preload.cjs'),
    devServer
  })
  const closing = closeAfterTheLastWrite(window, keeper, () => app.exit())
  const answering: Answering = {
    ...keeper,
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
    copyText: async text => {
      clipboard.writeText(text)
      return null
    },
    showDataFolder: async () => {
      await shell.openPath(join(app.getPath('userData'), 'data'))
      return null
    }
  }
  openDoor(window.webContents, answering, paths => keeper.openPackages(paths))
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
      { name: 'Putokaz', extensions: [packageEnding.slice(1)] },
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

function argument(name: string): string | null {
  const found = process.argv.find(one => one.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}

/** Lower-case letters and digits, five bits of chance each. */
function drawLetters(count: number): string {
  return Array.from(randomBytes(count), byte => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')
}
