/**
 * Reads sheets that Putokaz wrote: each row says which record it is, and which of its cells were changed since. Only
 * these are taken. Rows that people added, or copied from another one, are records of their own.
 */
import { type AnyRecord, type Directory, recordById } from '../../directory.ts'
import { fold } from '../../lookup/fold.ts'
import { everyCentre } from '../../records/assignment.ts'
import type { Field } from '../../records/field.ts'
import type { RecordId, RecordKind } from '../../records/ids.ts'
import { fieldsOf, idOf } from '../../records/kinds.ts'
import type { Memorandum } from '../../records/memorandum.ts'
import { type Phone, phoneNumber } from '../../records/phone.ts'
import { readChoice, readHours, readList, readPartialDay, readPhones, readReference } from '../cell-text.ts'
import { unescaped } from '../escape.ts'
import { sheetColumns } from '../sheet-columns.ts'
import {
  comparableText,
  everyCentreWords,
  fingerprint,
  inLanguage,
  isReadOnly,
  type Mark,
  type MarkHead,
  noneWords,
  readMark,
  type SheetColumn,
  type SheetKind,
  yesNo
} from '../workbook-shape.ts'
import { fingerprintOf, type Workbook, workbookOf, writtenCell } from '../writing/cells.ts'
import { memorandumName } from '../writing/names.ts'
import { readLanguages } from './choices.ts'
import { readDayCell, readPartialDayCell } from './days.ts'
import { Draft, type Link, type RowPlace } from './drafts.ts'
import type { FaultKind } from './faults.ts'
import { type Gathering, shownRows } from './gathering.ts'
import { type Grid, isBlank, type RawCell, textOf } from './grid.ts'
import { readHoursCell } from './hours.ts'
import { findOwnMark } from './own-mark.ts'
import { readPhonesCell } from './phones.ts'
import type { SheetToRead } from './read-list.ts'

/** The kind of record in a sheet of ours; null when a later Putokaz wrote it, or it is no sheet of ours. */
export function ownKindOf(grid: Grid): SheetKind | null {
  const mark = findOwnMark(grid)
  return mark === null || 'newer' in mark.head ? null : mark.head.kind
}

/** Records that others name come first. */
export const ownKindsInOrder: readonly SheetKind[] = [
  'service',
  'centre',
  'organisation',
  'contact',
  'memorandum',
  'assignment'
]

export function readOwn(gathering: Gathering, directory: Directory, { sheet, grid }: SheetToRead): void {
  const mark = findOwnMark(grid)
  if (mark === null || 'newer' in mark.head) return
  const { head } = mark
  const columns = columnsIn(grid, mark.row, mark.column, head)
  const own = new OwnSheet(gathering, directory, head, columns)
  const rows: OwnRow[] = []
  for (let row = mark.row + 1; row < grid.rows.length; row += 1) {
    const cells = (grid.rows[row] ?? []).map(cell =>
      head.cells === 'escaped' && typeof cell === 'string' ? unescaped(cell) : cell
    )
    if (cells.every((cell, column) => column === mark.column || isBlank(cell))) continue
    const read = typeof cells[mark.column] === 'string' ? readMark(String(cells[mark.column]), head) : null
    rows.push({ place: { sheet, row }, cells, mark: read, copiedFrom: null })
  }
  for (const row of withCopiesAsNew(rows, columns)) own.read(row)
}

interface OwnRow {
  readonly place: RowPlace
  readonly cells: readonly RawCell[]
  /** null: a person added the row */
  readonly mark: Mark | null
  /** the mark of the row it was copied from */
  readonly copiedFrom: Mark | null
}

/** A column of ours, where it stands by now. */
interface PlacedColumn {
  readonly column: SheetColumn
  readonly at: number
  /** its place among the fingerprints of a mark */
  readonly place: number
}

/** By its header, wherever it was moved to; one that was called otherwise, where it stood. */
function columnsIn(
  grid: Grid,
  headerRow: number,
  markColumn: number,
  { kind, language, columns }: MarkHead
): readonly PlacedColumn[] {
  const headers = (grid.rows[headerRow] ?? []).map(cell => fold(textOf(cell)))
  const taken = new Set<number>([markColumn])
  const placed: PlacedColumn[] = []
  const unfound: { readonly column: SheetColumn; readonly place: number }[] = []
  for (const [place, key] of columns.entries()) {
    const column = sheetColumns[kind].find(one => one.key === key)
    if (column === undefined) continue
    const header = fold(inLanguage(column.header, language))
    const at = headers.findIndex((text, index) => !taken.has(index) && text === header)
    if (at < 0) unfound.push({ column, place })
    else {
      taken.add(at)
      placed.push({ column, at, place })
    }
  }
  for (const { column, place } of unfound) {
    if (taken.has(place) || (headers[place] ?? '') === '' || headers.length < columns.length) continue
    taken.add(place)
    placed.push({ column, at: place, place })
  }
  return placed
}

