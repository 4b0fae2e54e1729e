/** Whatever a person says of a file: what comes out is a value, and entries that a package might carry. */
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBookIn } from '../../../main/sheets/read-book.ts'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { faultOf } from '../../../shared/exchange/read-entry.ts'
import { organisationType } from '../../../shared/records/organisation.ts'
import { contradictionIn } from '../../../shared/replica/merge.ts'
import { type Book, sheetLimits } from '../../../shared/sheets/reading/grid.ts'
import { guessPlan, guessSheet } from '../../../shared/sheets/reading/guess.ts'
import { entriesOf } from '../../../shared/sheets/reading/made.ts'
import { meanings, rowKinds } from '../../../shared/sheets/reading/meanings.ts'
import { NameBook } from '../../../shared/sheets/reading/name-book.ts'
import { nothingLearned, type SheetPlan, type SheetsPlan, sheetsPlan } from '../../../shared/sheets/reading/plan.ts'
import { summaryOf, understand } from '../../../shared/sheets/reading/understanding.ts'
import { directoryOf } from '../../support/records.ts'
import { crookedSheets } from '../../support/sheets-corpus.ts'
import { knownEntries } from '../../support/sheets-directory.ts'
import { sha256 } from '../../support/sheets-told.ts'

const directory = directoryOf(...knownEntries)
const names = new NameBook(directory)
let books: readonly Book[] = []

beforeAll(async () => {
  const sound = crookedSheets.filter(({ problem }) => problem === undefined)
  const read = await Promise.all(sound.map(({ file, bytes }) => readBookIn(file, bytes(), sheetLimits)))
  books = read.flatMap(one => (one.ok ? [one.value] : []))
  expect(books.length).toBe(sound.length)
})

const row = fc.oneof(fc.nat(12), fc.constant(sheetLimits.rows))
const header = fc.oneof(row, fc.constant(null))
const headerRows = fc.nat(3)
const layout = fc.constantFrom<SheetPlan['layout']>('list', 'matrix', 'own')
const rows = fc.constantFrom(...rowKinds)
const named = fc.constantFrom(null, 'Krnjača', 'PIN', 'Neko mesto', '', 'constructor', '__proto__')

/** What a person changes of a guess, or a page gone mad. */
const change = fc.record(
  {
    isTaken: fc.constant(true),
    layout,
    rows,
    header,
    headerRows,
    carriesDown: fc.boolean(),
    side: fc.constantFrom<SheetPlan['side']>('centre', 'service'),
    sideColumn: fc.oneof(fc.nat(4), fc.constant(sheetLimits.columns)),
    centre: named,
    organisation: named
  },
  { requiredKeys: [] }
)
const meaning = fc.constantFrom(null, ...meanings)
const columns = fc.array(fc.tuple(fc.nat(8), meaning), { maxLength: 3 })

const someId = fc.constantFrom(...knownEntries.map(({ id }) => id), 'contact-of-nobody', '__proto__', 'every-centre')
const answer = fc.oneof(
  someId.map(id => ({ is: 'record' as const, id })),
  fc.constantFrom({ is: 'new' as const }, { is: 'leave' as const })
)
const answers = fc.dictionary(
  fc.constantFrom('pin', 'atina', 'krnjaca', 'presevo', 'pravna pomoc', 'nova pomoc', 'sportske aktivnosti', 'x'),
  answer
)

const changes = fc.record({
  which: fc.nat(),
  change,
  columns,
  isChanged: fc.boolean(),
  names: fc.record({ centre: answers, service: answers, organisation: answers }),
  organisationType: fc.constantFrom(null, ...organisationType.options),
  role: fc.constantFrom<SheetsPlan['role']>('responsible', 'supporting')
})

function planOf(book: Book, of: typeof changes extends fc.Arbitrary<infer Made> ? Made : never): SheetsPlan {
  const guess = guessPlan({ book, names, memory: nothingLearned, hash: sha256 })
  const sheets = guess.sheets.map(sheet => {
    const said = [...sheet.columns]
    for (const [at, column] of of.columns) if (at < said.length) said[at] = column
    return { ...sheet, ...(of.isChanged ? of.change : {}), columns: said }
  })
  return { ...guess, sheets, names: of.names, organisationType: of.organisationType, role: of.role }
}

describe('whatever is said of a file', () => {
  test('makes entries that a package might carry, and twice the same', () => {
    let made = 0
    fc.assert(
      fc.property(changes, of => {
        const book = books[of.which % books.length]
        if (book === undefined) return
        const said = planOf(book, of)
        expect(sheetsPlan.safeParse(said).success).toBe(true)
        const understood = understand({ book, plan: said, directory, names, hash: sha256 })
        const entries = entriesOf(understood)
        made += entries.length
        structuredClone(understood.understanding)
        for (const entry of entries) {
          expect(faultOf(entry, 1_000_000, packageLimits)).toBe(null)
          expect(contradictionIn(directory.entries.get(entry.id), entry)).toBe(null)
        }
        const { read, taken, lost } = understood.understanding.rows
        expect([taken >= 0, lost >= 0, taken + lost <= read]).toEqual([true, true, true])
        // Whoever is asked may answer either way, and then is not asked again.
        const asked = understood.understanding.twins
        const twins = Object.fromEntries(
          asked.map(({ id, other }, at) => [id, at % 2 === 0 ? other : ('new' as const)])
        )
        const mad = Object.fromEntries(asked.map(({ id }) => [id, 'centre-krnjaca']))
        const unsaid = understand({ book, plan: { ...said, twins: mad }, directory, names, hash: sha256 })
        expect(unsaid.understanding.twinCount).toBe(asked.length)
        const again = understand({ book, plan: { ...said, twins }, directory, names, hash: sha256 })
        expect(again.understanding.twinCount).toBe(0)
        for (const entry of entriesOf(again)) expect(faultOf(entry, 1_000_000, packageLimits)).toBe(null)
        expect(understand({ book, plan: said, directory, names, hash: sha256 }).writer).toBe(understood.writer)
      }),
      { numRuns: 400, seed: 20_261_122 }
    )
    expect(made).toBeGreaterThan(300)
  })

  test('gives a guess that the machine takes back', () => {
    const told = fc.record({ header, headerRows, layout, rows }, { requiredKeys: [] })
    fc.assert(
      fc.property(told, fc.nat(), (said, which) => {
        const grid = books[which % books.length]?.grids[0]
        if (grid === undefined) return
        const guess = guessSheet(grid, names, said)
        const whole = {
          sheets: [guess],
          names: { centre: {}, service: {}, organisation: {} },
          twins: {},
          organisationType: null,
          role: 'responsible'
        }
        expect(sheetsPlan.safeParse(whole).success).toBe(true)
        expect(summaryOf(grid, guess).name).toBe(grid.name)
      }),
      { numRuns: 400, seed: 20_261_122 }
    )
  })
})
