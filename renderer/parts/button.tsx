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
  /** read out in place of the children, where several buttons on a screen say the same */
  readonly label?: string
  readonly startsHere?: boolean
  /** whether what it opens is open */
  readonly isExpanded?: boolean
}

export function Button(props: ButtonProps) {
  const {
    children,
    onPress,
    kind = 'plain',
    type = 'button',
    isPending = false,
    label,
    startsHere = false,
    isExpanded
  } = props
  return (
    <AriaButton
      className={`${styles['button']} ${kind === 'plain' ? '' : styles[kind]}`}
      type={type}
      isPending={isPending}
      autoFocus={startsHere}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isExpanded === undefined ? {} : { 'aria-expanded': isExpanded })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {children}
    </AriaButton>
  )
}
