/**
 * The worked example of docs/exchange-format.md: a package of two records, signed with the first test key of RFC 8032,
 * whose secret half everybody knows. tests/files/exchange/primer.putokaz holds its bytes; primer-age.putokaz is the same
 * file as the public `age` tool wrapped it with the passphrase below.
 */
import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import type { PackageContent } from '../../main/exchange/write-package.ts'
import { partialDay } from '../../shared/records/day.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { TestKey } from './exchange-packages.ts'

const folder = join(import.meta.dirname, '../files/exchange')
export const exampleFile = join(folder, 'primer.putokaz')
export const exampleWrapped = join(folder, 'primer-age.putokaz')
export const examplePassphrase = 'primer lozinke iz tri reči'

/** RFC 8032, section 7.1, TEST 1. */
const secretHex = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'

export const exampleKey: TestKey = {
  secret: createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${secretHex}`, 'hex'),
    format: 'der',
    type: 'pkcs8'
  }),
  publicKey: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex').toString(
    'base64url'
  )
}

const centre: Entry = {
  id: 'centre-primer',
  kind: 'centre',
  stamps: [['pisac-a', 1, 'station-primersediste', 'Marija Primer', '2026-01-12T09:30:00.000Z']],
  sources: [{ url: 'https://example.org/centri', asOf: partialDay.parse('2026-01'), note: null }],
  fields: { name: [['Centar Primer', 0, {}, [0]]] }
}

/** The contact's number was written at the seat, and later changed at two stations that did not know of each other. */
const contact: Entry = {
  id: 'contact-primer',
  kind: 'contact',
  stamps: [
    ['pisac-a', 2, 'station-primersediste', 'Marija Primer', '2026-01-12T09:31:00.000Z'],
    ['pisac-b', 7, 'station-primerkrnjaca', 'Jovan Primer', '2026-03-02T14:05:00.000Z'],
    ['pisac-c', 3, 'station-primerpresevo', 'Jelena Primer', '2026-02-20T08:00:00.000Z']
  ],
  fields: {
    name: [['Ana Izmišljena', 0]],
    phones: [
      [[{ text: '067 000 00 01', number: '+381670000001', note: null }], 1, { 'pisac-a': 2 }],
      [[{ text: '067 000 00 02', number: '+381670000002', note: 'posle 16 č' }], 2, { 'pisac-a': 2 }]
    ]
  }
}

export const exampleContent: PackageContent = {
  createdAt: '2026-03-10T08:00:00.000Z',
  station: { id: 'station-primerkrnjaca', name: 'Krnjača, info-pult (izmišljeno)' },
  by: 'Jovan Primer',
  scope: { part: { what: 'all' }, personalContacts: true },
  stationNames: {
    'station-primersediste': 'Sedište (izmišljeno)',
    'station-primerkrnjaca': 'Krnjača, info-pult (izmišljeno)',
    'station-primerpresevo': 'Preševo, kancelarija 2 (izmišljeno)'
  },
  entries: [centre, contact]
}
