/**
 * The log: what the program met with, for whoever helps by telephone or gets the file on a stick.
 *
 * Promises: no personal data and nothing out of the directory. A line is made of words of our own, codes, numbers and
 * places in our code; texts of errors, which may quote anything, are never written. Two files of at most 256 kB. A log
 * that cannot be written is let be: nobody waits for it, nothing fails by it. Hides: how lines reach the disk.
 */
import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** One word of a line: a code, a kind, a version. Whatever is more than that is left out by `lineOf`. */
export type LogWord = string | number | boolean | null

export interface Log {
  /** Notes an event with technical facts. `what` is a word of ours: "started", "save-failed". */
  readonly note: (what: string, facts?: Readonly<Record<string, LogWord>>) => void
  /** Notes an error by its name, its code and the places in our code it came through; its text is left out. */
  readonly fault: (what: string, error: unknown, facts?: Readonly<Record<string, LogWord>>) => void
  /** Resolves when everything noted so far is on disk, or was let be. Never rejects. */
  readonly settled: () => Promise<void>
}

export interface LogPlan {
  /** made when it is missing */
  readonly folder: string
  /** ISO instant by this computer's clock */
  readonly now: () => string
  /** at most so much in each of the two files */
  readonly mostBytes?: number
}

const fileName = 'putokaz.log'
const usualMostBytes = 256 * 1024

/** So many lines of one event in a sitting; more say the same again and again, and would push out the others. */
const mostOfAKind = 300

/** Opens nothing yet: the first line does. */
export function openLog({ folder, now, mostBytes = usualMostBytes }: LogPlan): Log {
  const path = join(folder, fileName)
  let waiting = ''
  const counts = new Map<string, number>()
  let bytes: number | null = null
  let work: Promise<void> = Promise.resolve()

  function add(what: string, facts: Readonly<Record<string, LogWord>>): void {
    const count = (counts.get(what) ?? 0) + 1
    counts.set(what, count)
    if (count > mostOfAKind) return
    const line = lineOf(now(), what, count === mostOfAKind ? { ...facts, noMore: true } : facts)
    if (waiting === '') work = work.then(write).catch(() => undefined)
    waiting += `${line}\n`
  }

  async function write(): Promise<void> {
    const text = waiting
    waiting = ''
    if (bytes === null) {
      await mkdir(folder, { recursive: true })
      bytes = (await stat(path).catch(() => ({ size: 0 }))).size
    }
    const more = Buffer.byteLength(text)
    if (bytes > 0 && bytes + more > mostBytes) {
      await rename(path, `${path}.1`)
      bytes = 0
    }
    // A text of its own may be larger than a whole file only where somebody notes in a loop.
    const kept = more > mostBytes ? text.slice(0, mostBytes) : text
    await appendFile(path, kept, { mode: 0o600 })
    bytes += Math.min(more, mostBytes)
  }

  return {
    note: (what, facts = {}) => add(what, facts),
    fault: (what, error, facts = {}) => add(what, { ...facts, ...factsOf(error) }),
    settled: async () => await work
  }
}

/** A line of the log: "2026-03-10T08:00:00.000Z save-failed cause=full code=ENOSPC". */
export function lineOf(at: string, what: string, facts: Readonly<Record<string, LogWord>>): string {
  const told = Object.entries(facts).map(([name, value]) => `${plain(name)}=${plain(value)}`)
  return [plain(at), plain(what), ...told].join(' ')
}

/** What may be said of an error without its text, which may quote a record, a path or what somebody typed. */
export function factsOf(error: unknown): Readonly<Record<string, LogWord>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = (error as NodeJS.ErrnoException).code
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}), at: placesOf(error) }
}

/** Kinds, codes, versions, places. No word of a person's name has this form but by chance, and no line is written of one. */
function plain(word: LogWord): string {
  const text = String(word)
  return /^[\w.:,<>@/+-]{1,600}$/.test(text) ? text : '?'
}

/** The innermost places in our code. The text of the error stands before them, and may look like one. */
function placesOf({ name, message, stack = '' }: Error): string {
  const head = message === '' ? name : `${name}: ${message}`
  if (!stack.startsWith(head)) return '?'
  const places = stack
    .slice(head.length)
    .split('\n')
    .flatMap(line => {
      const [, function_ = '', file = '', place = ''] = /^ {4}at (?:(.*) \()?(.*?)(:\d+:\d+)\)?$/.exec(line) ?? []
      const name_ = /^(?:async )?(?:new )?([\w.#<>]{1,60})/.exec(function_)?.[1] ?? ''
      return file === '' ? [] : [`${name_}@${basename(file).replace(/[^\w.-]/g, '')}${place}`]
    })
  return places.slice(0, 6).join(',') || '?'
}
