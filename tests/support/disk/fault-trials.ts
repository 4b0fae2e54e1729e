/**
 * R4: makes file operation n fail, for every n of several journeys, and says what was lost, falsely acknowledged,
 * destroyed or left behind. Nothing may be.
 */
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseFault, SaveFailed } from '../../../main/disk/fault.ts'
import { type Fault, FaultyDisk } from './faulty-disk.ts'
import { type LedgerFile, ledgerFile, linesOnDisk, litterIn, nothing, oldLedgerFile, quickDisk } from './ledger.ts'
import type { Lying } from './lying.ts'

export interface TrialReport {
  readonly rounds: number
  /** One sentence a failure; empty when all promises held. */
  readonly failures: readonly string[]
}

export interface FaultReport extends TrialReport {
  /** How many rounds had their fault strike: must be all. */
  readonly fired: number
}

interface Journey {
  readonly name: string
  /** Puts files into the empty folder, with a sound disk. */
  readonly prepare: (folder: string, lying: Lying) => Promise<void>
  /** What the prepared folder holds; null for no database. */
  readonly prepared: readonly string[] | null
  readonly run: (trial: Trial) => Promise<void>
}

type Way = Omit<Fault, 'at'>

const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EPERM', 'short'] as const

/** Every code; once, a few times in a row and for ever; with the operation not done and done. */
export const ALL_WAYS: readonly Way[] = CODES.flatMap(code =>
  [1, 2, 3, 5, 9, Number.POSITIVE_INFINITY].flatMap(times => [
    { code, times, effect: 'none' as const },
    ...(code === 'short' ? [] : [{ code, times, effect: 'done' as const }])
  ])
)

/** Every code, as it comes in life. */
export const USUAL_WAYS: readonly Way[] = [
  { code: 'ENOSPC', times: Number.POSITIVE_INFINITY, effect: 'none' },
  { code: 'ENOSPC', times: 5, effect: 'none' },
  { code: 'EIO', times: 1, effect: 'none' },
  { code: 'EIO', times: 3, effect: 'done' },
  { code: 'EACCES', times: Number.POSITIVE_INFINITY, effect: 'none' },
  { code: 'EBUSY', times: 1, effect: 'none' },
  { code: 'EPERM', times: 9, effect: 'done' },
  { code: 'short', times: 1, effect: 'none' },
  { code: 'short', times: 12, effect: 'none' }
]

/** One run of a journey: does things to the database and keeps account of what the disk may hold after each. */
class Trial {
  readonly file: LedgerFile
  readonly failures: string[] = []
  /** What is acknowledged, and what a reader may find instead because a fault left it open. */
  #certain: readonly string[] | null
  #possible: (readonly string[])[] = []

  constructor(file: LedgerFile, certain: readonly string[] | null) {
    this.file = file
    this.#certain = certain
  }

  get allowed(): readonly (readonly string[] | null)[] {
    return [this.#certain, ...this.#possible]
  }

  get certain(): readonly string[] | null {
    return this.#certain
  }

  /** Reads until it works, at most three times: a passing fault must pass. False if it never did. */
  async read(): Promise<boolean> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        const ledger = await this.file.read()
        this.#expect(same(ledger?.lines ?? null, this.#certain), `read ${JSON.stringify(ledger?.lines)}`)
        return true
      } catch (error) {
        const kind = error instanceof DatabaseFault ? error.fault.kind : String(error)
        this.#expect(kind === 'unreadable', `reading under a fault says ${kind}`)
      }
    }
    return false
  }

  /** Appends lines at the same moment. */
  async append(...lines: readonly string[]): Promise<void> {
    let longest = this.#certain ?? []
    const outcomes = await Promise.allSettled(lines.map(line => this.file.append({ line })))
    for (const [index, outcome] of outcomes.entries()) {
      const line = lines[index] ?? ''
      if (outcome.status === 'fulfilled') {
        longest = [...longest, line]
        this.#certain = longest
        this.#possible = []
      } else if (kindOf(outcome.reason) === 'unsure') {
        longest = [...longest, line]
        this.#possible.push(longest)
      } else this.#expect(kindOf(outcome.reason) === 'not-saved', `an append was rejected with ${outcome.reason}`)
    }
    this.#checkMemory()
  }

  async checkpoint(): Promise<void> {
    const state = this.file.state
    if (state === null) return
    const kind = await outcomeOf(this.file.write(state))
    if (kind === 'saved') this.#possible = []
    this.#checkMemory()
  }

  async replace(lines: readonly string[]): Promise<void> {
    const kind = await outcomeOf(this.file.write({ lines: [...lines] }))
    if (kind === 'saved') {
      this.#certain = lines
      this.#possible = []
    } else if (kind === 'unsure') this.#possible.push(lines)
    else this.#expect(kind === 'not-saved' || kind === 'unreadable', `a write was rejected with ${kind}`)
    this.#checkMemory()
  }

  #checkMemory(): void {
    const memory = this.file.state?.lines ?? null
    this.#expect(same(memory, this.#certain), `memory holds ${JSON.stringify(memory)}`)
  }

  #expect(holds: boolean, sentence: string): void {
    if (!holds) this.failures.push(`${sentence}, acknowledged is ${JSON.stringify(this.#certain)}`)
  }
}

