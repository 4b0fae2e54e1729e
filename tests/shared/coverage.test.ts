import { describe, expect, it } from 'vitest'
import { type CoverageCell, type CoverageFilter, coverageTable, everything, isGap } from '../../shared/coverage.ts'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import { answerServiceAtCentre } from '../../shared/lookup/answer.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import { day } from '../../shared/records/day.ts'
import { inOrder, samenessIdOf } from '../../shared/records/sameness.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { situations } from '../support/fictional-assignments.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { directoryOf, entryOf, removed, type ValuesOf } from '../support/records.ts'

const today = day.parse('2026-03-10')

const places = [
  entryOf('centre', 'centre-b', { name: 'Šid', centreType: 'reception', status: 'active' }),
  entryOf('centre', 'centre-a', { name: 'Čelarevo', centreType: 'asylum', status: 'active' }),
  entryOf('centre', 'centre-c', { name: 'Adaševci', centreType: 'reception', status: 'closed' }),
  entryOf('centre', 'centre-d', { name: 'Bez stanja', centreType: 'reception' })
]
const services = [
  entryOf('service', 'service-legal', { name: 'pravna pomoć', position: 1 }),
  entryOf('service', 'service-food', { name: 'ishrana', position: 2 })
]
const people = [
  person('ana'),
  person('bojan'),
  entryOf('contact', 'contact-pult', { organisation: 'organisation-x', name: 'Pult', reach: 'office' })
]

function person(id: string): Entry {
  return entryOf('contact', `contact-${id}`, { organisation: 'organisation-x', name: id, reach: 'personal' })
}

function work(id: string, values: ValuesOf<'assignment'> = {}): Entry {
  return entryOf('assignment', `assignment-${id}`, {
    organisation: 'organisation-x',
    service: 'service-legal',
    centre: 'centre-a',
    role: 'responsible',
    contacts: ['contact-ana', 'contact-bojan'],
    ...values
  })
}

function directory(...more: readonly Entry[]): Directory {
  return directoryOf(...places, ...services, ...people, ...more)
}

/** The cell for legal aid at the first centre. */
function cellIn(of: Directory, on: typeof today | null = today): CoverageCell {
  const cell = coverageTable(of, on)
    .groups.flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .find(({ centre, service }) => centre.id === 'centre-a' && service.id === 'service-legal')
  if (cell === undefined) throw new Error('the test lost its cell')
  return cell
}

describe('the table', () => {
  it('has a row for every centre, those that work first, and a cell for every service', () => {
    const { services: columns, groups } = coverageTable(directory(), today, everything, (a, b) =>
      a.localeCompare(b, 'sr')
    )
    expect(columns.map(({ id }) => id)).toEqual(['service-legal', 'service-food'])
    expect(groups.map(({ status, rows }) => [status, rows.map(({ centre }) => centre.id)])).toEqual([
      ['active', ['centre-a', 'centre-b']],
      ['closed', ['centre-c']],
      [null, ['centre-d']]
    ])
    for (const { rows } of groups) for (const { cells } of rows) expect(cells).toHaveLength(2)
  })

  it('is empty for an empty directory', () => {
    expect(coverageTable(directoryOf(), today)).toMatchObject({ services: [], groups: [], summary: { gaps: 0 } })
  })
})

describe('a cell', () => {
  it.each<[string, ValuesOf<'assignment'>, CoverageCell['state']]>([
    ['responsible', {}, 'responsible'],
    ['supporting', { role: 'supporting' }, 'supporting'],
    ['later', { from: '2026-04-01' }, 'later'],
    ['expired', { to: '2026-03-09' }, 'expired'],
    ['responsible through its last day', { to: '2026-03-10' }, 'responsible']
  ])('tells who is %s', (_, values, state) => {
    expect(cellIn(directory(work('x', values))).state).toBe(state)
  })

  it('is a gap where nobody is assigned, or no more', () => {
    expect(cellIn(directory()).state).toBe('gap')
    expect(cellIn(directory(removed(work('x'), { count: 2 }))).state).toBe('gap')
  })

  it('tells the best of several, and lists all', () => {
    const cell = cellIn(
      directory(
        work('a', { to: '2026-01-31' }),
        work('b', { role: 'supporting' }),
        work('c'),
        work('d', { from: '2026-05-01' })
      )
    )
    expect(cell.state).toBe('responsible')
    expect(cell.assignments.map(({ assignment }) => assignment.id)).toEqual([
      'assignment-c',
      'assignment-b',
      'assignment-d',
      'assignment-a'
    ])
  })

  it('takes nothing for expired while the date is in doubt', () => {
    expect(cellIn(directory(work('x', { to: '2025-12-31' })), null).state).toBe('responsible')
  })

  it('is covered by an assignment for all centres, and says so', () => {
    const everywhere = work('e', { centre: everyCentre })
    expect(cellIn(directory(everywhere))).toMatchObject({ state: 'responsible', isByEveryCentre: true })
    expect(cellIn(directory(everywhere, work('x')))).toMatchObject({ state: 'responsible', isByEveryCentre: false })
    expect(cellIn(directory(everywhere, work('x', { role: 'supporting' })))).toMatchObject({
      state: 'responsible',
      isByEveryCentre: true
    })
    expect(cellIn(directory(work('e', { centre: everyCentre, to: '2026-01-01' })))).toMatchObject({
      state: 'expired',
      isByEveryCentre: true
    })
  })
})

