/**
 * The work list: what in the directory needs doing, kind by kind, each job with what it takes to settle it. A job is
 * there because of what the directory says today and goes away by itself when that changes; nothing is ticked off.
 */
import { type CoverageCell, coverageTable, isGap } from './coverage.ts'
import { type Directory, recordsBehind, versionsShown } from './directory.ts'
import { shownId } from './groups.ts'
import { type Likeness, likelyTwins } from './likeness.ts'
import { assignmentsOf, memorandaOf } from './lookup/relations.ts'
import { standingOf, standingOfMemorandum } from './lookup/standing.ts'
import { type Trust, trustIn } from './lookup/trust.ts'
import type { Assignment } from './records/assignment.ts'
import type { Contact } from './records/contact.ts'
import { addDays, type Day, day, daysBetween } from './records/day.ts'
import type { RecordId } from './records/ids.ts'
import type { Memorandum } from './records/memorandum.ts'
import { type Phone, phoneNumber } from './records/phone.ts'
import { compareText } from './replica/text-order.ts'

/** What misleads first, then what is missing, then what is to be looked after. */
export const jobKinds = [
  'conflict',
  'doubted',
  'gap',
  'without-contact',
  'expiring',
  'phone',
  'one-person',
  'duplicate',
  'unverified'
] as const
export type JobKind = (typeof jobKinds)[number]

/** How soon something expires that is worth a job. */
export const expiryDays = [30, 60, 90] as const
export type ExpiryDays = (typeof expiryDays)[number]

/** Every job has a key that tells it from all others and stays the same while it is not settled. */
export type Job = { readonly key: string } & (
  | ConflictJob
  /** the last news of a contact was bad */
  | { readonly kind: 'doubted'; readonly contact: Contact; readonly trust: Exclude<Trust, { kind: 'unverified' }> }
  /** nobody is assigned today at a centre that works */
  | { readonly kind: 'gap'; readonly cell: CoverageCell }
  /** an assignment that holds, or will, and names nobody who can be called */
  | { readonly kind: 'without-contact'; readonly assignment: Assignment }
  | {
      readonly kind: 'expiring'
      readonly what: { readonly memorandum: Memorandum } | { readonly assignment: Assignment }
      /** the last day it holds */
      readonly on: Day
      /** 0: today is the last day */
      readonly daysLeft: number
    }
  /** numbers nobody could dial as they stand */
  | { readonly kind: 'phone'; readonly record: RecordId; readonly phones: readonly Phone[] }
  | {
      readonly kind: 'one-person'
      readonly person: RecordId
      readonly cell: CoverageCell
      /** it is the same everywhere: the assignment is for all centres */
      readonly isEverywhere: boolean
    }
  | { readonly kind: 'duplicate'; readonly likeness: Likeness }
  | {
      readonly kind: 'unverified'
      readonly contact: Contact
      /** the day somebody last reached them; null when nobody ever did */
      readonly reachedOn: Day | null
      /** somebody would call them today: an assignment that holds names them */
      readonly isNeeded: boolean
    }
)

type ConflictJob = { readonly kind: 'conflict'; readonly record: RecordId } & (
  | { readonly what: 'fields'; readonly fields: readonly string[] }
  /** removed at one station, changed at another */
  | { readonly what: 'contested' }
  /** somebody says that two records of one group are not one */
  | { readonly what: 'group'; readonly pair: readonly [RecordId, RecordId] }
)

export type JobOf<Kind extends JobKind> = Extract<Job, { kind: Kind }>

export interface WorkQuestion {
  /** null while the computer's date is in doubt: then nothing is said to expire or to be long unverified */
  readonly today: Day | null
  /** a contact is to be called again after so many days */
  readonly unverifiedDays: number
  /** the order of names */
  readonly compare?: (a: string, b: string) => number
}

/** The jobs of one kind, the most pressing first. */
export function jobsOf<Kind extends JobKind>(
  directory: Directory,
  kind: Kind,
  question: WorkQuestion
): readonly JobOf<Kind>[] {
  return finders[kind](directory, question)
}

const finders: {
  readonly [Kind in JobKind]: (directory: Directory, question: WorkQuestion) => readonly JobOf<Kind>[]
} = {
  conflict: conflicts,
  doubted,
  gap: gaps,
  'without-contact': withoutContact,
  expiring,
  phone: crookedPhones,
  'one-person': onePerson,
  duplicate: duplicates,
  unverified
}

/** Whether an expiring job is due within so many days. */
export function isDueWithin({ daysLeft }: JobOf<'expiring'>, days: ExpiryDays): boolean {
  return daysLeft <= days
}

