/**
 * The page's part of taking a spreadsheet in: the file as it was read, how it is to be understood, what became of its rows.
 *
 * Promises: a correction is on the screen at once and the rows follow; whatever is corrected meanwhile, the last word
 * counts; a file that Putokaz wrote and that holds nothing to ask about goes on by itself; when the machine had to give
 * the file up (`file.problem`), that is said. Lent the door by the exchange (exchange/exchange-desk.ts); knows nothing
 * of React.
 */
import type { Contract, Verb } from '../../shared/bridge.ts'
import type { OpenedSheet, SheetFile } from '../../shared/sheets/in-requests.ts'
import type { NameQuestion } from '../../shared/sheets/reading/gathering.ts'
import type { Meaning } from '../../shared/sheets/reading/meanings.ts'
import type { SheetPlan, SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../shared/sheets/reading/understanding.ts'
import { answerTo, goesStraightOn, questionsKept, withColumn, withSheet } from './sheet-plans.ts'

export type TwinQuestion = Understanding['twins'][number]

export interface SheetWork {
  /** the spreadsheet that is open at the machine; null when there is none */
  readonly opened: OpenedSheet | null
  /** as it was read; null until it is */
  readonly file: SheetFile | null
  /** how it is to be understood, as corrected so far */
  readonly plan: SheetsPlan | null
  readonly sheets: readonly SheetSummary[]
  /** what became of its rows; null until that is known */
  readonly understanding: Understanding | null
  /** the understanding is that of an earlier plan */
  readonly isBehind: boolean
  /** names and probable duplicates that were asked about, the answered ones, too */
  readonly names: readonly NameQuestion[]
  readonly twins: readonly TwinQuestion[]
  /** an offer is being made of it */
  readonly isOffering: boolean
  /** the name of the one that went on to the preview last, which can be gone back to; null when there was none */
  readonly last: string | null
  /** somebody had corrected that one */
  readonly isLastCorrected: boolean
}

/** Whether anybody has corrected how the open file is to be understood, or answered a question about it. */
export function isCorrected({ file, plan }: Pick<SheetWork, 'file' | 'plan'>): boolean {
  return plan !== null && plan !== file?.read?.plan
}

type Call = <V extends Verb>(verb: V, request: Contract[V]['request']) => Promise<Contract[V]['answer']>
type Told = Contract['guessSheet']['request']['told']

const nothing: SheetWork = {
  opened: null,
  file: null,
  plan: null,
  sheets: [],
  understanding: null,
  isBehind: false,
  names: [],
  twins: [],
  isOffering: false,
  last: null,
  isLastCorrected: false
}

/** How the last file was understood that went on to the preview: whoever opens it again finds it so. */
interface Kept {
  readonly name: string
  readonly sheets: readonly SheetSummary[]
  readonly plan: SheetsPlan
  readonly isCorrected: boolean
}

export class SheetDesk {
  readonly #call: Call
  readonly #listeners = new Set<() => void>()
  #state: SheetWork = nothing
  #isReading = false
  #isUnderstanding = false
  /** what a person said that columns mean, by sheet: it outlives another guess */
  #corrected = new Map<number, Map<number, Meaning | null>>()
  #kept: Kept | null = null
  /** the plan as the machine guessed it; null once anybody has corrected it, or it was looked at */
  #guessed: SheetsPlan | null = null

  constructor(call: Call) {
    this.#call = call
  }

  readonly state = (): SheetWork => this.#state

  /** Calls the listener after each change. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another directory, or none: nothing is known of earlier files. */
  begin(): void {
    this.#kept = null
    this.follow(null)
  }

  /** What the machine says of the spreadsheet it has open. */
  follow(opened: OpenedSheet | null): void {
    if (opened === null || opened.id !== this.#state.opened?.id) {
      this.#corrected = new Map()
      this.#guessed = null
      this.#become({ ...nothing, opened, ...this.#lastKept() })
    } else this.#become({ ...this.#state, opened })
    if (opened !== null && opened.work === null && this.#state.file === null) void this.#read()
  }

  /** The sheet is taken, or left alone. */
  take(at: number, isTaken: boolean): void {
    this.#correctSheet(at, { isTaken })
  }

  /** Anything of a sheet that needs no other guess: its columns apart. */
  correct(at: number, change: Partial<Omit<SheetPlan, 'columns'>>): void {
    this.#correctSheet(at, change)
  }

  correctColumn(at: number, column: number, meaning: Meaning | null): void {
    const sheet = this.#state.plan?.sheets[at]
    if (sheet === undefined) return
    const corrected = this.#corrected.get(at) ?? new Map<number, Meaning | null>()
    corrected.set(column, meaning)
    this.#corrected.set(at, corrected)
    this.#correctSheet(at, { columns: withColumn(sheet.columns, column, meaning) })
  }

  /** Guesses a sheet anew after what a person says of its headers or rows; columns that were corrected stay so. */
  async guess(at: number, told: Told): Promise<void> {
    const { opened } = this.#state
    if (opened === null) return
    const guessed = await this.#call('guessSheet', { sheet: opened.id, at, told })
    if (guessed === null) await this.#tellIfGivenUp(opened.id)
    const { plan, sheets } = this.#state
    if (guessed === null || plan === null || this.#state.opened?.id !== opened.id) return
    if (told.header !== undefined && told.header !== plan.sheets[at]?.header) this.#corrected.delete(at)
    let { columns } = guessed.plan
    for (const [column, meaning] of this.#corrected.get(at) ?? []) columns = withColumn(columns, column, meaning)
    this.#become({ ...this.#state, sheets: sheets.map((summary, place) => (place === at ? guessed.sheet : summary)) })
    this.change(withSheet(plan, at, { ...guessed.plan, columns, isTaken: true }))
  }

  change(plan: SheetsPlan): void {
    this.#become({ ...this.#state, plan, isBehind: true })
    void this.#understand()
  }

  /** Makes an offer of the rows; false when that was cancelled. */
  async offer(): Promise<boolean> {
    const { opened, file, plan, sheets, isOffering } = this.#state
    if (opened === null || plan === null || isOffering) return false
    this.#become({ ...this.#state, isOffering: true })
    const isOffered = await this.#call('offerSheet', { sheet: opened.id, plan })
    if (isOffered) this.#kept = { name: opened.name, sheets, plan, isCorrected: isCorrected({ file, plan }) }
    else await this.#tellIfGivenUp(opened.id)
    const isStill = this.#state.opened?.id === opened.id
    this.#become({
      ...this.#state,
      isOffering: isStill ? false : this.#state.isOffering,
      ...this.#lastKept()
    })
    return isOffered
  }

  /** Opens once more the file that went on to the preview last, understood as it was then. */
  async goBack(): Promise<void> {
    await this.#call('reopenSheet', null)
  }

  /** Puts the file away, also while it is being read. Nothing of it was taken. */
  async putAway(): Promise<void> {
    const { opened } = this.#state
    if (opened === null) return
    this.follow(null)
    await this.#call('closeSheet', { sheet: opened.id })
  }

  #lastKept(): Pick<SheetWork, 'last' | 'isLastCorrected'> {
    return { last: this.#kept?.name ?? null, isLastCorrected: this.#kept?.isCorrected ?? false }
  }

  async #read(): Promise<void> {
    const { opened } = this.#state
    if (opened === null || this.#isReading) return
    this.#isReading = true
    const file = await this.#call('readSheet', { sheet: opened.id }).finally(() => {
      this.#isReading = false
    })
    if (this.#state.opened?.id !== opened.id) {
      // Another one was opened meanwhile.
      if (this.#state.opened?.work === null && this.#state.file === null) await this.#read()
      return
    }
    if (file === null) return
    const { read } = file
    const kept = read === null || !isTheSame(this.#kept, file.name, read.sheets) ? null : this.#kept
    const plan = kept?.plan ?? read?.plan ?? null
    this.#guessed = kept === null ? plan : null
    this.#become({ ...this.#state, file, plan, sheets: kept?.sheets ?? read?.sheets ?? [], isBehind: plan !== null })
    await this.#understand()
  }

  /** One question at a time; the last plan is always asked about, also when another file was opened meanwhile. */
  async #understand(): Promise<void> {
    if (this.#isUnderstanding) return
    this.#isUnderstanding = true
    try {
      for (;;) {
        const { opened, plan } = this.#state
        if (opened === null || plan === null) break
        const understanding = await this.#call('understandSheet', { sheet: opened.id, plan })
        const isStill = this.#state.opened?.id === opened.id
        if (isStill && understanding !== null) this.#understood(understanding, plan)
        if (isStill && understanding === null) await this.#tellIfGivenUp(opened.id)
        if (this.#state.plan === plan || (isStill && understanding === null)) break
      }
    } finally {
      this.#isUnderstanding = false
    }
  }

  /** A question that was not answered: either the file was put away, or the machine could not go on with it. */
  async #tellIfGivenUp(sheet: string): Promise<void> {
    if (this.#state.opened?.id !== sheet) return
    const file = await this.#call('readSheet', { sheet })
    if (this.#state.opened?.id !== sheet || file === null || file.problem === null) return
    this.#become({ ...this.#state, file, plan: null, understanding: null, isBehind: false })
  }

  #understood(understanding: Understanding, of: SheetsPlan): void {
    const { plan, names, twins } = this.#state
    if (plan === null) return
    const isAsGuessed = plan === of && plan === this.#guessed
    this.#guessed = null
    this.#become({
      ...this.#state,
      understanding,
      isBehind: plan !== of,
      names: questionsKept(
        names,
        understanding.names,
        ({ kind, key }) => `${kind} ${key}`,
        ({ kind, key }) => answerTo(plan, kind, key) !== null
      ),
      twins: questionsKept(
        twins,
        understanding.twins,
        ({ id }) => id,
        ({ id }) => Object.hasOwn(plan.twins, id)
      )
    })
    if (isAsGuessed && goesStraightOn(plan, understanding)) void this.offer()
  }

  #correctSheet(at: number, change: Partial<SheetPlan>): void {
    const { plan } = this.#state
    if (plan !== null) this.change(withSheet(plan, at, change))
  }

  #become(state: SheetWork): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** Whether it is very likely the same file: the same name, and the same sheets with as many rows and columns. */
function isTheSame(kept: Kept | null, name: string, sheets: readonly SheetSummary[]): boolean {
  const shape = (all: readonly SheetSummary[]): string =>
    JSON.stringify(all.map(one => [one.name, one.rows, one.columns.length]))
  return kept !== null && kept.name === name && shape(kept.sheets) === shape(sheets)
}
