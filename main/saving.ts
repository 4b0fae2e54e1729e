/**
 * Saving: changes on their way to the disk, in the order they were made.
 *
 * Promises: a change taken in is tried until it is on disk; the next one waits for it, so that the journal tells
 * the order in which things happened; what is not on disk is never called saved. Hides: how often and how long.
 */
import type { SaveProblem, SavingState } from '../shared/bridge.ts'
import { noteMistake } from './mistake.ts'

/** Pauses between attempts, in milliseconds; the last one repeats. */
const pausesMs = [250, 1000, 2000, 5000] as const

interface Waiting<Change> {
  readonly ticket: number
  readonly change: Change
  readonly saved: () => void
}

export interface SavingPlan<Change> {
  /** resolves when the change is on disk; rejects when it is not */
  readonly append: (change: Change) => Promise<unknown>
  /** what a rejection means; throws what is a bug */
  readonly problemFrom: (error: unknown) => SaveProblem
  readonly now: () => string
}

export class Saving<Change> {
  readonly #plan: SavingPlan<Change>
  readonly #queue: Waiting<Change>[] = []
  readonly #watchers = new Set<() => void>()
  #lastTicket = 0
  #attempts = 0
  #pause: { readonly timer: NodeJS.Timeout; readonly end: () => void } | null = null
  #isWorking = false
  #isStopped = false
  #working: Promise<void> = Promise.resolve()
  #state: SavingState = {
    version: 1,
    waiting: 0,
    savedTicket: 0,
    savedAt: null,
    problem: null,
    closing: 'no',
    backupProblem: null,
    isMistaken: false
  }

  constructor(plan: SavingPlan<Change>) {
    this.#plan = plan
  }

  get state(): SavingState {
    return this.#state
  }

  /** The changes that are not on disk, the oldest first. */
  get waiting(): readonly Change[] {
    return this.#queue.map(one => one.change)
  }

  /** Takes a change in. `saved` is called once, in order, when it is on disk. Answers its ticket. */
  take(change: Change, saved: () => void): number {
    this.#lastTicket += 1
    this.#queue.push({ ticket: this.#lastTicket, change, saved })
    this.#become({ waiting: this.#queue.length })
    if (!this.#isWorking) this.#working = this.#work()
    return this.#lastTicket
  }

  /** Tries at once instead of waiting for the next attempt. */
  tryAgain(): void {
    this.#attempts = 0
    this.#pause?.end()
  }

  /** Says on screen that the window is waiting to close, or no longer is. */
  setClosing(closing: SavingState['closing']): void {
    if (this.#state.closing !== closing) this.#become({ closing })
  }

  /** The backup of the day belongs to what a person must be told of the disk. */
  setBackupProblem(backupProblem: SavingState['backupProblem']): void {
    if (this.#state.backupProblem !== backupProblem) this.#become({ backupProblem })
  }

  /** Whoever works here has to know that the program itself made a mistake. Said once: it cannot be unsaid. */
  setMistaken(): void {
    if (!this.#state.isMistaken) this.#become({ isMistaken: true })
  }

  /** Gives up what is waiting: it is lost. Resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#queue.length = 0
    this.tryAgain()
    await this.#working
    // Who still waits would hold all of this in memory.
    this.#become({})
  }

  /** Resolves with the present state as soon as it is another than the one seen. */
  async next(seen: number): Promise<SavingState> {
    while (this.#state.version === seen) await new Promise<void>(resolve => this.#watchers.add(resolve))
    return this.#state
  }

  /** Resolves when nothing waits any more, or when `givenUp` does. */
  async settle(givenUp: Promise<unknown>): Promise<void> {
    let isGivenUp = false
    const stop = givenUp.then(() => {
      isGivenUp = true
    })
    while (this.#queue.length > 0 && !isGivenUp) await Promise.race([this.next(this.#state.version), stop])
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    for (let first = this.#queue[0]; first !== undefined; first = this.#queue[0]) {
      try {
        await this.#plan.append(first.change)
      } catch (error) {
        if (this.#isStopped) break
        this.#become({ problem: this.#problemFrom(error) })
        await this.#rest()
        continue
      }
      if (this.#isStopped) break
      this.#queue.shift()
      this.#attempts = 0
      first.saved()
      this.#become({
        waiting: this.#queue.length,
        savedTicket: first.ticket,
        savedAt: this.#plan.now(),
        problem: null
      })
    }
    this.#isWorking = false
  }

  /** A mistake of ours must not end the saving: whoever waits would wait for ever, and with them all edits after. */
  #problemFrom(error: unknown): SaveProblem {
    try {
      return this.#plan.problemFrom(error)
    } catch (mistake) {
      noteMistake(mistake)
      return { kind: 'not-saved', cause: 'broken', reason: 'unexpected' }
    }
  }

  async #rest(): Promise<void> {
    const pauseMs = pausesMs[Math.min(this.#attempts, pausesMs.length - 1)] ?? 0
    this.#attempts += 1
    await new Promise<void>(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(end, pauseMs)
      this.#pause = { timer, end }
    })
    this.#pause = null
  }

  #become(change: Partial<SavingState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 }
    const watchers = [...this.#watchers]
    this.#watchers.clear()
    for (const watcher of watchers) watcher()
  }
}
