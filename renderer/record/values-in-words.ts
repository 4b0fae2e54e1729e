/** The values of a whole record in one line, for lists of records of all kinds. */
import type { Directory } from '../../shared/directory.ts'
import type { RecordKind } from '../../shared/records/ids.ts'
import { removedField } from '../../shared/replica/removal.ts'
import type { Words } from '../words/words.ts'
import { fieldName, valueText } from './value-text.ts'

/** What the title of a record says already, or only the program reads. */
const fieldsInTitle: Readonly<Record<RecordKind, readonly string[]>> = {
  centre: ['name'],
  organisation: ['name'],
  contact: ['name'],
  service: ['name'],
  memorandum: ['organisation', 'validTo'],
  assignment: ['organisation', 'service', 'centre'],
  verification: ['contact', 'outcome', 'checked', 'after'],
  sameness: ['members', 'verdict']
}

/** "uloga: pravnica · telefon: 067 018 40 71", without what the title says and what is empty. */
export function valuesInWords(
  words: Words,
  directory: Directory,
  kind: RecordKind | null,
  values: readonly (readonly [field: string, value: unknown])[]
): string {
  const said = kind === null ? [] : fieldsInTitle[kind]
  return values
    .filter(([field, value]) => field !== removedField && !isEmpty(value) && !said.includes(field))
    .map(([field, value]) => `${fieldName(words, field)}: ${valueText(words, directory, value, field)}`)
    .join(' · ')
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}
