/** What needs doing, in one line of the start page, each number leading to its jobs. Nothing when there is nothing. */
import { jobKinds } from '../../shared/work-list.ts'
import { useGoing } from '../house/journey.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useWords } from '../words/use-words.ts'
import { useJobCounts } from './counting.tsx'
import { useNewerEdition } from './newer-edition.tsx'
import styles from './worklist.module.css'

export function WorkCounts() {
  const { t } = useWords()
  const going = useGoing()
  const counts = useJobCounts()
  const newer = useNewerEdition()
  const kinds = counts === null ? [] : jobKinds.filter(kind => counts[kind] > 0)
  if (counts === null || (kinds.length === 0 && newer === null)) return null
  return (
    <nav className={styles['counts']} aria-label={t('worklist.title')}>
      <span className={styles['countsTitle']}>{t('worklist.title')}:</span>
      <ul className={styles['countsList']}>
        {kinds.map(kind => (
          <li key={kind}>
            <TextButton onClick={() => going.go({ kind: 'worklist', of: kind })}>
              {t(`worklist.count.${kind}`, { count: counts[kind] })}
            </TextButton>
          </li>
        ))}
        {newer === null ? null : (
          <li>
            <TextButton onClick={() => going.go({ kind: 'worklist' })}>{t('worklist.edition.brief')}</TextButton>
          </li>
        )}
      </ul>
    </nav>
  )
}
