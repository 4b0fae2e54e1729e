/**
 * Answers: who is responsible for a service at a centre, and how to reach them (the rules of an answer).
 *
 * A gap is said plainly and never guessed away. Expired, suspended and unverified are shown and labelled, never
 * hidden. What may help when nobody is assigned stands apart, in a fixed order, each lead with where it comes
 * from: an assignment for all centres, a memorandum that names the service, what organisations state
 * themselves, the Commissariat. A missing phone stays missing.
 */
import { type Directory, recordById } from '../directory.ts'
import { type Assignment, everyCentre } from '../records/assignment.ts'
import type { Centre } from '../records/centre.ts'
import type { Contact } from '../records/contact.ts'
import { type Day, weekdayOf } from '../records/day.ts'
import { type Hours, hoursOn } from '../records/hours.ts'
import type { RecordId } from '../records/ids.ts'
import { type Fault, faultsOf } from '../records/invariants.ts'
import type { Memorandum } from '../records/memorandum.ts'
import type { Organisation, Statement } from '../records/organisation.ts'
import type { Service } from '../records/service.ts'
import { removedField } from '../replica/removal.ts'
import { compareText } from '../replica/text-order.ts'
import {
  assignmentsAt,
  assignmentsFor,
  assignmentsOf,
  assignmentsWith,
  contactsOf,
  coordinators,
  memorandaNaming,
  memorandaOf,
  organisationsStating,
  servicesInOrder
} from './relations.ts'
import { type Standing, standingOf, standingOfMemorandum } from './standing.ts'
import { type Origin, originOf, type Trust, trustIn } from './trust.ts'

/** A record that something refers to. `record` is null when no station has told of it yet. */
export interface Reference<Kept> {
  readonly id: RecordId
  readonly record: Kept | null
  readonly isRemoved: boolean
}

/** One contact as a card shows it. */
export interface ContactLine {
  readonly reference: Reference<Contact>
  readonly trust: Trust
  /** where its phone numbers (else its name) come from */
  readonly origin: Origin | null
  /** today's hours, null when none are recorded or the date is in doubt, empty when not there today */
  readonly hoursToday: readonly Hours[] | null
}

/** The memorandum an answer rests on: the one it names, else the organisation's latest. */
export interface MemorandumState {
  readonly memorandum: Memorandum
  readonly standing: Standing
  readonly isNamed: boolean
}

export interface AssignmentCard {
  readonly assignment: Assignment
  readonly organisation: Reference<Organisation> | null
  readonly service: Reference<Service> | null
  /** null when the assignment holds at every centre */
  readonly centre: Reference<Centre> | null
  readonly contacts: readonly ContactLine[]
  readonly deputies: readonly ContactLine[]
  /** today's hours of the assignment, else of its first contact; null when unknown */
  readonly hoursToday: readonly Hours[] | null
  readonly standing: Standing
  readonly memorandum: MemorandumState | null
  readonly trust: Trust
  /** where the assignment itself comes from */
  readonly origin: Origin | null
  /** fields of the assignment or its contacts that were written apart and are not settled; `removed` where it is contested */
  readonly conflicts: readonly { readonly record: RecordId; readonly field: string }[]
  readonly faults: readonly Fault[]
}

/** Why a service at a centre has no organisation in charge today; null when one is. */
export type Gap = 'nobody' | 'only-supporting' | 'only-expired' | 'only-later' | null

/** A way to help when nobody is in charge. Not an assignment, and shown apart from them. */
export type Lead =
  | { readonly kind: 'assigned-everywhere'; readonly card: AssignmentCard }
  | {
      readonly kind: 'memorandum'
      readonly organisation: Organisation
      readonly contacts: readonly ContactLine[]
      readonly memorandum: MemorandumState
      readonly origin: Origin | null
    }
  | {
      readonly kind: 'statement'
      readonly organisation: Organisation
      readonly contacts: readonly ContactLine[]
      readonly statement: Statement
      readonly isAtThisCentre: boolean
      readonly memorandum: MemorandumState | null
    }
  | { readonly kind: 'commissariat'; readonly organisation: Organisation; readonly contacts: readonly ContactLine[] }

