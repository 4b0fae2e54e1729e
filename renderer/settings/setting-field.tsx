/**
 * A setting that is typed. It is saved on leaving the field, also when that is leaving the page, the station or the
 * program; what it cannot be stays in the field and is not saved.
 */
import { useEffect, useEffectEvent, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { TextField } from '../parts/text-field.tsx'
import { useDesk } from '../use-desk.ts'
import { useLeaving } from '../use-leaving.ts'

export interface SettingFieldProps<Value extends string | number> {
  readonly label: string
  readonly hint: string
  /** as it is now */
  readonly value: Value
  /** what was typed as a value, or why it cannot be one, in words */
  readonly read: (typed: string) => Result<Value, string>
  readonly onChange: (value: Value) => void
  readonly inputMode?: 'numeric'
}

export function SettingField<Value extends string | number>(props: SettingFieldProps<Value>) {
  const { label, hint, value, read, onChange, inputMode } = props
  const desk = useDesk()
  const [typed, setTyped] = useState(String(value))
  const [problem, setProblem] = useState<string | null>(null)
  function save(): void {
    const found = read(typed)
    setProblem(found.ok ? null : found.problem)
    // Once the station is locked there is nowhere to save it.
    if (found.ok && found.value !== value && desk.state().kind === 'open') onChange(found.value)
  }
  // Keys that lead elsewhere take the field away without its being left.
  const onGone = useEffectEvent(save)
  useEffect(() => () => onGone(), [])
  useLeaving(() => {
    save()
    return true
  })
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={label}
        hint={hint}
        value={typed}
        {...(inputMode === undefined ? {} : { inputMode })}
        onChange={text => {
          setTyped(text)
          setProblem(null)
        }}
        onLeave={save}
        problem={problem}
      />
    </form>
  )
}
