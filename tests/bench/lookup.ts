/**
 * npm run bench -- lookup: the search beside its peers on the same synthetic directories, in one run.
 *
 * The limit everything is compared with is one byte pass: `Buffer.includes` through the concatenated folded text for
 * an absent needle. How long that takes depends on the needle, so it is the median over many needles made as the
 * queries are: a name of the directory with one letter changed so that it occurs nowhere. The quickest and the
 * slowest are printed too.
 */
import { pathToFileURL } from 'node:url'
import { fold } from '../../shared/lookup/fold.ts'
import {
  buildSearchIndex,
  putDocument,
  type SearchDocument,
  type SearchIndex,
  search
} from '../../shared/lookup/search-index.ts'
import { type Peer, type PeerMaker, peerMakers } from './peers.ts'
import { createQueries, type Query, type QueryClass, queryClasses } from './queries.ts'
import { createRandom, pickOne } from './random.ts'
import { createSyntheticDirectory, dataBytes, type SyntheticDirectory } from './synthetic.ts'
import { formatTable, percentile, threeDigits } from './table.ts'

const seed = 20_261_122
const sizes = [1_000, 10_000, 100_000]
const queriesPerClass = 250
const shown = 20
const peerBudgetMs = 15_000
/** From fewer queries of a class no recall is told. */
const fewestForRecall = 10

/** Prints three tables. Heap is measured only under `node --expose-gc`. */
export async function benchLookup(): Promise<void> {
  console.log(
    `Lookup, Node ${process.version}, seed ${seed}, ${queriesPerClass} queries of each class, limit ${shown}\n`
  )
  const runs: SizeRun[] = []
  for (const size of sizes) runs.push(runSize(size))
  printPromises(runs)
  for (const run of runs) printEngines(run)
}

interface SizeRun {
  readonly size: number
  readonly bytePass: BytePass
  readonly foldMs: number
  readonly buildMs: number
  /** Median of builds each compared with the fold right before it. */
  readonly buildToFold: number
  readonly heapBytes: number | null
  readonly dataBytes: number
  readonly textBytes: number
  readonly editMs: readonly number[]
  /** Of each query the middle of three asks, to tell what is the search's own from what else the machine does. */
  readonly calmMs: readonly number[]
  readonly engines: readonly EngineRun[]
}

interface BytePass {
  readonly medianMs: number
  readonly quickestMs: number
  readonly slowestMs: number
}

interface EngineRun {
  readonly name: string
  readonly buildMs: number
  readonly tookMs: readonly number[]
  /** Of classes of which enough queries were asked to say so. */
  readonly recall: ReadonlyMap<QueryClass, number>
}

function runSize(size: number): SizeRun {
  const directory = createSyntheticDirectory(size, seed)
  const { documents } = directory
  const lines = documents.map(toLine)
  const queries = createQueries(directory, createRandom(seed + size), queriesPerClass)
  const bytePass = measureBytePass(lines, directory)
  const pairs = Array.from({ length: 9 }, () => ({
    foldMs: timeOf(() => foldEverything(documents)),
    buildMs: timeOf(() => buildSearchIndex(documents))
  }))
  const foldMs = median(pairs.map(pair => pair.foldMs))
  const buildMs = median(pairs.map(pair => pair.buildMs))
  const { index, heapBytes } = measureHeap(documents, queries)
  const own = runEngine('Putokaz', buildMs, documents, queries, Number.POSITIVE_INFINITY, ({ text }) =>
    findOwn(index, text)
  )
  const calmMs = queries.map(({ text }) => median(repeat(3, () => findOwn(index, text))))
  const editMs = measureEdits(index, documents)
  const peers = peerMakers.map(maker => runPeer(maker, lines, documents, queries))
  const textBytes = lines.reduce((sum, line) => sum + line.length + 1, 0)
  return {
    size,
    bytePass,
    foldMs,
    buildMs,
    buildToFold: median(pairs.map(pair => pair.buildMs / pair.foldMs)),
    heapBytes,
    dataBytes: dataBytes(directory),
    textBytes,
    editMs,
    calmMs,
    engines: [own, ...peers]
  }
}

// ---- what everyone is given ----

