/**
 * The desk: the page's copy of the directory, and the only user of the door to the machine.
 *
 * Promises: what is shown as the directory is what the machine holds, and `saving` and `unsaved` say what of it is not
 * on disk yet; edits are made one after another; settings are shown at once, and when they could not be saved the state
 * says so until they are; each change makes one new state, so that old and new can be told apart by identity.
 * Hides: how requests and answers cross. It knows nothing of React; use-desk.ts ties the two.
 */
import {
  askWhoAfterIn,
  type BackupProblem,
  type Contract,
  type Door,
  type HistoryPage,
  type HistoryQuestion,
  type Machine,
  type Notice,
  type OpenProblem,
  type SaveProblem,
  type SavingState,
  type Settings,
  type Snapshot,
  type Verb
} from '../shared/bridge.ts'
import { type Directory, readDirectory, withEntries } from '../shared/directory.ts'
import { type Lookup, openLookup, updateLookup } from '../shared/lookup/look-up.ts'
import type { ContactWish, PaperFormat } from '../shared/paper/requests.ts'
import type { RecordId } from '../shared/records/ids.ts'
import type { Edit, EditProblem } from '../shared/replica/edit.ts'
import type { Entry } from '../shared/replica/entry.ts'
import { type ChangedSince, redoOf, type Step, stepOf, undoOf } from '../shared/replica/undo.ts'
import type { SheetWish } from '../shared/sheets/out-requests.ts'
import { ExchangeDesk } from './exchange/exchange-desk.ts'
import { LockDesk } from './lock/lock-desk.ts'
import { firstLook, type Look } from './look.ts'

export type DeskState = Opening | NotOpen | Open

export interface Opening {
  readonly kind: 'opening'
  readonly look: Look
}

export interface NotOpen {
  readonly kind: 'not-open'
  readonly look: Look
  readonly problem: OpenProblem
}

export interface Open {
  readonly kind: 'open'
  readonly look: Look
  readonly stationId: string
  readonly settings: Settings
  /** why the settings shown are not on disk; null when they are, or are on their way */
  readonly settingsProblem: SaveProblem | null
  readonly directory: Directory
  readonly lookup: Lookup
  readonly notices: readonly Notice[]
  readonly machine: Machine
  /** how the changes made here stand with the disk */
  readonly saving: SavingState
  /** records with changes that are not on disk yet, with the ticket that will save them */
  readonly unsaved: ReadonlyMap<RecordId, number>
  /** who is at work; null before the first edit of a sitting, and after some idle hours */
  readonly worker: string | null
  /** edits of this sitting that can be taken back or done again, the latest last */
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
  /** an import, or the undoing of one, came after the last of these, and nobody was told so yet */
  readonly hasImportSince: boolean
}

/** An edit as a form makes it: without who makes it, which the desk knows. */
export type OwnEdit = Pick<Edit, 'cause' | 'changes'>

export type DeskEditProblem =
  | EditProblem
  | ChangedSince
  | { readonly kind: 'nobody-at-work' }
  | { readonly kind: 'nothing-to-do' }
  /** of undo alone, once: the latest thing done was an import, which is undone elsewhere */
  | { readonly kind: 'import-since' }

/** Taking in more records than this one by one takes longer than reading all anew. */
const manyRecords = 500

export class Desk {
  /** the exchange of packages with other stations */
  readonly exchange: ExchangeDesk
  /** the lock of what lies on the disk */
  readonly lock: LockDesk
  readonly #door: Door
  readonly #beginAnew: () => void
  readonly #listeners = new Set<() => void>()
  #state: DeskState = { kind: 'opening', look: firstLook }
  #lastEditMs = 0
  #following = 0
  /** edits are made one after another: each sees what the one before has written */
  #lastTurn: Promise<unknown> = Promise.resolve()

  /** `beginAnew`: what comes once the lock was closed and everything let go of; where left out, the desk opens again */
  constructor(door: Door, beginAnew?: () => void) {
    this.#door = door
    this.#beginAnew = beginAnew ?? (() => void this.open())
    this.exchange = new ExchangeDesk({
      call: (verb, request) => this.#call(verb, request),
      takeFiles: files => door.takeFiles(files),
      afterEdits: work => this.#afterEdits(work),
      takeIn: (entries, gone, misdated) => this.#takeInChanges(entries, gone, misdated),
      catchUp: () => this.#catchUp()
    })
    this.lock = new LockDesk({
      call: (verb, request) => this.#call(verb, request),
      afterEdits: work => this.#afterEdits(work),
      takeIn: snapshot => this.#takeIn(snapshot),
      cannotOpen: problem => this.#cannotOpen(problem),
      close: () => this.#close()
    })
  }

