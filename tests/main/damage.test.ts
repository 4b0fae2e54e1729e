import { expect, test } from 'vitest'
import { runDamage } from '../support/damage-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)
const asked = 2000

test(`a database harmed in ${asked} ways is opened as it was or refused, and never written to (seed ${seed})`, {
  timeout: 180_000
}, async () => {
  const { rounds, failures, outcomes } = await runDamage({ rounds: asked, seed })
  expect(failures).toEqual([])
  expect(rounds).toBe(asked)
  expect(outcomes.refused).toBeGreaterThan(asked / 3)
  expect(outcomes.opened).toBeGreaterThan(asked / 10)
  expect(outcomes.restored).toBeGreaterThan(asked / 100)
})

test('control: a value that is nested too deep to be written as JSON is among what the trials reach', () => {
  let deep: unknown = 0
  for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
  expect(() => JSON.stringify(deep)).toThrow(RangeError)
})
