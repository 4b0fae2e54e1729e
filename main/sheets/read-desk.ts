/**
 * The desk for spreadsheets that a person opened: one at a time, each held in its own thread until it is offered to the
 * exchange or put away. What comes of its rows is an offer like that of a package: nothing is taken here.
 */
import { hash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Contract } from '../../shared/bridge.ts'
import { packageFormatVersion } from '../../shared/exchange/package.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { Result } from '../../shared/result.ts'
import type { OpenedSheet, SheetFile } from '../../shared/sheets/in-requests.ts'
import type { SheetProblem } from '../../shared/sheets/reading/grid.ts'
import { learned, type SheetMemory } from '../../shared/sheets/reading/plan.ts'
import { Turn } from '../disk/turn.ts'
import type { ReadFile } from '../exchange/read-package.ts'
import type { ExchangeStanding } from '../exchange-standing.ts'
import { noteMistake } from '../mistake.ts'
import { type MemoryPlan, readSheetMemory, writeSheetMemory } from './read-memory.ts'
import { type NoAnswer, openSheet, type SheetEntries, type SheetReading } from './read-sheet.ts'

export interface SheetsDeskPlan extends MemoryPlan {
  readonly standing: ExchangeStanding
  /** a random word of so many letters and digits */
  readonly draw: (letters: number) => string
  /** ISO instant by this computer's clock */
  readonly now: () => string
  /** null while no directory is open: the files wait */
  readonly entries: () => ReadonlyMap<RecordId, Entry> | null
  /** puts what was made of a sheet among the files of the exchange */
  readonly offer: (path: string, read: ReadFile) => void
  /** how a file is opened; another way only in trials of what goes wrong in that */
  readonly openSheet?: typeof openSheet
}

/** Endings that spreadsheets have, also those that can only be told what they are. */
const endings: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.csv', '.tsv', '.xls', '.xlsb', '.ods'])

/** Whether a file is taken for a spreadsheet: by its ending, as whoever dropped it does. */
export function isSheetPath(path: string): boolean {
  return endings.has(extname(path).toLowerCase())
}

interface Held {
  readonly id: string
  readonly path: string
  readonly abort: AbortController
  reading: SheetReading | null
  problem: SheetProblem | null
}

/** Nobody goes through more of them one after another. */
const mostWaiting = 20

export class SheetsDesk {
  readonly #plan: SheetsDeskPlan
  /** whoever reads or writes what was learned; nobody in it waits for another turn */
  readonly #memoryTurn = new Turn()
  #waiting: readonly string[] = []
  #held: Held | null = null
  /** the one that was offered last */
  #last: string | null = null
  #hasEnded = false

  constructor(plan: SheetsDeskPlan) {
    this.#plan = plan
  }

