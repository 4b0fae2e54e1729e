/**
 * A table as a CSV file that Serbian Excel opens right: UTF-8 with a byte order mark, semicolons, decimal commas.
 *
 * Promises: no cell begins a formula or is taken for a number or a date that it is not (escape.ts). Days are written
 * 2026-12-31, which Excel and LibreOffice take for a date in every language.
 */
import Papa from 'papaparse'
import { escaped } from '../../shared/sheets/escape.ts'
import type { OutCell, OutTable } from '../../shared/sheets/writing/table.ts'

/** The whole text of the file, byte order mark included. */
export function csvOf({ head, rows }: OutTable): string {
  const cells = [...head.map(row => row.map(escaped)), ...rows.map(row => row.map(textOf))]
  return `\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`
}

function textOf(cell: OutCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  return typeof cell === 'object' ? cell.day : escaped(cell.toWellFormed())
}
