/**
 * What an import took, and how it is undone.
 *
 * An undo makes the replica the merge of everything else this station holds: what was written here by hand, and what
 * other imports brought that still stand. So of every import two things are kept: all versions it took, also those
 * that were here already, and the registers it named as they were before. From these follows who holds a version: an
 * import that took it, or the station's own hand, when it was there and no import that then stood had taken it.
 *
 * Promises: exact in any order of imports and undos; later edits and the values of other files stay; nobody is
 * overruled, since nothing is written. An erasure stays: it is for good (erasure.ts).
 */
import type { RecordId } from '../records/ids.ts'
import { type Entry, entryFrom, isPlain, registerOf } from './entry.ts'
import { erasedField, isErasure, isPersonalField } from './erasure.ts'
import { isSameEntry, mergeEntries, mergeRegisters } from './merge.ts'
import { isSame } from './plain-value.ts'
import { contentOf, type Register, type Version } from './register.ts'

/** One import, as it is kept for good. */
export interface Taking {
  /** this station's number of the import: 1, 2, 3 … */
  readonly number: number
  /** the imports that stood when this one was made, by number */
  readonly standing: readonly number[]
  /** every version that was taken, also those that were here before, and what was written in the course of it */
  readonly took: readonly Entry[]
  /** the registers that `took` names, as they were before; without those that stand in `same` */
  readonly before: readonly Entry[]
  /** records of `took` whose named registers were the very same before */
  readonly same: readonly RecordId[]
}

/** What taking some entries does to a replica. */
export interface Taken extends Pick<Taking, 'took' | 'before' | 'same'> {
  /** whole new forms of the records that change */
  readonly changed: readonly Entry[]
}

/**
 * Takes entries into a replica. The caller has made sure that they contradict nothing (`contradictionIn`), and writes
 * made in the course of the import follow with `withWrites`.
 */
export function take(replica: ReadonlyMap<RecordId, Entry>, theirs: Iterable<Entry>): Taken {
  const changed: Entry[] = []
  const took: Entry[] = []
  const before: Entry[] = []
  const same: RecordId[] = []
  for (const entry of theirs) {
    took.push(entry)
    const ours = replica.get(entry.id)
    if (ours !== undefined && isSameEntry(ours, entry)) {
      same.push(entry.id)
      continue
    }
    const merged = mergeEntries(ours, entry)
    if (merged !== ours) changed.push(merged)
    if (ours === undefined) continue
    const named = onlyFields(ours, Object.keys(entry.fields))
    if (isSame(named, entry)) same.push(entry.id)
    else if (Object.keys(named.fields).length > 0) before.push(named)
  }
  return { changed, took, before, same }
}

/**
 * The same import with what a person wrote in the course of it, over what it had brought: such writes stand and fall
 * with it. `written` are the whole entries after the writes, `fields` what was written of each.
 */
export function withWrites(
  replica: ReadonlyMap<RecordId, Entry>,
  taken: Taken,
  written: ReadonlyMap<RecordId, { readonly entry: Entry; readonly fields: readonly string[] }>
): Taken {
  if (written.size === 0) return taken
  const changed = new Map(taken.changed.map(entry => [entry.id, entry]))
  const took = new Map(taken.took.map(entry => [entry.id, entry]))
  const before = new Map(taken.before.map(entry => [entry.id, entry]))
  const same = new Set(taken.same)
  for (const [id, { entry, fields }] of written) {
    changed.set(id, entry)
    const brought = took.get(id)
    const registers = new Map<string, Register>()
    for (const field of Object.keys(brought?.fields ?? {})) registers.set(field, registerOf(brought ?? entry, field))
    // Both stay in the log: what the file brought, and what was written over it.
    for (const field of fields) {
      registers.set(field, [...(registers.get(field) ?? []), ...registerOf(entry, field)])
    }
    took.set(id, entryFrom(id, entry.kind, registers))
    same.delete(id)
    const ours = replica.get(id)
    if (ours !== undefined) before.set(id, onlyFields(ours, [...registers.keys()]))
  }
  return { changed: [...changed.values()], took: [...took.values()], before: [...before.values()], same: [...same] }
}

/** What an undo does to a replica. */
export interface Undone {
  /** whole new forms of the records that change */
  readonly changed: readonly Entry[]
  /** records that are held by nothing else and are gone */
  readonly gone: readonly RecordId[]
}

