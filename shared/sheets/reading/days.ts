/**
 * Days as people write them in sheets: "31.12.2026.", "31. decembra 2026. godine", "31/12/26", a date that a spreadsheet
 * keeps as a number. The day comes before the month, as everywhere in Serbia, unless it cannot.
 */
import { fold } from '../../lookup/fold.ts'
import { addDays, type Day, day, type PartialDay, partialDay } from '../../records/day.ts'
import type { RawCell } from './grid.ts'

/** open: said in words that there is no such day ("na neodređeno"); unclear: not understood */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'open' }
  | { readonly kind: 'unclear' }

const unclear: DayReading = { kind: 'unclear' }

/** The cell is not empty. `text` is its text. */
export function readDayCell(cell: RawCell, text: string): DayReading {
  if (typeof cell === 'number') return dayOf(dayOfSerial(cell))
  const plain = text.replace(/\s*(?:godine|god\.?|године|год\.?|g\.|г\.)\s*$/i, '').replace(/^(?:do|od|до|од)\s+/i, '')
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(plain)
  if (iso !== null) return dayOf(dayFrom(iso[1], iso[2], iso[3]))
  const numbers = /^(\d{1,2})\s*[.\-/]\s*(\d{1,2})\s*[.\-/]\s*(\d{4}|\d{2})\s*\.?(?:\s+\d{1,2}:\d{2}.*)?$/.exec(plain)
  if (numbers !== null) {
    const [, first, second, year] = numbers
    // "12/31/2026" was written by a program set to American.
    return dayOf(dayFrom(year, second, first) ?? (plain.includes('/') ? dayFrom(year, first, second) : null))
  }
  const words = /^(\d{1,2})\s*\.?\s*(\p{L}+)(?:\.\s*|\s+)(\d{4}|\d{2})\s*\.?$/u.exec(plain)
  if (words !== null) return dayOf(dayFrom(words[3], monthNamed(words[2]), words[1]))
  const american = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(plain)
  if (american !== null) return dayOf(dayFrom(american[3], monthNamed(american[1]), american[2]))
  if (openEnded.test(fold(text))) return { kind: 'open' }
  return unclear
}

/** A day, a month ("12.2025.", "decembar 2025") or a year. The cell is not empty. */
export function readPartialDayCell(cell: RawCell, text: string): PartialDay | null {
  if (typeof cell === 'number' && cell >= 1900 && cell < 2200 && Number.isInteger(cell))
    return partialDay.parse(String(cell))
  const whole = readDayCell(cell, text)
  if (whole.kind === 'day') return partialDay.safeParse(whole.day).data ?? null
  const plain = text.replace(/\s*(?:godine|god\.?|године|год\.?)\s*$/i, '')
  const yearAlone = /^(\d{4})\s*\.?$/.exec(plain)
  if (yearAlone !== null) return partialDay.safeParse(yearAlone[1]).data ?? null
  const month = /^(?:(\d{1,2})\s*[./-]|(\p{L}{3,})\.?)\s*(\d{4})\s*\.?$/u.exec(plain)
  if (month !== null) {
    const number = month[1] ?? monthNamed(month[2])
    return number === null ? null : (partialDay.safeParse(`${month[3]}-${number.padStart(2, '0')}`).data ?? null)
  }
  const isoMonth = /^(\d{4})-(\d{1,2})$/.exec(plain)
  return isoMonth === null
    ? null
    : (partialDay.safeParse(`${isoMonth[1]}-${isoMonth[2]?.padStart(2, '0')}`).data ?? null)
}

function dayOf(read: Day | null): DayReading {
  return read === null ? unclear : { kind: 'day', day: read }
}

function dayFrom(year: string | undefined, month: string | null | undefined, date: string | undefined): Day | null {
  if (year === undefined || month === null || month === undefined || date === undefined) return null
  const inFull = year.length === 2 ? `20${year}` : year
  return day.safeParse(`${inFull}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`).data ?? null
}

/** Days since 30 December 1899, the way spreadsheets count; only 1982 to 2119, so that no other number passes for one. */
function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial)
  return whole < 30_000 || whole > 80_000 ? null : addDays(day.parse('1970-01-01'), whole - 25_569)
}

/** "01" to "12"; null when no month is called so. By the first three letters, which no two months share. */
function monthNamed(word: string | undefined): string | null {
  const folded = fold(word ?? '')
  const roman = romans.indexOf(folded)
  const at = roman >= 0 ? roman : months.findIndex(names => names.includes(folded.slice(0, 3)))
  return at < 0 ? null : String(at + 1).padStart(2, '0')
}

const months: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['avg', 'aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec']
]

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

const openEnded =
  /^(?:na )?neodredeno|^bez (?:roka|ogranicenja)|^do (?:daljeg|opoziva)|^trajno$|^stalno$|^neograniceno|open ended|^indefinite|^until further notice|^ongoing$/
