/**
 * Writes a spreadsheet file to where a person wants it, whole or not at all: a temp file beside the target, fsync, read
 * back and compared, and only then put under its name. A stick that is full, read-only or gone leaves no half file.
 */
import { dirname } from 'node:path'
import { failure, type Result, success } from '../../shared/result.ts'
import type { WriteSheetsProblem } from '../../shared/sheets/out-requests.ts'
import { carefulReplace, inPieces, tempBeside } from '../disk/careful-replace.ts'
import { type Disk, requireDiskErrorCode, type Wait } from '../disk/disk.ts'
import { causeOf } from '../safekeeping.ts'

export interface WriteTools {
  readonly disk: Disk
  readonly wait: Wait
}

/** Never rejects but for bugs. On failure what stood under that name still does. */
export async function writeSheetFile(
  path: string,
  bytes: Uint8Array,
  { disk, wait }: WriteTools
): Promise<Result<null, WriteSheetsProblem>> {
  try {
    const made = await carefulReplace(path, inPieces([bytes]), {
      disk,
      wait,
      beforeRename: async () => {
        if (!(await disk.readFile(tempBeside(path))).equals(bytes)) throw new NotVerified()
      }
    })
    return made.kind === 'failed' ? failure(await problemFrom(made.code, path, disk)) : success(null)
  } catch (error) {
    if (error instanceof NotVerified) return failure({ kind: 'not-verified' })
    throw error
  }
}

/** Ends the writing from within. */
class NotVerified extends Error {}

/** A disk that does not find its own folder any more has been pulled out. */
async function problemFrom(code: string, path: string, disk: Disk): Promise<WriteSheetsProblem> {
  const cause = causeOf(code)
  if (cause === 'broken') {
    if (['ENOENT', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE'].includes(code)) return { kind: 'target-gone' }
    try {
      await disk.stat(dirname(path))
    } catch (error) {
      requireDiskErrorCode(error)
      return { kind: 'target-gone' }
    }
  }
  return { kind: 'not-saved', cause, reason: code }
}
