/**
 * How a sheet of A4, printed on one side, becomes a leaflet of A6: folded across the middle with the print outside, and
 * once more. Of its four panels the front and the back cover lie in the lower half; the two inner ones in the upper
 * half, upside down, so that they stand upright once it is folded.
 */

/** Where a panel lies on the sheet: its column and row, each 0 or 1, and whether it is printed upside down. */
export interface PanelPlace {
  readonly column: 0 | 1
  readonly row: 0 | 1
  readonly isTurned: boolean
}

export const panelsOnSheet = 4

/** The front cover, inside left, inside right, and the back cover, in this order: `panel` counts from 1 over all sheets. */
export function placeOfPanel(panel: number): PanelPlace {
  switch (panel % panelsOnSheet) {
    case 1:
      return { column: 1, row: 1, isTurned: false }
    case 2:
      return { column: 1, row: 0, isTurned: true }
    case 3:
      return { column: 0, row: 0, isTurned: true }
    default:
      return { column: 0, row: 1, isTurned: false }
  }
}

/** The pages of a list, four to a sheet; the last sheet may have empty panels. */
export function sheetsOf<Page>(pages: readonly Page[]): readonly (readonly Page[])[] {
  return Array.from({ length: Math.ceil(pages.length / panelsOnSheet) }, (_, sheet) =>
    pages.slice(sheet * panelsOnSheet, (sheet + 1) * panelsOnSheet)
  )
}
