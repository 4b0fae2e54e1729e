/**
 * Careful replace: puts a whole new file in the place of an old one, or leaves the old one as it was. The bytes go into
 * a temp file beside the target (write loop, size check, fsync), only then the rename, then the folder's fsync where
 * the operating system has one. An fsync error is final: the kernel may have dropped the bytes, and a second fsync on
 * them would say "fine" (https://wiki.postgresql.org/wiki/Fsync_Errors).
 */
import { basename, dirname, join } from 'node:path'
import { type Disk, type DiskFile, renamePatiently, requireDiskErrorCode, type Wait, writeWhole } from './disk.ts'

export type ReplaceStep = 'create' | 'write' | 'size check' | 'fsync' | 'rename' | 'folder fsync'

export type Replacement =
  | { readonly kind: 'replaced'; readonly bytes: number }
  | {
      readonly kind: 'failed'
      /** `unsure`: the rename was tried, so after a crash either the old or the new file stands there, whole. */
      readonly target: 'untouched' | 'unsure'
      readonly step: ReplaceStep
      readonly code: string
    }

/** How many bytes go to the disk in one call: few enough to encode well within 4 ms, enough to keep the disk busy. */
export const PIECE_BYTES = 256 * 1024

/**
 * Replaces `target` by `pieces`, which are drawn one by one while the one before is being written, so the event loop is
 * never held longer than one piece takes to make. Hand in pieces of about `PIECE_BYTES` (see `inPieces`).
 * Resolves with `replaced` only when file and name are on disk; with `failed` after removing the temp file. Throws only
 * what `pieces` throws, and leaves the target untouched then.
 */
export async function carefulReplace(
  target: string,
  pieces: Iterable<Uint8Array>,
  { disk, wait }: { readonly disk: Disk; readonly wait: Wait }
): Promise<Replacement> {
  const temp = tempBeside(target)
  let step: ReplaceStep = 'create'
  try {
    const file = await disk.open(temp, 'w')
    let bytes = 0
    try {
      step = 'write'
      bytes = await writePieces(file, pieces)
      step = 'size check'
      if ((await file.size()) !== bytes) throw Object.assign(new Error('fewer bytes than written'), { code: 'ENOSPC' })
      step = 'fsync'
      await file.sync()
    } finally {
      await file.close()
    }
    step = 'rename'
    await renamePatiently(disk, wait, temp, target)
    step = 'folder fsync'
    await disk.syncFolder(dirname(target))
    return { kind: 'replaced', bytes }
  } catch (error) {
    if (step !== 'folder fsync') await disk.unlink(temp).catch(() => undefined)
    const renameTried = step === 'rename' || step === 'folder fsync'
    return { kind: 'failed', target: renameTried ? 'unsure' : 'untouched', step, code: requireDiskErrorCode(error) }
  }
}

/** The name of the temp file that `carefulReplace` uses for a target; a killed program may leave it behind. */
export function tempBeside(target: string): string {
  return join(dirname(target), `.${basename(target)}.putokaz-temp`)
}

/** Gathers small chunks into pieces of at most `pieceBytes` and cuts larger byte chunks into such pieces. */
export function* inPieces(chunks: Iterable<string | Uint8Array>, pieceBytes = PIECE_BYTES): Generator<Uint8Array> {
  let piece = Buffer.allocUnsafeSlow(pieceBytes)
  let filled = 0
  for (const chunk of chunks) {
    // A UTF-16 code unit takes at most 3 bytes in UTF-8.
    const mostBytes = typeof chunk === 'string' ? chunk.length * 3 : chunk.length
    if (mostBytes > pieceBytes - filled && filled > 0) {
      yield piece.subarray(0, filled)
      piece = Buffer.allocUnsafeSlow(pieceBytes)
      filled = 0
    }
    if (mostBytes > pieceBytes) {
      const large = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      for (let cut = 0; cut < large.length; cut += pieceBytes) yield large.subarray(cut, cut + pieceBytes)
    } else if (typeof chunk === 'string') {
      filled += piece.write(chunk, filled)
    } else {
      piece.set(chunk, filled)
      filled += chunk.length
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

async function writePieces(file: DiskFile, pieces: Iterable<Uint8Array>): Promise<number> {
  let bytes = 0
  let writing = Promise.resolve()
  try {
    for (const piece of pieces) {
      await writing
      writing = writeWhole(file, piece)
      bytes += piece.length
    }
  } finally {
    await writing
  }
  return bytes
}
