/** Which package files a program was started with: by a double-click, or on its command line. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packageEnding } from '../shared/exchange/package.ts'

/** The paths of packages among the words of a command line; relative ones are meant from `folder`. */
export function packagesAmong(words: readonly string[], folder: string): readonly string[] {
  return words.flatMap(word => {
    if (word.startsWith('-') || !word.toLowerCase().endsWith(packageEnding)) return []
    const path = word.startsWith('file:') ? pathOf(word) : word
    return path === null ? [] : [resolve(folder, path)]
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
