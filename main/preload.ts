/**
 * The page's half of the door. It runs in a world of its own beside the page and gives it one function; the
 * verbs are checked here and again on the machine's side.
 */
import { contextBridge, ipcRenderer } from 'electron'
import type { Door } from '../shared/bridge.ts'

const door: Door = {
  call: async (verb, request) => await ipcRenderer.invoke('putokaz', String(verb), String(request))
}

contextBridge.exposeInMainWorld('putokaz', door)
