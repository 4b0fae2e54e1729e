import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getSystemErrorMap } from 'node:util'
import { describe, expect, test } from 'vitest'
import { diskErrorCode, makeLastingFolder, realDisk, renamePatiently, writeWhole } from '../../../main/disk/disk.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { RecordedDisk } from '../../support/disk/recorded-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

describe('a rename that a virus scanner blocks', () => {
  for (const code of ['EPERM', 'EACCES', 'EBUSY'] as const) {
    test(`is tried again after ${code}, with growing pauses`, async () => {
      const folder = await tempFolder()
      await writeFile(join(folder, 'new'), 'new')
      const faulty = new FaultyDisk(realDisk, { at: 1, code, times: 3, effect: 'none' })
      const pauses: number[] = []
      await renamePatiently(faulty.disk, async ms => void pauses.push(ms), join(folder, 'new'), join(folder, 'old'))
      expect(faulty.fired).toBe(3)
      expect(pauses).toEqual([10, 20, 50])
      expect(await readFile(join(folder, 'old'), 'utf8')).toBe('new')
    })
  }

  test('is given up after less than two seconds, and the old file stands', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'new'), 'new')
    await writeFile(join(folder, 'old'), 'old')
    const faulty = new FaultyDisk(realDisk, { at: 1, code: 'EPERM', times: 100, effect: 'none' })
    let waitedMs = 0
    const wait = async (ms: number): Promise<void> => {
      waitedMs += ms
    }
    const renamed = renamePatiently(faulty.disk, wait, join(folder, 'new'), join(folder, 'old'))
    await expect(renamed).rejects.toMatchObject({ code: 'EPERM' })
    expect(faulty.fired).toBe(7)
    expect(waitedMs).toBeLessThan(2000)
    expect(await readFile(join(folder, 'old'), 'utf8')).toBe('old')
  })
})

test('a rename that fails for another reason is not tried again', async () => {
  const folder = await tempFolder()
  const faulty = new FaultyDisk(realDisk, { at: 1, code: 'EIO', times: 1, effect: 'none' })
  const renamed = renamePatiently(faulty.disk, async () => expect.unreachable(), join(folder, 'a'), join(folder, 'b'))
  await expect(renamed).rejects.toMatchObject({ code: 'EIO' })
  expect(faulty.operations).toEqual(['rename'])
})

test('a disk that takes half of what it is given still gets every byte', async () => {
  const folder = await tempFolder()
  const faulty = new FaultyDisk(realDisk, { at: 1, code: 'short', times: 4, effect: 'none' })
  const file = await faulty.disk.open(join(folder, 'file'), 'w')
  await writeWhole(file, Buffer.from('0123456789'.repeat(10)))
  await file.close()
  expect(faulty.fired).toBe(3)
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('0123456789'.repeat(10))
})

test('a disk that takes no more bytes is full', async () => {
  const folder = await tempFolder()
  const faulty = new FaultyDisk(realDisk, { at: 1, code: 'short', times: 100, effect: 'none' })
  const file = await faulty.disk.open(join(folder, 'file'), 'w')
  await expect(writeWhole(file, Buffer.from('0123456789'))).rejects.toMatchObject({ code: 'ENOSPC' })
  await file.close()
  expect(faulty.fired).toBeGreaterThan(1)
})

test('a new folder is made lasting up to the first parent that was there before', async () => {
  const folder = await tempFolder()
  await mkdir(join(folder, 'there'))
  const recorded = new RecordedDisk(realDisk)
  await makeLastingFolder(recorded.disk, join(folder, 'there', 'one', 'two'))
  expect(await readdir(join(folder, 'there', 'one'))).toEqual(['two'])
  const synced = recorded.record.map(operation => operation.kind === 'sync folder' && operation.path)
  expect(synced).toEqual([join(folder, 'there', 'one'), join(folder, 'there')])
})

test('every code that a file operation can fail with is known for the operating system’s, and none of Node’s own is', () => {
  const codes = [...getSystemErrorMap().values()].map(([code]) => code).filter(code => !code.startsWith('EAI_'))
  expect(codes).toContain('UNKNOWN')
  for (const code of codes) expect(diskErrorCode(Object.assign(new Error('no'), { code }))).toBe(code)
  for (const code of ['ERR_FS_FILE_TOO_LARGE', 'ERR_INVALID_ARG_TYPE', 'MISMATCH', '']) {
    expect(diskErrorCode(Object.assign(new Error('no'), { code }))).toBe(null)
  }
})
