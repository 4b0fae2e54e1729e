/**
 * The door between page and machine: one line a verb. The machine's half (main/bridge.ts), the preload and the
 * page's client (renderer/desk.ts) are derived from it, so a verb cannot be half added.
 *
 * Requests and answers cross as JSON text. Expected failures are values with a `kind`; a throw is a bug. The
 * page never names a path or a channel.
 */
import { z } from 'zod'
import { type AboutContract, type FolderPlace, type Published, readAbout } from './about.ts'
import { type CheckingContract, readChecking } from './checking.ts'
import type {
  Decisions,
  ExchangeState,
  ExportWish,
  FirstChoice,
  ImportCounts,
  KnownStation,
  Offer,
  OwnKey,
  PastExport,
  PastImport
} from './exchange/offer.ts'
import { readExchange } from './exchange/requests.ts'
import type { HistoryRecord } from './history.ts'
import { type LockContract, type Look, readLock } from './lock.ts'
import { languages, textSizes, themes } from './look.ts'
import { paperHabit, paperKinds } from './paper/choices.ts'
import { type ContactWish, type PaperFormat, type PrintProblem, readPaper, type SavedFile } from './paper/requests.ts'
import type { CentreStatus } from './records/centre.ts'
import type { Day } from './records/day.ts'
import { type CentreId, centreId } from './records/ids.ts'
import { type Edit, type EditProblem, edit } from './replica/edit.ts'
import type { Entry } from './replica/entry.ts'
import type { Result } from './result.ts'
import { readSheetsIn, type SheetsInContract } from './sheets/in-requests.ts'
import { readSheetsOut, type SheetWish, type WriteSheetsProblem, type WrittenSheets } from './sheets/out-requests.ts'

