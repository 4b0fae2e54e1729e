import { describe, expect, test } from 'vitest'
import {
  BACKUP_JOURNEYS,
  runBackupFaults,
  runBackupKills,
  runBackupPowerLoss
} from '../../support/disk/backup-trials.ts'
import type { Fault } from '../../support/disk/faulty-disk.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

const ways: readonly Omit<Fault, 'at'>[] = [
  { code: 'ENOSPC', times: Number.POSITIVE_INFINITY, effect: 'none' },
  { code: 'EIO', times: 3, effect: 'done' },
  { code: 'short', times: 12, effect: 'none' }
]

describe.each(BACKUP_JOURNEYS)('$name', journey => {
  test('R4: whichever operation fails, the older ones stay until the new one is sound', async () => {
    const { rounds, fired, failures } = await runBackupFaults(journey, ways)
    expect(failures).toEqual([])
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(70)
  })

  test('R5: killed during any operation, the older ones stay until the new one is sound', async () => {
    const { rounds, failures } = await runBackupKills(journey)
    expect(failures).toEqual([])
    expect(rounds).toBeGreaterThan(20)
  })

  test(`R3: whatever the power leaves, every one made and due is there and sound (seed ${seed})`, async () => {
    const { rounds, failures } = await runBackupPowerLoss(journey, { states: 150, seed })
    expect(failures).toEqual([])
    expect(rounds).toBe(150)
  })
})

describe.each(BACKUP_JOURNEYS.slice(1))('locked: $name', journey => {
  test('R4: whichever operation fails, the older ones stay until the new one is sound', async () => {
    const { rounds, fired, failures } = await runBackupFaults(journey, ways.slice(1, 2), 'sealed')
    expect(failures).toEqual([])
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(20)
  })

  test('R5: killed during any operation, the older ones stay until the new one is sound', async () => {
    const { rounds, failures } = await runBackupKills(journey, 'sealed')
    expect(failures).toEqual([])
    expect(rounds).toBeGreaterThan(20)
  })

  test(`R3: whatever the power leaves, every one made and due is there and sound (seed ${seed})`, async () => {
    const { failures } = await runBackupPowerLoss(journey, { states: 50, seed, lying: 'sealed' })
    expect(failures).toEqual([])
  })
})
