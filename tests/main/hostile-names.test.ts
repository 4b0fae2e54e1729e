/**
 * Packages and databases whose fields, writers, kinds and stations are called like what every object has: `toString`,
 * `constructor`, `__proto__`. They are names like others, or refused; nothing is polluted, and nothing falls over.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryFrom } from '../../shared/replica/entry.ts'
import { mergeEntries } from '../../shared/replica/merge.ts'
import { presenceOf, removedField } from '../../shared/replica/removal.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import {
  applied,
  bytesAt,
  entryAt,
  exported,
  offered,
  stationAt,
  type TrialStation,
  took,
  write
} from '../support/exchange-stations.ts'
import { entryOf, writtenOver } from '../support/records.ts'

/** What every object has, as far as a field may be called so (letters and digits). */
const fieldNames = ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString']
const allNames = [...fieldNames, 'constructor', '__proto__', 'prototype', 'length', 'name', '__defineGetter__']

let base = ''
let station: TrialStation
const before = Object.getOwnPropertyNames(Object.prototype).sort()

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-names-'))
  station = await stationAt(join(base, 'here'), 'Krnjača')
})
afterEach(async () => {
  await station.keeper.close()
  await rm(base, { recursive: true, force: true })
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
})

async function packed(name: string, members: object): Promise<string> {
  const path = join(base, `${name}.putokaz`)
  await writeFile(path, packageFile(members as never))
  return path
}

/** Leaves and comes back: what was stored is read again from the disk. */
async function reopened(): Promise<void> {
  await station.keeper.close()
  station = await stationAt(station.folder, 'Krnjača')
}

function odd(id: string, count: number): object {
  const stamps = [...allNames, 'w1'].map((name, at) => [
    /^[a-zA-Z]/.test(name) ? name : 'w1',
    count + at,
    name,
    name,
    '2026-03-01T08:00:00.000Z'
  ])
  const own = (at: number): readonly unknown[] => [[`value ${at} ${count}`, at, { toString: 0, valueOf: 0 }]]
  return {
    id,
    kind: 'contact',
    stamps,
    fields: {
      ...Object.fromEntries(fieldNames.map((field, at) => [field, own(at)])),
      name: [['Neobična', 12]],
      organisation: [['organisation-primer-a', 8]],
      reach: [['office', 9]]
    }
  }
}

