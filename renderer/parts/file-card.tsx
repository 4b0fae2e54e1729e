/** A file that was opened: its name, what there is to know of it beside that, and what it says or why it cannot be read. */
import { type ReactNode, useId } from 'react'
import { withoutTurning } from '../words/names.ts'
import { Banner } from './banner.tsx'
import styles from './file-card.module.css'

export interface FileCardProps {
  readonly name: string
  /** in the line of the name */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export function FileCard({ name, beside, children }: FileCardProps) {
  const id = useId()
  return (
    <section className={styles['card']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['name']}>
          {withoutTurning(name)}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  )
}

export interface FileProblemProps {
  readonly isFailure: boolean
  /** what is wrong and what to do next */
  readonly text: string
  /** the fault in technical words, for whoever helps; null when there is none */
  readonly detail: string | null
}

export function FileProblem({ isFailure, text, detail }: FileProblemProps) {
  return (
    <Banner manner={isFailure ? 'failure' : 'check'} isBoxed={true}>
      <p>{text}</p>
      {detail === null ? null : <p className={styles['detail']}>{detail}</p>}
    </Banner>
  )
}
