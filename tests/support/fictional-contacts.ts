/** The fictional contacts. Some are as an orderly directory has them, some are what a merge or a slip leaves behind. */
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalLandline, fictionalMobile, type Pen } from './fictional-stations.ts'
import { entryOf, phonesOf, removed, type ValuesOf, writtenApart, writtenOver } from './records.ts'

const workdays = { days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' } as const

/** How many contacts organisation G has: more than one assignment can name. */
export const manyContacts = 24

export function fictionalContacts(pen: Pen): readonly Entry[] {
  let numbersGivenOut = 0
  const mobile = (): string => fictionalMobile(++numbersGivenOut)
  const person = (letter: string, id: string, name: string, values: ValuesOf<'contact'> = {}): Entry =>
    entryOf(
      'contact',
      `contact-primer-${id}`,
      {
        organisation: `organisation-primer-${letter}`,
        name,
        reach: 'personal',
        phones: phonesOf(mobile()),
        email: `${id}@example.org`,
        ...values
      },
      pen('sediste')
    )

  const newNumber = person('a', 'novi-broj', 'Nada Primerić')
  const twoNumbers = person('a', 'dva-broja', 'Dušan Primerić')
  const contested = person('e', 'sporno', 'Sanja Primerović')
  const many = Array.from({ length: manyContacts }, (_, place) =>
    person('g', `g-${String(place + 1).padStart(2, '0')}`, `Primer Primerić ${place + 1}`)
  )
  return [
    person('a', 'ana', 'Ana Primerić', {
      role: 'pravnica',
      phones: phonesOf(mobile(), fictionalLandline(1)),
      languages: ['en', 'ar'],
      hours: [{ ...workdays, days: [...workdays.days] }]
    }),
    person('a', 'bojan', 'Bojan Primerić', { role: 'pravnik' }),
    person('a', 'kancelarija-a', 'Primer A – kancelarija', {
      reach: 'office',
      phones: phonesOf(fictionalLandline(2)),
      email: 'kancelarija@example.org',
      hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }]
    }),
    // The verification of this one checked the number before this.
    writtenOver(newNumber, { phones: phonesOf(mobile()) }, pen('sediste', '2026-03-01')),
    // Krnjača and Preševo corrected the number without knowing of each other.
    writtenApart(
      twoNumbers,
      [{ phones: phonesOf(mobile()) }, pen('krnjaca', '2026-02-02')],
      [{ phones: phonesOf(mobile()) }, pen('presevo', '2026-02-03')]
    ),
    person('a', 'otisla', 'Olga Primerić'),
    person('a', 'ponovo-radi', 'Petar Primerić'),
    person('b', 'djordje', 'Đorđe Primerović', { languages: ['fa', 'ps'], role: 'učitelj' }),
    person('b', 'dzenana', 'Dženana Ljubičić-Primer'),
    person('b', 'bez-telefona', 'Vesna Primerović', {
      phones: [],
      hours: [{ days: [1, 3], from: '10:00', to: '12:00' }]
    }),
    person('b', 'portirnica', 'Goran Primerović', { phones: phonesOf('zvati preko portirnice') }),
    removed(person('b', 'uklonjen', 'Uroš Primerović'), pen('sediste', '2026-02-10')),
    person('c', 'cvijeta', 'Cvijeta Primer'),
    person('d', 'danica', 'Danica Primer'),
    person('e', 'emina', 'Emina Primerović', { languages: ['en', 'tr'] }),
    person('e', 'pogresan-broj', 'Filip Primerović'),
    person('e', 'iz-buducnosti', 'Bogdan Primerović'),
    // Headquarters removed her while Preševo wrote a note: she stays in sight, marked.
    writtenOver(
      removed(contested, pen('sediste', '2026-02-20')),
      { note: 'radi i dalje, samo drugim danima' },
      pen('presevo', '2026-02-21')
    ),
    person('f', 'f-kancelarija', 'Primer F – kancelarija', { reach: 'office', phones: phonesOf(fictionalLandline(3)) }),
    ...many,
    person('nj', 'dzevad', 'Џевад Љубичић-Пример', { role: 'психолог' })
  ]
}
