/**
 * A sheet at the side of the window, over the screen it belongs to. The focus stays in it until it is closed and goes
 * back to where it came from; Esc and a click beside it ask to close (`onLeave` decides).
 */
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './sheet.module.css'
import { useFocusReturned } from './use-focus-returned.ts'

export interface SheetProps {
  readonly title: string
  /** under the title: what the sheet is about */
  readonly about?: ReactNode
  readonly onLeave: () => void
  /** for things side by side */
  readonly isWide?: boolean
  /** stands still at the foot while the rest scrolls */
  readonly foot: ReactNode
  readonly children: ReactNode
}

export function Sheet({ title, about, onLeave, isWide = false, foot, children }: SheetProps) {
  useFocusReturned()
  return (
    <ModalOverlay
      className={`${styles['veil']}`}
      isOpen={true}
      isDismissable={true}
      onOpenChange={isOpen => {
        if (!isOpen) onLeave()
      }}
    >
      <Modal className={`${styles['sheet']} ${isWide ? styles['wide'] : ''}`}>
        <Dialog className={`${styles['dialog']}`} data-wide={isWide ? '' : undefined}>
          <div className={styles['head']}>
            <Heading slot="title" className={`${styles['title']}`}>
              {title}
            </Heading>
            {about === undefined ? null : <div className={styles['about']}>{about}</div>}
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['foot']}>{foot}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
