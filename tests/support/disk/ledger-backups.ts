/** Backups of the ledger, and what the trials say about a folder of them. */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesOfBackups } from '../../../main/disk/backup-names.ts'
import { type BackupAnswer, type BackupRequest, Backups } from '../../../main/disk/backups.ts'
import type { Disk } from '../../../main/disk/disk.ts'
import { type Ledger, type LedgerChange, ledgerFile, ledgerOptions, nothing, quickDisk } from './ledger.ts'
import { type Lying, laid } from './lying.ts'

export type LedgerBackups = Backups<Ledger, LedgerChange>

export function ledgerBackups(folder: string, disk: Disk = quickDisk, lying: Lying = 'open'): LedgerBackups {
  return new Backups({ folder, form: ledgerOptions(folder), disk: laid(lying, disk, dirname(folder)), wait: nothing })
}

/** A request whose ledger says which one it is. */
export function request(line: string, changed: Partial<BackupRequest<Ledger>> = {}): BackupRequest<Ledger> {
  const day = changed.day ?? '2026-11-22'
  return {
    reason: 'before-import',
    at: `${day}T13:05:07.000Z`,
    day,
    counts: { centre: 2, contact: 31 },
    state: { lines: [line] },
    ...changed
  }
}

export async function makeOne(
  backups: LedgerBackups,
  line: string,
  changed: Partial<BackupRequest<Ledger>> = {}
): Promise<Extract<BackupAnswer, { readonly kind: 'made' }>> {
  const answer = await backups.make(request(line, changed))
  if (answer.kind !== 'made') throw new Error(`not made: ${JSON.stringify(answer)}`)
  return answer
}

/** A database with lines in its checkpoint, which no journal had continued when it was written, and one in its journal. */
export async function prepareDatabase(folder: string, lying: Lying = 'open'): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  const file = ledgerFile(folder, {}, lying)
  await file.write({ lines: ['in the checkpoint'] })
  await file.append({ line: 'in the journal' })
  await file.close()
  return (await readdir(folder)).filter(name => name.startsWith('ledger.')).map(name => join(folder, name))
}

/** What each listed backup holds when it is read, by name, newest first: its lines, or the kind of fault. */
export async function contentsOf(folder: string, lying: Lying = 'open'): Promise<ReadonlyMap<string, string>> {
  const backups = ledgerBackups(folder, quickDisk, lying)
  const listed = await backups.list()
  if (listed.kind !== 'listed') throw new Error(listed.reason)
  const contents = new Map<string, string>()
  for (const { name } of listed.backups) {
    const read = await backups.read(name)
    contents.set(name, read.kind === 'read' ? read.state.lines.join() : read.kind)
  }
  return contents
}

/** The files in a folder that belong to no whole backup. */
export async function litterAmong(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  const files = filesOfBackups(names)
  const whole = new Set(files.filter(file => file.isMark).map(file => file.backup.name))
  const known = new Set(files.filter(file => whole.has(file.backup.name)).map(file => file.fileName))
  return names.filter(name => !known.has(name))
}

/** The bytes of the files in a folder, by name; none if there is no such folder. */
export async function bytesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const names = entries.filter(entry => entry.isFile()).map(entry => entry.name)
  const contents = names.sort().map(async name => [name, await readFile(join(folder, name), 'latin1')] as const)
  return new Map(await Promise.all(contents))
}
