/**
 * The keeper: the only writer of this station's database.
 *
 * Promises: the database in its memory never runs ahead of the disk (a change is put into it only when its journal
 * line is on disk; what is on its way is told as waiting); changes are taken one after another, in the order they came; a database that cannot be read
 * is never written to and never replaced by an empty one; nothing else touches the files while it holds the
 * folder's lock. Hides: which file holds what, when a checkpoint is written, who the present writer is.
 */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Low } from 'lowdb'
import type {
  Beginning,
  Contract,
  Machine,
  OpenProblem,
  SaveProblem,
  Settings,
  Snapshot,
  Verb
} from '../shared/bridge.ts'
import { type Directory, putEntries, readDirectory } from '../shared/directory.ts'
import { applyEdit, type Edit } from '../shared/replica/edit.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { type Database, type DatabaseChange, storedForm } from './database.ts'
import { databaseNameIn, nameBeside } from './database-name.ts'
import { type Disk, diskErrorCode, makeLastingFolder, realDisk } from './disk/disk.ts'
import { DurableFile } from './disk/durable-file.ts'
import { DatabaseFault, SaveFailed } from './disk/fault.ts'
import { Turn } from './disk/turn.ts'
import { Saving } from './saving.ts'

/** A checkpoint is due when the next start would have to replay this much, or nothing was edited for a while. */
const mostJournalBytes = 1_000_000
const idleMs = 20_000

export interface KeeperPlan {
  /** the folder of the database; made when it is missing */
  readonly folder: string
  /** entries to begin with when a person chooses the public directory */
  readonly publicEntries: () => readonly Entry[]
  /** a random word of so many letters and digits; shared code has no dice */
  readonly draw: (letters: number) => string
  /** the present instant by this computer's clock, ISO 8601; only ever shown to people */
  readonly now: () => string
  readonly machine: Machine
  readonly disk?: Disk
}

export type Keeper = {
  readonly [V in Exclude<Verb, 'copyText' | 'showDataFolder'>]: (
    request: Contract[V]['request']
  ) => Promise<Contract[V]['answer']>
} & {
  /** Writes the last checkpoint and lets go of the folder. Nothing acknowledged depends on its success. */
  readonly close: () => Promise<void>
}

/** What is open. */
interface Holding {
  /** what is on disk, and nothing else */
  readonly low: Low<Database>
  readonly file: DurableFile<Database, DatabaseChange>
  readonly saving: Saving<DatabaseChange>
  /** what edits are checked against: the database and the changes on their way to it. Made at the first edit. */
  directory: Directory | null
}

