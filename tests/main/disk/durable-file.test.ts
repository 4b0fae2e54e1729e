import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../../main/disk/checkpoint-document.ts'
import type { Disk } from '../../../main/disk/disk.ts'
import { DurableFile } from '../../../main/disk/durable-file.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import {
  type LedgerChange,
  ledgerFile,
  ledgerOptions,
  linesOnDisk,
  litterIn,
  oldLedgerFile,
  quickDisk
} from '../../support/disk/ledger.ts'
import { RecordedDisk } from '../../support/disk/recorded-disk.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

async function ledgerIn(folder: string, disk: Disk = quickDisk): Promise<ReturnType<typeof ledgerFile>> {
  const file = ledgerFile(folder, { disk })
  if ((await file.read()) === null) await file.write({ lines: [] })
  return file
}

/** The names of the operations that some work does. */
async function operationsOf(work: (disk: Disk) => Promise<unknown>): Promise<readonly string[]> {
  const counting = new FaultyDisk(quickDisk, null)
  await work(counting.disk)
  return counting.operations
}

/** Opens a gate for each operation of one kind, so that a test decides when it happens. */
class GatedDisk {
  readonly #disk: Disk
  readonly #isGated: (operation: string, path: string) => boolean
  #arrived: (() => void)[] = []
  #waiting: (() => void)[] = []

  constructor(disk: Disk, isGated: (operation: string, path: string) => boolean) {
    this.#disk = disk
    this.#isGated = isGated
  }

