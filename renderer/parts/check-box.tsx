/** Something that is so, or is not. */
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './check-box.module.css'

export interface CheckBoxProps {
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

export function CheckBox({ isChecked, onChange, children }: CheckBoxProps) {
  return (
    <Checkbox className={`${styles['check']}`} isSelected={isChecked} onChange={onChange}>
      <svg className={styles['box']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <rect x="0.75" y="0.75" width="14.5" height="14.5" rx="2.5" />
        <path d="m4 8.250 2.750 2.750L12 5" />
      </svg>
      <span>{children}</span>
    </Checkbox>
  )
}
