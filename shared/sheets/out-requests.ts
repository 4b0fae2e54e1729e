/** What the verb of spreadsheets out takes and answers (bridge.ts), checked on the machine's side before anything is done. */
import { z } from 'zod'
import { day } from '../records/day.ts'
import { organisationId, serviceId } from '../records/ids.ts'
import { contactsWishes, sheetKinds } from './workbook-shape.ts'

const contacts = z.enum(contactsWishes)
const form = z.enum(['xlsx', 'csv'])

const fileWish = z.discriminatedUnion('what', [
  /** all sheets: XLSX */
  z.strictObject({ what: z.literal('workbook'), contacts }),
  /** one of them: CSV */
  z.strictObject({ what: z.literal('table'), kind: z.enum(sheetKinds), contacts }),
  /** sheets without rows, to be filled in: XLSX */
  z.strictObject({ what: z.literal('template') }),
  /** who does what where when, with HXL hashtags */
  z.strictObject({ what: z.literal('four-w'), contacts, form }),
  /** services by centres, as the screen filters them: XLSX */
  z.strictObject({
    what: z.literal('coverage'),
    filter: z.strictObject({
      state: z.enum(['gap', 'expired', 'supporting', 'one-person']).nullable(),
      organisation: organisationId.nullable(),
      service: serviceId.nullable()
    })
  }),
  /** an HSDS 3.0 data package: CSV files and a descriptor in a ZIP file */
  z.strictObject({ what: z.literal('hsds'), contacts })
])
export type SheetFileWish = z.infer<typeof fileWish>

const sheetWish = z.strictObject({
  file: fileWish,
  language: z.enum(['sr-Latn', 'sr-Cyrl', 'en']),
  by: z.string().trim().min(1).max(80),
  /** null while the date of the computer is in doubt: nothing is then called expired */
  today: day.nullable(),
  /** what to propose as the name of the file, without its ending */
  name: z.string().trim().min(1).max(200)
})
export type SheetWish = z.infer<typeof sheetWish>

export const readSheetsOut = { writeSheets: sheetWish }

/** A file that was written whole and read back. */
export interface WrittenSheets {
  readonly file: string
  /** assignments that could not go into an HSDS package, because they name no organisation or no service */
  readonly leftOut: number
}

export type WriteSheetsProblem =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'not-saved'
      readonly cause: 'full' | 'denied' | 'busy' | 'broken'
      /** the operating system's code */
      readonly reason: string
    }
  /** the stick was pulled, or the folder is not there any more */
  | { readonly kind: 'target-gone' }
  /** what was read back is not what was written: that disk is not to be trusted, and nothing was left on it */
  | { readonly kind: 'not-verified' }
