/**
 * What people type into a field, and what is meant by it: days, times of day, numbers, lists, places on the map.
 * Reading is generous in form and strict in meaning: "31.12.26", "31/12/2026" and "2026-12-31" are one day, and the
 * 30th of February is none. Each answers null for what it does not understand.
 */
import { type Day, day, type PartialDay, partialDay } from '../../shared/records/day.ts'

/** "31.12.2026." and other ways to write a day; a year of two digits lies in this century. */
export function readDay(text: string): Day | null {
  const written = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written)
  const [, date, month, year] = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})\s*\.?$/.exec(written) ?? []
  const read = day.safeParse(iso === null ? isoDay(year, month, date) : isoDay(iso[1], iso[2], iso[3]))
  return read.success ? read.data : null
}

/** A day, a month ("6.2018.") or a year ("2018."). */
export function readPartialDay(text: string): PartialDay | null {
  const whole = readDay(text)
  const written = text.trim()
  const [, month, year] = /^(\d{1,2})\s*[./-]\s*(\d{4})\s*\.?$/.exec(written) ?? []
  const yearAlone = /^(\d{4})\s*\.?$/.exec(written)?.[1]
  const read = partialDay.safeParse(
    whole ?? yearAlone ?? (year === undefined ? written : `${year}-${month?.padStart(2, '0')}`)
  )
  return read.success ? read.data : null
}

/** A day (or month, or year) as it is typed, in every language of the page: "31.12.2026.". */
export function typedDay(of: string): string {
  return of.split('-').reverse().map(Number).join('.').concat('.')
}

/** A time of day as "HH:MM", from "9", "9.30", "9:30", "930" or "9h"; "24:00" is midnight at the end of the day. */
export function readClock(text: string): string | null {
  const written = text.trim().replace(/\s*h(?:rs?)?\.?$/i, '')
  const parts = /^(\d{1,2})(?:\s*[:.,]\s*(\d{2}))?$/.exec(written) ?? /^(\d{1,2})(\d{2})$/.exec(written)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? 0)
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A whole number that is not negative, also with stops or blanks between the thousands: "1.200". */
export function readCount(text: string): number | null {
  const written = text.trim()
  if (!/^\d+$|^\d{1,3}([. ]\d{3})+$/.test(written)) return null
  const count = Number(written.replace(/[. ]/g, ''))
  return Number.isSafeInteger(count) ? count : null
}

/** One item to a line (or between semicolons), blanks and repeats left out. */
export function readLines(text: string): readonly string[] {
  const lines = text.split(/[\n;]/).map(line => line.trim())
  return [...new Set(lines.filter(line => line !== ''))]
}

/** Latitude and longitude in degrees, "44.8375, 20.5131", also with decimal commas. */
export function readCoordinates(text: string): { readonly latitude: number; readonly longitude: number } | null {
  const degrees = /^(-?\d{1,2}(?:[.,]\d+)?)\s*°?\s*[,; ]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*°?$/.exec(text.trim())
  if (degrees === null) return null
  const latitude = Number(degrees[1]?.replace(',', '.'))
  const longitude = Number(degrees[2]?.replace(',', '.'))
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

/** An address of a page; "www.primer.rs" is taken for one, too. */
export function readWebAddress(text: string): string | null {
  const written = text.trim()
  if (/\s/.test(written) || !/^[^/]*[^/.]\.[^/.]/.test(written.replace(/^https?:\/\//i, ''))) return null
  return /^https?:\/\//i.test(written) ? written : `https://${written}`
}

function isoDay(year = '', month = '', date = ''): string {
  const inFull = year.length === 2 ? `20${year}` : year
  return `${inFull}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
