import { describe, expect, test } from 'vitest'
import { foundRecords } from '../../../renderer/lookup/found-records.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { lookUp, openLookup } from '../../../shared/lookup/look-up.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const lookup = openLookup(readDirectory(fictionalEntries()))
const asked = { today: day.parse('2026-03-10'), myCentre: null }

describe('what was found', () => {
  test('is the centre, the service, who is assigned and whom to call', () => {
    const found = foundRecords(lookUp(lookup, 'krnjaca advokat', asked))
    expect(found).toEqual(
      expect.arrayContaining([
        'centre-krnjaca',
        'service-pravna-pomoc',
        'assignment-primer-krnjaca-pravna',
        'organisation-primer-a',
        'contact-primer-ana'
      ])
    )
    expect(new Set(found).size).toBe(found.length)
  })

  test('holds who may help where nobody is assigned', () => {
    const found = foundRecords(lookUp(lookup, 'presevo psihosocijalna', asked))
    expect(found.some(id => id.startsWith('organisation-'))).toBe(true)
  })

  test.each(['krnjaca', 'pravna pomoc', 'primer organizacija a', 'ana primeric'])('has records for %s', line => {
    const found = foundRecords(lookUp(lookup, line, asked))
    expect(found.length).toBeGreaterThan(1)
    expect(found.every(id => lookup.directory.entries.has(id))).toBe(true)
  })

  test('is nothing when nothing was', () => {
    expect(foundRecords(lookUp(lookup, 'qxqxqx', asked))).toEqual([])
  })
})
