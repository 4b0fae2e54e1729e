import { describe, expect, it } from 'vitest'
import { type Directory, readDirectory } from '../../../shared/directory.ts'
import {
  answerCentre,
  answerContact,
  answerOrganisation,
  answerService,
  answerServiceAtCentre,
  type ServiceAtCentre
} from '../../../shared/lookup/answer.ts'
import { type Day, day } from '../../../shared/records/day.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import {
  checkedIn,
  directoryOf,
  entryOf,
  phonesOf,
  removed,
  type ValuesOf,
  writtenApart,
  writtenOver
} from '../../support/records.ts'

const today = day.parse('2026-03-10')
const tuesday = 2

const krnjaca = entryOf('centre', 'centre-krnjaca', {
  name: 'Centar za azil Krnjača',
  centreType: 'asylum',
  status: 'active'
})
const presevo = entryOf('centre', 'centre-presevo', {
  name: 'Prihvatni centar Preševo',
  centreType: 'reception',
  status: 'active'
})
const legal = entryOf('service', 'service-legal', { name: 'besplatna pravna pomoć', words: ['advokat'], position: 1 })
const food = entryOf('service', 'service-food', { name: 'ishrana', position: 2 })
const alfa = entryOf('organisation', 'organisation-alfa', { name: 'Alfa', organisationType: 'ngo' })
const beta = entryOf('organisation', 'organisation-beta', { name: 'Beta', organisationType: 'ngo' })
const commissariat = entryOf('organisation', 'organisation-kirs', {
  name: 'Komesarijat',
  organisationType: 'state',
  coordinator: true
})
const ana = entryOf('contact', 'contact-ana', {
  organisation: 'organisation-alfa',
  name: 'Ana',
  reach: 'personal',
  phones: phonesOf('060 111 22 33'),
  hours: [{ days: [tuesday], from: '09:00', to: '15:00' }]
})
const boris = entryOf('contact', 'contact-boris', {
  organisation: 'organisation-alfa',
  name: 'Boris',
  reach: 'personal'
})
const memorandumOf2026 = entryOf('memorandum', 'memorandum-alfa', {
  organisation: 'organisation-alfa',
  signedOn: '2025-12-26',
  validFrom: '2026-01-01',
  validTo: '2026-12-31'
})

function assigned(id: string, values: ValuesOf<'assignment'> = {}): Entry {
  return entryOf('assignment', `assignment-${id}`, {
    organisation: 'organisation-alfa',
    service: 'service-legal',
    centre: 'centre-krnjaca',
    role: 'responsible',
    contacts: ['contact-ana'],
    ...values
  })
}

function directory(...more: readonly Entry[]): Directory {
  return directoryOf(krnjaca, presevo, legal, food, alfa, beta, commissariat, ana, boris, memorandumOf2026, ...more)
}

function legalAidInKrnjaca(of: Directory, on: Day | null = today): ServiceAtCentre {
  const centre = of.centres.get('centre-krnjaca')
  const service = of.services.get('service-legal')
  if (centre === undefined || service === undefined) throw new Error('the test lost its centre')
  return answerServiceAtCentre(of, centre, service, on)
}

const names = (leads: ServiceAtCentre['leads']) =>
  leads.map(lead => [
    lead.kind,
    lead.kind === 'assigned-everywhere' ? lead.card.organisation?.record?.name : lead.organisation.name
  ])

