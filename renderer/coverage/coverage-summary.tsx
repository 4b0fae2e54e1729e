/** What is missing at active centres, in numbers; each leads to its cells. */
import type { CoverFilter, CoverageSummary as Summary } from '../../shared/coverage.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import styles from './coverage.module.css'

export interface CoverageSummaryProps {
  readonly summary: Summary
  readonly onSeek: (state: CoverFilter) => void
}

export function CoverageSummary({ summary, onSeek }: CoverageSummaryProps) {
  const { words, today } = useReading()
  const { t } = words
  const { gaps, expired, supporting, onePerson } = summary
  const numbers = [
    ...(gaps > 0 ? [{ state: 'gap', text: t('coverage.gaps', { count: gaps }) } as const] : []),
    ...(expired > 0 ? [{ state: 'expired', text: t('coverage.expired', { count: expired }) } as const] : []),
    ...(supporting > 0
      ? [{ state: 'supporting', text: t('coverage.supporting', { count: supporting }) } as const]
      : []),
    ...(onePerson > 0 ? [{ state: 'one-person', text: t('coverage.onePerson', { count: onePerson }) } as const] : [])
  ]
  return (
    <div className={styles['summary']}>
      {gaps === 0 ? <p>{t('coverage.noGaps')}</p> : null}
      <ul className={styles['numbers']}>
        {numbers.map(({ state, text }) => (
          <li key={state}>
            <TextButton onClick={() => onSeek(state)}>{text}</TextButton>
          </li>
        ))}
      </ul>
      {today === null ? <p className={styles['doubt']}>{t('coverage.dateInDoubt')}</p> : null}
    </div>
  )
}
