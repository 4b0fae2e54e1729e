// npm run bench -- save: the durable file beside other ways to save, on the same disk, in one run.
//
// The limits everything is compared with are measured here too, as promises.md defines them: one appended line and
// fdatasync (P6), ready bytes put in place with care (P7), read + decode + JSON.parse of the same file (P8). What is
// compared takes turns, so that a disk that changes its mood changes it for all.

import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { JSONFile } from 'lowdb/node'
import { realDisk } from '../../main/disk/disk.ts'
import { DurableFile } from '../../main/disk/durable-file.ts'
import { EncodedList } from '../../main/disk/encoded-list.ts'
import { createRandom, pickOne, type Random } from './random.ts'
import { femaleNames, surnames } from './serbian-names.ts'
import { formatTable, percentile, threeDigits } from './table.ts'

const seed = 20_261_122
const sizes = (process.env['SIZES'] ?? '1000,10000,100000').split(',').map(Number)
const warmUps = 30
const appends = 300
const checkpoints = 11
const editsBetween = 100
const openings = 9
const journalLines = 1000

const ours = 'durable file'
const limit = 'line + fdatasync'

/** One record of some 300 bytes of JSON. */
interface Entry {
  readonly id: string
  readonly index: number
  readonly name: string
  readonly note: string
  readonly phones: readonly string[]
  readonly stamp: { readonly writer: string; readonly count: number; readonly at: string }
}

interface Directory {
  readonly entries: Entry[]
}

interface Station {
  readonly size: number
  readonly folder: string
  readonly directory: Directory
  readonly file: DurableFile<Directory, Entry>
}

type Times = Readonly<Record<string, readonly number[]>>

interface CheckpointRun {
  readonly size: number
  readonly bytes: number
  readonly firstMs: number
  readonly firstBlockMs: number
  readonly readyBytesMs: readonly number[]
  readonly checkpointMs: readonly number[]
  readonly longestBlockMs: readonly number[]
}

/** Prints three tables. */
export async function benchSave(): Promise<void> {
  console.log(`Save, Node ${process.version}, seed ${seed}, load ${loadavg()[0]?.toFixed(1)}, medians (p95) in ms\n`)
  const base = await mkdtemp(join(tmpdir(), 'putokaz-bench-'))
  try {
    const stations: Station[] = []
    for (const size of sizes) stations.push(await createStation(base, size))
    const firsts = []
    for (const station of stations) firsts.push(await measureFirstCheckpoint(station))
    printAppends(await measureAppends(stations), await measureWholeFiles(stations))
    const runs: CheckpointRun[] = []
    for (const [index, station] of stations.entries())
      runs.push({ ...(await measureCheckpoints(station)), ...(firsts[index] ?? { firstMs: 0, firstBlockMs: 0 }) })
    printCheckpoints(runs)
    const openings = []
    for (const station of stations) openings.push(await measureOpenings(station))
    printOpenings(openings)
  } finally {
    await rm(base, { recursive: true, force: true })
  }
}

async function createStation(base: string, size: number): Promise<Station> {
  const folder = join(base, String(size))
  await mkdir(folder)
  const random = createRandom(seed)
  const entries = Array.from({ length: size }, (_, index) => createEntry(random, index))
  const file = durableFile(folder)
  await file.read()
  return { size, folder, directory: { entries }, file }
}

async function measureFirstCheckpoint(station: Station): Promise<Pick<CheckpointRun, 'firstMs' | 'firstBlockMs'>> {
  globalThis.gc?.()
  const block = watchEventLoop()
  const firstMs = await timed(() => station.file.write(station.directory))
  return { firstMs, firstBlockMs: await block.stop() }
}

/** All sizes take turns, so that they can be compared with one another. */
async function measureAppends(stations: readonly Station[]): Promise<readonly Times[]> {
  const contenders = await Promise.all(
    stations.map(async ({ folder, file }) => {
      const line = await open(join(folder, 'line'), 'a')
      const sqlite = new DatabaseSync(join(folder, 'sqlite.db'))
      sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
      sqlite.exec('CREATE TABLE entry (id TEXT PRIMARY KEY, json TEXT)')
      const insert = sqlite.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?)')
      const ways: Readonly<Record<string, (entry: Entry) => Promise<unknown>>> = {
        [ours]: entry => file.append(entry),
        [limit]: async entry => {
          const bytes = Buffer.from(`1000 999 ${'0'.repeat(64)} ${JSON.stringify(entry)}\n`)
          await line.write(bytes, 0, bytes.length, null)
          await line.datasync()
        },
        'SQLite WAL/FULL, one row': async entry => insert.run(entry.id, JSON.stringify(entry))
      }
      const close = async (): Promise<void> => {
        await line.close()
        sqlite.close()
      }
      return { ways, close, times: new Map(Object.keys(ways).map(name => [name, [] as number[]])) }
    })
  )
  const random = createRandom(seed)
  for (let round = -warmUps; round < appends; round += 1) {
    for (const [index, { ways, times }] of contenders.entries()) {
      for (const [name, save] of Object.entries(ways)) {
        const entry = createEntry(random, Math.floor(random() * (stations[index]?.size ?? 1)))
        const ms = await timed(() => save(entry))
        if (round >= 0) times.get(name)?.push(ms)
      }
    }
  }
  for (const { close } of contenders) await close()
  return contenders.map(({ times }) => Object.fromEntries(times))
}

