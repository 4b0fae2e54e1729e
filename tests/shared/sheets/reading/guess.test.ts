import { describe, expect, it } from 'vitest'
import type { Book, Grid } from '../../../../shared/sheets/reading/grid.ts'
import { guessPlan, guessSheet, memoryOf } from '../../../../shared/sheets/reading/guess.ts'
import { NameBook } from '../../../../shared/sheets/reading/name-book.ts'
import { learned, nothingLearned, sheetMemory, sheetsPlan } from '../../../../shared/sheets/reading/plan.ts'
import { summaryOf } from '../../../../shared/sheets/reading/understanding.ts'
import { directoryOf, entryOf } from '../../../support/records.ts'
import { knownEntries } from '../../../support/sheets-directory.ts'
import { gridOf, readGrids } from '../../../support/sheets-read.ts'
import { sha256 } from '../../../support/sheets-told.ts'

const here = directoryOf(...knownEntries)
const names = new NameBook(here)

function bookOf(...grids: readonly Grid[]): Book {
  return { name: 'tabela.xlsx', form: 'xlsx', encoding: null, quotesIgnored: false, grids }
}

const odd = gridOf([
  ['Firma', 'Kolona bez smisla', 'Ko se javlja'],
  ['PIN', 'nešto', 'Mira Probić'],
  ['ATINA', 'nešto drugo', 'Sanja Uzorić']
])

describe('a plan', () => {
  it('is remembered for the next file with the same headers', () => {
    const book = bookOf(odd)
    const guess = guessPlan({ book, names, memory: nothingLearned, hash: sha256 })
    const [sheet] = guess.sheets
    if (sheet === undefined) throw new Error('no sheet')
    const corrected = {
      ...guess,
      sheets: [{ ...sheet, header: 0, headerRows: 1, columns: ['organisation', null, 'name'] as const }].map(one => ({
        ...one,
        columns: [...one.columns]
      })),
      role: 'supporting' as const
    }
    const memory = learned(nothingLearned, memoryOf({ book, hash: sha256 }, corrected))
    expect(sheetMemory.safeParse(memory).success).toBe(true)
    const next = bookOf(gridOf([...odd.rows, ['IDEAS', 'x', 'Iva Probnić']]))
    const found = guessPlan({ book: next, names, memory, hash: sha256 })
    expect(found.sheets[0]?.columns).toEqual(['organisation', null, 'name'])
    expect(found.role).toBe('supporting')
    expect(readGrids(here, next.grids, undefined, memory).understanding.rows.taken).toBe(3)
  })

  it('is not remembered for other headers', () => {
    const memory = memoryOf(
      { book: bookOf(odd), hash: sha256 },
      guessPlan({ book: bookOf(odd), names, memory: nothingLearned, hash: sha256 })
    )
    const other = gridOf([
      ['Firma', 'Ko se javlja', 'Kolona bez smisla'],
      ['PIN', 'Mira Probić', 'nešto']
    ])
    expect(guessPlan({ book: bookOf(other), names, memory, hash: sha256 })).toEqual(
      guessPlan({ book: bookOf(other), names, memory: { ...nothingLearned, names: memory.names }, hash: sha256 })
    )
  })

  it('remembers what a name stands for, but not that it was left out once', () => {
    const book = bookOf(odd)
    const guess = guessPlan({ book, names, memory: nothingLearned, hash: sha256 })
    const plan = {
      ...guess,
      names: {
        ...guess.names,
        service: { posao: { is: 'leave' as const }, skola: { is: 'record' as const, id: 'service-obrazovanje' } }
      }
    }
    expect(memoryOf({ book, hash: sha256 }, plan).names.service).toEqual({
      skola: { is: 'record', id: 'service-obrazovanje' }
    })
  })

  it('forgets a name that stood for a record that is gone', () => {
    const memory = {
      ...nothingLearned,
      names: { ...nothingLearned.names, service: { skola: { is: 'record' as const, id: 'service-gone' } } }
    }
    const rows = [
      ['Centar', 'Usluga', 'Organizacija'],
      ['Krnjača', 'škola', 'PIN']
    ]
    expect(readGrids(here, [gridOf(rows)], undefined, memory).understanding.names.map(({ text }) => text)).toEqual([
      'škola'
    ])
  })

  it('forgets the oldest headers when it becomes too many', () => {
    const sheet = { ...guessSheet(odd, names) }
    const { header: _, centre: __, organisation: ___, ...kept } = sheet
    let memory = nothingLearned
    for (let at = 0; at < 230; at += 1) memory = learned(memory, { ...nothingLearned, sheets: { [`key${at}`]: kept } })
    memory = learned(memory, { ...nothingLearned, sheets: { key30: kept } })
    expect(Object.keys(memory.sheets)).toHaveLength(200)
    expect(Object.keys(memory.sheets).at(-1)).toBe('key30')
  })

  it('of any sheet is one that the machine accepts back', () => {
    for (const grid of [odd, gridOf([]), gridOf([['x']]), gridOf([[null, 1, true]])]) {
      expect(
        sheetsPlan.safeParse(guessPlan({ book: bookOf(grid), names, memory: nothingLearned, hash: sha256 })).success
      ).toBe(true)
    }
  })
})

