/**
 * What day it is: the day in Europe/Belgrade by this computer's clock, looked up again each minute, so that a page
 * left open overnight does not judge by yesterday.
 *
 * A clock can be wrong (a flat battery, a careless hand). A day that cannot be right is still named on screen, but
 * nothing is judged by it.
 */
import type { Machine } from '../shared/bridge.ts'
import type { Directory } from '../shared/directory.ts'
import { isPlausibleToday } from '../shared/lookup/standing.ts'
import { type Day, dayInBelgrade } from '../shared/records/day.ts'

/** Present only in builds that tests drive (electron.vite.config.ts). */
declare const __TEST_HOOKS__: boolean

export interface Today {
  /** the day this computer says it is; null when it is none of our calendar */
  readonly claimed: Day | null
  /** the same when it can be right; null while the computer's date is in doubt */
  readonly trusted: Day | null
}

const lookAgainMs = 60_000

/** The claimed day, kept up to date. Knows nothing of React. */
export class Calendar {
  readonly #now: () => Date
  readonly #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setInterval> | undefined
  #today: Day | null

  constructor(now: () => Date) {
    this.#now = now
    this.#today = dayInBelgrade(now())
  }

  readonly today = (): Day | null => this.#today

  /** Calls the listener when another day has begun. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#timer ??= setInterval(() => this.#look(), lookAgainMs)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      clearInterval(this.#timer)
      this.#timer = undefined
    }
  }

  #look(): void {
    const today = dayInBelgrade(this.#now())
    if (today === this.#today) return
    this.#today = today
    for (const listener of this.#listeners) listener()
  }
}

/** The calendar of this computer, or of a test that says which day it is. */
export function calendarOf(machine: Machine): Calendar {
  const fixed = __TEST_HOOKS__ ? machine.fixedToday : undefined
  return new Calendar(fixed === undefined ? () => new Date() : () => new Date(`${fixed}T12:00:00Z`))
}

/** The time of day in Europe/Belgrade at an instant, "14:02"; null when it is none. */
export function timeInBelgrade(instant: Date): string | null {
  return Number.isNaN(instant.getTime()) ? null : belgradeClock.format(instant)
}

/** What can be made of a claimed day, given when the program was built and which days the directory knows. */
export function todayFrom(claimed: Day | null, builtOn: Day, directory: Directory): Today {
  const isPlausible = claimed !== null && isPlausibleToday(claimed, builtOn, newestDayIn(directory))
  return { claimed, trusted: isPlausible ? claimed : null }
}

/** The latest day that any memorandum, assignment or verification names; null when none does. */
export function newestDayIn(directory: Directory): Day | null {
  let newest: Day | null = null
  const see = (one: Day | null): void => {
    if (one !== null && (newest === null || one > newest)) newest = one
  }
  for (const memorandum of directory.memoranda.values()) {
    see(memorandum.signedOn)
    see(memorandum.validTo)
  }
  for (const assignment of directory.assignments.values()) {
    see(assignment.from)
    see(assignment.to)
  }
  for (const { id, on } of directory.verifications.values()) if (!directory.misdated.has(id)) see(on)
  return newest
}

// The Swedish form of a time is the ISO one.
const belgradeClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Belgrade',
  hour: '2-digit',
  minute: '2-digit'
})
