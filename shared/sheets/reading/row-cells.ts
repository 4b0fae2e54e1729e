/**
 * The cells of one row, each read as what its column means: generous in form, strict in meaning. What is not understood
 * is a fault with its place, and nothing else of the row is lost by it.
 */
import type { CentreStatus } from '../../records/centre.ts'
import type { Day, PartialDay } from '../../records/day.ts'
import type { Hours } from '../../records/hours.ts'
import type { OrganisationType } from '../../records/organisation.ts'
import type { Phone } from '../../records/phone.ts'
import { unescaped } from '../escape.ts'
import {
  type LanguagesReading,
  readCentreType,
  readLanguages,
  readOrganisationType,
  readReach,
  readRole,
  readStatus
} from './choices.ts'
import { readDayCell, readPartialDayCell } from './days.ts'
import { type FaultKind, shortened } from './faults.ts'
import { type RawCell, textOf } from './grid.ts'
import { readHoursCell } from './hours.ts'
import type { Meaning } from './meanings.ts'
import { readPhonesCell } from './phones.ts'

/** A fault with the column it is in. */
export interface CellFault {
  readonly column: number | null
  readonly kind: FaultKind
  readonly meaning: Meaning | null
  readonly text: string
}

/** What a cell is understood as, for a person to look over. */
export type UnderstoodValue =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'day'; readonly day: Day | PartialDay }
  | { readonly is: 'open' }
  | { readonly is: 'phones'; readonly phones: readonly Phone[] }
  | { readonly is: 'hours'; readonly hours: readonly Hours[] }
  | { readonly is: 'languages'; readonly codes: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'choice'; readonly field: ChoiceField; readonly value: string }

export type ChoiceField = 'centreType' | 'status' | 'organisationType' | 'role' | 'reach'

/** A row's cells by what they mean. */
export interface RowCells {
  /** texts of cells that name something or are prose; those of shared meanings put together */
  readonly texts: ReadonlyMap<Meaning, { readonly text: string; readonly column: number }>
  readonly phones: readonly Phone[]
  readonly deputyPhones: readonly Phone[]
  readonly email: string | null
  readonly languages: readonly string[]
  readonly hours: readonly Hours[]
  readonly from: Day | null
  readonly to: Day | null
  readonly statusAsOf: PartialDay | null
  readonly capacity: number | null
  readonly centreType: 'asylum' | 'reception' | null
  readonly status: CentreStatus | null
  readonly organisationType: OrganisationType | null
  readonly role: 'responsible' | 'supporting' | null
  readonly reach: 'office' | 'personal' | null
  readonly understood: ReadonlyMap<number, UnderstoodValue>
  readonly faults: readonly CellFault[]
}

type Draft = { -readonly [Name in keyof RowCells]: RowCells[Name] } & {
  texts: Map<Meaning, { text: string; column: number }>
  understood: Map<number, UnderstoodValue>
  faults: CellFault[]
}

/** What was made of texts that stand in many rows: hours and languages are taken apart once. */
export interface ReadBefore {
  readonly hours: Map<string, readonly Hours[] | null>
  readonly languages: Map<string, LanguagesReading>
}

export function nothingRead(): ReadBefore {
  return { hours: new Map(), languages: new Map() }
}

/** `meaningAt`: by column; null is passed over. */
export function readCells(
  row: readonly RawCell[],
  meaningAt: readonly (Meaning | null)[],
  before: ReadBefore = nothingRead(),
  isShown = true
): RowCells {
  const cells = emptyCells(isShown ? new Map() : nothingUnderstood)
  for (const [column, meaning] of meaningAt.entries()) {
    const cell = row[column] ?? null
    if (meaning === null || cell === null) continue
    const text = unmarked(textOf(cell))
    if (text !== '') readCell(cells, { meaning, column, cell, text, before })
  }
  return cells
}

/** A text without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function unmarked(text: string): string {
  return text.startsWith("'") ? unescaped(text).trim() : text
}

/** Of rows that nobody is shown. */
const nothingUnderstood = new Map<number, UnderstoodValue>()

const none: readonly never[] = []

function emptyCells(understood: Map<number, UnderstoodValue>): Draft {
  return {
    texts: new Map(),
    phones: none,
    deputyPhones: none,
    email: null,
    languages: none,
    hours: none,
    from: null,
    to: null,
    statusAsOf: null,
    capacity: null,
    centreType: null,
    status: null,
    organisationType: null,
    role: null,
    reach: null,
    understood,
    faults: []
  }
}

interface ReadCell {
  readonly meaning: Meaning
  readonly column: number
  readonly cell: RawCell
  readonly text: string
  readonly before: ReadBefore
}

/** What came of one cell. */
interface Outcome {
  readonly value?: UnderstoodValue
  readonly faults?: readonly { readonly kind: FaultKind; readonly text?: string }[]
}

function readCell(cells: Draft, of: ReadCell): void {
  const { meaning, column, text } = of
  const isTooLong = text.length > (longest[meaning] ?? longestNote)
  const { value, faults = [] } = isTooLong ? faulty('too-long') : outcomeOf(cells, of)
  if (value !== undefined && cells.understood !== nothingUnderstood) cells.understood.set(column, value)
  for (const fault of faults) {
    cells.faults.push({ column, kind: fault.kind, meaning, text: shortened(fault.text ?? text) })
  }
}

function faulty(kind: FaultKind): Outcome {
  return { faults: [{ kind }] }
}