/**
 * Whoever copies a row to write another record copies its hidden mark. Of several rows of one record the one with the
 * fewest changes is that record's; the others are new.
 */
function withCopiesAsNew(rows: readonly OwnRow[], columns: readonly PlacedColumn[]): readonly OwnRow[] {
  const originals = new Map<RecordId, { readonly row: OwnRow; readonly changes: number }>()
  for (const row of rows) {
    if (row.mark === null) continue
    const changes = columns.filter(column => isChanged(row, column)).length
    const before = originals.get(row.mark.id)
    if (before === undefined || changes < before.changes) originals.set(row.mark.id, { row, changes })
  }
  return rows.map(row =>
    row.mark === null || originals.get(row.mark.id)?.row === row ? row : { ...row, mark: null, copiedFrom: row.mark }
  )
}

function isChanged({ mark, cells }: OwnRow, { column, at, place }: PlacedColumn): boolean {
  const written = mark?.fingerprints[place] ?? null
  return written !== null && written !== fingerprint(column, cells[at] ?? null)
}

/** What a cell says, or why it is not understood. */
type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly kind: FaultKind; readonly text?: string }

class OwnSheet {
  readonly #gathering: Gathering
  readonly #directory: Directory
  readonly #kind: SheetKind
  readonly #columns: readonly PlacedColumn[]
  readonly #book: Workbook
  readonly #shared: OwnNames
  #shown = 0

  constructor(gathering: Gathering, directory: Directory, head: MarkHead, columns: readonly PlacedColumn[]) {
    this.#gathering = gathering
    this.#directory = directory
    this.#kind = head.kind
    this.#columns = columns.filter(({ column }) => !isReadOnly(column))
    this.#shared = namesKept(directory)
    this.#book = workbookOf(directory, head.language, head.contacts)
  }

  read(row: OwnRow): void {
    const { counts } = this.#gathering
    counts.read += 1
    const isTaken = row.mark === null ? this.#readNew(row) : this.#readKnown(row, row.mark)
    if (isTaken) counts.taken += 1
    else this.#gathering.rowsLost += 1
    if (this.#shown < shownRows && (row.mark === null || this.#columns.some(column => isChanged(row, column)))) {
      this.#shown += 1
      const cells = row.cells.map((cell, at) =>
        this.#columns.some(column => column.at === at && (row.mark === null || isChanged(row, column))) &&
        !isBlank(cell)
          ? ({ is: 'text', text: textOf(cell).slice(0, 300) } as const)
          : null
      )
      this.#gathering.shown.push({ ...row.place, cells })
    }
  }

