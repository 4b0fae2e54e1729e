/**
 * The thread of one spreadsheet (read-sheet.ts starts it): it holds the cells for as long as somebody looks at them, so
 * that neither they nor the work on them ever come near the window. Until the file was read it knows nothing of records,
 * so it starts quickly.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readBookAt, readBookIn } from './read-book.ts'
import type { FromThread, OpenSheet } from './read-talk.ts'

const { file, limits } = workerData as OpenSheet
const progress = (part: number): void => tell({ kind: 'progress', part })
const read = await (typeof file === 'string'
  ? readBookAt(file, limits, progress)
  : readBookIn(file.name, file.bytes, limits, progress))
if (read.ok && parentPort !== null) {
  const { attend } = await import('./read-answers.ts')
  attend(read.value, parentPort)
  const { grids: _, ...head } = read.value
  tell({ kind: 'opened', head: { ok: true, value: head } })
} else if (!read.ok) {
  tell({ kind: 'opened', head: read })
}

function tell(news: FromThread): void {
  parentPort?.postMessage(news)
}
