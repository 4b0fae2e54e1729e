import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { type DiskFile, realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { type Keeper, type KeeperPlan, openKeeper } from '../../main/keeper.ts'
import { readPublicDirectory } from '../../main/public-directory.ts'
import type { Settings } from '../../shared/bridge.ts'
import { day } from '../../shared/records/day.ts'
import type { Edit } from '../../shared/replica/edit.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { bytesBelow } from '../support/keepers.ts'
import { migratingForm, oldForm } from '../support/old-form.ts'

const plainDisk: BackupDisk = { ...realDisk, readStart }

const settings: Settings = {
  stationName: 'Preševo, kancelarija 2',
  myCentre: null,
  language: 'sr-Latn',
  theme: 'system',
  textSize: 100,
  people: []
}

let folder: string
let open: Keeper[]
let words: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'putokaz-keeper-'))
  open = []
  words = 0
})

afterEach(async () => {
  for (const keeper of open) await keeper.close()
  await rm(folder, { recursive: true, force: true })
})

function keeperOn(disk: BackupDisk = plainDisk): Keeper {
  return keeperWith({ disk })
}

function keeperWith(plan: Partial<KeeperPlan>): Keeper {
  const keeper = openKeeper({
    folder: join(folder, 'data'),
    publicEntries: readPublicDirectory,
    draw: letters => String(++words).padStart(letters, 'a'),
    now: () => '2026-03-10T08:00:00.000Z',
    computer: 'this-computer',
    machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: folder },
    disk: plainDisk,
    ...plan
  })
  open.push(keeper)
  return keeper
}

/** A disk that refuses to write while it is told to. */
class MoodyDisk {
  code: string | null = null
  refused = 0

  readonly disk: BackupDisk = {
    ...plainDisk,
    open: async (path, mode) => this.#file(await this.#unlessRefused(() => realDisk.open(path, mode)))
  }

  #file(file: DiskFile): DiskFile {
    return { ...file, write: bytes => this.#unlessRefused(() => file.write(bytes)), close: () => file.close() }
  }

  async #unlessRefused<Done>(work: () => Promise<Done>): Promise<Done> {
    if (this.code !== null) {
      this.refused += 1
      throw Object.assign(new Error('refused'), { code: this.code })
    }
    return await work()
  }
}

function rename(id: string, name: string, shown: { writer: string; count: number }[]): Edit {
  return {
    by: 'Ana',
    cause: 'form',
    changes: [{ id, kind: 'centre', isNew: false, fields: { name: { value: name, shown } } }]
  }
}

function nextEdit(entry: Parameters<typeof registerOf>[0], name: string): Edit {
  const shown = registerOf(entry, 'name').map(({ stamp }) => ({ writer: stamp.writer, count: stamp.count }))
  return rename(entry.id, name, shown)
}

async function beginPublic(keeper: Keeper) {
  await keeper.openDirectory(null)
  const begun = await keeper.beginStation({ settings, start: 'public-directory' })
  if (!begun.ok) throw new Error(begun.problem.kind)
  return begun.value
}

async function savedUpTo(keeper: Keeper, ticket: number): Promise<void> {
  let seen = 0
  for (;;) {
    const state = await keeper.awaitSaving({ seen })
    if (state.savedTicket >= ticket) return
    seen = state.version
  }
}

