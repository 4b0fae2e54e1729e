/** How the files of a trial lie on the disk: open, or sealed with a key that every trial knows. */
import type { BackupDisk } from '../../../main/disk/backups.ts'
import type { Disk } from '../../../main/disk/disk.ts'
import { sealedDisk } from '../../../main/disk/sealed-disk.ts'
import { DataKey, Sealing } from '../../../main/disk/sealing.ts'

export type Lying = 'open' | 'sealed'

/** Gives a disk of the trials the one operation that it lacks, by way of one that it has. */
export function withStarts(disk: Disk): BackupDisk {
  return { readStart: async (path, mostBytes) => (await disk.readFile(path)).subarray(0, mostBytes), ...disk }
}

/** The disk as a program sees it that writes into the folder in this way. */
export function laid(lying: Lying, disk: Disk, folder: string): BackupDisk {
  const sealing = new Sealing()
  if (lying === 'sealed') sealing.take(trialKey(), 'sealed')
  return sealedDisk(withStarts(disk), { folder, sealing })
}

/** A new one each time: whoever has it may forget it. */
export function trialKey(letter = 'k'): DataKey {
  return new DataKey(Buffer.alloc(32, letter))
}
