/**
 * Settling what was written apart: an ordinary write by somebody who was shown all versions of a field. It overrules
 * them everywhere it arrives, because it has seen them.
 */
import { type Directory, recordsBehind } from '../directory.ts'
import type { RecordId, RecordKind } from '../records/ids.ts'
import { type RecordChange, shownVersions } from './edit.ts'
import { type Entry, registerOf } from './entry.ts'
import { distinctVersions, membersOfAll, normalForm, type Register } from './register.ts'

/** The change that makes this the value of a field. The entry is as it was shown, with all its versions. */
export function settlementOf(entry: Entry, kind: RecordKind, field: string, value: unknown): RecordChange {
  const shown = [...shownVersions(entry, field)]
  return { id: entry.id, kind, isNew: false, fields: { [field]: { value: value ?? null, shown } } }
}

/**
 * The changes that make this the value of a field, over all versions that stand there. Of several records shown as one,
 * each that says something else is written for itself.
 */
export function settlementsOf(
  directory: Directory,
  id: RecordId,
  kind: RecordKind,
  field: string,
  value: unknown
): readonly RecordChange[] {
  const together = recordsBehind(directory, id)
  return together.flatMap(one => {
    const entry = directory.entries.get(one)
    const says = entry === undefined ? [] : distinctVersions(registerOf(entry, field))
    if (entry === undefined || says.length === 0) return []
    const isSaid = says.length === 1 && normalForm(says[0]?.value) === normalForm(value)
    if (isSaid || (together.length > 1 && says.every(version => isNothing(version.value)))) return []
    return [settlementOf(entry, kind, field, value)]
  })
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
  return membersOfAll(versions)
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