describe('a guess', () => {
  it('is made anew when a person says where the headers are', () => {
    const grid = gridOf([
      ['Telefon', 'Ime', 'Organizacija'],
      ['ovo je', 'naslov', 'tabele'],
      ['NVO', 'Ime', 'Mob'],
      ['PIN', 'Mira Probić', '067 040 20 30']
    ])
    expect(guessSheet(grid, names).columns).toEqual(['phones', 'name', 'organisation'])
    const told = guessSheet(grid, names, { header: 2, headerRows: 1 })
    expect(told.columns).toEqual(['organisation', 'name', 'phones'])
    expect(summaryOf(grid, told).columns.map(({ label }) => label)).toEqual(['NVO', 'Ime', 'Mob'])
  })

  it('takes a column without words for what stands in it', () => {
    const grid = gridOf([
      ['', 'b', 'c', 'd'],
      ['ATINA', 'Krnjača', '067 040 20 30', 'mira@atina.primer.rs'],
      ['PIN', 'Preševo', '067 040 20 31', 'sanja@pin.primer.rs']
    ])
    expect(guessSheet(grid, names).columns).toEqual(['organisation', 'centre', 'phones', 'email'])
  })

  it('knows telephone numbers that a spreadsheet program spoilt, so that they can be named', () => {
    const spoilt = gridOf([
      ['NVO', 'Kontakt'],
      ['PIN', '3,8161E+11'],
      ['ATINA', '3.8164E+11'],
      ['IDEAS', 381_650_000_000]
    ])
    expect(guessSheet(spoilt, names).columns).toEqual(['organisation', 'phones'])
    expect(readGrids(here, [spoilt]).understanding.faultKinds).toMatchObject({ 'phone-scientific': 3 })
  })
})

describe('a name in a cell', () => {
  it.each([
    ['centre', 'krnjaca', ['centre-krnjaca']],
    ['centre', 'Центар за азил Крњача', ['centre-krnjaca']],
    ['centre', 'PC Presevo', ['centre-presevo']],
    ['centre', 'Krnjača (Beograd)', ['centre-krnjaca']],
    ['centre', 'svi centri', ['every-centre']],
    ['service', 'Pravna pomoć', ['service-pravna']],
    ['service', 'advokat', ['service-pravna']],
    ['organisation', 'NVO Atina', ['organisation-atina']],
    ['organisation', 'ПИН', ['organisation-pin']],
    ['organisation', 'Mreža psihosocijalnih inovacija', ['organisation-pin']],
    // A part of it is a name, and the rest is not: a question, not an answer.
    ['organisation', 'PIN – kancelarija Beograd', []],
    ['centre', 'Preševo – Miratovac', []],
    ['organisation', 'PIN/ATINA', ['organisation-pin', 'organisation-atina']]
  ] as const)('%s "%s"', (kind, text, expected) => {
    expect(names.find(kind, text)).toEqual(expected)
  })

  it('leads to nothing certain when two records are called so', () => {
    const two = new NameBook(
      directoryOf(...knownEntries, entryOf('organisation', 'organisation-x', { name: 'PIN', organisationType: 'ngo' }))
    )
    expect(two.find('organisation', 'pin')).toHaveLength(2)
  })
})
