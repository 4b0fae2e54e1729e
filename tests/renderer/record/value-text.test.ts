import { describe, expect, it } from 'vitest'
import { siteOf } from '../../../renderer/record/origin-line.tsx'
import { phoneText } from '../../../renderer/record/phone-text.ts'
import { fieldName, valueText } from '../../../renderer/record/value-text.ts'
import { srLatn } from '../../../renderer/words/sr-latn.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { fieldsOf } from '../../../shared/records/kinds.ts'
import { phoneFrom } from '../../../shared/records/phone.ts'
import { directoryOf, entryOf } from '../../support/records.ts'

const latin = wordsIn('sr-Latn')
const directory = directoryOf(
  entryOf('contact', 'contact-ana', { name: 'Ana Primerić' }),
  entryOf('service', 'service-ishrana', { name: 'ishrana', nameEnglish: 'food' })
)

describe('a value of any field', () => {
  it('is written as a person reads it', () => {
    expect(valueText(latin, directory, '2026-12-31')).toBe('31.12.2026.')
    expect(valueText(latin, directory, [phoneFrom('061/638-40-71'), phoneFrom('192')])).toBe('061 638 40 71, 192')
    expect(valueText(latin, directory, [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }])).toBe('pon–pet 9–15')
    expect(valueText(latin, directory, ['contact-ana'])).toBe('Ana Primerić')
    expect(valueText(wordsIn('sr-Cyrl'), directory, 'contact-ana')).toBe('Ана Примерић')
    expect(valueText(wordsIn('en'), directory, 'service-ishrana')).toBe('food')
  })

  it('is said to be gone when it was cleared', () => {
    expect(valueText(latin, directory, null)).toBe('prazno')
    expect(valueText(latin, directory, [])).toBe('prazno')
  })

  it('is shown as it is when nobody knows what it means', () => {
    expect(valueText(latin, directory, { of: 'a newer version' })).toBe('{"of":"a newer version"}')
  })
})

describe('the name of a field', () => {
  it('exists for every field that can be written apart', () => {
    const named: Readonly<Record<string, string>> = srLatn.field
    const missing = Object.entries(fieldsOf)
      .filter(([kind]) => kind !== 'verification') // an event: never edited, never in conflict
      .flatMap(([, fields]) => Object.keys(fields))
      .filter(field => !Object.hasOwn(named, field))
    expect(missing).toEqual([])
  })

  it('is the field itself when only a newer version knows it', () => {
    expect(fieldName(latin, 'shoeSize')).toBe('shoeSize')
  })
})

describe('numbers and addresses', () => {
  it('are shown short enough to be read', () => {
    expect(phoneText(phoneFrom('+381 61 63 84 071'))).toBe('061 638 40 71')
    expect(siteOf('https://www.kirs.gov.rs/lat/aktuelno/6299?x=1')).toBe('kirs.gov.rs')
    expect(siteOf('not an address')).toBe('not an address')
  })
})
