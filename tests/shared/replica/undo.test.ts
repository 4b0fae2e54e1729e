import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnyRecord, type Directory, kindOfId, withEntries } from '../../../shared/directory.ts'
import { faultsOf } from '../../../shared/records/invariants.ts'
import { applyEdit, type Edit, type RecordChange, shownVersions } from '../../../shared/replica/edit.ts'
import { entryFrom, isEntry, registerOf } from '../../../shared/replica/entry.ts'
import { redoOf, type Step, stepOf, undoOf } from '../../../shared/replica/undo.ts'
import { directoryOf, entryOf, phonesOf, writtenOver } from '../../support/records.ts'

const alfa = entryOf('organisation', 'organisation-alfa', { name: 'Alfa', organisationType: 'ngo' })
const beta = entryOf('organisation', 'organisation-beta', { name: 'Beta', organisationType: 'ngo' })
const ana = entryOf('contact', 'contact-ana', { organisation: 'organisation-alfa', name: 'Ana', reach: 'personal' })

/** A station at work: makes edits, takes them back, does them again. */
class Sitting {
  directory: Directory
  readonly done: Step[] = []
  readonly undone: Step[] = []
  #count = 0

  constructor(directory: Directory) {
    this.directory = directory
  }

  edit(edit: Edit): boolean {
    const step = stepOf(this.directory, edit)
    if (!this.#write(edit)) return false
    this.done.push(step)
    this.undone.length = 0
    return true
  }

  undo(): boolean {
    const step = this.done.at(-1)
    const edit = step === undefined ? null : undoOf(this.directory, step, 'Ana')
    if (step === undefined || edit === null || !edit.ok || !this.#write(edit.value)) return false
    this.done.pop()
    this.undone.push(step)
    return true
  }

  redo(): boolean {
    const step = this.undone.at(-1)
    const edit = step === undefined ? null : redoOf(this.directory, step, 'Ana')
    if (step === undefined || edit === null || !edit.ok || !this.#write(edit.value)) return false
    this.undone.pop()
    this.done.push(step)
    return true
  }

  #write(edit: Edit): boolean {
    this.#count += 1
    const at = '2026-03-10T08:00:00.000Z'
    const stamp = { writer: 'writer-me', count: this.#count, station: 'station-me', by: 'Ana', at }
    const applied = applyEdit(this.directory, edit, stamp)
    if (applied.ok) this.directory = withEntries(this.directory, applied.value)
    return applied.ok
  }
}

function change(
  directory: Directory,
  id: string,
  values: Record<string, unknown>,
  more: Partial<RecordChange> = {}
): Edit {
  const entry = directory.entries.get(id)
  const kind = (entry?.kind ?? kindOfId(id)) as RecordChange['kind']
  const fields = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, shown: [...shownVersions(entry, field)] }])
  )
  return { by: 'Ana', cause: 'form', changes: [{ id, kind, isNew: entry === undefined, fields, ...more }] }
}

/** What a person sees: every record's values, without who wrote them. */
function seen(directory: Directory): unknown {
  const shelves = [directory.organisations, directory.contacts, directory.memoranda]
  return shelves.map(shelf => [...shelf.values()].toSorted((a: AnyRecord, b: AnyRecord) => (a.id < b.id ? -1 : 1)))
}

