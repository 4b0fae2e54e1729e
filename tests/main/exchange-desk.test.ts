/** Stations that exchange files, each on a real folder, with real keys and real package files. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { type Entry, entryFrom, registerOf } from '../../shared/replica/entry.ts'
import { type Register, seenBy } from '../../shared/replica/register.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import {
  applied,
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
import { edited, keeperOn, savedUpTo } from '../support/keepers.ts'
import { stationsOfEachTest } from '../support/stations-of-each-test.ts'

const krnjaca = 'centre-krnjaca'
const ana = 'contact-primer-ana'
const bojan = 'contact-primer-bojan'

const ground = stationsOfEachTest()

/** A contact that nobody has yet, at one station. */
async function newContact(station: TrialStation, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, shown: [] }]))
  await make(station, { by: 'Ana Proba', cause: 'form', changes: [{ id, kind: 'contact', isNew: true, fields }] })
}

/** A package that no station of these tests wrote. */
function packageWith(...entries: readonly Entry[]): Buffer {
  return packageFile(membersOf(entries))
}

function entryWith(id: string, registers: Readonly<Record<string, Register>>): Entry {
  return entryFrom(id, id.split('-')[0] ?? '', new Map(Object.entries(registers)))
}

const jovan = { organisation: 'organisation-primer-a', name: 'Jovan Novi', reach: 'personal' } as const

function shownAt(entry: Entry, field: string) {
  return registerOf(entry, field).map(({ stamp: { writer, count } }) => ({ writer, count }))
}

describe('three stations', () => {
  test('that took everything from one another hold the same directory, to the byte', async () => {
    await ground.begin('Krnjača', 'Preševo', 'Sjenica')
    const [one, two, three] = ground.open as [TrialStation, TrialStation, TrialStation]
    await write(one, ana, 'role', 'pravnica')
    await write(two, ana, 'role', 'psiholog')
    await write(three, krnjaca, 'name', 'Krnjača nova')
    await newContact(three, 'contact-novi', jovan)
    for (let round = 0; round < 2; round += 1) {
      for (const from of ground.open) {
        const { path } = await exported(from)
        for (const to of ground.open) if (to !== from) await took(to, path)
      }
    }
    expect(await bytesAt(one)).toEqual(await bytesAt(two))
    expect(await bytesAt(one)).toEqual(await bytesAt(three))
    expect(new Set(await valuesAt(three, ana, 'role'))).toEqual(new Set(['pravnica', 'psiholog']))
    expect(await valuesAt(one, 'contact-novi', 'name')).toEqual(['Jovan Novi'])
  })
})

describe('a verification from a station whose clock runs ahead', () => {
  test('stays doubtful, also when its day has come, and after a restart', async () => {
    const [presevo, here] = await ground.begin()
    const phones = shownAt(await entryAt(presevo, ana), 'phones').map(shown => ({
      record: ana,
      field: 'phones',
      ...shown
    }))
    const said = { contact: ana, outcome: 'reached', checked: phones }
    const verified = (id: string, on: string) => ({
      id,
      kind: 'verification' as const,
      isNew: true,
      fields: Object.fromEntries(Object.entries({ ...said, on }).map(([field, value]) => [field, { value, shown: [] }]))
    })
    const changes = [verified('verification-ahead', '2199-01-01'), verified('verification-today', '2026-01-02')]
    await make(presevo, { by: 'Ana', cause: 'verification', changes })
    const imported = await took(here, (await exported(presevo)).path)
    expect(imported.misdated).toEqual(['verification-ahead'])
    expect(await here.keeper.openDirectory(null)).toMatchObject({ value: { misdated: ['verification-ahead'] } })
    await here.keeper.close()
    const again = await stationAt(here.folder, here.name)
    ground.open = [presevo, again]
    expect(await again.keeper.openDirectory(null)).toMatchObject({ value: { misdated: ['verification-ahead'] } })
  })
})

