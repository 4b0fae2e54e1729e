/** Something that is so, or is not. */
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './check-box.module.css'

export interface CheckBoxProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
  /** it stands for several things, some of which are so */
  readonly isPartly?: boolean
  /** read out in place of the children, where several on a screen say the same */
  readonly label?: string
}

export function CheckBox({ isChecked, onChange, children, isPartly = false, label }: CheckBoxProps) {
  return (
    <Checkbox
      className={`${styles['check']}`}
      isSelected={isChecked}
      isIndeterminate={isPartly}
      onChange={onChange}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      <svg className={styles['box']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="2.5" />
        <path d={isPartly ? 'M4.500 8h7' : 'm4 8.250 2.750 2.750L12 5'} />
      </svg>
      <span>{children}</span>
    </Checkbox>
  )
}
