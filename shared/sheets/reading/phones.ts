/**
 * Telephone numbers as they stand in sheets: several in one cell, with words around them, or turned into a number by the
 * spreadsheet program. What is lost (3.8161E+11) is said, never made up again, and an area code that was never written is not
 * guessed: 641234567 lost its nought, but 3085328 may be of any place.
 */
import { type Phone, phoneNumber, phoneRemark } from '../../records/phone.ts'
import type { RawCell } from './grid.ts'

/**
 * scientific: a spreadsheet turned it into a number and its last digits are gone; area-missing: digits of a number of which
 * nobody can say where it is, and which is kept as it is written
 */
export type PhoneFault = 'phone-scientific' | 'phone-not-understood' | 'phone-area-missing'

export interface PhonesReading {
  readonly phones: readonly Phone[]
  /** parts of the cell that are no number, or not all of it */
  readonly faults: readonly { readonly kind: PhoneFault; readonly text: string }[]
}

const nothing: PhonesReading = { phones: [], faults: [] }

/** The cell is not empty; `text` is its text, without the marks against formulas. */
export function readPhonesCell(cell: RawCell, text: string): PhonesReading {
  if (scientific.test(text)) return { phones: [], faults: [{ kind: 'phone-scientific', text }] }
  if (typeof cell === 'number' || /^\d{7,}(?:[.,]0+)?$/.test(text)) return fromDigits(text.replace(/[.,]0+$/, ''))
  if (isNothing.test(text)) return nothing
  const whole = phoneAlone(text)
  if (whole !== null) return { phones: [whole], faults: doubtsOf([whole]) }
  const phones: Phone[] = []
  const faults: PhonesReading['faults'][number][] = []
  for (const part of partsOf(text)) {
    const phone = phoneAlone(part) ?? phoneAmongWords(part)
    const last = phones.at(-1)
    if (phone !== null) phones.push(phone)
    else if (isNothing.test(part.trim())) continue
    else if (scientific.test(part)) faults.push({ kind: 'phone-scientific', text: part.trim() })
    else if (!/\d/.test(part) && last?.note === null)
      phones.splice(-1, 1, { note: part.trim().slice(0, 200), number: last.number, text: last.text })
    else faults.push({ kind: 'phone-not-understood', text: part.trim() })
  }
  const told = withoutRepeats(phones)
  return { phones: told, faults: [...faults, ...doubtsOf(told)] }
}

function doubtsOf(phones: readonly Phone[]): PhonesReading['faults'] {
  const doubtful = phones.filter(({ text }) => usualNumber(text) === null && phoneRemark(text) === 'short')
  return doubtful.map(({ text }) => ({ kind: 'phone-area-missing', text }))
}

/** "3,81616E+11", also in the middle of a text */
const scientific = /^\W*\d(?:[.,]\d+)?\s?[eEеЕ]\s?\+?\s?\d{1,2}\W*$/

/** What people write when there is none. */
const isNothing = /^(?:[-–—/.?*x]+|nema|nema tel\.?|n\/?a|nepoznat[oa]?|нема|непознато|none|unknown|tba|\/)$/i

/**
 * A cell that a spreadsheet keeps as a number has lost the plus or the zero at the front, where it has eight digits and more:
 * fewer may never have had an area code. Many zeros at the end are what is left of a number that went through 3.8161E+11.
 */
function fromDigits(digits: string): PhonesReading {
  if (!/^\d+$/.test(digits)) return { phones: [], faults: [{ kind: 'phone-not-understood', text: digits }] }
  if (/^381\d*0{6,}$/.test(digits) || (digits.length >= 10 && /0{7,}$/.test(digits))) {
    return { phones: [], faults: [{ kind: 'phone-scientific', text: digits }] }
  }
  const text = /^381\d{8,10}$/.test(digits) || (digits.length > 10 && !digits.startsWith('0')) ? `+${digits}` : digits
  const hasLostNought = /^[1-9]\d{7,9}$/.test(text) && !/^381\d{7}$/.test(text)
  const phone = phoneOf(hasLostNought ? `0${text}` : text)
  return phone === null
    ? { phones: [], faults: [{ kind: 'phone-not-understood', text: digits }] }
    : { phones: [phone], faults: doubtsOf([phone]) }
}

