/** Corrections of how a spreadsheet is to be understood, and what there is to say of a plan. Pure: the desk keeps the plan. */
import type { SheetFault } from '../../shared/sheets/reading/faults.ts'
import { type Meaning, meaningsOf, type RowKind, sharedMeanings } from '../../shared/sheets/reading/meanings.ts'
import type { NameAnswer, NamedKind, SheetPlan, SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../shared/sheets/reading/understanding.ts'

/** What a person says a row is: of a list, or that centres and services stand along the edges. */
export type RowsSaid = RowKind | 'matrix'

export function rowsOf({ layout, rows }: SheetPlan): RowsSaid {
  return layout === 'matrix' ? 'matrix' : rows
}

export function withSheet(plan: SheetsPlan, at: number, change: Partial<SheetPlan>): SheetsPlan {
  return { ...plan, sheets: plan.sheets.map((sheet, place) => (place === at ? { ...sheet, ...change } : sheet)) }
}

/** The column means this from now on. A meaning that only one column can have leaves the column that had it. */
export function withColumn(columns: SheetPlan['columns'], column: number, meaning: Meaning | null): (Meaning | null)[] {
  const isShared = meaning === null || sharedMeanings.has(meaning)
  return columns.map((before, place) => (place === column ? meaning : before === meaning && !isShared ? null : before))
}

/** What a column can mean in such a sheet, in the order of the list. */
export function meaningsFor({ rows }: Pick<SheetPlan, 'rows'>): readonly Meaning[] {
  return meaningsOf[rows]
}

/** Null when the column is passed over, also because what it means is nothing in such a sheet. */
export function meaningAt(sheet: SheetPlan, column: number): Meaning | null {
  const meaning = sheet.columns[column] ?? null
  return meaning !== null && meaningsOf[sheet.rows].includes(meaning) ? meaning : null
}

/** Null: asked again. */
export function withAnswer(plan: SheetsPlan, kind: NamedKind, key: string, answer: NameAnswer | null): SheetsPlan {
  const { [key]: _, ...others } = plan.names[kind]
  return {
    ...plan,
    names: { ...plan.names, [kind]: answer === null ? others : { ...others, [key]: answer } }
  }
}

export function answerTo(plan: SheetsPlan, kind: NamedKind, key: string): NameAnswer | null {
  const answers = plan.names[kind]
  return Object.hasOwn(answers, key) ? (answers[key] ?? null) : null
}

/** What was asked about the rows, the answered questions among it, as the page holds it. */
export interface Asked {
  readonly names: readonly { readonly kind: NamedKind; readonly key: string }[]
  readonly twins: readonly { readonly id: string }[]
}

/** How many questions wait for an answer, with those that come up only when others are answered. */
export function openQuestions(plan: SheetsPlan, { names, twins }: Asked, understanding: Understanding): number {
  const open =
    names.filter(({ kind, key }) => answerTo(plan, kind, key) === null).length +
    twins.filter(({ id }) => !Object.hasOwn(plan.twins, id)).length
  return open + Math.max(0, understanding.twinCount - understanding.twins.length)
}

/** `same`: the record here; null: later. */
export function withTwin(plan: SheetsPlan, id: string, answer: { readonly same: string } | 'new' | null): SheetsPlan {
  const { [id]: _, ...others } = plan.twins
  if (answer === null) return { ...plan, twins: others }
  return { ...plan, twins: { ...others, [id]: answer === 'new' ? 'new' : answer.same } }
}

/** Why a sheet is left alone; `chosen` when only because a person said so, or nobody said otherwise. */
export type WhyLeft = 'hidden' | 'newer' | 'empty' | 'only-to-read' | 'not-recognised'

export function whyLeft(summary: SheetSummary): WhyLeft {
  if (summary.own === 'newer') return 'newer'
  if (summary.own === 'known') return 'only-to-read'
  if (summary.rows === 0) return 'empty'
  return summary.isHidden ? 'hidden' : 'not-recognised'
}

/** Whether a person may say that a sheet which is left alone is taken after all. */
export function mayBeTaken(summary: SheetSummary): boolean {
  return summary.own === null && summary.rows > 0
}

/** Whether there is nothing to ask about a file: Putokaz wrote it, and all of it was understood. */
export function goesStraightOn(plan: SheetsPlan, { faultCount, names, twinCount }: Understanding): boolean {
  const taken = plan.sheets.filter(({ isTaken }) => isTaken)
  const isOurs = taken.length > 0 && taken.every(({ layout }) => layout === 'own')
  return isOurs && faultCount === 0 && names.length === 0 && twinCount === 0
}

const askedAbout = ['undecided', 'centre-unknown', 'service-unknown', 'organisation-unclear'] as const

/** Faults to be told row by row: what a question on the page would settle is asked there, once. */
export function faultsToTell(understanding: Understanding): {
  readonly faults: readonly SheetFault[]
  readonly count: number
} {
  const { faults, faultCount, faultKinds, names, twinCount } = understanding
  if (names.length === 0 && twinCount === 0) return { faults, count: faultCount }
  const asked = askedAbout.reduce((sum, kind) => sum + (faultKinds[kind] ?? 0), 0)
  const told = faults.filter(({ kind }) => !askedAbout.some(one => one === kind))
  return { faults: told, count: Math.max(told.length, faultCount - asked) }
}

export interface SpoiledColumn {
  readonly sheet: number
  readonly column: number
  readonly count: number
  /** as it stands in the first such cell */
  readonly text: string
}

/** Columns whose telephone numbers a spreadsheet program made unreadable, in the order of the file. */
export function spoiledColumns(faults: readonly SheetFault[]): readonly SpoiledColumn[] {
  const found = new Map<string, SpoiledColumn>()
  for (const { sheet, column, kind, text } of faults) {
    if (kind !== 'phone-scientific' || column === null) continue
    const key = `${sheet} ${column}`
    const before = found.get(key)
    found.set(key, { sheet, column, count: (before?.count ?? 0) + 1, text: before?.text ?? text })
  }
  return [...found.values()]
}

export type Lacking = 'centre' | 'service' | 'organisation' | 'name'

const lackings = {
  'organisation-missing': 'organisation',
  'centre-missing': 'centre',
  'service-missing': 'service',
  'name-missing': 'name'
} as const

/** What no column of a sheet seems to say, though nearly every row lacks it. */
export function lackingIn(at: number, sheet: SheetPlan, understanding: Understanding): readonly Lacking[] {
  if (!sheet.isTaken || sheet.layout !== 'list') return []
  return Object.entries(lackings).flatMap(([kind, lacking]) => {
    const meaning = lacking === 'name' ? 'centre' : lacking
    if (sheet.columns.includes(meaning)) return []
    return understanding.faults.some(fault => fault.sheet === at && fault.kind === kind) ? [lacking] : []
  })
}

/** Questions as they come up: those that were answered stay, so that an answer can be taken back. */
export function questionsKept<Question>(
  before: readonly Question[],
  now: readonly Question[],
  keyOf: (question: Question) => string,
  isAnswered: (question: Question) => boolean
): readonly Question[] {
  const fresh = new Map(now.map(question => [keyOf(question), question]))
  const kept = before.flatMap(question => {
    const again = fresh.get(keyOf(question))
    fresh.delete(keyOf(question))
    return again !== undefined ? [again] : isAnswered(question) ? [question] : []
  })
  return [...kept, ...fresh.values()]
}
