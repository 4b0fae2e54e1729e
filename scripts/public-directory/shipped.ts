/**
 * The memory of what every edition wrote, so that a count once shipped can never come to mean something else: a
 * station that has taken count 3 of a field would not notice another value under the same count.
 */
import { createHash } from 'node:crypto'
import { registerOf } from '../../shared/replica/entry.ts'
import type { PublicDirectory } from './edition.ts'

/** Per count, per record, per field: a fingerprint of the version. Counts are written as text, as JSON wants it. */
export type ShippedWrites = Readonly<Record<string, WritesOfEdition>>
type WritesOfEdition = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What the versions in a public directory wrote, by count. Versions that were written over are no more in it. */
export function writesIn(directory: PublicDirectory): ShippedWrites {
  const writes: Record<string, Record<string, Record<string, string>>> = {}
  for (const entry of directory.entries) {
    for (const field of Object.keys(entry.fields)) {
      for (const version of registerOf(entry, field)) {
        const { count } = version.stamp
        const records = writes[count] ?? {}
        records[entry.id] = { ...records[entry.id], [field]: fingerprint(version) }
        writes[count] = records
      }
    }
  }
  return writes
}

/** Writes that stand under a count that shipped with other contents, or without them: "count record field". */
export function rewrittenIn(directory: PublicDirectory, shipped: ShippedWrites): readonly string[] {
  return Object.entries(writesIn(directory)).flatMap(([count, records]) => {
    const before = shipped[count]
    if (before === undefined) return []
    return Object.entries(records).flatMap(([record, fields]) =>
      Object.entries(fields).flatMap(([field, print]) =>
        before[record]?.[field] === print ? [] : [`${count} ${record} ${field}`]
      )
    )
  })
}

/** The memory with the counts added that it did not know. What it knew stays as it was. */
export function rememberWrites(directory: PublicDirectory, shipped: ShippedWrites): ShippedWrites {
  return { ...writesIn(directory), ...shipped }
}

/** One record to a line. */
export function shippedWritesText(shipped: ShippedWrites): string {
  const editions = Object.entries(shipped).map(([count, records]) => {
    const lines = Object.entries(records).map(([id, fields]) => `    ${JSON.stringify(id)}: ${JSON.stringify(fields)}`)
    return `  ${JSON.stringify(count)}: {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${editions.join(',\n')}\n}\n`
}

function fingerprint(version: unknown): string {
  return createHash('sha256').update(JSON.stringify(version)).digest('hex').slice(0, 16)
}
