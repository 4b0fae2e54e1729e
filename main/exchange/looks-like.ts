/** Tells a person who opened something else what it seems to be, by its first bytes. */
import type { PackageProblem } from '../../shared/exchange/package.ts'

export type Likeness = Extract<PackageProblem, { readonly kind: 'foreign' }>['looksLike']

/** Null when that cannot be told. */
export function looksLike(bytes: Buffer): Likeness {
  // A stick pulled too early leaves zeros.
  const beginning = bytes.subarray(0, 64 * 1024)
  if (beginning.every(byte => byte === 0 || byte === 0x20 || byte === 0x0a || byte === 0x0d)) return 'empty'
  const start = bytes.toString('latin1', 0, 4096)
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    // A letter or slides are packed the same way: to unpack them, or to call them a spreadsheet, would lead astray.
    if (/word\/|ppt\/|opendocument\.(?:text|presentation)/.test(start)) return null
    return /\[Content_Types\]\.xml|xl\/|opendocument\.spreadsheet/.test(start) ? 'spreadsheet' : 'zip'
  }
  // The older Excel wrote OLE files.
  if (start.startsWith('\xd0\xcf\x11\xe0')) return 'spreadsheet'
  if (start.startsWith('%PDF-')) return 'pdf'
  // The database, its backups and copies, its journals and its history all name themselves on the first line.
  return /^[^\n]{0,120}"format":"putokaz-(database|history|takings)"/.test(start) ? 'database' : null
}
