/**
 * Coverage: who is assigned to which service at which centre, all of it at a glance, and what is missing. For the
 * screen, for paper and for spreadsheets alike: records and states, no words.
 *
 * A gap is where nobody who holds today is assigned, not even everywhere. An assignment for all centres covers each of
 * them and is told apart. A cell hangs on one person when all that hold there name one contact between them, and that
 * is a person: a desk does not fall ill.
 */
import type { Directory } from './directory.ts'
import { servicesInOrder } from './lookup/relations.ts'
import { type Standing, standingOf } from './lookup/standing.ts'
import { type Assignment, everyCentre } from './records/assignment.ts'
import { type Centre, type CentreStatus, centreStatus } from './records/centre.ts'
import type { Day } from './records/day.ts'
import type { RecordId } from './records/ids.ts'
import type { Service } from './records/service.ts'
import { compareText } from './replica/text-order.ts'

/** From covered to empty. later, expired, gap: nobody is assigned today. */
export const coverStates = ['responsible', 'supporting', 'later', 'expired', 'gap'] as const
export type CoverState = (typeof coverStates)[number]

export interface CoveringAssignment {
  readonly assignment: Assignment
  readonly standing: Standing
}

export interface CoverageCell {
  readonly centre: Centre
  readonly service: Service
  readonly state: CoverState
  /** everything assigned there and everywhere: what holds first, whoever is responsible before whoever supports */
  readonly assignments: readonly CoveringAssignment[]
  /** what makes up the state are assignments for all centres */
  readonly isByEveryCentre: boolean
  /** the one person on whom it hangs; null when there are several, a desk or nobody */
  readonly onlyPerson: RecordId | null
  /** what the filter asks for; true without one */
  readonly isSought: boolean
}

export interface CoverageRow {
  readonly centre: Centre
  /** one for each service of the table, in their order */
  readonly cells: readonly CoverageCell[]
}

/** The centres of one status; those that work come first. */
export interface CoverageGroup {
  readonly status: CentreStatus | null
  readonly rows: readonly CoverageRow[]
}

export interface CoverageSummary {
  /** nobody is assigned today */
  readonly gaps: number
  /** those among the gaps where somebody was */
  readonly expired: number
  /** somebody supports, nobody is responsible */
  readonly supporting: number
  readonly onePerson: number
}

export interface CoverageTable {
  readonly services: readonly Service[]
  /** groups without a row are left out */
  readonly groups: readonly CoverageGroup[]
  /** over all services at all active centres, whatever is filtered */
  readonly summary: CoverageSummary
}

export const coverFilters = ['gap', 'expired', 'supporting', 'one-person'] as const
export type CoverFilter = (typeof coverFilters)[number]

/** What is asked for; null: anything. A filter leaves out services and centres without a cell that is sought. */
export interface CoverageFilter {
  readonly state: CoverFilter | null
  readonly organisation: RecordId | null
  readonly service: RecordId | null
}

export const everything: CoverageFilter = { state: null, organisation: null, service: null }

/**
 * The table. `today` is null while the date is in doubt: then nothing is taken for expired or later. `compare` orders
 * the names of centres.
 */
export function coverageTable(
  directory: Directory,
  today: Day | null,
  filter: CoverageFilter = everything,
  compare: (a: string, b: string) => number = compareText
): CoverageTable {
  const services = servicesInOrder(directory)
  const assigned = assignmentsByPlace(directory, today)
  const centres = [...directory.centres.values()].sort((a, b) => compare(a.name, b.name) || compareText(a.id, b.id))
  const rows = centres.map(centre => ({
    centre,
    cells: services.map(service => cellOf(directory, centre, service, assigned, filter))
  }))
  const isFiltering = filter.state !== null || filter.organisation !== null || filter.service !== null
  const shown = services.map(
    (service, at) =>
      (filter.service === null || service.id === filter.service) &&
      (!isFiltering || rows.some(({ cells }) => cells[at]?.isSought === true))
  )
  const inSight = isFiltering
    ? rows
        .filter(({ cells }) => cells.some(({ isSought }) => isSought))
        .map(({ centre, cells }) => ({ centre, cells: cells.filter((_, at) => shown[at]) }))
    : rows
  const groups = [...centreStatus.options, null].map(status => ({
    status,
    rows: inSight.filter(({ centre }) => centre.status === status)
  }))
  return {
    services: services.filter((_, at) => shown[at]),
    groups: groups.filter(group => group.rows.length > 0),
    summary: summaryOf(rows.filter(({ centre }) => centre.status === 'active').flatMap(({ cells }) => cells))
  }
}

