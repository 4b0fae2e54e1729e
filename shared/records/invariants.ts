/**
 * What must hold between the values of a record and its neighbours. An edit that breaks a rule is refused; a
 * merge or an old file may bring a record that breaks one: it loads, and carries these faults as marks.
 */
import { type AnyRecord, type Directory, kindOfId, recordById } from '../directory.ts'
import type { Assignment } from './assignment.ts'
import { everyCentre } from './assignment.ts'
import type { Contact } from './contact.ts'
import type { Hours } from './hours.ts'
import type { RecordId, RecordKind } from './ids.ts'
import { fieldsOf, type RecordOf } from './kinds.ts'
import type { Memorandum } from './memorandum.ts'
import type { Organisation } from './organisation.ts'
import { type Phone, phoneNumber } from './phone.ts'

export type FaultKind =
  | 'missing'
  | 'unreadable'
  | 'dates-out-of-order'
  | 'hours-out-of-order'
  | 'phone-not-understood'
  | 'contact-of-another-organisation'
  | 'memorandum-of-another-organisation'
  | 'refers-to-nothing'

export interface Fault {
  readonly record: RecordId
  readonly field: string
  readonly kind: FaultKind
}

/** The faults of one record of the directory, its unreadable fields included; empty when all is well. */
export function faultsOf(directory: Directory, record: AnyRecord): readonly Fault[] {
  const kind = kindOfId(record.id)
  if (kind === null) return []
  const unreadable = (directory.unreadable.get(record.id) ?? []).map(field => ({
    record: record.id,
    field,
    kind: 'unreadable' as const
  }))
  return [...unreadable, ...brokenRules(directory, kind, record)]
}

function brokenRules(directory: Directory, kind: RecordKind, record: AnyRecord): Fault[] {
  const faults: Fault[] = []
  const unreadable = directory.unreadable.get(record.id) ?? []
  const fault = (field: string, fault: FaultKind): void => {
    if (!unreadable.includes(field)) faults.push({ record: record.id, field, kind: fault })
  }
  const values = record as unknown as Record<string, unknown>
  for (const [field, declared] of Object.entries(fieldsOf[kind])) {
    if (declared.required && (values[field] === null || values[field] === '')) fault(field, 'missing')
  }
  const refer = (field: string, ids: readonly RecordId[]): void => {
    if (ids.some(id => !isInSight(directory, id))) fault(field, 'refers-to-nothing')
  }
  switch (kind) {
    case 'centre':
      checkPhones((record as RecordOf['centre']).phones, fault)
      break
    case 'organisation':
      checkOrganisation(record as Organisation, refer)
      break
    case 'contact':
      checkContact(record as Contact, fault, refer)
      break
    case 'memorandum':
      checkMemorandum(record as Memorandum, fault, refer)
      break
    case 'assignment':
      checkAssignment(directory, record as Assignment, fault, refer)
      break
    case 'verification':
      refer('contact', present((record as RecordOf['verification']).contact))
      refer('assignment', present((record as RecordOf['verification']).assignment))
      break
    case 'sameness': {
      const { members } = record as RecordOf['sameness']
      if (members.length === 0) fault('members', 'missing')
      refer('members', members)
      break
    }
    case 'service':
      break
    default:
      return kind satisfies never
  }
  return faults
}

type Report = (field: string, fault: FaultKind) => void
type Refer = (field: string, ids: readonly RecordId[]) => void

function checkOrganisation(organisation: Organisation, refer: Refer): void {
  refer(
    'statements',
    organisation.statements.flatMap(statement => [statement.service, ...present(statement.centre)])
  )
}

function checkContact(contact: Contact, fault: Report, refer: Refer): void {
  checkPhones(contact.phones, fault)
  checkHours(contact.hours, fault)
  refer('organisation', present(contact.organisation))
}

function checkMemorandum(memorandum: Memorandum, fault: Report, refer: Refer): void {
  if (isAfter(memorandum.validFrom, memorandum.validTo)) fault('validTo', 'dates-out-of-order')
  refer('organisation', present(memorandum.organisation))
  refer('services', memorandum.services ?? [])
}

function checkAssignment(directory: Directory, assignment: Assignment, fault: Report, refer: Refer): void {
  if (isAfter(assignment.from, assignment.to)) fault('to', 'dates-out-of-order')
  checkHours(assignment.hours, fault)
  refer('organisation', present(assignment.organisation))
  refer('service', present(assignment.service))
  refer('centre', assignment.centre === everyCentre ? [] : present(assignment.centre))
  refer('contacts', assignment.contacts)
  refer('deputies', assignment.deputies)
  refer('memorandum', present(assignment.memorandum))
  for (const field of ['contacts', 'deputies'] as const) {
    const foreign = assignment[field].some(id => {
      const contact = directory.contacts.get(id)
      return contact !== undefined && contact.organisation !== assignment.organisation
    })
    if (foreign) fault(field, 'contact-of-another-organisation')
  }
  const memorandum = assignment.memorandum === null ? undefined : directory.memoranda.get(assignment.memorandum)
  if (memorandum !== undefined && memorandum.organisation !== assignment.organisation) {
    fault('memorandum', 'memorandum-of-another-organisation')
  }
}

/** A number that does not follow from its text would be dialled though nobody typed it. */
function checkPhones(phones: readonly Phone[], fault: Report): void {
  const understood = (phone: Phone): boolean => phone.number !== null && phone.number === phoneNumber(phone.text)
  if (!phones.every(understood)) fault('phones', 'phone-not-understood')
}

function checkHours(week: readonly Hours[], fault: Report): void {
  if (week.some(line => line.from >= line.to)) fault('hours', 'hours-out-of-order')
}

function isInSight(directory: Directory, id: RecordId): boolean {
  return recordById(directory, id) !== null && !directory.removed.has(id)
}

function isAfter(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from > to
}

function present<Value>(value: Value | null): readonly Value[] {
  return value === null ? [] : [value]
}
