/**
 * How a file is to be understood: guessed first (guess.ts), then corrected by a person, then remembered for the next
 * file with the same headers.
 */
import { z } from 'zod'
import { fold } from '../../lookup/fold.ts'
import { organisationType } from '../../records/organisation.ts'
import { type Grid, sheetLimits, textOf } from './grid.ts'
import { meanings, rowKinds } from './meanings.ts'

const meaning = z.enum(meanings)
const name = z.string().max(300)
const recordId = z.string().max(80)

const sheetPlan = z.strictObject({
  /** false: the sheet is left alone */
  isTaken: z.boolean(),
  /** own: a sheet that Putokaz wrote, which says itself what it holds; matrix: centres × services, organisations in the cells */
  layout: z.enum(['list', 'matrix', 'own']),
  /** what one row of a list is */
  rows: z.enum(rowKinds),
  /** the first row of the headers, from 0; null when there are none */
  header: z.number().int().min(0).max(sheetLimits.rows).nullable(),
  headerRows: z.number().int().min(0).max(3),
  /** by column; null: passed over */
  columns: z.array(meaning.nullable()).max(sheetLimits.columns),
  /** an empty cell of centre, organisation or service says the same as the one above */
  carriesDown: z.boolean(),
  /** of a matrix: what stands down its left side; the other stands along its top */
  side: z.enum(['centre', 'service']),
  /** the column of a matrix that holds the names of its rows */
  sideColumn: z.number().int().min(0).max(sheetLimits.columns),
  /** the centre or the organisation that all rows of a list belong to, as a name; null: each row says it itself */
  centre: name.nullable(),
  organisation: name.nullable()
})

/** What a name in the file stands for, when a person has said so: a record, a new one, or nothing to be taken. */
const nameAnswer = z.union([
  z.strictObject({ is: z.literal('record'), id: recordId }),
  z.strictObject({ is: z.literal('new') }),
  z.strictObject({ is: z.literal('leave') })
])
const nameAnswers = z.record(name, nameAnswer)

export const sheetsPlan = z.strictObject({
  sheets: z.array(sheetPlan).max(sheetLimits.sheets),
  /** by kind, then by folded name */
  names: z.strictObject({ centre: nameAnswers, service: nameAnswers, organisation: nameAnswers }),
  /** by the id that the record would have as a new one: the record here that it is, or 'new' */
  twins: z.record(recordId, z.union([recordId, z.literal('new')])),
  /** kind of the organisations that are not in the directory yet; null: not known */
  organisationType: organisationType.nullable(),
  /** role of assignments whose row does not say */
  role: z.enum(['responsible', 'supporting'])
})

export type SheetPlan = z.infer<typeof sheetPlan>
export type SheetsPlan = z.infer<typeof sheetsPlan>
export type NameAnswer = z.infer<typeof nameAnswer>
/** Kinds of record that cells name. */
export type NamedKind = keyof SheetsPlan['names']

/** What a station has learned of sheets: how those with certain headers are understood, and which record a name means. */
export const sheetMemory = z.strictObject({
  /** by the hash of the headers, the latest last */
  sheets: z.record(z.string().max(64), sheetPlan.omit({ header: true, centre: true, organisation: true })),
  names: sheetsPlan.shape.names,
  organisationType: sheetsPlan.shape.organisationType,
  role: sheetsPlan.shape.role
})
export type SheetMemory = z.infer<typeof sheetMemory>

export const nothingLearned: SheetMemory = {
  sheets: {},
  names: { centre: {}, service: {}, organisation: {} },
  organisationType: 'ngo',
  role: 'responsible'
}

const mostSheets = 200
const mostNames = 2_000

/** What is known after one more file was settled. The oldest is forgotten when it becomes too much. */
export function learned(before: SheetMemory, more: SheetMemory): SheetMemory {
  return {
    sheets: latest({ ...without(before.sheets, more.sheets), ...more.sheets }, mostSheets),
    names: {
      centre: latest({ ...before.names.centre, ...more.names.centre }, mostNames),
      service: latest({ ...before.names.service, ...more.names.service }, mostNames),
      organisation: latest({ ...before.names.organisation, ...more.names.organisation }, mostNames)
    },
    organisationType: more.organisationType,
    role: more.role
  }
}

function without<Kept>(kept: Readonly<Record<string, Kept>>, other: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !Object.hasOwn(other, key)))
}

function latest<Kept>(kept: Readonly<Record<string, Kept>>, most: number): Record<string, Kept> {
  return Object.fromEntries(Object.entries(kept).slice(-most))
}

/** The folded words of a sheet's headers: two sheets with the same ones are understood alike. Empty without headers. */
export function headersOf(grid: Grid, { header, headerRows }: Pick<SheetPlan, 'header' | 'headerRows'>): string {
  if (header === null) return ''
  const rows = grid.rows.slice(header, header + headerRows)
  return rows.map(row => row.map(cell => fold(textOf(cell))).join('|')).join('\n')
}
