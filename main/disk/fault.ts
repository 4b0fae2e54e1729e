/**
 * What can be wrong with a database on disk, as values. lowdb's `read` and `write` have no channel but a rejection, so
 * two error classes carry the values through it.
 */
import { requireDiskErrorCode } from './disk.ts'

/**
 * - `empty`: the file is there and holds no byte
 * - `truncated`: it begins as ours and ends too early
 * - `damaged`: its checksum is wrong, or parts contradict each other
 * - `foreign`: it is not ours: another program's JSON, or no JSON
 * - `newer`: a later version of the program wrote it
 * - `missing`: other files show that it must exist
 * - `unreadable`: the operating system refused to read it
 */
export type FileFaultKind = 'empty' | 'truncated' | 'damaged' | 'foreign' | 'newer' | 'missing' | 'unreadable'

export interface FileFault {
  readonly kind: FileFaultKind
  /** The whole path. */
  readonly file: string
  /** Where in the file: `line 17`, `checksum`, `payload.entries[3].id`. */
  readonly place: string
  /** What was found there; for an `unreadable` file the operating system's code. */
  readonly reason: string
}

/** What a file that bears a seal can be found to be. Thrown like an error of the operating system, with a code. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  readonly code: 'ESEALED' | 'EBADSEAL'
  readonly kind: FileFaultKind
  readonly place: string
  readonly reason: string

  constructor(code: 'ESEALED' | 'EBADSEAL', kind: FileFaultKind, place: string, reason: string) {
    super(`${code}: ${place}: ${reason}`)
    this.code = code
    this.kind = kind
    this.place = place
    this.reason = reason
  }
}

/** What an error met while reading `file` says of it. Throws what is a bug. */
export function faultOfReading(error: unknown, file: string): FileFault {
  if (error instanceof SealBroken) return { kind: error.kind, file, place: error.place, reason: error.reason }
  return { kind: 'unreadable', file, place: 'the whole file', reason: requireDiskErrorCode(error) }
}

/** What `read` rejects with. The files were not touched and will not be while the fault stands. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`${fault.file}: ${fault.kind} at ${fault.place}: ${fault.reason}`)
    this.fault = fault
  }
}

/**
 * - `not-saved`: the bytes are not on disk and will not appear later; try again when the cause is gone
 * - `unsure`: the disk failed in a way that leaves open whether they are; the file stays whole either way. The next
 *   attempt first makes the failed one void, so trying again is safe
 */
export interface SaveFault {
  readonly kind: 'not-saved' | 'unsure'
  readonly file: string
  /** What was being done: `write`, `fsync`, `rename`. */
  readonly step: string
  /** The operating system's code, or `BACKUP` when the backup before a migration failed. */
  readonly code: string
}

/** What `append` and `write` reject with. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed'
  readonly fault: SaveFault

  constructor(fault: SaveFault, options?: ErrorOptions) {
    super(`${fault.file}: ${fault.kind}: ${fault.step}: ${fault.code}`, options)
    this.fault = fault
  }
}
