/**
 * The shape of our own workbook: which sheets and columns it has, what they are called, and the mark by which a row is
 * known again. Writing (writing/) and reading (in/) both go by this file; docs/spreadsheets.md tells it to people.
 *
 * Each sheet is one kind of record, one row a record, and describes itself: it stands by itself as a CSV file, and
 * survives columns being moved, left out or added, rows being sorted, and sheets being copied to another workbook.
 * Its last column is the *mark* (hidden in XLSX). The header cell of that column names the format, its version, the kind
 * and the columns; each row's names the record and has a fingerprint of every cell as it was written:
 *
 *     putokaz 1 contact sr-Latn typed all name organisation phones …
 *     contact-ana 8fK2_xQa . -  …
 *
 * A cell was changed by a person when its fingerprint is another than the one in the mark. Whether the directory has
 * changed since can be told in the same way: the fingerprint of the cell as it would be written now (writing/cells.ts).
 * Fingerprints, and not the values themselves: whoever deletes the column with the phones before passing the file on
 * must not pass them on in a hidden one.
 */
import type { Language } from '../bridge.ts'
import type { RecordId, RecordKind } from '../records/ids.ts'

/** The word a mark begins with. */
export const markWord = 'putokaz'
export const workbookVersion = 1

/** Sheets of our workbook, in their order. Judgements on duplicates have none. */
export const sheetKinds = [
  'assignment',
  'contact',
  'organisation',
  'memorandum',
  'centre',
  'service',
  'verification'
] as const satisfies readonly RecordKind[]
export type SheetKind = (typeof sheetKinds)[number]

/** A word in each language: Serbian Latin, Serbian Cyrillic, English. */
export type InThree = readonly [latin: string, cyrillic: string, english: string]

export function inLanguage(words: InThree, language: Language): string {
  return words[language === 'sr-Latn' ? 0 : language === 'sr-Cyrl' ? 1 : 2]
}

/** How the text of a cell and a value become one another (cell-text.ts). */
export type CellType =
  /** the text itself */
  | { readonly is: 'text' }
  /** a calendar day: a real date in XLSX, 2026-12-31 in CSV */
  | { readonly is: 'day' }
  /** a year, a month or a day: 2026, 2026-05, 2026-05-31, always as text */
  | { readonly is: 'partial-day' }
  | { readonly is: 'number' }
  | { readonly is: 'yes-no' }
  | { readonly is: 'choice'; readonly words: Readonly<Record<string, InThree>> }
  /** several texts, "; " between them, a semicolon within one doubled */
  | { readonly is: 'list' }
  /** several phones, each as it was typed, its note after it in brackets */
  | { readonly is: 'phones' }
  /** "pon–pet 09:00–15:00; sub 09:00–12:00" */
  | { readonly is: 'hours' }
  /** the name of one record; " [id]" after it where another has the same name */
  | { readonly is: 'reference'; readonly to: RecordKind }
  | { readonly is: 'references'; readonly to: RecordKind }
  /** what organisations state, in words: only to be read */
  | { readonly is: 'statements' }

export interface SheetColumn {
  /** names the column in marks; the same for ever */
  readonly key: string
  /** the field it shows, or one part of it; null when it shows something of other records */
  readonly field: string | null
  readonly part?: string
  readonly header: InThree
  readonly type: CellType
  /** characters */
  readonly width: number
  /** a row without it makes no sense */
  readonly isRequired?: true
  /** told in the sheet, and not taken back from it */
  readonly isTold?: true
}

export const sheetNames: Readonly<Record<SheetKind, InThree>> = {
  assignment: ['Zaduženja', 'Задужења', 'Assignments'],
  contact: ['Kontakti', 'Контакти', 'Contacts'],
  organisation: ['Organizacije', 'Организације', 'Organisations'],
  memorandum: ['Memorandumi', 'Меморандуми', 'Memoranda'],
  centre: ['Centri', 'Центри', 'Centres'],
  service: ['Usluge', 'Услуге', 'Services'],
  verification: ['Potvrde', 'Потврде', 'Verifications']
}

/** The sheet that says what the file is; it holds no records. */
export const aboutSheetName: InThree = ['O ovoj tabeli', 'О овој табели', 'About']

export const yesNo: Readonly<Record<'yes' | 'no', InThree>> = { yes: ['da', 'да', 'yes'], no: ['ne', 'не', 'no'] }

/** The place of an assignment that holds everywhere. */
export const everyCentreWords: InThree = ['svi centri', 'сви центри', 'all centres']

/** A memorandum known to name no service, in place of an empty cell, which means that nobody knows which. */
export const noneWords: InThree = ['nijedna', 'ниједна', 'none']

/** From Monday to Sunday. */
export const weekdayWords: readonly InThree[] = [
  ['pon', 'пон', 'Mon'],
  ['uto', 'уто', 'Tue'],
  ['sre', 'сре', 'Wed'],
  ['čet', 'чет', 'Thu'],
  ['pet', 'пет', 'Fri'],
  ['sub', 'суб', 'Sat'],
  ['ned', 'нед', 'Sun']
]

