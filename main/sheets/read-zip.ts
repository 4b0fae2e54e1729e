/**
 * The parts of an archive (ZIP), which an XLSX file is: which there are, and the bytes of those that are wanted.
 *
 * Promises: what an archive says of its sizes is looked at before anything is unpacked, and counted while it is; a part
 * that unpacks to more than it said, or out of proportion, is refused at once. Nothing beyond the limits is ever held.
 * Format: APPNOTE.TXT of PKWARE; without its 64-bit form and without encryption, which spreadsheets of any use here lack.
 */
import { crc32, createInflateRaw } from 'node:zlib'
import { failure, type Result, success } from '../../shared/result.ts'
import type { SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'

/** Bytes that lie somewhere: a file, or memory. */
export interface ByteSource {
  readonly size: number
  /** fewer than `length` at the end */
  readonly read: (from: number, length: number) => Buffer
}

export interface ZipPart {
  readonly name: string
  readonly packedBytes: number
  readonly bytes: number
  readonly checksum: number
  /** where its local header begins */
  readonly at: number
  readonly method: 'stored' | 'deflated'
}

const endMark = 0x06054b50
const partMark = 0x02014b50
const localMark = 0x04034b50
const endBytes = 22
const longestComment = 0xffff
/** A name and what else stands with a part are short; more of it is no honest archive. */
const directoryBytesEach = 2_000

/** The parts by name, from the directory at the end. Nothing is unpacked. */
export function zipParts(source: ByteSource, limits: SheetLimits): Result<ReadonlyMap<string, ZipPart>, SheetProblem> {
  const tail = source.read(Math.max(0, source.size - endBytes - longestComment), endBytes + longestComment)
  let end = tail.length - endBytes
  while (end >= 0 && tail.readUInt32LE(end) !== endMark) end -= 1
  if (end < 0) return malformed('the archive has no end')
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const from = tail.readUInt32LE(end + 16)
  if (count > limits.parts || count === 0xffff)
    return failure({ kind: 'too-large', limit: 'parts', most: limits.parts })
  if (from + length > source.size || length > count * directoryBytesEach)
    return malformed('the directory of the archive')
  const directory = source.read(from, length)
  const parts = new Map<string, ZipPart>()
  let at = 0
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== partMark)
      return malformed('an entry of the directory')
    const flags = directory.readUInt16LE(at + 8)
    const method = directory.readUInt16LE(at + 10)
    const nameBytes = directory.readUInt16LE(at + 28)
    const next = at + 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    if (next > directory.length) return malformed('an entry of the directory')
    const name = directory
      .toString('utf8', at + 46, at + 46 + nameBytes)
      .replaceAll('\\', '/')
      .replace(/^\//, '')
    if ((flags & 1) !== 0) return malformed(`${name} is encrypted`)
    if (method !== 0 && method !== 8) return malformed(`${name} is packed in an unknown way`)
    if (parts.has(name)) return malformed(`${name} stands there twice`)
    parts.set(name, {
      name,
      packedBytes: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      checksum: directory.readUInt32LE(at + 16),
      at: directory.readUInt32LE(at + 42),
      method: method === 0 ? 'stored' : 'deflated'
    })
    at = next
  }
  return success(parts)
}

/** Told the bytes of a part so far; a problem ends the unpacking. */
export type Watcher = (bytes: Buffer, filled: number, isWhole: boolean) => SheetProblem | null

/** Unpacks one part. `room` is how many bytes may still be held. */
export async function unpack(
  source: ByteSource,
  part: ZipPart,
  limits: SheetLimits,
  room: number,
  watch: Watcher = () => null
): Promise<Result<Buffer, SheetProblem>> {
  const { name, bytes, packedBytes, method } = part
  if (bytes > room) return failure({ kind: 'too-large', limit: 'unpackedBytes', most: limits.unpackedBytes })
  if (bytes > 1024 * 1024 && bytes > packedBytes * limits.packing)
    return failure({ kind: 'too-large', limit: 'packing', most: limits.packing })
  const header = source.read(part.at, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== localMark) return malformed(`${name} is not where it should be`)
  const from = part.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (from + packedBytes > source.size) return malformed(`${name} ends too early`)
  if (method === 'stored') {
    if (bytes !== packedBytes) return malformed(`${name} is of another size`)
    return checked(part, source.read(from, packedBytes), watch)
  }
  return await inflate(source, part, from, watch)
}

