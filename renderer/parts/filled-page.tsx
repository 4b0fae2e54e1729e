/**
 * A screen as high as the window (house/screen.tsx, `fillsTheRoom`): what is long scrolls in the middle, what is decided
 * stands at the foot, always in sight.
 */
import type { ReactNode, RefObject } from 'react'
import styles from './filled-page.module.css'

/** What a long page (long-page.tsx) scrolls within. */
export const scroller = '[data-scroller]'

export interface ScrollerProps {
  readonly of?: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

export function Scroller({ of, children }: ScrollerProps) {
  return (
    <div ref={of} className={styles['scroller']} data-scroller="">
      {children}
    </div>
  )
}

export function PageFoot({ children }: { readonly children: ReactNode }) {
  return <div className={styles['foot']}>{children}</div>
}

/** What would become of it all, in one sentence. */
export function Verdict({ children }: { readonly children: ReactNode }) {
  return <p className={styles['verdict']}>{children}</p>
}
