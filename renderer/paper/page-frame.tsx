/** One page of paper: what stands at its head, room for pieces, and its foot. */
import type { ReactNode } from 'react'
import type { PaperFormat } from '../../shared/paper/requests.ts'
import styles from './sheet.module.css'

/** tight: to fit one page where little is missing */
export type TypeSize = 'tight' | 'normal' | 'large'

export interface PageFrameProps {
  readonly format: PaperFormat | 'panel'
  readonly size: TypeSize
  /** as high as what is on it, to be measured */
  readonly isOpen: boolean
  readonly head?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function PageFrame({ format, size, isOpen, head, foot, children }: PageFrameProps) {
  return (
    <div
      className={`${styles['page']} ${format === 'panel' ? styles['panel'] : ''}`}
      data-format={format}
      data-size={size}
      data-open={isOpen ? '' : undefined}
    >
      {head}
      <div className={styles['room']} data-room="">
        {children}
      </div>
      {foot}
    </div>
  )
}
