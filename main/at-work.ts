/**
 * Everything behind the door: the keeper, the dialogs of the system, closing, and what the page's verbs come to.
 *
 * Promises: it is fetched, and reads the directory, only once the window is on its way (index.ts), since its code and the
 * reading take longer than a window takes to stand. Hides: which part of the machine answers which verb.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
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
import { argument } from './argument.ts'
import { type BehindDoor, behindDoor } from './bridge.ts'
import { checkFileAt } from './checking.ts'
import { closeAfterTheLastWrite } from './closing.ts'
import { bringPageBack } from './coming-back.ts'
import { CopiedText } from './copied-text.ts'
import { realDisk } from './disk/disk.ts'
import { failingDisk } from './disk/failing-disk.ts'
import { readStart } from './disk/read-start.ts'
import type { Vault } from './exchange/station-key.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import type { Log } from './log.ts'
import { noteMistake } from './mistake.ts'
import { noted } from './noted.ts'
import { saveContactFile } from './paper/contact-file.ts'
import { fileNameFrom } from './paper/file-name.ts'
import { printSheet, saveSheet } from './paper/press.ts'
import { readPublicDirectory } from './public-directory.ts'
import { releaseKeys } from './release-keys.ts'
import { saveSheets } from './sheets/save-sheets.ts'

/** Present only in builds that tests drive (electron.vite.config.ts). */
declare const __TEST_HOOKS__: boolean
/** The day of the build, YYYY-MM-DD. */
declare const __BUILT_ON__: string

export interface Workplace {
  readonly window: BrowserWindow
  /** where data, backups and profile lie */
  readonly home: string
  /** the data lies beside the program */
  readonly isPortable: boolean
  /** the folder of the built program */
  readonly built: string
  readonly log: Log
}

export interface AtWork extends BehindDoor {
  /** takes files that were handed over from outside */
  readonly open: (paths: readonly string[]) => unknown
}

/** Begins to read the directory, and puts everything in its place around the window. */
export function beginWork({ window, home, isPortable, built, log }: Workplace): AtWork {
  const fixedToday = __TEST_HOOKS__ ? argument('--today') : null
  const orders = __TEST_HOOKS__ ? argument('--disk-fails-by') : null
  const folder = join(home, 'data')
  const folderPlace = folderPlaceOf(folder, realSurroundings(isPortable))
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
  // Read while the page is still getting ready; its first question finds the answer there.
  let opening: ReturnType<Keeper['openDirectory']> | null = keeper.openDirectory(null)
  opening.catch(() => undefined)
  // index.ts notes them; whoever works here has to know, too.
  for (const what of ['uncaughtException', 'unhandledRejection'] as const) process.on(what, keeper.setMistaken)
  const copied = new CopiedText(clipboard)
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
      if (locked.ok) await copied.takeBack().catch(noteMistake)
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
    choosePackages: async () => keeper.openPackages(await chosenFiles(window)),
    chooseFirst: async () => await keeper.readAhead(await chosenFiles(window)),
    exportPackage: wish => exportPackage(window, keeper, wish),
    checkFile: () => checkChosenFile(window),
    ...aboutAnswers(folder, {
      bundles: ['.', '../preload', '../renderer'].map(name => join(built, name)),
      runtime: [dirname(process.execPath), process.resourcesPath],
      electronVersion: process.versions['electron'] ?? '',
      chromiumVersion: process.versions['chrome'] ?? ''
    }),
    copyText: async text => {
      await copied.copy(text)
      return null
    },
    showDataFolder: async () => {
      await shell.openPath(folder)
      return null
    }
  }
  // Whoever lets the lock close by itself means it to be closed, too, when the computer is locked or put to sleep.
  const closeLock = (): void => {
    if (keeper.station()?.database.settings.lockAfterMinutes !== undefined) void answering.lockNow(null)
  }
  powerMonitor.on('lock-screen', closeLock)
  powerMonitor.on('suspend', closeLock)
  const open = (paths: readonly string[]): boolean => keeper.openPackages(paths)
  return { ...behindDoor({ page: window.webContents, answering: noted(answering, log), takeFiles: open, log }), open }
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

/** Asks for files of the exchange; none when nobody chose one. */
async function chosenFiles(window: BrowserWindow): Promise<readonly string[]> {
  const chosen = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Putokaz, Excel, CSV', extensions: [packageEnding.slice(1), 'xlsx', 'csv', 'tsv'] },
      { name: '*', extensions: ['*'] }
    ]
  })
  return chosen.canceled ? [] : chosen.filePaths
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

/** Lower-case letters and digits, five bits of chance each. */
function drawLetters(count: number): string {
  return Array.from(randomBytes(count), byte => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')
}
