/** The fictional organisations and their memoranda. */
import type { Entry } from '../../shared/replica/entry.ts'
import type { Pen } from './fictional-stations.ts'
import { entryOf, type ValuesOf } from './records.ts'

/** A: everything in order. B: supports, and its memorandum names services. C: memorandum of 2025. D: memorandum
 * ends today. E: no memorandum. F: only states what it does. G: many contacts, open-ended memorandum. NJ: Cyrillic. */
export function fictionalOrganisations(pen: Pen): readonly Entry[] {
  const organisation = (letter: string, values: ValuesOf<'organisation'> = {}): Entry =>
    entryOf(
      'organisation',
      `organisation-primer-${letter}`,
      {
        name: `Primer-organizacija ${letter.toUpperCase()} (izmišljeno)`,
        shortName: `Primer ${letter.toUpperCase()}`,
        organisationType: 'ngo',
        note: 'Izmišljena organizacija za probu programa.',
        ...values
      },
      pen('sediste')
    )
  return [
    organisation('a', {
      nameEnglish: 'Example Organisation A (fictional)',
      aliases: ['Primer pravnici'],
      seat: 'Beograd',
      address: 'Izmišljena 1, Beograd',
      websites: ['https://a.example.org']
    }),
    organisation('b'),
    organisation('c'),
    organisation('d'),
    organisation('e'),
    organisation('f', {
      statements: [
        {
          service: 'service-zastita-dece',
          centre: null,
          text: 'izmišljena izjava: radimo sa decom bez pratnje',
          url: 'https://f.example.org/o-nama',
          asOf: null
        },
        {
          service: 'service-zastita-dece',
          centre: 'centre-bujanovac',
          text: 'izmišljena vest: radionica za decu u Bujanovcu',
          url: 'https://f.example.org/vesti',
          asOf: '2025-11-20'
        }
      ]
    }),
    organisation('g'),
    organisation('nj', { name: 'Пример-организација Њ (измишљено)', shortName: 'Пример Њ' })
  ]
}

export function fictionalMemoranda(pen: Pen): readonly Entry[] {
  const memorandum = (letter: string, year: string, values: ValuesOf<'memorandum'>): Entry =>
    entryOf(
      'memorandum',
      `memorandum-primer-${letter}-${year}`,
      {
        organisation: `organisation-primer-${letter}`,
        signedOn: `${Number(year) - 1}-12-20`,
        validFrom: `${year}-01-01`,
        validTo: `${year}-12-31`,
        reference: `primer ${letter.toUpperCase()}-${year}`,
        ...values
      },
      pen('sediste')
    )
  return [
    memorandum('a', '2026', { services: ['service-pravna-pomoc', 'service-postupak-azila'] }),
    memorandum('b', '2026', { services: ['service-obrazovanje', 'service-psihosocijalna-podrska'] }),
    memorandum('c', '2025', { services: ['service-psihosocijalna-podrska'] }),
    memorandum('d', '2026', { validTo: '2026-03-10' }),
    memorandum('g', '2026', { validTo: null })
  ]
}
