import { expect, test } from 'vitest'
import { runKillRounds } from '../../support/disk/kill-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

/** A busy machine may take its time: what is promised here is not speed. */
const LONG_MS = 600_000

test(`R1: a writer killed at any instant loses nothing it acknowledged and leaves no litter (seed ${seed})`, {
  timeout: LONG_MS
}, async () => {
  const { rounds, failures, acknowledged } = await runKillRounds({ rounds: 50, seed })
  expect(failures).toEqual([])
  expect(rounds).toBe(50)
  expect(acknowledged).toBeGreaterThan(rounds)
})

test(`R1, locked: the same for a writer whose files are sealed (seed ${seed})`, { timeout: LONG_MS }, async () => {
  const { rounds, failures, acknowledged } = await runKillRounds({ rounds: 10, seed, lying: 'sealed' })
  expect(failures).toEqual([])
  expect(rounds).toBe(10)
  expect(acknowledged).toBeGreaterThan(rounds)
})
