import { describe, expect, test } from 'vitest'
import { inSight, topsOf } from '../../../renderer/parts/in-sight.ts'

const heights = [50, 100, 20, 200, 30]
const tops = topsOf(heights.length, place => heights[place] ?? 0)

describe('pieces under one another', () => {
  test('begin where those above end', () => {
    expect([...tops]).toEqual([0, 50, 150, 170, 370, 400])
  })

  test.each([
    [0, 40, 0, 1],
    [0, 50, 0, 2],
    [60, 160, 1, 3],
    [150, 150, 2, 3],
    [369, 371, 3, 5],
    [390, 900, 4, 5],
    [-500, -100, 0, 1],
    [900, 1000, 4, 5],
    [-100, 900, 0, 5]
  ])('between %i and %i are those from %i to before %i', (from, to, first, end) => {
    expect(inSight(tops, from, to)).toEqual({ first, end })
  })

  test('are none when there are none', () => {
    expect(
      inSight(
        topsOf(0, () => 10),
        0,
        100
      )
    ).toEqual({ first: 0, end: 0 })
  })

  test('are found at once among very many', () => {
    const many = topsOf(100_000, () => 24)
    expect(inSight(many, 1_200_000, 1_200_600)).toEqual({ first: 50_000, end: 50_026 })
  })
})
