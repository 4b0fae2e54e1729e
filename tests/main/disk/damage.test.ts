/** Whatever happened to the files, it is named, nothing is written, and nothing turns into defaults. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Disk } from '../../../main/disk/disk.ts'
import { DatabaseFault, type FileFault } from '../../../main/disk/fault.ts'
import { openDatabase } from '../../../main/disk/opening.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { ledgerFile, ledgerOptions, quickDisk } from '../../support/disk/ledger.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

let folder: string
let checkpoint: string
let journal: string

beforeEach(async () => {
  folder = await tempFolder()
  checkpoint = join(folder, 'ledger.json')
  journal = join(folder, 'ledger.1.journal')
  const state = { lines: ['a'] }
  const file = ledgerFile(folder)
  await file.write(state)
  await file.append({ line: 'b' })
  await file.append({ line: 'c' })
  await file.append({ line: 'd' })
  await file.close()
})

/** Opens, expects a fault, and sees that no file was changed, added or removed and that nothing can be written. */
async function faultOf(): Promise<FileFault> {
  const before = await contents()
  const file = ledgerFile(folder)
  const error: unknown = await file.read().then(
    state => expect.unreachable(`read ${JSON.stringify(state)}`),
    reason => reason
  )
  if (!(error instanceof DatabaseFault)) throw error
  await expect(file.append({ line: 'x' })).rejects.toBe(error)
  await expect(file.write({ lines: [] })).rejects.toBe(error)
  await file.close()
  expect(file.state).toBeNull()
  expect(await contents()).toEqual(before)
  return error.fault
}

async function contents(): Promise<readonly string[]> {
  const names = (await readdir(folder, { withFileTypes: true })).sort((one, other) => (one.name < other.name ? -1 : 1))
  return Promise.all(
    names.map(async entry =>
      entry.isFile() ? `${entry.name} ${await readFile(join(folder, entry.name), 'hex')}` : entry.name
    )
  )
}

async function change(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(path, edit(await readFile(path, 'latin1')), 'latin1')
}

describe('the checkpoint', () => {
  test('that is empty', async () => {
    await writeFile(checkpoint, '')
    expect(await faultOf()).toMatchObject({ kind: 'empty', file: checkpoint })
  })

  test('that is cut off', async () => {
    await change(checkpoint, text => text.slice(0, -100))
    expect(await faultOf()).toMatchObject({
      kind: 'truncated',
      file: checkpoint,
      place: expect.stringMatching(/^byte \d+$/)
    })
  })

  test('of which only the first bytes are left', async () => {
    await change(checkpoint, text => text.slice(0, 7))
    expect(await faultOf()).toMatchObject({ kind: 'truncated', file: checkpoint })
  })

  test('with one letter changed inside a value', async () => {
    await change(checkpoint, text => text.replace('"a"', '"A"'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: checkpoint, place: 'checksum' })
  })

  test('with a changed checksum line', async () => {
    await change(checkpoint, text => text.replace(',"checksum"', ',"checksun"'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: checkpoint, place: 'checksum' })
  })

  test('with bytes after its end', async () => {
    await change(checkpoint, text => `${text}\n`)
    expect((await faultOf()).kind).toMatch(/damaged|truncated/)
  })

  test('of zero bytes, as a file system leaves it after a power cut', async () => {
    await writeFile(checkpoint, Buffer.alloc(4096))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: checkpoint })
  })

  test('replaced by JSON of another program', async () => {
    await writeFile(checkpoint, '{"name":"putokaz","version":"1.0.0"}\n')
    expect(await faultOf()).toMatchObject({ kind: 'foreign', file: checkpoint, reason: 'JSON of another kind' })
  })

  test('replaced by something that is not JSON', async () => {
    await writeFile(checkpoint, 'PK\u0003\u0004 a spreadsheet')
    expect(await faultOf()).toMatchObject({ kind: 'foreign', file: checkpoint, reason: 'not a JSON document' })
  })

  test('of another database of this program', async () => {
    const other = ledgerFile(folder, { name: 'other', format: 'putokaz-other' })
    await other.write({ lines: [] })
    await other.close()
    await writeFile(checkpoint, await readFile(join(folder, 'other.json')))
    expect(await faultOf()).toMatchObject({ kind: 'foreign', file: checkpoint, place: 'format' })
  })

  test('of the same database, but another history than its journal continues', async () => {
    const other = ledgerFile(folder, { name: 'other' })
    await other.write({ lines: ['never seen'] })
    await other.close()
    await writeFile(checkpoint, await readFile(join(folder, 'other.json')))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, place: 'line 1' })
  })

  test('of a newer version', async () => {
    const newer = ledgerFile(folder, { formatVersion: 2, migrations: new Map([[1, same()]]) })
    await newer.read()
    if (newer.state !== null) await newer.write(newer.state)
    await newer.close()
    expect(await faultOf()).toMatchObject({ kind: 'newer', file: checkpoint, place: 'formatVersion' })
  })

  test('of a version so old that no migration knows it', async () => {
    const file = ledgerFile(folder, { formatVersion: 3, migrations: new Map([[2, same()]]) })
    await expect(file.read()).rejects.toMatchObject({ fault: { kind: 'foreign', place: 'formatVersion' } })
  })

  test('that is gone while its journal is there', async () => {
    await rm(checkpoint)
    expect(await faultOf()).toMatchObject({ kind: 'missing', file: checkpoint })
  })

  test('with a sound checksum and a payload that the owner refuses', async () => {
    const odd = ledgerFile(folder, { encode: () => ['"lines":[1]'] })
    await odd.read()
    if (odd.state !== null) await odd.write(odd.state)
    await odd.close()
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: checkpoint, place: 'payload.lines[0]' })
  })

  test('that is a folder', async () => {
    await rm(checkpoint)
    await mkdir(checkpoint)
    expect(await faultOf()).toMatchObject({ kind: 'unreadable', file: checkpoint, reason: 'EISDIR' })
  })
})

