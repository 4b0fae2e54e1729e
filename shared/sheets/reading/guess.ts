/**
 * The first guess at how a file is to be understood: where its headers are, what its columns mean, whether it is a list
 * or a table of centres and services. A person corrects it; nothing is imported by a guess alone.
 */
import { fold } from '../../lookup/fold.ts'
import { aboutSheetName } from '../workbook-shape.ts'
import { readRole } from './choices.ts'
import { type Book, type Grid, isBlank, type RawCell, textOf } from './grid.ts'
import { findHeader, type HeaderPlace, headerTexts, isHashtags, readColumns, widthOf } from './header-rows.ts'
import { type HeaderReading, readHeader } from './headers.ts'
import { readHoursCell } from './hours.ts'
import { type Meaning, meaningsOf, type RowKind, sharedMeanings } from './meanings.ts'
import type { NameBook } from './name-book.ts'
import { findOwnMark } from './own-mark.ts'
import { readPhonesCell } from './phones.ts'
import { headersOf, type NameAnswer, type SheetMemory, type SheetPlan, type SheetsPlan } from './plan.ts'

export interface GuessingPlan {
  readonly book: Book
  readonly names: NameBook
  readonly memory: SheetMemory
  /** see comparing.ts */
  readonly hash: (text: string) => string
}

export function guessPlan({ book, names, memory, hash }: GuessingPlan): SheetsPlan {
  return {
    sheets: book.grids.map(grid => {
      const guess = guessSheet(grid, names)
      if (guess.layout === 'own') return guess
      const known = knownHeaders(grid, memory, hash)
      if (known === null) return guess
      const { header, kept } = known
      const fresh = guessSheet(grid, names, {
        header,
        headerRows: kept.headerRows,
        layout: kept.layout,
        rows: kept.rows
      })
      return { ...fresh, ...kept, columns: fitting(kept.columns, grid) }
    }),
    names: memory.names,
    twins: {},
    organisationType: memory.organisationType,
    role: memory.role
  }
}

/** The sheets, by their numbers, whose headers a person settled before: they are understood as they were then. */
export function rememberedIn({ book, memory, hash }: Omit<GuessingPlan, 'names'>): readonly number[] {
  return book.grids.flatMap((grid, at) =>
    findOwnMark(grid) === null && knownHeaders(grid, memory, hash) !== null ? [at] : []
  )
}

/** What is worth remembering of a plan that was settled. */
export function memoryOf({ book, hash }: Pick<GuessingPlan, 'book' | 'hash'>, plan: SheetsPlan): SheetMemory {
  const sheets: SheetMemory['sheets'] = {}
  for (const [at, sheet] of plan.sheets.entries()) {
    const grid = book.grids[at]
    const key = grid === undefined ? null : keyOf(grid, sheet, hash)
    if (key === null) continue
    const { header: _, centre: __, organisation: ___, ...kept } = sheet
    sheets[key] = kept
  }
  // Whether a name is left out this time, or is a new one, is no knowledge about it.
  const known = (answers: Readonly<Record<string, NameAnswer>>): Record<string, NameAnswer> =>
    Object.fromEntries(Object.entries(answers).filter(([, { is }]) => is === 'record'))
  const { centre, service, organisation } = plan.names
  return {
    sheets,
    names: { centre: known(centre), service: known(service), organisation: known(organisation) },
    organisationType: plan.organisationType,
    role: plan.role
  }
}

/** Headers that a person once settled, wherever they stand in the sheet now. */
function knownHeaders(grid: Grid, memory: SheetMemory, hash: GuessingPlan['hash']) {
  if (Object.keys(memory.sheets).length === 0) return null
  for (let header = 0; header < Math.min(grid.rows.length, headersSought); header += 1) {
    for (const headerRows of [1, 2, 3]) {
      const key = hash(headersOf(grid, { header, headerRows })).slice(0, 32)
      const kept = Object.hasOwn(memory.sheets, key) ? memory.sheets[key] : undefined
      if (kept?.headerRows === headerRows) return { header, kept }
    }
  }
  return null
}

const headersSought = 40

/** Null for a sheet that has no headers to be known by, or says itself what it is. */
function keyOf(grid: Grid, plan: SheetPlan, hash: (text: string) => string): string | null {
  return plan.header === null || plan.layout === 'own' ? null : hash(headersOf(grid, plan)).slice(0, 32)
}