export interface Contract extends SheetsInContract, LockContract, CheckingContract, AboutContract {
  /** the directory of this station, or why it cannot be shown */
  readonly openDirectory: { request: null; answer: Result<Snapshot, OpenProblem> }
  /** first run: names the station and lays down its database */
  readonly beginStation: { request: Beginning; answer: Result<Snapshot, OpenProblem | SaveProblem> }
  /** leaves a damaged database untouched and goes on with a new one beside it */
  readonly startBeside: { request: null; answer: Result<null, SaveProblem> }
  /** takes the folder from a holder on another computer that a person knows to be gone */
  readonly takeOver: { request: null; answer: Result<Snapshot, OpenProblem> }
  /** takes an edit in and shows it; `awaitSaving` tells when it is on disk */
  readonly saveEdit: { request: Edit; answer: Result<Accepted, EditProblem> }
  /** resolves as soon as the state of saving is another than the one seen */
  readonly awaitSaving: { request: { seen: number }; answer: SavingState }
  /** tries to save at once what is waiting */
  readonly trySavingAgain: { request: null; answer: null }
  readonly saveSettings: { request: Settings; answer: Result<Settings, SaveProblem> }
  /** what happened here, the newest first */
  readonly readHistory: { request: HistoryQuestion; answer: HistoryPage }
  readonly listBackups: { request: null; answer: Result<readonly BackupSummary[], BackupProblem> }
  readonly makeBackup: { request: null; answer: Result<BackupSummary, BackupProblem> }
  /** lets one backup go, when a person said which */
  readonly removeBackup: { request: { name: string }; answer: Result<null, BackupProblem> }
  /** puts a backup in the place of the directory, after a backup of the present state; beside a damaged database, a new one */
  readonly restoreBackup: {
    request: { name: string; by: string }
    answer: Result<Snapshot, OpenProblem | BackupProblem | SaveProblem>
  }
  /** asks where, and writes there a copy of everything, with the changes that could not be saved */
  readonly saveCopy: {
    request: null
    answer: Result<{ readonly file: string }, SaveProblem | { readonly kind: 'cancelled' }>
  }
  /** asks for package files and begins to read them; false when nobody chose one. `awaitExchange` tells of the rest */
  readonly choosePackages: { request: null; answer: boolean }
  /**
   * asks for files to begin from while no directory is open, and reads them: whoever chose none that can be taken lays
   * nothing down
   */
  readonly chooseFirst: { request: null; answer: FirstChoice }
  /** offers the public directory that came with the program, as files are offered; false while no directory is open */
  readonly offerPublished: { request: null; answer: boolean }
  /** resolves as soon as the state of the exchange is another than the one seen */
  readonly awaitExchange: { request: { seen: number }; answer: ExchangeState }
  /** ends the reading or writing that is under way; nothing was changed by it */
  readonly cancelExchange: { request: null; answer: null }
  /** null when the offer is gone */
  readonly readOffer: { request: { offer: string }; answer: Offer | null }
  /** reads a protected file of the offer again; the offer is then another one */
  readonly givePassphrase: { request: { offer: string; file: number; passphrase: string }; answer: null }
  readonly applyOffer: { request: Decisions; answer: Result<Imported, ApplyProblem> }
  readonly dropOffer: { request: { offer: string }; answer: null }
  /** the newest first */
  readonly listImports: { request: null; answer: readonly PastImport[] }
  /** forget: as if it had never been taken; take-back: ordinary writes of the values before, which reach others */
  readonly undoImport: {
    request: { number: number; by: string; manner: 'forget' | 'take-back' }
    answer: Result<Imported, UndoImportProblem>
  }
  /** asks where, writes a package there and reads it back */
  readonly exportPackage: { request: ExportWish; answer: Result<PastExport, ExportProblem> }
  /** the newest first */
  readonly listExports: { request: null; answer: readonly PastExport[] }
  /** `own` is null when the key of this station cannot be read: sealed for somebody else, or damaged */
  readonly listStations: {
    request: null
    answer: {
      readonly own: OwnKey | null
      readonly known: readonly KnownStation[]
      /** how stations are called, by id, whether or not their key is known */
      readonly names: Readonly<Record<string, string>>
    }
  }
  /** begins a new key when the old one cannot be read; others will ask whether to trust it */
  readonly renewKey: { request: null; answer: Result<OwnKey, SaveProblem> }
  /** trusts a key that was seen in an offer or before, or withdraws that */
  readonly setTrust: { request: { publicKey: string; trusted: boolean }; answer: Result<null, SaveProblem> }
  /** takes a person's data out of the directory, history, journal and backups, for good */
  readonly eraseContact: { request: { contact: string; by: string }; answer: Result<Erased, SaveProblem> }
  /** prints the sheet that stands on the page, by way of the machine's print dialog */
  readonly printPaper: { request: { format: PaperFormat }; answer: Result<null, PrintProblem> }
  /** asks where, and writes there a PDF of the sheet that stands on the page */
  readonly savePaper: {
    request: { name: string }
    answer: Result<SavedFile, SaveProblem | { readonly kind: 'cancelled' }>
  }
  /** asks where, and writes there contacts for telephones and mail programs (vCard) */
  readonly saveContacts: {
    request: ContactWish
    answer: Result<SavedFile, SaveProblem | { readonly kind: 'cancelled' }>
  }
  /** asks where, and writes there a spreadsheet file or an HSDS package, and reads it back */
  readonly writeSheets: { request: SheetWish; answer: Result<WrittenSheets, WriteSheetsProblem> }
  /** closes the window though changes are not on disk: they are lost */
  readonly closeAnyway: { request: null; answer: null }
  /** goes on working instead of closing */
  readonly keepOpen: { request: null; answer: null }
  /** puts text on the clipboard of the machine; the page itself has no permission to */
  readonly copyText: { request: string; answer: null }
  readonly showDataFolder: { request: null; answer: null }
}

export type Verb = keyof Contract

const stationName = z.string().trim().min(1).max(80)

export const settings = z.strictObject({
  stationName,
  myCentre: centreId.nullable(),
  language: z.enum(languages),
  /** names of those who work at this station, to choose from at a change of shift; empty at the first run */
  people: z.array(z.string().trim().min(1).max(80)).max(50),
  /** system follows the machine */
  theme: z.enum(themes),
  /** size of text in percent */
  textSize: z.literal(textSizes),
  /** a contact is to be verified again after so many days; missing in settings of older versions (`unverifiedDaysIn`) */
  unverifiedDays: z.number().int().min(1).max(3650).optional(),
  /** with the lock on, it closes after so many minutes in which nobody did anything; missing: never by itself */
  lockAfterMinutes: z.number().int().min(1).max(480).optional(),
  /** after so many hours without an edit, who is at work is asked again (`askWhoAfterIn`) */
  askWhoAfterHours: z.number().int().min(1).max(24).optional(),
  /** the data folder a person was warned about and has put the warning away for */
  folderWarned: z.string().max(1000).optional(),
  /** the newest edition of the public directory that a person was told of and does not want */
  editionDeclined: z.number().int().min(0).optional(),
  /** what was chosen last for each kind of sheet */
  paper: z.partialRecord(z.enum(paperKinds), paperHabit).optional()
})
export type Settings = z.infer<typeof settings>
export type Language = Settings['language']

