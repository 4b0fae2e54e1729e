/**
 * Promise: a searchable set of documents that never changes, but for documents struck out. Made from documents, or
 * from older segments without folding anything again.
 *
 * Hidden: how it is made (segment-draft.ts, segment-layout.ts), and the layout: words are sorted (vocabulary.ts);
 * a word's spellings are neighbours, and so are a spelling's postings, so that the documents of a whole range of words
 * are one stretch of one typed array.
 */
import { type IdTable, placeOfId } from './id-table.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface SearchDocument {
  /** Unique over all kinds. */
  readonly id: string
  readonly kind: string
  readonly fields: readonly SearchField[]
  /** E.164, or a short number such as 192. */
  readonly numbers: readonly string[]
}

export interface SearchField {
  readonly text: string
  /** 1 for the main name, less for the rest; above 0, kept in fifteenths. */
  readonly weight: number
}

export interface Segment {
  readonly ids: IdTable
  /** 1 for a document that was struck out. */
  readonly struck: Uint8Array
  struckCount: number
  /** Documents of equal merit are listed by this: the first letters of the main name as one number. */
  readonly order: Float64Array
  readonly vocabulary: Vocabulary
  /** Spellings of word w are spellingStart[w] to spellingStart[w + 1]; each has the marks that fold.ts tells apart. */
  readonly spellingStart: Uint32Array
  readonly marks: Int32Array
  /** Postings of spelling s are postingStart[s] to postingStart[s + 1]; each is document * 16 + weight in fifteenths. */
  readonly postingStart: Uint32Array
  readonly postings: Uint32Array
  /** Phone forms sorted by key; each place is document * 4 + part (phone-digits.ts). */
  readonly numberKeys: Float64Array
  readonly numberPlaces: Uint32Array
}

export const WEIGHT_STEPS = 15

/** Strikes a document out; false when it is not here or already gone. */
export function strikeOut(segment: Segment, id: string): boolean {
  const document = placeOfId(segment.ids, id)
  if (document < 0 || segment.struck[document] === 1) return false
  segment.struck[document] = 1
  segment.struckCount++
  return true
}

export function liveCount(segment: Segment): number {
  return segment.ids.list.length - segment.struckCount
}

/** The first ten letters of bytes[start] to bytes[end], as one number that sorts as they do: 37^10 is less than 2^53. */
export function orderOf(bytes: Uint8Array, start: number, end: number): number {
  let order = 0
  for (let i = start; i < start + 10; i++) {
    const letter = i < end ? (bytes[i] as number) : 0
    order = order * 37 + (letter >= 97 ? letter - 86 : letter >= 48 ? letter - 47 : 0)
  }
  return order
}
