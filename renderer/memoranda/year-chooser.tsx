/** Which year; one year back and one on. */
import { useReading } from '../record/reading.ts'
import styles from './memoranda.module.css'

export interface YearChooserProps {
  readonly year: number
  readonly onChoose: (year: number) => void
}

/** The years that days are kept for. */
const first = 1900
const last = 2199

export function YearChooser({ year, onChoose }: YearChooserProps) {
  const { words } = useReading()
  const { t } = words
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles['years']} aria-label={t('memoranda.chosenYear')}>
      <button
        type="button"
        className={styles['turn']}
        aria-label={t('memoranda.previousYear', { year: year - 1 })}
        disabled={year <= first}
        onClick={() => onChoose(year - 1)}
      >
        ‹
      </button>
      <span className={styles['year']} aria-live="polite">
        {words.day(String(year))}
      </span>
      <button
        type="button"
        className={styles['turn']}
        aria-label={t('memoranda.nextYear', { year: year + 1 })}
        disabled={year >= last}
        onClick={() => onChoose(year + 1)}
      >
        ›
      </button>
    </div>
  )
}
