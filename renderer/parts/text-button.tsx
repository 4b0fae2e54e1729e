/**
 * A name that leads to what it names, or a word for what can be done with it. A plain button: dozens of them are drawn at each keystroke of the lookup, and a
 * button needs no help to be pressed, focused or read out.
 */
import type { ReactNode } from 'react'
import styles from './text-button.module.css'

export interface TextButtonProps {
  readonly onClick: () => void
  readonly children: ReactNode
  /** read out in place of the children, where several on a screen say the same */
  readonly label?: string
  /** does something, instead of leading somewhere: looks like something to press */
  readonly isAction?: boolean
}

export function TextButton({ onClick, children, label, isAction = false }: TextButtonProps) {
  return (
    <button
      type="button"
      className={`${styles['button']} ${isAction ? styles['action'] : ''}`}
      onClick={onClick}
      aria-label={label}
    >
      {children}
    </button>
  )
}
