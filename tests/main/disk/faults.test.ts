import { expect, test } from 'vitest'
import { runFaults, USUAL_WAYS } from '../../support/disk/fault-trials.ts'

/** A busy machine may take its time: what is promised here is not speed. */
const LONG_MS = 600_000

test('R4, locked: whichever file operation fails, in whichever way, nothing is lost, destroyed or falsely acknowledged', {
  timeout: LONG_MS
}, async () => {
  const { rounds, fired, failures } = await runFaults(USUAL_WAYS.slice(2, 4), 'sealed')
  expect(fired).toBe(rounds)
  expect(rounds).toBeGreaterThan(200)
  expect(failures).toEqual([])
})

test('R4: whichever file operation fails, in whichever way, nothing is lost, destroyed or falsely acknowledged', {
  timeout: LONG_MS
}, async () => {
  const { rounds, fired, failures } = await runFaults(USUAL_WAYS)
  expect(fired).toBe(rounds)
  expect(rounds).toBeGreaterThan(1000)
  expect(failures).toEqual([])
})
