/** What stations write for one another: parts, changes since, with and without persons, and onto bad disks. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import type { ExportWish } from '../../shared/exchange/offer.ts'
import { centreId, contactId, organisationId } from '../../shared/records/ids.ts'
import type { Edit } from '../../shared/replica/edit.ts'
import { type Entry, isEntry } from '../../shared/replica/entry.ts'
import {
  bytesAt,
  directoryAt,
  entryAt,
  exported,
  make,
  offered,
  stationAt,
  type TrialStation,
  took,
  valuesAt,
  write
} from '../support/exchange-stations.ts'
import { edited, savedUpTo } from '../support/keepers.ts'
import { stationsOfEachTest } from '../support/stations-of-each-test.ts'

const ana = 'contact-primer-ana'
const bojan = 'contact-primer-bojan'
const lawAtKrnjaca = 'assignment-primer-krnjaca-pravna'

const ground = stationsOfEachTest()

/** The entries of a package, by id. */
async function entriesIn(path: string): Promise<ReadonlyMap<string, Entry>> {
  const { entries } = JSON.parse(await readFile(path, 'utf8')) as { readonly entries: readonly unknown[] }
  return new Map(entries.filter(isEntry).map(entry => [entry.id, entry]))
}

/** What a package holds of each record, by id. */
async function fieldsIn(path: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const fields = [...(await entriesIn(path))].map(([id, entry]) => [id, Object.keys(entry.fields)] as const)
  return Object.fromEntries(fields)
}

async function tried(station: TrialStation, wish: Partial<ExportWish>, path = join(ground.base, 'x.putokaz')) {
  return await station.keeper.writePackage(
    { part: { what: 'all' }, personalContacts: true, passphrase: null, by: 'Ana Proba', name: 'x', ...wish },
    path
  )
}

const newAssignment: Edit = {
  by: 'Ana',
  cause: 'form',
  changes: [
    {
      id: 'assignment-nova',
      kind: 'assignment',
      isNew: true,
      fields: {
        organisation: { value: 'organisation-primer-c', shown: [] },
        service: { value: 'service-pravna-pomoc', shown: [] },
        centre: { value: 'centre-vranje', shown: [] },
        role: { value: 'supporting', shown: [] }
      }
    }
  ]
}

const krnjaca: ExportWish['part'] = { what: 'centre', centre: centreId.parse('centre-krnjaca'), name: '' }

describe('a package', () => {
  test('of everything is noted with its scope and told by the history', async () => {
    const [here] = await ground.begin('Krnjača')
    const { path, note } = await exported(here)
    expect(note).toMatchObject({ number: 1, isProtected: false, scope: { part: { what: 'all' } } })
    expect(await here.keeper.listExports(null)).toEqual([note])
    const { records } = await here.keeper.readHistory({ record: null, text: '', before: null })
    expect(records).toMatchObject([{ number: 1, cause: 'export', export: { name: note.name } }])
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      checksum: note.checksum,
      by: 'Ana Proba',
      station: { name: 'Krnjača' }
    })
    await here.keeper.close()
    const again = await stationAt(here.folder, 'Krnjača')
    ground.open = [again]
    expect(await again.keeper.listExports(null)).toEqual([note])
  })

  test('of a centre names it, and brings a reader what belongs there, what moved away and what was removed', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    await write(here, lawAtKrnjaca, 'contacts', [contactId.parse(bojan)])
    await write(here, 'assignment-primer-krnjaca-obrazovanje', 'centre', 'centre-tutin')
    const removal = {
      id: 'assignment-primer-krnjaca-pravna-podrska',
      kind: 'assignment' as const,
      isNew: false,
      fields: {},
      presence: 'remove' as const
    }
    await make(here, { by: 'Ana', cause: 'form', changes: [removal] })
    const { path, note } = await exported(here, { part: krnjaca })
    expect(note.scope.part).toEqual({ what: 'centre', centre: 'centre-krnjaca', name: 'Centar za azil Krnjača' })
    const held = await entriesIn(path)
    for (const id of [ana, bojan, 'centre-tutin', 'assignment-primer-svuda-informisanje', removal.id]) {
      expect(held.has(id), id).toBe(true)
    }
    expect(held.has('assignment-primer-sjenica-ishrana')).toBe(false)
    await took(other, path)
    const directory = await directoryAt(other)
    expect(directory.removed.has(removal.id)).toBe(true)
    expect(await valuesAt(other, 'assignment-primer-krnjaca-obrazovanje', 'centre')).toEqual(['centre-tutin'])
  })

  test('without personal contacts holds no person’s data, and takes none away from its reader', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    await write(here, ana, 'phones', [{ text: '067 011 22 33', number: '+381670112233', note: null }])
    await write(here, ana, 'role', 'direktorka')
    await write(here, 'contact-primer-kancelarija-a', 'note', 'drugi sprat')
    const before = await entryAt(other, ana)
    const { path, note } = await exported(here, { personalContacts: false })
    expect(note.scope.personalContacts).toBe(false)
    const text = await readFile(path, 'utf8')
    for (const hers of ['Ana Primerić', '067 011 22 33', '+381670112233', '067 000 00 28', '"ana@example.org"']) {
      expect(text, hers).not.toContain(hers)
    }
    expect(text).toContain('drugi sprat')
    const offer = await offered(other, path)
    expect(offer.files[0]?.head?.scope.personalContacts).toBe(false)
    await took(other, path)
    const after = await entryAt(other, ana)
    expect(after.fields['phones']).toEqual(before.fields['phones'])
    expect(after.fields['name']).toEqual(before.fields['name'])
    expect(await valuesAt(other, ana, 'role')).toEqual(['direktorka'])
    expect((await directoryAt(other)).removed.has(ana)).toBe(false)
  })

  test('of a search result holds what was chosen and what it refers to', async () => {
    const [here] = await ground.begin('Krnjača')
    const { path, note } = await exported(here, { part: { what: 'search', text: 'ana', records: [ana] } })
    expect(note.scope.part).toEqual({ what: 'search', text: 'ana' })
    const held = await entriesIn(path)
    expect(held.has('organisation-primer-a')).toBe(true)
    expect(held.has(bojan)).toBe(false)
  })

  test('with nothing in it is not written', async () => {
    const [here] = await ground.begin('Krnjača')
    const part = { what: 'search', text: 'x', records: ['contact-nobody'] } as const
    expect(await tried(here, { part })).toEqual({ ok: false, problem: { kind: 'nothing-to-export' } })
    expect((await readdir(ground.base)).filter(name => name.endsWith('.putokaz'))).toEqual([])
    expect(await here.keeper.listExports(null)).toEqual([])
  })
})

