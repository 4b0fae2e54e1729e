import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../../../shared/bridge.ts'
import { type Directory, readDirectory, withEntries } from '../../../../shared/directory.ts'
import { type Entry, registerOf } from '../../../../shared/replica/entry.ts'
import { mergeEntries } from '../../../../shared/replica/merge.ts'
import { distinctVersions, normalForm } from '../../../../shared/replica/register.ts'
import type { Grid } from '../../../../shared/sheets/reading/grid.ts'
import { type ContactsWish, contactsWishes, type SheetKind } from '../../../../shared/sheets/workbook-shape.ts'
import { workbookOf } from '../../../../shared/sheets/writing/cells.ts'
import { kindsOf, recordTable } from '../../../../shared/sheets/writing/workbook.ts'
import { fictionalEntries } from '../../../support/fictional-directory.ts'
import { randomEntries } from '../../../support/random-directory.ts'
import { directoryOf, phonesOf, removed, writtenOver } from '../../../support/records.ts'
import { knownEntries } from '../../../support/sheets-directory.ts'
import { gridOfTable, readGrids, withCells } from '../../../support/sheets-read.ts'

const here = directoryOf(...knownEntries)

function sheetOf(
  directory: Directory,
  kind: SheetKind,
  language: Language = 'sr-Latn',
  contacts: ContactsWish = 'all'
): Grid {
  return gridOfTable(recordTable(workbookOf(directory, language, contacts), kind, 'typed'))
}

/** Rows stand by name: of the contacts Ana is second. */
const contacts = sheetOf(here, 'contact')
const rowOf = (name: string): number => contacts.rows.findIndex(row => row.includes(name)) - 1
const ana = rowOf('Ana Primerić')

function taking(directory: Directory, entries: readonly Entry[]): Directory {
  return withEntries(
    directory,
    entries.map(entry => mergeEntries(directory.entries.get(entry.id), entry))
  )
}

function valuesOf(directory: Directory, id: string, field: string): readonly unknown[] {
  const entry = directory.entries.get(id)
  return entry === undefined ? [] : distinctVersions(registerOf(entry, field)).map(version => version.value)
}