/** A column that is only there to be read: whatever a person writes in it is left alone. */
export function isReadOnly(column: SheetColumn): boolean {
  return column.field === null || column.isTold === true
}

/** Which contacts a file holds: none, desks and shared lines only, or persons, too. */
export const contactsWishes = ['none', 'office', 'all'] as const
export type ContactsWish = (typeof contactsWishes)[number]

export interface MarkHead {
  readonly version: number
  readonly kind: SheetKind
  readonly language: Language
  /** escaped: texts that a spreadsheet would take for something else begin with an apostrophe (escape.ts): CSV */
  readonly cells: 'typed' | 'escaped'
  readonly contacts: ContactsWish
  /** keys of the columns as they were written; of those this version does not know, too */
  readonly columns: readonly string[]
}

export interface Mark {
  readonly id: RecordId
  /** of each column of the head, in that order; null: not to be taken from this row, whatever stands there */
  readonly fingerprints: readonly (string | null)[]
}

/** The header cell of the mark column. */
export function writeMarkHead({ version, kind, language, cells, contacts, columns }: MarkHead): string {
  return [markWord, version, kind, language, cells, contacts, ...columns].join(' ')
}

/** Null when the cell is not the header of a mark column. `newer`: a later Putokaz wrote it in a form unknown here. */
export function readMarkHead(cell: string): MarkHead | { readonly newer: number } | null {
  const [word, version = '', kind, language, cells, contacts, ...columns] = cell.trim().split(/\s+/)
  if (word !== markWord || !/^[1-9]\d{0,5}$/.test(version)) return null
  if (Number(version) > workbookVersion) return { newer: Number(version) }
  const known = sheetKinds.find(one => one === kind)
  if (known === undefined || columns.length === 0 || columns.length > 100) return null
  if (language !== 'sr-Latn' && language !== 'sr-Cyrl' && language !== 'en') return null
  if (cells !== 'typed' && cells !== 'escaped') return null
  const held = contactsWishes.find(one => one === contacts)
  if (held === undefined) return null
  return { version: Number(version), kind: known, language, cells, contacts: held, columns }
}

/** The mark of one row. */
export function writeMark({ id, fingerprints }: Mark): string {
  return [id, ...fingerprints.map(one => one ?? untaken)].join(' ')
}

/** Null when the cell is no whole mark of a sheet with these columns: the row is then one that a person added. */
export function readMark(cell: string, head: MarkHead): Mark | null {
  const [id = '', ...fingerprints] = cell.trim().split(/\s+/)
  if (!id.startsWith(`${head.kind}-`) || fingerprints.length !== head.columns.length) return null
  if (!fingerprints.every(one => one === untaken || one === emptyCell || /^[\w-]{8}$/.test(one))) return null
  return { id, fingerprints: fingerprints.map(one => (one === untaken ? null : one)) }
}

const untaken = '-'
const emptyCell = '.'

/** Control characters but tab and line ends, halves of characters, code points that are none: no eye sees them, and XLSX drops them. */
export const unprintable = /[^\P{Cc}\t\n\r\u0085]|\p{Noncharacter_Code_Point}|\ufffd/gu

/** What a spreadsheet hands back of a cell. Dates come as their day, "2026-12-31", or as the number a spreadsheet keeps. */
export type RawCell = string | number | boolean | null

/**
 * The text by which a cell is compared with what was written there: the same for everything that a spreadsheet program
 * makes of a cell without anybody touching it (a date in another spelling, a number for digits, other line ends).
 */
export function comparableText(column: SheetColumn, cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  const plain = String(cell).toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(unprintable, '').trim()
  if (column.type.is === 'day') return (typeof cell === 'number' ? dayOfSerial(cell) : dayIn(plain)) ?? plain
  if (column.type.is === 'number') return numberIn(plain) ?? plain
  return plain
}

/** Eight letters that stand for the cell; "." for an empty one. Two cells that differ share one in 281 billion cases. */
export function fingerprint(column: SheetColumn, cell: RawCell): string {
  const comparable = comparableText(column, cell)
  if (comparable === '') return emptyCell
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (const unit of `${column.key} ${comparable}`) {
    const code = unit.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  return letters(mixed(high ^ low)) + letters(mixed(Math.imul(low, 0x27d4eb2f) ^ high))
}

/** Murmur3's finaliser: each bit of what comes in reaches every bit of what goes out. */
function mixed(hash: number): number {
  let mix = hash ^ (hash >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** Four letters for the upper 24 bits. */
function letters(hash: number): string {
  return [26, 20, 14, 8].map(shift => alphabet[(hash >>> shift) & 63]).join('')
}

/** "2026-12-31" of "31.12.2026.", "31/12/2026", "2026-12-31T00:00:00". */
function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`
  const serbian = /^(\d{1,2})[./]\s?(\d{1,2})[./]\s?(\d{4})\.?$/.exec(text)
  if (serbian === null) return null
  const [, date = '', month = '', year = ''] = serbian
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Of the number by which a spreadsheet keeps a day. */
function dayOfSerial(serial: number): string | null {
  if (!(serial >= 1 && serial < 110_000)) return null
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

function numberIn(text: string): string | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? String(Number(text.replace(',', '.'))) : null
}
