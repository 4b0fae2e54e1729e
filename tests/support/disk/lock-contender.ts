/**
 * Run as a process of its own: for each folder named on its standard input it takes the lock and prints what it was
 * told; at `release` it lets go, and prints that too.
 */
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { realDisk } from '../../../main/disk/disk.ts'
import { type FolderLock, isProcessAlive, markOfProcess, takeFolderLock } from '../../../main/disk/folder-lock.ts'

let lock: FolderLock | null = null

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'release') {
    await lock?.release()
    lock = null
    process.stdout.write('released\n')
  } else {
    const answer = await takeFolderLock({
      folder: line,
      holder: {
        processId: process.pid,
        processMark: await markOfProcess(process.pid),
        host: 'this-computer',
        since: '2026-11-22T10:00:00.000Z',
        who: `contender ${process.pid}`
      },
      disk: realDisk,
      wait,
      isAlive: isProcessAlive
    })
    if (answer.kind === 'taken') lock = answer.lock
    process.stdout.write(`${JSON.stringify(answer)}\n`)
  }
}
