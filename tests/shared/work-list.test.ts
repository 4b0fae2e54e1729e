import { describe, expect, it } from 'vitest'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import { day } from '../../shared/records/day.ts'
import { inOrder, samenessIdOf, type Verdict } from '../../shared/records/sameness.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { isDueWithin, type JobKind, type JobOf, jobKinds, jobsOf, type WorkQuestion } from '../../shared/work-list.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import {
  checkedIn,
  directoryOf,
  entryOf,
  phonesOf,
  removed,
  type ValuesOf,
  writtenApart,
  writtenOver
} from '../support/records.ts'

const question = { today: day.parse('2026-03-10'), unverifiedDays: 90 }

const basis = [
  entryOf('centre', 'centre-a', { name: 'Krnjača', centreType: 'asylum', status: 'active' }),
  entryOf('centre', 'centre-closed', { name: 'Adaševci', centreType: 'reception', status: 'closed' }),
  entryOf('service', 'service-legal', { name: 'pravna pomoć' }),
  entryOf('organisation', 'organisation-x', { name: 'Primer X', organisationType: 'ngo' }),
  person('ana')
]

function person(id: string, values: ValuesOf<'contact'> = {}, at = '2026-03-01'): Entry {
  return entryOf(
    'contact',
    `contact-${id}`,
    { organisation: 'organisation-x', name: id, reach: 'personal', phones: phonesOf('067 011 22 33'), ...values },
    { at: `${at}T09:00:00.000Z` }
  )
}

function work(id: string, values: ValuesOf<'assignment'> = {}): Entry {
  return entryOf('assignment', `assignment-${id}`, {
    organisation: 'organisation-x',
    service: 'service-legal',
    centre: 'centre-a',
    role: 'responsible',
    contacts: ['contact-ana'],
    ...values
  })
}

function memorandum(id: string, values: ValuesOf<'memorandum'> = {}): Entry {
  return entryOf('memorandum', `memorandum-${id}`, {
    organisation: 'organisation-x',
    validFrom: '2025-04-01',
    ...values
  })
}

function judged(one: string, other: string, verdict: Verdict): Entry {
  return entryOf('sameness', samenessIdOf(one, other), { members: [...inOrder(one, other)], verdict })
}

function directory(...more: readonly Entry[]): Directory {
  return directoryOf(...basis, ...more)
}

function keysOf(kind: JobKind, of: Directory, asked: Partial<WorkQuestion> = {}) {
  return jobsOf(of, kind, { ...question, ...asked }).map(({ key }) => key)
}

describe('a gap', () => {
  it('is a job at centres that work, until somebody is assigned there or everywhere', () => {
    expect(keysOf('gap', directory())).toEqual(['gap centre-a service-legal'])
    expect(keysOf('gap', directory(work('x')))).toEqual([])
    expect(keysOf('gap', directory(work('x', { centre: everyCentre })))).toEqual([])
    expect(keysOf('gap', directory(work('x', { role: 'supporting' })))).toEqual([])
    expect(keysOf('gap', directory(work('x', { to: '2026-03-09' })))).toEqual(['gap centre-a service-legal'])
  })
})

describe('one person', () => {
  it('is a job until there is a deputy', () => {
    expect(keysOf('one-person', directory(work('x')))).toEqual(['one-person centre-a service-legal'])
    const deputy = directory(work('x', { deputies: ['contact-bojan'] }), person('bojan'))
    expect(keysOf('one-person', deputy)).toEqual([])
  })

  it('is one job for all centres where the assignment is one', () => {
    const second = entryOf('centre', 'centre-b', { name: 'Šid', centreType: 'asylum', status: 'active' })
    const jobs = jobsOf(directory(second, work('x', { centre: everyCentre })), 'one-person', question)
    expect(jobs).toMatchObject([{ person: 'contact-ana', isEverywhere: true }])
  })
})

describe('an assignment without contact', () => {
  it('is a job when it names nobody, or nobody who is in the directory', () => {
    expect(keysOf('without-contact', directory(work('x')))).toEqual([])
    for (const contacts of [[], ['contact-gone']]) {
      expect(keysOf('without-contact', directory(work('x', { contacts })))).toEqual(['without-contact assignment-x'])
    }
    const gone = removed(person('bojan'), { count: 2 })
    expect(keysOf('without-contact', directory(work('x', { contacts: ['contact-bojan'] }), gone))).toHaveLength(1)
  })

  it('is none when a deputy can be called, or when it has ended', () => {
    expect(keysOf('without-contact', directory(work('x', { contacts: [], deputies: ['contact-ana'] })))).toEqual([])
    expect(keysOf('without-contact', directory(work('x', { contacts: [], to: '2026-01-01' })))).toEqual([])
    expect(keysOf('without-contact', directory(work('x', { contacts: [], from: '2026-05-01' })))).toHaveLength(1)
  })
})

