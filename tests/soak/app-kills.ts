/** R2 on the running app, more often than `npm test` does: its two kill tests with other seeds and more rounds. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TrialReport } from '../support/disk/fault-trials.ts'

/** Each test does as many rounds; a failure is the last of what the test printed. */
export async function runAppKills({ rounds, seed }: { rounds: number; seed: number }): Promise<TrialReport> {
  const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js')
  const words = [playwright, 'test', '--project=app', '--reporter=line', '/kill.spec', '/import-kill.spec']
  const child = spawn(process.execPath, words, {
    env: { ...process.env, PUTOKAZ_SEED: String(seed), PUTOKAZ_ROUNDS: String(rounds) },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let printed = ''
  child.stdout.on('data', piece => {
    printed += piece
  })
  const code = await new Promise<number | null>(ended => child.once('close', ended))
  return { rounds: rounds * 2, failures: code === 0 ? [] : [printed.slice(-2000)] }
}
