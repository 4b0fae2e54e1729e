/**
 * What this station has learned of sheets (shared/sheets/reading/plan.ts), in a small file of its own beside the database:
 * it is no part of the directory, and a station that loses it only guesses again. So a file that cannot be read is
 * nothing learned, and one that cannot be written is let be.
 *
 * It holds hashes of headers, what their columns mean, and which centre, service or organisation a name stands for. No
 * row of any sheet is in it, and no contact.
 *
 * Reading clears away what a killed program left, and two writers would share that temp file: so whoever calls either of
 * the two lets nobody else in (read-desk.ts).
 */
import { join } from 'node:path'
import { nothingLearned, type SheetMemory, sheetMemory } from '../../shared/sheets/reading/plan.ts'
import { carefulReplace, tempBeside } from '../disk/careful-replace.ts'
import { type Disk, diskErrorCode, requireDiskErrorCode, type Wait } from '../disk/disk.ts'

export const memoryFile = 'sheets-learned.json'
/** Far above what the limits of the memory make of it. */
const mostBytes = 8 * 1024 * 1024

export interface MemoryPlan {
  /** the data folder */
  readonly folder: string
  readonly disk: Disk
  readonly wait: Wait
}

export async function readSheetMemory({ folder, disk }: MemoryPlan): Promise<SheetMemory> {
  const path = join(folder, memoryFile)
  // What a killed program may have left.
  await disk.unlink(tempBeside(path)).catch(requireDiskErrorCode)
  try {
    const bytes = await disk.readFile(path)
    if (bytes.length > mostBytes) return nothingLearned
    const read = sheetMemory.safeParse(JSON.parse(bytes.toString('utf8')))
    return read.success ? read.data : nothingLearned
  } catch (error) {
    if (diskErrorCode(error) !== null || error instanceof SyntaxError) return nothingLearned
    throw error
  }
}

export async function writeSheetMemory({ folder, disk, wait }: MemoryPlan, memory: SheetMemory): Promise<void> {
  await carefulReplace(join(folder, memoryFile), [Buffer.from(JSON.stringify(memory), 'utf8')], { disk, wait })
}
