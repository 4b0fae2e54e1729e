/**
 * A spreadsheet file as it was read: sheets of cells, and nothing understood yet. What made it (XLSX or CSV, in which
 * encoding) is only told to people.
 */
import type { RawCell } from '../workbook-shape.ts'

export type { RawCell }

/** Rows may differ in length; a cell that is not there is empty. */
export type Row = readonly RawCell[]

/** Cells that were merged into one, from 0, both ends included. Only the first of them holds something. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Grid {
  /** the name on its tab; empty for a CSV file */
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly Row[]
  readonly merges: readonly Merge[]
  /** cells that hold an error instead of a value: "#REF!" */
  readonly errors: readonly CellPlace[]
}

/** From 0; people count from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** How the text of a file was encoded. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1250' | 'windows-1251' | 'iso-8859-2' | 'cp852'

export interface Book {
  /** the file's name without its folder */
  readonly name: string
  readonly form: 'xlsx' | 'csv'
  /** null for XLSX, which has only one */
  readonly encoding: Encoding | null
  /** a quotation mark that nothing closes: from there on, such marks were taken for letters */
  readonly quotesIgnored: boolean
  readonly grids: readonly Grid[]
}

/** Why a file cannot be read as a spreadsheet. Nothing was changed. */
export type SheetProblem =
  | { readonly kind: 'cannot-read'; readonly reason: string }
  /** something else altogether; `looksLike` where that can be told */
  | { readonly kind: 'foreign'; readonly looksLike: ForeignFile | null }
  | { readonly kind: 'too-large'; readonly limit: SheetLimit; readonly most: number }
  /** damaged, or not made the way such files are */
  | { readonly kind: 'malformed'; readonly reason: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'cancelled' }
  /** a mistake of ours, not of the file */
  | { readonly kind: 'unexpected' }

/** old-excel: the XLS of before 2007, or a workbook locked with a password, which looks the same from outside */
export type ForeignFile =
  | 'old-excel'
  | 'open-document'
  | 'binary-workbook'
  | 'zip'
  | 'pdf'
  | 'web-page'
  | 'package'
  | 'binary'

export type SheetLimit = keyof SheetLimits

/**
 * How large a spreadsheet may be. Far above any honest list of contacts; low enough that a file made to harm is refused
 * before it costs time or memory. Handed in, so that a trial can take a guard away.
 */
export interface SheetLimits {
  /** of an XLSX file; pictures in it are not read */
  readonly fileBytes: number
  /** of a CSV file */
  readonly textBytes: number
  /** parts of an XLSX file, which is an archive */
  readonly parts: number
  /** bytes of all its parts that are read, unpacked */
  readonly unpackedBytes: number
  /** a part may not unpack to more than this many times its packed size, once it is larger than a megabyte */
  readonly packing: number
  readonly sheets: number
  /** rows of one sheet, empty ones between others included */
  readonly rows: number
  readonly columns: number
  /** cells of all sheets, empty ones beside others included */
  readonly cells: number
  readonly merges: number
  /** characters of all cells; the text that many cells share is counted with each of them */
  readonly characters: number
  /** bytes of one text or tag of an XLSX file; Excel writes no cell of more than 32,767 characters */
  readonly tokenBytes: number
  /** from beginning to end, in seconds */
  readonly seconds: number
}

const MB = 1024 * 1024

export const sheetLimits: SheetLimits = {
  fileBytes: 256 * MB,
  textBytes: 32 * MB,
  parts: 5_000,
  unpackedBytes: 64 * MB,
  packing: 250,
  sheets: 250,
  rows: 200_000,
  columns: 400,
  cells: 2_000_000,
  merges: 50_000,
  characters: 64_000_000,
  tokenBytes: 512 * 1024,
  seconds: 120
}

/** The text of a cell: trimmed, one kind of space, no sign that nobody sees. Empty for an empty cell. */
export function textOf(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'da' : 'ne'
  if (typeof cell === 'number') return numberText(cell)
  if (isPlain(cell)) return cell
  return cell.normalize('NFC').replace(lineEnds, '\n').replace(blanks, ' ').replace(unseen, '').trim()
}

/** Whether it is such a text already, as most cells are: letters of our scripts and no blank at either end. */
function isPlain(text: string): boolean {
  const last = text.length - 1
  for (let at = 0; at <= last; at += 1) {
    const unit = text.charCodeAt(at)
    const isLetter = (unit > 0x20 && unit < 0x7f) || (unit > 0xad && unit < 0x300) || (unit >= 0x400 && unit < 0x460)
    if (!isLetter && !(unit === 0x20 && at > 0 && at < last)) return false
  }
  return true
}

const lineEnds = /\r\n?|\u2028|\u2029|\v|\f/g
const blanks = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff]/g

/** All digits of a whole number, never "1e+21". */
function numberText(cell: number): string {
  return Number.isInteger(cell) && Math.abs(cell) < 1e21 ? BigInt(cell).toString() : String(cell)
}

export function isBlank(cell: RawCell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  if (typeof cell !== 'string') return false
  const first = cell.charCodeAt(0)
  return !(first > 0x20 && first < 0x7f) && textOf(cell) === ''
}

/** "C7", as a spreadsheet program names it. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnName(column)}${row + 1}`
}

/** "A", "B" … "Z", "AA", from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
