/**
 * A spreadsheet that was opened: read, understood and turned into entries in a thread of its own (read-sheet-worker.ts),
 * so that the window never waits, however large it is.
 *
 * Promises: whatever stands in the file, the answer is a value; a file that needs too much is refused, and neither
 * memory nor time of this thread goes into it; closing ends the thread at once; a mistake of ours that ends it is noted and
 * answered as what it is, never as somebody's wish to stop. Hides where the thread's code lies:
 * beside this file, from source as in the built program (electron.vite.config.ts), so this file must be part of the
 * program's own entry and of no shared chunk.
 */
import { dirname, extname, join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type SheetLimits, type SheetProblem, sheetLimits } from '../../shared/sheets/reading/grid.ts'
import type { HeaderTold } from '../../shared/sheets/reading/guess.ts'
import { entriesIn } from '../../shared/sheets/reading/made.ts'
import type { SheetMemory, SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import type { Understanding } from '../../shared/sheets/reading/understanding.ts'
import { Turn } from '../disk/turn.ts'
import { noteMistake } from '../mistake.ts'
import type {
  Answers,
  BookHead,
  FromThread,
  GuessedBook,
  GuessedSheet,
  MadeOfSheet,
  Question,
  ToThread
} from './read-talk.ts'

const own = fileURLToPath(import.meta.url)
const threadCode = join(dirname(own), `read-sheet-worker${extname(own)}`)

/** Bytes of the file lie outside of these; what is in here are its cells and texts. The library goes deep. */
const usualMemory = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 16 }

export interface ReadingPlan {
  /** ends the reading; the answer is then `cancelled` */
  readonly signal?: AbortSignal
  /** 0 to 1, never falling */
  readonly progress?: (part: number) => void
  /** others than usual in trials of what happens without */
  readonly limits?: SheetLimits
  readonly memory?: typeof usualMemory
}

/** Opens the file at `path`, or bytes under a name. Never rejects but for bugs. */
export async function openSheet(
  file: string | { readonly name: string; readonly bytes: Uint8Array },
  { signal, progress = () => undefined, limits = sheetLimits, memory = usualMemory }: ReadingPlan = {}
): Promise<Result<SheetReading, SheetProblem>> {
  if (signal?.aborted === true) return failure({ kind: 'cancelled' })
  const worker = new Worker(threadCode, { workerData: { file, limits }, resourceLimits: memory })
  const reading = new SheetReading(worker, progress)
  const late = setTimeout(
    () => reading.end({ kind: 'too-large', limit: 'seconds', most: limits.seconds }),
    limits.seconds * 1000
  )
  const cancel = (): void => reading.end({ kind: 'cancelled' })
  signal?.addEventListener('abort', cancel)
  const opened = await reading.opened
  clearTimeout(late)
  signal?.removeEventListener('abort', cancel)
  if (opened.ok) return success(reading)
  reading.close()
  return opened
}

/** Why a question was not answered. */
export type NoAnswer = Extract<SheetProblem, { readonly kind: 'cancelled' | 'too-large' | 'unexpected' }>

/** What became of the rows of a file. */
export interface SheetEntries extends MadeOfSheet {
  readonly entries: readonly Entry[]
}

/** Kinds of record that rows are compared with; the thread need not know of others. */
const kindsTold: ReadonlySet<string> = new Set([
  'centre',
  'service',
  'organisation',
  'contact',
  'assignment',
  'memorandum',
  'sameness'
])

/** Records handed over at a stretch: a few milliseconds. */
const recordsAtOnce = 200

export class SheetReading {
  readonly #worker: Worker
  /** what goes over in parts: who asks while others are being told would be answered from half a directory */
  readonly #turn = new Turn()
  readonly #waiting = new Map<number, (answer: Answers[keyof Answers] | null) => void>()
  readonly opened: Promise<Result<BookHead, SheetProblem>>
  #progress: (part: number) => void
  #part = 0
  #head: BookHead | null = null
  #answerOpening: (head: Result<BookHead, SheetProblem>) => void = () => undefined
  #number = 0
  #told: ReadonlyMap<RecordId, Entry> = new Map()
  #entries: Entry[] = []
  #ended: NoAnswer | null = null

  constructor(worker: Worker, progress: (part: number) => void) {
    this.#worker = worker
    this.#progress = progress
    this.opened = new Promise(answer => {
      this.#answerOpening = answer
    })
    worker.on('message', (news: FromThread) => this.#take(news))
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        this.end({ kind: 'too-large', limit: 'cells', most: sheetLimits.cells })
      else this.#fail(error)
    })
    worker.on('exit', code => this.#fail(new Error(`the thread of a spreadsheet ended by itself: ${code}`)))
  }