function conflicts(directory: Directory): readonly JobOf<'conflict'>[] {
  const apart = [...directory.conflicts].map(([record, fields]) => ({
    kind: 'conflict' as const,
    key: `conflict ${record}`,
    record,
    what: 'fields' as const,
    fields: fields.map(({ field }) => field)
  }))
  const contested = [...directory.contested].map(record => ({
    kind: 'conflict' as const,
    key: `contested ${record}`,
    record,
    what: 'contested' as const
  }))
  const { groups, samenesses } = directory
  const contradicted = [...samenesses.values()].flatMap(({ id, verdict, members: [one, other] }) => {
    if (verdict !== 'different' || one === undefined || other === undefined || directory.conflicts.has(id)) return []
    if (shownId(groups, one) !== shownId(groups, other)) return []
    const pair = [one, other] as const
    return [{ kind: 'conflict' as const, key: `group ${id}`, record: id, what: 'group' as const, pair }]
  })
  return [...apart, ...contested, ...contradicted].sort((a, b) => compareText(a.key, b.key))
}

function doubted(directory: Directory, question: WorkQuestion): readonly JobOf<'doubted'>[] {
  const jobs = [...directory.contacts.values()].flatMap(contact => {
    if (contact.erased === true) return []
    const trust = trustIn(directory, contact.id, null, question.today)
    return trust.kind === 'doubted' ? [{ kind: 'doubted' as const, key: `doubted ${contact.id}`, contact, trust }] : []
  })
  return jobs.sort((a, b) => compareText(b.trust.on, a.trust.on) || byName(question)(a.contact, b.contact))
}

function activeCells(directory: Directory, { today, compare }: WorkQuestion): readonly CoverageCell[] {
  const { groups } = coverageTable(directory, today, undefined, compare)
  const active = groups.find(({ status }) => status === 'active')
  return active?.rows.flatMap(({ cells }) => cells) ?? []
}

function gaps(directory: Directory, question: WorkQuestion): readonly JobOf<'gap'>[] {
  return activeCells(directory, question)
    .filter(isGap)
    .map(cell => ({ kind: 'gap', key: `gap ${cell.centre.id} ${cell.service.id}`, cell }))
}

function onePerson(directory: Directory, question: WorkQuestion): readonly JobOf<'one-person'>[] {
  const jobs = new Map<string, JobOf<'one-person'>>()
  for (const cell of activeCells(directory, question)) {
    const person = cell.onlyPerson
    if (person === null) continue
    // A deputy there settles all centres at once.
    const key = `one-person ${cell.isByEveryCentre ? '' : cell.centre.id} ${cell.service.id}`
    if (!jobs.has(key)) jobs.set(key, { kind: 'one-person', key, person, cell, isEverywhere: cell.isByEveryCentre })
  }
  return [...jobs.values()]
}

function withoutContact(
  directory: Directory,
  { today, compare = compareText }: WorkQuestion
): readonly JobOf<'without-contact'>[] {
  const jobs = [...directory.assignments.values()].flatMap(assignment => {
    const memorandum = directory.memoranda.get(assignment.memorandum ?? '') ?? null
    const isPast = standingOf(assignment, memorandum, today).kind === 'expired'
    const isReachable = [...assignment.contacts, ...assignment.deputies].some(id => directory.contacts.has(id))
    return isPast || isReachable
      ? []
      : [{ kind: 'without-contact' as const, key: `without-contact ${assignment.id}`, assignment }]
  })
  const placeOf = ({ assignment }: JobOf<'without-contact'>): string =>
    directory.centres.get(assignment.centre ?? '')?.name ?? ''
  return jobs.sort((a, b) => compare(placeOf(a), placeOf(b)) || compareText(a.key, b.key))
}

function expiring(directory: Directory, { today }: WorkQuestion): readonly JobOf<'expiring'>[] {
  if (today === null) return []
  const latest = addDays(today, Math.max(...expiryDays))
  const isSoon = (on: Day | null): on is Day => on !== null && on >= today && on <= latest
  const memoranda = [...directory.memoranda.values()].flatMap(memorandum => {
    const { validTo } = memorandum
    if (!isSoon(validTo) || standingOfMemorandum(memorandum, today).kind !== 'current') return []
    if (isContinued(memorandaOf(directory, memorandum.organisation ?? ''), memorandum, validTo)) return []
    return [jobFor(today, { memorandum }, memorandum.id, validTo)]
  })
  const taken = new Set(memoranda.map(({ what }) => ('memorandum' in what ? what.memorandum.id : null)))
  const assignments = [...directory.assignments.values()].flatMap(assignment => {
    const memorandum = directory.memoranda.get(assignment.memorandum ?? '') ?? null
    const standing = standingOf(assignment, memorandum, today)
    if (standing.kind !== 'current' || !isSoon(standing.until)) return []
    // It ends with its memorandum, and is renewed with it.
    if (memorandum !== null && taken.has(memorandum.id) && memorandum.validTo === standing.until) return []
    if (hasSuccessor(directory, assignment, standing.until)) return []
    return [jobFor(today, { assignment }, assignment.id, standing.until)]
  })
  return [...memoranda, ...assignments].sort((a, b) => compareText(a.on, b.on) || compareText(a.key, b.key))
}

function jobFor(today: Day, what: JobOf<'expiring'>['what'], id: RecordId, on: Day): JobOf<'expiring'> {
  return { kind: 'expiring', key: `expiring ${id}`, what, on, daysLeft: daysBetween(today, on) }
}

