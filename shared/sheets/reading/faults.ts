/** What is wrong with a row, and where: put in words by the page. */
import type { Meaning } from './meanings.ts'
import type { PhoneFault } from './phones.ts'

export type FaultKind =
  | PhoneFault
  | 'email-not-understood'
  | 'day-not-understood'
  | 'days-out-of-order'
  | 'hours-not-understood'
  | 'language-unknown'
  | 'choice-unknown'
  | 'number-not-understood'
  | 'too-long'
  /** the cell holds an error of a formula, "#REF!" */
  | 'formula-error'
  /** signs that stand for letters which were lost on the way: "Kontakt ?or?evi?" */
  | 'letters-lost'
  | 'name-missing'
  | 'organisation-missing'
  | 'centre-missing'
  | 'service-missing'
  | 'centre-unknown'
  | 'service-unknown'
  | 'organisation-unclear'
  /** nothing by which anybody could be reached or known */
  | 'says-nothing'
  /** a mark instead of a name, "x": it does not say who */
  | 'names-nobody'
  /** another row of the file says something else of the same record; the first one counts */
  | 'said-otherwise'
  /** of one who was asked about and not yet decided */
  | 'undecided'
  | 'removed-here'
  | 'erased-here'
  // of our own workbook
  /** this station does not know the record */
  | 'record-unknown'
  | 'reference-unknown'
  /** a record does not make sense without it, so it cannot be cleared */
  | 'required-cleared'
  /** this cell is only there to be read */
  | 'only-to-read'

export interface SheetFault {
  /** which sheet of the file, from 0 */
  readonly sheet: number
  /** from 0 */
  readonly row: number
  /** from 0; null when it is about the whole row */
  readonly column: number | null
  readonly kind: FaultKind
  readonly meaning: Meaning | null
  /** row: nothing is taken of the row; part: all but this is taken */
  readonly costs: 'row' | 'part'
  /** what stands in the cell, shortened */
  readonly text: string
}

/** As much of a cell as is shown with a fault. */
export function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
