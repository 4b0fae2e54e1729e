/**
 * The directory as an HSDS 3.0 tabular data package (Open Referral): the rows of its tables and its descriptor.
 *
 * HSDS thinks of services that one organisation gives; here a service is a kind of support. So each pair of organisation
 * and kind that somebody is assigned to becomes one HSDS service, each assignment to a centre a service at location, and
 * each kind a taxonomy term. Nothing is invented to please a rule: HSDS demands a postal code with every address, so
 * addresses stand in a table of ours. Which rules apply where is told in docs/hsds.md.
 *
 * Promises: every row keeps the rules of its table; contacts that were not asked for are nowhere in it.
 */

import type { Directory } from '../directory.ts'
import { coordinators } from '../lookup/relations.ts'
import { type Standing, standingOf } from '../lookup/standing.ts'
import { trustIn } from '../lookup/trust.ts'
import { type Assignment, everyCentre } from '../records/assignment.ts'
import type { Contact } from '../records/contact.ts'
import type { Day } from '../records/day.ts'
import type { Hours } from '../records/hours.ts'
import type { RecordId } from '../records/ids.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Phone } from '../records/phone.ts'
import type { Service } from '../records/service.ts'
import { compareText } from '../replica/text-order.ts'
import { sheetColumns } from '../sheets/sheet-columns.ts'
import { type InThree, inLanguage, type SheetKind } from '../sheets/workbook-shape.ts'
import { holdsContact, type Workbook } from '../sheets/writing/cells.ts'
import { plainDay } from '../sheets/writing/names.ts'
import { type HsdsTableName, hsdsTables } from './tables.ts'
import { uuidOf } from './uuid.ts'

/** The cells of one row by column; what is left out is empty. */
export type HsdsRow = Readonly<Record<string, string | number | boolean | null>>

export interface HsdsPackage {
  readonly rows: Readonly<Record<HsdsTableName, readonly HsdsRow[]>>
  /** assignments that name no organisation or service in sight, and are in no row */
  readonly leftOut: number
}

/** `today` is null while the date of the computer is in doubt: nothing is then called expired. */
export function hsdsPackage(book: Workbook, today: Day | null): HsdsPackage {
  const draft = new Draft()
  const { directory } = book
  for (const organisation of inOrder(directory.organisations)) addOrganisation(draft, book, organisation)
  addTaxonomy(draft, book)
  for (const centre of inOrder(directory.centres)) addCentre(draft, book, centre.id)
  const memoranda = addMemoranda(draft, directory)
  for (const contact of inOrder(directory.contacts)) {
    const { organisation } = contact
    if (!holdsContact(book, contact.id) || contact.erased === true) continue
    const owner = organisation !== null && directory.organisations.has(organisation) ? organisation : null
    addContact(draft, contact, contact.id, owner === null ? {} : { organization_id: uuidOf(owner) }, null)
  }
  const leftOut = addAssignments(draft, book, today, memoranda)
  return { rows: draft.rows, leftOut }
}

class Draft {
  readonly rows = Object.fromEntries(hsdsTables.map(({ name }) => [name, []])) as unknown as Record<
    HsdsTableName,
    HsdsRow[]
  >

  /** `name` makes the id of the row. */
  add(table: HsdsTableName, name: string, row: HsdsRow): string {
    const id = uuidOf(`${table} ${name}`)
    this.rows[table].push({ id, ...row })
    return id
  }

  /** A row whose id follows from that of a record alone, so that other rows can name it before it is there. */
  addRecord(table: HsdsTableName, record: RecordId, row: HsdsRow): string {
    const id = uuidOf(record)
    this.rows[table].push({ id, ...row })
    this.add('putokaz_record', `${table} ${record}`, { resource: table, resource_id: id, putokaz_id: record })
    return id
  }
}

function addOrganisation(draft: Draft, { language }: Workbook, organisation: Organisation): void {
  const { id, name, shortName, aliases, nameEnglish, organisationType, seat, websites } = organisation
  const kind = chosen('organisation', 'organisationType', organisationType)
  const description = [kind === null ? null : inLanguage(kind, language), seat].filter(part => part !== null).join(', ')
  const others = [shortName, nameEnglish, ...aliases].filter(other => other !== null && other !== name)
  draft.addRecord('organization', id, {
    name: named(name, id),
    alternate_name: joined(others),
    // The specification demands one; the name says at least what is meant.
    description: description === '' ? named(name, id) : description,
    website: websites[0] ?? null
  })
}

function addTaxonomy(draft: Draft, { directory }: Workbook): void {
  const taxonomy = draft.add('taxonomy', 'services', {
    name: 'Putokaz: usluge',
    description: 'Vrste podrške u centrima / Kinds of support at the centres'
  })
  for (const { id, name, words, nameEnglish } of inOrder(directory.services)) {
    draft.addRecord('taxonomy_term', id, {
      code: id,
      name: named(name, id),
      description: joined([nameEnglish, ...words]) ?? named(name, id),
      language: 'sr',
      taxonomy_id: taxonomy
    })
  }
}

