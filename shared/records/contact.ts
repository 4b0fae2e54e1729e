/** A person or a desk of an organisation, and how to reach it. */
import { z } from 'zod'
import { list, name, optional, personal, required, text, together, type Values } from './field.ts'
import { hours } from './hours.ts'
import { type ContactId, organisationId } from './ids.ts'
import { phone } from './phone.ts'

export const contactFields = {
  organisation: required(organisationId),
  name: personal(name()),
  /** office: a desk, a shared line; personal: a named person, whose data every output can leave out */
  reach: required(z.enum(['office', 'personal'])),
  role: optional(text(200)),
  phones: personal(together(list(phone, 20))),
  email: personal(optional(z.email().max(200))),
  /** ISO 639 codes, such as "ar", "fa", "ps" */
  languages: list(z.string().regex(/^[a-z]{2,3}$/), 40),
  hours: list(hours, 21),
  note: personal(optional(text(2000))),
  /** the person's data was erased, for good (replica/erasure.ts) */
  erased: optional(z.literal(true))
}

export type Contact = { readonly id: ContactId } & Values<typeof contactFields>
