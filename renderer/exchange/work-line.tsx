/** What the machine reads, applies or writes, once it takes longer than a second, with how far it is and a way to end it. */
import { useEffect, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import styles from './exchange.module.css'
import type { Exchange } from './exchange-desk.ts'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

const patienceMs = 1000

/** Nothing while the machine is idle or quick. */
export function WorkLine() {
  const words = useWords()
  const exchange = useExchangeDesk()
  const { work } = useExchange()
  const isLate = useIsLate(work !== null)
  if (work === null || !isLate) return null
  return (
    <WorkBar
      text={workInWords(words, work)}
      part={work.part}
      onStop={work.kind === 'applying' ? null : () => void exchange.cancel()}
    />
  )
}

export interface WorkBarProps {
  readonly text: string
  /** 0 to 1; null when it cannot be told */
  readonly part: number | null
  /** null where it cannot be ended */
  readonly onStop: (() => void) | null
}

/** What is being done, how far it is, and a way to end it. */
export function WorkBar({ text, part, onStop }: WorkBarProps) {
  const { t } = useWords()
  return (
    <div className={styles['work']}>
      <ProgressBar
        className={`${styles['progress']}`}
        aria-label={text}
        {...(part === null ? { isIndeterminate: true } : { value: part * 100 })}
      >
        {({ percentage }) => (
          <>
            <span>{text}</span>
            <svg className={styles['bar']} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles['track']} width="100" height="6" />
              <rect className={styles['done']} width={percentage ?? 0} height="6" />
            </svg>
          </>
        )}
      </ProgressBar>
      {onStop === null ? null : (
        <Button kind="quiet" onPress={onStop}>
          {t('exchange.stop')}
        </Button>
      )}
    </div>
  )
}

function workInWords({ t }: Words, { kind, name }: NonNullable<Exchange['work']>): string {
  if (kind === 'applying') return t('exchange.applying')
  if (kind === 'writing') return t('exchange.writing')
  return name === '' ? t('exchange.readingSome') : t('exchange.reading', { name })
}

/** Whether something has been going on for longer than anybody waits without being told. */
export function useIsLate(isOn: boolean): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    setIsLate(false)
    if (!isOn) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isOn])
  return isLate
}
