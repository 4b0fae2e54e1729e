/**
 * Packages for tests, made without the code under test: laid out, summed and signed here, by the `canonicalize` package
 * and Node's own cryptography, the way docs/exchange-format.md tells somebody who writes a second program.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import canonicalize from 'canonicalize'
import { wrap } from '../../main/exchange/age.ts'
import { openFile } from '../../main/exchange/package-task.ts'
import { type ReadFile, readOpened } from '../../main/exchange/read-package.ts'
import { fingerprintOf, type StationKey, type Vault } from '../../main/exchange/station-key.ts'
import { type PackageLimits, packageLimits } from '../../shared/exchange/limits.ts'
import type { PackageProblem } from '../../shared/exchange/package.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalEntries } from './fictional-directory.ts'
import { fictionalStations } from './fictional-stations.ts'

export interface TestKey {
  readonly secret: KeyObject
  /** base64url of the 32 bytes */
  readonly publicKey: string
}

/** A key from a seed of one byte, the same on every machine. */
export function testKey(seed: number): TestKey {
  const raw = Buffer.alloc(32, seed)
  const secret = createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), raw]),
    format: 'der',
    type: 'pkcs8'
  })
  const jwk = createPublicKey(secret).export({ format: 'jwk' })
  return { secret, publicKey: String(jwk.x) }
}

/** The key of the station that writes the packages of most tests. */
export const stationsKey: TestKey = testKey(7)

/** The same key as the program's own code holds one. */
export function asStationKey({ secret, publicKey }: TestKey): StationKey {
  return {
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    protection: 'plain',
    sign: async bytes => sign(null, bytes, secret)
  }
}

/** An operating system that seals nothing. */
export const noVault: Vault = {
  isAvailable: () => false,
  seal: () => {
    throw new Error('this system seals nothing')
  },
  open: () => {
    throw new Error('this system opens nothing')
  }
}

/** A dozen entries of several kinds: short enough to harm every bit of. */
export function fewEntries(): readonly Entry[] {
  const all = fictionalEntries()
  return ['centre', 'organisation', 'service', 'contact', 'assignment', 'memorandum', 'verification'].flatMap(kind =>
    all.filter(entry => entry.kind === kind).slice(0, kind === 'contact' ? 3 : 1)
  )
}

export type Members = Record<string, unknown>

/** The members of a package of these entries, neither summed nor signed. */
export function membersOf(entries: readonly unknown[] = fewEntries(), key: TestKey | null = stationsKey): Members {
  const summary: Record<string, number> = {}
  for (const entry of entries) {
    const { kind } = entry as Entry
    summary[kind] = (summary[kind] ?? 0) + 1
  }
  const { id, name, by } = fictionalStations.krnjaca
  return {
    format: 'putokaz-package',
    formatVersion: 1,
    createdAt: '2026-03-10T08:00:00.000Z',
    station: { id, name, publicKey: key?.publicKey ?? null },
    by,
    scope: { part: { what: 'all' }, personalContacts: true },
    summary,
    stationNames: { [id]: name },
    entries
  }
}

/** The same members with the checksum, and the signature of `key`, that they call for. */
export function sealed(members: Members, key: TestKey | null = stationsKey): Members {
  const { checksum: _, signature: __, ...covered } = members
  const bytes = coveredBytes(covered)
  return {
    ...covered,
    checksum: createHash('sha256').update(bytes).digest('hex'),
    signature: key === null ? null : sign(null, bytes, key.secret).toString('base64url')
  }
}

/** What checksum and signature cover. */
export function coveredBytes(members: Members): Buffer {
  const { checksum: _, signature: __, ...covered } = members
  return Buffer.from(canonicalize(covered) ?? '')
}

/** As a file: every member on a line of its own, the entries below one another. */
export function laidOut(members: Members): Buffer {
  const lines = Object.entries(members).map(([name, value]) => {
    const isLong = name === 'entries' && Array.isArray(value) && value.length > 0
    const text = isLong ? `[\n${value.map(one => canonicalize(one)).join(',\n')}\n]` : canonicalize(value)
    return `${JSON.stringify(name)}:${text}`
  })
  return Buffer.from(`{\n${lines.join(',\n')}\n}`)
}

/** A whole, signed package file. */
export function packageFile(members: Members = membersOf(), key: TestKey | null = stationsKey): Buffer {
  return laidOut(sealed(members, key))
}

/** The same, wrapped; a low work factor keeps trials quick. */
export async function wrappedFile(document: Buffer, passphrase: string, logN = 1): Promise<Buffer> {
  return Buffer.from(await wrap(document, passphrase, logN))
}

/** Reads on this thread: for trials by the thousand. */
export async function readHere(
  bytes: Uint8Array,
  { passphrase = null, limits = packageLimits }: { passphrase?: string | null; limits?: PackageLimits } = {}
): Promise<ReadFile> {
  const file = new Uint8Array(bytes)
  return await readOpened(await openFile({ file, passphrase, limits }), { limits })
}

/** The reason for which a file is refused; throws when it is not. */
export async function refusalOf(
  bytes: Uint8Array,
  options: { passphrase?: string | null; limits?: PackageLimits } = {}
): Promise<PackageProblem> {
  const { content } = await readHere(bytes, options)
  if (content.ok) throw new Error('the file was taken')
  return content.problem
}

/** Between attempts at what the disk refuses: trials are in a hurry. */
export async function noWait(): Promise<void> {
  await setTimeout(0)
}