describe('the answer for a service at a centre', () => {
  it('names the organisation, its contact, hours today and deputies', () => {
    const answer = legalAidInKrnjaca(
      directory(assigned('a', { deputies: ['contact-boris'], memorandum: 'memorandum-alfa' }))
    )
    const [card] = answer.responsible
    expect(answer.gap).toBeNull()
    expect(card?.organisation?.record?.name).toBe('Alfa')
    expect(card?.contacts[0]?.reference.record?.phones[0]?.number).toBe('+381601112233')
    expect(card?.deputies[0]?.reference.record?.name).toBe('Boris')
    expect(card?.hoursToday).toMatchObject([{ from: '09:00', to: '15:00' }])
    expect(card?.standing).toEqual({ kind: 'current', until: '2026-12-31' })
    expect(card?.memorandum).toMatchObject({ isNamed: true, standing: { kind: 'current', until: '2026-12-31' } })
    expect(answer.leads).toEqual([])
  })

  it('says plainly that nobody is assigned', () => {
    const answer = legalAidInKrnjaca(directory())
    expect(answer).toMatchObject({ gap: 'nobody', responsible: [], supporting: [], expired: [], later: [] })
  })

  it('counts the last day in full', () => {
    const of = directory(assigned('a', { to: '2026-03-10' }))
    expect(legalAidInKrnjaca(of, day.parse('2026-03-10')).gap).toBeNull()
    expect(legalAidInKrnjaca(of, day.parse('2026-03-11')).gap).toBe('only-expired')
  })

  it('takes an assignment without an end date as open-ended', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a')), day.parse('2031-01-01'))
    expect(answer.responsible[0]?.standing).toEqual({ kind: 'current', until: null })
  })

  it('shows what is expired, labelled with its last day, and still offers leads', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a', { to: '2026-03-01' })))
    expect(answer.gap).toBe('only-expired')
    expect(answer.expired[0]?.standing).toEqual({ kind: 'expired', on: '2026-03-01' })
    expect(names(answer.leads)).toEqual([['commissariat', 'Komesarijat']])
  })

  it('keeps the whole directory in sight when all memoranda end on 31 December', () => {
    const of = directory(assigned('a', { memorandum: 'memorandum-alfa' }))
    expect(legalAidInKrnjaca(of, day.parse('2026-12-31')).responsible).toHaveLength(1)
    const after = legalAidInKrnjaca(of, day.parse('2027-01-01'))
    expect(after.gap).toBe('only-expired')
    expect(after.expired[0]?.organisation?.record?.name).toBe('Alfa')
  })

  it('shows an assignment that begins later, as later', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a', { from: '2026-04-01' })))
    expect(answer.gap).toBe('only-later')
    expect(answer.later[0]?.standing).toEqual({ kind: 'not-yet', from: '2026-04-01' })
  })

  it('says so when somebody only supports', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a', { role: 'supporting' })))
    expect(answer.gap).toBe('only-supporting')
    expect(answer.supporting).toHaveLength(1)
  })

  it('shows dates without a verdict when the date of the computer is in doubt', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a', { to: '2020-01-01' })), null)
    expect(answer.responsible[0]?.standing).toEqual({ kind: 'unjudged', from: null, until: '2020-01-01' })
    expect(answer.responsible[0]?.hoursToday).toBeNull()
  })

  it('never fills in a missing phone', () => {
    const answer = legalAidInKrnjaca(directory(assigned('a', { contacts: ['contact-boris'] })))
    expect(answer.responsible[0]?.contacts[0]?.reference.record?.phones).toEqual([])
  })

  it('names a contact that was removed instead of hiding it', () => {
    const answer = legalAidInKrnjaca(directory(removed(ana, { count: 2 }), assigned('a')))
    expect(answer.responsible[0]?.contacts[0]?.reference).toMatchObject({ isRemoved: true, record: { name: 'Ana' } })
    expect(answer.responsible[0]?.faults).toMatchObject([{ field: 'contacts', kind: 'refers-to-nothing' }])
  })

  it('tells of fields written apart in the assignment or its contacts', () => {
    const answer = legalAidInKrnjaca(
      directory(
        writtenApart(ana, [{ name: 'Anica' }, { writer: 'writer-b' }], [{ name: 'Ana' }, { writer: 'writer-c' }]),
        assigned('a')
      )
    )
    expect(answer.responsible[0]?.conflicts).toEqual([{ record: 'contact-ana', field: 'name' }])
  })
})

