import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BackupDisk } from '../../../main/disk/backups.ts'
import { SaveFailed } from '../../../main/disk/fault.ts'
import { readStart } from '../../../main/disk/read-start.ts'
import { Dice } from '../../support/disk/dice.ts'
import { type Ledger, ledgerFile, linesOnDisk, oldLedgerFile, quickDisk } from '../../support/disk/ledger.ts'
import {
  bytesIn,
  contentsOf,
  ledgerBackups,
  litterAmong,
  makeOne,
  prepareDatabase,
  request
} from '../../support/disk/ledger-backups.ts'
import { withStarts } from '../../support/disk/lying.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

const date = { at: '2026-11-22T13:05:07.000Z', day: '2026-11-22', counts: { centre: 2 } }

let base: string
/** The backups' folder. */
let folder: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-backups-'))
  folder = join(base, 'backups')
})

afterEach(() => rm(base, { recursive: true, force: true }))

describe('a backup', () => {
  test('is listed with its date, reason, counts and size, and gives the state back', async () => {
    const backups = ledgerBackups(folder)
    expect(await backups.list()).toEqual({ kind: 'listed', backups: [] })
    expect(await backups.newestSound()).toEqual({ kind: 'none' })
    const { backup, removed } = await makeOne(backups, 'č, ž and a line\nbreak', { reason: 'by-hand' })
    expect(removed).toEqual([])
    const { length } = await readFile(join(folder, `${backup.name}.json`))
    const expected = {
      name: '000001-2026-11-22-by-hand',
      number: 1,
      day: '2026-11-22',
      reason: 'by-hand',
      at: '2026-11-22T13:05:07.000Z',
      counts: { centre: 2, contact: 31 },
      bytes: length,
      condition: 'sound',
      fault: null
    }
    expect(await backups.list()).toEqual({ kind: 'listed', backups: [expected] })
    expect(await backups.read(backup.name)).toEqual({ kind: 'read', state: { lines: ['č, ž and a line\nbreak'] } })
    expect(await ledgerBackups(folder).list()).toEqual({
      kind: 'listed',
      backups: [{ ...expected, condition: 'unread' }]
    })
    expect(await ledgerBackups(folder).newestSound()).toEqual({ kind: 'found', backup: expected })
  })

  test('is a database like any other: put in the place of a lost one it is opened', async () => {
    const { backup } = await makeOne(ledgerBackups(folder), 'a')
    await copyFile(join(folder, `${backup.name}.json`), join(base, 'ledger.json'))
    expect(await linesOnDisk(base)).toEqual(['a'])
    const file = ledgerFile(base)
    await file.read()
    await file.append({ line: 'b' })
    await file.close()
    expect(await linesOnDisk(base)).toEqual(['a', 'b'])
  })

  test('holds the state as it was at the call, also when another one is under way', async () => {
    const backups = ledgerBackups(folder)
    const state = { lines: ['a'] }
    const first = backups.make(request('', { state }))
    state.lines.push('b')
    const second = backups.make(request('', { state }))
    state.lines.push('c')
    await Promise.all([first, second])
    expect([...(await contentsOf(folder)).values()]).toEqual(['a,b', 'a'])
  })

  test('is listed without reading more than the first kilobyte', async () => {
    const starts: number[] = []
    const disk: BackupDisk = {
      ...quickDisk,
      readFile: () => Promise.reject(new Error('read whole')),
      readStart: async (path, mostBytes) => {
        const start = await readStart(path, mostBytes)
        starts.push(start.length)
        return start
      }
    }
    await makeOne(ledgerBackups(folder), 'long '.repeat(100_000))
    await makeOne(ledgerBackups(folder), 'short')
    const listed = await ledgerBackups(folder, disk).list()
    expect(listed.kind === 'listed' && listed.backups.map(({ counts, condition }) => ({ counts, condition }))).toEqual([
      { counts: { centre: 2, contact: 31 }, condition: 'unread' },
      { counts: { centre: 2, contact: 31 }, condition: 'unread' }
    ])
    expect(starts[0]).toBeLessThan(1024)
    expect(starts[1]).toBe(1024)
  })

  test('with more to say of itself than fits there is a bug', async () => {
    const counts = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`kind number ${index}`, index]))
    await expect(ledgerBackups(folder).make(request('a', { counts }))).rejects.toThrow(RangeError)
    await expect(ledgerBackups(folder).make(request('a', { day: '..' }))).rejects.toThrow(RangeError)
    expect(await contentsOf(folder)).toEqual(new Map())
  })

  test('is not what else lies in the folder, and nothing else is ever touched', async () => {
    await mkdir(folder)
    for (const name of ['letter.json', 'putokaz.json', '000001-2026-11-22-daily.txt', '.letter.json.putokaz-temp'])
      await writeFile(join(folder, name), name)
    const before = await bytesIn(folder)
    const backups = ledgerBackups(folder)
    const { backup } = await makeOne(backups, 'a')
    expect([...(await contentsOf(folder)).keys()]).toEqual([backup.name])
    for (const name of ['letter', 'putokaz', '../ledger', '..', '', '/etc/passwd', `${backup.name}/../letter`]) {
      expect(await backups.read(name)).toMatchObject({ kind: 'missing', file: folder })
      expect(await backups.remove(name)).toEqual({ kind: 'not-removed', file: folder, code: 'ENOENT' })
    }
    expect(await backups.remove(backup.name)).toEqual({ kind: 'removed' })
    expect(await backups.read(backup.name)).toMatchObject({ kind: 'missing' })
    expect(await bytesIn(folder)).toEqual(before)
  })

  test('cannot be listed where the folder cannot be read', async () => {
    const disk = withStarts({ ...quickDisk, readFolder: () => Promise.reject(diskError('EACCES')) })
    const fault = { kind: 'unreadable', file: folder, place: 'the whole folder', reason: 'EACCES' }
    expect(await ledgerBackups(folder, disk).list()).toEqual(fault)
    expect(await ledgerBackups(folder, disk).newestSound()).toEqual(fault)
  })
})

