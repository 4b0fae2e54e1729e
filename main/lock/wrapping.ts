/**
 * Wraps the data key with a secret that a person knows, and unwraps it again: an armored age file, in a thread of its own,
 * since the work takes a second and 256 MB.
 */
import { failure, type Result, success } from '../../shared/result.ts'
import { usualLogN } from '../exchange/age.ts'
import { runInThread } from '../exchange/package-thread.ts'

export type UnwrapProblem = 'wrong-secret' | 'damaged' | 'no-memory'

/** How a key is wrapped; another way only in trials that do it by the hundred. */
export interface Wrapping {
  /** The armored age file that holds the key; null where there is not enough memory. */
  readonly wrap: (key: Buffer, secret: string) => Promise<string | null>
  readonly unwrap: (wrapped: string, secret: string) => Promise<Result<Buffer, UnwrapProblem>>
}

export const wrappingInThread: Wrapping = {
  wrap: async (key, secret) => {
    const bytes = new Uint8Array(key)
    const answer = await runInThread({ kind: 'wrap', bytes, passphrase: secret, logN: usualLogN })
    return answer.kind === 'wrapped' ? armored(answer.bytes) : null
  },
  unwrap: async (wrapped, secret) => {
    const bytes = new Uint8Array(Buffer.from(wrapped))
    const answer = await runInThread({ kind: 'unwrap', bytes, passphrase: secret })
    if (answer.kind !== 'unwrapped') return failure('no-memory')
    if (answer.secret.ok) return success(Buffer.from(answer.secret.value))
    return failure(answer.secret.problem.kind === 'passphrase-wrong' ? 'wrong-secret' : 'damaged')
  }
}

/** An age file as text (RFC 7468): lines of 64 letters, as age writes them. */
export function armored(bytes: Uint8Array): string {
  const letters = Buffer.from(bytes).toString('base64')
  const lines = letters.match(/.{1,64}/g) ?? []
  return ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----', ''].join('\n')
}
