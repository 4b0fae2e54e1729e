import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../main/disk/disk.ts'
import { isSignedBy } from '../../../main/exchange/signature.ts'
import {
  fingerprintOf,
  openStationKey,
  renewStationKey,
  type StationKey,
  type StationKeyProblem,
  type Vault
} from '../../../main/exchange/station-key.ts'
import type { Result } from '../../../shared/result.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import { noVault, noWait, testKey } from '../../support/exchange-packages.ts'

/** A vault that turns every bit around, and knows who it works for. */
function vaultOf(user: string): Vault {
  return {
    isAvailable: () => true,
    seal: text => Buffer.from(`${user}:${text}`).map(byte => byte ^ 0xff) as Buffer,
    open: sealed => {
      const text = Buffer.from(sealed.map(byte => byte ^ 0xff)).toString()
      if (!text.startsWith(`${user}:`)) throw new Error('Error while decrypting the ciphertext')
      return text.slice(user.length + 1)
    }
  }
}

const open = (folder: string, vault: Vault = noVault, disk: Disk = realDisk) =>
  openStationKey({ folder, vault, disk, wait: noWait })

async function mustOpen(opened: Promise<Result<StationKey, StationKeyProblem>>): Promise<StationKey> {
  const answer = await opened
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}

test('is made at first need, is there the next time, and signs', async () => {
  const folder = join(await tempFolder(), 'data')
  const made = await mustOpen(open(folder))
  const again = await mustOpen(open(folder))
  expect(again.publicKey).toBe(made.publicKey)
  expect(again.fingerprint).toBe(made.fingerprint)
  const signature = (await again.sign(Buffer.from('bytes'))).toString('base64url')
  expect(isSignedBy(made.publicKey, signature, Buffer.from('bytes'))).toBe(true)
  expect(isSignedBy(made.publicKey, signature, Buffer.from('other'))).toBe(false)
  expect(await readdir(folder)).toEqual(['station.key'])
})

test('lies open, for its owner alone, where the system seals nothing, and says so', async () => {
  const folder = await tempFolder()
  expect(await mustOpen(open(folder))).toMatchObject({ protection: 'plain' })
  if (process.platform !== 'win32') expect((await stat(join(folder, 'station.key'))).mode & 0o777).toBe(0o600)
})

test('does not use the readable temp file that a killed program left', async () => {
  const folder = await tempFolder()
  await writeFile(join(folder, '.station.key.putokaz-temp'), 'half', { mode: 0o666 })
  await chmod(join(folder, '.station.key.putokaz-temp'), 0o666)
  await mustOpen(open(folder))
  if (process.platform !== 'win32') expect((await stat(join(folder, 'station.key'))).mode & 0o777).toBe(0o600)
})

test('is sealed where the system offers that: its secret stands nowhere in the file', async () => {
  const folder = await tempFolder()
  const plain = await mustOpen(open(folder))
  const secret = JSON.parse(await readFile(join(folder, 'station.key'), 'utf8')).secret
  const sealed = await mustOpen(open(folder, vaultOf('ana')))
  expect(sealed).toMatchObject({ protection: 'system', publicKey: plain.publicKey })
  expect(await readFile(join(folder, 'station.key'), 'utf8')).not.toContain(secret)
  expect(await mustOpen(open(folder, vaultOf('ana')))).toMatchObject({
    protection: 'system',
    publicKey: plain.publicKey
  })
})

describe('a key that cannot be read is left as it is', () => {
  test('sealed for another user, or on a system that seals nothing any more', async () => {
    const folder = await tempFolder()
    await mustOpen(open(folder, vaultOf('ana')))
    const before = await readFile(join(folder, 'station.key'))
    for (const vault of [vaultOf('jovan'), noVault]) {
      expect(await open(folder, vault)).toEqual({ ok: false, problem: { kind: 'key-unreadable', reason: 'sealed' } })
    }
    expect(await readFile(join(folder, 'station.key'))).toEqual(before)
  })

  test('damaged in any one letter', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'station.key')
    const { publicKey } = await mustOpen(open(folder))
    const sound = await readFile(path)
    for (let at = 0; at < sound.length - 1; at += 1) {
      const harmed = Buffer.from(sound)
      harmed[at] = (harmed[at] ?? 0) ^ 1
      await writeFile(path, harmed)
      const answer = await open(folder)
      // Left-over bits of base64 and blanks mean nothing.
      if (answer.ok) expect(answer.value.publicKey).toBe(publicKey)
      else expect(answer.problem).toMatchObject({ kind: 'key-unreadable' })
      expect(await readFile(path)).toEqual(harmed)
    }
    for (const bytes of ['', '{}', '[]', 'null', '{"format":"putokaz-station-key","formatVersion":2}']) {
      await writeFile(path, bytes)
      expect(await open(folder)).toMatchObject({ problem: { kind: 'key-unreadable', reason: 'damaged' } })
    }
  })

  test('until a person begins a new one: the old one stays beside it', async () => {
    const folder = await tempFolder()
    const old = await mustOpen(open(folder, vaultOf('ana')))
    const renewed = await mustOpen(renewStationKey({ folder, vault: vaultOf('jovan'), disk: realDisk, wait: noWait }))
    expect(renewed.publicKey).not.toBe(old.publicKey)
    expect((await readdir(folder)).sort()).toEqual(['station.key', 'station.key.old'])
    expect((await mustOpen(open(folder, vaultOf('jovan')))).publicKey).toBe(renewed.publicKey)
  })
})

test('is never answered before it is on disk: whatever operation fails, the next try has one key', async () => {
  let at = 0
  for (let fired = 1; fired > 0; ) {
    at += 1
    const folder = await tempFolder()
    const faulty = new FaultyDisk(realDisk, { at, code: 'ENOSPC', times: 1, effect: 'none' })
    const first = await open(folder, noVault, faulty.disk)
    fired = faulty.fired
    const second = await mustOpen(open(folder))
    if (first.ok) expect(first.value.publicKey).toBe(second.publicKey)
    else expect(first.problem).toEqual({ kind: 'key-not-kept', reason: 'ENOSPC' })
  }
  expect(at).toBeGreaterThan(6)
})

test('has a fingerprint of six groups of four digits, as docs/exchange-format.md tells how', () => {
  expect(fingerprintOf('6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw')).toBe('0572 6866 9230 1589 3018 0358')
  expect(fingerprintOf(testKey(8).publicKey)).toMatch(/^(\d{4} ){5}\d{4}$/)
  expect(fingerprintOf(testKey(7).publicKey)).not.toBe(fingerprintOf(testKey(8).publicKey))
})