describe('an offer', () => {
  test('holds only what would change something, and changes nothing by itself', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await newContact(presevo, 'contact-novi', jovan)
    const before = await bytesAt(here)
    const offer = await offered(here, (await exported(presevo)).path)
    expect(offer.files).toMatchObject([
      {
        problem: null,
        signature: 'first-seen',
        freshness: { kind: 'changes', registers: 4 },
        takenAt: null,
        lacksBase: false,
        knewMore: false,
        head: { station: { name: 'Preševo' }, scope: { part: { what: 'all' }, personalContacts: true } }
      }
    ])
    expect(offer.entries.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([
      [ana, ['role']],
      ['contact-novi', ['name', 'organisation', 'reach']]
    ])
    expect(offer.identical).toBeGreaterThan(500)
    expect(Object.values(offer.stationNames)).toEqual(expect.arrayContaining(['Preševo', 'Krnjača']))
    expect(await bytesAt(here)).toEqual(before)
  })

  test('of several files is one, and a file opened later joins it', async () => {
    const [presevo, here] = await ground.begin()
    const third = await stationAt(join(ground.base, 'Sjenica'), 'Sjenica')
    ground.open.push(third)
    await write(presevo, ana, 'role', 'pravnica')
    await write(third, ana, 'role', 'psiholog')
    await write(third, bojan, 'role', 'prevodilac')
    const one = (await exported(presevo)).path
    const other = (await exported(third)).path
    const first = await offered(here, one)
    const both = await offered(here, other, other)
    expect(both.id).not.toBe(first.id)
    expect(await here.keeper.readOffer({ offer: first.id })).toBeNull()
    expect(both.files.map(file => file.head?.station.name)).toEqual(['Preševo', 'Sjenica'])
    const role = both.entries.find(({ id }) => id === ana)?.fields['role']
    expect(role?.map(row => row[0]).toSorted()).toEqual(['pravnica', 'psiholog'])
    const done = await applied(here, both)
    expect(done).toMatchObject({ ok: true, value: { number: 1, counts: { changedFields: 1, conflicts: 1 } } })
    expect(await here.keeper.listImports(null)).toMatchObject([{ files: [{}, {}] }])
  })

  test('waits until the first run has laid down a directory', async () => {
    const [presevo] = await ground.begin()
    const { path } = await exported(presevo)
    const folder = join(ground.base, 'nova')
    const fresh = { name: 'nova', folder, keeper: keeperOn(folder) }
    ground.open.push(fresh)
    expect(fresh.keeper.openPackages([path])).toBe(true)
    expect(await fresh.keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'first-run' } })
    expect(await fresh.keeper.awaitExchange({ seen: -1 })).toMatchObject({ work: null, offer: null })
    const begun = await fresh.keeper.beginStation({
      settings: {
        stationName: 'nova',
        myCentre: null,
        people: [],
        language: 'sr-Latn',
        theme: 'system',
        textSize: 100
      },
      start: 'empty'
    })
    if (!begun.ok) throw new Error(begun.problem.kind)
    let state = await fresh.keeper.awaitExchange({ seen: -1 })
    while (state.offer === null) state = await fresh.keeper.awaitExchange({ seen: state.version })
    const offer = await fresh.keeper.readOffer({ offer: state.offer })
    if (offer === null) throw new Error('no offer')
    expect((await applied(fresh, offer)).ok).toBe(true)
    expect(await bytesAt(fresh)).toEqual(await bytesAt(presevo))
  })

  test('of a protected file asks for the passphrase, and takes another when it is wrong', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    const { path, note } = await exported(presevo, { passphrase: 'tri krave na livadi' })
    expect(note.isProtected).toBe(true)
    const locked = await offered(here, path)
    expect(locked.files).toMatchObject([{ isProtected: true, problem: { kind: 'passphrase-needed' }, head: null }])
    expect(await applied(here, locked)).toMatchObject({ ok: false, problem: { kind: 'offer-outdated' } })
    const tried = async (passphrase: string, offer: string) => {
      await here.keeper.givePassphrase({ offer, file: 0, passphrase })
      let state = await here.keeper.awaitExchange({ seen: -1 })
      while (state.work !== null || state.offer === offer) {
        state = await here.keeper.awaitExchange({ seen: state.version })
      }
      return await here.keeper.readOffer({ offer: state.offer ?? '' })
    }
    const wrong = await tried('tri krave', locked.id)
    expect(wrong?.files).toMatchObject([{ problem: { kind: 'passphrase-wrong' } }])
    const right = await tried('tri krave na livadi', wrong?.id ?? '')
    expect(right?.files).toMatchObject([{ isProtected: true, problem: null, head: { station: { name: 'Preševo' } } }])
    expect(right?.entries.map(({ id }) => id)).toEqual([ana])
  }, 60_000)

  test('of something that is no package says so and can be replaced by a right one', async () => {
    const [presevo, here] = await ground.begin()
    const wrong = join(ground.base, 'slika.putokaz')
    await writeFile(wrong, 'PK\u0003\u0004')
    const bad = await offered(here, wrong)
    expect(bad.files).toMatchObject([{ name: 'slika.putokaz', problem: { kind: 'foreign' }, head: null }])
    const good = await offered(here, (await exported(presevo)).path)
    expect(good.files).toHaveLength(1)
    expect(good.files[0]?.problem).toBeNull()
  })

  test('is let go, and reading can be cancelled; nothing changes by either', async () => {
    const [presevo, here] = await ground.begin()
    const { path } = await exported(presevo)
    const offer = await offered(here, path)
    await here.keeper.dropOffer({ offer: offer.id })
    expect(await here.keeper.awaitExchange({ seen: -1 })).toMatchObject({ offer: null, work: null })
    expect(await here.keeper.readOffer({ offer: offer.id })).toBeNull()
    here.keeper.openPackages([path])
    expect(await here.keeper.awaitExchange({ seen: -1 })).toMatchObject({ work: { kind: 'reading' } })
    await here.keeper.cancelExchange(null)
    let state = await here.keeper.awaitExchange({ seen: -1 })
    while (state.work !== null) state = await here.keeper.awaitExchange({ seen: state.version })
    expect(state.offer).toBeNull()
  })

  test('that contradicts the directory is refused, and says where', async () => {
    const [, here] = await ground.begin()
    const entry = await entryAt(here, ana)
    const [version] = registerOf(entry, 'name')
    if (version === undefined) throw new Error('no name')
    // Somebody who has seen their own later writes.
    const liar = { writer: 'lazov', count: 1, station: 'station-lazov000', by: 'Lažov', at: '2026-01-01T00:00:00.000Z' }
    const seen = { ...seenBy([version]), lazov: 5 }
    const file = join(ground.base, 'laž.putokaz')
    await writeFile(file, packageWith(entryWith(ana, { name: [{ value: 'X', stamp: liar, seen, sources: [] }] })))
    const offer = await offered(here, file)
    expect(offer.files[0]?.problem?.kind).toMatch(/contradicts-itself|malformed/)
    expect(await applied(here, offer)).toMatchObject({ ok: false })
  })
})

