/**
 * The heavy half of reading and of writing a package: what a worker does (package-worker.ts), and what a trial of
 * hundred thousand files does on its own thread.
 */
import { closeSync, readSync } from 'node:fs'
import type { PackageLimits } from '../../shared/exchange/limits.ts'
import type { PackageProblem } from '../../shared/exchange/package.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { diskErrorCode } from '../disk/disk.ts'
import { openToRead } from '../disk/open-to-read.ts'
import { isWrapped, unwrap } from './age.ts'
import { isForeign, type OpenedDocument, openDocument } from './open-document.ts'

export interface OpenedFile {
  readonly sizeBytes: number
  readonly isProtected: boolean
  readonly document: Result<OpenedDocument, PackageProblem>
}

export interface OpenTask {
  readonly kind: 'open'
  /** a path, or the bytes themselves, which are given away */
  readonly file: string | Uint8Array
  readonly passphrase: string | null
  readonly limits: PackageLimits
}

/** Reads, unwraps, looks over and verifies. `progress` is told parts from 0 to 1. */
export async function openFile(
  { file, passphrase, limits }: Omit<OpenTask, 'kind'>,
  progress: (part: number) => void = () => undefined
): Promise<OpenedFile> {
  const { sizeBytes, bytes } = typeof file === 'string' ? readWhole(file, limits, progress) : ofBytes(file)
  if (!bytes.ok) return { sizeBytes, isProtected: false, document: bytes }
  const isProtected = isWrapped(bytes.value)
  const opened = (document: OpenedFile['document']): OpenedFile => ({ sizeBytes, isProtected, document })
  if (!isProtected) {
    progress(0.4)
    return opened(openDocument(bytes.value, limits))
  }
  const unwrapped = await unwrap(bytes.value, passphrase, limits)
  progress(0.6)
  return opened(unwrapped.ok ? openDocument(unwrapped.value, limits) : unwrapped)
}

interface WholeFile {
  readonly sizeBytes: number
  readonly bytes: Result<Buffer, PackageProblem>
}

function ofBytes(file: Uint8Array): WholeFile {
  return { sizeBytes: file.length, bytes: success(Buffer.from(file.buffer, file.byteOffset, file.length)) }
}

const beginningBytes = 64 * 1024
const readAtOnceBytes = 4 * 1024 * 1024

/** The whole file, into a buffer of its own, unless it is too large or no file at all. */
function readWhole(path: string, limits: PackageLimits, progress: (part: number) => void): WholeFile {
  let sizeBytes = 0
  let handle: number | null = null
  try {
    const opened = openToRead(path)
    if (opened === null) return { sizeBytes, bytes: failure({ kind: 'cannot-read', reason: 'not a file' }) }
    handle = opened.handle
    sizeBytes = opened.size
    const beginning = Buffer.alloc(Math.min(beginningBytes, sizeBytes))
    const begun = beginning.subarray(0, readSync(handle, beginning, 0, beginning.length, 0))
    // What is no package need not be read: it may be a film.
    if (!isWrapped(begun) && isForeign(begun)) return { sizeBytes, bytes: success(begun) }
    if (sizeBytes > limits.wrappedBytes) return { sizeBytes, bytes: failure(tooLarge(limits)) }
    const bytes = Buffer.allocUnsafeSlow(sizeBytes)
    let read = begun.copy(bytes)
    while (read < sizeBytes) {
      const more = readSync(handle, bytes, read, Math.min(readAtOnceBytes, sizeBytes - read), read)
      if (more === 0) break
      read += more
      progress((0.3 * read) / sizeBytes)
    }
    return { sizeBytes, bytes: success(bytes.subarray(0, read)) }
  } catch (error) {
    const reason = diskErrorCode(error)
    if (reason === null) throw error
    return { sizeBytes, bytes: failure({ kind: 'cannot-read', reason }) }
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

function tooLarge({ wrappedBytes }: PackageLimits): PackageProblem {
  return { kind: 'too-large', place: 'the file', limit: `wrappedBytes ${wrappedBytes}` }
}
