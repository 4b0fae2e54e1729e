/**
 * Closing the window: it waits for the last write. When the disk refuses for ten seconds, the page asks a person: try
 * again, save a copy elsewhere, or close and lose these edits. A form with something typed in it is asked about by the
 * page itself, and keeps the window open. Nothing is lost unasked.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { leaving } from '../shared/bridge.ts'
import type { Keeper } from './keeper.ts'

const patienceMs = 10_000
const answerWithinMs = 2000

export interface Closing {
  /** Closes although changes are not on disk: a person said so. */
  readonly closeAnyway: () => void
  /** Goes on working. */
  readonly keepOpen: () => void
  /** Closes without a page that could show or ask: once what is on its way is on disk, or the disk had its ten seconds. */
  readonly closeWithoutPage: () => void
  /** Whether nothing can keep the window open any more. */
  readonly isClosing: () => boolean
}

/** Takes over the closing of the window. `quit` is called when nothing is left to do. */
export function closeAfterTheLastWrite(window: BrowserWindow, keeper: Keeper, quit: () => void): Closing {
  let mayClose = false
  let waiting: { readonly giveUp: () => void; readonly patience: NodeJS.Timeout } | null = null

  window.on('close', event => {
    if (mayClose) return
    event.preventDefault()
    if (waiting === null) void close()
  })

  async function close(): Promise<void> {
    if (!(await isPageReady(window)) || waiting !== null) return
    const station = keeper.station()
    if (station !== null && station.saving.waiting > 0) {
      const { promise, resolve } = Promise.withResolvers<void>()
      station.setClosing('waiting')
      const patience = setTimeout(() => station.setClosing('asking'), patienceMs)
      waiting = { giveUp: resolve, patience }
      await station.settle(promise)
      clearTimeout(patience)
      if (waiting === null) return
    }
    await finish()
  }

  async function closeWithoutPage(): Promise<void> {
    await keeper.station()?.settle(wait(patienceMs))
    await finish()
  }

  async function finish(): Promise<void> {
    if (mayClose) return
    mayClose = true
    try {
      await keeper.close()
    } finally {
      quit()
    }
  }

  function endWaiting(): void {
    if (waiting === null) return
    clearTimeout(waiting.patience)
    waiting.giveUp()
  }

  return {
    closeAnyway: endWaiting,
    closeWithoutPage: () => void closeWithoutPage(),
    isClosing: () => mayClose,
    keepOpen: () => {
      const ended = waiting
      waiting = null
      keeper.station()?.setClosing('no')
      if (ended !== null) {
        clearTimeout(ended.patience)
        ended.giveUp()
      }
    }
  }
}

/** Whether the page has nothing half typed. One that does not answer is not waited for. */
async function isPageReady(window: BrowserWindow): Promise<boolean> {
  const raise = `window.dispatchEvent(new Event(${JSON.stringify(leaving)}, { cancelable: true }))`
  const asked: Promise<boolean> = window.webContents.executeJavaScript(raise).catch(() => true)
  return await Promise.race([asked, wait(answerWithinMs, true)])
}
