/**
 * Reads a CSV file with papaparse: in whatever encoding, with whatever sign between the cells. A quotation mark that
 * nothing closes would swallow the rest of the file: such a file is read with its marks as letters, and that is told.
 */
import Papa from 'papaparse'
import { failure, type Result, success } from '../../shared/result.ts'
import type { Encoding, Grid, RawCell, SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'
import { decode } from './read-text.ts'
import type { Progress } from './read-xlsx.ts'

export interface ReadTable {
  readonly grid: Grid
  readonly encoding: Encoding
  readonly quotesIgnored: boolean
}

export function readCsv(bytes: Uint8Array, limits: SheetLimits, progress: Progress): Result<ReadTable, SheetProblem> {
  if (bytes.length > limits.textBytes) return failure({ kind: 'too-large', limit: 'textBytes', most: limits.textBytes })
  if (linesIn(bytes) > limits.rows) return failure({ kind: 'too-large', limit: 'rows', most: limits.rows })
  const { text, encoding } = decode(bytes)
  if (isBinary(text)) return failure({ kind: 'foreign', looksLike: 'binary' })
  progress(0.2)
  // Excel's own word for it, on a line by itself above the headers.
  const told = /^sep=(.)\r?\n/i.exec(text)
  const delimiter = told?.[1] ?? delimiterOf(text)
  const body = told === null ? text : text.slice(told[0].length)
  const lineAbove = told === null ? 0 : 1
  const problem = tooManyIn(body, delimiter, limits)
  if (problem !== null) return failure(problem)
  const quoted = parse(body, delimiter, '"', limits)
  const isUnclosed = quoted.ok && quoted.value.isUnclosed
  const read = isUnclosed ? parse(body, delimiter, null, limits) : quoted
  if (!read.ok) return read
  progress(0.8)
  const rows = lineAbove === 0 ? read.value.rows : [[], ...read.value.rows]
  const grid: Grid = { name: '', isHidden: false, rows, merges: [], errors: [] }
  return success({ grid, encoding, quotesIgnored: isUnclosed })
}

/** Line ends, whatever the encoding: each is at least one such byte. */
function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) lines += 1
  return lines
}

interface Parsed {
  readonly rows: readonly (readonly RawCell[])[]
  readonly isUnclosed: boolean
}

function parse(
  text: string,
  delimiter: string,
  quoteChar: '"' | null,
  limits: SheetLimits
): Result<Parsed, SheetProblem> {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter,
    // The library knows no way to have none; this sign stands in no text.
    quoteChar: quoteChar ?? '\u0000',
    skipEmptyLines: false
  })
  const rows: (readonly RawCell[])[] = []
  let width = 0
  for (const line of data) {
    if (line.length > width) width = line.length
    rows.push(line.map(cell => (cell === '' ? null : cell)))
  }
  if (width > limits.columns) return failure({ kind: 'too-large', limit: 'columns', most: limits.columns })
  return success({ rows, isUnclosed: errors.some(({ code }) => code === 'MissingQuotes') })
}

/** More rows or cells than the limits allow are found before the library makes something of them. */
function tooManyIn(
  text: string,
  delimiter: string,
  { rows: mostRows, cells: mostCells }: SheetLimits
): SheetProblem | null {
  const parting = delimiter.charCodeAt(0)
  let rows = 1
  let cells = 1
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === parting) cells += 1
    else if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      cells += 1
      rows += 1
    }
  }
  if (rows > mostRows) return { kind: 'too-large', limit: 'rows', most: mostRows }
  return cells > mostCells ? { kind: 'too-large', limit: 'cells', most: mostCells } : null
}

const delimiters = [';', ',', '\t', '|'] as const

/** The sign that parts the first lines most evenly. Within quotation marks it is a letter like any other. */
function delimiterOf(text: string): string {
  const lines = linesOf(text, 50)
  let best: (typeof delimiters)[number] = ';'
  let bestMerit = -1
  for (const delimiter of delimiters) {
    const counts = lines.map(line => countOutsideQuotes(line, delimiter))
    const filled = counts.filter(count => count > 0)
    if (filled.length === 0) continue
    const usual = mostFrequent(filled)
    const merit = filled.filter(count => count === usual).length / lines.length + Math.min(usual, 20) / 100
    if (merit > bestMerit) {
      best = delimiter
      bestMerit = merit
    }
  }
  return best
}

/** The first lines that hold something, a line end within quotation marks included. */
function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.slice(0, 200_000).split(/\r\n|\n|\r/)) {
    line = line === '' ? piece : `${line}\n${piece}`
    const isOpen = ((line.match(/"/g) ?? []).length & 1) === 1
    if (isOpen && line.length < 5_000) continue
    if (line.trim() !== '') lines.push(line)
    line = ''
    if (lines.length >= most) break
  }
  return lines
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let isQuoted = false
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted
    else if (letter === delimiter && !isQuoted) count += 1
  }
  return count
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0
}

/** Signs that no text has, beyond what a slip leaves. */
function isBinary(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this is about
  const strange = text.slice(0, 20_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  return strange > 8
}
