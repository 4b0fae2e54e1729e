/**
 * The keeper: opens the database of this station, and is the only one who does.
 *
 * Promises: a database that cannot be read is never written to and never replaced by an empty one; nothing else
 * touches the files while it holds the folder's lock; whatever it finds wrong it says, and a person decides. Hides:
 * which file holds what, and the order in which things are opened and closed. What happens to an open database is the
 * station's (station.ts).
 */
import { join } from 'node:path'
import { setTimeout as waitInRealTime } from 'node:timers/promises'
import type { AboutContract } from '../shared/about.ts'
import type {
  BackupProblem,
  Beginning,
  Contract,
  Machine,
  OpenProblem,
  SaveProblem,
  Settings,
  Snapshot,
  Verb
} from '../shared/bridge.ts'
import { readDirectory } from '../shared/directory.ts'
import type { ExportWish } from '../shared/exchange/offer.ts'
import type { HistoryRecord } from '../shared/history.ts'
import type { Secret } from '../shared/lock.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { readPublished } from './about/published.ts'
import { type Database, type DatabaseChange, databaseOf, emptyDatabase, storedForm } from './database.ts'
import { databaseNameIn, nameBeside } from './database-name.ts'
import type { BackupDisk } from './disk/backups.ts'
import { carefulReplace } from './disk/careful-replace.ts'
import { encodeDocument } from './disk/checkpoint-document.ts'
import { diskErrorCode, realDisk, type Wait } from './disk/disk.ts'
import { DurableFile } from './disk/durable-file.ts'
import { DatabaseFault } from './disk/fault.ts'
import { type History, type LogKind, openHistory } from './disk/history.ts'
import type { StoredForm } from './disk/opening.ts'
import { readStart } from './disk/read-start.ts'
import { sealedDisk } from './disk/sealed-disk.ts'
import { Turn } from './disk/turn.ts'
import { readPackage } from './exchange/read-package.ts'
import type { Vault } from './exchange/station-key.ts'
import { writePackage } from './exchange/write-package.ts'
import { ExchangeDesk, type ExchangeDeskPlan } from './exchange-desk.ts'
import { FolderHold } from './folder-hold.ts'
import { Lock } from './lock/lock.ts'
import { lockProblemFrom } from './lock/lock-problem.ts'
import { removeTemps, workOff } from './lock/working-off.ts'
import { type Wrapping, wrappingInThread } from './lock/wrapping.ts'
import { noteMistake } from './mistake.ts'
import { causeOf, damageOf, Safekeeping } from './safekeeping.ts'
import { Station, saveProblemFrom } from './station.ts'

export interface KeeperPlan {
  /** the folder of the database; made when it is missing */
  readonly folder: string
  /** entries to begin with when a person chooses the public directory */
  readonly publicEntries: () => readonly Entry[]
  /** a random word of so many letters and digits; shared code has no dice */
  readonly draw: (letters: number) => string
  /** the present instant by this computer's clock, ISO 8601; only ever shown to people */
  readonly now: () => string
  /** the name of this computer, for whoever finds the folder in use */
  readonly computer: string
  readonly machine: Machine
  readonly disk?: BackupDisk
  /** between attempts at what the disk refuses; real time unless a trial is in a hurry */
  readonly wait?: Wait
  /** how the database is stored; another one than the present only in trials of a migration */
  readonly form?: StoredForm<Database, DatabaseChange>
  /** what seals the station's key; left out where nothing does */
  readonly vault?: Vault
  /** how package files are read and written; another way only in trials on a disk in memory */
  readonly packages?: ExchangeDeskPlan['packages']
  /** how the key of the lock is wrapped; another way only where it is done by the hundred */
  readonly wrapping?: Wrapping
}

/** Where the operating system offers nothing to seal a key with. */
const noVault: Vault = {
  isAvailable: () => false,
  seal: text => Buffer.from(text),
  open: sealed => sealed.toString()
}

/** History and log of takings are this machine's, whichever database of the folder is in use. */
const historyName = 'putokaz'
const backupsFolder = 'backups'

const closedByLock: SaveProblem = { kind: 'not-saved', cause: 'denied', reason: 'the lock is closed' }
const noBackupsWhileLocked: BackupProblem = { kind: 'backup-failed', cause: 'denied', reason: 'the lock is closed' }

