/** R1 and R4 with the lock: turning it on and off, changing what opens it, and all other work behind it. */
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../support/disk/faulty-disk.ts'
import { KEEPER_JOURNEYS, LOCK_JOURNEYS } from '../../support/keeper-journeys.ts'
import { runKeeperFaults, runKeeperKills } from '../../support/keeper-trials.ts'

/** For ever and for a moment; refused, and done but said to be refused. */
const ways: readonly Omit<Fault, 'at'>[] = [
  { code: 'ENOSPC', times: Number.POSITIVE_INFINITY, effect: 'none' },
  { code: 'EIO', times: 2, effect: 'done' }
]

describe.each(LOCK_JOURNEYS)('$name', journey => {
  test('whichever file operation fails, nothing is lost, and what was to open the lock opens it', {
    timeout: 180_000
  }, async () => {
    const { rounds, fired, failures } = await runKeeperFaults(journey, ways, { lying: journey.lying, every: 3 })
    expect(failures).toEqual([])
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(20)
  })

  test('killed in whichever file operation, nothing is lost, and what was to open the lock opens it', {
    timeout: 180_000
  }, async () => {
    const { rounds, failures } = await runKeeperKills(journey, { lying: journey.lying })
    expect(failures).toEqual([])
    expect(rounds).toBeGreaterThan(20)
  })
})

describe.each(LOCK_JOURNEYS.slice(0, 2))('$name', journey => {
  test('when any one file operation stumbles once, no key goes before the last file that needs it', {
    timeout: 180_000
  }, async () => {
    const { failures } = await runKeeperFaults(journey, [{ code: 'EACCES', times: 1, effect: 'none' }], {
      lying: journey.lying
    })
    expect(failures).toEqual([])
  })
})

const behindTheLock = KEEPER_JOURNEYS.filter(({ name }) =>
  ['edits and a checkpoint', 'a restore', 'erasing a person', 'a migration'].includes(name)
)

describe.each(behindTheLock)('locked: $name', journey => {
  test('R4: whichever file operation fails, the next start finds what was acknowledged', {
    timeout: 180_000
  }, async () => {
    const { rounds, fired, failures } = await runKeeperFaults(journey, ways.slice(1), { lying: 'sealed', every: 5 })
    expect(failures).toEqual([])
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(10)
  })

  test('R1: killed in whichever file operation, the next start finds what was acknowledged', {
    timeout: 180_000
  }, async () => {
    const { failures } = await runKeeperKills(journey, { lying: 'sealed', every: 5 })
    expect(failures).toEqual([])
  })
})
