import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  nextEdition,
  type PublicDirectory,
  parsePublicDirectory,
  publicDirectoryText
} from '../../scripts/public-directory/edition.ts'
import { page, type RecordFacts, stated } from '../../scripts/public-directory/fact.ts'
import { publicFacts } from '../../scripts/public-directory/facts.ts'
import { rememberWrites, rewrittenIn, type ShippedWrites, writesIn } from '../../scripts/public-directory/shipped.ts'
import { readDirectory, recordById } from '../../shared/directory.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { phoneNumber } from '../../shared/records/phone.ts'
import { type Entry, isEntry, registerOf } from '../../shared/replica/entry.ts'

const project = resolve(import.meta.dirname, '../..')
const text = readFileSync(resolve(project, 'main/public-directory.json'), 'utf8')
const shipped = parsePublicDirectory(text)
const directory = readDirectory(shipped.entries)
const counts: ShippedWrites = JSON.parse(
  readFileSync(resolve(project, 'tests/files/public-directory-counts.json'), 'utf8')
)

describe('the public directory that ships', () => {
  test('is made again, to the byte, from the facts', () => {
    expect(nextEdition(shipped, publicFacts)).toBe(shipped)
    expect(publicDirectoryText(shipped)).toBe(text)
  })

  test('says the same in its first edition as in its present one', () => {
    const anew = readDirectory(nextEdition(null, publicFacts).entries)
    for (const { id } of publicFacts) expect(recordById(anew, id)).toEqual(recordById(directory, id))
  })

  test('is called up to date by the script', () => {
    const script = resolve(project, 'scripts/write-public-directory.ts')
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toContain('up to date')
  })

  test('names the twelve organisations character for character as the Commissariat does', () => {
    const names = [...directory.memoranda.values()].map(
      ({ organisation }) => directory.organisations.get(organisation ?? '')?.name
    )
    expect(names.toSorted()).toEqual(namesInPressRelease().toSorted())
    expect(namesInPressRelease()).toHaveLength(12)
  })

  test('holds a memorandum for 2026 for each of the twelve, with services unset', () => {
    expect(directory.memoranda.size).toBe(12)
    for (const memorandum of directory.memoranda.values()) {
      expect(memorandum).toMatchObject({
        signedOn: '2025-12-26',
        validFrom: '2026-01-01',
        validTo: '2026-12-31',
        services: null
      })
    }
  })

  test('holds nineteen centres: seven active, seven suspended, two inactive, three closed', () => {
    const centres = [...directory.centres.values()]
    const withStatus = (wanted: string) => centres.filter(({ status }) => status === wanted).length
    expect(centres).toHaveLength(19)
    expect(['active', 'suspended', 'inactive', 'closed'].map(withStatus)).toEqual([7, 7, 2, 3])
    for (const { statusAsOf } of directory.centres.values()) expect(statusAsOf).not.toBeNull()
  })

  test('invents no assignment and no verification', () => {
    expect(directory.assignments.size).toBe(0)
    expect(directory.verifications.size).toBe(0)
  })

  test('names no person', () => {
    for (const contact of directory.contacts.values()) expect(contact.reach).toBe('office')
  })

  test('gives every value at least one page', () => {
    for (const [entry, field, version] of versions(shipped)) {
      expect(version.sources.length, `${entry.id} ${field}`).toBeGreaterThan(0)
    }
  })

  test('understands every phone, and leaves out 112 and the temporary line of 2020', () => {
    const phones = [...directory.centres.values(), ...directory.contacts.values()].flatMap(one => one.phones)
    expect(phones.length).toBeGreaterThan(10)
    for (const phone of phones) {
      expect(phone.number).not.toBeNull()
      expect(phone.number).toBe(phoneNumber(phone.text))
    }
    const numbers = phones.map(({ number }) => number)
    expect(numbers).toEqual(expect.arrayContaining(['192', '193', '194']))
    expect(numbers).not.toContain('112')
    expect(text).not.toContain('888 0927')
    expect(text).not.toContain('888092')
  })

  test('breaks no rule of the records', () => {
    for (const { id } of shipped.entries) {
      const record = recordById(directory, id)
      if (record === null) throw new Error(`${id} is not there`)
      expect(faultsOf(directory, record), id).toEqual([])
    }
    expect(directory.conflicts.size).toBe(0)
  })

  test('has ids that are unique and begin with their kind', () => {
    expect(new Set(shipped.entries.map(({ id }) => id)).size).toBe(shipped.entries.length)
    for (const entry of shipped.entries) {
      expect(isEntry(entry)).toBe(true)
      expect(entry.id.startsWith(`${entry.kind}-`)).toBe(true)
    }
  })

  test('shows no sighting at a centre older than 2025', () => {
    const sightings = [...directory.organisations.values()]
      .flatMap(({ statements }) => statements)
      .filter(({ centre }) => centre !== null)
    expect(sightings.length).toBeGreaterThan(0)
    for (const { asOf } of sightings) expect(asOf?.slice(0, 4)).toBe('2025')
  })

  test('takes every statement from a page that it names', () => {
    for (const organisation of directory.organisations.values()) {
      const entry = shipped.entries.find(({ id }) => id === organisation.id)
      const pages = entry === undefined ? [] : registerOf(entry, 'statements').flatMap(({ sources }) => sources)
      for (const { url, asOf } of organisation.statements) {
        expect(pages.some(one => one.url === url && one.asOf === asOf)).toBe(true)
      }
    }
  })

  test('offers the Commissariat alone as the one that runs the centres', () => {
    const coordinators = [...directory.organisations.values()].filter(({ coordinator }) => coordinator === true)
    expect(coordinators.map(({ id }) => id)).toEqual(['organisation-kirs'])
  })

  test('orders the services without ties, and finds each by words of its own', () => {
    const services = [...directory.services.values()]
    expect(new Set(services.map(({ position }) => position)).size).toBe(services.length)
    for (const { words, name } of services) {
      expect(words.length, name).toBeGreaterThan(10)
      expect(new Set(words).size, name).toBe(words.length)
    }
    const findable = (word: string) => services.filter(({ words }) => words.includes(word)).map(({ id }) => id)
    expect(findable('advokat')).toEqual(['service-pravna-pomoc'])
    expect(findable('pravnik')).toEqual(['service-pravna-pomoc'])
    expect(findable('doktor')).toEqual(['service-zdravstvena-zastita'])
    expect(findable('krevet')).toEqual(['service-smestaj'])
  })
})