  readonly state = (): DeskState => this.#state

  /** Calls the listener after each change. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Opens the directory, or finds out why it cannot be opened. May be called again. */
  async open(): Promise<void> {
    const answer = await this.#call('openDirectory', null)
    if (answer.ok) this.#takeIn(answer.value)
    else this.#cannotOpen(answer.problem)
  }

  /** Opens the directory though a copy on another computer seems to hold it: a person says that it does not. */
  async takeOver(): Promise<void> {
    const answer = await this.#call('takeOver', null)
    if (answer.ok) this.#takeIn(answer.value)
    else this.#cannotOpen(answer.problem)
  }

  /** First run: lays down the database of this station. Returns why that failed; null when it did not. */
  async begin(settings: Settings, start: 'public-directory' | 'empty'): Promise<SaveProblem | null> {
    const answer = await this.#call('beginStation', { settings, start })
    if (answer.ok) {
      this.#takeIn(answer.value)
      return null
    }
    if (answer.problem.kind === 'not-saved') return answer.problem
    this.#cannotOpen(answer.problem)
    return null
  }

  /** Goes on with a new database beside the damaged one. Returns why that failed; null when it did not. */
  async startBeside(): Promise<SaveProblem | null> {
    const answer = await this.#call('startBeside', null)
    if (!answer.ok) return answer.problem
    await this.open()
    return null
  }