/** Opens nothing yet: `openDirectory` does, and says what it found. */
export function openKeeper(plan: KeeperPlan): Keeper {
  const disk = plan.disk ?? realDisk
  const turn = new Turn()
  const writer = `w${plan.draw(15)}`
  let count = 0
  let name: string | null = null
  let holding: Holding | null = null
  let idle: NodeJS.Timeout | null = null

  async function openDirectory(): Promise<Result<Snapshot, OpenProblem>> {
    if (holding !== null) return success(snapshotOf(holding))
    let held: Holding
    try {
      await makeLastingFolder(disk, plan.folder)
      await proveWritable(disk, plan.folder, plan.draw(8))
      name ??= databaseNameIn(await disk.readFolder(plan.folder))
      held = fileNamed(name)
      await held.low.read()
    } catch (error) {
      return failure(openProblemFrom(error, plan))
    }
    if (held.file.state === null) return failure(firstRun(plan))
    holding = held
    return success(snapshotOf(held))
  }

  async function beginStation(beginning: Beginning): Promise<Contract['beginStation']['answer']> {
    if (holding !== null) return success(snapshotOf(holding))
    const held = fileNamed(name ?? databaseNameIn(await disk.readFolder(plan.folder)))
    try {
      if ((await held.file.read()) !== null) return openDirectory()
    } catch (error) {
      return failure(openProblemFrom(error, plan))
    }
    const entries = beginning.start === 'public-directory' ? plan.publicEntries() : []
    held.low.data = {
      stationId: `station-${plan.draw(16)}`,
      settings: beginning.settings,
      entries: new Map(entries.map(entry => [entry.id, entry]))
    }
    try {
      await held.low.write()
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
    holding = held
    return success(snapshotOf(held))
  }

  async function startBeside(): Promise<Contract['startBeside']['answer']> {
    try {
      name = nameBeside(await disk.readFolder(plan.folder))
      return success(null)
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
  }

  async function saveEdit(edit: Edit): Promise<Contract['saveEdit']['answer']> {
    const held = requireHolding()
    held.directory ??= readDirectory(held.low.data.entries.values())
    const stamp = { writer, count: count + 1, station: held.low.data.stationId, by: edit.by, at: plan.now() }
    const applied = applyEdit(held.directory, edit, stamp)
    if (!applied.ok) return applied
    count += 1
    putEntries(held.directory, applied.value)
    const ticket = held.saving.take({ entries: applied.value }, () => checkpointSoon(held))
    return success({ entries: applied.value, ticket })
  }

  async function saveSettings(settings: Settings): Promise<Contract['saveSettings']['answer']> {
    const held = requireHolding()
    try {
      await held.file.append({ settings })
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
    checkpointSoon(held)
    return success(settings)
  }

  function checkpointSoon(held: Holding): void {
    if (held.file.journalSize.bytes > mostJournalBytes) {
      void checkpoint(held)
      return
    }
    if (idle !== null) clearTimeout(idle)
    idle = setTimeout(() => void checkpoint(held), idleMs)
    idle.unref()
  }

  /** A checkpoint that fails loses nothing: the journal holds every acknowledged change, and the next one tries again. */
  async function checkpoint(held: Holding): Promise<void> {
    try {
      await held.low.write()
    } catch (error) {
      if (!(error instanceof SaveFailed)) throw error
    }
  }

  async function close(): Promise<void> {
    if (idle !== null) clearTimeout(idle)
    const held = holding
    holding = null
    if (held === null) return
    if (held.file.journalSize.lines > 0) await checkpoint(held)
    await held.file.close()
  }

  function fileNamed(fileName: string): Holding {
    const file = new DurableFile<Database, DatabaseChange>({
      ...storedForm,
      folder: plan.folder,
      name: fileName,
      disk,
      wait: waitMs => wait(waitMs),
      beforeMigration: () => Promise.reject(new Error('there is no older format yet'))
    })
    // lowdb wants a value to start from; it is never shown or written (`read` answers null or rejects instead).
    const low = new Low<Database>(file, { stationId: '', settings: firstSettings, entries: new Map() })
    const saving = new Saving<DatabaseChange>({
      append: change => file.append(change),
      problemFrom: saveProblemFrom,
      now: plan.now
    })
    return { low, file, saving, directory: null }
  }

  function snapshotOf(held: Holding): Snapshot {
    const { tornTail } = held.file.opening
    return {
      stationId: held.low.data.stationId,
      settings: held.low.data.settings,
      entries: [...(held.directory?.entries ?? held.low.data.entries).values()],
      saving: held.saving.state,
      notices: tornTail === null ? [] : [{ kind: 'unfinished-edit-left-out', file: tornTail.file }],
      machine: plan.machine
    }
  }

  function requireHolding(): Holding {
    if (holding === null) throw new Error('no directory is open')
    return holding
  }

  return {
    openDirectory: () => turn.run(openDirectory),
    beginStation: beginning => turn.run(() => beginStation(beginning)),
    startBeside: () => turn.run(startBeside),
    saveEdit: edit => turn.run(() => saveEdit(edit)),
    saveSettings: settings => turn.run(() => saveSettings(settings)),
    awaitSaving: async ({ seen }) => await requireHolding().saving.next(seen),
    trySavingAgain: async () => {
      requireHolding().saving.tryAgain()
      return null
    },
    close: () => turn.run(close)
  }
}

const firstSettings: Settings = {
  stationName: '-',
  myCentre: null,
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100
}

function firstRun(plan: KeeperPlan): OpenProblem {
  const { centres } = readDirectory(plan.publicEntries())
  return {
    kind: 'first-run',
    centres: [...centres.values()].map(({ id, name, status }) => ({ id, name, status })),
    machine: plan.machine
  }
}

/** The folder takes a file and lets go of it: without that no edit could ever be saved, and it is said at once. */
async function proveWritable(disk: Disk, folder: string, word: string): Promise<void> {
  const path = join(folder, `.write-test-${word}`)
  const file = await disk.open(path, 'wx')
  await file.close()
  await disk.unlink(path)
}

function openProblemFrom(error: unknown, plan: KeeperPlan): OpenProblem {
  const { machine, folder } = plan
  if (error instanceof DatabaseFault) {
    const { kind: what, file, place, reason } = error.fault
    return { kind: 'damaged', damage: { what, file, place, reason }, machine }
  }
  const code = diskErrorCode(error)
  if (code === null) throw error
  return { kind: 'no-access', folder, reason: code, machine }
}

function saveProblemFrom(error: unknown): SaveProblem {
  const code = error instanceof SaveFailed ? error.fault.code : diskErrorCode(error)
  if (code === null) throw error
  return { kind: 'not-saved', cause: causeOf(code), reason: code }
}

function causeOf(code: string): SaveProblem['cause'] {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied'
  return code === 'EBUSY' ? 'busy' : 'broken'
}
