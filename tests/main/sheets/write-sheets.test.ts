import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../main/disk/disk.ts'
import { writeSheetFile } from '../../../main/sheets/write-sheets.ts'
import { type Fault, FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

const bytes = Buffer.from('tabela '.repeat(40_000))
const wait = async (): Promise<void> => undefined

test('writes the whole file, over an older one of that name', async () => {
  const path = join(await tempFolder(), 'imenik.xlsx')
  await writeFile(path, 'stara')
  expect(await writeSheetFile(path, bytes, { disk: realDisk, wait })).toEqual({ ok: true, value: null })
  expect(bytes.equals(await readFile(path))).toBe(true)
})

const codes: readonly Fault['code'][] = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EPERM', 'short']

describe.each(codes)('a disk that fails with %s', code => {
  test('leaves the older file or the whole new one, no half file, and a reason', async () => {
    const sound = new FaultyDisk(realDisk, null)
    await writeSheetFile(join(await tempFolder(), 'x.csv'), bytes, { disk: sound.disk, wait })
    const operations = sound.operations.length
    expect(operations).toBeGreaterThan(6)
    let fired = 0
    for (let at = 1; at <= operations; at += 1) {
      const folder = await tempFolder()
      const path = join(folder, 'imenik.csv')
      await writeFile(path, 'stara')
      const faulty = new FaultyDisk(realDisk, { at, code, times: Number.POSITIVE_INFINITY, effect: 'none' })
      const written = await writeSheetFile(path, bytes, { disk: faulty.disk, wait })
      const found = await readFile(path)
      fired += faulty.fired > 0 ? 1 : 0
      if (written.ok) expect(bytes.equals(found)).toBe(true)
      else {
        expect(found.equals(bytes) || found.toString() === 'stara').toBe(true)
        expect(['not-saved', 'target-gone']).toContain(written.problem.kind)
      }
      // While the disk refuses everything, the temp file cannot be taken away; it never bears the chosen name.
      const litter = (await readdir(folder)).filter(name => name !== 'imenik.csv')
      expect(litter.every(name => name.endsWith('.putokaz-temp'))).toBe(true)
    }
    expect(fired).toBeGreaterThan(0)
  })
})

test('a full stick is called full, a locked one locked, one that is gone gone', async () => {
  const problemOf = async (code: Fault['code'], folder: string): Promise<unknown> => {
    const faulty = new FaultyDisk(realDisk, { at: 1, among: 'write', code, times: 99, effect: 'none' })
    const written = await writeSheetFile(join(folder, 'x.csv'), bytes, { disk: faulty.disk, wait })
    return written.ok ? null : written.problem
  }
  const folder = await tempFolder()
  expect(await problemOf('ENOSPC', folder)).toMatchObject({ kind: 'not-saved', cause: 'full' })
  expect(await problemOf('EACCES', folder)).toMatchObject({ kind: 'not-saved', cause: 'denied' })
  expect(await problemOf('EBUSY', folder)).toMatchObject({ kind: 'not-saved', cause: 'busy' })
  expect(await problemOf('EIO', folder)).toMatchObject({ kind: 'not-saved', cause: 'broken' })
  expect(await problemOf('EIO', join(folder, 'izvucen'))).toEqual({ kind: 'target-gone' })
  expect(await readdir(folder)).toEqual([])
})

test('a disk that reads back something else is not trusted, and nothing is left on it', async () => {
  const folder = await tempFolder()
  const lying: Disk = {
    ...realDisk,
    readFile: async path => {
      const read = Buffer.from(await realDisk.readFile(path))
      read[100] = (read[100] ?? 0) ^ 1
      return read
    }
  }
  const written = await writeSheetFile(join(folder, 'x.csv'), bytes, { disk: lying, wait })
  expect(written).toEqual({ ok: false, problem: { kind: 'not-verified' } })
  expect(await readdir(folder)).toEqual([])
})
