/**
 * Where the page says what it has just done ("Kopirano: 061 638 40 71"): seen at the foot of the window for some
 * seconds, and read out by screen readers. One thing at a time; the next takes its place.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Mark, type Shape } from './mark.tsx'
import styles from './notice-board.module.css'

export type Manner = 'done' | 'check' | 'failure'
export type Say = (text: string, manner: Manner) => void

/** Long enough to be read twice by somebody who is on the phone meanwhile. */
const shownMs = 8000

export function NoticeBoard({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say: Say = useCallback((text, manner) => setSaid(last => ({ text, manner, turn: (last?.turn ?? 0) + 1 })), [])
  useEffect(() => {
    if (said === null) return
    const timer = setTimeout(() => setSaid(null), shownMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <SayContext value={say}>
      {children}
      <div className={styles['board']} role="status">
        {said === null ? null : (
          <p key={said.turn} className={`${styles['notice']} ${styles[said.manner]}`}>
            <Mark shape={shapes[said.manner]} />
            <span>{said.text}</span>
          </p>
        )}
      </div>
    </SayContext>
  )
}

/** What says something on the board around this component. */
export function useSay(): Say {
  return useContext(SayContext)
}

interface Said {
  readonly text: string
  readonly manner: Manner
  /** tells two notices of the same words apart, so that the second is read out again */
  readonly turn: number
}

const SayContext = createContext<Say>(() => {
  throw new Error('no notice board around this component')
})

const shapes: Readonly<Record<Manner, Shape>> = { done: 'check', check: 'warning', failure: 'cross' }