/** Nothing but digits and what stands between them; null when that is no number. */
function phoneAlone(part: string): Phone | null {
  const text = part.trim()
  if (!/^[+(\d][\d\s\-–/.()]*$/.test(text)) return null
  return phoneOf(text.replaceAll('–', '-'))
}

/** As it is written, without a number, where only the area code is missing; null when it is none. */
function phoneOf(text: string): Phone | null {
  const number = usualNumber(text) ?? phoneNumber(text)
  if (number === null && phoneRemark(text) !== 'short') return null
  // Two in one, "011 3085328/329": the library lets extra digits behind a landline pass.
  if (number !== null && tooLongLandline.test(number)) return null
  return { note: null, number, text }
}

/** A place and its subscriber have nine digits at most. */
const tooLongLandline = /^\+381[1-3]\d{9}/

/**
 * What `phoneNumber` makes of a number that is written the way nearly all are here: a mobile or a landline of Serbia with
 * its zero, of which there is nothing to remark either. Tens of thousands of them would take the library half a second
 * each time. Null for any other.
 */
function usualNumber(text: string): string | null {
  const digits = text.replace(/[ /.-]/g, '')
  // 0381 begins none of nine digits.
  return /^0(?!381)[1-36]\d{7,8}$/.test(digits) ? `+381${digits.slice(1)}` : null
}

/** "mob. 067 018 40 71 (Viber)", "011 023 4567 lok. 23": a number, and words that say what it is for. */
function phoneAmongWords(part: string): Phone | null {
  const found = /^(?<before>[^\d+(]*)(?<number>[+(]?\d[\d\s\-–/.()]*\d)(?<after>(?![\p{L}\d]).*)?$/su.exec(part.trim())
  const { before = '', number: middle = '', after = '' } = found?.groups ?? {}
  // Another number behind it, or a letter O for a zero: nobody can say where the first one ends.
  if (/\d{4,}/.test(after) || /^[\s\-–/.()]*\d/.test(after)) return null
  const phone = phoneAlone(middle)
  const note = [before, after]
    .map(words => words.replace(/^[\s:.,;()\-–=/]+|[\s:,;()\-–=/]+$/g, ''))
    .filter(words => words !== '' && !saysPhone.test(words))
    .join(', ')
  return phone === null
    ? null
    : { note: note === '' ? null : note.slice(0, 200), number: phone.number, text: phone.text }
}

/** Words that only say that a telephone number follows. */
const saysPhone = /^(?:tel|telefon|t|phone|br|broj|тел|телефон|kontakt)\.?:?$/i

function partsOf(text: string): readonly string[] {
  const parts = text.split(/[;,\n|]|\s+(?:i|ili|и|или|and|or)\s+|\s\/\s|\s{3,}/)
  return parts.flatMap(splitInTwo).filter(part => part.trim() !== '')
}

/** "0670134567/0670234567", "067 013 45 67 062 …": in two where both halves are numbers and the whole is none. */
function splitInTwo(part: string): readonly string[] {
  if (part.replace(/\D/g, '').length < 12) return [part]
  for (const { index } of part.matchAll(/\/|\s+(?=\+|0\d)|(?<=\d)-(?=0\d)/g)) {
    const halves = [part.slice(0, index), part.slice(index).replace(/^[/\s-]+/, '')]
    if (halves.every(half => phoneAlone(half) !== null && half.replace(/\D/g, '').length >= 8)) return halves
  }
  return [part]
}

function withoutRepeats(phones: readonly Phone[]): readonly Phone[] {
  const said = ({ number, text }: Phone): string => number ?? text
  return phones.filter((phone, at) => phones.findIndex(other => said(other) === said(phone)) === at)
}
