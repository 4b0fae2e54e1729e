/** Why something about the lock could not be done, in the words of the contract. */
import type { SaveProblem } from '../../shared/bridge.ts'
import type { LockProblem } from '../../shared/lock.ts'
import { causeOf } from '../safekeeping.ts'
import type { SecretProblem } from './lock.ts'

export function lockProblemFrom(
  problem: SecretProblem
): SaveProblem | Extract<LockProblem, { readonly kind: 'wrong-secret' }> {
  const notSaved = (reason: string): SaveProblem => ({ kind: 'not-saved', cause: causeOf(reason), reason })
  switch (problem.kind) {
    case 'disk':
      return notSaved(problem.code)
    case 'damaged':
      return notSaved(problem.fault.place)
    case 'no-memory':
      return notSaved('no-memory')
    case 'wrong-secret':
    case 'no-recovery':
      return { kind: 'wrong-secret' }
  }
}
