/**
 * How the page looked when it was last open, read off the head of the database before anything else is there.
 *
 * Promises: it is quick, writes nothing, and is only ever a guess about appearance: nothing is decided by it, and whoever
 * opens the database verifies everything anew. Where the first screen would not be the lookup (no database yet, the lock is
 * on, a file that is not understood) it sees nothing.
 */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Look } from '../shared/lock.ts'
import { languages, textSizes, themes } from '../shared/look.ts'
import { databaseNameIn } from './database-name.ts'
import { lockFileNames } from './lock/lock-names.ts'

/** The settings stand at the start (database.ts); with fifty names of people in them they are some kilobytes. */
const headBytes = 16_384

/** The look of the station whose data lie in the folder; null when it cannot be seen. Throws nothing. */
export function glanceAt(folder: string): Look | null {
  try {
    const names = readdirSync(folder)
    // While a lock is being turned on or off the database may lie open beside it.
    if (lockFileNames.some(name => names.includes(name))) return null
    return lookIn(startOf(join(folder, `${databaseNameIn(names)}.json`)))
  } catch {
    return null
  }
}

/** The look that the start of a database names; null when it names none. Throws when what it says is no JSON. */
function lookIn(head: string): Look | null {
  const line = /^"settings":(\{.*\}),$/m.exec(head)?.[1]
  if (line === undefined) return null
  const settings: Readonly<Record<string, unknown>> = JSON.parse(line)
  const language = languages.find(one => one === settings['language'])
  const theme = themes.find(one => one === settings['theme'])
  const textSize = textSizes.find(one => one === settings['textSize'])
  if (language === undefined || theme === undefined || textSize === undefined) return null
  return { language, theme, textSize }
}

function startOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const start = Buffer.alloc(headBytes)
    return start.toString('utf8', 0, readSync(file, start))
  } finally {
    closeSync(file)
  }
}
