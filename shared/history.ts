/**
 * What happened at this station: every change with the values before and after, who, when and by which cause.
 * Local only; it never takes part in a merge.
 */
import { type Directory, kindOfId, recordById } from './directory.ts'
import type { PackageScope } from './exchange/package.ts'
import type { Choosing } from './exchange/part.ts'
import type { RecordId } from './records/ids.ts'
import type { Cause, Edit } from './replica/edit.ts'
import { type Entry, registerOf } from './replica/entry.ts'
import { isPersonalField } from './replica/erasure.ts'
import { isSame, isShallow } from './replica/plain-value.ts'
import { distinctVersions, type Register, type Stamp } from './replica/register.ts'

export interface HistoryRecord {
  /** this station's lasting number of the event, 1, 2, 3 …; assigned once and never used again */
  readonly number: number
  /** ISO instant by this station's clock, for people to read */
  readonly at: string
  readonly by: string
  readonly cause: Cause | MachineCause
  readonly changes: readonly ValueChange[]
  /** for a restored backup, the name of its file */
  readonly backup?: string
  /** for an import, and for taking it back */
  readonly import?: ImportTold
  /** records that came with an import, as a whole */
  readonly began?: readonly RecordName[]
  /** records that went with an import that was undone */
  readonly gone?: readonly RecordName[]
  readonly export?: ExportTold
  /** fields written besides those of `changes`, by record; null when that cannot be told */
  readonly touched?: Readonly<Record<RecordId, readonly string[]>> | null
  /** records of this event that a page of the history leaves out, since there are so many */
  readonly leftOut?: number
}

/** What happens to the directory otherwise than by an edit. */
export type MachineCause =
  | 'backup-restored'
  | 'import'
  /** as if it had never been taken */
  | 'import-undone'
  /** its values written over by those from before */
  | 'import-taken-back'
  | 'export'
  /** a person's data was erased */
  | 'erasure'
  /** from then on everything is kept sealed; or open again */
  | 'lock-set'
  | 'lock-removed'

export interface ImportTold {
  /** this station's number of the import */
  readonly number: number
  readonly files: readonly { readonly name: string; readonly stationName: string }[]
}

export interface ExportTold {
  /** the file's name without its folder */
  readonly name: string
  readonly scope: PackageScope
  /** the last event that what was written has in it */
  readonly position: number
  /** by what the records were chosen, of changes by what those of the first package were; left out for all */
  readonly choosing?: Exclude<Choosing, { readonly by: 'all' }>
  /** the records of that part; left out when that is all there were */
  readonly records?: readonly RecordId[]
}

/** A record, and how it was called when something happened to it; empty when it has no name of its own. */
export interface RecordName {
  readonly record: RecordId
  readonly name: string
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
  /** values that stand beside it, written apart and not settled */
  readonly besides?: readonly unknown[]
}

/** Beyond it one number cannot be told from the next. */
const highestNumber = 2 ** 52

/**
 * Whether a parsed value has the form of a record of the history: what may be handed to a screen. Values of fields are
 * taken as they are.
 */
export function isHistoryRecord(value: unknown): value is HistoryRecord {
  if (!isObject(value)) return false
  const { number, at, by, cause, changes, backup, began, gone, touched } = value
  if (!Number.isInteger(number) || Number(number) < 1 || Number(number) > highestNumber) return false
  if (![at, by, cause].every(text => typeof text === 'string')) return false
  if (backup !== undefined && typeof backup !== 'string') return false
  if (![began, gone].every(list => list === undefined || (Array.isArray(list) && list.every(isRecordName))))
    return false
  if (touched !== undefined && touched !== null && !isListsOfTexts(touched)) return false
  if (value['import'] !== undefined && !isImportTold(value['import'])) return false
  if (value['export'] !== undefined && !isExportTold(value['export'])) return false
  return Array.isArray(changes) && changes.every(isValueChange)
}

function isValueChange(value: unknown): boolean {
  if (!isObject(value)) return false
  const { record, name, field, before, after, besides = [] } = value
  if (![record, name, field].every(text => typeof text === 'string')) return false
  if (!Array.isArray(besides) || !besides.every(one => isShallow(one))) return false
  return Array.isArray(before) && before.every(one => isShallow(one)) && isShallow(after)
}

function isRecordName(value: unknown): boolean {
  return isObject(value) && typeof value['record'] === 'string' && typeof value['name'] === 'string'
}

function isListsOfTexts(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isListOfTexts)
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(one => typeof one === 'string')
}

function isImportTold(value: unknown): boolean {
  if (!isObject(value) || !Number.isInteger(value['number'])) return false
  const { files } = value
  return (
    Array.isArray(files) &&
    files.every(file => isObject(file) && [file['name'], file['stationName']].every(text => typeof text === 'string'))
  )
}