/** What a person says of a sheet; the rest is guessed anew. */
export type HeaderTold = Partial<Pick<SheetPlan, 'header' | 'headerRows' | 'layout' | 'rows'>>

/** A guess for one sheet, also when a person says where its headers are, or what its rows are. */
export function guessSheet(grid: Grid, names: NameBook, told: HeaderTold = {}): SheetPlan {
  const mark = findOwnMark(grid)
  if (mark !== null && (told.layout ?? 'own') === 'own') {
    // Verifications are events: their sheet is only there to be read.
    const isTaken = 'kind' in mark.head && mark.head.kind !== 'verification'
    return { ...emptyPlan(grid), isTaken, layout: 'own' }
  }
  const matrix = told.layout === 'list' ? null : guessMatrix(grid, names, told)
  if (matrix !== null) return matrix
  return guessList(grid, names, told)
}

function emptyPlan(grid: Grid): SheetPlan {
  return {
    isTaken: false,
    layout: 'list',
    rows: 'contact',
    header: null,
    headerRows: 0,
    columns: Array.from({ length: widthOf(grid) }, () => null),
    carriesDown: false,
    side: 'centre',
    sideColumn: 0,
    centre: null,
    organisation: null
  }
}

function guessList(grid: Grid, names: NameBook, told: HeaderTold): SheetPlan {
  const place =
    told.header === undefined
      ? findHeader(grid)
      : told.header === null
        ? null
        : { header: told.header, headerRows: told.headerRows ?? 1 }
  const read = place === null ? [] : readColumns(grid, place)
  const samples = samplesOf(grid, place)
  const columns = assigned(grid, place, read, samples, names)
  const centre = columns.includes('centre') ? null : namedAbove(grid, names, 'centre', place)
  const organisation = columns.includes('organisation') ? null : namedAbove(grid, names, 'organisation', place)
  const has = (meaning: Meaning): boolean => columns.includes(meaning)
  const rows = told.rows ?? rowKindOf(has, centre !== null || hasHeadings(grid, names, place))
  const settled = inContext(columns, rows, samples, { place, grid })
  const useful = settled.filter(meaning => meaning !== null && meaningsOf[rows].includes(meaning)).length
  const isAbout = aboutSheetName.some(words => fold(words) === fold(grid.name))
  return {
    ...emptyPlan(grid),
    isTaken: !grid.isHidden && !isAbout && useful >= 2 && samples.some(column => column.length > 0),
    rows,
    header: place?.header ?? null,
    headerRows: place?.headerRows ?? 0,
    columns: settled,
    carriesDown: isSaidOnce(grid, place, settled, rows),
    centre: rows === 'assignment' ? centre : null,
    organisation: rows === 'centre' ? null : organisation
  }
}

/** What a row is, by what its columns say. */
function rowKindOf(has: (meaning: Meaning) => boolean, isOfOneCentre: boolean): RowKind {
  const isPlaced = has('centre') || isOfOneCentre
  if (isPlaced && has('service')) return 'assignment'
  const ofCentres: readonly Meaning[] = ['capacity', 'status', 'centreType', 'settlement', 'municipality', 'statusAsOf']
  if (!has('organisation') && ofCentres.some(has)) return 'centre'
  if (has('centre') && !has('organisation') && !has('name')) return 'centre'
  return 'contact'
}

/** Each column's meaning: by its header, else by what stands in it. */
function assigned(
  grid: Grid,
  place: HeaderPlace | null,
  read: readonly (HeaderReading | null)[],
  samples: readonly (readonly RawCell[])[],
  names: NameBook
): (Meaning | null)[] {
  const columns: (Meaning | null)[] = Array.from({ length: widthOf(grid) }, () => null)
  const taken = new Map<Meaning, { column: number; certainty: number }>()
  for (const [column, reading] of read.entries()) {
    if (reading === null || reading.meaning === 'none') continue
    const meaning = corrected(reading.meaning, samples[column] ?? [])
    const before = taken.get(meaning)
    if (before !== undefined && !sharedMeanings.has(meaning)) {
      if (before.certainty >= reading.certainty) continue
      columns[before.column] = null
    }
    columns[column] = meaning
    taken.set(meaning, { column, certainty: reading.certainty })
  }
  for (const [column, cells] of samples.entries()) {
    if (columns[column] !== null || read[column]?.meaning === 'none') continue
    const meaning = meaningOfCells(cells, names)
    if (meaning === null || (taken.has(meaning) && (!sharedMeanings.has(meaning) || place !== null))) continue
    columns[column] = meaning
    taken.set(meaning, { column, certainty: 0 })
  }
  splitNames(grid, place, columns)
  return columns
}

