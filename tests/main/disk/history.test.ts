import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Disk } from '../../../main/disk/disk.ts'
import type { FileFault } from '../../../main/disk/fault.ts'
import { type History, type HistoryRead, type HistoryRecord, openHistory } from '../../../main/disk/history.ts'
import { encodeLine } from '../../../main/disk/journal-lines.ts'
import { faultsAtAll } from '../../support/disk/backup-trials.ts'
import { Dice } from '../../support/disk/dice.ts'
import { USUAL_WAYS } from '../../support/disk/fault-trials.ts'
import { type Fault, FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { nothing, quickDisk } from '../../support/disk/ledger.ts'
import { afterPowerLoss, layOut } from '../../support/disk/power-loss.ts'
import { RecordedDisk } from '../../support/disk/recorded-disk.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

let base: string
let folder: string
let path: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-history-'))
  folder = join(base, 'folder')
  path = join(folder, 'station.history')
  await mkdir(folder)
})

afterEach(() => rm(base, { recursive: true, force: true }))

test('the log of takings lies beside the history, and neither reads the other’s lines', async () => {
  const history = await open()
  const opened = await openHistory({ folder, name: 'station', kind: 'takings', disk: quickDisk, wait: nothing })
  if (opened.kind !== 'opened') throw new Error(opened.kind)
  await history.append(records(1, 2))
  await opened.history.append([{ number: 1, record: 'not read', json: '{"took":[]}' }])
  expect((await readdir(folder)).sort()).toEqual(['station.history', 'station.takings'])
  expect(await opened.history.read()).toMatchObject({ records: [{ number: 1, record: { took: [] } }] })
  expect(await history.read()).toEqual(sound(2))
  await writeFile(path, await readFile(opened.history.path))
  expect(await (await open()).read()).toMatchObject({ records: [], missing: [] })
  const picked = await opened.history.read(() => null)
  expect(picked).toMatchObject({ records: [], missing: [] })
})

describe('adding', () => {
  test('makes no file before the first record', async () => {
    const history = await open()
    expect(history.last).toBe(0)
    expect(await history.read()).toEqual({ kind: 'read', records: [], missing: [], broken: [] })
    expect(await history.append([])).toEqual({ kind: 'appended', last: 0 })
    expect(await readdir(folder)).toEqual([])
  })

  test('gives back every record, in order, in this run and the next', async () => {
    const history = await open()
    expect(await history.append(records(1, 3))).toEqual({ kind: 'appended', last: 3 })
    expect(await history.append(records(4, 4))).toEqual({ kind: 'appended', last: 4 })
    expect(await history.read()).toEqual(sound(4))
    expect((await open()).last).toBe(4)
    expect(await (await open()).read()).toEqual(sound(4))
  })

  test('skips what it holds already, however often and in whatever portions it is offered', async () => {
    const dice = new Dice(seed)
    let history = await open()
    let offered = 0
    while (offered < 300) {
      if (dice.chance(0.1)) history = await open()
      const from = Math.max(1, dice.between(offered - 60, offered + 1))
      offered += dice.between(0, 20)
      expect(await history.append(records(from, offered))).toEqual({
        kind: 'appended',
        last: offered
      })
    }
    expect(await history.read()).toEqual(sound(offered))
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(offered + 1)
  })

  test('takes appends and reads made at the same moment one after another', async () => {
    const history = await open()
    const answers = await Promise.all([history.append(records(1, 2)), history.append(records(2, 5)), history.read()])
    expect(answers.slice(0, 2)).toEqual([
      { kind: 'appended', last: 2 },
      { kind: 'appended', last: 5 }
    ])
    expect(answers[2]).toEqual(sound(5))
  })

  test('refuses a gap and writes nothing, and goes across it when told so', async () => {
    const history = await open()
    await history.append(records(1, 2))
    const before = await readFile(path)
    expect(await history.append(records(5, 6))).toEqual({ kind: 'gap', expected: 3, offered: 5 })
    expect(await history.append([...records(3, 3), ...records(5, 5)])).toEqual({
      kind: 'gap',
      expected: 4,
      offered: 5
    })
    expect(await readFile(path)).toEqual(before)
    expect(await history.append(records(5, 6), { acrossGap: true })).toEqual({ kind: 'appended', last: 6 })
    expect(await history.read()).toEqual({
      kind: 'read',
      records: [...records(1, 2), ...records(5, 6)],
      missing: [{ from: 3, to: 4 }],
      broken: []
    })
  })

  test('takes numbers that do not rise, and what is no JSON, for a bug', async () => {
    const history = await open()
    await expect(history.append([...records(2, 2), ...records(1, 1)], { acrossGap: true })).rejects.toThrow(RangeError)
    await expect(history.append([{ number: 1, record: undefined }])).rejects.toThrow(TypeError)
    expect(await history.append(records(1, 1))).toEqual({ kind: 'appended', last: 1 })
  })

  test('takes nothing any more once closed', async () => {
    const history = await open()
    const adding = history.append(records(1, 1))
    await history.close()
    expect(await adding).toEqual({ kind: 'appended', last: 1 })
    await expect(history.append(records(2, 2))).rejects.toThrow('closed')
  })
})

