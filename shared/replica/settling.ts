/**
 * Settling what was written apart: an ordinary write by somebody who was shown all versions of a field. It overrules
 * them everywhere it arrives, because it has seen them.
 */
import type { RecordId, RecordKind } from '../records/ids.ts'
import { type RecordChange, shownVersions } from './edit.ts'
import type { Entry } from './entry.ts'
import { normalForm, type Register } from './register.ts'

/** The change that makes this the value of a field. The entry is as it was shown, with all its versions. */
export function settlementOf(entry: Entry, kind: RecordKind, field: string, value: unknown): RecordChange {
  return {
    id: entry.id,
    kind,
    isNew: false,
    fields: { [field]: { value: value ?? null, shown: [...shownVersions(entry, field)] } }
  }
}

/**
 * The change that says whether a record stays which was removed at one station and changed at another. A removal covers
 * what it shows now; a restore stands over every removal.
 */
export function presenceSettlementOf(id: RecordId, kind: RecordKind, presence: 'remove' | 'restore'): RecordChange {
  return { id, kind, isNew: false, fields: {}, presence }
}

/** All members of several lists, each once; null where there are no two lists to put together. */
export function unitedValue(versions: Register): readonly unknown[] | null {
  const lists: (readonly unknown[])[] = []
  for (const { value } of versions) {
    if (Array.isArray(value)) lists.push(value)
    else if (value !== null) return null
  }
  if (lists.filter(list => list.length > 0).length < 2) return null
  const members = new Map<string, unknown>()
  for (const member of lists.flat()) if (!members.has(normalForm(member))) members.set(normalForm(member), member)
  return [...members.values()]
}