describe('a workbook that Putokaz wrote', () => {
  it('changes nothing when nobody touched it, in any language, whatever contacts it holds', () => {
    fc.assert(
      fc.property(
        randomEntries,
        fc.constantFrom<Language>('sr-Latn', 'sr-Cyrl', 'en'),
        fc.constantFrom<ContactsWish>(...contactsWishes),
        (entries, language, wish) => {
          const directory = readDirectory(entries)
          const book = workbookOf(directory, language, wish)
          const grids = kindsOf(book).map(kind => gridOfTable(recordTable(book, kind, 'typed')))
          const { entries: made, understanding } = readGrids(directory, grids)
          expect(made).toEqual([])
          expect(understanding.faults).toEqual([])
        }
      ),
      { numRuns: 60, seed: 41 }
    )
  })

  it('nor with what older versions took for a number: it stays as it lies', () => {
    const entry = here.entries.get('contact-ana')
    if (entry === undefined) throw new Error('Ana is gone')
    const phones = [
      { text: '2000405', number: '+3812000405', note: null },
      { text: '200 04 06', number: null, note: 'portirnica' },
      { text: '200405', number: '200405', note: null }
    ]
    const kept = withEntries(here, [writtenOver(entry, { phones }, { count: 5 })])
    const grid = gridOfTable(recordTable(workbookOf(kept, 'sr-Latn', 'all'), 'contact', 'typed'))
    expect(readGrids(kept, [grid])).toMatchObject({ entries: [], understanding: { faults: [] } })
  })

  it('takes no new number without its area code', () => {
    for (const cell of [2000405, '2000405', '200-04-05']) {
      const { entries, understanding } = readGrids(here, [withCells(contacts, [ana, 'Telefon', cell])])
      expect(entries).toEqual([])
      expect(understanding.faults.map(({ kind }) => kind)).toEqual(['phone-area-missing'])
    }
  })

  it('nor does the whole fictional directory', () => {
    const directory = readDirectory(fictionalEntries())
    const book = workbookOf(directory, 'sr-Cyrl', 'all')
    const grids = kindsOf(book).map(kind => gridOfTable(recordTable(book, kind, 'typed')))
    const { entries, understanding } = readGrids(directory, grids)
    expect(entries).toEqual([])
    expect(understanding.faultCount).toBe(0)
  })

  it('takes a changed cell, which follows what the sheet showed', () => {
    const { entries } = readGrids(here, [withCells(contacts, [ana, 'Telefon', '067 045 66 77'], [ana, 'Uloga', null])])
    const after = taking(here, entries)
    expect(entries).toHaveLength(1)
    expect(after.contacts.get('contact-ana')?.phones.map(({ text }) => text)).toEqual(['067 045 66 77'])
    expect(after.contacts.get('contact-ana')?.role).toBe(null)
    expect(after.conflicts.size).toBe(0)
  })

  it('asks where the record was changed since', () => {
    const entry = here.entries.get('contact-ana')
    if (entry === undefined) throw new Error('Ana is gone')
    const since = withEntries(here, [writtenOver(entry, { phones: phonesOf('067 090 11 22') }, { count: 5 })])
    const { entries } = readGrids(since, [
      withCells(contacts, [ana, 'Telefon', '067 045 66 77'], [ana, 'E-pošta', 'nova@pin.primer.rs'])
    ])
    const after = taking(since, entries)
    expect(valuesOf(after, 'contact-ana', 'phones')).toHaveLength(2)
    // What nobody else touched is simply the new value.
    expect(valuesOf(after, 'contact-ana', 'email')).toEqual(['nova@pin.primer.rs'])
  })

  it('is the same at two stations, and nothing new after somebody settled it', () => {
    const entry = here.entries.get('contact-ana')
    if (entry === undefined) throw new Error('Ana is gone')
    const other = withEntries(here, [
      writtenOver(entry, { phones: phonesOf('067 090 11 22') }, { count: 5, writer: 'writer-other' })
    ])
    const changed = [withCells(contacts, [ana, 'Telefon', '067 045 66 77'])]
    const [one, two] = [readGrids(here, changed), readGrids(other, changed)]
    expect(two.writer).toBe(one.writer)
    const apart = taking(other, two.entries)
    const asked = apart.entries.get('contact-ana')
    if (asked === undefined) throw new Error('Ana is gone')
    const settled = withEntries(apart, [
      writtenOver(asked, { phones: phonesOf('067 090 11 22') }, { count: 6, writer: 'writer-other' })
    ])
    // Read again here and there, and with what the first station made of it.
    for (const entries of [readGrids(settled, changed).entries, one.entries]) {
      expect(taking(settled, entries).entries).toEqual(settled.entries)
    }
  })

  it('finds its columns and rows wherever they were moved to', () => {
    const changed = withCells(contacts, [ana, 'Uloga', 'koordinatorka'])
    const turned: Grid = {
      ...changed,
      rows: [
        [],
        ['naslov'],
        ...[changed.rows[0] ?? [], ...changed.rows.slice(1).toReversed()].map(row => ['', ...row.toReversed()])
      ]
    }
    const { entries } = readGrids(here, [turned])
    expect(entries.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([['contact-ana', ['role']]])
  })

  it('loses nothing when columns were left out, nor when rows were', () => {
    const kept = contacts.rows
      .map(row => row.filter((_, column) => contacts.rows[0]?.[column] !== 'Telefon'))
      .slice(0, 2)
    expect(readGrids(here, [{ ...contacts, rows: kept }]).entries).toEqual([])
  })

  it('makes a record of a row that somebody added, and of one that was copied to write another', () => {
    const header = contacts.rows[0] ?? []
    const added = header.map(
      title =>
        ({ Organizacija: 'ATINA', 'Ime i prezime ili naziv': 'Mira Probić', 'Vrsta kontakta': 'osoba' })[
          String(title)
        ] ?? null
    )
    const copied =
      contacts.rows[ana + 1]?.map((cell, column) =>
        header[column] === 'Ime i prezime ili naziv' ? 'Sanja Uzorić' : cell
      ) ?? []
    const { entries, understanding } = readGrids(here, [{ ...contacts, rows: [...contacts.rows, added, copied] }])
    expect(understanding.counts.created).toEqual({ contact: 2 })
    expect(entries.map(({ fields }) => fields['name']?.[0]?.[0])).toEqual(['Mira Probić', 'Sanja Uzorić'])
    expect(entries.every(({ id }) => id !== 'contact-ana')).toBe(true)
  })

  it('lets new rows name each other across its sheets', () => {
    const assignments = sheetOf(here, 'assignment')
    const contact = (contacts.rows[0] ?? []).map(
      title =>
        ({ Organizacija: 'PIN', 'Ime i prezime ili naziv': 'Mira Probić', 'Vrsta kontakta': 'osoba' })[String(title)] ??
        null
    )
    const assignment = (assignments.rows[0] ?? []).map(
      title =>
        ({
          Centar: 'Prihvatni centar Preševo',
          Usluga: 'obrazovanje',
          Organizacija: 'PIN',
          Uloga: 'podržava',
          Kontakti: 'Mira Probić; Ana Primerić'
        })[String(title)] ?? null
    )
    const { entries } = readGrids(here, [
      { ...assignments, rows: [...assignments.rows, assignment] },
      { ...contacts, rows: [...contacts.rows, contact] }
    ])
    const mira = entries.find(({ kind }) => kind === 'contact')
    const made = entries.find(({ kind }) => kind === 'assignment')
    expect(made?.fields['contacts']?.[0]?.[0]).toEqual([mira?.id, 'contact-ana'])
    expect(made?.fields['centre']?.[0]?.[0]).toBe('centre-presevo')
  })

  it('takes a record that this station does not know under its own id', () => {
    const without = directoryOf(...knownEntries.filter(({ id }) => id !== 'contact-ana'))
    const { entries } = readGrids(without, [contacts])
    expect(entries.map(({ id }) => id)).toEqual(['contact-ana'])
    expect(taking(without, entries).contacts.get('contact-ana')?.name).toBe('Ana Primerić')
  })

  it('brings the whole directory to a station that knows nothing, under the same ids', () => {
    const directory = readDirectory(fictionalEntries())
    const book = workbookOf(directory, 'en', 'all')
    const grids = kindsOf(book).map(kind => gridOfTable(recordTable(book, kind, 'typed')))
    const { entries, understanding } = readGrids(directoryOf(), grids)
    // A contact that was removed there is not in the file.
    expect(understanding.faults.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'reference-unknown Uroš Primerović [contact-primer-uklonjen]'
    ])
    const there = readDirectory(entries)
    for (const shelf of ['centres', 'services', 'contacts', 'memoranda', 'assignments'] as const) {
      expect([...there[shelf].keys()].toSorted(), shelf).toEqual([...directory[shelf].keys()].toSorted())
      for (const [id, record] of there[shelf]) {
        const ours = directory[shelf].get(id) as unknown as Record<string, unknown>
        const apart = (directory.conflicts.get(id) ?? []).map(({ field }) => field)
        // What is not settled is told in its cell, and not taken from it.
        const told = Object.entries(record).filter(([field]) => !apart.includes(field))
        for (const [field, value] of told) {
          const isCut = field === 'contacts' && JSON.stringify(ours[field]).includes('contact-primer-uklonjen')
          if (!isCut) expect(normalForm(value), `${id} ${field}`).toBe(normalForm(ours[field]))
        }
      }
    }
    // What organisations state is told in their sheet, and not taken from it.
    for (const [id, { statements: _, ...record }] of directory.organisations) {
      expect(there.organisations.get(id)).toMatchObject(record)
    }
  })

  it('never removes a record, and does not bring back a removed one', () => {
    const entry = here.entries.get('contact-ana')
    if (entry === undefined) throw new Error('Ana is gone')
    const without = withEntries(here, [removed(entry, { count: 4 })])
    expect(readGrids(without, [contacts]).entries).toEqual([])
    const changed = readGrids(without, [withCells(contacts, [ana, 'Telefon', '067 045 66 77'])])
    expect(changed.entries).toEqual([])
    expect(changed.understanding.faults.map(({ kind }) => kind)).toEqual(['removed-here'])
  })

  it('names by cell what it cannot take, and takes the rest of the row', () => {
    const { entries, understanding } = readGrids(here, [
      withCells(
        contacts,
        [ana, 'Ime i prezime ili naziv', null],
        [ana, 'Telefon', '3,8161E+11'],
        [ana, 'Organizacija', 'Nema takve'],
        [ana, 'Vrsta kontakta', 'kojekakva'],
        [ana, 'Jezici', 'vilenjački'],
        [ana, 'Uloga', 'koordinatorka']
      )
    ])
    expect(understanding.faults.map(({ kind }) => kind).toSorted()).toEqual([
      'choice-unknown',
      'language-unknown',
      'phone-scientific',
      'required-cleared'
    ])
    expect(
      entries.flatMap(({ id, fields }) => Object.keys(fields).map(field => `${id.slice(0, 11)} ${field}`))
    ).toContain('contact-ana role')
  })

  it('leaves alone what it shows otherwise than it is kept', () => {
    const entry = here.entries.get('contact-ana')
    if (entry === undefined) throw new Error('Ana is gone')
    const apart = withEntries(here, [
      mergeEntries(
        writtenOver(entry, { role: 'jedna' }, { count: 3, writer: 'writer-a' }),
        writtenOver(entry, { role: 'druga' }, { count: 3, writer: 'writer-b' })
      )
    ])
    const sheet = sheetOf(apart, 'contact')
    expect(readGrids(apart, [withCells(sheet, [ana, 'Uloga', 'treća'])]).entries).toEqual([])
  })
})
