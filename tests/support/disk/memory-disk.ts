/**
 * A disk in memory, for trials by the thousand that judge what was read and whether anything was written. Files are
 * whole values: what was once read out of `files` never changes in place.
 */
import { dirname, join, resolve } from 'node:path'
import type { BackupDisk } from '../../../main/disk/backups.ts'
import type { DiskFile, OpenMode } from '../../../main/disk/disk.ts'

export class MemoryDisk {
  /** Every file by its path. */
  readonly files: Map<string, Buffer>
  readonly #folders = new Set<string>(['/'])

  constructor(files: Iterable<readonly [path: string, bytes: Buffer]> = []) {
    this.files = new Map(files)
    for (const path of this.files.keys()) this.#makeFolder(dirname(path))
  }

  get disk(): BackupDisk {
    return {
      open: async (path, mode) => this.#open(path, mode),
      readFile: async path => this.#read(path),
      readStart: async (path, mostBytes) => this.#read(path).subarray(0, mostBytes),
      readFolder: async path => this.#namesIn(path),
      stat: async path =>
        this.#folders.has(path) ? { size: 0, isFolder: true } : { size: this.#read(path).length, isFolder: false },
      rename: async (from, to) => {
        const bytes = this.#read(from)
        this.files.delete(from)
        this.files.set(to, bytes)
      },
      unlink: async path => {
        this.#read(path)
        this.files.delete(path)
      },
      makeFolder: async path => this.#makeFolder(resolve(path)),
      syncFolder: nothing
    }
  }

  #open(path: string, mode: OpenMode): DiskFile {
    if (mode === 'wx' && this.files.has(path)) throw diskError('EEXIST', path)
    if (mode === 'r+') this.#read(path)
    if (!this.#folders.has(dirname(path))) throw diskError('ENOENT', path)
    if (mode === 'w' || !this.files.has(path)) this.files.set(path, Buffer.alloc(0))
    return {
      write: async bytes => {
        this.files.set(path, Buffer.concat([this.#read(path), bytes]))
        return bytes.length
      },
      datasync: nothing,
      sync: nothing,
      size: async () => this.#read(path).length,
      close: nothing
    }
  }

  #read(path: string): Buffer {
    const bytes = this.files.get(path)
    if (bytes === undefined) throw diskError(this.#folders.has(path) ? 'EISDIR' : 'ENOENT', path)
    return bytes
  }

  #namesIn(folder: string): readonly string[] {
    if (!this.#folders.has(folder)) throw diskError('ENOENT', folder)
    const inside = [...this.files.keys(), ...this.#folders].filter(path => path !== folder && dirname(path) === folder)
    return inside.map(path => path.slice(join(folder, '/').length))
  }

  #makeFolder(path: string): string | null {
    if (this.#folders.has(path)) return null
    const first = this.#makeFolder(dirname(path))
    this.#folders.add(path)
    return first ?? path
  }
}

async function nothing(): Promise<void> {}

function diskError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}
