/**
 * What records are called in cells that refer to them, so that the name leads back to the record: the plain name where
 * only one record has it, else with the id after it.
 */

import type { Language } from '../../bridge.ts'
import { type Directory, recordById } from '../../directory.ts'
import { everyCentre } from '../../records/assignment.ts'
import type { RecordId } from '../../records/ids.ts'
import type { Memorandum } from '../../records/memorandum.ts'
import { everyCentreWords, inLanguage } from '../workbook-shape.ts'

export interface Names {
  /** a centre (or all of them), organisation or service */
  readonly of: (id: RecordId) => string
  /** a contact or a memorandum in a row of this organisation */
  readonly within: (id: RecordId, organisation: RecordId | null) => string
}

export function namesIn(directory: Directory, language: Language): Names {
  const everywhere = inLanguage(everyCentreWords, language)
  const plain = new Map<RecordId, string>([
    ...unambiguous(directory.centres.values(), ({ name }) => name, [everywhere]),
    ...unambiguous(directory.organisations.values(), ({ name }) => name),
    ...unambiguous(directory.services.values(), ({ name }) => name)
  ])
  const own = new Map<RecordId, string>([
    ...unambiguous(
      directory.contacts.values(),
      ({ name }) => name,
      [],
      one => one.organisation
    ),
    ...unambiguous(directory.memoranda.values(), memorandumName, [], one => one.organisation)
  ])
  const withId = (id: RecordId): string => {
    const record = recordById(directory, id)
    const name =
      record === null ? '' : 'name' in record ? record.name : 'validTo' in record ? memorandumName(record) : ''
    return name.trim() === '' ? `[${id}]` : `${name} [${id}]`
  }
  return {
    of: id => (id === everyCentre ? everywhere : (plain.get(id) ?? withId(id))),
    within: (id, organisation) => {
      const record = directory.contacts.get(id) ?? directory.memoranda.get(id)
      const name = record !== undefined && record.organisation === organisation ? own.get(id) : undefined
      return name ?? withId(id)
    }
  }
}

/** Its reference, else its dates; empty when it has neither. */
export function memorandumName({ reference, validFrom, validTo }: Memorandum): string {
  if (reference !== null) return reference
  if (validFrom === null && validTo === null) return ''
  return `${plainDay(validFrom)}–${plainDay(validTo)}`
}

/** "31.12.2026." */
export function plainDay(of: string | null): string {
  if (of === null) return ''
  const [year, month, date] = of.split('-')
  return `${date}.${month}.${year}.`
}

/** The names that lead back to one record alone, by id. */
function unambiguous<Kept extends { readonly id: RecordId }>(
  records: Iterable<Kept>,
  nameOf: (record: Kept) => string,
  taken: readonly string[] = [],
  groupOf: (record: Kept) => string | null = () => null
): readonly (readonly [RecordId, string])[] {
  const all = [...records]
  const key = (record: Kept, name = nameOf(record)): string => `${groupOf(record)}\n${sameName(name)}`
  const count = new Map<string, number>(taken.map(name => [`null\n${sameName(name)}`, 1]))
  for (const record of all) count.set(key(record), (count.get(key(record)) ?? 0) + 1)
  return all.flatMap(record => {
    const name = nameOf(record)
    const isPlain = name.trim() !== '' && count.get(key(record)) === 1 && !name.trim().endsWith(']')
    return isPlain ? [[record.id, name] as const] : []
  })
}

/** Names that a reader could take for one another. */
function sameName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}
