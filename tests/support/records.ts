/**
 * Entries and directories for tests, from plain values. Everything is fixed: the same call gives the same bytes.
 *
 *   const ana = entryOf('contact', 'contact-ana', { organisation: 'organisation-a', name: 'Ana' })
 *   const directory = directoryOf(ana, writtenOver(ana, { name: 'Ana Primerić' }, { count: 2 }))
 */
import type { Plain } from '../../scripts/public-directory/fact.ts'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import type { RecordKind } from '../../shared/records/ids.ts'
import type { RecordOf } from '../../shared/records/kinds.ts'
import { type Phone, phoneFrom } from '../../shared/records/phone.ts'
import type { CheckedVersion } from '../../shared/records/verification.ts'
import { type Entry, entryFrom, registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { type Register, type Stamp, writeRegister } from '../../shared/replica/register.ts'
import { removalOf, removedField } from '../../shared/replica/removal.ts'

/** Values of a record, ids and days as plain text. Null writes a cleared value; what is left out is never written. */
export type ValuesOf<Kind extends RecordKind> = Partial<Plain<Omit<RecordOf[Kind], 'id'>>>

/** Who writes when a test does not say. */
const plainStamp: Stamp = {
  writer: 'writer-test',
  count: 1,
  station: 'station-test0001',
  by: 'Test Testović',
  at: '2026-01-05T09:00:00.000Z'
}

/** A record as one person first wrote it, all fields under one stamp. */
export function entryOf<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  values: ValuesOf<Kind>,
  stamp: Partial<Stamp> = {}
): Entry {
  return writtenOver(entryFrom(id, kind, new Map()), values, stamp)
}

/** The entry after an ordinary edit by somebody who saw everything in it. */
export function writtenOver(
  entry: Entry,
  values: Readonly<Record<string, unknown>>,
  stamp: Partial<Stamp> = {}
): Entry {
  return withRegisters(
    entry,
    written(values, stamp, field => registerOf(entry, field))
  )
}

/** What somebody wrote, and who it was. */
export type Write = readonly [values: Readonly<Record<string, unknown>>, stamp: Partial<Stamp>]

/** The entry after several people wrote who had seen it, but not each other: what they say differently stands side by side. */
export function writtenApart(entry: Entry, ...writes: readonly Write[]): Entry {
  const apart = new Map<string, Register>()
  for (const [values, stamp] of writes) {
    for (const [field, register] of written(values, stamp, field => registerOf(entry, field))) {
      apart.set(field, [...(apart.get(field) ?? []), ...register])
    }
  }
  return withRegisters(entry, apart)
}

/** The entry after somebody who saw everything in it removed the record. */
export function removed(entry: Entry, stamp: Partial<Stamp> = {}): Entry {
  return writtenOver(entry, { [removedField]: removalOf(entry) }, stamp)
}

/** The directory these entries describe; of several with one id the last counts. */
export function directoryOf(...entries: readonly Entry[]): Directory {
  return readDirectory(new Map(entries.map(entry => [entry.id, entry])).values())
}

/** Phones from what somebody typed. */
export function phonesOf(...texts: readonly string[]): readonly Phone[] {
  return texts.map(text => phoneFrom(text))
}

/** The names of all current versions of some fields: what a verification says it checked. */
export function checkedIn(entry: Entry, ...fields: readonly string[]): readonly CheckedVersion[] {
  return fields.flatMap(field =>
    registerOf(entry, field).map(({ stamp }) => ({
      record: entry.id,
      field,
      writer: stamp.writer,
      count: stamp.count
    }))
  )
}

function written(
  values: Readonly<Record<string, unknown>>,
  stamp: Partial<Stamp>,
  seen: (field: string) => Register
): Map<string, Register> {
  const full = { ...plainStamp, ...stamp }
  return new Map(Object.entries(values).map(([field, value]) => [field, writeRegister(seen(field), value, full)]))
}