describe('one person', () => {
  const only = (...entries: readonly Entry[]): string | null => cellIn(directory(...entries)).onlyPerson

  it('is told when everything hangs on one', () => {
    expect(only(work('x', { contacts: ['contact-ana'] }))).toBe('contact-ana')
    expect(only(work('x', { contacts: ['contact-ana'], role: 'supporting' }))).toBe('contact-ana')
    expect(only(work('x', { contacts: ['contact-ana'] }), work('y', { contacts: ['contact-ana'] }))).toBe('contact-ana')
  })

  it('is not told where there is a deputy, a second contact, a desk, or nobody', () => {
    expect(only(work('x', { contacts: ['contact-ana'], deputies: ['contact-bojan'] }))).toBeNull()
    expect(only(work('x'))).toBeNull()
    expect(only(work('x', { contacts: ['contact-pult'] }))).toBeNull()
    expect(only(work('x', { contacts: ['contact-ana', 'contact-pult'] }))).toBeNull()
    expect(only(work('x', { contacts: [] }))).toBeNull()
    expect(only()).toBeNull()
  })

  it('is not told of what has ended or not begun, nor counts who is gone', () => {
    expect(only(work('x', { contacts: ['contact-ana'], to: '2026-01-01' }))).toBeNull()
    expect(only(work('x', { contacts: ['contact-ana', 'contact-gone'] }))).toBe('contact-ana')
    expect(only(work('x', { contacts: ['contact-ana'] }), work('y', { contacts: ['contact-bojan'] }))).toBeNull()
  })

  it('is one also when entered twice', () => {
    const [a, b] = inOrder('contact-ana', 'contact-bojan')
    const same = entryOf('sameness', samenessIdOf(a, b), { members: [a, b], verdict: 'same' })
    expect(only(work('x'), same)).toBe('contact-ana')
  })
})

describe('a filter', () => {
  const full = directory(
    work('x', { contacts: ['contact-ana'] }),
    work('y', { centre: 'centre-b', organisation: 'organisation-y', to: '2026-01-01' }),
    work('z', { centre: 'centre-b', service: 'service-food', role: 'supporting' })
  )
  const filtered = (change: Partial<CoverageFilter>) => {
    const { services: columns, groups } = coverageTable(full, today, { ...everything, ...change })
    const rows = groups.flatMap(group => group.rows)
    return {
      columns: columns.map(({ id }) => id),
      rows: rows.map(({ centre }) => centre.id),
      sought: rows.flatMap(({ cells }) => cells.filter(({ isSought }) => isSought)).length
    }
  }

  it('leaves only centres and services that have what is asked for', () => {
    expect(filtered({ state: 'expired' })).toEqual({ columns: ['service-legal'], rows: ['centre-b'], sought: 1 })
    expect(filtered({ state: 'one-person' })).toEqual({ columns: ['service-legal'], rows: ['centre-a'], sought: 1 })
    expect(filtered({ organisation: 'organisation-y' })).toEqual({
      columns: ['service-legal'],
      rows: ['centre-b'],
      sought: 1
    })
    expect(filtered({ service: 'service-food' })).toEqual({
      columns: ['service-food'],
      rows: ['centre-a', 'centre-b', 'centre-c', 'centre-d'],
      sought: 4
    })
  })

  it('shows the other cells of what is left, as not asked for', () => {
    const { columns, rows, sought } = filtered({ organisation: 'organisation-x' })
    expect({ columns, rows, sought }).toEqual({
      columns: ['service-legal', 'service-food'],
      rows: ['centre-a', 'centre-b'],
      sought: 2
    })
  })

  it('may find nothing', () => {
    expect(filtered({ organisation: 'organisation-z' })).toEqual({ columns: [], rows: [], sought: 0 })
  })

  it('leaves the summary as it is: over all services at all active centres', () => {
    const { summary } = coverageTable(full, today)
    expect(summary).toEqual({ gaps: 2, expired: 1, supporting: 1, onePerson: 1 })
    expect(coverageTable(full, today, { ...everything, service: 'service-food' }).summary).toEqual(summary)
  })
})

describe('the fictional directory', () => {
  const fictional = readDirectory(fictionalEntries())
  const table = coverageTable(fictional, today)
  const cells = table.groups.flatMap(({ rows }) => rows.flatMap(row => row.cells))

  it('says of every cell what the answer for it says', () => {
    for (const { centre, service, state, assignments } of cells) {
      const answer = answerServiceAtCentre(fictional, centre, service, today)
      const here = assignments.filter(({ assignment }) => assignment.centre !== everyCentre)
      const all = [...answer.responsible, ...answer.supporting, ...answer.later, ...answer.expired]
      expect(new Set(here.map(({ assignment }) => assignment.id))).toEqual(new Set(all.map(card => card.assignment.id)))
      if (answer.gap === null) expect(state).toBe('responsible')
      if (answer.gap === 'nobody' && here.length === assignments.length) expect(state).toBe('gap')
    }
  })

  it('counts what one would count by eye', () => {
    const active = table.groups.find(({ status }) => status === 'active')?.rows.flatMap(row => row.cells) ?? []
    expect(table.summary).toEqual({
      gaps: active.filter(isGap).length,
      expired: active.filter(({ state }) => state === 'expired').length,
      supporting: active.filter(({ state }) => state === 'supporting').length,
      onePerson: active.filter(({ onlyPerson }) => onlyPerson !== null).length
    })
    const at = ({ centre, service }: { readonly centre: string; readonly service: string }) =>
      cells.find(cell => cell.centre.id === centre && cell.service.id === service)
    expect(at(situations.expiredMemorandum)?.state).toBe('expired')
    expect(at(situations.futureStart)?.state).toBe('later')
    expect(at(situations.everyCentre)?.isByEveryCentre).toBe(true)
    expect(at(situations.memorandumNamesService)?.state).toBe('gap')
  })
})