describe('trust', () => {
  test('is asked for once, told of each file, and can be withdrawn; past imports of that key are then named', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    const first = await offered(here, (await exported(presevo)).path)
    const publicKey = first.files[0]?.head?.station.publicKey ?? ''
    expect(await applied(here, first, { acceptsUnsigned: false })).toMatchObject({ problem: { kind: 'not-accepted' } })
    expect(await here.keeper.setTrust({ publicKey, trusted: true })).toMatchObject({ ok: true })
    expect((await here.keeper.readOffer({ offer: first.id }))?.files[0]?.signature).toBe('trusted')
    expect(await applied(here, first, { acceptsUnsigned: false })).toMatchObject({ ok: true, value: { number: 1 } })
    expect(await here.keeper.setTrust({ publicKey, trusted: false })).toMatchObject({ ok: true })
    const { known, own } = await here.keeper.listStations(null)
    expect(known).toMatchObject([{ publicKey, name: 'Preševo', state: 'withdrawn', imports: [1] }])
    expect(known[0]?.fingerprint).toMatch(/^(\d{4} ?){6}$/)
    expect(own).toMatchObject({ protection: 'plain' })
    await write(presevo, ana, 'role', 'direktorka')
    expect((await offered(here, (await exported(presevo)).path)).files[0]?.signature).toBe('withdrawn')
  })

  test('is still there after a start, and a key never seen here cannot be trusted', async () => {
    const [presevo, here] = await ground.begin()
    const offer = await offered(here, (await exported(presevo)).path)
    const publicKey = offer.files[0]?.head?.station.publicKey ?? ''
    await here.keeper.setTrust({ publicKey, trusted: true })
    await here.keeper.close()
    const again = await stationAt(here.folder, 'Krnjača')
    ground.open = [presevo, again]
    expect((await again.keeper.listStations(null)).known).toMatchObject([{ publicKey, state: 'trusted' }])
    expect(await again.keeper.setTrust({ publicKey: 'A'.repeat(43), trusted: true })).toMatchObject({ ok: false })
  })

  test('of one’s own file needs no question, also when a backup from before its key was put in place', async () => {
    const [presevo, here] = await ground.begin()
    const backup = await here.keeper.makeBackup(null)
    const { path } = await exported(here)
    expect((await offered(here, path)).files[0]?.signature).toBe('own')
    await here.keeper.close()
    await writeFile(join(here.folder, 'putokaz.json'), 'damaged')
    const again = keeperOn(here.folder)
    ground.open = [presevo, { ...here, keeper: again }]
    expect((await again.openDirectory(null)).ok).toBe(false)
    await again.restoreBackup({ name: backup.ok ? backup.value.name : '', by: 'Ana' })
    expect((await offered({ ...here, keeper: again }, path)).files[0]?.signature).toBe('own')
  })
})

