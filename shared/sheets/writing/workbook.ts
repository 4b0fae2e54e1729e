/**
 * Our own workbook: a sheet for each kind of record, each row with its mark, and a sheet that says what the file is.
 *
 * Promises: reading it back unchanged changes nothing (workbook-shape.ts says how that is known); contacts that were not
 * asked for are nowhere in it, neither in a cell nor in a mark.
 */

import type { Language } from '../../bridge.ts'
import type { AnyRecord, Directory } from '../../directory.ts'
import type { RecordId } from '../../records/ids.ts'
import { compareText } from '../../replica/text-order.ts'
import { sheetColumns } from '../sheet-columns.ts'
import {
  inLanguage,
  isReadOnly,
  type SheetColumn,
  type SheetKind,
  sheetKinds,
  sheetNames,
  workbookVersion,
  writeMark,
  writeMarkHead
} from '../workbook-shape.ts'
import { fingerprintOf, holdsContact, textOf, type Workbook, writtenCell } from './cells.ts'
import type { OutColumn, OutTable } from './table.ts'

/** How two names stand in order. */
export type Compare = (a: string, b: string) => number

/** Kinds that make sheets of this book, in their order. */
export function kindsOf({ contacts }: Workbook): readonly SheetKind[] {
  return sheetKinds.filter(kind => contacts !== 'none' || kind !== 'contact')
}

/** The columns of a sheet in this book: none that name contacts when it holds none. */
export function columnsOf({ contacts }: Workbook, kind: SheetKind): readonly SheetColumn[] {
  return sheetColumns[kind].filter(
    ({ key, type }) => contacts !== 'none' || (key !== 'contactPhones' && !('to' in type && type.to === 'contact'))
  )
}

/** One sheet with all its rows. `cells` says whether the file keeps types of cells (XLSX) or escapes texts (CSV). */
export function recordTable(
  book: Workbook,
  kind: SheetKind,
  cells: 'typed' | 'escaped',
  compare: Compare = compareText
): OutTable {
  const columns = columnsOf(book, kind)
  const rows = recordsOf(book, kind).map(record => {
    const written = columns.map(column => ({ column, cell: writtenCell(book, record, column) }))
    const fingerprints = written.map(({ column, cell }) => fingerprintOf(column, cell))
    return {
      id: record.id,
      cells: written.map(({ cell }) => cell.cell),
      mark: writeMark({ id: record.id, fingerprints })
    }
  })
  rows.sort((a, b) => {
    for (const [at, cell] of a.cells.entries()) {
      const difference = compare(textOf(cell), textOf(b.cells[at] ?? null))
      if (difference !== 0) return difference
    }
    return compareText(a.id, b.id)
  })
  return { ...emptyTable(book, kind, cells, columns), rows: rows.map(row => [...row.cells, row.mark]) }
}

/** A sheet to be filled in: what only tells of other records is left out. */
export function templateTable(book: Workbook, kind: SheetKind): OutTable {
  const columns = columnsOf(book, kind).filter(column => !isReadOnly(column))
  return emptyTable(book, kind, 'typed', columns)
}

function emptyTable(
  { language, contacts }: Workbook,
  kind: SheetKind,
  cells: 'typed' | 'escaped',
  columns: readonly SheetColumn[]
): OutTable {
  const mark = writeMarkHead({
    version: workbookVersion,
    kind,
    language,
    cells,
    contacts,
    columns: columns.map(({ key }) => key)
  })
  return {
    name: inLanguage(sheetNames[kind], language),
    columns: [...columns.map(column => outColumn(language, column)), { width: 12, isHidden: true }],
    head: [[...columns.map(({ header }) => inLanguage(header, language)), mark]],
    rows: []
  }
}

/** The records of a kind that the book holds. */
export function recordsOf(book: Workbook, kind: SheetKind): readonly AnyRecord[] {
  const records = [...shelf(book.directory, kind).values()]
  return kind === 'contact' ? records.filter(({ id }) => holdsContact(book, id)) : records
}

function shelf(directory: Directory, kind: SheetKind): ReadonlyMap<RecordId, AnyRecord> {
  switch (kind) {
    case 'assignment':
      return directory.assignments
    case 'contact':
      return directory.contacts
    case 'organisation':
      return directory.organisations
    case 'memorandum':
      return directory.memoranda
    case 'centre':
      return directory.centres
    case 'service':
      return directory.services
    case 'verification':
      return directory.verifications
    default:
      return kind satisfies never
  }
}

function outColumn(language: Language, { width, type }: SheetColumn): OutColumn {
  if (type.is !== 'choice') return { width }
  return { width, choices: Object.values(type.words).map(words => inLanguage(words, language)) }
}
