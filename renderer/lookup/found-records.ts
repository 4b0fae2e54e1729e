/** The records that an answer shows: what "export what was found" means. Pure. */
import type { AssignmentCard, ContactLine, Lead, ServiceAtCentre } from '../../shared/lookup/answer.ts'
import type { Answer } from '../../shared/lookup/look-up.ts'
import type { RecordId } from '../../shared/records/ids.ts'

/** Each once, in the order in which they are shown. Leads count: they are on the screen, too. */
export function foundRecords(answers: readonly Answer[]): readonly RecordId[] {
  return [...new Set(answers.flatMap(inAnswer))]
}

function inAnswer(answer: Answer): readonly RecordId[] {
  switch (answer.kind) {
    case 'service-at-centre':
      return inPlace(answer)
    case 'centre':
      return [answer.centre.id, ...answer.services.flatMap(inPlace)]
    case 'service':
      return [
        answer.service.id,
        ...(answer.here === null ? [] : inPlace(answer.here)),
        ...answer.centres.flatMap(inPlace),
        ...answer.everywhere.flatMap(inCard),
        ...answer.leads.flatMap(inLead)
      ]
    case 'organisation':
      return [
        answer.organisation.id,
        ...answer.contacts.map(idOf),
        ...answer.memoranda.map(({ memorandum }) => memorandum.id),
        ...answer.cards.flatMap(inCard)
      ]
    case 'contact':
      return [
        answer.line.reference.id,
        ...(answer.organisation === null ? [] : [answer.organisation.id]),
        ...answer.cards.flatMap(inCard)
      ]
    default:
      return answer satisfies never
  }
}

function inPlace({ centre, service, responsible, supporting, later, expired, leads }: ServiceAtCentre): RecordId[] {
  const cards = [...responsible, ...supporting, ...later, ...expired]
  return [centre.id, service.id, ...cards.flatMap(inCard), ...leads.flatMap(inLead)]
}

function inCard({ assignment, organisation, contacts, deputies, memorandum }: AssignmentCard): RecordId[] {
  return [
    assignment.id,
    ...(organisation === null ? [] : [organisation.id]),
    ...contacts.map(idOf),
    ...deputies.map(idOf),
    ...(memorandum === null ? [] : [memorandum.memorandum.id])
  ]
}

function inLead(lead: Lead): RecordId[] {
  if (lead.kind === 'assigned-everywhere') return inCard(lead.card)
  return [lead.organisation.id, ...lead.contacts.map(idOf)]
}

function idOf({ reference }: ContactLine): RecordId {
  return reference.id
}
