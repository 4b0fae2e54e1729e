/** Something that stands above the work until it is settled or put away. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './banner.module.css'
import { focusHomeIfLost } from './focus-home.ts'
import { Mark } from './mark.tsx'

export function Banner({
  manner,
  children,
  action,
  isBoxed = false
}: {
  readonly manner: 'check' | 'failure'
  readonly children: ReactNode
  readonly action?: ReactNode
  /** stands within something, with a border all around */
  readonly isBoxed?: boolean
}) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = box
    return () => {
      // What was pressed to put it away goes with it.
      if (current?.contains(document.activeElement) === true) focusHomeIfLost()
    }
  }, [])
  return (
    <div
      ref={box}
      className={`${styles['banner']} ${isBoxed ? styles['boxed'] : ''} ${styles[manner]}`}
      role={manner === 'failure' ? 'alert' : 'note'}
    >
      <Mark shape={manner === 'failure' ? 'cross' : 'warning'} />
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  )
}
