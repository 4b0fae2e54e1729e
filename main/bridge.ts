/**
 * The machine's half of the door. Checks who is calling, reads the request by the contract's schema, and asks
 * the keeper. A page that is not ours, an unknown verb or a request of the wrong shape is refused before
 * anything is done; expected failures go back as values.
 */
import { ipcMain, type WebContents } from 'electron'
import { type Answering, answerTo } from './answering.ts'
import { isPageAddress } from './page-address.ts'

/** Opens the door for one window: requests of any other sender are refused. */
export function openDoor(page: WebContents, answering: Answering): void {
  ipcMain.handle('putokaz', async (event, verb: unknown, text: unknown) => {
    if (event.sender !== page || event.senderFrame !== page.mainFrame || !isPageAddress(event.senderFrame.url)) {
      throw new Error('the door is for the page of this program only')
    }
    return await answerTo(answering, verb, text)
  })
}
