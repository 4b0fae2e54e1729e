/**
 * The keeper's hold of the data folder.
 *
 * Promises: while it is taken nobody else works in the folder; another's hold is never taken over unasked. Hides: the
 * file of the folder's lock (disk/folder-lock.ts), and what an attempt of our own that failed may have left of it.
 */
import type { OpenProblem } from '../shared/bridge.ts'
import { type Disk, makeLastingFolder, requireDiskErrorCode, type Wait } from './disk/disk.ts'
import { type FolderLock, isProcessAlive, type LockHolder, markOfProcess, takeFolderLock } from './disk/folder-lock.ts'

export interface FolderHoldPlan {
  /** made when it is missing */
  readonly folder: string
  readonly disk: Disk
  readonly wait: Wait
  /** the name of this computer, for whoever finds the folder in use */
  readonly computer: string
  /** ISO instant by this computer's clock */
  readonly now: () => string
}

type WithoutMachine<Problem> = Problem extends unknown ? Omit<Problem, 'machine'> : never
type HoldProblem = WithoutMachine<Extract<OpenProblem, { readonly kind: 'held' | 'no-access' }>>

export class FolderHold {
  readonly #plan: FolderHoldPlan
  #lock: FolderLock | null = null
  #heldBy: LockHolder | null = null
  /** whose lock may be taken over: a holder that a person knows to be gone, or an attempt of our own that failed */
  #overruled: LockHolder | null = null

  constructor(plan: FolderHoldPlan) {
    this.#plan = plan
  }

  get isTaken(): boolean {
    return this.#lock !== null
  }

  /** A person has seen who holds the folder and says that nobody works there any more. */
  overrule(): void {
    this.#overruled = this.#heldBy
  }

  /**
   * Makes the folder and takes its lock; nothing when it is taken already. That takes a file, so it also shows that the
   * folder can be written to.
   */
  async take(): Promise<HoldProblem | null> {
    if (this.#lock !== null) return null
    const { folder, disk, wait, computer, now } = this.#plan
    try {
      await makeLastingFolder(disk, folder)
    } catch (error) {
      return { kind: 'no-access', folder, reason: requireDiskErrorCode(error) }
    }
    const holder: LockHolder = {
      processId: process.pid,
      processMark: await markOfProcess(process.pid),
      host: computer,
      since: now(),
      who: ''
    }
    const overrule = this.#overruled
    const answer = await takeFolderLock({
      folder,
      disk,
      wait,
      isAlive: isProcessAlive,
      holder,
      ...(overrule === null ? {} : { overrule })
    })
    if (answer.kind === 'failed') {
      // What could not be made lasting could perhaps not be removed either.
      this.#overruled = holder
      return { kind: 'no-access', folder, reason: answer.code }
    }
    if (answer.kind === 'held') {
      this.#heldBy = answer.holder
      const { host = '', processId = 0, since = '' } = answer.holder ?? {}
      return { kind: 'held', holder: { computer: host, processId, since }, isHere: host === computer }
    }
    this.#lock = answer.lock
    return null
  }

  async release(): Promise<void> {
    await this.#lock?.release()
    this.#lock = null
  }
}
