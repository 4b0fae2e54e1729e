/**
 * Where the program keeps what it keeps: where the operating system says, or, for a portable copy, in `putokaz-data`
 * beside itself.
 *
 * | copy | portable |
 * |---|---|
 * | Windows, `…-portable.exe` | always: that is what it is for |
 * | AppImage; an unpacked zip or tar.gz; `Putokaz.app` | where a folder `putokaz-data` lies beside it |
 * | installed by the Windows installer | never: an update empties the folder of the program |
 *
 * A portable copy's data is a database of its own, and so has a station id, a key and a history of its own. Whoever
 * copies `putokaz-data` along copies the station: docs/install.md says when that is right (moving house) and when it is
 * not (one more copy for somebody else).
 *
 * Where a disk does not let itself be asked whether such a folder is there, nobody can tell whether a station lies in it.
 * Then it is taken to be there: the page says which folder cannot be reached, and no other database is opened or begun
 * in its stead.
 */
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, mkdtempSync, openSync, statSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix, win32 } from 'node:path'
import { diskErrorCode } from './disk/disk.ts'

export interface ProgramPlace {
  readonly platform: NodeJS.Platform
  readonly isPackaged: boolean
  /** the whole path of the running program */
  readonly executable: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** what lies at a path; null when nothing does, `unknown` when the disk does not say */
  readonly at: (path: string) => 'file' | 'folder' | 'unknown' | null
}

const folderName = 'putokaz-data'

/** This program on this computer. */
export function thisProgram(isPackaged: boolean): ProgramPlace {
  const { platform, execPath, env } = process
  return {
    platform,
    isPackaged,
    executable: execPath,
    environment: env,
    at: lookAt
  }
}

function lookAt(path: string): ReturnType<ProgramPlace['at']> {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    return found === undefined ? null : found.isDirectory() ? 'folder' : 'file'
  } catch (error) {
    // There is no log yet, and nobody to catch it.
    const code = diskErrorCode(error)
    if (code === null) throw error
    return code === 'ENOTDIR' ? null : 'unknown'
  }
}

/** The folder that a portable copy keeps everything in; null when this copy is not portable. */
export function portableHome({ platform, isPackaged, executable, environment, at }: ProgramPlace): string | null {
  if (!isPackaged) return null
  const paths = platform === 'win32' ? win32 : posix
  const { dirname, isAbsolute, relative } = paths
  const besides = dirname(executable)
  if (platform === 'win32') {
    if (at(paths.join(besides, 'Uninstall Putokaz.exe')) === 'file') return null
    // The portable program unpacks itself elsewhere, and says in this way where it lies.
    const unpacker = environment['PORTABLE_EXECUTABLE_DIR']
    if (unpacker !== undefined && isAbsolute(unpacker)) return paths.join(unpacker, folderName)
  }
  const places = [besides]
  if (platform === 'darwin') places.push(dirname(dirname(dirname(besides))))
  const { APPIMAGE: image, APPDIR: mounted } = environment
  // Whatever an AppImage starts has its environment; only what runs out of it lies in it.
  const isInImage = mounted !== undefined && !relative(mounted, executable).startsWith('..')
  if (platform === 'linux' && image !== undefined && isAbsolute(image) && isInImage) places.push(dirname(image))
  const folders = places.map(place => paths.join(place, folderName))
  return folders.find(folder => ['folder', 'unknown'].includes(at(folder) ?? '')) ?? null
}

/**
 * The folder for Chromium's own files, beside which our data lies where that is possible: `home`, unless Chromium cannot
 * live there. It ends without a word where it can make no files or, on Linux and macOS, no links, and a stick formatted
 * with FAT or exFAT has none. Then a folder of its own within `usual`, the same for each start; else one for this start.
 * `usual` is asked only then: Electron makes that folder as soon as it names it.
 */
export function profileFolder(home: string, usual: () => string, canLiveIn = canHoldProfile): string {
  if (canLiveIn(home)) return home
  const own = join(usual(), `for-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`)
  return canLiveIn(own) ? own : mkdtempSync(join(tmpdir(), 'putokaz-'))
}

/** Makes a folder if it is missing, and tries whether files and links can be made in it. */
export function canHoldProfile(folder: string): boolean {
  const trial = join(folder, `.putokaz-trial-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    closeSync(openSync(trial, 'w'))
    unlinkSync(trial)
    if (process.platform === 'win32') return true
    symlinkSync('nowhere', trial)
    unlinkSync(trial)
    return true
  } catch (error) {
    if (diskErrorCode(error) === null) throw error
    return false
  }
}
