/**
 * R7 for sealed files: turns single bits and cuts ends, and looks whether anything but what was written comes out. What a
 * crash may leave of a line that was never acknowledged is dropped, as it is of an open file; nothing else is.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Disk } from '../../../main/disk/disk.ts'
import { openHistory } from '../../../main/disk/history.ts'
import { openDatabase } from '../../../main/disk/opening.ts'
import { Dice } from './dice.ts'
import type { TrialReport } from './fault-trials.ts'
import { ledgerFile, ledgerOptions, nothing, quickDisk } from './ledger.ts'
import { laid } from './lying.ts'

const lines = ['a', 'b', 'čččč', 'd', 'e']
const inCheckpoint = 2

/** Harms one of the files in each round: a bit turned, or the end cut off. */
export async function runSealFlips({
  rounds,
  seed
}: {
  readonly rounds: number
  readonly seed: number
}): Promise<TrialReport> {
  const folder = await mkdtemp(join(tmpdir(), 'putokaz-seal-'))
  const dice = new Dice(seed)
  const failures: string[] = []
  try {
    await prepareSealed(folder)
    for (let round = 0; round < rounds; round += 1) {
      const name = dice.oneOf(['ledger.json', 'ledger.1.journal', 'ledger.history'])
      const sound = await quickDisk.readFile(join(folder, name))
      const at = dice.between(0, sound.length - 1)
      const harm: Harm = dice.chance(0.7) ? { name, bit: at * 8 + dice.between(0, 7) } : { name, length: at }
      const failure = await judgeHarm(folder, harm)
      if (failure !== null) failures.push(`${JSON.stringify(harm)}: ${failure}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { rounds, failures }
}

export type Harm = { readonly name: string } & ({ readonly bit: number } | { readonly length: number })

/** A database with lines in its checkpoint and its journal, and a history, all of it sealed. */
export async function prepareSealed(folder: string): Promise<void> {
  const file = ledgerFile(folder, {}, 'sealed')
  await file.write({ lines: lines.slice(0, inCheckpoint) })
  for (const line of lines.slice(inCheckpoint)) await file.append({ line })
  await file.close()
  const opened = await openHistory({ folder, name: 'ledger', disk: laid('sealed', quickDisk, folder), wait: nothing })
  if (opened.kind !== 'opened') throw new Error(opened.reason)
  for (const [index, line] of lines.entries()) {
    await opened.history.append([{ number: index + 1, record: { line } }])
  }
  await opened.history.close()
}

/** What is wrong with what comes out; null if nothing is. */
export async function judgeHarm(folder: string, harm: Harm): Promise<string | null> {
  const disk = laid('sealed', harmedDisk(folder, harm), folder)
  return harm.name.endsWith('.history') ? await judgeHistory(folder, disk) : await judgeDatabase(folder, disk, harm)
}

async function judgeDatabase(folder: string, disk: Disk, harm: Harm): Promise<string | null> {
  const found = await openDatabase({ folder, name: 'ledger' }, ledgerOptions(folder), disk)
  if (found.kind !== 'opened') return found.kind === 'none' ? 'no database was found' : null
  // A journal that ends early cannot be told from one to which no more was written.
  const isCutJournal = 'length' in harm && harm.name.endsWith('.journal')
  const isBeginning = found.state.lines.every((line, index) => line === lines[index])
  return isCutJournal && isBeginning ? null : `it opened with ${JSON.stringify(found.state.lines)}`
}

async function judgeHistory(folder: string, disk: Disk): Promise<string | null> {
  const opened = await openHistory({ folder, name: 'ledger', disk, wait: nothing })
  if (opened.kind !== 'opened') return null
  const read = await opened.history.read()
  if (read.kind !== 'read') return null
  const isTrue = read.records.every(({ number, record }) => JSON.stringify(record) === told(number))
  return isTrue ? null : `the history tells ${JSON.stringify(read.records)}`
}

function told(number: number): string {
  return JSON.stringify({ line: lines[number - 1] })
}

function harmedDisk(folder: string, harm: Harm): Disk {
  return {
    ...quickDisk,
    readFile: async path => {
      const bytes = await quickDisk.readFile(path)
      if (path !== join(folder, harm.name)) return bytes
      if ('length' in harm) return bytes.subarray(0, harm.length)
      const flipped = Buffer.from(bytes)
      flipped[harm.bit >> 3] = (flipped[harm.bit >> 3] ?? 0) ^ (1 << (harm.bit & 7))
      return flipped
    }
  }
}
