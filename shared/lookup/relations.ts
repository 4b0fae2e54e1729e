/**
 * Who belongs to whom, kept beside a shelf of the directory and worked out once for it: an edit of one kind of
 * record leaves the relations of the others as they are.
 */
import type { Directory } from '../directory.ts'
import type { Assignment } from '../records/assignment.ts'
import type { Contact } from '../records/contact.ts'
import type { RecordId } from '../records/ids.ts'
import type { Memorandum } from '../records/memorandum.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Service } from '../records/service.ts'
import type { Verification } from '../records/verification.ts'
import { compareText } from '../replica/text-order.ts'

const none: readonly never[] = []

/** Assignments at one centre, or at `everyCentre`. */
export function assignmentsAt(directory: Directory, centre: RecordId): readonly Assignment[] {
  return byCentre(directory.assignments).get(centre) ?? none
}

export function assignmentsFor(directory: Directory, service: RecordId): readonly Assignment[] {
  return byService(directory.assignments).get(service) ?? none
}

export function assignmentsOf(directory: Directory, organisation: RecordId): readonly Assignment[] {
  return byOrganisation(directory.assignments).get(organisation) ?? none
}

/** Assignments that name the contact, as contact or as deputy. */
export function assignmentsWith(directory: Directory, contact: RecordId): readonly Assignment[] {
  return byContact(directory.assignments).get(contact) ?? none
}

export function contactsOf(directory: Directory, organisation: RecordId): readonly Contact[] {
  return contactsByOrganisation(directory.contacts).get(organisation) ?? none
}

export function memorandaOf(directory: Directory, organisation: RecordId): readonly Memorandum[] {
  return memorandaByOrganisation(directory.memoranda).get(organisation) ?? none
}

/** Verifications that name the contact or the assignment. */
export function verificationsAbout(directory: Directory, subject: RecordId): readonly Verification[] {
  return verificationsBySubject(directory.verifications).get(subject) ?? none
}

/** Memoranda whose text names the service. */
export function memorandaNaming(directory: Directory, service: RecordId): readonly Memorandum[] {
  return memorandaByService(directory.memoranda).get(service) ?? none
}

/** Organisations that state the service themselves, or were seen giving it. */
export function organisationsStating(directory: Directory, service: RecordId): readonly Organisation[] {
  return organisationsByService(directory.organisations).get(service) ?? none
}

/** Organisations that run the centres: the Commissariat. */
export function coordinators(directory: Directory): readonly Organisation[] {
  return organisationsByOffice(directory.organisations).get('coordinator') ?? none
}

/** All services in the order they are listed and shown as chips. */
export function servicesInOrder(directory: Directory): readonly Service[] {
  const known = orderedServices.get(directory.services)
  if (known !== undefined) return known
  const ordered = [...directory.services.values()].sort(
    (a, b) =>
      (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) || compareText(a.name, b.name)
  )
  orderedServices.set(directory.services, ordered)
  return ordered
}

const orderedServices = new WeakMap<ReadonlyMap<RecordId, Service>, readonly Service[]>()
const byCentre = grouping((assignment: Assignment) => [assignment.centre])
const byService = grouping((assignment: Assignment) => [assignment.service])
const byOrganisation = grouping((assignment: Assignment) => [assignment.organisation])
const byContact = grouping((assignment: Assignment) => [...assignment.contacts, ...assignment.deputies])
const contactsByOrganisation = grouping((contact: Contact) => [contact.organisation])
const memorandaByOrganisation = grouping((memorandum: Memorandum) => [memorandum.organisation])
const verificationsBySubject = grouping((verification: Verification) => [verification.contact, verification.assignment])

const memorandaByService = grouping((memorandum: Memorandum) => memorandum.services ?? [])
const organisationsByService = grouping((organisation: Organisation) =>
  organisation.statements.map(statement => statement.service)
)
const organisationsByOffice = grouping((organisation: Organisation) =>
  organisation.coordinator === true ? ['coordinator'] : []
)

type Groups<Kept> = ReadonlyMap<RecordId, readonly Kept[]>

/** Groups a shelf by the ids its records name, once for each shelf. */
function grouping<Kept>(idsOf: (kept: Kept) => readonly (RecordId | null)[]) {
  const known = new WeakMap<ReadonlyMap<RecordId, Kept>, Groups<Kept>>()
  return (shelf: ReadonlyMap<RecordId, Kept>): Groups<Kept> => {
    const found = known.get(shelf)
    if (found !== undefined) return found
    const groups = new Map<RecordId, Kept[]>()
    for (const kept of shelf.values()) {
      for (const id of new Set(idsOf(kept))) {
        if (id === null) continue
        const group = groups.get(id)
        if (group === undefined) groups.set(id, [kept])
        else group.push(kept)
      }
    }
    known.set(shelf, groups)
    return groups
  }
}