  /** Resolves when an operation stands at the gate. */
  async arrival(): Promise<void> {
    if (this.#waiting.length === 0) await new Promise<void>(resolve => this.#arrived.push(resolve))
  }

  letOneThrough(): void {
    this.#waiting.shift()?.()
  }

  get disk(): Disk {
    const gate = async (operation: string, path: string): Promise<void> => {
      if (!this.#isGated(operation, path)) return
      await new Promise<void>(resolve => {
        this.#waiting.push(resolve)
        for (const arrive of this.#arrived.splice(0)) arrive()
      })
    }
    return {
      ...this.#disk,
      open: async (path, mode) => {
        await gate('open', path)
        const file = await this.#disk.open(path, mode)
        return {
          ...file,
          datasync: () => gate('datasync', path).then(file.datasync),
          sync: () => gate('sync', path).then(file.sync)
        }
      },
      rename: (from, to) => gate('rename', to).then(() => this.#disk.rename(from, to))
    }
  }
}

describe('appending', () => {
  test('numbers the changes from 1 and hands back the state with each in it', async () => {
    const file = await ledgerIn(await tempFolder())
    expect(await file.append({ line: 'a' })).toEqual({ sequence: 1, state: { lines: ['a'] } })
    expect(await file.append({ line: 'b' })).toEqual({ sequence: 2, state: { lines: ['a', 'b'] } })
    expect(file.journalSize.lines).toBe(2)
    await file.close()
  })

  test('resolves only when fdatasync has returned, and memory waits for it too', async () => {
    const folder = await tempFolder()
    await (await ledgerIn(folder)).close()
    const gated = new GatedDisk(quickDisk, operation => operation === 'datasync')
    const file = await ledgerIn(folder, gated.disk)
    let isSaved = false
    const saved = file.append({ line: 'a' }).then(() => {
      isSaved = true
    })
    await gated.arrival()
    expect({ isSaved, state: file.state }).toEqual({ isSaved: false, state: { lines: [] } })
    gated.letOneThrough()
    await saved
    expect(file.state).toEqual({ lines: ['a'] })
    await file.close()
  })

  test('brings changes made while another is on its way to disk together, with one write and one fdatasync', async () => {
    const folder = await tempFolder()
    const recorded = new RecordedDisk(quickDisk)
    const file = await ledgerIn(folder, recorded.disk)
    await file.append({ line: 'first' })
    const before = recorded.record.length
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    const appended = await Promise.all(lines.map(line => file.append({ line })))
    expect(recorded.record.slice(before).map(operation => operation.kind)).toEqual(['write', 'sync'])
    expect(appended.map(({ sequence }) => sequence)).toEqual(lines.map((_, index) => index + 2))
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['first', ...lines])
  })

  test('takes the change as it was at the call', async () => {
    const folder = await tempFolder()
    const file = await ledgerIn(folder)
    const change = { line: 'as it was' }
    const saved = file.append(change)
    change.line = 'changed since'
    await saved
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['as it was'])
  })

  test('a rejected change does not come back when later ones take its number', async () => {
    const folder = await tempFolder()
    const operations = await operationsOf(async disk => {
      const dry = await ledgerIn(await tempFolder(), disk)
      await dry.append({ line: 'a' })
      await dry.append({ line: 'b' })
      await dry.close()
    })
    const at = operations.lastIndexOf('datasync') + 1
    const faulty = new FaultyDisk(quickDisk, { at, code: 'EIO', times: 1, effect: 'done' })
    const file = await ledgerIn(folder, faulty.disk)
    await file.append({ line: 'a' })
    const rejected = await file.append({ line: 'phantom' }).catch(error => error)
    expect(faulty.fired).toBe(1)
    expect(rejected).toMatchObject({ fault: { kind: 'not-saved', step: 'fdatasync', code: 'EIO' } })
    const poisoned = await readFile(rejected.fault.file, 'utf8')
    expect(poisoned).toContain('phantom')
    expect(await linesOnDisk(folder)).toEqual(['a'])
    expect(await file.append({ line: 'b' })).toMatchObject({ sequence: 2 })
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'b'])
  })

  test('on a disk that stays full rejects every change, keeps what it has, and goes on when there is room', async () => {
    const folder = await tempFolder()
    const file = await ledgerIn(folder)
    await file.append({ line: 'a' })
    await file.close()
    const faulty = new FaultyDisk(quickDisk, { at: 20, code: 'ENOSPC', times: 60, effect: 'none' })
    const again = await ledgerIn(folder, faulty.disk)
    const saved = ['a']
    for (let number = 1; number <= 60; number += 1) {
      const line = String(number)
      await again.append({ line }).then(
        () => saved.push(line),
        error => expect(error.fault.kind).toMatch(/not-saved|unsure/)
      )
    }
    expect(faulty.fired).toBe(60)
    expect(saved.length).toBeGreaterThan(10)
    expect(saved.length).toBeLessThan(61)
    expect(again.state?.lines).toEqual(saved)
    await again.close()
    expect(await linesOnDisk(folder)).toEqual(saved)
    expect((await readdir(folder)).length).toBeLessThan(6)
  })

  test('on a disk that fails every fdatasync leaves no trail of journals', async () => {
    const folder = await tempFolder()
    const faulty = new FaultyDisk(quickDisk, { at: 2, code: 'EIO', times: 30, effect: 'none', among: 'datasync' })
    const file = await ledgerIn(folder, faulty.disk)
    await file.append({ line: 'a' })
    for (let attempt = 0; attempt < 30; attempt += 1)
      await expect(file.append({ line: 'b' })).rejects.toMatchObject({ fault: { kind: 'not-saved' } })
    expect(faulty.fired).toBe(30)
    expect((await readdir(folder)).length).toBeLessThan(5)
    await file.append({ line: 'b' })
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'b'])
  })

  test('is refused before the database was read, where there is none, and after closing', async () => {
    const folder = await tempFolder()
    const file = ledgerFile(folder)
    await expect(file.append({ line: 'a' })).rejects.toThrow('read the database')
    await file.read()
    await expect(file.append({ line: 'a' })).rejects.toThrow('there is no database yet')
    await file.close()
    await expect(file.append({ line: 'a' })).rejects.toThrow('closed')
    await expect(file.write({ lines: [] })).rejects.toThrow('closed')
    await expect(file.read()).rejects.toThrow('closed')
    expect(await readdir(folder)).toEqual([])
  })

  test('never goes on after a change that the owner itself cannot take', async () => {
    const folder = await tempFolder()
    const apply: ReturnType<typeof ledgerOptions>['apply'] = (ledger, { line }) => {
      if (line === 'bad') throw new RangeError('a bug of the owner')
      ledger.lines.push(line)
      return ledger
    }
    const file = ledgerFile(folder, { apply })
    await file.write({ lines: [] })
    const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map(line => file.append({ line })))
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(file.append({ line: 'd' })).rejects.toThrow('a bug of the owner')
    await expect(file.write({ lines: [] })).rejects.toThrow('a bug of the owner')
    await file.close()
  })
})

