/**
 * Where an agreement stands on a day. A day counts in full: what is valid to the 31st holds through the 31st.
 * No end date means open-ended. When the computer's date is in doubt, dates are shown without a verdict.
 */
import type { Assignment } from '../records/assignment.ts'
import type { Day } from '../records/day.ts'
import type { Memorandum } from '../records/memorandum.ts'

export type Standing =
  /** `until` is its last day; null when it is open-ended */
  | { readonly kind: 'current'; readonly until: Day | null }
  | { readonly kind: 'expired'; readonly on: Day }
  | { readonly kind: 'not-yet'; readonly from: Day }
  /** the date of this computer is in doubt */
  | { readonly kind: 'unjudged'; readonly from: Day | null; readonly until: Day | null }

/** Of an assignment: its own dates, cut short by those of the memorandum it names. `today` is null when in doubt. */
export function standingOf(assignment: Assignment, memorandum: Memorandum | null, today: Day | null): Standing {
  return standingBetween(
    later(assignment.from, memorandum?.validFrom ?? null),
    earlier(assignment.to, memorandum?.validTo ?? null),
    today
  )
}

export function standingOfMemorandum(memorandum: Memorandum, today: Day | null): Standing {
  return standingBetween(memorandum.validFrom, memorandum.validTo, today)
}

/**
 * Whether today's date can be used for verdicts: it must not lie before the program was built, nor more than two
 * years beyond the newest date the directory knows (a flat battery sets clocks to 2001 or far ahead).
 */
export function isPlausibleToday(today: Day, builtOn: Day, newestKnown: Day | null): boolean {
  if (today < builtOn) return false
  const newest = newestKnown === null || newestKnown < builtOn ? builtOn : newestKnown
  return Number(today.slice(0, 4)) <= Number(newest.slice(0, 4)) + 2
}

function standingBetween(from: Day | null, until: Day | null, today: Day | null): Standing {
  if (today === null) return { kind: 'unjudged', from, until }
  if (until !== null && until < today) return { kind: 'expired', on: until }
  if (from !== null && today < from) return { kind: 'not-yet', from }
  return { kind: 'current', until }
}

function earlier(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}
