/** Lets pieces of asynchronous work run one at a time, in the order in which they asked. */
export class Turn {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everything before it has ended, well or not; answers what it answers. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }
}