export interface ServiceAtCentre {
  readonly kind: 'service-at-centre'
  readonly centre: Centre
  readonly service: Service
  readonly gap: Gap
  readonly responsible: readonly AssignmentCard[]
  readonly supporting: readonly AssignmentCard[]
  /** assignments that begin later */
  readonly later: readonly AssignmentCard[]
  readonly expired: readonly AssignmentCard[]
  /** empty unless there is a gap */
  readonly leads: readonly Lead[]
}

export interface CentreAnswer {
  readonly kind: 'centre'
  readonly centre: Centre
  /** one for each service, gaps first, then in the services' own order */
  readonly services: readonly ServiceAtCentre[]
}

export interface ServiceAnswer {
  readonly kind: 'service'
  readonly service: Service
  /** at the asker's own centre */
  readonly here: ServiceAtCentre | null
  /** other centres where somebody is or was assigned, covered ones first */
  readonly centres: readonly ServiceAtCentre[]
  readonly everywhere: readonly AssignmentCard[]
  /** when nobody is in charge at any centre */
  readonly leads: readonly Lead[]
}

export interface OrganisationAnswer {
  readonly kind: 'organisation'
  readonly organisation: Organisation
  readonly contacts: readonly ContactLine[]
  readonly memoranda: readonly MemorandumState[]
  readonly cards: readonly AssignmentCard[]
  /** asked about one centre: its assignments there stand first, and their absence is said */
  readonly atCentre: Centre | null
  /** asked about one service */
  readonly forService: Service | null
}

export interface ContactAnswer {
  readonly kind: 'contact'
  readonly line: ContactLine
  readonly organisation: Reference<Organisation> | null
  readonly cards: readonly AssignmentCard[]
}

export function answerServiceAtCentre(
  directory: Directory,
  centre: Centre,
  service: Service,
  today: Day | null
): ServiceAtCentre {
  const cards = assignmentsAt(directory, centre.id)
    .filter(assignment => assignment.service === service.id)
    .map(assignment => cardOf(directory, assignment, today))
    .toSorted(byOrganisationName)
  const holds = (card: AssignmentCard): boolean => card.standing.kind === 'current' || card.standing.kind === 'unjudged'
  const responsible = cards.filter(card => holds(card) && card.assignment.role !== 'supporting')
  const supporting = cards.filter(card => holds(card) && card.assignment.role === 'supporting')
  const later = cards.filter(card => card.standing.kind === 'not-yet')
  const expired = cards.filter(card => card.standing.kind === 'expired').toSorted(latestExpiredFirst)
  const gap = gapOf(responsible, supporting, later, expired)
  return {
    kind: 'service-at-centre',
    centre,
    service,
    gap,
    responsible,
    supporting,
    later,
    expired,
    leads: gap === null ? [] : leadsFor(directory, service, centre, today)
  }
}

export function answerCentre(directory: Directory, centre: Centre, today: Day | null): CentreAnswer {
  const services = servicesInOrder(directory).map(service => answerServiceAtCentre(directory, centre, service, today))
  return {
    kind: 'centre',
    centre,
    services: [...services.filter(one => one.gap !== null), ...services.filter(one => one.gap === null)]
  }
}

