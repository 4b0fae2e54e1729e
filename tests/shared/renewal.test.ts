import { describe, expect, test } from 'vitest'
import { type Directory, readDirectory, withEntries } from '../../shared/directory.ts'
import { type Day, day } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { type Renewable, type RenewalDates, renewablesIn, renewalChanges } from '../../shared/renewal.ts'
import { applyEdit, type Edit } from '../../shared/replica/edit.ts'
import { stepOf, undoOf } from '../../shared/replica/undo.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { directoryOf, entryOf, removed, type ValuesOf } from '../support/records.ts'

const today = day.parse('2026-11-20')
const dates: RenewalDates = { from: day.parse('2027-01-01'), to: day.parse('2027-12-31'), signedOn: null }
const stamp = {
  writer: 'writer-renewal',
  count: 1,
  station: 'station-test0001',
  by: 'Ana',
  at: '2026-11-20T09:00:00.000Z'
}

const centre = entryOf('centre', 'centre-a', { name: 'Centar A', centreType: 'asylum', status: 'active' })
const service = entryOf('service', 'service-a', { name: 'usluga' })
const organisation = entryOf('organisation', 'organisation-a', { name: 'A', organisationType: 'ngo' })
const contact = entryOf('contact', 'contact-a', { organisation: 'organisation-a', name: 'Ana', reach: 'personal' })

function memorandum(id: string, values: ValuesOf<'memorandum'>) {
  return entryOf('memorandum', `memorandum-${id}`, { organisation: 'organisation-a', ...values })
}

const of2026 = memorandum('a', { validFrom: '2026-01-01', validTo: '2026-12-31', services: ['service-a'] })

function assignment(id: string, values: ValuesOf<'assignment'> = {}) {
  return entryOf('assignment', `assignment-${id}`, {
    organisation: 'organisation-a',
    service: 'service-a',
    centre: 'centre-a',
    role: 'responsible',
    contacts: ['contact-a'],
    memorandum: 'memorandum-a',
    from: '2026-02-01',
    to: '2026-12-31',
    ...values
  })
}

const base = [centre, service, organisation, contact, of2026]

function only(directory: Directory, on: Day | null = today): Renewable {
  const [renewable, ...others] = renewablesIn(directory, 2026, on)
  if (renewable === undefined || others.length > 0) throw new Error('not one renewable')
  return renewable
}

/** Renews everything that is proposed; answers the directory after it, and the edit. */
function renewAll(directory: Directory, on: Day | null = today): { readonly after: Directory; readonly edit: Edit } {
  const renewals = renewablesIn(directory, 2026, on)
    .filter(({ reservation }) => reservation === null)
    .map(({ memorandum: { id }, assignments }) => ({
      memorandum: id,
      assignments: assignments.filter(one => one.isCurrent).map(one => one.assignment.id)
    }))
  const changes = renewalChanges(directory, renewals, dates, counting())
  const edit: Edit = { by: 'Ana', cause: 'renewal', changes: [...changes] }
  const applied = applyEdit(directory, edit, stamp)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem))
  return { after: withEntries(directory, applied.value), edit }
}

function counting(): (kind: string) => RecordId {
  let count = 0
  return kind => `${kind}-new-${++count}`
}

describe('what can be renewed', () => {
  test('is the memorandum of the year that holds longest, with its assignments', () => {
    const short = memorandum('short', { validFrom: '2026-01-01', validTo: '2026-06-30' })
    const found = only(directoryOf(...base, short, assignment('one')))
    expect(found).toMatchObject({ memorandum: { id: 'memorandum-a' }, reservation: null })
    expect(found.assignments).toMatchObject([{ assignment: { id: 'assignment-one' }, isCurrent: true }])
  })

  test('is not a memorandum of another year', () => {
    expect(renewablesIn(directoryOf(...base), 2025, today)).toEqual([])
    expect(renewablesIn(directoryOf(...base), 2027, today)).toEqual([])
  })

  test('is marked when nobody would renew it unasked', () => {
    const open = memorandum('a', { validFrom: '2026-01-01', validTo: null })
    expect(only(directoryOf(centre, service, organisation, open)).reservation).toBe('open-ended')
    const next = memorandum('next', { validFrom: '2027-01-01', validTo: '2027-12-31' })
    expect(only(directoryOf(...base, next)).reservation).toBe('renewed')
  })

  test('leaves out removed records', () => {
    expect(renewablesIn(directoryOf(centre, service, organisation, removed(of2026)), 2026, today)).toEqual([])
    expect(only(directoryOf(...base, removed(assignment('one')))).assignments).toEqual([])
  })

  test('proposes what holds, and offers what ended before', () => {
    const directory = directoryOf(
      ...base,
      assignment('ended', { to: '2026-05-31' }),
      assignment('later', { from: '2026-12-01' }),
      assignment('open', { to: null })
    )
    const current = Object.fromEntries(only(directory).assignments.map(one => [one.assignment.id, one.isCurrent]))
    expect(current).toEqual({ 'assignment-ended': false, 'assignment-later': true, 'assignment-open': true })
  })

  test('proposes the same in January of the next year, and with a clock in doubt', () => {
    const directory = directoryOf(...base, assignment('ended', { to: '2026-05-31' }), assignment('one'))
    const current = (on: Day | null): readonly boolean[] => only(directory, on).assignments.map(one => one.isCurrent)
    expect(current(day.parse('2027-01-09'))).toEqual([false, true])
    expect(current(null)).toEqual([false, true])
  })

  test('takes along assignments that end without a memorandum, and leaves those that go on by themselves', () => {
    const directory = directoryOf(
      ...base,
      assignment('bare', { memorandum: null }),
      assignment('forever', { memorandum: null, to: null }),
      assignment('other', { memorandum: 'memorandum-other' })
    )
    expect(only(directory).assignments.map(one => one.assignment.id)).toEqual(['assignment-bare'])
  })

  test('leaves out an assignment whose place or service is gone', () => {
    const directory = directoryOf(
      ...base,
      assignment('nowhere', { centre: 'centre-gone' }),
      assignment('nothing', { service: 'service-gone' }),
      assignment('everywhere', { centre: 'every-centre' })
    )
    expect(only(directory).assignments.map(one => one.assignment.id)).toEqual(['assignment-everywhere'])
  })
})

