/**
 * Keepers for tests: on a folder of one's own, with a fixed clock and countable dice, and with whatever disk the test
 * brings. The database they begin with is the fictional directory.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { type Keeper, type KeeperPlan, openKeeper } from '../../main/keeper.ts'
import type { Settings, Snapshot } from '../../shared/bridge.ts'
import { day } from '../../shared/records/day.ts'
import { type Edit, shownVersions } from '../../shared/replica/edit.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { quickDisk } from './disk/ledger.ts'
import { fictionalEntries } from './fictional-directory.ts'

/** A real disk that skips the fsyncs. */
const quickBackupDisk: BackupDisk = { ...quickDisk, readStart }

export const stationSettings: Settings = {
  stationName: 'Krnjača, info-pult',
  myCentre: null,
  people: ['Ana Proba'],
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100
}

let words = 0

/** A keeper on the folder; nothing is opened yet. */
export function keeperOn(folder: string, plan: Partial<KeeperPlan> = {}): Keeper {
  return openKeeper({
    folder,
    publicEntries: fictionalEntries,
    draw: letters => (++words).toString(36).padStart(letters, 'a').slice(-letters),
    now: () => '2026-03-10T08:00:00.000Z',
    computer: 'this-computer',
    machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: folder },
    disk: quickBackupDisk,
    ...plan
  })
}

/** Lays down the fictional directory in an empty folder. Throws what went wrong. */
export async function beginStation(keeper: Keeper): Promise<Snapshot> {
  await keeper.openDirectory(null)
  const begun = await keeper.beginStation({ settings: stationSettings, start: 'public-directory' })
  if (!begun.ok) throw new Error(begun.problem.kind)
  return begun.value
}

/** An edit of one field by somebody who sees the entry as it is. */
export function edited(entry: Entry, field: string, value: unknown): Edit {
  return {
    by: 'Ana Proba',
    cause: 'form',
    changes: [
      {
        id: entry.id,
        kind: entry.kind as Edit['changes'][number]['kind'],
        isNew: false,
        fields: { [field]: { value, shown: [...shownVersions(entry, field)] } }
      }
    ]
  }
}

/** Resolves when all changes up to the ticket are on disk. For ever, while the disk refuses. */
export async function savedUpTo(keeper: Keeper, ticket: number): Promise<void> {
  let state = await keeper.awaitSaving({ seen: -1 })
  while (state.savedTicket < ticket) state = await keeper.awaitSaving({ seen: state.version })
}

/** Copies a folder as it is at this moment, without the lock: what a computer finds after a kill. */
export async function copyAsKilled(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  await cp(from, to, { recursive: true, force: true, filter: path => !path.includes('putokaz.lock') })
}

/** Every file below a folder with its bytes, save the lock. */
export async function bytesBelow(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.includes('.lock')) continue
    const path = join(entry.parentPath, entry.name)
    found.set(path.slice(folder.length + 1), await readFile(path))
  }
  return found
}

/** A folder for many trials, removed when `work` has ended. */
export async function inTempFolder<Done>(name: string, work: (folder: string) => Promise<Done>): Promise<Done> {
  const folder = await mkdtemp(join(tmpdir(), `putokaz-${name}-`))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
