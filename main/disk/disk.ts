/**
 * The few file operations that everything in main/disk is built of, and nothing else: the one seam where tests put
 * faults and record what reached the disk. Every operation throws the operating system's error with its `code`; the
 * callers turn those into values. Short writes are left to the caller on purpose (see `writeWhole`).
 */
import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** `w` creates or empties, `wx` creates and refuses what exists, `a` appends, `r+` opens what exists for fsync. */
export type OpenMode = 'w' | 'wx' | 'a' | 'r+'

export interface DiskFile {
  /** Writes at the end of what this handle wrote so far; answers how many bytes were taken, which may be fewer. */
  write(bytes: Uint8Array): Promise<number>
  /** fdatasync: the bytes and the size are on disk when this resolves. */
  datasync(): Promise<void>
  /** fsync. */
  sync(): Promise<void>
  /** The size in bytes as the file system reports it. */
  size(): Promise<number>
  close(): Promise<void>
}

export interface Disk {
  /** `permissions` are those of a file that is made by it (0o600: its owner's alone); usual ones when left out */
  open(path: string, mode: OpenMode, permissions?: number): Promise<DiskFile>
  readFile(path: string): Promise<Buffer>
  /** The names in a folder, in no order. */
  readFolder(path: string): Promise<readonly string[]>
  stat(path: string): Promise<{ readonly size: number; readonly isFolder: boolean }>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  /** Makes a folder and its missing parents; answers the first one that was missing, or null if none was. */
  makeFolder(path: string): Promise<string | null>
  /** Makes the names in a folder lasting, where the operating system has such a thing (Windows does not). */
  syncFolder(path: string): Promise<void>
}

/** Waits the given milliseconds; handed in so that tests need no sleep. */
export type Wait = (waitMs: number) => Promise<void>

export const realDisk: Disk = {
  open: openFile,
  readFile: path => readFile(path),
  readFolder: path => readdir(path),
  stat: async path => {
    const found = await stat(path)
    return { size: found.size, isFolder: found.isDirectory() }
  },
  rename: (from, to) => rename(from, to),
  unlink: path => unlink(path),
  makeFolder: async path => (await mkdir(path, { recursive: true })) ?? null,
  syncFolder
}

/**
 * The operating system's error code (`ENOSPC`), or null for an error that is not the operating system's: a bug. `UNKNOWN`
 * is what Node calls all that it has no name for, as when a virus scanner of Windows refuses a file.
 */
export function diskErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  return /^(?:E(?!RR_)[A-Z0-9]+|UNKNOWN)$/.test(error.code) ? error.code : null
}

/** Like `diskErrorCode`, and rethrows what is a bug. */
export function requireDiskErrorCode(error: unknown): string {
  const code = diskErrorCode(error)
  if (code === null) throw error
  return code
}

/** Writes all the bytes, in as many calls as the disk wants. Throws the operating system's error. */
export async function writeWhole(file: DiskFile, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const taken = await file.write(written === 0 ? bytes : bytes.subarray(written))
    if (taken <= 0) throw Object.assign(new Error('the disk takes no more bytes'), { code: 'ENOSPC' })
    written += taken
  }
}

/** The pauses between attempts at a rename: 1.6 s in all, which is what a virus scanner needs for one file. */
const RENAME_PAUSES_MS = [10, 20, 50, 120, 400, 1000] as const

/** Renames, and tries again while a virus scanner holds one of the two files, as happens on Windows. */
export async function renamePatiently(disk: Disk, wait: Wait, from: string, to: string): Promise<void> {
  for (const pauseMs of RENAME_PAUSES_MS) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(diskErrorCode(error) ?? '')) throw error
      await wait(pauseMs)
    }
  }
  return disk.rename(from, to)
}

/** Makes a folder with its missing parents, so that it is still there after a power cut. */
export async function makeLastingFolder(disk: Disk, path: string): Promise<void> {
  const first = await disk.makeFolder(path)
  if (first === null) return
  for (let made = resolve(path); made.length >= first.length; made = dirname(made)) {
    const parent = dirname(made)
    await disk.syncFolder(parent)
    if (parent === made) return
  }
}

async function openFile(path: string, mode: OpenMode, permissions?: number): Promise<DiskFile> {
  const handle = await open(path, mode, permissions)
  return {
    write: async bytes => (await handle.write(bytes, 0, bytes.length, null)).bytesWritten,
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    size: async () => (await handle.stat()).size,
    close: () => handle.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network and FAT drivers have no fsync for folders and say so with these codes.
    if (!['EINVAL', 'ENOTSUP'].includes(diskErrorCode(error) ?? '')) throw error
  } finally {
    await handle.close()
  }
}
