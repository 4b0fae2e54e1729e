/** Where a published fact comes from, and the date that the publication bears. */
import { z } from 'zod'
import { partialDay } from './day.ts'
import { text } from './field.ts'

export const source = z.strictObject({
  url: z
    .string()
    .max(500)
    .regex(/^https?:\/\//),
  /** date of the statement or of the page; null when the page carries none */
  asOf: partialDay.nullable(),
  /** what to know about this source, such as "from the printed report of 2017" */
  note: text(300).nullable()
})
export type Source = z.infer<typeof source>

/** "kirs.gov.rs", of an address. The address itself when it is none. */
export function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url
}