/** Verbs that need the window or the clipboard are the program's (index.ts). */
type VerbOfTheProgram =
  | keyof AboutContract
  | 'copyText'
  | 'showDataFolder'
  | 'saveCopy'
  | 'closeAnyway'
  | 'keepOpen'
  | 'printPaper'
  | 'savePaper'
  | 'saveContacts'
  | 'writeSheets'
  | 'choosePackages'
  | 'chooseFirst'
  | 'exportPackage'
  | 'checkFile'

export type Keeper = {
  readonly [V in Exclude<Verb, VerbOfTheProgram>]: (request: Contract[V]['request']) => Promise<Contract[V]['answer']>
} & {
  /** The open station; null before one is. */
  readonly station: () => Station | null
  /** Begins to read package files that a person chose, dropped or opened with the program; false when there are none. */
  readonly openPackages: (paths: readonly string[]) => boolean
  /** The same before there is a directory, and says whether any of them can be taken: nothing else is kept of them. */
  readonly readAhead: (paths: readonly string[]) => Promise<Contract['chooseFirst']['answer']>
  /** Writes a package; `path` is what a person chose. */
  readonly writePackage: (wish: ExportWish, path: string) => Promise<Contract['exportPackage']['answer']>
  /** Writes everything that is shown, saved or not, into another file; `path` is what a person chose. */
  readonly writeCopy: (path: string) => Promise<Contract['saveCopy']['answer']>
  /** Says on screen, from now on, that the program itself made a mistake somewhere. */
  readonly setMistaken: () => void
  /** Resolves when no file is being sealed or opened any more because the lock was turned on or off. */
  readonly workedOff: () => Promise<void>
  /** Writes the last checkpoint and lets go of the folder. Nothing acknowledged depends on its success. */
  readonly close: () => Promise<void>
}

