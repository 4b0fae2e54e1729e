/** Data folders to start the app on, written by the keeper itself, so that their form is always the present one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Keeper, type KeeperPlan, openKeeper } from '../../main/keeper.ts'
import { readPublicDirectory } from '../../main/public-directory.ts'
import type { Settings } from '../../shared/bridge.ts'
import { day } from '../../shared/records/day.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'

export interface FolderPlan {
  readonly directory?: 'public' | 'fictional' | 'empty'
  /** in place of a directory */
  readonly entries?: readonly Entry[]
  readonly settings?: Partial<Settings>
  /** draws the ids of the station; folders of one test that exchange files need ids of their own */
  readonly draw?: (letters: number) => string
  /** how the database is stored, where that is not the present form */
  readonly form?: KeeperPlan['form']
  /** what was done at the station before the app starts */
  readonly work?: (keeper: Keeper) => Promise<void>
}

const usualSettings: Settings = {
  stationName: 'Krnjača, info-pult',
  myCentre: null,
  people: [],
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100
}

/** For `test.use`: each test starts on a data folder of its own with this directory in it. */
export function startingOn(plan: FolderPlan = {}) {
  return {
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    start: async ({}: object, use: (start: string) => Promise<void>): Promise<void> => {
      const folder = await writeDataFolder(plan)
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Of the stations that `startingLocked` makes. */
export const stationPassphrase = 'reka olovka jutro sedam'

/** For `test.use`: as `startingOn`, and the lock is on. */
export function startingLocked(plan: FolderPlan = {}) {
  return startingOn({
    ...plan,
    settings: { lockAfterMinutes: 5, ...plan.settings },
    work: async keeper => {
      await plan.work?.(keeper)
      const on = await keeper.setLock({ passphrase: stationPassphrase, by: 'Jovan Primer' })
      if (!on.ok) throw new Error(on.problem.kind)
    }
  })
}

/** Writes a data folder and returns its path, for the option `start`. The caller removes it. */
export async function writeDataFolder({
  directory = 'fictional',
  entries,
  settings,
  draw,
  form,
  work
}: FolderPlan = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-start-'))
  let words = 0
  const keeper = openKeeper({
    folder: join(folder, 'data'),
    publicEntries: () => entries ?? (directory === 'fictional' ? fictionalEntries() : readPublicDirectory()),
    draw: draw ?? (letters => String(++words).padStart(letters, 'a')),
    now: () => '2026-03-10T08:00:00.000Z',
    computer: 'test',
    ...(form === undefined ? {} : { form }),
    machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: folder }
  })
  const opened = await keeper.openDirectory(null)
  if (opened.ok || opened.problem.kind !== 'first-run') throw new Error('the new folder is not empty')
  const begun = await keeper.beginStation({
    settings: { ...usualSettings, ...settings },
    start: directory === 'empty' && entries === undefined ? 'empty' : 'public-directory'
  })
  if (!begun.ok) throw new Error(`the folder was not written: ${begun.problem.kind}`)
  await work?.(keeper)
  await keeper.close()
  return folder
}
