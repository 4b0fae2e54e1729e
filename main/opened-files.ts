/** Which package files a program was started with: by a double-click, or on its command line. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageEnding } from '../shared/exchange/package.ts'

/**
 * Whether a path of Windows leads out of this computer, or past its files: `\\server\share\x`, `\\.\pipe\x`, also with
 * slashes. To open the former sends the user's credentials to whoever answers under that name.
 */
export function leadsAway(path: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' && /^[\\/]{2}/.test(path)
}

/** Whether a path of Windows names a device or a pipe instead of a file (`\\.\`, `\\?\`, but for the long form of a drive). */
function isDevice(path: string, platform: NodeJS.Platform): boolean {
  return leadsAway(path, platform) && /^..[.?]/.test(path) && !/^..\?[\\/][a-z]:/i.test(path)
}

/** The paths of packages among the words of a command line; relative ones are meant from `folder`. */
export function packagesAmong(
  words: readonly string[],
  folder: string,
  platform: NodeJS.Platform = process.platform
): readonly string[] {
  return words.flatMap(word => {
    if (word.startsWith('-') || !word.toLowerCase().endsWith(packageEnding)) return []
    const path = word.startsWith('file:') ? pathOf(word) : word
    return path === null || isDevice(path, platform) ? [] : [resolve(folder, path)]
  })
}

/** Linux desktops may hand over an address instead of a path. Null for one that names no file of this computer. */
function pathOf(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    return null
  }
}
