/**
 * Traps that users of other systems fell into (the list, and the test of each, stands in docs/safekeeping.md). Here are
 * those that have no other home; each is named as it is in the list.
 */
import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { bytesAt, exported, offered, stationAt, took, valuesAt, write } from '../support/exchange-stations.ts'
import { stationsOfEachTest } from '../support/stations-of-each-test.ts'

const ana = 'contact-primer-ana'
const bojan = 'contact-primer-bojan'

const ground = stationsOfEachTest()

test('importing one’s own export says "nothing new"', async () => {
  const [, here] = await ground.begin()
  await write(here, ana, 'role', 'pravnica')
  const { path } = await exported(here)
  const offer = await offered(here, path)
  expect(offer.files).toMatchObject([{ signature: 'own', freshness: { kind: 'nothing-new' }, knewMore: false }])
  expect(offer.entries).toEqual([])
  const before = await bytesAt(here)
  await took(here, path)
  expect(await bytesAt(here)).toEqual(before)
})

test('the same file twice: the second time there is nothing new, and it says when it was taken', async () => {
  const [presevo, here] = await ground.begin()
  await write(presevo, ana, 'role', 'pravnica')
  const { path } = await exported(presevo)
  await took(here, path)
  const copy = join(ground.base, 'isti pod drugim imenom.putokaz')
  await copyFile(path, copy)
  const offer = await offered(here, copy)
  expect(offer.files).toMatchObject([{ freshness: { kind: 'nothing-new' }, takenAt: '2026-03-10T08:00:00.000Z' }])
  const before = await bytesAt(here)
  await took(here, copy)
  expect(await bytesAt(here)).toEqual(before)
})

test('old file after new: it says "older than yours", and takes nothing back', async () => {
  const [presevo, here] = await ground.begin()
  await write(presevo, ana, 'role', 'prva')
  const old = (await exported(presevo)).path
  await write(presevo, ana, 'role', 'druga')
  await took(here, (await exported(presevo)).path)
  const offer = await offered(here, old)
  expect(offer.files).toMatchObject([{ freshness: { kind: 'older' }, takenAt: null }])
  await took(here, old)
  expect(await valuesAt(here, ana, 'role')).toEqual(['druga'])
})

test('undo after later edits: the edits stay, also in fields that the import had written', async () => {
  const [presevo, here] = await ground.begin()
  await write(presevo, ana, 'role', 'pravnica')
  await write(presevo, bojan, 'role', 'prevodilac')
  const before = await valuesAt(here, bojan, 'role')
  await took(here, (await exported(presevo)).path)
  await write(here, ana, 'role', 'moja posle uvoza')
  await write(here, ana, 'note', 'i beleška')
  expect(await here.keeper.undoImport({ number: 1, by: 'Ana', manner: 'forget' })).toMatchObject({ ok: true })
  expect(await valuesAt(here, ana, 'role')).toEqual(['moja posle uvoza'])
  expect(await valuesAt(here, ana, 'note')).toEqual(['i beleška'])
  expect(await valuesAt(here, bojan, 'role')).toEqual(before)
})

describe('clock set to 2001', () => {
  test('changes neither what an import brings nor what wins', async () => {
    const late = await stationAt(join(ground.base, 'kasni'), 'kasni', { now: () => '2001-01-01T00:00:00.000Z' })
    const early = await stationAt(join(ground.base, 'žuri'), 'žuri', { now: () => '2099-12-31T23:59:59.000Z' })
    ground.open = [late, early]
    await write(early, ana, 'role', 'iz budućnosti')
    await took(late, (await exported(early)).path)
    await write(late, ana, 'role', 'napisano posle, po starom satu')
    await took(early, (await exported(late)).path)
    expect(await valuesAt(early, ana, 'role')).toEqual(['napisano posle, po starom satu'])
    await write(early, bojan, 'role', 'jedno')
    await write(late, bojan, 'role', 'drugo')
    await took(early, (await exported(late)).path)
    await took(late, (await exported(early)).path)
    expect(await bytesAt(late)).toEqual(await bytesAt(early))
    expect(new Set(await valuesAt(late, bojan, 'role'))).toEqual(new Set(['jedno', 'drugo']))
  })

  test('does not confuse "changes since"', async () => {
    let now = '2026-03-10T08:00:00.000Z'
    const here = await stationAt(join(ground.base, 'Krnjača'), 'Krnjača', { now: () => now })
    ground.open = [here]
    const { note } = await exported(here)
    now = '2001-01-01T00:00:00.000Z'
    await write(here, ana, 'role', 'po starom satu')
    const { path } = await exported(here, { part: { what: 'changes', since: note.number } })
    const other = await stationAt(join(ground.base, 'Preševo'), 'Preševo')
    ground.open.push(other)
    await took(other, path)
    expect(await valuesAt(other, ana, 'role')).toEqual(['po starom satu'])
  })
})

test('read-only or full USB stick: a sentence with the cause, no half file, and the directory as it was', async () => {
  const stick = join(ground.base, 'stick')
  await realDisk.makeFolder(stick)
  let code = 'EROFS'
  const disk = {
    ...realDisk,
    readStart,
    open: async (...of: Parameters<typeof realDisk.open>) => {
      const file = await realDisk.open(...of)
      if (!of[0].startsWith(stick)) return file
      return { ...file, write: () => Promise.reject(Object.assign(new Error('refused'), { code })) }
    }
  }
  const here = await stationAt(join(ground.base, 'Krnjača'), 'Krnjača', { disk })
  ground.open = [here]
  const before = await bytesAt(here)
  const wish = { part: { what: 'all' }, personalContacts: true, passphrase: null, by: 'Ana', name: 'x' } as const
  for (const [refusal, cause] of [
    ['EROFS', 'denied'],
    ['ENOSPC', 'full']
  ] as const) {
    code = refusal
    const written = await here.keeper.writePackage(wish, join(stick, 'x.putokaz'))
    expect(written).toMatchObject({ ok: false, problem: { kind: 'not-saved', cause } })
    expect(await readdir(stick)).toEqual([])
  }
  expect(await bytesAt(here)).toEqual(before)
})
