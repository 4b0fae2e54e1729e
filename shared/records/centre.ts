/** A centre run by the Commissariat: an asylum centre (centar za azil) or a reception centre (prihvatni centar). */
import { z } from 'zod'
import { partialDay } from './day.ts'
import { list, name, optional, required, text, together, type Values } from './field.ts'
import type { CentreId } from './ids.ts'
import { phone } from './phone.ts'

/**
 * suspended: work stopped for a time, can be taken up quickly; inactive: not in use but never closed by a
 * decision; closed: closed for good. KIRS uses the words apart, and so does the directory.
 */
export const centreStatus = z.enum(['active', 'suspended', 'inactive', 'closed'])
export type CentreStatus = z.infer<typeof centreStatus>

const coordinates = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  /** site: the building; settlement: its settlement; municipality: a rough point, up to 10 km off */
  precision: z.enum(['site', 'settlement', 'municipality'])
})

export const centreFields = {
  name: name(),
  aliases: list(text(200)),
  centreType: required(z.enum(['asylum', 'reception'])),
  status: required(centreStatus),
  /** the day the status was stated or took effect */
  statusAsOf: optional(partialDay),
  settlement: optional(text(200)),
  municipality: optional(text(200)),
  address: optional(text(300)),
  phones: together(list(phone, 20)),
  email: optional(z.email().max(200)),
  /** beds */
  capacity: optional(z.number().int().min(0).max(100_000)),
  coordinates: optional(coordinates),
  note: optional(text(4000))
}

export type Centre = { readonly id: CentreId } & Values<typeof centreFields>
