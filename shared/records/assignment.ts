/** An organisation is responsible for, or supports, a service at a centre (or at all centres), through contacts. */
import { z } from 'zod'
import { day } from './day.ts'
import { list, optional, required, text, together, type Values } from './field.ts'
import { hours } from './hours.ts'
import { type AssignmentId, centreId, contactId, memorandumId, organisationId, serviceId } from './ids.ts'

/** The place of an assignment that holds at every centre. A word of its own, so that a cleared centre is not "everywhere". */
export const everyCentre = 'every-centre'

export const assignmentFields = {
  organisation: required(organisationId),
  service: required(serviceId),
  centre: required(z.union([centreId, z.literal(everyCentre)])),
  role: required(z.enum(['responsible', 'supporting'])),
  /** whom to call, in this order */
  contacts: together(list(contactId, 20)),
  /** whom to call when those do not answer */
  deputies: together(list(contactId, 20)),
  hours: list(hours, 21),
  from: optional(day),
  /** the last day it holds; null means open-ended */
  to: optional(day),
  memorandum: optional(memorandumId),
  note: optional(text(2000))
}

export type Assignment = { readonly id: AssignmentId } & Values<typeof assignmentFields>
