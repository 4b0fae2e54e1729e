/** How what happened is put before a person: day by day, and within one event record by record. Pure. */
import type { HistoryRecord, ValueChange } from '../../shared/history.ts'
import { type Day, dayInBelgrade } from '../../shared/records/day.ts'
import type { Fields } from '../../shared/records/field.ts'
import type { RecordId, RecordKind } from '../../shared/records/ids.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import { removedField } from '../../shared/replica/removal.ts'

export interface DayOfEvents {
  /** null when the clock said nothing that can be read */
  readonly day: Day | null
  readonly events: readonly HistoryRecord[]
}

export interface RecordStory {
  readonly record: RecordId
  readonly changes: readonly ValueChange[]
}

/** The events as they come, those of one day together. A clock put back begins another day, it does not mix them. */
export function dayByDay(events: readonly HistoryRecord[]): readonly DayOfEvents[] {
  const days: { readonly day: Day | null; readonly events: HistoryRecord[] }[] = []
  for (const event of events) {
    const day = dayInBelgrade(new Date(event.at))
    const last = days.at(-1)
    if (last !== undefined && last.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}

/** The changes of one event by the record they belong to. What it was made for comes last in an edit, and first here. */
export function recordByRecord(changes: readonly ValueChange[]): readonly RecordStory[] {
  const stories = new Map<RecordId, ValueChange[]>()
  for (const change of changes) {
    const story = stories.get(change.record)
    if (story === undefined) stories.set(change.record, [change])
    else story.push(change)
  }
  return [...stories].map(([record, told]) => ({ record, changes: told })).reverse()
}

/** Whether the record began with these changes: something it cannot be without was written for the first time. */
export function isBeginning(kind: RecordKind | null, changes: readonly ValueChange[]): boolean {
  if (kind === null) return false
  const fields: Fields = fieldsOf[kind]
  return changes.some(({ field, before }) => before.length === 0 && fields[field]?.required === true)
}

/** Whether a change is the removal of the record, or the end of one. */
export function isPresence({ field }: ValueChange): boolean {
  return field === removedField
}

/** The day that the name of a backup says it was made on; null when it says none. */
export function dayOfBackup(name: string): string | null {
  return /^\d+-(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1] ?? null
}
