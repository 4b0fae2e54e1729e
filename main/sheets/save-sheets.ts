/** Asks where a spreadsheet file shall go, makes it and writes it there. */
import { existsSync } from 'node:fs'
import { setTimeout as waitInRealTime } from 'node:timers/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { Contract } from '../../shared/bridge.ts'
import { failure, success } from '../../shared/result.ts'
import type { SheetFileWish, SheetWish } from '../../shared/sheets/out-requests.ts'
import type { Disk } from '../disk/disk.ts'
import { fileNameFrom } from '../paper/file-name.ts'
import type { Station } from '../station.ts'
import { makeFileInThread } from './sheet-thread.ts'
import { writeSheetFile } from './write-sheets.ts'

export interface SavingPlan {
  readonly window: BrowserWindow
  readonly station: Station
  /** ISO instant by this computer's clock */
  readonly at: string
  readonly disk: Disk
}

export async function saveSheets(plan: SavingPlan, wish: SheetWish): Promise<Contract['writeSheets']['answer']> {
  const { window, station, at, disk } = plan
  const ending = endingOf(wish.file)
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: `${fileNameFrom(wish.name)}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }]
  })
  if (chosen.canceled || chosen.filePath === '') return failure({ kind: 'cancelled' })
  const path = withEnding(chosen.filePath, ending)
  const { stationName } = station.database.settings
  const { bytes, leftOut } = await makeFileInThread(station.entries, { wish, station: stationName, at })
  const written = await writeSheetFile(path, bytes, { disk, wait: waitInRealTime })
  return written.ok ? success({ file: path, leftOut }) : written
}

function endingOf(file: SheetFileWish): 'xlsx' | 'csv' | 'zip' {
  if (file.what === 'hsds') return 'zip'
  return file.what === 'table' || (file.what === 'four-w' && file.form === 'csv') ? 'csv' : 'xlsx'
}

/** Not every system adds the ending that a double-click needs. A file that is there already was not agreed to. */
function withEnding(path: string, ending: string): string {
  const whole = `${path}.${ending}`
  return path.toLowerCase().endsWith(`.${ending}`) || existsSync(whole) ? path : whole
}
