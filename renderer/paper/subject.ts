/** What a sheet is of, as a place in the house remembers it. */
import type { CoverageFilter } from '../../shared/coverage.ts'
import type { RecordId } from '../../shared/records/ids.ts'

export type PaperSubject =
  | { readonly what: 'centre'; readonly id: RecordId }
  /** `assignment`: the work the contact is called for */
  | { readonly what: 'slip'; readonly contact: RecordId; readonly assignment: RecordId | null }
  /** as the screen showed it */
  | { readonly what: 'coverage'; readonly filter: CoverageFilter }
