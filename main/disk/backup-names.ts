/**
 * The names of backups, and which of them have had their time. `000042-2026-11-22-daily` is the 42nd backup made in its
 * folder, on that day by the clock of that moment, for that reason. Names sort in the order of making, hold nothing
 * that Windows refuses, and say nothing of the station.
 *
 * Which backup is older is told by the number alone, never by the day: a clock that stands in 2001 or in 2099 for a
 * while makes odd days, but it cannot make a new backup look old, nor push out more than any other day would.
 * The name, not the content, decides how long a backup stays: who renames the file of one to `…-by-hand` keeps it for good.
 */

import { basename, dirname, join } from 'node:path'
import { tempBeside } from './careful-replace.ts'

export type BackupReason = 'daily' | 'before-import' | 'before-migration' | 'before-restore' | 'by-hand'

export interface BackupName {
  /** The whole name, without what follows it in a file's. */
  readonly name: string
  readonly number: number
  /** `2026-11-22`. */
  readonly day: string
  readonly reason: BackupReason
}

/** How many backups of a reason stay; for `daily` that is how many days. Those made by hand never go by themselves. */
const KEPT: Readonly<Record<BackupReason, number>> = {
  daily: 30,
  'before-import': 10,
  'before-migration': 3,
  'before-restore': 10,
  'by-hand': Number.POSITIVE_INFINITY
}

export interface FileOfBackup {
  readonly fileName: string
  readonly backup: BackupName
  /** Written last and removed first: where it is missing there is no backup. */
  readonly isMark: boolean
}

const CONTENTS = '.contents'
const NAME = /^(\d{6,15})-(\d{4}-\d{2}-\d{2})-(daily|before-import|before-migration|before-restore|by-hand)$/

/** The parts of a backup's name; null for anything else, such as a path out of the folder. */
export function readBackupName(name: string): BackupName | null {
  const [, number, day, reason] = NAME.exec(name) ?? []
  if (number === undefined || day === undefined) return null
  return { name, number: Number(number), day, reason: reason as BackupReason }
}

/** The name for the next backup beside those that are there. Throws when `day` is no day like `2026-11-22`. */
export function nextBackupName(
  present: readonly BackupName[],
  { day, reason }: Pick<BackupName, 'day' | 'reason'>
): BackupName {
  const number = present.reduce((highest, backup) => Math.max(highest, backup.number), 0) + 1
  const name = readBackupName(`${String(number).padStart(6, '0')}-${day}-${reason}`)
  if (name === null) throw new RangeError(`no backup can be named number ${number} of the day "${day}"`)
  return name
}

/** Sorts files by the order in which their backups were made. */
export function newestFirst({ backup: one }: FileOfBackup, { backup: other }: FileOfBackup): number {
  return other.number - one.number || (one.name < other.name ? 1 : -1)
}

/**
 * The backups that newer ones of the same reason have made superfluous. `present` is newest first. Only those with
 * `counts` make others superfluous: one that is known to be damaged takes nobody's place.
 */
export function superfluousBackups<B extends BackupName>(
  present: readonly B[],
  counts: (backup: B) => boolean
): readonly B[] {
  const kept = new Map<BackupReason, Set<string>>()
  return present.filter(backup => {
    const places = kept.get(backup.reason) ?? new Set()
    kept.set(backup.reason, places)
    const place = backup.reason === 'daily' ? backup.day : backup.name
    if (places.has(place) || places.size >= KEPT[backup.reason]) return true
    if (counts(backup)) places.add(place)
    return false
  })
}

/** Which of the names in a folder are files of backups. */
export function filesOfBackups(names: readonly string[]): readonly FileOfBackup[] {
  return names.flatMap(fileName => {
    const suffix = fileName.endsWith(CONTENTS) ? CONTENTS : suffixOf(fileName)
    const backup = suffix === null ? null : readBackupName(fileName.slice(0, -suffix.length))
    return backup === null ? [] : [{ fileName, backup, isMark: suffix === markOf(backup.reason) }]
  })
}

/** What follows a backup's name in the name of the file that tells of it: the document, or the list of several files. */
export function markOf(reason: BackupReason): string {
  return reason === 'before-migration' ? CONTENTS : '.json'
}

/** What follows the database's name in a file's: `.json` or `.3.journal`; null if it is no file of a database. */
export function suffixOf(fileName: string): string | null {
  return /(?:\.json|\.[1-9]\d{0,14}\.journal)$/.exec(fileName)?.[0] ?? null
}

/** Whether a killed program left this behind when it was writing a file of a backup. */
export function isTempOfBackup(path: string): boolean {
  const target = /^\.(.+)\.[a-z-]+$/.exec(basename(path))?.[1] ?? ''
  return filesOfBackups([target]).length > 0 && path === tempBeside(join(dirname(path), target))
}
