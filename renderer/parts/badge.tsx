/** A state in a word, a shape and a colour, all three saying the same. */
import type { ReactNode } from 'react'
import styles from './badge.module.css'
import { Mark, type Shape } from './mark.tsx'

/** plain: for the record; good: settled; check: look twice; quiet: little is known */
export type Tone = 'plain' | 'good' | 'check' | 'quiet'

export function Badge({
  tone,
  shape,
  children
}: {
  readonly tone: Tone
  readonly shape: Shape
  readonly children: ReactNode
}) {
  return (
    <span className={`${styles['badge']} ${styles[tone]}`}>
      <Mark shape={shape} />
      <span>{children}</span>
    </span>
  )
}