describe('a checkpoint', () => {
  test('is plain JSON with format, version, sequence and payload, and ends in the checksum of what is above', async () => {
    const folder = await tempFolder()
    const file = await ledgerIn(folder)
    await file.append({ line: 'č' })
    if (file.state !== null) await file.write(file.state)
    await file.close()
    const bytes = await readFile(join(folder, 'ledger.json'))
    expect(JSON.parse(bytes.toString())).toMatchObject({
      format: 'putokaz-ledger',
      formatVersion: 1,
      sequence: 1,
      payload: { lines: ['č'] },
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/)
    })
    const expected = { file: 'ledger.json', format: 'putokaz-ledger', formatVersion: 1 }
    expect(decodeDocument(bytes, expected)).toMatchObject({ kind: 'document', payload: { lines: ['č'] } })
  })

  test('leaves nothing to replay and one journal', async () => {
    const folder = await tempFolder()
    const file = await ledgerIn(folder)
    for (let number = 0; number < 5; number += 1) {
      await file.append({ line: String(number) })
      if (file.state !== null) await file.write(file.state)
    }
    expect(file.journalSize.lines).toBe(0)
    await file.close()
    expect((await readdir(folder)).sort()).toEqual(['ledger.6.journal', 'ledger.json'])
    const next = ledgerFile(folder)
    expect((await next.read())?.lines).toEqual(['0', '1', '2', '3', '4'])
    expect(next.opening.replayed).toBe(0)
  })

  test('lets appends go on while it is written, and both are there afterwards', async () => {
    const folder = await tempFolder()
    await (await ledgerIn(folder)).close()
    const gated = new GatedDisk(quickDisk, (operation, path) => operation === 'rename' && path.endsWith('ledger.json'))
    const file = await ledgerIn(folder, gated.disk)
    await file.append({ line: 'before' })
    const saved = file.write(file.state ?? { lines: [] })
    await gated.arrival()
    await file.append({ line: 'meanwhile' })
    expect(await linesOnDisk(folder)).toEqual(['before', 'meanwhile'])
    gated.letOneThrough()
    await saved
    expect(file.journalSize.lines).toBe(1)
    expect(JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8')).payload.lines).toEqual(['before'])
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['before', 'meanwhile'])
  })

  test('holds the state of the moment it names, whatever is appended before its first byte is written', async () => {
    const folder = await tempFolder()
    await (await ledgerIn(folder)).close()
    const gated = new GatedDisk(
      quickDisk,
      (operation, path) => operation === 'open' && path.endsWith('.ledger.json.putokaz-temp')
    )
    const file = await ledgerIn(folder, gated.disk)
    const state = file.state ?? { lines: [] }
    const first = file.write(state)
    await gated.arrival()
    gated.letOneThrough()
    await first
    const second = file.write(state)
    await gated.arrival()
    await file.append({ line: 'meanwhile' })
    gated.letOneThrough()
    await second
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['meanwhile'])
  })

  test('asked for several times while one is written, is made once more', async () => {
    const folder = await tempFolder()
    await (await ledgerIn(folder)).close()
    const gated = new GatedDisk(quickDisk, (operation, path) => operation === 'rename' && path.endsWith('ledger.json'))
    const file = await ledgerIn(folder, gated.disk)
    const state = file.state ?? { lines: [] }
    const first = file.write(state)
    await gated.arrival()
    const others = [file.write(state), file.write(state), file.write(state)]
    expect(new Set(others).size).toBe(1)
    gated.letOneThrough()
    await first
    await gated.arrival()
    gated.letOneThrough()
    await Promise.all(others)
    await file.close()
  })

  test('draws its chunks a few at a time, with others running between', async () => {
    const folder = await tempFolder()
    let drawn = 0
    let mostAtOnce = 0
    let isOver = false
    const look = (): void => {
      mostAtOnce = Math.max(mostAtOnce, drawn)
      drawn = 0
      if (!isOver) setImmediate(look)
    }
    const line = 'x'.repeat(300)
    const file = ledgerFile(folder, {
      encode: function* () {
        yield '"lines":["first"'
        for (let record = 0; record < 20_000; record += 1) {
          drawn += 1
          yield `,"${line}"`
        }
        yield ']'
      }
    })
    look()
    await file.write({ lines: [] })
    isOver = true
    await file.close()
    expect(mostAtOnce).toBeGreaterThan(100)
    expect(mostAtOnce).toBeLessThan(2000)
    expect((await linesOnDisk(folder))?.length).toBe(20_001)
  })

  test('that fails costs nothing and leaves nothing, and the next one works', async () => {
    const folder = await tempFolder()
    await (await ledgerIn(folder)).close()
    const faulty = new FaultyDisk(quickDisk, { at: 15, code: 'ENOSPC', times: 4, effect: 'none' })
    const file = await ledgerIn(folder, faulty.disk)
    await file.append({ line: 'a' })
    const state = file.state ?? { lines: [] }
    await expect(file.write(state)).rejects.toMatchObject({ fault: { kind: 'not-saved', code: 'ENOSPC' } })
    expect(faulty.fired).toBeGreaterThan(0)
    expect(await linesOnDisk(folder)).toEqual(['a'])
    await file.append({ line: 'b' }).catch(() => file.append({ line: 'b' }))
    await file.write(state)
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'b'])
    expect(await litterIn(folder)).toEqual([])
  })
})

