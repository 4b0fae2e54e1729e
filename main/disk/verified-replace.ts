/** Careful replace for what takes the place of something that must not be lost: it is read back first. */
import { createHash } from 'node:crypto'
import { checksumOf } from './backup-contents.ts'
import { carefulReplace, inPieces, type Replacement, type ReplaceTools, tempBeside } from './careful-replace.ts'
import { requireDiskErrorCode } from './disk.ts'

/**
 * Like `carefulReplace`, and the new file takes the old one's place only when it was read back and found to be what was
 * written (else it failed with the code `EBADMSG`) and `mayReplace` says yes (else `EBUSY`).
 */
export async function verifiedReplace(
  target: string,
  pieces: Iterable<Uint8Array>,
  { mayReplace, ...tools }: Omit<ReplaceTools, 'beforeRename'> & { readonly mayReplace?: () => Promise<boolean> }
): Promise<Replacement> {
  const written = createHash('sha256')
  const beforeRename = async (): Promise<void> => {
    const found = await checksumOf(await tools.disk.readFile(tempBeside(target)))
    if (found !== written.digest('hex')) throw refusal('read back otherwise', 'EBADMSG')
    if (mayReplace !== undefined && !(await mayReplace())) throw refusal('it has changed meanwhile', 'EBUSY')
  }
  return await carefulReplace(target, noting(written, pieces), { ...tools, beforeRename })
}

/**
 * Writes a file anew with what it holds, so that it lies as the disk would write it now, if `isDue` says so. False when it
 * stayed as it was although it was due: it is harmed, has changed meanwhile, or the disk refuses.
 */
export async function writeFileAnew(
  path: string,
  {
    disk,
    wait,
    isDue,
    permissions
  }: Omit<ReplaceTools, 'beforeRename'> & { readonly isDue: (path: string) => Promise<boolean> }
): Promise<boolean> {
  try {
    if (!(await isDue(path))) return true
    const content = await disk.readFile(path)
    const mayReplace = async (): Promise<boolean> => content.equals(await disk.readFile(path))
    const tools = { disk, wait, mayReplace, ...(permissions === undefined ? {} : { permissions }) }
    const made = await verifiedReplace(path, inPieces([content]), tools)
    return made.kind === 'replaced'
  } catch (error) {
    return requireDiskErrorCode(error) === 'ENOENT'
  }
}

/** Hands on the pieces and adds each to the sum. */
export function* noting(
  sum: { update(piece: Uint8Array): unknown },
  pieces: Iterable<Uint8Array>
): Generator<Uint8Array> {
  for (const piece of pieces) {
    sum.update(piece)
    yield piece
  }
}

function refusal(message: string, code: string): Error {
  return Object.assign(new Error(message), { code })
}