/** After so many days a contact is to be verified again; 90 until somebody says otherwise. */
export function unverifiedDaysIn({ unverifiedDays = 90 }: Settings): number {
  return unverifiedDays
}

/** After so many hours without an edit, who is at work is asked again; 3 until somebody says otherwise. */
export function askWhoAfterIn({ askWhoAfterHours = 3 }: Settings): number {
  return askWhoAfterHours
}

const beginning = z.strictObject({ settings, start: z.enum(['public-directory', 'empty']) })
export type Beginning = z.infer<typeof beginning>

/** All that the page holds: the entries of the replica and this station's own settings. */
export interface Snapshot {
  readonly stationId: string
  readonly settings: Settings
  /** with the changes that are not on disk yet */
  readonly entries: readonly Entry[]
  /** verifications whose day had not come yet when they were first received here */
  readonly misdated: readonly string[]
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
  /** what may harm the data where it lies; missing when nothing is known to */
  readonly folderPlace?: FolderPlace
  /** the day it is taken to be; only builds with test hooks ever set it, and only they look at it */
  readonly fixedToday?: Day
}

/** Something start-up repaired, or met with, worded on screen. */
export type Notice =
  | { readonly kind: 'unfinished-edit-left-out'; readonly file: string }
  /** the page was gone and was loaded anew: what was typed and not saved is lost */
  | { readonly kind: 'page-came-back' }

export type OpenProblem =
  /** no database here yet: first run. `centres` are those of the public directory, to choose one's own from */
  | {
      readonly kind: 'first-run'
      readonly centres: readonly CentreName[]
      readonly published: Published
      readonly machine: Machine
    }
  | {
      readonly kind: 'damaged'
      readonly damage: Damage
      /** the newest backup that is sound; null when there is none */
      readonly backup: BackupSummary | null
      readonly machine: Machine
    }
  /** the lock is on: `unlock` opens the directory */
  | { readonly kind: 'locked'; readonly hasRecovery: boolean; readonly look: Look; readonly machine: Machine }
  | { readonly kind: 'no-access'; readonly folder: string; readonly reason: string; readonly machine: Machine }
  /** `isHere`: the holder runs on this very computer; elsewhere a person may know that it is gone, and take over */
  | { readonly kind: 'held'; readonly holder: Holder; readonly isHere: boolean; readonly machine: Machine }

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

export interface HistoryQuestion {
  /** only changes of this record, and of records that refer to it */
  readonly record: string | null
  /** words that a change must hold: in names, values or who made it; empty for all */
  readonly text: string
  /** only changes with a smaller number: the next page */
  readonly before: number | null
}

export interface HistoryPage {
  readonly records: readonly HistoryRecord[]
  readonly hasMore: boolean
  /** events that happened and cannot be told any more: their lines are damaged, or gone with the file */
  readonly lost: number
}

export type BackupReason = 'daily' | 'before-import' | 'before-migration' | 'before-restore' | 'by-hand'

export interface BackupSummary {
  /** names it in requests */
  readonly name: string
  /** ISO instant by the station's clock */
  readonly at: string
  readonly reason: BackupReason
  /** records in it, by kind */
  readonly counts: Readonly<Record<string, number>>
  readonly sizeBytes: number
  /** unchecked: its checksum has not been verified in this sitting */
  readonly condition: 'sound' | 'damaged' | 'unchecked'
}

export type BackupProblem =
  /** no room: a person has to say which of these may go */
  | { readonly kind: 'no-room'; readonly couldGo: readonly BackupSummary[] }
  | { readonly kind: 'backup-failed'; readonly cause: SaveProblem['cause']; readonly reason: string }
  | { readonly kind: 'backup-damaged'; readonly damage: Damage }

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

/** An import that was applied or undone: it is on disk. */
export interface Imported {
  readonly number: number
  /** whole new forms of the records it changed */
  readonly entries: readonly Entry[]
  /** records that are gone again with an undo */
  readonly gone: readonly string[]
  readonly counts: ImportCounts
  /** verifications among them whose day has not come yet (`Snapshot.misdated`) */
  readonly misdated?: readonly string[]
}