/**
 * The replica without one import.
 *
 * `past` holds, in the order of their numbers, all imports that lead to this replica, those undone since included: what
 * stood before they were made is only known from them. `standing` names those that stand now, the one to undo among
 * them.
 */
export function withoutTaking(
  replica: ReadonlyMap<RecordId, Entry>,
  past: readonly Taking[],
  standing: ReadonlySet<number>,
  undone: number
): Undone {
  const target = past.find(taking => taking.number === undone)
  if (target === undefined || !standing.has(undone)) throw new RangeError(`no import ${undone} stands here`)
  const told = past.map(taking => ({
    number: taking.number,
    standing: new Set(taking.standing),
    took: byId(taking.took),
    before: byId(taking.before),
    same: new Set(taking.same)
  }))
  const stays = new Set([...standing].filter(number => number !== undone))
  const changed: Entry[] = []
  const gone: RecordId[] = []
  for (const entry of target.took) {
    const ours = replica.get(entry.id)
    if (ours === undefined) continue
    const registers = new Map<string, Register>()
    for (const field of Object.keys(ours.fields)) registers.set(field, registerOf(ours, field))
    for (const field of Object.keys(entry.fields)) {
      if (field === erasedField && isErasure(registers.get(field) ?? [])) continue
      const left = heldOtherwise(told, standing, stays, entry.id, field, registers.get(field) ?? [])
      if (left.length === 0) registers.delete(field)
      else registers.set(field, left)
    }
    if (isErasure(registers.get(erasedField) ?? [])) {
      for (const field of registers.keys()) if (isPersonalField(ours.kind, field)) registers.delete(field)
    }
    if (registers.size === 0) {
      gone.push(entry.id)
      continue
    }
    const after = entryFrom(ours.id, ours.kind, registers)
    if (!isSame(after, ours)) changed.push(after)
  }
  return { changed, gone }
}

interface Told {
  readonly number: number
  readonly standing: ReadonlySet<number>
  readonly took: ReadonlyMap<RecordId, Entry>
  readonly before: ReadonlyMap<RecordId, Entry>
  readonly same: ReadonlySet<RecordId>
}

/** What a register holds once only the imports that stay, and the station's own hand, hold anything. */
function heldOtherwise(
  past: readonly Told[],
  standing: ReadonlySet<number>,
  stays: ReadonlySet<number>,
  id: RecordId,
  field: string,
  present: Register
): Register {
  const holders = new Map<string, Set<number>>()
  const own = new Map<string, Version>()
  const held: Version[] = []
  /** What was there and no import that then stood had taken was written here, or is what the station began with. */
  const attribute = (register: Register, stood: ReadonlySet<number>): void => {
    for (const version of register) {
      const content = contentOf(version)
      const by = holders.get(content)
      if (by === undefined || !isAnyIn(by, stood)) own.set(content, version)
    }
  }
  for (const taking of past) {
    const took = registerIn(taking.took, id, field)
    if (took === null) continue
    attribute(taking.same.has(id) ? took : (registerIn(taking.before, id, field) ?? []), taking.standing)
    for (const version of took) {
      const content = contentOf(version)
      const by = holders.get(content) ?? new Set()
      by.add(taking.number)
      holders.set(content, by)
      if (stays.has(taking.number)) held.push(version)
    }
  }
  attribute(present, standing)
  return mergeRegisters([], [...own.values(), ...held])
}

function registerIn(entries: ReadonlyMap<RecordId, Entry>, id: RecordId, field: string): Register | null {
  const entry = entries.get(id)
  return entry !== undefined && Object.hasOwn(entry.fields, field) ? registerOf(entry, field) : null
}

function isAnyIn(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

/** The entry reduced to some of its fields; the very same when these are all it has, in their order. */
export function onlyFields(entry: Entry, fields: readonly string[]): Entry {
  if (isSame(Object.keys(entry.fields), fields) && isPlain(entry)) return entry
  const registers = new Map<string, Register>()
  for (const field of fields) if (Object.hasOwn(entry.fields, field)) registers.set(field, registerOf(entry, field))
  return entryFrom(entry.id, entry.kind, registers)
}

function byId(entries: readonly Entry[]): ReadonlyMap<RecordId, Entry> {
  return new Map(entries.map(entry => [entry.id, entry]))
}
