/**
 * An update by file: the present program on what an older one left behind, and on what a later one did.
 *
 * A change of the stored form itself, with the copy before it, is tried on a form of the tests' own
 * (keeper.test.ts, "takes an older format over only after a copy of it"): there has been no such change yet.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeLine } from '../../main/disk/journal-lines.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { beginStation, bytesBelow, edited, keeperOn, savedUpTo } from '../support/keepers.ts'
import { openJournal, sealDocument, sealJournal } from '../support/mutations.ts'
import { migratingForm, oldForm } from '../support/old-form.ts'

const oldData = resolve(import.meta.dirname, '../files/old-data/before-exchange')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'putokaz-update-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('what a program from before exchanges left behind', () => {
  beforeEach(() => cp(oldData, folder, { recursive: true }))

  it('is shown to its last saved edit, and nothing of it changes by being opened', async () => {
    const before = await bytesBelow(folder)
    const keeper = keeperOn(folder)
    const opened = await keeper.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect(opened.value).toMatchObject({ stationId: 'station-aaaaaaaaaaaaaaa1', settings: { people: ['Ana Proba'] } })
    expect(opened.value.entries).toHaveLength(14)
    expect(noteIn(opened.value.entries)).toBe('Druga napomena, samo u dnevniku')
    const history = await keeper.readHistory({ record: 'centre-krnjaca', text: '', before: null })
    expect(history).toMatchObject({ lost: 0 })
    expect(history.records.map(({ number }) => number)).toEqual([2, 1])
    expectKept(await bytesBelow(folder), before)
    await keeper.close()
  })

  it('is worked on, exchanged and saved by the present program, and its own backup can be restored', async () => {
    const keeper = keeperOn(folder)
    const opened = await keeper.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect((await keeper.saveEdit(edited(krnjaca(opened.value.entries), 'note', 'Treća'))).ok).toBe(true)
    await savedUpTo(keeper, 1)
    expect(await keeper.listImports(null)).toEqual([])
    await keeper.close()

    const second = keeperOn(folder)
    const again = await second.openDirectory(null)
    expect(again.ok && noteIn(again.value.entries)).toBe('Treća')
    const restored = await second.restoreBackup({ name: '000001-2026-03-10-daily', by: 'Ana Proba' })
    expect(restored.ok && noteIn(restored.value.entries)).toBe('Prva napomena')
    await second.close()
  })
})

describe('what a later version of the program wrote', () => {
  beforeEach(async () => {
    await cp(oldData, folder, { recursive: true })
  })

  it('is told for a checkpoint, and not one byte is touched', async () => {
    const path = join(folder, 'putokaz.json')
    await rewrite(path, bytes => sealDocument(bytes.toString().replace('"formatVersion":1', '"formatVersion":2')))
    await expectNewer(path)
  })

  it('is told for a journal behind a checkpoint of the present form, and not one byte is touched', async () => {
    const path = join(folder, 'putokaz.3.journal')
    await rewrite(path, bytes => {
      const { header, lines } = openJournal(bytes, 'putokaz-database', 3)
      return sealJournal({ header: { ...header, formatVersion: 2 }, lines })
    })
    await expectNewer(path)
  })

  it.each([
    ['a setting', (text: string) => text.replace('"settings":{', '"settings":{"sounds":"quiet",')],
    ['a habit of printing', (text: string) => text.replace('"settings":{', '"settings":{"paper":{"wall-map":{}},')],
    [
      'something remembered of exchanges',
      (text: string) => text.replace('"entries":[', '"exchange":{"visits":[]},"entries":[')
    ],
    ['something of its own', (text: string) => text.replace('"station":', '"pinned":[],\n"station":')]
  ])('is told for %s that this version does not know, and not one byte is touched', async (_, added) => {
    const path = join(folder, 'putokaz.json')
    await rewrite(path, bytes => sealDocument(added(bytes.toString())))
    await expectNewer(path)
  })

  it('is told for such a line of the journal, too', async () => {
    const path = join(folder, 'putokaz.3.journal')
    const whole = await readFile(path)
    const { header, lines } = openJournal(whole, 'putokaz-database', 3)
    for (const added of [{ pinned: [] }, { settings: { sounds: 'quiet' } }, { exchange: { visits: [] } }]) {
      const last = (lines.at(-1)?.sequence ?? header.after) + 1
      const line = { sequence: last, acknowledged: last - 1, json: JSON.stringify(added) }
      await writeFile(path, sealJournal({ header, lines: [...lines, line] }))
      await expectNewer(path)
    }
  })

  it('a field of a record that this version does not know stays, through an edit of that record, too', async () => {
    const path = join(folder, 'putokaz.json')
    const mark = '"fields":{"email":[["ana@'
    await rewrite(path, bytes =>
      sealDocument(bytes.toString().replace(mark, mark.replace('"email"', '"mood":[["sunny",0]],"email"')))
    )
    const keeper = keeperOn(folder)
    const opened = await keeper.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    const ana = opened.value.entries.find(({ id }) => id === 'contact-primer-ana')
    if (ana === undefined) throw new Error('no contact')
    expect((await keeper.saveEdit(edited(ana, 'note', 'Treća'))).ok).toBe(true)
    await savedUpTo(keeper, 1)
    await keeper.close()
    const line = (await readFile(path, 'utf8')).split('\n').find(one => one.includes('contact-primer-ana","kind"'))
    expect(line).toContain('Treća')
    expect(line).toContain('"mood":[["sunny"')
  })

  it.each(['history', 'takings'] as const)('is left alone where it is only the log of %s', async kind => {
    const json = JSON.stringify({ format: `putokaz-${kind}`, formatVersion: 2 })
    const path = join(folder, `putokaz.${kind}`)
    const written = encodeLine(`putokaz-${kind}`, { sequence: 0, acknowledged: 0, json }).text
    await writeFile(path, written)
    const keeper = keeperOn(folder)
    const opened = await keeper.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect((await keeper.saveEdit(edited(krnjaca(opened.value.entries), 'note', 'Treća'))).ok).toBe(true)
    await savedUpTo(keeper, 1)
    await keeper.close()
    expect((await bytesBelow(folder)).get(`putokaz.${kind}`)?.toString()).toBe(written)

    const second = keeperOn(folder)
    const again = await second.openDirectory(null)
    expect(again.ok && noteIn(again.value.entries)).toBe('Treća')
    // What happened since is not forgotten for it: the database holds it until a log takes it.
    const { records } = await second.readHistory({ record: 'centre-krnjaca', text: '', before: null })
    expect(records[0]?.changes[0]?.after).toBe('Treća')
    await second.close()
    expect((await bytesBelow(folder)).get(`putokaz.${kind}`)?.toString()).toBe(written)
  })
})

describe('by hand, as docs/install.md says', () => {
  it('an older version goes back to what was copied before its form was left', async () => {
    const old = keeperOn(join(folder, 'data'), { form: oldForm })
    await beginStation(old)
    await old.close()
    const later = keeperOn(join(folder, 'data'), { form: migratingForm })
    const opened = await later.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    expect((await later.saveEdit(edited(krnjaca(opened.value.entries), 'note', 'Iz novije verzije'))).ok).toBe(true)
    await savedUpTo(later, 1)
    await later.close()
    const newer = keeperOn(join(folder, 'data'), { form: oldForm })
    expect(await newer.openDirectory(null)).toMatchObject({ ok: false, problem: { damage: { what: 'newer' } } })
    await newer.close()

    await mkdir(join(folder, 'back'))
    const copied = [...(await bytesBelow(join(folder, 'data', 'backups')))].flatMap(([name, bytes]) => {
      const [, ending] = /-before-migration(\.json|\.\d+\.journal)$/.exec(name) ?? []
      return ending === undefined ? [] : [{ ending, bytes }]
    })
    expect(copied.length).toBeGreaterThan(0)
    for (const { ending, bytes } of copied) await writeFile(join(folder, 'back', `putokaz${ending}`), bytes)
    const back = keeperOn(join(folder, 'back'), { form: oldForm })
    const again = await back.openDirectory(null)
    expect(again.ok && again.value.entries.length).toBe(opened.value.entries.length)
    expect(again.ok && noteIn(again.value.entries)).not.toBe('Iz novije verzije')
    await back.close()
  })

  it('a data folder that was copied to another computer is the same station, with its history and backups', async () => {
    const first = keeperOn(join(folder, 'data'))
    await beginStation(first)
    const opened = await first.openDirectory(null)
    if (!opened.ok) throw new Error(opened.problem.kind)
    await first.saveEdit(edited(krnjaca(opened.value.entries), 'note', 'Sa starog računara'))
    await savedUpTo(first, 1)
    await first.makeBackup(null)
    await first.close()
    await cp(join(folder, 'data'), join(folder, 'new', 'data'), { recursive: true })
    const moved = keeperOn(join(folder, 'new', 'data'), { computer: 'novi' })
    const again = await moved.openDirectory(null)
    if (!again.ok) throw new Error(again.problem.kind)
    expect(again.value.stationId).toBe(opened.value.stationId)
    expect(noteIn(again.value.entries)).toBe('Sa starog računara')
    expect((await moved.readHistory({ record: 'centre-krnjaca', text: '', before: null })).records).toHaveLength(1)
    expect(await moved.listBackups(null)).toMatchObject({ ok: true, value: [{ reason: 'by-hand' }] })
    await moved.close()
  })
})

it('a control: the same folder, written by this very version, is opened', async () => {
  const first = keeperOn(folder)
  await beginStation(first)
  await first.close()
  const path = join(folder, 'putokaz.json')
  await rewrite(path, bytes => sealDocument(bytes.toString()))
  const second = keeperOn(folder)
  expect(await second.openDirectory(null)).toMatchObject({ ok: true })
  await second.close()
})

async function expectNewer(path: string): Promise<void> {
  const before = await bytesBelow(folder)
  const keeper = keeperOn(folder)
  for (const _attempt of [1, 2]) {
    expect(await keeper.openDirectory(null)).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', damage: { what: 'newer', file: path } }
    })
  }
  await keeper.close()
  expect(await bytesBelow(folder)).toEqual(before)
}

function expectKept(after: ReadonlyMap<string, Buffer>, before: ReadonlyMap<string, Buffer>): void {
  for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true)
}

function noteIn(entries: readonly Entry[]): unknown {
  return registerOf(krnjaca(entries), 'note')[0]?.value
}

function krnjaca(entries: readonly Entry[]): Entry {
  const found = entries.find(({ id }) => id === 'centre-krnjaca')
  if (found === undefined) throw new Error('no centre')
  return found
}

async function rewrite(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, change(await readFile(path)))
}
