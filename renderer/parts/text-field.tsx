/** Text to fill in: the label above, what to write below it, and what is wrong in place of that. */
import type { ReactNode } from 'react'
import { TextField as AriaTextField, FieldError, Input, Text, TextArea } from 'react-aria-components'
import styles from './field.module.css'
import { LabelLine } from './label-line.tsx'

export interface TextFieldProps {
  readonly label: string
  /** the label is read out but not drawn, where what stands around the field says as much */
  readonly isLabelHidden?: boolean
  /** at the end of the line of the label */
  readonly aside?: ReactNode
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
  readonly hint?: string
  /** how the value is understood, in words; null when there is nothing to say */
  readonly understood?: string | null
  /** what is wrong with the value, in words; null when nothing is */
  readonly problem?: string | null
  readonly startsHere?: boolean
  /** more than one line: how many are seen at once */
  readonly rows?: number
  /** hidden: a passphrase, shown as dots */
  readonly isHidden?: boolean
  readonly inputMode?: 'text' | 'tel' | 'email' | 'url' | 'numeric'
  readonly placeholder?: string
  /** beside the input */
  readonly beside?: ReactNode
}

export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, aside, value, onChange, onLeave, hint, problem = null, startsHere } = props
  const { understood = null, rows, inputMode, placeholder, beside, isHidden = false } = props
  const described = understood ?? hint ?? null
  return (
    <AriaTextField
      className={`${styles['field']}`}
      value={value}
      onChange={onChange}
      isInvalid={problem !== null}
      validationBehavior="aria"
      autoFocus={startsHere === true}
      type={isHidden ? 'password' : 'text'}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      {...(inputMode === undefined ? {} : { inputMode })}
    >
      {isLabelHidden ? null : <LabelLine label={label} aside={aside} />}
      {rows === undefined ? (
        <div className={styles['line']}>
          <Input
            className={`${styles['input']}`}
            spellCheck="false"
            autoComplete="off"
            {...(placeholder === undefined ? {} : { placeholder })}
          />
          {beside}
        </div>
      ) : (
        <TextArea className={`${styles['input']}`} rows={rows} spellCheck="false" autoComplete="off" />
      )}
      {described === null ? null : (
        <Text slot="description" className={`${styles['hint']}`}>
          {described}
        </Text>
      )}
      <FieldError className={`${styles['problem']}`}>{problem}</FieldError>
    </AriaTextField>
  )
}