  /** Changes how the page looks, at once. Kept as a setting as soon as there is a station to keep it. */
  async changeLook(change: Partial<Look>): Promise<void> {
    if (this.#state.kind === 'open') await this.changeSettings(change)
    else this.#become({ ...this.#state, look: { ...this.#state.look, ...change } })
  }

  /** Changes settings of an open station: shown at once, then saved. */
  async changeSettings(change: Partial<Settings>): Promise<void> {
    if (this.#state.kind !== 'open') throw new Error('there are no settings before the station is open')
    const settings = { ...this.#state.settings, ...change }
    this.#become({ ...this.#state, settings, look: lookOf(settings) })
    const answer = await this.#call('saveSettings', settings)
    // Of several changes on their way the last one speaks: it carries all of them.
    if (this.#state.settings !== settings) return
    this.#become({ ...this.#state, settingsProblem: answer.ok ? null : answer.problem })
  }

  /** Says who is at work from now on, and keeps the name among those of the station. */
  async startWork(name: string): Promise<void> {
    const worker = name.trim()
    if (this.#state.kind !== 'open' || worker === '') return
    this.#lastEditMs = Date.now()
    this.#become({ ...this.#state, worker })
    const { people } = this.#state.settings
    if (people[0] === worker) return
    await this.changeSettings({ people: [worker, ...people.filter(one => one !== worker)].slice(0, 50) })
  }

  /** Asks again who is at work: at a change of shift. */
  endWork(): void {
    if (this.#state.kind === 'open') this.#become({ ...this.#state, worker: null })
  }

  /** Who is at work, unless nobody said so or the last edit lies hours back. */
  workerNow(): string | null {
    if (this.#state.kind !== 'open') return null
    const idleMs = askWhoAfterIn(this.#state.settings) * 60 * 60 * 1000
    if (this.#state.worker !== null && Date.now() - this.#lastEditMs > idleMs) this.endWork()
    return this.#state.worker
  }

  /**
   * Makes an edit. It is in the directory when this returns null, and on its way to the disk (`saving` tells);
   * otherwise nothing was changed.
   */
  async saveEdit(edit: OwnEdit): Promise<DeskEditProblem | null> {
    return await this.#inTurn(async (by, open) => {
      const step = stepOf(open.directory, { ...edit, by })
      const problem = await this.#make({ ...edit, by })
      if (problem === null)
        this.#becomeOpen(({ done }) => ({ done: [...done, step], undone: [], hasImportSince: false }))
      return problem
    })
  }

  /** Takes back the latest edit of this sitting. Whoever imported since then is told so first, and asks again. */
  async undo(): Promise<DeskEditProblem | null> {
    return await this.#inTurn(async (by, { directory, done, hasImportSince }) => {
      const step = done.at(-1)
      if (step === undefined) return { kind: 'nothing-to-do' }
      if (hasImportSince) {
        this.#becomeOpen(() => ({ hasImportSince: false }))
        return { kind: 'import-since' }
      }
      const edit = undoOf(directory, step, by)
      const problem = edit.ok ? await this.#make(edit.value) : edit.problem
      if (problem === null) {
        this.#becomeOpen(now => ({ done: now.done.filter(one => one !== step), undone: [...now.undone, step] }))
      }
      return problem
    })
  }

  /** Does again what was taken back last. */
  async redo(): Promise<DeskEditProblem | null> {
    return await this.#inTurn(async (by, { directory, undone }) => {
      const step = undone.at(-1)
      if (step === undefined) return { kind: 'nothing-to-do' }
      const edit = redoOf(directory, step, by)
      const problem = edit.ok ? await this.#make(edit.value) : edit.problem
      if (problem === null) {
        this.#becomeOpen(now => ({ done: [...now.done, step], undone: now.undone.filter(one => one !== step) }))
      }
      return problem
    })
  }

  async trySavingAgain(): Promise<void> {
    await this.#call('trySavingAgain', null)
  }

  async saveCopy(): Promise<Contract['saveCopy']['answer']> {
    return await this.#call('saveCopy', null)
  }

  async printPaper(format: PaperFormat): Promise<Contract['printPaper']['answer']> {
    return await this.#call('printPaper', { format })
  }

  async savePaper(name: string): Promise<Contract['savePaper']['answer']> {
    return await this.#call('savePaper', { name })
  }

  async saveContacts(wish: ContactWish): Promise<Contract['saveContacts']['answer']> {
    return await this.#call('saveContacts', wish)
  }

  async writeSheets(wish: SheetWish): Promise<Contract['writeSheets']['answer']> {
    return await this.#call('writeSheets', wish)
  }

  async closeAnyway(): Promise<void> {
    await this.#call('closeAnyway', null)
  }

  async keepOpen(): Promise<void> {
    await this.#call('keepOpen', null)
  }

  async readHistory(question: HistoryQuestion): Promise<HistoryPage> {
    return await this.#call('readHistory', question)
  }

  async listBackups(): Promise<Contract['listBackups']['answer']> {
    return await this.#call('listBackups', null)
  }

  async makeBackup(): Promise<Contract['makeBackup']['answer']> {
    return await this.#call('makeBackup', null)
  }

  async removeBackup(name: string): Promise<Contract['removeBackup']['answer']> {
    return await this.#call('removeBackup', { name })
  }

  /** Puts a backup in the place of the directory. Returns why that failed; null when it did not. */
  async restoreBackup(name: string, by: string): Promise<OpenProblem | BackupProblem | SaveProblem | null> {
    await this.#lastTurn
    const answer = await this.#call('restoreBackup', { name, by })
    if (!answer.ok) return answer.problem
    this.#takeIn(answer.value)
    // Whoever restored it is at work.
    await this.startWork(by)
    return null
  }

  /** Puts text on the clipboard. False when it is not there. */
  async copyText(text: string): Promise<boolean> {
    try {
      await this.#call('copyText', text)
      return true
    } catch {
      return false
    }
  }

  async showDataFolder(): Promise<void> {
    await this.#call('showDataFolder', null)
  }

  async measureFolder(): Promise<Contract['measureFolder']['answer']> {
    return await this.#call('measureFolder', null)
  }

  async readPublished(): Promise<Contract['readPublished']['answer']> {
    return await this.#call('readPublished', null)
  }

  async listLicences(): Promise<Contract['listLicences']['answer']> {
    return await this.#call('listLicences', null)
  }

  async readLicence(id: string): Promise<Contract['readLicence']['answer']> {
    return await this.#call('readLicence', { id })
  }

  /** Asks for a file of the program, and verifies it. */
  async checkFile(): Promise<Contract['checkFile']['answer']> {
    return await this.#call('checkFile', null)
  }

  dismissNotices(): void {
    if (this.#state.kind === 'open') this.#become({ ...this.#state, notices: [] })
  }

  #takeIn({ stationId, settings, entries, misdated, notices, machine, saving }: Snapshot): void {
    const directory = readDirectory(entries, new Set(misdated))
    this.#become({
      kind: 'open',
      look: lookOf(settings),
      stationId,
      settings,
      settingsProblem: null,
      directory,
      lookup: openLookup(directory),
      notices,
      machine,
      saving,
      unsaved: new Map(),
      worker: null,
      done: [],
      undone: [],
      hasImportSince: false
    })
    void this.#followSaving(++this.#following)
    this.exchange.begin()
    this.lock.begin()
  }

  /** Before a lock the page looks as the station does: that much may be known of it. */
  #cannotOpen(problem: OpenProblem): void {
    const look = problem.kind === 'locked' ? problem.look : this.#state.look
    this.#become({ kind: 'not-open', look, problem })
  }

