/** Several inputs that make up one value: one label for all of them, one place for what is wrong. */
import { type ReactNode, useId } from 'react'
import styles from './field.module.css'

export interface FieldGroupProps {
  readonly label: string
  readonly aside?: ReactNode
  readonly hint?: string | null
  readonly problem?: string | null
  readonly children: ReactNode
  /** the focus has left the whole group */
  readonly onLeave?: () => void
}

export function FieldGroup({ label, aside, hint = null, problem = null, children, onLeave }: FieldGroupProps) {
  const id = useId()
  const described = [...(hint === null ? [] : [`${id}-hint`]), ...(problem === null ? [] : [`${id}-problem`])]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out what is beside its legend
    <div
      role="group"
      className={styles['group']}
      aria-labelledby={`${id}-label`}
      aria-describedby={described.length === 0 ? undefined : described.join(' ')}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
      }}
    >
      <div className={styles['labelLine']}>
        <span id={`${id}-label`} className={styles['label']}>
          {label}
        </span>
        {aside === undefined || aside === null ? null : <span className={styles['aside']}>{aside}</span>}
      </div>
      {children}
      {hint === null ? null : (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  )
}

/** One line of a group. */
export function GroupLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles['groupLine']}>{children}</div>
}
