/** One kind of support, with the everyday words that find it (advokat, pravnik -> besplatna pravna pomoć). */
import { z } from 'zod'
import { list, name, optional, text, type Values } from './field.ts'
import type { ServiceId } from './ids.ts'

export const serviceFields = {
  name: name(),
  /** one or two words for a chip, such as "pravna pomoć" */
  shortName: optional(text(60)),
  nameEnglish: optional(text(200)),
  shortNameEnglish: optional(text(60)),
  /** everyday words, in any language */
  words: list(text(60)),
  /** its place in lists and chips, smallest first */
  position: optional(z.number().int().min(0).max(10_000)),
  note: optional(text(2000))
}

export type Service = { readonly id: ServiceId } & Values<typeof serviceFields>
