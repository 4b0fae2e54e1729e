/**
 * The thread that makes one spreadsheet file (sheet-thread.ts starts it): it takes in the entries of the directory, part
 * by part, and ends when the bytes are handed over.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readDirectory } from '../../shared/directory.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { type FileTask, makeFile } from './make-file.ts'

const entries: Entry[] = []

parentPort?.on('message', async (part: readonly Entry[] | null) => {
  if (part !== null) {
    entries.push(...part)
    return
  }
  const { bytes, leftOut } = await makeFile(readDirectory(entries), workerData as FileTask)
  // A copy of its own: what a buffer shares its memory with must not be handed over with it.
  const own = new Uint8Array(bytes)
  parentPort?.postMessage({ bytes: own, leftOut }, [own.buffer])
  parentPort?.close()
})
