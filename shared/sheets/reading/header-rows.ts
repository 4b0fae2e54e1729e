/** Where the headers of a sheet are: below titles, in one row or in two, above the first row of data. */
import { type Grid, isBlank, type Row, textOf } from './grid.ts'
import { type HeaderMeaning, type HeaderReading, hashtagMeaning, readHeaders } from './headers.ts'
import { type Meaning, sharedMeanings } from './meanings.ts'

export interface HeaderPlace {
  readonly header: number
  readonly headerRows: number
}

/** Headers stand within so many rows from the top. */
const searchedRows = 40

/** Null when no row looks like headers. */
export function findHeader(grid: Grid): HeaderPlace | null {
  let best: (HeaderPlace & { readonly score: number }) | null = null
  const last = Math.min(grid.rows.length, searchedRows)
  for (let header = 0; header < last; header += 1) {
    if (looksLikeData(grid.rows[header])) continue
    for (const headerRows of [1, 2]) {
      if (headerRows === 2 && (header + 1 >= last || looksLikeData(grid.rows[header + 1]))) continue
      if ((grid.rows[header] ?? []).every(isBlank)) continue
      // Two rows must say more than one of them alone.
      const score = scoreOf(readColumns(grid, { header, headerRows })) - (headerRows - 1) / 10
      if (score > (best?.score ?? 0)) best = { header, headerRows, score }
    }
  }
  if (best === null) return null
  const { header, score } = best
  let { headerRows } = best
  const filled = (grid.rows[header] ?? []).filter(cell => !isBlank(cell)).length
  if (score < 2 && !(score >= 1 && filled <= 2)) return null
  // A row of hashtags below belongs to the headers, and says best what they mean.
  if (isHashtags(grid.rows[header + headerRows])) headerRows += 1
  return { header, headerRows }
}

/** What the headers say of each column. */
export function readColumns(grid: Grid, place: HeaderPlace): readonly (HeaderReading | null)[] {
  return headerTexts(grid, place).map(({ above, below, tag }) => {
    const meant = tag === '' ? null : hashtagMeaning(tag)
    return meant === null ? readHeaders(above, below) : { meaning: meant, certainty: 3 }
  })
}

export interface HeaderText {
  readonly above: string
  readonly below: string
  readonly tag: string
}

/** The words above each column. A header over several columns is said for each of them. */
export function headerTexts(grid: Grid, { header, headerRows }: HeaderPlace): readonly HeaderText[] {
  const rows = grid.rows.slice(header, header + headerRows)
  const tags = isHashtags(rows.at(-1)) ? rows.at(-1) : undefined
  const [upper, lower] = tags === undefined ? rows : rows.slice(0, -1)
  const width = widthOf(grid)
  return Array.from({ length: width }, (_, column) => {
    const tag = textOf(tags?.[column])
    if (lower === undefined) return { above: '', below: textOf(upper?.[column]), tag }
    return { above: groupAbove(grid, header, column, lower), below: textOf(lower[column]), tag }
  })
}

/** The text to show above a column. */
export function headerLabel({ above, below }: HeaderText): string {
  return above === '' || above === below ? below : below === '' ? above : `${above} – ${below}`
}

function groupAbove(grid: Grid, row: number, column: number, lower: Row): string {
  const cells = grid.rows[row] ?? []
  const own = textOf(cells[column])
  if (own !== '') return own
  const merge = grid.merges.find(
    one => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right
  )
  if (merge !== undefined) return textOf(grid.rows[merge.top]?.[merge.left])
  // In a CSV file nothing is left of a merge but the empty cells to its right.
  if (grid.merges.length > 0 || isBlank(lower[column])) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = textOf(cells[left])
    if (text !== '') return isBlank(lower[left]) ? '' : text
  }
  return ''
}

function scoreOf(columns: readonly (HeaderReading | null)[]): number {
  const merits = new Map<HeaderMeaning, number>()
  let repeats = 0
  for (const reading of columns) {
    if (reading === null || reading.meaning === 'none') continue
    const merit = reading.certainty === 3 ? 1 : reading.certainty === 2 ? 0.8 : 0.5
    if (merits.has(reading.meaning) && sharedMeanings.has(reading.meaning as Meaning)) repeats += merit / 2
    merits.set(reading.meaning, Math.max(merit, merits.get(reading.meaning) ?? 0))
  }
  return [...merits.values()].reduce((sum, merit) => sum + merit, repeats)
}

/** Numbers, addresses and long texts stand in rows of data. */
function looksLikeData(row: Row | undefined): boolean {
  if (row === undefined) return true
  return row.some(cell => {
    if (typeof cell === 'number') return cell > 31 || !Number.isInteger(cell)
    const text = textOf(cell)
    return /@|\d{5,}|\d[\d\s/.-]{6,}\d/.test(text) || text.length > 120
  })
}

export function isHashtags(row: Row | undefined): boolean {
  const first = row?.find(cell => cell !== null)
  if (row === undefined || typeof first !== 'string' || !first.trimStart().startsWith('#')) return false
  const texts = row.map(textOf).filter(text => text !== '')
  return texts.length > 1 && texts.every(text => hashtagMeaning(text) !== null)
}

/** The number of columns. */
export function widthOf(grid: Grid): number {
  let width = 0
  for (const row of grid.rows) if (row.length > width) width = row.length
  return width
}
