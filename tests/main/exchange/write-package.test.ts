import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '../../../main/disk/disk.ts'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { type WriteProblem, type WritingPlan, writePackage } from '../../../main/exchange/write-package.ts'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import { asStationKey, fewEntries, noWait, packageFile, stationsKey } from '../../support/exchange-packages.ts'
import { fictionalStations } from '../../support/fictional-stations.ts'
import { entryOf } from '../../support/records.ts'

const { id, name, by } = fictionalStations.krnjaca

function planOf(path: string, more: Partial<WritingPlan> = {}): WritingPlan {
  return {
    path,
    content: {
      createdAt: '2026-03-10T08:00:00.000Z',
      station: { id, name },
      by,
      scope: { part: { what: 'all' }, personalContacts: true },
      stationNames: { [id]: name },
      entries: fewEntries()
    },
    key: asStationKey(stationsKey),
    passphrase: null,
    disk: realDisk,
    wait: noWait,
    ...more
  }
}

async function problemOf(plan: WritingPlan): Promise<WriteProblem> {
  const written = await writePackage(plan)
  if (written.ok) throw new Error('it was written')
  return written.problem
}

describe('a written package', () => {
  test('is, byte for byte, what the tests make of the format by other means', async () => {
    const path = join(await tempFolder(), 'sve.putokaz')
    const written = await writePackage(planOf(path))
    const bytes = await readFile(path)
    expect(bytes.toString()).toBe(packageFile().toString())
    expect(written).toMatchObject({ ok: true, value: { sizeBytes: bytes.length } })
    const read = await readPackage(path)
    expect(read.content).toMatchObject({ ok: true, value: { signature: 'good', entries: fewEntries() } })
    if (written.ok && read.content.ok) expect(read.content.value.head).toEqual(written.value.head)
  })

  test('may be without signature, and without entries', async () => {
    const folder = await tempFolder()
    const content = { ...planOf('').content, entries: [] }
    expect(await writePackage(planOf(join(folder, 'a'), { key: null }))).toMatchObject({ ok: true })
    expect(await writePackage(planOf(join(folder, 'b'), { content }))).toMatchObject({ ok: true })
    expect((await readPackage(join(folder, 'a'))).content).toMatchObject({ value: { signature: 'none' } })
    expect((await readPackage(join(folder, 'b'))).content).toMatchObject({ value: { entries: [], signature: 'good' } })
  })

  test('is wrapped when there is a passphrase: nothing of it can be read without', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    const parts: number[] = []
    const progress = (part: number): unknown => parts.push(part)
    expect(await writePackage(planOf(path, { passphrase: 'tri reči', logN: 1, progress }))).toMatchObject({ ok: true })
    const text = (await readFile(path)).toString('latin1')
    expect(text).toMatch(/^age-encryption.org\/v1\n-> scrypt \S{22} 1\n/)
    expect(text).not.toContain('Primer')
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBe(1)
    const contentBy = async (passphrase: string | null): Promise<unknown> =>
      (await readPackage(path, { passphrase })).content
    expect(await contentBy(null)).toMatchObject({ problem: { kind: 'passphrase-needed' } })
    expect(await contentBy('tri reci')).toMatchObject({ problem: { kind: 'passphrase-wrong' } })
    expect(await contentBy('tri reči')).toMatchObject({ ok: true })
  })

  test('replaces one of the same name, and leaves nothing else in the folder', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'a.putokaz'), 'older')
    expect(await writePackage(planOf(join(folder, 'a.putokaz')))).toMatchObject({ ok: true })
    expect(await readdir(folder)).toEqual(['a.putokaz'])
    expect((await readPackage(join(folder, 'a.putokaz'))).content.ok).toBe(true)
  })
})

