/**
 * Which data keys the files of a data folder are sealed with. A sealed file names its key in the open, so no key is
 * needed to ask. For the one case in which the folder holds two locks (lock-file.ts): only the data can tell which of
 * them is its own.
 */
import { join } from 'node:path'
import { databaseFilesIn, databaseNameIn } from '../database-name.ts'
import { originalOfTemp } from '../disk/careful-replace.ts'
import { type Disk, requireDiskErrorCode } from '../disk/disk.ts'
import { keyOfDocument } from '../disk/sealed-document.ts'
import { keysOfLines } from '../disk/sealed-lines.ts'

/**
 * Sets of ids of keys: of the database in use, then of whatever else lies in the folder. Who asks believes the first one
 * that tells. `disk` is the bare one. A file that cannot be read tells nothing.
 */
export async function keysInUse(folder: string, disk: Disk): Promise<readonly ReadonlySet<string>[]> {
  const names = await namesIn(folder, disk)
  const backups = (await namesIn(join(folder, 'backups'), disk)).map(name => join('backups', name))
  const database = databaseFilesIn(names, databaseNameIn(names))
  const document = database.filter(name => name.endsWith('.json'))
  const tiers = [document, database, names.filter(name => !database.includes(name)), backups]
  const found: ReadonlySet<string>[] = []
  for (const tier of tiers) {
    const keys = new Set<string>()
    for (const name of tier) for (const key of await keysOf(join(folder, name), disk)) keys.add(key)
    found.push(keys)
  }
  return found
}

async function keysOf(path: string, disk: Disk): Promise<readonly string[]> {
  if (originalOfTemp(path) !== null) return []
  try {
    const bytes = await disk.readFile(path)
    const key = keyOfDocument(bytes)
    return key === null ? keysOfLines(bytes) : [key]
  } catch (error) {
    requireDiskErrorCode(error)
    return []
  }
}

async function namesIn(folder: string, disk: Disk): Promise<readonly string[]> {
  try {
    return await disk.readFolder(folder)
  } catch (error) {
    requireDiskErrorCode(error)
    return []
  }
}