export function answerService(
  directory: Directory,
  service: Service,
  myCentre: Centre | null,
  today: Day | null
): ServiceAnswer {
  const centres: ServiceAtCentre[] = []
  const assigned = new Set(assignmentsFor(directory, service.id).map(assignment => assignment.centre))
  for (const id of assigned) {
    const centre = id === null || id === myCentre?.id ? undefined : directory.centres.get(id)
    if (centre !== undefined) centres.push(answerServiceAtCentre(directory, centre, service, today))
  }
  const here = myCentre === null ? null : answerServiceAtCentre(directory, myCentre, service, today)
  const everywhere = cardsEverywhere(directory, service, today)
  const isCovered = here?.gap === null || everywhere.length > 0 || centres.some(one => one.gap === null)
  return {
    kind: 'service',
    service,
    here,
    centres: centres.toSorted(
      (a, b) => Number(a.gap !== null) - Number(b.gap !== null) || compareText(a.centre.name, b.centre.name)
    ),
    everywhere,
    leads: isCovered ? [] : leadsFor(directory, service, null, today)
  }
}

/** With a centre or a service, the assignments that concern it stand first. */
export function answerOrganisation(
  directory: Directory,
  organisation: Organisation,
  asked: { readonly centre: Centre | null; readonly service: Service | null },
  today: Day | null,
  mostContacts = Number.POSITIVE_INFINITY
): OrganisationAnswer {
  const concerns = ({ assignment }: AssignmentCard): number =>
    Number(asked.centre !== null && (assignment.centre === asked.centre.id || assignment.centre === everyCentre)) +
    Number(asked.service !== null && assignment.service === asked.service.id)
  return {
    kind: 'organisation',
    organisation,
    contacts: linesOf(directory, organisation, today, mostContacts),
    memoranda: memorandaOf(directory, organisation.id)
      .map(memorandum => ({ memorandum, standing: standingOfMemorandum(memorandum, today), isNamed: true }))
      .toSorted((a, b) => compareText(b.memorandum.validFrom ?? '', a.memorandum.validFrom ?? '')),
    cards: assignmentsOf(directory, organisation.id)
      .map(assignment => cardOf(directory, assignment, today))
      .toSorted((a, b) => concerns(b) - concerns(a) || byStanding(a, b) || byCentreName(a, b)),
    atCentre: asked.centre,
    forService: asked.service
  }
}

export function answerContact(directory: Directory, contact: Contact, today: Day | null): ContactAnswer {
  return {
    kind: 'contact',
    line: lineOf(directory, contact.id, null, today),
    organisation: contact.organisation === null ? null : referTo<Organisation>(directory, contact.organisation),
    cards: assignmentsWith(directory, contact.id)
      .map(assignment => cardOf(directory, assignment, today))
      .toSorted((a, b) => byStanding(a, b) || byCentreName(a, b))
  }
}

/** What may help when nobody is in charge of the service (at the centre). */
function leadsFor(directory: Directory, service: Service, centre: Centre | null, today: Day | null): readonly Lead[] {
  const leads: Lead[] = []
  if (centre !== null) {
    for (const card of cardsEverywhere(directory, service, today)) leads.push({ kind: 'assigned-everywhere', card })
  }
  const named = new Set<RecordId>()
  const naming = memorandaNaming(directory, service.id)
    .map(memorandum => ({ memorandum, standing: standingOfMemorandum(memorandum, today), isNamed: true }))
    .toSorted(bestStandingFirst)
  for (const state of naming) {
    const organisation = directory.organisations.get(state.memorandum.organisation ?? '')
    if (organisation === undefined || named.has(organisation.id)) continue
    named.add(organisation.id)
    leads.push({
      kind: 'memorandum',
      organisation,
      contacts: linesOf(directory, organisation, today),
      memorandum: state,
      origin: originOf(directory, state.memorandum.id, 'services')
    })
  }
  const stating: Extract<Lead, { kind: 'statement' }>[] = []
  for (const organisation of organisationsStating(directory, service.id)) {
    if (named.has(organisation.id)) continue
    const about = organisation.statements.filter(
      statement => statement.service === service.id && (statement.centre === null || statement.centre === centre?.id)
    )
    const statement = about.toSorted(bestStatementFirst)[0]
    if (statement === undefined) continue
    stating.push({
      kind: 'statement',
      organisation,
      contacts: linesOf(directory, organisation, today),
      statement,
      isAtThisCentre: statement.centre !== null,
      memorandum: latestMemorandum(directory, organisation.id, today)
    })
  }
  leads.push(...stating.sort(bestLeadFirst))
  for (const organisation of coordinators(directory)) {
    leads.push({ kind: 'commissariat', organisation, contacts: linesOf(directory, organisation, today) })
  }
  return leads
}