describe('when the disk refuses, whatever stood there stands, whole, and no temp file is left', () => {
  const causes = [
    ['ENOSPC', 'full'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['EBUSY', 'busy'],
    ['EIO', 'broken']
  ] as const

  test.each(causes)('%s, in every operation', async (code, cause) => {
    const folder = await tempFolder()
    const path = join(folder, 'a.putokaz')
    const sound = packageFile()
    let refused = 0
    let at = 0
    for (let fired = 1; fired > 0; ) {
      at += 1
      for (const times of code === 'ENOSPC' ? [1, Number.POSITIVE_INFINITY] : [1]) {
        await writeFile(path, 'older')
        const faulty = new FaultyDisk(realDisk, { at, code, times, effect: 'none' })
        const written = await writePackage(planOf(path, { disk: faulty.disk }))
        fired = faulty.fired
        const found = await readFile(path)
        if (written.ok) {
          expect(found.equals(sound)).toBe(true)
        } else {
          refused += 1
          // A disk that answers nothing at all any more is as good as pulled out.
          expect(written.problem).toMatchObject({ kind: 'not-written', reason: code })
          expect([cause, 'gone']).toContain((written.problem as { cause: string }).cause)
          const isUntouched = found.toString() === 'older'
          expect(isUntouched || (faulty.operations.includes('rename') && found.equals(sound))).toBe(true)
        }
        if (times === 1) expect(await readdir(folder)).toEqual(['a.putokaz'])
        else await rm(join(folder, '.a.putokaz.putokaz-temp'), { force: true })
      }
    }
    expect(at).toBeGreaterThan(7)
    expect(refused).toBeGreaterThan(5)
  })

  test('a disk that takes half of every write', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    const faulty = new FaultyDisk(realDisk, { at: 2, code: 'short', times: 1, effect: 'none' })
    expect(await writePackage(planOf(path, { disk: faulty.disk }))).toMatchObject({ ok: true })
    expect((await readPackage(path)).content.ok).toBe(true)
  })

  test('a stick that is pulled while it is being written', async () => {
    const stick = join(await tempFolder(), 'stick')
    await mkdir(stick)
    const path = join(stick, 'a.putokaz')
    let operations = 0
    const pulled: Disk = {
      ...realDisk,
      open: async (...args) => {
        const file = await realDisk.open(...args)
        return {
          ...file,
          write: async bytes => {
            operations += 1
            await file.write(bytes)
            await rm(stick, { recursive: true })
            throw Object.assign(new Error('gone'), { code: 'EIO' })
          }
        }
      }
    }
    expect(await problemOf(planOf(path, { disk: pulled }))).toEqual({
      kind: 'not-written',
      cause: 'gone',
      reason: 'EIO'
    })
    expect(operations).toBe(1)
  })

  test('a folder that is not there', async () => {
    const path = join(await tempFolder(), 'nowhere', 'a.putokaz')
    expect(await problemOf(planOf(path))).toEqual({ kind: 'not-written', cause: 'gone', reason: 'ENOENT' })
  })
})

describe('what is read back before the file gets its name', () => {
  /** A disk that keeps other bytes than it was given, and says that all is well. */
  const lyingDisk = (change: (bytes: Buffer) => Buffer): Disk => ({
    ...realDisk,
    readFile: async path => change(await realDisk.readFile(path))
  })

  test.each([
    ['a bit', (bytes: Buffer) => bytes.fill((bytes[900] ?? 0) ^ 4, 900, 901), 'damaged'],
    ['the end', (bytes: Buffer) => bytes.subarray(0, -300), 'malformed'],
    ['all', (bytes: Buffer) => Buffer.alloc(bytes.length), 'foreign']
  ])('%s of it was kept otherwise: refused, and the older file stays', async (_, change, kind) => {
    const folder = await tempFolder()
    const path = join(folder, 'a.putokaz')
    await writeFile(path, 'older')
    expect(await problemOf(planOf(path, { disk: lyingDisk(change) }))).toMatchObject({
      kind: 'not-verified',
      problem: { kind }
    })
    expect(await readFile(path, 'utf8')).toBe('older')
    expect(await readdir(folder)).toEqual(['a.putokaz'])
  })

  test('another sound package than the one that was written is refused, too', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    const other = packageFile({ ...JSON.parse(packageFile().toString()), by: 'Neko drugi' })
    expect(await problemOf(planOf(path, { disk: lyingDisk(() => other) }))).toEqual({
      kind: 'not-verified',
      problem: { kind: 'damaged' }
    })
  })

  test('what no station would read is not written', async () => {
    const folder = await tempFolder()
    const entries = [...fewEntries(), entryOf('service', 'service-long', { name: 'x'.repeat(300_000) })]
    const content = { ...planOf('').content, entries }
    expect(await problemOf(planOf(join(folder, 'a'), { content }))).toEqual({
      kind: 'too-large',
      place: `entries[${entries.length - 1}].fields.name[0][0]`,
      limit: `textBytes ${packageLimits.textBytes}`
    })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('cancelling', () => {
  test('leaves what stood there, whenever it comes', async () => {
    const folder = await tempFolder()
    const path = join(folder, 'a.putokaz')
    await writeFile(path, 'older')
    for (const from of [0, 0.1, 0.5, 0.7, 0.75]) {
      const cancel = new AbortController()
      const progress = (part: number): void => (part >= from ? cancel.abort() : undefined)
      const plan = planOf(path, { signal: cancel.signal, progress, passphrase: 'tajna', logN: 1 })
      expect(await problemOf(plan)).toEqual({ kind: 'cancelled' })
      expect(await readFile(path, 'utf8')).toBe('older')
      expect(await readdir(folder)).toEqual(['a.putokaz'])
    }
  })
})
