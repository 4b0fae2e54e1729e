/**
 * R9: random histories against the hidden true history. Up to eight stations, up to two hundred steps: edits, whole and
 * partial files, stale, repeated and out of order, taken in part, "keep mine", undo, restore, copied and rolled-back
 * stations, sheets, removals, erasures, and clocks anywhere between 1970 and 2100. `npm run soak -- histories` goes on.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { live, type Step, type World, worldOf } from '../../support/histories/world.ts'

const seed = 20260310
const timeoutMs = 300_000

const number = fc.nat(1_000_000)
const step: fc.Arbitrary<Step> = fc.record({ what: number, who: number, which: number, bits: number })
const world: fc.Arbitrary<World> = fc.record({
  stations: fc.integer({ min: 2, max: 5 }),
  steps: fc.oneof(
    { weight: 9, arbitrary: fc.array(step, { maxLength: 50, size: 'max' }) },
    { weight: 1, arbitrary: fc.array(step, { minLength: 60, maxLength: 200, size: 'max' }) }
  ),
  clockSeed: number
})

describe(`random histories (seed ${seed})`, () => {
  it('end in the same bytes everywhere, with nothing lost and nothing hidden, and every version has truly seen what it says', {
    timeout: timeoutMs
  }, () => {
    let writes = 0
    fc.assert(
      fc.property(world, history => {
        const told = live(history)
        writes += told.writes
        expect(told.failures).toEqual([])
      }),
      { seed, numRuns: 2000 }
    )
    // So many writes are no histories in which nothing happens.
    expect(writes).toBeGreaterThan(10_000)
  })

  it('do not depend on what the clocks say', { timeout: timeoutMs }, () => {
    for (let one = 1; one <= 150; one += 1) {
      const history = worldOf(seed + one)
      expect(live({ ...history, clockSeed: 7 * one }).ending).toBe(live(history).ending)
    }
  })

  it.each([
    ['an undo or a restore without a new writer', { keepsWriter: true }],
    ['imports that do not keep what was there before', { forgetsBefore: true }],
    ['writes that claim only to have seen the first of several versions', { seesOnlyFirst: true }],
    ['writes that claim to have seen what was declined', { seesDeclined: true }]
  ] as const)('control: they find out %s', { timeout: timeoutMs }, (_, mistake) => {
    const isFoundOut = (one: number): boolean => live({ ...worldOf(one), ...mistake }).failures.length > 0
    let one = 1
    while (one < 2000 && !isFoundOut(one)) one += 1
    expect(one).toBeLessThan(2000)
  })
})
