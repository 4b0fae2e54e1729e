/**
 * The fingerprint of a key, for two people on the telephone: six groups of four digits, large, in the order in which they
 * are read out, and how they are said. The whole can be copied, for whoever writes instead.
 */
import { CopyText } from '../record/copying.tsx'
import { spelledOut } from '../record/spelled.ts'
import { useWords } from '../words/use-words.ts'
import styles from './fingerprint.module.css'

export function Fingerprint({ of, isSpelled = true }: { readonly of: string; readonly isSpelled?: boolean }) {
  const words = useWords()
  const { t } = words
  return (
    <div className={styles['fingerprint']}>
      <ol className={styles['groups']} aria-label={t('exchange.stations.fingerprint')}>
        {groupsOf(of).map(({ number, digits }) => (
          <li key={number} className={styles['group']}>
            <span className={styles['number']} aria-hidden="true">
              {number}
            </span>
            <span className={styles['digits']}>{digits}</span>
            {isSpelled ? <span className={styles['said']}>{spelledOut(words, digits)}</span> : null}
          </li>
        ))}
      </ol>
      <p className={styles['copy']}>
        <CopyText text={of} />
      </p>
    </div>
  )
}

/** "1234 5678 …", numbered. */
export function groupsOf(fingerprint: string): readonly { readonly number: number; readonly digits: string }[] {
  return fingerprint.split(' ').map((digits, place) => ({ number: place + 1, digits }))
}
