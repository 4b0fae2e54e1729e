/** What the marks in the matrix mean. */
import { coverStates } from '../../shared/coverage.ts'
import { Mark } from '../parts/mark.tsx'
import { useReading } from '../record/reading.ts'
import { coverShapes } from './cell-words.ts'
import styles from './coverage.module.css'

export function Legend() {
  const { t } = useReading().words
  return (
    <ul className={styles['legend']} aria-label={t('coverage.legend')}>
      {coverStates.map(state => (
        <li key={state} className={styles[state]}>
          <Mark shape={coverShapes[state]} /> {t(`coverage.state.${state}`)}
        </li>
      ))}
      <li>
        <span className={styles['one']}>1</span> {t('coverage.oneMark')}
      </li>
      <li>
        <Mark shape="star" /> {t('coverage.everyCentre')}
      </li>
      <li className={styles['keys']}>{t('coverage.keys')}</li>
    </ul>
  )
}
