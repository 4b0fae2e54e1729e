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
  const text = workInWords(words, work)
  return (
    <div className={styles['work']}>
      <ProgressBar
        className={`${styles['progress']}`}
        aria-label={text}
        {...(work.part === null ? { isIndeterminate: true } : { value: work.part * 100 })}
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
      {work.kind === 'applying' ? null : (
        <Button kind="quiet" onPress={() => void exchange.cancel()}>
          {words.t('exchange.stop')}
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

function useIsLate(isOn: boolean): boolean {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    setIsLate(false)
    if (!isOn) return
    const timer = setTimeout(() => setIsLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isOn])
  return isLate
}