function cardsEverywhere(directory: Directory, service: Service, today: Day | null): readonly AssignmentCard[] {
  return assignmentsAt(directory, everyCentre)
    .filter(assignment => assignment.service === service.id)
    .map(assignment => cardOf(directory, assignment, today))
    .toSorted((a, b) => byStanding(a, b) || byOrganisationName(a, b))
}

/** The card of one assignment. */
function cardOf(directory: Directory, assignment: Assignment, today: Day | null): AssignmentCard {
  const memorandum = assignment.memorandum === null ? null : (directory.memoranda.get(assignment.memorandum) ?? null)
  const contacts = assignment.contacts.map(id => lineOf(directory, id, assignment, today))
  const deputies = assignment.deputies.map(id => lineOf(directory, id, assignment, today))
  const isWeekly = assignment.hours.length > 0 && today !== null
  return {
    assignment,
    organisation: assignment.organisation === null ? null : referTo<Organisation>(directory, assignment.organisation),
    service: assignment.service === null ? null : referTo<Service>(directory, assignment.service),
    centre:
      assignment.centre === null || assignment.centre === everyCentre
        ? null
        : referTo<Centre>(directory, assignment.centre),
    contacts,
    deputies,
    hoursToday: isWeekly ? hoursOn(assignment.hours, weekdayOf(today)) : (contacts[0]?.hoursToday ?? null),
    standing: standingOf(assignment, memorandum, today),
    memorandum:
      memorandum === null
        ? assignment.organisation === null
          ? null
          : latestMemorandum(directory, assignment.organisation, today)
        : { memorandum, standing: standingOfMemorandum(memorandum, today), isNamed: true },
    trust: trustIn(directory, assignment.contacts[0] ?? null, assignment, today),
    origin: originOf(directory, assignment.id, 'organisation'),
    conflicts: [assignment.id, ...assignment.contacts, ...assignment.deputies].flatMap(record =>
      [
        ...(directory.conflicts.get(record) ?? []),
        ...(directory.contested.has(record) ? [{ field: removedField }] : [])
      ].map(({ field }) => ({ record, field }))
    ),
    faults: faultsOf(directory, assignment)
  }
}

function lineOf(directory: Directory, id: RecordId, assignment: Assignment | null, today: Day | null): ContactLine {
  const reference = referTo<Contact>(directory, id)
  const week = reference.record?.hours ?? []
  return {
    reference,
    trust: trustIn(directory, id, assignment, today),
    origin: originOf(directory, id, 'phones') ?? originOf(directory, id, 'name'),
    hoursToday: week.length === 0 || today === null ? null : hoursOn(week, weekdayOf(today))
  }
}

/** A lead says whom to call first; the organisation's own page has the rest. */
const mostOfALead = 5

/** An organisation's contacts: those with a phone first, desks before persons. */
function linesOf(
  directory: Directory,
  organisation: Organisation,
  today: Day | null,
  most = mostOfALead
): readonly ContactLine[] {
  return toCallFirst(contactsOf(directory, organisation.id))
    .slice(0, most)
    .map(contact => lineOf(directory, contact.id, null, today))
}

/** Put in order once: as one types, the same organisations come up with each key. */
function toCallFirst(contacts: readonly Contact[]): readonly Contact[] {
  const known = inOrder.get(contacts)
  if (known !== undefined) return known
  const sorted = contacts.toSorted(
    (a, b) =>
      Number(b.phones.length > 0) - Number(a.phones.length > 0) ||
      compareText(a.reach ?? '', b.reach ?? '') ||
      compareText(a.name, b.name)
  )
  inOrder.set(contacts, sorted)
  return sorted
}

