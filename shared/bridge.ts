/**
 * The door between page and machine: one line a verb. The machine's half (main/bridge.ts), the preload and the
 * page's client (renderer/desk.ts) are derived from it, so a verb cannot be half added.
 *
 * Requests and answers cross as JSON text. Expected failures are values with a `kind`; a throw is a bug. The
 * page never names a path or a channel.
 */
import { z } from 'zod'
import type { CentreStatus } from './records/centre.ts'
import type { Day } from './records/day.ts'
import { type CentreId, centreId } from './records/ids.ts'
import { type Edit, type EditProblem, edit } from './replica/edit.ts'
import type { Entry } from './replica/entry.ts'
import type { Result } from './result.ts'

export interface Contract {
  /** the directory of this station, or why it cannot be shown */
  readonly openDirectory: { request: null; answer: Result<Snapshot, OpenProblem> }
  /** first run: names the station and lays down its database */
  readonly beginStation: { request: Beginning; answer: Result<Snapshot, OpenProblem | SaveProblem> }
  /** leaves a damaged database untouched and goes on with a new one beside it */
  readonly startBeside: { request: null; answer: Result<null, SaveProblem> }
  /** takes an edit in and shows it; `awaitSaving` tells when it is on disk */
  readonly saveEdit: { request: Edit; answer: Result<Accepted, EditProblem> }
  /** resolves as soon as the state of saving is another than the one seen */
  readonly awaitSaving: { request: { seen: number }; answer: SavingState }
  /** tries to save at once what is waiting */
  readonly trySavingAgain: { request: null; answer: null }
  readonly saveSettings: { request: Settings; answer: Result<Settings, SaveProblem> }
  /** puts text on the clipboard of the machine; the page itself has no permission to */
  readonly copyText: { request: string; answer: null }
  readonly showDataFolder: { request: null; answer: null }
}

export type Verb = keyof Contract

const stationName = z.string().trim().min(1).max(80)

export const settings = z.strictObject({
  stationName,
  myCentre: centreId.nullable(),
  language: z.enum(['sr-Latn', 'sr-Cyrl', 'en']),
  /** system follows the machine */
  theme: z.enum(['system', 'light', 'dark']),
  /** size of text in percent */
  textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(175), z.literal(200)])
})
export type Settings = z.infer<typeof settings>
export type Language = Settings['language']

const beginning = z.strictObject({ settings, start: z.enum(['public-directory', 'empty']) })
export type Beginning = z.infer<typeof beginning>

/** All that the page holds: the entries of the replica and this station's own settings. */
export interface Snapshot {
  readonly stationId: string
  readonly settings: Settings
  /** with the changes that are not on disk yet */
  readonly entries: readonly Entry[]
  readonly saving: SavingState
  /** what start-up had to say, such as a last line that was never acknowledged and was left out */
  readonly notices: readonly Notice[]
  readonly machine: Machine
}

export interface Machine {
  readonly version: string
  /** the day the program was built: a clock before it is wrong */
  readonly builtOn: Day
  /** where the database lies, for people to read */
  readonly dataFolder: string
  /** the day it is taken to be; only builds with test hooks ever set it, and only they look at it */
  readonly fixedToday?: Day
}

/** Something start-up repaired, worded on screen. */
export interface Notice {
  readonly kind: 'unfinished-edit-left-out'
  readonly file: string
}

export type OpenProblem =
  /** no database here yet: first run. `centres` are those of the public directory, to choose one's own from */
  | { readonly kind: 'first-run'; readonly centres: readonly CentreName[]; readonly machine: Machine }
  | { readonly kind: 'damaged'; readonly damage: Damage; readonly machine: Machine }
  | { readonly kind: 'no-access'; readonly folder: string; readonly reason: string; readonly machine: Machine }
  | { readonly kind: 'held'; readonly holder: Holder; readonly machine: Machine }

export interface CentreName {
  readonly id: CentreId
  readonly name: string
  readonly status: CentreStatus | null
}

/** A file that cannot be read as this program's database. Nothing was written to it. */
export interface Damage {
  readonly what: 'empty' | 'truncated' | 'damaged' | 'foreign' | 'newer' | 'unreadable' | 'missing'
  readonly file: string
  /** where in the file, when that is known */
  readonly place: string | null
  /** the fault in technical words, for whoever helps by telephone */
  readonly reason: string
}

/** Another running copy that has the data folder open. */
export interface Holder {
  readonly computer: string
  readonly processId: number
  readonly since: string
}

/** An edit that is shown and on its way to the disk. */
export interface Accepted {
  readonly entries: readonly Entry[]
  /** saved when `SavingState.savedTicket` has reached it */
  readonly ticket: number
}

/** How saving stands. Changes are saved in the order they were made; one that fails is tried until it is on disk. */
export interface SavingState {
  readonly version: number
  /** changes that are shown and not yet on disk */
  readonly waiting: number
  /** all changes up to this ticket are on disk */
  readonly savedTicket: number
  /** ISO instant of the last change that reached the disk; null before the first */
  readonly savedAt: string | null
  /** why the oldest waiting change could not be saved so far; null while all is well */
  readonly problem: SaveProblem | null
  /** the window was asked to close and waits for the disk */
  readonly isClosing: boolean
}

/** The bytes are not on disk. Nothing was changed in the directory; the same request can be sent again. */
export interface SaveProblem {
  readonly kind: 'not-saved'
  readonly cause: 'full' | 'denied' | 'busy' | 'broken'
  readonly reason: string
}

const nothing = z.null()

/** What each verb takes, checked on the machine's side before anything is done. */
export const readRequest: { readonly [V in Verb]: z.ZodType<Contract[V]['request']> } = {
  openDirectory: nothing,
  beginStation: beginning,
  startBeside: nothing,
  saveEdit: edit,
  awaitSaving: z.strictObject({ seen: z.number().int() }),
  trySavingAgain: nothing,
  saveSettings: settings,
  copyText: z.string().max(10_000),
  showDataFolder: nothing
}

export const verbs = Object.keys(readRequest) as readonly Verb[]

/** What the preload puts on `window.putokaz`: the request goes out as JSON text, the answer comes back as JSON text. */
export interface Door {
  readonly call: (verb: Verb, request: string) => Promise<string>
}

/** The largest request, in characters. */
export const longestRequest = 4_000_000
