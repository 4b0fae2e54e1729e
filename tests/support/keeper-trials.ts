/**
 * R4 and R5 for the whole keeper: makes file operation n fail, for every n of several journeys, or kills the program in
 * it, and says what the next start finds that it must not. All of it on a disk in memory, where the order of operations
 * is the same every time; packages are read on this thread, and written by as few words as will do. With files that lie
 * `sealed` the lock is on from the beginning; journeys of the lock itself turn it on, off, or change what opens it.
 */
import type { BackupDisk } from '../../main/disk/backups.ts'
import type { FaultReport, TrialReport } from './disk/fault-trials.ts'
import { type Fault, FaultyDisk } from './disk/faulty-disk.ts'
import { type Lying, withStarts } from './disk/lying.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { MortalDisk } from './disk/mortal-disk.ts'
import { sealedFiles } from './keeper-files.ts'
import type { KeeperJourney, Prepared } from './keeper-journeys.ts'
import { keeperIn, Trial } from './keeper-trial.ts'

export interface TrialSize {
  readonly lying?: Lying
  /** every so many operations only, where others try all of them */
  readonly every?: number
}

/** Every operation of the journey fails in each of these ways. */
export async function runKeeperFaults(
  journey: KeeperJourney,
  ways: readonly Omit<Fault, 'at'>[],
  { lying = 'open', every = 1 }: TrialSize = {}
): Promise<FaultReport> {
  const prepared = await preparedFor(journey, lying)
  const sound = await faultRound(journey, prepared, null)
  const failures = [...sound.failures]
  let rounds = 0
  let fired = 0
  for (const way of ways) {
    for (let at = 1 + sound.openedAfter; at <= sound.operations.length; at += every) {
      const round = await faultRound(journey, prepared, { ...way, at })
      rounds += 1
      if (round.fired > 0) fired += 1
      failures.push(...round.failures)
    }
  }
  return { rounds, fired, failures }
}

/**
 * The program is killed in every operation of the journey, once it has the folder: within one process a taker of the
 * lock that dies would hold up all others, and the lock has trials of its own.
 */
export async function runKeeperKills(
  journey: KeeperJourney,
  { lying = 'open', every = 1 }: TrialSize = {}
): Promise<TrialReport> {
  const prepared = await preparedFor(journey, lying)
  const { operations, openedAfter } = await faultRound(journey, prepared, null)
  // The first file to go is the one by which this process announced itself at the lock.
  const whenLocked = Math.max(openedAfter, operations.indexOf('unlink') + 1)
  const failures: string[] = []
  let rounds = 0
  for (let at = whenLocked + 1; at <= operations.length; at += every) {
    rounds += 1
    const memory = new MemoryDisk(prepared.files)
    const mortal = new MortalDisk(memory.disk, { operations: at })
    const keeper = keeperIn(memory, journey.form, withStarts(mortal.disk), prepared.package)
    const trial = new Trial(keeper, prepared.name, prepared.told)
    // How many operations there are hangs on who is faster, so this one may have come to its end alive.
    await Promise.race([mortal.death, journey.run(trial).then(() => trial.keeper.close())])
    const found = await trial.judge(memory.files, journey.form, at % 3 === 0)
    failures.push(...found.map(sentence => `${journey.name}, killed in operation ${at}: ${sentence}`))
  }
  return { rounds, failures }
}

/** How many failures are found with a disk that takes every write, and keeps nothing of the one with this number. */
export async function runLyingDisk(journey: KeeperJourney, forgets: number): Promise<number> {
  const prepared = await journey.prepare()
  const memory = new MemoryDisk(prepared.files)
  let writes = 0
  const disk: BackupDisk = {
    ...memory.disk,
    open: async (path, mode) => {
      const file = await memory.disk.open(path, mode)
      const isLost = (): boolean => path.endsWith('.journal') && ++writes === forgets
      return { ...file, write: async bytes => (isLost() ? bytes.length : await file.write(bytes)) }
    }
  }
  const trial = new Trial(keeperIn(memory, journey.form, disk), prepared.name, prepared.told)
  await journey.run(trial)
  return (await trial.judge(memory.files, journey.form, true)).length
}

interface Round {
  readonly operations: readonly string[]
  /** the operations before those that the journey is about */
  readonly openedAfter: number
  readonly fired: number
  readonly failures: readonly string[]
}

async function faultRound(journey: KeeperJourney, prepared: Prepared, fault: Fault | null): Promise<Round> {
  const memory = new MemoryDisk(prepared.files)
  const faulty = new FaultyDisk(memory.disk, fault)
  const keeper = keeperIn(memory, journey.form, withStarts(faulty.disk), prepared.package)
  const trial = new Trial(keeper, prepared.name, prepared.told)
  let openedAfter = 0
  trial.opened = () => {
    openedAfter = journey.beginsOpen === true ? faulty.operations.length : 0
  }
  await journey.run(trial)
  await trial.keeper.close()
  const operations = [...faulty.operations]
  const found = await trial.judge(memory.files, journey.form, fault === null || fault.at % 3 === 0)
  const name = `${journey.name}, ${fault === null ? 'no fault' : JSON.stringify(fault)}`
  return { operations, openedAfter, fired: faulty.fired, failures: found.map(sentence => `${name}: ${sentence}`) }
}

async function preparedFor(journey: KeeperJourney, lying: Lying): Promise<Prepared> {
  const prepared = await journey.prepare()
  return lying === 'open' ? prepared : { ...prepared, files: await sealedFiles(prepared.files) }
}