  /** Takes the cells of a record's row that were changed. */
  #readKnown(row: OwnRow, mark: Mark): boolean {
    if (!idOf[this.#kind].safeParse(mark.id).success) return this.#lose(row, 'record-unknown')
    const record = recordById(this.#directory, mark.id)
    // A record that is not here yet is taken as a whole, under its own id; but not what is shown less than whole.
    const isShownWhole = ({ place }: PlacedColumn): boolean => mark.fingerprints[place] !== null
    const taken = this.#columns.filter(column => (record === null ? isShownWhole(column) : isChanged(row, column)))
    const draft = new Draft(this.#kind, false, mark.id)
    const shown = new Set<string>()
    draft.shown = shown
    if (taken.length > 0) {
      const values = this.#valuesIn(row, taken, record)
      for (const [field, value] of values) {
        draft.values.set(field, value)
        if (record !== null && this.#stillStands(record, mark, field)) shown.add(field)
      }
      this.#link(draft, row, taken, record)
      for (const field of draft.links.keys())
        if (record !== null && this.#stillStands(record, mark, field)) shown.add(field)
    }
    this.#gathering.begin(draft, row.place)
    if (record === null) this.#callIt(draft)
    return true
  }

  /** Other rows of the file may name it. */
  #callIt(draft: Draft): void {
    const { values } = draft
    const told = (field: string) => (values.get(field) ?? null) as Memorandum['validTo']
    const name =
      draft.kind === 'memorandum'
        ? memorandumName({
            reference: told('reference'),
            validFrom: told('validFrom'),
            validTo: told('validTo')
          } as Memorandum)
        : String(values.get('name') ?? '')
    if (name !== '') this.#gathering.call(draft, name)
  }

  /** Whether the field here still says what the sheet showed when it was written. */
  #stillStands(record: AnyRecord, mark: Mark, field: string): boolean {
    return this.#columns
      .filter(({ column }) => column.field === field)
      .every(
        ({ column, place }) =>
          mark.fingerprints[place] === fingerprintOf(column, writtenCell(this.#book, record, column))
      )
  }

  /** Values of fields that name no other record. */
  #valuesIn(row: OwnRow, taken: readonly PlacedColumn[], record: AnyRecord | null): ReadonlyMap<string, unknown> {
    const values = new Map<string, unknown>()
    for (const placed of taken) {
      const { column, at } = placed
      const { field } = column
      if (
        field === null ||
        column.type.is === 'reference' ||
        column.type.is === 'references' ||
        column.part !== undefined
      )
        continue
      const cell = row.cells[at] ?? null
      // What stands there as it was written was good enough for the directory that wrote it.
      const isAsWritten = row.mark !== null && !isChanged(row, placed)
      const read =
        isAsWritten && column.type.is === 'phones' ? asWritten(column, cell) : readOwnCell(column, cell, record)
      if (!read.ok) this.#report(row, placed, read)
      else if (isCleared(read.value) && this.#declared(field)?.required === true)
        this.#report(row, placed, { ok: false, kind: 'required-cleared' })
      else if (this.#declared(field)?.schema.safeParse(read.value).success !== true)
        this.#report(row, placed, { ok: false, kind: 'too-long' })
      else values.set(field, read.value)
    }
    if (taken.some(({ column }) => column.field === 'coordinates')) {
      const read = this.#coordinatesIn(row)
      const placed = taken.find(({ column }) => column.field === 'coordinates')
      if (read.ok) values.set('coordinates', read.value)
      else if (placed !== undefined) this.#report(row, placed, read)
    }
    return values
  }

  #declared(field: string): Field<unknown> | undefined {
    const fields: Readonly<Record<string, Field<unknown>>> = fieldsOf[this.#kind]
    return Object.hasOwn(fields, field) ? fields[field] : undefined
  }

  /** Three cells of one field: all of them, or none. */
  #coordinatesIn(row: OwnRow): CellReading {
    const parts = this.#columns.filter(({ column }) => column.field === 'coordinates')
    const values: Record<string, unknown> = {}
    for (const { column, at } of parts) {
      const read = readOwnCell(column, row.cells[at] ?? null, null)
      if (!read.ok) return read
      if (read.value !== null && column.part !== undefined) values[column.part] = read.value
    }
    if (Object.keys(values).length === 0) return { ok: true, value: null }
    const { latitude, longitude, precision } = values
    const read = this.#declared('coordinates')?.schema.safeParse({ latitude, longitude, precision })
    return read?.success === true ? { ok: true, value: read.data } : { ok: false, kind: 'number-not-understood' }
  }

  /** Fields that name other records. */
  #link(draft: Draft, row: OwnRow, taken: readonly PlacedColumn[], record: AnyRecord | null): void {
    const organisation = this.#organisationOf(row, taken, record)
    for (const placed of taken) {
      const { column, at } = placed
      const { field, type } = column
      if (field === null || (type.is !== 'reference' && type.is !== 'references')) continue
      const text = textOf(row.cells[at] ?? null)
      if (text === '') {
        if (this.#declared(field)?.required === true) this.#report(row, placed, { ok: false, kind: 'required-cleared' })
        else draft.values.set(field, type.is === 'references' && field !== 'services' ? [] : null)
        continue
      }
      const isNone = noneWords.some(words => fold(words) === fold(text))
      const items = type.is === 'reference' ? [text] : isNone ? [] : readList(text)
      const links = items.map(item => this.#recordNamed(type.to, item, organisation, row.place))
      const unknown = items.find((_, index) => links[index] === null)
      if (unknown !== undefined) this.#report(row, placed, { ok: false, kind: 'reference-unknown', text: unknown })
      else if (type.is === 'reference') draft.link(field, links[0] ?? '')
      else if (links.length === 0) draft.values.set(field, [])
      else for (const link of links) if (link !== null) draft.linkAlso(field, link)
    }
  }

  /** The organisation within which contacts and memoranda of the row are sought. */
  #organisationOf(row: OwnRow, taken: readonly PlacedColumn[], record: AnyRecord | null): Link | null {
    const placed = taken.find(({ column }) => column.field === 'organisation')
    if (placed === undefined) return record !== null && 'organisation' in record ? record.organisation : null
    const text = textOf(row.cells[placed.at] ?? null)
    return text === '' ? null : this.#recordNamed('organisation', text, null, row.place)
  }

  #recordNamed(kind: RecordKind, text: string, organisation: Link | null, place: RowPlace): Link | null {
    const { name, id } = readReference(text)
    if (id !== null && recordById(this.#directory, id) !== null) return id
    const own = kind === 'contact' || kind === 'memorandum' ? organisation : null
    const here = this.#shared.find(kind, own, name)
    if (here !== null) return here
    const inFile = this.#gathering.called(kind, name).filter(one => (id === null ? isOf(one, own) : one.known === id))
    if (inFile.length === 1) return inFile[0] ?? null
    if (kind !== 'centre' && kind !== 'service' && kind !== 'organisation') return null
    const naming = this.#gathering.naming(kind, name.slice(0, 300), place)
    return naming.is === 'known' ? naming.id : naming.is === 'new' ? naming.link : null
  }

  /** A row that a person added, or copied. */
  #readNew(row: OwnRow): boolean {
    const draft = new Draft(this.#kind)
    // What the copied row did not show whole is not taken from its copy either.
    const isWhole = (place: number): boolean => row.copiedFrom === null || row.copiedFrom.fingerprints[place] !== null
    const filled = this.#columns.filter(({ at, place }) => !isBlank(row.cells[at]) && isWhole(place))
    for (const [field, value] of this.#valuesIn(row, filled, null)) draft.values.set(field, value)
    this.#link(draft, row, filled, null)
    const missing = this.#columns.find(
      ({ column }) =>
        column.isRequired === true &&
        column.field !== null &&
        !draft.values.has(column.field) &&
        !draft.links.has(column.field)
    )
    if (missing !== undefined) return this.#lose(row, missingKinds[missing.column.key] ?? 'name-missing', missing.at)
    const values = Object.fromEntries([...draft.values].filter(([, value]) => !isCleared(value)))
    const report = (): void => undefined
    const organisation = draft.links.get('organisation')
    switch (this.#kind) {
      case 'contact': {
        const { name, phones = [], ...more } = values
        const contact = { name: String(name), desk: '', phones: phones as readonly Phone[], values: more }
        this.#callIt(
          this.#gathering.contact(this.#asDraft(organisation as Link, row.place), contact, row.place, report)
        )
        return true
      }
      case 'centre':
      case 'organisation':
      case 'service': {
        const { name, ...more } = values
        return (
          this.#gathering.titled(this.#kind, String(name), more, row.place, report) !== null ||
          this.#lose(row, 'undecided')
        )
      }
      default:
        for (const [field, value] of draft.values) if (isCleared(value)) draft.values.delete(field)
        this.#callIt(this.#gathering.begin(draft, row.place))
        return true
    }
  }

  /** A contact is kept under the draft of its organisation. */
  #asDraft(link: Link, place: RowPlace): Draft {
    return link instanceof Draft ? link : this.#gathering.knownRecord('organisation', link, place)
  }

  #lose(row: OwnRow, kind: FaultKind, column: number | null = null): false {
    this.#gathering.fault(row.place, kind, {
      column,
      costs: 'row',
      text: textOf(column === null ? null : (row.cells[column] ?? null))
    })
    return false
  }

  #report(row: OwnRow, { at }: PlacedColumn, { kind, text }: Extract<CellReading, { ok: false }>): void {
    this.#gathering.fault(row.place, kind, { column: at, text: text ?? textOf(row.cells[at] ?? null) })
  }
}

