import { describe, expect, test } from 'vitest'
import {
  beginForm,
  changesOf,
  type Form,
  faultsIn,
  fieldNamed,
  isAnythingTyped,
  overtaken,
  rebased,
  typingProblems,
  valuesOf,
  withDraft,
  withMine,
  withTheirs,
  withVersion
} from '../../../renderer/edit/form.ts'
import { plans } from '../../../renderer/edit/plans.ts'
import { type Directory, readDirectory, withEntries } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import { applyEdit, shownVersions } from '../../../shared/replica/edit.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { writtenOver } from '../../support/records.ts'

const directory = readDirectory(fictionalEntries())
const today = day.parse('2026-03-10')
const about = { directory, today }
const ana = 'contact-primer-ana'

function formOf(id: string, kind: keyof typeof plans, of: Directory = directory): Form {
  return beginForm(plans[kind], of, { id, isNew: false }, today)
}

/** The directory after somebody else wrote a field of a record. */
function elsewhere(id: string, values: Readonly<Record<string, unknown>>): Directory {
  const entry = directory.entries.get(id)
  if (entry === undefined) throw new Error(`no ${id}`)
  return withEntries(directory, [writtenOver(entry, values, { writer: 'wother', count: 1, by: 'Jelena' })])
}

describe('a form', () => {
  test.each([
    ['contact', 'contact-primer-ana'],
    ['contact', 'contact-primer-portirnica'],
    ['organisation', 'organisation-primer-f'],
    ['memorandum', 'memorandum-primer-a-2026'],
    ['assignment', 'assignment-primer-krnjaca-pravna'],
    ['centre', 'centre-krnjaca'],
    ['service', 'service-pravna-pomoc']
  ] as const)('that was only opened writes nothing (%s, %s)', (kind, id) => {
    const form = formOf(id, kind)
    expect(isAnythingTyped(form)).toBe(false)
    expect(changesOf(form)).toEqual([])
  })

  test('reads back every value it puts before a person', () => {
    for (const [id, entry] of directory.entries) {
      const kind = (Object.keys(plans) as (keyof typeof plans)[]).find(one => one === entry.kind)
      if (kind === undefined) continue
      const form = formOf(id, kind)
      for (const field of form.fields) {
        const held = field.shown[0]?.value ?? null
        const read = field.plan.editor.read(field.draft)
        const value = read.ok ? read.value : read.problem
        if (Array.isArray(held) && held.length === 0) expect(value, `${id} ${field.plan.field}`).toBeNull()
        else if (directory.unreadable.get(id)?.includes(field.plan.field) !== true) {
          expect(value, `${id} ${field.plan.field}`).toEqual(held)
        }
      }
    }
  })

  test('writes only the fields that were changed, over the versions that were on it', () => {
    const typed = withDraft(formOf(ana, 'contact'), 'role', 'dežurna pravnica', about)
    expect(changesOf(typed)).toEqual([
      {
        id: ana,
        kind: 'contact',
        isNew: false,
        fields: {
          role: { value: 'dežurna pravnica', shown: shownVersions(directory.entries.get(ana), 'role') }
        }
      }
    ])
    const typedBack = withDraft(typed, 'role', 'pravnica', about)
    expect(changesOf(typedBack)).toEqual([])
    expect(isAnythingTyped(typedBack)).toBe(false)
  })

  test('clears an emptied field with null', () => {
    const form = withDraft(formOf(ana, 'contact'), 'email', '  ', about)
    expect(changesOf(form)[0]?.fields['email']?.value).toBeNull()
  })

  test('tells what cannot be read as typed, and leaves it out of what it would write', () => {
    const form = withDraft(formOf(ana, 'contact'), 'email', 'ana kod primera', about)
    expect([...typingProblems(form)]).toEqual([['email', 'notAnEmail']])
    expect(changesOf(form)).toEqual([])
  })

  test('tells which rules it would break, and none that were broken before', () => {
    const memorandum = withDraft(formOf('memorandum-primer-a-2026', 'memorandum'), 'validTo', '31.12.2025.', about)
    expect(faultsIn(memorandum, directory)).toEqual([
      { record: 'memorandum-primer-a-2026', field: 'validTo', kind: 'dates-out-of-order' }
    ])
    // This one has held a phone that is no number all along.
    const contact = withDraft(formOf('contact-primer-portirnica', 'contact'), 'note', 'novo', about)
    expect(faultsIn(contact, directory)).toEqual([])
  })
})

