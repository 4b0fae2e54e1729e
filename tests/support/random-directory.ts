/** Directories that fast-check makes up: every field of every kind of record, empty ones and awkward texts included. */
import fc from 'fast-check'
import type { Hours } from '../../shared/records/hours.ts'
import { phoneFrom } from '../../shared/records/phone.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { entryOf } from './records.ts'

/** Texts as a person or a hostile file writes them; never blank. */
const awkwardText: fc.Arbitrary<string> = fc
  .oneof(
    fc.constantFrom(
      'Đorđe Čović',
      'Центар Њ',
      '=1+1',
      '+381670184071',
      "'navodnik",
      '"ime"',
      'a; b;;c',
      'dva\nreda',
      'dva\r\nreda',
      '2026',
      '2026-05',
      '1/2',
      '0670184071',
      'TRUE',
      '_x0041_',
      ' razmaci ',
      'ime [contact-x0]',
      'constructor',
      '__proto__',
      'svi centri',
      'x'.repeat(300)
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  )
  .filter(text => /\S/.test(text))

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 3 })
const text = (most: number): fc.Arbitrary<string> =>
  awkwardText.map(one => one.slice(0, most)).filter(one => /\S/.test(one))
const some = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value[]> => fc.array(value, { maxLength: 3 })
const day = fc.constantFrom('2026-01-01', '2026-02-28', '2026-12-31', '1999-10-10', '2199-12-31')
const partialDay = fc.constantFrom('2026', '2026-05', '2026-05-31')
const phone = fc
  .tuple(fc.constantFrom('+381 67 0184071', '0670184071', '192', '(011) 023 456', 'nepoznat'), maybe(text(40)))
  .map(([typed, note]) => phoneFrom(typed, note))
const time = fc.constantFrom('00:00', '08:30', '15:00', '24:00')
const week: fc.Arbitrary<Hours[]> = some(
  fc.record({
    days: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }) as fc.Arbitrary<Hours['days']>,
    from: time,
    to: time
  })
)
const email = fc.constantFrom('ana@example.org', 'a+b@example.org')
const pick = (kind: string): fc.Arbitrary<string> => fc.integer({ min: 0, max: 3 }).map(at => `${kind}-x${at}`)

/** Up to four records of each kind, which name one another and now and then nothing. */
export const randomEntries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(
    some(
      fc.record({
        name: text(300),
        shortName: maybe(text(60)),
        aliases: some(text(60)),
        nameEnglish: maybe(text(60)),
        organisationType: maybe(fc.constantFrom('ngo', 'state', 'international', 'emergency')),
        seat: maybe(text(60)),
        address: maybe(text(60)),
        websites: some(fc.constant('https://example.org')),
        coordinator: maybe(fc.boolean()),
        note: maybe(text(300))
      })
    ),
    some(
      fc.record({
        name: text(300),
        aliases: some(text(60)),
        centreType: maybe(fc.constantFrom('asylum', 'reception')),
        status: maybe(fc.constantFrom('active', 'suspended', 'inactive', 'closed')),
        statusAsOf: maybe(partialDay),
        settlement: maybe(text(60)),
        municipality: maybe(text(60)),
        address: maybe(text(60)),
        phones: some(phone),
        email: maybe(email),
        capacity: maybe(fc.integer({ min: 0, max: 100_000 })),
        coordinates: maybe(
          fc.record({
            latitude: fc.constantFrom(44.8, -0.5, 45),
            longitude: fc.constantFrom(20.46, 19.25),
            precision: fc.constantFrom('site', 'settlement', 'municipality')
          })
        ),
        note: maybe(text(300))
      })
    ),
    some(
      fc.record({
        name: text(300),
        shortName: maybe(text(60)),
        nameEnglish: maybe(text(60)),
        shortNameEnglish: maybe(text(60)),
        words: some(text(60)),
        position: maybe(fc.integer({ min: 0, max: 10_000 })),
        note: maybe(text(300))
      })
    ),
    some(
      fc.record({
        organisation: maybe(pick('organisation')),
        name: text(300),
        reach: maybe(fc.constantFrom('office', 'personal')),
        role: maybe(text(60)),
        phones: some(phone),
        email: maybe(email),
        languages: some(fc.constantFrom('ar', 'fa', 'ps')),
        hours: week,
        note: maybe(text(300))
      })
    ),
    some(
      fc.record({
        organisation: maybe(pick('organisation')),
        signedOn: maybe(day),
        validFrom: maybe(day),
        validTo: maybe(day),
        services: maybe(some(pick('service'))),
        reference: maybe(text(60)),
        note: maybe(text(300))
      })
    ),
    some(
      fc.record({
        organisation: maybe(pick('organisation')),
        service: maybe(pick('service')),
        centre: maybe(fc.oneof(pick('centre'), fc.constant('every-centre'))),
        role: maybe(fc.constantFrom('responsible', 'supporting')),
        contacts: some(pick('contact')),
        deputies: some(pick('contact')),
        hours: week,
        from: maybe(day),
        to: maybe(day),
        memorandum: maybe(pick('memorandum')),
        note: maybe(text(300))
      })
    )
  )
  .map(([organisations, centres, services, contacts, memoranda, assignments]) => [
    ...organisations.map((values, at) => entryOf('organisation', `organisation-x${at}`, values as never)),
    ...centres.map((values, at) => entryOf('centre', `centre-x${at}`, values as never)),
    ...services.map((values, at) => entryOf('service', `service-x${at}`, values as never)),
    ...contacts.map((values, at) => entryOf('contact', `contact-x${at}`, values as never)),
    ...memoranda.map((values, at) => entryOf('memorandum', `memorandum-x${at}`, values as never)),
    ...assignments.map((values, at) => entryOf('assignment', `assignment-x${at}`, values as never))
  ])
