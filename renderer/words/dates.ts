/**
 * How days and hours are written. Days are days of the calendar in Europe/Belgrade, "YYYY-MM-DD"; what day it is
 * today is handed in, and no clock or time zone of this machine takes part.
 *
 * Serbian: day and month as numbers without leading noughts, each closed by a full stop ("5.3.2026."), hours from 0
 * to 24 ("9–15"). English: "5 Mar 2026", "09:00–15:00", because a bare 9–15 reads as a score.
 */
import type { Language } from '../../shared/bridge.ts'
import { type Day, daysBetween, type Weekday } from '../../shared/records/day.ts'
import type { Hours } from '../../shared/records/hours.ts'
import { oneEach, tags } from './language.ts'

/** From one time of day to another, "HH:MM" each; "24:00" is midnight at the end of the day. */
export type TimeSpan = Pick<Hours, 'from' | 'to'>

/**
 * A day as people write it: "31.12.2026." or "31 Dec 2026". As exact as it is given: a month "2018-06" is
 * "jun 2018.", a year "2018" is "2018.". Anything else comes back as it is.
 */
export function writeDay(language: Language, day: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(day)
  if (parts === null) return day
  const [, year = '', month, date] = parts
  const serbian = language !== 'en'
  if (month === undefined) return serbian ? `${year}.` : year
  if (date === undefined)
    return serbian ? `${monthName(language, month)} ${year}.` : `${monthName(language, month)} ${year}`
  if (serbian) return `${Number(date)}.${Number(month)}.${year}.`
  return `${Number(date)} ${monthName(language, month)} ${year}`
}

/**
 * How long ago a day was: "danas", "juče", "pre 12 dana", "pre 3 meseca"; for days to come "sutra", "za 3 dana".
 * In days up to 90, in whole months up to two years, then in whole years: never more than has really passed.
 */
export function writeAgo(language: Language, day: Day, today: Day): string {
  const written = relative(language)
  const days = daysBetween(today, day)
  if (Math.abs(days) <= 90) return written.format(days, 'day')
  const months = wholeMonthsBetween(today, day)
  if (Math.abs(months) < 24) return written.format(months, 'month')
  return written.format(Math.trunc(months / 12), 'year')
}

/** Hours of one day: "9–15", "9–12, 13–15:30". Empty for no hours. */
export function writeHours(language: Language, spans: readonly TimeSpan[]): string {
  return spans.map(span => writeSpan(language, span)).join(', ')
}

/** Weekly hours, line by line: "pon–pet 9–15", "sub 9–12". */
export function writeWeek(language: Language, week: readonly Hours[]): readonly string[] {
  return week.map(line => `${writeWeekdays(language, line.days)} ${writeSpan(language, line)}`)
}

/** A day of the week, in full ("ponedeljak") or short ("pon"). */
export function writeWeekday(language: Language, weekday: Weekday, length: 'long' | 'short' = 'long'): string {
  return weekdayFormat(language, length).format(sundayBefore + weekday * millisecondsADay)
}

/** Some days of the week, short: three or more in a row as a span, "pon–pet", others one by one, "pon, sre". */
export function writeWeekdays(language: Language, weekdays: readonly Weekday[]): string {
  const runs: Weekday[][] = []
  for (const weekday of [...new Set(weekdays)].toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.at(-1) === weekday - 1) run.push(weekday)
    else runs.push([weekday])
  }
  return runs.map(run => writeRun(language, run)).join(', ')
}

function writeRun(language: Language, run: readonly Weekday[]): string {
  const names = run.map(weekday => writeWeekday(language, weekday, 'short'))
  return names.length > 2 ? `${names.at(0)}–${names.at(-1)}` : names.join(', ')
}

function writeSpan(language: Language, { from, to }: TimeSpan): string {
  if (language === 'en') return `${from}–${to}`
  const wholeHours = from.endsWith(':00') && to.endsWith(':00')
  return `${writeTime(from, wholeHours)}–${writeTime(to, wholeHours)}`
}

function writeTime(time: string, wholeHours: boolean): string {
  const [hour = '', minute = ''] = time.split(':')
  return wholeHours ? String(Number(hour)) : `${Number(hour)}:${minute}`
}

/** Months that have wholly passed between two days, negative when `to` is the earlier. */
function wholeMonthsBetween(from: Day, to: Day): number {
  const months = monthsOf(to) - monthsOf(from)
  const dateFrom = from.slice(8)
  const dateTo = to.slice(8)
  if (months > 0 && dateTo < dateFrom) return months - 1
  if (months < 0 && dateTo > dateFrom) return months + 1
  return months
}

function monthsOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

const millisecondsADay = 86_400_000
/** 2023-12-31, a Sunday: that many days later it is the weekday of that number. */
const sundayBefore = Date.UTC(2023, 11, 31)

function monthName(language: Language, month: string): string {
  return monthFormat(language).format(Date.UTC(2024, Number(month) - 1, 1))
}

const monthFormat = oneEach(
  language => new Intl.DateTimeFormat(tags[language], { month: language === 'en' ? 'short' : 'long', timeZone: 'UTC' })
)

const relative = oneEach(language => new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' }))

const longWeekdays = oneEach(language => new Intl.DateTimeFormat(tags[language], { weekday: 'long', timeZone: 'UTC' }))
const shortWeekdays = oneEach(
  language => new Intl.DateTimeFormat(tags[language], { weekday: 'short', timeZone: 'UTC' })
)

function weekdayFormat(language: Language, length: 'long' | 'short'): Intl.DateTimeFormat {
  return length === 'long' ? longWeekdays(language) : shortWeekdays(language)
}