const pieceBytes = 256 * 1024

async function inflate(
  source: ByteSource,
  part: ZipPart,
  from: number,
  watch: Watcher
): Promise<Result<Buffer, SheetProblem>> {
  const { name, bytes, packedBytes } = part
  const unpacked = Buffer.allocUnsafeSlow(bytes)
  let filled = 0
  const stream = createInflateRaw({ chunkSize: pieceBytes })
  const end = from + packedBytes
  let at = from
  const feed = (): void => {
    while (at < end) {
      const piece = source.read(at, Math.min(pieceBytes, end - at))
      at += piece.length
      if (piece.length === 0) break
      if (!stream.write(piece)) {
        stream.once('drain', feed)
        return
      }
    }
    stream.end()
  }
  try {
    feed()
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (filled + piece.length > bytes) return malformed(`${name} is larger than it says`)
      piece.copy(unpacked, filled)
      filled += piece.length
      const problem = filled < bytes ? watch(unpacked, filled, false) : null
      if (problem !== null) return failure(problem)
    }
  } catch (error) {
    return malformed(`${name}: ${error instanceof Error ? error.message : 'cannot be unpacked'}`)
  } finally {
    stream.destroy()
  }
  if (filled !== bytes) return malformed(`${name} is shorter than it says`)
  return checked(part, unpacked, watch)
}

function checked({ name, checksum }: ZipPart, bytes: Buffer, watch: Watcher): Result<Buffer, SheetProblem> {
  if (crc32(bytes) !== checksum) return malformed(`${name} is damaged`)
  const problem = watch(bytes, bytes.length, true)
  return problem === null ? success(bytes) : failure(problem)
}

function malformed(reason: string): Result<never, SheetProblem> {
  return failure({ kind: 'malformed', reason })
}

/** An archive of these parts, not packed: what the library reads is byte for byte what was looked at before. */
export function storedZip(parts: readonly (readonly [name: string, bytes: Buffer])[]): Uint8Array<ArrayBuffer> {
  const names = parts.map(([name]) => Buffer.from(name, 'utf8'))
  const bodies = parts.reduce((sum, [, bytes], at) => sum + 30 + (names[at]?.length ?? 0) + bytes.length, 0)
  const directory = parts.reduce((sum, _, at) => sum + 46 + (names[at]?.length ?? 0), 0)
  const archive = new Uint8Array(bodies + directory + endBytes)
  const view = Buffer.from(archive.buffer)
  let at = 0
  let listed = bodies
  for (const [place, [, bytes]] of parts.entries()) {
    const name = names[place] ?? Buffer.alloc(0)
    const common = (offset: number): void => {
      view.writeUInt16LE(20, offset)
      view.writeUInt16LE(0x0800, offset + 2)
      // Not packed, no date. The library does not look at the checksum; others may.
      view.writeUInt32LE(crc32(bytes), offset + 10)
      view.writeUInt32LE(bytes.length, offset + 14)
      view.writeUInt32LE(bytes.length, offset + 18)
      view.writeUInt16LE(name.length, offset + 22)
    }
    view.writeUInt32LE(partMark, listed)
    view.writeUInt16LE(20, listed + 4)
    common(listed + 6)
    view.writeUInt32LE(at, listed + 42)
    name.copy(view, listed + 46)
    listed += 46 + name.length
    view.writeUInt32LE(localMark, at)
    common(at + 4)
    name.copy(view, at + 30)
    bytes.copy(view, at + 30 + name.length)
    at += 30 + name.length + bytes.length
  }
  view.writeUInt32LE(endMark, listed)
  view.writeUInt16LE(parts.length, listed + 8)
  view.writeUInt16LE(parts.length, listed + 10)
  view.writeUInt32LE(directory, listed + 12)
  view.writeUInt32LE(bodies, listed + 16)
  return archive
}