/** Opens nothing yet: `openDirectory` does, and says what it found. */
export function openKeeper(plan: KeeperPlan): Keeper {
  const bare = plan.disk ?? { ...realDisk, readStart }
  const form = plan.form ?? storedForm()
  const wait = plan.wait ?? waitInRealTime
  const { folder } = plan
  const turn = new Turn()
  const protection = new Lock({ folder, disk: bare, wait, wrapping: plan.wrapping ?? wrappingInThread })
  const { sealing } = protection
  /** what lies in the folder is written through it; what a person wants elsewhere is not */
  const disk = sealedDisk(bare, { folder, sealing })
  const safekeeping = new Safekeeping({
    folder: join(folder, backupsFolder),
    form,
    disk,
    wait,
    now: plan.now
  })
  const hold = new FolderHold({ folder, disk: bare, wait, computer: plan.computer, now: plan.now })
  let name: string | null = null
  let station: Station | null = null
  /** the backup of the day, made while the station is at work */
  let daily: Promise<void> = Promise.resolve()
  /** sealing, or opening, what lies in the folder, beside everything else */
  let workingOff: Promise<void> = Promise.resolve()
  let isClosing = false
  let isMistaken = false
  const exchange = new ExchangeDesk({
    folder,
    databaseName: () => name ?? historyName,
    disk,
    outside: bare,
    wait,
    draw: plan.draw,
    now: plan.now,
    vault: plan.vault ?? noVault,
    packages: plan.packages ?? { read: readPackage, write: writePackage },
    safekeeping,
    publicEntries: plan.publicEntries,
    turn,
    station: () => station
  })

  async function openDirectory(): Promise<Result<Snapshot, OpenProblem>> {
    if (station !== null) return success(snapshotOf(station))
    const problem = (await takeFolder()) ?? (await meetLock())
    if (problem !== null) return failure(problem)
    let file: DurableFile<Database, DatabaseChange>
    let database: Database | null
    try {
      name ??= databaseNameIn(await disk.readFolder(folder))
      file = fileNamed(name)
      database = await file.read()
    } catch (error) {
      return failure(await damageFrom(error))
    }
    if (database === null) return failure(firstRun(plan))
    station = await stationOn(file, database)
    daily = beside(makeDailyBackup(station))
    exchange.begin(station)
    workOffSoon()
    return success(snapshotOf(station, file))
  }

  /** Null when the files of the folder can be read, or lie open. */
  async function meetLock(): Promise<OpenProblem | null> {
    const { machine } = plan
    const wasClosed = sealing.state === 'locked'
    const met = await protection.meet()
    if (typeof met !== 'string') return { kind: 'damaged', damage: damageOf(met), backup: null, machine }
    const { front } = protection
    if (front !== null && !wasClosed) await removeTemps([folder, join(folder, backupsFolder)], bare)
    return met === 'open' || front === null ? null : { kind: 'locked', ...front, machine }
  }

  async function beginStation(beginning: Beginning): Promise<Contract['beginStation']['answer']> {
    if (station !== null) return success(snapshotOf(station))
    const begun = name
    if (!hold.isTaken || begun === null || sealing.state === 'locked') return openDirectory()
    const file = fileNamed(begun)
    try {
      if ((await file.read()) !== null) return openDirectory()
    } catch (error) {
      return failure(await damageFrom(error))
    }
    const entries = beginning.start === 'public-directory' ? plan.publicEntries() : []
    const database = databaseOf({
      stationId: `station-${plan.draw(16)}`,
      settings: beginning.settings,
      entries: new Map(entries.map(entry => [entry.id, entry]))
    })
    try {
      await file.write(database)
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
    station = await stationOn(file, database)
    exchange.begin(station)
    workOffSoon()
    return success(snapshotOf(station))
  }

  async function startBeside(): Promise<Contract['startBeside']['answer']> {
    if (sealing.state === 'locked') return failure(closedByLock)
    try {
      name = nameBeside(await disk.readFolder(folder))
      return success(null)
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
  }

  /** A person has seen who holds the folder and says that nobody works there any more. */
  async function takeOver(): Promise<Result<Snapshot, OpenProblem>> {
    hold.overrule()
    return openDirectory()
  }

  async function takeFolder(): Promise<OpenProblem | null> {
    const problem = await hold.take()
    return problem === null ? null : { ...problem, machine: plan.machine }
  }

  function fileNamed(fileName: string): DurableFile<Database, DatabaseChange> {
    const file: DurableFile<Database, DatabaseChange> = new DurableFile({
      ...form,
      folder,
      name: fileName,
      disk,
      wait,
      beforeMigration: ({ files }) => safekeeping.copyBeforeMigration(files, file.state ?? emptyDatabase())
    })
    return file
  }

  async function stationOn(file: DurableFile<Database, DatabaseChange>, database: Database): Promise<Station> {
    const [history, takings] = [await openLog('history'), await openLog('takings')]
    const opened = new Station({ file, history, takings, draw: plan.draw, now: plan.now }, database)
    if (isMistaken) opened.setMistaken()
    return opened
  }

  async function openLog(kind: LogKind): Promise<History | null> {
    const opened = await openHistory({ folder, name: historyName, kind, disk, wait })
    return opened.kind === 'opened' ? opened.history : null
  }

  function snapshotOf(open: Station, file?: DurableFile<Database, DatabaseChange>): Snapshot {
    const tornTail = file?.opening.tornTail ?? null
    return {
      stationId: open.database.stationId,
      settings: open.database.settings,
      entries: open.entries,
      misdated: [...open.database.exchange.misdated],
      saving: open.saving,
      notices: tornTail === null ? [] : [{ kind: 'unfinished-edit-left-out', file: tornTail.file }],
      machine: plan.machine
    }
  }

  async function damageFrom(error: unknown): Promise<OpenProblem> {
    if (!(error instanceof DatabaseFault)) return noAccess(error, plan)
    const backup = await safekeeping.newestSound()
    return { kind: 'damaged', damage: damageOf(error.fault), backup, machine: plan.machine }
  }

  /**
   * Puts a backup in the place of the directory, after a backup of what is there. Where the database is damaged it
   * stays as it is, and the backup becomes a new one beside it.
   */
  async function restoreBackup({
    name: backup,
    by
  }: {
    name: string
    by: string
  }): Promise<Contract['restoreBackup']['answer']> {
    const open = station
    const closed = open === null ? ((await takeFolder()) ?? (await meetLock())) : null
    if (closed !== null) return failure(closed)
    const unsaved = await open?.settled()
    if (unsaved !== undefined && unsaved !== null) return failure(unsaved)
    const read = await safekeeping.read(backup)
    if (!read.ok) return read
    const told = { at: plan.now(), by, cause: 'backup-restored' as const, changes: [], backup }
    if (open === null) return await beginFromBackup(read.value, told)
    const kept = await safekeeping.make('before-restore', open.database, backup)
    if (!kept.ok) return kept
    const problem = await open.goBackTo(read.value, told)
    return problem === null ? success(snapshotOf(open)) : failure(problem)
  }

  async function beginFromBackup(
    from: Database,
    told: Omit<HistoryRecord, 'number'>
  ): Promise<Contract['restoreBackup']['answer']> {
    const database = { ...from, recent: [], recentTakings: [] }
    let file: DurableFile<Database, DatabaseChange>
    let beside: string
    try {
      beside = nameBeside(await disk.readFolder(folder))
      file = fileNamed(beside)
      await file.read()
      await file.write(database)
    } catch (error) {
      return failure(saveProblemFrom(error))
    }
    name = beside
    station = await stationOn(file, database)
    // What the damaged database held besides is not known.
    station.tell({ ...told, touched: null })
    exchange.begin(station)
    workOffSoon()
    return success(snapshotOf(station))
  }

  async function makeDailyBackup(open: Station): Promise<void> {
    open.setBackupProblem(await safekeeping.makeDaily(open.database))
  }

  async function writeCopy(path: string): Promise<Contract['saveCopy']['answer']> {
    const head = { format: form.format, formatVersion: form.formatVersion, sequence: 0 }
    const document = encodeDocument(
      { ...head, journal: { number: 1, begun: false, link: '' } },
      form.encode(requireStation().everything())
    )
    const made = await carefulReplace(path, document.pieces, { disk: bare, wait })
    if (made.kind === 'failed') return failure({ kind: 'not-saved', cause: causeOf(made.code), reason: made.code })
    return success({ file: path })
  }

  async function close(): Promise<void> {
    await closeStation()
    if (protection.state.isOn) protection.close()
    await hold.release()
  }

  /** Nothing is written to the folder when it resolves. */
  async function closeStation(): Promise<void> {
    isClosing = true
    try {
      await exchange.cleared()
      await workingOff
      const open = station
      station = null
      await open?.close()
      await daily
    } finally {
      isClosing = false
    }
  }

  /** Brings all files to lie as the lock says, beside everything else; what was left goes on at the next start. */
  function workOffSoon(): void {
    const open = station
    const database = name
    if (open === null || database === null || protection.front === null) return
    workingOff = workingOff.then(() => beside(bringToForm(open, database)))
  }

  async function bringToForm(open: Station, database: string): Promise<void> {
    await daily
    // Only what was found while files were being opened says that none is sealed any more.
    const { state } = sealing
    const left = await workOff({
      folder,
      backups: backupsFolder,
      name: database,
      sealing,
      disk,
      bare,
      wait,
      station: open,
      safekeeping,
      besideOthers: (file, work) => exchange.besideOthers(file, work),
      tell: unfinished => protection.setUnfinished(unfinished),
      isOver: () => isClosing
    })
    if (isClosing || state !== 'opening' || left.refused.length > 0) return
    await protection.finishTurningOff(left.damaged.length === 0)
  }

  async function unlock(secret: Secret): Promise<Contract['unlock']['answer']> {
    if (station !== null) return success(snapshotOf(station))
    const problem = (await takeFolder()) ?? (await meetLock())
    if (problem !== null && problem.kind !== 'locked') return failure(problem)
    const unlocked = problem === null ? success(null) : await protection.unlock(secret)
    if (unlocked.ok) return await openDirectory()
    const { problem: refusal } = unlocked
    if (refusal.kind === 'wrong-secret' || refusal.kind === 'no-recovery') return failure({ kind: refusal.kind })
    if (refusal.kind !== 'damaged') return failure(lockProblemFrom(refusal))
    return failure({ kind: 'damaged', damage: damageOf(refusal.fault), backup: null, machine: plan.machine })
  }

  async function lockNow(): Promise<Contract['lockNow']['answer']> {
    if (!protection.state.isOn) return failure({ kind: 'lock-is-off' })
    if (protection.state.isLocked) return success(null)
    if ((await station?.settled()) !== null && station !== null) return failure({ kind: 'not-all-saved' })
    try {
      await closeStation()
      await exchange.forget()
    } finally {
      // Whatever went wrong: the key goes.
      name = null
      protection.close()
    }
    return success(null)
  }

  async function setLock({ passphrase, by }: Contract['setLock']['request']): Promise<Contract['setLock']['answer']> {
    const open = station
    if (protection.state.isOn) return failure({ kind: 'lock-is-on' })
    if (open === null) return failure({ ...closedByLock, reason: 'no directory is open' })
    if (protection.front !== null) return failure({ kind: 'lock-is-opening' })
    if ((await open.settled()) !== null) return failure({ kind: 'not-all-saved' })
    const on = await protection.turnOn(passphrase, open.database.settings)
    if (!on.ok) return failure(lockProblemFrom(on.problem))
    open.tell({ at: plan.now(), by, cause: 'lock-set', changes: [] })
    await settleForms(open)
    return success({ recoveryCode: on.value })
  }

  async function removeLock({
    passphrase,
    by
  }: Contract['removeLock']['request']): Promise<Contract['removeLock']['answer']> {
    const open = station
    if (!protection.state.isOn) return failure({ kind: 'lock-is-off' })
    if (open === null) return failure(closedByLock)
    if ((await open.settled()) !== null) return failure({ kind: 'not-all-saved' })
    const off = await protection.turnOff(passphrase)
    if (!off.ok) return failure(lockProblemFrom(off.problem))
    open.tell({ at: plan.now(), by, cause: 'lock-removed', changes: [] })
    await settleForms(open)
    return success(null)
  }

  /** What was being written when the lock changed is written; the rest is worked off. */
  async function settleForms(open: Station): Promise<void> {
    await daily
    await open.checkpoint()
    workOffSoon()
  }

  async function changePassphrase({
    present,
    next
  }: Contract['changePassphrase']['request']): Promise<Contract['changePassphrase']['answer']> {
    if (!protection.state.isOn) return failure({ kind: 'lock-is-off' })
    const changed = await protection.changePassphrase(present, next)
    return changed.ok ? changed : failure(lockProblemFrom(changed.problem))
  }

  async function renewRecovery(passphrase: string): Promise<Contract['renewRecovery']['answer']> {
    if (!protection.state.isOn) return failure({ kind: 'lock-is-off' })
    const renewed = await protection.renewRecovery(passphrase)
    return renewed.ok ? success({ recoveryCode: renewed.value }) : failure(lockProblemFrom(renewed.problem))
  }

  async function saveSettings(settings: Settings): Promise<Contract['saveSettings']['answer']> {
    if (station === null) return failure(closedByLock)
    const problem = await station.saveSettings(settings)
    if (problem !== null) return failure(problem)
    await protection.keepLook(settings)
    return success(settings)
  }

  function requireStation(): Station {
    if (station === null) throw new Error('no directory is open')
    return station
  }

  return {
    station: () => station,
    openDirectory: () => turn.run(openDirectory),
    takeOver: () => turn.run(takeOver),
    beginStation: beginning => turn.run(() => beginStation(beginning)),
    startBeside: () => turn.run(startBeside),
    saveEdit: edit => turn.run(async () => requireStation().edit(edit)),
    saveSettings: settings => turn.run(() => saveSettings(settings)),
    // A page that asks while the window closes is not answered any more: there is nothing left to tell.
    awaitSaving: async ({ seen }) => await (station?.nextSaving(seen) ?? new Promise<never>(() => undefined)),
    trySavingAgain: async () => {
      station?.trySavingAgain()
      return null
    },
    awaitLock: async ({ seen }) => await protection.next(seen),
    unlock: secret => turn.run(() => unlock(secret)),
    lockNow: async () => {
      for (;;) {
        const { isOn, isLocked } = protection.state
        if (isOn && !isLocked) {
          const unsaved = await station?.settled()
          if (unsaved !== undefined && unsaved !== null) return failure({ kind: 'not-all-saved' })
          // What is being read or written waits for its turn, too.
          await exchange.putAway()
        }
        // A package that was begun meanwhile would wait for ever for a directory that is closed.
        const answer = await turn.run(async () => (exchange.isWriting ? null : await lockNow()))
        if (answer !== null) return answer
      }
    },
    setLock: request => turn.run(() => setLock(request)),
    changePassphrase: request => turn.run(() => changePassphrase(request)),
    renewRecovery: ({ passphrase }) => turn.run(() => renewRecovery(passphrase)),
    removeLock: request => turn.run(() => removeLock(request)),
    listBackups: async () => (sealing.state === 'locked' ? failure(noBackupsWhileLocked) : await safekeeping.list()),
    makeBackup: () =>
      turn.run(async () => {
        if (station === null && sealing.state === 'locked') return failure(noBackupsWhileLocked)
        const made = await safekeeping.make('by-hand', requireStation().database)
        if (made.ok) requireStation().setBackupProblem(null)
        return made
      }),
    removeBackup: ({ name: backup }) =>
      turn.run(async () =>
        sealing.state === 'locked' ? failure(noBackupsWhileLocked) : await safekeeping.remove(backup)
      ),
    restoreBackup: request => turn.run(() => restoreBackup(request)),
    awaitExchange: async ({ seen }) => await exchange.state(seen),
    cancelExchange: async () => {
      exchange.cancel()
      return null
    },
    readOffer: async ({ offer }) => await exchange.readOffer(offer),
    givePassphrase: async ({ offer, file, passphrase }) => {
      exchange.unlock(offer, file, passphrase)
      return null
    },
    applyOffer: decisions => exchange.apply(decisions),
    dropOffer: async ({ offer }) => {
      exchange.drop(offer)
      return null
    },
    readSheet: async ({ sheet }) => await exchange.sheets.read(sheet),
    guessSheet: async request => await exchange.sheets.guess(request),
    understandSheet: async request => await exchange.sheets.understand(request),
    offerSheet: async request => await exchange.sheets.offer(request),
    reopenSheet: async () => exchange.sheets.reopen(),
    closeSheet: async ({ sheet }) => {
      exchange.sheets.close(sheet)
      return null
    },
    listImports: async () => exchange.listImports(),
    undoImport: request => exchange.undo(request),
    listExports: async () => exchange.listExports(),
    listStations: async () => await exchange.listStations(),
    renewKey: () => turn.run(() => exchange.renewKey()),
    setTrust: request => turn.run(() => exchange.setTrust(request)),
    eraseContact: request => exchange.erase(request),
    offerPublished: async () => exchange.offerPublished(),
    openPackages: paths => exchange.openFiles(paths),
    readAhead: async paths => {
      if (station === null && sealing.state !== 'locked') return await exchange.readAhead(paths)
      return { kind: exchange.openFiles(paths) ? 'waits' : 'nothing' }
    },
    writePackage: (wish, path) => exchange.write(wish, path),
    writeCopy,
    setMistaken: () => {
      isMistaken = true
      station?.setMistaken()
    },
    workedOff: () => workingOff,
    // A page that still asks while the lock closes is told of nothing.
    readHistory: async question => (await station?.readHistory(question)) ?? { records: [], hasMore: false, lost: 0 },
    close: async () => {
      // What is being read or written needs the station until its end.
      await exchange.end()
      await turn.run(close)
    }
  }
}

/** What goes on beside everything else: a mistake of ours in it must not fail those who only wait for its end. */
async function beside(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (mistake) {
    noteMistake(mistake)
  }
}

function firstRun(plan: KeeperPlan): OpenProblem {
  const entries = plan.publicEntries()
  const { centres } = readDirectory(entries)
  return {
    kind: 'first-run',
    centres: [...centres.values()].map(({ id, name, status }) => ({ id, name, status })),
    published: readPublished(entries),
    machine: plan.machine
  }
}

function noAccess(error: unknown, { folder, machine }: KeeperPlan): OpenProblem {
  const code = diskErrorCode(error)
  if (code === null) throw error
  return { kind: 'no-access', folder, reason: code, machine }
}
