/**
 * Answers questions about a spreadsheet that was read: what its columns mean, how its rows are understood, which entries
 * they make. Runs in the thread that holds the cells (read-sheet-worker.ts), which loads it only when a file was sound.
 */
import { hash } from 'node:crypto'
import type { MessagePort } from 'node:worker_threads'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { Book } from '../../shared/sheets/reading/grid.ts'
import { guessPlan, guessSheet, memoryOf, rememberedIn } from '../../shared/sheets/reading/guess.ts'
import { listOfMade, type MadeRecord } from '../../shared/sheets/reading/made.ts'
import { NameBook } from '../../shared/sheets/reading/name-book.ts'
import type { SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { summaryOf, type Understood, understand } from '../../shared/sheets/reading/understanding.ts'
import type { Answers, FromThread, Question, ToThread } from './read-talk.ts'

/** What the other side takes in within a few milliseconds. */
const recordsAtOnce = 250
/** While one part is taken in on the other side, the next one is made here. */
const partsAhead = 2

function* partsOf(made: readonly MadeRecord[]): Iterator<string> {
  for (let at = 0; at < made.length; at += recordsAtOnce) yield listOfMade(made.slice(at, at + recordsAtOnce))
}

const sha256 = (text: string): string => hash('sha256', text, 'hex')

/** Answers until the thread is ended. */
export function attend(book: Book, port: MessagePort): void {
  const tell = (news: FromThread): void => port.postMessage(news)
  const tellProgress = (part: number): void => tell({ kind: 'progress', part })
  const records = new Map<RecordId, Entry>()
  let known: { readonly directory: Directory; readonly names: NameBook } | null = null
  let last: { readonly plan: string; readonly understood: Understood } | null = null

  /** what is handed over part by part, and the answer that follows it */
  let handing: { readonly parts: Iterator<string>; readonly writer: string; readonly then: FromThread } | null = null

  port.on('message', (message: ToThread) => {
    switch (message.kind) {
      case 'records':
        for (const entry of message.entries) records.set(entry.id, entry)
        for (const id of message.gone) records.delete(id)
        known = null
        last = null
        break
      case 'go-on':
        handOver()
        break
      case 'make': {
        const { understanding, made, writer } = understoodAs(message.plan)
        const then = { kind: 'answer', number: message.number, answer: { writer, understanding } } as const
        handing = { parts: partsOf(made), writer, then }
        for (let ahead = 0; ahead < partsAhead; ahead += 1) handOver()
        break
      }
      default:
        tell({ kind: 'answer', number: message.number, answer: answerTo(message) })
    }
  })

  function handOver(): void {
    if (handing === null) return
    const next = handing.parts.next()
    if (next.done !== true) tell({ kind: 'entries', list: next.value, writer: handing.writer })
    else {
      tell(handing.then)
      handing = null
    }
  }

  function answerTo(question: Exclude<Question, { readonly kind: 'make' }>): Answers[keyof Answers] {
    const { names } = directoryKnown()
    switch (question.kind) {
      case 'guess': {
        const plan = guessPlan({ book, names, memory: question.memory, hash: sha256 })
        const sheets = book.grids.map((grid, at) => summaryOf(grid, plan.sheets[at] ?? { header: null, headerRows: 0 }))
        return { plan, sheets, remembered: rememberedIn({ book, memory: question.memory, hash: sha256 }) }
      }
      case 'guess-sheet': {
        const grid = book.grids[question.sheet]
        if (grid === undefined) throw new RangeError(`there is no sheet ${question.sheet}`)
        const plan = guessSheet(grid, names, question.told)
        return { plan, sheet: summaryOf(grid, plan) }
      }
      case 'understand':
        return understoodAs(question.plan).understanding
      case 'remember':
        return memoryOf({ book, hash: sha256 }, question.plan)
      default:
        return question satisfies never
    }
  }

  function directoryKnown() {
    if (known === null) {
      const directory = readDirectory(records.values())
      known = { directory, names: new NameBook(directory) }
    }
    return known
  }

  function understoodAs(plan: SheetsPlan): Understood {
    const text = JSON.stringify(plan)
    if (last?.plan === text) return last.understood
    const { directory, names } = directoryKnown()
    const understood = understand({
      book,
      plan,
      directory,
      names,
      hash: sha256,
      progress: tellProgress
    })
    last = { plan: text, understood }
    return understood
  }
}
