import { describe, expect, test } from 'vitest'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import { trustIn } from '../../shared/lookup/trust.ts'
import { day } from '../../shared/records/day.ts'
import { applyEdit } from '../../shared/replica/edit.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { verificationOf } from '../../shared/verifying.ts'
import { checkedIn, entryOf, phonesOf, writtenOver } from '../support/records.ts'

const on = day.parse('2026-03-10')
const contact = 'contact-ana'
const assignment = 'assignment-a'

const ana = entryOf('contact', contact, {
  organisation: 'organisation-a',
  name: 'Ana',
  phones: phonesOf('067 018 40 71')
})
const work = entryOf('assignment', assignment, { organisation: 'organisation-a', contacts: [contact] })
const others = [entryOf('organisation', 'organisation-a', { name: 'A' })]

let count = 0

/** The directory after somebody noted an outcome, and the entry that holds it. */
function noted(
  entries: readonly Entry[],
  outcome: 'reached' | 'wrong-number' | 'left',
  at: string | null = assignment
) {
  const directory = readDirectory(entries)
  count += 1
  const change = verificationOf(directory, { id: `verification-${count}`, contact, assignment: at, outcome, on })
  const stamp = { writer: 'wtest', count, station: 'station-a', by: 'Jovan', at: '2026-03-10T08:00:00.000Z' }
  const applied = applyEdit(directory, { by: 'Jovan', cause: 'verification', changes: [change] }, stamp)
  if (!applied.ok) throw new Error(applied.problem.kind)
  return { change, entries: [...entries, ...applied.value] }
}

function trust(entries: readonly Entry[]): string {
  const directory: Directory = readDirectory(entries)
  const found = trustIn(directory, contact, directory.assignments.get(assignment) ?? null, on)
  return found.kind === 'unverified' ? found.kind : found.outcome
}

describe('a verification', () => {
  test('names the versions of the numbers and of the assignment that were on the card', () => {
    const { change } = noted([...others, ana, work], 'reached')
    expect(change.fields['checked']?.value).toEqual([...checkedIn(ana, 'phones'), ...checkedIn(work, 'contacts')])
    expect(change.fields['on']?.value).toBe('2026-03-10')
  })

  test('of a contact by itself leaves the assignment out', () => {
    const { change } = noted([...others, ana, work], 'reached', null)
    expect(change.fields['checked']?.value).toEqual(checkedIn(ana, 'phones'))
    expect(change.fields).not.toHaveProperty('assignment')
  })

  test('of a contact without a number names the version of its name', () => {
    const nameless = entryOf('contact', contact, { organisation: 'organisation-a', name: 'Ana' })
    const { change } = noted([...others, nameless, work], 'left', null)
    expect(change.fields['checked']?.value).toEqual(checkedIn(nameless, 'name'))
  })

  test('settles bad news it was written in view of, and only that', () => {
    const bad = noted([...others, ana, work], 'wrong-number')
    expect(trust(bad.entries)).toBe('wrong-number')
    const good = noted(bad.entries, 'reached')
    expect(good.change.fields['after']?.value).toEqual([bad.change.id])
    expect(trust(good.entries)).toBe('reached')
    // Bad news that came in beside it, unseen, stands.
    const unseen = noted([...others, ana, work], 'left')
    expect(trust([...good.entries, ...unseen.entries.slice(-1)])).toBe('left')
  })

  test('counts no more once the number was corrected, whoever is still named in the assignment', () => {
    const reached = noted([...others, ana, work], 'reached')
    const corrected = writtenOver(ana, { phones: phonesOf('067 018 40 72') }, { count: 2 })
    expect(trust(reached.entries.map(entry => (entry.id === contact ? corrected : entry)))).toBe('unverified')
    const renamed = writtenOver(ana, { name: 'Ana A.' }, { count: 2 })
    expect(trust(reached.entries.map(entry => (entry.id === contact ? renamed : entry)))).toBe('reached')
  })
})
