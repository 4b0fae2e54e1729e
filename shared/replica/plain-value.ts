/**
 * What a value from a file may be: anything JSON can say, nested no deeper than any field of the directory ever is.
 * Deeper ones are refused at the border, because `JSON.stringify` and other walks over a value give up on them.
 */

/** A list of statements, each with its members, is three deep; the seen versions of a removal are three, too. */
const deepest = 12

/** Whether a parsed value is nested at most `deepest` deep. Called for every value of a database at every start. */
export function isShallow(value: unknown, depth = deepest): boolean {
  if (value === null || typeof value !== 'object') return true
  if (depth === 0) return false
  if (Array.isArray(value)) {
    // By index: going over the names of a list costs ten times as much.
    for (let place = 0; place < value.length; place += 1) {
      const member: unknown = value[place]
      if (typeof member === 'object' && !isShallow(member, depth - 1)) return false
    }
    return true
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const name in members) {
    const member = members[name]
    if (typeof member === 'object' && !isShallow(member, depth - 1)) return false
  }
  return true
}