function addCentre(draft: Draft, { directory }: Workbook, centreId: RecordId): void {
  const centre = directory.centres.get(centreId)
  if (centre === undefined) return
  const { id, name, aliases, address, settlement, municipality, coordinates } = centre
  const [coordinator, ...others] = coordinators(directory)
  const location = draft.addRecord('location', id, {
    location_type: 'physical',
    organization_id: coordinator === undefined || others.length > 0 ? null : uuidOf(coordinator.id),
    name,
    alternate_name: joined(aliases),
    description: joined([address, settlement, municipality], ', '),
    latitude: coordinates?.latitude ?? null,
    longitude: coordinates?.longitude ?? null,
    external_identifier: id,
    external_identifier_type: 'putokaz'
  })
  draft.add('putokaz_location', id, {
    location_id: location,
    centre_type: centre.centreType,
    status: centre.status,
    status_as_of: centre.statusAsOf,
    address,
    settlement,
    municipality,
    capacity: centre.capacity,
    position_precision: coordinates?.precision ?? null
  })
  addPhones(draft, centre.phones, id, { location_id: location }, [])
}

/** The memoranda that are in the package: those of organisations in sight. */
function addMemoranda(draft: Draft, directory: Directory): ReadonlySet<RecordId> {
  const added = new Set<RecordId>()
  for (const { id, organisation, services, ...memorandum } of inOrder(directory.memoranda)) {
    if (organisation === null || !directory.organisations.has(organisation)) continue
    added.add(id)
    const row = draft.addRecord('putokaz_memorandum', id, {
      organization_id: uuidOf(organisation),
      reference: memorandum.reference,
      signed_on: memorandum.signedOn,
      valid_from: memorandum.validFrom,
      valid_to: memorandum.validTo,
      services_known: services !== null
    })
    for (const service of new Set(services ?? [])) {
      if (!directory.services.has(service)) continue
      const term = { memorandum_id: row, taxonomy_term_id: uuidOf(service) }
      draft.add('putokaz_memorandum_service', `${id} ${service}`, term)
    }
  }
  return added
}

/** One assignment, with what it names. */
interface Placed {
  readonly assignment: Assignment
  readonly organisation: Organisation
  readonly service: Service
  readonly standing: Standing
}

function addAssignments(draft: Draft, book: Workbook, today: Day | null, memoranda: ReadonlySet<RecordId>): number {
  const { directory } = book
  const byService = new Map<string, Placed[]>()
  let leftOut = 0
  for (const assignment of inOrder(directory.assignments)) {
    const organisation = directory.organisations.get(assignment.organisation ?? '')
    const service = directory.services.get(assignment.service ?? '')
    if (organisation === undefined || service === undefined) {
      leftOut += 1
      continue
    }
    const memorandum = directory.memoranda.get(assignment.memorandum ?? '') ?? null
    const placed = { assignment, organisation, service, standing: standingOf(assignment, memorandum, today) }
    const key = `${organisation.id} ${service.id}`
    byService.set(key, [...(byService.get(key) ?? []), placed])
  }
  for (const [key, placed] of byService) {
    const id = addService(draft, book, key, placed, today)
    for (const one of placed) addAssignment(draft, book, one, id, memoranda)
  }
  return leftOut
}

function addService(
  draft: Draft,
  book: Workbook,
  key: string,
  placed: readonly Placed[],
  today: Day | null
): string | null {
  const [first] = placed
  if (first === undefined) return null
  const { service, organisation } = first
  const holds = placed.some(({ standing }) => standing.kind === 'current' || standing.kind === 'unjudged')
  const id = draft.add('service', key, {
    organization_id: uuidOf(organisation.id),
    name: named(service.name, service.id),
    alternate_name: service.nameEnglish,
    description: service.note,
    status: holds ? 'active' : 'inactive',
    assured_date: lastReached(book, placed, today),
    alert: holds ? null : alertOf(book, placed)
  })
  draft.add('attribute', key, { link_id: id, taxonomy_term_id: uuidOf(service.id), link_entity: 'service' })
  return id
}

/** The last day on which somebody reached a contact of these assignments, while nothing bad was heard since. */
function lastReached({ directory }: Workbook, placed: readonly Placed[], today: Day | null): Day | null {
  const days = placed.flatMap(({ assignment }) =>
    assignment.contacts.flatMap(contact => {
      const trust = trustIn(directory, contact, assignment, today)
      return trust.kind === 'verified' ? [trust.on] : []
    })
  )
  return days.toSorted(compareText).at(-1) ?? null
}

const expiredOn: InThree = ['isteklo', 'истекло', 'expired']
const beginsOn: InThree = ['počinje', 'почиње', 'begins']

/** Why a service is not active: "isteklo 31.12.2026." */
function alertOf({ language }: Workbook, placed: readonly Placed[]): string {
  const told = placed.flatMap(({ standing }) => {
    if (standing.kind === 'expired') return [`${inLanguage(expiredOn, language)} ${plainDay(standing.on)}`]
    return standing.kind === 'not-yet' ? [`${inLanguage(beginsOn, language)} ${plainDay(standing.from)}`] : []
  })
  return [...new Set(told)].join('; ')
}