describe('what was written apart and nobody has settled', () => {
  const apartBy = (field: string, one: unknown, other: unknown): Directory =>
    directory(
      writtenApart(
        assigned('a'),
        [{ [field]: one }, { writer: 'sheet-a' }],
        [{ [field]: other }, { writer: 'writer-b' }]
      )
    )

  it.each([['contacts'], ['deputies']] as const)('shows all %s that somebody named, and takes nobody away', field => {
    const [card] = legalAidInKrnjaca(apartBy(field, ['contact-boris'], ['contact-ana'])).responsible
    expect(card?.[field].map(line => line.reference.id)).toEqual(['contact-boris', 'contact-ana'])
    expect(card?.conflicts).toContainEqual({ record: card?.assignment.id, field })
  })

  it('names somebody once whom both name, and loses nobody to a cleared list', () => {
    const [both] = legalAidInKrnjaca(apartBy('contacts', ['contact-boris', 'contact-ana'], ['contact-ana'])).responsible
    expect(both?.contacts.map(line => line.reference.id)).toEqual(['contact-boris', 'contact-ana'])
    const [cleared] = legalAidInKrnjaca(apartBy('contacts', [], ['contact-ana'])).responsible
    expect(cleared?.contacts.map(line => line.reference.id)).toEqual(['contact-ana'])
  })

  it('tells of what is written apart in each of them', () => {
    const [card] = legalAidInKrnjaca(
      directory(
        writtenApart(
          ana,
          [{ role: 'pravnica' }, { writer: 'writer-b' }],
          [{ role: 'psiholog' }, { writer: 'writer-c' }]
        ),
        writtenApart(
          assigned('a'),
          [{ contacts: ['contact-boris'] }, { writer: 'sheet-a' }],
          [{ contacts: ['contact-ana'] }, { writer: 'writer-b' }]
        )
      )
    ).responsible
    expect(card?.conflicts).toContainEqual({ record: 'contact-ana', field: 'role' })
  })

  it('shows all numbers of a contact, the same one once', () => {
    const apart = writtenApart(
      ana,
      [{ phones: phonesOf('067 000 11 11') }, { writer: 'sheet-a' }],
      [{ phones: phonesOf('067 000 22 22', '+381670001111') }, { writer: 'writer-b' }]
    )
    const [card] = legalAidInKrnjaca(directory(apart, assigned('a'))).responsible
    const [line] = card?.contacts ?? []
    expect(line?.reference.record?.phones.map(({ number }) => number)).toEqual(['+381670001111', '+381670002222'])
    expect(card?.conflicts).toEqual([{ record: 'contact-ana', field: 'phones' }])
  })
})

describe('what is offered when nobody is assigned', () => {
  const everywhere = assigned('everywhere', { centre: 'every-centre' })
  const naming = writtenOver(memorandumOf2026, { services: ['service-legal'] }, { count: 2 })
  const stating = writtenOver(
    beta,
    {
      statements: [
        { service: 'service-legal', centre: null, text: 'pravna pomoć', url: 'https://example.org/b', asOf: '2025' }
      ]
    },
    { count: 2 }
  )

  it('stands in a fixed order: everywhere, memorandum, own statement, Commissariat', () => {
    expect(names(legalAidInKrnjaca(directory(everywhere, naming, stating)).leads)).toEqual([
      ['assigned-everywhere', 'Alfa'],
      ['memorandum', 'Alfa'],
      ['statement', 'Beta'],
      ['commissariat', 'Komesarijat']
    ])
  })

  it('carries the source and date of a statement', () => {
    const lead = legalAidInKrnjaca(directory(stating)).leads[0]
    expect(lead).toMatchObject({
      kind: 'statement',
      statement: { url: 'https://example.org/b', asOf: '2025' },
      isAtThisCentre: false
    })
  })

  it('puts who was seen at this centre first, and never tells of sightings at another', () => {
    const seen = (centre: string, asOf: string) => ({
      service: 'service-legal',
      centre,
      text: 'viđeni',
      url: null,
      asOf
    })
    const here = writtenOver(alfa, { statements: [seen('centre-krnjaca', '2025-06-20')] }, { count: 2 })
    const elsewhere = entryOf('organisation', 'organisation-gama', {
      name: 'Gama',
      statements: [seen('centre-presevo', '2025-06-20')]
    })
    expect(names(legalAidInKrnjaca(directory(here, elsewhere, stating)).leads)).toEqual([
      ['statement', 'Alfa'],
      ['statement', 'Beta'],
      ['commissariat', 'Komesarijat']
    ])
  })

  it('labels a memorandum that has expired instead of leaving it out', () => {
    const leads = legalAidInKrnjaca(directory(naming), day.parse('2027-02-01')).leads
    expect(leads[0]).toMatchObject({
      kind: 'memorandum',
      memorandum: { standing: { kind: 'expired', on: '2026-12-31' } }
    })
  })
})

describe('the answer for a centre', () => {
  it('lists every service, gaps first, then in the order of the services', () => {
    const of = directory(assigned('a'))
    const centre = of.centres.get('centre-krnjaca')
    if (centre === undefined) throw new Error('the test lost its centre')
    expect(answerCentre(of, centre, today).services.map(one => [one.service.name, one.gap])).toEqual([
      ['ishrana', 'nobody'],
      ['besplatna pravna pomoć', null]
    ])
  })
})

