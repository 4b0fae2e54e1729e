/**
 * Where the page says what it has just done ("Kopirano: 067 018 40 71"): seen for some seconds, and read out by screen
 * readers. One thing at a time; the next takes its place. It covers nothing that can be pressed: it stands in the room
 * that the rail leaves free, and where there is no rail at the side, on a line of its own under the work.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { focusHomeIfLost } from './focus-home.ts'
import { Mark, type Shape } from './mark.tsx'
import styles from './notice-board.module.css'

export type Manner = 'done' | 'check' | 'failure'
/** With `action`, something that can be done about it for as long as it is said. */
export type Say = (text: string, manner: Manner, action?: NoticeAction) => void

export interface NoticeAction {
  readonly text: string
  readonly onPress: () => void
}

/** Long enough to be read twice by somebody who is on the phone meanwhile. */
const shownMs = 8000

export function NoticeBoard({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const say: Say = useCallback(
    (text, manner, action) => setSaid(last => ({ text, manner, action: action ?? null, turn: (last?.turn ?? 0) + 1 })),
    []
  )
  const board = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said === null) return
    const timer = setInterval(() => {
      // Whoever has reached its button by keys is about to press it.
      if (board.current?.contains(document.activeElement) !== true) setSaid(null)
    }, shownMs)
    return () => clearInterval(timer)
  }, [said])
  return (
    <SayContext value={say}>
      <div className={styles['frame']}>
        <div className={styles['rest']}>{children}</div>
        {/* Heard and reached also while a sheet or a question covers the rest. */}
        <div ref={board} className={styles['board']} role="status" data-react-aria-top-layer="true">
          {said === null ? null : (
            <p key={said.turn} className={`${styles['notice']} ${styles[said.manner]}`}>
              <Mark shape={shapes[said.manner]} />
              <span>{said.text}</span>
              {said.action === null ? null : (
                <button
                  type="button"
                  className={styles['action']}
                  onClick={() => {
                    setSaid(null)
                    said.action?.onPress()
                    focusHomeIfLost()
                  }}
                >
                  {said.action.text}
                </button>
              )}
            </p>
          )}
        </div>
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
  readonly action: NoticeAction | null
  /** tells two notices of the same words apart, so that the second is read out again */
  readonly turn: number
}

const SayContext = createContext<Say>(() => {
  throw new Error('no notice board around this component')
})

const shapes: Readonly<Record<Manner, Shape>> = { done: 'check', check: 'warning', failure: 'cross' }
