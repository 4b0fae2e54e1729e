/**
 * The open offer: package files that a person opened and has not decided about. Files opened one after another, as by
 * a double-click on several, come together in one offer.
 *
 * Promises: nothing of a file reaches the directory from here; what is offered is weighed against the directory as it
 * is when it is asked for; the offer waits until a directory is open. Hides: where files lie (the page never hears of a
 * path), reading in turn, cancelling.
 */
import { basename } from 'node:path'
import type { Offer, OfferedFile } from '../../shared/exchange/offer.ts'
import type { Package, PackageProblem } from '../../shared/exchange/package.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { ReadFile, ReadingPlan } from '../exchange/read-package.ts'
import { declinedIn, type ExchangeMemory, type KnownKey } from '../exchange-memory.ts'
import type { ExchangeStanding } from '../exchange-standing.ts'
import { noteMistake } from '../mistake.ts'
import { needsAcceptance, type OwnStation, vouchFor } from './vouching.ts'
import { type Present, type Weighed, type WeighedFile, weigh } from './weighing.ts'

export interface OffersPlan {
  readonly read: (path: string, plan: ReadingPlan) => Promise<ReadFile>
  readonly fingerprintOf: (publicKey: string) => string
  /** a random word of so many letters and digits */
  readonly draw: (letters: number) => string
  readonly standing: ExchangeStanding
  /** null while no directory is open: the files wait */
  readonly host: () => Host | null
  /** finds out what the host has to know before it judges files */
  readonly prepare: () => Promise<void>
}

/** The station that the files are offered to. */
export interface Host extends Present {
  /** another number whenever the entries have changed */
  readonly version: number
  readonly own: OwnStation
  readonly memory: ExchangeMemory
  /** how stations are called, by id */
  readonly stationNames: Readonly<Record<string, string>>
}

/** A file that was opened, with what was read of it. */
interface HeldFile {
  readonly path: string
  readonly read: ReadFile
}

/** A file that is to be read. */
interface Wanted {
  readonly path: string
  readonly passphrase: string | null
}

/** What an offer holds of a file that can be taken. */
export interface SoundFile {
  readonly name: string
  readonly package: Package
}

/** The most files that one offer takes: nobody decides about more at once. */
const mostFiles = 50

export class Offers {
  readonly #plan: OffersPlan
  #waiting: readonly Wanted[] = []
  #files: readonly HeldFile[] = []
  #id: string | null = null
  #weighed: { readonly of: readonly HeldFile[]; readonly version: number; readonly result: Weighed } | null = null
  /** checksums of packages that brought nothing new in this sitting: what they hold is here */
  readonly #known = new Set<string>()
  #reading: AbortController | null = null
  #work: Promise<void> = Promise.resolve()

  constructor(plan: OffersPlan) {
    this.#plan = plan
  }

