/**
 * The file of the lock: `putokaz.seal.json` in the data folder, and a copy of it, `putokaz.seal.copy.json`, since
 * whoever loses both has lost everything that is sealed.
 *
 *     {"format":"putokaz-lock","formatVersion":1,"revision":3,"state":"on","key":"…",
 *      "look":{…},"passphrase":"-----BEGIN AGE ENCRYPTED FILE-----…","recovery":"…","checksum":"…"}
 *
 * `passphrase` and `recovery` are armored age files that hold the 32 bytes of the data key: the public `age` tool opens
 * them, too. `checksum` is the SHA-256 of the JSON of all that stands before it. While the lock is being turned off the
 * state is `opening`, and `secret` holds the key itself (base64), so that nobody has to be asked again.
 *
 * Promises: of the two files one is always whole; the higher `revision` counts; a change is answered as made only when it
 * is lasting in the first file. What cannot be read is written over only with what the other file holds. A sound file
 * that holds another key is never written over and never removed, since data may be sealed with that key: which of two
 * counts is for the data to tell, and the other is kept aside as `putokaz.seal-<its key>.json`.
 */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Look } from '../../shared/lock.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { carefulReplace, tempBeside } from '../disk/careful-replace.ts'
import { isObject, parseJson } from '../disk/checkpoint-document.ts'
import { type Disk, diskErrorCode, renamePatiently, requireDiskErrorCode, type Wait } from '../disk/disk.ts'
import type { FileFault, FileFaultKind } from '../disk/fault.ts'
import { unknownMember } from '../disk/unknown-member.ts'
import { keysInUse } from './keys-in-use.ts'
import { lockFileNames } from './lock-names.ts'

export interface LockFile {
  /** grows with every change */
  readonly revision: number
  readonly state: 'on' | 'opening'
  /** the id of the data key */
  readonly key: string
  readonly look: Look
  /** armored age files */
  readonly passphrase: string
  readonly recovery: string | null
  /** the data key itself, while the lock is being turned off */
  readonly secret?: string
}

export interface LockFilePlace {
  /** the data folder */
  readonly folder: string
  readonly disk: Disk
  readonly wait: Wait
}

const names = lockFileNames
const format = 'putokaz-lock'
const formatVersion = 1
/** A lock has a few kilobytes. */
const mostBytes = 100_000

const content = z.strictObject({
  revision: z.number().int().min(1),
  state: z.enum(['on', 'opening']),
  key: z.string(),
  look: z.strictObject({
    language: z.enum(['sr-Latn', 'sr-Cyrl', 'en']),
    theme: z.enum(['system', 'light', 'dark']),
    textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)])
  }),
  passphrase: z.string(),
  recovery: z.string().nullable(),
  secret: z.string().optional()
})

/** Null where there is no lock; a fault where there is one and neither of the two files can be read. */
export async function readLockFile(place: LockFilePlace): Promise<LockFile | FileFault | null> {
  const found = [await readOne(place, names[0]), await readOne(place, names[1])]
  const sound = found.filter(isLock)
  const fault = found.find(one => one !== null && 'kind' in one) ?? null
  // Another version, or a disk that refuses: the other file may be out of date.
  if (fault !== null && 'kind' in fault && (fault.kind === 'newer' || fault.kind === 'unreadable')) return fault
  const later = newest(sound)
  if (later === null) return fault
  return sound.every(({ key }) => key === later.key) ? later : await fitting(sound, place, later)
}

/** Of two locks with different keys, the one that the data is sealed with; where no file is, the later one. */
async function fitting(
  locks: readonly LockFile[],
  { folder, disk }: LockFilePlace,
  later: LockFile
): Promise<LockFile> {
  for (const keys of await keysInUse(folder, disk)) {
    const fit = locks.filter(({ key }) => keys.has(key))
    if (fit.length === 1) return fit[0] ?? later
  }
  return later
}

/**
 * Brings the file that is behind, damaged or missing to the state of the other. To be called when nobody else writes
 * them; what the disk refuses is tried at the next start.
 */
export async function mendLockFile(place: LockFilePlace, file: LockFile): Promise<void> {
  await removeLockLitter(place)
  for (const name of names) {
    const there = await readOne(place, name)
    if (isLock(there) && encode(there).equals(encode(file))) continue
    await writeOne(place, name, file)
  }
}

/** Removes what a program left that was killed while it turned the lock on. */
export async function removeLockLitter({ folder, disk }: LockFilePlace): Promise<void> {
  for (const name of names) await disk.unlink(tempBeside(join(folder, name))).catch(requireDiskErrorCode)
}

/** Resolves with success when the lock is lasting as given; the disk's error code if it is not, or perhaps not. */
export async function writeLockFile(place: LockFilePlace, file: LockFile): Promise<Result<null, string>> {
  const [first, copy] = names
  const code = await writeOne(place, first, file)
  if (code !== null) return failure(code)
  if ((await writeOne(place, copy, file)) !== null) {
    // An old copy would go on opening with what is no longer to open it. One with another key opens nothing of this lock.
    const there = await readOne(place, copy)
    if (!isLock(there) || there.key === file.key) {
      await place.disk.unlink(join(place.folder, copy)).catch(requireDiskErrorCode)
    }
  }
  return success(null)
}