describe('taking back', () => {
  it('writes the old value again, over what it takes back', () => {
    const sitting = new Sitting(directoryOf(alfa))
    sitting.edit(change(sitting.directory, 'organisation-alfa', { name: 'Alfa 2' }))
    expect(sitting.undo()).toBe(true)
    const entry = sitting.directory.entries.get('organisation-alfa') ?? entryFrom('x', 'x', new Map())
    expect(registerOf(entry, 'name')).toMatchObject([{ value: 'Alfa', stamp: { count: 2 }, seen: { 'writer-me': 1 } }])
    expect(sitting.redo()).toBe(true)
    expect(sitting.directory.organisations.get('organisation-alfa')?.name).toBe('Alfa 2')
  })

  it('of a new record removes it, and doing it again brings it back', () => {
    const sitting = new Sitting(directoryOf(alfa))
    sitting.edit(
      change(sitting.directory, 'contact-novi', { organisation: 'organisation-alfa', name: 'Novi', reach: 'office' })
    )
    expect(sitting.undo()).toBe(true)
    expect(sitting.directory.contacts.size).toBe(0)
    expect(sitting.redo()).toBe(true)
    expect(sitting.directory.contacts.get('contact-novi')?.name).toBe('Novi')
  })

  it('of a removal brings the record back', () => {
    const sitting = new Sitting(directoryOf(alfa))
    sitting.edit(change(sitting.directory, 'organisation-alfa', {}, { presence: 'remove' }))
    expect(sitting.directory.organisations.size).toBe(0)
    expect(sitting.undo()).toBe(true)
    expect(sitting.directory.organisations.size).toBe(1)
    expect(sitting.redo()).toBe(true)
    expect(sitting.directory.organisations.size).toBe(0)
  })

  it('is refused when somebody else wrote the field since', () => {
    const sitting = new Sitting(directoryOf(alfa))
    sitting.edit(change(sitting.directory, 'organisation-alfa', { name: 'Alfa 2' }))
    const entry = sitting.directory.entries.get('organisation-alfa') ?? alfa
    sitting.directory = withEntries(sitting.directory, [
      writtenOver(entry, { name: 'Alfa 3' }, { writer: 'writer-b', count: 8 })
    ])
    const step = sitting.done.at(-1)
    if (step === undefined) throw new Error('no step')
    expect(undoOf(sitting.directory, step, 'Ana')).toEqual({
      ok: false,
      problem: { kind: 'changed-since', record: 'organisation-alfa', field: 'name' }
    })
  })
})

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('edit'), which: fc.nat(7), value: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), which: fc.constant(0), value: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo'), which: fc.constant(0), value: fc.constant(0) }) }
)

function anEdit(directory: Directory, which: number, value: number): Edit {
  switch (which) {
    case 0:
      return change(directory, 'organisation-alfa', {
        name: `Alfa ${value}`,
        shortName: value === 0 ? null : `A${value}`
      })
    case 1:
      return change(directory, 'contact-ana', { phones: phonesOf(`06700000${value}0`) })
    case 2:
      return change(directory, 'contact-ana', { organisation: value === 0 ? 'organisation-beta' : 'organisation-alfa' })
    case 3: {
      const isHidden = directory.removed.has('contact-ana')
      return change(directory, 'contact-ana', {}, { presence: isHidden ? 'restore' : 'remove' })
    }
    case 4:
      return change(directory, `memorandum-n${value}`, { organisation: 'organisation-alfa', validFrom: '2026-01-01' })
    case 5:
      return change(directory, 'memorandum-n1', {
        validFrom: '2026-05-01',
        validTo: value > 1 ? '2026-06-01' : '2026-01-01'
      })
    case 6:
      return change(directory, 'contact-ana', { name: value === 0 ? null : `Ana ${value}` })
    default:
      return change(directory, 'organisation-beta', { organisationType: value === 3 ? 'nonsense' : 'state' })
  }
}

describe('any sequence of edits, undo and redo', () => {
  const seed = 20260310
  it(`keeps the rules of the records and the form of the entries (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), actions => {
        const sitting = new Sitting(directoryOf(alfa, beta, ana))
        for (const { do: what, which, value } of actions) {
          if (what === 'undo') sitting.undo()
          else if (what === 'redo') sitting.redo()
          else sitting.edit(anEdit(sitting.directory, which, value))
        }
        const records: AnyRecord[] = [
          ...sitting.directory.organisations.values(),
          ...sitting.directory.contacts.values(),
          ...sitting.directory.memoranda.values()
        ]
        expect(records.flatMap(record => faultsOf(sitting.directory, record))).toEqual([])
        for (const entry of sitting.directory.entries.values())
          expect(isEntry(JSON.parse(JSON.stringify(entry)))).toBe(true)
      }),
      { numRuns: 300, seed }
    )
  })

  it(`comes back to where it began when all is taken back, and forth again (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { maxLength: 15 }), edits => {
        const sitting = new Sitting(directoryOf(alfa, beta, ana))
        const start = seen(sitting.directory)
        for (const [which, value] of edits) sitting.edit(anEdit(sitting.directory, which, value))
        const end = seen(sitting.directory)
        while (sitting.done.length > 0) expect(sitting.undo()).toBe(true)
        expect(seen(sitting.directory)).toEqual(start)
        while (sitting.undone.length > 0) expect(sitting.redo()).toBe(true)
        expect(seen(sitting.directory)).toEqual(end)
      }),
      { numRuns: 300, seed }
    )
  })
})
