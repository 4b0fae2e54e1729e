/** Reads rows in memory against a directory, for tests of what becomes of them. */
import type { Directory } from '../../shared/directory.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { Book, Grid, RawCell } from '../../shared/sheets/reading/grid.ts'
import { guessPlan } from '../../shared/sheets/reading/guess.ts'
import { entriesOf } from '../../shared/sheets/reading/made.ts'
import { NameBook } from '../../shared/sheets/reading/name-book.ts'
import { nothingLearned, type SheetMemory, type SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { type Understood, understand } from '../../shared/sheets/reading/understanding.ts'
import type { OutTable } from '../../shared/sheets/writing/table.ts'
import { sha256 } from './sheets-told.ts'

export type Rows = readonly (readonly RawCell[])[]

export function gridOf(rows: Rows, name = 'List1'): Grid {
  return { name, isHidden: false, rows, merges: [], errors: [] }
}

/** A sheet of ours, as it comes back when nobody touched it. */
export function gridOfTable({ name, head, rows }: OutTable): Grid {
  const cell = (one: OutTable['rows'][number][number]): RawCell =>
    one !== null && typeof one === 'object' ? one.day : one
  return gridOf([...head, ...rows.map(row => row.map(cell))], name)
}

/** The sheet with some cells written over; rows from 0 below its one row of headers, columns by header. */
export function withCells(
  grid: Grid,
  ...changes: readonly (readonly [row: number, header: string, cell: RawCell])[]
): Grid {
  const rows = grid.rows.map(row => [...row])
  for (const [row, header, cell] of changes) {
    const column = rows[0]?.indexOf(header) ?? -1
    const cells = rows[row + 1]
    if (column < 0 || cells === undefined) throw new Error(`there is no ${header} in row ${row}`)
    cells[column] = cell
  }
  return { ...grid, rows }
}

export interface ReadSheets extends Understood {
  readonly plan: SheetsPlan
  readonly entries: readonly Entry[]
}

export function readGrids(
  directory: Directory,
  grids: readonly Grid[],
  corrected: (plan: SheetsPlan) => SheetsPlan = plan => plan,
  memory: SheetMemory = nothingLearned
): ReadSheets {
  const book: Book = { name: 'tabela.xlsx', form: 'xlsx', encoding: null, quotesIgnored: false, grids }
  const names = new NameBook(directory)
  const plan = corrected(guessPlan({ book, names, memory, hash: sha256 }))
  const understood = understand({ book, plan, directory, names, hash: sha256 })
  return { plan, ...understood, entries: entriesOf(understood) }
}

export function readRows(directory: Directory, rows: Rows, corrected?: (plan: SheetsPlan) => SheetsPlan): ReadSheets {
  return readGrids(directory, [gridOf(rows)], corrected)
}
