/** Phone numbers as they are read and copied. Each is written out once: taking a number apart is slow. */
import { type Phone, readablePhone } from '../../shared/records/phone.ts'
import { withoutTurning } from '../words/names.ts'

export function phoneText(of: Phone): string {
  const known = written.get(of)
  if (known !== undefined) return known
  // One that was not understood is shown as it was typed.
  const text = withoutTurning(readablePhone(of))
  written.set(of, text)
  return text
}

const written = new WeakMap<Phone, string>()
