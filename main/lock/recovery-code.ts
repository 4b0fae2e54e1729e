/**
 * The recovery code: what stands on the sheet that opens the lock when the passphrase is forgotten. 27 random letters and
 * digits of an alphabet of 31 (133 bits) and a check letter, in seven groups of four: "7KD2-M9XR-…". Without I, L, O, 0 and
 * 1, which are taken for one another. 31 is a prime, so the check letter finds any single letter that was misheard and
 * any two that changed places.
 */
import { randomInt } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const drawn = 27
/** What a keyboard left on Cyrillic writes for the letters that look so. */
const sameLook: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X'
}
const groups = /.{4}(?=.)/g

export function drawRecoveryCode(): string {
  const letters = Array.from({ length: drawn }, () => alphabet[randomInt(alphabet.length)] ?? '').join('')
  return `${letters}${checkLetter(letters)}`.replace(groups, '$&-')
}

/** The code as it was drawn, however it was typed; null for what cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/[АВЕКМНРСТХ]/g, letter => sameLook[letter] ?? letter)
  if (letters.length !== drawn + 1 || ![...letters].every(letter => alphabet.includes(letter))) return null
  if (checkLetter(letters.slice(0, drawn)) !== letters[drawn]) return null
  return letters.replace(groups, '$&-')
}

function checkLetter(letters: string): string {
  let sum = 0
  for (const [place, letter] of [...letters].entries()) sum += (place + 1) * alphabet.indexOf(letter)
  return alphabet[sum % alphabet.length] ?? ''
}
