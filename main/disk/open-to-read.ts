/**
 * Opens a file that somebody handed over, without trusting what its path names: a pipe that nobody writes to would hold
 * a thread for ever, already in `open`, and a device may do things by being opened.
 */
import { closeSync, constants, fstatSync, openSync, statSync } from 'node:fs'

export interface OpenFile {
  /** to be closed by the caller */
  readonly handle: number
  readonly size: number
}

/** Null for what is no plain file: a folder, a pipe, a device. Throws the operating system's error. */
export function openToRead(path: string): OpenFile | null {
  // No file is called so; Node would take it for a mistake of ours.
  if (path.includes('\0') || !statSync(path).isFile()) return null
  // It may have become something else since: this way not even a pipe can hold us. Windows has no such flag.
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const found = fstatSync(handle)
  if (found.isFile()) return { handle, size: found.size }
  closeSync(handle)
  return null
}
