/** How an exchange under way stands, told to whoever waits for it to change. */
import type { ExchangeState } from '../shared/exchange/offer.ts'

export class ExchangeStanding {
  readonly #watchers = new Set<() => void>()
  #state: ExchangeState = { version: 1, work: null, offer: null, sheet: null }

  get state(): ExchangeState {
    return this.#state
  }

  become(change: Partial<Omit<ExchangeState, 'version'>>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 }
    const watchers = [...this.#watchers]
    this.#watchers.clear()
    for (const watcher of watchers) watcher()
  }

  /** How far the work under way is, from 0 to 1. Told in whole hundredths, so that a watcher is not kept busy. */
  progress(part: number): void {
    const { work } = this.#state
    const rounded = Math.floor(Math.min(1, Math.max(0, part)) * 100) / 100
    if (work !== null && rounded > (work.part ?? -1)) this.become({ work: { ...work, part: rounded } })
  }

  /** Resolves with the present state as soon as it is another than the one seen. */
  async next(seen: number): Promise<ExchangeState> {
    while (this.#state.version === seen) await new Promise<void>(resolve => this.#watchers.add(resolve))
    return this.#state
  }
}
