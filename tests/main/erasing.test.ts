/** Erasing a person: what a station keeps of them afterwards, in whichever file, and what others can bring back. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { organisationId } from '../../shared/records/ids.ts'
import {
  bytesAt,
  directoryAt,
  entryAt,
  exported,
  offered,
  stationAt,
  type TrialStation,
  took,
  valuesAt,
  write
} from '../support/exchange-stations.ts'
import { bytesBelow, edited, keeperOn, stationSettings } from '../support/keepers.ts'
import { stationsOfEachTest } from '../support/stations-of-each-test.ts'

const ana = 'contact-primer-ana'
/** What is known of her: the name, the numbers, the address, and a note written here. */
const hers = ['Ana Primerić', '067 000 00 28', '+381670000028', '"ana@example.org"', 'zove se posle osam']

const ground = stationsOfEachTest()

/** The files of a station that hold any of what was hers. */
async function holdersOf({ folder }: TrialStation): Promise<readonly string[]> {
  const files = await bytesBelow(folder)
  return [...files].filter(([, bytes]) => hers.some(text => bytes.includes(text))).map(([name]) => name)
}

/** A station where she was written about, imported, undone and backed up: her data lies in every kind of file. */
async function busyStation(): Promise<readonly [TrialStation, TrialStation]> {
  const [here, other] = await ground.begin('Krnjača', 'Preševo')
  await write(here, ana, 'note', 'zove se posle osam')
  await write(here, ana, 'name', 'Ana Primerić Nova')
  await here.keeper.makeBackup(null)
  await write(other, ana, 'phones', [{ text: '067 000 00 28', number: '+381670000028', note: 'kuća' }])
  await took(here, (await exported(other)).path)
  await here.keeper.station()?.checkpoint()
  await write(here, ana, 'email', 'ana@example.org')
  const kinds = await holdersOf(here)
  expect(kinds).toEqual(
    expect.arrayContaining([
      'putokaz.json',
      'putokaz.history',
      'putokaz.takings',
      expect.stringMatching(/^putokaz\.\d+\.journal$/),
      expect.stringMatching(/^backups\/.*by-hand\.json$/),
      expect.stringMatching(/^backups\/.*before-import\.json$/)
    ])
  )
  return [here, other]
}

test('an erased person is in no file of the station any more, and everything else still is', async () => {
  const [here] = await busyStation()
  await write(here, 'contact-primer-bojan', 'role', 'ostaje')
  const backups = await here.keeper.listBackups(null)
  const erased = await here.keeper.eraseContact({ contact: ana, by: 'Ana Proba' })
  expect(erased).toMatchObject({ ok: true, value: { backups: [], files: [], exports: [] } })
  expect(await holdersOf(here)).toEqual([])
  const entry = await entryAt(here, ana)
  expect(Object.keys(entry.fields)).toEqual(['erased', 'hours', 'languages', 'organisation', 'reach', 'role'])
  const after = await here.keeper.listBackups(null)
  expect(after.ok && backups.ok && after.value.map(({ name }) => name)).toEqual(
    backups.ok ? backups.value.map(({ name }) => name) : []
  )
  expect(after.ok && after.value.every(({ condition }) => condition === 'sound')).toBe(true)
  const { records, lost } = await here.keeper.readHistory({ record: null, text: '', before: null })
  expect(lost).toBe(0)
  expect(records.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2, 1])
  expect(records[0]).toMatchObject({ cause: 'erasure', changes: [{ record: ana, field: 'erased', after: true }] })
  expect(records.flatMap(({ changes }) => changes).some(({ after: value }) => value === 'ostaje')).toBe(true)
  await here.keeper.close()
  const again = await stationAt(here.folder, 'Krnjača')
  ground.open = [again]
  expect(Object.keys((await entryAt(again, ana)).fields)).not.toContain('name')
  expect(await holdersOf(again)).toEqual([])
})

test('nothing brings an erased person back: no later file, no undo, no restore, no edit', async () => {
  const [here, other] = await busyStation()
  const backups = await here.keeper.listBackups(null)
  await here.keeper.eraseContact({ contact: ana, by: 'Ana Proba' })
  await write(other, ana, 'name', 'Ana Primerić')
  await took(here, (await exported(other)).path)
  expect(await valuesAt(here, ana, 'name')).toEqual([])
  await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })
  expect(await valuesAt(here, ana, 'name')).toEqual([])
  for (const { name } of backups.ok ? backups.value : []) {
    expect((await here.keeper.restoreBackup({ name, by: 'Ana' })).ok).toBe(true)
    expect(await valuesAt(here, ana, 'name')).toEqual([])
    expect(await valuesAt(here, ana, 'erased')).toEqual([true])
  }
  const edit = edited(await entryAt(here, ana), 'name', 'Ana Primerić')
  expect(await here.keeper.saveEdit(edit)).toMatchObject({ ok: false, problem: { kind: 'erased' } })
  expect(await holdersOf(here)).toEqual([])
})

