/**
 * Wraps a package with a passphrase and unwraps it again, in the age format (https://age-encryption.org/v1), so that the
 * public `age` tool opens what we write and we open what `age -p` wrote.
 *
 * A header is looked over before any work is done on it: it must be the one that a passphrase makes, and must not ask
 * for more work than `scryptLogN` allows. The work itself holds its thread for a second and takes 256 MB and more, so
 * this belongs into a worker (package-worker.ts).
 */
import type { PackageLimits } from '../../shared/exchange/limits.ts'
import type { PackageProblem } from '../../shared/exchange/package.ts'
import { failure, type Result, success } from '../../shared/result.ts'

/** The cost of guessing a passphrase, as `age` sets it: 2^18. */
export const usualLogN = 18

export type WrapProblem = Extract<
  PackageProblem,
  {
    readonly kind: 'malformed' | 'damaged' | 'too-large' | 'passphrase-needed' | 'passphrase-wrong' | 'cannot-unwrap'
  }
>

const magic = 'age-encryption.org/'
const armorBegin = '-----BEGIN AGE ENCRYPTED FILE-----'
const armorEnd = '-----END AGE ENCRYPTED FILE-----'

/** Whether a file claims to be wrapped: binary, or armored as text. */
export function isWrapped(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, magic.length) === magic || isArmored(bytes)
}

/** A wrapped document. `logN` is lower than usual only in fixtures of tests. */
export async function wrap(document: Uint8Array, passphrase: string, logN = usualLogN): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(asTyped(passphrase))
  encrypter.setScryptWorkFactor(logN)
  return await encrypter.encrypt(document)
}

/** The document in a wrapped file. */
export async function unwrap(
  file: Buffer,
  passphrase: string | null,
  limits: PackageLimits
): Promise<Result<Buffer, WrapProblem>> {
  const isText = isArmored(file)
  const beginning = isText ? withoutArmor(file.subarray(0, beginningBytes), false) : file
  const problem = beginning === null ? notArmor : headerProblem(beginning, limits)
  if (problem !== null) return failure(problem)
  if (passphrase === null) return failure({ kind: 'passphrase-needed' })
  const bytes = isText ? withoutArmor(file, true) : file
  if (bytes === null) return failure(notArmor)
  // What age adds is a header and 16 bytes to every 64 kB.
  if (bytes.length > limits.documentBytes * 1.001 + 1000) {
    return failure({ kind: 'too-large', place: 'the document', limit: `documentBytes ${limits.documentBytes}` })
  }
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(asTyped(passphrase))
  try {
    const document = await decrypter.decrypt(bytes)
    return success(Buffer.from(document.buffer, document.byteOffset, document.byteLength))
  } catch (error) {
    // The library tells its reasons by message alone. All but this one mean that something was changed.
    const isWrong = error instanceof Error && error.message === "no identity matched any of the file's recipients"
    return failure({ kind: isWrong ? 'passphrase-wrong' : 'damaged' })
  }
}

/** One stanza, for a passphrase; salt, work, wrapped key, seal of the header. */
const passphraseHeader =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]{0,2})\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/

function headerProblem(bytes: Buffer, { scryptLogN }: PackageLimits): WrapProblem | null {
  const start = bytes.toString('latin1', 0, 400)
  if (!start.startsWith(magic)) return notArmor
  const [, logN] = passphraseHeader.exec(start) ?? []
  if (logN !== undefined && Number(logN) <= scryptLogN) return null
  const refused = (reason: string): WrapProblem => ({ kind: 'cannot-unwrap', reason })
  if (logN !== undefined) return refused(`a work factor of 2^${logN}; at most 2^${scryptLogN} is done`)
  const [, version = ''] = /^age-encryption\.org\/([^\n]{1,10})\n/.exec(start) ?? []
  if (version !== 'v1') return refused('a version of age that is not known here')
  const [, recipient] = /^[^\n]+\n-> ([\x21-\x7e]{1,60})[ \n]/.exec(start) ?? []
  if (recipient === undefined) return { kind: 'malformed', place: 'the header of age', reason: 'names no recipient' }
  if (recipient !== 'scrypt') return refused('wrapped for a key and not with a passphrase')
  if (/\n-> scrypt [^\n]*\n[^\n]*\n-> /.test(start)) return refused('wrapped for several recipients')
  return { kind: 'malformed', place: 'the header of age', reason: 'not what age writes for a passphrase' }
}

/** The same letters however a keyboard composed them. */
function asTyped(passphrase: string): string {
  return passphrase.normalize('NFC')
}

function isArmored(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 1000).trimStart().startsWith(armorBegin)
}

/** Enough of an armored file to hold the header. */
const beginningBytes = 2000
const notArmor: WrapProblem = { kind: 'malformed', place: 'the armor', reason: 'not the text that age writes' }
const lineLetters = 64
const lettersAtOnce = 1024 * lineLetters

/**
 * The bytes in an armored file (RFC 7468, strictly): lines of 64 letters, the last perhaps shorter, blanks around it. Of
 * a beginning only what its whole lines hold. Null when it is not that. Line by line, since a file may be large.
 */
function withoutArmor(file: Buffer, isWhole: boolean): Buffer | null {
  const pieces: Buffer[] = []
  let part: 'before' | 'body' | 'after' = 'before'
  let letters = ''
  let isLast = false
  const decode = (): boolean => {
    const bytes = Buffer.from(letters, 'base64')
    pieces.push(bytes)
    // What another program might read in another way does not come out of it the same again.
    const isStrict = bytes.toString('base64') === letters
    letters = ''
    return isStrict
  }
  for (const line of linesIn(file, isWhole)) {
    if (part === 'body' && line === armorEnd) part = 'after'
    else if (part === 'body') {
      if (isLast || line.length === 0 || line.length > lineLetters) return null
      isLast = line.length < lineLetters
      letters += line
      if (letters.length === lettersAtOnce && !decode()) return null
    } else if (part === 'before' && line.trimStart() === armorBegin) part = 'body'
    else if (!/^[ \t]*$/.test(line)) return null
  }
  if ((isWhole ? part !== 'after' : part === 'before') || !decode()) return null
  return Buffer.concat(pieces)
}

/** Without their ends. What follows the last end is a line only of a whole file. */
function* linesIn(file: Buffer, isWhole: boolean): Generator<string> {
  let at = 0
  for (let end = file.indexOf(0x0a); end >= 0; end = file.indexOf(0x0a, at)) {
    yield file.toString('latin1', at, end > at && file[end - 1] === 0x0d ? end - 1 : end)
    at = end + 1
  }
  if (isWhole) yield file.toString('latin1', at)
}
