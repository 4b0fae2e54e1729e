import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carefulReplace, inPieces } from '../../../main/disk/careful-replace.ts'
import { type Disk, realDisk } from '../../../main/disk/disk.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { nothing } from '../../support/disk/ledger.ts'
import { RecordedDisk } from '../../support/disk/recorded-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

const OPERATIONS = ['open', 'write', 'size', 'sync', 'close', 'rename', 'syncFolder']

function replace(target: string, disk: Disk): ReturnType<typeof carefulReplace> {
  return carefulReplace(target, [Buffer.from('new '), Buffer.from('bytes')], { disk, wait: nothing })
}

async function folderWithOldFile(): Promise<{ readonly folder: string; readonly target: string }> {
  const folder = await tempFolder()
  const target = join(folder, 'settings.json')
  await writeFile(target, 'old bytes')
  return { folder, target }
}

test('puts the new bytes in the place of the old, and leaves nothing else', async () => {
  const { folder, target } = await folderWithOldFile()
  const faulty = new FaultyDisk(realDisk, null)
  expect(await replace(target, faulty.disk)).toEqual({ kind: 'replaced', bytes: 9 })
  expect(faulty.operations).toEqual(OPERATIONS)
  expect(await readFile(target, 'utf8')).toBe('new bytes')
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('writes no byte to the target itself: the rename comes after the fsync, the folder fsync after the rename', async () => {
  const { target } = await folderWithOldFile()
  const recorded = new RecordedDisk(realDisk)
  await replace(target, recorded.disk)
  const kinds = recorded.record.map(operation => operation.kind)
  expect(kinds).toEqual(['create', 'write', 'sync', 'rename', 'sync folder'])
})

describe('when a step fails the old file stands, whole, and no temp file is left', () => {
  for (const [index, operation] of OPERATIONS.slice(0, 6).entries()) {
    test(`step ${index + 1}, ${operation}`, async () => {
      const { folder, target } = await folderWithOldFile()
      const faulty = new FaultyDisk(realDisk, { at: index + 1, code: 'EIO', times: 1, effect: 'none' })
      const answer = await replace(target, faulty.disk)
      expect(faulty.fired).toBe(1)
      expect(answer).toMatchObject({
        kind: 'failed',
        target: operation === 'rename' ? 'unsure' : 'untouched',
        code: 'EIO'
      })
      expect(await readFile(target, 'utf8')).toBe('old bytes')
      expect(await readdir(folder)).toEqual(['settings.json'])
    })
  }
})

test('says that it is unsure when only the folder fsync failed', async () => {
  const { folder, target } = await folderWithOldFile()
  const faulty = new FaultyDisk(realDisk, { at: 7, code: 'EIO', times: 1, effect: 'none' })
  expect(await replace(target, faulty.disk)).toMatchObject({ kind: 'failed', target: 'unsure', step: 'folder fsync' })
  expect(faulty.fired).toBe(1)
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('an fsync error is final: it is not tried a second time', async () => {
  const { target } = await folderWithOldFile()
  const faulty = new FaultyDisk(realDisk, { at: 4, code: 'EIO', times: 1, effect: 'none' })
  expect(await replace(target, faulty.disk)).toMatchObject({ kind: 'failed', step: 'fsync' })
  expect(faulty.operations.filter(name => name === 'sync')).toHaveLength(1)
})

test('of a large file much is sent to the disk early, and a failure in that is as final', async () => {
  const { folder, target } = await folderWithOldFile()
  const pieces = Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024, 'new'))
  const sound = new FaultyDisk(realDisk, null)
  expect(await carefulReplace(target, pieces, { disk: sound.disk, wait: nothing })).toMatchObject({ kind: 'replaced' })
  expect(sound.operations.filter(name => name === 'datasync')).toHaveLength(3)
  await writeFile(target, 'old bytes')
  const faulty = new FaultyDisk(realDisk, {
    at: sound.operations.indexOf('datasync') + 1,
    code: 'EIO',
    times: 1,
    effect: 'none'
  })
  const answer = await carefulReplace(target, pieces, { disk: faulty.disk, wait: nothing })
  expect(faulty.fired).toBe(1)
  expect(answer).toMatchObject({ kind: 'failed', target: 'untouched', step: 'write', code: 'EIO' })
  expect(await readFile(target, 'utf8')).toBe('old bytes')
  expect(await readdir(folder)).toEqual(['settings.json'])
})

/** A full disk behind a network share that says "all written" and keeps half. */
class LyingDisk {
  lies = 0

  get disk(): Disk {
    return {
      ...realDisk,
      open: async (path, mode) => {
        const file = await realDisk.open(path, mode)
        return {
          ...file,
          write: async bytes => {
            this.lies += 1
            await file.write(bytes.subarray(0, bytes.length >> 1))
            return bytes.length
          }
        }
      }
    }
  }
}

test('a disk that says it wrote everything and did not is found out by the size', async () => {
  const { folder, target } = await folderWithOldFile()
  const lying = new LyingDisk()
  const answer = await replace(target, lying.disk)
  expect(lying.lies).toBe(1)
  expect(answer).toMatchObject({ kind: 'failed', target: 'untouched', step: 'size check', code: 'ENOSPC' })
  expect(await readFile(target, 'utf8')).toBe('old bytes')
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('a failure in making the bytes is thrown, and the old file stands', async () => {
  const { folder, target } = await folderWithOldFile()
  function* pieces(): Generator<Uint8Array> {
    yield Buffer.from('new')
    throw new TypeError('cannot be encoded')
  }
  await expect(carefulReplace(target, pieces(), { disk: realDisk, wait: nothing })).rejects.toThrow('cannot be encoded')
  expect(await readFile(target, 'utf8')).toBe('old bytes')
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('a temp file that a killed program left is no obstacle', async () => {
  const { folder, target } = await folderWithOldFile()
  await writeFile(join(folder, '.settings.json.putokaz-temp'), 'half of something far longer')
  expect(await replace(target, realDisk)).toMatchObject({ kind: 'replaced' })
  expect(await readdir(folder)).toEqual(['settings.json'])
})

test('lets others run between any two pieces of a large file, and copies each piece before the next is drawn', async () => {
  const { target } = await folderWithOldFile()
  const piece = Buffer.alloc(100_000)
  let drawnWithoutBreak = 0
  let most = 0
  function* pieces(): Generator<Uint8Array> {
    for (let number = 0; number < 60; number += 1) {
      drawnWithoutBreak += 1
      most = Math.max(most, drawnWithoutBreak)
      piece.fill(number)
      yield piece
    }
  }
  let isOver = false
  const look = (): void => {
    drawnWithoutBreak = 0
    if (!isOver) setImmediate(look)
  }
  look()
  await carefulReplace(target, pieces(), { disk: realDisk, wait: nothing })
  isOver = true
  expect(most).toBeLessThan(6)
  const written = await readFile(target)
  expect(written.length).toBe(6_000_000)
  expect(written.every((byte, index) => byte === Math.floor(index / 100_000))).toBe(true)
})

test('pieces hold the chunks in order, none larger than asked for', () => {
  const chunk = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.uint8Array({ maxLength: 60 }))
  fc.assert(
    fc.property(fc.array(chunk), fc.integer({ min: 1, max: 50 }), (chunks, most) => {
      const pieces = Array.from(inPieces(chunks, most), piece => Buffer.from(piece))
      expect(pieces.every(piece => piece.length > 0 && piece.length <= most)).toBe(true)
      expect(Buffer.concat(pieces)).toEqual(Buffer.concat(chunks.map(chunk => Buffer.from(chunk as string))))
    })
  )
})