describe('what stays', () => {
  test('on disk is the last 30 days, the last 10 before imports and before restores, and all made by hand', async () => {
    const backups = ledgerBackups(folder)
    for (let step = 0; step < 36; step += 1) {
      const day = new Date(step * 86_400_000).toISOString().slice(0, 10)
      if (await backups.isDailyDue(day)) await makeOne(backups, `daily ${step}`, { reason: 'daily', day })
      expect(await backups.isDailyDue(day)).toBe(false)
      if (step % 3 === 0) await makeOne(backups, `import ${step}`, { day })
      if (step % 3 === 1) await makeOne(backups, `restore ${step}`, { day, reason: 'before-restore' })
      if (step % 9 === 0) await makeOne(backups, `by hand ${step}`, { day, reason: 'by-hand' })
    }
    const found = [...(await contentsOf(folder)).values()]
    const steps = (word: string) =>
      found.filter(line => line.startsWith(word)).map(line => Number(line.slice(word.length)))
    expect(steps('daily')).toEqual(Array.from({ length: 30 }, (_, back) => 35 - back))
    expect(steps('import')).toEqual(Array.from({ length: 10 }, (_, back) => 33 - 3 * back))
    expect(steps('restore')).toEqual(Array.from({ length: 10 }, (_, back) => 34 - 3 * back))
    expect(steps('by hand')).toEqual([27, 18, 9, 0])
    expect(await litterAmong(folder)).toEqual([])
  })

  test('is the older one until the new one has been read back and verified', async () => {
    for (let made = 1; made <= 10; made += 1) await makeOne(ledgerBackups(folder), `${made}`)
    const did: string[] = []
    const disk = withStarts({
      ...quickDisk,
      readFile: path => {
        did.push(`read ${path.slice(folder.length + 1, folder.length + 7)}`)
        return quickDisk.readFile(path)
      },
      unlink: path => {
        did.push(`unlink ${path.slice(folder.length + 1, folder.length + 7)}`)
        return quickDisk.unlink(path)
      }
    })
    const { removed } = await makeOne(ledgerBackups(folder, disk), 'new')
    expect(removed).toEqual(['000001-2026-11-22-before-import'])
    expect(did[0]).toBe('read 000011')
    expect(did.filter(what => what.startsWith('unlink'))).toEqual(['unlink 000001'])
  })

  test('is all of it when what is read back is not what was written', async () => {
    for (let made = 1; made <= 10; made += 1) await makeOne(ledgerBackups(folder), `${made}`)
    const before = await bytesIn(folder)
    const forgetful = withStarts({
      ...quickDisk,
      readFile: async path => {
        const bytes = await quickDisk.readFile(path)
        if (path.includes('000011')) bytes.writeUInt8((bytes[200] ?? 0) ^ 4, 200)
        return bytes
      }
    })
    const answer = await ledgerBackups(folder, forgetful).make(request('new'))
    expect(answer).toMatchObject({ kind: 'not-saved', step: 're-read', code: 'MISMATCH' })
    expect(await bytesIn(folder)).toEqual(before)
  })

  test('includes the one that is about to be restored', async () => {
    const backups = ledgerBackups(folder)
    for (let made = 1; made <= 10; made += 1) await makeOne(backups, `${made}`, { reason: 'before-restore' })
    const chosen = '000001-2026-11-22-before-restore'
    expect((await makeOne(backups, 'now', { reason: 'before-restore', spare: chosen })).removed).toEqual([])
    expect(await backups.read(chosen)).toEqual({ kind: 'read', state: { lines: ['1'] } })
    expect((await makeOne(backups, 'later', { reason: 'before-restore' })).removed).toEqual([
      '000002-2026-11-22-before-restore',
      chosen
    ])
  })

  test('is one daily backup of a day, the newer', async () => {
    const backups = ledgerBackups(folder)
    await makeOne(backups, 'morning', { reason: 'daily' })
    await makeOne(backups, 'evening', { reason: 'daily' })
    expect([...(await contentsOf(folder)).values()]).toEqual(['evening'])
  })

  test('is a sound day before a damaged one, and a damaged one is made anew', async () => {
    const backups = ledgerBackups(folder)
    await makeOne(backups, 'yesterday', { reason: 'daily', day: '2026-11-21' })
    const { backup } = await makeOne(backups, 'today', { reason: 'daily' })
    await truncate(join(folder, `${backup.name}.json`), 0)
    expect(await backups.isDailyDue('2026-11-22')).toBe(true)
    await makeOne(backups, 'again', { reason: 'daily' })
    expect([...(await contentsOf(folder)).values()]).toEqual(['again', 'yesterday'])
  })
})