async function measureWholeFiles(stations: readonly Station[]): Promise<readonly Times[]> {
  const runs: Times[] = []
  for (const { folder, directory, size } of stations) {
    const lowdb = new JSONFile<readonly Entry[]>(join(folder, 'lowdb.json'))
    const { entries } = directory
    const whole: number[] = []
    const saved: number[] = []
    for (let round = 0; round < (size > 10_000 ? 5 : 15); round += 1) {
      whole.push(await timed(() => saveWhole(join(folder, 'whole.json'), JSON.stringify(entries))))
      saved.push(await timed(() => lowdb.write(entries)))
    }
    runs.push({ 'stringify, write, fsync, rename, folder fsync': whole, 'lowdb JSONFile (no fsync)': saved })
  }
  return runs
}

async function measureCheckpoints({
  size,
  folder,
  directory,
  file
}: Station): Promise<Omit<CheckpointRun, 'firstMs' | 'firstBlockMs'>> {
  const random = createRandom(seed)
  const editSome = async (): Promise<void> => {
    const edits = Array.from({ length: editsBetween }, () => createEntry(random, Math.floor(random() * size)))
    await Promise.all(edits.map(entry => file.append(entry)))
  }
  const ready = await readFile(join(folder, 'directory.json'))
  const times = { readyBytesMs: [] as number[], checkpointMs: [] as number[], longestBlockMs: [] as number[] }
  for (let round = -2; round < checkpoints; round += 1) {
    const readyBytesMs = await timed(() => saveWhole(join(folder, 'ready.json'), ready))
    await editSome()
    const checkpointMs = await timed(() => file.write(directory))
    await editSome()
    const block = watchEventLoop()
    await file.write(directory)
    const longest = await block.stop()
    if (round < 0) continue
    times.readyBytesMs.push(readyBytesMs)
    times.checkpointMs.push(checkpointMs)
    times.longestBlockMs.push(longest)
  }
  return { size, bytes: ready.length, ...times }
}

interface OpeningRun {
  readonly size: number
  readonly openMs: readonly number[]
  readonly parseMs: readonly number[]
}

async function measureOpenings({ size, folder, file }: Station): Promise<OpeningRun> {
  const random = createRandom(seed + 1)
  const edits = Array.from({ length: journalLines }, () => createEntry(random, Math.floor(random() * size)))
  await Promise.all(edits.map(entry => file.append(entry)))
  await file.close()
  const journals = (await readdir(folder)).filter(name => name.endsWith('.journal')).map(name => join(folder, name))
  const openMs: number[] = []
  const parseMs: number[] = []
  for (let round = -2; round < openings; round += 1) {
    globalThis.gc?.()
    const parsed = await timed(() => readDecodeParse(join(folder, 'directory.json'), journals))
    globalThis.gc?.()
    const opened = durableFile(folder)
    const read = await timed(() => opened.read())
    if (opened.opening.replayed !== journalLines) throw new Error(`${opened.opening.replayed} lines replayed`)
    await opened.close()
    if (round < 0) continue
    parseMs.push(parsed)
    openMs.push(read)
  }
  return { size, openMs, parseMs }
}

/** The least that opening the same files can take: no checksum, no order, no map. */
async function readDecodeParse(checkpoint: string, journals: readonly string[]): Promise<unknown> {
  const parsed: unknown[] = [JSON.parse((await readFile(checkpoint)).toString('utf8'))]
  for (const journal of journals)
    for (const line of (await readFile(journal)).toString('utf8').split('\n').slice(0, -1))
      parsed.push(JSON.parse(line.slice(line.indexOf('{'))))
  return parsed
}

/** (a) the floor for a JSON database in one file: write, fsync, rename, folder fsync, in as few calls as there are. */
async function saveWhole(path: string, content: string | Buffer): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = await open(`${path}.temp`, 'w')
  for (let written = 0; written < bytes.length; ) written += (await file.write(bytes, written)).bytesWritten
  if ((await file.stat()).size !== bytes.length) throw new Error('fewer bytes than written')
  await file.sync()
  await file.close()
  await rename(`${path}.temp`, path)
  await realDisk.syncFolder(join(path, '..'))
}

