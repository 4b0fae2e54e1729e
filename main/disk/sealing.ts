/**
 * What the files of a data folder are sealed with, and how one piece of a file is sealed: AES-256-GCM with a key of the
 * file's own, made (HKDF-SHA256) from the data key, a random salt that stands in the file, and the kind of file. So a
 * piece of one file fits into no other, and no two files ever share a key and a nonce.
 *
 * A `Sealing` is the one thing that says whether files are written sealed or open, and with what they are read. It is
 * live: the disk (sealed-disk.ts) asks it at every write.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { SealBroken } from './fault.ts'

export const SALT_BYTES = 16
export const NONCE_BYTES = 12
export const TAG_BYTES = 16
const KEY_BYTES = 32
const ID_BYTES = 12

/**
 * - `open`: files are written open, and none can be unsealed
 * - `sealed`: files are written sealed with the data key
 * - `opening`: files are written open; those that are sealed still can be read
 * - `locked`: the key is not known; nothing is read or written
 */
export type SealingState = 'open' | 'sealed' | 'opening' | 'locked'

export class Sealing {
  #state: SealingState = 'open'
  #key: DataKey | null = null

  get state(): SealingState {
    return this.#state
  }

  /** What new files are sealed with; null where they are written open. */
  get writing(): DataKey | null {
    return this.#state === 'sealed' ? this.#key : null
  }

  /** The key of this id; null when it is not known. */
  keyNamed(id: string): DataKey | null {
    return this.#key !== null && this.#key.id === id ? this.#key : null
  }

  /** The key that is at hand. */
  get key(): DataKey | null {
    return this.#key
  }

  /** From now on everything is written sealed, or open with what is sealed still readable. */
  take(key: DataKey, state: 'sealed' | 'opening'): void {
    if (this.#key !== key) this.#key?.forget()
    this.#key = key
    this.#state = state
  }

  /** Forgets the key: `locked` until one is taken again, or `open` where nothing is sealed any more. */
  forget(state: 'locked' | 'open'): void {
    this.#key?.forget()
    this.#key = null
    this.#state = state
  }
}

/**
 * The random key of a data folder. `forget` overwrites it; the keys of files that were made from it are let go of, and
 * overwritten when they are collected.
 */
export class DataKey {
  /** Names the key in every file sealed with it, and says nothing about it. */
  readonly id: string
  readonly #secret: Buffer
  /** of files that are added to line by line, by kind and salt */
  readonly #lineKeys = new Map<string, KeyObject>()
  #isForgotten = false

  /** Takes 32 bytes over; they are overwritten by `forget`. */
  constructor(secret: Buffer) {
    if (secret.length !== KEY_BYTES) throw new RangeError('a data key has 32 bytes')
    this.#secret = secret
    this.id = Buffer.from(hkdfSync('sha256', secret, '', 'putokaz key id', ID_BYTES)).toString('base64url')
  }

  static draw(): DataKey {
    return new DataKey(randomBytes(KEY_BYTES))
  }

  /** A copy of the key itself, for wrapping. */
  secret(): Buffer {
    return Buffer.from(this.#secret)
  }

  /** The key of one file that is written or read once. */
  fileKey(kind: string, salt: string): KeyObject {
    if (this.#isForgotten) throw isClosed()
    const made = Buffer.from(
      hkdfSync('sha256', this.#secret, Buffer.from(salt, 'base64url'), `putokaz file ${kind}`, KEY_BYTES)
    )
    const key = createSecretKey(made)
    made.fill(0)
    return key
  }

  /** The same for a file whose lines are sealed and unsealed one by one. */
  lineKey(kind: string, salt: string): KeyObject {
    const name = `${kind} ${salt}`
    const known = this.#lineKeys.get(name)
    if (known !== undefined) return known
    const made = this.fileKey(kind, salt)
    if (this.#lineKeys.size >= MOST_LINE_KEYS) this.#lineKeys.clear()
    this.#lineKeys.set(name, made)
    return made
  }

  /** Nothing can be sealed or unsealed with it any more. */
  forget(): void {
    this.#isForgotten = true
    this.#secret.fill(0)
    this.#lineKeys.clear()
  }
}

/** More than a history has parts; making one again costs little. */
const MOST_LINE_KEYS = 2000

export function drawSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url')
}

/** What is sealed, and its tag after it, written into `target` at `at`; answers where it ends. */
export function sealInto(
  target: Buffer,
  at: number,
  { key, nonce, about, content }: { key: KeyObject; nonce: Uint8Array; about: Uint8Array; content: Uint8Array }
): number {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(about)
  const sealed = cipher.update(content)
  cipher.final()
  sealed.copy(target, at)
  return at + sealed.length + cipher.getAuthTag().copy(target, at + sealed.length)
}

/** The content of what was sealed, its tag included; null when the key, the nonce or what it is about is another. */
export function unseal(
  sealed: Buffer,
  { key, nonce, about }: { key: KeyObject; nonce: Uint8Array; about: Uint8Array }
): Buffer | null {
  if (sealed.length < TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(about)
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  try {
    const content = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES))
    decipher.final()
    return content
  } catch {
    return null
  }
}

/** The file is sealed with a key that is not at hand. */
export function sealedByAnother(id: string): SealBroken {
  return new SealBroken('ESEALED', 'foreign', 'the lock', `sealed with another lock (${id})`)
}

/** The lock is closed: nothing can be read or written. */
export function isClosed(): SealBroken {
  return new SealBroken('ESEALED', 'unreadable', 'the lock', 'the lock is closed')
}
