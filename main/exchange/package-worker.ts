/**
 * The worker thread that reads or wraps one package (package-thread.ts starts it) and then ends. It knows nothing of
 * records, so it starts quickly, and a file that makes it run out of memory takes nothing else with it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { packageLimits } from '../../shared/exchange/limits.ts'
import { unwrap, wrap } from './age.ts'
import { openFile } from './package-task.ts'
import { handedOver, type ThreadNews, type ThreadTask } from './thread-task.ts'

const task = workerData as ThreadTask
if (task.kind === 'open') {
  const { sizeBytes, isProtected, document } = await openFile(task, part => tell({ kind: 'progress', part }))
  const bytes = document.ok ? document.value.bytes : null
  tell({ kind: 'opened', file: { sizeBytes, isProtected, document } }, bytes)
} else if (task.kind === 'unwrap') {
  const secret = await unwrap(Buffer.from(task.bytes), task.passphrase, packageLimits)
  tell({ kind: 'unwrapped', secret })
} else {
  const bytes = await wrap(task.bytes, task.passphrase, task.logN)
  tell({ kind: 'wrapped', bytes }, bytes)
}

/** Bytes are handed over and not copied. */
function tell(news: ThreadNews, bytes: Uint8Array | null = null): void {
  parentPort?.postMessage(news, bytes === null ? [] : handedOver(bytes))
}
