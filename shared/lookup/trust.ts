/**
 * How far an answer can be trusted: whether somebody reached the contact, when, and who says so. A verification
 * counts only while one of the versions it checked is current; bad news stays until a verification that has
 * seen it. Dates of verifications are shown; which one prevails never depends on a clock.
 */
import { type Directory, recordsBehind, versionsShown } from '../directory.ts'
import type { Assignment } from '../records/assignment.ts'
import { type Day, daysBetween } from '../records/day.ts'
import type { RecordId } from '../records/ids.ts'
import type { Source } from '../records/source.ts'
import type { Outcome, Verification } from '../records/verification.ts'
import { type Entry, registerOf } from '../replica/entry.ts'
import type { Stamp } from '../replica/register.ts'
import { verificationsAbout } from './relations.ts'

export type Trust =
  | { readonly kind: 'unverified' }
  | {
      readonly kind: 'verified' | 'doubted'
      readonly verification: Verification
      readonly outcome: Outcome
      readonly on: Day
      /** null when the date of this computer, or that of the verification, cannot be right */
      readonly daysAgo: number | null
      readonly by: string
      readonly station: string
    }

/** Where a value comes from: who wrote it, when by their clock, and the published sources it was taken from. */
export interface Origin {
  readonly stamp: Stamp
  readonly sources: readonly Source[]
}

/** The trust in reaching a contact, and in its holding this assignment when one is given. */
export function trustIn(
  directory: Directory,
  contact: RecordId | null,
  assignment: Assignment | null,
  today: Day | null
): Trust {
  const about = standingVerifications(directory, contact, assignment)
  const seenByGood = new Set(about.filter(one => one.outcome === 'reached').flatMap(one => one.after))
  const bad = about.filter(one => one.outcome !== 'reached' && !seenByGood.has(one.id))
  const standing = newest(bad.length > 0 ? bad : about.filter(one => one.outcome === 'reached'))
  if (standing === null || standing.on === null || standing.outcome === null) return { kind: 'unverified' }
  const stamp = stampOf(directory.entries.get(standing.id))
  return {
    kind: standing.outcome === 'reached' ? 'verified' : 'doubted',
    verification: standing,
    outcome: standing.outcome,
    on: standing.on,
    daysAgo:
      today === null || isDoubtful(directory, standing, standing.on, today) ? null : daysBetween(standing.on, today),
    by: stamp?.by ?? '',
    station: stamp?.station ?? ''
  }
}

/**
 * The verifications that count for a contact (in this assignment, when one is given): what a card shows of them, and
 * what whoever verifies next has seen.
 */
export function standingVerifications(
  directory: Directory,
  contact: RecordId | null,
  assignment: Assignment | null
): readonly Verification[] {
  const told = new Set([
    ...(contact === null ? [] : verificationsAbout(directory, contact)),
    ...(assignment === null ? [] : verificationsAbout(directory, assignment.id))
  ])
  return [...told].filter(one => isAbout(one, contact, assignment) && counts(directory, one))
}

/** Where the value of a field comes from; null when it was never written. Of several, the first that is shown. */
export function originOf(directory: Directory, record: RecordId, field: string): Origin | null {
  const entry = directory.entries.get(record)
  const [version] = directory.groups.leaders.has(record)
    ? versionsShown(directory, recordsBehind(directory, record), field)
    : entry === undefined
      ? []
      : registerOf(entry, field)
  return version === undefined ? null : { stamp: version.stamp, sources: version.sources }
}

/** A verification of another contact says nothing about this one, nor one of the same contact in other work that it left. */
function isAbout(verification: Verification, contact: RecordId | null, assignment: Assignment | null): boolean {
  if (verification.contact !== null && verification.contact !== contact) return false
  if (verification.outcome !== 'left' || verification.assignment === null || assignment === null) return true
  return verification.assignment === assignment.id
}

/**
 * While one of the versions it checked is current. Where numbers were checked, one of these must be: a number that
 * was corrected since has not been tried, whoever is still named in the assignment. Nor does the number of a removed
 * record count for those it was shown together with.
 */
function counts(directory: Directory, { checked }: Verification): boolean {
  const numbers = checked.filter(({ field }) => field === 'phones')
  return (numbers.length > 0 ? numbers : checked).some(({ record, field, writer, count }) => {
    const entry = directory.entries.get(record)
    if (entry === undefined || (directory.groups.leaders.has(record) && !directory.own.has(record))) return false
    return registerOf(entry, field).some(({ stamp }) => stamp.writer === writer && stamp.count === count)
  })
}

/** It lies after today, lay after the day it came here, or before there was anything to verify with. */
function isDoubtful({ misdated }: Directory, { id }: Verification, on: Day, today: Day): boolean {
  return on > today || on < firstDay || misdated.has(id)
}

/** Nothing in a directory was verified with this program before; a clock that lost its battery says so. */
const firstDay = '2025-01-01'

function newest(verifications: readonly Verification[]): Verification | null {
  let found: Verification | null = null
  for (const one of verifications) {
    if (one.on !== null && (found?.on == null || one.on > found.on || (one.on === found.on && one.id > found.id)))
      found = one
  }
  return found
}

function stampOf(entry: Entry | undefined): Stamp | null {
  return entry === undefined ? null : (registerOf(entry, 'outcome')[0]?.stamp ?? null)
}
