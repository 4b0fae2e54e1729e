/**
 * A register: one field of one record, as a station holds it. Every version says who wrote it and what that
 * person had seen when writing; several versions side by side were written apart and are not yet settled.
 * Causality goes by (writer, count) alone. `at` is only shown: no clock takes part in any rule.
 */
import type { Source } from '../records/source.ts'
import { canonicalValue } from './plain-value.ts'
import { compareText } from './text-order.ts'

/** Drawn by the keeper at every program start; one writer never uses a count twice. */
export type WriterId = string
export type StationId = string

/** Per writer, the highest write of this field that was seen. */
export type Seen = Readonly<Record<WriterId, number>>

export interface Stamp {
  readonly writer: WriterId
  readonly count: number
  readonly station: StationId
  /** the person's name as it was given at the station */
  readonly by: string
  /** ISO instant by the station's clock, for people to read */
  readonly at: string
}

export interface Version<Value = unknown> {
  readonly value: Value
  readonly stamp: Stamp
  readonly seen: Seen
  /** published sources this value was taken from; empty for what a person entered */
  readonly sources: readonly Source[]
}

/** In the order of (writer, count). */
export type Register<Value = unknown> = readonly Version<Value>[]

/** The name of one version, enough to say which one was on the screen. */
export interface VersionName {
  readonly writer: WriterId
  readonly count: number
}

/**
 * Writes a value over everything the register holds. The caller has made sure that every current version was
 * shown to the person (`wasShown`). Null clears the field.
 */
export function writeRegister<Value>(
  register: Register<Value>,
  value: Value,
  stamp: Stamp,
  sources: readonly Source[] = []
): Register<Value> {
  return [{ value, stamp, seen: seenBy(register), sources }]
}

/** What a person has seen who was shown all current versions: their stamps, and all that these had seen. */
export function seenBy(register: Register): Seen {
  const seen: Record<WriterId, number> = Object.create(null)
  for (const version of register) {
    for (const writer of Object.keys(version.seen)) raise(seen, writer, version.seen[writer] ?? 0)
    raise(seen, version.stamp.writer, version.stamp.count)
  }
  return { ...seen }
}

/** True when the versions a person was shown are exactly the current ones. */
export function wasShown(register: Register, shown: readonly VersionName[]): boolean {
  if (register.length !== shown.length) return false
  return register.every(version =>
    shown.some(name => name.writer === version.stamp.writer && name.count === version.stamp.count)
  )
}

/** The versions with one example of each distinct value, in the order of (writer, count). One = no conflict. */
export function distinctVersions<Value>(register: Register<Value>): Register<Value> {
  if (register.length < 2) return register
  const forms = new Set<string>()
  return register.filter(version => {
    const form = normalForm(version.value)
    if (forms.has(form)) return false
    forms.add(form)
    return true
  })
}

/** All members of the lists that versions hold, each once, in the order of the versions. */
export function membersOfAll(versions: Register): readonly unknown[] {
  const members = new Map<string, unknown>()
  for (const { value } of versions) {
    for (const member of Array.isArray(value) ? value : []) {
      const form = normalForm(member)
      if (!members.has(form)) members.set(form, member)
    }
  }
  return [...members.values()]
}

/** The order versions are kept and shown in: by (writer, count), never by clock. */
export function inOrder<Value>(register: Register<Value>): Register<Value> {
  if (register.length < 2) return register
  return register.toSorted(
    (a, b) =>
      compareText(a.stamp.writer, b.stamp.writer) ||
      a.stamp.count - b.stamp.count ||
      compareText(contentOf(a), contentOf(b))
  )
}

/** Whether a version was written by somebody who had seen the other one. */
export function hasSeen(version: Version, other: Version): boolean {
  return (version.seen[other.stamp.writer] ?? -1) >= other.stamp.count
}

/** A version's whole content, which is its identity: equal texts are the same version. */
export function contentOf({ value, stamp, seen, sources }: Version): string {
  const writers = Object.keys(seen).sort(compareText)
  return JSON.stringify([
    stamp.writer,
    stamp.count,
    canonicalValue(value),
    stamp.station,
    stamp.by,
    stamp.at,
    writers.map(writer => [writer, seen[writer]]),
    canonicalValue(sources)
  ])
}

/**
 * The form two values are compared by: text NFC and trimmed, a phone by its number, lists as sorted sets,
 * object members in sorted order. Equal forms mean the same to a person.
 */
export function normalForm(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC').trim())
  if (Array.isArray(value)) return `[${[...new Set(value.map(normalForm))].sort(compareText).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = value as Record<string, unknown>
    if (typeof members['number'] === 'string' && 'text' in members) {
      return `{"number":${JSON.stringify(members['number'])},"note":${normalForm(members['note'] ?? null)}}`
    }
    const names = Object.keys(members).sort(compareText)
    return `{${names.map(name => `${JSON.stringify(name)}:${normalForm(members[name])}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

function raise(seen: Record<WriterId, number>, writer: WriterId, count: number): void {
  if ((seen[writer] ?? -1) < count) seen[writer] = count
}
