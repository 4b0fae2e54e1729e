import { expect, test } from 'vitest'
import { drawRecoveryCode, readRecoveryCode } from '../../../main/lock/recovery-code.ts'

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

test('seven groups of four, never the same, none of the letters that are taken for one another', () => {
  const codes = Array.from({ length: 500 }, drawRecoveryCode)
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) {
    expect(code).toMatch(/^([2-9A-Z]{4}-){6}[2-9A-Z]{4}$/)
    expect(code).not.toMatch(/[ILO01]/)
    expect(readRecoveryCode(code)).toBe(code)
  }
  // 27 of its letters are drawn: more than 128 bits.
  expect(27 * Math.log2(alphabet.length)).toBeGreaterThan(128)
})

test('is read in any case, with blanks, without dashes', () => {
  const code = drawRecoveryCode()
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' '), ` ${code}\n`]) {
    expect(readRecoveryCode(typed)).toBe(code)
  }
  for (const typed of ['', 'AAAA', `${code}A`, code.slice(0, -1), code.replace(/.$/, '0')]) {
    expect(readRecoveryCode(typed)).toBeNull()
  }
})

test('is read when the keyboard was left on Cyrillic for the letters that look the same', () => {
  const looks: Readonly<Record<string, string>> = {
    A: 'А',
    B: 'В',
    E: 'Е',
    K: 'К',
    M: 'М',
    H: 'Н',
    P: 'Р',
    C: 'С',
    T: 'Т',
    X: 'Х'
  }
  for (const code of Array.from({ length: 50 }, drawRecoveryCode)) {
    const typed = code.replace(/[A-Z]/g, letter => looks[letter] ?? letter)
    expect(readRecoveryCode(typed.toLowerCase())).toBe(code)
  }
})

test('any one letter misheard, and any two that changed places, are noticed', () => {
  const code = drawRecoveryCode().replaceAll('-', '')
  for (let place = 0; place < code.length; place += 1) {
    for (const letter of alphabet) {
      if (letter === code[place]) continue
      expect(readRecoveryCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeNull()
    }
    const [one, two] = [code[place] ?? '', code[place + 1] ?? '']
    if (one === two || two === '') continue
    expect(readRecoveryCode(code.slice(0, place) + two + one + code.slice(place + 2))).toBeNull()
  }
})
