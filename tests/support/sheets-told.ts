/** What is understood of a sheet, as short as a person can look it over: the expected results in tests/files/sheets. */
import { hash } from 'node:crypto'
import { readBookIn } from '../../main/sheets/read-book.ts'
import type { Directory } from '../../shared/directory.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { cellName, columnName, sheetLimits } from '../../shared/sheets/reading/grid.ts'
import { guessPlan } from '../../shared/sheets/reading/guess.ts'
import { entriesOf } from '../../shared/sheets/reading/made.ts'
import { NameBook } from '../../shared/sheets/reading/name-book.ts'
import { nothingLearned, type SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { type Understood, understand } from '../../shared/sheets/reading/understanding.ts'

export interface Told {
  readonly what: string
  readonly problem?: unknown
  readonly file?: string
  readonly sheets?: readonly string[]
  readonly rows?: unknown
  readonly counts?: unknown
  readonly faults?: readonly string[]
  readonly names?: readonly string[]
  readonly twins?: readonly string[]
  readonly records?: readonly unknown[]
}

export const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** Reads bytes against a directory, the way the program does; null when they are no spreadsheet. */
export async function readAgainst(
  file: string,
  bytes: Uint8Array,
  directory: Directory,
  corrected: (plan: SheetsPlan) => SheetsPlan = plan => plan
): Promise<
  | {
      readonly plan: SheetsPlan
      readonly understood: Understood
      readonly entries: readonly Entry[]
      readonly encoding: string | null
      readonly quotesIgnored: boolean
      readonly names: readonly string[]
    }
  | { readonly problem: unknown }
> {
  const read = await readBookIn(file, bytes, sheetLimits)
  if (!read.ok) return { problem: read.problem }
  const names = new NameBook(directory)
  const plan = corrected(guessPlan({ book: read.value, names, memory: nothingLearned, hash: sha256 }))
  const understood = understand({ book: read.value, plan, directory, names, hash: sha256 })
  return {
    plan,
    understood,
    entries: entriesOf(understood),
    encoding: read.value.encoding,
    quotesIgnored: read.value.quotesIgnored,
    names: read.value.grids.map(({ name }) => name)
  }
}

export async function tell(
  what: string,
  file: string,
  bytes: Uint8Array,
  directory: Directory,
  corrected?: (plan: SheetsPlan) => SheetsPlan
): Promise<Told> {
  const read = await readAgainst(file, bytes, directory, corrected)
  if ('problem' in read) return { what, problem: read.problem }
  const { plan, understood, entries, encoding, quotesIgnored } = read
  const { rows, counts, faults, names, twins } = understood.understanding
  return {
    what,
    ...(encoding === null ? {} : { file: quotesIgnored ? `${encoding}, quotation marks ignored` : encoding }),
    sheets: plan.sheets.map((sheet, at) => `${read.names[at]}: ${sheetTold(sheet)}`),
    rows,
    counts,
    ...(faults.length === 0
      ? {}
      : {
          faults: faults.map(({ sheet, row, column, kind, costs, text }) => {
            const place = column === null ? `row ${row + 1}` : cellName({ row, column })
            return `${plan.sheets.length > 1 ? `${read.names[sheet]}!` : ''}${place}: ${kind}${costs === 'row' ? ', the row is left out' : ''}${text === '' ? '' : ` «${text}»`}`
          })
        }),
    ...(names.length === 0
      ? {}
      : {
          names: names.map(
            ({ kind, text, rows, candidates }) => `${kind} «${text}» in ${rows}: ${candidates.join(', ') || 'no idea'}`
          )
        }),
    ...(twins.length === 0
      ? {}
      : {
          twins: twins.map(
            ({ name, other, grounds, row }) => `row ${row + 1} «${name}» is perhaps ${other} (${grounds.join(', ')})`
          )
        }),
    records: entries.map(entry => ({
      id: shortId(entry.id, directory),
      ...Object.fromEntries(
        Object.entries(entry.fields).map(([field, versions]) => [field, valueTold(versions[0]?.[0], directory)])
      )
    }))
  }
}

function sheetTold({
  isTaken,
  layout,
  rows,
  header,
  headerRows,
  columns,
  side,
  centre,
  organisation,
  carriesDown
}: SheetsPlan['sheets'][number]): string {
  if (!isTaken) return 'left alone'
  const headers =
    header === null ? 'no headers' : `headers in ${header + 1}${headerRows > 1 ? `–${header + headerRows}` : ''}`
  if (layout === 'own') return 'our own'
  if (layout === 'matrix') return `table, ${side} down, ${headers}`
  const read = columns.flatMap((meaning, at) => (meaning === null ? [] : [`${columnName(at)} ${meaning}`])).join(', ')
  const all = [
    centre === null ? '' : `, all at ${centre}`,
    organisation === null ? '' : `, all of ${organisation}`,
    carriesDown ? ', carried down' : ''
  ]
  return `list of ${rows}, ${headers}, ${read}${all.join('')}`
}

/** Ids of new records are long: their beginning tells them apart here. */
function shortId(id: string, directory: Directory): string {
  return directory.entries.has(id) ? id : id.replace(/^([a-z]+-[0-9a-f]{6})[0-9a-f]{26}$/, '$1…')
}

function valueTold(value: unknown, directory: Directory): unknown {
  if (typeof value === 'string') return shortId(value, directory)
  if (!Array.isArray(value)) return value
  return value.map(one => {
    if (one !== null && typeof one === 'object' && 'number' in one) {
      const { text, number, note } = one as { text: string; number: string | null; note: string | null }
      return `${text} = ${number}${note === null ? '' : ` (${note})`}`
    }
    if (one !== null && typeof one === 'object' && 'days' in one) {
      const { days, from, to } = one as { days: readonly number[]; from: string; to: string }
      return `${days.join('')} ${from}–${to}`
    }
    return valueTold(one, directory)
  })
}