/** Whether nobody is assigned there today. */
export function isGap({ state }: Pick<CoverageCell, 'state'>): boolean {
  return state === 'gap' || state === 'expired' || state === 'later'
}

type Assigned = ReadonlyMap<string, readonly CoveringAssignment[]>

/** In the order in which a cell tells them, by centre (or every centre) and service. */
function assignmentsByPlace(directory: Directory, today: Day | null): Assigned {
  const places = new Map<string, CoveringAssignment[]>()
  for (const assignment of directory.assignments.values()) {
    if (assignment.centre === null || assignment.service === null) continue
    const memorandum = directory.memoranda.get(assignment.memorandum ?? '') ?? null
    const one = { assignment, standing: standingOf(assignment, memorandum, today) }
    const place = placeOf(assignment.centre, assignment.service)
    const known = places.get(place)
    if (known === undefined) places.set(place, [one])
    else known.push(one)
  }
  return places
}

function placeOf(centre: RecordId, service: RecordId): string {
  return `${centre} ${service}`
}

function cellOf(
  directory: Directory,
  centre: Centre,
  service: Service,
  assigned: Assigned,
  filter: CoverageFilter
): CoverageCell {
  const here = assigned.get(placeOf(centre.id, service.id)) ?? none
  const everywhere = assigned.get(placeOf(everyCentre, service.id)) ?? none
  const assignments = here.length + everywhere.length < 2 ? [...here, ...everywhere] : inOrder([...here, ...everywhere])
  const state: CoverState = assignments[0] === undefined ? 'gap' : stateOf(assignments[0])
  const cell = {
    centre,
    service,
    state,
    assignments,
    isByEveryCentre: everywhere.length > 0 && state !== 'gap' && !here.some(one => stateOf(one) === state),
    onlyPerson: onlyPersonOf(directory, assignments)
  }
  return { ...cell, isSought: isSought(cell, filter) }
}

const none: readonly CoveringAssignment[] = []

function inOrder(assignments: readonly CoveringAssignment[]): readonly CoveringAssignment[] {
  const rank = (one: CoveringAssignment): number => coverStates.indexOf(stateOf(one))
  return assignments.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(a.assignment.centre === everyCentre) - Number(b.assignment.centre === everyCentre) ||
      compareText(a.assignment.id, b.assignment.id)
  )
}

/** What one assignment makes of a cell by itself. */
export function stateOf({ assignment, standing }: CoveringAssignment): Exclude<CoverState, 'gap'> {
  if (standing.kind === 'expired') return 'expired'
  if (standing.kind === 'not-yet') return 'later'
  return assignment.role === 'supporting' ? 'supporting' : 'responsible'
}

/** Removed contacts cannot be called. */
function onlyPersonOf(directory: Directory, assignments: readonly CoveringAssignment[]): RecordId | null {
  let only: RecordId | null = null
  for (const one of assignments) {
    const state = stateOf(one)
    if (state !== 'responsible' && state !== 'supporting') continue
    for (const id of [...one.assignment.contacts, ...one.assignment.deputies]) {
      const contact = directory.contacts.get(id)
      if (contact === undefined || id === only) continue
      if (only !== null || contact.reach === 'office') return null
      only = id
    }
  }
  return only
}

function isSought(cell: Omit<CoverageCell, 'isSought'>, { state, organisation, service }: CoverageFilter): boolean {
  if (service !== null && cell.service.id !== service) return false
  if (organisation !== null && !cell.assignments.some(({ assignment }) => assignment.organisation === organisation)) {
    return false
  }
  switch (state) {
    case null:
      return true
    case 'gap':
      return isGap(cell)
    case 'one-person':
      return cell.onlyPerson !== null
    case 'expired':
    case 'supporting':
      return cell.state === state
    default:
      return state satisfies never
  }
}

function summaryOf(cells: readonly CoverageCell[]): CoverageSummary {
  const count = (counts: (cell: CoverageCell) => boolean): number => cells.filter(counts).length
  return {
    gaps: count(isGap),
    expired: count(({ state }) => state === 'expired'),
    supporting: count(({ state }) => state === 'supporting'),
    onePerson: count(({ onlyPerson }) => onlyPerson !== null)
  }
}
