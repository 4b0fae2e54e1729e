/**
 * Tables as an XLSX file (Excel 2007 and later, LibreOffice): a sheet each, the header in sight while scrolling and with
 * a filter, days as real dates, texts as texts.
 *
 * Promises: no cell is a formula, whatever stands in it, and none becomes one when somebody opens and leaves it: texts
 * are typed as text and formatted as text. What a reader gets back is what was handed in, less control characters.
 */
import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import writeExcelFile, { type Cell, type Feature } from 'write-excel-file/node'
import { unprintable } from '../../shared/sheets/workbook-shape.ts'
import type { OutCell, OutColumn, OutTable } from '../../shared/sheets/writing/table.ts'

/** The bytes of the file. Holds this thread for about a second for 10,000 rows. */
export async function xlsxOf(tables: readonly OutTable[]): Promise<Uint8Array> {
  const sheets = tables.map(table => ({
    sheet: table.name,
    columns: table.columns.map(({ width }) => ({ width })),
    stickyRowsCount: table.head.length,
    data: [
      ...table.head.map(row => row.map(text => headCell(text, table))),
      ...table.rows.map(row => {
        const height = heightOf(row, table)
        return row.map(cell => cellOf(cell, table, height))
      })
    ]
  }))
  return await writeExcelFile(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [extrasOf(tables)]
  }).toBuffer()
}

function headCell(text: string, { isText }: OutTable): Cell {
  const style = isText === true ? { fontSize: 14 } : { backgroundColor: '#e3ebf3', wrap: true }
  return { value: harmless(text), type: String, format: '@', fontWeight: 'bold', alignVertical: 'top', ...style }
}

function cellOf(cell: OutCell, table: OutTable, height: number | null): Cell {
  if (cell === null || cell === '') return null
  const style = { alignVertical: 'top', ...(height === null ? {} : { height }) } as const
  if (typeof cell === 'number') return { value: cell, type: Number, align: 'left', ...style }
  if (typeof cell === 'object') return { value: new Date(cell.day), type: Date, format: 'dd.mm.yyyy.', ...style }
  return { value: harmless(cell), type: String, format: '@', ...style, ...(wraps(cell, table) ? { wrap: true } : {}) }
}

function wraps(cell: OutCell, { isText, wraps }: OutTable): boolean {
  return typeof cell === 'string' && (isText === true || wraps === true || cell.includes('\n'))
}

const lineHeight = 15
const mostLines = 20

/** In points, where a cell needs more than one line: not every program works it out. Null where one line will do. */
function heightOf(row: readonly OutCell[], table: OutTable): number | null {
  let most = 1
  for (const [at, cell] of row.entries()) {
    if (!wraps(cell, table)) continue
    const width = table.columns[at]?.width ?? 10
    const lines = String(cell)
      .split('\n')
      .map(line => Math.max(1, Math.ceil(line.length / width)))
    most = Math.max(
      most,
      lines.reduce((sum, count) => sum + count, 0)
    )
  }
  return most === 1 ? null : Math.min(most, mostLines) * lineHeight
}

/** A text that comes back as it is. */
function harmless(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '')
    // "_x0041_" would be read as the letter A (ECMA-376, part 1, 22.9.2.19): its first sign is written in that very way.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  // The library keeps texts as keys of a plain object: "constructor" would make a file that cannot be read. A blank
  // behind it changes nothing for readers, who take such blanks off.
  return plain in Object.prototype ? `${plain} ` : plain
}

/** What files within the file can be made of, as the library has it. */
type FileContent = Stream | Buffer | Blob

/** What the library has no option for: hidden columns, filters, lists to choose from, paper across. */
function extrasOf(tables: readonly OutTable[]): Feature<FileContent> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            onOnePageAcross(withHiddenColumns(xml, tables[sheetIndex]?.columns ?? [])),
          insert: (_options, { sheetIndex }) => {
            const table = tables[sheetIndex]
            return table === undefined ? undefined : `${filterOf(table)}${choicesOf(table)}${paperOf(table)}`
          }
        }
      }
    }
  }
}

function withHiddenColumns(xml: string, columns: readonly OutColumn[]): string {
  const end = xml.indexOf('</cols>')
  if (end < 0 || !columns.some(({ isHidden }) => isHidden === true)) return xml
  const head = xml.slice(0, end).replace(/<col min="(\d+)"/g, (start, at: string) => {
    return columns[Number(at) - 1]?.isHidden === true ? `<col hidden="1" min="${at}"` : start
  })
  return head + xml.slice(end)
}

function filterOf({ columns, head, rows, isText }: OutTable): string {
  if (isText === true || columns.length === 0) return ''
  const top = head.length
  return `<autoFilter ref="A${top}:${columnName(columns.length - 1)}${top + rows.length}"/>`
}

/** How many rows below the last one offer the list as well. */
const rowsToCome = 500

function choicesOf({ columns, head, rows }: OutTable): string {
  const lists = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return []
    const name = columnName(at)
    const range = `${name}${head.length + 1}:${name}${head.length + rows.length + rowsToCome}`
    const list = xmlText(`"${choices.join(',')}"`)
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${list}</formula1></dataValidation>`
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

/** Printed on A4, as wide as one page and as many pages as it takes. */
function paperOf({ isText }: OutTable): string {
  const orientation = isText === true ? 'portrait' : 'landscape'
  return `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`
}

function onOnePageAcross(xml: string): string {
  return xml.replace(/<worksheet [^>]*>/, start => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** "A", …, "Z", "AA", … */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26)
}
