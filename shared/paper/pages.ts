/**
 * Which piece of a sheet stands on which page. The pieces were measured by whoever draws them; this only counts.
 *
 * Promises: every piece stands on exactly one page, in its order, unless it is optional and no room was left; a page is
 * begun only when the one before has no room; a heading never stands alone at the foot of a page.
 */

/** Heights in any one unit. */
export interface MeasuredPiece {
  readonly height: number
  /** what must stand above the first such piece of each page, such as the headings of the columns */
  readonly under?: string
  /** what is repeated above it when it begins a page, such as what the row before had in its first cell */
  readonly again?: string
  /** stands on the same page as the piece after it */
  readonly holdsNext?: boolean
  /** left out where it would need a further sheet */
  readonly isOptional?: boolean
}

export interface Rooms {
  /** the height that a page has for pieces; page 0 is the first */
  readonly roomOf: (page: number) => number
  /** the height of what stands above pieces, by its name */
  readonly heads: Readonly<Record<string, number>>
  /** how many pages a sheet has, all of them there as soon as one is; 1 unless it is folded */
  readonly pagesOnSheet?: number
}

/** For each page the places of its pieces. At least one page; a piece too high for any page has one to itself. */
export function fillPages(
  pieces: readonly MeasuredPiece[],
  { roomOf, heads, pagesOnSheet = 1 }: Rooms
): readonly (readonly number[])[] {
  const pages: number[][] = [[]]
  let used = 0
  let heading: string | undefined
  const headOf = (name: string | undefined): number => (name === undefined ? 0 : (heads[name] ?? 0))
  const costOf = (piece: MeasuredPiece, above: string | undefined, isFirst: boolean): number =>
    piece.height + (piece.under === above ? 0 : headOf(piece.under)) + (isFirst ? headOf(piece.again) : 0)

  for (let at = 0; at < pieces.length; ) {
    const group = groupFrom(pieces, at)
    const first = pieces[at] as MeasuredPiece
    const page = pages.at(-1) as number[]
    let cost = 0
    let above = heading
    for (const [place, piece] of group.entries()) {
      cost += costOf(piece, above, page.length + place === 0)
      above = piece.under
    }
    const fits = used + cost <= roomOf(pages.length - 1)
    if (!fits && first.isOptional === true && (pages.length % pagesOnSheet === 0 || page.length === 0)) {
      at += group.length
      continue
    }
    if (!fits && page.length > 0) {
      pages.push([])
      used = 0
      heading = undefined
      continue
    }
    used += cost
    heading = above
    for (const _ of group) page.push(at++)
  }
  return pages
}

/** A piece with those it has to stand beside. */
function groupFrom(pieces: readonly MeasuredPiece[], at: number): readonly MeasuredPiece[] {
  let end = at
  while (pieces[end]?.holdsNext === true && end < pieces.length - 1) end++
  return pieces.slice(at, end + 1)
}
