/**
 * The log of takings: what each import brought, so that it can be undone (shared/replica/taking.ts). It lies beside
 * the history and is kept the same way; what is not in it yet stands in the database (`recentTakings`).
 *
 * Promises: either all imports that led to the present directory are read, or none; nothing is guessed.
 */
import type { RecordId } from '../../shared/records/ids.ts'
import { type Entry, isEntry } from '../../shared/replica/entry.ts'
import { isPersonalField } from '../../shared/replica/erasure.ts'
import { onlyFields, type Taking } from '../../shared/replica/taking.ts'
import type { Database } from '../database.ts'
import type { History } from '../disk/history.ts'

/** A taking as it is kept: also which records were new here. */
export interface KeptTaking extends Taking {
  readonly began: readonly RecordId[]
}

/** Whether a parsed value has the form of a taking. */
export function isTaking(value: unknown): value is KeptTaking {
  if (value === null || typeof value !== 'object') return false
  const { number, standing, took, before, same, began } = value as Readonly<Record<string, unknown>>
  if (!isNumber(number) || !isListOf(standing, isNumber)) return false
  if (!isListOf(took, isEntry) || !isListOf(before, isEntry)) return false
  return isListOf(same, isText) && isListOf(began, isText)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1
}

function isListOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is)
}

/**
 * All imports that led to the present directory, those undone since included, in the order of their numbers, each
 * reduced to the records that the one with this number named. Null when one of them cannot be read whole.
 */
export async function readPast(
  database: Database,
  log: History | null,
  number: number
): Promise<readonly Taking[] | null> {
  const target = await readTaking(database, log, number)
  if (target === null) return null
  const records = new Set(target.took.map(entry => entry.id))
  const found = new Map<number, Taking>()
  const read = await log?.read(record => (isTaking(record) ? reduced(record, records) : null))
  if (read?.kind === 'read') for (const { number: one, record } of read.records) found.set(one, record as Taking)
  for (const taking of database.recentTakings) found.set(taking.number, reduced(taking, records))
  const past: Taking[] = []
  for (const { number: one, isLeftBehind } of database.exchange.imports.values()) {
    if (isLeftBehind === true) continue
    const taking = found.get(one)
    if (taking === undefined) return null
    past.push(taking)
  }
  return past.sort((one, other) => one.number - other.number)
}

/** One import as it was kept; null when it cannot be read. */
export async function readTaking(database: Database, log: History | null, number: number): Promise<KeptTaking | null> {
  const recent = database.recentTakings.find(taking => taking.number === number)
  if (recent !== undefined) return recent
  const read = await log?.read(record => (isTaking(record) && record.number === number ? record : null))
  const record = read?.kind === 'read' ? read.records.find(one => one.number === number)?.record : undefined
  return record === undefined ? null : (record as KeptTaking)
}

/** The import without the personal data of erased persons. */
export function withoutPersonsIn(taking: KeptTaking, erased: ReadonlySet<RecordId>): KeptTaking {
  const cleared = (entries: readonly Entry[]): readonly Entry[] =>
    entries.map(entry => (erased.has(entry.id) ? withoutPersonalFields(entry) : entry))
  return { ...taking, took: cleared(taking.took), before: cleared(taking.before) }
}

/** The entry without the fields that belong to a person. */
function withoutPersonalFields(entry: Entry): Entry {
  const fields = Object.keys(entry.fields)
  const others = fields.filter(field => !isPersonalField(entry.kind, field))
  return others.length === fields.length ? entry : onlyFields(entry, others)
}

/** The taking reduced to some records. */
export function reduced(taking: Taking, records: ReadonlySet<RecordId>): Taking {
  return {
    ...taking,
    took: taking.took.filter(entry => records.has(entry.id)),
    before: taking.before.filter(entry => records.has(entry.id)),
    same: taking.same.filter(id => records.has(id))
  }
}
