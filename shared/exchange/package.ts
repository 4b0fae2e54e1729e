/**
 * What a package says: one station's file for others (docs/exchange-format.md). Types only; reading and writing the
 * document is document.ts, sealing it is the machine's (main/exchange).
 */
import type { CentreId, OrganisationId } from '../records/ids.ts'
import type { Entry } from '../replica/entry.ts'

export const packageFormat = 'putokaz-package'
export const packageFormatVersion = 1
/** The ending of a package's file name. */
export const packageEnding = '.putokaz'

/** Which part of the directory a package holds. */
export type PackagePart =
  | { readonly what: 'all' }
  | { readonly what: 'centre'; readonly centre: CentreId; readonly name: string }
  | { readonly what: 'organisation'; readonly organisation: OrganisationId; readonly name: string }
  /** `text`: the line that was searched for */
  | { readonly what: 'search'; readonly text: string }
  /** what changed since another package of the same station, named by its checksum and the instant it was made */
  | { readonly what: 'changes'; readonly sinceChecksum: string; readonly sinceCreatedAt: string }

export interface PackageScope {
  readonly part: PackagePart
  /** false: persons' names, numbers, addresses and notes were left out */
  readonly personalContacts: boolean
}

export interface PackageStation {
  readonly id: string
  readonly name: string
  /** Ed25519, 32 bytes as base64url without padding; null in a package nobody signed */
  readonly publicKey: string | null
}

/** Everything a package says about itself. */
export interface PackageHead {
  readonly formatVersion: number
  /** ISO instant by the writing station's clock, for people to read */
  readonly createdAt: string
  readonly station: PackageStation
  readonly by: string
  readonly scope: PackageScope
  /** records in it, by kind */
  readonly summary: Readonly<Record<string, number>>
  /** names of the stations whose writes it carries, as the writing station knows them, by station id */
  readonly stationNames: Readonly<Record<string, string>>
  /** SHA-256 of the canonical form, hexadecimal: names this very package */
  readonly checksum: string
}

export interface Package {
  readonly head: PackageHead
  readonly entries: readonly Entry[]
  /**
   * sheet: no package, but what a person made of the rows of a spreadsheet; published: none either, but the public
   * directory that this very program brought along
   */
  readonly signature: 'none' | 'good' | 'sheet' | 'published'
}

/** What names an edition of the public directory where a package is named by its checksum; none has such a one. */
export function publishedName(edition: number): string {
  return `public-directory-${edition}`
}

/** Whether a file that was taken was the public directory of the program. */
export function isPublishedName(checksum: string): boolean {
  return publishedEdition(checksum) !== null
}

/** Which edition of the public directory a file was; null where it was none. */
export function publishedEdition(checksum: string): number | null {
  const edition = /^public-directory-(\d{1,9})$/.exec(checksum)?.[1]
  return edition === undefined ? null : Number(edition)
}

/** Why a file cannot be taken for a package. Nothing was changed. */
export type PackageProblem =
  | { readonly kind: 'cannot-read'; readonly reason: string }
  /** no package: another format altogether; `looksLike` where that can be told */
  | { readonly kind: 'foreign'; readonly looksLike: 'spreadsheet' | 'database' | 'pdf' | 'zip' | 'empty' | null }
  | { readonly kind: 'too-large'; readonly limit: string; readonly place: string }
  /** not JSON, or not the JSON that a package is: `place` is a path or a byte position */
  | { readonly kind: 'malformed'; readonly place: string; readonly reason: string }
  /** the checksum does not fit: damaged on the way */
  | { readonly kind: 'damaged' }
  /** it was signed and changed afterwards, or the signature is not that of the key it names */
  | { readonly kind: 'signature-wrong' }
  /** registers that contradict themselves: nobody's honest file */
  | { readonly kind: 'contradicts-itself'; readonly record: string; readonly field: string; readonly reason: string }
  | { readonly kind: 'newer'; readonly formatVersion: number; readonly needs: string | null }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'passphrase-wrong' }
  /** wrapped for keys instead of a passphrase, or with a work factor beyond what this program does */
  | { readonly kind: 'cannot-unwrap'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  /** a mistake of ours, not of the file */
  | { readonly kind: 'unexpected' }
