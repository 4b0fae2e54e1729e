/**
 * Merging: what two stations hold of a record, put together.
 *
 * Promises: commutative, associative, idempotent, and no clock takes part; nothing is lost that nobody has seen; it
 * needs no whole file, a single field is enough. The result is canonical: two stations that hold the same versions
 * hold the same bytes.
 *
 * The rule of a register: all versions of both sides, less those that another one has seen. It rests on `seen` being
 * true, so a file whose versions contradict one another is refused before (`contradictionIn`).
 */
import type { RecordId } from '../records/ids.ts'
import { type Entry, entryFrom, isPlain, registerOf, sourcesIn, type VersionRow } from './entry.ts'
import { erasedField, isErasure, isPersonalField } from './erasure.ts'
import { isSame } from './plain-value.ts'
import { contentOf, hasSeen, inOrder, type Register, type Version } from './register.ts'

/** Two registers of one field as one. The very first one is answered when the other adds nothing to it. */
export function mergeRegisters(one: Register, other: Register): Register {
  const all = joined(one, other)
  if (all === one && isSettled(one)) return one
  const kept = all.filter(version => !all.some(by => by !== version && hasSeen(by, version)))
  return isSameList(kept, one) ? one : inOrder(kept)
}

/**
 * What a station holds of a record after it took what a file holds of it, which may be a few fields only. `ours` itself
 * is answered when nothing changes. An erasure on either side takes the personal fields away.
 */
export function mergeEntries(ours: Entry | undefined, theirs: Entry): Entry {
  if (ours !== undefined && isSameEntry(ours, theirs)) return ours
  if (ours === undefined && isPlain(theirs)) return theirs
  const base = ours ?? entryFrom(theirs.id, theirs.kind, new Map())
  const changed = new Map<string, Register>()
  for (const field of Object.keys(theirs.fields)) {
    if (isSameField(base, theirs, field)) continue
    const before = registerOf(base, field)
    const after = mergeField(field, before, registerOf(theirs, field))
    if (after !== before) changed.set(field, after)
  }
  if (changed.size === 0) return ours ?? base
  const merged = normalEntry(base, changed)
  // What an erasure keeps away leaves the record as it was.
  return ours !== undefined && isSame(merged, ours) ? ours : merged
}

/** Several entries of one record, or of many, as one entry a record. In the order of first appearance. */
export function mergeAll(entries: Iterable<Entry>): ReadonlyMap<RecordId, Entry> {
  const merged = new Map<RecordId, Entry>()
  for (const entry of entries) {
    const before = merged.get(entry.id)
    // Also alone: a file may hold a register that is not in its normal form.
    merged.set(entry.id, mergeEntries(before, entry))
  }
  return merged
}

/** Why versions cannot all be honest. */
export interface Contradiction {
  readonly record: RecordId
  readonly field: string
  readonly reason: string
}

/**
 * Whether what a file holds of a record contradicts itself or what is here: versions that have seen one another, so
 * that the merge would drop both; a version that has seen its own writer's later writes; another kind under the same id.
 * Null when all is well.
 */
export function contradictionIn(ours: Entry | undefined, theirs: Entry): Contradiction | null {
  if (ours !== undefined && isSameEntry(ours, theirs)) return null
  const found = (field: string, reason: string): Contradiction => ({ record: theirs.id, field, reason })
  if (ours !== undefined && ours.kind !== theirs.kind) return found('kind', `it is a ${ours.kind} here`)
  for (const field of Object.keys(theirs.fields)) {
    if (ours !== undefined && isSameField(ours, theirs, field)) continue
    const register = registerOf(theirs, field)
    const boaster = register.find(version => hasSeen(version, version))
    if (boaster !== undefined) return found(field, `a version of ${boaster.stamp.writer} has seen itself`)
    const all = joined(ours === undefined ? [] : registerOf(ours, field), register)
    const isCovered = (version: Version): boolean => all.some(by => by !== version && hasSeen(by, version))
    const survivors = all.filter(version => !isCovered(version))
    const lost = all.find(version => isCovered(version) && !survivors.some(by => hasSeen(by, version)))
    if (lost !== undefined) return found(field, `versions have seen one another in a circle, at ${lost.stamp.writer}`)
  }
  return null
}

