/**
 * How large a package may be. Every limit is far above what an honest directory needs (100,000 contacts are some 52 MB
 * and 6 million values and names) and low enough that a file made to harm is refused before it costs time or memory. The same
 * limits hold when a package is written, so that no station writes what another one refuses.
 *
 * Handed in wherever a file is looked at, so that a trial can take a guard away and see it missed.
 */
export interface PackageLimits {
  /** bytes of the document, unwrapped */
  readonly documentBytes: number
  /** bytes of a file that is wrapped with a passphrase, armored or not */
  readonly wrappedBytes: number
  /** lists and objects within one another; an entry's value may itself be twelve deep (replica/plain-value.ts) */
  readonly depth: number
  /** values of any kind, and names of members, in the whole document */
  readonly values: number
  /** members of one object */
  readonly members: number
  /** elements of one list other than `entries` */
  readonly elements: number
  readonly entries: number
  /** bytes of one text, as it stands in the file; also of blanks in a row */
  readonly textBytes: number
  /** bytes of one name of a member */
  readonly nameBytes: number
  /** bytes of one entry */
  readonly entryBytes: number
  /** bytes of everything but the entries */
  readonly headBytes: number
  /** names in `stationNames`, and kinds in `summary` */
  readonly names: number
  /** characters of all texts of one version's value */
  readonly valueCharacters: number
  /** scrypt's work, as a power of two; each step doubles time and memory: 2^20 takes 1 GB */
  readonly scryptLogN: number
}

const MB = 1024 * 1024

export const packageLimits: PackageLimits = {
  documentBytes: 96 * MB,
  wrappedBytes: 132 * MB,
  depth: 20,
  values: 8_000_000,
  members: 20_000,
  elements: 20_000,
  entries: 300_000,
  textBytes: 256 * 1024,
  nameBytes: 200,
  entryBytes: 2 * MB,
  headBytes: 512 * 1024,
  names: 2000,
  valueCharacters: 400_000,
  scryptLogN: 20
}
