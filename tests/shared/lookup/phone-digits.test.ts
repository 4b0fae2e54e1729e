import { describe, expect, it } from 'vitest'
import { askedNumber, visitNumberForms } from '../../../shared/lookup/phone-digits.ts'

describe('a stored number', () => {
  it.each(['+381616384071', '381616384071', '00381616384071', '0616384071', '616384071', '6384071'])(
    'is found by all of %s',
    digits => {
      expect(finds(digits.replace('+', ''), '+381616384071')).toBe(true)
    }
  )

  it.each(['061', '06163', '381616', '0038161', '61638', '638', '63840'])('is found by its beginning %s', digits => {
    expect(finds(digits, '+381616384071')).toBe(true)
  })

  it.each(['384071', '071', '0616384072', '06163840711', '0063', '1616'])('is not found by %s', digits => {
    expect(finds(digits, '+381616384071')).toBe(false)
  })

  it('has its subscriber part behind an area code of three digits too', () => {
    expect(finds('412345', '+381230412345')).toBe(true)
    expect(finds('0230412', '+381230412345')).toBe(true)
  })

  it('is found by a subscriber part that begins with zero', () => {
    expect(finds('0535', '+381190535123')).toBe(true)
  })

  it('may be short', () => {
    expect(finds('192', '192')).toBe(true)
    expect(finds('19', '192')).toBe(true)
    expect(finds('1920', '192')).toBe(false)
    expect(finds('0192', '192')).toBe(false)
  })

  it('may be foreign, dialled from there or from here', () => {
    expect(finds('4366412', '+436641234567')).toBe(true)
    expect(finds('004366412', '+436641234567')).toBe(true)
    expect(finds('066412', '+436641234567')).toBe(true)
  })

  it('that nobody could read as a number is found as it was typed', () => {
    expect(finds('0611', '061-1')).toBe(true)
    expect(formsOf('nema')).toEqual([])
  })

  it('is told from a longer one by its end', () => {
    const [short, long] = [formsOf('192')[0], formsOf('1920')[0]]
    expect(short?.key).not.toBe(long?.key)
  })
})

function finds(digits: string, number: string): boolean {
  return askedNumber(digits).some(({ low, high, parts }) =>
    formsOf(number).some(({ key, part }) => key >= low && key < high && parts.includes(part))
  )
}

function formsOf(number: string): readonly { readonly key: number; readonly part: number }[] {
  const forms: { key: number; part: number }[] = []
  visitNumberForms(number, (key, part) => forms.push({ key, part }))
  return forms
}
