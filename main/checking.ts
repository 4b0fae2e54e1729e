/**
 * Checks a file of this program before it is installed: an installer or a package, with the list of checksums that was
 * published with it and the list's signature lying beside it.
 *
 *     SHA256SUMS.txt                                     SHA256SUMS.txt.sig
 *       # Putokaz 1.4.0 2026-11-22                         64 bytes: Ed25519 over all bytes of the list
 *       9f86d081…  Putokaz-1.4.0-setup.exe
 *
 * The first line is covered by the signature like the others, and `sha256sum -c` passes it over as a remark.
 *
 * Promises: nothing of the list is believed before its signature is verified with one of the project's keys; the file
 * is read in pieces, so that one of any size neither fills the memory nor keeps the window from answering; nothing is
 * written. Hides: the form of list and signature. What was checked is the file as it was at that moment, under that
 * path: whoever can write to the stick can still change it afterwards.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type CheckedFile, type CheckProblem, listName, signatureName } from '../shared/checking.ts'
import { type Day, day } from '../shared/records/day.ts'
import { failure, type Result, success } from '../shared/result.ts'
import { requireDiskErrorCode } from './disk/disk.ts'
import { isSignedBy } from './exchange/signature.ts'

export interface CheckingPlan {
  /** public keys that may have signed the list, 32 bytes as base64url each */
  readonly keys: readonly string[]
  /** the version of this program, "1.4.0" */
  readonly version: string
}

/** A release has a dozen files of some hundred letters each. */
const longestList = 65_536
const signatureBytes = 64
/** What is hashed in one go: about a millisecond's work on an old laptop. */
const pieceBytes = 262_144

/**
 * Verifies the file at a path that a person chose. A file that was renamed since is known by its content.
 *
 * Fails with `no-list`, `list-not-signed`, `not-in-list`, `changed`, or `unreadable` with the operating system's code
 * or the place in the list that is not as agreed.
 */
export async function checkFileAt(path: string, plan: CheckingPlan): Promise<Result<CheckedFile, CheckProblem>> {
  const file = basename(path)
  try {
    if (!(await stat(path)).isFile()) return failure({ kind: 'unreadable', file, reason: 'EISDIR' })
  } catch (error) {
    return failure({ kind: 'unreadable', file, reason: requireDiskErrorCode(error) })
  }
  const [list, signature] = [
    await readSmall(join(dirname(path), listName), longestList),
    await readSmall(join(dirname(path), signatureName), signatureBytes)
  ]
  const wanted = [...(list === 'missing' ? [listName] : []), ...(signature === 'missing' ? [signatureName] : [])]
  if (wanted.length > 0) return failure({ kind: 'no-list', file, wanted })
  if (!Buffer.isBuffer(list)) return unreadableList(list, file, listName)
  if (!Buffer.isBuffer(signature)) return unreadableList(signature, file, signatureName)

  const written = signature.toString('base64url')
  if (!plan.keys.some(key => isSignedBy(key, written, list))) return failure({ kind: 'list-not-signed', file })
  const read = readList(list.toString('utf8'))
  if ('wrongLine' in read)
    return failure({ kind: 'unreadable', file: listName, reason: `line ${read.wrongLine}: not as agreed` })

  const found = await hashOf(path)
  if ('code' in found) return failure({ kind: 'unreadable', file, reason: found.code })
  const expected = read.sums.get(file)
  if (expected === undefined && ![...read.sums.values()].includes(found.sum))
    return failure({ kind: 'not-in-list', file })
  if (expected !== undefined && expected !== found.sum) return failure({ kind: 'changed', file })
  const { version, builtOn } = read
  return success({ file, version, builtOn, standing: standingOf(version, plan.version) })
}

interface PublishedList {
  readonly version: string
  readonly builtOn: Day
  /** file name to SHA-256 in lower-case hexadecimal */
  readonly sums: ReadonlyMap<string, string>
}

function readList(text: string): PublishedList | { readonly wrongLine: number } {
  const [first = '', ...lines] = text.split('\n')
  const head = /^# Putokaz (\d{1,6}\.\d{1,6}\.\d{1,6}) (\S+)$/.exec(first)
  const builtOn = day.safeParse(head?.[2])
  if (head?.[1] === undefined || !builtOn.success) return { wrongLine: 1 }
  const sums = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) break
    // sha256sum writes a star instead of the second blank where it read a file as binary.
    const [, sum, name] = /^([0-9a-f]{64}) [ *]([^/\\]+)$/.exec(line) ?? []
    if (sum === undefined || name === undefined || sums.has(name)) return { wrongLine: index + 2 }
    sums.set(name, sum)
  }
  return { version: head[1], builtOn: builtOn.data, sums }
}

/** The bytes of a file that is known to be small; a longer one, or no file, was not written by us, whatever it is. */
async function readSmall(
  path: string,
  mostBytes: number
): Promise<Buffer | 'missing' | 'not-ours' | { readonly code: string }> {
  try {
    const found = await stat(path)
    // A pipe that nobody writes to would never answer.
    return !found.isFile() || found.size > mostBytes ? 'not-ours' : await readFile(path)
  } catch (error) {
    const code = requireDiskErrorCode(error)
    return code === 'ENOENT' ? 'missing' : { code }
  }
}

function unreadableList(
  read: 'missing' | 'not-ours' | { readonly code: string },
  file: string,
  name: string
): Result<CheckedFile, CheckProblem> {
  // What cannot be one of ours was not signed by us either.
  return typeof read === 'string'
    ? failure({ kind: 'list-not-signed', file })
    : failure({ kind: 'unreadable', file: name, reason: read.code })
}

async function hashOf(path: string): Promise<{ readonly sum: string } | { readonly code: string }> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) hash.update(piece)
    return { sum: hash.digest('hex') }
  } catch (error) {
    return { code: requireDiskErrorCode(error) }
  }
}

function standingOf(version: string, own: string): CheckedFile['standing'] {
  const difference = compareVersions(version, own)
  if (difference === 0) return 'same'
  return difference > 0 ? 'newer' : 'older'
}

/** By numbers, not letters: 0.10.0 comes after 0.9.0. */
function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map(version => version.split('.').map(Number))
  for (const part of [0, 1, 2]) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
