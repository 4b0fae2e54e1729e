/**
 * Reads a package file. All of the heavy work (reading, unwrapping, looking with suspicion, checksum, signature) is done
 * in a worker thread of its own, so that the window never waits; what comes back is parsed on this thread in small
 * steps, one a turn of the event loop. Nothing is parsed into records before checksum and signature are verified.
 *
 * Promises: whatever stands in the file, the answer is a value; a file that needs too much is refused, and neither
 * memory nor time of this thread goes into it. Cancelling ends the worker at once.
 */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { readHead } from '../../shared/exchange/document.ts'
import { type PackageLimits, packageLimits } from '../../shared/exchange/limits.ts'
import type { Package, PackageProblem } from '../../shared/exchange/package.ts'
import { faultOf } from '../../shared/exchange/read-entry.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { OpenedDocument } from './open-document.ts'
import type { OpenedFile } from './package-task.ts'
import { runInThread, type ThreadPlan } from './package-thread.ts'

export interface ReadingPlan {
  /** null: none is known (yet); a protected file is then answered with `passphrase-needed` */
  readonly passphrase?: string | null
  /** ends the reading; the answer is then `cancelled` */
  readonly signal?: AbortSignal
  /** 0 to 1, never falling */
  readonly progress?: (part: number) => void
  /** others than usual in trials of what happens without */
  readonly limits?: PackageLimits
  readonly memory?: NonNullable<ThreadPlan['memory']>
}

export interface ReadFile {
  /** as the disk tells it; 0 when the file cannot be opened */
  readonly sizeBytes: number
  /** wrapped with a passphrase, known also when it could not be unwrapped */
  readonly isProtected: boolean
  /** entries have the form that `isEntry` asks for, no id stands twice, and values have their members in order */
  readonly content: Result<Package, PackageProblem>
}

/** Reads a file by its path, or the bytes of one. Never rejects but for bugs. */
export async function readPackage(file: string | Uint8Array, plan: ReadingPlan = {}): Promise<ReadFile> {
  const { passphrase = null, signal, progress, limits = packageLimits, memory } = plan
  const answer = await runInThread(
    { kind: 'open', file, passphrase, limits },
    { signal, progress, ...(memory === undefined ? {} : { memory }) }
  )
  switch (answer.kind) {
    case 'opened':
      return await readOpened(answer.file, plan)
    case 'no-memory':
      return refused({ kind: 'too-large', place: 'the document', limit: 'memory' })
    case 'cancelled':
      return refused({ kind: 'cancelled' })
    case 'wrapped':
    case 'unwrapped':
      throw new Error(`asked to open, it has ${answer.kind}`)
  }
}

/** The second half of reading: an opened file's texts into head and entries. */
export async function readOpened(
  { sizeBytes, isProtected, document }: OpenedFile,
  { signal, progress, limits = packageLimits }: ReadingPlan = {}
): Promise<ReadFile> {
  if (!document.ok) return { sizeBytes, isProtected, content: document }
  return { sizeBytes, isProtected, content: await parsed(document.value, limits, signal, progress) }
}

function refused(problem: PackageProblem): ReadFile {
  return { sizeBytes: 0, isProtected: false, content: failure(problem) }
}

async function parsed(
  { head: texts, signature, bytes: given, entries: spans }: OpenedDocument,
  limits: PackageLimits,
  signal: AbortSignal | undefined,
  progress: ((part: number) => void) | undefined
): Promise<Result<Package, PackageProblem>> {
  // Between threads a Buffer becomes a plain array of bytes.
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length)
  const head = readHead(texts, limits)
  if (!head.ok) return head
  const entries: Entry[] = []
  const ids = new Set<string>()
  const found = new Map<string, number>()
  const count = spans.length / 2
  while (entries.length < count) {
    await letOthersRun()
    if (signal?.aborted === true) return failure({ kind: 'cancelled' })
    const problem = parseSome({ bytes, spans, limits, entries, ids, found })
    if (problem !== null) return failure(problem)
    progress?.(0.7 + (0.3 * entries.length) / count)
  }
  const summary = new Map(Object.entries(head.value.summary))
  for (const kind of new Set([...summary.keys(), ...found.keys()])) {
    const [told = 0, there = 0] = [summary.get(kind), found.get(kind)]
    if (told !== there) {
      return failure({
        kind: 'malformed',
        place: `summary.${kind}`,
        reason: `tells of ${told}, but there are ${there}`
      })
    }
  }
  return success({ head: head.value, entries, signature })
}

/**
 * The text of entries as a list of their own. The brackets take the place of what stands around the entries, a comma or a
 * bracket: put around the text afterwards, they would have all of it copied once more.
 */
function listAt(bytes: Buffer, start: number, end: number): string {
  bytes[start - 1] = 0x5b
  bytes[end] = 0x5d
  return bytes.toString('utf8', start - 1, end + 1)
}

/** As much text as is parsed and judged in a few milliseconds. */
const batchBytes = 48 * 1024

interface Parsing {
  readonly bytes: Buffer
  readonly spans: Float64Array
  readonly limits: PackageLimits
  /** grows */
  readonly entries: Entry[]
  readonly ids: Set<string>
  /** entries so far, by kind */
  readonly found: Map<string, number>
}

function parseSome({ bytes, spans, limits, entries, ids, found }: Parsing): PackageProblem | null {
  const first = entries.length
  const start = spans[2 * first] ?? 0
  let last = first
  while ((spans[2 * last + 3] ?? Number.POSITIVE_INFINITY) - start <= batchBytes) last += 1
  for (const entry of JSON.parse(listAt(bytes, start, spans[2 * last + 1] ?? start)) as readonly unknown[]) {
    const place = entries.length
    const fault = faultOf(entry, (spans[2 * place + 1] ?? 0) - (spans[2 * place] ?? 0), limits)
    const at = (below: string): string => `entries[${place}]${below === '' ? '' : `.${below}`}`
    if (fault !== null) return { kind: 'malformed', place: at(fault.place), reason: fault.reason }
    const sound = entry as Entry
    if (ids.has(sound.id)) return { kind: 'malformed', place: at('id'), reason: `${sound.id} stands twice` }
    ids.add(sound.id)
    found.set(sound.kind, (found.get(sound.kind) ?? 0) + 1)
    entries.push(sound)
  }
  return null
}
