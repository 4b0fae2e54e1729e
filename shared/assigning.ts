/**
 * Assigning somebody quickly: who comes into question for a service, the likeliest first, and what is chosen already
 * when there is little to choose. Nothing is decided here: a person sees all of it and can choose otherwise.
 */
import type { Directory } from './directory.ts'
import type { MemorandumState } from './lookup/answer.ts'
import { contactsOf, memorandaOf } from './lookup/relations.ts'
import { standingOfMemorandum } from './lookup/standing.ts'
import type { Day } from './records/day.ts'
import type { RecordId } from './records/ids.ts'
import type { Memorandum } from './records/memorandum.ts'
import type { Organisation } from './records/organisation.ts'
import { compareText } from './replica/text-order.ts'

/** Why an organisation comes into question, from the best ground to none. */
export const grounds = ['memorandum-names', 'states', 'memorandum', 'none'] as const
export type Ground = (typeof grounds)[number]

export interface Candidate {
  readonly organisation: Organisation
  readonly ground: Ground
  /** its memorandum that holds today, the one that names the service first; null when none holds */
  readonly memorandum: MemorandumState | null
}

/** All organisations, by ground; within one in the order of `compare`. Without a service only memoranda count. */
export function candidatesFor(
  directory: Directory,
  service: RecordId | null,
  today: Day | null,
  compare: (a: Organisation, b: Organisation) => number
): readonly Candidate[] {
  const candidates = [...directory.organisations.values()].map(organisation => {
    const memorandum = memorandumInForce(directory, organisation.id, service, today)
    return { organisation, memorandum, ground: groundOf(organisation, memorandum?.memorandum ?? null, service) }
  })
  return candidates.sort(
    (a, b) => grounds.indexOf(a.ground) - grounds.indexOf(b.ground) || compare(a.organisation, b.organisation)
  )
}

/**
 * The memorandum an assignment made today would rest on: one that holds, the one that names the service first, then
 * the one that holds longest. While the date is in doubt every memorandum may hold. Null when none does.
 */
export function memorandumInForce(
  directory: Directory,
  organisation: RecordId,
  service: RecordId | null,
  today: Day | null
): MemorandumState | null {
  const holding = memorandaOf(directory, organisation)
    .map(memorandum => ({ memorandum, standing: standingOfMemorandum(memorandum, today), isNamed: true }))
    .filter(({ standing }) => standing.kind === 'current' || standing.kind === 'unjudged')
  const best = holding.toSorted(
    (a, b) =>
      Number(namesService(b.memorandum, service)) - Number(namesService(a.memorandum, service)) ||
      compareText(lastDay(b.memorandum), lastDay(a.memorandum))
  )
  return best[0] ?? null
}

/** Whom to call, when there is nothing to choose: the only contact of the organisation. */
export function contactsToBeginWith(directory: Directory, organisation: RecordId): readonly RecordId[] {
  const contacts = contactsOf(directory, organisation)
  return contacts.length === 1 ? contacts.map(contact => contact.id) : []
}

function groundOf(organisation: Organisation, memorandum: Memorandum | null, service: RecordId | null): Ground {
  if (memorandum !== null && namesService(memorandum, service)) return 'memorandum-names'
  if (organisation.statements.some(statement => statement.service === service)) return 'states'
  return memorandum === null ? 'none' : 'memorandum'
}

function namesService(memorandum: Memorandum, service: RecordId | null): boolean {
  return service !== null && (memorandum.services ?? []).some(id => id === service)
}

function lastDay({ validTo }: Memorandum): string {
  return validTo ?? '9999'
}
