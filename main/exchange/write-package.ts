/**
 * Writes a package file, whole or not at all: a temp file beside the target, fsync, read back and verified the way any
 * reader does (with the passphrase, if there is one), and only then put in its place under its name.
 *
 * Promises: `written` means that it stands there and can be read; anything else leaves what stood there before and no
 * temp file, as far as the disk still answers. (A rename whose success the disk could not tell leaves one or the other,
 * whole.) This thread is never held for long.
 */
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { coveredNames, headOrder } from '../../shared/exchange/layout.ts'
import { type PackageLimits, packageLimits } from '../../shared/exchange/limits.ts'
import {
  type PackageHead,
  type PackageProblem,
  type PackageScope,
  packageFormat,
  packageFormatVersion
} from '../../shared/exchange/package.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { carefulReplace, type Replacement, tempBeside } from '../disk/careful-replace.ts'
import { type Disk, requireDiskErrorCode, type Wait } from '../disk/disk.ts'
import { usualLogN } from './age.ts'
import { canonicalText } from './canonical-text.ts'
import { runInThread } from './package-thread.ts'
import { readPackage } from './read-package.ts'
import type { StationKey } from './station-key.ts'

export interface PackageContent {
  /** ISO instant by this computer's clock, for people to read */
  readonly createdAt: string
  readonly station: { readonly id: string; readonly name: string }
  readonly by: string
  readonly scope: PackageScope
  readonly stationNames: Readonly<Record<string, string>>
  /** no id twice */
  readonly entries: readonly Entry[]
}

export interface WritingPlan {
  /** where a person wants it */
  readonly path: string
  readonly content: PackageContent
  /** null: nobody vouches for it */
  readonly key: StationKey | null
  /** null: not encrypted */
  readonly passphrase: string | null
  readonly disk: Disk
  readonly wait: Wait
  readonly signal?: AbortSignal
  /** 0 to 1, never falling */
  readonly progress?: (part: number) => void
  /** others than usual only in trials */
  readonly limits?: PackageLimits
  readonly logN?: number
}

export interface WrittenPackage {
  /** `checksum` names the package; `summary` counts what is in it */
  readonly head: PackageHead
  readonly sizeBytes: number
}

export type WriteProblem =
  | { readonly kind: 'cancelled' }
  /** `gone`: the stick was pulled, or the folder is not there any more. `reason` is the disk's error code */
  | {
      readonly kind: 'not-written'
      readonly cause: 'full' | 'denied' | 'busy' | 'gone' | 'broken'
      readonly reason: string
    }
  /** more than any station would read: `limit` says which */
  | { readonly kind: 'too-large'; readonly limit: string; readonly place: string }
  /** what was read back is not what was written: the stick is not to be trusted */
  | { readonly kind: 'not-verified'; readonly problem: PackageProblem }

/** Writes and verifies. Never rejects but for bugs. */
export async function writePackage(plan: WritingPlan): Promise<Result<WrittenPackage, WriteProblem>> {
  const { path, content, key, passphrase, disk, wait, signal, progress = () => undefined } = plan
  const limits = plan.limits ?? packageLimits
  try {
    const document = await makeDocument(
      content,
      key,
      pacer(signal, part => progress(0.4 * part))
    )
    const pieces = passphrase === null ? document.pieces : [await wrapped(document.pieces, passphrase, plan)]
    progress(0.5)
    const replaced = await carefulReplace(path, whileWanted(pieces, signal), {
      disk,
      wait,
      beforeRename: async () => {
        progress(0.7)
        const read = await readPackage(await disk.readFile(tempBeside(path)), {
          passphrase,
          limits,
          ...(signal === undefined ? {} : { signal }),
          progress: part => progress(0.7 + 0.25 * part)
        })
        if (!read.content.ok) throw new Unfit(unfitBecause(read.content.problem))
        const { checksum } = read.content.value.head
        if (checksum !== document.head.checksum) throw new Unfit({ kind: 'not-verified', problem: { kind: 'damaged' } })
      }
    })
    if (replaced.kind === 'failed') return failure(await notWritten(replaced, path, disk))
    progress(1)
    return success({ head: document.head, sizeBytes: replaced.bytes })
  } catch (error) {
    if (error instanceof Unfit) return failure(error.problem)
    throw error
  }
}