describe('a renewal', () => {
  test('makes the memorandum and its assignments anew and leaves this year’s as they were', () => {
    const before = directoryOf(
      ...base,
      assignment('one', { hours: [{ days: [1], from: '09:00', to: '15:00' }], note: 'važno' }),
      assignment('open', { to: null, role: 'supporting' })
    )
    const { after } = renewAll(before)
    for (const [id, entry] of before.entries) expect(after.entries.get(id)).toBe(entry)
    const [made] = [...after.memoranda.values()].filter(({ id }) => id.startsWith('memorandum-new'))
    expect(made).toMatchObject({
      organisation: 'organisation-a',
      validFrom: '2027-01-01',
      validTo: '2027-12-31',
      services: ['service-a'],
      signedOn: null
    })
    const copies = [...after.assignments.values()].filter(({ id }) => id.startsWith('assignment-new'))
    expect(copies).toMatchObject([
      {
        organisation: 'organisation-a',
        service: 'service-a',
        centre: 'centre-a',
        role: 'responsible',
        contacts: ['contact-a'],
        hours: [{ days: [1], from: '09:00', to: '15:00' }],
        note: 'važno',
        from: '2027-01-01',
        to: '2027-12-31',
        memorandum: made?.id
      },
      { role: 'supporting', from: '2027-01-01', to: null, memorandum: made?.id }
    ])
  })

  test('leaves services unset where nobody knows them', () => {
    const unset = memorandum('a', { validFrom: '2026-01-01', validTo: '2026-12-31' })
    const { after } = renewAll(directoryOf(centre, service, organisation, unset))
    expect([...after.memoranda.values()].map(one => one.services)).toEqual([null, null])
  })

  test('leaves out what would break a rule in the copy', () => {
    const other = entryOf('contact', 'contact-other', { organisation: 'organisation-b', name: 'B', reach: 'office' })
    const before = directoryOf(
      ...base,
      other,
      assignment('one', {
        contacts: ['contact-gone', 'contact-other', 'contact-a'],
        deputies: ['contact-other'],
        hours: [{ days: [1], from: '15:00', to: '09:00' }]
      })
    )
    const { after } = renewAll(before)
    const copy = [...after.assignments.values()].find(({ id }) => id.startsWith('assignment-new'))
    expect(copy).toMatchObject({ contacts: ['contact-a'], deputies: [], hours: [] })
  })

  test('is one edit, and one undo takes all of it back', () => {
    const before = directoryOf(...base, assignment('one'), assignment('two'))
    const { after, edit } = renewAll(before)
    expect(edit.changes).toHaveLength(3)
    expect(edit.changes.at(-1)?.kind).toBe('memorandum')
    const undo = undoOf(after, stepOf(before, edit), 'Ana')
    if (!undo.ok) throw new Error(undo.problem.field)
    const undone = applyEdit(after, undo.value, { ...stamp, count: 2 })
    if (!undone.ok) throw new Error(undone.problem.kind)
    const back = withEntries(after, undone.value)
    expect([...back.memoranda.keys()]).toEqual(['memorandum-a'])
    expect([...back.assignments.keys()].sort()).toEqual(['assignment-one', 'assignment-two'])
  })

  test('of the whole fictional directory breaks no rule', () => {
    const { after, edit } = renewAll(readDirectory(fictionalEntries()), day.parse('2026-03-10'))
    expect(edit.changes.length).toBeGreaterThan(10)
    for (const { id } of edit.changes) {
      const record = after.memoranda.get(id) ?? after.assignments.get(id)
      if (record === undefined) throw new Error(`${id} is not there`)
      expect(faultsOf(after, record)).toEqual([])
    }
  })
})
