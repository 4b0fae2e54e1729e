/**
 * What is offered when package files are opened, what a person decides about it, and what became of earlier ones.
 * Types shared by page and machine; the preview in words is made of them by preview.ts.
 */
import type { RecordId } from '../records/ids.ts'
import type { Entry } from '../replica/entry.ts'
import type { VersionName } from '../replica/register.ts'
import type { OpenedSheet } from '../sheets/in-requests.ts'
import type { SheetProblem } from '../sheets/reading/grid.ts'
import type { PackageHead, PackagePart, PackageProblem, PackageScope } from './package.ts'

/** Who vouches for a file. */
export type Signature =
  /** signed with this station's own key */
  | 'own'
  | 'trusted'
  /** signed with a key nobody here has decided about */
  | 'first-seen'
  /** signed with a key whose trust was withdrawn */
  | 'withdrawn'
  /** names a station known here, but is signed with another key: a loud warning */
  | 'key-changed'
  | 'unsigned'
  /** unsigned, and names a station whose signed files are trusted here: a loud warning */
  | 'unsigned-but-known'
  /** rows of a spreadsheet that a person here went through */
  | 'sheet'
  /** the public directory that came with this program */
  | 'published'

export type Freshness =
  /** so many registers would change */
  | { readonly kind: 'changes'; readonly registers: number }
  /** everything in it is here already */
  | { readonly kind: 'nothing-new' }
  /** nothing new, and this station holds later versions of what is in it */
  | { readonly kind: 'older' }

export interface OfferedFile {
  /** the file's name without its folder */
  readonly name: string
  readonly sizeBytes: number
  readonly isProtected: boolean
  /** null when it cannot be read */
  readonly head: PackageHead | null
  readonly problem: PackageProblem | null
  /** meaningless while there is a problem */
  readonly signature: Signature
  /** short fingerprint of its key, to read out on the telephone; null when unsigned */
  readonly fingerprint: string | null
  readonly freshness: Freshness
  /** when the very same package was taken here before; null when it was not */
  readonly takenAt: string | null
  /** it holds only changes since a package that was never taken here: records may come in part */
  readonly lacksBase: boolean
  /** it knew writes of this station that this station does not remember (restored, copied): told, harmless */
  readonly knewMore: boolean
}

/** Files that were opened together. Nothing of them is taken before `applyOffer`. */
export interface Offer {
  readonly id: string
  readonly files: readonly OfferedFile[]
  /** what the readable files hold together, in entries that would change something here; partial entries among them */
  readonly entries: readonly Entry[]
  /** registers of the files that are here already */
  readonly identical: number
  /** names of stations by id, known here or named by these files */
  readonly stationNames: Readonly<Record<string, string>>
  /** versions that were offered before and not taken */
  readonly declined: readonly DeclinedVersion[]
}

export interface DeclinedVersion extends VersionName {
  readonly record: RecordId
  readonly field: string
  /** ISO instant by this station's clock */
  readonly at: string
}

/** What became of choosing files to begin from, before there is a directory. */
export type FirstChoice =
  /** nobody chose one */
  | { readonly kind: 'nothing' }
  /** one of them can be looked through: it waits until the directory is laid down */
  | { readonly kind: 'waits' }
  /** none of them can, and none is kept */
  | { readonly kind: 'refused'; readonly files: readonly RefusedFile[] }

export type RefusedFile = { readonly name: string } & (
  | { readonly taken: 'package'; readonly problem: PackageProblem }
  | { readonly taken: 'sheet'; readonly problem: SheetProblem }
)

/** What to do with a field written apart, or with a change one does not want: an ordinary write that has seen all. */
export interface Choice {
  readonly record: RecordId
  readonly field: string
  readonly value: unknown
  /** the versions on the screen after the merge; others since then: the person is asked again */
  readonly shown: readonly VersionName[]
}

export interface Decisions {
  readonly offer: string
  readonly by: string
  /** not taken: fields of records that are here, whole records that are not ('*') */
  readonly declined: readonly { readonly record: RecordId; readonly fields: readonly string[] | '*' }[]
  readonly choices: readonly Choice[]
  /** a person has said that files nobody vouches for may be taken */
  readonly acceptsUnsigned: boolean
}

/** Something that was taken in from elsewhere, as the page of past imports tells it. */
export interface PastImport {
  /** this station's number of it: 1, 2, 3 … */
  readonly number: number
  readonly at: string
  readonly by: string
  readonly files: readonly {
    readonly name: string
    readonly station: string
    readonly stationName: string
    readonly fingerprint: string | null
    readonly createdAt: string
    readonly checksum: string
  }[]
  readonly counts: ImportCounts
  readonly state: 'taken' | 'undone' | 'taken-back'
  /** when and by whom it was undone; null while it stands */
  readonly undone: { readonly at: string; readonly by: string } | null
  /** packages written since, whose readers may hold what it brought */
  readonly exportedSince: number
}

export interface ImportCounts {
  readonly newRecords: number
  readonly changedFields: number
  readonly conflicts: number
  readonly removals: number
  readonly declined: number
}

/** A package this station wrote. */
export interface PastExport {
  /** its number in this station's history */
  readonly number: number
  readonly at: string
  readonly by: string
  /** the file's name without its folder */
  readonly name: string
  readonly scope: PackageScope
  readonly checksum: string
  readonly isProtected: boolean
}

/** What a person wants written. */
export interface ExportWish {
  readonly part:
    | Exclude<PackagePart, { readonly what: 'search' | 'changes' }>
    /** the records of the present search result */
    | { readonly what: 'search'; readonly text: string; readonly records: readonly RecordId[] }
    /** changes since the export of this number */
    | { readonly what: 'changes'; readonly since: number }
  readonly personalContacts: boolean
  /** null: not encrypted */
  readonly passphrase: string | null
  readonly by: string
  /** suggested file name; the person chooses folder and name */
  readonly name: string
}

/** A station whose packages were seen here, and whether its key is trusted. */
export interface KnownStation {
  readonly publicKey: string
  readonly fingerprint: string
  readonly station: string
  readonly name: string
  readonly state: 'trusted' | 'withdrawn'
  /** ISO instant of that decision */
  readonly since: string
  /** numbers of the imports taken with this key that still stand */
  readonly imports: readonly number[]
}

export interface OwnKey {
  readonly publicKey: string
  readonly fingerprint: string
  /** system: sealed by the operating system; plain: it offers nothing, the key lies open in the data folder */
  readonly protection: 'system' | 'plain'
}

/** How an exchange under way stands. */
export interface ExchangeState {
  readonly version: number
  readonly work: {
    readonly kind: 'reading' | 'applying' | 'writing'
    /** the file being read or written, without its folder; empty when it is none */
    readonly name: string
    /** 0 to 1; null when that cannot be told */
    readonly part: number | null
  } | null
  /** files were opened: read the offer of this id; null when there is none */
  readonly offer: string | null
  /** a spreadsheet that was opened and is to be gone through; null when there is none */
  readonly sheet: OpenedSheet | null
}