/** Runs each journey once for every operation and every way to fail. */
export async function runFaults(ways: readonly Way[], lying: Lying = 'open'): Promise<FaultReport> {
  const base = await mkdtemp(join(tmpdir(), 'putokaz-faults-'))
  const failures: string[] = []
  let rounds = 0
  let fired = 0
  try {
    for (const [index, journey] of JOURNEYS.entries()) {
      const prepared = join(base, `prepared-${index}`)
      await mkdir(prepared)
      await journey.prepare(prepared, lying)
      const sound = await runOnce({ journey, lying }, prepared, join(base, `sound-${index}`), null)
      failures.push(...sound.failures)
      // Which of the operations under way together is the n-th is open, but not which write.
      const writes = sound.operations.filter(name => name === 'write')
      const possible = ways.flatMap(way =>
        way.code === 'short'
          ? writes.map((_, before) => ({ ...way, at: before + 1, among: 'write' as const }))
          : sound.operations.map((_, before) => ({ ...way, at: before + 1 }))
      )
      await together(4, possible, async fault => {
        rounds += 1
        const round = await runOnce({ journey, lying }, prepared, join(base, `round-${index}-${rounds}`), fault)
        failures.push(...round.failures)
        if (round.fired > 0) fired += 1
      })
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return { rounds, fired, failures }
}

async function together<T>(workers: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: workers }, worker))
}

async function runOnce(
  { journey, lying }: { readonly journey: Journey; readonly lying: Lying },
  prepared: string,
  folder: string,
  fault: Fault | null
): Promise<{
  readonly operations: readonly string[]
  readonly fired: number
  readonly failures: readonly string[]
}> {
  const failures: string[] = []
  const name = `${journey.name}, ${lying}, ${fault === null ? 'no fault' : JSON.stringify(fault)}`
  const fail = (sentence: string): unknown => failures.push(`${name}: ${sentence}`)
  await cp(prepared, folder, { recursive: true })
  const before = await contentsOf(folder)
  const faulty = new FaultyDisk(quickDisk, fault)
  const file = ledgerFile(folder, { disk: faulty.disk }, lying)
  const trial = new Trial(file, journey.prepared)
  await journey.run(trial)
  const operations = [...faulty.operations]
  await file.close()
  trial.failures.forEach(fail)
  if (file.state === null && journey.prepared !== null && !same(before, await contentsOf(folder)))
    fail('a database that was never read has changed')

  const later = ledgerFile(folder, {}, lying)
  try {
    const found = (await later.read())?.lines.slice() ?? null
    if (!trial.allowed.some(lines => same(lines, found)))
      fail(`found ${JSON.stringify(found)}, allowed ${JSON.stringify(trial.allowed)}`)
    if (found === null) await later.write({ lines: [] })
    const litter = later.opening.migratedFrom === null ? await litterIn(folder, lying) : []
    if (litter.length > 0) fail(`left behind: ${litter.join(' ')}`)
    await later.append({ line: 'later' })
    if (later.state !== null) await later.write(later.state)
    await later.close()
    const after = await linesOnDisk(folder, lying)
    if (!same(after, [...(found ?? []), 'later'])) fail(`after a sound start it holds ${JSON.stringify(after)}`)
  } catch (error) {
    fail(`the next start says ${error}`)
  }
  await rm(folder, { recursive: true })
  return { operations, fired: faulty.fired, failures }
}

