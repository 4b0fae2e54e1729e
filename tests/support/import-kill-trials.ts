/**
 * R2 without the window: kills the process that imports and undoes imports, with SIGKILL at a random instant, and looks
 * at what the next start finds: each import whole or not at all, and as it was acknowledged.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Dice } from './disk/dice.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import { keeperOn } from './keepers.ts'

export interface ImportKillReport extends TrialReport {
  /** imports and undos that were acknowledged in all: a trial with none proves nothing */
  readonly acknowledged: number
}

/** Records of one import: all of them are there or none. */
export const recordsAnImport = 40

const IMPORTER = fileURLToPath(new URL('./stream-imports.ts', import.meta.url))
/** A fresh folder after so many rounds, so that the directory does not grow without end. */
const roundsAFolder = 10

export async function runImportKills({
  rounds,
  seed
}: {
  readonly rounds: number
  readonly seed: number
}): Promise<ImportKillReport> {
  const base = await mkdtemp(join(tmpdir(), 'putokaz-import-kill-'))
  const dice = new Dice(seed)
  const failures: string[] = []
  let acknowledged = 0
  /** what must be there, by import: true or false */
  let known = new Map<string, boolean>()
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const folder = join(base, String(Math.ceil(round / roundsAFolder)))
      if (round % roundsAFolder === 1) known = new Map()
      const printed = await importUntilKilled(folder, round, dice, base)
      let open: string | null = null
      for (const line of printed) {
        const [, begins, sign, name = ''] = /^(begin )?([+-]) (\S+)$/.exec(line) ?? []
        open = begins === undefined ? null : name
        if (begins !== undefined) continue
        known.set(name, sign === '+')
        acknowledged += 1
      }
      const found = await nextStart(folder)
      if (typeof found === 'string') {
        failures.push(`round ${round}: ${found}`)
        break
      }
      for (const [name, count] of found) {
        if (count !== recordsAnImport) failures.push(`round ${round}: ${count} records of import ${name}`)
        if (!known.has(name) && name !== open) failures.push(`round ${round}: import ${name} was never begun`)
      }
      for (const [name, isThere] of known) {
        if (found.has(name) !== isThere && name !== open) failures.push(`round ${round}: import ${name} is another`)
      }
      // Whatever became of what was under way, it stays so.
      if (open !== null) known.set(open, found.has(open))
    }
  } finally {
    await rm(base, { recursive: true, force: true })
  }
  return { rounds, failures, acknowledged }
}

async function importUntilKilled(folder: string, round: number, dice: Dice, base: string): Promise<readonly string[]> {
  const importer = spawn(process.execPath, [IMPORTER, folder, String(round), String(dice.between(1, 1_000_000_000))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(base, 'compiled') }
  })
  const ended = new Promise<void>((resolve, reject) => importer.once('close', () => resolve()).once('error', reject))
  let output = ''
  const begun = new Promise<void>(resolve => {
    importer.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      resolve()
    })
  })
  await Promise.race([begun, ended])
  await wait(dice.fraction() * 150)
  importer.kill('SIGKILL')
  await ended
  return output.split('\n').slice(0, -1)
}

/** How many records of each import are there, or why it cannot be told. */
async function nextStart(folder: string): Promise<ReadonlyMap<string, number> | string> {
  const keeper = keeperOn(folder)
  try {
    const opened = await keeper.openDirectory(null)
    if (!opened.ok) return opened.problem.kind === 'first-run' ? new Map() : JSON.stringify(opened.problem)
    const { lost } = await keeper.readHistory({ record: null, text: '', before: null })
    if (lost > 0) return `the history lost ${lost}`
    const found = new Map<string, number>()
    for (const { id } of opened.value.entries) {
      const name = /^contact-i(\d+-\d+)-\d+$/.exec(id)?.[1]
      if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1)
    }
    const standing = (await keeper.listImports(null)).filter(({ state }) => state === 'taken').length
    return standing === found.size ? found : `${standing} imports stand, ${found.size} are there`
  } finally {
    await keeper.close()
  }
}
