// npm run bench -- merge: taking in another station's package, beside Automerge, Yjs and PouchDB on the same records and
// the same edits, in one run; and beside the floor, which is JSON.parse of the same package and a schema for it.
//
// Ours is the whole way from the bytes: look with suspicion, checksum, signature, parse, judge, contradictions, merge; and
// once more from the file, with the worker thread that the app does the first half in (here from TypeScript as it is, in
// the app from built code). The peers are handed bytes in memory. What each loses or fails to show stands beside.

import { mkdtemp, rm, stat } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, deflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { realDisk } from '../../main/disk/disk.ts'
import { openFile } from '../../main/exchange/package-task.ts'
import { type ReadFile, readOpened, readPackage } from '../../main/exchange/read-package.ts'
import { openStationKey, type StationKey } from '../../main/exchange/station-key.ts'
import { writePackage } from '../../main/exchange/write-package.ts'
import { packageLimits } from '../../shared/exchange/limits.ts'
import type { PackageScope } from '../../shared/exchange/package.ts'
import { type Entry, entryFrom, registerOf, withRegisters } from '../../shared/replica/entry.ts'
import { contradictionIn } from '../../shared/replica/merge.ts'
import { type Stamp, writeRegister } from '../../shared/replica/register.ts'
import { onlyFields, take } from '../../shared/replica/taking.ts'
import { createWorkload, type PlainEdit, type Workload } from './merge-edits.ts'
import { judge, type Merged, mergePeers, timed } from './merge-peers.ts'
import { formatTable, percentile, threeDigits } from './table.ts'

const seed = 20_261_122
const size = Number(process.env['SIZE'] ?? 10_000)
const largeSize = Number(process.env['LARGE_SIZE'] ?? 100_000)
const rounds = Number(process.env['ROUNDS'] ?? 7)

/** As large as the largest here. */
const limits = { ...packageLimits, documentBytes: 200_000_000, wrappedBytes: 200_000_000 }

const everything: PackageScope = { part: { what: 'all' }, personalContacts: true }

