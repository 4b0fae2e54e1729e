/**
 * The machine's half of the door. Checks who is calling, reads the request by the contract's schema, and asks
 * the keeper. A page that is not ours, an unknown verb or a request of the wrong shape is refused before
 * anything is done, and noted without its words; expected failures go back as values.
 */
import { isAbsolute } from 'node:path'
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { verbs } from '../shared/bridge.ts'
import { type Answering, answerTo } from './answering.ts'
import type { Log } from './log.ts'
import { leadsAway } from './opened-files.ts'
import { isPageAddress } from './page-address.ts'

/** No one drops more at once. */
const mostFiles = 200

/**
 * Opens the door for one window: requests of any other sender are refused. `takeFiles` is handed the paths of files
 * that a person dropped on the page, as the preload found them out.
 */
export function openDoor(
  page: WebContents,
  answering: Answering,
  takeFiles: (paths: readonly string[]) => boolean,
  log: Log
): void {
  const check = ({ sender, senderFrame }: IpcMainInvokeEvent): void => {
    if (sender !== page || senderFrame !== page.mainFrame || !isPageAddress(senderFrame.url)) {
      throw new Error('the door is for the page of this program only')
    }
  }
  ipcMain.handle('putokaz', async (event, verb: unknown, text: unknown) => {
    try {
      check(event)
      return await answerTo(answering, verb, text)
    } catch (error) {
      log.fault('request-refused', error, { verb: verbs.find(known => known === verb) ?? null })
      throw error
    }
  })
  ipcMain.handle('putokaz-files', (event, paths: unknown) => {
    check(event)
    if (!Array.isArray(paths) || !paths.every(path => typeof path === 'string')) throw new Error('not a list of paths')
    // A page that was taken over could name a server instead of a file, and the system would greet it with credentials.
    const here = paths.filter(path => isAbsolute(path) && !leadsAway(path, process.platform))
    return takeFiles(here.slice(0, mostFiles))
  })
}