describe('the keeper', () => {
  it('finds a fresh folder to be a first run, and writes no database before a person has chosen', async () => {
    const opened = await keeperOn().openDirectory(null)
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'first-run' } })
    if (opened.ok || opened.problem.kind !== 'first-run') throw new Error('not a first run')
    expect(opened.problem.centres).toHaveLength(19)
    expect((await readdir(join(folder, 'data'))).filter(name => name.endsWith('.json'))).toEqual([])
  })

  it('begins with the public directory or with nothing', async () => {
    const keeper = keeperOn()
    expect((await beginPublic(keeper)).entries).toHaveLength(readPublicDirectory().length)
    await keeper.close()
    expect(await keeperOn().openDirectory(null)).toMatchObject({ ok: true, value: { settings } })
  })

  it('has an edit again after a run that never closed', async () => {
    const keeper = keeperOn()
    const { entries } = await beginPublic(keeper)
    const centre = entries.find(entry => entry.id === 'centre-krnjaca')
    if (centre === undefined) throw new Error('no centre')
    const saved = await keeper.saveEdit(nextEdit(centre, 'Krnjača!'))
    if (!saved.ok) throw new Error(saved.problem.kind)
    await savedUpTo(keeper, saved.value.ticket)
    await copyAsAfterAKill(folder)
    const again = await keeperOn().openDirectory(null)
    if (!again.ok) throw new Error(again.problem.kind)
    const found = again.value.entries.find(entry => entry.id === 'centre-krnjaca')
    expect(found && registerOf(found, 'name')).toMatchObject([{ value: 'Krnjača!', stamp: { by: 'Ana', count: 1 } }])
  })

  it('is a new writer at every start', async () => {
    const writers = new Set<string>()
    for (let start = 0; start < 3; start++) {
      const keeper = keeperOn()
      const opened = start === 0 ? await beginPublic(keeper) : await keeper.openDirectory(null)
      const entries = 'ok' in opened ? (opened.ok ? opened.value.entries : []) : opened.entries
      const centre = entries.find(entry => entry.id === 'centre-krnjaca')
      if (centre === undefined) throw new Error('no centre')
      const saved = await keeper.saveEdit(nextEdit(centre, `Krnjača ${start}`))
      if (!saved.ok || saved.value.entries[0] === undefined) throw new Error('not saved')
      writers.add(registerOf(saved.value.entries[0], 'name')[0]?.stamp.writer ?? '')
      await keeper.close()
    }
    expect(writers.size).toBe(3)
  })

  it('shows an edit on a full disk as waiting, tries again, and has it on disk in the end', async () => {
    const moody = new MoodyDisk()
    const keeper = keeperOn(moody.disk)
    const { entries } = await beginPublic(keeper)
    const centre = entries.find(entry => entry.id === 'centre-krnjaca')
    if (centre === undefined) throw new Error('no centre')
    moody.code = 'ENOSPC'
    const first = await keeper.saveEdit(nextEdit(centre, 'prva'))
    if (!first.ok || first.value.entries[0] === undefined) throw new Error('not taken')
    const second = await keeper.saveEdit(nextEdit(first.value.entries[0], 'druga'))
    if (!second.ok) throw new Error('not taken')
    let state = await keeper.awaitSaving({ seen: 0 })
    while (state.problem === null) state = await keeper.awaitSaving({ seen: state.version })
    expect(state).toMatchObject({ waiting: 2, savedTicket: 0, problem: { cause: 'full' } })
    expect(moody.refused).toBeGreaterThan(0)
    const opened = await keeper.openDirectory(null)
    const shown = opened.ok ? opened.value.entries.find(entry => entry.id === 'centre-krnjaca') : undefined
    expect(shown && registerOf(shown, 'name')[0]?.value).toBe('druga')

    moody.code = null
    await keeper.trySavingAgain(null)
    await savedUpTo(keeper, second.value.ticket)
    await keeper.close()
    const again = await keeperOn().openDirectory(null)
    const found = again.ok ? again.value.entries.find(entry => entry.id === 'centre-krnjaca') : undefined
    expect(found && registerOf(found, 'name')[0]?.value).toBe('druga')
  })

  it('refuses an edit of what changed since it was shown, and writes nothing', async () => {
    const keeper = keeperOn()
    await beginPublic(keeper)
    const stale = await keeper.saveEdit(rename('centre-krnjaca', 'x', [{ writer: 'nobody', count: 1 }]))
    expect(stale).toMatchObject({ ok: false, problem: { kind: 'changed-meanwhile' } })
  })

  it('says in which file and how a database is damaged, and leaves every byte of it', async () => {
    const first = keeperOn()
    await beginPublic(first)
    await first.close()
    const path = join(folder, 'data', 'putokaz.json')
    const whole = await readFile(path)
    await truncate(path, whole.length >> 1)
    const damaged = await readFile(path)
    const opened = await keeperOn().openDirectory(null)
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'damaged', damage: { what: 'truncated', file: path } } })
    expect(await readFile(path)).toEqual(damaged)
  })

  it.each([
    ['empty', '', 'empty'],
    ['another program’s', '{"a":1}', 'foreign'],
    ['no JSON', 'PK\u0003\u0004', 'foreign']
  ])('never turns a file that is %s into an empty directory', async (_, content, what) => {
    const first = keeperOn()
    await beginPublic(first)
    await first.close()
    await writeFile(join(folder, 'data', 'putokaz.json'), content)
    expect(await keeperOn().openDirectory(null)).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', damage: { what } }
    })
    expect(await readFile(join(folder, 'data', 'putokaz.json'), 'utf8')).toBe(content)
  })

  it('starts anew beside a damaged database, and opens the new one from then on', async () => {
    const first = keeperOn()
    await beginPublic(first)
    await first.close()
    const path = join(folder, 'data', 'putokaz.json')
    await writeFile(path, 'damaged')
    const second = keeperOn()
    expect((await second.openDirectory(null)).ok).toBe(false)
    expect(await second.startBeside(null)).toEqual({ ok: true, value: null })
    expect(await second.openDirectory(null)).toMatchObject({ problem: { kind: 'first-run' } })
    expect((await second.beginStation({ settings, start: 'empty' })).ok).toBe(true)
    await second.close()
    expect(await readFile(path, 'utf8')).toBe('damaged')
    expect((await keeperOn().openDirectory(null)).ok).toBe(true)
  })

  it('makes a backup a day, restores one after a backup of what is there, and takes that back the same way', async () => {
    const first = keeperOn()
    const { entries } = await beginPublic(first)
    const centre = entries.find(entry => entry.id === 'centre-krnjaca')
    if (centre === undefined) throw new Error('no centre')
    const backup = await first.makeBackup(null)
    if (!backup.ok) throw new Error(backup.problem.kind)
    expect(backup.value).toMatchObject({
      reason: 'by-hand',
      condition: 'sound',
      counts: { centre: 19, memorandum: 12 }
    })
    const edited = await first.saveEdit(nextEdit(centre, 'nova'))
    if (!edited.ok) throw new Error(edited.problem.kind)
    await savedUpTo(first, edited.value.ticket)

    const restored = await first.restoreBackup({ name: backup.value.name, by: 'Ana' })
    if (!restored.ok) throw new Error(restored.problem.kind)
    expect(nameIn(restored.value.entries)).toBe('Centar za azil Krnjača')
    const listed = await first.listBackups(null)
    const kept = listed.ok ? listed.value.find(one => one.reason === 'before-restore') : undefined
    if (kept === undefined) throw new Error('nothing was kept before the restore')
    const back = await first.restoreBackup({ name: kept.name, by: 'Ana' })
    expect(back.ok && nameIn(back.value.entries)).toBe('nova')
    await first.close()
    const again = keeperOn()
    const opened = await again.openDirectory(null)
    expect(opened.ok && nameIn(opened.value.entries)).toBe('nova')
    const history = await again.readHistory({ record: null, text: '', before: null })
    expect(history.records.map(record => [record.number, record.cause])).toEqual([
      [3, 'backup-restored'],
      [2, 'backup-restored'],
      [1, 'form']
    ])
  })

  it('writes as a new writer after a restore', async () => {
    const keeper = keeperOn()
    const { entries } = await beginPublic(keeper)
    const writerOf = async (name: string): Promise<string> => {
      const opened = await keeper.openDirectory(null)
      const centre = (opened.ok ? opened.value.entries : entries).find(entry => entry.id === 'centre-krnjaca')
      if (centre === undefined) throw new Error('no centre')
      const saved = await keeper.saveEdit(nextEdit(centre, name))
      if (!saved.ok || saved.value.entries[0] === undefined) throw new Error('not taken')
      await savedUpTo(keeper, saved.value.ticket)
      return registerOf(saved.value.entries[0], 'name')[0]?.stamp.writer ?? ''
    }
    const before = await writerOf('prva')
    const backup = await keeper.makeBackup(null)
    if (!backup.ok) throw new Error(backup.problem.kind)
    expect((await keeper.restoreBackup({ name: backup.value.name, by: 'Ana' })).ok).toBe(true)
    expect(await writerOf('druga')).not.toBe(before)
  })

  it('offers the newest sound backup for a damaged database, and restores it beside', async () => {
    const first = keeperOn()
    await beginPublic(first)
    expect((await first.makeBackup(null)).ok).toBe(true)
    await first.close()
    const path = join(folder, 'data', 'putokaz.json')
    await writeFile(path, 'damaged')
    const second = keeperOn()
    const opened = await second.openDirectory(null)
    if (opened.ok || opened.problem.kind !== 'damaged' || opened.problem.backup === null)
      throw new Error('no backup offered')
    const restored = await second.restoreBackup({ name: opened.problem.backup.name, by: 'Ana' })
    expect(restored.ok && restored.value.entries.length).toBe(readPublicDirectory().length)
    expect(await readFile(path, 'utf8')).toBe('damaged')
    await second.close()
    expect((await keeperOn().openDirectory(null)).ok).toBe(true)
  })

  it('finds what happened by record and by words in either script', async () => {
    const keeper = keeperOn()
    const { entries } = await beginPublic(keeper)
    for (const [id, name] of [
      ['centre-krnjaca', 'Krnjača nova'],
      ['centre-sjenica', 'Sjenica nova']
    ] as const) {
      const centre = entries.find(entry => entry.id === id)
      if (centre === undefined) throw new Error('no centre')
      expect((await keeper.saveEdit(nextEdit(centre, name))).ok).toBe(true)
    }
    await savedUpTo(keeper, 2)
    const ask = async (record: string | null, text: string): Promise<unknown> =>
      (await keeper.readHistory({ record, text, before: null })).records.map(one => one.changes[0]?.after)
    expect(await ask('centre-sjenica', '')).toEqual(['Sjenica nova'])
    expect(await ask(null, 'крњача')).toEqual(['Krnjača nova'])
    expect(await ask(null, 'ana krnjaca')).toEqual(['Krnjača nova'])
    expect(await ask(null, 'nema toga')).toEqual([])
  })

  it('says how much of the history is lost, and never gives a number twice', async () => {
    const first = keeperOn()
    const { entries } = await beginPublic(first)
    let present = entries.find(entry => entry.id === 'centre-krnjaca')
    for (const name of ['prva', 'druga', 'treća']) {
      if (present === undefined) throw new Error('no centre')
      const saved = await first.saveEdit(nextEdit(present, name))
      if (!saved.ok) throw new Error('not taken')
      present = saved.value.entries[0]
    }
    await savedUpTo(first, 3)
    await first.close()
    const path = join(folder, 'data', 'putokaz.history')
    const whole = await readFile(path, 'utf8')
    const ask = async (keeper: Keeper) => await keeper.readHistory({ record: null, text: '', before: null })

    await writeFile(path, whole.replace('"after":"druga"', '"after":"duga"'))
    const second = keeperOn()
    await second.openDirectory(null)
    const damaged = await ask(second)
    expect(damaged.lost).toBe(1)
    expect(damaged.records.map(({ number }) => number)).toEqual([3, 1])
    await second.close()

    await rm(path)
    const third = keeperOn()
    await third.openDirectory(null)
    expect(await ask(third)).toMatchObject({ records: [], lost: 3 })
    if (present === undefined) throw new Error('no centre')
    expect((await third.saveEdit(nextEdit(present, 'četvrta'))).ok).toBe(true)
    await savedUpTo(third, 1)
    await third.close()
    const fourth = keeperOn()
    await fourth.openDirectory(null)
    expect(await ask(fourth)).toMatchObject({ records: [{ number: 4 }], lost: 3 })
  })

  it('takes an older format over only after a copy of it, and only when something is to be written', async () => {
    const place = join(folder, 'data')
    const old = keeperWith({ form: oldForm })
    await beginPublic(old)
    await old.close()
    const before = await bytesBelow(place)
    const idle = keeperWith({ form: migratingForm })
    const opened = await idle.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect(nameIn(opened.value.entries)).toBe('Centar za azil Krnjača')
    await idle.close()
    const untouched = await bytesBelow(place)
    for (const [name, bytes] of before) expect(untouched.get(name)?.equals(bytes), name).toBe(true)

    const second = keeperWith({ form: migratingForm })
    const again = await second.openDirectory(null)
    const centre = again.ok ? again.value.entries.find(entry => entry.id === 'centre-krnjaca') : undefined
    if (centre === undefined) throw new Error('no centre')
    expect((await second.saveEdit(nextEdit(centre, 'nova'))).ok).toBe(true)
    await savedUpTo(second, 1)
    const listed = await second.listBackups(null)
    const copy = listed.ok ? listed.value.find(({ reason }) => reason === 'before-migration') : undefined
    expect(copy).toMatchObject({ counts: { centre: 19 }, condition: 'sound' })
    const restored = await second.restoreBackup({ name: copy?.name ?? '', by: 'Ana' })
    expect(restored.ok && nameIn(restored.value.entries)).toBe('Centar za azil Krnjača')
  })

  it('has made the backup of the day before it lets go of the folder', async () => {
    const first = keeperOn()
    await beginPublic(first)
    await first.close()
    const second = keeperOn()
    await second.openDirectory(null)
    await second.close()
    const names = [...(await bytesBelow(join(folder, 'data'))).keys()]
    expect(names.filter(name => name.startsWith('backups'))).toEqual(['backups/000001-2026-03-10-daily.json'])
  })

  it('says when the data folder cannot be looked into', async () => {
    let listed = 0
    const disk: BackupDisk = {
      ...plainDisk,
      readFolder: async path => {
        listed += 1
        // The lock has looked by then.
        if (listed > 1) throw Object.assign(new Error('refused'), { code: 'EIO' })
        return await plainDisk.readFolder(path)
      }
    }
    const opened = await keeperOn(disk).openDirectory(null)
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'no-access', reason: 'EIO' } })
  })

  it('names who has the folder open', async () => {
    const first = keeperOn()
    await beginPublic(first)
    const lock = await readFile(join(folder, 'data', 'putokaz.lock'), 'utf8')
    await first.close()
    await writeFile(join(folder, 'data', 'putokaz.lock'), lock.replace('this-computer', 'other-computer'))
    const second = keeperOn()
    expect(await second.openDirectory(null)).toMatchObject({
      ok: false,
      problem: { kind: 'held', isHere: false, holder: { computer: 'other-computer', processId: process.pid } }
    })
    expect((await second.takeOver(null)).ok).toBe(true)
  })

  it('says at once when the data folder cannot be written to', async () => {
    const moody = new MoodyDisk()
    moody.code = 'EACCES'
    expect(await keeperOn(moody.disk).openDirectory(null)).toMatchObject({
      ok: false,
      problem: { kind: 'no-access', reason: 'EACCES' }
    })
    expect(moody.refused).toBeGreaterThan(0)
  })
})

function nameIn(entries: readonly Entry[]): unknown {
  const centre = entries.find(entry => entry.id === 'centre-krnjaca')
  return centre && registerOf(centre, 'name')[0]?.value
}

/** Puts the files as they are now in the place of the ones that a still running keeper holds. */
async function copyAsAfterAKill(of: string): Promise<void> {
  const files = await readdir(join(of, 'data'))
  const kept = await Promise.all(files.map(async name => [name, await readFile(join(of, 'data', name))] as const))
  folder = await mkdtemp(join(tmpdir(), 'putokaz-keeper-'))
  await realDisk.makeFolder(join(folder, 'data'))
  for (const [name, bytes] of kept) if (!name.endsWith('.lock')) await writeFile(join(folder, 'data', name), bytes)
  await rm(of, { recursive: true, force: true })
}
