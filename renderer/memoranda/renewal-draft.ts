/** What a person has chosen on the sheet of a renewal so far. Pure; every change makes a new draft. */
import { type Day, day } from '../../shared/records/day.ts'
import type { AssignmentId, MemorandumId } from '../../shared/records/ids.ts'
import type { Renewable, Renewal, RenewalDates } from '../../shared/renewal.ts'
import { mostChanges } from '../../shared/replica/edit.ts'
import { readDay, typedDay } from '../edit/typed.ts'

export type DateField = 'from' | 'to' | 'signedOn'

export interface RenewalDraft {
  /** as typed */
  readonly dates: Readonly<Record<DateField, string>>
  readonly memoranda: ReadonlySet<MemorandumId>
  readonly assignments: ReadonlySet<AssignmentId>
}

/** Everything that is proposed, for the whole of the year; of one memorandum alone, when that is all there is to renew. */
export function proposedFor(year: number, renewables: readonly Renewable[], only?: MemorandumId): RenewalDraft {
  const chosen = renewables.filter(({ reservation, memorandum }) =>
    only === undefined ? reservation === null : memorandum.id === only
  )
  const current = renewables.flatMap(({ assignments }) => assignments.filter(({ isCurrent }) => isCurrent))
  return {
    dates: {
      from: typedDay(day.parse(`${year}-01-01`)),
      to: typedDay(day.parse(`${year}-12-31`)),
      signedOn: ''
    },
    memoranda: new Set(chosen.map(({ memorandum }) => memorandum.id)),
    assignments: new Set(current.map(({ assignment }) => assignment.id))
  }
}

export function withDate(draft: RenewalDraft, field: DateField, typed: string): RenewalDraft {
  return { ...draft, dates: { ...draft.dates, [field]: typed } }
}

export function withMemorandum(draft: RenewalDraft, id: MemorandumId, isChosen: boolean): RenewalDraft {
  return { ...draft, memoranda: withMember(draft.memoranda, id, isChosen) }
}

export function withAssignment(draft: RenewalDraft, id: AssignmentId, isChosen: boolean): RenewalDraft {
  return { ...draft, assignments: withMember(draft.assignments, id, isChosen) }
}

/** What is wrong with a date; null when nothing is. */
export type DateProblem = 'notADay' | 'fromMissing' | 'datesOutOfOrder'

export function dateProblem({ dates }: RenewalDraft, field: DateField): DateProblem | null {
  const typed = dates[field].trim()
  if (typed === '') return field === 'from' ? 'fromMissing' : null
  const read = readDay(typed)
  if (read === null) return 'notADay'
  const from = readDay(dates.from)
  return field === 'to' && from !== null && read < from ? 'datesOutOfOrder' : null
}

/** The days to renew for; null while one of them is not right. */
export function datesIn(draft: RenewalDraft): RenewalDates | null {
  if (dateFields.some(field => dateProblem(draft, field) !== null)) return null
  const { dates } = draft
  const from: Day | null = readDay(dates.from)
  return from === null ? null : { from, to: readDay(dates.to), signedOn: readDay(dates.signedOn) }
}

export const dateFields = ['from', 'to', 'signedOn'] as const satisfies readonly DateField[]

/** What is to be renewed. Assignments of a memorandum that is not chosen are left out. */
export function renewalsIn(draft: RenewalDraft, renewables: readonly Renewable[]): readonly Renewal[] {
  return renewables
    .filter(({ memorandum }) => draft.memoranda.has(memorandum.id))
    .map(({ memorandum, assignments }) => ({
      memorandum: memorandum.id,
      assignments: assignments.map(({ assignment }) => assignment.id).filter(id => draft.assignments.has(id))
    }))
}

/** Whether so many records still fit in one edit. */
export function fitsInOneEdit(renewals: readonly Renewal[]): boolean {
  return countAssignments(renewals) + renewals.length <= mostChanges
}

export function countAssignments(renewals: readonly Renewal[]): number {
  return renewals.reduce((sum, { assignments }) => sum + assignments.length, 0)
}

function withMember<Member>(of: ReadonlySet<Member>, member: Member, isIn: boolean): ReadonlySet<Member> {
  const changed = new Set(of)
  if (isIn) changed.add(member)
  else changed.delete(member)
  return changed
}
