import { describe, expect, it } from 'vitest'
import { phoneText } from '../../../renderer/record/phone-text.ts'
import { fieldName, valueText } from '../../../renderer/record/value-text.ts'
import { srLatn } from '../../../renderer/words/sr-latn.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { fieldsOf } from '../../../shared/records/kinds.ts'
import { phoneFrom } from '../../../shared/records/phone.ts'
import { siteOf } from '../../../shared/records/source.ts'
import { directoryOf, entryOf } from '../../support/records.ts'

const latin = wordsIn('sr-Latn')
const directory = directoryOf(
  entryOf('contact', 'contact-ana', { name: 'Ana Primerić' }),
  entryOf('service', 'service-ishrana', { name: 'ishrana', nameEnglish: 'food' })
)

describe('a value of any field', () => {
  it('is written as a person reads it', () => {
    expect(valueText(latin, directory, '2026-12-31')).toBe('31.12.2026.')
    expect(valueText(latin, directory, [phoneFrom('067/018-40-71'), phoneFrom('192')])).toBe('067 018 40 71, 192')
    expect(valueText(latin, directory, [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }])).toBe('pon–pet 9–15')
    expect(valueText(latin, directory, ['contact-ana'])).toBe('Ana Primerić')
    expect(valueText(wordsIn('sr-Cyrl'), directory, 'contact-ana')).toBe('Ана Примерић')
    expect(valueText(wordsIn('en'), directory, 'service-ishrana')).toBe('food')
  })

  it('is a word people use where the program has one of its own', () => {
    const told = (field: string, value: unknown): string => valueText(latin, directory, value, field)
    expect(told('centreType', 'asylum')).toBe('centar za azil')
    expect(told('status', 'suspended')).toBe('privremeno obustavljen')
    expect(told('organisationType', 'ngo')).toBe('nevladina organizacija')
    expect(told('role', 'supporting')).toBe('podržava')
    expect(told('role', 'pravnica')).toBe('pravnica')
    expect(told('centre', 'every-centre')).toBe('svi centri')
    expect(told('languages', ['ar', 'fa'])).toBe('arapski, farsi')
    expect(told('statusAsOf', '2024')).toBe('2024.')
    expect(told('outcome', 'left')).toBe('više ne radi tu')
    expect(told('coordinator', true)).toBe('da')
    expect(told('coordinates', { latitude: 44.8, longitude: 20.5, precision: 'site' })).toBe('44.8, 20.5 (zgrada)')
    const statement = { service: 'service-ishrana', centre: null, text: 'delimo obroke', url: null, asOf: '2025-06' }
    expect(told('statements', [statement])).toBe('ishrana: delimo obroke (jun 2025.)')
    // The same letters in a field that people write are what they wrote.
    expect(told('note', 'active')).toBe('active')
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
    expect(phoneText(phoneFrom('+381 67 01 84 071'))).toBe('067 018 40 71')
    expect(siteOf('https://www.kirs.gov.rs/lat/aktuelno/6299?x=1')).toBe('kirs.gov.rs')
    expect(siteOf('not an address')).toBe('not an address')
  })

  it('turn nothing around, also where somebody typed what is no number', () => {
    expect(phoneText(phoneFrom('\u202ezovi Anu 123\u2066'))).toBe('zovi Anu 123')
  })
})
