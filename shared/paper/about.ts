/** What every sheet says of itself: the state of the data on it, whether it names persons, and how long to trust it. */
import type { Directory } from '../directory.ts'
import type { AssignmentCard, ContactLine } from '../lookup/answer.ts'
import type { Standing } from '../lookup/standing.ts'
import { addDays, type Day } from '../records/day.ts'
import type { RecordId } from '../records/ids.ts'
import { type DataVersion, dataVersionOf } from './data-version.ts'
import { namesPerson, officesOf, type PaperLine } from './paper-lines.ts'

export interface SheetAbout {
  readonly version: DataVersion
  readonly holdsPersonal: boolean
  /** proposed: a month, or up to the first day on which something on the sheet runs out; null while the date is in doubt */
  readonly validUntil: Day | null
}

export interface Behind {
  readonly cards: readonly AssignmentCard[]
  /** contacts that stand there without an assignment */
  readonly contacts: readonly ContactLine[]
  /** further records: the centre, its services */
  readonly records: readonly RecordId[]
}

const daysOfTrust = 30

/**
 * `lines` are those that stand on the sheet. What is `behind` it is everything it could show, whatever is chosen for
 * it: so the sheet for the wall, the list for the pocket and a print without persons bear the same mark.
 */
export function aboutSheet(
  directory: Directory,
  { cards, contacts, records }: Behind,
  lines: readonly PaperLine[],
  today: Day | null
): SheetAbout {
  return {
    version: dataVersionOf(directory, [
      ...records,
      ...contacts.flatMap(recordsOfLine),
      ...cards.flatMap(card => recordsOf(directory, card, today))
    ]),
    holdsPersonal: lines.some(namesPerson),
    validUntil: today === null ? null : trustedUntil(cards.flatMap(standingsOf), today)
  }
}

function recordsOf(directory: Directory, card: AssignmentCard, today: Day | null): readonly RecordId[] {
  const { assignment, organisation, memorandum, contacts, deputies } = card
  const offices = organisation?.record == null ? [] : officesOf(directory, organisation.record, today)
  return [
    assignment.id,
    ...(organisation === null ? [] : [organisation.id]),
    ...(memorandum === null ? [] : [memorandum.memorandum.id]),
    ...[...contacts, ...deputies, ...offices].flatMap(recordsOfLine)
  ]
}

function standingsOf({ standing, memorandum }: AssignmentCard): readonly Standing[] {
  return memorandum === null ? [standing] : [standing, memorandum.standing]
}

function recordsOfLine({ reference, trust }: ContactLine): readonly RecordId[] {
  return trust.kind === 'unverified' ? [reference.id] : [reference.id, trust.verification.id]
}

/** A month from today, or up to the first day on which something that holds today runs out. */
export function trustedUntil(standings: readonly Standing[], today: Day): Day {
  let until = addDays(today, daysOfTrust)
  for (const standing of standings) {
    // What has run out already, or has not begun, sets no limit.
    const end = standing.kind === 'current' ? standing.until : null
    if (end !== null && end < until) until = end
  }
  return until
}
