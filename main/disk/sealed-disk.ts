/**
 * The disk of a data folder that may be sealed. It promises:
 *
 * - what is written below the folder is sealed whenever the `Sealing` says so, and else open; what is read comes out as it
 *   was written, sealed or not. So whoever writes and reads files there keeps every promise without knowing of a lock.
 * - a sealed file that was changed, cut, or put in the place of another kind of file is never read: `readFile` throws a
 *   `SealBroken`, which has a code like an error of the operating system. Files that are added to line by line come out
 *   with what was harmed in them still harmed, for their owners to find.
 * - while the lock is closed nothing below the folder is read or written.
 *
 * It hides the two forms of a sealed file: whole (sealed-document.ts), and line by line (sealed-lines.ts) for journals and
 * logs in the folder itself. Paths outside of the folder pass through.
 */
import { basename, dirname, isAbsolute, relative, sep } from 'node:path'
import type { BackupDisk } from './backups.ts'
import { originalOfTemp } from './careful-replace.ts'
import { type DiskFile, diskErrorCode, type OpenMode, writeWhole } from './disk.ts'
import { DocumentSealer, isSealedDocument, START_BYTES, unsealDocument, unsealStart } from './sealed-document.ts'
import { howLinesAre, LineSealer, type startOfLine, startOfLines, unsealLines } from './sealed-lines.ts'
import { isClosed, type Sealing } from './sealing.ts'

/** The first line of a journal or log is shorter. */
const ENOUGH_LINES_BYTES = 1024
/** So much is sealed at a stretch: well within 4 ms on a slow machine. */
const PART_BYTES = 256 * 1024

export interface SealedDiskPlan {
  /** Of what lies in it, and in folders in it. */
  readonly folder: string
  readonly sealing: Sealing
}

export function sealedDisk(disk: BackupDisk, { folder, sealing }: SealedDiskPlan): BackupDisk {
  /** Null for a path outside of the folder. */
  function kindAt(path: string): FileKind | null {
    const inside = relative(folder, path)
    const isOutside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)
    return isOutside ? null : kindOf(inside)
  }

  function requireOpen(): void {
    if (sealing.state === 'locked') throw isClosed()
  }

  async function open(path: string, mode: OpenMode, permissions?: number): Promise<DiskFile> {
    const kind = kindAt(path)
    if (kind === null) return await disk.open(path, mode, permissions)
    requireOpen()
    if (mode === 'r+') return await disk.open(path, mode, permissions)
    if (kind.isLines) {
      const start = mode === 'a' && sealing.writing !== null ? await startOf(path, kind.name) : null
      const file = await disk.open(path, mode, permissions)
      return lineFile(file, new LineSealer(kind.name, start), { sealing, isAddedTo: mode === 'a' })
    }
    return documentFile(await disk.open(path, mode, permissions), kind.name, sealing)
  }

  /** As the lines of the file begin, so must those that are added. */
  async function startOf(path: string, kind: string): Promise<ReturnType<typeof startOfLine>> {
    try {
      const start = startOfLines(await disk.readStart(path, ENOUGH_LINES_BYTES), kind, sealing)
      if (start !== undefined) return start
      return startOfLines(await disk.readFile(path), kind, sealing) ?? null
    } catch (error) {
      if (diskErrorCode(error) !== 'ENOENT') throw error
      return null
    }
  }

  return {
    ...disk,
    open,
    readFile: async path => {
      const kind = kindAt(path)
      if (kind === null) return await disk.readFile(path)
      requireOpen()
      const bytes = await disk.readFile(path)
      if (isSealedDocument(bytes)) return await unsealDocument(bytes, kind.name, sealing)
      return kind.isLines ? await unsealLines(bytes, kind.name, sealing) : bytes
    },
    rename: async (from, to) => {
      if (kindAt(from) !== null || kindAt(to) !== null) requireOpen()
      await disk.rename(from, to)
    },
    unlink: async path => {
      if (kindAt(path) !== null) requireOpen()
      await disk.unlink(path)
    },
    readStart: async (path, mostBytes) => {
      const kind = kindAt(path)
      if (kind === null || kind.isLines) return await disk.readStart(path, mostBytes)
      requireOpen()
      // Without a key a sealed one cannot be read any further.
      const enough = sealing.state === 'open' ? mostBytes : Math.max(mostBytes, START_BYTES)
      const bytes = await disk.readStart(path, enough)
      const start = isSealedDocument(bytes) ? unsealStart(bytes, kind.name, sealing) : bytes
      return start.subarray(0, mostBytes)
    }
  }
}

