/**
 * Backups: dated copies of the database in a folder of their own. It promises (promises.md, R5):
 *
 * - a backup is `made` when it stands whole on the disk and was read back and found to be what was written; only then
 *   do older ones go that it has made superfluous, and whatever fails on the way, those older ones are all still there.
 * - one a day stays for 30 days, the last 10 before imports and before restores, the last 3 before migrations, and
 *   those made by hand until a person removes them. No clock decides which is older (see `backup-names.ts`).
 * - a full disk makes nothing go: the answer says which backups a person may choose to let go.
 * - a damaged backup is never offered as sound; one that is known to be damaged is listed as such and takes no other's
 *   place.
 *
 * It hides the files. A backup is a checkpoint document that stands alone. One made before a migration is a copy of the
 * files of the older version as they are, under the backup's name, and then a list of them with their checksums; copies
 * without such a list are known for unfinished. Either is opened the way the database itself is opened.
 */
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { checksumOf, encodeContents, formOfContents, verifyContents } from './backup-contents.ts'
import { type BackupHead, decodeBackupHead, HEAD_BYTES, standsAlone, withBackupHead } from './backup-head.ts'
import {
  type BackupName,
  type BackupReason,
  type FileOfBackup,
  filesOfBackups,
  isTempOfBackup,
  markOf,
  newestFirst,
  nextBackupName,
  readBackupName,
  suffixOf,
  superfluousBackups
} from './backup-names.ts'
import { carefulReplace, inPieces } from './careful-replace.ts'
import { encodeDocument } from './checkpoint-document.ts'
import { type Disk, diskErrorCode, makeLastingFolder, requireDiskErrorCode, type Wait } from './disk.ts'
import { type FileFault, faultOfReading, type SaveFault } from './fault.ts'
import { type NoDatabase, type OpenedDatabase, openDatabase, type StoredForm } from './opening.ts'
import { Turn } from './turn.ts'
import { noting, verifiedReplace, writeFileAnew } from './verified-replace.ts'

export interface BackupDisk extends Disk {
  /** The first bytes of a file, at most `mostBytes`; fewer only if it has no more. */
  readStart(path: string, mostBytes: number): Promise<Buffer>
}

export interface BackupsOptions<State extends object, Change> {
  /** The backups' own folder, made with the first one. */
  readonly folder: string
  readonly form: StoredForm<State, Change>
  readonly disk: BackupDisk
  readonly wait: Wait
}

export interface Backup extends BackupName {
  /** When it was made, ISO 8601, and how many records it holds of each kind; null where it cannot be read. */
  readonly at: string | null
  readonly counts: BackupHead['counts'] | null
  readonly bytes: number
  /** `sound`: verified whole since the program started. `unread`: nothing is known against it. */
  readonly condition: 'sound' | 'damaged' | 'unread'
  /** What is wrong with it, or what kept us from looking. */
  readonly fault: FileFault | null
}

export interface BackupDate {
  /** The instant, ISO 8601, and the day at this place, `2026-11-22`. */
  readonly at: string
  readonly day: string
  /** How many records there are of each kind. */
  readonly counts: BackupHead['counts']
}

export interface BackupRequest<State> extends BackupDate {
  readonly reason: Exclude<BackupReason, 'before-migration'>
  readonly state: State
  /** The name of a backup that must not go now, because it is about to be restored. */
  readonly spare?: string
}

export type BackupAnswer =
  | { readonly kind: 'made'; readonly backup: BackupName; readonly removed: readonly string[] }
  /** There is no room. Nothing has gone; of these a person may let some go, the most dispensable first. */
  | { readonly kind: 'full'; readonly file: string; readonly code: string; readonly couldGo: readonly Backup[] }
  /** The code is the operating system's, or `MISMATCH` when not that was read back which had been written. */
  | SaveFault