const inOrder = new WeakMap<readonly Contact[], readonly Contact[]>()

function latestMemorandum(directory: Directory, organisation: RecordId, today: Day | null): MemorandumState | null {
  const states = memorandaOf(directory, organisation).map(memorandum => ({
    memorandum,
    standing: standingOfMemorandum(memorandum, today),
    isNamed: false
  }))
  return states.toSorted(bestStandingFirst)[0] ?? null
}

function referTo<Kept>(directory: Directory, id: RecordId): Reference<Kept> {
  return { id, record: recordById(directory, id) as Kept | null, isRemoved: directory.removed.has(id) }
}

function gapOf(
  responsible: readonly AssignmentCard[],
  supporting: readonly AssignmentCard[],
  later: readonly AssignmentCard[],
  expired: readonly AssignmentCard[]
): Gap {
  if (responsible.length > 0) return null
  if (supporting.length > 0) return 'only-supporting'
  if (later.length > 0) return 'only-later'
  return expired.length > 0 ? 'only-expired' : 'nobody'
}

const standingOrder = { current: 0, unjudged: 1, 'not-yet': 2, expired: 3 } as const

function byStanding(a: AssignmentCard, b: AssignmentCard): number {
  return standingOrder[a.standing.kind] - standingOrder[b.standing.kind]
}

function bestStandingFirst(a: MemorandumState, b: MemorandumState): number {
  return (
    standingOrder[a.standing.kind] - standingOrder[b.standing.kind] ||
    compareText(b.memorandum.validTo ?? '9999', a.memorandum.validTo ?? '9999') ||
    compareText(a.memorandum.id, b.memorandum.id)
  )
}

function byOrganisationName(a: AssignmentCard, b: AssignmentCard): number {
  return (
    compareText(a.organisation?.record?.name ?? '', b.organisation?.record?.name ?? '') ||
    compareText(a.assignment.id, b.assignment.id)
  )
}

function byCentreName(a: AssignmentCard, b: AssignmentCard): number {
  return (
    compareText(a.centre?.record?.name ?? '', b.centre?.record?.name ?? '') ||
    compareText(a.assignment.id, b.assignment.id)
  )
}

function latestExpiredFirst(a: AssignmentCard, b: AssignmentCard): number {
  const on = (card: AssignmentCard): string => (card.standing.kind === 'expired' ? card.standing.on : '')
  return compareText(on(b), on(a)) || byOrganisationName(a, b)
}

/** Sightings at the centre before general statements, the newest first, undated ones last. */
function bestStatementFirst(a: Statement, b: Statement): number {
  return (
    Number(b.centre !== null) - Number(a.centre !== null) ||
    compareText(b.asOf ?? '', a.asOf ?? '') ||
    compareText(a.text, b.text)
  )
}

/** Seen at the centre first, then partners whose memorandum holds, then those that can be phoned, then the newest. */
function bestLeadFirst(a: Extract<Lead, { kind: 'statement' }>, b: Extract<Lead, { kind: 'statement' }>): number {
  const standing = (lead: typeof a): number =>
    lead.memorandum === null ? 4 : standingOrder[lead.memorandum.standing.kind]
  const isReachable = (lead: typeof a): boolean =>
    lead.contacts.some(line => (line.reference.record?.phones.length ?? 0) > 0)
  return (
    Number(b.isAtThisCentre) - Number(a.isAtThisCentre) ||
    standing(a) - standing(b) ||
    Number(isReachable(b)) - Number(isReachable(a)) ||
    bestStatementFirst(a.statement, b.statement) ||
    compareText(a.organisation.name, b.organisation.name)
  )
}
