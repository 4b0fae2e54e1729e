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
const shortNumber = /^[1-9]\d{1,5}$/
/** Digits among which a nought may have been typed as the letter, Latin or Cyrillic; no part of a word. */
const digitsWithLetters = /(?<!\p{L})[\dOoОо]+(?!\p{L})/gu

/**
 * Understands a typed number. Returns E.164, or the digits of a short number (192, 19xx, 112: two to six
 * digits that do not begin with 0), or null when the text is no possible number. The letter O beside digits is a nought:
 * left to the library it would end the number, which would then be shorter and still pass for one.
 */
export function phoneNumber(text: string): string | null {
  const meant = text.replace(digitsWithLetters, run => (/\d/.test(run) ? run.replace(/\D/g, '0') : run))
  const digits = meant.replace(/[\s\-/.()]/g, '')
  if (shortNumber.test(digits)) return digits
  const parsed = parsePhoneNumber(meant, home)
  if (parsed?.isPossible() && parsed.ext === undefined) return parsed.number
  return null
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
