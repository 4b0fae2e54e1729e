/**
 * What a value from a file may be: anything JSON can say, nested no deeper than any field of the directory ever is.
 * Deeper ones are refused at the border, because `JSON.stringify` and other walks over a value give up on them.
 */

/** A list of statements, each with its members, is three deep; the seen versions of a removal are three, too. */
const deepest = 12

/** Whether a parsed value is nested at most `deepest` deep. Cheap for what is not nested at all. */
export function isShallow(value: unknown, depth = deepest): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth === 0) return false
  return Object.values(value).every(one => isShallow(one, depth - 1))
}
