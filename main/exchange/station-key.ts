/**
 * The key that this station signs its packages with: Ed25519, made at first need, kept as `station.key` in the data
 * folder, sealed by the operating system where it offers that, else open and readable by its owner only.
 *
 *     {"format":"putokaz-station-key","formatVersion":1,"protection":"system","publicKey":"…","secret":"…"}
 *
 * `publicKey` is 32 bytes as base64url. `secret` is base64: of the 32 bytes of the secret key when the protection is
 * `plain`, of what the vault made of that text when it is `system`.
 *
 * Promises: a key that stands there is never replaced by another one unasked, since other stations trust it; no key is
 * answered before it is on disk; one that lay open is sealed as soon as the operating system offers it.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { join } from 'node:path'
import type { OwnKey } from '../../shared/exchange/offer.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { carefulReplace, tempBeside } from '../disk/careful-replace.ts'
import { isObject, parseJson } from '../disk/checkpoint-document.ts'
import { type Disk, makeLastingFolder, requireDiskErrorCode, type Wait } from '../disk/disk.ts'
import { SealBroken } from '../disk/fault.ts'
import { publicKeyText } from './signature.ts'

/** What seals a text so that only this user of this computer can open it: Electron's safeStorage. */
export interface Vault {
  /** false where the operating system offers nothing worth the name (on Linux also with the backend `basic_text`) */
  readonly isAvailable: () => boolean
  readonly seal: (text: string) => Buffer
  /** throws when it cannot */
  readonly open: (sealed: Buffer) => string
}

export interface StationKey extends OwnKey {
  /** the 64 bytes of an Ed25519 signature; made beside this thread */
  readonly sign: (bytes: Uint8Array) => Promise<Buffer>
}

export type StationKeyProblem =
  /** the disk refuses; `reason` is its error code */
  | { readonly kind: 'key-not-kept'; readonly reason: string }
  /** the file is damaged, or sealed for another user or computer. It was left as it is */
  | { readonly kind: 'key-unreadable'; readonly reason: 'damaged' | 'sealed' }

export interface KeyPlan {
  /** the data folder */
  readonly folder: string
  readonly vault: Vault
  readonly disk: Disk
  readonly wait: Wait
}

/** The name of its file in the data folder. */
export const keyFile = 'station.key'

const format = 'putokaz-station-key'
const ownersAlone = 0o600
const secretForm = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key of this station; made and kept when there is none. */
export async function openStationKey(plan: KeyPlan): Promise<Result<StationKey, StationKeyProblem>> {
  let bytes: Buffer
  try {
    bytes = await plan.disk.readFile(pathOf(plan))
  } catch (error) {
    const reason = requireDiskErrorCode(error)
    if (error instanceof SealBroken) {
      return failure({ kind: 'key-unreadable', reason: error.code === 'ESEALED' ? 'sealed' : 'damaged' })
    }
    return reason === 'ENOENT' ? await makeKey(plan) : failure({ kind: 'key-not-kept', reason })
  }
  const kept = readKept(bytes, plan.vault)
  if (!kept.ok) return kept
  const { secret, protection } = kept.value
  if (protection === 'system' || !plan.vault.isAvailable()) return success(stationKey(secret, protection))
  // A key that cannot be sealed now is as good as before.
  const sealed = await keep(plan, secret)
  return success(sealed.ok ? sealed.value : stationKey(secret, protection))
}

/**
 * Begins a new key, when a person wants to because the old one cannot be read any more (or became known). The old file
 * stays beside it as `station.key.old`.
 */
export async function renewStationKey(plan: KeyPlan): Promise<Result<StationKey, StationKeyProblem>> {
  const { disk, folder } = plan
  try {
    await disk.rename(pathOf(plan), join(folder, 'station.key.old'))
    await disk.syncFolder(folder)
  } catch (error) {
    const reason = requireDiskErrorCode(error)
    if (reason !== 'ENOENT') return failure({ kind: 'key-not-kept', reason })
  }
  return await makeKey(plan)
}

/**
 * A short name of a public key (base64url), to be read out on the telephone: six groups of four digits,
 * "1234 5678 9012 3456 7890 1234". docs/exchange-format.md says how it is made.
 */
export function fingerprintOf(publicKey: string): string {
  const sum = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest()
  const number = BigInt(`0x${sum.toString('hex', 0, 16)}`) % 10n ** 24n
  return number
    .toString()
    .padStart(24, '0')
    .replace(/(\d{4})(?=\d)/g, '$1 ')
}

function pathOf({ folder }: KeyPlan): string {
  return join(folder, keyFile)
}

async function makeKey(plan: KeyPlan): Promise<Result<StationKey, StationKeyProblem>> {
  return await keep(plan, generateKeyPairSync('ed25519').privateKey)
}

async function keep(plan: KeyPlan, secret: KeyObject): Promise<Result<StationKey, StationKeyProblem>> {
  const { folder, vault, disk, wait } = plan
  const protection = vault.isAvailable() ? 'system' : 'plain'
  const open = secretBytes(secret).toString('base64')
  const key = stationKey(secret, protection)
  const text = JSON.stringify({
    format,
    formatVersion: 1,
    protection,
    publicKey: key.publicKey,
    secret: protection === 'system' ? vault.seal(open).toString('base64') : open
  })
  try {
    await makeLastingFolder(disk, folder)
    // One that a killed program left may be readable by others.
    await disk.unlink(tempBeside(pathOf(plan))).catch(requireDiskErrorCode)
  } catch (error) {
    return failure({ kind: 'key-not-kept', reason: requireDiskErrorCode(error) })
  }
  const tools = { disk, wait, permissions: ownersAlone }
  const made = await carefulReplace(pathOf(plan), [Buffer.from(`${text}\n`)], tools)
  return made.kind === 'replaced' ? success(key) : failure({ kind: 'key-not-kept', reason: made.code })
}

interface Kept {
  readonly secret: KeyObject
  readonly protection: OwnKey['protection']
}

function readKept(bytes: Buffer, vault: Vault): Result<Kept, StationKeyProblem> {
  const damaged = failure({ kind: 'key-unreadable', reason: 'damaged' } as const)
  const kept = parseJson(bytes.toString('utf8'))
  if (!isObject(kept) || kept['format'] !== format || kept['formatVersion'] !== 1) return damaged
  const { protection, publicKey, secret } = kept
  if (typeof secret !== 'string' || (protection !== 'plain' && protection !== 'system')) return damaged
  let open = secret
  if (protection === 'system') {
    try {
      open = vault.open(Buffer.from(secret, 'base64'))
    } catch {
      // Every vault has errors of its own: sealed by another user, another computer, or damaged.
      return failure({ kind: 'key-unreadable', reason: 'sealed' })
    }
  }
  const raw = Buffer.from(open, 'base64')
  if (raw.length !== 32) return damaged
  const read = createPrivateKey({ key: Buffer.concat([secretForm, raw]), format: 'der', type: 'pkcs8' })
  return publicKeyText(createPublicKey(read)) === publicKey ? success({ secret: read, protection }) : damaged
}

function secretBytes(secret: KeyObject): Buffer {
  return secret.export({ format: 'der', type: 'pkcs8' }).subarray(secretForm.length)
}

function stationKey(secret: KeyObject, protection: OwnKey['protection']): StationKey {
  const publicKey = publicKeyText(createPublicKey(secret))
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    protection,
    sign: bytes =>
      new Promise((done, fail) => {
        sign(null, bytes, secret, (error, signature) => (error === null ? done(signature) : fail(error)))
      })
  }
}
