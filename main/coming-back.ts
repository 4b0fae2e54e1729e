/**
 * A page whose process is gone (it crashed, was killed, or ran out of memory) is loaded anew.
 *
 * Promises: the machine's side goes on meanwhile, so edits on their way still reach the disk; the page that comes back
 * says that it was gone; one that goes again and again is not brought back for ever.
 */
import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'
import { pageUrl } from './page-address.ts'

/** So often within a minute; then something is wrong that loading anew does not mend. */
const mostTimes = 3
const withinMs = 60_000

export interface ComingBackPlan {
  readonly log: Log
  /** the window is about to close: nothing comes back */
  readonly isClosing: () => boolean
  /** the page does not stay: save what is on its way, and end */
  readonly giveUp: () => void
}

export interface ComingBack {
  /** Whether the page was gone since this was last asked. */
  readonly wasGone: () => boolean
}

/** Watches over the page of a window. */
export function bringPageBack(window: BrowserWindow, { log, isClosing, giveUp }: ComingBackPlan): ComingBack {
  let wentMs: readonly number[] = []
  let isToldOf = true
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.note('page-gone', { reason, exitCode })
    if (isClosing() || window.isDestroyed()) return
    const nowMs = performance.now()
    wentMs = [...wentMs.filter(one => nowMs - one < withinMs), nowMs]
    if (wentMs.length > mostTimes) return giveUp()
    isToldOf = false
    // Electron is still clearing up after the old process in this very event.
    setImmediate(() => {
      if (!window.isDestroyed()) window.loadURL(pageUrl).catch(error => log.fault('page-not-back', error))
    })
  })
  window.webContents.on('unresponsive', () => log.note('page-hangs'))
  window.webContents.on('responsive', () => log.note('page-answers'))
  return {
    wasGone: () => {
      const was = !isToldOf
      isToldOf = true
      return was
    }
  }
}
