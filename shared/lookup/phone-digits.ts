// Promise: a phone number is found by the digits a person would type for it, however grouped: "+381 61 638",
// "00381 61...", "061/638-40", "61638", or the subscriber's part alone; a short number such as 192 by itself.
//
// Hidden: numbers are compared as left-aligned keys, one JavaScript number each, so that "begins with these digits"
// is a range of keys. No digit may be wrong: a near miss would reach a stranger.

/** The most digits an E.164 number has; what a person types beyond them is cut. */
const MAX_DIGITS = 15

/** Fewer digits than this do not yet ask for a number. */
export const MIN_ASKED_DIGITS = 3

/** From which end a person may begin: the whole number, its national part, or the subscriber's part behind the area code. */
export type NumberPart = 'whole' | 'national' | 'subscriber'

/** One way to write a stored number: the key of the digits from which a person may begin. */
export interface NumberForm {
  readonly key: number
  readonly part: NumberPart
}

/** Digits as asked, in each sense they may have. */
export type AskedNumber = readonly AskedDigits[]

/** One sense: every form whose key lies in [low, high) and whose part is among `parts` begins with the digits. */
export interface AskedDigits {
  readonly low: number
  readonly high: number
  readonly parts: readonly NumberPart[]
}

/** The forms under which a number (E.164, or a short number such as 192) is found; none when it holds no digit. */
export function numberForms(number: string): readonly NumberForm[] {
  const digits = digitsOf(number)
  if (digits === '') return []
  const whole = digitKey(digits)
  const forms: NumberForm[] = [{ key: whole, part: 'whole' }]
  if (!number.startsWith('+')) {
    // Not E.164: a short number, or a text nobody could read as a number; kept findable as it was typed.
    if (digits.startsWith('0')) forms.push({ key: withoutFirstDigits(whole, 1), part: 'national' })
    return forms
  }
  if (digits.startsWith(SERBIA)) {
    forms.push({ key: withoutFirstDigits(whole, 3), part: 'national' })
    forms.push({ key: withoutFirstDigits(whole, 3 + areaCodeLength(digits)), part: 'subscriber' })
  } else {
    // Country codes have one to three digits; without a table of them, each length is tried.
    for (const length of [1, 2, 3]) forms.push({ key: withoutFirstDigits(whole, length), part: 'national' })
  }
  return forms
}

/** What typed digits may ask for. `digits` is everything typed, without separators, at least one digit. */
export function askedNumber(digits: string): AskedNumber {
  if (digits.startsWith('00')) return [asked(digits.slice(2), ['whole'])]
  if (!digits.startsWith('0')) return [asked(digits, ['whole', 'national', 'subscriber'])]
  // The zero dialled before an area code; but a subscriber's part may begin with one too.
  return [asked(digits.slice(1), ['national']), asked(digits, ['whole', 'subscriber'])]
}

const SERBIA = '381'
const BASE = 11 // ten digits and "no digit", so that 12 and 120 have different keys
const POWERS: readonly number[] = Array.from({ length: MAX_DIGITS + 1 }, (_, exponent) => BASE ** exponent)

function digitsOf(number: string): string {
  if (/^\+[0-9]{1,15}$/.test(number)) return number.slice(1)
  let digits = ''
  for (const character of number) if (character >= '0' && character <= '9') digits += character
  return digits.slice(0, MAX_DIGITS)
}

/** Serbian area and mobile codes have two digits; these have three (numbering plan of RATEL). */
function areaCodeLength(digits: string): number {
  return THREE_DIGIT_CODES.has(digits.slice(3, 6)) ? 3 : 2
}

const THREE_DIGIT_CODES: ReadonlySet<string> = new Set(['230', '280', '290', '390', '700', '800', '900'])

function asked(digits: string, parts: readonly NumberPart[]): AskedDigits {
  const kept = digits.slice(0, MAX_DIGITS)
  const low = digitKey(kept)
  return { low, high: low + power(MAX_DIGITS - kept.length), parts }
}

function digitKey(digits: string): number {
  let key = 0
  for (let i = 0; i < digits.length; i++) key = key * BASE + digits.charCodeAt(i) - 47
  return key * power(MAX_DIGITS - digits.length)
}

/** Exact: every key is a whole number below 11^15, which is less than 2^53. */
function withoutFirstDigits(key: number, count: number): number {
  return (key % power(MAX_DIGITS - count)) * power(count)
}

function power(exponent: number): number {
  return POWERS[exponent] as number
}
