import { describe, expect, it } from 'vitest'
import { stepIn } from '../../../renderer/coverage/grid-steps.ts'

const size = { rows: 20, columns: 14 }
const from = { row: 5, column: 3 }
const pressed = (key: string, ctrlKey = false) => ({ key, ctrlKey })

describe('a key in a grid', () => {
  it.each([
    ['ArrowUp', false, { row: 4, column: 3 }],
    ['ArrowDown', false, { row: 6, column: 3 }],
    ['ArrowLeft', false, { row: 5, column: 2 }],
    ['ArrowRight', false, { row: 5, column: 4 }],
    ['ArrowUp', true, { row: 0, column: 3 }],
    ['ArrowDown', true, { row: 19, column: 3 }],
    ['Home', false, { row: 5, column: 0 }],
    ['End', false, { row: 5, column: 13 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 19, column: 13 }],
    ['PageDown', false, { row: 13, column: 3 }],
    ['PageUp', false, { row: 0, column: 3 }]
  ])('%s (Ctrl: %s) leads there', (key, ctrlKey, to) => {
    expect(stepIn(from, pressed(key, ctrlKey), size)).toEqual(to)
  })

  it('leads nowhere at an edge, nor does a key that means something else', () => {
    const corner = { row: 0, column: 0 }
    for (const key of ['ArrowUp', 'ArrowLeft', 'Home', 'PageUp'])
      expect(stepIn(corner, pressed(key), size)).toBe(corner)
    for (const key of ['a', 'Tab', 'Enter', 'Escape']) expect(stepIn(from, pressed(key), size)).toBe(from)
    expect(stepIn(from, pressed('PageDown', true), size)).toBe(from)
  })

  it('finds the nearest place when the grid has become smaller, and one in an empty grid', () => {
    expect(stepIn({ row: 19, column: 13 }, null, { rows: 3, columns: 4 })).toEqual({ row: 2, column: 3 })
    expect(stepIn({ row: 4, column: 1 }, null, { rows: 0, columns: 1 })).toEqual({ row: 0, column: 0 })
  })
})
