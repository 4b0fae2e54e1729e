/**
 * A disk that works on a real folder and keeps a record of everything done to it, from which `power-loss.ts` builds
 * what a file system may leave when the power goes. A sync is recorded when it returns, and vouches for what was
 * recorded before it began; everything else is recorded when it begins.
 */
import { dirname } from 'node:path'
import type { Disk, DiskFile } from '../../../main/disk/disk.ts'

export type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly inode: number }
  | { readonly kind: 'empty'; readonly inode: number }
  | { readonly kind: 'write'; readonly inode: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'sync'; readonly inode: number; readonly before: number }
  | { readonly kind: 'sync folder'; readonly path: string; readonly before: number }
  /** What the program said meanwhile: that something was begun, or is done. */
  | { readonly kind: 'said'; readonly what: unknown }

export class RecordedDisk {
  readonly #disk: Disk
  readonly #inodes = new Map<string, number>()
  #inodesMade = 0
  readonly record: Operation[] = []

  constructor(disk: Disk) {
    this.#disk = disk
  }

  say(what: unknown): void {
    this.record.push({ kind: 'said', what })
  }

  get disk(): Disk {
    const disk = this.#disk
    return {
      ...disk,
      open: async (path, mode) => {
        const existed = this.#inodes.get(path)
        const file = await disk.open(path, mode)
        if (mode === 'w' && existed !== undefined) this.record.push({ kind: 'empty', inode: existed })
        const inode = existed ?? this.#create(path)
        return this.#file(inode, file, mode === 'a' ? await file.size() : 0)
      },
      rename: (from, to) => {
        this.record.push({ kind: 'rename', from, to })
        const inode = this.#inodes.get(from)
        if (inode !== undefined) this.#inodes.set(to, inode)
        this.#inodes.delete(from)
        return disk.rename(from, to)
      },
      unlink: path => {
        if (this.#inodes.delete(path)) this.record.push({ kind: 'unlink', path })
        return disk.unlink(path)
      },
      syncFolder: async path => {
        const before = this.record.length
        await disk.syncFolder(path)
        this.record.push({ kind: 'sync folder', path, before })
      }
    }
  }

  #create(path: string): number {
    this.#inodesMade += 1
    this.#inodes.set(path, this.#inodesMade)
    this.record.push({ kind: 'create', path, inode: this.#inodesMade })
    return this.#inodesMade
  }

  #file(inode: number, file: DiskFile, start: number): DiskFile {
    let offset = start
    const sync = async (toDisk: () => Promise<void>) => {
      const before = this.record.length
      await toDisk()
      this.record.push({ kind: 'sync', inode, before })
    }
    return {
      ...file,
      write: async bytes => {
        const recorded = this.record.push({ kind: 'write', inode, offset, bytes: Buffer.from(bytes) }) - 1
        const taken = await file.write(bytes)
        if (taken < bytes.length)
          this.record[recorded] = { kind: 'write', inode, offset, bytes: Buffer.from(bytes.subarray(0, taken)) }
        offset += taken
        return taken
      },
      datasync: () => sync(file.datasync),
      sync: () => sync(file.sync)
    }
  }
}

/** The folder whose sync makes an operation on a name lasting. */
export function folderOf(operation: Operation): string | null {
  switch (operation.kind) {
    case 'create':
    case 'unlink':
      return dirname(operation.path)
    case 'rename':
      return dirname(operation.to)
    default:
      return null
  }
}
