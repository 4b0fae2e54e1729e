/**
 * R3: random runs of the durable file (appends alone and together, checkpoints beside them, replacing everything, being
 * killed and started again) are recorded, the power is cut at random instants, and what the file system may leave is
 * opened. The control does the same to lowdb's own writer, which never calls fsync, and must find fault with it.
 */
import fsPromises, { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSONFile } from 'lowdb/node'
import { writeWhole } from '../../../main/disk/disk.ts'
import { Dice } from './dice.ts'
import type { TrialReport } from './fault-trials.ts'
import { type Ledger, type LedgerFile, ledgerFile, litterIn, quickDisk } from './ledger.ts'
import type { Lying } from './lying.ts'
import { type Lifetime, MortalDisk } from './mortal-disk.ts'
import { afterPowerLoss, layOut } from './power-loss.ts'
import { folderOf, type Operation, RecordedDisk } from './recorded-disk.ts'

export interface PowerLossReport extends TrialReport {
  readonly unreadable: number
  readonly lost: number
}

type Lines = readonly string[] | null

type Said =
  | { readonly kind: 'found' | 'replacing'; readonly lines: Lines }
  | { readonly kind: 'appending' | 'appended'; readonly line: string }
  | { readonly kind: 'saved' }

/** How many states are drawn from one recorded run. */
const STATES_PER_RUN = 25

/** Opens so many states; the same seed makes the same states. */
export async function runPowerLossStates({
  lying = 'open',
  ...size
}: {
  readonly states: number
  readonly seed: number
  readonly lying?: Lying
}): Promise<PowerLossReport> {
  const record = (folder: string, dice: Dice) => recordDurableFile(folder, dice, lying)
  return inStates(size, record, async (folder, said) => {
    const file = ledgerFile(folder, {}, lying)
    let lines: Lines
    try {
      lines = (await file.read())?.lines.slice() ?? null
    } catch (error) {
      return { kind: 'unreadable', sentence: String(error) }
    }
    const branches = whatMayStand(said)
    if (!branches.some(branch => stands(lines, branch)))
      return { kind: 'lost', sentence: `${show(lines)} found, allowed ${branches.map(showBranch).join(' or ')}` }
    const litter = await litterIn(folder, lying)
    if (litter.length > 0) return { kind: 'litter', sentence: litter.join(' ') }
    return goOn(() => ledgerFile(folder, {}, lying), file, lines)
  })
}

/** The same over lowdb's JSONFile: it must come out with failures, or the trial proves nothing. */
export async function runLowdbControl(size: {
  readonly states: number
  readonly seed: number
}): Promise<PowerLossReport> {
  return inStates(size, recordLowdb, async (folder, said) => {
    let lines: Lines
    try {
      lines = (await new JSONFile<Ledger>(join(folder, 'ledger.json')).read())?.lines ?? null
    } catch (error) {
      return { kind: 'unreadable', sentence: String(error) }
    }
    const branches = whatMayStand(said)
    return branches.some(branch => stands(lines, branch)) ? null : { kind: 'lost', sentence: show(lines) }
  })
}

interface Failure {
  readonly kind: 'unreadable' | 'lost' | 'litter'
  readonly sentence: string
}

