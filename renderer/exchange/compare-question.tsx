/**
 * Comparing a fingerprint by telephone, group by group, before a key is trusted: the other side reads theirs out, one
 * ticks what is the same. Only when all groups were the same is the key trusted.
 */
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { Question } from '../parts/question.tsx'
import { spelledOut } from '../record/spelled.ts'
import { useWords } from '../words/use-words.ts'
import styles from './fingerprint.module.css'
import { groupsOf } from './fingerprint.tsx'

export interface CompareQuestionProps {
  readonly station: string
  readonly fingerprint: string
  /** all groups were the same */
  readonly onSame: () => void
  readonly onPutAway: () => void
}

export function CompareQuestion({ station, fingerprint, onSame, onPutAway }: CompareQuestionProps) {
  const words = useWords()
  const { t } = words
  const groups = groupsOf(fingerprint)
  const [same, setSame] = useState<ReadonlySet<number>>(new Set())
  const [isShort, setIsShort] = useState(false)
  const left = groups.filter(({ number }) => !same.has(number)).map(({ number }) => number)
  function tick(number: number, isSame: boolean): void {
    setIsShort(false)
    setSame(now => (isSame ? new Set([...now, number]) : new Set([...now].filter(one => one !== number))))
  }
  return (
    <Question
      title={t('exchange.stations.compareTitle', { name: station })}
      isUrgent={false}
      onPutAway={onPutAway}
      answers={
        <>
          <Button kind="primary" onPress={() => (left.length === 0 ? onSame() : setIsShort(true))}>
            {t('exchange.stations.compareSame')}
          </Button>
          <Button kind="quiet" onPress={onPutAway}>
            {t('exchange.stations.compareNot')}
          </Button>
        </>
      }
    >
      <p>{t('exchange.stations.compareHow')}</p>
      <div className={styles['checks']}>
        {groups.map(({ number, digits }) => (
          <div key={number} className={styles['check']}>
            <CheckBox
              isChecked={same.has(number)}
              onChange={isSame => tick(number, isSame)}
              label={t('exchange.stations.compareGroup', { number: String(number), digits })}
            >
              <span className={styles['digits']}>{digits}</span>
            </CheckBox>
            <span className={styles['said']}>{spelledOut(words, digits)}</span>
          </div>
        ))}
      </div>
      <p role="status">{isShort ? t('exchange.stations.compareLeft', { groups: words.list(left.map(String)) }) : ''}</p>
    </Question>
  )
}
