/** A cell of the matrix in a shape and a few words, and in full for those who hear it. Pure. */
import { type CoverageCell, type CoveringAssignment, type CoverState, stateOf } from '../../shared/coverage.ts'
import type { Directory } from '../../shared/directory.ts'
import type { Shape } from '../parts/mark.tsx'
import type { Words } from '../words/words.ts'

export interface CellTold {
  readonly shape: Shape
  /** who it is, or what is missing: as short as a cell has room for */
  readonly brief: string
  /** organisations besides */
  readonly others: number
  /** everything, as one would say it */
  readonly told: string
}

/** The emptier the shape, the less there is. */
export const coverShapes: Readonly<Record<CoverState, Shape>> = {
  responsible: 'full',
  supporting: 'half',
  later: 'clock',
  expired: 'dashed',
  gap: 'empty'
}

export function tellCell(words: Words, directory: Directory, cell: CoverageCell): CellTold {
  const { t } = words
  const { state, assignments, isByEveryCentre, onlyPerson } = cell
  const isHeld = state === 'responsible' || state === 'supporting'
  const telling = assignments.filter(one => (isHeld ? isHolding(one) : stateOf(one) === state))
  const names = [...new Set(telling.map(({ assignment }) => nameOf(words, directory, assignment.organisation)))]
  const [first] = telling
  const later = first?.standing.kind === 'not-yet' ? t('standing.later', { from: first.standing.from }) : null
  const told = [
    t(`coverage.state.${state}`),
    ...(state === 'later' && later !== null ? [later] : []),
    ...names,
    ...(isByEveryCentre ? [t('coverage.everyCentre')] : []),
    ...(onlyPerson === null ? [] : [t('coverage.oneMark')])
  ]
  return {
    shape: coverShapes[state],
    brief: isHeld ? (names[0] ?? '') : (later ?? t(`coverage.state.${state}`)),
    others: isHeld ? names.length - 1 : 0,
    told: told.join(', ')
  }
}

function isHolding(one: CoveringAssignment): boolean {
  const state = stateOf(one)
  return state === 'responsible' || state === 'supporting'
}

function nameOf(words: Words, directory: Directory, id: string | null): string {
  const organisation = directory.organisations.get(id ?? '')
  if (organisation === undefined) return words.t('card.unknownRecord')
  return words.name(organisation.shortName ?? organisation.name)
}
