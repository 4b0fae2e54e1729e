/**
 * Taking an import back where others may hold it by now: ordinary writes of the values from before it, which reach them
 * with the next package. It overrules nobody: what was written since by others, or here, is left alone and named.
 */
import { fieldsBetween } from '../../shared/history.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { type Entry, entryFrom, registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { erasedField, isErased } from '../../shared/replica/erasure.ts'
import { mergeEntries } from '../../shared/replica/merge.ts'
import { isSame } from '../../shared/replica/plain-value.ts'
import { distinctVersions, type Register, type Stamp, writeRegister } from '../../shared/replica/register.ts'
import { removalOf, removedField } from '../../shared/replica/removal.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { KeptTaking } from './takings.ts'

export interface WrittenSince {
  readonly kind: 'changed-since'
  readonly record: RecordId
  readonly field: string
}

/** Whole new forms of the records that hold what they held before the import. */
export function takenBack(
  present: ReadonlyMap<RecordId, Entry>,
  taking: KeptTaking,
  stamp: Stamp
): Result<readonly Entry[], WrittenSince> {
  const before = new Map(taking.before.map(entry => [entry.id, entry]))
  const same = new Set(taking.same)
  const began = new Set(taking.began)
  const written: Entry[] = []
  for (const took of taking.took) {
    const ours = present.get(took.id)
    if (ours === undefined || same.has(took.id)) continue
    const old = before.get(took.id) ?? entryFrom(took.id, took.kind, new Map())
    const brought = mergeEntries(old, took)
    if (began.has(took.id)) {
      const since = fieldsBetween(ours, brought)[0]
      if (since !== undefined) return failure({ kind: 'changed-since', record: took.id, field: since })
      written.push(removed(ours, stamp))
      continue
    }
    const fields = Object.keys(took.fields).filter(field => !isSame(registerOf(old, field), registerOf(brought, field)))
    const registers = new Map<string, Register>()
    for (const field of fields) {
      const now = registerOf(ours, field)
      // What an erasure took away, and the mark itself, stay as they are.
      if (field === erasedField || (isErased(ours) && now.length === 0)) continue
      if (!isSame(now, registerOf(brought, field))) {
        return failure({ kind: 'changed-since', record: took.id, field })
      }
      registers.set(field, writeRegister(now, distinctVersions(registerOf(old, field))[0]?.value ?? null, stamp))
    }
    if (registers.size > 0) written.push(withRegisters(ours, registers))
  }
  return success(written)
}

/** A record that the import brought is removed as it now stands: its values stay readable. */
function removed(entry: Entry, stamp: Stamp): Entry {
  const mark = writeRegister(registerOf(entry, removedField), removalOf(entry), stamp)
  return withRegisters(entry, new Map([[removedField, mark]]))
}
