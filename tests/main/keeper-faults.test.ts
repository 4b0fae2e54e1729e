import { describe, expect, test } from 'vitest'
import type { Fault } from '../support/disk/faulty-disk.ts'
import { KEEPER_JOURNEYS } from '../support/keeper-journeys.ts'
import { runKeeperFaults, runKeeperKills, runLyingDisk } from '../support/keeper-trials.ts'

/** For ever and for a moment; refused, and done but said to be refused. */
const ways: readonly Omit<Fault, 'at'>[] = [
  { code: 'ENOSPC', times: Number.POSITIVE_INFINITY, effect: 'none' },
  { code: 'EIO', times: 2, effect: 'done' }
]

describe.each(KEEPER_JOURNEYS)('$name', journey => {
  test('R4: whichever file operation fails, the next start finds what was acknowledged', {
    timeout: 180_000
  }, async () => {
    const { rounds, fired, failures } = await runKeeperFaults(journey, ways)
    expect(failures).toEqual([])
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(100)
  })

  test('R1: killed in whichever file operation, the next start finds what was acknowledged', {
    timeout: 180_000
  }, async () => {
    const { rounds, failures } = await runKeeperKills(journey)
    expect(failures).toEqual([])
    expect(rounds).toBeGreaterThan(25)
  })
})

test('control: a disk that says yes and keeps nothing is found out', async () => {
  const edits = KEEPER_JOURNEYS.find(({ name }) => name === 'edits after a clean end')
  if (edits === undefined) throw new Error('no such journey')
  expect(await runLyingDisk(edits, Number.POSITIVE_INFINITY)).toBe(0)
  expect(await runLyingDisk(edits, 1)).toBeGreaterThan(0)
  expect(await runLyingDisk(edits, 2)).toBeGreaterThan(0)
})
