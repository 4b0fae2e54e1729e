/** Leads to what is wrong in a form that was sent in vain: its message is read out with the field, and typing mends it. */
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

export interface Fault {
  /** for the form element */
  readonly form: RefObject<HTMLFormElement | null>
  /** it was sent in vain: the first field that is not right, or else the first field, gets the focus, its text selected */
  readonly goThere: () => void
}

export function useFault(): Fault {
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    if (attempts === 0) return
    const fields = form.current?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []
    const wrong = [...fields].find(field => field.getAttribute('aria-invalid') === 'true') ?? fields[0]
    wrong?.focus()
    wrong?.select()
  }, [attempts])
  return { form, goThere: useCallback(() => setAttempts(before => before + 1), []) }
}
