import { hash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  type LockFile,
  type LockFilePlace,
  mendLockFile,
  putLockFileAside,
  readLockFile,
  removeLockFile,
  writeLockFile
} from '../../../main/lock/lock-file.ts'
import { nothing } from '../../support/disk/ledger.ts'
import { MemoryDisk } from '../../support/disk/memory-disk.ts'

const first = '/data/putokaz.seal.json'
const copy = '/data/putokaz.seal.copy.json'
const file: LockFile = {
  revision: 3,
  state: 'on',
  key: 'abc',
  look: { language: 'sr-Cyrl', theme: 'dark', textSize: 125 },
  passphrase: '-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n',
  recovery: null
}

let memory: MemoryDisk
let place: LockFilePlace

beforeEach(async () => {
  memory = new MemoryDisk()
  await memory.disk.makeFolder('/data')
  place = { folder: '/data', disk: memory.disk, wait: nothing }
  await writeLockFile(place, file)
})

const bytesOf = (path: string): Buffer => memory.files.get(path) ?? Buffer.alloc(0)

test('comes back as it was written, from either of its two files', async () => {
  expect(await readLockFile(place)).toEqual(file)
  for (const path of [first, copy]) {
    const bytes = bytesOf(path)
    for (const harmed of [null, Buffer.alloc(0), bytes.subarray(0, 100), Buffer.from('{}')]) {
      if (harmed === null) memory.files.delete(path)
      else memory.files.set(path, harmed)
      const read = await readLockFile(place)
      expect(read).toEqual(file)
      await mendLockFile(place, file)
      expect(bytesOf(path)).toEqual(bytes)
    }
  }
})

test('no bit of it can be turned and no end cut off', async () => {
  const bytes = bytesOf(first)
  memory.files.delete(copy)
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    memory.files.set(first, flipped)
    expect(await readLockFile(place), `bit ${bit}`).toHaveProperty('kind')
  }
  for (let length = 0; length < bytes.length; length += 1) {
    memory.files.set(first, bytes.subarray(0, length))
    expect(await readLockFile(place), `cut at ${length}`).toHaveProperty('kind')
  }
})

test('of two, the later one counts, and the other is brought up to it', async () => {
  const old = bytesOf(copy)
  const later = { ...file, revision: 4, passphrase: 'another' }
  await writeLockFile(place, later)
  memory.files.set(copy, old)
  expect(await readLockFile(place)).toEqual(later)
  await mendLockFile(place, later)
  expect(bytesOf(copy)).toEqual(bytesOf(first))
  memory.files.set(first, old)
  expect(await readLockFile(place)).toEqual(later)
})

test('of a newer version, the older copy beside it does not count', async () => {
  const { checksum: _, ...members } = JSON.parse(String(bytesOf(first))) as Readonly<Record<string, unknown>>
  const newer = { ...members, formatVersion: 2, more: true }
  const checksum = hash('sha256', JSON.stringify(newer), 'hex')
  memory.files.set(first, Buffer.from(JSON.stringify({ ...newer, checksum })))
  expect(await readLockFile(place)).toMatchObject({ kind: 'newer' })
})

test('a member that this version does not know was written by a newer one', async () => {
  const { checksum: _, ...members } = JSON.parse(String(bytesOf(first))) as Readonly<Record<string, unknown>>
  const newer = { ...members, biometric: true }
  const checksum = hash('sha256', JSON.stringify(newer), 'hex')
  memory.files.set(first, Buffer.from(JSON.stringify({ ...newer, checksum })))
  expect(await readLockFile(place)).toMatchObject({ kind: 'newer', place: 'biometric' })
})

test('is gone when it is removed', async () => {
  expect(await removeLockFile(place, file.key)).toBeNull()
  expect([...memory.files]).toEqual([])
  expect(await readLockFile(place)).toBeNull()
})

