import { describe, expect, it } from 'vitest'
import { type Directory, readDirectory, withEntries } from '../../../../shared/directory.ts'
import { packageLimits } from '../../../../shared/exchange/limits.ts'
import { faultOf } from '../../../../shared/exchange/read-entry.ts'
import { likelyTwins } from '../../../../shared/likeness.ts'
import type { Contact } from '../../../../shared/records/contact.ts'
import type { Fields } from '../../../../shared/records/field.ts'
import { recordKinds } from '../../../../shared/records/ids.ts'
import { fieldsOf } from '../../../../shared/records/kinds.ts'
import { samenessIdOf } from '../../../../shared/records/sameness.ts'
import { type Entry, entryFrom, registerOf } from '../../../../shared/replica/entry.ts'
import { contradictionIn, mergeEntries } from '../../../../shared/replica/merge.ts'
import { distinctVersions, type Register } from '../../../../shared/replica/register.ts'
import type { SheetsPlan } from '../../../../shared/sheets/reading/plan.ts'
import { directoryOf, entryOf, phonesOf, removed, writtenOver } from '../../../support/records.ts'
import { knownEntries } from '../../../support/sheets-directory.ts'
import { type Rows, readRows } from '../../../support/sheets-read.ts'

const here = directoryOf(...knownEntries)

const people: Rows = [
  ['Organizacija', 'Ime i prezime', 'Funkcija', 'Telefon', 'E-pošta'],
  ['PIN', 'Ana Primerić', 'psihološkinja', '067 039 88 77', null],
  ['PIN', 'Jovana Izmišljić', 'pravnica', '067 040 20 30', 'jovana@pin.primer.rs'],
  ['Nova pomoć', 'Mila Primerkić', null, '067 060 40 50', null]
]

/** What becomes of a directory that takes everything a file brings. */
function taking(directory: Directory, entries: readonly Entry[]): Directory {
  return withEntries(
    directory,
    entries.map(entry => mergeEntries(directory.entries.get(entry.id), entry))
  )
}

/** Entries that would change something. */
function news(directory: Directory, entries: readonly Entry[]): readonly string[] {
  return entries
    .filter(entry => mergeEntries(directory.entries.get(entry.id), entry) !== directory.entries.get(entry.id))
    .map(({ id }) => id)
}

function valuesOf(directory: Directory, id: string, field: string): readonly unknown[] {
  const entry = directory.entries.get(id)
  return entry === undefined ? [] : distinctVersions(registerOf(entry, field)).map(version => version.value)
}

function phonesIn(value: unknown): readonly (string | null)[] {
  return (value as Contact['phones']).map(({ number }) => number)
}

