/** Reads a list: one row is a contact, an assignment or a centre. */
import { fold } from '../../lookup/fold.ts'
import { Draft, type RowPlace } from './drafts.ts'
import type { Gathering, Naming, UnderstoodName } from './gathering.ts'
import { shownRows } from './gathering.ts'
import { type Grid, isBlank, type RawCell, type Row, textOf } from './grid.ts'
import { isHashtags } from './header-rows.ts'
import { type Meaning, meaningsOf } from './meanings.ts'
import type { NamedKind, SheetPlan } from './plan.ts'
import { type CellFault, nothingRead, type RowCells, readCells } from './row-cells.ts'

export interface SheetToRead {
  /** its number in the file, from 0 */
  readonly sheet: number
  readonly grid: Grid
  readonly plan: SheetPlan
}

/** Rows between two words of how far it is. */
const rowsBetween = 2_000

/** `progress` is told the part of the sheet that is read, 0 to 1. */
export function readList(
  gathering: Gathering,
  { sheet, grid, plan }: SheetToRead,
  progress: (part: number) => void = () => undefined
): void {
  const counted = new Set(meaningsOf[plan.rows])
  const meaningAt = plan.columns.map(meaning => (meaning !== null && counted.has(meaning) ? meaning : null))
  const list = new List(gathering, sheet, grid, plan, meaningAt)
  const first = plan.header === null ? 0 : plan.header + plan.headerRows
  const rows = withMergesFilled(grid, first)
  for (let row = first; row < rows.length; row += 1) {
    list.read(rows[row] ?? [], row)
    if (row % rowsBetween === 0) progress(row / rows.length)
  }
}

/** Names that hold for the rows below: of the sheet, of a heading between rows, or of the cell above. */
type Standing = { -readonly [Kind in NamedKind]: { readonly text: string; readonly column: number | null } | null }