/** Whether another memorandum of the organisation takes over without a day between. */
function isContinued(memoranda: readonly Memorandum[], of: Memorandum, until: Day): boolean {
  return memoranda.some(
    ({ id, validFrom, validTo }) =>
      id !== of.id && (validTo === null || validTo > until) && (validFrom === null || validFrom <= addDays(until, 1))
  )
}

/** Whether somebody of the same organisation goes on with the same work without a day between. */
function hasSuccessor(directory: Directory, of: Assignment, until: Day): boolean {
  return assignmentsOf(directory, of.organisation ?? '').some(one => {
    if (one.id === of.id || one.service !== of.service || one.centre !== of.centre || one.role !== of.role) return false
    const memorandum = directory.memoranda.get(one.memorandum ?? '') ?? null
    const after = standingOf(one, memorandum, addDays(until, 1))
    return after.kind === 'current'
  })
}

/** Of contacts and centres: an organisation has no number of its own. */
function crookedPhones(directory: Directory, question: WorkQuestion): readonly JobOf<'phone'>[] {
  const records = [...directory.contacts.values(), ...directory.centres.values()]
  return records
    .flatMap(record => {
      const phones = crookedIn(record.phones)
      return phones.length === 0 ? [] : [{ record, phones }]
    })
    .sort((a, b) => byName(question)(a.record, b.record))
    .map(({ record: { id }, phones }) => ({ kind: 'phone', key: `phone ${id}`, record: id, phones }))
}

/** Taking a number apart is slow: once for each list, which stays the same object while nobody writes it. */
function crookedIn(phones: readonly Phone[]): readonly Phone[] {
  const known = crooked.get(phones)
  if (known !== undefined) return known
  const found = phones.filter(({ text, number }) => number === null || number !== phoneNumber(text))
  crooked.set(phones, found)
  return found
}

const crooked = new WeakMap<readonly Phone[], readonly Phone[]>()

function duplicates(directory: Directory): readonly JobOf<'duplicate'>[] {
  return likelyTwins(directory).map(likeness => ({
    kind: 'duplicate',
    key: `duplicate ${likeness.pair.join(' ')}`,
    likeness
  }))
}

/**
 * Contacts that can be called and that nobody has reached for so long. What a person entered here lately was known that
 * day; what was taken over from a publication was not. Nobody calls an emergency service to see whether it answers.
 */
function unverified(directory: Directory, question: WorkQuestion): readonly JobOf<'unverified'>[] {
  const { today, unverifiedDays } = question
  if (today === null) return []
  const needed = neededContacts(directory, today)
  const jobs = [...directory.contacts.values()].flatMap(contact => {
    if (contact.phones.length === 0 && contact.email === null) return []
    if (directory.organisations.get(contact.organisation ?? '')?.organisationType === 'emergency') return []
    const trust = trustIn(directory, contact.id, null, today)
    // Bad news is a job of its own.
    if (trust.kind === 'doubted') return []
    const reachedOn = trust.kind === 'verified' && trust.daysAgo !== null ? trust.on : null
    const knownOn = reachedOn ?? enteredOn(directory, contact, today)
    if (knownOn !== null && daysBetween(knownOn, today) <= unverifiedDays) return []
    const isNeeded = needed.has(contact.id)
    return [{ kind: 'unverified' as const, key: `unverified ${contact.id}`, contact, reachedOn, isNeeded }]
  })
  return jobs.sort(
    (a, b) =>
      Number(b.isNeeded) - Number(a.isNeeded) ||
      compareText(a.reachedOn ?? '', b.reachedOn ?? '') ||
      byName(question)(a.contact, b.contact)
  )
}

/** Whoever is named in an assignment that holds. */
function neededContacts(directory: Directory, today: Day): ReadonlySet<RecordId> {
  const needed = new Set<RecordId>()
  for (const assignment of directory.assignments.values()) {
    const memorandum = directory.memoranda.get(assignment.memorandum ?? '') ?? null
    if (standingOf(assignment, memorandum, today).kind !== 'current') continue
    for (const id of [...assignment.contacts, ...assignment.deputies]) needed.add(id)
  }
  return needed
}

/** The day somebody entered the number (the address, where there is none) by hand; null when nobody did, or it is to come. */
function enteredOn(directory: Directory, contact: Contact, today: Day): Day | null {
  const field = contact.phones.length > 0 ? 'phones' : 'email'
  let latest: Day | null = null
  for (const { stamp, sources } of versionsShown(directory, recordsBehind(directory, contact.id), field)) {
    const read = day.safeParse(stamp.at.slice(0, 10))
    if (sources.length > 0 || !read.success || read.data > today) continue
    if (latest === null || read.data > latest) latest = read.data
  }
  return latest
}

function byName({ compare = compareText }: WorkQuestion) {
  return (a: { readonly id: RecordId; readonly name: string }, b: typeof a): number =>
    compare(a.name, b.name) || compareText(a.id, b.id)
}
