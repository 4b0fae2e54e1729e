/**
 * The lock: what its verbs take and answer (bridge.ts). With it on, everything that the data folder holds is sealed with
 * a random data key, which a passphrase (and, on paper, a recovery code) unwraps.
 */
import { z } from 'zod'
import type { OpenProblem, SaveProblem, Settings, Snapshot } from './bridge.ts'
import type { Result } from './result.ts'

/** How the lock stands. */
export interface LockState {
  /** grows with every change */
  readonly version: number
  readonly isOn: boolean
  /** the directory is closed until somebody unlocks it */
  readonly isLocked: boolean
  /** files that still lie open although the lock is on, or still sealed although it is off: they are worked off, at each start too */
  readonly unfinished: readonly string[]
}

/** How the page looks before anything can be read: the one thing that stays readable beside the sealed files. */
export type Look = Pick<Settings, 'language' | 'theme' | 'textSize'>

/** What opens the lock. A recovery code is read in any case, with or without its dashes. */
export interface Secret {
  readonly manner: 'passphrase' | 'recovery'
  readonly text: string
}

/** The code of the recovery sheet. It is told once, and nothing on this computer can tell it again. */
export interface NewRecovery {
  readonly recoveryCode: string
}

export type UnlockProblem =
  | OpenProblem
  | SaveProblem
  | { readonly kind: 'wrong-secret' }
  | { readonly kind: 'no-recovery' }
export type LockProblem =
  | SaveProblem
  | { readonly kind: 'wrong-secret' }
  /** changes are not on disk yet: they would be lost */
  | { readonly kind: 'not-all-saved' }
  | { readonly kind: 'lock-is-on' }
  | { readonly kind: 'lock-is-off' }
  /** it was turned off, and files are still being opened: it cannot be turned on again before that is done */
  | { readonly kind: 'lock-is-opening' }

export interface LockContract {
  /** resolves as soon as the state of the lock is another than the one seen */
  readonly awaitLock: { request: { seen: number }; answer: LockState }
  /** opens the directory that `openDirectory` said is locked */
  readonly unlock: { request: Secret; answer: Result<Snapshot, UnlockProblem> }
  /** saves what is waiting, closes the directory and forgets the key; `openDirectory` then says that it is locked */
  readonly lockNow: { request: null; answer: Result<null, LockProblem> }
  /** turns the lock on: from the answer on everything written is sealed; what lies in the folder is sealed file by file */
  readonly setLock: { request: { passphrase: string; by: string }; answer: Result<NewRecovery, LockProblem> }
  /** wraps the data key with another passphrase; `present` may be the recovery code when the old one is forgotten */
  readonly changePassphrase: { request: { present: Secret; next: string }; answer: Result<null, LockProblem> }
  /** a new recovery code; the old sheet opens nothing any more */
  readonly renewRecovery: { request: { passphrase: string }; answer: Result<NewRecovery, LockProblem> }
  /** turns the lock off: everything is written open again */
  readonly removeLock: { request: { passphrase: string; by: string }; answer: Result<null, LockProblem> }
}

/** No one types more, and the work of unlocking grows with it. */
const typed = z.string().min(1).max(1000)
const by = z.string().trim().min(1).max(80)
const secret = z.strictObject({ manner: z.enum(['passphrase', 'recovery']), text: typed })

export const readLock = {
  awaitLock: z.strictObject({ seen: z.number().int() }),
  unlock: secret,
  lockNow: z.null(),
  setLock: z.strictObject({ passphrase: typed, by }),
  changePassphrase: z.strictObject({ present: secret, next: typed }),
  renewRecovery: z.strictObject({ passphrase: typed }),
  removeLock: z.strictObject({ passphrase: typed, by })
}