  /** Opens spreadsheets, one after another; answers whether there are any. */
  open(paths: readonly string[]): boolean {
    if (this.#hasEnded) return false
    const news = [...new Set(paths)].filter(path => !this.#waiting.includes(path))
    this.#waiting = [...this.#waiting, ...news].slice(0, mostWaiting)
    this.goOn()
    return paths.length > 0
  }

  /**
   * Opens a spreadsheet though no directory is open yet, in the place of one that was; answers what is wrong with it. A
   * sound one is looked at once there is a directory, another is closed.
   */
  async readAhead(path: string): Promise<SheetProblem | null> {
    if (this.#held !== null) this.close(this.#held.id)
    if (this.#hasEnded) return { kind: 'cancelled' }
    const held = this.#hold(path)
    await this.#read(held)
    const problem = held.problem ?? (this.#of(held.id) === null ? { kind: 'cancelled' } : null)
    if (problem !== null) this.close(held.id)
    return problem
  }

  /** Reads the next one, once a directory is open and none is being looked at. */
  goOn(): void {
    const [path, ...others] = this.#waiting
    if (this.#held !== null || path === undefined || this.#plan.entries() === null || this.#hasEnded) return
    this.#waiting = others
    void this.#read(this.#hold(path))
  }

  /** What was read, with the first guess; null when it is closed. */
  async read(id: string): Promise<SheetFile | null> {
    const held = this.#of(id)
    if (held === null) return null
    const file = { id, name: basename(held.path), problem: held.problem, read: null }
    const { reading } = held
    if (reading === null) return file
    await this.#tell(reading)
    const guessed = await reading.guess(await this.#memoryTurn.run(() => readSheetMemory(this.#plan)))
    if (!guessed.ok) return this.#of(id) === null ? null : { ...file, problem: guessed.problem }
    const { form, encoding, quotesIgnored } = reading.head
    return { ...file, read: { form, encoding, quotesIgnored, ...guessed.value } }
  }

  async guess({ sheet, at, told }: Contract['guessSheet']['request']): Promise<Contract['guessSheet']['answer']> {
    const held = this.#of(sheet)
    if (held?.reading == null) return null
    const { reading } = held
    const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
    return this.#answered(held, await reading.guessSheet(at, given))
  }

  async understand({
    sheet,
    plan
  }: Contract['understandSheet']['request']): Promise<Contract['understandSheet']['answer']> {
    const held = this.#of(sheet)
    if (held?.reading == null) return null
    const { reading } = held
    return await this.#at(held, 'understanding', async progress => {
      await this.#tell(reading)
      return this.#answered(held, await reading.understand(plan, progress))
    })
  }

  /** Makes an offer of the rows, and remembers how they were understood. The sheet is closed then. */
  async offer({ sheet, plan }: Contract['offerSheet']['request']): Promise<boolean> {
    const held = this.#of(sheet)
    if (held?.reading == null) return false
    const { reading } = held
    return await this.#at(held, 'making', async progress => {
      await this.#tell(reading)
      const made = this.#answered(held, await reading.make(plan, progress))
      if (made === null) return false
      const memory = await reading.memoryOf(plan)
      if (memory.ok) await this.besideMemory(() => this.#learn(memory.value))
      if (this.#of(sheet) === null) return false
      this.#plan.offer(held.path, offered(basename(held.path), made, this.#plan.now()))
      this.#last = held.path
      this.close(sheet)
      return true
    })
  }

  /** Opens once more the one that was offered last: a person goes back to it. False when there was none. */
  reopen(): boolean {
    return this.#last !== null && this.open([this.#last])
  }

  /** Puts the sheet away; the next one that waits is opened. */
  close(id: string): void {
    const held = this.#of(id)
    if (held === null) return
    this.#held = null
    held.abort.abort()
    held.reading?.close()
    this.#plan.standing.become({ sheet: null })
    this.goOn()
  }

  /** Runs what reads or writes what was learned of sheets while nobody else does. */
  async besideMemory<Done>(work: () => Promise<Done>): Promise<Done> {
    return await this.#memoryTurn.run(work)
  }

  /** Resolves when nothing of what was learned is being read or written any more. */
  async settled(): Promise<void> {
    await this.#memoryTurn.run(async () => undefined)
  }

  /** Ends what is under way; nothing is opened any more. */
  end(): void {
    this.#hasEnded = true
    this.#waiting = []
    if (this.#held !== null) this.close(this.#held.id)
  }

  #hold(path: string): Held {
    const held = { id: this.#drawId(), path, abort: new AbortController(), reading: null, problem: null }
    this.#held = held
    return held
  }

  async #read(held: Held): Promise<void> {
    await this.#at(held, 'reading', async progress => {
      try {
        const open = this.#plan.openSheet ?? openSheet
        const opened = await open(held.path, { signal: held.abort.signal, progress })
        if (opened.ok) held.reading = opened.value
        else held.problem = opened.problem
      } catch (mistake) {
        noteMistake(mistake)
        held.problem = { kind: 'unexpected' }
      }
      if (this.#of(held.id) === null) held.reading?.close()
    })
  }

  /** What was answered. Null when nothing was: the file is then told as one that cannot be read, unless it was put away. */
  #answered<Answer>(held: Held, answer: Result<Answer, NoAnswer>): Answer | null {
    if (answer.ok) return answer.value
    const { problem } = answer
    if (problem.kind !== 'cancelled' && this.#held === held) {
      held.reading?.close()
      // Under another name, so that whoever looks at the rows that are gone looks anew.
      const refused = { ...held, id: this.#drawId(), abort: new AbortController(), reading: null, problem }
      this.#held = refused
      const { id, path } = refused
      this.#plan.standing.become({ sheet: { id, name: basename(path), work: null, part: null } })
    }
    return null
  }

  #drawId(): string {
    return `sheet-${this.#plan.draw(12)}`
  }

  async #learn(memory: SheetMemory): Promise<void> {
    // The lock may have closed since: then it waits for nobody, and is learned another time.
    if (this.#plan.entries() !== null)
      await writeSheetMemory(this.#plan, learned(await readSheetMemory(this.#plan), memory))
  }

  async #tell(reading: SheetReading): Promise<void> {
    const entries = this.#plan.entries()
    if (entries !== null) await reading.tell(entries)
  }

  /** Says on screen what is being done with the sheet, and how far it is. */
  async #at<Done>(
    held: Held,
    work: OpenedSheet['work'],
    doIt: (progress: (part: number) => void) => Promise<Done>
  ): Promise<Done> {
    const become = (now: OpenedSheet['work'], part: number | null): void => {
      if (this.#held !== held) return
      this.#plan.standing.become({ sheet: { id: held.id, name: basename(held.path), work: now, part } })
    }
    let told = -1
    become(work, null)
    try {
      return await doIt(part => {
        const rounded = Math.floor(part * 100) / 100
        if (rounded <= told) return
        told = rounded
        become(work, rounded)
      })
    } finally {
      become(null, null)
    }
  }

  #of(id: string): Held | null {
    return this.#held?.id === id ? this.#held : null
  }
}

/** The rows as a file of the exchange: nobody vouches for them but the person who went through them. */
function offered(name: string, { entries, writer }: SheetEntries, now: string): ReadFile {
  const summary: Record<string, number> = {}
  for (const { kind } of entries) summary[kind] = (summary[kind] ?? 0) + 1
  const head = {
    formatVersion: packageFormatVersion,
    createdAt: now,
    station: { id: writer, name, publicKey: null },
    by: name,
    scope: { part: { what: 'search', text: name }, personalContacts: true },
    summary,
    // Who reads later which file a value came from: the writer has no other name.
    stationNames: { [writer]: name },
    checksum: hash('sha256', writer, 'hex')
  } as const
  return { sizeBytes: 0, isProtected: false, content: { ok: true, value: { head, entries, signature: 'sheet' } } }
}
