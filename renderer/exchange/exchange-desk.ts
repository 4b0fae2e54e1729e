/**
 * The page's part of the exchange of packages: the files that were opened and wait for somebody to decide, what was
 * decided about them so far, and what the machine is busy with.
 *
 * Promises: an offer is on the page as long as it lies at the machine, whoever opened the files and however; what was
 * decided stays while one looks at other screens; what was taken in or undone is in the directory when the answer is
 * there. Lent what it needs by the desk (desk.ts), which stays the only one at the door. Knows nothing of React.
 */
import type { Contract, Erased, Imported, Verb } from '../../shared/bridge.ts'
import { type Deciding, nothingDecided } from '../../shared/exchange/deciding.ts'
import type {
  Decisions,
  ExchangeState,
  ExportWish,
  FirstChoice,
  Offer,
  OfferedFile,
  Signature
} from '../../shared/exchange/offer.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { SheetDesk } from '../sheets/sheet-desk.ts'

export interface Exchange {
  /** what the machine reads, applies or writes; null when it is idle */
  readonly work: ExchangeState['work']
  /** files that were opened and that nobody has taken or put away yet */
  readonly offer: Offer | null
  readonly deciding: Deciding
  /** a person has said that files nobody vouches for may be taken */
  readonly acceptsUnsigned: boolean
  /** how other stations are called, by id */
  readonly stationNames: Readonly<Record<string, string>>
  /** grows with everything that was taken, undone, written or trusted: what was read before is old then */
  readonly turn: number
}

/** What the desk lends. */
export interface Counter {
  readonly call: <V extends Verb>(verb: V, request: Contract[V]['request']) => Promise<Contract[V]['answer']>
  readonly takeFiles: (files: readonly object[]) => Promise<boolean>
  /** does the work when all edits before it are made; those after it wait */
  readonly afterEdits: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  /** puts whole new forms of records into the directory, and lets others go */
  readonly takeIn: (entries: readonly Entry[], gone: readonly string[], misdated?: readonly string[]) => void
  /** takes in what the machine holds and the page has not seen */
  readonly catchUp: () => Promise<void>
}

const idle: Exchange = {
  work: null,
  offer: null,
  deciding: nothingDecided,
  acceptsUnsigned: false,
  stationNames: {},
  turn: 0
}

export class ExchangeDesk {
  /** a spreadsheet on its way to an offer */
  readonly sheet: SheetDesk
  readonly #counter: Counter
  readonly #listeners = new Set<() => void>()
  #state: Exchange = idle
  #following = 0

  constructor(counter: Counter) {
    this.#counter = counter
    this.sheet = new SheetDesk(counter.call)
  }

  readonly state = (): Exchange => this.#state

  /** Calls the listener after each change. Returns what ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Follows the exchange from now on: for the desk, each time a directory is opened. */
  begin(): void {
    const following = ++this.#following
    this.#become({ ...idle, turn: this.#state.turn })
    this.sheet.begin()
    this.#turn()
    void this.#follow(following)
  }

  /** The directory is no longer open: lets go of files that wait, and of everything known of other stations. */
  end(): void {
    this.#following += 1
    this.#become(idle)
    this.sheet.begin()
  }

  /** Asks for files and begins to read them. False when nobody chose one. */
  async choose(): Promise<boolean> {
    return await this.#counter.call('choosePackages', null)
  }

  /** Asks for files to begin from, while no directory is open, and says whether any can be taken. */
  async chooseFirst(): Promise<FirstChoice> {
    return await this.#counter.call('chooseFirst', null)
  }

  /** Offers the public directory that came with the program: it then lies there like a file that was opened. */
  async offerPublished(): Promise<void> {
    await this.#counter.call('offerPublished', null)
  }

  /** Begins to read files (`File`) that were dropped on the page. False when there is none among them. */
  async take(files: readonly object[]): Promise<boolean> {
    return await this.#counter.takeFiles(files)
  }

  /** Ends the reading or writing that is under way. */
  async cancel(): Promise<void> {
    await this.#counter.call('cancelExchange', null)
  }

  /** Tries a passphrase on one file of the offer; the offer is then read anew, and what was decided stays. */
  async givePassphrase(file: number, passphrase: string): Promise<void> {
    const { offer } = this.#state
    if (offer !== null) await this.#counter.call('givePassphrase', { offer: offer.id, file, passphrase })
  }

  decide(change: (deciding: Deciding) => Deciding): void {
    this.#become({ ...this.#state, deciding: change(this.#state.deciding) })
  }

  acceptUnsigned(acceptsUnsigned: boolean): void {
    this.#become({ ...this.#state, acceptsUnsigned })
  }

