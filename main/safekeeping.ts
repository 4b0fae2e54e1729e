/**
 * Backups as a station keeps them: one a day, one before anything that replaces the directory, and those a person
 * makes. Puts the disk's answers (disk/backups.ts) into the words of the contract.
 */
import type { BackupProblem, BackupSummary, Damage, SaveProblem } from '../shared/bridge.ts'
import { failure, type Result, success } from '../shared/result.ts'
import type { Database, DatabaseChange } from './database.ts'
import { type Backup, type BackupDisk, Backups } from './disk/backups.ts'
import type { Wait } from './disk/disk.ts'
import type { FileFault } from './disk/fault.ts'
import type { StoredForm } from './disk/opening.ts'

export interface SafekeepingPlan {
  readonly folder: string
  /** how a database is stored, the same in a backup */
  readonly form: StoredForm<Database, DatabaseChange>
  readonly disk: BackupDisk
  readonly wait: Wait
  /** ISO instant by this computer's clock */
  readonly now: () => string
}

export class Safekeeping {
  readonly #plan: SafekeepingPlan
  readonly #backups: Backups<Database, DatabaseChange>

  constructor(plan: SafekeepingPlan) {
    this.#plan = plan
    this.#backups = new Backups({ folder: plan.folder, form: plan.form, disk: plan.disk, wait: plan.wait })
  }

  async list(): Promise<Result<readonly BackupSummary[], BackupProblem>> {
    const listed = await this.#backups.list()
    if (listed.kind !== 'listed') return failure(failedTo(listed.reason))
    return success(listed.backups.map(summaryOf))
  }

  /** Makes a backup and verifies it. `spare` must stay, since it is about to be restored. */
  async make(
    reason: 'daily' | 'by-hand' | 'before-restore' | 'before-import',
    database: Database,
    spare?: string
  ): Promise<Result<BackupSummary, BackupProblem>> {
    const at = this.#plan.now()
    const counts = countsOf(database)
    // What is in the history's keeping already does not belong to a copy of the directory.
    const state = { ...database, entries: new Map(database.entries), recent: [], recentTakings: [] }
    const day = dayInBelgrade(at)
    const made = await this.#backups.make({ reason, at, day, counts, state, ...(spare === undefined ? {} : { spare }) })
    switch (made.kind) {
      case 'made': {
        const listed = await this.#backups.list()
        const found = listed.kind === 'listed' ? listed.backups.find(one => one.name === made.backup.name) : undefined
        return success({ name: made.backup.name, at, reason, counts, sizeBytes: found?.bytes ?? 0, condition: 'sound' })
      }
      case 'full':
        return failure({ kind: 'no-room', couldGo: made.couldGo.map(summaryOf) })
      default:
        return failure(failedTo(made.code))
    }
  }

  /** Makes the backup of this day unless there is one. */
  async makeDaily(database: Database): Promise<BackupProblem | null> {
    if (!(await this.#backups.isDailyDue(dayInBelgrade(this.#plan.now())))) return null
    const made = await this.make('daily', database)
    return made.ok ? null : made.problem
  }

  /**
   * Copies the files of an older format as they are; `database` is what they hold. Rejects when that failed: then
   * nothing may be migrated.
   */
  async copyBeforeMigration(files: readonly string[], database: Database): Promise<void> {
    const at = this.#plan.now()
    const counts = countsOf(database)
    const made = await this.#backups.copyBeforeMigration({ at, day: dayInBelgrade(at), counts, files })
    if (made.kind !== 'made') throw new Error(`no backup before the migration: ${made.code}`)
  }

  /**
   * Puts what `change` makes of its content in the place of every backup whose bytes `mayHold` something; answers the
   * names of those that could not be rewritten. For the erasure of a person.
   */
  async rewrite(
    mayHold: (bytes: Buffer) => boolean,
    change: (database: Database) => Database
  ): Promise<readonly string[]> {
    return await this.#backups.rewrite(mayHold, change)
  }

  /** Writes those files of backups anew that are due; answers the paths of those that stayed as they were. */
  async writeAnew(isDue: (path: string) => Promise<boolean>): Promise<readonly string[]> {
    return await this.#backups.writeAnew(isDue)
  }

  async remove(name: string): Promise<Result<null, BackupProblem>> {
    const removed = await this.#backups.remove(name)
    return removed.kind === 'removed' ? success(null) : failure(failedTo(removed.code))
  }

  /** The verified content of a backup. */
  async read(name: string): Promise<Result<Database, BackupProblem>> {
    const read = await this.#backups.read(name)
    if (read.kind === 'read') return success(read.state)
    return failure({ kind: 'backup-damaged', damage: damageOf(read) })
  }

  /** The newest backup that is sound; null when there is none. */
  async newestSound(): Promise<BackupSummary | null> {
    const found = await this.#backups.newestSound()
    return found.kind === 'found' ? summaryOf(found.backup) : null
  }
}

/** A fault of a file, as the page is told of it. */
export function damageOf({ kind: what, file, place, reason }: FileFault): Damage {
  return { what, file, place, reason }
}

/** What an error code of the operating system comes down to. */
export function causeOf(code: string): SaveProblem['cause'] {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied'
  return code === 'EBUSY' ? 'busy' : 'broken'
}

function failedTo(code: string): BackupProblem {
  return { kind: 'backup-failed', cause: causeOf(code), reason: code }
}

function summaryOf(backup: Backup): BackupSummary {
  return {
    name: backup.name,
    at: backup.at ?? `${backup.day}T00:00:00.000Z`,
    reason: backup.reason,
    counts: backup.counts ?? {},
    sizeBytes: backup.bytes,
    condition: backup.condition === 'unread' ? 'unchecked' : backup.condition
  }
}

function countsOf(database: Database): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { kind } of database.entries.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** The day at the centres of an instant; of an instant that is none, the first day there is. */
function dayInBelgrade(at: string): string {
  const instant = new Date(at)
  return Number.isNaN(instant.getTime()) ? '1970-01-01' : belgrade.format(instant)
}

// The Swedish form of a date is the ISO one.
const belgrade = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Belgrade',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})
