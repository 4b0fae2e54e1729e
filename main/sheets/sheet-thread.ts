/**
 * Makes a spreadsheet file in a thread of its own, so that the window is not held up: ten thousand records take a second.
 *
 * Hides where the thread's code lies: beside this file, from source as in the built program (electron.vite.config.ts), so
 * this file must be part of the program's own entry and of no shared chunk.
 */
import { dirname, extname, join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Entry } from '../../shared/replica/entry.ts'
import type { FileTask, MadeFile } from './make-file.ts'

const own = fileURLToPath(import.meta.url)
const threadCode = join(dirname(own), `sheet-worker${extname(own)}`)

/** Entries handed over at a stretch: a few milliseconds. */
const batchEntries = 200

/** Rejects for bugs only. */
export async function makeFileInThread(entries: readonly Entry[], task: FileTask): Promise<MadeFile> {
  const worker = new Worker(threadCode, { workerData: task })
  const answer = new Promise<MadeFile>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', code => reject(new Error(`the thread of a spreadsheet ended with ${code} and no answer`)))
  })
  answer.catch(() => undefined)
  for (let at = 0; at < entries.length; at += batchEntries) {
    worker.postMessage(entries.slice(at, at + batchEntries))
    await letOthersRun()
  }
  worker.postMessage(null)
  return await answer
}
