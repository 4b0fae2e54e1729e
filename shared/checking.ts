/**
 * Checking a file of this program before it is installed: what the verb takes and answers (bridge.ts). A person chooses
 * an installer or a package of the program; the list of checksums that was published with it lies beside it, with its
 * signature, and is verified with the project's own key, which is part of the program.
 */
import { z } from 'zod'
import type { Day } from './records/day.ts'
import type { Result } from './result.ts'

/** What is published with the files of a version: the list of their checksums, and its signature. */
export const listName = 'SHA256SUMS.txt'
export const signatureName = 'SHA256SUMS.txt.sig'

/** A file that is what the project published. */
export interface CheckedFile {
  /** its name without the folder */
  readonly file: string
  /** the version it belongs to, as the signed list says */
  readonly version: string
  /** the day of the list */
  readonly builtOn: Day
  readonly standing: 'newer' | 'same' | 'older'
}

export type CheckProblem =
  | { readonly kind: 'cancelled' }
  /** no list of checksums beside it: copy these along */
  | { readonly kind: 'no-list'; readonly file: string; readonly wanted: readonly string[] }
  /** the list was not signed with the project's key, or was changed since */
  | { readonly kind: 'list-not-signed'; readonly file: string }
  /** the signed list does not name this file */
  | { readonly kind: 'not-in-list'; readonly file: string }
  /** another content than was published: do not use it */
  | { readonly kind: 'changed'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }

export interface CheckingContract {
  /** asks for a file, and verifies it against the signed list beside it */
  readonly checkFile: { request: null; answer: Result<CheckedFile, CheckProblem> }
}

export const readChecking = { checkFile: z.null() }
