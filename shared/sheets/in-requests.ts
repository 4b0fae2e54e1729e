/** What the verbs of reading spreadsheets take and answer (bridge.ts). */
import { z } from 'zod'
import type { Book, SheetProblem } from './reading/grid.ts'
import { rowKinds } from './reading/meanings.ts'
import { type SheetPlan, type SheetsPlan, sheetsPlan } from './reading/plan.ts'
import type { SheetSummary, Understanding } from './reading/understanding.ts'

/** The spreadsheet that a person opened, as the state of the exchange tells it. One at a time. */
export interface OpenedSheet {
  readonly id: string
  /** the file's name without its folder */
  readonly name: string
  readonly work: 'reading' | 'understanding' | 'making' | null
  /** how far that is, 0 to 1; null when it cannot be told */
  readonly part: number | null
}

/** A spreadsheet as it was read, with the first guess at what it means, or why it cannot be read. */
export interface SheetFile {
  readonly id: string
  readonly name: string
  readonly problem: SheetProblem | null
  /** null while there is a problem */
  readonly read: {
    readonly form: Book['form']
    readonly encoding: Book['encoding']
    readonly quotesIgnored: boolean
    readonly plan: SheetsPlan
    readonly sheets: readonly SheetSummary[]
    /** numbers of the sheets whose headers were settled before, and that are understood as they were then */
    readonly remembered: readonly number[]
  } | null
}

/** One sheet, understood anew after a person said where its headers are or what its rows are. */
export interface SheetGuess {
  readonly plan: SheetPlan
  readonly sheet: SheetSummary
}

export interface SheetsInContract {
  /** null when it is closed */
  readonly readSheet: { request: { sheet: string }; answer: SheetFile | null }
  readonly guessSheet: {
    request: {
      sheet: string
      /** its number in the file, from 0 */
      at: number
      told: {
        header?: number | null | undefined
        headerRows?: number | undefined
        layout?: SheetPlan['layout'] | undefined
        rows?: SheetPlan['rows'] | undefined
      }
    }
    answer: SheetGuess | null
  }
  /** null when the work was cancelled, or the sheet is closed */
  readonly understandSheet: { request: { sheet: string; plan: SheetsPlan }; answer: Understanding | null }
  /** makes an offer of its rows: the exchange then has one. False when that was cancelled, or the sheet is closed */
  readonly offerSheet: { request: { sheet: string; plan: SheetsPlan }; answer: boolean }
  /** opens once more the spreadsheet that was offered last; false when there was none */
  readonly reopenSheet: { request: null; answer: boolean }
  readonly closeSheet: { request: { sheet: string }; answer: null }
}

const sheet = z.string().max(40)
const row = z.number().int().min(0).max(1_000_000)

export const readSheetsIn = {
  readSheet: z.strictObject({ sheet }),
  guessSheet: z.strictObject({
    sheet,
    at: z.number().int().min(0).max(1_000),
    told: z.strictObject({
      header: row.nullable().optional(),
      headerRows: z.number().int().min(0).max(3).optional(),
      layout: z.enum(['list', 'matrix', 'own']).optional(),
      rows: z.enum(rowKinds).optional()
    })
  }),
  understandSheet: z.strictObject({ sheet, plan: sheetsPlan }),
  offerSheet: z.strictObject({ sheet, plan: sheetsPlan }),
  reopenSheet: z.null(),
  closeSheet: z.strictObject({ sheet })
}
