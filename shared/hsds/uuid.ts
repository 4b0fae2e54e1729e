/**
 * HSDS wants UUIDs, the directory has ids in words: each becomes the same UUID at every station and in every export, so
 * that a consumer sees which rows it has already. Version 8 of RFC 9562 (made in a way of one's own).
 */
import { fnv } from '../records/sameness.ts'

/** The UUID of a name, such as "contact-ana". Names are ASCII. */
export function uuidOf(name: string): string {
  // Once more behind its own hash: the last letters of a name reach few bits otherwise.
  const hex = fnv(`putokaz hsds ${fnv(name).toString(16)} ${name}`)
    .toString(16)
    .padStart(32, '0')
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
