/** A button. A screen has at most one that is primary. */
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress?: () => void
  readonly kind?: 'primary' | 'plain' | 'quiet'
  readonly type?: 'button' | 'submit'
  /** shown as busy; presses are ignored meanwhile */
  readonly isPending?: boolean
}

export function Button({ children, onPress, kind = 'plain', type = 'button', isPending = false }: ButtonProps) {
  return (
    <AriaButton
      className={`${styles['button']} ${styles[kind]}`}
      type={type}
      isPending={isPending}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  )
}
