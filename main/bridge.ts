/**
 * The machine's half of the door (index.ts hangs it in). Checks who is calling, reads the request by the contract's schema, and asks
 * the keeper. A page that is not ours, an unknown verb or a request of the wrong shape is refused before
 * anything is done, and noted without its words; expected failures go back as values.
 */
import { isAbsolute } from 'node:path'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { verbs } from '../shared/bridge.ts'
import { type Answering, answerTo } from './answering.ts'
import type { Log } from './log.ts'
import { leadsAway } from './opened-files.ts'
import { isPageAddress } from './page-address.ts'

/** No one drops more at once. */
const mostFiles = 200

export interface BehindDoor {
  /** answers a verb; both are JSON text. Rejects when the caller, the verb or the request is not what it must be */
  readonly call: (event: IpcMainInvokeEvent, verb: unknown, text: unknown) => Promise<string>
  readonly takeFiles: (event: IpcMainInvokeEvent, paths: unknown) => boolean
}

/** What the door of one window leads to. */
export interface DoorPlan {
  /** requests of any other sender are refused */
  readonly page: WebContents
  readonly answering: Answering
  /** is handed the paths of files that a person dropped on the page, as the preload found them out */
  readonly takeFiles: (paths: readonly string[]) => boolean
  readonly log: Log
}

export function behindDoor({ page, answering, takeFiles, log }: DoorPlan): BehindDoor {
  const check = ({ sender, senderFrame }: IpcMainInvokeEvent): void => {
    if (sender !== page || senderFrame !== page.mainFrame || !isPageAddress(senderFrame.url)) {
      throw new Error('the door is for the page of this program only')
    }
  }
  return {
    call: async (event, verb, text) => {
      try {
        check(event)
        return await answerTo(answering, verb, text)
      } catch (error) {
        log.fault('request-refused', error, { verb: verbs.find(known => known === verb) ?? null })
        throw error
      }
    },
    takeFiles: (event, paths) => {
      check(event)
      if (!Array.isArray(paths) || !paths.every(path => typeof path === 'string'))
        throw new Error('not a list of paths')
      // A page that was taken over could name a server instead of a file, and the system would greet it with credentials.
      const here = paths.filter(path => isAbsolute(path) && !leadsAway(path, process.platform))
      return takeFiles(here.slice(0, mostFiles))
    }
  }
}