describe('the answer for a service', () => {
  it('tells of my centre first, then of the centres that have it', () => {
    const of = directory(assigned('a'))
    const service = of.services.get('service-legal')
    if (service === undefined) throw new Error('the test lost its service')
    const answer = answerService(of, service, of.centres.get('centre-presevo') ?? null, today)
    expect(answer.here?.gap).toBe('nobody')
    expect(answer.centres.map(one => one.centre.name)).toEqual(['Centar za azil Krnjača'])
    expect(answer.leads).toEqual([])
  })

  it('offers leads when no centre has it', () => {
    const of = directory()
    const service = of.services.get('service-legal')
    if (service === undefined) throw new Error('the test lost its service')
    expect(names(answerService(of, service, null, today).leads)).toEqual([['commissariat', 'Komesarijat']])
  })
})

describe('the answer for an organisation and for a contact', () => {
  it('puts assignments at the centre that was asked about first', () => {
    const of = directory(assigned('a', { centre: 'centre-presevo' }), assigned('b'))
    const organisation = of.organisations.get('organisation-alfa')
    const centre = of.centres.get('centre-presevo') ?? null
    if (organisation === undefined) throw new Error('the test lost its organisation')
    const answer = answerOrganisation(of, organisation, { centre, service: null }, today)
    expect(answer.cards.map(card => card.assignment.id)).toEqual(['assignment-a', 'assignment-b'])
    expect(answer.contacts[0]?.reference.record?.name).toBe('Ana')
    expect(answer.memoranda[0]?.standing.kind).toBe('current')
  })

  it('lists what a contact is called for, as contact or as deputy', () => {
    const of = directory(assigned('a', { contacts: ['contact-boris'], deputies: ['contact-ana'] }))
    const contact = of.contacts.get('contact-ana')
    if (contact === undefined) throw new Error('the test lost its contact')
    expect(answerContact(of, contact, today).cards).toHaveLength(1)
  })
})

describe('trust', () => {
  const reached = (on: string, more: ValuesOf<'verification'> = {}) =>
    entryOf(
      'verification',
      `verification-${on}`,
      { contact: 'contact-ana', outcome: 'reached', on, checked: checkedIn(ana, 'phones'), ...more },
      { by: 'Vesna', station: 'station-presevo1' }
    )
  const trustOf = (...more: readonly Entry[]) =>
    legalAidInKrnjaca(directory(assigned('a'), ...more)).responsible[0]?.trust

  it('is unverified until somebody verifies', () => {
    expect(trustOf()).toEqual({ kind: 'unverified' })
  })

  it('says who reached the contact and how long ago', () => {
    expect(trustOf(reached('2026-02-26'))).toMatchObject({
      kind: 'verified',
      on: '2026-02-26',
      daysAgo: 12,
      by: 'Vesna'
    })
  })

  it('falls when the number that was reached has changed since', () => {
    const changed = writtenOver(ana, { phones: phonesOf('060 999 99 99') }, { count: 2 })
    expect(trustOf(reached('2026-02-26'), changed)).toEqual({ kind: 'unverified' })
  })

  it('keeps bad news until a verification that has seen it, whatever the dates', () => {
    const wrong = reached('2026-02-01', { outcome: 'wrong-number' })
    expect(trustOf(wrong, reached('2026-03-01'))).toMatchObject({ kind: 'doubted', outcome: 'wrong-number' })
    expect(trustOf(wrong, reached('2026-03-01', { after: ['verification-2026-02-01'] }))).toMatchObject({
      kind: 'verified'
    })
  })

  it('does not say how long ago when the verification lies after today', () => {
    expect(trustOf(reached('2026-05-01'))).toMatchObject({ kind: 'verified', on: '2026-05-01', daysAgo: null })
  })

  it('does not say how long ago when the day lay ahead as the verification came here, or before all of this', () => {
    const ofEntries = directory(assigned('a'), reached('2026-02-26'))
    const trust = (from: Directory) => legalAidInKrnjaca(from).responsible[0]?.trust
    expect(trust(ofEntries)).toMatchObject({ daysAgo: 12 })
    const misdated = readDirectory(ofEntries.entries.values(), new Set(['verification-2026-02-26']))
    expect(trust(misdated)).toMatchObject({ kind: 'verified', on: '2026-02-26', daysAgo: null })
    expect(trustOf(reached('1994-02-26'))).toMatchObject({ kind: 'verified', on: '1994-02-26', daysAgo: null })
  })

  it('of another contact says nothing about this one', () => {
    expect(trustOf(reached('2026-02-26', { contact: 'contact-boris' }))).toEqual({ kind: 'unverified' })
  })
})
