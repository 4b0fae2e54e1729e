/** The form of a record that stands for several: what one of them says belongs to all, and is written where it is said. */
import { describe, expect, it } from 'vitest'
import {
  beginForm,
  changesOf,
  fieldNamed,
  overtaken,
  rebased,
  withDraft,
  withVersion
} from '../../../renderer/edit/form.ts'
import { plans } from '../../../renderer/edit/plans.ts'
import { type Directory, readDirectory, withEntries } from '../../../shared/directory.ts'
import { samenessIdOf } from '../../../shared/records/sameness.ts'
import { applyEdit } from '../../../shared/replica/edit.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import { distinctVersions } from '../../../shared/replica/register.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { entryOf, phonesOf, writtenOver } from '../../support/records.ts'

const ana = 'contact-primer-ana'
const again = 'contact-primer-ana-drugi'
const twin = entryOf('contact', again, {
  organisation: 'organisation-primer-a',
  name: 'Ana Primerić',
  reach: 'personal',
  phones: phonesOf('067 000 00 99'),
  note: 'zvati pre podne'
})
const same = entryOf('sameness', samenessIdOf(ana, again), { members: [ana, again], verdict: 'same' })
const directory = readDirectory([...fictionalEntries(), twin, same])
const about = { directory, today: null }
const opened = beginForm(plans.contact, directory, { id: ana, isNew: false })

describe('the form', () => {
  it('shows what only one of them says, and offers what they say differently', () => {
    expect(fieldNamed(opened, 'note')?.draft).toBe('zvati pre podne')
    expect(fieldNamed(opened, 'role')?.draft).toBe('pravnica')
    expect(distinctVersions(fieldNamed(opened, 'phones')?.shown ?? [])).toHaveLength(2)
    expect(distinctVersions(fieldNamed(opened, 'name')?.shown ?? [])).toHaveLength(1)
  })

  it('writes nothing when it was only opened', () => {
    expect(changesOf(opened)).toEqual([])
  })

  it('writes a value to every record that says another, each over its own versions', () => {
    const renamed = withDraft(opened, 'name', 'Ana Primerić-Nova', about)
    const changes = changesOf(renamed)
    expect(changes.map(({ id, fields }) => [id, Object.keys(fields)])).toEqual([
      [again, ['name']],
      [ana, ['name']]
    ])
    expect(changes.map(({ fields }) => fields['name']?.shown.map(({ writer }) => writer))).toEqual([
      ['writer-test'],
      ['primer-sediste']
    ])
    expect(made(changes).contacts.get(ana)?.name).toBe('Ana Primerić-Nova')
    expect(
      made(changes)
        .conflicts.get(ana)
        ?.map(({ field }) => field)
    ).toEqual(['phones'])
  })

  it('leaves alone who has nothing to say of it, and clears it wherever it stands', () => {
    const changed = withDraft(opened, 'role', 'advokatica', about)
    expect(changesOf(changed).map(({ id }) => id)).toEqual([ana])
    const cleared = withDraft(opened, 'note', '', about)
    expect(changesOf(cleared)).toMatchObject([{ id: again, fields: { note: { value: null } } }])
    expect(made(changesOf(cleared)).contacts.get(ana)?.note).toBeNull()
  })

  it('settles what they say differently by choosing what one of them says', () => {
    const chosen = withVersion(opened, 'phones', phonesOf('067 000 00 99'))
    const changes = changesOf(chosen)
    expect(changes.map(({ id }) => id)).toEqual([ana])
    expect(made(changes).conflicts.has(ana)).toBe(false)
  })

  it('takes in what others wrote to any of them, and asks where something was typed', () => {
    const now = elsewhere(twin, { note: 'zvati posle podne' })
    expect(fieldNamed(rebased(opened, now), 'note')?.draft).toBe('zvati posle podne')
    const typed = withDraft(opened, 'note', 'ne zvati', about)
    expect(overtaken(typed, now)).toEqual(['note'])
    expect(fieldNamed(rebased(typed, now), 'note')?.draft).toBe('ne zvati')
  })
})

it('a form that names a member names the record shown, and does not write it for that', () => {
  const work = entryOf('assignment', 'assignment-proba', {
    organisation: 'organisation-primer-a',
    service: 'service-prava',
    centre: 'centre-vranje',
    role: 'responsible',
    contacts: [again]
  })
  const of = readDirectory([...fictionalEntries(), twin, same, work])
  const form = beginForm(plans.assignment, of, { id: 'assignment-proba', isNew: false })
  expect(JSON.stringify(fieldNamed(form, 'contacts')?.draft)).toContain(ana)
  expect(JSON.stringify(fieldNamed(form, 'contacts')?.draft)).not.toContain(again)
  expect(changesOf(form)).toEqual([])
})

/** The directory after an edit, made as the keeper makes it. */
function made(changes: ReturnType<typeof changesOf>): Directory {
  const stamp = { writer: 'wown', count: 1, station: 's', by: 'Jovan', at: '2026-03-10T08:00:00.000Z' }
  const applied = applyEdit(directory, { by: 'Jovan', cause: 'form', changes: [...changes] }, stamp)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problem))
  return withEntries(directory, applied.value)
}

function elsewhere(entry: Entry, values: Readonly<Record<string, unknown>>): Directory {
  return withEntries(directory, [writtenOver(entry, values, { writer: 'wother', count: 1 })])
}