describe('the journal', () => {
  test('that is empty', async () => {
    await writeFile(journal, '')
    expect(await faultOf()).toMatchObject({ kind: 'empty', file: journal })
  })

  test('cut off in its first line', async () => {
    await change(journal, text => text.slice(0, 90))
    expect(await faultOf()).toMatchObject({ kind: 'truncated', file: journal, place: 'line 1' })
  })

  test('with a changed first line', async () => {
    await change(journal, text => text.replace('"after":0', '"after":1'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, place: 'line 1' })
  })

  test('with a changed line in the middle', async () => {
    await change(journal, text => text.replace('"c"', '"C"'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, place: expect.stringMatching(/^line 3 /) })
  })

  test('with a changed last line', async () => {
    await change(journal, text => text.replace('"d"', '"D"'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, place: expect.stringMatching(/^line 4 /) })
  })

  test('with a line missing in the middle', async () => {
    await change(journal, text => text.split('\n').toSpliced(2, 1).join('\n'))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, reason: 'number 3 stands where 2 belongs' })
  })

  test('with a line twice', async () => {
    await change(journal, text =>
      text
        .split('\n')
        .toSpliced(2, 0, text.split('\n')[2] ?? '')
        .join('\n')
    )
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal, reason: 'number 2 stands where 3 belongs' })
  })

  test('with zeros where an acknowledged line was, and a later line that vouches for it', async () => {
    await change(journal, text => text.replace(/^2 1 .*$/m, line => '\0'.repeat(line.length)))
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file: journal })
  })

  test('of another database', async () => {
    const other = ledgerFile(folder, { name: 'other', format: 'putokaz-other' })
    await other.write({ lines: [] })
    await other.append({ line: 'x' })
    await other.close()
    await writeFile(journal, await readFile(join(folder, 'other.1.journal')))
    await rm(join(folder, 'other.1.journal'))
    expect(await faultOf()).toMatchObject({ kind: 'foreign', file: journal })
  })

  test('of a newer version', async () => {
    const newer = ledgerFile(folder, { formatVersion: 2, migrations: new Map([[1, same()]]) })
    await newer.read()
    await newer.append({ line: 'e' })
    await newer.close()
    expect(await faultOf()).toMatchObject({ kind: 'newer', file: join(folder, 'ledger.2.journal') })
  })

  test('that the checkpoint names and that is gone', async () => {
    const file = ledgerFile(folder)
    const state = await file.read()
    if (state !== null) await file.write(state)
    await file.append({ line: 'e' })
    await file.close()
    await rm(join(folder, 'ledger.2.journal'))
    expect(await faultOf()).toMatchObject({ kind: 'missing', file: join(folder, 'ledger.2.journal') })
  })

  test('that is gone from between two others', async () => {
    for (const line of ['e', 'f']) {
      const file = ledgerFile(folder)
      await file.read()
      await file.append({ line })
      await file.close()
    }
    await rm(join(folder, 'ledger.2.journal'))
    expect(await faultOf()).toMatchObject({ kind: 'truncated', reason: 'number 4 and later ones are missing' })
  })

  test('with a sound checksum and a change that the owner refuses', async () => {
    const odd = ledgerFile(folder)
    await odd.read()
    await odd.append({ line: 5 as never })
    await odd.close()
    const file = join(folder, 'ledger.2.journal')
    expect(await faultOf()).toMatchObject({ kind: 'damaged', file, place: 'number 4, line' })
  })
})

