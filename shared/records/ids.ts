/**
 * Branded ids. An id begins with its kind ("centre-krnjaca"), so that the same id under two kinds can be
 * seen to be a fault and a reference says what it refers to. Ids are made only by these schemas.
 */
import { z } from 'zod'

export const recordKinds = [
  'centre',
  'organisation',
  'contact',
  'service',
  'memorandum',
  'assignment',
  'verification',
  'sameness'
] as const

/** The kinds this version reads. Entries of other kinds are carried through untouched. */
export type RecordKind = (typeof recordKinds)[number]

function idOf<Kind extends RecordKind>(kind: Kind) {
  return z
    .string()
    .regex(new RegExp(`^${kind}-[a-z0-9][a-z0-9-]{0,62}$`))
    .brand<Kind>()
}

export const centreId = idOf('centre')
export const organisationId = idOf('organisation')
export const contactId = idOf('contact')
export const serviceId = idOf('service')
export const memorandumId = idOf('memorandum')
export const assignmentId = idOf('assignment')
export const verificationId = idOf('verification')
export const samenessId = idOf('sameness')

export type CentreId = z.infer<typeof centreId>
export type OrganisationId = z.infer<typeof organisationId>
export type ContactId = z.infer<typeof contactId>
export type ServiceId = z.infer<typeof serviceId>
export type MemorandumId = z.infer<typeof memorandumId>
export type AssignmentId = z.infer<typeof assignmentId>
export type VerificationId = z.infer<typeof verificationId>
export type SamenessId = z.infer<typeof samenessId>

/** Any record's id, also of a kind only a newer version knows. */
export type RecordId = string
