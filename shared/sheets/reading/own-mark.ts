/** Whether a sheet is one that Putokaz wrote: its mark column says so, wherever it stands by now. */

import { type MarkHead, markWord, readMarkHead } from '../workbook-shape.ts'
import { type Grid, textOf } from './grid.ts'

export interface OwnMark {
  /** the row of its headers, from 0 */
  readonly row: number
  /** the column of the marks, from 0 */
  readonly column: number
  readonly head: MarkHead | { readonly newer: number }
}

/** Titles, notes and hashtags may stand above by now. */
const searchedRows = 40

export function findOwnMark(grid: Grid): OwnMark | null {
  for (const [row, cells] of grid.rows.slice(0, searchedRows).entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string' || !cell.includes(markWord)) continue
      const head = readMarkHead(textOf(cell))
      if (head !== null) return { row, column, head }
    }
  }
  return null
}
