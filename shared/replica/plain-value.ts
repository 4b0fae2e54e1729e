/**
 * What a value from a file may be: anything JSON can say, nested no deeper than any field of the directory ever is.
 * Deeper ones are refused at the border, because `JSON.stringify` and other walks over a value give up on them.
 * Values are kept in one form: members of objects in the order of their names, whoever wrote them first.
 */
import { compareText } from './text-order.ts'

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

/** The same value with the members of its objects in the order of their names; the very same when they are already. */
export function canonicalValue<Value>(value: Value): Value {
  return isCanonical(value) ? value : (ordered(value) as Value)
}

/** Whether the members of all objects in a value stand in the order of their names. */
export function isCanonical(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true
  if (Array.isArray(value)) return value.every(isCanonical)
  let before: string | null = null
  for (const name of Object.keys(value)) {
    if (before !== null && before > name) return false
    if (!isCanonical((value as Readonly<Record<string, unknown>>)[name])) return false
    before = name
  }
  return true
}

/** Whether two plain values are the same, members in any order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    for (let place = 0; place < one.length; place += 1) if (!isSame(one[place], other[place])) return false
    return true
  }
  const members = one as Readonly<Record<string, unknown>>
  const others = other as Readonly<Record<string, unknown>>
  let count = 0
  for (const name in members) {
    count += 1
    if (!Object.hasOwn(others, name) || !isSame(members[name], others[name])) return false
  }
  for (const _ in others) count -= 1
  return count === 0
}

/** The same value with U+FFFD for half characters (lone surrogates), which no file can say. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(wellFormed)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toWellFormed(), wellFormed(member)]))
}

function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(ordered)
  const members = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.keys(members)
      .sort(compareText)
      .map(name => [name, ordered(members[name])])
  )
}