const missingKinds: Readonly<Record<string, FaultKind>> = {
  organisation: 'organisation-missing',
  centre: 'centre-missing',
  service: 'service-missing',
  name: 'name-missing'
}

const longestOwnCell = 5_000

function readOwnCell(column: SheetColumn, cell: RawCell, record: AnyRecord | null): CellReading {
  const text = comparableText(column, cell)
  const read = (value: unknown): CellReading => ({ ok: true, value })
  const fault = (kind: FaultKind, at = text): CellReading => ({ ok: false, kind, text: at })
  const { type } = column
  if (text === '') return read(type.is === 'list' || type.is === 'phones' || type.is === 'hours' ? [] : null)
  if (text.length > longestOwnCell) return fault('too-long')
  switch (type.is) {
    case 'text':
      return read(text)
    case 'day': {
      const found = readDayCell(cell, text)
      return found.kind === 'day' ? read(found.day) : found.kind === 'open' ? read(null) : fault('day-not-understood')
    }
    case 'partial-day': {
      const found = readPartialDay(text) ?? readPartialDayCell(cell, text)
      return found === null ? fault('day-not-understood') : read(found)
    }
    case 'number': {
      const number = Number(text)
      return Number.isFinite(number) ? read(number) : fault('number-not-understood')
    }
    case 'yes-no': {
      const found = readChoice(yesNo, text)
      return found === null ? fault('choice-unknown') : read(found === 'yes')
    }
    case 'choice': {
      const found = readChoice(type.words, text)
      return found === null ? fault('choice-unknown') : read(found)
    }
    case 'list': {
      if (column.key !== 'languages') return read(readList(text))
      const { codes, unknown } = readLanguages(text)
      return unknown.length > 0 ? fault('language-unknown', unknown[0]) : read(codes)
    }
    case 'phones':
      return readOwnPhones(cell, text, record)
    case 'hours': {
      const hours = readHours(text) ?? readHoursCell(text)
      return hours === null ? fault('hours-not-understood') : read(hours)
    }
    default:
      return fault('only-to-read')
  }
}