describe('the form of a new record', () => {
  const start = {
    id: 'assignment-new',
    isNew: true as const,
    given: { centre: 'centre-krnjaca', service: 'service-postupak-azila' },
    proposed: { role: 'responsible' }
  }

  test('writes what was given, what was proposed and what was chosen; nothing counts as typed before', () => {
    const form = beginForm(plans.assignment, directory, start, today)
    expect(isAnythingTyped(form)).toBe(false)
    expect(fieldNamed(form, 'centre')).toBeUndefined()
    const chosen = withDraft(form, 'organisation', 'organisation-primer-d', about)
    expect(
      Object.fromEntries(Object.entries(changesOf(chosen)[0]?.fields ?? {}).map(([name, { value }]) => [name, value]))
    ).toEqual({
      ...start.given,
      organisation: 'organisation-primer-d',
      role: 'responsible',
      contacts: ['contact-primer-danica'],
      memorandum: 'memorandum-primer-d-2026'
    })
  })

  test('chooses contacts and memorandum anew with another organisation', () => {
    const form = beginForm(plans.assignment, directory, start, today)
    const first = withDraft(form, 'organisation', 'organisation-primer-d', about)
    const second = withDraft(first, 'organisation', 'organisation-primer-a', about)
    expect(valuesOf(second)).toMatchObject({ contacts: null, memorandum: 'memorandum-primer-a-2026' })
  })

  test('begins with what follows from an organisation that is given', () => {
    const given = { organisation: 'organisation-primer-d' }
    const form = beginForm(plans.assignment, directory, { ...start, given }, today)
    expect(valuesOf(form)).toMatchObject({
      contacts: ['contact-primer-danica'],
      memorandum: 'memorandum-primer-d-2026'
    })
    expect(isAnythingTyped(form)).toBe(false)
  })

  test('makes a contact that was entered on it in the same edit', () => {
    const form = withDraft(
      beginForm(plans.assignment, directory, start, today),
      'organisation',
      'organisation-primer-a',
      about
    )
    const added = [{ id: 'contact-novak', name: 'Novak', phone: '067/018-40-71' }]
    const typed = withDraft(form, 'contacts', { chosen: ['contact-primer-ana'], added }, about)
    const changes = changesOf(typed)
    expect(changes.map(({ id, isNew }) => [id, isNew])).toEqual([
      ['contact-novak', true],
      ['assignment-new', true]
    ])
    const stamp = { writer: 'wtest', count: 1, station: 'station-a', by: 'Jovan', at: '' }
    const applied = applyEdit(directory, { by: 'Jovan', cause: 'form', changes: [...changes] }, stamp)
    expect(applied.ok).toBe(true)
    expect(
      typingProblems(withDraft(typed, 'contacts', { chosen: [], added: [{ ...added[0], name: ' ' }] }, about))
    ).toEqual(new Map([['contacts', 'newContactName']]))
  })
})

describe('what others wrote while the form was open', () => {
  test('stands on the form at once where nothing was typed', () => {
    const form = withDraft(formOf(ana, 'contact'), 'note', 'moje', about)
    const now = elsewhere(ana, { role: 'glavna pravnica' })
    const over = rebased(form, now)
    expect(fieldNamed(over, 'role')?.draft).toBe('glavna pravnica')
    expect(overtaken(over, now)).toEqual([])
    expect(Object.keys(changesOf(over)[0]?.fields ?? {})).toEqual(['note'])
  })

  test('is asked about where something was typed; either answer is written in view of it', () => {
    const form = withDraft(formOf(ana, 'contact'), 'note', 'moje', about)
    const now = elsewhere(ana, { note: 'njeno' })
    const over = rebased(form, now)
    expect(fieldNamed(over, 'note')?.draft).toBe('moje')
    expect(overtaken(over, now)).toEqual(['note'])

    const mine = withMine(over, 'note', now)
    expect(overtaken(mine, now)).toEqual([])
    expect(changesOf(mine)[0]?.fields['note']).toEqual({ value: 'moje', shown: [{ writer: 'wother', count: 1 }] })

    const theirs = withTheirs(over, 'note', now)
    expect(fieldNamed(theirs, 'note')?.draft).toBe('njeno')
    expect(changesOf(theirs)).toEqual([])
  })
})

describe('several versions of a value', () => {
  const twice = 'contact-primer-dva-broja'

  test('stay as they are until one is chosen; then it is written over all of them', () => {
    const form = formOf(twice, 'contact')
    const shown = shownVersions(directory.entries.get(twice), 'phones')
    expect(shown).toHaveLength(2)
    expect(changesOf(form)).toEqual([])
    const [first] = fieldNamed(form, 'phones')?.shown ?? []
    const chosen = withVersion(form, 'phones', first?.value)
    expect(changesOf(chosen)[0]?.fields['phones']).toEqual({ value: first?.value, shown })
  })
})
