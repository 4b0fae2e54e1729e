/** All kinds of record this version reads, with their fields. The one list that editing, reading and exchange go by. */
import { type Assignment, assignmentFields } from './assignment.ts'
import { type Centre, centreFields } from './centre.ts'
import { type Contact, contactFields } from './contact.ts'
import type { Fields } from './field.ts'
import {
  assignmentId,
  centreId,
  contactId,
  memorandumId,
  organisationId,
  type RecordKind,
  samenessId,
  serviceId,
  verificationId
} from './ids.ts'
import { type Memorandum, memorandumFields } from './memorandum.ts'
import { type Organisation, organisationFields } from './organisation.ts'
import { type Sameness, samenessFields } from './sameness.ts'
import { type Service, serviceFields } from './service.ts'
import { type Verification, verificationFields } from './verification.ts'

export interface RecordOf {
  readonly centre: Centre
  readonly organisation: Organisation
  readonly contact: Contact
  readonly service: Service
  readonly memorandum: Memorandum
  readonly assignment: Assignment
  readonly verification: Verification
  readonly sameness: Sameness
}

export const fieldsOf = {
  centre: centreFields,
  organisation: organisationFields,
  contact: contactFields,
  service: serviceFields,
  memorandum: memorandumFields,
  assignment: assignmentFields,
  verification: verificationFields,
  sameness: samenessFields
} satisfies Record<RecordKind, Fields>

export const idOf = {
  centre: centreId,
  organisation: organisationId,
  contact: contactId,
  service: serviceId,
  memorandum: memorandumId,
  assignment: assignmentId,
  verification: verificationId,
  sameness: samenessId
}
