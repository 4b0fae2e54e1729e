/** A partner NGO, a state body, an international organisation or an emergency service. */
import { z } from 'zod'
import { partialDay } from './day.ts'
import { list, name, optional, required, text, type Values } from './field.ts'
import { centreId, type OrganisationId, serviceId } from './ids.ts'

export const organisationType = z.enum(['ngo', 'state', 'international', 'emergency'])
export type OrganisationType = z.infer<typeof organisationType>

/**
 * What an organisation says of itself or was seen to do: a lead when nobody is assigned, never an assignment.
 * With a centre it is a sighting there on that date.
 */
export const statement = z.strictObject({
  service: serviceId,
  centre: centreId.nullable(),
  /** the words of the source */
  text: text(300),
  url: z
    .string()
    .max(500)
    .regex(/^https?:\/\//)
    .nullable(),
  asOf: partialDay.nullable()
})
export type Statement = z.infer<typeof statement>

export const organisationFields = {
  name: name(),
  shortName: optional(text(60)),
  aliases: list(text(300)),
  nameEnglish: optional(text(300)),
  organisationType: required(organisationType),
  seat: optional(text(200)),
  address: optional(text(300)),
  websites: list(
    z
      .string()
      .max(300)
      .regex(/^https?:\/\//),
    10
  ),
  statements: list(statement),
  /** runs the centres; offered when nobody else can be named */
  coordinator: optional(z.boolean()),
  note: optional(text(4000))
}

export type Organisation = { readonly id: OrganisationId } & Values<typeof organisationFields>