/** Puts what the cell says to what the row says. */
function outcomeOf(cells: Draft, of: ReadCell): Outcome {
  const { meaning, cell, text, before } = of
  switch (meaning) {
    case 'phones':
    case 'deputyPhones': {
      const { phones, faults } = readPhonesCell(cell, text.replace(/^'(?=[+\d(])/, ''))
      const fitting = phones.filter(phone => phone.text.length <= 60)
      cells[meaning] = cells[meaning].length === 0 ? fitting : [...cells[meaning], ...fitting]
      return fitting.length > 0 ? { value: { is: 'phones', phones: fitting }, faults } : { faults }
    }
    case 'email':
      return readEmail(cells, text)
    case 'languages': {
      const { codes, unknown } = once(before.languages, text, readLanguages)
      cells.languages = cells.languages.length === 0 ? codes : [...new Set([...cells.languages, ...codes])]
      const faults = unknown.map(one => ({ kind: 'language-unknown' as const, text: one }))
      return codes.length > 0 ? { value: { is: 'languages', codes }, faults } : { faults }
    }
    case 'hours': {
      const hours = once(before.hours, text, readHoursCell)
      if (hours === null) return faulty('hours-not-understood')
      cells.hours = cells.hours.length === 0 ? hours : [...cells.hours, ...hours]
      return { value: { is: 'hours', hours } }
    }
    case 'from':
    case 'to': {
      const read = readDayCell(cell, text)
      if (read.kind === 'unclear') return faulty('day-not-understood')
      if (read.kind === 'open') return { value: { is: 'open' } }
      cells[meaning] = read.day
      return { value: { is: 'day', day: read.day } }
    }
    case 'statusAsOf':
      cells.statusAsOf = readPartialDayCell(cell, text)
      return cells.statusAsOf === null ? faulty('day-not-understood') : { value: { is: 'day', day: cells.statusAsOf } }
    case 'capacity':
      cells.capacity = readCount(cell, text)
      return cells.capacity === null
        ? faulty('number-not-understood')
        : { value: { is: 'number', number: cells.capacity } }
    case 'centreType':
    case 'status':
    case 'organisationType':
    case 'role':
    case 'reach': {
      const value = choices[meaning](text)
      ;(cells as Record<ChoiceField, string | null>)[meaning] = value
      return value === null ? faulty('choice-unknown') : { value: { is: 'choice', field: meaning, value } }
    }
    default:
      return readText(cells, of)
  }
}

function once<Made>(before: Map<string, Made>, text: string, make: (text: string) => Made): Made {
  const known = before.get(text)
  if (known !== undefined) return known
  const made = make(text)
  if (before.size < mostRemembered) before.set(text, made)
  return made
}

const mostRemembered = 10_000

const choices = {
  centreType: readCentreType,
  status: readStatus,
  organisationType: readOrganisationType,
  role: readRole,
  reach: readReach
} satisfies Record<ChoiceField, (text: string) => string | null>

function readText(cells: Draft, { meaning, column, text }: ReadCell): Outcome {
  if (meaning !== 'note' && (text.includes('?') || text.includes('\ufffd')) && lostLetters.test(text))
    return faulty('letters-lost')
  // Other marks than names: "-", "/", "…", "nema".
  if (text.length < 12 && saysNothing.test(text)) return {}
  const before = cells.texts.get(meaning)
  const joined = before === undefined ? text : `${before.text}\n${text}`
  if (joined.length > longestNote) return faulty('too-long')
  cells.texts.set(meaning, { text: joined, column: before?.column ?? column })
  return { value: { is: 'text', text } }
}

/** The longest text that any field of prose takes. */
const longestNote = 2000

const longest: Readonly<Partial<Record<Meaning, number>>> = {
  organisation: 300,
  centre: 300,
  service: 300,
  name: 300,
  firstName: 150,
  lastName: 150,
  job: 200,
  deputy: 300,
  settlement: 200,
  municipality: 200,
  address: 300,
  aliases: 200,
  // Nobody writes more; and what is looked at more closely is kept short.
  phones: 600,
  deputyPhones: 600,
  email: 600,
  languages: 600,
  hours: 600,
  from: 60,
  to: 60,
  statusAsOf: 60,
  capacity: 60,
  centreType: 200,
  status: 200,
  organisationType: 200,
  role: 200,
  reach: 200
}

/** The sign for a letter that could not be read, or question marks within words: a file saved in the wrong encoding. */
const lostLetters = /\ufffd|\p{L}\?\p{L}|\?\p{Ll}{3,}/u

const saysNothing = /^(?:[-–—_./*?…]{1,11}|nema|n\/a|nepoznato|нема|непознато|none|unknown|tbd|tba)$/i

function readEmail(cells: Draft, text: string): Outcome {
  if (text.length < 12 && saysNothing.test(text)) return {}
  if (cells.email === null && text.length <= 200 && isEmail.test(text)) {
    cells.email = text
    return { value: { is: 'text', text } }
  }
  const parts = text
    .replace(/mailto:/gi, '')
    .split(/[\s,;/<>()]+/)
    .map(part => part.replace(/\.$/, ''))
  const found = parts.filter(part => part.length <= 200 && isEmail.test(part))
  const [first, ...more] = [...new Set(found)]
  if (first === undefined) return faulty('email-not-understood')
  if (cells.email !== null && cells.email !== first) return faulty('said-otherwise')
  cells.email = first
  // A contact has one address: the others are told, so that nobody takes them for taken.
  return { value: { is: 'text', text: first }, faults: more.map(one => ({ kind: 'said-otherwise', text: one })) }
}

const isEmail = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i

function readCount(cell: RawCell, text: string): number | null {
  const plain =
    typeof cell === 'number'
      ? text
      : text
          .replace(/(?<=\d)[. ](?=\d{3}\b)/g, '')
          .replace(/\s*(?:mesta|kreveta|osoba|ležaja|места|кревета|лежаја|beds|places)\.?$/i, '')
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : Number.NaN
  return count <= 100_000 ? count : null
}
