/** How a short mark is said on the telephone: "sedam, K kao Kragujevac". Pure. */
import type { srLatn } from '../words/sr-latn.ts'
import type { Words } from '../words/words.ts'

const digits = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd9'] as const
const letters = [...'abcdefghijklmnopqrstuvwxyz'] as readonly Letter[]

type Letter = keyof (typeof srLatn)['spelling']['letter']

/** Sign by sign; what is neither a digit nor a Latin letter parts groups and is not said. */
export function spelledOut(words: Words, text: string): string {
  const groups = text.split(/[^0-9a-zA-Z]+/).filter(group => group !== '')
  return groups.map(group => groupSpelled(words, group)).join(' – ')
}

function groupSpelled(words: Words, group: string): string {
  // Digits alone are said without a break, as numbers of telephones are.
  const isNumber = /^\d+$/.test(group)
  return [...group].map(sign => signSpelled(words, sign)).join(isNumber ? ' ' : ', ')
}

function signSpelled(words: Words, sign: string): string {
  const digit = digits[/\d/.test(sign) ? Number(sign) : -1]
  if (digit !== undefined) return words.t(`spelling.digit.${digit}`)
  const letter = letters.find(one => one === sign.toLowerCase())
  return letter === undefined ? sign : spellLetter(words, letter)
}

/** A letter without a word of its own is said by its name. */
function spellLetter({ t }: Words, letter: Letter): string {
  const word = t(`spelling.letter.${letter}`)
  const hasWord = word !== word.toLowerCase()
  return hasWord ? t('spelling.asIn', { letter: letter.toUpperCase(), word }) : word
}
