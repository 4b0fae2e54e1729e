/** What the verbs of paper take and answer (bridge.ts), checked on the machine's side before anything is done. */
import { z } from 'zod'
import { contactId } from '../records/ids.ts'

/** One sheet out of the printer. */
export const paperFormat = z.enum(['a4', 'a4-landscape', 'a3-landscape'])
export type PaperFormat = z.infer<typeof paperFormat>

/** What to propose as the name of a file, without its ending; the machine takes out what no file may be called. */
const name = z.string().trim().min(1).max(200)

const contactWish = z.strictObject({
  /** in this order */
  contacts: z.union([z.literal('every'), z.array(contactId).max(20_000)]),
  /** persons, too; otherwise offices only */
  personal: z.boolean(),
  name
})
export type ContactWish = z.infer<typeof contactWish>

export const readPaper = {
  printPaper: z.strictObject({ format: paperFormat }),
  savePaper: z.strictObject({ name }),
  saveContacts: contactWish
}

export type PrintProblem =
  | { readonly kind: 'cancelled' }
  /** no printer, or it refused; the reason in technical words */
  | { readonly kind: 'not-printed'; readonly reason: string }

/** A file that was written whole. */
export interface SavedFile {
  readonly file: string
}
