/**
 * Promise: a phone number is found by the digits a person would type for it, however grouped: "+381 61 638",
 * "00381 61...", "061/638-40", "61638", or the subscriber's part alone; a short number such as 192 by itself.
 *
 * Hidden: numbers are compared as left-aligned keys, one JavaScript number each, so that "begins with these digits"
 * is a range of keys. No digit may be wrong: a near miss would reach a stranger.
 */

/** The most digits an E.164 number has; what a person types beyond them is cut. */
const MAX_DIGITS = 15

/** Fewer digits than this do not yet ask for a number. */
export const MIN_ASKED_DIGITS = 3

/** Where in a number a person may begin: at its country code, behind it, or behind the area code as well. */
const WHOLE = 0
const NATIONAL = 1
export const SUBSCRIBER = 2

/** Digits as asked, in each sense they may have. */
export type AskedNumber = readonly AskedDigits[]

/** One sense: every form whose key lies in [low, high) and whose part is among `parts` begins with the digits. */
interface AskedDigits {
  readonly low: number
  readonly high: number
  readonly parts: readonly number[]
}

/**
 * Visits the forms under which a number (E.164, or a short number such as 192) is found: the key of the digits from
 * one of the places where a person may begin. None when it holds no digit.
 */
export function visitNumberForms(number: string, visit: (key: number, part: number) => void): void {
  let whole = 0
  let count = 0
  let firstSix = 0
  for (let i = 0; i < number.length && count < MAX_DIGITS; i++) {
    const digit = number.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) continue
    whole = whole * BASE + digit + 1
    if (++count <= 6) firstSix = firstSix * 10 + digit
  }
  if (count === 0) return
  whole *= power(MAX_DIGITS - count)
  visit(whole, WHOLE)
  if (!number.startsWith('+')) {
    // Not E.164: a short number, or a text nobody could read as a number; kept findable as it was typed.
    if (/^[^0-9]*0/.test(number)) visit(withoutFirstDigits(whole, 1), NATIONAL)
  } else if (count > 6 && Math.floor(firstSix / 1000) === SERBIA) {
    visit(withoutFirstDigits(whole, 3), NATIONAL)
    visit(withoutFirstDigits(whole, 3 + areaCodeLength(firstSix % 1000)), SUBSCRIBER)
  } else {
    // Country codes have one to three digits; without a table of them, each length is tried.
    for (let length = 1; length <= 3; length++) visit(withoutFirstDigits(whole, length), NATIONAL)
  }
}

/** What typed digits may ask for. `digits` is everything typed, without separators, at least one digit. */
export function askedNumber(digits: string): AskedNumber {
  if (!digits.startsWith('0')) return [asked(digits, [WHOLE, NATIONAL, SUBSCRIBER])]
  // Zeros are dialled before a country or an area code; but a subscriber's part may begin with them too.
  const dialled = digits.startsWith('00') ? asked(digits.slice(2), [WHOLE]) : asked(digits.slice(1), [NATIONAL])
  return [dialled, asked(digits, [WHOLE, SUBSCRIBER])]
}

const SERBIA = 381
const BASE = 11 // ten digits and "no digit", so that 12 and 120 have different keys
const POWERS: readonly number[] = Array.from({ length: MAX_DIGITS + 1 }, (_, exponent) => BASE ** exponent)

/** Serbian area and mobile codes have two digits; these have three (numbering plan of RATEL). */
function areaCodeLength(firstThree: number): number {
  return THREE_DIGIT_CODES.has(firstThree) ? 3 : 2
}

const THREE_DIGIT_CODES: ReadonlySet<number> = new Set([230, 280, 290, 390, 700, 800, 900])

function asked(digits: string, parts: readonly number[]): AskedDigits {
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
