/** What stands on the printed coverage: the matrix of services and centres, with the filter of the screen it came from. */
import { type CoverageFilter, type CoverageRow, type CoverageSummary, coverageTable } from '../coverage.ts'
import type { Directory } from '../directory.ts'
import type { Day } from '../records/day.ts'
import type { Service } from '../records/service.ts'
import { type SheetAbout, trustedUntil } from './about.ts'
import type { PaperChoices } from './choices.ts'
import { dataVersionOf } from './data-version.ts'

export interface CoverageSheet {
  readonly services: readonly Service[]
  /** centres that work, then the others where they are wanted */
  readonly rows: readonly CoverageRow[]
  /** over all services at all active centres */
  readonly summary: CoverageSummary
  readonly about: SheetAbout
}

/** `compare` orders the names of centres. */
export function coverageSheet(
  directory: Directory,
  filter: CoverageFilter,
  choices: PaperChoices,
  today: Day | null,
  compare: (a: string, b: string) => number
): CoverageSheet {
  const { services, groups, summary } = coverageTable(directory, today, filter, compare)
  const isWorking = (row: CoverageRow): boolean => row.centre.status === 'active' || row.centre.status === null
  const all = groups.flatMap(({ rows }) => rows)
  const rows = [...all.filter(isWorking), ...(choices.fields.has('resting') ? all.filter(row => !isWorking(row)) : [])]
  const covering = all.flatMap(({ cells }) => cells.flatMap(({ assignments }) => assignments))
  return {
    services,
    rows,
    summary,
    about: {
      version: dataVersionOf(directory, [
        ...all.map(({ centre }) => centre.id),
        ...services.map(({ id }) => id),
        ...covering.flatMap(({ assignment: { id, organisation, memorandum, contacts, deputies } }) =>
          [id, organisation, memorandum, ...contacts, ...deputies].filter(one => one !== null)
        )
      ]),
      // Who it hangs on is marked, not named.
      holdsPersonal: false,
      validUntil:
        today === null
          ? null
          : trustedUntil(
              covering.map(({ standing }) => standing),
              today
            )
    }
  }
}