  /** Begins to read files; answers whether there are any. They join those of an open offer. */
  open(paths: readonly string[]): boolean {
    const news = [...new Set(paths)].filter(path => !this.#waiting.some(one => one.path === path))
    this.#waiting = [...this.#waiting, ...news.map(path => ({ path, passphrase: null }))].slice(0, mostFiles)
    this.goOn()
    return paths.length > 0
  }

  /** Adds what was made elsewhere of a file that is no package: a spreadsheet. It joins the files of an open offer. */
  hold(path: string, read: ReadFile): void {
    this.#add([{ path, read }])
    this.#plan.standing.become({ offer: this.#id })
  }

  /**
   * Reads files though no directory is open: whoever is about to lay one down learns whether there is anything to begin
   * from. Those that can be taken are offered once it is there; where none can, nothing is kept. Answers what is wrong
   * with each, null for a sound or a protected one.
   */
  async readAhead(paths: readonly string[]): Promise<readonly (PackageProblem | null)[]> {
    await this.settled()
    if (this.#id !== null) this.drop(this.#id)
    if (paths.length === 0) return []
    this.#begin(paths.slice(0, mostFiles).map(path => ({ path, passphrase: null })))
    await this.settled()
    const problems = paths.map(path => {
      const read = this.#files.find(file => file.path === path)?.read
      if (read === undefined) return { kind: 'cancelled' } as const
      return read.content.ok || isLocked(read.content.problem) ? null : read.content.problem
    })
    if (this.#id !== null && !problems.includes(null)) this.drop(this.#id)
    return problems
  }

  /** Reads what is waiting, once a directory is open and nothing else is under way. */
  goOn(): void {
    const { host, standing } = this.#plan
    if (this.#waiting.length === 0 || this.#reading !== null || standing.state.work !== null || host() === null) return
    const wanted = this.#waiting
    this.#waiting = []
    this.#begin(wanted)
  }

  /** Reads a protected file of the offer again, with a passphrase. */
  unlock(offer: string, file: number, passphrase: string): void {
    const held = offer === this.#id ? this.#files[file] : undefined
    if (held === undefined) return
    this.#waiting = [...this.#waiting, { path: held.path, passphrase }]
    this.goOn()
  }

  /** Ends the reading that is under way. What was offered before stays. */
  cancel(): void {
    this.#waiting = []
    this.#reading?.abort()
  }

  /** Lets the offer go. */
  drop(offer: string): void {
    if (offer !== this.#id) return
    this.#files = []
    this.#id = null
    this.#weighed = null
    this.#plan.standing.become({ offer: null })
  }

  /** The offer as it stands against the directory now; null when it is gone. */
  async read(offer: string): Promise<Offer | null> {
    const host = this.#plan.host()
    if (offer !== this.#id || host === null) return null
    const weighed = await this.#weigh(host)
    if (offer !== this.#id) return null
    const verdicts = verdictsOf(this.#files, weighed)
    const files = this.#files.map((file, place) => this.#told(file, verdicts[place] ?? null, host))
    return {
      id: offer,
      files,
      entries: weighed.news,
      identical: weighed.identical,
      stationNames: this.#stationNames(host),
      declined: declinedIn(host.memory, weighed.news)
    }
  }

  /**
   * What applying the offer would take: its sound files and what they hold together. Null when it is gone, or holds
   * nothing that can be taken.
   */
  async toTake(offer: string): Promise<{
    readonly files: readonly SoundFile[]
    readonly union: ReadonlyMap<RecordId, Entry>
    /** whether somebody has to answer for a file that nobody vouches for */
    readonly needsAcceptance: boolean
    readonly stationNames: Readonly<Record<string, string>>
  } | null> {
    const host = this.#plan.host()
    if (offer !== this.#id || host === null) return null
    const weighed = await this.#weigh(host)
    const verdicts = verdictsOf(this.#files, weighed)
    const files = this.#files.flatMap(({ path, read: { content } }, place) =>
      content.ok && verdicts[place]?.problem === null ? [{ name: basename(path), package: content.value }] : []
    )
    if (files.length === 0) return null
    return {
      files,
      union: weighed.union,
      needsAcceptance: files.some(file => needsAcceptance(vouchFor(file.package, host.own, host.memory.keys))),
      stationNames: this.#stationNames(host)
    }
  }

  /** The station that a key of the open offer names; null when none of its files was signed with it. */
  stationOfKey(publicKey: string): Pick<KnownKey, 'station' | 'name'> | null {
    for (const { read } of this.#files) {
      if (!read.content.ok || read.content.value.signature !== 'good') continue
      const { station } = read.content.value.head
      if (station.publicKey === publicKey) return { station: station.id, name: station.name }
    }
    return null
  }

  /** Resolves when nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.#reading !== null) await this.#work
  }

  #begin(wanted: readonly Wanted[]): void {
    const reading = new AbortController()
    this.#reading = reading
    this.#work = this.#readAll(wanted, reading.signal).finally(() => {
      this.#reading = null
      this.#plan.standing.become({ work: null, offer: this.#id })
      this.goOn()
    })
  }

  async #readAll(wanted: readonly Wanted[], signal: AbortSignal): Promise<void> {
    const { standing, read, host, prepare } = this.#plan
    const news: HeldFile[] = []
    for (const [place, { path, passphrase }] of wanted.entries()) {
      standing.become({ work: { kind: 'reading', name: basename(path), part: place / wanted.length } })
      const progress = (part: number): void => standing.progress((place + part) / wanted.length)
      try {
        await prepare()
        news.push({ path, read: await read(path, { passphrase, signal, progress }) })
      } catch (mistake) {
        noteMistake(mistake)
        news.push({ path, read: unreadable })
      }
      if (signal.aborted) return
    }
    this.#add(news)
    const station = host()
    try {
      if (station !== null) await this.#weigh(station)
    } catch (mistake) {
      noteMistake(mistake)
      // Whatever of them cannot be weighed: what was offered before can.
      this.#add(news.map(({ path }) => ({ path, read: unreadable })))
    }
  }

  /** Files that could not be read give way to others. */
  #add(news: readonly HeldFile[]): void {
    const isHopeless = !this.#files.some(file => file.read.content.ok || isLocked(file.read.content.problem))
    this.#files = joined(isHopeless ? [] : this.#files, news).slice(-mostFiles)
    this.#id = `offer-${this.#plan.draw(12)}`
  }

  async #weigh(host: Host): Promise<Weighed> {
    for (;;) {
      const of = this.#files
      const { version } = host
      if (this.#weighed?.of === of && this.#weighed.version === version) return this.#weighed.result
      const packages = of.flatMap(({ read }) => (read.content.ok ? [read.content.value] : []))
      const result = await weigh(packages, host)
      // An edit, or another file, may have come in between the steps.
      if (this.#files !== of || host.version !== version) continue
      this.#weighed = { of, version, result }
      for (const [place, { freshness, problem }] of result.files.entries()) {
        const checksum = packages[place]?.head.checksum
        if (problem === null && freshness.kind !== 'changes' && checksum !== undefined) this.#known.add(checksum)
      }
      return result
    }
  }

  #told({ path, read }: HeldFile, weighed: WeighedFile | null, host: Host): OfferedFile {
    const { fingerprintOf } = this.#plan
    const { sizeBytes, isProtected, content } = read
    const file = { name: basename(path), sizeBytes, isProtected }
    if (!content.ok) return { ...file, ...nothingRead, problem: content.problem }
    const { head } = content.value
    const { publicKey } = head.station
    return {
      ...file,
      head,
      problem: weighed?.problem ?? null,
      signature: vouchFor(content.value, host.own, host.memory.keys),
      fingerprint: content.value.signature === 'none' || publicKey === null ? null : fingerprintOf(publicKey),
      freshness: weighed?.freshness ?? nothingRead.freshness,
      takenAt: takenAt(host.memory, head.checksum),
      lacksBase: this.#lacksBase(content.value, host.memory),
      knewMore: weighed?.knewMore ?? false
    }
  }

  #lacksBase({ head }: Package, memory: ExchangeMemory): boolean {
    const { part } = head.scope
    if (part.what !== 'changes') return false
    const { sinceChecksum } = part
    if (this.#known.has(sinceChecksum) || takenAt(memory, sinceChecksum) !== null) return false
    if ([...memory.exports.values()].some(note => note.checksum === sinceChecksum)) return false
    return !this.#files.some(({ read }) => read.content.ok && read.content.value.head.checksum === sinceChecksum)
  }

  /** What a station is called here comes first, then what it says of itself, then what others call it. */
  #stationNames(host: Host): Readonly<Record<string, string>> {
    const heads = this.#files.flatMap(({ read }) => (read.content.ok ? [read.content.value.head] : []))
    return {
      ...Object.assign({}, ...heads.map(head => head.stationNames)),
      ...Object.fromEntries(heads.map(({ station }) => [station.id, station.name])),
      ...host.stationNames
    }
  }
}

/** What is told of a file that a mistake of ours kept from being read: it must not vanish without a word. */
const unreadable: ReadFile = {
  sizeBytes: 0,
  isProtected: false,
  content: { ok: false, problem: { kind: 'unexpected' } }
}

const nothingRead = {
  head: null,
  signature: 'unsigned',
  fingerprint: null,
  freshness: { kind: 'nothing-new' },
  takenAt: null,
  lacksBase: false,
  knewMore: false
} as const

/** The same package twice is one; a file read again takes the place of what was read of it before. */
function joined(held: readonly HeldFile[], news: readonly HeldFile[]): readonly HeldFile[] {
  const files = [...held]
  for (const file of news) {
    const checksum = checksumOf(file)
    const place = files.findIndex(one => one.path === file.path || (checksum !== null && checksumOf(one) === checksum))
    if (place < 0) files.push(file)
    else files[place] = file
  }
  return files
}

function checksumOf({ read }: HeldFile): string | null {
  return read.content.ok ? read.content.value.head.checksum : null
}

function isLocked(problem: PackageProblem): boolean {
  return problem.kind === 'passphrase-needed' || problem.kind === 'passphrase-wrong'
}

/** For each file what weighing said of it; null for those that could not be read. */
function verdictsOf(files: readonly HeldFile[], weighed: Weighed): readonly (WeighedFile | null)[] {
  let place = 0
  return files.map(({ read }) => (read.content.ok ? (weighed.files[place++] ?? null) : null))
}

function takenAt(memory: ExchangeMemory, checksum: string): string | null {
  const note = [...memory.imports.values()].findLast(
    one => one.state !== 'undone' && one.files.some(file => file.checksum === checksum)
  )
  return note?.at ?? null
}
