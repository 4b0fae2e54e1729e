/**
 * Careful replace: puts a whole new file in the place of an old one, or leaves the old one as it was. The bytes go into
 * a temp file beside the target (write loop, size check, fsync), only then the rename, then the folder's fsync where
 * the operating system has one. An fsync error is final: the kernel may have dropped the bytes, and a second fsync on
 * them would say "fine" (https://wiki.postgresql.org/wiki/Fsync_Errors).
 */
import { basename, dirname, join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
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

export interface ReplaceTools {
  readonly disk: Disk
  readonly wait: Wait
  /** Of the new file; usual ones when left out. */
  readonly permissions?: number
  /** Awaited when the new file is on disk and before it takes the old one's place; what it throws is thrown on. */
  readonly beforeRename?: () => Promise<void>
}

/** How many bytes are made at a stretch: few enough to be encoded well within 4 ms on a slow machine. */
const PIECE_BYTES = 128 * 1024
/** How many bytes go to the disk in one call, and after how many it is asked to begin with its work. */
const WRITE_BYTES = 1024 * 1024
const SEND_BYTES = 4 * WRITE_BYTES

/**
 * Replaces `target` by `pieces`, which are drawn one by one while those before are being written, so the event loop is
 * never held longer than one piece takes to make. Hand in pieces of about `PIECE_BYTES` (see `inPieces`); each is copied
 * before the next one is drawn.
 * Resolves with `replaced` only when file and name are on disk; with `failed` after removing the temp file. Throws only
 * what `pieces` and `beforeRename` throw, and leaves the target untouched then.
 */
export async function carefulReplace(
  target: string,
  pieces: Iterable<Uint8Array>,
  { disk, wait, permissions, beforeRename }: ReplaceTools
): Promise<Replacement> {
  const temp = tempBeside(target)
  let step: ReplaceStep = 'create'
  try {
    const file = await disk.open(temp, 'w', permissions)
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
    await beforeRename?.()
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
  return join(dirname(target), `.${basename(target)}${TEMP_ENDING}`)
}

const TEMP_ENDING = '.putokaz-temp'

/** The target of a temp file's name; null for the name of another file. */
export function originalOfTemp(path: string): string | null {
  const name = basename(path)
  if (!name.startsWith('.') || !name.endsWith(TEMP_ENDING)) return null
  return join(dirname(path), name.slice(1, -TEMP_ENDING.length))
}

/**
 * Gathers small chunks into pieces of at most `pieceBytes`; larger chunks of bytes are handed on as they are, cut if need
 * be. A piece holds its bytes only until the next one is drawn.
 */
export function* inPieces(chunks: Iterable<string | Uint8Array>, pieceBytes = PIECE_BYTES): Generator<Uint8Array> {
  const piece = Buffer.allocUnsafeSlow(pieceBytes)
  let filled = 0
  for (const chunk of chunks) {
    // A UTF-16 code unit takes at most 3 bytes in UTF-8.
    const mostBytes = typeof chunk === 'string' ? chunk.length * 3 : chunk.length
    const isLarge = mostBytes > (typeof chunk === 'string' ? pieceBytes : pieceBytes >> 2)
    if (filled > 0 && (isLarge || mostBytes > pieceBytes - filled)) {
      yield piece.subarray(0, filled)
      filled = 0
    }
    if (isLarge) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      for (let cut = 0; cut < bytes.length; cut += pieceBytes) yield bytes.subarray(cut, cut + pieceBytes)
    } else if (typeof chunk === 'string') {
      filled += piece.write(chunk, filled)
    } else {
      piece.set(chunk, filled)
      filled += chunk.length
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/**
 * Writes what is gathered while the next pieces are made, with a breath for everyone else between any two. Now and then
 * what is written is sent to the disk early, so that the last fsync has little left to do.
 */
async function writePieces(file: DiskFile, pieces: Iterable<Uint8Array>): Promise<number> {
  // One is filled while the other is being written; new ones each time would set off the garbage collector.
  let filling = Buffer.allocUnsafeSlow(WRITE_BYTES)
  let beingWritten = Buffer.allocUnsafeSlow(WRITE_BYTES)
  let filled = 0
  let bytes = 0
  let nextSend = WRITE_BYTES
  let writing = Promise.resolve()
  let sending = Promise.resolve()
  const write = async (): Promise<void> => {
    await writing
    if (bytes >= nextSend) {
      await sending
      sending = overlooked(file.datasync())
      nextSend = bytes + SEND_BYTES
    }
    writing = overlooked(writeWhole(file, filling.subarray(0, filled)))
    bytes += filled
    filled = 0
    ;[filling, beingWritten] = [beingWritten, filling]
  }
  try {
    for (const piece of pieces) {
      for (let taken = 0; taken < piece.length; ) {
        const part = piece.subarray(taken, taken + WRITE_BYTES - filled)
        filling.set(part, filled)
        filled += part.length
        taken += part.length
        if (filled === WRITE_BYTES) await write()
      }
      if (bytes + filled > PIECE_BYTES) await letOthersRun()
    }
    if (filled > 0) await write()
  } finally {
    await Promise.allSettled([writing, sending])
  }
  await writing
  await sending
  return bytes
}

/** A promise that is awaited later; if it is rejected before, that must not count as overlooked. */
function overlooked(promise: Promise<void>): Promise<void> {
  promise.catch(() => undefined)
  return promise
}
