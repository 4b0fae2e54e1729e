/**
 * R1: kills the process that writes, with SIGKILL at a random instant (while Node starts, while it reads, in the middle
 * of appends and checkpoints), and looks at what the next start finds.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Dice } from './dice.ts'
import type { TrialReport } from './fault-trials.ts'
import { ledgerFile, litterIn } from './ledger.ts'
import type { Lying } from './lying.ts'

export interface KillReport extends TrialReport {
  /** How many changes were acknowledged in all: a trial with none proves nothing. */
  readonly acknowledged: number
  /** How many rounds ended with something that was begun and not acknowledged, so that the kill hit the work itself. */
  readonly hit: number
}

const WRITER = fileURLToPath(new URL('./stream-edits.ts', import.meta.url))
/** A fresh folder after so many rounds, so that the ledger does not grow without end. */
const ROUNDS_PER_FOLDER = 100

export async function runKillRounds({
  rounds,
  seed,
  lying = 'open'
}: {
  readonly rounds: number
  readonly seed: number
  readonly lying?: Lying
}): Promise<KillReport> {
  const base = await mkdtemp(join(tmpdir(), 'putokaz-kill-'))
  const dice = new Dice(seed)
  const failures: string[] = []
  let acknowledged = 0
  let hit = 0
  let before: readonly string[] = []
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const folder = join(base, String(Math.ceil(round / ROUNDS_PER_FOLDER)))
      if (round % ROUNDS_PER_FOLDER === 1) before = []
      const printed = await writeUntilKilled(folder, round, dice, lying)
      acknowledged += printed.length
      const found = await nextStart(folder, lying)
      if (typeof found === 'string') {
        failures.push(`round ${round}: ${found}`)
        return { rounds: round, failures, acknowledged, hit }
      }
      const added = found.slice(before.length)
      const isSound =
        before.every((line, index) => found[index] === line) &&
        printed.every((line, index) => added[index] === line) &&
        added.every((line, index) => line.startsWith(`${round}.${index + 1} `))
      if (!isSound) failures.push(`round ${round}: ${printed.length} acknowledged, ${added.length} found`)
      const litter = await litterIn(folder, lying).catch(() => [])
      if (litter.length > 0) failures.push(`round ${round}: left behind ${litter.join(' ')}`)
      if (added.length > printed.length) hit += 1
      before = found
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return { rounds, failures, acknowledged, hit }
}

/** The lines that the writer said were saved. */
async function writeUntilKilled(folder: string, round: number, dice: Dice, lying: Lying): Promise<readonly string[]> {
  const seed = dice.between(1, 1_000_000_000)
  const writer = spawn(process.execPath, [WRITER, folder, String(round), String(seed), lying], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(folder), 'compiled') }
  })
  const ended = new Promise<void>((resolve, reject) => writer.once('close', () => resolve()).once('error', reject))
  let output = ''
  const begun = new Promise<void>(resolve => {
    writer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      resolve()
    })
  })
  if (dice.chance(0.8)) await Promise.race([begun, ended])
  await wait(dice.fraction() * 30)
  writer.kill('SIGKILL')
  await ended
  return output.split('\n').slice(0, -1)
}

async function nextStart(folder: string, lying: Lying): Promise<readonly string[] | string> {
  const file = ledgerFile(folder, {}, lying)
  try {
    return (await file.read())?.lines ?? []
  } catch (error) {
    return String(error)
  } finally {
    await file.close()
  }
}
