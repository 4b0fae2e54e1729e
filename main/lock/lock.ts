/**
 * The lock of a data folder: whether it is on, what opens it, and the one `Sealing` that all files of the folder are written
 * with.
 *
 * Promises: the key is in memory only while the lock is open; each change is lasting before it counts; whatever fails on
 * the way, what opened the lock before opens it still, or what was to open it does, and both open the same key. Hides: the
 * file of the lock, the wrapping, the recovery code. Its owner lets one call in at a time, `finishTurningOff` aside, which
 * ends what is worked off beside everything else.
 */

import type { LockState, Look, Secret } from '../../shared/lock.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { FileFault } from '../disk/fault.ts'
import { DataKey, Sealing } from '../disk/sealing.ts'
import { Turn } from '../disk/turn.ts'
import {
  type LockFile,
  type LockFilePlace,
  mendLockFile,
  putLockFileAside,
  readLockFile,
  removeLockFile,
  removeLockLitter,
  writeLockFile
} from './lock-file.ts'
import { drawRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import type { Wrapping } from './wrapping.ts'

export interface LockPlan extends LockFilePlace {
  readonly wrapping: Wrapping
}

export type SecretProblem =
  | { readonly kind: 'wrong-secret' | 'no-recovery' | 'no-memory' }
  /** what the secret should open is damaged */
  | { readonly kind: 'damaged'; readonly fault: FileFault }
  /** the disk's error code */
  | { readonly kind: 'disk'; readonly code: string }

export class Lock {
  readonly sealing = new Sealing()
  readonly #plan: LockPlan
  readonly #watchers = new Set<() => void>()
  /**
   * `finishTurningOff` comes out of nobody's turn, and closing waits for it within the keeper's: so it has a turn here, with
   * `keepLook`, the one other call that writes the file while a lock that was turned off is still there.
   */
  readonly #fileTurn = new Turn()
  #file: LockFile | null = null
  #state: LockState = { version: 1, isOn: false, isLocked: false, unfinished: [] }

  constructor(plan: LockPlan) {
    this.#plan = plan
  }

  get state(): LockState {
    return this.#state
  }

  /** Resolves with the state as soon as it is another than the one seen. */
  async next(seen: number): Promise<LockState> {
    while (this.#state.version === seen) await new Promise<void>(resolve => this.#watchers.add(resolve))
    return this.#state
  }

  /** What whoever stands before the closed lock may know. */
  get front(): { readonly hasRecovery: boolean; readonly look: Look } | null {
    return this.#file === null ? null : { hasRecovery: this.#file.recovery !== null, look: this.#file.look }
  }

  /** Finds out how the folder is locked. `locked`: its files cannot be read before `unlock`. */
  async meet(): Promise<'open' | 'locked' | FileFault> {
    if (this.#file !== null) return this.sealing.state === 'locked' ? 'locked' : 'open'
    const read = await readLockFile(this.#plan)
    if (read === null) {
      await removeLockLitter(this.#plan)
      if (this.sealing.state === 'locked') this.sealing.forget('open')
      return 'open'
    }
    if ('kind' in read) {
      // Nothing is written while nobody knows with what.
      this.sealing.forget('locked')
      return read
    }
    this.#file = read
    await mendLockFile(this.#plan, read)
    if (read.state === 'opening' && read.secret !== undefined) {
      const secret = Buffer.from(read.secret, 'base64')
      const key = secret.length === 32 ? new DataKey(secret) : null
      if (key?.id === read.key) {
        this.sealing.take(key, 'opening')
        return 'open'
      }
    }
    this.sealing.forget('locked')
    this.#become({ isOn: true, isLocked: true })
    return 'locked'
  }

  async unlock(secret: Secret): Promise<Result<null, SecretProblem>> {
    if (this.#file === null) return success(null)
    const key = await this.#unwrap(this.#file, secret)
    if (!key.ok) return key
    this.sealing.take(key.value, 'sealed')
    this.#become({ isOn: true, isLocked: false })
    return success(null)
  }

  /** Forgets the key. */
  close(): void {
    this.sealing.forget('locked')
    this.#become({ isLocked: true, unfinished: [] })
  }

  /** Makes a key, and wraps it; from success on everything is written sealed. Answers the recovery code. */
  async turnOn(passphrase: string, look: Look): Promise<Result<string, SecretProblem>> {
    const key = DataKey.draw()
    const secret = key.secret()
    const code = drawRecoveryCode()
    const { wrap } = this.#plan.wrapping
    const [first, second] = [await wrap(secret, passphrase), await wrap(secret, code)]
    secret.fill(0)
    if (first === null || second === null) return failure({ kind: 'no-memory' })
    const file: LockFile = { revision: 1, state: 'on', key: key.id, look, passphrase: first, recovery: second }
    const written = await writeLockFile(this.#plan, file)
    if (!written.ok) {
      // Nothing is sealed with it: a lock that perhaps stands there all the same would only ask for its passphrase.
      await removeLockFile(this.#plan, key.id)
      return failure({ kind: 'disk', code: written.problem })
    }
    this.#file = file
    this.sealing.take(key, 'sealed')
    this.#become({ isOn: true, isLocked: false })
    return success(code)
  }

  /** From success on everything is written open; what is sealed can still be read. */
  async turnOff(passphrase: string): Promise<Result<null, SecretProblem>> {
    if (this.#file === null) return success(null)
    const key = await this.#unwrap(this.#file, { manner: 'passphrase', text: passphrase })
    if (!key.ok) return key
    const secret = key.value.secret()
    const written = await this.#rewrite({ state: 'opening', secret: secret.toString('base64') })
    secret.fill(0)
    if (!written.ok) return written
    this.sealing.take(key.value, 'opening')
    this.#become({ isOn: false, isLocked: false })
    return success(null)
  }

  async changePassphrase(present: Secret, next: string): Promise<Result<null, SecretProblem>> {
    return await this.#wrapAnew(present, next, wrapped => ({ passphrase: wrapped }))
  }

  /** Answers the new code; the old one opens nothing any more. */
  async renewRecovery(passphrase: string): Promise<Result<string, SecretProblem>> {
    const code = drawRecoveryCode()
    const present = { manner: 'passphrase', text: passphrase } as const
    const written = await this.#wrapAnew(present, code, wrapped => ({ recovery: wrapped }))
    return written.ok ? success(code) : written
  }

  /** What the closed lock is to look like from now on. It does no harm when that fails. */
  async keepLook({ language, theme, textSize }: Look): Promise<void> {
    const look = { language, theme, textSize }
    await this.#fileTurn.run(async () => {
      if (this.#file !== null && JSON.stringify(this.#file.look) !== JSON.stringify(look)) await this.#rewrite({ look })
    })
  }

  /** Which files still lie otherwise than they should. */
  setUnfinished(unfinished: readonly string[]): void {
    if (String(unfinished) !== String(this.#state.unfinished)) this.#become({ unfinished })
  }

  /**
   * Everything that can be written open is. `isDone`: nothing is sealed any more, and the lock is gone; else it is put
   * aside with its key, since a damaged file may still be sealed with it.
   */
  async finishTurningOff(isDone: boolean): Promise<void> {
    await this.#fileTurn.run(async () => {
      const file = this.#file
      if (file?.state !== 'opening') return
      const code = isDone ? await removeLockFile(this.#plan, file.key) : await putLockFileAside(this.#plan, file)
      if (code !== null) return
      this.#file = null
      this.sealing.forget('open')
    })
  }

  async #wrapAnew(
    present: Secret,
    next: string,
    change: (wrapped: string) => Partial<LockFile>
  ): Promise<Result<null, SecretProblem>> {
    if (this.#file === null) return success(null)
    const key = await this.#unwrap(this.#file, present)
    if (!key.ok) return key
    const secret = key.value.secret()
    key.value.forget()
    const wrapped = await this.#plan.wrapping.wrap(secret, next)
    secret.fill(0)
    return wrapped === null ? failure({ kind: 'no-memory' }) : await this.#rewrite(change(wrapped))
  }

  async #rewrite(change: Partial<LockFile>): Promise<Result<null, SecretProblem>> {
    const before = this.#file
    if (before === null) return success(null)
    const file = { ...before, ...change, revision: before.revision + 1 }
    const written = await writeLockFile(this.#plan, file)
    if (written.ok) {
      this.#file = file
      return success(null)
    }
    // Either of the two may stand there now: what was refused must not come true at the next start.
    this.#file = { ...before, revision: file.revision + 1 }
    await writeLockFile(this.#plan, this.#file)
    return failure({ kind: 'disk', code: written.problem })
  }

  async #unwrap(file: LockFile, { manner, text }: Secret): Promise<Result<DataKey, SecretProblem>> {
    const wrapped = manner === 'recovery' ? file.recovery : file.passphrase
    if (wrapped === null) return failure({ kind: 'no-recovery' })
    const secret = manner === 'recovery' ? readRecoveryCode(text) : text
    if (secret === null) return failure({ kind: 'wrong-secret' })
    const unwrapped = await this.#plan.wrapping.unwrap(wrapped, secret)
    const fault: FileFault = {
      kind: 'damaged',
      file: this.#plan.folder,
      place: `${manner} in putokaz.seal.json`,
      reason: 'not a wrapped key'
    }
    if (!unwrapped.ok) {
      return failure(unwrapped.problem === 'damaged' ? { kind: 'damaged', fault } : { kind: unwrapped.problem })
    }
    if (unwrapped.value.length !== 32) return failure({ kind: 'damaged', fault })
    const key = new DataKey(unwrapped.value)
    return key.id === file.key ? success(key) : failure({ kind: 'damaged', fault })
  }

  #become(change: Partial<Omit<LockState, 'version'>>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 }
    const watchers = [...this.#watchers]
    this.#watchers.clear()
    for (const watcher of watchers) watcher()
  }
}