describe('changes since a package', () => {
  test('are the registers that edits, imports, undos and removals wrote since, and no others', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    await write(here, bojan, 'role', 'pre')
    const first = await exported(here)
    await took(other, first.path)
    await write(here, ana, 'role', 'posle')
    await write(other, bojan, 'languages', ['fa'])
    const contact = { organisation: 'organisation-primer-a', name: 'Nova', reach: 'office' }
    const fields = Object.fromEntries(Object.entries(contact).map(([field, value]) => [field, { value, shown: [] }]))
    await make(other, {
      by: 'Ana',
      cause: 'form',
      changes: [{ id: 'contact-nova', kind: 'contact', isNew: true, fields }]
    })
    await took(here, (await exported(other)).path)
    const since = { part: { what: 'changes', since: first.note.number } } as const
    const second = await exported(here, since)
    expect(await fieldsIn(second.path)).toEqual({
      [ana]: ['role'],
      [bojan]: ['languages'],
      'contact-nova': ['name', 'organisation', 'reach']
    })
    expect(second.note.scope.part).toEqual({
      what: 'changes',
      sinceChecksum: first.note.checksum,
      sinceCreatedAt: '2026-03-10T08:00:00.000Z'
    })
    const offer = await offered(other, second.path)
    expect(offer.files[0]?.lacksBase).toBe(false)
    await took(other, second.path)
    expect(await bytesAt(other)).toEqual(await bytesAt(here))

    // The import that was undone has changed what it had brought, once more.
    await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })
    const third = await exported(here, { part: { what: 'changes', since: second.note.number } }).catch(String)
    expect(third).toContain('nothing-to-export')
    await write(here, ana, 'role', 'na kraju')
    const fourth = await exported(here, since)
    expect(await fieldsIn(fourth.path)).toEqual({ [ana]: ['role'] })
  })

  test('say so to a reader who never took the first one', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    const first = await exported(here)
    await write(here, ana, 'role', 'posle')
    const second = await exported(here, { part: { what: 'changes', since: first.note.number } })
    expect((await offered(other, second.path)).files[0]?.lacksBase).toBe(true)
    const both = await offered(other, first.path)
    expect(both.files.map(file => file.lacksBase)).toEqual([false, false])
  })

  test('cannot be told when events are lost, and begin again after a restore', async () => {
    const [here] = await ground.begin('Krnjača')
    const backup = await here.keeper.makeBackup(null)
    const first = await exported(here)
    await write(here, ana, 'role', 'prva')
    await write(here, ana, 'role', 'druga')
    await here.keeper.restoreBackup({ name: backup.ok ? backup.value.name : '', by: 'Ana' })
    const since = { part: { what: 'changes', since: first.note.number } } as const
    expect(await fieldsIn((await exported(here, since)).path)).toEqual({ [ana]: ['role'] })
    await here.keeper.close()
    const log = join(here.folder, 'putokaz.history')
    await writeFile(log, (await readFile(log, 'utf8')).replace('"prva"', '"prvo"'))
    const again = await stationAt(here.folder, 'Krnjača')
    ground.open = [again]
    expect(await tried(again, since)).toEqual({ ok: false, problem: { kind: 'base-unknown' } })
    expect(await tried(again, { part: { what: 'changes', since: 99 } })).toMatchObject({ ok: false })
    expect((await tried(again, {})).ok).toBe(true)
  })

  test('of a part stay within it, with whole records for what came into it', async () => {
    const [here] = await ground.begin('Krnjača')
    const part = {
      what: 'organisation',
      organisation: organisationId.parse('organisation-primer-c'),
      name: ''
    } as const
    const first = await exported(here, { part })
    await write(here, ana, 'role', 'van dela')
    await write(here, 'contact-primer-cvijeta', 'role', 'u delu')
    // One that came into the part: its readers have nothing of it.
    const [assignment] = await make(here, newAssignment)
    if (assignment === undefined) throw new Error('not made')
    const second = await exported(here, { part: { what: 'changes', since: first.note.number } })
    const fields = await fieldsIn(second.path)
    expect(fields['contact-primer-cvijeta']).toEqual(['role'])
    expect(fields[ana]).toBeUndefined()
    expect(fields['assignment-nova']).toEqual(['centre', 'organisation', 'role', 'service'])
    // The centre that it names was not in the first one.
    expect(fields['centre-vranje']).toEqual(expect.arrayContaining(['name', 'status']))
    const third = await exported(here, { part: { what: 'changes', since: second.note.number } }).catch(String)
    expect(third).toContain('nothing-to-export')
  })

  test('with persons since a package without them bring the persons whole', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    const contact = { organisation: 'organisation-primer-a', name: 'Nova Osoba', reach: 'personal' }
    const fields = Object.fromEntries(Object.entries(contact).map(([field, value]) => [field, { value, shown: [] }]))
    await make(here, {
      by: 'Ana',
      cause: 'form',
      changes: [{ id: 'contact-nova', kind: 'contact', isNew: true, fields }]
    })
    const first = await exported(here, { personalContacts: false })
    await took(other, first.path)
    expect(await valuesAt(other, 'contact-nova', 'name')).toEqual([])
    const second = await exported(here, { part: { what: 'changes', since: first.note.number } })
    await took(other, second.path)
    expect(await bytesAt(other)).toEqual(await bytesAt(here))
  })
})

