/**
 * What every screen but the lookup begins with: its title, which takes the focus when the screen opens, so that a
 * screen reader says where one is and the next Tab leads into the screen.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './screen.module.css'

export interface ScreenProps {
  readonly title: string
  /** beside the title: states, dates */
  readonly aside?: ReactNode
  /** something else on the screen takes the focus */
  readonly leavesFocus?: boolean
  /** the screen is as high as the window and something on it scrolls by itself */
  readonly fillsTheRoom?: boolean
  readonly children: ReactNode
}

export function Screen({ title, aside, leavesFocus = false, fillsTheRoom = false, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!leavesFocus) heading.current?.focus({ preventScroll: true })
  }, [leavesFocus])
  return (
    <div className={`${styles['screen']} ${fillsTheRoom ? styles['filling'] : ''}`}>
      <div className={styles['head']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </div>
  )
}