const everywhere: InThree = ['svi centri', 'сви центри', 'all centres']

function addAssignment(
  draft: Draft,
  book: Workbook,
  { assignment, standing }: Placed,
  service: string | null,
  memoranda: ReadonlySet<RecordId>
): void {
  if (service === null) return
  const { directory, language } = book
  const { id, centre, role, memorandum, note } = assignment
  const isEverywhere = centre === everyCentre
  const isAtCentre = centre !== null && directory.centres.has(centre)
  const roleWords = chosen('assignment', 'role', role)
  const place = isAtCentre ? uuidOf(`service_at_location ${id}`) : null
  if (isAtCentre) {
    draft.rows.service_at_location.push({
      id: place,
      service_id: service,
      location_id: uuidOf(centre),
      description: joined([roleWords === null ? null : inLanguage(roleWords, language), note], '. ')
    })
  }
  if (isEverywhere) {
    draft.add('service_area', id, { service_id: service, name: inLanguage(everywhere, language) })
  }
  draft.addRecord('putokaz_assignment', id, {
    service_id: service,
    service_at_location_id: place,
    every_location: isEverywhere,
    role,
    valid_from: assignment.from,
    valid_to: assignment.to,
    standing: standing.kind,
    memorandum_id: memorandum !== null && memoranda.has(memorandum) ? uuidOf(memorandum) : null
  })
  const link: HsdsRow = place === null ? { service_id: service } : { service_at_location_id: place }
  addSchedules(draft, assignment, link)
  for (const [isDeputy, ids] of [
    [false, assignment.contacts],
    [true, assignment.deputies]
  ] as const) {
    for (const [position, contactId] of ids.entries()) {
      const contact = holdsContact(book, contactId) ? directory.contacts.get(contactId) : undefined
      if (contact === undefined || contact.erased === true) continue
      const name = `${id} ${isDeputy ? 'deputy' : 'contact'} ${contactId}`
      addContact(draft, contact, name, link, { position: position + 1, isDeputy })
    }
  }
}

/** HSDS names a contact anew for each service at location; so do its numbers. */
function addContact(
  draft: Draft,
  contact: Contact,
  name: string,
  link: HsdsRow,
  place: { readonly position: number; readonly isDeputy: boolean } | null
): void {
  const row = { ...link, name: contact.name, title: contact.role, email: contact.email }
  const id = place === null ? draft.addRecord('contact', contact.id, row) : draft.add('contact', name, row)
  draft.add('putokaz_contact', name, {
    contact_id: id,
    reach: contact.reach,
    position: place?.position ?? null,
    is_deputy: place?.isDeputy ?? null
  })
  addPhones(draft, contact.phones, name, { contact_id: id }, contact.languages)
}

function addPhones(
  draft: Draft,
  phones: readonly Phone[],
  owner: string,
  link: HsdsRow,
  languages: readonly string[]
): void {
  for (const [at, { text, number, note }] of phones.entries()) {
    const written = number ?? text.trim()
    if (written === '') continue
    const id = draft.add('phone', `${owner} ${at}`, { ...link, number: written, description: note })
    for (const code of new Set(languages)) draft.add('language', `${owner} ${at} ${code}`, { phone_id: id, code })
  }
}

function addSchedules(draft: Draft, { id, hours, from, to }: Assignment, link: HsdsRow): void {
  const validity = { valid_from: from, valid_to: to }
  for (const [at, line] of hours.entries())
    draft.add('schedule', `${id} ${at}`, { ...link, ...validity, ...weekly(line) })
  if (hours.length === 0 && (from !== null || to !== null)) draft.add('schedule', id, { ...link, ...validity })
}

const byday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

function weekly({ days, from, to }: Hours): HsdsRow {
  return {
    freq: 'WEEKLY',
    interval: 1,
    byday: [...new Set(days)]
      .sort((a, b) => a - b)
      .map(weekday => byday[weekday - 1])
      .join(','),
    opens_at: timeOf(from),
    closes_at: timeOf(to),
    notes: 'Europe/Belgrade'
  }
}

/** No clock shows 24:00: the day ends a second before. */
function timeOf(time: string): string {
  return time === '24:00' ? '23:59:59' : `${time}:00`
}

function chosen(kind: SheetKind, key: string, value: string | null): InThree | null {
  const type = sheetColumns[kind].find(column => column.key === key)?.type
  return type?.is === 'choice' ? (type.words[value ?? ''] ?? null) : null
}

function named(name: string, id: RecordId): string {
  return name.trim() === '' ? id : name
}

function joined(parts: readonly (string | null)[], between = '; '): string | null {
  const known = parts.filter(part => part !== null && part.trim() !== '')
  return known.length === 0 ? null : known.join(between)
}

function inOrder<Kept extends { readonly id: RecordId }>(shelf: ReadonlyMap<RecordId, Kept>): readonly Kept[] {
  return [...shelf.values()].toSorted((a, b) => compareText(a.id, b.id))
}
