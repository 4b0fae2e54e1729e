/** One line of text to fill in: the label above, what to write below it, and what is wrong in place of that. */
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import styles from './field.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly hint?: string
  /** what is wrong with the value, in words; null when nothing is */
  readonly problem?: string | null
  readonly startsHere?: boolean
}

export function TextField({ label, value, onChange, onLeave, hint, problem = null, startsHere }: TextFieldProps) {
  return (
    <AriaTextField
      className={`${styles['field']}`}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoFocus={startsHere === true}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
    >
      <Label className={`${styles['label']}`}>{label}</Label>
      <Input className={`${styles['input']}`} spellCheck="false" autoComplete="off" />
      {hint === undefined ? null : (
        <Text slot="description" className={`${styles['hint']}`}>
          {hint}
        </Text>
      )}
      <FieldError className={`${styles['problem']}`}>{problem}</FieldError>
    </AriaTextField>
  )
}