describe('cut off', () => {
  test(`at any byte, it keeps all whole lines and goes on (200 cuts, seed ${seed})`, async () => {
    const dice = new Dice(seed)
    await (await open()).append(records(1, 60))
    const whole = await readFile(path)
    for (let cuts = 0; cuts < 200; cuts += 1) {
      const length = dice.between(0, whole.length)
      await writeFile(path, whole.subarray(0, length))
      const kept = Math.max(0, wholeLines(whole, length) - 1)
      const history = await open()
      // A last line of which only the newline is missing counts as whole.
      expect([kept, kept + 1]).toContain(history.last)
      expect((await read(history)).records).toEqual(records(1, history.last))
      expect(await history.append(records(Math.max(1, history.last - 5), 70))).toEqual({ kind: 'appended', last: 70 })
      const { records: found, missing } = await read(await open())
      expect(found).toEqual(records(1, 70))
      expect(missing).toEqual([])
    }
  })

  test('with zero bytes where sectors were never written, it goes on after the last sound line', async () => {
    await (await open()).append(records(1, 3))
    for (const tail of [Buffer.alloc(700), Buffer.from('4 3 0123\0\0\0\n'), Buffer.from('\n\n\n')]) {
      await appendFile(path, tail)
      expect((await open()).last).toBe(3)
    }
    const history = await open()
    expect(await history.append(records(2, 5))).toEqual({ kind: 'appended', last: 5 })
    expect(await read(history)).toMatchObject({ records: records(1, 5), missing: [] })
  })

  test('in the middle by a page that never reached the disk, it holds the record that was written again', async () => {
    await (await open()).append(records(1, 5))
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const torn = (lines[3] ?? '').replace(/.{9}$/, '\0\0\0\0\0\0\0\0\0')
    await writeFile(path, [...lines.slice(0, 3), torn, ...lines.slice(4, 6), ...lines.slice(3, 6), ''].join('\n'))
    expect(await read(await open())).toMatchObject({ records: records(1, 5), missing: [], broken: [{ line: 4 }] })
  })

  test('to nothing, it says so by a gap', async () => {
    await (await open()).append(records(1, 3))
    await writeFile(path, '')
    const history = await open()
    expect(await history.append(records(4, 4))).toEqual({ kind: 'gap', expected: 1, offered: 4 })
    expect(await history.append(records(4, 4), { acrossGap: true })).toEqual({ kind: 'appended', last: 4 })
    expect(await read(history)).toMatchObject({ records: records(4, 4), missing: [{ from: 1, to: 3 }] })
  })
})