test('is not put aside for certain while its copy stays: a later lock must not be taken for an earlier one', async () => {
  const written = bytesOf(first)
  const disk = { ...memory.disk, unlink: async () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' })) }
  expect(await putLockFileAside({ ...place, disk }, file)).toBe('EPERM')
  expect(await readLockFile(place)).toEqual(file)
  await mendLockFile(place, file)
  expect(await putLockFileAside(place, file)).toBeNull()
  expect([...memory.files]).toEqual([['/data/putokaz.seal-abc.json', written]])
})

test('a copy that differs is brought up to the other, whatever its revision', async () => {
  await writeLockFile(place, { ...file, passphrase: 'another' })
  const otherBytes = bytesOf(copy)
  await writeLockFile(place, file)
  memory.files.set(copy, otherBytes)
  await mendLockFile(place, file)
  expect(bytesOf(copy)).toEqual(bytesOf(first))
})

const mine = 'MineMineMineMine'
const other = 'OtherOtherOther-'
const salt = 'abcdefghijklmnopqrstuv'
const sealedDocument = (key: string): Buffer =>
  Buffer.from(`{"format":"putokaz-sealed","formatVersion":1,"key":"${key}","salt":"${salt}"}\n…`)
const sealedLines = (key: string): Buffer => Buffer.from(`open\n~${key}.${salt}.AAAA\n`)

describe('of two locks with different keys', () => {
  const ours = { ...file, key: mine }
  const stranger = { ...file, key: other, revision: 9, passphrase: 'another' }

  /** Puts `stranger` in the place of one of the two files of `ours`. */
  async function mixed(path: string): Promise<Buffer> {
    await writeLockFile(place, stranger)
    const bytes = bytesOf(path)
    memory.files.clear()
    await writeLockFile(place, ours)
    memory.files.set(path, bytes)
    return bytes
  }

  test.each([
    ['the database', 'putokaz.json', sealedDocument],
    ['the journal of a database that lies open', 'putokaz.3.journal', sealedLines],
    ['the history', 'putokaz.history', sealedLines],
    ['a file of another name', 'station.key', sealedDocument],
    ['a backup', 'backups/000001-2026-03-10-daily.json', sealedDocument]
  ])('the one counts that %s is sealed with, and the other is kept aside', async (_, name, sealedWith) => {
    await memory.disk.makeFolder('/data/backups')
    for (const path of [first, copy]) {
      const bytes = await mixed(path)
      memory.files.set('/data/putokaz.json', Buffer.from('{"format":"putokaz-database"'))
      memory.files.set(`/data/${name}`, sealedWith(mine))
      expect(await readLockFile(place)).toEqual(ours)
      await mendLockFile(place, ours)
      expect(bytesOf(`/data/putokaz.seal-${other}.json`)).toEqual(bytes)
      expect(bytesOf(first)).toEqual(bytesOf(copy))
      expect(await readLockFile(place)).toEqual(ours)
    }
  })

  test('the database in use is believed before what lies beside it', async () => {
    await mixed(copy)
    memory.files.set('/data/putokaz.json', sealedDocument(other))
    memory.files.set('/data/putokaz.history', sealedLines(other))
    memory.files.set('/data/putokaz-2.json', sealedDocument(mine))
    expect(await readLockFile(place)).toEqual(ours)
  })

  test('the later one counts where nothing tells, and none is lost', async () => {
    const bytes = await mixed(first)
    const mineBytes = bytesOf(copy)
    expect(await readLockFile(place)).toEqual(stranger)
    await mendLockFile(place, stranger)
    expect(bytesOf(copy)).toEqual(bytes)
    expect(bytesOf(`/data/putokaz.seal-${mine}.json`)).toEqual(mineBytes)
  })

  test('what was kept aside before stays beside what is kept aside now', async () => {
    memory.files.set(`/data/putokaz.seal-${other}.json`, Buffer.from('earlier'))
    const earlier = bytesOf(`/data/putokaz.seal-${other}.json`)
    const bytes = await mixed(copy)
    memory.files.set(`/data/putokaz.seal-${other}.json`, earlier)
    memory.files.set('/data/putokaz.json', sealedDocument(mine))
    await mendLockFile(place, ours)
    expect(bytesOf(`/data/putokaz.seal-${other}.json`)).toEqual(earlier)
    expect(bytesOf(`/data/putokaz.seal-${other}-2.json`)).toEqual(bytes)
  })

  test('one that cannot be kept aside is neither written over nor removed', async () => {
    const disk = {
      ...memory.disk,
      rename: async (from: string, to: string) => {
        if (to.includes('seal-')) throw Object.assign(new Error('no'), { code: 'EACCES' })
        await memory.disk.rename(from, to)
      }
    }
    const refusing = { ...place, disk }
    for (const path of [first, copy]) {
      const bytes = await mixed(path)
      await mendLockFile(refusing, ours)
      expect(bytesOf(path)).toEqual(bytes)
      const written = await writeLockFile(refusing, { ...ours, revision: 4 })
      expect(written.ok).toBe(path === copy)
      expect(bytesOf(path)).toEqual(bytes)
      expect(await removeLockFile(refusing, mine)).toBe('EACCES')
      expect(await putLockFileAside(refusing, ours)).toBe('EACCES')
      expect(bytesOf(path)).toEqual(bytes)
    }
  })
})