/** Prints three tables: times and bytes, what became of the edits, and how the time grows. */
export async function benchMerge(): Promise<void> {
  console.log(`Merge, Node ${process.version}, seed ${seed}, load ${loadavg()[0]?.toFixed(1)}, medians in ms\n`)
  const folder = await mkdtemp(join(tmpdir(), 'putokaz-bench-'))
  try {
    const workload = createWorkload(size, seed)
    const ours = await runOurs(folder, workload)
    const others: [string, Merged][] = []
    for (const { name, run } of mergePeers) {
      if (process.argv.includes('--ours')) break
      others.push([name, await run(workload, name === 'Automerge' ? 2 : rounds)])
    }
    const all: readonly (readonly [string, Merged])[] = [['Putokaz', ours], ...others]
    print(all, ours)
    await printGrowth(folder, ours)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Ours extends Merged {
  readonly threadFullMs: readonly number[]
  readonly threadDeltaMs: readonly number[]
  readonly floorMs: readonly number[]
  readonly parsedBytes: number
  readonly peakBytes: number
}

async function runOurs(folder: string, workload: Workload): Promise<Ours> {
  const base = baseOf(workload)
  const [here, thereEdits] = [edited(base, workload.here, 'here'), edited(base, workload.there, 'there')]
  const key = await keyIn(folder)
  const [full, delta] = [join(folder, 'full.putokaz'), join(folder, 'delta.putokaz')]
  const changed = [...new Set(workload.there.map(({ id }) => id))].map(id => {
    const fields = workload.there.filter(edit => edit.id === id).map(edit => edit.field)
    return onlyFields(thereEdits.get(id) as Entry, fields)
  })
  const fullText = await write(full, [...thereEdits.values()], key)
  const deltaText = await write(delta, changed, key)
  const start = () => new Map(here)
  const fullMs = await timed(rounds, start, replica => takeBytes(fullText, replica))
  const deltaMs = await timed(rounds, start, replica => takeBytes(deltaText, replica))
  const threadFullMs = await timed(rounds, start, replica => takeFile(full, replica))
  const threadDeltaMs = await timed(rounds, start, replica => takeFile(delta, replica))
  const floorMs = await timed(
    rounds,
    () => fullText.toString('utf8'),
    text => document.parse(JSON.parse(text))
  )
  const merged = new Map(here)
  await takeFile(full, merged)
  const valuesOf = (id: string, field: string): readonly unknown[] =>
    registerOf(merged.get(id) as Entry, field).map(version => version.value)
  const memory = await measureMemory(full, fullText, here)
  return {
    fullMs,
    deltaMs,
    fullBytes: fullText,
    deltaBytes: deltaText,
    threadFullMs,
    threadDeltaMs,
    floorMs,
    ...memory,
    ...judge(workload, valuesOf)
  }
}

/** From the bytes to the merged replica, all on this thread. */
async function takeBytes(bytes: Uint8Array, replica: Map<string, Entry>): Promise<void> {
  takeIn(await readOpened(await openFile({ file: Uint8Array.from(bytes), passphrase: null, limits })), replica)
}

/** From the file to the merged replica, with the thread of an import. */
async function takeFile(path: string, replica: Map<string, Entry>): Promise<void> {
  takeIn(await readPackage(path, { limits }), replica)
}

function takeIn(read: ReadFile, replica: Map<string, Entry>): void {
  if (!read.content.ok) throw new Error(`the package is refused: ${JSON.stringify(read.content.problem)}`)
  const { entries } = read.content.value
  for (const entry of entries) {
    const contradiction = contradictionIn(replica.get(entry.id), entry)
    if (contradiction !== null) throw new Error(`${contradiction.record}: ${contradiction.reason}`)
  }
  for (const entry of take(replica, entries).changed) replica.set(entry.id, entry)
}

/** Heap that the parsed package takes, and the most that taking it in needs over what was there, both in bytes. */
async function measureMemory(path: string, text: Uint8Array, here: ReadonlyMap<string, Entry>) {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const parsed: unknown = JSON.parse(Buffer.from(text).toString('utf8'))
  globalThis.gc?.()
  const parsedBytes = process.memoryUsage().heapUsed - before
  let peakBytes = 0
  const replica = new Map(here)
  globalThis.gc?.()
  const start = process.memoryUsage().heapUsed
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage().heapUsed - start)
  }, 2)
  await takeFile(path, replica)
  clearInterval(watch)
  peakBytes = Math.max(peakBytes, process.memoryUsage().heapUsed - start)
  if (parsed === null) throw new Error('the package was let go of')
  return { parsedBytes, peakBytes }
}

async function printGrowth(folder: string, small: Ours): Promise<void> {
  const workload = createWorkload(largeSize, seed)
  const base = baseOf(workload)
  const here = edited(base, workload.here, 'here')
  const path = join(folder, 'large.putokaz')
  await write(path, [...edited(base, workload.there, 'there').values()], await keyIn(folder))
  const largeMs = median(
    await timed(
      3,
      () => new Map(here),
      replica => takeFile(path, replica)
    )
  )
  const times = largeMs / median(small.fullMs)
  console.log(
    formatTable(
      ['records', 'full package, ms', 'bytes', 'times'],
      [
        [size, threeDigits(median(small.fullMs)), small.fullBytes?.length ?? 0, 1],
        [largeSize, threeDigits(largeMs), (await stat(path)).size, threeDigits(times)]
      ]
    )
  )
}