/** For an entry of a file, the one here that it was found to be the same as: most of a file is, and is asked about twice. */
const foundSame = new WeakMap<Entry, Entry>()

/** Whether two entries hold the same. Entries never change once made. */
export function isSameEntry(ours: Entry, theirs: Entry): boolean {
  if (foundSame.get(theirs) === ours) return true
  const same = isSame(ours, theirs)
  if (same) foundSame.set(theirs, ours)
  return same
}

/** The highest count of a writer that some entries know of, written or seen; -1 when they do not know it. */
export function highestCountOf(entries: Iterable<Entry>, writer: string): number {
  let highest = -1
  for (const entry of entries) {
    for (const [by, count] of entry.stamps) if (by === writer && count > highest) highest = count
    for (const field of Object.keys(entry.fields)) {
      for (const row of entry.fields[field] ?? []) highest = Math.max(highest, row[2]?.[writer] ?? -1)
    }
  }
  return highest
}

/** The entry with registers put in place, in normal form: what an erasure takes away is gone. */
function normalEntry(base: Entry, changed: ReadonlyMap<string, Register>): Entry {
  const registers = new Map<string, Register>()
  for (const field of Object.keys(base.fields)) registers.set(field, registerOf(base, field))
  for (const [field, register] of changed) registers.set(field, register)
  if (isErasure(registers.get(erasedField) ?? [])) {
    for (const field of registers.keys()) if (isPersonalField(base.kind, field)) registers.delete(field)
  }
  return entryFrom(base.id, base.kind, registers)
}

/** An erasure stands for good: beside a mark, a value that says otherwise counts for nothing, whatever it has seen. */
function mergeField(field: string, one: Register, other: Register): Register {
  if (field !== erasedField || !(isErasure(one) || isErasure(other))) return mergeRegisters(one, other)
  const marks = (register: Register): Register =>
    isErasure(register) && register.every(version => version.value === true)
      ? register
      : register.filter(version => version.value === true)
  return mergeRegisters(marks(one), marks(other))
}

/** All versions of both, each once; `one` itself when the other adds none. */
function joined(one: Register, other: Register): Register {
  const [mine, theirs] = [one[0], other[0]]
  if (mine !== undefined && theirs !== undefined && one.length === 1 && other.length === 1) {
    // As nearly all are: their contents need not be written out.
    return isSame(mine, theirs) ? one : [mine, theirs]
  }
  const known = new Set(one.map(contentOf))
  const added = other.filter(version => {
    const content = contentOf(version)
    if (known.has(content)) return false
    known.add(content)
    return true
  })
  return added.length === 0 ? one : [...one, ...added]
}

function isSettled(register: Register): boolean {
  return register.length < 2 || !register.some(version => register.some(by => by !== version && hasSeen(by, version)))
}

function isSameList(one: Register, other: Register): boolean {
  return one.length === other.length && one.every((version, place) => version === other[place])
}

/** Whether two entries hold the very same versions of a field, in the same order. */
function isSameField(one: Entry, other: Entry, field: string): boolean {
  const rows = Object.hasOwn(one.fields, field) ? one.fields[field] : undefined
  const others = other.fields[field]
  if (rows === undefined || others === undefined || rows.length !== others.length) return false
  return rows.every((row, place) => isSameRow(one, row, other, others[place] ?? row))
}

function isSameRow(one: Entry, row: VersionRow, other: Entry, its: VersionRow): boolean {
  return (
    isSame(one.stamps[row[1]], other.stamps[its[1]]) &&
    isSame(row[0], its[0]) &&
    isSame(row[2] ?? null, its[2] ?? null) &&
    isSame(sourcesIn(one, row), sourcesIn(other, its))
  )
}
