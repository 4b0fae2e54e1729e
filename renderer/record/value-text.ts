/** The value of any field in words, for places that show values of all kinds beside one another. */
import { type Directory, recordById } from '../../shared/directory.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import { centreFields, centreStatus } from '../../shared/records/centre.ts'
import { day } from '../../shared/records/day.ts'
import { hours } from '../../shared/records/hours.ts'
import { organisationType, type Statement, statement } from '../../shared/records/organisation.ts'
import { phone } from '../../shared/records/phone.ts'
import { outcome } from '../../shared/records/verification.ts'
import { withoutTurning } from '../words/names.ts'
import { srLatn } from '../words/sr-latn.ts'
import type { Words } from '../words/words.ts'
import { recordTitle } from './names.ts'
import { phoneText } from './phone-text.ts'

/** What a field is called; its name in the records when there is no word for it. */
export function fieldName({ t }: Words, field: string): string {
  return isNamed(field) ? t(`field.${field}`) : field
}

/**
 * Never fails: a value of no known shape is shown as the JSON it is. `field` says what a word stands for that only the
 * program uses, such as "asylum".
 */
export function valueText(words: Words, directory: Directory, value: unknown, field = ''): string {
  if (value === null || value === undefined) return words.t('field.cleared')
  if (Array.isArray(value)) {
    if (value.length === 0) return words.t('field.cleared')
    return value.map(one => valueText(words, directory, one, field)).join(', ')
  }
  if (typeof value === 'string') return wordOf(words, field, value) ?? textOf(words, directory, value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return words.t(value ? 'field.yes' : 'field.no')
  const asPhone = phone.safeParse(value)
  if (asPhone.success) return phoneText(asPhone.data)
  const asHours = hours.safeParse(value)
  if (asHours.success) return words.week([asHours.data]).join(', ')
  const asStatement = statement.safeParse(value)
  if (asStatement.success) return statementText(words, directory, asStatement.data)
  const asCoordinates = centreFields.coordinates.schema.safeParse(value)
  if (asCoordinates.success && asCoordinates.data !== null) {
    const { latitude, longitude, precision } = asCoordinates.data
    return `${latitude}, ${longitude} (${words.t(`edit.precision.${precision}`)})`
  }
  return withoutTurning(JSON.stringify(value))
}

function statementText(words: Words, directory: Directory, { service, centre, text, asOf }: Statement): string {
  const about = [service, ...(centre === null ? [] : [centre])].map(id => textOf(words, directory, id))
  const on = asOf === null ? '' : ` (${words.day(asOf)})`
  return `${about.join(', ')}: ${words.name(text)}${on}`
}

/** A word of the program's own, as people say it; null for anything a person wrote. */
function wordOf({ t, day, languageName }: Words, field: string, value: string): string | null {
  switch (field) {
    case 'centreType':
      return value === 'asylum' || value === 'reception' ? t(`centre.type.${value}`) : null
    case 'status': {
      const read = centreStatus.safeParse(value)
      return read.success ? t(`centre.status.${read.data}`) : null
    }
    case 'organisationType': {
      const read = organisationType.safeParse(value)
      return read.success ? t(`organisation.type.${read.data}`) : null
    }
    case 'outcome': {
      const read = outcome.safeParse(value)
      return read.success ? t(`verify.${read.data}`) : null
    }
    case 'verdict':
      return value === 'same' ? t('duplicates.same') : value === 'different' ? t('duplicates.apart') : null
    case 'role':
      return value === 'responsible' || value === 'supporting' ? t(`card.${value}`) : null
    case 'reach':
      return value === 'personal' || value === 'office' ? t(`edit.reach.${value}`) : null
    case 'centre':
      return value === everyCentre ? t('lookup.everyCentre') : null
    case 'languages':
      return languageName(value)
    case 'statusAsOf':
      return day(value)
    default:
      return null
  }
}

function textOf(words: Words, directory: Directory, value: string): string {
  if (day.safeParse(value).success) return words.day(value)
  const record = recordById(directory, value)
  return record === null ? words.name(value) : recordTitle(words, directory, record)
}

function isNamed(field: string): field is keyof typeof srLatn.field & string {
  return Object.hasOwn(srLatn.field, field)
}
