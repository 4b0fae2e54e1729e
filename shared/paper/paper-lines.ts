/**
 * Whom to call, as it stands on paper: the contacts of an assignment, less the persons when none are to be named. The
 * offices of the organisation then stand in for them, so that the sheet still leads to somebody.
 */
import type { Directory } from '../directory.ts'
import { type AssignmentCard, answerOrganisation, type ContactLine } from '../lookup/answer.ts'
import type { Contact } from '../records/contact.ts'
import type { Day } from '../records/day.ts'
import type { Organisation } from '../records/organisation.ts'
import { isPersonal, type Reachable } from '../vcard.ts'
import type { PaperChoices } from './choices.ts'

export interface PaperLine {
  readonly line: ContactLine
  readonly isDeputy: boolean
  /** an office that the assignment does not name, in place of persons who are left out */
  readonly standsIn: boolean
}

/** One organisation's work on a service, and how to reach it. */
export interface PaperAssignment {
  readonly card: AssignmentCard
  readonly lines: readonly PaperLine[]
  /** contacts that the assignment names and the sheet does not */
  readonly leftOut: number
}

/** The contacts in the order to call them, then the deputies where they are wanted. */
export function assignmentOnPaper(
  directory: Directory,
  card: AssignmentCard,
  choices: PaperChoices,
  today: Day | null
): PaperAssignment {
  const named = [
    ...card.contacts.map(line => ({ line, isDeputy: false, standsIn: false })),
    ...(choices.fields.has('deputies') ? card.deputies : []).map(line => ({ line, isDeputy: true, standsIn: false }))
  ]
  const lines = named.filter(({ line }) => mayStand(line.reference.record, choices))
  const organisation = card.organisation?.record ?? null
  if (lines.length > 0 || named.length === 0 || organisation === null) {
    return { card, lines, leftOut: named.length - lines.length }
  }
  const offices = officesOf(directory, organisation, today).slice(0, mostOffices)
  return {
    card,
    lines: offices.map(line => ({ line, isDeputy: false, standsIn: true })),
    leftOut: named.length
  }
}

const mostOffices = 2

/** The desks of an organisation that can be phoned or written to. */
export function officesOf(directory: Directory, organisation: Organisation, today: Day | null): readonly ContactLine[] {
  return answerOrganisation(directory, organisation, { centre: null, service: null }, today).contacts.filter(
    ({ reference: { record } }) =>
      record !== null && !isPersonal(record) && (record.phones.length > 0 || record.email !== null)
  )
}

/** A contact nobody has told of holds nothing personal; it is named as unknown. */
export function mayStand(contact: Contact | null, { personal }: PaperChoices): boolean {
  return contact === null || personal || !isPersonal(contact)
}

/** Whether a line names a person. */
export function namesPerson({ line }: PaperLine): boolean {
  const contact = line.reference.record
  return contact !== null && isPersonal(contact)
}

/**
 * Whom a code is made of: somebody in sight with a number that can be dialled, that nobody doubts and that all agree
 * on. What a telephone has kept bears no label any more.
 */
export function codeable(directory: Directory, line: ContactLine, organisation: Organisation | null): Reachable | null {
  const { id, record, isRemoved } = line.reference
  if (record === null || isRemoved || line.trust.kind === 'doubted') return null
  if (!record.phones.some(phone => phone.number !== null)) return null
  if (directory.conflicts.get(id)?.some(({ field }) => field === 'phones') === true) return null
  return { contact: record, organisation }
}
