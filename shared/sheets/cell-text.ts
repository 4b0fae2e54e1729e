/**
 * Values as the text of a cell, and back. Each pair undoes itself: what `write…` made of a value, `read…` turns into
 * that value again (lists as the sets they are read as). What a person typed by hand is read generously: words in any of
 * the three languages, with and without diacritics.
 */

import type { Language } from '../bridge.ts'
import { fold } from '../lookup/fold.ts'
import { type PartialDay, partialDay } from '../records/day.ts'
import type { Hours } from '../records/hours.ts'
import { type Phone, phoneFrom } from '../records/phone.ts'
import { type InThree, inLanguage, weekdayWords } from './workbook-shape.ts'

/** Several texts in one cell. */
export function writeList(items: readonly string[]): string {
  return items.map(item => item.trim().replaceAll(';', ';;')).join('; ')
}

/** The texts of a cell: between semicolons or on lines of their own; empty ones are left out. */
export function readList(cell: string): readonly string[] {
  // Two semicolons are one of the text itself; of three the last parts it from the next.
  const parts = cell.match(/(?:[^;\n]|;;)+/g) ?? []
  return parts.map(item => item.replaceAll(';;', ';').trim()).filter(item => item !== '')
}

export function writePhones(phones: readonly Phone[]): string {
  return writeList(phones.map(writePhone))
}

/** Each as it stands, whether it is understood as a number or not. */
export function readPhones(cell: string): readonly Phone[] {
  return readList(cell).map(readPhone)
}

/** Round brackets would end the note too early. */
function writePhone({ text, note }: Phone): string {
  if (note !== null) return `${text} (${note.replaceAll('(', '[').replaceAll(')', ']')})`
  return readPhone(text).text === text ? text : `${text} ()`
}

function readPhone(item: string): Phone {
  const [, text = item, note = ''] = /^(.*\S)\s*\(([^()]*)\)$/s.exec(item) ?? []
  // "(011) 123" begins with its bracket, and "067 013 (456)" holds digits only: no notes.
  return /\d/.test(note) && !/\p{L}/u.test(note)
    ? phoneFrom(item)
    : phoneFrom(text, note.trim() === '' ? null : note.trim())
}

/** "pon–pet 09:00–15:00; sub 09:00–12:00" */
export function writeHours(week: readonly Hours[], language: Language): string {
  return writeList(week.map(({ days, from, to }) => `${writeDays(days, language)} ${from}–${to}`))
}

/** Null when the cell is not understood as hours. */
export function readHours(cell: string): readonly Hours[] | null {
  const lines = readList(cell).map(readHoursLine)
  return lines.every(line => line !== null) ? lines : null
}

function writeDays(days: readonly number[], language: Language): string {
  const name = (weekday: number): string => inLanguage(weekdayWords[weekday - 1] ?? ['', '', ''], language)
  const parts: string[] = []
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  for (let at = 0; at < sorted.length; ) {
    let end = at
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1
    const first = name(sorted[at] ?? 0)
    const last = name(sorted[end] ?? 0)
    parts.push(...(end - at >= 2 ? [`${first}–${last}`] : end > at ? [first, last] : [first]))
    at = end + 1
  }
  return parts.join(', ')
}

function readHoursLine(line: string): Hours | null {
  const found = /^(.*?)[\s:,]*(\d{1,2}(?:[:.]\d{2})?)\s*h?\s*[-–—]\s*(\d{1,2}(?:[:.]\d{2})?)\s*h?\.?$/.exec(line)
  if (found === null) return null
  const [, named = '', from = '', to = ''] = found
  const days = readDays(named)
  const [begins, ends] = [clockTime(from), clockTime(to)]
  return days === null || begins === null || ends === null ? null : { days: [...days], from: begins, to: ends }
}

function readDays(named: string): readonly Hours['days'][number][] | null {
  const days = new Set<number>()
  for (const part of named.split(/\s*(?:,| i | и | and )\s*/)) {
    const ends = part.split(/\s*(?:[-–—]| do | до | to )\s*/).map(weekdayNamed)
    const [first, last = first] = ends
    if (ends.length > 2 || first == null || last == null || last < first) return null
    for (let weekday = first; weekday <= last; weekday += 1) days.add(weekday)
  }
  return [...days].sort((a, b) => a - b) as Hours['days']
}

/** By its first three letters: "pon", "ponedeljak", "Пон.", "Monday". */
function weekdayNamed(word: string): number | null {
  const start = fold(word).slice(0, 3)
  const at = weekdayWords.findIndex(words => start.length === 3 && words.some(one => fold(one) === start))
  return at < 0 ? null : at + 1
}

function clockTime(text: string): string | null {
  const [hour = '', minute = '00'] = text.split(/[:.]/)
  const time = `${hour.padStart(2, '0')}:${minute}`
  return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : null
}

/** The key whose word stands in the cell; null when none does. */
export function readChoice(words: Readonly<Record<string, InThree>>, cell: string): string | null {
  const sought = fold(cell)
  if (sought === '') return null
  return Object.keys(words).find(key => words[key]?.some(word => fold(word) === sought)) ?? null
}

/** "Ime [organisation-abc]" by its id, anything else by its name. */
export function readReference(item: string): { readonly name: string; readonly id: string | null } {
  const [, name = item, id = null] = /^(.*?)\s*\[([a-z]+-[a-z0-9-]+)\]$/s.exec(item.trim()) ?? []
  return { name: name.trim(), id }
}

export function readPartialDay(cell: string): PartialDay | null {
  return partialDay.safeParse(cell.trim()).data ?? null
}
