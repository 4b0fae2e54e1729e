/** Mistakes of ours beside the lock: whatever goes wrong there, the lock closes when it is told to. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BackupDisk } from '../../../main/disk/backups.ts'
import { readStart } from '../../../main/disk/read-start.ts'
import { quickDisk } from '../../support/disk/ledger.ts'
import { beginStation, keeperOn } from '../../support/keepers.ts'
import { collectMistakes } from '../../support/mistakes.ts'
import { quickWrapping } from '../../support/quick-wrapping.ts'

const passphrase = 'pet reči koje niko ne zna'
const mistake = new TypeError('of ours')
const mistakes = collectMistakes()
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'putokaz-lock-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A disk that makes a mistake of ours in one kind of operation on the backups, once it is told to. */
function mistakenDisk(operation: 'readFolder' | 'stat'): { readonly disk: BackupDisk; readonly begin: () => void } {
  let isBegun = false
  const orMistake = <Done>(path: string, does: (path: string) => Promise<Done>): Promise<Done> =>
    isBegun && path.includes('backups') ? Promise.reject(mistake) : does(path)
  const disk: BackupDisk = {
    ...quickDisk,
    readStart,
    [operation]: (path: string) => orMistake<unknown>(path, quickDisk[operation])
  }
  const begin = (): void => {
    isBegun = true
  }
  return { disk, begin }
}

test('a mistake while files are being sealed is hidden from nobody, and the lock closes', async () => {
  const { disk, begin } = mistakenDisk('readFolder')
  const keeper = keeperOn(folder, { wrapping: quickWrapping, disk })
  await beginStation(keeper)
  expect((await keeper.makeBackup(null)).ok).toBe(true)
  begin()
  expect((await keeper.setLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
  await keeper.workedOff()
  expect(await keeper.lockNow(null)).toEqual({ ok: true, value: null })
  expect(await keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'locked' } })
  await keeper.close()
  expect(await mistakes()).toContain(mistake)
})

test('a mistake in the backup of the day is hidden from nobody, and the lock closes', async () => {
  const { disk, begin } = mistakenDisk('stat')
  const keeper = keeperOn(folder, { wrapping: quickWrapping, disk })
  await beginStation(keeper)
  expect((await keeper.makeBackup(null)).ok).toBe(true)
  expect((await keeper.setLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
  await keeper.workedOff()
  expect((await keeper.lockNow(null)).ok).toBe(true)
  begin()
  expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
  expect(await keeper.lockNow(null)).toEqual({ ok: true, value: null })
  expect(await keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'locked' } })
  await keeper.close()
  expect(await mistakes()).toContain(mistake)
})

test('a mistake somewhere is told to whoever works here, also after the lock was closed and opened', async () => {
  const keeper = keeperOn(folder, { wrapping: quickWrapping })
  await beginStation(keeper)
  const { version, isMistaken } = await keeper.awaitSaving({ seen: -1 })
  expect(isMistaken).toBe(false)
  const told = keeper.awaitSaving({ seen: version })
  keeper.setMistaken()
  keeper.setMistaken()
  expect(await told).toMatchObject({ isMistaken: true, version: version + 1 })
  expect((await keeper.setLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
  await keeper.lockNow(null)
  const opened = await keeper.unlock({ manner: 'passphrase', text: passphrase })
  expect(opened.ok && opened.value.saving.isMistaken).toBe(true)
  await keeper.close()
})
