import { describe, expect, it } from 'vitest'
import { dataVersionOf } from '../../../shared/paper/data-version.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import { directoryOf, entryOf, writtenApart, writtenOver } from '../../support/records.ts'

const centre = entryOf('centre', 'centre-a', { name: 'A' }, { at: '2026-01-05T09:00:00.000Z' })
const contact = entryOf('contact', 'contact-a', { name: 'Ana' }, { at: '2026-02-01T09:00:00.000Z' })
const ids = ['centre-a', 'contact-a']
const mark = (...entries: readonly Entry[]): string => dataVersionOf(directoryOf(...entries), ids).mark

describe('the mark of a sheet', () => {
  it('is short, and made of letters that nobody mistakes', () => {
    expect(mark(centre, contact)).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXYZ]{4}-[2-9BCDFGHJKMNPQRSTVWXYZ]{4}$/)
  })

  it('is the same wherever the same is known of the records, whatever else is', () => {
    const other = entryOf('contact', 'contact-b', { name: 'Bojan' })
    expect(mark(other, contact, centre)).toBe(mark(centre, contact))
    expect(dataVersionOf(directoryOf(centre, contact), ids.toReversed()).mark).toBe(mark(centre, contact))
  })

  it('is another one after every edit, also when the old value is written again', () => {
    const edited = writtenOver(contact, { name: 'Anica' }, { count: 2 })
    const back = writtenOver(edited, { name: 'Ana' }, { count: 3 })
    expect(new Set([mark(centre, contact), mark(centre, edited), mark(centre, back)]).size).toBe(3)
  })

  it('is another one when something was written apart, or a record is not there', () => {
    const apart = writtenApart(contact, [{ name: 'X' }, { writer: 'w1' }], [{ name: 'Y' }, { writer: 'w2' }])
    expect(mark(centre, apart)).not.toBe(mark(centre, contact))
    expect(mark(centre)).not.toBe(mark(centre, contact))
  })

  it('does not depend on clocks', () => {
    const elsewhen = entryOf('contact', 'contact-a', { name: 'Ana' }, { at: '2001-01-01T00:00:00.000Z' })
    expect(mark(centre, elsewhen)).toBe(mark(centre, contact))
  })

  it('spreads: a thousand different sheets have a thousand marks', () => {
    const marks = Array.from({ length: 1000 }, (_, count) =>
      mark(centre, writtenOver(contact, { name: 'X' }, { count }))
    )
    expect(new Set(marks).size).toBe(1000)
  })
})

describe('the day of the last change', () => {
  it('is that of the newest version on the sheet', () => {
    expect(dataVersionOf(directoryOf(centre, contact), ids).changedAt).toBe('2026-02-01T09:00:00.000Z')
    expect(dataVersionOf(directoryOf(centre, contact), ['centre-a']).changedAt).toBe('2026-01-05T09:00:00.000Z')
  })

  it('is nothing where no stamp tells one', () => {
    const undated = entryOf('centre', 'centre-a', { name: 'A' }, { at: 'nekad' })
    expect(dataVersionOf(directoryOf(undated), ids).changedAt).toBeNull()
    expect(dataVersionOf(directoryOf(), []).changedAt).toBeNull()
  })
})
