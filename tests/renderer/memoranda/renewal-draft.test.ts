import { describe, expect, test } from 'vitest'
import {
  countAssignments,
  dateProblem,
  datesIn,
  fitsInOneEdit,
  proposedFor,
  renewalsIn,
  withAssignment,
  withDate,
  withMemorandum
} from '../../../renderer/memoranda/renewal-draft.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import { renewablesIn } from '../../../shared/renewal.ts'
import { mostChanges } from '../../../shared/replica/edit.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const directory = readDirectory(fictionalEntries())
const renewables = renewablesIn(directory, 2026, day.parse('2026-03-10'))
const proposed = proposedFor(2027, renewables)

describe('what is proposed', () => {
  test('is the whole next year, everything that ends, and everything that holds', () => {
    expect(datesIn(proposed)).toEqual({ from: '2027-01-01', to: '2027-12-31', signedOn: null })
    const renewals = renewalsIn(proposed, renewables)
    expect(renewals.map(({ memorandum }) => memorandum)).toEqual([
      'memorandum-primer-a-2026',
      'memorandum-primer-b-2026',
      'memorandum-primer-d-2026'
    ])
    expect(countAssignments(renewals)).toBe(16)
  })

  test('can be chosen otherwise; assignments go with their memorandum', () => {
    const [first] = renewables
    if (first === undefined) throw new Error('nothing to renew')
    const without = withMemorandum(proposed, first.memorandum.id, false)
    expect(renewalsIn(without, renewables)).toHaveLength(2)
    expect(renewalsIn(withMemorandum(without, first.memorandum.id, true), renewables)).toEqual(
      renewalsIn(proposed, renewables)
    )
    const ended = first.assignments.find(({ isCurrent }) => !isCurrent)?.assignment.id
    if (ended === undefined) throw new Error('nothing has ended')
    expect(countAssignments(renewalsIn(withAssignment(proposed, ended, true), renewables))).toBe(17)
  })
})

describe('a date', () => {
  test('must be a day, the first must be there, and the last not before it', () => {
    expect(dateProblem(withDate(proposed, 'from', ''), 'from')).toBe('fromMissing')
    expect(dateProblem(withDate(proposed, 'to', ''), 'to')).toBeNull()
    expect(dateProblem(withDate(proposed, 'to', '31.2.2027.'), 'to')).toBe('notADay')
    expect(dateProblem(withDate(proposed, 'to', '31.12.2026.'), 'to')).toBe('datesOutOfOrder')
    expect(datesIn(withDate(proposed, 'signedOn', 'sutra'))).toBeNull()
    expect(datesIn(withDate(proposed, 'to', ''))).toMatchObject({ to: null })
  })
})

test('more records than one edit may change do not fit', () => {
  const assignments = Array.from({ length: mostChanges - 1 }, (_, place) => `assignment-${place}`) as never[]
  expect(fitsInOneEdit([{ memorandum: 'memorandum-a' as never, assignments }])).toBe(true)
  expect(
    fitsInOneEdit([{ memorandum: 'memorandum-a' as never, assignments: [...assignments, 'one-more' as never] }])
  ).toBe(false)
})
