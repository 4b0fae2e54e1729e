/**
 * Promise: rows as an aligned Markdown table, readable in a terminal and in docs/benchmarks.md alike.
 */

export type Cell = string | number

/** The first column is aligned left, the others right. Every row has as many cells as `head`. */
export function formatTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows.map(row => row.map(String))]
  const widths = head.map((_, column) => Math.max(3, ...lines.map(line => (line[column] ?? '').length)))
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  const [first = [], ...rest] = lines.map(line => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)))
  return [first, rule, ...rest].map(line => `| ${line.join(' | ')} |`).join('\n')
}

/** A number with three significant digits, however large or small; '-' for none. */
export function threeDigits(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '-'
  if (value === 0) return '0'
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
