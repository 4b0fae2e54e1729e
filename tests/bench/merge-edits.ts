/**
 * Promise: one directory and what two stations did to it apart, the same for the same seed, as plain records and edits
 * that every way of merging can be given: 1,000 edits on each side, 250 records where both wrote the same field (true
 * conflicts) and 250 where they wrote different fields of one record (no conflict).
 */
import type { Contact } from '../../shared/records/contact.ts'
import { createSyntheticDirectory } from './synthetic.ts'

/** Plain values of one record; what is empty is left out. */
export interface PlainRecord {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
}

export interface PlainEdit {
  readonly id: string
  readonly field: string
  readonly value: string
}

export interface Workload {
  readonly records: readonly PlainRecord[]
  readonly here: readonly PlainEdit[]
  readonly there: readonly PlainEdit[]
  /** fields that both sides wrote, as `id field` */
  readonly conflicts: ReadonlySet<string>
}

const editsASide = 1000
const trueConflicts = 250
const sharedRecords = 250

export function createWorkload(size: number, seed: number): Workload {
  const records = createSyntheticDirectory(size, seed).contacts.slice(0, size).map(toPlain)
  const id = (number: number): string => (records[(number * 7919) % records.length] as PlainRecord).id
  const here: PlainEdit[] = []
  const there: PlainEdit[] = []
  const conflicts = new Set<string>()
  for (let number = 0; number < editsASide; number += 1) {
    const [mine, theirs] = [`uloga ${number}`, `posao ${number}`]
    here.push({ id: id(number), field: 'role', value: mine })
    if (number < trueConflicts) {
      there.push({ id: id(number), field: 'role', value: theirs })
      conflicts.add(`${id(number)} role`)
    } else if (number < trueConflicts + sharedRecords) {
      there.push({ id: id(number), field: 'note', value: theirs })
    } else {
      there.push({ id: id(number + editsASide), field: 'role', value: theirs })
    }
  }
  return { records, here, there, conflicts }
}

function toPlain({ id, ...values }: Contact): PlainRecord {
  const isSaid = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)
  return { id, values: Object.fromEntries(Object.entries(values).filter(([, value]) => isSaid(value))) }
}
