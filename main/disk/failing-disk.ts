/**
 * A disk that fails on request. Only builds that tests drive hold it (index.ts): with it they show, in the real app,
 * what a person reads when a disk is full, a scanner holds a file, or a sector dies.
 *
 * While the file of orders exists, every operation it names fails with the error it names: "ENOSPC write" is a disk
 * without room, "EIO datasync sync" one that takes bytes and cannot keep them, "EPERM rename" a scanner.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { BackupDisk } from './backups.ts'
import type { DiskFile } from './disk.ts'

/** `orders` is the path of the file; it is looked for before each operation. */
export function failingDisk(disk: BackupDisk, orders: string): BackupDisk {
  function obey(operation: string): void {
    if (!existsSync(orders)) return
    const [code = 'EIO', ...operations] = readFileSync(orders, 'utf8').trim().split(/\s+/)
    if (!operations.includes(operation)) return
    throw Object.assign(new Error(`${code}: ordered, ${operation}`), { code })
  }
  function fileOf(file: DiskFile): DiskFile {
    return {
      write: async bytes => {
        obey('write')
        return await file.write(bytes)
      },
      datasync: async () => {
        obey('datasync')
        await file.datasync()
      },
      sync: async () => {
        obey('sync')
        await file.sync()
      },
      size: () => file.size(),
      close: () => file.close()
    }
  }
  return {
    ...disk,
    open: async (path, mode, permissions) => {
      obey('open')
      return fileOf(await disk.open(path, mode, permissions))
    },
    rename: async (from, to) => {
      obey('rename')
      await disk.rename(from, to)
    },
    unlink: async path => {
      obey('unlink')
      await disk.unlink(path)
    },
    syncFolder: async path => {
      obey('syncFolder')
      await disk.syncFolder(path)
    }
  }
}
