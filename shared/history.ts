/**
 * What happened at this station: every change with the values before and after, who, when and by which cause.
 * Local only; it never takes part in a merge.
 */
import { type Directory, kindOfId, recordById } from './directory.ts'
import type { RecordId } from './records/ids.ts'
import type { Cause, Edit } from './replica/edit.ts'
import { type Entry, registerOf } from './replica/entry.ts'
import { isShallow } from './replica/plain-value.ts'
import { distinctVersions, type Stamp } from './replica/register.ts'

export interface HistoryRecord {
  /** this station's lasting number of the event, 1, 2, 3 …; assigned once and never used again */
  readonly number: number
  /** ISO instant by this station's clock, for people to read */
  readonly at: string
  readonly by: string
  readonly cause: Cause | 'backup-restored'
  readonly changes: readonly ValueChange[]
  /** for a restored backup, the name of its file */
  readonly backup?: string
}

export interface ValueChange {
  readonly record: RecordId
  /** how the record was called when this happened; empty when it has no name of its own */
  readonly name: string
  readonly field: string
  /** the values that stood before, more than one where they were written apart */
  readonly before: readonly unknown[]
  /** null: cleared, or a removed record restored */
  readonly after: unknown
}

/** Beyond it one number cannot be told from the next. */
const highestNumber = 2 ** 52

/**
 * Whether a parsed value has the form of a record of the history: what may be handed to a screen. Values of fields are
 * taken as they are.
 */
export function isHistoryRecord(value: unknown): value is HistoryRecord {
  if (!isObject(value)) return false
  const { number, at, by, cause, changes, backup } = value
  if (!Number.isInteger(number) || Number(number) < 1 || Number(number) > highestNumber) return false
  if (![at, by, cause].every(text => typeof text === 'string')) return false
  if (backup !== undefined && typeof backup !== 'string') return false
  return Array.isArray(changes) && changes.every(isValueChange)
}

function isValueChange(value: unknown): boolean {
  if (!isObject(value)) return false
  const { record, name, field, before, after } = value
  if (![record, name, field].every(text => typeof text === 'string')) return false
  return Array.isArray(before) && before.every(one => isShallow(one)) && isShallow(after)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The changes that an edit makes, told against the directory as it was before. */
export function changesOf(
  before: Directory,
  edit: Edit,
  written: readonly Entry[],
  stamp: Stamp
): readonly ValueChange[] {
  return written.flatMap(entry => {
    const old = before.entries.get(entry.id)
    const change = edit.changes.find(one => one.id === entry.id)
    if (change === undefined) return []
    const name = nameOf(before, entry)
    const fields = [...Object.keys(change.fields), ...(change.presence === undefined ? [] : ['removed'])]
    return fields.map(field => ({
      record: entry.id,
      name,
      field,
      before: old === undefined ? [] : distinctVersions(registerOf(old, field)).map(version => version.value),
      after: registerOf(entry, field).find(version => version.stamp.count === stamp.count)?.value ?? null
    }))
  })
}

/** A new record has its name in the entry itself. */
function nameOf(before: Directory, entry: Entry): string {
  const record = kindOfId(entry.id) === null ? null : recordById(before, entry.id)
  if (record !== null && 'name' in record) return record.name
  const name = registerOf(entry, 'name')[0]?.value
  return typeof name === 'string' ? name : ''
}
