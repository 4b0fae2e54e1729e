/** An agreement between the Commissariat and an organisation, valid from a day through the whole of its last day. */
import { z } from 'zod'
import { day } from './day.ts'
import { optional, required, text, type Values } from './field.ts'
import { type MemorandumId, organisationId, serviceId } from './ids.ts'

export const memorandumFields = {
  organisation: required(organisationId),
  signedOn: optional(day),
  validFrom: optional(day),
  /** the last day it holds; null means open-ended */
  validTo: optional(day),
  /** the services it names; null while nobody has published or entered which */
  services: optional(z.array(serviceId).max(200)),
  reference: optional(text(200)),
  note: optional(text(4000))
}

export type Memorandum = { readonly id: MemorandumId } & Values<typeof memorandumFields>