test('the mark travels by package and clears the files of whoever takes it', async () => {
  const [here, other] = await busyStation()
  await write(other, ana, 'note', 'zove se posle osam')
  await other.keeper.makeBackup(null)
  await here.keeper.eraseContact({ contact: ana, by: 'Ana Proba' })
  const { path } = await exported(here, { personalContacts: false })
  const sent = await readFile(path, 'utf8')
  expect(hers.filter(text => sent.includes(text))).toEqual([])
  const offer = await offered(other, path)
  expect(offer.entries.find(({ id }) => id === ana)?.fields['erased']).toBeDefined()
  await took(other, path)
  await other.keeper.close()
  expect(await holdersOf(other)).toEqual([])
  const again = await stationAt(other.folder, 'Preševo')
  ground.open = [here, again]
  expect(await valuesAt(again, ana, 'name')).toEqual([])
  expect((await directoryAt(again)).contacts.get(ana)?.erased).toBe(true)
  await took(here, (await exported(again)).path)
  await took(again, (await exported(here)).path)
  expect(await bytesAt(again)).toEqual(await bytesAt(here))
})

test('names the packages that may still hold the person', async () => {
  const [here] = await ground.begin('Krnjača')
  if (here === undefined) throw new Error('no station')
  const all = await exported(here)
  await exported(here, { personalContacts: false })
  const hersToo = await exported(here, {
    part: { what: 'organisation', organisation: organisationId.parse('organisation-primer-a'), name: '' }
  })
  const another = organisationId.parse('organisation-primer-g')
  await exported(here, { part: { what: 'organisation', organisation: another, name: '' } })
  const erased = await here.keeper.eraseContact({ contact: ana, by: 'Ana Proba' })
  if (!erased.ok) throw new Error(erased.problem.kind)
  expect(erased.value.exports.map(({ name }) => name)).toEqual([all.note.name, hersToo.note.name])
  const office = await here.keeper.eraseContact({ contact: 'contact-primer-kancelarija-a', by: 'Ana Proba' })
  // An office's numbers are in packages without personal contacts, too.
  expect(office.ok && office.value.exports).toHaveLength(3)
})

test('what cannot be rewritten is named, and tried again at the next start', async () => {
  const folder = join(ground.base, 'Krnjača')
  let refuses = false
  const disk: BackupDisk = {
    ...realDisk,
    readStart,
    rename: async (from, to) => {
      if (refuses && to.includes('by-hand')) throw Object.assign(new Error('refused'), { code: 'EIO' })
      await realDisk.rename(from, to)
    }
  }
  const here = await stationAt(folder, 'Krnjača', { disk })
  ground.open = [here]
  await here.keeper.makeBackup(null)
  const damaged = await here.keeper.makeBackup(null)
  const path = join(folder, 'backups', `${damaged.ok ? damaged.value.name : ''}.json`)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"centre-vranje"', '"centre-vramje"'))
  refuses = true
  const erased = await here.keeper.eraseContact({ contact: ana, by: 'Ana Proba' })
  expect(erased).toMatchObject({
    ok: true,
    value: { backups: ['000002-2026-03-10-by-hand', '000001-2026-03-10-by-hand'], files: [] }
  })
  await here.keeper.close()
  await rm(path)
  refuses = false
  const again = await stationAt(folder, 'Krnjača', { disk })
  await again.keeper.close()
  ground.open = []
  expect(await holdersOf(again)).toEqual([])
})

test('a damaged database that was left where it is may hold the person, and is named', async () => {
  const [here] = await ground.begin('Krnjača')
  if (here === undefined) throw new Error('no station')
  await here.keeper.close()
  const path = join(here.folder, 'putokaz.json')
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, -100))
  const again = keeperOn(here.folder)
  expect((await again.openDirectory(null)).ok).toBe(false)
  await again.startBeside(null)
  await again.openDirectory(null)
  expect((await again.beginStation({ settings: stationSettings, start: 'public-directory' })).ok).toBe(true)
  ground.open = [{ name: 'K', folder: here.folder, keeper: again }]
  const erased = await again.eraseContact({ contact: ana, by: 'Ana Proba' })
  expect(erased).toMatchObject({ ok: true, value: { files: ['putokaz.json'] } })
})
