/** Where there is nothing to show: what is so, and what to do next. */
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children === undefined ? null : <div className={styles['next']}>{children}</div>}
    </div>
  )
}
