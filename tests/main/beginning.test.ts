/**
 * Beginning from a file, and the public directory for a station that began without it: whoever took the wrong file for
 * the right one is never left with an empty directory and no way on.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writePackage } from '../../main/exchange/write-package.ts'
import type { Keeper } from '../../main/keeper.ts'
import { readPublicDirectory } from '../../main/public-directory.ts'
import type { Offer } from '../../shared/exchange/offer.ts'
import { isPublishedName } from '../../shared/exchange/package.ts'
import { applied, bytesAt, directoryAt, exported, stationAt, valuesAt, write } from '../support/exchange-stations.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { keeperOn, stationSettings } from '../support/keepers.ts'

let base: string
let folder: string
let keeper: Keeper

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-beginning-'))
  folder = join(base, 'here')
  await mkdir(folder)
  keeper = keeperOn(folder)
  expect(await keeper.openDirectory(null)).toMatchObject({ ok: false, problem: { kind: 'first-run' } })
})

afterEach(async () => {
  await keeper.close()
  await rm(base, { recursive: true, force: true })
})

async function fileWith(name: string, content: string | Buffer): Promise<string> {
  const path = join(base, name)
  await writeFile(path, content)
  return path
}

const picture = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')

async function packageOf(name: string): Promise<string> {
  const there = join(base, name)
  await mkdir(there)
  const station = await stationAt(there, name)
  try {
    return (await exported(station)).path
  } finally {
    await station.keeper.close()
  }
}

async function begin(start: 'public-directory' | 'empty' = 'empty'): Promise<void> {
  expect(await keeper.beginStation({ settings: stationSettings, start })).toMatchObject({ ok: true })
}

/** The offer that lies there when nothing is being read. */
async function offerNow(): Promise<Offer> {
  let state = await keeper.awaitExchange({ seen: -1 })
  while (state.work !== null || state.offer === null) state = await keeper.awaitExchange({ seen: state.version })
  const offer = await keeper.readOffer({ offer: state.offer })
  if (offer === null) throw new Error('the offer is gone')
  return offer
}

describe('files to begin from', () => {
  test('that are none are refused with their reasons, nothing of them is kept and nothing is laid down', async () => {
    const paths = [
      await fileWith('slika.jpg', picture),
      await fileWith('prazno.putokaz', ''),
      await fileWith('slika.xlsx', picture),
      join(base, 'nema-je.putokaz')
    ]
    const before = await readdir(folder)
    expect(await keeper.readAhead(paths)).toMatchObject({
      kind: 'refused',
      files: [
        { name: 'slika.jpg', taken: 'package', problem: { kind: 'foreign' } },
        { name: 'prazno.putokaz', taken: 'package', problem: { kind: 'foreign', looksLike: 'empty' } },
        { name: 'nema-je.putokaz', taken: 'package', problem: { kind: 'cannot-read' } },
        { name: 'slika.xlsx', taken: 'sheet', problem: { kind: 'foreign' } }
      ]
    })
    expect(await readdir(folder)).toEqual(before)
    expect(await keeper.awaitExchange({ seen: -1 })).toMatchObject({ work: null, offer: null, sheet: null })
    // Whoever then begins another way is not bothered with them.
    await begin('public-directory')
    expect(await keeper.awaitExchange({ seen: -1 })).toMatchObject({ offer: null, sheet: null })
  })

  test('are offered once the directory is there, the unreadable beside the sound', async () => {
    const sound = await packageOf('Preševo')
    expect(await keeper.readAhead([await fileWith('slika.jpg', picture), sound])).toEqual({ kind: 'waits' })
    await begin()
    const offer = await offerNow()
    expect(offer.files).toMatchObject([
      { name: 'slika.jpg', head: null, problem: { kind: 'foreign' } },
      { problem: null, signature: 'first-seen', head: { station: { name: 'Preševo' } } }
    ])
    expect(offer.entries.length).toBe(fictionalEntries().length)
    expect((await applied({ keeper, folder, name: 'here' }, offer)).ok).toBe(true)
    expect((await directoryAt({ keeper, folder, name: 'here' })).entries.size).toBe(fictionalEntries().length)
  })

  test('wait for their passphrase', async () => {
    await keeper.close()
    const content = { ok: false, problem: { kind: 'passphrase-needed' } } as const
    const read = async () => ({ sizeBytes: 1, isProtected: true, content })
    keeper = keeperOn(folder, { packages: { read, write: writePackage } })
    await keeper.openDirectory(null)
    expect(await keeper.readAhead([join(base, 'zaključano.putokaz')])).toEqual({ kind: 'waits' })
    await begin()
    expect((await offerNow()).files).toMatchObject([{ problem: { kind: 'passphrase-needed' } }])
  })

  test('may be a spreadsheet', async () => {
    const sheet = await fileWith('imenik.csv', 'Centar;Usluga;Organizacija\nKrnjača;pravna pomoć;Primer A\n')
    expect(await keeper.readAhead([sheet])).toEqual({ kind: 'waits' })
    await begin()
    const { sheet: opened } = await keeper.awaitExchange({ seen: -1 })
    expect(opened).toMatchObject({ name: 'imenik.csv' })
    expect(await keeper.readSheet({ sheet: opened?.id ?? '' })).toMatchObject({ problem: null, read: { form: 'csv' } })
  })

  test('give way to those that are chosen after them', async () => {
    const sound = await packageOf('Preševo')
    expect(await keeper.readAhead([sound])).toEqual({ kind: 'waits' })
    expect(await keeper.readAhead([await fileWith('slika.jpg', picture)])).toMatchObject({ kind: 'refused' })
    await begin()
    expect(await keeper.awaitExchange({ seen: -1 })).toMatchObject({ offer: null, sheet: null })
  })
})

