import { describe, expect, it } from 'vitest'
import {
  distinctVersions,
  inOrder,
  normalForm,
  type Register,
  type Stamp,
  seenBy,
  wasShown,
  writeRegister
} from '../../../shared/replica/register.ts'

function stamp(writer: string, count: number): Stamp {
  return { writer, count, station: 'station-a', by: 'Ana', at: '2026-03-10T08:00:00.000Z' }
}

function apart(...values: readonly (readonly [string, number, unknown])[]): Register {
  return values.map(([writer, count, value]) => ({ value, stamp: stamp(writer, count), seen: {}, sources: [] }))
}

describe('a register', () => {
  it('remembers, when written, what its writer had seen', () => {
    const first = writeRegister([], 'a', stamp('ana', 1))
    const second = writeRegister(first, 'b', stamp('boris', 4))
    expect(first).toMatchObject([{ value: 'a', seen: {} }])
    expect(second).toMatchObject([{ value: 'b', seen: { ana: 1 } }])
    expect(seenBy(second)).toEqual({ ana: 1, boris: 4 })
  })

  it('settles versions written apart by a write that saw them all', () => {
    const settled = writeRegister(apart(['ana', 3, 'x'], ['boris', 2, 'y']), 'x', stamp('vesna', 1))
    expect(settled).toHaveLength(1)
    expect(settled[0]?.seen).toEqual({ ana: 3, boris: 2 })
  })

  it('is a conflict only when distinct values stand side by side', () => {
    expect(distinctVersions(apart(['ana', 1, 'PIN'], ['boris', 1, ' PIN ']))).toHaveLength(1)
    expect(distinctVersions(apart(['ana', 1, 'PIN'], ['boris', 1, 'IAN']))).toHaveLength(2)
  })

  it('shows versions in the order of writer and count, whatever the clocks said', () => {
    const versions = apart(['boris', 1, 'b'], ['ana', 10, 'a10'], ['ana', 9, 'a9'])
    expect(inOrder(versions).map(version => version.value)).toEqual(['a9', 'a10', 'b'])
  })

  it('tells a screen that showed the current versions from one that did not', () => {
    const register = apart(['ana', 1, 'x'], ['boris', 2, 'y'])
    expect(
      wasShown(register, [
        { writer: 'boris', count: 2 },
        { writer: 'ana', count: 1 }
      ])
    ).toBe(true)
    expect(wasShown(register, [{ writer: 'ana', count: 1 }])).toBe(false)
    expect(
      wasShown(register, [
        { writer: 'ana', count: 1 },
        { writer: 'boris', count: 1 }
      ])
    ).toBe(false)
    expect(wasShown([], [])).toBe(true)
  })
})

describe('the form values are compared by', () => {
  it('ignores blanks at the ends and the way accents are encoded', () => {
    expect(normalForm(' Krnjač\u0061 ')).toBe(normalForm('Krnjac\u030ca'))
  })

  it('compares a phone by its number', () => {
    const typed = { text: '067/018-40-71', number: '+381670184071', note: null }
    expect(normalForm(typed)).toBe(normalForm({ ...typed, text: '+381 67 0184071' }))
    expect(normalForm(typed)).not.toBe(normalForm({ ...typed, number: '+381670184072' }))
    expect(normalForm({ text: 'a', number: null, note: null })).not.toBe(
      normalForm({ text: 'b', number: null, note: null })
    )
  })

  it('reads lists as sets', () => {
    expect(normalForm(['ar', 'fa', 'ar'])).toBe(normalForm(['fa', 'ar']))
    expect(normalForm([])).not.toBe(normalForm(null))
  })
})
