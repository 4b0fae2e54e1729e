/**
 * The page's part of the lock: how it stands, and the way in and out.
 *
 * Promises: once the lock is closed the page holds no record and no secret any more; a passphrase or a code goes to the
 * machine and is not kept here. Lent what it needs by the desk (desk.ts), which stays the only one at the door. Knows
 * nothing of React.
 */
import type { Contract, OpenProblem, SaveProblem, Snapshot, Verb } from '../../shared/bridge.ts'
import type { LockProblem, LockState, Secret } from '../../shared/lock.ts'
import type { Result } from '../../shared/result.ts'

/** How the lock stands, as far as the page needs it. */
export interface LockStanding extends Pick<LockState, 'isOn' | 'unfinished'> {
  /** what a person must be told until it is put away */
  readonly remark: LockRemark | null
}

export type LockRemark =
  /** the lock was to be closed and is not; the cause is null while the changes are only on their way */
  | { readonly kind: 'not-locked'; readonly cause: SaveProblem['cause'] | null }
  /** unlocked with the code of the sheet, but the new passphrase is not on disk */
  | { readonly kind: 'passphrase-not-set'; readonly cause: SaveProblem['cause'] }

/** Why the directory stays closed, as far as whoever stands before it can do something about it. */
export type UnlockRefusal = SaveProblem | { readonly kind: 'wrong-secret' } | { readonly kind: 'no-recovery' }

/** What the desk lends. */
export interface LockCounter {
  readonly call: <V extends Verb>(verb: V, request: Contract[V]['request']) => Promise<Contract[V]['answer']>
  /** does the work when all edits before it are made; those after it wait */
  readonly afterEdits: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  readonly takeIn: (snapshot: Snapshot) => void
  /** the directory cannot be opened for another reason than the lock */
  readonly cannotOpen: (problem: OpenProblem) => void
  /** lets go of everything that the page holds, and begins anew */
  readonly close: () => void
}

const unlocked: LockStanding = { isOn: false, unfinished: [], remark: null }

export class LockDesk {
  readonly #counter: LockCounter
  readonly #listeners = new Set<() => void>()
  #state: LockStanding = unlocked
  #following = 0
  #closing: Promise<boolean> | null = null

  constructor(counter: LockCounter) {
    this.#counter = counter
  }

  readonly state = (): LockStanding => this.#state

  /** Calls the listener after each change. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follows the lock from now on: for the desk, each time a directory is opened. */
  begin(): void {
    this.#become({ ...unlocked, remark: this.#state.remark })
    void this.#follow(++this.#following)
  }

  /** The directory is no longer open. */
  end(): void {
    this.#following += 1
    this.#become(unlocked)
  }

  dismissRemark(): void {
    if (this.#state.remark !== null) this.#become({ ...this.#state, remark: null })
  }

  /** Opens the locked directory with its passphrase. Returns why it stays closed; null when it does not. */
  async unlock(passphrase: string): Promise<UnlockRefusal | null> {
    const answer = await this.#counter.call('unlock', { manner: 'passphrase', text: passphrase })
    return this.#opened(answer)
  }

  /** Opens it with the code of the recovery sheet, and sets a new passphrase. */
  async recover(code: string, next: string): Promise<UnlockRefusal | null> {
    const present: Secret = { manner: 'recovery', text: code }
    const answer = await this.#counter.call('unlock', present)
    if (!answer.ok) return this.#opened(answer)
    const set = await this.#counter.call('changePassphrase', { present, next })
    if (!set.ok) {
      const cause = set.problem.kind === 'not-saved' ? set.problem.cause : 'broken'
      this.#become({ ...this.#state, remark: { kind: 'passphrase-not-set', cause } })
    }
    return this.#opened(answer)
  }

  /** Closes the lock. False when it stays open, and `remark` then says why. */
  async lockNow(): Promise<boolean> {
    // Asked twice at once (by hand and by itself), it is closed once.
    this.#closing ??= this.#counter.afterEdits(async () => await this.#close())
    try {
      return await this.#closing
    } finally {
      this.#closing = null
    }
  }

  async turnOn(passphrase: string, by: string): Promise<Contract['setLock']['answer']> {
    return await this.#counter.call('setLock', { passphrase, by })
  }

  async changePassphrase(present: Secret, next: string): Promise<Contract['changePassphrase']['answer']> {
    return await this.#counter.call('changePassphrase', { present, next })
  }

  async renewRecovery(passphrase: string): Promise<Contract['renewRecovery']['answer']> {
    return await this.#counter.call('renewRecovery', { passphrase })
  }

  async turnOff(passphrase: string, by: string): Promise<Contract['removeLock']['answer']> {
    return await this.#counter.call('removeLock', { passphrase, by })
  }

  async #close(): Promise<boolean> {
    const answer = await this.#counter.call('lockNow', null)
    if (answer.ok) this.#counter.close()
    else this.#become({ ...this.#state, remark: remarkOn(answer.problem) })
    return answer.ok
  }

  #opened(answer: Result<Snapshot, OpenProblem | UnlockRefusal>): UnlockRefusal | null {
    if (answer.ok) {
      this.#counter.takeIn(answer.value)
      return null
    }
    const { problem } = answer
    if (problem.kind === 'not-saved' || problem.kind === 'wrong-secret' || problem.kind === 'no-recovery')
      return problem
    this.#counter.cannotOpen(problem)
    return null
  }

  async #follow(following: number): Promise<void> {
    for (let seen = -1; following === this.#following; ) {
      const { version, isOn, isLocked, unfinished } = await this.#counter.call('awaitLock', { seen })
      if (following !== this.#following) return
      seen = version
      if (isLocked) this.#counter.close()
      else this.#become({ ...this.#state, isOn, unfinished })
    }
  }

  #become(state: LockStanding): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function remarkOn(problem: LockProblem): LockRemark | null {
  switch (problem.kind) {
    case 'not-saved':
      return { kind: 'not-locked', cause: problem.cause }
    case 'not-all-saved':
      return { kind: 'not-locked', cause: null }
    // There is nothing to close.
    case 'lock-is-off':
    case 'lock-is-on':
    case 'lock-is-opening':
    case 'wrong-secret':
      return null
    default:
      return problem satisfies never
  }
}
