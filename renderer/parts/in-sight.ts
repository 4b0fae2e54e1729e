/** Which of many pieces under one another are in sight, given how high each is. Pure; long-page.tsx draws them. */

/** Where each piece begins, from the top of the first; one more number than pieces, the last of which is the end. */
export function topsOf(count: number, heightOf: (place: number) => number): Float64Array {
  const tops = new Float64Array(count + 1)
  for (let place = 0; place < count; place += 1) tops[place + 1] = (tops[place] ?? 0) + heightOf(place)
  return tops
}

/** The pieces that lie between two heights, from the first to before the last. Empty only when there are none. */
export function inSight(
  tops: Float64Array,
  from: number,
  to: number
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1
  if (count <= 0) return { first: 0, end: 0 }
  const first = Math.min(count - 1, lastAtOrAbove(tops, from, count))
  const end = Math.min(count, lastAtOrAbove(tops, to, count) + 1)
  return { first, end: Math.max(end, first + 1) }
}

/** The last piece that begins at a height or above it; the first when none does. */
function lastAtOrAbove(tops: Float64Array, height: number, count: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}
