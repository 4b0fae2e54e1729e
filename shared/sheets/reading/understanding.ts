/**
 * From the cells of a file to entries: the plan says what its columns mean, the directory what is known already. The
 * whole of it is pure; reading the file is the machine's (main/sheets), the questions are put by the page.
 */
import type { Directory } from '../../directory.ts'
import { type Compared, type ComparedCounts, compareWithDirectory, type TwinQuestion } from './comparing.ts'
import type { SheetFault } from './faults.ts'
import { Gathering, type NameQuestion, type UnderstoodRow } from './gathering.ts'
import { type Book, columnName, type Grid, isBlank, textOf } from './grid.ts'
import { headerLabel, headerTexts, widthOf } from './header-rows.ts'
import type { MadeRecord } from './made.ts'
import type { NameBook } from './name-book.ts'
import { findOwnMark } from './own-mark.ts'
import type { SheetPlan, SheetsPlan } from './plan.ts'
import { readList } from './read-list.ts'
import { readMatrix } from './read-matrix.ts'
import { ownKindOf, ownKindsInOrder, readOwn } from './read-own.ts'

/** What a person is shown of a file before anything is made of it. */
export interface Understanding {
  readonly plan: SheetsPlan
  /** rows that hold something, over all sheets that are taken */
  readonly rows: { readonly read: number; readonly taken: number; readonly lost: number; readonly aside: number }
  readonly counts: ComparedCounts
  /** the first rows of each sheet that is taken */
  readonly shown: readonly UnderstoodRow[]
  /** in the order of sheets and rows; the first thousand of them */
  readonly faults: readonly SheetFault[]
  readonly faultCount: number
  /** by kind, how often */
  readonly faultKinds: Readonly<Record<string, number>>
  readonly names: readonly NameQuestion[]
  readonly twins: readonly TwinQuestion[]
  readonly twinCount: number
}

export interface Understood {
  readonly understanding: Understanding
  readonly made: readonly MadeRecord[]
  /** the writer and station under which the rows are written */
  readonly writer: string
}

export interface UnderstandingPlan {
  readonly book: Book
  readonly plan: SheetsPlan
  readonly directory: Directory
  readonly names: NameBook
  /** see comparing.ts */
  readonly hash: (text: string) => string
  /** told now and then how much is done, 0 to 1 */
  readonly progress?: (part: number) => void
}

const mostFaultsShown = 1_000
const mostTwinsShown = 200

export function understand({
  book,
  plan,
  directory,
  names,
  hash,
  progress = () => undefined
}: UnderstandingPlan): Understood {
  const gathering = new Gathering(plan, names)
  const sheets = inOrder(book, plan)
  for (const [at, { sheet, grid, plan: of }] of sheets.entries()) {
    if (of.layout === 'own') readOwn(gathering, directory, { sheet, grid, plan: of })
    else if (of.layout === 'matrix') readMatrix(gathering, { sheet, grid, plan: of })
    else readList(gathering, { sheet, grid, plan: of }, part => progress((0.5 * (at + part)) / sheets.length))
    progress((0.5 * (at + 1)) / sheets.length)
  }
  const compared = compareWithDirectory({ gathering, directory, hash })
  progress(1)
  return { understanding: told(gathering, compared, plan), made: compared.made, writer: compared.writer }
}

function told(gathering: Gathering, compared: Compared, plan: SheetsPlan): Understanding {
  const kinds: Record<string, number> = {}
  for (const { kind } of gathering.faults) kinds[kind] = (kinds[kind] ?? 0) + 1
  const { read, taken, aside } = gathering.counts
  const faults = gathering.faults.toSorted(
    (a, b) => a.sheet - b.sheet || a.row - b.row || (a.column ?? -1) - (b.column ?? -1)
  )
  return {
    plan,
    rows: { read, taken, lost: gathering.rowsLost, aside },
    counts: compared.counts,
    shown: gathering.shown,
    faults: faults.slice(0, mostFaultsShown),
    faultCount: gathering.faultCount,
    faultKinds: kinds,
    names: gathering.questions,
    twins: compared.questions.slice(0, mostTwinsShown),
    twinCount: compared.questions.length
  }
}

interface TakenSheet {
  readonly sheet: number
  readonly grid: Grid
  readonly plan: SheetPlan
}

/** Sheets of ours by what their records name, others as they stand. */
function inOrder(book: Book, plan: SheetsPlan): readonly TakenSheet[] {
  const taken = book.grids.flatMap((grid, sheet) => {
    const of = plan.sheets[sheet]
    return of?.isTaken === true ? [{ sheet, grid, plan: of }] : []
  })
  const rank = ({ grid, plan: of }: TakenSheet): number => {
    const kind = of.layout === 'own' ? ownKindOf(grid) : null
    return kind === null ? ownKindsInOrder.length : ownKindsInOrder.indexOf(kind)
  }
  return taken.toSorted((a, b) => rank(a) - rank(b) || a.sheet - b.sheet)
}

/** A sheet as the page shows it while its columns are settled. */
export interface SheetSummary {
  readonly name: string
  readonly isHidden: boolean
  /** rows that hold something */
  readonly rows: number
  readonly columns: readonly ColumnSummary[]
  /** the first rows that hold something, with their numbers from 0 and their texts, to choose the headers from */
  readonly top: readonly { readonly row: number; readonly texts: readonly string[] }[]
  /** a sheet that Putokaz wrote; 'newer': by a later version, in a form unknown here */
  readonly own: 'known' | 'newer' | null
}

export interface ColumnSummary {
  /** "A", "B" … */
  readonly letter: string
  /** its header; empty when it has none */
  readonly label: string
  /** the first different texts in it */
  readonly samples: readonly string[]
}

const shownTop = 12
const shownSamples = 3
const longestSample = 80

export function summaryOf(grid: Grid, plan: Pick<SheetPlan, 'header' | 'headerRows'>): SheetSummary {
  const { header, headerRows } = plan
  const labels = header === null ? [] : headerTexts(grid, { header, headerRows })
  const first = header === null ? 0 : header + headerRows
  const filled = grid.rows.flatMap((cells, row) => (cells.some(cell => !isBlank(cell)) ? [row] : []))
  const mark = findOwnMark(grid)
  return {
    name: grid.name,
    isHidden: grid.isHidden,
    rows: filled.length,
    columns: Array.from({ length: widthOf(grid) }, (_, column) => {
      const label = labels[column]
      return {
        letter: columnName(column),
        label: label === undefined ? '' : headerLabel(label).slice(0, longestSample),
        samples: samplesOf(grid, first, column)
      }
    }),
    top: filled.slice(0, shownTop).map(row => ({
      row,
      texts: (grid.rows[row] ?? []).slice(0, 30).map(cell => textOf(cell).slice(0, longestSample))
    })),
    own: mark === null ? null : 'newer' in mark.head ? 'newer' : 'known'
  }
}

function samplesOf(grid: Grid, first: number, column: number): readonly string[] {
  const samples = new Set<string>()
  for (let row = first; row < Math.min(grid.rows.length, first + 300) && samples.size < shownSamples; row += 1) {
    const text = textOf(grid.rows[row]?.[column]).slice(0, longestSample)
    if (text !== '') samples.add(text)
  }
  return [...samples]
}