describe('applying', () => {
  test('takes what was ticked in one import, with a verified backup before it', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'glavna pravnica')
    await write(presevo, bojan, 'role', 'prevodilac')
    await newContact(presevo, 'contact-novi', jovan)
    await newContact(presevo, 'contact-druga', { ...jovan, name: 'Druga Nova' })
    const offer = await offered(here, (await exported(presevo)).path)
    const declined = [
      { record: bojan, fields: ['role'] },
      { record: 'contact-druga', fields: '*' as const }
    ]
    const before = await bytesAt(here)
    const done = await applied(here, offer, { declined })
    if (!done.ok) throw new Error(done.problem.kind)
    expect(done.value.counts).toEqual({ newRecords: 1, changedFields: 1, conflicts: 0, removals: 0, declined: 2 })
    expect(done.value.entries.map(({ id }) => id).toSorted()).toEqual(['contact-novi', ana])
    expect(await valuesAt(here, bojan, 'role')).toEqual(
      registerOf(await entryAt(here, bojan), 'role').map(version => version.value)
    )
    expect(await valuesAt(here, 'contact-druga', 'name')).toEqual([])
    const listed = await here.keeper.listBackups(null)
    const backup = listed.ok ? listed.value.find(({ reason }) => reason === 'before-import') : undefined
    expect(backup?.condition).toBe('sound')
    const restored = await here.keeper.restoreBackup({ name: backup?.name ?? '', by: 'Ana' })
    expect(restored.ok).toBe(true)
    expect(await bytesAt(here)).toEqual(before)
  })

  test('remembers what was declined, offers it again and says when it was declined', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, bojan, 'role', 'prevodilac')
    await newContact(presevo, 'contact-novi', jovan)
    const { path } = await exported(presevo)
    const declined = [
      { record: bojan, fields: ['role'] },
      { record: 'contact-novi', fields: '*' as const }
    ]
    await applied(here, await offered(here, path), { declined })
    const again = await offered(here, path)
    expect(again.files[0]?.takenAt).toBe('2026-03-10T08:00:00.000Z')
    expect(again.declined.map(one => `${one.record} ${one.field} ${one.at}`).toSorted()).toEqual([
      'contact-novi name 2026-03-10T08:00:00.000Z',
      'contact-novi organisation 2026-03-10T08:00:00.000Z',
      'contact-novi reach 2026-03-10T08:00:00.000Z',
      `${bojan} role 2026-03-10T08:00:00.000Z`
    ])
    expect((await applied(here, again)).ok).toBe(true)
    expect((await offered(here, path)).declined).toEqual([])
    expect(await valuesAt(here, 'contact-novi', 'name')).toEqual(['Jovan Novi'])
  })

  test('writes choices over what stands after the merge, and they reach the other station', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await write(here, ana, 'role', 'psiholog')
    await write(presevo, bojan, 'role', 'prevodilac')
    const offer = await offered(here, (await exported(presevo)).path)
    const theirs = offer.entries.find(({ id }) => id === ana)
    const ours = await entryAt(here, ana)
    if (theirs === undefined) throw new Error('no offer of the role')
    const shown = [...shownAt(ours, 'role'), ...shownAt(theirs, 'role')]
    const old = registerOf(await entryAt(here, bojan), 'role')[0]?.value ?? null
    const bojans = offer.entries.find(({ id }) => id === bojan)
    const choices = [
      { record: ana, field: 'role', value: 'pravnica i psiholog', shown },
      // Mine of a plain change: an ordinary write that has seen theirs.
      { record: bojan, field: 'role', value: old, shown: bojans === undefined ? [] : shownAt(bojans, 'role') }
    ]
    expect((await applied(here, offer, { choices })).ok).toBe(true)
    expect(await valuesAt(here, ana, 'role')).toEqual(['pravnica i psiholog'])
    expect(await valuesAt(here, bojan, 'role')).toEqual([old])
    await took(presevo, (await exported(here)).path)
    expect(await valuesAt(presevo, ana, 'role')).toEqual(['pravnica i psiholog'])
    expect(await valuesAt(presevo, bojan, 'role')).toEqual([old])
    expect(await bytesAt(presevo)).toEqual(await bytesAt(here))
  })

  test('refuses choices over versions that were not shown, or of values the field cannot hold', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    const offer = await offered(here, (await exported(presevo)).path)
    const before = await bytesAt(here)
    const theirs = offer.entries[0]
    const shown = theirs === undefined ? [] : shownAt(theirs, 'role')
    const outdated = { ok: false, problem: { kind: 'offer-outdated' } }
    for (const choice of [
      { record: ana, field: 'role', value: 'x', shown: [] },
      { record: ana, field: 'role', value: { none: 'of a role' }, shown },
      { record: 'contact-nobody', field: 'role', value: 'x', shown: [] }
    ]) {
      expect(await applied(here, offer, { choices: [choice] })).toMatchObject(outdated)
    }
    expect(await applied(here, offer, { offer: 'offer-of-another' })).toMatchObject(outdated)
    expect(await bytesAt(here)).toEqual(before)
    expect((await applied(here, offer)).ok).toBe(true)
  })

  test('goes on over edits made meanwhile, and an edit form opened before it is asked again', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    const form = edited(await entryAt(here, ana), 'role', 'iz obrasca')
    const offer = await offered(here, (await exported(presevo)).path)
    await write(here, bojan, 'role', 'prevodilac')
    await write(here, ana, 'languages', ['ar'])
    expect((await applied(here, offer)).ok).toBe(true)
    expect(await valuesAt(here, bojan, 'role')).toEqual(['prevodilac'])
    expect(await valuesAt(here, ana, 'languages')).toEqual([['ar']])
    expect(await here.keeper.saveEdit(form)).toMatchObject({ ok: false, problem: { kind: 'changed-meanwhile' } })
  })

  test('is refused while an edit cannot be saved, and goes on when the disk takes it', async () => {
    let refuses = false
    const disk: BackupDisk = {
      ...realDisk,
      readStart,
      open: async (...of) => {
        const file = await realDisk.open(...of)
        const refuse = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ENOSPC' }))
        return { ...file, write: bytes => (refuses ? refuse() : file.write(bytes)) }
      }
    }
    const here = await stationAt(join(ground.base, 'puna'), 'puna', { disk, wait: async () => undefined })
    const [presevo] = await ground.begin()
    ground.open.push(here)
    await write(presevo, ana, 'role', 'pravnica')
    const offer = await offered(here, (await exported(presevo)).path)
    refuses = true
    const edit = await here.keeper.saveEdit(edited(await entryAt(here, bojan), 'role', 'na čekanju'))
    if (!edit.ok) throw new Error(edit.problem.kind)
    const full = { ok: false, problem: { kind: 'not-saved', cause: 'full' } }
    expect(await applied(here, offer)).toMatchObject(full)
    expect(await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).toMatchObject(full)
    expect(await here.keeper.eraseContact({ contact: ana, by: 'Ana' })).toMatchObject(full)
    const wish = { part: { what: 'all' }, personalContacts: true, passphrase: null, by: 'Ana', name: 'x' } as const
    expect(await here.keeper.writePackage(wish, join(ground.base, 'x.putokaz'))).toMatchObject(full)
    refuses = false
    await here.keeper.trySavingAgain(null)
    await savedUpTo(here.keeper, edit.value.ticket)
    expect((await applied(here, offer)).ok).toBe(true)
    expect(await valuesAt(here, bojan, 'role')).toEqual(['na čekanju'])
    expect(await valuesAt(here, ana, 'role')).toEqual(['pravnica'])
  })

  test('is refused without a backup before it, and nothing has changed', async () => {
    let refuses = false
    const disk: BackupDisk = {
      ...realDisk,
      readStart,
      rename: async (from, to) => {
        if (refuses && to.includes('before-import')) throw Object.assign(new Error('refused'), { code: 'ENOSPC' })
        await realDisk.rename(from, to)
      }
    }
    const here = await stationAt(join(ground.base, 'puna'), 'puna', { disk, wait: async () => undefined })
    const [presevo] = await ground.begin()
    ground.open.push(here)
    await write(presevo, ana, 'role', 'pravnica')
    const offer = await offered(here, (await exported(presevo)).path)
    const before = await bytesAt(here)
    refuses = true
    expect(await applied(here, offer)).toMatchObject({ ok: false, problem: { kind: 'no-room' } })
    expect(await bytesAt(here)).toEqual(before)
    expect(await here.keeper.listImports(null)).toEqual([])
    refuses = false
    expect((await applied(here, offer)).ok).toBe(true)
  })

  test('tells the history which records came, and which values changed', async () => {
    const [presevo, here] = await ground.begin()
    await write(here, ana, 'role', 'psiholog')
    await write(presevo, ana, 'role', 'pravnica')
    await write(presevo, bojan, 'role', 'prevodilac')
    await newContact(presevo, 'contact-novi', jovan)
    const before = await valuesAt(here, bojan, 'role')
    await took(here, (await exported(presevo)).path)
    const { records, lost } = await here.keeper.readHistory({ record: null, text: '', before: null })
    expect(lost).toBe(0)
    expect(records[0]).toMatchObject({
      number: 2,
      cause: 'import',
      by: 'Jelena Proba',
      import: { number: 1, files: [{ stationName: 'Preševo' }] },
      began: [{ record: 'contact-novi', name: 'Jovan Novi' }]
    })
    expect(records[0]?.changes).toHaveLength(2)
    expect(records[0]?.changes.find(({ record }) => record === bojan)).toMatchObject({
      field: 'role',
      before,
      after: 'prevodilac'
    })
    const apart = records[0]?.changes.find(({ record }) => record === ana)
    expect([apart?.after, ...(apart?.besides ?? [])].toSorted()).toEqual(['pravnica', 'psiholog'])
    const about = await here.keeper.readHistory({ record: 'contact-novi', text: '', before: null })
    expect(about.records).toHaveLength(1)
    expect(about.records[0]?.changes).toEqual([])
  })

  test('of a file that knows the present writer beyond its count begins a new writer, and says so', async () => {
    const [presevo, here] = await ground.begin()
    await write(here, ana, 'role', 'prva')
    // An image cloned while the program ran goes on writing as the same writer.
    const [own] = registerOf(await entryAt(here, ana), 'role')
    if (own === undefined) throw new Error('no role')
    const twin = { ...own.stamp, count: own.stamp.count + 3 }
    const file = join(ground.base, 'klon.putokaz')
    const version = { value: 'od klona', stamp: twin, seen: seenBy([own]), sources: [] }
    await writeFile(file, packageWith(entryWith(ana, { role: [version] })))
    const offer = await offered(here, file)
    expect(offer.files[0]).toMatchObject({ knewMore: true })
    expect((await applied(here, offer)).ok).toBe(true)
    await write(here, ana, 'role', 'posle')
    const [after] = registerOf(await entryAt(here, ana), 'role')
    expect(after?.stamp.writer).not.toBe(own.stamp.writer)
    await took(presevo, (await exported(here)).path)
    expect(await valuesAt(presevo, ana, 'role')).toEqual(['posle'])
  })
})