async function inStates(
  { states, seed }: { readonly states: number; readonly seed: number },
  recordRun: (folder: string, dice: Dice) => Promise<readonly Operation[]>,
  judge: (folder: string, said: readonly Said[]) => Promise<Failure | null>
): Promise<PowerLossReport> {
  const base = await mkdtemp(join(tmpdir(), 'putokaz-power-'))
  const found: Failure[] = []
  let rounds = 0
  try {
    for (let run = 0; rounds < states; run += 1) {
      const dice = new Dice(seed * 1_000_003 + run)
      const live = join(base, `live-${run}`)
      await mkdir(live)
      const record = await recordRun(live, dice)
      for (let state = 0; state < STATES_PER_RUN && rounds < states; state += 1) {
        const length = drawInstant(record, dice)
        const folder = join(base, `state-${run}-${state}`)
        await layOut(afterPowerLoss(record, length, dice), folder)
        const said = record
          .slice(0, length)
          .flatMap(operation => (operation.kind === 'said' ? [operation.what as Said] : []))
        const failure = await judge(folder, said)
        if (failure !== null) found.push({ ...failure, sentence: `run ${run}, state ${state}: ${failure.sentence}` })
        await rm(folder, { recursive: true })
        rounds += 1
      }
      await rm(live, { recursive: true })
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return {
    rounds,
    failures: found.map(failure => `${failure.kind}: ${failure.sentence}`),
    unreadable: found.filter(failure => failure.kind === 'unreadable').length,
    lost: found.filter(failure => failure.kind === 'lost').length
  }
}

/** What was read after the power loss can be added to, saved and read again. */
async function goOn(again: () => LedgerFile, file: LedgerFile, lines: Lines): Promise<Failure | null> {
  const state = file.state ?? { lines: [] }
  if (lines === null) await file.write(state)
  await file.append({ line: 'later' })
  const added = await again().read()
  await file.write(state)
  await file.close()
  const saved = await again().read()
  const expected = show([...(lines ?? []), 'later'])
  if (show(added?.lines ?? null) !== expected)
    return { kind: 'lost', sentence: `going on gives ${show(added?.lines ?? null)}` }
  return show(saved?.lines ?? null) === expected ? null : { kind: 'lost', sentence: 'going on and saving loses lines' }
}

async function recordDurableFile(folder: string, dice: Dice, lying: Lying): Promise<readonly Operation[]> {
  const recorded = new RecordedDisk(quickDisk)
  const lives = dice.between(1, 4)
  for (let life = 1; life <= lives; life += 1) {
    const mortal = new MortalDisk(recorded.disk, drawLifetime(dice))
    const file = ledgerFile(folder, { disk: mortal.disk }, lying)
    await Promise.race([liveOnce(file, recorded, dice, life), mortal.death])
  }
  return recorded.record
}

/** Half of the kills come at a rename, where most depends on what is lasting already. */
function drawLifetime(dice: Dice): Lifetime {
  switch (dice.oneOf(['to the end', 'any operation', 'any operation', 'a rename', 'a rename'])) {
    case 'to the end':
      return {}
    case 'any operation':
      return { operations: dice.between(5, 90) }
    case 'a rename':
      return { renames: dice.between(2, 12) }
  }
}

/** When the power goes: at any instant, shortly after a change of names, or right after a write. */
function drawInstant(record: readonly Operation[], dice: Dice): number {
  const instant = dice.between(0, record.length)
  const next = (isWanted: (operation: Operation) => boolean): number => {
    const found = record.findIndex((operation, index) => index >= instant && isWanted(operation))
    return found < 0 ? instant : found + 1
  }
  switch (dice.oneOf(['any', 'names', 'write'])) {
    case 'any':
      return instant
    case 'names':
      return Math.min(record.length, next(operation => folderOf(operation) !== null) + dice.between(0, 3))
    case 'write':
      return next(operation => operation.kind === 'write')
  }
}

async function liveOnce(file: LedgerFile, recorded: RecordedDisk, dice: Dice, life: number): Promise<void> {
  const say = (what: Said): void => recorded.say(what)
  let lineNumber = 0
  const nextLine = (): string => {
    lineNumber += 1
    return `${life}.${lineNumber} ${'č"'.repeat(dice.oneOf([0, 1, 30, 150, 600]))}`
  }
  const append = async (line: string): Promise<void> => {
    say({ kind: 'appending', line })
    await file.append({ line })
    say({ kind: 'appended', line })
  }
  const replace = async (lines: string[]): Promise<void> => {
    say({ kind: 'replacing', lines: [...lines] })
    await file.write({ lines })
    say({ kind: 'saved' })
  }
  const found = await file.read()
  say({ kind: 'found', lines: found?.lines.slice() ?? null })
  if (found === null) await replace([nextLine()])
  for (let steps = dice.between(2, 10); steps > 0; steps -= 1) {
    const state = file.state
    if (state === null) throw new Error('a database that was written has no state')
    const burst = Array.from({ length: dice.between(2, 6) }, nextLine)
    switch (dice.oneOf(['append', 'append', 'burst', 'burst', 'save', 'save beside', 'replace'])) {
      case 'append':
        await append(nextLine())
        break
      case 'burst':
        await Promise.all(burst.map(append))
        break
      case 'save':
        await file.write(state)
        say({ kind: 'saved' })
        break
      case 'save beside':
        await Promise.all([file.write(state), ...burst.map(append)])
        break
      case 'replace':
        if (dice.chance(0.5)) await replace([nextLine(), nextLine()])
    }
  }
  await file.close()
}

/** lowdb writes through steno, which imports these two functions: they are led over the recorded disk meanwhile. */
async function recordLowdb(folder: string, dice: Dice): Promise<readonly Operation[]> {
  const { writeFile, rename } = fsPromises
  const recorded = new RecordedDisk({ ...quickDisk, rename: (from, to) => rename(from, to) })
  const { disk } = recorded
  let calls = 0
  Object.assign(fsPromises, {
    writeFile: async (path: string, text: string) => {
      calls += 1
      const file = await disk.open(path, 'w')
      await writeWhole(file, Buffer.from(text))
      await file.close()
    },
    rename: (from: string, to: string) => disk.rename(from, to)
  })
  syncBuiltinESMExports()
  try {
    const file = new JSONFile<Ledger>(join(folder, 'ledger.json'))
    const lines: string[] = []
    recorded.say({ kind: 'found', lines: null } satisfies Said)
    for (let save = 1; save <= 12; save += 1) {
      lines.push(`${save} ${'č"'.repeat(dice.oneOf([0, 1, 30, 150, 600]))}`)
      recorded.say({ kind: 'replacing', lines: [...lines] } satisfies Said)
      await file.write({ lines })
      recorded.say({ kind: 'saved' } satisfies Said)
    }
    if (calls !== 12) throw new Error(`lowdb wrote ${calls} times through the recorded disk, expected 12`)
  } finally {
    Object.assign(fsPromises, { writeFile, rename })
    syncBuiltinESMExports()
  }
  return recorded.record
}

/** A state that may stand: these lines, and after them any number of those that were on their way, in order. */
interface Branch {
  readonly lines: Lines
  readonly onTheWay: readonly string[]
}

function whatMayStand(said: readonly Said[]): readonly Branch[] {
  let present: Branch = { lines: null, onTheWay: [] }
  let others: readonly Branch[] = []
  for (const what of said) {
    switch (what.kind) {
      case 'found':
      case 'replacing':
        others = [...others, present]
        present = { lines: what.lines, onTheWay: [] }
        break
      case 'appending':
        present = { ...present, onTheWay: [...present.onTheWay, what.line] }
        break
      case 'appended': {
        const arrived = present.onTheWay.indexOf(what.line) + 1
        present = {
          lines: [...(present.lines ?? []), ...present.onTheWay.slice(0, arrived)],
          onTheWay: present.onTheWay.slice(arrived)
        }
        others = []
        break
      }
      case 'saved':
        others = []
    }
  }
  return [present, ...others]
}

function stands(lines: Lines, branch: Branch): boolean {
  if (lines === null || branch.lines === null) return lines === branch.lines
  const all = [...branch.lines, ...branch.onTheWay]
  return lines.length >= branch.lines.length && lines.every((line, index) => line === all[index])
}

function showBranch(branch: Branch): string {
  return `${show(branch.lines)} and then ${show(branch.onTheWay)}`
}

function show(lines: Lines): string {
  return lines === null ? 'nothing' : JSON.stringify(lines.map(line => line.slice(0, 6)))
}
