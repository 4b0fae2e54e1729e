/**
 * Calendar days. Every date in the directory is a day in Europe/Belgrade, written YYYY-MM-DD, so that days
 * compare as strings and no time zone or clock takes part. What day it is today is handed in.
 */
import { z } from 'zod'

const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/

/** A real day of the calendar, 1900 to 2199: 2026-02-30 is refused. */
export const day = z.string().refine(isDay, { error: 'not a day of the calendar' }).brand<'Day'>()
export type Day = z.infer<typeof day>

/** A day as exact as a source gives it: a year, a month or a day. */
export const partialDay = z.string().refine(isPartialDay, { error: 'not a year, month or day' }).brand<'PartialDay'>()
export type PartialDay = z.infer<typeof partialDay>

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const millisecondsADay = 86_400_000

/** Days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsADay)
}

/** The day `count` days after `from` (before it when negative). */
export function addDays(from: Day, count: number): Day {
  return day.parse(new Date(Date.parse(from) + count * millisecondsADay).toISOString().slice(0, 10))
}

export function weekdayOf(of: Day): Weekday {
  return (((new Date(of).getUTCDay() + 6) % 7) + 1) as Weekday
}

/** The day in Europe/Belgrade at an instant; null outside the years that days are kept for (1900 to 2199). */
export function dayInBelgrade(instant: Date): Day | null {
  if (Number.isNaN(instant.getTime())) return null
  const read = day.safeParse(belgrade.format(instant))
  return read.success ? read.data : null
}

// The Swedish form of a date is the ISO one.
const belgrade = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Belgrade',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

function isDay(text: string): boolean {
  const parts = dayShape.exec(text)
  if (parts === null) return false
  const year = Number(parts[1])
  const month = Number(parts[2])
  const date = Number(parts[3])
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return false
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isPartialDay(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isDay(`${text}-01-01`)
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`)
  return isDay(text)
}
