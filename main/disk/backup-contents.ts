/**
 * The list of contents of a backup that is a copy of several files: the checksum of each. A journal that lost its last
 * lines is still a sound journal, so the files alone cannot show that one of them is damaged or missing.
 *
 * The list is a document like any other backup, in a file of its own beside the copies.
 */
import { createHash } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { type BackupHead, standsAlone, withBackupHead } from './backup-head.ts'
import { suffixOf } from './backup-names.ts'
import { inPieces } from './careful-replace.ts'
import { decodeDocument, encodeDocument, isObject } from './checkpoint-document.ts'
import { type Disk, diskErrorCode } from './disk.ts'
import { type FileFault, faultOfReading } from './fault.ts'

const FORMAT_VERSION = 1

/** What the list of contents of such a copy is called, as `format` and `formatVersion` of its document. */
export function formOfContents({ format }: { readonly format: string }): {
  readonly format: string
  readonly formatVersion: number
} {
  return { format: `${format}-copy`, formatVersion: FORMAT_VERSION }
}

/** `checksums` are by what follows the backup's name in the name of each file, like `.json`. */
export function encodeContents(
  form: { readonly format: string },
  head: BackupHead,
  checksums: ReadonlyMap<string, string>
): Iterable<Uint8Array> {
  const { format, formatVersion } = formOfContents(form)
  const files = `"files":${JSON.stringify(Object.fromEntries(checksums))}`
  return encodeDocument(standsAlone(format, formatVersion), withBackupHead(head, [files])).pieces
}

/** Reads the list at `path` and all files it names, `stem` before each name; null if every byte is as it was copied. */
export async function verifyContents(
  form: { readonly format: string },
  path: string,
  stem: string,
  disk: Disk
): Promise<FileFault | null> {
  let file = path
  try {
    const document = decodeDocument(await disk.readFile(path), { file, ...formOfContents(form) })
    if (document.kind !== 'document') return document
    const files = 'files' in document.payload ? document.payload.files : null
    if (!isObject(files)) return { kind: 'foreign', file, place: 'payload.files', reason: 'no list of files' }
    for (const [suffix, checksum] of Object.entries(files)) {
      if (suffixOf(suffix) !== suffix)
        return { kind: 'foreign', file, place: 'payload.files', reason: `"${suffix}" is no file of a database` }
      file = stem + suffix
      if ((await checksumOf(await disk.readFile(file))) !== checksum)
        return { kind: 'damaged', file, place: 'checksum', reason: 'the content is not what was copied' }
    }
    return null
  } catch (error) {
    if (diskErrorCode(error) !== 'ENOENT') return faultOfReading(error, file)
    return { kind: 'missing', file, place: 'the whole file', reason: 'ENOENT' }
  }
}

/** The SHA-256 of all bytes, made a little at a time, so that others can run between. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  const sum = createHash('sha256')
  for (const piece of inPieces([bytes])) {
    sum.update(piece)
    await letOthersRun()
  }
  return sum.digest('hex')
}
