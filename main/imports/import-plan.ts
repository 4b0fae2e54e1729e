/**
 * What taking an offer does: the decisions of a person put to what its files hold, against the directory as it is now.
 * Nothing is trusted from the page but the decisions themselves, and nothing is changed here.
 */
import type { Directory } from '../../shared/directory.ts'
import type { Choice, Decisions, ImportCounts } from '../../shared/exchange/offer.ts'
import { type Told, toldOf } from '../../shared/history.ts'
import type { Field } from '../../shared/records/field.ts'
import { type RecordId, recordKinds } from '../../shared/records/ids.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import { type Entry, registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { erasedField, isErased, isPersonalField } from '../../shared/replica/erasure.ts'
import { canonicalValue, isSame } from '../../shared/replica/plain-value.ts'
import {
  contentOf,
  distinctVersions,
  normalForm,
  type Register,
  type Stamp,
  type VersionName,
  wasShown,
  writeRegister
} from '../../shared/replica/register.ts'
import { presenceOf, removedField } from '../../shared/replica/removal.ts'
import { onlyFields, type Taken, take, withWrites } from '../../shared/replica/taking.ts'
import { type DeclinedRecord, type ExchangeChange, redecided, wholeRecord } from '../exchange-memory.ts'
import { inSlices } from '../slices.ts'
import { changedFields } from './weighing.ts'

export interface ImportPlan {
  readonly taken: Taken
  readonly counts: ImportCounts
  readonly declined: NonNullable<ExchangeChange['declined']>
  readonly told: Told
  /** contacts that the import marks as erased */
  readonly erased: readonly RecordId[]
}

/** What the plan is made against. */
export interface PlanBase {
  readonly directory: Directory
  readonly declined: ReadonlyMap<RecordId, DeclinedRecord>
  /** under which the choices are written; drawn only when there are some */
  readonly stamp: () => Stamp
  /** ISO instant of the decision */
  readonly at: string
}

/** Null when the decisions do not fit what is here now: then a person has to look again. */
export async function planImport(
  union: ReadonlyMap<RecordId, Entry>,
  decisions: Pick<Decisions, 'declined' | 'choices'>,
  base: PlanBase
): Promise<ImportPlan | null> {
  const { entries } = base.directory
  const declines = new Map(decisions.declined.map(one => [one.record, one.fields]))
  const theirs: Entry[] = []
  const notes: Record<RecordId, DeclinedRecord | null> = {}
  let isHalfNew = false
  let declined = 0
  await inSlices(union.values(), entry => {
    const ours = entries.get(entry.id)
    const said = declines.get(entry.id) ?? []
    if (ours === undefined && said !== wholeRecord && said.length > 0) isHalfNew = true
    const kept = Object.keys(entry.fields).filter(field => said !== wholeRecord && !said.includes(field))
    const isErasure = kept.includes(erasedField) && isErased(entry)
    // Not even the log of takings may hold what an erasure keeps away.
    const given = kept.filter(
      field => !((isErasure || isErasedIn(entries, entry.id)) && isPersonalField(entry.kind, field))
    )
    if (given.length === Object.keys(entry.fields).length) theirs.push(entry)
    else if (given.length > 0) theirs.push(onlyFields(entry, given))
    const refused = refusedOf(ours, entry, said)
    if (refused !== null) declined += said === wholeRecord ? 1 : Object.keys(refused).length
    const before = base.declined.get(entry.id)
    if (refused === null && before === undefined) return
    const isTakenWhole = ours === undefined && said !== wholeRecord
    notes[entry.id] = redecided(before, isTakenWhole ? wholeRecord : kept, refused ?? {}, base.at)
  })
  // A new record is one tick.
  if (isHalfNew) return null
  const merged: Taken[] = []
  await inSlices(theirs, entry => void merged.push(take(entries, [entry])))
  const brought = joined(merged)
  const written = writesOf(decisions.choices, entries, brought.changed, base.stamp)
  if (written === null) return null
  const taken = withWrites(entries, brought, written)
  const told = await toldInSlices(base.directory, taken.changed)
  const erased = taken.changed.filter(entry => isErased(entry) && !isErasedIn(entries, entry.id)).map(({ id }) => id)
  const counts = await countsOf(entries, taken)
  return { taken, counts: { ...counts, declined }, declined: notes, told, erased }
}

/** Told in small steps: a first import may bring a whole directory. */
export async function toldInSlices(
  before: Directory,
  changed: readonly Entry[],
  gone: readonly RecordId[] = []
): Promise<Told> {
  const parts: Told[] = []
  await inSlices(changed, entry => void parts.push(toldOf(before, [entry])))
  parts.push(toldOf(before, [], gone))
  const began = parts.flatMap(part => part.began ?? [])
  const lost = parts.flatMap(part => part.gone ?? [])
  const touched = Object.assign({}, ...parts.map(part => part.touched ?? {}))
  return {
    changes: parts.flatMap(part => part.changes),
    ...(began.length > 0 ? { began } : {}),
    ...(lost.length > 0 ? { gone: lost } : {}),
    ...(Object.keys(touched).length > 0 ? { touched } : {})
  }
}

