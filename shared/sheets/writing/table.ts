/** A table on its way into a file: what stands in it, not how the file is made. */
import type { Day } from '../../records/day.ts'

/** A text stays a text, whatever it looks like. */
export type OutCell = string | number | { readonly day: Day } | null

export interface OutColumn {
  /** characters */
  readonly width: number
  /** there for the program, not for the eye */
  readonly isHidden?: true
  /** what can be chosen there; other words are accepted with a warning */
  readonly choices?: readonly string[]
}

export interface OutTable {
  /** the name of the sheet: at most 31 characters, none of \ / ? * [ ] : */
  readonly name: string
  readonly columns: readonly OutColumn[]
  /** rows that stay in sight */
  readonly head: readonly (readonly string[])[]
  readonly rows: readonly (readonly OutCell[])[]
  /** plain text rather than a list: no filter above it */
  readonly isText?: true
  /** long texts go on below instead of beyond their cell */
  readonly wraps?: true
}

/** What a cell of a sheet can hold: Excel refuses a file with more. */
export const longestCell = 32_767
