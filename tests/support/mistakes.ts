/** Mistakes of ours that nobody catches, as the program would note them. */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'

/**
 * For a file of tests in which such mistakes are asked for: Vitest counts what nobody catches, and fails. What it answers
 * tells which ones there were since the test began.
 */
export function collectMistakes(): () => Promise<readonly unknown[]> {
  const uncaught: unknown[] = []
  let listeners: NodeJS.UnhandledRejectionListener[] = []
  beforeEach(() => {
    uncaught.length = 0
    listeners = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', error => void uncaught.push(error))
  })
  afterEach(async () => {
    await letOthersRun()
    process.removeAllListeners('unhandledRejection')
    for (const listener of listeners) process.on('unhandledRejection', listener)
  })
  return async () => {
    // Node says that nobody caught one only when nobody has anything left to do.
    await letOthersRun()
    return [...uncaught]
  }
}