/** A document as one folded line, its numbers in the forms people type. */
function toLine(document: SearchDocument): string {
  const words = document.fields.map(field => fold(field.text))
  const numbers = document.numbers.flatMap(number => {
    const digits = number.replace('+', '')
    return digits.startsWith('381') ? [digits, `0${digits.slice(3)}`, digits.slice(3), digits.slice(5)] : [digits]
  })
  return [...words, ...numbers].join(' ')
}

function measureBytePass(lines: readonly string[], directory: SyntheticDirectory): BytePass {
  const text = Buffer.from(lines.join('\n'))
  const random = createRandom(seed)
  const needles: string[] = []
  while (needles.length < 60) {
    const name = fold(pickOne(random, directory.contacts).name)
    const at = Math.floor(random() * name.length)
    const needle = name.slice(0, at) + pickOne(random, [...'abcdefghijklmnoprstuvz']) + name.slice(at + 1)
    if (!text.includes(needle)) needles.push(needle)
  }
  const times = needles.map(needle => Math.min(...repeat(3, () => text.includes(needle))))
  return { medianMs: median(times), quickestMs: Math.min(...times), slowestMs: Math.max(...times) }
}

function foldEverything(documents: readonly SearchDocument[]): number {
  let letters = 0
  for (const document of documents) for (const field of document.fields) letters += fold(field.text).length
  return letters
}

/** What stays on the heap once the index has been asked and edited, so that nothing it makes later is left out. */
function measureHeap(
  documents: readonly SearchDocument[],
  queries: readonly Query[]
): { index: SearchIndex; heapBytes: number | null } {
  const before = usedBytes()
  const index = buildSearchIndex(documents)
  for (const query of queries.slice(0, 200)) findOwn(index, query.text)
  if (documents[0] !== undefined) putDocument(index, documents[0])
  const after = usedBytes()
  return { index, heapBytes: before === null || after === null ? null : after - before }
}

