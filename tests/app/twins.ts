/** The fictional directory with some of it entered twice, for tests of what is done about that. */
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { entryOf, phonesOf } from '../support/records.ts'

const stamp = {
  writer: 'primer-drugi',
  station: 'station-primerdrugi',
  by: 'Mila Primer',
  at: '2026-02-14T09:00:00.000Z'
}

/** Ana once more, in Cyrillic, with one more number, and named in an assignment. */
const ana = entryOf(
  'contact',
  'contact-primer-ana-drugi',
  {
    organisation: 'organisation-primer-a',
    name: 'Ана Примерић',
    reach: 'personal',
    phones: phonesOf('067 000 00 28', '067 000 00 99'),
    role: 'advokatica',
    languages: ['en', 'fa']
  },
  { ...stamp, count: 1 }
)

const work = entryOf(
  'assignment',
  'assignment-primer-drugi',
  {
    organisation: 'organisation-primer-a',
    service: 'service-prava',
    centre: 'centre-vranje',
    role: 'responsible',
    contacts: [ana.id],
    from: '2026-01-01',
    to: '2026-12-31'
  },
  { ...stamp, count: 2 }
)

/** Organisation B once more, under its name without what is said behind it, with a contact of its own. */
const organisation = entryOf(
  'organisation',
  'organisation-primer-b-drugi',
  { name: 'Primer organizacija B', shortName: 'Primer B', organisationType: 'ngo', seat: 'Niš' },
  { ...stamp, count: 3 }
)

const desk = entryOf(
  'contact',
  'contact-primer-b-drugi',
  { organisation: organisation.id, name: 'Kancelarija u Nišu', reach: 'office', phones: phonesOf('018 000 000') },
  { ...stamp, count: 4 }
)

export function entriesWithTwins(): readonly Entry[] {
  return [...fictionalEntries(), ana, work, organisation, desk]
}
