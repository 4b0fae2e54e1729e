/** The files of the keeper's trials: as they lie open or behind the lock, and what a start after a kill finds of them. */
import { sealedDisk } from '../../main/disk/sealed-disk.ts'
import { Sealing } from '../../main/disk/sealing.ts'
import { writeLockFile } from '../../main/lock/lock-file.ts'
import { nothing } from './disk/ledger.ts'
import { trialKey } from './disk/lying.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { stationSettings } from './keepers.ts'
import { quickWrapping } from './quick-wrapping.ts'

/** By path. */
export type Files = ReadonlyMap<string, Buffer>

export const folder = '/data'
/** Opens the lock where it is on from the beginning. */
export const passphrase = 'tajna'

/** The same files as they lie in a folder whose lock is on. */
export async function sealedFiles(files: Files): Promise<Files> {
  const memory = new MemoryDisk()
  const key = trialKey()
  const sealing = new Sealing()
  sealing.take(trialKey(), 'sealed')
  const disk = sealedDisk(memory.disk, { folder, sealing })
  await disk.makeFolder(`${folder}/backups`)
  for (const [path, bytes] of files) {
    const file = await disk.open(path, 'w')
    await file.write(bytes)
    await file.sync()
  }
  const { language, theme, textSize } = stationSettings
  const wrapped = (await quickWrapping.wrap(key.secret(), passphrase)) ?? ''
  const lockFile = { revision: 1, state: 'on' as const, key: key.id, look: { language, theme, textSize } }
  const written = await writeLockFile(
    { folder, disk: memory.disk, wait: nothing },
    { ...lockFile, passphrase: wrapped, recovery: null }
  )
  if (!written.ok) throw new Error(written.problem)
  return new Map(memory.files)
}

/** What the files hold, where they are sealed with the key of the trials; others as they are. */
export async function readable(files: Files): Promise<Files> {
  const sealing = new Sealing()
  sealing.take(trialKey(), 'opening')
  const disk = sealedDisk(new MemoryDisk(files).disk, { folder, sealing })
  const read = new Map<string, Buffer>()
  for (const [path, bytes] of files) read.set(path, await disk.readFile(path).catch(() => bytes))
  return read
}

export function isSealed(bytes: Buffer): boolean {
  return bytes[0] === 0x7e || bytes.includes('\n~') || bytes.includes('putokaz-sealed')
}

/** The format versions that the database and its backups are written in. */
export function versionsIn(files: Files): ReadonlySet<string> {
  const heads = [...files.values()].map(bytes => bytes.toString('utf8', 0, 200))
  return new Set(heads.flatMap(head => /"putokaz-database","formatVersion":(\d+)/.exec(head)?.[1] ?? []))
}

/** What a killed program leaves, but for the lock: the trials' processes all live on. */
export function withoutLock(files: Files): Files {
  return new Map([...files].filter(([path]) => !path.includes('.lock')))
}