describe('the public directory', () => {
  const here = () => ({ keeper, folder, name: 'here' })

  test('is not offered before there is a directory to put it into', async () => {
    expect(await keeper.offerPublished(null)).toBe(false)
    expect(await keeper.awaitExchange({ seen: -1 })).toMatchObject({ offer: null })
  })

  test('can be taken by a station that began empty, is then the same as at the others, and can be undone', async () => {
    await begin()
    expect(await keeper.offerPublished(null)).toBe(true)
    const offer = await offerNow()
    expect(offer.files).toMatchObject([
      { problem: null, signature: 'published', fingerprint: null, takenAt: null, head: { by: 'public-directory-1' } }
    ])
    const taken = await applied(here(), offer, { acceptsUnsigned: false })
    expect(taken).toMatchObject({
      ok: true,
      value: { counts: { newRecords: fictionalEntries().length, conflicts: 2 } }
    })
    const there = join(base, 'there')
    await mkdir(there)
    const other = await stationAt(there, 'there')
    expect(await bytesAt(here())).toEqual(await bytesAt(other))
    await other.keeper.close()
    const [note] = await keeper.listImports(null)
    expect(note).toMatchObject({ number: 1, files: [{ fingerprint: null }] })
    expect(isPublishedName(note?.files[0]?.checksum ?? '')).toBe(true)
    expect((await keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).ok).toBe(true)
    expect((await directoryAt(here())).entries.size).toBe(0)
  })

  test('takes the place of a file that could not be read, and teaches no name of a station', async () => {
    await begin()
    keeper.openPackages([await fileWith('slika.jpg', picture)])
    expect((await offerNow()).files).toMatchObject([{ name: 'slika.jpg', problem: { kind: 'foreign' } }])
    await keeper.offerPublished(null)
    const offer = await offerNow()
    expect(offer.files).toMatchObject([{ signature: 'published' }])
    expect((await applied(here(), offer)).ok).toBe(true)
    expect((await keeper.listStations(null)).names).not.toHaveProperty('public')
  })

  test('is nothing new to a station that began with it, and never takes back what was changed or removed here', async () => {
    await begin('public-directory')
    await write(here(), 'centre-krnjaca', 'note', 'upisano ovde')
    await keeper.offerPublished(null)
    const offer = await offerNow()
    expect(offer.files[0]?.freshness.kind).not.toBe('changes')
    expect(offer.entries).toEqual([])
    expect(await valuesAt(here(), 'centre-krnjaca', 'note')).toEqual(['upisano ovde'])
  })

  test('that ships is taken whole', async () => {
    await keeper.close()
    keeper = keeperOn(folder, { publicEntries: readPublicDirectory })
    await keeper.openDirectory(null)
    await begin()
    await keeper.offerPublished(null)
    const offer = await offerNow()
    expect(offer.files[0]).toMatchObject({ problem: null, freshness: { kind: 'changes' } })
    expect((await applied(here(), offer)).ok).toBe(true)
    const { entries } = await directoryAt(here())
    expect([...entries.values()].every(entry => entry.stamps.every(([writer]) => writer === 'public'))).toBe(true)
    expect(entries.size).toBe(readPublicDirectory().length)
  })
})
