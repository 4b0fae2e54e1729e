/**
 * R4 and R5 for backups: a fault, a kill or a power cut at every step of making one where there are so many already that
 * an older one has to go. Says in sentences which promise was broken.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBackupName } from '../../../main/disk/backup-names.ts'
import type { BackupAnswer } from '../../../main/disk/backups.ts'
import { Dice } from './dice.ts'
import { type FaultReport, type TrialReport, USUAL_WAYS } from './fault-trials.ts'
import { type Fault, FaultyDisk } from './faulty-disk.ts'
import { linesOnDisk, quickDisk } from './ledger.ts'
import {
  bytesIn,
  contentsOf,
  type LedgerBackups,
  ledgerBackups,
  litterAmong,
  prepareDatabase,
  request
} from './ledger-backups.ts'
import type { Lying } from './lying.ts'
import { MortalDisk } from './mortal-disk.ts'
import { afterPowerLoss, layOut } from './power-loss.ts'
import { RecordedDisk } from './recorded-disk.ts'

const date = { at: '2026-11-22T13:05:07.000Z', day: '2026-11-22', counts: { centre: 2 } }
const database = ['in the checkpoint', 'in the journal']

/** A way to make a backup. */
export interface BackupJourney {
  readonly name: string
  /** How many of the kind stay. */
  readonly kept: number
  /** What each of them holds. */
  readonly holds: readonly string[]
  readonly make: (backups: LedgerBackups, folder: string) => Promise<BackupAnswer>
}

export const BACKUP_JOURNEYS: readonly BackupJourney[] = [
  {
    name: 'a backup before an import',
    kept: 10,
    holds: ['as before the import'],
    make: backups => backups.make(request('as before the import'))
  },
  {
    name: 'a copy before a migration',
    kept: 3,
    holds: database,
    make: (backups, folder) =>
      backups.copyBeforeMigration({
        ...date,
        files: ['ledger.json', 'ledger.1.journal'].map(name => join(folder, name))
      })
  }
]

/** A database with as many backups as are kept, and what is in its folder. */
interface Prepared {
  readonly journey: BackupJourney
  readonly lying: Lying
  readonly folder: string
  readonly files: ReadonlyMap<string, string>
  readonly backups: ReadonlyMap<string, string>
}

/** Makes each operation of the journey fail in each of the ways. */
export function runBackupFaults(
  journey: BackupJourney,
  ways: readonly Omit<Fault, 'at'>[] = USUAL_WAYS,
  lying: Lying = 'open'
): Promise<FaultReport> {
  return inTempFolder(async base => {
    const prepared = await prepare(journey, join(base, 'prepared'), lying)
    const round = join(base, 'round')
    const first = await faultRound(prepared, round, null)
    const failures = [...first.failures]
    let rounds = 0
    let fired = 0
    for (const way of ways) {
      for (const fault of faultsAtAll(way, first.operations)) {
        const found = await faultRound(prepared, round, fault)
        failures.push(...found.failures)
        rounds += 1
        if (found.fired > 0) fired += 1
      }
    }
    return { rounds, fired, failures }
  })
}

/** The fault at each of the operations in turn; one that only a write can show, at each write. */
export function faultsAtAll(way: Omit<Fault, 'at'>, operations: readonly string[]): readonly Fault[] {
  if (way.code !== 'short') return operations.map((_, before) => ({ ...way, at: before + 1 }))
  const writes = operations.filter(name => name === 'write')
  return writes.map((_, before) => ({ ...way, at: before + 1, among: 'write' }))
}

/** Kills the program during each operation of the journey. */
export function runBackupKills(journey: BackupJourney, lying: Lying = 'open'): Promise<TrialReport> {
  return inTempFolder(async base => {
    const prepared = await prepare(journey, join(base, 'prepared'), lying)
    const folder = join(base, 'round')
    const { operations } = await faultRound(prepared, folder, null)
    const failures: string[] = []
    for (let lastsFor = 1; lastsFor <= operations.length; lastsFor += 1) {
      await layOutCopy(prepared, folder)
      const mortal = new MortalDisk(quickDisk, { operations: lastsFor })
      const making = journey.make(ledgerBackups(join(folder, 'backups'), mortal.disk, lying), folder)
      await Promise.race([mortal.death, making])
      await mortal.death
      const found = await judge(prepared, folder, null)
      failures.push(...found.map(sentence => `killed in operation ${lastsFor}: ${sentence}`))
    }
    return { rounds: operations.length, failures }
  })
}

