/**
 * How the document of a package is laid out (docs/exchange-format.md): its beginning, the order of its members, and what
 * of it checksum and signature cover. Without schemas, so that the thread that verifies a file needs none.
 */
import { compareText } from '../replica/text-order.ts'
import { packageFormat } from './package.ts'

/** What every version of a package begins with, whitespace aside. */
export const packageOpening = `{"format":${JSON.stringify(packageFormat)},"formatVersion":`

/** The members in the order they are written in, before the entries. */
export const headOrder = [
  'format',
  'formatVersion',
  'needs',
  'createdAt',
  'station',
  'by',
  'scope',
  'summary',
  'stationNames'
] as const

/** The names of the members that checksum and signature cover, in the order of RFC 8785. */
export function coveredNames(names: Iterable<string>): readonly string[] {
  return [...names].filter(name => name !== 'checksum' && name !== 'signature').sort(compareText)
}

/** SHA-256 of what is covered: lower-case hexadecimal. */
export const checksumForm = /^[0-9a-f]{64}$/