export type ApplyProblem =
  | SaveProblem
  | BackupProblem
  /** the offer is gone, or fields changed since it was shown: look at it again, nothing was taken */
  | { readonly kind: 'offer-outdated' }
  | { readonly kind: 'not-accepted' }

export type UndoImportProblem =
  | SaveProblem
  | BackupProblem
  | { readonly kind: 'no-such-import' }
  /** the log of what was taken is damaged, so that it cannot be told what to take out */
  | { readonly kind: 'not-remembered' }
  /** others wrote these since: a take-back would overrule them */
  | { readonly kind: 'changed-since'; readonly record: string; readonly field: string }

export type ExportProblem =
  | { readonly kind: 'cancelled' }
  | SaveProblem
  /** the events since that export cannot all be read any more: export everything instead */
  | { readonly kind: 'base-unknown' }
  | { readonly kind: 'nothing-to-export' }
  /** the stick was pulled, or the folder is not there any more */
  | { readonly kind: 'target-gone' }
  /** what was read back is not what was written: that disk is not to be trusted, and nothing was left on it */
  | { readonly kind: 'not-verified' }
  /** more than any station would read; `limit` says which */
  | { readonly kind: 'too-large'; readonly limit: string }
  /** the key to sign with cannot be read: renew it first */
  | { readonly kind: 'key-unreadable' }

export interface Erased {
  readonly entries: readonly Entry[]
  /** packages written here that may still hold the person's data */
  readonly exports: readonly PastExport[]
  /** backups that could not be rewritten and may still hold it */
  readonly backups: readonly string[]
  /** other files of the data folder that may still hold it, such as a damaged database; what can be is tried again at each start */
  readonly files: readonly string[]
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
  /** the window was asked to close: it waits for the disk, and asks a person when that takes too long */
  readonly closing: 'no' | 'waiting' | 'asking'
  /** why there is no backup of today; null when there is one, or it is on its way */
  readonly backupProblem: BackupProblem | null
  /** something went wrong in the program itself since it was started: what is called saved is, and nothing else is known */
  readonly isMistaken: boolean
}

/** The bytes are not on disk. Nothing was changed in the directory; the same request can be sent again. */
export interface SaveProblem {
  readonly kind: 'not-saved'
  readonly cause: 'full' | 'denied' | 'busy' | 'broken'
  readonly reason: string
}

const nothing = z.null()
const backupName = z.strictObject({ name: z.string().max(120) })

/** What each verb takes, checked on the machine's side before anything is done. */
export const readRequest: { readonly [V in Verb]: z.ZodType<Contract[V]['request']> } = {
  openDirectory: nothing,
  beginStation: beginning,
  startBeside: nothing,
  takeOver: nothing,
  saveEdit: edit,
  awaitSaving: z.strictObject({ seen: z.number().int() }),
  trySavingAgain: nothing,
  readHistory: z.strictObject({
    record: z.string().max(80).nullable(),
    text: z.string().max(200),
    before: z.number().int().nullable()
  }),
  listBackups: nothing,
  makeBackup: nothing,
  removeBackup: backupName,
  restoreBackup: backupName.extend({ by: z.string().trim().min(1).max(80) }),
  saveCopy: nothing,
  ...readExchange,
  ...readSheetsIn,
  ...readPaper,
  ...readSheetsOut,
  ...readLock,
  ...readChecking,
  ...readAbout,
  closeAnyway: nothing,
  keepOpen: nothing,
  saveSettings: settings,
  copyText: z.string().max(10_000),
  showDataFolder: nothing
}

export const verbs = Object.keys(readRequest) as readonly Verb[]

/** What the preload puts on `window.putokaz`: the request goes out as JSON text, the answer comes back as JSON text. */
export interface Door {
  readonly call: (verb: Verb, request: string) => Promise<string>
  /** begins to read files (`File`) that a person dropped on the page; `awaitExchange` tells of the rest. False when there is none */
  readonly takeFiles: (files: readonly object[]) => Promise<boolean>
}

/**
 * An event the machine raises on the page before it closes the window. A page with something typed that no edit holds
 * yet cancels it and asks a person.
 */
export const leaving = 'putokaz-leaving'

/** The largest request, in characters. */
export const longestRequest = 4_000_000
