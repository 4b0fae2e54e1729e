/**
 * Brings every file of a data folder to lie as it should: sealed when the lock is on, open when it is being turned off.
 *
 * Promises: a file is replaced only by one that was read back and found to hold the same; whatever fails or is killed on
 * the way, each file is whole, in one form or the other, and both can be read; what is left is named and tried again at
 * the next start. Work goes on meanwhile.
 */
import { join, sep } from 'node:path'
import { databaseFilesIn, otherDatabases } from '../database-name.ts'
import type { BackupDisk } from '../disk/backups.ts'
import { originalOfTemp } from '../disk/careful-replace.ts'
import { requireDiskErrorCode, type Wait } from '../disk/disk.ts'
import { SealBroken } from '../disk/fault.ts'
import { howFileLies, isLinesFile } from '../disk/sealed-disk.ts'
import { isSealedDocument } from '../disk/sealed-document.ts'
import { holdsBrokenOf, startOfLine } from '../disk/sealed-lines.ts'
import type { Sealing } from '../disk/sealing.ts'
import { writeFileAnew } from '../disk/verified-replace.ts'
import type { Safekeeping } from '../safekeeping.ts'
import type { Station } from '../station.ts'

export interface WorkingOffPlan {
  /** the data folder, and the one of its backups, from there */
  readonly folder: string
  readonly backups: string
  /** the name of the database in use */
  readonly name: string
  readonly sealing: Sealing
  /** through which files come out as they were written, and are written as they should be */
  readonly disk: BackupDisk
  /** the same files as they lie there */
  readonly bare: BackupDisk
  readonly wait: Wait
  readonly station: Station
  readonly safekeeping: Safekeeping
  /** runs what rewrites a file of this name while nobody else reads or writes it */
  readonly besideOthers: <Done>(file: string, work: () => Promise<Done>) => Promise<Done>
  /** tells which files are not done, by their paths from the folder */
  readonly tell: (unfinished: readonly string[]) => void
  /** stops between two files */
  readonly isOver: () => boolean
}

/** What is left: files that the disk would not let us rewrite, and sealed ones that are damaged and cannot be opened. */
export interface Unfinished {
  readonly refused: readonly string[]
  readonly damaged: readonly string[]
}

/** A temp file of a killed program may hold what should be sealed. To be called when nobody writes to the folder. */
export async function removeTemps(folders: readonly string[], disk: BackupDisk): Promise<void> {
  for (const folder of folders) {
    for (const name of (await namesIn(folder, disk)) ?? []) {
      if (originalOfTemp(name) !== null) await disk.unlink(join(folder, name)).catch(requireDiskErrorCode)
    }
  }
}

export async function workOff(plan: WorkingOffPlan): Promise<Unfinished> {
  const { folder, station, safekeeping, isOver } = plan
  const due = await dueFiles(plan)
  plan.tell(due)
  if (isOver()) return { refused: due, damaged: [] }
  if (due.length === 0) return await sorted(plan, due)
  const isDue = async (path: string): Promise<boolean> =>
    !isOver() && (await isFileDue(plan, path.slice(folder.length + 1)))
  const own = new Set(databaseFilesIn(due, plan.name))
  await station.writeAnew(own.size > 0, path => due.some(file => join(folder, file) === path))
  plan.tell(due.filter(file => !own.has(file)))
  for (const file of due) {
    if (own.has(file) || file.startsWith(plan.backups + sep)) continue
    const path = join(folder, file)
    await plan.besideOthers(file, () => writeFileAnew(path, { ...plan, isDue, ...permissionsOf(file) }))
  }
  plan.tell(await dueFiles(plan))
  await safekeeping.writeAnew(isDue)
  const left = await dueFiles(plan)
  plan.tell(left)
  return await sorted(plan, left)
}

/**
 * Files of this program that do not lie as they should, by their paths from the folder; the present database first. A
 * folder that cannot be read is one of them: nobody knows what lies in it.
 */
