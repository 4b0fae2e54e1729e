import { describe, expect, test } from 'vitest'
import { sheetFileName } from '../../../renderer/sheets-out/use-write-sheets.ts'
import { toCyrillic } from '../../../renderer/words/cyrillic.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import type { Language } from '../../../shared/bridge.ts'
import { coverageTable, coverStates } from '../../../shared/coverage.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { writeHours } from '../../../shared/sheets/cell-text.ts'
import { everyCentreWords, noneWords, yesNo } from '../../../shared/sheets/workbook-shape.ts'
import { aboutTable, contactsWords, templateGuide } from '../../../shared/sheets/writing/about.ts'
import { workbookOf } from '../../../shared/sheets/writing/cells.ts'
import { coverageSheet, coverStateWords } from '../../../shared/sheets/writing/coverage-sheet.ts'
import { fourWTable } from '../../../shared/sheets/writing/four-w.ts'
import type { OutTable } from '../../../shared/sheets/writing/table.ts'
import { kindsOf, recordTable } from '../../../shared/sheets/writing/workbook.ts'

/** Everything that stands in files by itself, of an empty directory. */
function ownWords(language: Language): readonly string[] {
  const book = workbookOf(readDirectory([]), language, 'all')
  const tables: readonly OutTable[] = [
    aboutTable(book, { on: '2026-03-10', station: '', by: '' }),
    templateGuide(book),
    ...kindsOf(book).map(kind => recordTable(book, kind, 'typed')),
    fourWTable(book, null),
    coverageSheet(book, coverageTable(book.directory, null))
  ]
  const cells = tables.flatMap(({ name, head, rows }) => [name, ...head.flat(), ...rows.flat()])
  const week = [{ days: [1, 2, 3, 4, 5, 6, 7].map(one => one as 1), from: '08:00', to: '09:00' }]
  const separate = [1, 3, 5, 7, 2, 4, 6].map(day => ({ ...week[0], days: [day as 1], from: '08:00', to: '09:00' }))
  return [...cells.filter(cell => typeof cell === 'string'), writeHours(separate, language)].filter(
    text => !text.startsWith('putokaz 1 ') && !text.startsWith('#')
  )
}

test('what files say in Cyrillic is what they say in Latin', () => {
  const latin = ownWords('sr-Latn')
  expect(ownWords('sr-Cyrl')).toEqual(latin.map(toCyrillic))
  expect(latin.length).toBeGreaterThan(150)
  for (const [one, other] of [everyCentreWords, noneWords, yesNo.yes, yesNo.no, ...Object.values(contactsWords)]) {
    expect(other).toBe(toCyrillic(one))
  }
})

test('what files say in English is said in English letters', () => {
  expect(ownWords('en').filter(text => /[čćžšđЀ-ӿ]/i.test(text))).toEqual([])
})

describe.each<[Language, 0 | 1 | 2]>([
  ['sr-Latn', 0],
  ['sr-Cyrl', 1],
  ['en', 2]
])('in %s the matrix as a file says', (language, at) => {
  test('what the screen says', () => {
    const { t } = wordsIn(language)
    for (const state of coverStates) expect(coverStateWords[state][at]).toBe(t(`coverage.state.${state}`))
  })
})

test('a file is called after its station, what is in it, and the day', () => {
  const words = wordsIn('sr-Latn')
  const station = 'Krnjača, info pult'
  expect(sheetFileName(words, station, { what: 'workbook', contacts: 'office' }, '2026-03-10')).toBe(
    'krnjaca-info-pult-imenik-2026-03-10'
  )
  expect(sheetFileName(words, station, { what: 'table', kind: 'contact', contacts: 'all' }, null)).toBe(
    'krnjaca-info-pult-kontakti-licni-podaci'
  )
})
