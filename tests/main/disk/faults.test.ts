import { expect, test } from 'vitest'
import { runFaults, USUAL_WAYS } from '../../support/disk/fault-trials.ts'

test('R4: whichever file operation fails, in whichever way, nothing is lost, destroyed or falsely acknowledged', async () => {
  const { rounds, fired, failures } = await runFaults(USUAL_WAYS)
  expect(fired).toBe(rounds)
  expect(rounds).toBeGreaterThan(1000)
  expect(failures).toEqual([])
})
