/**
 * The folder's lock: a file `putokaz.lock` that says who works in this folder. It promises that of any number of
 * processes that ask at the same moment at most one is told `taken`, and that a killed holder on this computer is
 * succeeded without asking anyone. A holder on another computer is never judged dead from here: a person decides.
 *
 * The lock file is created exclusively, which also holds between computers on a shared folder. The delicate part is
 * removing a dead holder's file: between looking and removing, another process may have put its own there. So whoever
 * works on the lock first announces itself by a file whose name carries its process id, and goes on only when it sees no
 * other living announcement. Of two that announce themselves, the later one always sees the earlier; if both
 * see each other, the one with the higher process id steps back and the other looks again until it has.
 */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isCount, isObject, parseJson } from './checkpoint-document.ts'
import { type Disk, diskErrorCode, requireDiskErrorCode, type Wait, writeWhole } from './disk.ts'
import { Turn } from './turn.ts'

export interface LockHolder {
  readonly processId: number
  /** Tells this process from a later one with the same id; empty where the system has no such thing. */
  readonly processMark: string
  readonly host: string
  /** ISO 8601, by that computer's clock; only shown. */
  readonly since: string
  /** Who works there, in words. */
  readonly who: string
}

/** What is needed to say whether a process lives. */
export type Candidate = Pick<LockHolder, 'processId' | 'processMark'>

export type LockAnswer =
  | { readonly kind: 'taken'; readonly lock: FolderLock }
  /** `holder` is null while another process is at the lock and has not written its name yet. */
  | { readonly kind: 'held'; readonly file: string; readonly holder: LockHolder | null }
  | { readonly kind: 'failed'; readonly file: string; readonly code: string }

export interface FolderLock {
  readonly file: string
  /** Removes the lock if it still is ours. A lock that cannot be removed is taken over by the next start. */
  readonly release: () => Promise<void>
}

export interface LockRequest {
  readonly folder: string
  readonly holder: LockHolder
  readonly disk: Disk
  readonly wait: Wait
  /** Whether the process that a holder names lives on this computer. */
  readonly isAlive: (candidate: Candidate) => Promise<boolean>
  /** A holder that a person has declared gone after seeing its name: its lock is taken over wherever it ran. */
  readonly overrule?: LockHolder
}

const LOCK_NAME = 'putokaz.lock'
const ATTEMPTS = 40
const STEP_BACK_MS = 25
const LOOK_AGAIN_MS = 5

const inThisProcess = new Turn()

/** Takes the lock of a folder that exists, or says who has it. Waits a second or so while others are at the lock. */
export function takeFolderLock(request: LockRequest): Promise<LockAnswer> {
  return inThisProcess.run(() => take(request))
}

/** What marks a process on Linux: the boot and the clock tick of its start. Elsewhere empty. */
export async function markOfProcess(processId: number): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const status = await readFile(`/proc/${processId}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold spaces; the start is the 22nd.
    const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${boot.trim()} ${started}`
  } catch {
    return ''
  }
}

/** Whether a process of this computer still runs, and is not merely a later one that was given the same id. */
export async function isProcessAlive({ processId, processMark }: Candidate): Promise<boolean> {
  try {
    process.kill(processId, 0)
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    if (diskErrorCode(error) === 'ESRCH') return false
  }
  return processMark === '' || processMark === (await markOfProcess(processId))
}

async function take(request: LockRequest): Promise<LockAnswer> {
  const file = join(request.folder, LOCK_NAME)
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const answer = await alone(request, () => takeAlone(request, file, attempt === ATTEMPTS))
      if (answer !== 'again') return answer
      await request.wait(STEP_BACK_MS)
    }
    return { kind: 'held', file, holder: null }
  } catch (error) {
    return { kind: 'failed', file, code: requireDiskErrorCode(error) }
  }
}

async function takeAlone(request: LockRequest, file: string, isLast: boolean): Promise<LockAnswer | 'again'> {
  const { disk, holder, overrule } = request
  const found = await readLock(disk, file)
  if (found === 'torn' && !isLast) return 'again' // another computer may be writing it at this moment
  if (found !== 'none' && found !== 'torn') {
    const isGone = found.host === holder.host && !(await request.isAlive(found))
    if (!isGone && !isSame(found, overrule)) return { kind: 'held', file, holder: found }
  }
  if (found !== 'none') await disk.unlink(file).catch(unlessGone)
  return create(request, file)
}

