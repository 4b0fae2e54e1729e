import { describe, expect, test } from 'vitest'
import {
  faultsToTell,
  goesStraightOn,
  lackingIn,
  mayBeTaken,
  meaningAt,
  openQuestions,
  questionsKept,
  rowsOf,
  spoiledColumns,
  whyLeft,
  withAnswer,
  withColumn,
  withTwin
} from '../../../renderer/sheets/sheet-plans.ts'
import type { SheetFault } from '../../../shared/sheets/reading/faults.ts'
import { nothingLearned, type SheetPlan, type SheetsPlan } from '../../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../../shared/sheets/reading/understanding.ts'

const sheet: SheetPlan = {
  isTaken: true,
  layout: 'list',
  rows: 'contact',
  header: 0,
  headerRows: 1,
  columns: ['organisation', 'name', 'phones', null],
  carriesDown: false,
  side: 'centre',
  sideColumn: 0,
  centre: null,
  organisation: null
}

const plan: SheetsPlan = {
  sheets: [sheet],
  names: nothingLearned.names,
  twins: {},
  organisationType: 'ngo',
  role: 'responsible'
}

const understanding: Understanding = {
  plan,
  rows: { read: 3, taken: 3, lost: 0, aside: 0 },
  counts: { created: {}, known: 0, changed: 0, spelledOtherwise: 0 },
  shown: [],
  faults: [],
  faultCount: 0,
  faultKinds: {},
  names: [],
  twins: [],
  twinCount: 0
}

const summary: SheetSummary = { name: 'List1', isHidden: false, rows: 3, columns: [], top: [], own: null }

function faultOf(fault: Partial<SheetFault>): SheetFault {
  return { sheet: 0, row: 1, column: 2, kind: 'phone-scientific', meaning: 'phones', costs: 'part', text: '', ...fault }
}

describe('the meaning of a column', () => {
  test('leaves the column that had it, where only one can have it', () => {
    expect(withColumn(sheet.columns, 3, 'name')).toEqual(['organisation', null, 'phones', 'name'])
    expect(withColumn(sheet.columns, 1, null)).toEqual(['organisation', null, 'phones', null])
  })

  test('stays with others where several may have it: phones, notes', () => {
    expect(withColumn(sheet.columns, 3, 'phones')).toEqual(['organisation', 'name', 'phones', 'phones'])
  })

  test('counts for nothing in a sheet whose rows cannot have it', () => {
    expect(meaningAt(sheet, 1)).toBe('name')
    expect(meaningAt({ ...sheet, rows: 'centre' }, 1)).toBe(null)
    expect(meaningAt(sheet, 9)).toBe(null)
  })
})

test('a row is what the list says, or the sheet is a matrix', () => {
  expect(rowsOf(sheet)).toBe('contact')
  expect(rowsOf({ ...sheet, layout: 'matrix', rows: 'assignment' })).toBe('matrix')
})

describe('answers', () => {
  test('to a name are kept by its kind, and can be taken back', () => {
    const answered = withAnswer(plan, 'centre', 'krnjaca', { is: 'record', id: 'centre-krnjaca' })
    expect(answered.names).toEqual({
      centre: { krnjaca: { is: 'record', id: 'centre-krnjaca' } },
      service: {},
      organisation: {}
    })
    expect(withAnswer(answered, 'centre', 'krnjaca', null)).toEqual(plan)
  })

  test('to a probable duplicate say the record here, a new one, or nothing', () => {
    expect(withTwin(plan, 'contact-a', { same: 'contact-b' }).twins).toEqual({ 'contact-a': 'contact-b' })
    const other = withTwin(plan, 'contact-a', 'new')
    expect(other.twins).toEqual({ 'contact-a': 'new' })
    expect(withTwin(other, 'contact-a', null)).toEqual(plan)
  })
})

test('why a sheet is left alone, and whether a person may take it after all', () => {
  const reasons = (of: Partial<SheetSummary>) => [whyLeft({ ...summary, ...of }), mayBeTaken({ ...summary, ...of })]
  expect(reasons({})).toEqual(['not-recognised', true])
  expect(reasons({ isHidden: true })).toEqual(['hidden', true])
  expect(reasons({ rows: 0 })).toEqual(['empty', false])
  expect(reasons({ own: 'known' })).toEqual(['only-to-read', false])
  expect(reasons({ own: 'newer' })).toEqual(['newer', false])
})

