/**
 * What a station remembers of its exchanges with others: whose keys it trusts, how stations are called, what it took
 * and wrote, what was offered and not taken, and whose data it still has to clear away. Part of its database.
 */
import { z } from 'zod'
import type { DeclinedVersion, ImportCounts } from '../shared/exchange/offer.ts'
import type { PackageScope } from '../shared/exchange/package.ts'
import type { RecordId } from '../shared/records/ids.ts'
import { type Entry, registerOf } from '../shared/replica/entry.ts'
import type { VersionName } from '../shared/replica/register.ts'
import type { Decoded } from './disk/opening.ts'
import { unknownMember } from './disk/unknown-member.ts'

export interface ExchangeMemory {
  /** the key that this station signs with; null before its first package */
  ownKey: string | null
  /** by public key */
  readonly keys: Map<string, KnownKey>
  /** by station id */
  readonly stationNames: Map<string, string>
  /** in the order of their numbers */
  readonly imports: Map<number, ImportNote>
  /** by the number of their event in the history */
  readonly exports: Map<number, ExportNote>
  readonly declined: Map<RecordId, DeclinedRecord>
  /** contacts that were erased, and whose data may still lie in files of this station */
  readonly erasing: Set<RecordId>
  /** verifications whose day had not come yet when they were first received */
  readonly misdated: Set<RecordId>
}

/** What an acknowledged change puts in the place of what was remembered. */
export interface ExchangeChange {
  readonly ownKey?: string
  readonly keys?: readonly KnownKey[]
  readonly stationNames?: Readonly<Record<string, string>>
  readonly imports?: readonly ImportNote[]
  readonly exports?: readonly ExportNote[]
  /** null: nothing of the record is declined any more */
  readonly declined?: Readonly<Record<RecordId, DeclinedRecord | null>>
  /** false: all of it is cleared away */
  readonly erasing?: Readonly<Record<RecordId, boolean>>
  /** these, too */
  readonly misdated?: readonly RecordId[]
}

const text = z.string()
const number = z.number().int().min(0)
const writing = { number, at: text, by: text }

const knownKey = z.strictObject({
  publicKey: text,
  station: text,
  name: text,
  state: z.enum(['trusted', 'withdrawn']),
  since: text
})
/** A key that a person has decided about. */
export type KnownKey = z.infer<typeof knownKey>

const counts: z.ZodType<ImportCounts> = z.strictObject({
  newRecords: number,
  changedFields: number,
  conflicts: number,
  removals: number,
  declined: number
})

const takenFile = z.strictObject({
  name: text,
  station: text,
  stationName: text,
  publicKey: text.nullable(),
  createdAt: text,
  checksum: text
})
/** A file of an import, as it is remembered. */
export type TakenFile = z.infer<typeof takenFile>

const importNote = z.strictObject({
  ...writing,
  files: z.array(takenFile),
  counts,
  state: z.enum(['taken', 'undone', 'taken-back']),
  undone: z.strictObject({ at: text, by: text }).nullable(),
  /** the number of its event in the history */
  event: number,
  /** a restored backup went back to before it: it is no part of how the directory came about */
  isLeftBehind: z.boolean().optional()
})
export type ImportNote = z.infer<typeof importNote>

/** Loose on purpose: a part of a package that a newer version knows stays what it is. */
const scope = z.strictObject({
  part: z.looseObject({ what: text }),
  personalContacts: z.boolean()
}) as unknown as z.ZodType<PackageScope>

const exportNote = z.strictObject({
  ...writing,
  name: text,
  scope,
  checksum: text,
  createdAt: text,
  isProtected: z.boolean(),
  /** the last event of the history that what was written has in it */
  position: number
})
export type ExportNote = z.infer<typeof exportNote>

/** Per field, the versions that were not taken; the field '*' stands for a whole record that is not here. */
const declinedRecord = z.record(text, z.array(z.strictObject({ writer: text, count: z.number().int(), at: text })))
export type DeclinedRecord = Readonly<z.infer<typeof declinedRecord>>

export const wholeRecord = '*'

const change = z.strictObject({
  ownKey: text.optional(),
  keys: z.array(knownKey).optional(),
  stationNames: z.record(text, text).optional(),
  imports: z.array(importNote).optional(),
  exports: z.array(exportNote).optional(),
  declined: z.record(text, declinedRecord.nullable()).optional(),
  erasing: z.record(text, z.boolean()).optional(),
  misdated: z.array(text).optional()
})