describe('leaving nothing behind', () => {
  test('leaves no file that holds what the state no longer does', async () => {
    const folder = await tempFolder()
    const file = await ledgerIn(folder)
    await file.append({ line: 'secret' })
    await file.write(file.state ?? { lines: [] })
    await file.append({ line: 'open' })
    file.state?.lines.splice(0, 1)
    expect(await file.leaveNothingBehind()).toEqual([])
    for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toContain('secret')
    await file.append({ line: 'later' })
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['open', 'later'])
  })

  test('names what the disk would not remove, and removes it the next time', async () => {
    const folder = await tempFolder()
    let refuses = true
    const disk: Disk = {
      ...quickDisk,
      unlink: async path => {
        if (refuses && path.endsWith('1.journal')) throw Object.assign(new Error('refused'), { code: 'EBUSY' })
        await quickDisk.unlink(path)
      }
    }
    const file = await ledgerIn(folder, disk)
    await file.append({ line: 'secret' })
    expect(await file.leaveNothingBehind()).toEqual([join(folder, 'ledger.1.journal')])
    refuses = false
    expect(await file.leaveNothingBehind()).toEqual([])
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['secret'])
  })

  test('rejects when no new checkpoint can be made, and everything is still there', async () => {
    const folder = await tempFolder()
    const faulty = new FaultyDisk(quickDisk, { at: 1, among: 'rename', code: 'EIO', times: 99, effect: 'none' })
    const first = await ledgerIn(folder)
    await first.append({ line: 'a' })
    await first.close()
    const file = ledgerFile(folder, { disk: faulty.disk })
    await file.read()
    await expect(file.leaveNothingBehind()).rejects.toThrow('EIO')
    expect(faulty.fired).toBeGreaterThan(0)
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a'])
  })
})

describe('a state that is not changed in place', () => {
  function unchangingFile(folder: string): DurableFile<{ readonly lines: readonly string[] }, LedgerChange> {
    return new DurableFile<{ readonly lines: readonly string[] }, LedgerChange>({
      ...ledgerOptions(folder),
      encode: ({ lines }) => [`"lines":${JSON.stringify(lines)}`],
      apply: ({ lines }, { line }) => ({ lines: [...lines, line] })
    })
  }

  test('that is one change behind when it is saved loses nothing', async () => {
    const folder = await tempFolder()
    const file = unchangingFile(folder)
    const first = { lines: ['a'] }
    await file.write(first)
    await file.append({ line: 'b' })
    const { state } = await file.append({ line: 'c' })
    await file.write(first)
    expect(file.state).toBe(state)
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'b', 'c'])
  })

  test('is replaced by a copy of an earlier one on purpose', async () => {
    const folder = await tempFolder()
    const file = unchangingFile(folder)
    const first = { lines: ['a'] }
    await file.write(first)
    await file.append({ line: 'b' })
    await file.write({ ...first })
    expect(await file.append({ line: 'c' })).toEqual({ sequence: 2, state: { lines: ['a', 'c'] } })
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'c'])
  })
})

