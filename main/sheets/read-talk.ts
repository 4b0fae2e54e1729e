/** What goes to the thread that reads a spreadsheet, and what comes back. */
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { Result } from '../../shared/result.ts'
import type { Book, SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'
import type { HeaderTold } from '../../shared/sheets/reading/guess.ts'
import type { SheetMemory, SheetPlan, SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../shared/sheets/reading/understanding.ts'

export interface OpenSheet {
  /** a path, or the bytes themselves with the name of their file */
  readonly file: string | { readonly name: string; readonly bytes: Uint8Array }
  readonly limits: SheetLimits
}

export type ToThread =
  /** records of the directory, part by part; they take the place of what was known under their ids */
  | { readonly kind: 'records'; readonly entries: readonly Entry[]; readonly gone: readonly RecordId[] }
  /** the part before was taken in: the next one may come */
  | { readonly kind: 'go-on' }
  | ({ readonly number: number } & Question)

export type Question =
  | { readonly kind: 'guess'; readonly memory: SheetMemory }
  | { readonly kind: 'guess-sheet'; readonly sheet: number; readonly told: HeaderTold }
  | { readonly kind: 'understand'; readonly plan: SheetsPlan }
  | { readonly kind: 'make'; readonly plan: SheetsPlan }
  | { readonly kind: 'remember'; readonly plan: SheetsPlan }

export interface Answers {
  readonly guess: GuessedBook
  readonly 'guess-sheet': GuessedSheet
  readonly understand: Understanding
  /** `entries` come before it, in parts */
  readonly make: MadeOfSheet
  readonly remember: SheetMemory
}

export interface GuessedBook {
  readonly plan: SheetsPlan
  readonly sheets: readonly SheetSummary[]
  /** numbers of the sheets that are understood as the last time */
  readonly remembered: readonly number[]
}

export interface GuessedSheet {
  readonly plan: SheetPlan
  readonly sheet: SheetSummary
}

export interface MadeOfSheet {
  readonly writer: string
  readonly understanding: Understanding
}

/** The file itself, without its cells. */
export type BookHead = Omit<Book, 'grids'>

export type FromThread =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'opened'; readonly head: Result<BookHead, SheetProblem> }
  /** a list for `entriesIn` (made.ts): a text is taken in faster than the entries themselves */
  | { readonly kind: 'entries'; readonly list: string; readonly writer: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answers[keyof Answers] }
