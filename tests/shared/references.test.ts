import { expect, test } from 'vitest'
import { readDirectory } from '../../shared/directory.ts'
import { referrersTo, removedOf } from '../../shared/references.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { directoryOf, entryOf, removed } from '../support/records.ts'

const directory = readDirectory(fictionalEntries())

function referrers(id: string): readonly string[] {
  return referrersTo(directory, id)
    .map(record => record.id.replace('-primer', ''))
    .sort()
}

test('everything in sight that names a record is told, once', () => {
  expect(referrers('organisation-primer-d')).toEqual([
    'assignment-sjenica-zdravlje',
    'contact-danica',
    'memorandum-d-2026'
  ])
  expect(referrers('contact-primer-bojan')).toEqual([
    'assignment-krnjaca-pravna',
    'assignment-obrenovac-smestaj',
    'assignment-sjenica-pravna'
  ])
  expect(referrers('memorandum-primer-c-2025')).toEqual(['assignment-obrenovac-psiho'])
  expect(referrers('centre-tutin')).toEqual(['assignment-tutin-smestaj'])
  expect(referrers('service-zastita-dece')).toEqual(['organisation-f'])
  expect(referrers('assignment-primer-krnjaca-pravna')).toEqual([])
})

test('a removed record refers to nothing any more', () => {
  // The removed assignment of Krnjača named Ana, too.
  expect(referrers('contact-primer-ana')).not.toContain('assignment-krnjaca-smestaj')
})

test('removed records are told by their kind', () => {
  const service = removed(entryOf('service', 'service-a', { name: 'A' }), { count: 2 })
  const centre = removed(entryOf('centre', 'centre-a', { name: 'A' }), { count: 2 })
  const found = directoryOf(service, centre, entryOf('service', 'service-b', { name: 'B' }))
  expect(removedOf(found, 'service').map(({ id }) => id)).toEqual(['service-a'])
})