describe('a database of an older version', () => {
  async function oldFolder(): Promise<string> {
    const folder = await tempFolder()
    const old = oldLedgerFile(folder)
    await old.write({ lines: ['a'] })
    await old.append({ row: 'b' })
    await old.close()
    return folder
  }

  test('is migrated in memory, checkpoint and journal, and nothing is written by reading it', async () => {
    const folder = await oldFolder()
    const before = await readFile(join(folder, 'ledger.json'), 'utf8')
    const file = ledgerFile(folder)
    expect(await file.read()).toEqual({ lines: ['a', 'b'] })
    expect(file.opening).toEqual({ replayed: 1, tornTail: null, migratedFrom: 0 })
    await file.close()
    expect(await readFile(join(folder, 'ledger.json'), 'utf8')).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['ledger.1.journal', 'ledger.json'])
  })

  test('is backed up before the first write, once, and the next checkpoint is of the present version', async () => {
    const folder = await oldFolder()
    const backups: unknown[] = []
    const file = ledgerFile(folder, {
      beforeMigration: async found => {
        backups.push({ ...found, names: (await readdir(folder)).sort() })
      }
    })
    await file.read()
    expect(backups).toEqual([])
    await Promise.all([file.append({ line: 'c' }), file.write(file.state ?? { lines: [] })])
    expect(backups).toEqual([
      {
        from: 0,
        files: [join(folder, 'ledger.json'), join(folder, 'ledger.1.journal')],
        names: ['ledger.1.journal', 'ledger.json']
      }
    ])
    await file.close()
    expect(JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8'))).toMatchObject({ formatVersion: 1 })
    expect(await linesOnDisk(folder)).toEqual(['a', 'b', 'c'])
    expect(await litterIn(folder)).toEqual([])
  })

  test('is not written to while its backup fails', async () => {
    const folder = await oldFolder()
    const before = await readFile(join(folder, 'ledger.json'), 'utf8')
    let isFull = true
    const file = ledgerFile(folder, {
      beforeMigration: async () => {
        if (isFull) throw new Error('no room for a backup')
      }
    })
    const state = (await file.read()) ?? { lines: [] }
    for (const attempt of [file.append({ line: 'c' }), file.write(state), file.write({ lines: [] })])
      await expect(attempt).rejects.toMatchObject({ fault: { kind: 'not-saved', code: 'BACKUP' } })
    expect(await readFile(join(folder, 'ledger.json'), 'utf8')).toBe(before)
    expect((await readdir(folder)).sort()).toEqual(['ledger.1.journal', 'ledger.json'])
    isFull = false
    await file.append({ line: 'c' })
    await file.close()
    expect(await linesOnDisk(folder)).toEqual(['a', 'b', 'c'])
  })
})

test('closing waits for everything that was under way', async () => {
  const folder = await tempFolder()
  const file = await ledgerIn(folder)
  const lines = ['a', 'b', 'c']
  const appended = lines.map(line => file.append({ line }))
  const saved = file.write(file.state ?? { lines: [] })
  await file.close()
  await Promise.all([...appended, saved])
  expect(await linesOnDisk(folder)).toEqual(lines)
})

test('lines that an earlier, killed run had not synced are brought to disk before anything is built on them', async () => {
  const folder = await tempFolder()
  const first = await ledgerIn(folder)
  await first.append({ line: 'a' })
  await first.close()
  const faulty = new FaultyDisk(quickDisk, { at: 6, code: 'EIO', times: 1, effect: 'none' })
  const file = await ledgerIn(folder, faulty.disk)
  await expect(file.append({ line: 'c' })).rejects.toMatchObject({ fault: { step: 'fsync', code: 'EIO' } })
  expect(faulty.fired).toBe(1)
  expect(faulty.operations.slice(0, 6)).toEqual(['readFolder', 'readFile', 'readFile', 'syncFolder', 'open', 'sync'])
  await file.append({ line: 'c' })
  await file.close()
  const document = JSON.parse(await readFile(join(folder, 'ledger.json'), 'utf8'))
  expect(document).toMatchObject({ sequence: 1, payload: { lines: ['a'] } })
  expect(await linesOnDisk(folder)).toEqual(['a', 'c'])
})