describe('what one count once shipped', () => {
  test('never changes', () => {
    expect(rewrittenIn(shipped, counts)).toEqual([])
    expect(rememberWrites(shipped, counts)).toEqual(counts)
  })

  test('is there still, or was seen by what replaced it', () => {
    const byId = new Map(shipped.entries.map(entry => [entry.id, entry]))
    for (const [count, records] of Object.entries(counts)) {
      for (const [record, fields] of Object.entries(records)) {
        for (const field of Object.keys(fields)) {
          const entry = byId.get(record)
          const present = entry === undefined ? [] : registerOf(entry, field)
          const isHeld = present.some(
            ({ stamp, seen }) => stamp.count === Number(count) || (seen['public'] ?? -1) >= Number(count)
          )
          expect(isHeld, `${count} ${record} ${field}`).toBe(true)
        }
      }
    }
  })
})

describe('the next edition', () => {
  const source = page('https://primer.example.org/', '2026-02-01')
  const base: readonly RecordFacts[] = [
    centre('prvi', 'Prvi centar', { municipality: stated('Prva opština', source), capacity: stated(100, source) }),
    centre('drugi', 'Drugi centar', {})
  ]
  const first = nextEdition(null, base)

  test('of unchanged facts is the present edition itself', () => {
    expect(nextEdition(first, base)).toBe(first)
    expect(nextEdition(parsePublicDirectory(publicDirectoryText(first)), base)).toEqual(first)
  })

  test('writes a changed value with a higher count that has seen the old one, and leaves the rest as it was', () => {
    const next = nextEdition(first, [
      centre('prvi', 'Prvi centar', { municipality: stated('Prva opština', source), capacity: stated(120, source) }),
      centre('drugi', 'Drugi centar', {})
    ])
    expect(next.edition).toBe(2)
    const entry = entryIn(next, 'centre-prvi')
    expect(registerOf(entry, 'capacity')).toMatchObject([{ value: 120, stamp: { count: 2 }, seen: { public: 1 } }])
    expect(registerOf(entry, 'municipality')).toEqual(registerOf(entryIn(first, 'centre-prvi'), 'municipality'))
    expect(entryIn(next, 'centre-drugi')).toEqual(entryIn(first, 'centre-drugi'))
  })

  test('writes a value again when another page states it', () => {
    const newer = page('https://primer.example.org/novije', '2026-03-01')
    const next = nextEdition(first, [
      centre('prvi', 'Prvi centar', { municipality: stated('Prva opština', newer), capacity: stated(100, source) }),
      centre('drugi', 'Drugi centar', {})
    ])
    expect(registerOf(entryIn(next, 'centre-prvi'), 'municipality')).toMatchObject([
      {
        value: 'Prva opština',
        stamp: { count: 2, at: '2026-03-01T12:00:00.000Z' },
        seen: { public: 1 },
        sources: [newer]
      }
    ])
  })

  test('clears a withdrawn value with null, once', () => {
    const withdrawn = [
      centre('prvi', 'Prvi centar', { capacity: stated(100, source) }),
      centre('drugi', 'Drugi centar', {})
    ]
    const next = nextEdition(first, withdrawn)
    expect(registerOf(entryIn(next, 'centre-prvi'), 'municipality')).toMatchObject([
      { value: null, stamp: { count: 2 }, seen: { public: 1 }, sources: [] }
    ])
    expect(nextEdition(next, withdrawn)).toBe(next)
  })

  test('removes a record nobody tells of any more, and brings it back when somebody does', () => {
    const removed = nextEdition(first, base.slice(0, 1))
    expect(readDirectory(removed.entries).removed.has('centre-drugi')).toBe(true)
    expect(nextEdition(removed, base.slice(0, 1))).toBe(removed)
    const restored = nextEdition(removed, base)
    expect(restored.edition).toBe(3)
    expect(readDirectory(restored.entries).centres.get('centre-drugi')?.name).toBe('Drugi centar')
    expect(nextEdition(restored, base)).toBe(restored)
  })

  test('adds a record under the new count', () => {
    const next = nextEdition(first, [...base, centre('treci', 'Treći centar', {})])
    expect(registerOf(entryIn(next, 'centre-treci'), 'name')).toMatchObject([{ stamp: { count: 2 }, seen: {} }])
    expect(next.entries.map(({ id }) => id)).toEqual(['centre-drugi', 'centre-prvi', 'centre-treci'])
  })

  test('is refused when it says something else under a count that shipped', () => {
    const memory = writesIn(first)
    const otherwise = nextEdition(null, [centre('prvi', 'Drugo ime', {}), centre('drugi', 'Drugi centar', {})])
    expect(rewrittenIn(otherwise, memory)).toEqual(['1 centre-prvi name'])
    const slippedIn = nextEdition(null, [...base, centre('treci', 'Treći centar', {})])
    expect(rewrittenIn(slippedIn, memory)).toContain('1 centre-treci name')
  })

  test('only adds to the memory of what was shipped', () => {
    const memory = writesIn(first)
    const next = nextEdition(first, [centre('prvi', 'Prvi centar (novi)', {}), centre('drugi', 'Drugi centar', {})])
    expect(rewrittenIn(next, memory)).toEqual([])
    const longer = rememberWrites(next, memory)
    expect(longer['1']).toEqual(memory['1'])
    expect(Object.keys(longer)).toEqual(['1', '2'])
  })

  test('refuses facts that no record takes, and says where', () => {
    expect(() => nextEdition(null, [centre('prvi', 'Prvi centar', { capacity: stated(-1, source) })])).toThrow(
      /centre-prvi, capacity/
    )
    expect(() => nextEdition(null, [centre('prvi', 'Prvi centar', { capacity: stated(1) })])).toThrow(
      /no page states it/
    )
    expect(() =>
      nextEdition(
        null,
        [base[0], base[0]].flatMap(one => one ?? [])
      )
    ).toThrow(/twice/)
  })

  function centre(id: string, name: string, fields: Extract<RecordFacts, { kind: 'centre' }>['fields']): RecordFacts {
    return {
      kind: 'centre',
      id: `centre-${id}`,
      fields: {
        name: stated(name, source),
        centreType: stated('asylum', source),
        status: stated('active', source),
        ...fields
      }
    }
  }
})

/** The names at the end of the statement: parted by commas, the last by "i". */
function namesInPressRelease(): readonly string[] {
  const statement = readFileSync(resolve(project, 'tests/files/press-release.sr.txt'), 'utf8')
  const [, list = ''] = statement.trim().split('potpisani su sa sledećim nevladinim organizacijama: ')
  const items = list.replace(/\.$/, '').split(', ')
  const last = items.pop() ?? ''
  const cut = last.lastIndexOf(' i ')
  return [...items, last.slice(0, cut), last.slice(cut + 3)]
}

function* versions(of: PublicDirectory) {
  for (const entry of of.entries) {
    for (const field of Object.keys(entry.fields)) {
      for (const version of registerOf(entry, field)) {
        if (version.value !== null) yield [entry, field, version] as const
      }
    }
  }
}

function entryIn(of: PublicDirectory, id: string): Entry {
  const found = of.entries.find(entry => entry.id === id)
  if (found === undefined) throw new Error(`${id} is not there`)
  return found
}
