/** A small directory that the crooked sheets are read against (sheets-corpus.ts). */
import type { Entry } from '../../shared/replica/entry.ts'
import { entryOf, phonesOf } from './records.ts'

export const knownEntries: readonly Entry[] = [
  entryOf('centre', 'centre-krnjaca', {
    name: 'Centar za azil Krnjača',
    centreType: 'asylum',
    status: 'active',
    settlement: 'Krnjača',
    capacity: 1000
  }),
  entryOf('centre', 'centre-presevo', {
    name: 'Prihvatni centar Preševo',
    centreType: 'reception',
    status: 'active',
    settlement: 'Preševo'
  }),
  entryOf('centre', 'centre-sid', {
    name: 'Prihvatni centar Šid',
    centreType: 'reception',
    status: 'closed',
    settlement: 'Šid'
  }),
  entryOf('service', 'service-pravna', {
    name: 'besplatna pravna pomoć',
    shortName: 'pravna pomoć',
    words: ['advokat', 'pravnik'],
    position: 1
  }),
  entryOf('service', 'service-psiho', { name: 'psihosocijalna podrška', words: ['psiholog'], position: 2 }),
  entryOf('service', 'service-obrazovanje', { name: 'obrazovanje', nameEnglish: 'education', position: 3 }),
  entryOf('service', 'service-prevod', {
    name: 'prevođenje i kulturna medijacija',
    shortName: 'prevođenje',
    position: 4
  }),
  entryOf('organisation', 'organisation-pin', {
    name: 'Psychosocial Innovation Network – PIN',
    shortName: 'PIN',
    aliases: ['Mreža psihosocijalnih inovacija'],
    organisationType: 'ngo'
  }),
  entryOf('organisation', 'organisation-atina', {
    name: 'Udruženje građana ATINA',
    shortName: 'ATINA',
    organisationType: 'ngo'
  }),
  entryOf('organisation', 'organisation-ideas', {
    name: 'Centar za istraživanje i razvoj društva – IDEAS',
    shortName: 'IDEAS',
    organisationType: 'ngo'
  }),
  entryOf('contact', 'contact-ana', {
    organisation: 'organisation-pin',
    name: 'Ana Primerić',
    reach: 'personal',
    role: 'psihološkinja',
    phones: phonesOf('067 018 40 71'),
    email: 'ana@pin.primer.rs'
  }),
  entryOf('contact', 'contact-pin-kancelarija', {
    organisation: 'organisation-pin',
    name: 'PIN – kancelarija',
    reach: 'office',
    phones: phonesOf('011 0085 328')
  }),
  entryOf('contact', 'contact-djordje', {
    organisation: 'organisation-atina',
    name: 'Đorđe Primerđić',
    reach: 'personal',
    phones: phonesOf('067 021 22 33')
  }),
  entryOf('assignment', 'assignment-pin-krnjaca', {
    organisation: 'organisation-pin',
    service: 'service-psiho',
    centre: 'centre-krnjaca',
    role: 'responsible',
    contacts: ['contact-ana'],
    from: '2026-01-01',
    to: '2026-12-31'
  })
]