interface Part {
  /** What follows the backup's name in the file's. */
  readonly suffix: string
  /** `checksums` are those of the parts before it. */
  readonly pieces: (checksums: ReadonlyMap<string, string>) => Promise<Iterable<Uint8Array>>
}

export class Backups<State extends object, Change> {
  readonly #options: BackupsOptions<State, Change>
  readonly #turn = new Turn()
  /** What a full verification found since the program started; null for sound. */
  readonly #verdicts = new Map<string, FileFault | null>()

  constructor(options: BackupsOptions<State, Change>) {
    this.#options = options
  }

  /** Makes a backup of `state` as it is at this call. */
  async make({ reason, at, day, counts, state, spare }: BackupRequest<State>): Promise<BackupAnswer> {
    const { format, formatVersion, encode } = this.#options.form
    const members = withBackupHead({ at, reason, counts }, encode(state))
    const document = encodeDocument(standsAlone(format, formatVersion), members)
    const part = { suffix: '.json', pieces: async () => document.pieces }
    return this.#turn.run(() => this.#add({ day, reason }, [part], spare))
  }

  /**
   * Copies the files of a database byte for byte, as `beforeMigration` hands their paths. Nothing may change them now.
   */
  async copyBeforeMigration({
    at,
    day,
    counts,
    files
  }: BackupDate & { readonly files: readonly string[] }): Promise<BackupAnswer> {
    const { disk, form } = this.#options
    const reason = 'before-migration'
    const copies: readonly Part[] = files.map(path => {
      const suffix = suffixOf(basename(path))
      if (suffix === null) throw new TypeError(`${path} is no file of a database`)
      return { suffix, pieces: async () => inPieces([await disk.readFile(path)]) }
    })
    const contents: Part = {
      suffix: markOf(reason),
      pieces: async checksums => encodeContents(form, { at, reason, counts }, checksums)
    }
    return this.#turn.run(() => this.#add({ day, reason }, [...copies, contents]))
  }

  /** All backups, newest first. Reads only the start of each. Answers a fault when the folder cannot be read. */
  async list(): Promise<{ readonly kind: 'listed'; readonly backups: readonly Backup[] } | FileFault> {
    const { disk, folder } = this.#options
    let found: readonly FileOfBackup[]
    try {
      found = filesOfBackups(await disk.readFolder(folder))
    } catch (error) {
      const code = requireDiskErrorCode(error)
      if (code === 'ENOENT') return { kind: 'listed', backups: [] }
      return { kind: 'unreadable', file: folder, place: 'the whole folder', reason: code }
    }
    const backups: Backup[] = []
    for (const { backup } of found.filter(file => file.isMark).sort(newestFirst)) {
      const files = found.filter(file => file.backup.name === backup.name).map(file => file.fileName)
      const looked = await this.#lookAt(backup, files)
      if (looked !== null) backups.push(looked)
    }
    return { kind: 'listed', backups }
  }

  /** Whether the newest daily backup is of another day, or there is none to rely on. */
  async isDailyDue(day: string): Promise<boolean> {
    const listed = await this.list()
    if (listed.kind !== 'listed') return true
    const newest = listed.backups.find(backup => backup.reason === 'daily' && backup.condition !== 'damaged')
    return newest?.day !== day
  }

  /** Verifies the backups from the newest down until one is sound. */
  async newestSound(): Promise<
    { readonly kind: 'found'; readonly backup: Backup } | { readonly kind: 'none' } | FileFault
  > {
    const listed = await this.list()
    if (listed.kind !== 'listed') return listed
    for (const backup of listed.backups) {
      if (backup.condition === 'damaged') continue
      const read = await this.read(backup.name)
      if (read.kind === 'read') return { kind: 'found', backup: { ...backup, condition: 'sound', fault: null } }
    }
    return { kind: 'none' }
  }