/** "Kontakt" stands over names, numbers and addresses alike. */
function corrected(meaning: Meaning, cells: readonly RawCell[]): Meaning {
  if (meaning !== 'name' && meaning !== 'phones' && meaning !== 'email') return meaning
  if (isMostly(cells, isEmail)) return 'email'
  if (meaning === 'name' && isMostly(cells, isPhone)) return 'phones'
  return meaning
}

/** "Ime" beside "Prezime" is the first name. */
function splitNames(grid: Grid, place: HeaderPlace | null, columns: (Meaning | null)[]): void {
  if (place === null || !columns.includes('lastName')) return
  const at = columns.indexOf('name')
  const text = at < 0 ? '' : headerTexts(grid, place)[at]?.below
  if (at >= 0 && /^(?:ime|name|licno ime)$/.test(fold(text ?? ''))) columns[at] = 'firstName'
}

/** The same word means another thing in a list of centres than in one of people. */
function inContext(
  columns: readonly (Meaning | null)[],
  rows: RowKind,
  samples: readonly (readonly RawCell[])[],
  { place, grid }: { readonly place: HeaderPlace | null; readonly grid: Grid }
): (Meaning | null)[] {
  const settled = [...columns]
  const put = (from: Meaning, to: Meaning, isRight: (column: number) => boolean = () => true): void => {
    const at = settled.indexOf(from)
    if (at >= 0 && !settled.includes(to) && isRight(at)) settled[at] = to
  }
  if (rows === 'centre') put('name', 'centre')
  if (rows === 'assignment') {
    put('job', 'role', at => isMostly(samples[at] ?? [], text => readRole(text) !== null))
    put('centreType', 'role', at => isMostly(samples[at] ?? [], text => readRole(text) !== null))
    put('settlement', 'centre')
  }
  if (rows !== 'centre') {
    const label = (at: number): string => (place === null ? '' : fold(headerTexts(grid, place)[at]?.below ?? ''))
    if (settled.includes('name')) put('centreType', 'reach', at => label(at) === 'vrsta' || label(at) === 'tip')
    // "Naziv" without an organisation beside it is the organisation's.
    put(
      'name',
      'organisation',
      at => label(at) === 'naziv' && columns.every((one, other) => one !== 'name' || other === at)
    )
  }
  return settled
}

/** Whether rows between the others name the centre that those below belong to. */
function hasHeadings(grid: Grid, names: NameBook, place: HeaderPlace | null): boolean {
  const first = place === null ? 0 : place.header + place.headerRows
  return grid.rows.slice(first, first + mostSamples).some(row => {
    const [only, ...more] = row.filter(cell => !isBlank(cell))
    const text = more.length > 0 ? '' : textOf(only)
    return text !== '' && text.length <= 300 && names.find('centre', text).length === 1
  })
}

/** Whether names are written once for several rows, as merged cells leave them in a CSV file. */
function isSaidOnce(
  grid: Grid,
  place: HeaderPlace | null,
  columns: readonly (Meaning | null)[],
  rows: RowKind
): boolean {
  if (rows === 'centre') return false
  const first = place === null ? 0 : place.header + place.headerRows
  const filled = grid.rows
    .slice(first, first + mostSamples)
    .filter(row => row.filter(cell => !isBlank(cell)).length > 1)
  return (['organisation', 'centre', 'service'] as const).some(kind => {
    const column = columns.indexOf(kind)
    if (column < 0 || filled.length < 3 || isBlank(filled[0]?.[column])) return false
    // Merged cells are filled anyway; what is still empty is meant to be.
    if (grid.merges.some(({ left, top, bottom }) => left === column && bottom > top && bottom >= first)) return false
    return filled.filter(row => isBlank(row[column])).length >= filled.length / 2
  })
}

function fitting(columns: SheetPlan['columns'], grid: Grid): SheetPlan['columns'] {
  return Array.from({ length: widthOf(grid) }, (_, at) => columns[at] ?? null)
}

const mostSamples = 200

/** Per column, the cells below the headers that hold something. */
function samplesOf(grid: Grid, place: HeaderPlace | null): readonly (readonly RawCell[])[] {
  const first = place === null ? 0 : place.header + place.headerRows
  const rows = grid.rows.slice(first, first + mostSamples)
  return Array.from({ length: widthOf(grid) }, (_, column) =>
    rows.flatMap(row => (isBlank(row[column]) ? [] : [row[column] ?? null]))
  )
}

