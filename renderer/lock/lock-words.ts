/** Why something about the lock could not be done, in a sentence. */
import type { LockProblem } from '../../shared/lock.ts'
import type { Words } from '../words/words.ts'

/** A secret that is not right is said beside its field; `manner` tells which it was. */
export function lockProblemInWords({ t }: Words, problem: LockProblem, manner: 'passphrase' | 'recovery'): string {
  switch (problem.kind) {
    case 'wrong-secret':
      return `${t('lock.present.nothingDone')} ${t(manner === 'passphrase' ? 'lock.locked.wrongNext' : 'lock.recovery.wrongNext')}`
    case 'not-saved':
      return t('lock.failed.not-saved', { cause: t(`saving.cause.${problem.cause}`) })
    case 'not-all-saved':
    case 'lock-is-on':
    case 'lock-is-off':
    case 'lock-is-opening':
      return t(`lock.failed.${problem.kind}`)
    default:
      return problem satisfies never
  }
}
