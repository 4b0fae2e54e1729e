/** What goes to the thread of a package, and what comes back. */
import type { Result } from '../../shared/result.ts'
import type { WrapProblem } from './age.ts'
import type { OpenedFile, OpenTask } from './package-task.ts'

export interface WrapTask {
  readonly kind: 'wrap'
  readonly bytes: Uint8Array
  readonly passphrase: string
  readonly logN: number
}

/** Unwraps a small secret. */
export interface UnwrapTask {
  readonly kind: 'unwrap'
  readonly bytes: Uint8Array
  readonly passphrase: string
}

export type ThreadTask = OpenTask | WrapTask | UnwrapTask

export type ThreadNews =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'opened'; readonly file: OpenedFile }
  | { readonly kind: 'wrapped'; readonly bytes: Uint8Array }
  | { readonly kind: 'unwrapped'; readonly secret: Result<Uint8Array, WrapProblem> }

/** What is handed over with these bytes, and then gone here; nothing when they share their place with others. */
export function handedOver(bytes: Uint8Array): ArrayBuffer[] {
  const { buffer, byteLength } = bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}