function meaningOfCells(cells: readonly RawCell[], names: NameBook): Meaning | null {
  if (cells.length === 0) return null
  if (isMostly(cells, isEmail)) return 'email'
  if (isMostly(cells, isPhone)) return 'phones'
  if (isMostly(cells, text => names.find('centre', text).length === 1)) return 'centre'
  if (isMostly(cells, text => names.find('organisation', text).length === 1)) return 'organisation'
  if (isMostly(cells, text => names.find('service', text).length === 1)) return 'service'
  if (isMostly(cells, text => readHoursCell(text) !== null)) return 'hours'
  if (isMostly(cells, isPerson)) return 'name'
  return null
}

function isMostly(cells: readonly RawCell[], is: (text: string, cell: RawCell) => boolean): boolean {
  const isOne = (cell: RawCell): boolean => {
    const text = textOf(cell)
    return text.length <= 300 && is(text, cell)
  }
  return cells.length > 0 && cells.filter(isOne).length >= cells.length * 0.6
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** Also one that a spreadsheet program spoilt, so that it is told as such. */
function isPhone(text: string, cell: RawCell): boolean {
  if (!/^[+(\d]/.test(text)) return false
  const { phones, faults } = readPhonesCell(cell, text)
  if (faults.some(({ kind }) => kind === 'phone-scientific')) return true
  return text.replace(/\D/g, '').length >= 6 && phones.length > 0
}

/** "Ana Petrović": two or three words that begin with capitals. */
function isPerson(text: string): boolean {
  return /^(?:(?:dr|mr|prof)\.? )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){1,2}$/u.test(text)
}

/** A centre or organisation that the name of the sheet, or a title above the headers, names. */
function namedAbove(
  grid: Grid,
  names: NameBook,
  kind: 'centre' | 'organisation',
  place: HeaderPlace | null
): string | null {
  const titles = grid.rows.slice(0, place?.header ?? 0).flatMap(row => row.filter(cell => !isBlank(cell)).map(textOf))
  return (
    [grid.name, ...titles].find(text => text !== '' && text.length <= 300 && names.find(kind, text).length === 1) ??
    null
  )
}

function guessMatrix(grid: Grid, names: NameBook, told: HeaderTold): SheetPlan | null {
  const last = Math.min(grid.rows.length, 40)
  const firsts =
    told.header === undefined || told.header === null ? Array.from({ length: last }, (_, at) => at) : [told.header]
  let best: {
    readonly header: number
    readonly side: SheetPlan['side']
    readonly sideColumn: number
    readonly merit: number
  } | null = null
  for (const header of firsts) {
    for (const side of ['centre', 'service'] as const) {
      const along = side === 'centre' ? 'service' : 'centre'
      const texts = (grid.rows[header] ?? []).map(textOf)
      const named = texts.filter(text => names.find(along, text).length === 1).length
      const others = texts.filter(
        text => text !== '' && readHeader(text) === null && names.find(along, text).length === 0
      ).length
      if (named < 2 || named <= others) continue
      const found = sideColumnOf(grid, header, side, names)
      if (found !== null && named + found.named > (best?.merit ?? 0)) {
        best = { header, side, sideColumn: found.column, merit: named + found.named }
      }
    }
  }
  if (best === null) {
    if (told.layout !== 'matrix') return null
    best = { header: told.header ?? findHeader(grid)?.header ?? 0, side: 'centre', sideColumn: 0, merit: 0 }
  }
  const { header, side, sideColumn } = best
  return {
    ...emptyPlan(grid),
    isTaken: !grid.isHidden,
    layout: 'matrix',
    rows: 'assignment',
    header,
    headerRows: 1,
    side,
    sideColumn
  }
}

function sideColumnOf(
  grid: Grid,
  header: number,
  side: SheetPlan['side'],
  names: NameBook
): { readonly column: number; readonly named: number } | null {
  for (let column = 0; column < 3; column += 1) {
    const cells = grid.rows
      .slice(header + 1, header + 1 + mostSamples)
      .map(row => textOf(row[column]))
      .filter(text => text !== '')
    const named = cells.filter(text => names.find(side, text).length === 1).length
    if (named >= 1 && named * 2 >= cells.length && !isHashtags(grid.rows[header])) return { column, named }
  }
  return null
}