describe('a package with such names', () => {
  it('is offered, declined, offered again, taken, undone, told, exported and backed up', async () => {
    const path = await packed('odd', {
      ...membersOf([odd('contact-odd', 1), odd('contact-primer-ana', 1)]),
      stationNames: { tostring: 'toString' }
    })
    const untouched = await bytesAt(station)
    const offer = await offered(station, path)
    expect(offer.files[0]?.problem).toBe(null)
    const declined = [
      { record: 'contact-odd', fields: '*' as const },
      { record: 'contact-primer-ana', fields: [...fieldNames] }
    ]
    const first = await applied(station, offer, { declined })
    expect(first.ok).toBe(true)
    await reopened()

    const again = await offered(station, path)
    expect(again.declined.map(({ field }) => field)).toEqual(expect.arrayContaining(fieldNames))
    const done = await applied(station, again)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    expect(Object.keys((await entryAt(station, 'contact-odd')).fields)).toEqual(expect.arrayContaining(fieldNames))
    await write(station, 'contact-odd', 'role', 'portir')
    await reopened()

    // Newer versions of the same, written by nobody who has seen these.
    const newer = await packed('newer', membersOf([odd('contact-odd', 50)]))
    expect((await took(station, newer)).counts.conflicts).toBeGreaterThan(0)
    const history = await station.keeper.readHistory({ record: null, text: 'tostring', before: null })
    expect(history.lost).toBe(0)
    const { stationId } = await opened()
    expect(stationId).not.toBe('')
    const { names } = await station.keeper.listStations(null)
    for (const name of Object.values(names)) expect(typeof name).toBe('string')

    expect((await station.keeper.makeBackup(null)).ok).toBe(true)
    const out = await exported(station)
    const other = await stationAt(join(base, 'there'), 'Preševo')
    await took(other, out.path)
    expect(await bytesAt(other)).toEqual(await bytesAt(station))
    await other.keeper.close()

    const imports = await station.keeper.listImports(null)
    for (const { number, state } of imports) {
      if (state !== 'taken') continue
      expect((await station.keeper.undoImport({ number, by: 'Ana', manner: 'forget' })).ok, String(number)).toBe(true)
    }
    await reopened()
    expect((await bytesAt(station)).filter(line => !line.includes('contact-odd'))).toEqual(
      untouched.filter(line => !line.includes('contact-odd'))
    )
  })

  it('keeps its stations’ names as texts, or has none', async () => {
    const stamps = allNames.map((name, at): [string, number, string, string, string] => [
      'wx',
      at,
      name,
      name,
      '2026-03-01T08:00:00.000Z'
    ])
    const fields = {
      name: [['X', 0]],
      organisation: [['organisation-primer-a', 1]],
      role: [['y', 7]],
      reach: [['office', 6]]
    }
    await took(station, await packed('stations', membersOf([{ id: 'contact-x', kind: 'contact', stamps, fields }])))
    for (const time of ['at once', 'after a start']) {
      if (time !== 'at once') await reopened()
      const { names } = await station.keeper.listStations(null)
      for (const [id, name] of Object.entries(names)) expect(typeof name, `${id} ${time}`).toBe('string')
    }
    expect((await entryAt(station, 'contact-x')).stamps).toHaveLength(4)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('as the member %s is refused, wherever it stands', async name => {
    const bad = JSON.parse(
      `{"id":"contact-x","kind":"contact","stamps":[["w",1,"s","b","2026-03-01T08:00:00.000Z"]],"fields":{"name":[[{"${name}":{"polluted":true}},0]]}}`
    )
    const offer = await offered(station, await packed('bad', membersOf([bad])))
    expect(offer.files[0]?.problem?.kind).toBe('malformed')
    expect('polluted' in {}).toBe(false)
  })

  it('under an id of another kind, or of no kind, is refused', async () => {
    const entry = (id: string, kind: string): object => ({ ...odd('contact-x', 1), id, kind })
    for (const [id, kind] of [
      ['centre-krnjaca', 'contact'],
      ['contact-../x', 'contact'],
      ['contact-X', 'contact'],
      ['contact-', 'contact'],
      ['contact', 'contact'],
      ['__proto__', '__proto__'],
      ['constructor', 'constructor'],
      ['contact-a\u0000', 'contact']
    ] as const) {
      const offer = await offered(station, await packed('ids', membersOf([entry(id, kind)])))
      expect(offer.files[0]?.problem?.kind, `${kind} ${id}`).toBe('malformed')
    }
    // The same id here and there under two kinds: `contact-primer` of the kind `contact-primer` does not exist here.
    const twoKinds = { ...odd('contact-primer-ana', 1), kind: 'contact-primer' }
    const offer = await offered(station, await packed('kinds', membersOf([twoKinds])))
    expect(offer.files[0]?.problem, 'it is a contact here').not.toBe(null)
  })
})

it('a database with a kind called constructor is counted, backed up and opened again', async () => {
  await station.keeper.close()
  const { readFile } = await import('node:fs/promises')
  expect(await readFile(join(station.folder, 'putokaz.json'), 'utf8')).not.toBe('')
  station = await stationAt(join(base, 'odd'), 'Čudna', {
    publicEntries: () => [
      entryOf('centre', 'centre-a', { name: 'A' }),
      entryFrom('constructor-x', 'constructor', new Map())
    ]
  })
  const made = await station.keeper.makeBackup(null)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  expect(made.value.counts).toEqual({ centre: 1, constructor: 1 })
  await reopened()
  const listed = await station.keeper.listBackups(null)
  if (!listed.ok) throw new Error('the backups are not listed')
  expect(listed.value.map(({ condition }) => condition)).not.toContain('damaged')
  expect((await readdir(station.folder)).length).toBeGreaterThan(0)
})

it('a removal has seen only what it says, whatever a field and its writer are called', () => {
  const entry = entryFrom('contact-x', 'contact', new Map())
  const filled = writtenOver(entry, { name: 'Ana' }, { writer: 'wa', count: 3 })
  const removal = { name: { wa: 3 } }
  for (const field of fieldNames) {
    for (const writer of ['length', 'name', 'constructor']) {
      const apart = mergeEntries(
        filled,
        writtenOver(entry, { [field]: 'x', [removedField]: removal }, { writer, count: 0 })
      )
      expect(presenceOf(apart), `${field} by ${writer}`).toBe('contested')
    }
  }
})

async function opened(): Promise<{ readonly stationId: string }> {
  const answer = await station.keeper.openDirectory(null)
  if (!answer.ok) throw new Error(answer.problem.kind)
  return answer.value
}