/** Whether a file, by its path from the folder, is sealed line by line. */
export function isLinesFile(path: string): boolean {
  return kindOf(path).isLines
}

/**
 * How a file of the folder lies there; `path` is from the folder. `bytes` are all that stand on the disk; of one that is not
 * sealed line by line its start will do.
 */
export function howFileLies(path: string, bytes: Buffer): 'open' | 'sealed' | 'mixed' {
  if (isSealedDocument(bytes)) return 'sealed'
  if (!kindOf(path).isLines) return 'open'
  const lines = howLinesAre(bytes)
  return lines === 'none' ? 'open' : lines
}

interface FileKind {
  /** What a sealed file is bound to: it can stand in no other's place. */
  readonly name: string
  /** whether it is added to line by line */
  readonly isLines: boolean
}

/**
 * Files of the folder are known by their names, journals of one database together. Those in a folder of it are known by
 * that folder and their ending: a backup may be given another name by a person.
 */
function kindOf(path: string): FileKind {
  const name = basename(originalOfTemp(path) ?? path)
  const folder = dirname(path)
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? ''
  if (folder !== '.') return { name: `${folder.split(sep).join('/')}/*${ending}`, isLines: false }
  if (ending === '.journal') return { name: name.replace(/\.\d+\.journal$/, '.journal'), isLines: true }
  return { name: name.replace(/\.old$/, ''), isLines: ending === '.history' || ending === '.takings' }
}

function documentFile(file: DiskFile, kind: string, sealing: Sealing): DiskFile {
  let sealer: DocumentSealer | null = null
  let isBegun = false
  let isEnded = false
  let plain = 0
  let written = 0
  const put = async (bytes: Uint8Array): Promise<void> => {
    await writeWhole(file, bytes)
    written += bytes.length
  }
  /** A file is sealed from its first byte to its last, or not at all. */
  const begin = (): void => {
    if (isBegun) return
    // Opened just before the lock was closed: what is written now would lie open.
    if (sealing.state === 'locked') throw isClosed()
    isBegun = true
    const key = sealing.writing
    sealer = key === null ? null : new DocumentSealer(key, kind)
  }
  const end = async (): Promise<void> => {
    begin()
    if (sealer === null || isEnded) return
    isEnded = true
    await put(sealer.end())
  }
  return {
    write: async bytes => {
      begin()
      if (sealer === null) return await file.write(bytes)
      // Others run while a part is written.
      for (let at = 0; at < bytes.length; at += PART_BYTES) await put(sealer.seal(bytes.subarray(at, at + PART_BYTES)))
      plain += bytes.length
      return bytes.length
    },
    datasync: () => file.datasync(),
    sync: async () => {
      await end()
      await file.sync()
    },
    size: async () => {
      await end()
      const size = await file.size()
      if (sealer === null) return size
      // As many bytes as were asked for, if all of what was made of them is there.
      return size === written ? plain : Math.min(plain - 1, size)
    },
    close: () => file.close()
  }
}

function lineFile(
  file: DiskFile,
  sealer: LineSealer,
  { sealing, isAddedTo }: { readonly sealing: Sealing; readonly isAddedTo: boolean }
): DiskFile {
  let isSealed = false
  let plain = 0
  let written = 0
  const flush = async (): Promise<void> => {
    if (sealing.state === 'locked') throw isClosed()
    const rest = sealer.rest(sealing.writing)
    if (rest.length > 0) await writeWhole(file, rest)
    written += rest.length
  }
  return {
    write: async bytes => {
      if (sealing.state === 'locked') throw isClosed()
      const key = sealing.writing
      isSealed ||= key !== null
      if (!isSealed) {
        const taken = await file.write(bytes)
        sealer.wasOpen(bytes.subarray(0, taken))
        return taken
      }
      const sealed = sealer.seal(bytes, key)
      await writeWhole(file, sealed)
      plain += bytes.length
      written += sealed.length
      return bytes.length
    },
    datasync: async () => {
      // A file that is written as a whole may be asked for its first bytes in the middle of a line.
      if (isAddedTo) await flush()
      await file.datasync()
    },
    sync: async () => {
      await flush()
      await file.sync()
    },
    size: async () => {
      await flush()
      const size = await file.size()
      if (!isSealed || isAddedTo) return size
      return size === written ? plain : Math.min(plain - 1, size)
    },
    close: () => file.close()
  }
}
