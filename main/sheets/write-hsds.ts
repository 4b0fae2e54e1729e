/**
 * An HSDS package as one ZIP file: its tables as CSV files the way data packages have them (UTF-8, commas, no byte order
 * mark) and datapackage.json.
 *
 * Promises: the same rows give the same bytes but for the time they were made. No cell starts a formula that could do
 * harm: texts that begin like one get an apostrophe, and only numbers keep their sign in front. (Machines read these
 * files: a telephone number must come as +381…, and a spreadsheet takes that for a number.)
 */
import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { descriptorName, hsdsDescriptor } from '../../shared/hsds/descriptor.ts'
import type { HsdsPackage, HsdsRow } from '../../shared/hsds/package.ts'
import { hsdsTables } from '../../shared/hsds/tables.ts'
import { startsFormula } from '../../shared/sheets/escape.ts'
import type { Maker } from '../../shared/sheets/writing/about.ts'
import type { Workbook } from '../../shared/sheets/writing/cells.ts'

/** `at`: ISO instant by this computer's clock, for people to read. */
export function zipOfHsds(book: Workbook, { rows }: HsdsPackage, maker: Maker, at: string): Uint8Array {
  const files: Record<string, Uint8Array> = {
    [descriptorName]: strToU8(`${JSON.stringify(hsdsDescriptor(book, maker, at), null, 2)}\n`)
  }
  for (const { name, path, fields } of hsdsTables) {
    files[path] = strToU8(
      csvOfRows(
        fields.map(field => field.name),
        rows[name]
      )
    )
  }
  // The clocks of these computers are wrong now and then, and ZIP knows no year before 1980.
  return zipSync(files, { mtime: '1980-01-01T12:00:00' })
}

function csvOfRows(names: readonly string[], rows: readonly HsdsRow[]): string {
  const lines = rows.map(row => names.map(name => cellText(row[name] ?? null)))
  return `${Papa.unparse([[...names], ...lines], { delimiter: ',', newline: '\r\n' })}\r\n`
}

const number = /^[+-]?\d[\d .,]*$/

function cellText(cell: HsdsRow[string]): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = cell.toWellFormed()
  return startsFormula(text) && !number.test(text) ? `'${text}` : text
}
