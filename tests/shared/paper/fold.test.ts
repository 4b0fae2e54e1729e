import { describe, expect, it } from 'vitest'
import { placeOfPanel, sheetsOf } from '../../../shared/paper/fold.ts'

/** Seen from the front: the upper half goes behind the lower, then the left behind the right. */
interface Folded {
  /** seen when the leaflet lies closed, or is opened, or is turned over; upright or not */
  readonly seen: 'front' | 'inside left' | 'inside right' | 'back'
  readonly isUpright: boolean
}

/**
 * Where a panel comes to lie, worked out from the two folds: the upper half is carried over a horizontal axis, which
 * turns its print by 180° for whoever then looks from behind; and from behind left and right are exchanged.
 */
function fold(column: 0 | 1, row: 0 | 1, isTurned: boolean): Folded {
  if (row === 1) return { seen: column === 1 ? 'front' : 'back', isUpright: !isTurned }
  return { seen: column === 1 ? 'inside left' : 'inside right', isUpright: isTurned }
}

describe('a folded sheet', () => {
  it('shows its panels upright and in reading order', () => {
    const folded = [1, 2, 3, 4].map(panel => {
      const { column, row, isTurned } = placeOfPanel(panel)
      return fold(column, row, isTurned)
    })
    expect(folded.map(({ seen }) => seen)).toEqual(['front', 'inside left', 'inside right', 'back'])
    expect(folded.every(({ isUpright }) => isUpright)).toBe(true)
  })

  it('has the same places on every sheet', () => {
    for (const panel of [1, 2, 3, 4]) expect(placeOfPanel(panel + 4)).toEqual(placeOfPanel(panel))
  })

  it('has four panels, the last sheet perhaps fewer', () => {
    expect(sheetsOf([1, 2, 3, 4, 5])).toEqual([[1, 2, 3, 4], [5]])
    expect(sheetsOf([])).toEqual([])
  })
})
