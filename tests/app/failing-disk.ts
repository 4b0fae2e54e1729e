/**
 * Disks that fail, for tests that name one among their faults. A small disk is a real one where this process may mount
 * it (a tmpfs, which needs root): it is full when it is full. Elsewhere, and for faults that no disk can be talked into,
 * the app's own disk is given orders (main/disk/failing-disk.ts), which only the build that tests drive obeys.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const smallDiskMegabytes = 6

/** Where the app looks for orders; nothing lies there to begin with. */
export function ordersIn(dataFolder: string): string {
  return join(dataFolder, 'orders')
}

/** From now on every operation named fails: `failBy(folder, 'EIO', 'datasync')`. */
export function failBy(dataFolder: string, code: string, ...operations: readonly string[]): void {
  writeFileSync(ordersIn(dataFolder), [code, ...operations].join(' '))
}

/** From now on all is well again. */
export function failNoMore(dataFolder: string): void {
  rmSync(ordersIn(dataFolder), { force: true })
}

/** Called by the fixture, before anything lies in the data folder. */
export function mountSmallDisk(dataFolder: string): void {
  if (process.platform !== 'linux') return
  const place = join(dataFolder, 'data')
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${smallDiskMegabytes}m`, 'tmpfs', place])
}

export function unmountSmallDisk(dataFolder: string): void {
  if (isMounted(dataFolder)) spawnSync('umount', ['--lazy', join(dataFolder, 'data')])
}

/** Leaves no room on the small disk, but for `leftKilobytes`. */
export function fillDisk(dataFolder: string, leftKilobytes = 0): void {
  if (!isMounted(dataFolder)) {
    failBy(dataFolder, 'ENOSPC', 'write')
    return
  }
  const { bavail, bsize } = statfsSync(join(dataFolder, 'data'))
  const filler = openSync(fillerIn(dataFolder), 'w')
  try {
    for (let left = bavail * bsize - leftKilobytes * 1024; left > 0; left -= 4096) {
      writeSync(filler, Buffer.alloc(Math.min(left, 4096)))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(filler)
  }
}

/** Gives the room back. */
export function freeDisk(dataFolder: string): void {
  failNoMore(dataFolder)
  rmSync(fillerIn(dataFolder), { force: true })
}

/** Whether the data lies on a real small disk, rather than on one that obeys orders. */
export function isMounted(dataFolder: string): boolean {
  const mounts = '/proc/mounts'
  return existsSync(mounts) && readFileSync(mounts, 'utf8').includes(` ${join(dataFolder, 'data')} tmpfs `)
}

function fillerIn(dataFolder: string): string {
  return join(dataFolder, 'data', 'filler')
}
