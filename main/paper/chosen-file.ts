/**
 * A file that a person chooses and we write: asked for where to, then written whole or not at all (careful-replace.ts).
 */
import { setTimeout as waitInRealTime } from 'node:timers/promises'
import { type BrowserWindow, dialog } from 'electron'
import type { SaveProblem } from '../../shared/bridge.ts'
import type { SavedFile } from '../../shared/paper/requests.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { carefulReplace, inPieces } from '../disk/careful-replace.ts'
import { realDisk } from '../disk/disk.ts'
import { causeOf } from '../safekeeping.ts'
import { fileNameFrom } from './file-name.ts'

export interface FileWish {
  /** what to propose, without the ending */
  readonly name: string
  /** without the stop: "pdf" */
  readonly ending: string
  readonly content: string | Uint8Array
}

/** Asks where to, and writes there. On failure what stood there before still does. */
export async function writeChosenFile(
  window: BrowserWindow,
  { name, ending, content }: FileWish
): Promise<Result<SavedFile, SaveProblem | { readonly kind: 'cancelled' }>> {
  const chosen = await dialog.showSaveDialog(window, {
    defaultPath: `${fileNameFrom(name)}.${ending}`,
    filters: [{ name: ending.toUpperCase(), extensions: [ending] }]
  })
  if (chosen.canceled || chosen.filePath === '') return failure({ kind: 'cancelled' })
  const made = await carefulReplace(chosen.filePath, inPieces([content]), { disk: realDisk, wait: waitInRealTime })
  if (made.kind === 'failed') return failure({ kind: 'not-saved', cause: causeOf(made.code), reason: made.code })
  return success({ file: chosen.filePath })
}