/**
 * Nothing is sealed with `key` any more: the files of its lock go. The disk's error code if they are not gone for certain.
 */
export async function removeLockFile(place: LockFilePlace, key: string): Promise<string | null> {
  const { folder, disk } = place
  try {
    for (const name of names) {
      await putOtherAside(place, name, key)
      await unlinkIfThere(disk, join(folder, name))
    }
    await disk.syncFolder(folder)
    return null
  } catch (error) {
    return requireDiskErrorCode(error)
  }
}

/**
 * Keeps the file, with its key, under a name that is not the lock's: a damaged file may still be sealed with it. The
 * disk's error code if the lock is not gone for certain; then one of its two files is still whole.
 */
export async function putLockFileAside(place: LockFilePlace, { key }: LockFile): Promise<string | null> {
  const { folder, disk } = place
  try {
    for (const name of names) await putOtherAside(place, name, key)
    await disk.rename(join(folder, names[0]), join(folder, asideName(key, 1)))
    await disk.syncFolder(folder)
    // A copy that stayed unnoticed would pass for the later one once the lock is turned on again, with another key.
    await unlinkIfThere(disk, join(folder, names[1]))
    await disk.syncFolder(folder)
    return null
  } catch (error) {
    return requireDiskErrorCode(error)
  }
}

function asideName(key: string, number: number): string {
  return `putokaz.seal-${key}${number === 1 ? '' : `-${number}`}.json`
}

/**
 * Gives a sound file of another key than `key` a name of its own, where it lies in nobody's way. Throws the disk's error,
 * and then nothing has changed.
 */
async function putOtherAside(place: LockFilePlace, name: string, key: string): Promise<void> {
  const { folder, disk, wait } = place
  const there = await readOne(place, name)
  if (!isLock(there) || there.key === key) return
  const taken = new Set(await disk.readFolder(folder))
  let number = 1
  while (taken.has(asideName(there.key, number))) number += 1
  await renamePatiently(disk, wait, join(folder, name), join(folder, asideName(there.key, number)))
  await disk.syncFolder(folder)
}

async function unlinkIfThere(disk: Disk, path: string): Promise<void> {
  await disk.unlink(path).catch(error => {
    if (diskErrorCode(error) !== 'ENOENT') throw error
  })
}

function newest(files: readonly LockFile[]): LockFile | null {
  let found: LockFile | null = null
  for (const file of files) if (file.revision > (found?.revision ?? 0)) found = file
  return found
}

function isLock(read: LockFile | FileFault | null): read is LockFile {
  return read !== null && !('kind' in read)
}

async function readOne({ folder, disk }: LockFilePlace, name: string): Promise<LockFile | FileFault | null> {
  const file = join(folder, name)
  const fault = (kind: FileFaultKind, place: string, reason: string): FileFault => ({ kind, file, place, reason })
  let bytes: Buffer
  try {
    bytes = await disk.readFile(file)
  } catch (error) {
    const code = requireDiskErrorCode(error)
    return code === 'ENOENT' ? null : fault('unreadable', 'the whole file', code)
  }
  if (bytes.length === 0) return fault('empty', 'the whole file', 'the file has no content')
  const read = bytes.length > mostBytes ? undefined : parseJson(bytes.toString('utf8'))
  if (!isObject(read)) return fault('damaged', 'the whole file', 'not the file of a lock')
  const { format: called, formatVersion: version, checksum, ...members } = read
  if (checksum !== checksumOf({ format: called, formatVersion: version, ...members })) {
    return fault('damaged', 'checksum', 'the content does not match the checksum')
  }
  if (called !== format) return fault('foreign', 'format', `the format is "${String(called)}"`)
  if (typeof version === 'number' && version > formatVersion) {
    return fault('newer', 'formatVersion', `version ${version}, known is ${formatVersion}`)
  }
  const known = content.safeParse(members)
  if (!known.success) {
    const unknown = unknownMember(known.error)
    if (unknown !== null) return fault('newer', unknown, 'not known to this version')
    return fault('damaged', known.error.issues[0]?.path.join('.') ?? '', 'not what a lock holds')
  }
  // Byte for byte what would be written: no bit of it can be another.
  const lockFile = known.data as LockFile
  return encode(lockFile).equals(bytes) ? lockFile : fault('damaged', 'the whole file', 'not as it was written')
}

async function writeOne(place: LockFilePlace, name: string, file: LockFile): Promise<string | null> {
  const { folder, disk, wait } = place
  try {
    await putOtherAside(place, name, file.key)
  } catch (error) {
    return requireDiskErrorCode(error)
  }
  const made = await carefulReplace(join(folder, name), [encode(file)], { disk, wait })
  return made.kind === 'replaced' ? null : made.code
}

function encode({ revision, state, key, look, passphrase, recovery, secret }: LockFile): Buffer {
  const { language, theme, textSize } = look
  const members = {
    format,
    formatVersion,
    revision,
    state,
    key,
    look: { language, theme, textSize },
    passphrase,
    recovery,
    ...(secret === undefined ? {} : { secret })
  }
  return Buffer.from(`${JSON.stringify({ ...members, checksum: checksumOf(members) }, null, 1)}\n`)
}

function checksumOf(members: object): string {
  return hash('sha256', JSON.stringify(members), 'hex')
}
