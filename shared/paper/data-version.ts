/**
 * Which state of the data stands on a sheet: a mark that is the same at every station that knows the same about the
 * records on it, and the instant of the last change to one of them.
 *
 * A sheet on a wall is compared with a fresh preview of it: as long as the marks agree, nothing on it has changed.
 * So the mark is made of the records that stand on the sheet and of no others, and of their versions, never of a clock.
 */
import type { Directory } from '../directory.ts'
import type { RecordId } from '../records/ids.ts'
import { registerOf } from '../replica/entry.ts'
import { compareText } from '../replica/text-order.ts'

export interface DataVersion {
  /** two groups of four letters and digits, "7K3M-Q2XD" */
  readonly mark: string
  /** the last change, by the clock of whoever made it, as it stands in the stamp: for people to read; null for none */
  readonly changedAt: string | null
}

/** Records that are not here count by their id. Their order does not matter. */
export function dataVersionOf(directory: Directory, records: Iterable<RecordId>): DataVersion {
  let changedAt: string | null = null
  const lines: string[] = []
  for (const id of new Set(records)) {
    const entry = directory.entries.get(id)
    lines.push(id)
    if (entry === undefined) continue
    for (const field of Object.keys(entry.fields)) {
      for (const { stamp } of registerOf(entry, field)) {
        lines.push(`${id} ${field} ${stamp.writer} ${stamp.count}`)
        if (isDated(stamp.at) && (changedAt === null || stamp.at > changedAt)) changedAt = stamp.at
      }
    }
  }
  return { mark: markOf(lines.sort(compareText).join('\n')), changedAt }
}

function isDated(at: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(at)
}

/** Without 0 and O, 1 and I and L, and without vowels, so that it is read out without mistakes and says nothing. */
const letters = '23456789BCDFGHJKMNPQRSTVWXYZ'

function markOf(text: string): string {
  const one = fnv1a(text, 0x811c9dc5)
  const other = fnv1a(text, 0x050c5d1f)
  return `${group(one)}-${group(other)}`
}

function group(hash: number): string {
  let rest = hash
  let written = ''
  for (let place = 0; place < 4; place++) {
    written += letters.charAt(rest % letters.length)
    rest = Math.floor(rest / letters.length)
  }
  return written
}

/** FNV-1a of 32 bits over the UTF-16 code units: to notice a change, not to withstand a forger. */
function fnv1a(text: string, basis: number): number {
  let hash = basis
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  // FNV leaves its last letters in the low bits alone; this spreads them.
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  return hash >>> 0
}
