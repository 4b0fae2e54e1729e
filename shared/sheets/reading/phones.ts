/**
 * Telephone numbers as they stand in sheets: several in one cell, with words around them, or turned into a number by the
 * spreadsheet program. What is lost (3.8161E+11) is said, never made up again.
 */
import { type Phone, phoneNumber } from '../../records/phone.ts'
import type { RawCell } from './grid.ts'

/** scientific: a spreadsheet turned it into a number and its last digits are gone */
export type PhoneFault = 'phone-scientific' | 'phone-not-understood'

export interface PhonesReading {
  readonly phones: readonly Phone[]
  /** parts of the cell that are no number */
  readonly faults: readonly { readonly kind: PhoneFault; readonly text: string }[]
}

const nothing: PhonesReading = { phones: [], faults: [] }

/** The cell is not empty; `text` is its text, without the marks against formulas. */
export function readPhonesCell(cell: RawCell, text: string): PhonesReading {
  if (scientific.test(text)) return { phones: [], faults: [{ kind: 'phone-scientific', text }] }
  if (typeof cell === 'number' || /^\d{7,}(?:[.,]0+)?$/.test(text)) return fromDigits(text.replace(/[.,]0+$/, ''))
  if (isNothing.test(text)) return nothing
  const whole = phoneAlone(text)
  if (whole !== null) return { phones: [whole], faults: [] }
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
  return { phones: withoutRepeats(phones), faults }
}

/** "3,81616E+11", also in the middle of a text */
const scientific = /^\W*\d(?:[.,]\d+)?\s?[eEеЕ]\s?\+?\s?\d{1,2}\W*$/

/** What people write when there is none. */
const isNothing = /^(?:[-–—/.?*x]+|nema|nema tel\.?|n\/?a|nepoznat[oa]?|нема|непознато|none|unknown|tba|\/)$/i

/**
 * A cell that a spreadsheet keeps as a number has lost the plus or the zero at the front. Many zeros at the end are what
 * is left of a number that went through 3.8161E+11.
 */
function fromDigits(digits: string): PhonesReading {
  if (!/^\d+$/.test(digits)) return { phones: [], faults: [{ kind: 'phone-not-understood', text: digits }] }
  if (/^381\d*0{6,}$/.test(digits) || (digits.length >= 10 && /0{7,}$/.test(digits))) {
    return { phones: [], faults: [{ kind: 'phone-scientific', text: digits }] }
  }
  const text = /^381\d{7,10}$/.test(digits) || (digits.length > 10 && !digits.startsWith('0')) ? `+${digits}` : digits
  const national = /^[1-9]\d{6,9}$/.test(text) ? `0${text}` : text
  const number = usualNumber(national) ?? phoneNumber(national)
  return number === null
    ? { phones: [], faults: [{ kind: 'phone-not-understood', text: digits }] }
    : { phones: [{ note: null, number, text: national }], faults: [] }
}

/** Nothing but digits and what stands between them; null when that is no number. */
function phoneAlone(part: string): Phone | null {
  const text = part.trim()
  if (!/^[+(\d][\d\s\-–/.()]*$/.test(text)) return null
  const dialled = text.replaceAll('–', '-')
  const number = usualNumber(dialled) ?? phoneNumber(dialled)
  return number === null ? null : { note: null, number, text: dialled }
}

/**
 * What `phoneNumber` makes of a number that is written the way nearly all are here: a mobile or a landline of Serbia with
 * its zero. Tens of thousands of them would take the library half a second. Null for any other.
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
  return phones.filter((phone, at) => phones.findIndex(other => other.number === phone.number) === at)
}
