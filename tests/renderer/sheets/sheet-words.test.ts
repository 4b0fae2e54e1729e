import { describe, expect, test } from 'vitest'
import {
  cellInWords,
  columnInWords,
  encodingInWords,
  faultInWords,
  sheetInBrief,
  sheetProblemInWords,
  verdictInWords
} from '../../../renderer/sheets/sheet-words.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { readDirectory } from '../../../shared/directory.ts'
import type { SheetFault } from '../../../shared/sheets/reading/faults.ts'
import type { ForeignFile, SheetLimit, SheetProblem } from '../../../shared/sheets/reading/grid.ts'
import type { SheetPlan } from '../../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../../shared/sheets/reading/understanding.ts'
import { phonesOf } from '../../support/records.ts'
import { knownEntries } from '../../support/sheets-directory.ts'

const words = wordsIn('sr-Latn')
const directory = readDirectory(knownEntries)

function summaryOf(name: string, ...labels: readonly string[]): SheetSummary {
  const columns = labels.map((label, at) => ({ letter: String.fromCharCode(65 + at), label, samples: [] }))
  return { name, isHidden: false, rows: 12, columns, top: [], own: null }
}

function understandingOf(rows: Partial<Understanding['rows']>, counts: Partial<Understanding['counts']>) {
  return {
    rows: { read: 0, taken: 0, lost: 0, aside: 0, ...rows },
    counts: { created: {}, known: 0, changed: 0, spelledOtherwise: 0, ...counts }
  } as Understanding
}

test('the sum of a file says its rows, what is new, what is here, and what is not taken', () => {
  const told = understandingOf(
    { read: 212, taken: 205, lost: 7 },
    { created: { contact: 180, assignment: 25 }, known: 3, changed: 1 }
  )
  expect(verdictInWords(words, told)).toBe(
    '212 redova: novo: 180 kontakata, 25 zaduženja; već imate 3 zapisa; drugačije 1 polje; 7 redova se ne uzima'
  )
  expect(verdictInWords(wordsIn('en'), understandingOf({ read: 1, taken: 1 }, {}))).toBe('1 row: nothing new')
})

describe('a fault', () => {
  const fault: SheetFault = {
    sheet: 0,
    row: 13,
    column: 1,
    kind: 'phone-scientific',
    meaning: 'phones',
    costs: 'part',
    text: '3,8161E+11'
  }

  test('says row and column as a spreadsheet program does, what is wrong, and what to do', () => {
    expect(faultInWords(words, fault, [summaryOf('List1', 'Ime', 'Telefon')])).toEqual({
      place: 'Red 14, kolona Telefon (B)',
      text: 'Excel je od broja napravio „3,8161E+11“ i poslednje cifre su izgubljene. Upišite ceo broj iz izvorne tabele.'
    })
  })

  test('names the sheet where there are several, and the letter alone where there is no header', () => {
    const sheets = [summaryOf('Krnjača', 'Ime'), summaryOf('Šid')]
    expect(faultInWords(words, fault, sheets).place).toBe('List „Krnjača“: Red 14, kolona B')
    expect(faultInWords(words, { ...fault, column: null, kind: 'undecided', costs: 'row' }, sheets)).toEqual({
      place: 'List „Krnjača“: Red 14',
      text: 'Čeka vaš odgovor gore. Red se ne uzima.'
    })
  })
})

test('a column is called by its header and its letter', () => {
  const summary = summaryOf('', 'Telefon', '')
  expect([0, 1, 26].map(column => columnInWords(words, summary, column))).toEqual([
    'Telefon (A)',
    'kolona B',
    'kolona AA'
  ])
})

test('cells are shown as they were understood', () => {
  const said = (cell: Parameters<typeof cellInWords>[2]) => cellInWords(words, directory, cell)
  expect(said({ is: 'phones', phones: phonesOf('067 018 40 71') }).text).toBe('067 018 40 71')
  expect(said({ is: 'languages', codes: ['ar', 'fa'] }).text).toBe('arapski, farsi')
  expect(said({ is: 'open' }).text).toBe('bez roka')
  expect(said({ is: 'choice', field: 'role', value: 'supporting' }).text).toBe(words.t('card.supporting'))
  expect(said({ is: 'name', text: 'krnjaca', records: ['centre-krnjaca'], isNew: false })).toEqual({
    text: 'Centar za azil Krnjača',
    state: 'known'
  })
  expect(said({ is: 'name', text: 'Nova pomoć', records: [], isNew: true })).toEqual({
    text: 'Nova pomoć',
    state: 'new'
  })
  expect(said({ is: 'name', text: 'krnj', records: [], isNew: false })).toEqual({ text: 'krnj', state: 'unknown' })
  expect(said({ is: 'name', text: 'svi', records: ['every-centre'], isNew: false }).text).toBe('svi centri')
})

test('a sheet in brief says how many rows, what a row is, and whom all of it is about', () => {
  const plan = { layout: 'list', rows: 'assignment', centre: 'Krnjača', organisation: null } as SheetPlan
  expect(sheetInBrief(words, summaryOf('Krnjača'), plan)).toBe('12 redova · red je zaduženje · Krnjača')
  expect(sheetInBrief(words, summaryOf(''), { ...plan, layout: 'matrix' })).toBe('12 redova · tabela centara i usluga')
})

test('letters of a file are called as other programs call them', () => {
  expect(encodingInWords(words, 'windows-1250')).toBe('stara slova: Windows-1250')
  expect(encodingInWords(wordsIn('sr-Cyrl'), 'utf-8')).toBe('слова: UTF-8')
})

test('whatever a file is instead of a spreadsheet, there is a sentence that says what to do', () => {
  const foreign: readonly (ForeignFile | null)[] = [
    'old-excel',
    'open-document',
    'binary-workbook',
    'zip',
    'pdf',
    'web-page',
    'package',
    'binary',
    null
  ]
  const limits: readonly SheetLimit[] = ['fileBytes', 'packing', 'seconds', 'rows']
  const problems: readonly SheetProblem[] = [
    ...foreign.map(looksLike => ({ kind: 'foreign', looksLike }) as const),
    ...limits.map(limit => ({ kind: 'too-large', limit, most: 1 }) as const),
    { kind: 'cannot-read', reason: 'EBUSY' },
    { kind: 'malformed', reason: 'the archive has no end' },
    { kind: 'empty' },
    { kind: 'cancelled' }
  ]
  const texts = problems.map(problem => sheetProblemInWords(words, problem).text)
  expect(new Set(texts).size).toBe(problems.length - 1) // two limits are told alike
  expect(texts[0]).toContain('zaključana lozinkom')
  expect(texts[0]).toContain('bez lozinke')
})