function usedBytes(): number | null {
  if (globalThis.gc === undefined) return null
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

// ---- engines ----

function findOwn(index: SearchIndex, text: string): readonly string[] {
  return search(index, text, { limit: shown }).hits.map(hit => hit.id)
}

function runPeer(
  maker: PeerMaker,
  lines: readonly string[],
  documents: readonly SearchDocument[],
  queries: readonly Query[]
): EngineRun {
  const start = performance.now()
  const peer: Peer = maker.create(lines)
  const buildMs = performance.now() - start
  const ids = documents.map(document => document.id)
  const run = runEngine(peer.name, buildMs, documents, queries, peerBudgetMs, ({ plainText }) =>
    peer.search(fold(plainText), shown).map(line => ids[line] ?? '')
  )
  peer.close?.()
  return run
}

/** Asks the queries in order until all are asked or the budget is used up, after a short warm-up. */
function runEngine(
  name: string,
  buildMs: number,
  documents: readonly SearchDocument[],
  queries: readonly Query[],
  budgetMs: number,
  find: (query: Query) => readonly string[]
): EngineRun {
  const byId = new Map(documents.map(document => [document.id, document]))
  const warmUntil = performance.now() + budgetMs / 10
  for (const query of queries.slice(0, 500)) {
    find(query)
    if (performance.now() > warmUntil) break
  }
  const tookMs: number[] = []
  const found = new Map<QueryClass, boolean[]>(queryClasses.map(name => [name, []]))
  const until = performance.now() + budgetMs
  for (const query of queries) {
    const start = performance.now()
    const ids = find(query)
    const end = performance.now()
    tookMs.push(end - start)
    const isFound = ids.slice(0, 5).some(id => {
      const document = byId.get(id)
      return document !== undefined && query.isRight(document)
    })
    found.get(query.queryClass)?.push(isFound)
    if (end > until) break
  }
  const told = [...found].filter(([, list]) => list.length >= fewestForRecall)
  const recall = new Map(told.map(([name, list]) => [name, list.filter(Boolean).length / list.length]))
  return { name, buildMs, tookMs, recall }
}

/** One edit each: a document put anew. */
function measureEdits(index: SearchIndex, documents: readonly SearchDocument[]): readonly number[] {
  const random = createRandom(seed)
  return Array.from({ length: 1_000 }, () => {
    const document = pickOne(random, documents)
    const start = performance.now()
    putDocument(index, document)
    return performance.now() - start
  })
}

function repeat(times: number, work: () => unknown): readonly number[] {
  return Array.from({ length: times }, () => timeOf(work))
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

// ---- tables ----

function printPromises(runs: readonly SizeRun[]): void {
  const rows: [string, (run: SizeRun) => string][] = [
    ['byte pass, ms (quickest - slowest needle)', run => bytePassText(run.bytePass)],
    ['folded text, MB', run => threeDigits(run.textBytes / 1e6)],
    ['lookup p50, ms', run => threeDigits(p50(ownOf(run)))],
    ['P1 p50 / byte pass (100k: <= 0.10)', run => threeDigits(p50(ownOf(run)) / run.bytePass.medianMs)],
    ['P3 lookup p99, ms (10k: <= 2)', run => threeDigits(p99(ownOf(run)))],
    ['P2 p99 / byte pass (100k: <= 3)', run => threeDigits(p99(ownOf(run)) / run.bytePass.medianMs)],
    ['lookup p50 and p99, middle of three asks, ms', run => calmText(run.calmMs)],
    ['P4 worst recall@5 (10k: 0.995, 100k: 0.98)', run => worstRecall(ownOf(run)).toFixed(3)],
    ['fold alone, ms', run => threeDigits(run.foldMs)],
    ['index build, ms', run => threeDigits(run.buildMs)],
    ['P5 build / fold (<= 2.5)', run => threeDigits(run.buildMs / run.foldMs)],
    [
      'P5 heap / data bytes (<= 1.2)',
      run => threeDigits(run.heapBytes === null ? null : run.heapBytes / run.dataBytes)
    ],
    ['data as JSON, MB', run => threeDigits(run.dataBytes / 1e6)],
    ['one edit, ms: p50', run => threeDigits(median(run.editMs))],
    ['one edit, ms: p99', run => threeDigits(percentile(run.editMs, 0.99))],
    ['one edit, ms: slowest of 1,000', run => threeDigits(Math.max(...run.editMs))]
  ]
  const head = ['Putokaz', ...runs.map(run => `${run.size.toLocaleString('en')} contacts`)]
  console.log(
    `${formatTable(
      head,
      rows.map(([label, cell]) => [label, ...runs.map(cell)])
    )}\n`
  )
}

function printEngines(run: SizeRun): void {
  const limitMs = run.bytePass.medianMs
  console.log(`${run.size.toLocaleString('en')} contacts: speed\n`)
  const head = ['engine', 'queries', 'p50 ms', 'p99 ms', 'p50 / pass', 'p99 / pass', 'build ms', 'build / fold']
  const speeds = run.engines.map(engine => [
    engine.name,
    engine.tookMs.length,
    ...[p50(engine), p99(engine), p50(engine) / limitMs, p99(engine) / limitMs].map(threeDigits),
    threeDigits(engine.buildMs),
    threeDigits(engine.buildMs / run.foldMs)
  ])
  console.log(`${formatTable(head, speeds)}\n`)
  console.log(`${run.size.toLocaleString('en')} contacts: recall@5\n`)
  const recalls = run.engines.map(engine => [
    engine.name,
    ...queryClasses.map(name => engine.recall.get(name)?.toFixed(3) ?? '-')
  ])
  console.log(`${formatTable(['engine', ...queryClasses], recalls)}\n`)
}

function bytePassText(pass: BytePass): string {
  return `${threeDigits(pass.medianMs)} (${threeDigits(pass.quickestMs)} - ${threeDigits(pass.slowestMs)})`
}

function calmText(calmMs: readonly number[]): string {
  return `${threeDigits(median(calmMs))} and ${threeDigits(percentile(calmMs, 0.99))}`
}

function ownOf(run: SizeRun): EngineRun {
  return run.engines[0] as EngineRun
}

function p50(engine: EngineRun): number {
  return percentile(engine.tookMs, 0.5)
}

function p99(engine: EngineRun): number {
  return percentile(engine.tookMs, 0.99)
}

function worstRecall(engine: EngineRun): number {
  return Math.min(...engine.recall.values())
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await benchLookup()