  /** Takes what was decided. It is on disk and in the directory when the answer is good. */
  async apply(decisions: Decisions): Promise<Contract['applyOffer']['answer']> {
    return await this.#counter.afterEdits(async () => {
      const answer = await this.#counter.call('applyOffer', decisions)
      if (answer.ok) {
        this.#takeIn(answer.value)
        this.#forgetOffer(decisions.offer)
      } else if (answer.problem.kind === 'offer-outdated') {
        await this.#counter.catchUp()
        await this.#readOffer(decisions.offer)
      }
      return answer
    })
  }

  /** Puts the files away. Nothing of them was taken. */
  async putAway(): Promise<void> {
    const { offer } = this.#state
    if (offer === null) return
    this.#forgetOffer(offer.id)
    await this.#counter.call('dropOffer', { offer: offer.id })
  }

  async listImports(): Promise<Contract['listImports']['answer']> {
    return await this.#counter.call('listImports', null)
  }

  /** Undoes an import. The directory is without it when the answer is good. */
  async undoImport(
    number: number,
    by: string,
    manner: 'forget' | 'take-back'
  ): Promise<Contract['undoImport']['answer']> {
    return await this.#counter.afterEdits(async () => {
      const answer = await this.#counter.call('undoImport', { number, by, manner })
      if (answer.ok) this.#takeIn(answer.value)
      return answer
    })
  }

  async exportPackage(wish: ExportWish): Promise<Contract['exportPackage']['answer']> {
    return await this.#counter.afterEdits(async () => {
      const answer = await this.#counter.call('exportPackage', wish)
      if (answer.ok) this.#turn()
      return answer
    })
  }

  async listExports(): Promise<Contract['listExports']['answer']> {
    return await this.#counter.call('listExports', null)
  }

  async listStations(): Promise<Contract['listStations']['answer']> {
    return await this.#counter.call('listStations', null)
  }

  /** Trusts a key, or withdraws that. What the offer says of who vouches for its files follows. */
  async setTrust(publicKey: string, trusted: boolean): Promise<Contract['setTrust']['answer']> {
    const answer = await this.#counter.call('setTrust', { publicKey, trusted })
    const { offer } = this.#state
    if (answer.ok && offer !== null) await this.#readOffer(offer.id)
    if (answer.ok) this.#turn()
    return answer
  }

  async renewKey(): Promise<Contract['renewKey']['answer']> {
    const answer = await this.#counter.call('renewKey', null)
    if (answer.ok) this.#turn()
    return answer
  }

  /** Takes a person's data away for good. */
  async eraseContact(contact: string, by: string): Promise<Contract['eraseContact']['answer']> {
    return await this.#counter.afterEdits(async () => {
      const answer = await this.#counter.call('eraseContact', { contact, by })
      if (answer.ok) this.#takeInErased(answer.value)
      return answer
    })
  }

  #takeIn({ entries, gone, misdated }: Imported): void {
    this.#counter.takeIn(entries, gone, misdated)
    this.#turn()
  }

  #takeInErased({ entries }: Erased): void {
    this.#counter.takeIn(entries, [])
    this.#turn()
  }

  async #follow(following: number): Promise<void> {
    for (let seen = 0; following === this.#following; ) {
      const { version, work, offer, sheet } = await this.#counter.call('awaitExchange', { seen })
      if (following !== this.#following) return
      seen = version
      this.#become({ ...this.#state, work })
      this.sheet.follow(sheet)
      if (offer === null) this.#forgetOffer(this.#state.offer?.id ?? null)
      else if (offer !== this.#state.offer?.id) await this.#readOffer(offer)
    }
  }

  /** What was decided stays when a file is read again or others join it, and goes with the files. */
  async #readOffer(id: string): Promise<void> {
    const following = this.#following
    const offer = await this.#counter.call('readOffer', { offer: id })
    if (following !== this.#following) return
    const { offer: before, deciding, acceptsUnsigned } = this.#state
    const wasAccepted = before === null ? [] : doubtfulIn(before)
    this.#become({
      ...this.#state,
      offer,
      deciding: offer === null || before === null ? nothingDecided : deciding,
      // What was said of some files holds for no other that joined them.
      acceptsUnsigned: acceptsUnsigned && offer !== null && doubtfulIn(offer).every(one => wasAccepted.includes(one))
    })
  }

  #forgetOffer(id: string | null): void {
    if (this.#state.offer === null || this.#state.offer.id !== id) return
    this.#become({ ...this.#state, offer: null, deciding: nothingDecided, acceptsUnsigned: false })
  }

  #turn(): void {
    this.#become({ ...this.#state, turn: this.#state.turn + 1 })
    void this.#readNames()
  }

  async #readNames(): Promise<void> {
    const following = this.#following
    const { names } = await this.listStations()
    if (following !== this.#following) return
    const isTheSame = JSON.stringify(names) === JSON.stringify(this.#state.stationNames)
    if (!isTheSame) this.#become({ ...this.#state, stationNames: names })
  }

  #become(state: Exchange): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** Whether a person has to say that this file may be taken though nobody vouches for it. */
export function needsAcceptance({ head, problem, signature }: OfferedFile): boolean {
  return head !== null && problem === null && !vouchedFor.has(signature)
}

const vouchedFor: ReadonlySet<Signature> = new Set(['own', 'trusted', 'sheet', 'published'])

function doubtfulIn({ files }: Offer): readonly string[] {
  return files.flatMap(file => (needsAcceptance(file) && file.head !== null ? [file.head.checksum] : []))
}