describe('what expires', () => {
  it('is told from its last day back to ninety days before, the soonest first', () => {
    const until = (id: string, to: string): Entry => work(id, { to, service: `service-${id}` })
    const of = directory(
      until('past', '2026-03-09'),
      until('today', '2026-03-10'),
      until('m', '2026-04-09'),
      until('q', '2026-06-08'),
      until('late', '2026-06-09')
    )
    const jobs = jobsOf(of, 'expiring', question)
    expect(jobs.map(({ key, daysLeft }) => [key, daysLeft])).toEqual([
      ['expiring assignment-today', 0],
      ['expiring assignment-m', 30],
      ['expiring assignment-q', 90]
    ])
    expect(jobs.filter(job => isDueWithin(job, 30))).toHaveLength(2)
    expect(jobs.filter(job => isDueWithin(job, 60))).toHaveLength(2)
  })

  it('is one job for a memorandum and what ends with it', () => {
    const ending = memorandum('x', { validTo: '2026-03-31' })
    const bound = { memorandum: 'memorandum-x' }
    expect(keysOf('expiring', directory(ending, work('x', bound), work('y', { ...bound, to: '2026-03-31' })))).toEqual([
      'expiring memorandum-x'
    ])
    expect(keysOf('expiring', directory(ending, work('x', { ...bound, to: '2026-03-20' })))).toEqual([
      'expiring assignment-x',
      'expiring memorandum-x'
    ])
  })

  it('is none when the next one takes over', () => {
    const ending = memorandum('x', { validTo: '2026-03-31' })
    const next = (from: string): Entry => memorandum('y', { validFrom: from, validTo: '2027-03-31' })
    expect(keysOf('expiring', directory(ending, next('2026-04-01')))).toEqual([])
    expect(keysOf('expiring', directory(ending, next('2026-04-02')))).toEqual(['expiring memorandum-x'])
    const work1 = work('x', { to: '2026-03-31' })
    expect(keysOf('expiring', directory(work1, work('y', { from: '2026-04-01' })))).toEqual([])
    expect(keysOf('expiring', directory(work1, work('y', { from: '2026-04-01', role: 'supporting' })))).toHaveLength(1)
  })

  it('is not known while the date is in doubt', () => {
    expect(keysOf('expiring', directory(work('x', { to: '2026-03-10' })), { today: null })).toEqual([])
  })
})

describe('an unverified contact', () => {
  const old = person('ana', {}, '2025-01-01')
  const reached = (on: string, of: Entry = old): Entry =>
    entryOf('verification', `verification-${on}`, {
      contact: of.id,
      outcome: 'reached',
      on,
      checked: [...checkedIn(of, 'phones')]
    })

  it('is a job when nobody has reached them for longer than so many days', () => {
    expect(keysOf('unverified', directory(old))).toEqual(['unverified contact-ana'])
    expect(keysOf('unverified', directory(old, reached('2025-12-10')))).toEqual([])
    expect(keysOf('unverified', directory(old, reached('2025-12-09')))).toEqual(['unverified contact-ana'])
    expect(keysOf('unverified', directory(old, reached('2025-12-10')), { unverifiedDays: 30 })).toHaveLength(1)
  })

  it('is none yet when somebody entered the number lately; what was published is no entry', () => {
    expect(keysOf('unverified', directory(person('ana')))).toEqual([])
    const entry = person('ana')
    const published = registerOf(entry, 'phones').map(version => ({
      ...version,
      sources: [{ url: 'https://example.org', asOf: null, note: null }]
    }))
    expect(keysOf('unverified', directory(withRegisters(entry, new Map([['phones', published]]))))).toHaveLength(1)
    // A clock that was wrong says nothing.
    expect(keysOf('unverified', directory(person('ana', {}, '2031-01-01')))).toHaveLength(1)
  })

  it('comes first when an assignment that holds names them; never reached before long ago', () => {
    const other = person('bojan', { phones: phonesOf('067 021 22 33') }, '2025-01-01')
    const third = person('cana', { phones: phonesOf('067 031 22 33') }, '2025-01-01')
    const of = directory(old, other, third, reached('2025-06-01', other), work('x', { contacts: ['contact-cana'] }))
    const jobs = jobsOf(of, 'unverified', question)
    expect(jobs.map(({ contact, isNeeded, reachedOn }) => [contact.id, isNeeded, reachedOn])).toEqual([
      ['contact-cana', true, null],
      ['contact-ana', false, null],
      ['contact-bojan', false, '2025-06-01']
    ])
  })

  it('is none who cannot be called, nor an emergency service', () => {
    expect(keysOf('unverified', directory(person('ana', { phones: [] }, '2025-01-01')))).toEqual([])
    const police = entryOf('organisation', 'organisation-x', { name: 'Policija', organisationType: 'emergency' })
    expect(keysOf('unverified', directory(old, police))).toEqual([])
  })
})