describe('damaged', () => {
  test('in the middle, a line is reported and passed over, never rewritten, and in nobody’s way', async () => {
    await (await open()).append(records(1, 9))
    const bytes = await readFile(path)
    const lines = bytes.toString('utf8').split('\n')
    const offset = Buffer.byteLength(`${lines.slice(0, 5).join('\n')}\n`)
    bytes.writeUInt8((bytes[offset + 90] ?? 0) ^ 1, offset + 90)
    await writeFile(path, bytes)

    const history = await open()
    expect(history.last).toBe(9)
    expect(await history.append(records(10, 12))).toEqual({ kind: 'appended', last: 12 })
    expect(await history.read()).toEqual({
      kind: 'read',
      records: [...records(1, 4), ...records(6, 12)],
      missing: [{ from: 5, to: 5 }],
      broken: [{ line: 6, offset, bytes: Buffer.byteLength(lines[5] ?? '') }]
    })
    expect((await readFile(path)).subarray(0, bytes.length)).toEqual(bytes)
  })

  test(`by any single flipped bit, it never gives back what was not written (seed ${seed})`, async () => {
    const dice = new Dice(seed)
    await (await open()).append(records(1, 20))
    const whole = await readFile(path)
    for (let flips = 0; flips < 400; flips += 1) {
      const bytes = Buffer.from(whole)
      const at = dice.between(0, bytes.length - 1)
      bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << dice.between(0, 7)), at)
      await writeFile(path, bytes)
      const history = await open()
      const found = await read(history)
      expect(found.records.length).toBeGreaterThanOrEqual(18)
      for (const { number, record } of found.records) expect(record).toEqual(recordOf(number))
      const lost = found.missing.reduce((sum, { from, to }) => sum + to - from + 1, 0) + (20 - (history.last || 20))
      expect(found.records.length + lost).toBe(20)
      expect(await history.append(records(history.last, 22))).toEqual({ kind: 'appended', last: 22 })
      expect((await read(history)).records.slice(-2)).toEqual(records(21, 22))
    }
  })

  test('beyond recognition, it is left as it is and added to', async () => {
    await writeFile(path, 'this is\nnot ours')
    const history = await open()
    expect(await history.append(records(1, 2))).toEqual({ kind: 'appended', last: 2 })
    expect(await read(history)).toMatchObject({
      records: records(1, 2),
      missing: [],
      broken: [{ line: 1 }, { line: 2 }]
    })
    expect((await readFile(path, 'utf8')).startsWith('this is\nnot ours\n')).toBe(true)
  })

  test('is not what a later version of the program wrote: that is not touched', async () => {
    const json = '{"format":"putokaz-history","formatVersion":2}'
    const { text } = encodeLine('putokaz-history', { sequence: 0, acknowledged: 0, json })
    await writeFile(path, text)
    expect(await openHistory({ folder, name: 'station', disk: quickDisk, wait: nothing })).toMatchObject({
      kind: 'newer',
      file: path
    })
  })

  test('is not what the system will not let us read', async () => {
    await (await open()).append(records(1, 1))
    const faulty = new FaultyDisk(quickDisk, { at: 1, code: 'EACCES', times: 1, effect: 'none' })
    expect(await openHistory({ folder, name: 'station', disk: faulty.disk, wait: nothing })).toMatchObject({
      kind: 'unreadable',
      reason: 'EACCES'
    })
    expect(faulty.fired).toBe(1)
  })
})

