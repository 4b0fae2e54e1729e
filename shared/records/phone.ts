/**
 * Telephone numbers. What a person typed is kept to the letter; beside it stands the number as it is dialled
 * from anywhere: E.164 ("+381616384071"), or a short number such as 192 as it is. Numbers without a country
 * code are Serbian. Parsing and formatting rules: libphonenumber (Google's metadata, in libphonenumber-js).
 */
import parsePhoneNumber, { isPossiblePhoneNumber } from 'libphonenumber-js/min'
import { z } from 'zod'

export const phone = z.strictObject({
  /** as typed or as the source prints it */
  text: z.string().max(60),
  /** E.164 or a short number; null when the text is not understood as a number */
  number: z
    .string()
    .regex(/^(\+[1-9]\d{4,17}|[1-9]\d{1,5})$/)
    .nullable(),
  /** what the number is for, such as "besplatna pravna pomoć na aerodromima" */
  note: z.string().max(200).nullable()
})
export type Phone = z.infer<typeof phone>

const home = 'RS'
const homeCode = '381'
const shortNumber = /^[1-9]\d{1,5}$/
/** Digits among which a nought may have been typed as the letter, Latin or Cyrillic; no part of a word. */
const digitsWithLetters = /(?<!\p{L})[\dOoОо]+(?!\p{L})/gu

/** A letter that touches a digit: the library would end the number there, and what is left may still pass for one. */
const letterAtDigit = /\p{L}\d|\d\p{L}/u
/** Short numbers of services in Serbia, such as 192, 1264, 19833, and the harmonised 116 000. */
const serviceNumber = /^(?:1\d{2,4}|116\d{3})$/
/** Of Serbia, a place and its subscriber have eight or nine digits; with seven the place is most likely not among them. */
const leastWithPlace = 8
const placeless = /^(?:381)?[1-9]\d{6}$/

/**
 * Understands a typed number. Returns E.164, or the digits of a short number (192, 19xx, 112: two to six
 * digits that do not begin with 0), or null when the text is no possible number; of Serbia also when it has fewer digits,
 * or more, than any number there. The letter O beside digits is a nought: left to the library it would end the number,
 * which would then be shorter and still pass for one. Any other letter that touches a digit makes it none. Nor is seven
 * digits a number where neither a nought nor a plus says that they begin with an area code: "3085328" may be 011 308 53 28
 * as it is dialled in Belgrade, and would reach somebody in Bor as 030 85328.
 */
export function phoneNumber(text: string): string | null {
  const meant = meantBy(text)
  const digits = bare(meant)
  if (shortNumber.test(digits)) return digits
  if (letterAtDigit.test(meant)) return null
  const parsed = parsePhoneNumber(meant, home)
  if (!parsed?.isPossible() || parsed.ext !== undefined) return null
  // Of other countries the metadata at hand says too little to be this strict.
  if (parsed.countryCallingCode !== homeCode) return parsed.number
  const saysPlace = parsed.nationalNumber.length >= leastWithPlace || /^[^\d+]*[0+]/.test(meant)
  return parsed.isValid() && saysPlace ? parsed.number : null
}

/**
 * What is to be looked at twice. letters, length: why the text is no number (a letter among the digits; digits are missing
 * or too many); short: too few digits for an area code to be among them, and none of a service (a number if they are
 * fewer than seven, else none); words: a number with words beside it, which nobody dials. Null when there is nothing to say,
 * or nothing better than that it is no number.
 */
export function phoneRemark(text: string): 'letters' | 'length' | 'short' | 'words' | null {
  const meant = meantBy(text)
  const number = phoneNumber(text)
  const isOfDigits = /^[\d\s\-–/.()+]*$/.test(meant)
  const digits = bare(meant)
  if (placeless.test(digits)) return 'short'
  if (number === null) return letterAtDigit.test(meant) ? 'letters' : isOfDigits && /\d/.test(meant) ? 'length' : null
  if (!isOfDigits) return 'words'
  return shortNumber.test(digits) && !serviceNumber.test(digits) ? 'short' : null
}

/** The text with noughts where somebody typed the letter. */
function meantBy(text: string): string {
  return text.replace(digitsWithLetters, run => (/\d/.test(run) ? run.replace(/\D/g, '0') : run))
}

function bare(text: string): string {
  return text.replace(/[\s\-–/.()]/g, '')
}

/** A phone from what was typed. */
export function phoneFrom(text: string, note: string | null = null): Phone {
  return { text: text.trim(), number: phoneNumber(text), note }
}

/**
 * The number as a person reads it: Serbian numbers the way they are dialled at home ("061 6384071"), others
 * with their country code ("+43 1 12345678"). A number that was not understood is shown as it was typed.
 */
export function readablePhone(of: Phone): string {
  if (of.number === null) return of.text
  if (!of.number.startsWith('+')) return of.number
  if (!isPossiblePhoneNumber(of.number)) return of.text
  const parsed = parsePhoneNumber(of.number)
  if (parsed === undefined) return of.text
  return parsed.country === home ? inGroups(parsed.formatNational()) : parsed.formatInternational()
}

/** "061 6384071" as "061 638 40 71": three digits, then pairs, so that a number can be read out and dialled. */
function inGroups(national: string): string {
  const [area = '', ...rest] = national.split(' ')
  const subscriber = rest.join('')
  if (!/^\d{5,8}$/.test(subscriber)) return national
  if (subscriber.length === 6) return `${area} ${subscriber.slice(0, 3)} ${subscriber.slice(3)}`
  const head = subscriber.length % 2 === 0 ? 4 : 3
  const pairs = subscriber.slice(head).match(/\d\d/g) ?? []
  return [area, subscriber.slice(0, head), ...pairs].join(' ')
}