/** The versions that are new here and not taken, by field; null when there are none. */
function refusedOf(
  ours: Entry | undefined,
  theirs: Entry,
  said: readonly string[] | typeof wholeRecord
): Readonly<Record<string, readonly VersionName[]>> | null {
  if (said.length === 0) return null
  if (said === wholeRecord && ours === undefined) {
    return { [wholeRecord]: theirs.stamps.map(([writer, count]) => ({ writer, count })) }
  }
  const refused: Record<string, readonly VersionName[]> = {}
  for (const field of changedFields(ours, theirs)) {
    if (said !== wholeRecord && !said.includes(field)) continue
    const known = new Set(ours === undefined ? [] : registerOf(ours, field).map(contentOf))
    const news = registerOf(theirs, field).filter(version => !known.has(contentOf(version)))
    refused[field] = news.map(({ stamp: { writer, count } }) => ({ writer, count }))
  }
  return Object.keys(refused).length === 0 ? null : refused
}

function joined(parts: readonly Taken[]): Taken {
  return {
    changed: parts.flatMap(part => part.changed),
    took: parts.flatMap(part => part.took),
    before: parts.flatMap(part => part.before),
    same: parts.flatMap(part => part.same)
  }
}

type Written = Map<RecordId, { entry: Entry; fields: string[] }>

/** What the choices write over what is there after the merge. Null when one of them does not fit that. */
function writesOf(
  choices: readonly Choice[],
  present: ReadonlyMap<RecordId, Entry>,
  changed: readonly Entry[],
  draw: () => Stamp
): Written | null {
  const written: Written = new Map()
  if (choices.length === 0) return written
  const stamp = draw()
  const merged = new Map(changed.map(entry => [entry.id, entry]))
  for (const { record, field, value, shown } of choices) {
    const before = written.get(record)
    const entry = before?.entry ?? merged.get(record) ?? present.get(record)
    if (entry === undefined || before?.fields.includes(field) === true) return null
    const register = registerOf(entry, field)
    if (!wasShown(register, shown) || !isAllowed(entry, field, register, value)) return null
    const after = withRegisters(
      entry,
      new Map([[field, writeRegister(register, canonicalValue(value ?? null), stamp)]])
    )
    written.set(record, { entry: after, fields: [...(before?.fields ?? []), field] })
  }
  return written
}

/** A choice is one of the values that are there, none, or one that the field can hold. */
function isAllowed(entry: Entry, field: string, register: Register, value: unknown): boolean {
  if (field === erasedField || (isErased(entry) && isPersonalField(entry.kind, field))) return false
  if (register.some(version => normalForm(version.value) === normalForm(value))) return true
  if (value === null) return register.length > 0
  const kind = recordKinds.find(known => known === entry.kind)
  const fields: Readonly<Record<string, Field<unknown>>> = kind === undefined ? {} : fieldsOf[kind]
  const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
  return declared?.schema.safeParse(value).success === true
}

async function countsOf(before: ReadonlyMap<RecordId, Entry>, taken: Taken): Promise<Omit<ImportCounts, 'declined'>> {
  const took = new Map(taken.took.map(entry => [entry.id, entry]))
  let newRecords = 0
  let fields = 0
  let conflicts = 0
  let removals = 0
  await inSlices(taken.changed, entry => {
    const ours = before.get(entry.id)
    const named = Object.keys(took.get(entry.id)?.fields ?? {})
    conflicts += named.filter(field => field !== removedField && isConflict(entry, field)).length
    if (ours === undefined) {
      newRecords += 1
      if (presenceOf(entry) === 'contested') conflicts += 1
      return
    }
    fields += changedFields(ours, entry).filter(field => field !== removedField && isSeen(ours, entry, field)).length
    if (presenceOf(entry) === 'hidden' && presenceOf(ours) !== 'hidden') removals += 1
  })
  return { newRecords, changedFields: fields, conflicts, removals }
}

/** Whether a field reads as another single value than before: a mere stamp is nothing to count, a conflict counts as one. */
function isSeen(ours: Entry, entry: Entry, field: string): boolean {
  const forms = (of: Entry): readonly string[] =>
    distinctVersions(registerOf(of, field)).map(version => normalForm(version.value))
  return !isConflict(entry, field) && !isSame(forms(ours), forms(entry))
}

function isConflict(entry: Entry, field: string): boolean {
  return (entry.fields[field]?.length ?? 0) > 1 && distinctVersions(registerOf(entry, field)).length > 1
}

function isErasedIn(entries: ReadonlyMap<RecordId, Entry>, id: RecordId): boolean {
  const entry = entries.get(id)
  return entry !== undefined && isErased(entry)
}
