/** The heading of a section, with what can be done there at the end of its line. */
import type { ReactNode } from 'react'
import styles from './section-head.module.css'

export interface SectionHeadProps {
  /** names the section it stands in */
  readonly id: string
  readonly title: string
  readonly children?: ReactNode
}

export function SectionHead({ id, title, children }: SectionHeadProps) {
  return (
    <div className={styles['head']}>
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  )
}
