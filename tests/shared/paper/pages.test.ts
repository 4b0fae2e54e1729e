import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillPages, type MeasuredPiece } from '../../../shared/paper/pages.ts'

const heads = { columns: 10, again: 5 }
const pageOf100 = { roomOf: () => 100, heads }

describe('pages', () => {
  it('take pieces in their order until there is no more room', () => {
    expect(fillPages(rows(60, 30, 10, 1), pageOf100)).toEqual([[0, 1, 2], [3]])
  })

  it('are one, and empty, for nothing at all', () => expect(fillPages([], pageOf100)).toEqual([[]]))

  it('count the headings above the first such piece of each page', () => {
    const pieces = rows(45, 45, 45).map(piece => ({ ...piece, under: 'columns' }))
    expect(fillPages(pieces, pageOf100)).toEqual([[0, 1], [2]])
    expect(fillPages(pieces, { roomOf: () => 99, heads })).toEqual([[0], [1], [2]])
  })

  it('count what is repeated above a piece that begins a page, and only there', () => {
    const pieces = rows(90, 96).map(piece => ({ ...piece, again: 'again' }))
    expect(fillPages([...pieces, { height: 94, again: 'again' }], pageOf100)).toEqual([[0], [1], [2]])
    expect(fillPages([{ height: 1 }, { height: 99, again: 'again' }], pageOf100)).toEqual([[0, 1]])
  })

  it('keep a heading with what it is the heading of', () => {
    const pieces = [{ height: 80 }, { height: 10, holdsNext: true }, { height: 20 }]
    expect(fillPages(pieces, pageOf100)).toEqual([[0], [1, 2]])
  })

  it('give a piece that is higher than any page one to itself', () => {
    expect(fillPages(rows(10, 500, 10), pageOf100)).toEqual([[0], [1], [2]])
  })

  it('leave out what is optional where it would need a further sheet', () => {
    const codes = [50, 50, 50].map(height => ({ height, isOptional: true }))
    expect(fillPages([{ height: 60 }, ...codes], pageOf100)).toEqual([[0]])
    expect(fillPages([{ height: 40 }, ...codes], pageOf100)).toEqual([[0, 1]])
    // A folded sheet has its other pages anyway.
    expect(fillPages([{ height: 60 }, ...codes], { ...pageOf100, pagesOnSheet: 2 })).toEqual([[0], [1, 2]])
    expect(fillPages([{ height: 60 }, { height: 101, isOptional: true }], { ...pageOf100, pagesOnSheet: 4 })).toEqual([
      [0],
      []
    ])
  })

  it('ask for the room of each page by its place', () => {
    expect(fillPages(rows(30, 30, 30), { roomOf: page => (page === 0 ? 30 : 60), heads })).toEqual([[0], [1, 2]])
  })

  it('hold every piece exactly once, and never more than there is room for', () => {
    const piece: fc.Arbitrary<MeasuredPiece> = fc.record(
      {
        height: fc.integer({ min: 0, max: 80 }),
        under: fc.constant('columns'),
        again: fc.constant('again'),
        holdsNext: fc.boolean()
      },
      { requiredKeys: ['height'] }
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const pages = fillPages(pieces, pageOf100)
        expect(pages.flat()).toEqual(pieces.map((_, place) => place))
        for (const page of pages) {
          const heights = page.map(place => pieces[place]?.height ?? 0)
          const sum = heights.reduce((a, b) => a + b, 0)
          // Pieces that hold on to each other may be too many for one page together.
          if (!page.some(place => pieces[place]?.holdsNext)) expect(sum).toBeLessThanOrEqual(100)
        }
      })
    )
  })
})

function rows(...heights: readonly number[]): readonly MeasuredPiece[] {
  return heights.map(height => ({ height }))
}
