import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { realDisk } from '../../../main/disk/disk.ts'
import {
  isProcessAlive,
  type LockAnswer,
  type LockHolder,
  type LockRequest,
  markOfProcess,
  takeFolderLock
} from '../../../main/disk/folder-lock.ts'
import { FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { nothing } from '../../support/disk/ledger.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

/** Higher than any process id that Linux, Windows or macOS gives out here. */
const NO_PROCESS = 99_999_999

const HERE: LockHolder = {
  processId: process.pid,
  processMark: await markOfProcess(process.pid),
  host: 'this-computer',
  since: '2026-11-22T10:00:00.000Z',
  who: 'Krnjača, Mina'
}
const DEAD: LockHolder = { ...HERE, processId: NO_PROCESS, processMark: '', who: 'killed' }
const ELSEWHERE: LockHolder = { ...DEAD, host: 'other-computer', who: 'Obrenovac, Petar' }

function request(folder: string, changed: Partial<LockRequest> = {}): LockRequest {
  return { folder, holder: HERE, disk: realDisk, wait: nothing, isAlive: isProcessAlive, ...changed }
}

async function leave(folder: string, holder: LockHolder): Promise<void> {
  await writeFile(join(folder, 'putokaz.lock'), JSON.stringify(holder))
}

describe('a folder', () => {
  test('that nobody holds is taken, names its holder, and is free after release', async () => {
    const folder = await tempFolder()
    const answer = await takeFolderLock(request(folder))
    if (answer.kind !== 'taken') return expect.unreachable(answer.kind)
    expect(await readdir(folder)).toEqual(['putokaz.lock'])
    expect(JSON.parse(await readFile(answer.lock.file, 'utf8'))).toEqual(HERE)
    await answer.lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  test('that a living process holds is held, also when it is this very process', async () => {
    const folder = await tempFolder()
    const first = await takeFolderLock(request(folder))
    expect(first.kind).toBe('taken')
    const second = await takeFolderLock(request(folder, { holder: { ...HERE, who: 'second window' } }))
    expect(second).toEqual({ kind: 'held', file: join(folder, 'putokaz.lock'), holder: HERE })
    expect(await readdir(folder)).toEqual(['putokaz.lock'])
  })

  test('asked for twice at the same moment by one process is taken once', async () => {
    const folder = await tempFolder()
    await leave(folder, DEAD)
    const answers = await Promise.all([takeFolderLock(request(folder)), takeFolderLock(request(folder))])
    expect(answers.map(({ kind }) => kind)).toEqual(['taken', 'held'])
  })

  test('that a dead process of this computer holds is taken over', async () => {
    const folder = await tempFolder()
    await leave(folder, DEAD)
    expect(await takeFolderLock(request(folder))).toMatchObject({ kind: 'taken' })
    expect(JSON.parse(await readFile(join(folder, 'putokaz.lock'), 'utf8'))).toEqual(HERE)
  })

  test('is taken over when another process runs under the dead one’s id', async () => {
    if (HERE.processMark === '') return
    const folder = await tempFolder()
    await leave(folder, { ...DEAD, processId: process.ppid, processMark: 'of an earlier boot' })
    expect(await takeFolderLock(request(folder))).toMatchObject({ kind: 'taken' })
  })

  test('that another computer holds is held, until a person says that its holder is gone', async () => {
    const folder = await tempFolder()
    await leave(folder, ELSEWHERE)
    expect(await takeFolderLock(request(folder))).toMatchObject({ kind: 'held', holder: ELSEWHERE })
    const other = { ...ELSEWHERE, since: '2026-11-22T11:00:00.000Z' }
    expect(await takeFolderLock(request(folder, { overrule: other }))).toMatchObject({ kind: 'held' })
    expect(await takeFolderLock(request(folder, { overrule: ELSEWHERE }))).toMatchObject({ kind: 'taken' })
  })

  for (const [name, content] of [
    ['empty', ''],
    ['torn', '{"processId": 12, "ho'],
    ['zero-filled', '\0\0\0\0'],
    ['foreign', '{"pid":1}']
  ] as const) {
    test(`with a lock file that is ${name}, and stays so, is taken over`, async () => {
      const folder = await tempFolder()
      await writeFile(join(folder, 'putokaz.lock'), content)
      let waitedMs = 0
      const answer = await takeFolderLock(
        request(folder, {
          wait: async ms => {
            waitedMs += ms
          }
        })
      )
      expect(answer.kind).toBe('taken')
      expect(waitedMs).toBeGreaterThan(500)
    })
  }

  test('with a lock file that is being written at this moment is waited for', async () => {
    const folder = await tempFolder()
    await writeFile(join(folder, 'putokaz.lock'), '')
    const finish = async (): Promise<void> => leave(folder, ELSEWHERE)
    expect(await takeFolderLock(request(folder, { wait: finish }))).toMatchObject({ kind: 'held', holder: ELSEWHERE })
  })

  test('is not released by one who does not hold it any more', async () => {
    const folder = await tempFolder()
    const answer = await takeFolderLock(request(folder))
    if (answer.kind !== 'taken') return expect.unreachable(answer.kind)
    await leave(folder, ELSEWHERE)
    await answer.lock.release()
    expect(JSON.parse(await readFile(answer.lock.file, 'utf8'))).toEqual(ELSEWHERE)
  })

  test('is freed of what processes killed at the lock left behind', async () => {
    const folder = await tempFolder()
    const dead = await takeFolderLock(request(folder, { holder: DEAD, disk: { ...realDisk, unlink: nothing } }))
    expect(dead.kind).toBe('taken')
    expect(await readdir(folder)).toHaveLength(2)
    expect(await takeFolderLock(request(folder))).toMatchObject({ kind: 'taken' })
    expect(await readdir(folder)).toEqual(['putokaz.lock'])
  })
})

test('whichever file operation fails, the answer is a value and nobody holds what he was not told', async () => {
  const counting = new FaultyDisk(realDisk, null)
  const dry = await tempFolder()
  await leave(dry, DEAD)
  await takeFolderLock(request(dry, { disk: counting.disk }))
  for (let at = 1; at <= counting.operations.length; at += 1) {
    for (const code of ['EACCES', 'ENOSPC', 'EIO'] as const) {
      const folder = await tempFolder()
      await leave(folder, DEAD)
      const faulty = new FaultyDisk(realDisk, { at, code, times: 1, effect: 'none' })
      const answer = await takeFolderLock(request(folder, { disk: faulty.disk }))
      expect(faulty.fired).toBe(1)
      if (answer.kind === 'failed') expect(answer).toEqual({ kind: 'failed', file: join(folder, 'putokaz.lock'), code })
      else expect(answer.kind).toBe('taken')
      const found = await readFile(join(folder, 'putokaz.lock'), 'utf8').catch(() => null)
      expect(found !== null && JSON.parse(found).who === HERE.who).toBe(answer.kind === 'taken')
    }
  }
})

test('of several processes that race for a folder exactly one holds it, whatever lies there', async () => {
  const contenders = Array.from({ length: 4 }, startContender)
  const base = await tempFolder()
  const leftovers: readonly ((folder: string) => Promise<void>)[] = [
    nothing,
    folder => leave(folder, DEAD),
    folder => writeFile(join(folder, 'putokaz.lock'), 'torn')
  ]
  for (let round = 0; round < 60; round += 1) {
    const folder = join(base, String(round))
    await mkdir(folder)
    await leftovers[round % (round < 50 ? 2 : 3)]?.(folder)
    const answers = await Promise.all(contenders.map(contender => contender.ask<LockAnswer>(folder)))
    const taken = answers.filter(({ kind }) => kind === 'taken')
    expect(taken, `round ${round}: ${JSON.stringify(answers)}`).toHaveLength(1)
    await Promise.all(contenders.map(contender => contender.release()))
    expect(await readdir(folder)).toEqual([])
  }
})

interface Contender {
  readonly ask: <T>(folder: string) => Promise<T>
  readonly release: () => Promise<void>
}

function startContender(): Contender {
  const script = fileURLToPath(new URL('../../support/disk/lock-contender.ts', import.meta.url))
  const contender: ChildProcessWithoutNullStreams = spawn(process.execPath, [script])
  contender.stderr.pipe(process.stderr)
  onTestFinished(() => void contender.kill())
  const answers = createInterface({ input: contender.stdout })[Symbol.asyncIterator]()
  const ask = async (line: string): Promise<string> => {
    contender.stdin.write(`${line}\n`)
    return (await answers.next()).value ?? ''
  }
  return {
    ask: async folder => JSON.parse(await ask(folder)),
    release: async () => expect(await ask('release')).toBe('released')
  }
}

test('a process lives while it runs and not when it has ended', async () => {
  const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  const candidate = { processId: sleeper.pid ?? 0, processMark: await markOfProcess(sleeper.pid ?? 0) }
  expect(await isProcessAlive(candidate)).toBe(true)
  const ended = new Promise(resolve => sleeper.once('close', resolve))
  sleeper.kill('SIGKILL')
  await ended
  while (await isProcessAlive({ ...candidate, processMark: '' })) await wait(1)
  expect(await isProcessAlive(candidate)).toBe(false)
})
