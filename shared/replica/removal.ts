/**
 * Removing and restoring. A removal is a value of the field `removed` that holds, per field, what was seen when
 * the record was removed; restoring writes null over it. A record hides only when no restore stands and every
 * current version was seen by a removal: what somebody wrote apart keeps it in sight.
 */
import { z } from 'zod'
import { type Entry, registerOf } from './entry.ts'
import { type Seen, seenBy } from './register.ts'

export const removedField = 'removed'

/** Per field, what the person who removed the record had seen of it. */
export type RemovedValue = Readonly<Record<string, Seen>>

const removedValue = z.record(z.string(), z.record(z.string(), z.number()))

/** The value that removes the record as it now stands. */
export function removalOf(entry: Entry): RemovedValue {
  const seen: Record<string, Seen> = {}
  for (const field of Object.keys(entry.fields)) {
    if (field !== removedField) seen[field] = seenBy(registerOf(entry, field))
  }
  return seen
}

/** in-sight: never removed or restored; hidden: removed; contested: removed here, changed there. */
export type Presence = 'in-sight' | 'hidden' | 'contested'

export function presenceOf(entry: Entry): Presence {
  if (!Object.hasOwn(entry.fields, removedField)) return 'in-sight'
  const marks = registerOf(entry, removedField)
  if (marks.some(mark => mark.value === null)) return 'in-sight'
  const removals = marks.flatMap(mark => {
    const read = removedValue.safeParse(mark.value)
    return read.success ? [read.data] : []
  })
  if (removals.length === 0) return 'in-sight'
  for (const field of Object.keys(entry.fields)) {
    if (field === removedField) continue
    for (const { stamp } of registerOf(entry, field)) {
      if (!removals.some(seen => countIn(seen, field, stamp.writer) >= stamp.count)) return 'contested'
    }
  }
  return 'hidden'
}

/** The highest write of a writer that a removal has seen of a field. Names that every object has are no exception. */
function countIn(seen: Readonly<Record<string, Seen>>, field: string, writer: string): number {
  const ofField = Object.hasOwn(seen, field) ? seen[field] : undefined
  return ofField !== undefined && Object.hasOwn(ofField, writer) ? (ofField[writer] ?? -1) : -1
}