  /**
   * The whole content of a backup, verified and in the present form; or what is wrong with it. `name` may be anything.
   * To put it in the place of everything hand `state` to the durable file's `write`; it is nobody else's.
   */
  async read(name: string): Promise<{ readonly kind: 'read'; readonly state: State } | FileFault> {
    const { folder } = this.#options
    const backup = readBackupName(name)
    const missing = {
      kind: 'missing',
      file: folder,
      place: 'its names',
      reason: 'no backup has this name'
    } as const
    if (backup === null) return missing
    const opened = await this.#open(backup)
    if (opened.kind === 'none') return missing
    if (opened.kind === 'opened') {
      this.#verdicts.set(name, null)
      return { kind: 'read', state: opened.state }
    }
    if (opened.kind !== 'unreadable') this.#verdicts.set(name, opened)
    return opened
  }

  /** Removes a backup because a person wants it gone. `name` may be anything. */
  remove(
    name: string
  ): Promise<
    { readonly kind: 'removed' } | { readonly kind: 'not-removed'; readonly file: string; readonly code: string }
  > {
    return this.#turn.run(async () => {
      const { disk, folder } = this.#options
      try {
        const found = filesOfBackups(await disk.readFolder(folder)).filter(file => file.backup.name === name)
        if (found.length === 0) return { kind: 'not-removed', file: folder, code: 'ENOENT' }
        await this.#unlink(found)
        await disk.syncFolder(folder)
        return { kind: 'removed' }
      } catch (error) {
        return { kind: 'not-removed', file: join(folder, name), code: requireDiskErrorCode(error) }
      }
    })
  }

  /**
   * Puts what `change` makes of its content in the place of every backup: for the erasure of a person. `mayHold` says
   * of the bytes of a file whether it needs to be looked into. A new file is written, read back and found right before
   * it takes the old one's place, under the same name. Answers the names of the backups that stayed as they were and
   * may hold it: damaged ones, copies of files of an older version, and what the disk refused.
   */
  async rewrite(mayHold: (bytes: Buffer) => boolean, change: (state: State) => State): Promise<readonly string[]> {
    // One that is being made now is listed only when it stands there.
    const listed = await this.#turn.run(() => this.list())
    if (listed.kind !== 'listed') return [basename(this.#options.folder)]
    const staying: string[] = []
    for (const backup of listed.backups) {
      if (!(await this.#turn.run(() => this.#rewriteOne(backup, mayHold, change)))) staying.push(backup.name)
    }
    return staying
  }

  /**
   * Writes every file of a backup anew as the disk would write it now, sealed or open: those of which `isDue` says so,
   * by its name and its bytes as they stand on the disk. A new file is read back before it takes the old one's place. Answers the
   * paths of those that stayed as they were.
   */
  async writeAnew(isDue: (path: string) => Promise<boolean>): Promise<readonly string[]> {
    const { disk, folder, wait } = this.#options
    const staying: string[] = []
    const names = await this.#turn
      .run(() => disk.readFolder(folder))
      .catch((error): readonly string[] => {
        if (requireDiskErrorCode(error) !== 'ENOENT') staying.push(folder)
        return []
      })
    for (const { fileName } of filesOfBackups(names).toSorted(newestFirst)) {
      const path = join(folder, fileName)
      const done = await this.#turn.run(() => writeFileAnew(path, { disk, wait, isDue }))
      if (!done) staying.push(path)
    }
    return staying
  }

  /** False when the backup stayed as it was, and may hold what it should not. */
  async #rewriteOne(
    backup: Backup,
    mayHold: (bytes: Buffer) => boolean,
    change: (state: State) => State
  ): Promise<boolean> {
    const { disk, folder, form, wait } = this.#options
    const path = join(folder, `${backup.name}.json`)
    try {
      const names = filesOfBackups(await disk.readFolder(folder)).filter(file => file.backup.name === backup.name)
      let mustBeRead = false
      for (const { fileName } of names) mustBeRead ||= mayHold(await disk.readFile(join(folder, fileName)))
      if (!mustBeRead && backup.condition !== 'damaged') return true
      const opened = await this.#open(backup)
      if (opened.kind === 'none') return true
      if (opened.kind !== 'opened') {
        if (opened.kind !== 'unreadable') this.#verdicts.set(backup.name, opened)
        return false
      }
      const changed = change(opened.state)
      if (changed === opened.state) return true
      if (backup.reason === 'before-migration') return false
      const head = {
        at: backup.at ?? `${backup.day}T00:00:00.000Z`,
        reason: backup.reason,
        counts: backup.counts ?? {}
      }
      const document = encodeDocument(
        standsAlone(form.format, form.formatVersion),
        withBackupHead(head, form.encode(changed))
      )
      const made = await verifiedReplace(path, document.pieces, { disk, wait })
      if (made.kind === 'replaced') this.#verdicts.set(backup.name, null)
      return made.kind === 'replaced'
    } catch (error) {
      return requireDiskErrorCode(error) === 'ENOENT'
    }
  }

  async #open({ name, reason }: BackupName): Promise<OpenedDatabase<State> | NoDatabase | FileFault> {
    const { folder, form, disk } = this.#options
    if (reason === 'before-migration') {
      const stem = join(folder, name)
      const fault = await verifyContents(form, stem + markOf(reason), stem, disk)
      if (fault !== null) return fault
    }
    return openDatabase({ folder, name }, form, disk)
  }

  async #add(
    wanted: Pick<BackupName, 'day' | 'reason'>,
    parts: readonly Part[],
    spare?: string
  ): Promise<BackupAnswer> {
    const { disk, folder } = this.#options
    let present: readonly FileOfBackup[]
    try {
      await makeLastingFolder(disk, folder)
      // A run that was killed after making the folder may have left its name unlasting.
      await disk.syncFolder(dirname(folder))
      const names = await disk.readFolder(folder)
      await this.#clean(names)
      present = filesOfBackups(names)
    } catch (error) {
      return this.#failed({ kind: 'not-saved', file: folder, step: 'folder', code: requireDiskErrorCode(error) })
    }
    const backup = nextBackupName(
      present.map(file => file.backup),
      wanted
    )
    const checksums = new Map<string, string>()
    for (const part of parts) {
      const put = await this.#put(join(folder, backup.name + part.suffix), part, checksums)
      if (put.kind === 'put') {
        checksums.set(part.suffix, put.checksum)
        continue
      }
      await this.#unlink(filesOfBackups(parts.map(({ suffix }) => backup.name + suffix))).catch(requireDiskErrorCode)
      return this.#failed(put)
    }
    this.#verdicts.set(backup.name, null)
    return { kind: 'made', backup, removed: await this.#removeSuperfluous(spare) }
  }

  /** Writes a file, reads it back and compares the two. */
  async #put(
    file: string,
    part: Part,
    checksums: ReadonlyMap<string, string>
  ): Promise<{ readonly kind: 'put'; readonly checksum: string } | SaveFault> {
    const { disk, wait } = this.#options
    const fault = (step: string, code: string): SaveFault => ({ kind: 'not-saved', file, step, code })
    let step = 'read'
    try {
      const pieces = await part.pieces(checksums)
      const written = createHash('sha256')
      const made = await carefulReplace(file, noting(written, pieces), { disk, wait })
      if (made.kind === 'failed') return fault(made.step, made.code)
      step = 're-read'
      const checksum = await checksumOf(await disk.readFile(file))
      return checksum === written.digest('hex') ? { kind: 'put', checksum } : fault(step, 'MISMATCH')
    } catch (error) {
      return fault(step, requireDiskErrorCode(error))
    }
  }

  async #failed(fault: SaveFault): Promise<BackupAnswer> {
    const { file, code } = fault
    if (code !== 'ENOSPC' && code !== 'EDQUOT') return fault
    const sound = await this.newestSound()
    const listed = await this.list()
    if (listed.kind !== 'listed') return { kind: 'full', file, code, couldGo: [] }
    const dispensable = listed.backups.filter(backup =>
      sound.kind === 'found' ? backup.name !== sound.backup.name : backup.condition === 'damaged'
    )
    const couldGo = dispensable.toReversed().sort((one, other) => worth(one) - worth(other))
    return { kind: 'full', file, code, couldGo }
  }

  /** Answers the names of those that went. One that cannot go now goes another time. */
  async #removeSuperfluous(spare?: string): Promise<readonly string[]> {
    const { disk, folder } = this.#options
    const listed = await this.list()
    if (listed.kind !== 'listed') return []
    const removed: string[] = []
    try {
      const files = filesOfBackups(await disk.readFolder(folder))
      for (const { name } of superfluousBackups(listed.backups, backup => backup.fault === null)) {
        if (name === spare) continue
        await this.#unlink(files.filter(file => file.backup.name === name))
        removed.push(name)
      }
    } catch (error) {
      requireDiskErrorCode(error)
    }
    return removed
  }

  /** The mark goes first, and for good: what is left then is known for litter and cannot pass for a backup. */
  async #unlink(files: readonly FileOfBackup[]): Promise<void> {
    const { disk, folder } = this.#options
    const markFirst = files.toSorted((one, other) => Number(other.isMark) - Number(one.isMark))
    for (const [index, { fileName, backup }] of markFirst.entries()) {
      if (index === 1) await disk.syncFolder(folder)
      await disk.unlink(join(folder, fileName)).catch(ignoreMissing)
      this.#verdicts.delete(backup.name)
    }
  }

  /** Removes what a killed run left: temp files, and unfinished copies. */
  async #clean(names: readonly string[]): Promise<void> {
    const { disk, folder } = this.#options
    const files = filesOfBackups(names)
    const whole = new Set(files.filter(file => file.isMark).map(file => file.backup.name))
    const alone = files.filter(file => !whole.has(file.backup.name)).map(file => join(folder, file.fileName))
    const temps = names.map(name => join(folder, name)).filter(isTempOfBackup)
    for (const path of [...alone, ...temps]) await disk.unlink(path).catch(requireDiskErrorCode)
  }

  /** Null if it has gone meanwhile. */
  async #lookAt(backup: BackupName, fileNames: readonly string[]): Promise<Backup | null> {
    const { disk, folder, form } = this.#options
    const file = join(folder, backup.name + markOf(backup.reason))
    const expected = backup.reason === 'before-migration' ? formOfContents(form) : form
    const { format, formatVersion } = expected
    let bytes = 0
    let head: ReturnType<typeof decodeBackupHead>
    try {
      for (const fileName of fileNames) bytes += (await disk.stat(join(folder, fileName))).size
      head = decodeBackupHead(await disk.readStart(file, HEAD_BYTES), { file, format, formatVersion })
    } catch (error) {
      if (diskErrorCode(error) === 'ENOENT') return null
      head = faultOfReading(error, file)
    }
    const { at, counts } = head.kind === 'head' ? head : { at: null, counts: null }
    const verdict = this.#verdicts.get(backup.name)
    const fault = head.kind === 'head' ? (verdict ?? null) : head
    return { ...backup, at, counts, bytes, condition: conditionOf(fault, verdict), fault }
  }
}

function conditionOf(fault: FileFault | null, verdict: FileFault | null | undefined): Backup['condition'] {
  if (fault === null) return verdict === null ? 'sound' : 'unread'
  return fault.kind === 'unreadable' || fault.kind === 'newer' ? 'unread' : 'damaged'
}

function ignoreMissing(error: unknown): void {
  if (diskErrorCode(error) !== 'ENOENT') throw error
}

/** Damaged ones are the first to go, those made by hand the last. */
function worth(backup: Backup): number {
  if (backup.condition === 'damaged') return 0
  return backup.reason === 'by-hand' ? 2 : 1
}