const JOURNEYS: readonly Journey[] = [
  {
    name: 'the first write',
    prepare: nothing,
    prepared: null,
    run: async trial => {
      if (!(await trial.read())) return
      await trial.replace(['a', 'b'])
      if (trial.certain === null) await trial.replace(['a', 'b'])
      if (trial.certain === null) return
      await trial.append('c')
      await trial.append('d', 'e')
      await trial.checkpoint()
    }
  },
  {
    name: 'edits',
    prepare: prepareLedger,
    prepared: ['a', 'b', 'c', 'd', 'e'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.append('f')
      await trial.append('g', 'h', 'i')
      await trial.append('j')
      await trial.append('k')
    }
  },
  {
    name: 'checkpoints',
    prepare: prepareLedger,
    prepared: ['a', 'b', 'c', 'd', 'e'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.checkpoint()
      await trial.append('f')
      await Promise.all([trial.checkpoint(), trial.append('g', 'h')])
      await trial.checkpoint()
      await trial.append('i')
    }
  },
  {
    name: 'a start after a kill',
    prepare: prepareLitter,
    prepared: ['a', 'b', 'c', 'd', 'e'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.append('f')
      await trial.checkpoint()
    }
  },
  {
    name: 'replacing everything',
    prepare: prepareLedger,
    prepared: ['a', 'b', 'c', 'd', 'e'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.append('f')
      await trial.replace(['x'])
      await trial.append('y')
      await trial.replace(['z'])
      await trial.checkpoint()
      await trial.append('w')
    }
  },
  {
    name: 'replacing everything and stopping there',
    prepare: prepareLedger,
    prepared: ['a', 'b', 'c', 'd', 'e'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.append('f')
      await trial.replace(['x'])
    }
  },
  {
    name: 'a migration',
    prepare: prepareOldLedger,
    prepared: ['a', 'b', 'c'],
    run: async trial => {
      if (!(await trial.read())) return
      await trial.append('d')
      await trial.checkpoint()
      await trial.append('e')
    }
  }
]

/** A sound ledger with lines in its checkpoint and more in its journal. */
async function prepareLedger(folder: string, lying: Lying): Promise<void> {
  const file = ledgerFile(folder, {}, lying)
  const state = { lines: ['a', 'b'] }
  await file.write(state)
  await file.append({ line: 'c' })
  await file.append({ line: 'd' })
  await file.write(state)
  await file.append({ line: 'e' })
  await file.close()
}

/** What a killed run leaves: temp files, a journal that is superfluous, a torn tail. */
async function prepareLitter(folder: string, lying: Lying): Promise<void> {
  await prepareLedger(folder, lying)
  await writeFile(join(folder, '.ledger.json.putokaz-temp'), 'half a check')
  await writeFile(join(folder, '.ledger.9.journal.putokaz-temp'), '')
  await writeFile(join(folder, 'ledger.1.journal'), 'superfluous')
  await appendFile(join(folder, 'ledger.2.journal'), '6 5 0123')
}

async function prepareOldLedger(folder: string, lying: Lying): Promise<void> {
  const file = oldLedgerFile(folder, lying)
  await file.write({ lines: ['a', 'b'] })
  await file.append({ row: 'c' })
  await file.close()
}

async function contentsOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter(name => !name.startsWith('.')).sort()
  return Promise.all(names.map(async name => `${name}: ${await readFile(join(folder, name), 'latin1')}`))
}

async function outcomeOf(saved: Promise<void>): Promise<string> {
  try {
    await saved
    return 'saved'
  } catch (error) {
    return kindOf(error)
  }
}

function kindOf(error: unknown): string {
  if (error instanceof SaveFailed || error instanceof DatabaseFault) return error.fault.kind
  return String(error)
}

function same(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