function isExportTold(value: unknown): boolean {
  if (!isObject(value) || typeof value['name'] !== 'string' || !Number.isInteger(value['position'])) return false
  const { scope, records, choosing } = value
  if (records !== undefined && !isListOfTexts(records)) return false
  if (choosing !== undefined && !isChoosing(choosing)) return false
  return isObject(scope) && isObject(scope['part']) && typeof scope['part']['what'] === 'string'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function isChoosing(value: unknown): boolean {
  if (!isObject(value)) return false
  return value['by'] === 'record' ? typeof value['record'] === 'string' : isListOfTexts(value['records'])
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

/** What taking in, or taking out, some versions does to the directory. */
export interface Told extends Pick<HistoryRecord, 'changes' | 'began' | 'gone' | 'touched'> {}

/**
 * What becomes of the directory when whole new forms are put in the place of records, and some records go, told
 * against the directory as it was before: new records by name, changed values with those before, and which other
 * registers were touched though their values mean the same.
 */
export function toldOf(before: Directory, changed: Iterable<Entry>, gone: readonly RecordId[] = []): Told {
  const changes: ValueChange[] = []
  const began: RecordName[] = []
  const touched: Record<RecordId, string[]> = {}
  for (const entry of changed) {
    const old = before.entries.get(entry.id)
    const name = nameOf(before, entry)
    if (old === undefined) {
      began.push({ record: entry.id, name })
      continue
    }
    for (const field of fieldsBetween(old, entry)) {
      const was = valuesOf(registerOf(old, field))
      const now = valuesOf(registerOf(entry, field))
      const [after = null, ...besides] = now
      if (isSame(was, now)) touched[entry.id] = [...(touched[entry.id] ?? []), field]
      else
        changes.push({ record: entry.id, name, field, before: was, after, ...(besides.length > 0 ? { besides } : {}) })
    }
  }
  const lost = gone.flatMap(id => {
    const old = before.entries.get(id)
    return old === undefined ? [] : [{ record: id, name: nameOf(before, old) }]
  })
  return {
    changes,
    ...(began.length > 0 ? { began } : {}),
    ...(lost.length > 0 ? { gone: lost } : {}),
    ...(Object.keys(touched).length > 0 ? { touched } : {})
  }
}

/** The names of the fields whose registers are not the very same in two forms of a record. */
export function fieldsBetween(one: Entry, other: Entry): readonly string[] {
  const fields = new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])
  return [...fields].filter(field => !isSame(registerOf(one, field), registerOf(other, field)))
}

/** Which fields of which records some events wrote: fields by name, or all of a record. */
export type Touched = ReadonlyMap<RecordId, ReadonlySet<string> | 'all'>

/**
 * What was written after the event numbered `since`, up to the one numbered `last`. Null when that cannot be told:
 * one of these events is missing, or does not say itself.
 */
export function touchedSince(events: Iterable<HistoryRecord>, since: number, last: number): Touched | null {
  const touched = new Map<RecordId, Set<string> | 'all'>()
  const seen = new Set<number>()
  const note = (record: RecordId, field: string): void => {
    const fields = touched.get(record)
    if (fields === undefined) touched.set(record, new Set([field]))
    else if (fields !== 'all') fields.add(field)
  }
  for (const event of events) {
    if (event.number <= since || event.number > last) continue
    seen.add(event.number)
    if (event.touched === null || (event.cause === 'backup-restored' && event.touched === undefined)) return null
    for (const { record, field } of event.changes) note(record, field)
    for (const { record } of event.began ?? []) touched.set(record, 'all')
    for (const [record, fields] of Object.entries(event.touched ?? {})) for (const field of fields) note(record, field)
  }
  return seen.size === last - since ? touched : null
}

/** The event without what it tells of erased persons: their names and the values of their personal fields. */
export function withoutPersons<Event extends Omit<HistoryRecord, 'number'>>(
  event: Event,
  erased: ReadonlySet<RecordId>
): Event {
  const nameless = (one: RecordName): RecordName => (erased.has(one.record) ? { ...one, name: '' } : one)
  const { began, gone } = event
  return {
    ...event,
    changes: event.changes.map(change => {
      if (!erased.has(change.record)) return change
      const { besides: _, ...others } = { ...change, name: '' }
      return isPersonalField(kindOfId(change.record) ?? '', change.field)
        ? { ...others, before: [], after: null }
        : { ...change, name: '' }
    }),
    ...(began === undefined ? {} : { began: began.map(nameless) }),
    ...(gone === undefined ? {} : { gone: gone.map(nameless) })
  }
}

/** One value of each meaning. */
function valuesOf(register: Register): readonly unknown[] {
  return distinctVersions(register).map(version => version.value)
}

/** A new record has its name in the entry itself. */
function nameOf(before: Directory, entry: Entry): string {
  const record = kindOfId(entry.id) === null ? null : recordById(before, entry.id)
  if (record !== null && 'name' in record) return record.name
  const name = registerOf(entry, 'name')[0]?.value
  return typeof name === 'string' ? name : ''
}
