/**
 * A name that leads to what it names. A plain button: dozens of them are drawn at each keystroke of the lookup, and a
 * button needs no help to be pressed, focused or read out.
 */
import type { ReactNode } from 'react'
import styles from './text-button.module.css'

export function TextButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={styles['button']} onClick={onClick}>
      {children}
    </button>
  )
}
