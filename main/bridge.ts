/**
 * The machine's half of the door. Checks who is calling, reads the request by the contract's schema, and asks
 * the keeper. A page that is not ours, an unknown verb or a request of the wrong shape is refused before
 * anything is done; expected failures go back as values.
 */
import { ipcMain, type WebContents } from 'electron'
import { type Contract, longestRequest, readRequest, type Verb, verbs } from '../shared/bridge.ts'
import { isPageAddress } from './page-address.ts'

/** What does the work of each verb. */
export type Answering = { readonly [V in Verb]: (request: Contract[V]['request']) => Promise<Contract[V]['answer']> }

/** Opens the door for one window: requests of any other sender are refused. */
export function openDoor(page: WebContents, answering: Answering): void {
  ipcMain.handle('putokaz', async (event, verb: unknown, text: unknown) => {
    if (event.sender !== page || event.senderFrame !== page.mainFrame || !isPageAddress(event.senderFrame.url)) {
      throw new Error('the door is for the page of this program only')
    }
    return await answerTo(answering, verb, text)
  })
}

/**
 * One request, from JSON text to JSON text. Throws on an unknown verb, text that is no JSON or too long, and on
 * a request whose shape the contract does not allow: none of these comes from our own page.
 */
export async function answerTo(answering: Answering, verb: unknown, text: unknown): Promise<string> {
  const known = verbs.find(one => one === verb)
  if (known === undefined) throw new Error('unknown verb')
  if (typeof text !== 'string' || text.length > longestRequest) throw new Error(`${known}: not a request`)
  return JSON.stringify(await ask(answering, known, text))
}

async function ask<V extends Verb>(answering: Answering, verb: V, text: string): Promise<Contract[V]['answer']> {
  const read = readRequest[verb].safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`${verb}: ${read.error.issues[0]?.path.join('.') ?? ''}: not as agreed`)
  return await answering[verb](read.data as Contract[V]['request'])
}