export function emptyMemory(): ExchangeMemory {
  return {
    ownKey: null,
    keys: new Map(),
    stationNames: new Map(),
    imports: new Map(),
    exports: new Map(),
    declined: new Map(),
    erasing: new Set(),
    misdated: new Set()
  }
}

/** The memory as plain JSON: one change that makes it out of nothing. */
export function encodeMemory(memory: ExchangeMemory): ExchangeChange {
  return {
    ...(memory.ownKey === null ? {} : { ownKey: memory.ownKey }),
    keys: [...memory.keys.values()],
    stationNames: Object.fromEntries(memory.stationNames),
    imports: [...memory.imports.values()],
    exports: [...memory.exports.values()],
    declined: Object.fromEntries(memory.declined),
    erasing: Object.fromEntries([...memory.erasing].map(id => [id, true])),
    ...(memory.misdated.size === 0 ? {} : { misdated: [...memory.misdated] })
  }
}

/** What a parsed value says. */
export function decodeExchange(value: unknown): Decoded<ExchangeChange> {
  const read = change.safeParse(value)
  if (read.success) return { kind: 'decoded', value: read.data as ExchangeChange }
  const unknown = unknownMember(read.error)
  if (unknown !== null) return { kind: 'newer', place: unknown, reason: 'not known to this version' }
  const place = read.error.issues[0]?.path.join('.') ?? ''
  return { kind: 'refused', place, reason: 'not what is remembered of an exchange' }
}

/** Remembers a change. What it says of one key, import, export or record takes the place of what was known of it. */
export function remember(memory: ExchangeMemory, of: ExchangeChange): ExchangeMemory {
  if (of.ownKey !== undefined) memory.ownKey = of.ownKey
  for (const key of of.keys ?? []) memory.keys.set(key.publicKey, key)
  for (const [id, name] of Object.entries(of.stationNames ?? {})) memory.stationNames.set(id, name)
  for (const note of of.imports ?? []) memory.imports.set(note.number, note)
  for (const note of of.exports ?? []) memory.exports.set(note.number, note)
  for (const [id, record] of Object.entries(of.declined ?? {})) {
    if (record === null) memory.declined.delete(id)
    else memory.declined.set(id, record)
  }
  for (const [id, isDue] of Object.entries(of.erasing ?? {})) {
    if (isDue) memory.erasing.add(id)
    else memory.erasing.delete(id)
  }
  for (const id of of.misdated ?? []) memory.misdated.add(id)
  return memory
}

/** Which versions in these entries were offered before and not taken. */
export function declinedIn(memory: ExchangeMemory, entries: Iterable<Entry>): readonly DeclinedVersion[] {
  const found: DeclinedVersion[] = []
  for (const entry of entries) {
    const record = memory.declined.get(entry.id)
    if (record === undefined) continue
    for (const field of Object.keys(entry.fields)) {
      const known = [...namesIn(record, field), ...namesIn(record, wholeRecord)]
      for (const { stamp } of registerOf(entry, field)) {
        const at = known.find(one => isNamed(one, stamp))?.at
        if (at !== undefined) found.push({ record: entry.id, field, writer: stamp.writer, count: stamp.count, at })
      }
    }
  }
  return found
}

/** Fields of newer versions may have any name, `toString` too: what every object has is none of theirs. */
function namesIn(record: DeclinedRecord, field: string): DeclinedRecord[string] {
  return Object.hasOwn(record, field) ? (record[field] ?? []) : []
}

function isNamed(one: VersionName, other: VersionName): boolean {
  return one.writer === other.writer && one.count === other.count
}

/** A record's declined versions after some were taken, and others declined. Null when none is left. */
export function redecided(
  before: DeclinedRecord | undefined,
  taken: readonly string[] | typeof wholeRecord,
  declined: Readonly<Record<string, readonly VersionName[]>>,
  at: string
): DeclinedRecord | null {
  const kept = Object.entries(before ?? {}).filter(
    ([field]) => taken !== wholeRecord && field !== wholeRecord && !taken.includes(field)
  )
  const noted: Record<string, DeclinedRecord[string]> = Object.fromEntries(kept)
  for (const [field, versions] of Object.entries(declined)) {
    const others = namesIn(noted, field).filter(one => !versions.some(version => isNamed(one, version)))
    noted[field] = [...others, ...versions.map(({ writer, count }) => ({ writer, count, at }))]
  }
  return Object.keys(noted).length === 0 ? null : noted
}
