import { describe, expect, test } from 'vitest'
import { candidatesFor, contactsToBeginWith, memorandumInForce } from '../../shared/assigning.ts'
import type { Day } from '../../shared/records/day.ts'
import { day } from '../../shared/records/day.ts'
import { directoryOf, entryOf, type ValuesOf } from '../support/records.ts'

const today = day.parse('2026-03-10')
const service = 'service-a'

function organisation(letter: string, values: ValuesOf<'organisation'> = {}) {
  return entryOf('organisation', `organisation-${letter}`, { name: `Organisation ${letter}`, ...values })
}

function memorandum(letter: string, id: string, values: ValuesOf<'memorandum'>) {
  return entryOf('memorandum', `memorandum-${letter}-${id}`, { organisation: `organisation-${letter}`, ...values })
}

const year = { validFrom: '2026-01-01', validTo: '2026-12-31' }

describe('who comes into question', () => {
  const directory = directoryOf(
    organisation('a'),
    memorandum('a', '2025', { validFrom: '2025-01-01', validTo: '2025-12-31', services: [service] }),
    organisation('b'),
    memorandum('b', '2026', year),
    organisation('c', { statements: [{ service, centre: null, text: 'said', url: null, asOf: null }] }),
    organisation('e'),
    memorandum('e', '2026', { ...year, services: [service] }),
    organisation('d'),
    memorandum('d', '2026', { ...year, services: [service] })
  )
  const order = (of: string | null, on: Day | null): readonly string[] =>
    candidatesFor(directory, of, on, (a, b) => (a.name < b.name ? -1 : 1)).map(
      ({ organisation: { id }, ground }) => `${id.slice(-1)} ${ground}`
    )

  test('begins with a valid memorandum that names the service, then who states it, then any valid memorandum', () => {
    expect(order(service, today)).toEqual([
      'd memorandum-names',
      'e memorandum-names',
      'c states',
      'b memorandum',
      'a none'
    ])
  })

  test('goes by memoranda alone while the service is not chosen', () => {
    expect(order(null, today)).toEqual(['b memorandum', 'd memorandum', 'e memorandum', 'a none', 'c none'])
  })

  test('takes no memorandum for expired while the date is in doubt', () => {
    expect(order(service, null)[0]).toBe('a memorandum-names')
  })
})

describe('the memorandum to begin with', () => {
  const directory = directoryOf(
    memorandum('a', 'old', { validFrom: '2025-01-01', validTo: '2026-03-09' }),
    memorandum('a', 'short', { validFrom: '2026-01-01', validTo: '2026-03-10', services: [service] }),
    memorandum('a', 'long', year),
    memorandum('a', 'open', { validFrom: '2026-01-01' }),
    memorandum('a', 'next', { validFrom: '2027-01-01' })
  )

  test('is one that holds today: the one that names the service, else the one that holds longest', () => {
    expect(memorandumInForce(directory, 'organisation-a', service, today)?.memorandum.id).toBe('memorandum-a-short')
    expect(memorandumInForce(directory, 'organisation-a', null, today)?.memorandum.id).toBe('memorandum-a-open')
    expect(memorandumInForce(directory, 'organisation-b', service, today)).toBeNull()
  })
})

test('a contact is chosen already only when there is no other', () => {
  const one = entryOf('contact', 'contact-one', { organisation: 'organisation-a', name: 'One' })
  const two = entryOf('contact', 'contact-two', { organisation: 'organisation-a', name: 'Two' })
  expect(contactsToBeginWith(directoryOf(one), 'organisation-a')).toEqual(['contact-one'])
  expect(contactsToBeginWith(directoryOf(one, two), 'organisation-a')).toEqual([])
  expect(contactsToBeginWith(directoryOf(), 'organisation-a')).toEqual([])
})
