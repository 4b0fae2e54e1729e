/** The value of any field in words, for places that show values of all kinds beside one another. */
import { type Directory, recordById } from '../../shared/directory.ts'
import { day } from '../../shared/records/day.ts'
import { hours } from '../../shared/records/hours.ts'
import { phone } from '../../shared/records/phone.ts'
import { srLatn } from '../words/sr-latn.ts'
import type { Words } from '../words/words.ts'
import { recordName } from './names.ts'
import { phoneText } from './phone-text.ts'

/** What a field is called; its name in the records when there is no word for it. */
export function fieldName({ t }: Words, field: string): string {
  return isNamed(field) ? t(`field.${field}`) : field
}

/** Never fails: a value of no known shape is shown as the JSON it is. */
export function valueText(words: Words, directory: Directory, value: unknown): string {
  if (value === null || value === undefined) return words.t('field.cleared')
  if (Array.isArray(value)) {
    if (value.length === 0) return words.t('field.cleared')
    return value.map(one => valueText(words, directory, one)).join(', ')
  }
  if (typeof value === 'string') return textOf(words, directory, value)
  if (typeof value === 'number') return String(value)
  const asPhone = phone.safeParse(value)
  if (asPhone.success) return phoneText(asPhone.data)
  const asHours = hours.safeParse(value)
  if (asHours.success) return words.week([asHours.data]).join(', ')
  return JSON.stringify(value)
}

function textOf(words: Words, directory: Directory, value: string): string {
  if (day.safeParse(value).success) return words.day(value)
  const record = recordById(directory, value)
  return record === null ? words.name(value) : recordName(words, record)
}

function isNamed(field: string): field is keyof typeof srLatn.field & string {
  return Object.hasOwn(srLatn.field, field)
}
