/**
 * Renewal: the memoranda of the next year and the assignments under them, prepared from those of this year in one
 * edit. This year's records stay as they are. What is proposed here a person sees and can choose otherwise.
 */
import type { Directory } from './directory.ts'
import { assignmentsOf, memorandaOf } from './lookup/relations.ts'
import { standingOf } from './lookup/standing.ts'
import { type Assignment, everyCentre } from './records/assignment.ts'
import type { Day } from './records/day.ts'
import type { AssignmentId, MemorandumId, RecordId } from './records/ids.ts'
import type { Memorandum } from './records/memorandum.ts'
import type { Organisation } from './records/organisation.ts'
import type { RecordChange } from './replica/edit.ts'
import { compareText } from './replica/text-order.ts'

/** A memorandum that can be renewed, with what can be taken along. */
export interface Renewable {
  readonly organisation: Organisation
  /** of those that hold in the year, the one that holds longest */
  readonly memorandum: Memorandum
  /** why nobody would renew it unasked; null when there is no reason */
  readonly reservation: 'open-ended' | 'renewed' | null
  readonly assignments: readonly Carried[]
}

export interface Carried {
  readonly assignment: Assignment
  /** false for one that ended before its memorandum: taken along only when a person says so */
  readonly isCurrent: boolean
}

/** What a person chose: the memoranda to renew, each with the assignments to take along. */
export interface Renewal {
  readonly memorandum: MemorandumId
  readonly assignments: readonly AssignmentId[]
}

/** The days of the new memoranda. */
export interface RenewalDates {
  readonly from: Day
  /** null: open-ended */
  readonly to: Day | null
  readonly signedOn: Day | null
}

/** Whether a memorandum holds on any day of a year. Without dates it may. */
export function holdsInYear({ validFrom, validTo }: Memorandum, year: number): boolean {
  return (validFrom ?? '0000') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`
}

/** What can be renewed for the year after `year`, in the order of the organisations' names. */
export function renewablesIn(directory: Directory, year: number, today: Day | null): readonly Renewable[] {
  const organisations = [...directory.organisations.values()].toSorted((a, b) => compareText(a.name, b.name))
  return organisations.flatMap(organisation => {
    const memoranda = memorandaOf(directory, organisation.id)
    const [memorandum] = memoranda
      .filter(one => holdsInYear(one, year))
      .toSorted((a, b) => compareText(lastDay(b), lastDay(a)) || compareText(a.id, b.id))
    if (memorandum === undefined) return []
    const later = memoranda.some(one => holdsInYear(one, year + 1) && lastDay(one) > lastDay(memorandum))
    const reservation = memorandum.validTo === null ? 'open-ended' : later ? 'renewed' : null
    return [{ organisation, memorandum, reservation, assignments: carriedBy(directory, memorandum, today) }]
  })
}

/**
 * The edit's changes: new memoranda with the services of the old ones, and copies of the chosen assignments under them
 * that begin with the memorandum. Contacts that are gone or belong to another organisation are left out, since a new
 * record must not break a rule. `draw` makes an id nobody has, for a kind.
 */
export function renewalChanges(
  directory: Directory,
  renewals: readonly Renewal[],
  dates: RenewalDates,
  draw: (kind: 'memorandum' | 'assignment') => RecordId
): readonly RecordChange[] {
  return renewals.flatMap(renewal => {
    const old = directory.memoranda.get(renewal.memorandum)
    if (old === undefined) return []
    const memorandum = draw('memorandum')
    const copies = renewal.assignments.flatMap(id => {
      const assignment = directory.assignments.get(id)
      return assignment === undefined ? [] : [copyOf(directory, assignment, memorandum, dates, draw('assignment'))]
    })
    const services = old.services?.filter(id => directory.services.has(id)) ?? null
    const values = { organisation: old.organisation, services, validFrom: dates.from, validTo: dates.to }
    return [...copies, newRecord('memorandum', memorandum, { ...values, signedOn: dates.signedOn })]
  })
}

/** Assignments that rest on the memorandum, and those that end without naming any; the others go on by themselves. */
function carriedBy(directory: Directory, memorandum: Memorandum, today: Day | null): readonly Carried[] {
  const { organisation, validTo } = memorandum
  if (organisation === null) return []
  // Whoever renews in January still finds what held to the end of December.
  const onDay = today !== null && validTo !== null && validTo < today ? validTo : today
  return assignmentsOf(directory, organisation)
    .filter(one => one.memorandum === memorandum.id || (one.memorandum === null && one.to !== null))
    .filter(one => canBeCopied(directory, one))
    .map(assignment => {
      const standing = standingOf(assignment, memorandum, onDay)
      const endsWithIt = assignment.to === null || validTo === null || assignment.to >= validTo
      const isCurrent = standing.kind === 'unjudged' ? endsWithIt : standing.kind !== 'expired'
      return { assignment, isCurrent }
    })
}

function canBeCopied(directory: Directory, { service, centre, role }: Assignment): boolean {
  if (service === null || centre === null || role === null || !directory.services.has(service)) return false
  return centre === everyCentre || directory.centres.has(centre)
}

function copyOf(
  directory: Directory,
  assignment: Assignment,
  memorandum: RecordId,
  dates: RenewalDates,
  id: RecordId
): RecordChange {
  const { organisation, service, centre, role, hours, note } = assignment
  const own = (ids: readonly RecordId[]): readonly RecordId[] =>
    ids.filter(contact => directory.contacts.get(contact)?.organisation === organisation)
  return newRecord('assignment', id, {
    organisation,
    service,
    centre,
    role,
    contacts: own(assignment.contacts),
    deputies: own(assignment.deputies),
    hours: hours.filter(line => line.from < line.to),
    note,
    from: dates.from,
    // One without an end rests on its memorandum, and so does its copy.
    to: assignment.to === null ? null : dates.to,
    memorandum
  })
}

/** A new record; what has no value is not written. */
function newRecord(kind: RecordChange['kind'], id: RecordId, values: Readonly<Record<string, unknown>>): RecordChange {
  const written = Object.entries(values).filter(([, value]) => value !== null && !isEmptyList(value))
  return {
    id,
    kind,
    isNew: true,
    fields: Object.fromEntries(written.map(([field, value]) => [field, { value, shown: [] }]))
  }
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

function lastDay({ validTo }: Memorandum): string {
  return validTo ?? '9999'
}