/** Ends the writing from within; caught above. */
class Unfit extends Error {
  readonly problem: WriteProblem
  constructor(problem: WriteProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

function unfitBecause(problem: PackageProblem): WriteProblem {
  if (problem.kind === 'cancelled') return problem
  return problem.kind === 'too-large' ? problem : { kind: 'not-verified', problem }
}

/** Lets others run, and ends the writing when it was cancelled. */
type Pacer = (part: number) => Promise<void>

function pacer(signal: AbortSignal | undefined, progress: (part: number) => void): Pacer {
  return async part => {
    await letOthersRun()
    if (signal?.aborted === true) throw new Unfit({ kind: 'cancelled' })
    progress(part)
  }
}

function* whileWanted(pieces: readonly Uint8Array[], signal: AbortSignal | undefined): Generator<Uint8Array> {
  for (const piece of pieces) {
    if (signal?.aborted === true) throw new Unfit({ kind: 'cancelled' })
    for (let at = 0; at < piece.length; at += batchBytes) yield piece.subarray(at, at + batchBytes)
  }
}

interface WholeDocument {
  readonly head: PackageHead
  /** the bytes of the file, unwrapped */
  readonly pieces: readonly Buffer[]
}

/** As much as is made at a stretch: a few milliseconds. */
const batchBytes = 128 * 1024
const batchEntries = 50

async function makeDocument(content: PackageContent, key: StationKey | null, pace: Pacer): Promise<WholeDocument> {
  const { createdAt, station, by, scope, stationNames, entries } = content
  const summary = new Map<string, number>()
  // As they stand in the file, one to a line, and as checksum and signature cover them.
  const lines: Buffer[] = []
  const covered: Buffer[] = []
  for (let first = 0; first < entries.length; first += batchEntries) {
    await pace(first / entries.length)
    const texts = entries.slice(first, first + batchEntries).map(entry => {
      summary.set(entry.kind, (summary.get(entry.kind) ?? 0) + 1)
      return canonicalText(entry)
    })
    lines.push(Buffer.from(`${first === 0 ? '\n' : ',\n'}${texts.join(',\n')}`))
    covered.push(Buffer.from(`${first === 0 ? '' : ','}${texts.join(',')}`))
  }
  const head: Omit<PackageHead, 'checksum'> = {
    formatVersion: packageFormatVersion,
    createdAt,
    station: { ...station, publicKey: key?.publicKey ?? null },
    by,
    scope,
    summary: Object.fromEntries(summary),
    stationNames
  }
  const texts = new Map<string, string>([['format', canonicalText(packageFormat)]])
  for (const [name, value] of Object.entries(head)) texts.set(name, canonicalText(value))

  const names = coveredNames([...texts.keys(), 'entries'])
  const member = (name: string, place: number): string =>
    `${place === 0 ? '{' : ','}"${name}":${texts.get(name) ?? '['}`
  const place = names.indexOf('entries')
  const signed = await joined(
    [
      Buffer.from(
        names
          .slice(0, place + 1)
          .map(member)
          .join('')
      ),
      ...covered,
      Buffer.from(
        `]${names
          .slice(place + 1)
          .map((name, index) => member(name, index + 1))
          .join('')}}`
      )
    ],
    pace
  )
  const checksum = await sha256(signed, pace)
  const signature = key === null ? null : (await key.sign(signed)).toString('base64url')
  await pace(1)

  const opening = headOrder.flatMap(name => (texts.has(name) ? [`"${name}":${texts.get(name)}`] : []))
  // No newline at the end: whatever is cut off is missed.
  const ending = [`"checksum":"${checksum}"`, `"signature":${JSON.stringify(signature)}`]
  const pieces = [
    Buffer.from(`{\n${opening.join(',\n')},\n"entries":[`),
    ...lines,
    Buffer.from(`${lines.length === 0 ? '' : '\n'}],\n${ending.join(',\n')}\n}`)
  ]
  return { head: { ...head, checksum }, pieces }
}

async function joined(pieces: readonly Buffer[], pace: Pacer): Promise<Buffer> {
  const whole = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let filled = 0
  for (const [place, piece] of pieces.entries()) {
    filled += piece.copy(whole, filled)
    if (place % 16 === 15) await pace(1)
  }
  return whole
}

async function sha256(bytes: Buffer, pace: Pacer): Promise<string> {
  const sum = createHash('sha256')
  for (let at = 0; at < bytes.length; at += 8 * batchBytes) {
    sum.update(bytes.subarray(at, at + 8 * batchBytes))
    await pace(1)
  }
  return sum.digest('hex')
}

async function wrapped(
  pieces: readonly Buffer[],
  passphrase: string,
  { signal, logN = usualLogN }: WritingPlan
): Promise<Uint8Array> {
  const bytes = await joined(
    pieces,
    pacer(signal, () => undefined)
  )
  const answer = await runInThread({ kind: 'wrap', bytes, passphrase, logN }, { signal })
  if (answer.kind === 'wrapped') return answer.bytes
  if (answer.kind === 'cancelled') throw new Unfit({ kind: 'cancelled' })
  throw new Unfit({ kind: 'too-large', place: 'the document', limit: 'memory' })
}

/** Why nothing was written. A disk that does not find its own folder any more has been pulled out. */
async function notWritten(
  { code }: Extract<Replacement, { kind: 'failed' }>,
  path: string,
  disk: Disk
): Promise<WriteProblem> {
  const problem = (cause: Extract<WriteProblem, { kind: 'not-written' }>['cause']): WriteProblem => ({
    kind: 'not-written',
    cause,
    reason: code
  })
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return problem('full')
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return problem('denied')
  if (code === 'EBUSY') return problem('busy')
  if (['ENOENT', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE'].includes(code)) return problem('gone')
  try {
    await disk.stat(dirname(path))
    return problem('broken')
  } catch (error) {
    requireDiskErrorCode(error)
    return problem('gone')
  }
}