describe('undoing an import', () => {
  test('leaves the directory as it was, and the same file offers the changes again', async () => {
    const [presevo, here] = await ground.begin()
    await write(here, ana, 'role', 'psiholog')
    const before = await bytesAt(here)
    await write(presevo, ana, 'role', 'pravnica')
    await newContact(presevo, 'contact-novi', jovan)
    const { path } = await exported(presevo)
    const first = await took(here, path)
    const done = await here.keeper.undoImport({ number: first.number, by: 'Ana', manner: 'forget' })
    expect(done).toMatchObject({ ok: true, value: { gone: ['contact-novi'] } })
    expect(await bytesAt(here)).toEqual(before)
    expect(await here.keeper.listImports(null)).toMatchObject([{ number: 1, state: 'undone', undone: { by: 'Ana' } }])
    expect(await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).toMatchObject({
      problem: { kind: 'no-such-import' }
    })
    const again = await offered(here, path)
    expect(again.files[0]).toMatchObject({ freshness: { kind: 'changes' }, takenAt: null })
    expect(again.entries).toHaveLength(2)
    const listed = await here.keeper.listBackups(null)
    expect(listed.ok ? listed.value.filter(({ reason }) => reason === 'before-import') : []).toHaveLength(2)
  })

  test('keeps later edits and what other files brought, across a start', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await write(presevo, bojan, 'role', 'prevodilac')
    const all = (await exported(presevo)).path
    const third = await stationAt(join(ground.base, 'Sjenica'), 'Sjenica')
    ground.open.push(third)
    await took(third, all)
    const others = (await exported(third)).path
    await took(here, all)
    await write(here, ana, 'role', 'moja posle')
    await took(here, others)
    await here.keeper.close()
    const again = await stationAt(here.folder, 'Krnjača')
    ground.open = [presevo, third, again]
    const done = await again.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })
    expect(done.ok).toBe(true)
    // The other file brought it, too.
    expect(await valuesAt(again, bojan, 'role')).toEqual(['prevodilac'])
    expect(await valuesAt(again, ana, 'role')).toEqual(['moja posle'])
    expect((await again.keeper.undoImport({ number: 2, by: 'Ana', manner: 'forget' })).ok).toBe(true)
    expect(await valuesAt(again, bojan, 'role')).not.toEqual(['prevodilac'])
    expect(await valuesAt(again, ana, 'role')).toEqual(['moja posle'])
  })

  test('takes the writes made inside it with it, and begins a new writer', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    const offer = await offered(here, (await exported(presevo)).path)
    const theirs = offer.entries[0]
    const old = await valuesAt(here, ana, 'role')
    const shown = theirs === undefined ? [] : shownAt(theirs, 'role')
    await applied(here, offer, { choices: [{ record: ana, field: 'role', value: 'oboje', shown }] })
    const [inside] = registerOf(await entryAt(here, ana), 'role')
    expect(inside?.value).toBe('oboje')
    await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })
    expect(await valuesAt(here, ana, 'role')).toEqual(old)
    await write(here, ana, 'role', 'posle')
    expect(registerOf(await entryAt(here, ana), 'role')[0]?.stamp.writer).not.toBe(inside?.stamp.writer)
  })

  test('by taking back writes the old values, which reach whoever took them meanwhile', async () => {
    const [presevo, here] = await ground.begin()
    const third = await stationAt(join(ground.base, 'Sjenica'), 'Sjenica')
    ground.open.push(third)
    const old = await valuesAt(here, bojan, 'role')
    await write(presevo, bojan, 'role', 'pogrešno')
    await newContact(presevo, 'contact-novi', jovan)
    await took(here, (await exported(presevo)).path)
    await took(third, (await exported(here)).path)
    expect(await here.keeper.listImports(null)).toMatchObject([{ exportedSince: 1 }])
    const done = await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'take-back' })
    expect(done).toMatchObject({ ok: true, value: { gone: [] } })
    expect(await here.keeper.listImports(null)).toMatchObject([{ state: 'taken-back' }])
    expect(await valuesAt(here, bojan, 'role')).toEqual(old.length === 0 ? [null] : old)
    const { path } = await exported(here)
    await took(third, path)
    await took(presevo, path)
    expect(await bytesAt(third)).toEqual(await bytesAt(here))
    expect(await bytesAt(presevo)).toEqual(await bytesAt(here))
    expect((await directoryAt(third)).removed.has('contact-novi')).toBe(true)
  })

  test('by taking back is refused where somebody wrote since', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await took(here, (await exported(presevo)).path)
    await write(here, ana, 'role', 'posle')
    const before = await bytesAt(here)
    expect(await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'take-back' })).toMatchObject({
      ok: false,
      problem: { kind: 'changed-since', record: ana, field: 'role' }
    })
    expect(await bytesAt(here)).toEqual(before)
  })

  test('is refused when the log of takings cannot be read whole', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await took(here, (await exported(presevo)).path)
    await here.keeper.close()
    const log = join(here.folder, 'putokaz.takings')
    const text = await readFile(log, 'utf8')
    await writeFile(log, text.replace('pravnica', 'pravnika'))
    const again = await stationAt(here.folder, 'Krnjača')
    ground.open = [presevo, again]
    const before = await bytesAt(again)
    expect(await again.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).toMatchObject({
      problem: { kind: 'not-remembered' }
    })
    expect(await again.keeper.undoImport({ number: 1, by: 'Ana', manner: 'take-back' })).toMatchObject({
      problem: { kind: 'not-remembered' }
    })
    expect(await bytesAt(again)).toEqual(before)
  })

  test('knows after a restore which imports still stand', async () => {
    const [presevo, here] = await ground.begin()
    await write(presevo, ana, 'role', 'pravnica')
    await took(here, (await exported(presevo)).path)
    const backup = await here.keeper.makeBackup(null)
    if (!backup.ok) throw new Error(backup.problem.kind)
    await write(presevo, bojan, 'role', 'prevodilac')
    await took(here, (await exported(presevo)).path)
    await here.keeper.restoreBackup({ name: backup.value.name, by: 'Ana' })
    expect((await here.keeper.listImports(null)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'undone'],
      [1, 'taken']
    ])
    expect((await here.keeper.undoImport({ number: 2, by: 'Ana', manner: 'forget' })).ok).toBe(false)
    await took(here, (await exported(presevo)).path)
    expect(await valuesAt(here, bojan, 'role')).toEqual(['prevodilac'])
    expect(await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).toMatchObject({ ok: true })
    // The third import brought it, too.
    expect(await valuesAt(here, ana, 'role')).toEqual(['pravnica'])
    expect(await here.keeper.undoImport({ number: 3, by: 'Ana', manner: 'forget' })).toMatchObject({ ok: true })
    const fresh = await stationAt(join(ground.base, 'Sjenica'), 'Sjenica')
    ground.open.push(fresh)
    expect(await bytesAt(here)).toEqual(await bytesAt(fresh))
  })
})

test('an entry of a kind that only a newer version knows is carried through', async () => {
  const [, here] = await ground.begin()
  const stamp = { writer: 'noviji', count: 1, station: 'station-noviji00', by: 'N', at: '2026-01-01T00:00:00.000Z' }
  const file = join(ground.base, 'noviji.putokaz')
  const vehicle = entryWith('vehicle-kombi', { plate: [{ value: 'BG-1', stamp, seen: {}, sources: [] }] })
  await writeFile(file, packageWith(vehicle))
  await took(here, file)
  const other = await stationAt(join(ground.base, 'Sjenica'), 'Sjenica')
  ground.open.push(other)
  await took(other, (await exported(here)).path)
  expect(await valuesAt(other, 'vehicle-kombi', 'plate')).toEqual(['BG-1'])
})
