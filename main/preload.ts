/**
 * The page's half of the door. It runs in a world of its own beside the page and gives it two functions: one to call
 * a verb, and one to hand over files that a person dropped, whose paths the page itself never learns.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Door } from '../shared/bridge.ts'

const door: Door = {
  call: async (verb, request) => await ipcRenderer.invoke('putokaz', String(verb), String(request)),
  takeFiles: async files => await ipcRenderer.invoke('putokaz-files', [...files].map(pathOf))
}

/** Empty for what is no file of a disk. */
function pathOf(file: object): string {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
  } catch {
    return ''
  }
}

contextBridge.exposeInMainWorld('putokaz', door)