function asWritten(column: SheetColumn, cell: RawCell): CellReading {
  return { ok: true, value: readPhones(comparableText(column, cell)) }
}

/** A number that nobody understands may stay where it stands already; a new one is a slip. */
function readOwnPhones(cell: RawCell, text: string, record: AnyRecord | null): CellReading {
  const known = record !== null && 'phones' in record ? record.phones.map(phone => phone.text) : []
  const phones = readPhones(text)
  if (typeof cell !== 'number' && phones.every(phone => phone.number !== null || known.includes(phone.text)))
    return { ok: true, value: phones }
  const { phones: found, faults } = readPhonesCell(cell, text)
  // A short number has always been one here.
  const first = faults.find(({ kind, text: at }) => kind !== 'phone-area-missing' || phoneNumber(at) === null)
  return first === undefined ? { ok: true, value: found } : { ok: false, kind: first.kind, text: first.text }
}

function isCleared(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

const keptNames = new WeakMap<Directory, OwnNames>()

/** Worked out once for all sheets of a file. */
function namesKept(directory: Directory): OwnNames {
  const kept = keptNames.get(directory) ?? new OwnNames(directory)
  keptNames.set(directory, kept)
  return kept
}

/** Whether a contact or a memorandum of the file is of this organisation; null: of any. */
function isOf(draft: Draft, organisation: Link | null): boolean {
  return organisation === null || linkId(draft.links.get('organisation') as Link | undefined) === linkId(organisation)
}

/** A record here may be named by its id, or by what rows said of it. */
function linkId(link: Link | undefined): unknown {
  return link instanceof Draft ? (link.known ?? link) : link
}

/** Records here by the names that their cells are written with. */
class OwnNames {
  readonly #directory: Directory
  readonly #byName = new Map<string, RecordId | null>()
  readonly #read = new Set<RecordKind>()

  constructor(directory: Directory) {
    this.#directory = directory
  }

  /** The only one of a kind (of contacts and memoranda, in that organisation) that is called so. */
  find(kind: RecordKind, organisation: Link | null, name: string): RecordId | null {
    if (!this.#read.has(kind)) this.#note(kind)
    return (
      this.#byName.get(`${kind} ${String(organisation === null ? '' : linkId(organisation))} ${sameName(name)}`) ?? null
    )
  }

  #note(kind: RecordKind): void {
    this.#read.add(kind)
    const { centres, services, organisations, contacts, memoranda } = this.#directory
    const shelves = {
      centre: centres,
      service: services,
      organisation: organisations,
      contact: contacts,
      memorandum: memoranda
    }
    if (!(kind in shelves)) return
    if (kind === 'centre')
      for (const words of everyCentreWords) this.#byName.set(`centre  ${sameName(words)}`, everyCentre)
    for (const record of shelves[kind as keyof typeof shelves].values()) {
      const name = 'name' in record ? record.name : memorandumName(record)
      const key = `${kind} ${('reach' in record || 'validTo' in record ? record.organisation : null) ?? ''} ${sameName(name)}`
      this.#byName.set(key, this.#byName.has(key) ? null : record.id)
    }
  }
}

function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