function print(all: readonly (readonly [string, Merged])[], ours: Ours): void {
  const floor = median(ours.floorMs)
  const of = (times: readonly number[]): number | null => (times.length === 0 ? null : median(times))
  const ratio = (ms: number | null): string => threeDigits(ms === null ? null : ms / floor)
  const rows = all.map(([name, { fullMs, deltaMs, fullBytes, deltaBytes }]) => [
    name,
    threeDigits(of(fullMs)),
    ratio(of(fullMs)),
    threeDigits(of(deltaMs)),
    fullBytes?.length ?? '-',
    deltaBytes?.length ?? '-',
    deltaBytes === null ? '-' : deflateRawSync(deltaBytes, { level: 9 }).length,
    deltaBytes === null ? '-' : brotliCompressSync(deltaBytes).length
  ])
  const head = ['', 'full', 'x floor', 'delta', 'full bytes', 'delta bytes', 'deflate', 'brotli']
  const thread = ['Putokaz, with its thread', ours.threadFullMs, ours.threadDeltaMs] as const
  const whole = [thread[0], threeDigits(median(thread[1])), ratio(median(thread[1])), threeDigits(median(thread[2]))]
  rows.splice(1, 0, [...whole, '-', '-', '-', '-'])
  console.log(formatTable(head, [...rows, ['JSON.parse + schema', threeDigits(floor), 1, '-', '-', '-', '-', '-']]))
  console.log()
  console.log(
    formatTable(
      ['what became of 2,000 edits', 'not in conflict and dropped', 'in conflict and gone', 'conflicts of 250 shown'],
      all.map(([name, { dropped, gone, surfaced }]) => [name, dropped, gone, surfaced])
    )
  )
  const { peakBytes, parsedBytes } = ours
  console.log(`\nmemory: ${threeDigits(peakBytes / parsedBytes)} times the parsed package (${parsedBytes} bytes)\n`)
}

/** What a package's records must look like, in the way of a program that trusts its schema. */
const row = z.union([
  z.tuple([z.unknown(), z.number()]),
  z.tuple([z.unknown(), z.number(), z.record(z.string(), z.number())]),
  z.tuple([z.unknown(), z.number(), z.record(z.string(), z.number()), z.array(z.number())])
])
const document = z.object({
  entries: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      stamps: z.array(z.tuple([z.string(), z.number(), z.string(), z.string(), z.string()])),
      sources: z.array(z.unknown()).optional(),
      fields: z.record(z.string(), z.array(row))
    })
  )
})

function baseOf({ records }: Workload): ReadonlyMap<string, Entry> {
  return new Map(
    records.map(({ id, values }, place) => {
      const stamp = stampOf('base', place + 1)
      const fields = Object.entries(values).map(([field, value]) => [field, writeRegister([], value, stamp)] as const)
      return [id, entryFrom(id, 'contact', new Map(fields))]
    })
  )
}

function edited(base: ReadonlyMap<string, Entry>, edits: readonly PlainEdit[], writer: string): Map<string, Entry> {
  const entries = new Map(base)
  for (const [place, { id, field, value }] of edits.entries()) {
    const entry = entries.get(id) as Entry
    const register = writeRegister(registerOf(entry, field), value, stampOf(writer, place + 1))
    entries.set(id, withRegisters(entry, new Map([[field, register]])))
  }
  return entries
}

/** One write a minute. */
function stampOf(writer: string, count: number): Stamp {
  const at = new Date(Date.UTC(2026, 2, 1) + count * 61_237).toISOString()
  return { writer: `w${writer}qx7t2m5k9c`, count, station: `station-${writer}4h8w2k6p`, by: 'Ana Proba', at }
}

async function write(path: string, entries: readonly Entry[], key: StationKey): Promise<Buffer> {
  const content = {
    createdAt: '2026-03-10T08:00:00.000Z',
    station: { id: 'station-there4h8w2k6p', name: 'Preševo' },
    by: 'Ana Proba',
    scope: everything,
    stationNames: {},
    entries
  }
  const written = await writePackage({ path, content, key, passphrase: null, disk: realDisk, wait })
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written.problem)}`)
  return Buffer.from(await realDisk.readFile(path))
}

async function keyIn(folder: string): Promise<StationKey> {
  const vault = { isAvailable: () => false, seal: (text: string) => Buffer.from(text), open: String }
  const key = await openStationKey({ folder, vault, disk: realDisk, wait })
  if (!key.ok) throw new Error(key.problem.kind)
  return key.value
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}
