import { expect, test } from 'vitest'
import { runLowdbControl, runPowerLossStates } from '../../support/disk/power-loss-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

/** A busy machine may take its time: what is promised here is not speed. */
const LONG_MS = 600_000

test(`R3: whatever the power leaves, the database is readable and holds every acknowledged change (seed ${seed})`, {
  timeout: LONG_MS
}, async () => {
  const { rounds, failures } = await runPowerLossStates({ states: 750, seed })
  expect(failures).toEqual([])
  expect(rounds).toBe(750)
})

test(`R3, locked: whatever the power leaves, the same (seed ${seed})`, { timeout: LONG_MS }, async () => {
  const { rounds, failures } = await runPowerLossStates({ states: 150, seed, lying: 'sealed' })
  expect(failures).toEqual([])
  expect(rounds).toBe(150)
})

test(`control: the same trial finds lowdb's own writer unreadable or behind (seed ${seed})`, {
  timeout: LONG_MS
}, async () => {
  const { unreadable, lost } = await runLowdbControl({ states: 200, seed })
  expect(unreadable).toBeGreaterThan(0)
  expect(lost).toBeGreaterThan(0)
})
