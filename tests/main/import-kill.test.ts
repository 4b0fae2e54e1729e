import { expect, test } from 'vitest'
import { runImportKills } from '../support/import-kill-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

test(`R2: killed at any instant of an import or its undo, it is there whole or not at all (seed ${seed})`, {
  timeout: 180_000
}, async () => {
  const { rounds, failures, acknowledged } = await runImportKills({ rounds: 8, seed })
  expect(failures).toEqual([])
  expect(rounds).toBe(8)
  expect(acknowledged).toBeGreaterThan(0)
})
