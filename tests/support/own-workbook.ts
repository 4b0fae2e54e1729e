/** Reads our own workbook the way its shape says (workbook-shape.ts): which cells of which records were changed. */
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { unescaped } from '../../shared/sheets/escape.ts'
import { sheetColumns } from '../../shared/sheets/sheet-columns.ts'
import { fingerprint, type MarkHead, type RawCell, readMark, readMarkHead } from '../../shared/sheets/workbook-shape.ts'

export interface ChangedCell {
  readonly record: string
  readonly column: string
  readonly cell: RawCell
}

export interface ReadWorkbook {
  readonly heads: readonly MarkHead[]
  readonly changed: readonly ChangedCell[]
  /** rows with a mark */
  readonly known: number
  /** rows without one that hold something */
  readonly added: number
}

type Rows = readonly (readonly unknown[])[]

export async function readOwnXlsx(bytes: Uint8Array): Promise<ReadWorkbook> {
  const sheets = await readExcelFile(Buffer.from(bytes))
  return together(sheets.map(({ data }) => readRows(data as Rows)))
}

export function readOwnCsv(text: string): ReadWorkbook {
  return readRows(Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true }).data)
}

const nothing: ReadWorkbook = { heads: [], changed: [], known: 0, added: 0 }

function together(parts: readonly ReadWorkbook[]): ReadWorkbook {
  return {
    heads: parts.flatMap(part => part.heads),
    changed: parts.flatMap(part => part.changed),
    known: parts.reduce((sum, part) => sum + part.known, 0),
    added: parts.reduce((sum, part) => sum + part.added, 0)
  }
}

export function readRows(rows: Rows): ReadWorkbook {
  const [headers = [], ...body] = rows
  const at = headers.findIndex(cell => typeof cell === 'string' && readMarkHead(cell) !== null)
  const head = at < 0 ? null : readMarkHead(String(headers[at]))
  if (head === null || 'newer' in head) return nothing
  // Columns are known again by their headers, wherever they stand by now.
  const columns = head.columns.map(key => {
    const column = sheetColumns[head.kind].find(one => one.key === key)
    if (column === undefined) throw new Error(`no column ${key}`)
    const words: readonly unknown[] = column.header
    return { column, place: headers.findIndex(header => words.includes(header)) }
  })
  const parts = body.map((row): ReadWorkbook => {
    const mark = readMark(String(row[at] ?? ''), head)
    if (mark === null) return { ...nothing, added: row.some(cell => cell !== null && cell !== '') ? 1 : 0 }
    const changed = columns.flatMap(({ column, place }, index) => {
      const base = mark.fingerprints[index] ?? null
      const cell = rawCell(row[place], head)
      return place < 0 || base === null || fingerprint(column, cell) === base
        ? []
        : [{ record: mark.id, column: column.key, cell }]
    })
    return { ...nothing, changed, known: 1 }
  })
  return { ...together(parts), heads: [head] }
}

function rawCell(cell: unknown, { cells }: MarkHead): RawCell {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'string') return cells === 'escaped' ? unescaped(cell) : cell
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
