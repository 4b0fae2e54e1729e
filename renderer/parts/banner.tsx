/** Something that stands above the work until it is settled or put away. */
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { Mark } from './mark.tsx'

export function Banner({
  manner,
  children,
  action
}: {
  readonly manner: 'check' | 'failure'
  readonly children: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={`${styles['banner']} ${styles[manner]}`} role={manner === 'failure' ? 'alert' : 'note'}>
      <Mark shape={manner === 'failure' ? 'cross' : 'warning'} />
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  )
}
