/**
 * One cell of our workbook: what a record says in a column, and whether what a person writes there is taken back.
 *
 * It is not taken back where the cell shows less or other than the field holds: several values that are not settled, a
 * value that cannot be read, contacts that were left out, a text longer than a cell. Nothing is lost through a sheet.
 */

import type { Language } from '../../bridge.ts'
import type { AnyRecord, Directory } from '../../directory.ts'
import type { Day } from '../../records/day.ts'
import type { Hours } from '../../records/hours.ts'
import type { RecordId } from '../../records/ids.ts'
import type { RecordOf } from '../../records/kinds.ts'
import type { Statement } from '../../records/organisation.ts'
import type { Phone } from '../../records/phone.ts'
import { registerOf } from '../../replica/entry.ts'
import { isPersonal } from '../../vcard.ts'
import { writeHours, writeList, writePhones } from '../cell-text.ts'
import {
  type ContactsWish,
  fingerprint,
  inLanguage,
  isReadOnly,
  noneWords,
  type SheetColumn,
  yesNo
} from '../workbook-shape.ts'
import { type Names, namesIn } from './names.ts'
import { longestCell, type OutCell } from './table.ts'

/** What all cells of one workbook share. */
export interface Workbook {
  readonly directory: Directory
  readonly language: Language
  readonly contacts: ContactsWish
  readonly names: Names
}

export interface WrittenCell {
  readonly cell: OutCell
  /** false: whatever is found there later is left alone */
  readonly isTaken: boolean
}

export function workbookOf(directory: Directory, language: Language, contacts: ContactsWish): Workbook {
  return { directory, language, contacts, names: namesIn(directory, language) }
}

/** Whether a contact is in the book at all. Nothing is left of an erased person to write down. */
export function holdsContact({ directory, contacts }: Workbook, id: RecordId): boolean {
  const contact = directory.contacts.get(id)
  if (contact === undefined || contact.erased === true) return contacts === 'all'
  return contacts === 'all' || (contacts === 'office' && !isPersonal(contact))
}

export function writtenCell(book: Workbook, record: AnyRecord, column: SheetColumn): WrittenCell {
  const { directory } = book
  const { field } = column
  if (field === null) return inside(toldCell(book, record, column), false)
  if (directory.unreadable.get(record.id)?.includes(field) === true) return { cell: null, isTaken: false }
  const values = directory.conflicts.get(record.id)?.find(one => one.field === field)?.versions ?? []
  if (values.length > 1) {
    const texts = values.map(({ value }) => textOf(cellOf(book, record, column, value)))
    return inside([...new Set(texts)].filter(text => text !== '').join(' | '), false)
  }
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field]
  const isWhole = !namesContacts(column) || asIds(value).every(id => holdsContact(book, id))
  return inside(cellOf(book, record, column, value), isWhole && !isReadOnly(column))
}

/** The fingerprint of a cell, as its row's mark holds it; null when the cell is not taken back. */
export function fingerprintOf(column: SheetColumn, { cell, isTaken }: WrittenCell): string | null {
  return isTaken ? fingerprint(column, typeof cell === 'object' ? (cell?.day ?? null) : cell) : null
}

/** A cell in words. */
export function textOf(cell: OutCell): string {
  return cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell)
}

function inside(cell: OutCell, isTaken: boolean): WrittenCell {
  if (typeof cell !== 'string') return { cell, isTaken }
  const text = cell.replace(/\r\n?/g, '\n')
  if (text.length <= longestCell) return { cell: text === '' ? null : text, isTaken }
  return { cell: `${text.slice(0, longestCell - 1)}…`, isTaken: false }
}

function cellOf(book: Workbook, record: AnyRecord, column: SheetColumn, value: unknown): OutCell {
  const { language } = book
  const part = column.part === undefined ? value : (value as Readonly<Record<string, unknown>> | null)?.[column.part]
  if (part === null || part === undefined) return null
  switch (column.type.is) {
    case 'text':
    case 'partial-day':
      return String(part)
    case 'day':
      return { day: part as Day }
    case 'number':
      return part as number
    case 'yes-no':
      return inLanguage(part === true ? yesNo.yes : yesNo.no, language)
    case 'choice': {
      const words = column.type.words[String(part)]
      return words === undefined ? null : inLanguage(words, language)
    }
    case 'list':
      return writeList(part as readonly string[])
    case 'phones':
      return writePhones(part as readonly Phone[])
    case 'hours':
      return writeHours(part as readonly Hours[], language)
    case 'reference':
      return referenceText(book, record, column, String(part))
    case 'references': {
      const ids = asIds(part)
      if (ids.length === 0) return column.type.to === 'service' ? inLanguage(noneWords, language) : null
      return writeList(ids.map(id => referenceText(book, record, column, id)).filter(text => text !== null))
    }
    case 'statements':
      return (part as readonly Statement[]).map(one => statementText(book, one)).join('\n')
    default:
      return column.type satisfies never
  }
}

/** Null for a contact that is not in the book. */
function referenceText(book: Workbook, record: AnyRecord, column: SheetColumn, id: RecordId): string | null {
  const { directory, names } = book
  if (namesContacts(column)) {
    if (!holdsContact(book, id)) return null
    // A verification names no organisation: nobody writes into it, and the name alone is what a person looks for.
    if ('outcome' in record) return directory.contacts.get(id)?.name ?? `[${id}]`
  }
  const assignment = directory.assignments.get(id)
  if (assignment !== undefined) {
    const { service, centre, organisation } = assignment
    return [service, centre, organisation].map(one => (one === null ? '' : names.of(one))).join(' · ')
  }
  const isNamedWithin = id.startsWith('contact-') || id.startsWith('memorandum-')
  return isNamedWithin ? names.within(id, 'organisation' in record ? record.organisation : null) : names.of(id)
}

/** What stands in the columns that show something of other records. */
function toldCell(book: Workbook, record: AnyRecord, { key }: SheetColumn): OutCell {
  const { directory } = book
  if (key === 'contactPhones') {
    const shown = (record as RecordOf['assignment']).contacts.filter(id => holdsContact(book, id))
    return writePhones(shown.flatMap(id => directory.contacts.get(id)?.phones ?? []))
  }
  const entry = directory.entries.get(record.id)
  return entry === undefined ? null : (registerOf(entry, 'outcome')[0]?.stamp.by ?? null)
}

/** „pravna pomoć“ · Krnjača · 2025-11-20 · https://… */
function statementText({ names }: Workbook, { service, centre, text, url, asOf }: Statement): string {
  const parts = [names.of(service), centre === null ? null : names.of(centre), text, asOf, url]
  return parts.filter(part => part !== null).join(' · ')
}

function namesContacts({ type }: SheetColumn): boolean {
  return (type.is === 'reference' || type.is === 'references') && type.to === 'contact'
}

function asIds(value: unknown): readonly RecordId[] {
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
}
