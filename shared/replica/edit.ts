/**
 * An edit: what a person changed by hand, field by field, each with the versions that were on the screen. It
 * becomes registers only if these are still the current ones, so that nobody overrules what they never saw.
 */
import { z } from 'zod'
import { type Directory, ownRecordById, previewEntries } from '../directory.ts'
import type { Field } from '../records/field.ts'
import { type RecordId, recordKinds } from '../records/ids.ts'
import { type Fault, faultsOf } from '../records/invariants.ts'
import { fieldsOf, idOf } from '../records/kinds.ts'
import { failure, type Result, success } from '../result.ts'
import { type Entry, entryFrom, registerOf, withRegisters } from './entry.ts'
import { erasedField, isErased, isPersonalField } from './erasure.ts'
import { canonicalValue, wellFormed } from './plain-value.ts'
import { type Register, type Stamp, type VersionName, wasShown, writeRegister } from './register.ts'
import { removalOf, removedField } from './removal.ts'

const versionName = z.strictObject({ writer: z.string().max(80), count: z.number().int() })

const fieldChange = z.strictObject({
  /** the new value; null clears the field */
  value: z.unknown(),
  /** the versions the person saw; empty for a field never written */
  shown: z.array(versionName).max(100)
})

const recordChange = z.strictObject({
  id: z.string().max(80),
  kind: z.enum(recordKinds),
  /** a record nobody has yet: an id in use is then a fault */
  isNew: z.boolean(),
  fields: z.record(z.string().max(40), fieldChange),
  /** removes the record as it was shown, or restores it */
  presence: z.enum(['remove', 'restore']).optional()
})

/** Why an edit was made, as the history tells it. */
const cause = z.enum(['form', 'verification', 'undo', 'redo', 'value-restored', 'renewal', 'settlement'])
export type Cause = z.infer<typeof cause>

/** The most records that one edit can change. */
export const mostChanges = 2000

export const edit = z.strictObject({
  cause,
  /** the person at work, as they gave their name */
  by: z.string().trim().min(1).max(80),
  changes: z.array(recordChange).min(1).max(mostChanges)
})

export type Edit = z.infer<typeof edit>
export type RecordChange = z.infer<typeof recordChange>

export type EditProblem =
  /** others wrote these fields since they were shown; nothing was changed, ask again */
  | { readonly kind: 'changed-meanwhile'; readonly record: RecordId; readonly fields: readonly string[] }
  /** rules of the records that the edit would break */
  | { readonly kind: 'breaks-rules'; readonly faults: readonly Fault[] }
  | { readonly kind: 'no-such-record'; readonly record: RecordId }
  | { readonly kind: 'id-in-use'; readonly record: RecordId }
  /** the person was erased: nobody can write what belongs to them any more, or take the mark back */
  | { readonly kind: 'erased'; readonly record: RecordId }

/**
 * The entries that an edit writes, all under one stamp, or why it is refused. A rule that was broken before and
 * is broken still does not stop an edit of other fields; only what this edit breaks does.
 */
export function applyEdit(directory: Directory, of: Edit, stamp: Stamp): Result<readonly Entry[], EditProblem> {
  const written: Entry[] = []
  for (const change of of.changes) {
    const outcome = applyChange(directory, change, stamp)
    if (!outcome.ok) return outcome
    written.push(outcome.value)
  }
  const faults = faultsBroughtBy(directory, of, written)
  return faults.length > 0 ? failure({ kind: 'breaks-rules', faults }) : success(written)
}

function applyChange(directory: Directory, change: RecordChange, stamp: Stamp): Result<Entry, EditProblem> {
  const present = directory.entries.get(change.id)
  if (change.isNew && present !== undefined) return failure({ kind: 'id-in-use', record: change.id })
  if (!change.isNew && (present === undefined || present.kind !== change.kind)) {
    return failure({ kind: 'no-such-record', record: change.id })
  }
  const entry = present ?? entryFrom(change.id, change.kind, new Map())
  const ofThePerson = (field: string): boolean => field === erasedField || isPersonalField(entry.kind, field)
  if (isErased(entry) && Object.keys(change.fields).some(ofThePerson)) {
    return failure({ kind: 'erased', record: change.id })
  }
  const stale: string[] = []
  const changed = new Map<string, Register>()
  for (const [field, { value, shown }] of Object.entries(change.fields)) {
    const register = registerOf(entry, field)
    if (!wasShown(register, shown)) stale.push(field)
    changed.set(field, writeRegister(register, canonicalValue(wellFormed(value ?? null)), stamp))
  }
  if (stale.length > 0) return failure({ kind: 'changed-meanwhile', record: change.id, fields: stale })
  if (change.presence !== undefined) {
    // Whoever removes a record has seen what they write to it at the same time.
    const mark = change.presence === 'remove' ? removalOf(withRegisters(entry, changed)) : null
    changed.set(removedField, writeRegister(registerOf(entry, removedField), mark, stamp))
  }
  return success(withRegisters(entry, changed))
}

function faultsBroughtBy(directory: Directory, of: Edit, written: readonly Entry[]): readonly Fault[] {
  const shapes = of.changes.flatMap(change => misshapen(change))
  if (shapes.length > 0) return shapes
  const after = previewEntries(directory, written)
  return written.flatMap(entry => {
    const record = ownRecordById(after, entry.id)
    if (record === null || after.removed.has(entry.id)) return []
    const old = ownRecordById(directory, entry.id)
    const known = new Set(old === null ? [] : faultsOf(directory, old).map(nameOf))
    return faultsOf(after, record).filter(fault => !known.has(nameOf(fault)))
  })
}

function misshapen(change: RecordChange): readonly Fault[] {
  const faults: Fault[] = []
  if (!idOf[change.kind].safeParse(change.id).success)
    faults.push({ record: change.id, field: 'id', kind: 'unreadable' })
  const declared: Readonly<Record<string, Field<unknown>>> = fieldsOf[change.kind]
  for (const [field, { value }] of Object.entries(change.fields)) {
    const of = Object.hasOwn(declared, field) ? declared[field] : undefined
    if (of === undefined) faults.push({ record: change.id, field, kind: 'unreadable' })
    else if (value !== null && value !== undefined && !of.schema.safeParse(value).success) {
      faults.push({ record: change.id, field, kind: 'unreadable' })
    }
  }
  return faults
}

function nameOf(fault: Fault): string {
  return `${fault.field} ${fault.kind}`
}

/** The names of the versions an entry holds of a field, as an edit hands them back. */
export function shownVersions(entry: Entry | undefined, field: string): readonly VersionName[] {
  if (entry === undefined) return []
  return registerOf(entry, field).map(({ stamp }) => ({ writer: stamp.writer, count: stamp.count }))
}