describe('a file goes straight on', () => {
  const ours: SheetsPlan = {
    ...plan,
    sheets: [
      { ...sheet, layout: 'own' },
      { ...sheet, isTaken: false }
    ]
  }

  test('when Putokaz wrote all that is taken of it, and nothing is to be asked or told', () => {
    expect(goesStraightOn(ours, understanding)).toBe(true)
  })

  test('not when somebody else wrote it, when nothing is taken, or with faults or questions', () => {
    expect(goesStraightOn(plan, understanding)).toBe(false)
    expect(goesStraightOn({ ...plan, sheets: [{ ...sheet, layout: 'own', isTaken: false }] }, understanding)).toBe(
      false
    )
    expect(goesStraightOn(ours, { ...understanding, faultCount: 1 })).toBe(false)
    expect(goesStraightOn(ours, { ...understanding, twinCount: 1 })).toBe(false)
    const question = { kind: 'centre', key: 'x', text: 'X', rows: 1, candidates: [] } as const
    expect(goesStraightOn(ours, { ...understanding, names: [question] })).toBe(false)
  })
})

test('what is asked about is not told as a fault as well', () => {
  const faults = [faultOf({ kind: 'service-unknown' }), faultOf({ kind: 'undecided' }), faultOf({ row: 9 })]
  const kinds = { 'service-unknown': 1, undecided: 1, 'phone-scientific': 1 }
  const of = { ...understanding, faults, faultCount: 3, faultKinds: kinds }
  expect(faultsToTell(of)).toEqual({ faults, count: 3 })
  expect(faultsToTell({ ...of, twinCount: 1 })).toEqual({ faults: [faultOf({ row: 9 })], count: 1 })
})

test('columns that a spreadsheet program spoiled are named once each, with what stands there first', () => {
  const faults = [
    faultOf({ row: 3, text: '3,8161E+11' }),
    faultOf({ row: 4, text: '3,8162E+11' }),
    faultOf({ row: 4, column: 5, text: '3,8E+11' }),
    faultOf({ kind: 'phone-not-understood', column: 6 }),
    faultOf({ column: null })
  ]
  expect(spoiledColumns(faults)).toEqual([
    { sheet: 0, column: 2, count: 2, text: '3,8161E+11' },
    { sheet: 0, column: 5, count: 1, text: '3,8E+11' }
  ])
})

test('questions are open until they are answered, those among them that are not shown yet', () => {
  const names = [
    { kind: 'centre', key: 'a' },
    { kind: 'centre', key: 'constructor' }
  ] as const
  const twins = [{ id: 'contact-1' }, { id: 'contact-2' }]
  const asked = { names, twins }
  expect(openQuestions(plan, asked, understanding)).toBe(4)
  const said = withTwin(withAnswer(plan, 'centre', 'a', { is: 'leave' }), 'contact-2', 'new')
  expect(openQuestions(said, asked, understanding)).toBe(2)
  expect(openQuestions(said, asked, { ...understanding, twins: [], twinCount: 7 })).toBe(9)
})

test('what no column says is told, and nothing of it where a column says it and rows leave it out', () => {
  const missing = { ...understanding, faults: [faultOf({ kind: 'service-missing', column: null })] }
  const assignments: SheetPlan = { ...sheet, rows: 'assignment', columns: ['organisation', 'centre'] }
  expect(lackingIn(0, assignments, missing)).toEqual(['service'])
  expect(lackingIn(0, { ...assignments, columns: ['organisation', 'centre', 'service'] }, missing)).toEqual([])
  expect(lackingIn(1, assignments, missing)).toEqual([])
  expect(lackingIn(0, { ...assignments, isTaken: false }, missing)).toEqual([])
})

test('questions that were answered stay where they are, others go when they are no longer asked', () => {
  const keyOf = (question: string) => question.slice(0, 1)
  const answered = (question: string) => question === 'a'
  expect(questionsKept(['a', 'b', 'c1'], ['c2', 'd'], keyOf, answered)).toEqual(['a', 'c2', 'd'])
})