describe('bad news of a contact', () => {
  it('is a job of its own until it is settled', () => {
    const bad = entryOf('verification', 'verification-bad', {
      contact: 'contact-ana',
      outcome: 'wrong-number',
      on: '2026-03-05',
      checked: [...checkedIn(person('ana'), 'phones')]
    })
    expect(keysOf('doubted', directory(bad))).toEqual(['doubted contact-ana'])
    expect(keysOf('unverified', directory(bad), { unverifiedDays: 1 })).toEqual([])
    const corrected = writtenOver(person('ana'), { phones: phonesOf('067 091 22 33') }, { count: 2 })
    expect(keysOf('doubted', directory(bad, corrected))).toEqual([])
  })
})

describe('a crooked number', () => {
  it('is a job, of contacts and centres', () => {
    const odd = { text: 'zvati portira', number: null, note: null }
    const wrong = { text: '067 011 22 33', number: '+381670299999', note: null }
    const centre = entryOf('centre', 'centre-b', {
      name: 'Šid',
      centreType: 'asylum',
      status: 'closed',
      phones: [wrong]
    })
    const of = directory(person('ana', { phones: [...phonesOf('067 012 33 44'), odd] }), centre)
    expect(jobsOf(of, 'phone', question).map(({ record, phones }) => [record, phones])).toEqual([
      ['contact-ana', [odd]],
      ['centre-b', [wrong]]
    ])
  })
})

describe('a conflict', () => {
  it('is a job record by record, with its fields; so is what was removed here and changed there', () => {
    const apart = writtenApart(
      person('ana'),
      [{ role: 'pravnica', note: 'a' }, { writer: 'p' }],
      [{ role: 'pravnik', note: 'b' }, { writer: 'q' }]
    )
    const disputed = writtenOver(
      removed(person('bojan', { phones: [] }), { count: 2 }),
      { note: 'radi' },
      { writer: 'z' }
    )
    const jobs = jobsOf(directory(apart, disputed), 'conflict', question)
    expect(jobs).toMatchObject([
      { record: 'contact-ana', what: 'fields', fields: ['role', 'note'] },
      { record: 'contact-bojan', what: 'contested' }
    ])
  })

  it('is a job when somebody says that two of one group are not one', () => {
    const three = ['a', 'b', 'c'].map(id => person(id, { phones: [] }))
    const said = [
      judged('contact-a', 'contact-b', 'same'),
      judged('contact-b', 'contact-c', 'same'),
      judged('contact-a', 'contact-c', 'different')
    ]
    const jobs = jobsOf(directory(...three, ...said), 'conflict', question)
    expect(jobs.filter(({ what }) => what === 'group')).toMatchObject([{ pair: ['contact-a', 'contact-c'] }])
  })
})

it('every job has a key of its own, the same while nothing changes', () => {
  const fictional = readDirectory(fictionalEntries())
  const again = readDirectory(fictionalEntries())
  const all = jobKinds.flatMap((kind): readonly string[] => keysOf(kind, fictional))
  expect(new Set(all).size).toBe(all.length)
  expect(jobKinds.flatMap((kind): readonly string[] => keysOf(kind, again))).toEqual(all)
})

it('the jobs of the fictional directory are those of its situations', () => {
  const fictional = readDirectory(fictionalEntries())
  const numbers = Object.fromEntries(jobKinds.map(kind => [kind, jobsOf(fictional, kind, question).length]))
  expect(numbers).toEqual({
    conflict: 2,
    doubted: 2,
    gap: 64,
    'without-contact': 2,
    expiring: 2,
    phone: 1,
    'one-person': 16,
    duplicate: 0,
    unverified: 0
  } satisfies Record<JobKind, number>)
  const [job]: readonly JobOf<'doubted'>[] = jobsOf(fictional, 'doubted', question)
  expect(job?.trust.outcome).toBe('wrong-number')
})
