/** A passphrase or a code to type, shown as dots unless a person wants to see it. */
import { useState } from 'react'
import { CheckBox } from '../parts/check-box.tsx'
import { TextField } from '../parts/text-field.tsx'
import styles from './lock.module.css'

export interface SecretFieldProps {
  readonly label: string
  readonly showLabel: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly problem?: string | null
  readonly startsHere?: boolean
  /** a code that is copied from paper is easier to get right in sight */
  readonly isShownFirst?: boolean
}

export function SecretField(props: SecretFieldProps) {
  const { label, showLabel, value, onChange, hint, problem = null, startsHere = false, isShownFirst = false } = props
  const [isShown, setIsShown] = useState(isShownFirst)
  return (
    <div className={styles['secret']}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        isHidden={!isShown}
        problem={problem}
        startsHere={startsHere}
        {...(hint === undefined ? {} : { hint })}
      />
      <CheckBox isChecked={isShown} onChange={setIsShown}>
        {showLabel}
      </CheckBox>
    </div>
  )
}
