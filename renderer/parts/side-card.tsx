/** Things to hold against one another, side by side: whose each is, what it says, and what belongs to it. */
import type { ReactNode } from 'react'
import styles from './side-card.module.css'

export function SideCards({ children }: { readonly children: ReactNode }) {
  return <div className={styles['cards']}>{children}</div>
}

export interface SideCardProps {
  /** null where that goes without saying */
  readonly whose: string | null
  readonly value: string
  /** drawn as the chosen one; a button in it has to say so in words, too */
  readonly isChosen?: boolean
  readonly children: ReactNode
}

export function SideCard({ whose, value, isChosen = false, children }: SideCardProps) {
  return (
    <div className={`${styles['card']} ${isChosen ? styles['isChosen'] : ''}`}>
      {whose === null ? null : <p className={styles['whose']}>{whose}</p>}
      <p className={styles['value']}>{value}</p>
      {children}
    </div>
  )
}