describe('a full disk', () => {
  test('makes nothing go, and says what a person may let go: never the newest sound one', async () => {
    const backups = ledgerBackups(folder)
    await makeOne(backups, 'by hand', { reason: 'by-hand' })
    for (let made = 2; made <= 11; made += 1) await makeOne(backups, `${made}`)
    const name = (number: number) => `${String(number).padStart(6, '0')}-2026-11-22-before-import`
    await flip(join(folder, `${name(11)}.json`), 300, 1)
    await truncate(join(folder, `${name(7)}.json`), 0)
    const before = await bytesIn(folder)

    const full = withStarts({ ...quickDisk, open: fullDisk })
    const answer = await ledgerBackups(folder, full).make(request('no room'))
    expect(answer).toMatchObject({ kind: 'full', code: 'ENOSPC' })
    expect(answer.kind === 'full' && answer.couldGo.map(backup => backup.name)).toEqual([
      ...[7, 11, 2, 3, 4, 5, 6, 8, 9].map(name),
      '000001-2026-11-22-by-hand'
    ])
    expect(await bytesIn(folder)).toEqual(before)
    expect(await backups.remove(name(7))).toEqual({ kind: 'removed' })
    await makeOne(backups, 'room')
    expect((await contentsOf(folder)).get(name(12))).toBe('room')
  })

  test('lets no damaged one stand in for a sound one', async () => {
    const { backup } = await makeOne(ledgerBackups(folder), 'only')
    await flip(join(folder, `${backup.name}.json`), 5, 1)
    const answer = await ledgerBackups(folder, withStarts({ ...quickDisk, open: fullDisk })).make(request('no room'))
    expect(answer.kind === 'full' && answer.couldGo.map(({ name }) => name)).toEqual([backup.name])
  })

  test('while a migration waits for its copy leaves no half copy', async () => {
    const files = await prepareDatabase(base)
    let opened = 0
    const full = withStarts({
      ...quickDisk,
      open: (path, mode) => (++opened > 1 ? fullDisk() : quickDisk.open(path, mode))
    })
    const answer = await ledgerBackups(folder, full).copyBeforeMigration({ ...date, files })
    expect(answer).toMatchObject({ kind: 'full', code: 'ENOSPC', couldGo: [] })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a damaged backup', () => {
  test(`by any flipped bit or cut is listed, never offered as sound, never read as another (seed ${seed})`, async () => {
    const dice = new Dice(seed)
    await makeOne(ledgerBackups(folder), 'older')
    const { backup } = await makeOne(ledgerBackups(folder), 'newer')
    const path = join(folder, `${backup.name}.json`)
    const whole = await readFile(path)
    for (let round = 0; round < 300; round += 1) {
      await writeFile(path, whole)
      if (dice.chance(0.3)) await truncate(path, dice.between(0, whole.length - 1))
      else await flip(path, dice.between(0, whole.length - 1), 1 << dice.between(0, 7))
      const backups = ledgerBackups(folder)
      const found = await backups.newestSound()
      expect(found).toMatchObject({ kind: 'found', backup: { name: '000001-2026-11-22-before-import' } })
      const listed = await backups.list()
      expect(listed.kind === 'listed' && listed.backups.map(one => one.condition)).toEqual([
        expect.stringMatching(/^(damaged|unread)$/),
        'sound'
      ])
      expect((await backups.read(backup.name)).kind).toMatch(/^(empty|truncated|damaged|foreign|newer)$/)
    }
  })

  test('shows as damaged at once where its start shows it, and otherwise once it was read', async () => {
    for (const line of ['1', '2', '3', '4', '5']) await makeOne(ledgerBackups(folder), line)
    const path = (number: number) => join(folder, `00000${number}-2026-11-22-before-import.json`)
    await truncate(path(1), 0)
    await writeFile(path(2), Buffer.alloc(2000))
    await writeFile(path(3), '{"some":"other program\'s"}')
    await flip(path(4), -90, 1)
    await writeFile(path(5), (await readFile(path(5), 'utf8')).replace('"formatVersion":1', '"formatVersion":2'))
    const backups = ledgerBackups(folder)
    const seen = async () => {
      const listed = await backups.list()
      return listed.kind === 'listed' && listed.backups.map(({ condition, fault }) => `${condition} ${fault?.kind}`)
    }
    const others = ['damaged damaged', 'damaged damaged', 'damaged empty']
    expect(await seen()).toEqual(['unread newer', 'unread undefined', ...others])
    expect(await backups.newestSound()).toEqual({ kind: 'none' })
    expect(await seen()).toEqual(['unread newer', 'damaged damaged', ...others])
  })
})

describe('before a migration', () => {
  test('the files of the older version are kept as they are, and read in the present form', async () => {
    const old = oldLedgerFile(base)
    await old.write({ lines: ['a', 'b'] })
    await old.append({ row: 'c' })
    await old.close()
    const before = await bytesIn(base)
    const backups = ledgerBackups(folder)
    const file = ledgerFile(base, {
      beforeMigration: async ({ files }) => {
        const answer = await backups.copyBeforeMigration({ ...date, files })
        if (answer.kind !== 'made') throw new Error(answer.kind)
      }
    })
    await file.read()
    await file.append({ line: 'd' })
    await file.close()

    const copies = [...(await bytesIn(folder))].filter(([name]) => !name.endsWith('.contents'))
    expect(new Map(copies.map(([name, bytes]) => [name.replace(/^.*migration/, 'ledger'), bytes]))).toEqual(before)
    const name = '000001-2026-11-22-before-migration'
    const listed = await ledgerBackups(folder).list()
    expect(listed).toMatchObject({ backups: [{ name, at: date.at, counts: date.counts, condition: 'unread' }] })
    const bytes = [...(await bytesIn(folder)).values()].join('').length
    expect(listed.kind === 'listed' && listed.backups[0]?.bytes).toBe(bytes)
    expect(await backups.read(name)).toEqual({ kind: 'read', state: { lines: ['a', 'b', 'c'] } })
    expect(await linesOnDisk(base)).toEqual(['a', 'b', 'c', 'd'])
    expect(await backups.remove(name)).toEqual({ kind: 'removed' })
    expect(await readdir(folder)).toEqual([])
  })

  test('nothing is migrated when the copy cannot be made', async () => {
    const old = oldLedgerFile(base)
    await old.write({ lines: ['a'] })
    await old.close()
    const before = await bytesIn(base)
    const backups = ledgerBackups(
      folder,
      withStarts({ ...quickDisk, rename: () => Promise.reject(diskError('EPERM')) })
    )
    const file = ledgerFile(base, {
      beforeMigration: async ({ files }) => {
        const answer = await backups.copyBeforeMigration({ ...date, files })
        expect(answer).toMatchObject({ kind: 'not-saved', step: 'rename', code: 'EPERM' })
        throw new Error(answer.kind)
      }
    })
    await file.read()
    await expect(file.append({ line: 'b' })).rejects.toBeInstanceOf(SaveFailed)
    await file.close()
    expect(await bytesIn(base)).toEqual(before)
    expect(await readdir(folder)).toEqual([])
  })

  test('the last 3 copies stay, each with its journals', async () => {
    const files = await prepareDatabase(base)
    const backups = ledgerBackups(folder)
    for (let made = 1; made <= 5; made += 1) {
      const answer = await backups.copyBeforeMigration({ ...date, files })
      expect(answer.kind).toBe('made')
    }
    const contents = await contentsOf(folder)
    expect([...contents.keys()].map(name => Number(name.slice(0, 6)))).toEqual([5, 4, 3])
    for (const holds of contents.values()) expect(holds).toBe('in the checkpoint,in the journal')
    expect(await litterAmong(folder)).toEqual([])
    expect(await readdir(folder)).toHaveLength(3 * (files.length + 1))
  })

  test(`a copy is sound only if every byte of every file is as it was (seed ${seed})`, async () => {
    const dice = new Dice(seed)
    const files = await prepareDatabase(base)
    await ledgerBackups(folder).copyBeforeMigration({ ...date, files })
    const whole = await readdir(folder)
    expect(whole).toHaveLength(files.length + 1)
    for (const fileName of whole) {
      const path = join(folder, fileName)
      const bytes = await readFile(path)
      const lengths = [
        0,
        bytes.lastIndexOf(10, -2) + 1,
        ...Array.from({ length: 20 }, () => dice.between(0, bytes.length - 1))
      ]
      for (const length of lengths) {
        await truncate(path, length)
        expect(await ledgerBackups(folder).newestSound()).toEqual({ kind: 'none' })
        await writeFile(path, bytes)
        await flip(path, length === bytes.length ? 0 : length, 1 << dice.between(0, 7))
        expect(await ledgerBackups(folder).newestSound()).toEqual({ kind: 'none' })
        await rm(path)
        expect(await ledgerBackups(folder).newestSound()).toEqual({ kind: 'none' })
        await writeFile(path, bytes)
      }
    }
    expect(await ledgerBackups(folder).newestSound()).toMatchObject({ kind: 'found' })
  })

  test('what is no file of a database is refused', async () => {
    const copy = (files: readonly string[]) => ledgerBackups(folder).copyBeforeMigration({ ...date, files })
    await expect(copy(['/folder/ledger.txt', '/folder/ledger.json'])).rejects.toThrow(TypeError)
  })
})

async function flip(path: string, at: number, bits: number): Promise<void> {
  const bytes = await readFile(path)
  const offset = at < 0 ? bytes.length + at : at
  bytes.writeUInt8((bytes[offset] ?? 0) ^ bits, offset)
  await writeFile(path, bytes)
}

function fullDisk(): Promise<never> {
  return Promise.reject(diskError('ENOSPC'))
}

function diskError(code: string): Error {
  return Object.assign(new Error('injected'), { code })
}

describe('rewriting', () => {
  const without = (word: string) => (state: Ledger) =>
    state.lines.includes(word) ? { lines: state.lines.filter(line => line !== word) } : state
  const holds = (word: string) => (bytes: Buffer) => bytes.includes(word)

  test('takes something out of every backup that holds it, under the same name, date and counts', async () => {
    const backups = ledgerBackups(folder)
    await backups.make(request('', { state: { lines: ['secret', 'a'] } }))
    await backups.make(request('', { state: { lines: ['b'] }, reason: 'by-hand' }))
    const before = await backups.list()
    const untouched = await readFile(join(folder, '000002-2026-11-22-by-hand.json'))
    expect(await backups.rewrite(holds('secret'), without('secret'))).toEqual([])
    const listed = await backups.list()
    const plain = (list: typeof listed) =>
      list.kind === 'listed' ? list.backups.map(({ bytes: _, condition: __, ...others }) => others) : []
    expect(plain(listed)).toEqual(plain(before))
    expect([...(await contentsOf(folder)).values()]).toEqual(['b', 'a'])
    expect(await readFile(join(folder, '000002-2026-11-22-by-hand.json'))).toEqual(untouched)
    for (const name of await readdir(folder))
      expect((await readFile(join(folder, name))).includes('secret')).toBe(false)
  })

  test('names those that it cannot rewrite: a damaged one, and a copy of files of an older version', async () => {
    const backups = ledgerBackups(folder)
    await backups.make(request('', { state: { lines: ['secret'] } }))
    const files = await prepareDatabase(join(base, 'database'))
    await backups.copyBeforeMigration({ ...date, files })
    const damaged = join(folder, '000001-2026-11-22-before-import.json')
    await writeFile(damaged, (await readFile(damaged, 'utf8')).replace('secret', 'Secret'))
    await backups.read('000001-2026-11-22-before-import')
    const journal = 'in the journal'
    expect(await backups.rewrite(holds(journal), without(journal))).toEqual([
      '000002-2026-11-22-before-migration',
      '000001-2026-11-22-before-import'
    ])
  })

  test('keeps the old one when the new one is not what was written', async () => {
    await ledgerBackups(folder).make(request('', { state: { lines: ['secret', 'a'] } }))
    const disk: BackupDisk = {
      ...quickDisk,
      readStart,
      open: async (path, mode) => {
        const file = await quickDisk.open(path, mode)
        const write = async (bytes: Uint8Array): Promise<number> => {
          await file.write(Buffer.from(Buffer.from(bytes).toString('latin1').replace('"a"', '"A"'), 'latin1'))
          return bytes.length
        }
        return path.includes('putokaz-temp') ? { ...file, write } : file
      }
    }
    const name = '000001-2026-11-22-before-import'
    expect(await ledgerBackups(folder, disk).rewrite(holds('secret'), without('secret'))).toEqual([name])
    expect(await ledgerBackups(folder).read(name)).toEqual({ kind: 'read', state: { lines: ['secret', 'a'] } })
    expect(await readdir(folder)).toEqual([`${name}.json`])
  })
})
