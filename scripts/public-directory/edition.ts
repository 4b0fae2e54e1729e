/**
 * Makes the next edition of the public directory from the present one and the facts.
 *
 * Promises: unchanged facts give the present edition itself, so that running it twice writes the same bytes; what
 * did not change keeps its version and its stamp; what changed gets a version of a higher count that has seen the
 * old one; a value that no page states any more becomes null, a record that no page tells of any more is removed.
 * No clock takes part: `at` is the date of the newest page, since what a reader wants to know is how far they reach.
 *
 * One edition is one write by the one writer `public`: its number is the count of all that it writes.
 */
import { z } from 'zod'
import { publicWriter } from '../../shared/about.ts'
import type { Field } from '../../shared/records/field.ts'
import { fieldsOf, idOf } from '../../shared/records/kinds.ts'
import type { Source } from '../../shared/records/source.ts'
import { type Entry, entryFrom, isEntry, registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { type Register, type Stamp, writeRegister } from '../../shared/replica/register.ts'
import { presenceOf, removalOf, removedField } from '../../shared/replica/removal.ts'
import { compareText } from '../../shared/replica/text-order.ts'
import type { Fact, RecordFacts } from './fact.ts'

const publicFormat = 'putokaz-public-directory'

export interface PublicDirectory {
  readonly format: typeof publicFormat
  readonly edition: number
  /** by id */
  readonly entries: readonly Entry[]
}

/**
 * The edition that follows `present` (null: there is none yet) for these facts: `present` itself when nothing
 * changed. Throws, naming the record and the field, when a fact is not what the schemas of the records take.
 */
export function nextEdition(present: PublicDirectory | null, facts: readonly RecordFacts[]): PublicDirectory {
  const told = byId(facts)
  const before = new Map((present?.entries ?? []).map(entry => [entry.id, entry]))
  const edition = (present?.edition ?? 0) + 1
  const stamp = { writer: publicWriter, count: edition, station: 'public', by: 'javni izvori', at: newestPage(facts) }
  const ids = [...new Set([...before.keys(), ...told.keys()])].sort(compareText)
  const entries = ids.map(id => written(before.get(id), told.get(id), stamp))
  const isUnchanged = entries.length === before.size && entries.every(entry => before.get(entry.id) === entry)
  return present !== null && isUnchanged ? present : { format: publicFormat, edition, entries }
}

/** The file: one entry to a line, so that a person can read what an edition changed. */
export function publicDirectoryText({ format, edition, entries }: PublicDirectory): string {
  const lines = entries.map(entry => `    ${JSON.stringify(entry)}`)
  return `{\n  "format": "${format}",\n  "edition": ${edition},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Reads the file. Throws when it is no public directory: it is a file of the project, and damage to it is a bug. */
export function parsePublicDirectory(text: string): PublicDirectory {
  return z
    .strictObject({
      format: z.literal(publicFormat),
      edition: z.number().int().min(1),
      entries: z.array(z.custom<Entry>(isEntry, { error: 'not an entry' }))
    })
    .parse(JSON.parse(text))
}

function written(present: Entry | undefined, facts: RecordFacts | undefined, stamp: Stamp): Entry {
  if (present === undefined) {
    if (facts === undefined) throw new Error('a record that is neither present nor told of')
    return withRegisters(entryFrom(facts.id, facts.kind, new Map()), changesTo(undefined, facts, stamp))
  }
  const changed = facts === undefined ? removing(present, stamp) : changesTo(present, facts, stamp)
  return changed.size === 0 ? present : withRegisters(present, changed)
}

/** The registers that differ from what the facts say. */
function changesTo(present: Entry | undefined, facts: RecordFacts, stamp: Stamp): Map<string, Register> {
  const changed = new Map<string, Register>()
  const stated = Object.entries(facts.fields) as [string, Fact][]
  for (const [field, { value, sources }] of stated) {
    const register = present === undefined ? [] : registerOf(present, field)
    if (!says(register, value, sources)) changed.set(field, writeRegister(register, value, stamp, sources))
  }
  if (present === undefined) return changed
  for (const field of Object.keys(present.fields)) {
    const register = registerOf(present, field)
    // A field left out was withdrawn, and so was the mark of a removal when the record is told of again.
    if (!Object.hasOwn(facts.fields, field) && !says(register, null, [])) {
      changed.set(field, writeRegister(register, null, stamp))
    }
  }
  return changed
}

function removing(present: Entry, stamp: Stamp): Map<string, Register> {
  if (presenceOf(present) === 'hidden') return new Map()
  return new Map([[removedField, writeRegister(registerOf(present, removedField), removalOf(present), stamp)]])
}

/** To the letter: another order or another page is another version, since a version never changes. */
function says(register: Register, value: unknown, sources: readonly Source[]): boolean {
  const present = register[0]
  return (
    present !== undefined &&
    JSON.stringify(present.value) === JSON.stringify(value) &&
    JSON.stringify(present.sources) === JSON.stringify(sources)
  )
}

function byId(facts: readonly RecordFacts[]): Map<string, RecordFacts> {
  const told = new Map<string, RecordFacts>()
  for (const record of facts) {
    if (told.has(record.id)) throw new Error(`${record.id} is told of twice`)
    check(record)
    told.set(record.id, record)
  }
  return told
}

function check({ kind, id, fields }: RecordFacts): void {
  if (!idOf[kind].safeParse(id).success) throw new Error(`${id} is no id of a ${kind}`)
  const declared: Readonly<Record<string, Field<unknown>>> = fieldsOf[kind]
  for (const [field, { value, sources }] of Object.entries(fields) as [string, Fact][]) {
    const problem = declared[field]?.schema.safeParse(value).error?.message
    if (declared[field] === undefined || problem !== undefined) throw new Error(`${id}, ${field}: ${problem}`)
    if (value === null) throw new Error(`${id}, ${field}: what is not known is left out`)
    if (sources.length === 0) throw new Error(`${id}, ${field}: no page states it`)
  }
}

/** Noon of the newest day that any page bears. */
function newestPage(facts: readonly RecordFacts[]): string {
  const days = facts
    .flatMap(({ fields }) => Object.values(fields) as Fact[])
    .flatMap(({ sources }) => sources.flatMap(({ asOf }) => (asOf?.length === 10 ? [asOf as string] : [])))
  return `${days.toSorted(compareText).at(-1) ?? '1970-01-01'}T12:00:00.000Z`
}
