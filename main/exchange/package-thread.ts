/**
 * Starts the worker thread for one task and waits for its answer.
 *
 * Promises: the thread has its own memory, and running out of it is an answer, not a crash; aborting ends the thread,
 * whatever it is busy with. Hides where the thread's code lies: beside this file, from source as in the built program
 * (electron.vite.config.ts), so this file must be part of the program's own entry and of no shared chunk.
 */
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { handedOver, type ThreadNews, type ThreadTask } from './thread-task.ts'

export type ThreadAnswer =
  | Exclude<ThreadNews, { readonly kind: 'progress' }>
  | { readonly kind: 'cancelled' | 'no-memory' }

const own = fileURLToPath(import.meta.url)
const threadCode = join(dirname(own), `package-worker${extname(own)}`)

/** The bytes of a file and of a document lie outside of these; what is in here are texts of the head. */
const usualMemory = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 }

export interface ThreadPlan {
  readonly signal?: AbortSignal | undefined
  readonly progress?: ((part: number) => void) | undefined
  /** less than usual in trials of what happens without */
  readonly memory?: typeof usualMemory
}

/** Bytes to wrap are handed over; bytes to open are copied. Rejects for bugs only. */
export async function runInThread(
  task: ThreadTask,
  { signal, progress, memory = usualMemory }: ThreadPlan = {}
): Promise<ThreadAnswer> {
  if (signal?.aborted === true) return { kind: 'cancelled' }
  const transferList = task.kind === 'wrap' ? handedOver(task.bytes) : []
  const worker = new Worker(threadCode, { workerData: task, transferList, resourceLimits: memory })
  return await new Promise<ThreadAnswer>((answer, fail) => {
    const cancel = (): void => end({ kind: 'cancelled' })
    const end = (with_: ThreadAnswer): void => {
      signal?.removeEventListener('abort', cancel)
      answer(with_)
      void worker.terminate()
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (news: ThreadNews) => {
      if (news.kind === 'progress') progress?.(news.part)
      else end(news)
    })
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return end({ kind: 'no-memory' })
      signal?.removeEventListener('abort', cancel)
      fail(error)
    })
    worker.on('exit', code => fail(new Error(`the thread of a package ended with ${code} and no answer`)))
  })
}