/** An owner with a list that changes in place, of records that never do, and that needs no more than JSON.parse gives. */
function durableFile(folder: string): DurableFile<Directory, Entry> {
  const encoded = new EncodedList<Entry>()
  return new DurableFile<Directory, Entry>({
    folder,
    name: 'directory',
    format: 'bench',
    formatVersion: 1,
    migrations: new Map(),
    *encode({ entries }) {
      const all = [...entries]
      yield '"entries":[\n'
      yield* encoded.chunks(all)
      yield '\n]'
    },
    decode: payload => ({ kind: 'decoded', value: payload as Directory }),
    decodeChange: change => ({ kind: 'decoded', value: change as Entry }),
    apply: (directory, entry) => {
      directory.entries[entry.index] = entry
      return directory
    },
    disk: realDisk,
    wait,
    beforeMigration: async () => undefined
  })
}

function createEntry(random: Random, index: number): Entry {
  const digits = String(Math.floor(random() * 10_000_000)).padStart(7, '0')
  return {
    index,
    id: `contact-${String(index).padStart(12, '0')}`,
    name: `${pickOne(random, femaleNames)} ${pickOne(random, surnames)}`,
    note: 'Dežurna radnim danom od 8 do 16 časova, subotom po dogovoru sa upravom centra.',
    phones: [`+38161${digits}`, `+38111${digits}`],
    stamp: { writer: 'writer-9f2c41d07b', count: index, at: '2026-11-22T10:00:00.000Z' }
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The longest time in which nothing else had its turn, by the clock: on a busy machine other programs' turns count too. */
function watchEventLoop(): { readonly stop: () => Promise<number> } {
  let longestMs = 0
  let last = performance.now()
  let isWatching = true
  const look = (): void => {
    const now = performance.now()
    longestMs = Math.max(longestMs, now - last)
    last = now
    if (isWatching) setImmediate(look)
  }
  setImmediate(look)
  return {
    stop: async () => {
      await new Promise(resolve => setImmediate(resolve))
      isWatching = false
      return longestMs
    }
  }
}

function printAppends(appendTimes: readonly Times[], wholeTimes: readonly Times[]): void {
  const limits = appendTimes.map(times => median(times[limit] ?? []))
  const rows = [appendTimes, wholeTimes].flatMap(all =>
    Object.keys(all[0] ?? {}).map(name => [
      name,
      ...all.flatMap((times, index) => [
        medianAndP95(times[name] ?? []),
        threeDigits(median(times[name] ?? []) / (limits[index] ?? Number.NaN))
      ])
    ])
  )
  console.log('P6: one acknowledged change of some 300 bytes (x: times line + fdatasync; promised 1.3)')
  console.log(formatTable(['way', ...sizes.flatMap(size => [`${size} records`, 'x'])], rows))
  const medians = appendTimes.map(times => median(times[ours] ?? []))
  console.log(`largest to smallest: ${threeDigits((medians.at(-1) ?? 0) / (medians[0] ?? 0))} (promised 1.2)\n`)
}

function printCheckpoints(runs: readonly CheckpointRun[]): void {
  const head = [
    'records',
    'MB',
    'checkpoint',
    'ready bytes',
    'x',
    'longest block',
    'worst',
    'first checkpoint',
    'its block'
  ]
  console.log(
    `P7: one checkpoint after ${editsBetween} changes (x: times ready bytes put in place with care; promised 1.5;`
  )
  console.log('block: nothing else had its turn for so long; promised 4 ms)')
  const rows = runs.map(run => [
    run.size,
    threeDigits(run.bytes / 1e6),
    medianAndP95(run.checkpointMs),
    medianAndP95(run.readyBytesMs),
    threeDigits(median(run.checkpointMs) / median(run.readyBytesMs)),
    threeDigits(median(run.longestBlockMs)),
    threeDigits(Math.max(...run.longestBlockMs)),
    threeDigits(run.firstMs),
    threeDigits(run.firstBlockMs)
  ])
  console.log(`${formatTable(head, rows)}\n`)
}

function printOpenings(runs: readonly OpeningRun[]): void {
  const rows = runs.map(run => [
    run.size,
    medianAndP95(run.openMs),
    medianAndP95(run.parseMs),
    threeDigits(median(run.openMs) / median(run.parseMs))
  ])
  console.log(
    `P8: data readable, ${journalLines} journal lines included (x: times read + decode + parse; promised 1.3)`
  )
  console.log(formatTable(['records', 'open', 'read + decode + parse', 'x'], rows))
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function medianAndP95(values: readonly number[]): string {
  return `${threeDigits(median(values))} (${threeDigits(percentile(values, 0.95))})`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchSave()
