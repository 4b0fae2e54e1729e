/** The months of a year, and the part of them that a memorandum covers. Its days stand beside it in words. */
import type { Standing } from '../../shared/lookup/standing.ts'
import type { Day } from '../../shared/records/day.ts'
import styles from './memoranda.module.css'
import { placeInYear, shareOfYear } from './year-rows.ts'

export interface YearBarProps {
  readonly year: number
  readonly from: Day | null
  readonly to: Day | null
  readonly standing: Standing['kind']
  readonly today: Day | null
}

const width = 1200

export function YearBar({ year, from, to, standing, today }: YearBarProps) {
  const share = shareOfYear(year, from, to)
  const isThisYear = today?.startsWith(`${year}-`) === true
  return (
    <svg
      className={styles['bar']}
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className={styles['track']} x="0" y="2" width={width} height="6" />
      <rect
        className={styles[standing]}
        x={share.from * width}
        y="2"
        width={Math.max(2, (share.to - share.from) * width)}
        height="6"
      />
      {months.map(month => (
        <path key={month} className={styles['month']} d={`M${monthStart(year, month) * width} 2v6`} />
      ))}
      {isThisYear && today !== null ? (
        <path className={styles['today']} d={`M${placeInYear(year, today, 0) * width} 0v10`} />
      ) : null}
    </svg>
  )
}

/** The months that have one before them. */
const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

function monthStart(year: number, month: number): number {
  const first = Date.UTC(year, 0, 1)
  return (Date.UTC(year, month - 1, 1) - first) / (Date.UTC(year + 1, 0, 1) - first)
}
