/** A setting that is a whole number. Saved on leaving the field; what is no such number stays there and is not saved. */
import { useState } from 'react'
import type { z } from 'zod'
import { TextField } from '../parts/text-field.tsx'

export interface NumberSettingProps {
  readonly label: string
  readonly hint: string
  /** what to say when it is no such number */
  readonly problem: string
  readonly shape: z.ZodType<number | undefined>
  readonly value: number
  readonly onChange: (value: number) => void
}

export function NumberSetting({ label, hint, problem, shape, value, onChange }: NumberSettingProps) {
  const [typed, setTyped] = useState(String(value))
  const [isWrong, setIsWrong] = useState(false)
  function leave(): void {
    const read = shape.safeParse(/^\d+$/.test(typed.trim()) ? Number(typed) : typed)
    setIsWrong(!read.success)
    if (read.success && read.data !== undefined && read.data !== value) onChange(read.data)
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        leave()
      }}
    >
      <TextField
        label={label}
        hint={hint}
        value={typed}
        inputMode="numeric"
        onChange={text => {
          setTyped(text)
          setIsWrong(false)
        }}
        onLeave={leave}
        problem={isWrong ? problem : null}
      />
    </form>
  )
}