  get head(): BookHead {
    if (this.#head === null) throw new Error('the spreadsheet is not open')
    return this.#head
  }

  /** Tells the thread what is in the directory, in small steps; after the first time only what changed. */
  async tell(entries: ReadonlyMap<RecordId, Entry>): Promise<void> {
    await this.#turn.run(() => this.#tell(entries))
  }

  async guess(memory: SheetMemory): Promise<Result<GuessedBook, NoAnswer>> {
    return await this.#ask({ kind: 'guess', memory })
  }

  async guessSheet(sheet: number, told: HeaderTold): Promise<Result<GuessedSheet, NoAnswer>> {
    return await this.#ask({ kind: 'guess-sheet', sheet, told })
  }

  async understand(plan: SheetsPlan, progress?: (part: number) => void): Promise<Result<Understanding, NoAnswer>> {
    this.#beginProgress(progress)
    return await this.#ask({ kind: 'understand', plan })
  }

  /** The entries that the rows make, for an offer. */
  async make(plan: SheetsPlan, progress?: (part: number) => void): Promise<Result<SheetEntries, NoAnswer>> {
    return await this.#turn.run(() => this.#make(plan, progress))
  }

  /** What is worth remembering of a plan for files with the same headers. */
  async memoryOf(plan: SheetsPlan): Promise<Result<SheetMemory, NoAnswer>> {
    return await this.#ask({ kind: 'remember', plan })
  }

  /** Ends the thread. What is still being asked is answered with `why`. */
  end(why: NoAnswer): void {
    if (this.#ended !== null) return
    this.#ended = why
    this.#answerOpening(failure(why))
    for (const answer of this.#waiting.values()) answer(null)
    this.#waiting.clear()
    void this.#worker.terminate()
  }

  close(): void {
    this.end({ kind: 'cancelled' })
  }

  #fail(mistake: Error): void {
    if (this.#ended !== null) return
    noteMistake(mistake)
    this.end({ kind: 'unexpected' })
  }

  async #tell(entries: ReadonlyMap<RecordId, Entry>): Promise<void> {
    const before = this.#told
    const told = new Map<RecordId, Entry>()
    const changed: Entry[] = []
    for (const [id, entry] of entries) {
      if (!kindsTold.has(entry.kind)) continue
      told.set(id, entry)
      if (before.get(id) !== entry) changed.push(entry)
    }
    const gone = [...before.keys()].filter(id => !told.has(id))
    this.#told = told
    if (gone.length > 0) this.#post({ kind: 'records', entries: [], gone })
    for (let at = 0; at < changed.length; at += recordsAtOnce) {
      this.#post({ kind: 'records', entries: changed.slice(at, at + recordsAtOnce), gone: [] })
      await letOthersRun()
    }
  }

  async #make(
    plan: SheetsPlan,
    progress: ((part: number) => void) | undefined
  ): Promise<Result<SheetEntries, NoAnswer>> {
    this.#beginProgress(progress)
    this.#entries = []
    const made = await this.#ask<'make'>({ kind: 'make', plan })
    const entries = this.#entries
    this.#entries = []
    return made.ok ? success({ ...made.value, entries }) : made
  }

  async #ask<Kind extends Question['kind']>(
    question: Extract<Question, { readonly kind: Kind }>
  ): Promise<Result<Answers[Kind], NoAnswer>> {
    if (this.#ended === null) {
      const number = ++this.#number
      const answer = new Promise<Answers[keyof Answers] | null>(resolve => this.#waiting.set(number, resolve))
      this.#post({ ...question, number } as ToThread)
      const given = await answer
      if (given !== null) return success(given as Answers[Kind])
    }
    return failure(this.#ended ?? { kind: 'cancelled' })
  }

  #take(news: FromThread): void {
    switch (news.kind) {
      case 'progress':
        if (news.part <= this.#part) return
        this.#part = news.part
        this.#progress(news.part)
        break
      case 'opened':
        if (news.head.ok) this.#head = news.head.value
        this.#answerOpening(news.head)
        // A thread that has nothing to hold ends by itself, and is expected to.
        if (!news.head.ok) this.close()
        break
      case 'entries':
        this.#entries.push(...entriesIn(news.list, news.writer))
        // Others have their turn before the next part comes.
        setImmediate(() => this.#post({ kind: 'go-on' }))
        break
      case 'answer':
        this.#waiting.get(news.number)?.(news.answer)
        this.#waiting.delete(news.number)
        break
      default:
        news satisfies never
    }
  }

  #beginProgress(progress: ((part: number) => void) | undefined): void {
    this.#part = 0
    this.#progress = progress ?? (() => undefined)
  }

  #post(message: ToThread): void {
    if (this.#ended === null) this.#worker.postMessage(message)
  }
}
