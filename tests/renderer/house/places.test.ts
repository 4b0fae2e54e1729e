import { describe, expect, it } from 'vitest'
import { goBack, goTo, type Place, railKindOf, start, stayAt } from '../../../renderer/house/places.ts'

const centres: Place = { kind: 'centres' }
const krnjaca: Place = { kind: 'centre', id: 'centre-krnjaca' }
const organisations: Place = { kind: 'organisations' }

describe('the journey through the house', () => {
  it('begins at the lookup, with nowhere to go back to', () => {
    expect(start.here.place).toEqual({ kind: 'lookup' })
    expect(goBack(start)).toBe(start)
  })

  it('leads back the way it came', () => {
    const there = goTo(goTo(start, centres), krnjaca)
    expect(there.here.place).toEqual(krnjaca)
    expect(goBack(there).here.place).toEqual(centres)
    expect(goBack(goBack(there)).here.place).toEqual({ kind: 'lookup' })
  })

  it('takes no step to where one is already', () => {
    const there = goTo(start, krnjaca)
    expect(goTo(there, { ...krnjaca }).trail).toEqual(there.trail)
    expect(goTo(there, { ...krnjaca, at: 'service-ishrana' }).trail).toHaveLength(2)
  })

  it('never gives two visits the same number, also after going back', () => {
    const first = goTo(start, centres)
    const second = goTo(goBack(first), organisations)
    expect(second.here.number).not.toBe(first.here.number)
  })

  it('keeps what a list was filtered by for the way back', () => {
    const filtered = stayAt(goTo(start, organisations), { kind: 'organisations', filter: 'pin' })
    expect(filtered.here.number).toBe(1)
    const back = goBack(goTo(filtered, krnjaca))
    expect(back.here.place).toEqual({ kind: 'organisations', filter: 'pin' })
  })

  it('does not grow without end', () => {
    let journey = start
    for (let step = 0; step < 1000; step++) journey = goTo(journey, step % 2 === 0 ? centres : krnjaca)
    expect(journey.trail.length).toBeLessThanOrEqual(100)
  })
})

describe('the rail', () => {
  it('shows a record under the list it belongs to', () => {
    expect(railKindOf(krnjaca)).toBe('centres')
    expect(railKindOf({ kind: 'organisation', id: 'organisation-pin' })).toBe('organisations')
    expect(railKindOf({ kind: 'lookup' })).toBe('lookup')
  })
})
