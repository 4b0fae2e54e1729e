/**
 * R3: the power goes at some instant of a recorded run, and the file system leaves what it may leave. Bytes that no
 * fsync brought to disk are there, not there, cut off at any byte, zeros for all or for some sectors, in any order;
 * names that no folder fsync made lasting are as before or as after, each for itself or up to some point in time.
 *
 * Not modelled: a disk that lies about fsync, and stale foreign bytes in place of unwritten ones (file systems that
 * show them, such as FAT, are no place for a database).
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Dice } from './dice.ts'
import { folderOf, type Operation } from './recorded-disk.ts'

const SECTOR_BYTES = 512

/** One state that the disk may be in after the first `length` operations of a record: file contents by name. */
export function afterPowerLoss(record: readonly Operation[], length: number, dice: Dice): ReadonlyMap<string, Buffer> {
  const past = record.slice(0, length)
  const contents = contentsOnDisk(past, dice)
  const names = namesOnDisk(past, dice)
  return new Map([...names].map(([path, inode]) => [basename(path), contents.get(inode) ?? Buffer.alloc(0)]))
}

/** Puts such a state into a folder in place of what was there. */
export async function layOut(files: ReadonlyMap<string, Buffer>, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
}

function namesOnDisk(past: readonly Operation[], dice: Dice): ReadonlyMap<string, number> {
  const lastingBefore = new Map<string, number>()
  for (const operation of past)
    if (operation.kind === 'sync folder') lastingBefore.set(operation.path, operation.before)
  const eachForItself = dice.chance(0.5)
  const upTo = dice.between(0, past.length)
  const inodes = new Map<string, number>()
  const seen = new Map<string, number>()
  for (const [index, operation] of past.entries()) {
    const folder = folderOf(operation)
    if (folder === null) continue
    const lasting = index < (lastingBefore.get(folder) ?? 0)
    const happened = lasting || (eachForItself ? dice.chance(0.5) : index < upTo)
    // `seen` is what the running program sees: a rename carries the file that had the name then.
    rename(seen, operation, seen)
    if (happened) rename(inodes, operation, seen)
  }
  return inodes
}

function rename(names: Map<string, number>, operation: Operation, seen: ReadonlyMap<string, number>): void {
  if (operation.kind === 'create') names.set(operation.path, operation.inode)
  if (operation.kind === 'unlink') names.delete(operation.path)
  if (operation.kind === 'rename') {
    const inode = seen.get(operation.from) ?? seen.get(operation.to)
    names.delete(operation.from)
    if (inode !== undefined) names.set(operation.to, inode)
  }
}

type Change = Extract<Operation, { readonly kind: 'write' | 'empty' }>

function contentsOnDisk(past: readonly Operation[], dice: Dice): ReadonlyMap<number, Buffer> {
  const lastingBefore = new Map<number, number>()
  for (const operation of past) if (operation.kind === 'sync') lastingBefore.set(operation.inode, operation.before)
  const lasting = new Map<number, Change[]>()
  const pending = new Map<number, Change[]>()
  for (const [index, operation] of past.entries()) {
    if (operation.kind !== 'write' && operation.kind !== 'empty') continue
    const changes = index < (lastingBefore.get(operation.inode) ?? 0) ? lasting : pending
    changes.set(operation.inode, [...(changes.get(operation.inode) ?? []), operation])
  }
  const inodes = new Set([...lasting.keys(), ...pending.keys()])
  return new Map(
    [...inodes].map(inode => {
      const before = (lasting.get(inode) ?? []).reduce(apply, Buffer.alloc(0))
      return [inode, halfDone(before, pending.get(inode) ?? [], dice)]
    })
  )
}

function apply(content: Buffer, change: Change): Buffer {
  if (change.kind === 'empty') return Buffer.alloc(0)
  const after = Buffer.alloc(Math.max(content.length, change.offset + change.bytes.length))
  content.copy(after)
  change.bytes.copy(after, change.offset)
  return after
}

function halfDone(before: Buffer, changes: readonly Change[], dice: Dice): Buffer {
  if (changes.length === 0) return before
  const after = changes.slice(0, dice.between(0, changes.length)).reduce(apply, before)
  const cut = dice.between(Math.min(before.length, after.length), after.length)
  switch (dice.oneOf(['nothing', 'everything', 'cut', 'zeros', 'sectors', 'sectors and cut'])) {
    case 'nothing':
      return before
    case 'everything':
      return after
    case 'cut':
      return after.subarray(0, cut)
    case 'zeros':
      return Buffer.concat([after.subarray(0, cut), Buffer.alloc(after.length - cut)])
    case 'sectors':
      return someSectors(before, after, dice)
    case 'sectors and cut':
      return someSectors(before, after, dice).subarray(0, cut)
  }
}

/** The new size, and of each sector either the new bytes or the old ones, which are zeros where there were none. */
function someSectors(before: Buffer, after: Buffer, dice: Dice): Buffer {
  const mixed = Buffer.alloc(after.length)
  before.copy(mixed)
  for (let start = 0; start < after.length; start += SECTOR_BYTES)
    if (dice.chance(0.5)) after.copy(mixed, start, start, start + SECTOR_BYTES)
  return mixed
}