class List {
  readonly #gathering: Gathering
  readonly #sheet: number
  readonly #grid: Grid
  readonly #plan: SheetPlan
  readonly #meaningAt: readonly (Meaning | null)[]
  readonly #errors: ReadonlyMap<number, readonly number[]>
  readonly #headers: ReadonlySet<string>
  readonly #headerBeginnings: ReadonlySet<string>
  readonly #standing: Standing
  readonly #before = nothingRead()
  readonly #parted: Readonly<Record<NamedKind, Map<string, readonly string[]>>> = {
    centre: new Map(),
    service: new Map(),
    organisation: new Map()
  }
  /** names of which every part is known: thousands of rows hold the same few */
  readonly #knownAlready: Readonly<Record<NamedKind, Map<string, readonly NamedRecord[]>>> = {
    centre: new Map(),
    service: new Map(),
    organisation: new Map()
  }
  #shown = 0

  constructor(
    gathering: Gathering,
    sheet: number,
    grid: Grid,
    plan: SheetPlan,
    meaningAt: readonly (Meaning | null)[]
  ) {
    this.#gathering = gathering
    this.#sheet = sheet
    this.#grid = grid
    this.#plan = plan
    this.#meaningAt = meaningAt
    this.#errors = byRow(grid)
    const headers = plan.header === null ? [] : grid.rows.slice(plan.header, plan.header + plan.headerRows)
    this.#headers = new Set(headers.map(wordsOf))
    this.#headerBeginnings = new Set(headers.map(row => textOf(row.find(cell => !isBlank(cell)))))
    const told = (text: string | null) => (text === null ? null : { text, column: null })
    this.#standing = { centre: told(plan.centre), organisation: told(plan.organisation), service: null }
  }

  read(cells: Row, row: number): void {
    const errors = this.#errors.get(row) ?? noErrors
    let filled = 0
    for (const cell of cells) if (!isBlank(cell)) filled += 1
    if (filled === 0 && errors.length === 0) return
    const place: RowPlace = { sheet: this.#sheet, row }
    if ((filled > 1 && this.#isHeader(cells)) || isHashtags(cells) || (filled === 1 && this.#isAside(cells))) {
      this.#gathering.counts.aside += 1
      return
    }
    this.#gathering.counts.read += 1
    const isShown = this.#shown < shownRows
    const read = readCells(cells, this.#meaningAt, this.#before, isShown)
    const faults: CellFault[] = read.faults.length === 0 ? [] : [...read.faults]
    for (const column of errors) {
      const meaning = this.#meaningAt[column] ?? null
      if (meaning !== null) faults.push({ column, kind: 'formula-error', meaning, text: '' })
    }
    const names = isShown ? new Map<number, UnderstoodName>() : null
    const row_: ReadRow = { place, read, faults, names, lost: null }
    if (this.#plan.rows === 'centre') this.#readCentre(row_)
    else this.#readPeople(row_)
    for (const { column, kind, meaning, text } of faults) this.#gathering.fault(place, kind, { column, meaning, text })
    if (row_.lost === null) this.#gathering.counts.taken += 1
    else {
      this.#gathering.rowsLost += 1
      this.#gathering.fault(place, row_.lost.kind, { ...row_.lost, costs: 'row' })
    }
    if (names !== null) {
      this.#shown += 1
      const understood = this.#meaningAt.map((_, column) => names.get(column) ?? read.understood.get(column) ?? null)
      this.#gathering.shown.push({ ...place, cells: understood })
    }
  }

  /** Whether a row of one cell is no record: a heading that names the centre of the rows below, a sum, a note. */
  #isAside(cells: Row): boolean {
    const column = cells.findIndex(cell => !isBlank(cell))
    const text = textOf(cells[column])
    const meaning = this.#meaningAt[column] ?? null
    const { names } = this.#gathering
    for (const kind of ['centre', 'organisation'] as const) {
      const isHeading = !this.#meaningAt.includes(kind) && this.#plan.rows !== 'centre'
      if (isHeading && text.length <= 300 && names.find(kind, text).length === 1) {
        this.#standing[kind] = { text, column }
        return true
      }
    }
    if (asideWords.test(fold(text.slice(0, 80))) || text.startsWith('*')) return true
    // One cell says nothing of a contact or an assignment, unless it stands where a name does.
    return meaning === null || (meaning === 'note' && this.#meaningAt.length > 1)
  }

  /** The headers once more, as at the top of each printed page. */
  #isHeader(cells: Row): boolean {
    const first = cells.find(cell => !isBlank(cell))
    return typeof first === 'string' && this.#headerBeginnings.has(first.trim()) && this.#headers.has(wordsOf(cells))
  }

  #readCentre(row: ReadRow): void {
    const { read, place } = row
    const name = read.texts.get('centre')
    if (name === undefined) {
      row.lost = { kind: 'name-missing', meaning: 'centre', column: this.#columnOf('centre') }
      return
    }
    const text = (meaning: Meaning): string | null => read.texts.get(meaning)?.text ?? null
    const aliases =
      text('aliases')
        ?.split(/[;\n]/)
        .map(one => one.trim())
        .filter(one => one !== '') ?? []
    const values = said({
      centreType: read.centreType ?? typeInName(name.text),
      status: read.status,
      statusAsOf: read.statusAsOf,
      settlement: text('settlement'),
      municipality: text('municipality'),
      address: text('address'),
      email: read.email,
      capacity: read.capacity,
      note: text('note'),
      phones: read.phones,
      aliases
    })
    const draft = this.#gathering.titled('centre', name.text, values, place, field => this.#reportOtherwise(row, field))
    const records = this.#gathering.names.find('centre', name.text)
    row.names?.set(name.column, { is: 'name', text: name.text, records, isNew: records.length === 0 })
    if (draft === null) row.lost = { kind: 'undecided', meaning: 'centre', column: name.column, text: name.text }
  }

  #readPeople(row: ReadRow): void {
    const { read, place } = row
    const organisations = this.#named(row, 'organisation')
    const person = this.#personIn(row)
    if (row.lost !== null) return
    if (organisations === null || organisations.length === 0) {
      this.#lose(
        row,
        { kind: 'organisation-missing', meaning: 'organisation', column: this.#columnOf('organisation') },
        ['organisation']
      )
      return
    }
    const isAssignment = this.#plan.rows === 'assignment'
    const [organisation] = organisations
    if (organisation === undefined) return
    const makeContact = (): readonly Draft[] => {
      if (person === null) return []
      const { name, values } = person
      const contact = { name, desk: organisation.text.slice(0, 300), phones: read.phones, values }
      return [this.#gathering.contact(organisation.draft, contact, place, field => this.#reportOtherwise(row, field))]
    }
    if (!isAssignment) {
      if (person === null) {
        this.#lose(row, { kind: 'says-nothing', meaning: 'name', column: this.#columnOf('name') }, personMeanings)
      } else {
        makeContact()
        this.#deputiesIn(row, organisation)
      }
      return
    }
    const centres = this.#named(row, 'centre')
    const services = this.#named(row, 'service')
    if (row.lost !== null) return
    if (centres === null || services === null || centres.length === 0 || services.length === 0) {
      const missing = this.#missingIn(centres, services)
      if (person === null) row.lost = missing
      else {
        // The contact is worth having, also where nobody can say what for.
        makeContact()
        row.faults.push({
          column: missing.column,
          kind: missing.kind,
          meaning: missing.meaning,
          text: missing.text ?? ''
        })
      }
      return
    }
    const contacts = makeContact()
    const deputies = this.#deputiesIn(row, organisation)
    if (read.from !== null && read.to !== null && read.from > read.to) {
      row.faults.push({
        column: this.#columnOf('to'),
        kind: 'days-out-of-order',
        meaning: 'to',
        text: `${read.from} – ${read.to}`
      })
    }
    const isInOrder = read.from === null || read.to === null || read.from <= read.to
    const values = said({
      role: read.role ?? this.#gathering.plan.role,
      from: isInOrder ? read.from : null,
      to: isInOrder ? read.to : null,
      hours: read.hours,
      note: read.texts.get('note')?.text ?? null
    })
    for (const [at, one] of organisations.entries()) {
      for (const centre of centres) {
        for (const service of services) {
          if (!(service.link instanceof Draft)) continue
          this.#gathering.assignment(
            {
              organisation: one.draft,
              service: service.link,
              centre: centre.link,
              // A contact belongs to the first organisation of the row alone.
              contacts: at === 0 ? contacts : [],
              deputies: at === 0 ? deputies : [],
              assumed: read.role === null ? ['role'] : [],
              values
            },
            place,
            field => this.#reportOtherwise(row, field)
          )
        }
      }
    }
  }

  /** Nothing is taken of the row: because of a fault that is known already, if it is to blame, else for this reason. */
  #lose(row: ReadRow, otherwise: LostRow, blamed: readonly Meaning[]): void {
    const at = row.faults.findIndex(({ meaning }) => meaning !== null && blamed.includes(meaning))
    const [cause] = at < 0 ? [] : row.faults.splice(at, 1)
    row.lost = cause === undefined ? otherwise : { ...cause, meaning: cause.meaning ?? otherwise.meaning }
  }

  #missingIn(centres: readonly unknown[] | null, services: readonly unknown[] | null): LostRow {
    const isCentre = centres === null || centres.length === 0
    const meaning = isCentre ? ('centre' as const) : ('service' as const)
    const isUnknown = (isCentre ? centres : services) === null
    const standing = this.#standing[meaning]
    return {
      kind: isUnknown ? `${meaning}-unknown` : `${meaning}-missing`,
      meaning,
      column: this.#columnOf(meaning),
      text: isUnknown ? (this.#lastText[meaning] ?? standing?.text ?? '') : ''
    }
  }

  readonly #lastText: Partial<Record<NamedKind, string>> = {}

  /** Who can be reached, by this row; null when it says nothing of anybody. */
  #personIn({ read, faults }: ReadRow): Person | null {
    const text = (meaning: Meaning): string => read.texts.get(meaning)?.text ?? ''
    const parts = [text('firstName'), text('lastName')].filter(part => part !== '')
    const name = (parts.length > 0 ? [text('name'), ...parts] : [text('name')])
      .filter(part => part !== '')
      .join(' ')
      .replace(/\s*\n\s*/g, ', ')
    const isNameLost = faults.some(({ meaning }) => meaning !== null && nameMeanings.has(meaning))
    if (isNameLost || (name === '' && read.phones.length === 0 && read.email === null)) return null
    const isContactRow = this.#plan.rows === 'contact'
    return {
      name: name.slice(0, 300),
      values: said({
        reach: read.reach,
        role: text('job') === '' ? null : text('job'),
        email: read.email,
        languages: read.languages,
        hours: isContactRow ? read.hours : [],
        note: isContactRow && text('note') !== '' ? text('note') : null
      })
    }
  }

  #deputiesIn(row: ReadRow, organisation: NamedOrganisation): readonly Draft[] {
    const { read, place } = row
    const named = read.texts.get('deputy')?.text ?? ''
    const names = named
      .split(/[;,\n]/)
      .map(one => one.trim())
      .filter(one => one !== '')
    if (names.length === 0 && read.deputyPhones.length === 0) return []
    return (names.length === 0 ? [''] : names).map((name, at) =>
      this.#gathering.contact(
        organisation.draft,
        {
          name: name.slice(0, 300),
          desk: organisation.text.slice(0, 300),
          phones: at === 0 ? read.deputyPhones : [],
          values: {}
        },
        place,
        field => this.#reportOtherwise(row, field)
      )
    )
  }

  /** What a cell, or what holds for it from above, names; null when that is known to nobody. */
  #named(row: ReadRow, kind: 'organisation'): readonly NamedOrganisation[] | null
  #named(row: ReadRow, kind: NamedKind): readonly NamedRecord[] | null
  #named(row: ReadRow, kind: NamedKind): readonly NamedRecord[] | null {
    const { read, names, place } = row
    const cell = read.texts.get(kind) ?? null
    const isBlankBelow = cell === null && !row.faults.some(({ meaning }) => meaning === kind)
    const from =
      cell ??
      (isBlankBelow && (this.#plan.carriesDown || !this.#meaningAt.includes(kind)) ? this.#standing[kind] : null)
    if (from === null) return []
    if (cell !== null && this.#plan.carriesDown) this.#standing[kind] = cell
    this.#lastText[kind] = from.text
    const column = cell?.column ?? null
    if (names === null || column === null) {
      const known = this.#knownAlready[kind].get(from.text)
      if (known !== undefined) return known
    }
    const { parts, isUnknown, isLeft } = this.#namings(kind, from.text, place)
    if (names !== null && column !== null) {
      const records = parts.flatMap(({ naming }) => (naming.is === 'known' ? [naming.id] : []))
      names.set(column, {
        is: 'name',
        text: from.text,
        records,
        isNew: parts.some(({ naming }) => naming.is === 'new')
      })
    }
    const found = parts.flatMap(({ text, naming }) =>
      naming.is === 'known' || naming.is === 'new' ? [{ text, link: naming.link }] : []
    )
    if (isLeft && found.length === 0) {
      row.lost = {
        kind: kind === 'organisation' ? 'organisation-unclear' : `${kind}-unknown`,
        meaning: kind,
        column,
        text: from.text
      }
    }
    if (isUnknown) {
      if (kind === 'organisation') row.lost = { kind: 'organisation-unclear', meaning: kind, column, text: from.text }
      if (found.length === 0) return null
      row.faults.push({
        column,
        kind: kind === 'organisation' ? 'organisation-unclear' : `${kind}-unknown`,
        meaning: kind,
        text: from.text
      })
    }
    const named =
      kind === 'organisation'
        ? found.flatMap(({ text, link }) => (link instanceof Draft ? [{ text, link, draft: link }] : []))
        : found
    if (!isUnknown && !isLeft) this.#knownAlready[kind].set(from.text, named)
    return named
  }

  /** "Krnjača, Obrenovac" names two, "socijalna i pravna pomoć" perhaps one: the whole text first, then its parts. */
  #namings(
    kind: NamedKind,
    text: string,
    place: RowPlace
  ): { parts: readonly { text: string; naming: Naming }[]; isUnknown: boolean; isLeft: boolean } {
    const parts = this.#partsIn(kind, text)
    const read = parts.map(part => ({ text: part, naming: this.#gathering.naming(kind, part, place) }))
    return {
      parts: read,
      isUnknown: read.some(({ naming }) => naming.is === 'unknown'),
      isLeft: read.some(({ naming }) => naming.is === 'left')
    }
  }

  #partsIn(kind: NamedKind, text: string): readonly string[] {
    const known = this.#parted[kind].get(text)
    if (known !== undefined) return known
    const { names } = this.#gathering
    const isKnown = (part: string): boolean =>
      names.find(kind, part).length === 1 || this.#gathering.answerTo(kind, part) !== undefined
    let parts = [text]
    if (!isKnown(text)) {
      const split = text
        .split(/[,;\n+&]|\s\/\s|\//)
        .map(part => part.trim())
        .filter(part => part !== '')
      const more = split.flatMap(part => (isKnown(part) ? [part] : part.split(/\s+(?:i|и|and)\s+/)))
      const known = more.filter(isKnown).length
      // An organisation's own name may hold a comma: it is parted only when every part is one.
      if (more.length > 1 && (kind === 'organisation' ? known === more.length : known > 0)) parts = more
    }
    this.#parted[kind].set(text, parts)
    return parts
  }

  #columnOf(meaning: Meaning): number | null {
    const at = this.#meaningAt.indexOf(meaning)
    return at < 0 ? null : at
  }

  #reportOtherwise(row: ReadRow, field: string): void {
    const meaning = meaningOfField[field] ?? null
    const column = meaning === null ? null : this.#columnOf(meaning)
    const text = column === null ? '' : textOf(this.#grid.rows[row.place.row]?.[column])
    row.faults.push({ column, kind: 'said-otherwise', meaning, text })
  }
}

interface ReadRow {
  readonly place: RowPlace
  readonly read: RowCells
  readonly faults: CellFault[]
  /** null for a row that nobody is shown */
  readonly names: Map<number, UnderstoodName> | null
  /** why nothing is taken of it */
  lost: LostRow | null
}

interface LostRow {
  readonly kind: CellFault['kind']
  readonly meaning: Meaning
  readonly column: number | null
  readonly text?: string
}

interface NamedRecord {
  readonly text: string
  readonly link: Draft | string
}

interface NamedOrganisation extends NamedRecord {
  readonly draft: Draft
}

interface Person {
  readonly name: string
  readonly values: Readonly<Record<string, unknown>>
}

const nameMeanings: ReadonlySet<Meaning> = new Set(['name', 'firstName', 'lastName'])
/** What somebody is known or reached by. */
const personMeanings: readonly Meaning[] = ['name', 'firstName', 'lastName', 'phones', 'email']

const meaningOfField: Readonly<Record<string, Meaning>> = {
  name: 'name',
  reach: 'reach',
  role: 'job',
  email: 'email',
  note: 'note',
  centreType: 'centreType',
  status: 'status',
  statusAsOf: 'statusAsOf',
  settlement: 'settlement',
  municipality: 'municipality',
  address: 'address',
  capacity: 'capacity'
}

const asideWords =
  /^(?:ukupno|svega|zbir|suma|napomena|napomene|izvor|legenda|total|sum|note|source|legend|azurirano|poslednja izmena|pripremio|pripremila|strana|page)\b/

const noErrors: readonly number[] = []

/** What a row says: values that are there. */
function said(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const there: Record<string, unknown> = {}
  for (const field in values) {
    const value = values[field]
    if (value !== null && !(Array.isArray(value) && value.length === 0)) there[field] = value
  }
  return there
}

function typeInName(name: string): 'asylum' | 'reception' | null {
  const words = fold(name)
  return /\b(?:azil\w*|asylum)\b/.test(words)
    ? 'asylum'
    : /\b(?:prihvat\w*|reception)\b/.test(words)
      ? 'reception'
      : null
}

function wordsOf(row: Row): string {
  return row
    .map(cell => fold(textOf(cell)))
    .join('|')
    .replace(/\|+$/, '')
}

function byRow({ errors }: Grid): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>()
  for (const { row, column } of errors) {
    const columns = rows.get(row)
    if (columns === undefined) rows.set(row, [column])
    else columns.push(column)
  }
  return rows
}

/** Cells filled from merged ones: no honest sheet has as many. */
const mostFilled = 1_000_000

/** What is said once for several rows that were merged is said for each of them. */
function withMergesFilled({ rows, merges }: Grid, first: number): readonly Row[] {
  const downward = merges.filter(({ top, bottom }) => bottom > top && bottom >= first && bottom - top < 2_000)
  if (downward.length === 0) return rows
  const filled: RawCell[][] = rows.map(row => [...row])
  let steps = 0
  for (const { top, left, bottom } of downward) {
    const value = rows[top]?.[left] ?? null
    if (value === null || top < first || steps > mostFilled) continue
    steps += bottom - top
    for (let row = top + 1; row <= Math.min(bottom, filled.length - 1); row += 1) {
      const cells = filled[row]
      // A row that holds nothing else stays empty.
      if (cells === undefined || cells.every(isBlank)) continue
      while (cells.length <= left) cells.push(null)
      if (isBlank(cells[left])) cells[left] = value
    }
  }
  return filled
}
