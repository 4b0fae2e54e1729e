/**
 * The public directory that ships with the program: sourced facts only, the same bytes at every station.
 * scripts/write-public-directory.ts makes the file from scripts/public-directory; a test compares the two.
 */
import { type Entry, isEntry } from '../shared/replica/entry.ts'
import shipped from './public-directory.json' with { type: 'json' }

/** The entries of the public directory. Throws when the file of the program itself is not as it was built. */
export function readPublicDirectory(): readonly Entry[] {
  const entries: readonly unknown[] = shipped.entries
  return entries.map(entry => {
    if (!isEntry(entry)) throw new Error('the public directory of this program is damaged')
    return entry
  })
}