describe('on a disk that fails', () => {
  test('R4: whichever operation fails, in whichever way, no acknowledged record is lost and the log goes on', async () => {
    const operations = await faultRound({ at: 0, code: 'EIO', times: 0, effect: 'none' })
    let fired = 0
    let rounds = 0
    for (const fault of USUAL_WAYS.flatMap(way => faultsAtAll(way, operations.names))) {
      rounds += 1
      if ((await faultRound(fault)).fired > 0) fired += 1
    }
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(150)
  })

  test('writes again what a killed run wrote and no fsync will vouch for', async () => {
    await (await open()).append(records(1, 3))
    const stubborn: Disk = {
      ...quickDisk,
      open: (file, mode) => (mode === 'r+' ? refuse() : quickDisk.open(file, mode))
    }
    const history = await open(stubborn)
    expect(history.last).toBe(3)
    expect(await history.append(records(2, 3))).toEqual({ kind: 'appended', last: 3 })
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).toHaveLength(1 + 3 + 2)
    expect(await history.read()).toEqual(sound(3))
  })

  test(`R3: whatever the power leaves, every acknowledged record is there and the log goes on (seed ${seed})`, async () => {
    const dice = new Dice(seed)
    const recorded = new RecordedDisk(quickDisk)
    const history = await open(recorded.disk)
    for (const end of [3, 4, 40, 41, 60]) {
      expect(await history.append(records(1, end))).toEqual({ kind: 'appended', last: end })
      recorded.say(end)
    }
    const after = join(base, 'after')
    for (let states = 0; states < 250; states += 1) {
      const length = dice.between(0, recorded.record.length)
      const said = recorded.record.slice(0, length).findLast(operation => operation.kind === 'said')
      const acknowledged = said?.kind === 'said' ? Number(said.what) : 0
      await layOut(afterPowerLoss(recorded.record, length, dice), after)
      const later = await open(quickDisk, after)
      expect(later.last).toBeGreaterThanOrEqual(acknowledged)
      expect((await read(later)).records.slice(0, acknowledged)).toEqual(records(1, acknowledged))
      expect(await later.append(records(acknowledged + 1, 70))).toEqual({ kind: 'appended', last: 70 })
      expect(await read(later)).toMatchObject({ records: records(1, 70), missing: [] })
    }
  })
})

describe('rewritten for an erasure', () => {
  test('holds what was asked for under the same numbers, and nothing of the rest in any byte', async () => {
    const history = await open()
    await history.append(records(1, 5))
    await appendFile(path, '6 5 torn with "value 2" in it')
    const changed = await history.rewrite(record => {
      const { value } = record as { value: string }
      if (value.startsWith('value 2')) return null
      return value.startsWith('value 3') ? { value: 'erased' } : record
    })
    expect(changed).toBeNull()
    expect(await history.append(records(6, 6))).toEqual({ kind: 'appended', last: 6 })
    expect(await (await open()).read()).toEqual({
      kind: 'read',
      records: [...records(1, 1), { number: 3, record: { value: 'erased' } }, ...records(4, 6)],
      missing: [],
      broken: []
    })
    expect(await readFile(path, 'utf8')).not.toMatch(/value [23]/)
    expect(await readdir(folder)).toEqual(['station.history'])
  })

  test('is as before when that fails', async () => {
    await (await open()).append(records(1, 5))
    const before = await readFile(path)
    const full: Disk = { ...quickDisk, open: (file, mode) => (mode === 'w' ? refuse() : quickDisk.open(file, mode)) }
    expect(await (await open(full)).rewrite(() => null)).toMatchObject({
      kind: 'not-saved',
      step: 'create',
      code: 'EIO'
    })
    expect(await readFile(path)).toEqual(before)
  })
})

describe('written anew, as when the lock is turned on or off', () => {
  /** Turns one bit in the line of a record. */
  async function harm(number: number): Promise<string> {
    const bytes = await readFile(path)
    const start = bytes.indexOf(`\n${number} `) + 1
    bytes.writeUInt8((bytes[start + 90] ?? 0) ^ 1, start + 90)
    await writeFile(path, bytes)
    return bytes.toString('utf8', start, bytes.indexOf('\n', start))
  }

  test('keeps what is damaged where a record is lost, and tells of it as before, however often', async () => {
    await (await open()).append(records(1, 9))
    const damaged = await harm(5)
    const history = await open()
    for (let times = 0; times < 3; times += 1) {
      expect(await history.writeAnew()).toBeNull()
      const found = await read(history)
      expect(found).toMatchObject({
        records: [...records(1, 4), ...records(6, 9)],
        missing: [{ from: 5, to: 5 }],
        broken: [{ bytes: Buffer.byteLength(damaged) }]
      })
      expect((await readFile(path, 'utf8')).split('\n').filter(line => line === damaged)).toHaveLength(1)
    }
    expect(await (await open()).append(records(10, 12))).toEqual({ kind: 'appended', last: 12 })
    expect((await read(await open())).broken).toHaveLength(1)
  })

  test('keeps a damaged last line, and what was never a line of ours', async () => {
    await (await open()).append(records(1, 9))
    const damaged = await harm(9)
    expect(await (await open()).writeAnew()).toBeNull()
    expect(await readFile(path, 'utf8')).toContain(`${damaged}\n`)
    await writeFile(path, 'a letter\nof somebody')
    const history = await open()
    expect(await history.writeAnew()).toBeNull()
    expect(await history.writeAnew()).toBeNull()
    expect(await readFile(path, 'utf8')).toMatch(/\na letter\nof somebody\n$/)
    expect(await history.append(records(1, 2))).toEqual({ kind: 'appended', last: 2 })
    expect((await read(history)).records).toEqual(records(1, 2))
  })

  test('lets go of what a failed write left and a later one made good', async () => {
    await (await open()).append(records(1, 4))
    await appendFile(path, '5 4 torn')
    const history = await open()
    await history.append(records(5, 6))
    expect((await read(history)).broken).toHaveLength(1)
    expect(await history.writeAnew()).toBeNull()
    expect(await read(history)).toEqual(sound(6))
  })
})

