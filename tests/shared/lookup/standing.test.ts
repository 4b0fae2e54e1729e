import { describe, expect, it } from 'vitest'
import { isPlausibleToday, standingOfMemorandum } from '../../../shared/lookup/standing.ts'
import { type Day, day } from '../../../shared/records/day.ts'
import { memorandumId } from '../../../shared/records/ids.ts'
import type { Memorandum } from '../../../shared/records/memorandum.ts'

const on = (text: string): Day => day.parse(text)

function memorandum(validFrom: string | null, validTo: string | null): Memorandum {
  return {
    id: memorandumId.parse('memorandum-a'),
    organisation: null,
    signedOn: null,
    validFrom: validFrom === null ? null : on(validFrom),
    validTo: validTo === null ? null : on(validTo),
    services: null,
    reference: null,
    note: null
  }
}

describe('a memorandum', () => {
  const of2026 = memorandum('2026-01-01', '2026-12-31')

  it('holds through the whole of its last day', () => {
    expect(standingOfMemorandum(of2026, on('2026-12-31'))).toEqual({ kind: 'current', until: '2026-12-31' })
    expect(standingOfMemorandum(of2026, on('2027-01-01'))).toEqual({ kind: 'expired', on: '2026-12-31' })
  })

  it('holds from its first day', () => {
    expect(standingOfMemorandum(of2026, on('2025-12-31'))).toEqual({ kind: 'not-yet', from: '2026-01-01' })
    expect(standingOfMemorandum(of2026, on('2026-01-01')).kind).toBe('current')
  })

  it('without an end date is open-ended', () => {
    expect(standingOfMemorandum(memorandum('2026-01-01', null), on('2099-01-01'))).toEqual({
      kind: 'current',
      until: null
    })
  })

  it('is shown without a verdict when the date of the computer is in doubt', () => {
    expect(standingOfMemorandum(of2026, null)).toEqual({ kind: 'unjudged', from: '2026-01-01', until: '2026-12-31' })
  })
})

describe('the date of the computer', () => {
  it('is in doubt before the program was built', () => {
    expect(isPlausibleToday(on('2001-01-01'), on('2026-03-01'), null)).toBe(false)
    expect(isPlausibleToday(on('2026-03-01'), on('2026-03-01'), null)).toBe(true)
  })

  it('is in doubt far beyond the newest date known', () => {
    expect(isPlausibleToday(on('2028-12-31'), on('2026-03-01'), on('2026-12-31'))).toBe(true)
    expect(isPlausibleToday(on('2029-01-01'), on('2026-03-01'), on('2026-12-31'))).toBe(false)
    expect(isPlausibleToday(on('2029-01-01'), on('2026-03-01'), on('2027-12-31'))).toBe(true)
  })
})