describe('a disk that refuses to be read', () => {
  for (const code of ['EACCES', 'EIO', 'EPERM', 'EBUSY'] as const) {
    for (const [operation, at] of [
      ['the folder', 1],
      ['the checkpoint', 2],
      ['the journal', 3]
    ] as const) {
      test(`${code} at ${operation} is named, and passes when it passes`, async () => {
        const faulty = new FaultyDisk(quickDisk, { at, code, times: 1, effect: 'none' })
        const file = ledgerFile(folder, { disk: faulty.disk })
        await expect(file.read()).rejects.toMatchObject({ fault: { kind: 'unreadable', reason: code } })
        expect(faulty.fired).toBe(1)
        expect((await file.read())?.lines).toEqual(['a', 'b', 'c', 'd'])
        await file.close()
      })
    }
  }
})

test('no single changed bit of any file goes unnoticed', async () => {
  const names = ['ledger.json', 'ledger.1.journal']
  for (const name of names) {
    const sound = await readFile(join(folder, name))
    for (let bit = 0; bit < sound.length * 8; bit += 1) {
      const found = await openDatabase({ folder, name: 'ledger' }, ledgerOptions(folder), flippedDisk(name, bit))
      expect(['damaged', 'truncated', 'foreign'], `bit ${bit} of ${name}: ${found.kind}`).toContain(found.kind)
    }
  }
})

test('no cut of the checkpoint goes unnoticed', async () => {
  const sound = await readFile(checkpoint)
  for (let length = 0; length < sound.length; length += 1) {
    const disk = readingDisk('ledger.json', bytes => bytes.subarray(0, length))
    const found = await openDatabase({ folder, name: 'ledger' }, ledgerOptions(folder), disk)
    expect(found.kind).toBe(length === 0 ? 'empty' : 'truncated')
  }
})

test('a write that no read came before finds the fault too, and changes nothing', async () => {
  await change(checkpoint, text => text.replace('"a"', '"A"'))
  const before = await contents()
  const file = ledgerFile(folder)
  const saved = file.write({ lines: [] })
  await expect(Promise.all([saved, file.close()])).rejects.toMatchObject({ fault: { kind: 'damaged' } })
  expect(await contents()).toEqual(before)
})

test('a folder without any trace is no database, and neither is a folder that is not there', async () => {
  const empty = await tempFolder()
  await writeFile(join(empty, 'ledger.txt'), 'of somebody else')
  await writeFile(join(empty, 'ledgers.1.journal'), 'of somebody else')
  expect(await ledgerFile(empty).read()).toBeNull()
  expect(await ledgerFile(join(empty, 'nowhere')).read()).toBeNull()
  expect(await readdir(empty)).toEqual(['ledger.txt', 'ledgers.1.journal'])
})

function flippedDisk(name: string, bit: number): Disk {
  return readingDisk(name, bytes => {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return flipped
  })
}

function readingDisk(name: string, edit: (bytes: Buffer) => Buffer): Disk {
  return {
    ...quickDisk,
    readFile: async path => {
      const bytes = await quickDisk.readFile(path)
      return path === join(folder, name) ? edit(bytes) : bytes
    }
  }
}

function same(): { payload: (value: unknown) => unknown; change: (value: unknown) => unknown } {
  return { payload: value => value, change: value => value }
}