  /** Lets go of everything: the directory, its index, steps of this sitting, files that wait, who is at work. */
  #close(): void {
    if (this.#state.kind !== 'open') return
    this.#following += 1
    this.exchange.end()
    this.lock.end()
    this.#lastTurn = Promise.resolve()
    this.#become({ kind: 'opening', look: this.#state.look })
    this.#beginAnew()
  }

  /** Waits for the edits before, then finds out who makes this one and on what. */
  async #inTurn(work: (by: string, open: Open) => Promise<DeskEditProblem | null>): Promise<DeskEditProblem | null> {
    return await this.#afterEdits(async () => {
      const by = this.workerNow()
      return by === null || this.#state.kind !== 'open' ? { kind: 'nobody-at-work' } : await work(by, this.#state)
    })
  }

  async #afterEdits<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => null)
    return await turn
  }

  /** Puts what an import brought, or an undo left, into the directory. */
  #takeInChanges(entries: readonly Entry[], gone: readonly RecordId[], news: readonly RecordId[] = []): void {
    this.#lastEditMs = Date.now()
    this.#becomeOpen(({ directory, lookup }) => {
      if (gone.length === 0 && news.length === 0 && entries.length <= manyRecords) {
        const changed = withEntries(directory, entries)
        return { directory: changed, lookup: updateLookup(lookup, changed, entries), hasImportSince: true }
      }
      const kept = new Map(directory.entries)
      for (const entry of entries) kept.set(entry.id, entry)
      for (const id of gone) kept.delete(id)
      const changed = readDirectory(kept.values(), new Set([...directory.misdated, ...news]))
      return { directory: changed, lookup: openLookup(changed), hasImportSince: true }
    })
  }

  /** Puts an edit into the directory. The caller has checked that the station is open. */
  async #make(edit: Edit): Promise<EditProblem | null> {
    const answer = await this.#call('saveEdit', edit)
    if (!answer.ok) {
      if (answer.problem.kind === 'changed-meanwhile') await this.#catchUp()
      return answer.problem
    }
    this.#lastEditMs = Date.now()
    const { entries, ticket } = answer.value
    this.#becomeOpen(({ directory, lookup, unsaved, saving }) => {
      const changed = withEntries(directory, entries)
      const waiting = new Map(unsaved)
      if (ticket > saving.savedTicket) for (const entry of entries) waiting.set(entry.id, ticket)
      return { directory: changed, lookup: updateLookup(lookup, changed, entries), unsaved: waiting }
    })
    return null
  }

  /** Takes in what the machine holds and this page has not seen. */
  async #catchUp(): Promise<void> {
    const answer = await this.#call('openDirectory', null)
    if (!answer.ok) return
    const { entries, misdated } = answer.value
    const directory = readDirectory(entries, new Set(misdated))
    this.#becomeOpen(() => ({ directory, lookup: openLookup(directory) }))
  }

  /** Follows how saving stands for as long as this directory is the open one. */
  async #followSaving(following: number): Promise<void> {
    for (;;) {
      if (this.#state.kind !== 'open') return
      const saving = await this.#call('awaitSaving', { seen: this.#state.saving.version })
      if (following !== this.#following || this.#state.kind !== 'open') return
      const unsaved = new Map([...this.#state.unsaved].filter(([, ticket]) => ticket > saving.savedTicket))
      this.#become({ ...this.#state, saving, unsaved })
    }
  }

  /** Changes the open state; nothing when it is no longer open. */
  #becomeOpen(change: (open: Open) => Partial<Open>): void {
    if (this.#state.kind === 'open') this.#become({ ...this.#state, ...change(this.#state) })
  }

  #become(state: DeskState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  async #call<V extends Verb>(verb: V, request: Contract[V]['request']): Promise<Contract[V]['answer']> {
    try {
      return JSON.parse(await this.#door.call(verb, JSON.stringify(request)))
    } catch (error) {
      // What is waited for (`await…`) never comes once the program ends: the page goes with it, and complains to nobody.
      if (!isEnding(error)) throw error
      return await new Promise(() => undefined)
    }
  }
}

/** Electron's word for a call whose other side is gone. */
function isEnding(error: unknown): boolean {
  return String(error).includes('reply was never sent')
}

function lookOf({ language, theme, textSize }: Settings): Look {
  return { language, theme, textSize }
}