function unlessGone(error: unknown): void {
  if (diskErrorCode(error) !== 'ENOENT') throw error
}

async function create({ disk, folder, holder }: LockRequest, file: string): Promise<LockAnswer | 'again'> {
  let lockFile: Awaited<ReturnType<Disk['open']>>
  try {
    lockFile = await disk.open(file, 'wx')
  } catch (error) {
    if (diskErrorCode(error) === 'EEXIST') return 'again'
    throw error
  }
  try {
    try {
      await writeWhole(lockFile, Buffer.from(`${JSON.stringify(holder, null, 2)}\n`))
      await lockFile.sync()
    } finally {
      await lockFile.close()
    }
    await disk.syncFolder(folder)
  } catch (error) {
    await disk.unlink(file).catch(requireDiskErrorCode)
    throw error
  }
  return { kind: 'taken', lock: { file, release: () => release(disk, file, holder) } }
}

async function release(disk: Disk, file: string, holder: LockHolder): Promise<void> {
  try {
    const found = await readLock(disk, file)
    if (found !== 'none' && found !== 'torn' && isSame(found, holder)) await disk.unlink(file)
  } catch (error) {
    requireDiskErrorCode(error)
  }
}

/** Runs `work` while no other living process of this computer is at the lock; `again` if this one has to step back. */
async function alone(request: LockRequest, work: () => Promise<LockAnswer | 'again'>): Promise<LockAnswer | 'again'> {
  const { disk, folder, holder, wait } = request
  const announced = join(folder, announcement(holder))
  await (await disk.open(announced, 'w')).close()
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const others = await othersAtTheLock(request)
      if (others.length === 0) return await work()
      if (others.some(other => other.processId < holder.processId)) return 'again'
      await wait(LOOK_AGAIN_MS)
    }
    return 'again'
  } finally {
    await disk.unlink(announced).catch(requireDiskErrorCode)
  }
}

/** The other living processes of this computer that have announced themselves; removes what dead ones left. */
async function othersAtTheLock({ disk, folder, holder, isAlive }: LockRequest): Promise<readonly Candidate[]> {
  const own = announcement(holder)
  const others: Candidate[] = []
  for (const name of await disk.readFolder(folder)) {
    const other = name === own ? null : announcer(name, holder.host)
    if (other === null) continue
    if (await isAlive(other)) others.push(other)
    else await disk.unlink(join(folder, name)).catch(requireDiskErrorCode)
  }
  return others
}

function announcement({ host, processId, processMark }: LockHolder): string {
  return `${LOCK_NAME}.${hostCode(host)}.${processId}.${Buffer.from(processMark).toString('hex')}`
}

function announcer(name: string, host: string): Candidate | null {
  const start = `${LOCK_NAME}.${hostCode(host)}.`
  if (!name.startsWith(start)) return null
  const match = /^(\d+)\.([0-9a-f]*)$/.exec(name.slice(start.length))
  return match === null
    ? null
    : { processId: Number(match[1]), processMark: Buffer.from(match[2] ?? '', 'hex').toString() }
}

/** A host's name may hold what a file's may not. */
function hostCode(host: string): string {
  return hash('sha256', host, 'hex').slice(0, 16)
}

async function readLock(disk: Disk, file: string): Promise<LockHolder | 'none' | 'torn'> {
  let bytes: Buffer
  try {
    bytes = await disk.readFile(file)
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return 'none'
    throw error
  }
  const parsed = parseJson(bytes.toString('utf8'))
  if (!isObject(parsed)) return 'torn'
  const { processId, processMark, host, since, who } = parsed
  if (!isCount(processId) || typeof processMark !== 'string' || typeof host !== 'string') return 'torn'
  if (typeof since !== 'string' || typeof who !== 'string') return 'torn'
  return { processId, processMark, host, since, who }
}

function isSame(one: LockHolder, other: LockHolder | undefined): boolean {
  return (
    one.processId === other?.processId &&
    one.processMark === other.processMark &&
    one.host === other.host &&
    one.since === other.since
  )
}
