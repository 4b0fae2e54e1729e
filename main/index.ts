/**
 * Wires keeper, door and window together. Nobody imports it.
 */
import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { Contract } from '../shared/bridge.ts'
import { day } from '../shared/records/day.ts'
import { failure } from '../shared/result.ts'
import { openDoor } from './bridge.ts'
import { closeAfterTheLastWrite } from './closing.ts'
import { realDisk } from './disk/disk.ts'
import { failingDisk } from './disk/failing-disk.ts'
import { readStart } from './disk/read-start.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import { readPublicDirectory } from './public-directory.ts'
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
    ...(__TEST_HOOKS__ && orders !== null ? { disk: failingDisk({ ...realDisk, readStart }, orders) } : {})
  })
  const window = openWindow({
    pageFolder: join(built, '../renderer'),
    preload: join(built, '../preload/preload.cjs'),
    devServer
  })
  const closing = closeAfterTheLastWrite(window, keeper, () => app.exit())
  openDoor(window.webContents, {
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
    copyText: async text => {
      clipboard.writeText(text)
      return null
    },
    showDataFolder: async () => {
      await shell.openPath(join(app.getPath('userData'), 'data'))
      return null
    }
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
}

/** Asks where to, and writes a copy of everything there. */
async function saveCopy(window: BrowserWindow, keeper: Keeper): Promise<Contract['saveCopy']['answer']> {
  const chosen = await dialog.showSaveDialog(window, { defaultPath: 'putokaz-kopija.json' })
  if (chosen.canceled || chosen.filePath === '') return failure({ kind: 'cancelled' })
  return await keeper.writeCopy(chosen.filePath)
}

function argument(name: string): string | null {
  const found = process.argv.find(one => one.startsWith(`${name}=`))
  return found === undefined ? null : found.slice(name.length + 1)
}

/** Lower-case letters and digits, five bits of chance each. */
function drawLetters(count: number): string {
  return Array.from(randomBytes(count), byte => 'abcdefghijkmnpqrstuvwxyz23456789'[byte % 32]).join('')
}
