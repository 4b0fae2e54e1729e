/** Where the keys lead in a grid (the pattern "grid" of WAI-ARIA). Pure. */

export interface GridPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** PageUp and PageDown go by so many rows. */
const pageRows = 8

/**
 * The place a key leads to from another; the very same place where it leads nowhere. Without a key: the place itself, or
 * the nearest one there is when the grid has become smaller.
 */
export function stepIn(
  from: GridPlace,
  pressed: { readonly key: string; readonly ctrlKey: boolean } | null,
  { rows, columns }: GridSize
): GridPlace {
  const last = { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) }
  const { row, column } = pressed === null ? from : target(from, pressed, last)
  const next = { row: Math.min(last.row, Math.max(0, row)), column: Math.min(last.column, Math.max(0, column)) }
  return next.row === from.row && next.column === from.column ? from : next
}

function target(
  from: GridPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  last: GridPlace
): GridPlace {
  const { row, column } = from
  switch (key) {
    case 'ArrowUp':
      return ctrlKey ? { row: 0, column } : { row: row - 1, column }
    case 'ArrowDown':
      return ctrlKey ? { row: last.row, column } : { row: row + 1, column }
    case 'ArrowLeft':
      return ctrlKey ? { row, column: 0 } : { row, column: column - 1 }
    case 'ArrowRight':
      return ctrlKey ? { row, column: last.column } : { row, column: column + 1 }
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
    case 'End':
      return ctrlKey ? last : { row, column: last.column }
    case 'PageUp':
      return ctrlKey ? from : { row: row - pageRows, column }
    case 'PageDown':
      return ctrlKey ? from : { row: row + pageRows, column }
    default:
      return from
  }
}