describe('rows of somebody’s own sheet', () => {
  it('make new records, and leave alone what says the same', () => {
    const { entries, understanding } = readRows(here, people)
    expect(understanding.counts).toEqual({
      created: { contact: 2, organisation: 1 },
      known: 1,
      changed: 1,
      spelledOtherwise: 0
    })
    expect(entries.find(({ id }) => id === 'contact-ana')?.fields).toHaveProperty('phones')
    expect(Object.keys(entries.find(({ id }) => id === 'contact-ana')?.fields ?? {})).toEqual(['phones'])
  })

  it('have seen nothing: another value stands beside the one here, for a person to settle', () => {
    const after = taking(here, readRows(here, people).entries)
    const values = valuesOf(after, 'contact-ana', 'phones')
    expect(values.map(phonesIn)).toEqual([['+381670398877'], ['+381670184071']])
    expect(after.conflicts.get('contact-ana')?.map(({ field }) => field)).toEqual(['phones'])
  })

  it('keep a number without its area code as it is written, and do not take back the code that somebody adds', () => {
    const rows: Rows = [people[0] ?? [], ['PIN', 'Jovana Izmišljić', 'pravnica', 2000405, null]]
    const { entries, understanding } = readRows(here, rows)
    expect(understanding.faults.map(({ kind, text, costs }) => [kind, text, costs])).toEqual([
      ['phone-area-missing', '2000405', 'part']
    ])
    const after = taking(here, entries)
    const [made] = entries
    if (made === undefined) throw new Error('nobody was read')
    expect(valuesOf(after, made.id, 'phones')).toEqual([[{ note: null, number: null, text: '2000405' }]])
    const written = withEntries(after, [writtenOver(made, { phones: phonesOf('011 200 04 05') }, { count: 9 })])
    const again = readRows(written, rows)
    expect(again.understanding.counts.changed).toBe(0)
    expect(taking(written, again.entries).contacts.get(made.id as Contact['id'])?.phones).toEqual(
      phonesOf('011 200 04 05')
    )
  })

  it('are different desks under different numbers, also where nobody knows where these are', () => {
    const { entries } = readRows(here, [
      ['Organizacija', 'Ime i prezime', 'Telefon'],
      ['PIN', null, 2000405],
      ['PIN', null, 2000406]
    ])
    expect(entries).toHaveLength(2)
  })

  it('are nothing new the second time', () => {
    const first = readRows(here, people)
    const after = taking(here, first.entries)
    const second = readRows(after, people)
    expect(second.writer).toBe(first.writer)
    expect(news(after, second.entries)).toEqual([])
    expect(second.understanding.counts.created).toEqual({})
  })

  it('are nothing new after somebody settled what they said, whatever was kept', () => {
    const after = taking(here, readRows(here, people).entries)
    const ana = after.entries.get('contact-ana')
    if (ana === undefined) throw new Error('Ana is gone')
    const settled = withEntries(after, [
      writtenOver(ana, { phones: [{ text: '192', number: '192', note: null }] }, { count: 9 })
    ])
    const again = readRows(settled, people)
    expect(news(settled, again.entries)).toEqual([])
    expect(valuesOf(settled, 'contact-ana', 'phones')).toHaveLength(1)
  })

  it('are the same records at two stations, and what these make of them converges', () => {
    const other = directoryOf(...knownEntries.filter(({ id }) => id !== 'assignment-pin-krnjaca'))
    const one = readRows(here, people)
    const two = readRows(other, people)
    expect(two.entries).toEqual(one.entries)
    expect(two.writer).toBe(one.writer)
    const merged = taking(taking(here, one.entries), two.entries)
    expect(merged.entries).toEqual(taking(here, one.entries).entries)
  })

  it('have another writer once a single cell differs, and the records that did not change keep their ids', () => {
    const changed: Rows = people.map((row, at) => (at === 3 ? [...row.slice(0, 3), '067 060 40 51', null] : row))
    const before = readRows(here, people)
    const after = readRows(here, changed)
    expect(after.writer).not.toBe(before.writer)
    const jovana = (entries: readonly Entry[]): string | undefined =>
      entries.find(entry => entry.fields['name']?.[0]?.[0] === 'Jovana Izmišljić')?.id
    expect(jovana(after.entries)).toBe(jovana(before.entries))
  })

  it('never use a count of their writer for two different things', () => {
    // The same rows, read where other records are known: whatever is said otherwise has another writer.
    const one = readRows(here, people)
    const two = readRows(directoryOf(), people)
    expect(two.writer).not.toBe(one.writer)
  })

  it('say nothing with an empty cell, with a part of a list, or in another spelling', () => {
    const { entries, understanding } = readRows(here, [
      ['Organizacija', 'Ime i prezime', 'Funkcija', 'Telefon', 'E-pošta'],
      ['ПИН', 'ПРИМЕРИЋ АНА', 'Psiholoskinja', null, 'ANA@pin.primer.rs']
    ])
    expect(entries).toEqual([])
    expect(understanding.counts).toEqual({ created: {}, known: 1, changed: 0, spelledOtherwise: 3 })
  })

  it('fill what is empty here without asking', () => {
    const after = taking(
      here,
      readRows(here, [
        ['Organizacija', 'Ime', 'Jezici'],
        ['PIN', 'Ana Primerić', 'arapski']
      ]).entries
    )
    expect(valuesOf(after, 'contact-ana', 'languages')).toEqual([['ar']])
    expect(after.conflicts.size).toBe(0)
  })

  it('do not change what no cell says: the kind of a contact, the role of an assignment', () => {
    const rows: Rows = [
      ['Centar', 'Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
      ['Krnjača', 'psiholog', 'PIN', null, '011 0085 328']
    ]
    const supporting = directoryOf(
      ...knownEntries,
      entryOf('assignment', 'assignment-pin-krnjaca', {
        organisation: 'organisation-pin',
        service: 'service-psiho',
        centre: 'centre-krnjaca',
        role: 'supporting',
        contacts: ['contact-pin-kancelarija']
      })
    )
    expect(readRows(supporting, rows).entries).toEqual([])
  })

  it('do not bring back what was removed here, and say so', () => {
    const first = taking(here, readRows(here, people).entries)
    const jovana = [...first.contacts.values()].find(({ name }) => name === 'Jovana Izmišljić')
    const entry = first.entries.get(jovana?.id ?? '')
    if (entry === undefined) throw new Error('Jovana was not taken')
    const without = withEntries(first, [removed(entry, { count: 7 })])
    const again = readRows(without, people)
    expect(news(without, again.entries)).toEqual([])
    expect(again.understanding.faults.map(({ kind, row }) => `${row} ${kind}`)).toEqual(['2 removed-here'])
  })

  it('do not bring back an erased person', () => {
    const first = taking(here, readRows(here, people).entries)
    const jovana = [...first.contacts.values()].find(({ name }) => name === 'Jovana Izmišljić')
    const entry = first.entries.get(jovana?.id ?? '')
    if (entry === undefined) throw new Error('Jovana was not taken')
    const erased = withEntries(first, [
      mergeEntries(entry, writtenOver(entryFrom(entry.id, 'contact', new Map()), { erased: true }, { count: 8 }))
    ])
    const again = readRows(erased, people)
    expect(again.entries.some(({ id }) => id === entry.id)).toBe(false)
    expect(again.understanding.faults.map(({ kind }) => kind)).toEqual(['erased-here'])
  })
})

describe('probable duplicates', () => {
  const rows: Rows = [
    ['Organizacija', 'Ime i prezime', 'Telefon'],
    ['PIN', 'Ana Primerčić', '067 018 40 71'],
    ['ATINA', 'Neko Drugi', '067 040 20 30']
  ]

  it('are asked about, and nothing is taken of their rows until then', () => {
    const { entries, understanding } = readRows(here, rows)
    expect(understanding.twins.map(({ name, other }) => [name, other])).toEqual([['Ana Primerčić', 'contact-ana']])
    expect(entries).toHaveLength(1)
    expect(understanding.rows).toEqual({ read: 2, taken: 1, lost: 1, aside: 0 })
  })

  it('are a new record when a person says so', () => {
    const asked = readRows(here, rows).understanding.twins[0]
    const { entries, understanding } = readRows(here, rows, plan => ({ ...plan, twins: { [asked?.id ?? '']: 'new' } }))
    expect(entries.map(({ id }) => id)).toContain(asked?.id)
    expect(understanding.twins).toEqual([])
    expect(understanding.counts.created).toEqual({ contact: 2 })
  })

  it('that are no duplicates are never asked about again: the file brings that word, too', () => {
    const asked = readRows(here, rows).understanding.twins[0]
    if (asked === undefined) throw new Error('nothing is asked')
    const answered = (plan: SheetsPlan): SheetsPlan => ({ ...plan, twins: { [asked.id]: 'new' } })
    const { entries } = readRows(here, rows, answered)
    const withoutWord = entries.filter(({ kind }) => kind !== 'sameness')
    expect(likelyTwins(taking(here, withoutWord)).map(({ pair }) => pair)).toEqual([[asked.id, 'contact-ana'].sort()])
    const after = taking(here, entries)
    expect(likelyTwins(after)).toEqual([])
    const word = after.samenesses.get(samenessIdOf(asked.id, 'contact-ana'))
    expect(word).toMatchObject({ members: [asked.id, 'contact-ana'].sort(), verdict: 'different' })
    // The second time neither the records nor the word are new, whether it is answered again or not.
    for (const again of [readRows(after, rows), readRows(after, rows, answered)]) {
      expect(news(after, again.entries)).toEqual([])
      expect(again.understanding.twins).toEqual([])
    }
    // Who takes the word and leaves the record loses nothing by it.
    const leftOut = taking(
      here,
      entries.filter(({ id }) => id !== asked.id)
    )
    expect([leftOut.contacts.size, leftOut.groups.members.size]).toEqual([here.contacts.size + 1, 0])
  })

  it('get no word about pairs that nobody was asked about', () => {
    const twice = directoryOf(
      ...knownEntries,
      entryOf('contact', 'contact-ana-again', { name: 'Ana Primerić', organisation: 'organisation-pin' })
    )
    const asked = readRows(twice, rows).understanding.twins
    expect(asked).toHaveLength(1)
    const answered = Object.fromEntries(asked.map(({ id }) => [id, 'new' as const]))
    const { entries } = readRows(twice, rows, plan => ({ ...plan, twins: answered }))
    expect(entries.filter(({ kind }) => kind === 'sameness').map(({ id }) => id)).toEqual(
      asked.map(({ id, other }) => samenessIdOf(id, other))
    )
  })

  it('are the record here when a person says so: what they say stands beside it', () => {
    const asked = readRows(here, rows).understanding.twins[0]
    const { entries } = readRows(here, rows, plan => ({ ...plan, twins: { [asked?.id ?? '']: 'contact-ana' } }))
    const after = taking(here, entries)
    expect(valuesOf(after, 'contact-ana', 'name')).toEqual(['Ana Primerčić', 'Ana Primerić'])
  })
})

describe('entries of a file', () => {
  const all: Rows = [
    [
      'Centar',
      'Usluga',
      'Organizacija',
      'Kontakt',
      'Telefon',
      'E-pošta',
      'Jezici',
      'Radno vreme',
      'Važi do',
      'Napomena'
    ],
    ['Krnjača', 'psiholog', 'PIN', 'Ana Primerić', '061 111', 'x', 'engleski', 'pon-pet 9-15', '30.6.2026.', 'prva'],
    [
      'Preševo',
      'advokat, obrazovanje',
      'Nova pomoć',
      'Mila Primerkić',
      '067 060 40 50; 192',
      'mila@nova.primer.rs',
      'AR',
      '24/7',
      'na neodređeno',
      null
    ]
  ]

  it('are such as a package may carry, each field as its record declares it', () => {
    for (const entry of readRows(here, all).entries) {
      expect(faultOf(entry, 1_000_000, packageLimits), entry.id).toBe(null)
      expect(contradictionIn(here.entries.get(entry.id), entry)).toBe(null)
      const kind = recordKinds.find(one => one === entry.kind)
      const fields: Fields = kind === undefined ? {} : fieldsOf[kind]
      for (const [field, rows] of Object.entries(entry.fields)) {
        for (const [value] of rows)
          expect(fields[field]?.schema.safeParse(value).success, `${entry.id} ${field}`).toBe(true)
      }
    }
  })

  it('are in canonical form', () => {
    for (const entry of readRows(here, all).entries) {
      const registers = new Map<string, Register>(
        Object.keys(entry.fields).map(field => [field, registerOf(entry, field)])
      )
      expect(JSON.stringify(entryFrom(entry.id, entry.kind, registers))).toBe(JSON.stringify(entry))
    }
  })

  it('name no person and no day that could be taken for one', () => {
    for (const { stamps } of readRows(here, all).entries) {
      for (const [, , station, by, at] of stamps) {
        expect(station).toMatch(/^sheet-[0-9a-f]{32}$/)
        expect(by).toBe('tabela')
        expect(at.startsWith('0001')).toBe(true)
      }
    }
  })

  it('are read by the directory without a mark', () => {
    const after = readDirectory(taking(here, readRows(here, all).entries).entries.values())
    expect(after.unreadable.size).toBe(0)
  })
})