/** Cuts the power at random instants while backups are made and older ones go. */
export function runBackupPowerLoss(
  journey: BackupJourney,
  { states, seed, lying = 'open' }: { readonly states: number; readonly seed: number; readonly lying?: Lying }
): Promise<TrialReport> {
  return inTempFolder(async base => {
    const dice = new Dice(seed)
    const failures: string[] = []
    const folder = join(base, 'folder')
    await prepareDatabase(folder, lying)
    const recorded = new RecordedDisk(quickDisk)
    const backups = ledgerBackups(join(folder, 'backups'), recorded.disk, lying)
    for (let number = 1; number <= journey.kept + 3; number += 1) {
      const { kind } = await journey.make(backups, folder)
      if (kind === 'made') recorded.say(number)
      else failures.push(`number ${number} was not made on a sound disk: ${kind}`)
    }
    const after = join(base, 'after', 'backups')
    await mkdir(join(base, 'after'))
    for (let state = 1; state <= states; state += 1) {
      const length = dice.between(0, recorded.record.length)
      const said = recorded.record.slice(0, length).findLast(operation => operation.kind === 'said')
      const last = said?.kind === 'said' ? Number(said.what) : 0
      await layOut(afterPowerLoss(recorded.record, length, dice), after)
      const found = await contentsOf(after, lying)
      const numbers = [...found.keys()].map(name => readBackupName(name)?.number)
      const fail = (sentence: string) => failures.push(`state ${state}, ${last} made: ${sentence}`)
      // The next one may be there already, and may have let the oldest go.
      for (let due = Math.max(1, last - journey.kept + 2); due <= last; due += 1)
        if (!numbers.includes(due)) fail(`number ${due} is not there`)
      for (const [name, holds] of found) if (holds !== String(journey.holds)) fail(`${name} holds ${holds}`)
      const later = await ledgerBackups(after, quickDisk, lying).make(request('later', { reason: 'by-hand' }))
      if (later.kind !== 'made') fail(`the next one is not made: ${later.kind}`)
      const litter = await litterAmong(after)
      if (litter.length > 0) fail(`left behind: ${litter.join(' ')}`)
    }
    return { rounds: states, failures }
  })
}

async function faultRound(
  prepared: Prepared,
  folder: string,
  fault: Fault | null
): Promise<{ readonly operations: readonly string[]; readonly fired: number; readonly failures: readonly string[] }> {
  await layOutCopy(prepared, folder)
  const faulty = new FaultyDisk(quickDisk, fault)
  const backups = ledgerBackups(join(folder, 'backups'), faulty.disk, prepared.lying)
  const answer = await prepared.journey.make(backups, folder)
  const operations = [...faulty.operations]
  const failures = [...(await judge(prepared, folder, answer))]
  const runsOut = fault?.code === 'ENOSPC' || fault?.code === 'short'
  if (answer.kind === 'full' && !runsOut) failures.push('the disk was not full')
  // A rename that took place and was answered with an error finds nothing to rename when it is tried again.
  if (answer.kind === 'not-saved' && answer.code !== fault?.code && answer.code !== 'ENOENT')
    failures.push(`the code is ${answer.code}`)
  const note = `${prepared.journey.name}, ${JSON.stringify(fault)}, ${answer.kind}`
  return { operations, fired: faulty.fired, failures: failures.map(sentence => `${note}: ${sentence}`) }
}

/** What a sound disk shows after any fault, kill or success; `answer` is null if there was none. */
async function judge(prepared: Prepared, folder: string, answer: BackupAnswer | null): Promise<readonly string[]> {
  const { journey, lying, backups: older } = prepared
  const failures: string[] = []
  const backups = join(folder, 'backups')
  const found = await contentsOf(backups, lying)
  for (const [name, holds] of found) if (holds !== String(journey.holds)) failures.push(`${name} holds ${holds}`)

  const isNewThere = [...found.keys()].some(name => !older.has(name))
  if (answer?.kind === 'made' && !isNewThere) failures.push('the new one is not there')
  const oldest = [...older.keys()].at(-1)
  for (const name of older.keys()) {
    const mayBeGone = name === oldest && isNewThere && (answer === null || answer.kind === 'made')
    if (!mayBeGone && !found.has(name)) failures.push(`${name} is gone`)
  }
  if (String([...(await bytesIn(folder))]) !== String([...prepared.files])) failures.push('the database was touched')
  if (String(await linesOnDisk(folder, lying)) !== String(database)) failures.push('the database is not what it was')

  const later = await journey.make(ledgerBackups(backups, quickDisk, lying), folder)
  if (later.kind !== 'made') failures.push(`the next one is not made: ${later.kind}`)
  const { size } = await contentsOf(backups, lying)
  if (size !== journey.kept) failures.push(`then there are ${size}`)
  const litter = await litterAmong(backups)
  if (litter.length > 0) failures.push(`left behind: ${litter.join(' ')}`)
  return failures
}

async function prepare(journey: BackupJourney, folder: string, lying: Lying): Promise<Prepared> {
  await prepareDatabase(folder, lying)
  const backups = ledgerBackups(join(folder, 'backups'), quickDisk, lying)
  for (let made = 1; made <= journey.kept; made += 1) await journey.make(backups, folder)
  const [files, made] = [await bytesIn(folder), await contentsOf(join(folder, 'backups'), lying)]
  return { journey, lying, folder, files, backups: made }
}

async function layOutCopy(prepared: Prepared, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await cp(prepared.folder, folder, { recursive: true })
}

async function inTempFolder<T>(work: (base: string) => Promise<T>): Promise<T> {
  const base = await mkdtemp(join(tmpdir(), 'putokaz-backups-'))
  try {
    return await work(base)
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}
