/** A question that has to be answered before anything else goes on. Esc is the answer that changes nothing. */
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './question.module.css'
import { useFocusReturned } from './use-focus-returned.ts'

export interface QuestionProps {
  readonly title: string
  /** an answer is needed now: announced as an alert */
  readonly isUrgent?: boolean
  /** Esc, or a click beside it */
  readonly onPutAway: () => void
  readonly children: ReactNode
  /** the answers, the one that changes nothing last */
  readonly answers: ReactNode
}

export function Question({ title, isUrgent = true, onPutAway, children, answers }: QuestionProps) {
  useFocusReturned()
  return (
    <ModalOverlay
      className={`${styles['veil']}`}
      isOpen={true}
      isDismissable={!isUrgent}
      onOpenChange={isOpen => {
        if (!isOpen) onPutAway()
      }}
    >
      <Modal className={`${styles['box']}`}>
        <Dialog className={`${styles['dialog']}`} role={isUrgent ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className={`${styles['title']}`}>
            {title}
          </Heading>
          {children}
          <div className={styles['answers']}>{answers}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