async function dueFiles(plan: WorkingOffPlan): Promise<readonly string[]> {
  const { folder, backups, name, bare } = plan
  const inFolder = await namesIn(folder, bare)
  const inBackups = await namesIn(join(folder, backups), bare)
  const due: string[] = []
  if (inFolder === null) due.push('.')
  if (inBackups === null) due.push(backups)
  const database = databaseFilesIn(inFolder ?? [], name)
  const others = (inFolder ?? []).filter(file => isOurs(file) || otherDatabases([file], name).length > 0)
  const below = (inBackups ?? []).toSorted().toReversed()
  // Also one that a person named otherwise: it holds a directory. Not what a system leaves in every folder.
  const made = below.filter(one => /\.(?:json|journal|contents)$/.test(one)).map(one => join(backups, one))
  const ours = new Set([...database, ...others, ...made])
  for (const file of ours) if (await isFileDue(plan, file)) due.push(file)
  for (const file of [...(inFolder ?? []), ...below.map(one => join(backups, one))]) {
    if (!ours.has(file) && (await isSealedStranger(plan, file))) due.push(file)
  }
  return due
}

/**
 * Whether a file of a name that is not ours must not be left behind sealed when the key goes: a copy that a person made
 * of one of ours, or a file that a later version of the program keeps.
 */
async function isSealedStranger({ folder, sealing, bare }: WorkingOffPlan, file: string): Promise<boolean> {
  if (sealing.writing !== null || originalOfTemp(file) !== null || neverSealed.test(file)) return false
  const path = join(folder, file)
  try {
    const start = await bare.readStart(path, enoughBytes)
    return isSealedDocument(start) || startOfLine(start) !== null
  } catch (error) {
    if (requireDiskErrorCode(error) === 'ENOENT') return false
    const found = await bare.stat(path).catch(requireDiskErrorCode)
    return typeof found === 'string' || !found.isFolder
  }
}

/** Who works in the folder, and the lock's own files. */
const neverSealed = /^putokaz\.(?:lock|seal)(?:[.-]|$)/

async function isFileDue({ folder, sealing, bare }: WorkingOffPlan, file: string): Promise<boolean> {
  if (originalOfTemp(file) !== null) return false
  try {
    const path = join(folder, file)
    const bytes = isLinesFile(file) ? await bare.readFile(path) : await bare.readStart(path, enoughBytes)
    const lies = howFileLies(file, bytes)
    return lies !== (sealing.writing === null ? 'open' : 'sealed')
  } catch (error) {
    return requireDiskErrorCode(error) !== 'ENOENT'
  }
}

/** A sealed file says so at its start, and so does a sealed line. */
const enoughBytes = 64

/** Besides the databases: what is to be sealed. Files of other programs in the folder are left alone. */
function isOurs(file: string): boolean {
  return /^(?:putokaz\.(?:history|takings)|station\.key(?:\.old)?|sheets-learned\.json)$/.test(file)
}

function permissionsOf(file: string): { readonly permissions?: number } {
  return file.startsWith('station.key') ? { permissions: 0o600 } : {}
}

async function sorted(plan: WorkingOffPlan, left: readonly string[]): Promise<Unfinished> {
  const { folder, disk, sealing } = plan
  const refused: string[] = []
  const damaged = sealing.state === 'opening' ? await logsWithBrokenLines(plan) : []
  for (const file of left) {
    const isBroken = sealing.writing === null && (await cannotBeOpened(join(folder, file), disk))
    if (isBroken) damaged.push(file)
    else refused.push(file)
  }
  return { refused, damaged }
}

/** Logs that lie open and hold lines that could not be unsealed (disk/history.ts keeps them): only the key may tell more. */
async function logsWithBrokenLines({ folder, bare, sealing: { key } }: WorkingOffPlan): Promise<string[]> {
  const found: string[] = []
  for (const file of (await namesIn(folder, bare)) ?? []) {
    if (key === null || !isOurs(file) || !isLinesFile(file)) continue
    const bytes = await bare.readFile(join(folder, file)).catch(requireDiskErrorCode)
    // Of one that cannot be read nobody knows.
    if (typeof bytes === 'string' || holdsBrokenOf(key.id, bytes)) found.push(file)
  }
  return found
}

async function cannotBeOpened(path: string, disk: BackupDisk): Promise<boolean> {
  try {
    const bytes = await disk.readFile(path)
    // A line that was unsealed does not bear the mark.
    return bytes[0] === 0x7e || bytes.includes('\n~') || bytes.includes('!~')
  } catch (error) {
    if (error instanceof SealBroken) return true
    requireDiskErrorCode(error)
    return false
  }
}

/** Null when the folder cannot be read; none when there is no such folder. */
async function namesIn(folder: string, disk: BackupDisk): Promise<readonly string[] | null> {
  try {
    return await disk.readFolder(folder)
  } catch (error) {
    return requireDiskErrorCode(error) === 'ENOENT' ? [] : null
  }
}