test('reads 50,000 records in well under a second of this machine’s time', async () => {
  await (await open()).append(records(1, 50_000))
  const before = process.threadCpuUsage()
  const found = await read(await open())
  const { user, system } = process.threadCpuUsage(before)
  expect(found.records).toHaveLength(50_000)
  expect((user + system) / 1000).toBeLessThan(800)
})

/** One life of a log on a disk with a fault, and what a sound start finds after it. */
async function faultRound(fault: Fault): Promise<{ readonly names: readonly string[]; readonly fired: number }> {
  await rm(folder, { recursive: true })
  await mkdir(folder)
  await (await open()).append(records(1, 4))
  await appendFile(path, '5 4 torn')
  const note = JSON.stringify(fault)
  const faulty = new FaultyDisk(quickDisk, fault)
  const opened = await openHistory({ folder, name: 'station', disk: faulty.disk, wait: nothing })
  let acknowledged = 4
  if (opened.kind === 'opened') {
    for (const end of [6, 6, 8, 9]) {
      const answer = await opened.history.append(records(3, end))
      if (answer.kind === 'appended') acknowledged = end
      else expect(['not-saved', 'unsure'], note).toContain(answer.kind)
      const found = await opened.history.read()
      if (found.kind === 'read') expect(found.records.slice(0, acknowledged), note).toEqual(records(1, acknowledged))
      else expect(found.kind, note).toBe('unreadable')
    }
  } else expect(opened.kind, note).toBe('unreadable')
  const names = [...faulty.operations]

  const later = await open()
  expect((await read(later)).records.slice(0, acknowledged), note).toEqual(records(1, acknowledged))
  expect(await later.append(records(3, 10)), note).toEqual({ kind: 'appended', last: 10 })
  expect(await read(await open()), note).toMatchObject({ records: records(1, 10), missing: [] })
  expect(await readdir(folder), note).toEqual(['station.history'])
  return { names, fired: faulty.fired }
}

async function open(disk: Disk = quickDisk, where = folder): Promise<History> {
  const opened = await openHistory({ folder: where, name: 'station', disk, wait: nothing })
  if (opened.kind !== 'opened') throw new Error(`not opened: ${opened.reason}`)
  return opened.history
}

async function read(history: History): Promise<HistoryRead> {
  const found: HistoryRead | FileFault = await history.read()
  if (found.kind !== 'read') throw new Error(`not read: ${found.reason}`)
  return found
}

function records(from: number, to: number): HistoryRecord[] {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  return numbers.map(number => ({ number, record: recordOf(number) }))
}

function recordOf(number: number): unknown {
  return { value: `value ${number} with č, ž and a line\nbreak`, of: ['contact', number] }
}

function sound(last: number): HistoryRead {
  return { kind: 'read', records: records(1, last), missing: [], broken: [] }
}

function wholeLines(bytes: Buffer, length: number): number {
  return bytes.subarray(0, length).filter(byte => byte === 10).length
}

function refuse(): Promise<never> {
  return Promise.reject(Object.assign(new Error('injected'), { code: 'EIO' }))
}