describe('writing', () => {
  test.each([
    ['ENOSPC', { kind: 'not-saved', cause: 'full' }],
    ['EROFS', { kind: 'not-saved', cause: 'denied' }],
    ['EIO', { kind: 'not-saved', cause: 'broken' }]
  ])('onto a stick that says %s leaves no half file and no note of it', async (code, problem) => {
    const stick = join(ground.base, 'stick')
    const disk: BackupDisk = {
      ...realDisk,
      readStart,
      open: async (path, mode, permissions) => {
        const file = await realDisk.open(path, mode, permissions)
        if (!path.includes('stick')) return file
        return { ...file, sync: () => Promise.reject(Object.assign(new Error('refused'), { code })) }
      }
    }
    await realDisk.makeFolder(stick)
    const here = await stationAt(join(ground.base, 'Krnjača'), 'Krnjača', { disk })
    ground.open = [here]
    const done = await tried(here, {}, join(stick, 'paket.putokaz'))
    expect(done).toMatchObject({ ok: false, problem })
    expect(await readdir(stick)).toEqual([])
    expect(await here.keeper.listExports(null)).toEqual([])
  })

  test('to a folder that is gone says so', async () => {
    const [here] = await ground.begin('Krnjača')
    const done = await tried(here, {}, join(ground.base, 'izvađen', 'paket.putokaz'))
    expect(done).toEqual({ ok: false, problem: { kind: 'target-gone' } })
  })

  test('can be cancelled, and edits are made meanwhile', async () => {
    const [here] = await ground.begin('Krnjača')
    const path = join(ground.base, 'paket.putokaz')
    const writing = tried(here, { passphrase: 'tri krave na livadi' }, path)
    let state = await here.keeper.awaitExchange({ seen: -1 })
    while (state.work?.kind !== 'writing') state = await here.keeper.awaitExchange({ seen: state.version })
    expect(state.work.name).toBe('paket.putokaz')
    const entry = await entryAt(here, ana)
    const made = await here.keeper.saveEdit(edited(entry, 'role', 'usput'))
    if (!made.ok) throw new Error(made.problem.kind)
    await savedUpTo(here.keeper, made.value.ticket)
    await here.keeper.cancelExchange(null)
    expect(await writing).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect((await readdir(ground.base)).filter(name => name.includes('putokaz'))).toEqual([])
  })

  test('needs a key that can be read; a new one is begun when a person wants it', async () => {
    const [here, other] = await ground.begin('Krnjača', 'Preševo')
    await took(other, (await exported(here)).path)
    const before = await here.keeper.listStations(null)
    await writeFile(join(here.folder, 'station.key'), 'no key')
    expect((await here.keeper.listStations(null)).own).toBeNull()
    expect(await tried(here, {})).toEqual({ ok: false, problem: { kind: 'key-unreadable' } })
    expect(await here.keeper.renewKey(null)).toMatchObject({ ok: true })
    const after = await here.keeper.listStations(null)
    expect(after.own?.publicKey).not.toBe(before.own?.publicKey)
    const { path } = await exported(here)
    expect((await offered(here, path)).files[0]?.signature).toBe('own')
    expect((await offered(other, path)).files[0]?.signature).toBe('first-seen')
  })
})
