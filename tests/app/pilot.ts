/** The pilot's year (scripts/pilot) for tests of the app: made once in a process, each test works on a copy. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeYear, wholeYear, type YearTold } from '../../scripts/pilot/year.ts'
import type { Settings } from '../../shared/bridge.ts'
import { day } from '../../shared/records/day.ts'
import { keeperOn } from '../support/keepers.ts'

/** The last day of the pilot's year: a Monday. */
export const pilotToday = '2026-12-28'

export interface Pilot extends YearTold {
  readonly folder: string
}

/** Takes about half a minute the first time. */
export function pilotYear(): Promise<Pilot> {
  made ??= make()
  return made
}

/** A data folder of headquarters, for the option `start`; the caller removes it. */
export async function headquartersFolder(change: Partial<Settings> = {}): Promise<string> {
  const { dataFolders } = await pilotYear()
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-hq-'))
  cpSync(dataFolders[0] ?? '', folder, { recursive: true })
  const keeper = keeperOn(join(folder, 'data'))
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) throw new Error(opened.problem.kind)
  const saved = await keeper.saveSettings({ ...opened.value.settings, ...change })
  if (!saved.ok) throw new Error(saved.problem.reason)
  await keeper.close()
  return folder
}

let made: Promise<Pilot> | null = null

async function make(): Promise<Pilot> {
  enableCompileCache()
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-pilot-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { ...(await makeYear({ ...wholeYear, folder, seed: 1, until: day.parse(pilotToday) })), folder }
}
