/**
 * Promise: a segment from documents, or from older segments: a draft laid out in the order in which it is searched,
 * words sorted, a word's spellings beside each other, a spelling's postings beside each other, numbers by key.
 */
import { liveCount, orderOf, type SearchDocument, type Segment } from './segment.ts'
import { addDocument, addSegment, createDraft, type SegmentDraft } from './segment-draft.ts'
import { compareLetters, type SpellingTable } from './spelling-table.ts'
import { createVocabulary } from './vocabulary.ts'

/** A later document with the same id replaces the earlier one. */
export function segmentFromDocuments(documents: readonly SearchDocument[]): Segment {
  const draft = createDraft(documents.length)
  for (const document of documents) addDocument(draft, document)
  return layOut(draft)
}

/** The documents of `segments` that are not struck out, as one segment. An id stands in one of them only. */
export function segmentFromSegments(segments: readonly Segment[]): Segment {
  const draft = createDraft(segments.reduce((sum, segment) => sum + liveCount(segment), 0))
  for (const segment of segments) addSegment(draft, segment)
  return layOut(draft)
}

function layOut(draft: SegmentDraft): Segment {
  const sorted = sortSpellings(draft.spellings)
  const { textStart, text, spellingStart } = layOutWords(draft.spellings, sorted)
  const count = draft.ids.list.length
  const struck = new Uint8Array(count)
  for (const number of draft.struck) struck[number] = 1
  return {
    ids: draft.ids,
    struck,
    struckCount: draft.struck.length,
    order: draft.order.slice(0, count),
    vocabulary: createVocabulary(text, textStart),
    spellingStart,
    marks: sorted.length === 0 ? new Int32Array() : Int32Array.from(sorted, at => draft.spellings.marks[at] as number),
    ...layOutPostings(draft, sorted),
    ...layOutNumbers(draft)
  }
}

/** Spellings by their letters, then by their marks. */
function sortSpellings(spellings: SpellingTable): Uint32Array {
  const { text, textStart, marks, count } = spellings
  // Nearly every pair differs in its first letters, which fit one number.
  const key = new Float64Array(count)
  const sorted = new Uint32Array(count)
  for (let spelling = 0; spelling < count; spelling++) {
    key[spelling] = orderOf(text, textStart[spelling] as number, textStart[spelling + 1] as number)
    sorted[spelling] = spelling
  }
  return sorted.sort(
    (a, b) =>
      (key[a] as number) - (key[b] as number) ||
      compareLetters(spellings, a, b) ||
      (marks[a] as number) - (marks[b] as number)
  )
}

function layOutWords(
  spellings: SpellingTable,
  sorted: Uint32Array
): { textStart: Uint32Array; text: Uint8Array; spellingStart: Uint32Array } {
  const text = new Uint8Array(spellings.textStart[spellings.count] as number)
  const textStart = [0]
  const spellingStart: number[] = []
  let size = 0
  for (let rank = 0; rank < sorted.length; rank++) {
    const spelling = sorted[rank] as number
    if (rank > 0 && compareLetters(spellings, sorted[rank - 1] as number, spelling) === 0) continue
    const start = spellings.textStart[spelling] as number
    const end = spellings.textStart[spelling + 1] as number
    for (let i = start; i < end; i++) text[size++] = spellings.text[i] as number
    textStart.push(size)
    spellingStart.push(rank)
  }
  spellingStart.push(sorted.length)
  return {
    text: text.slice(0, size),
    textStart: new Uint32Array(textStart),
    spellingStart: new Uint32Array(spellingStart)
  }
}

function layOutPostings(
  draft: SegmentDraft,
  sorted: Uint32Array
): { postingStart: Uint32Array; postings: Uint32Array } {
  const postingStart = new Uint32Array(sorted.length + 1)
  const next = new Uint32Array(sorted.length)
  let total = 0
  for (let rank = 0; rank < sorted.length; rank++) {
    const spelling = sorted[rank] as number
    postingStart[rank] = total
    next[spelling] = total
    total += draft.counts[spelling] as number
  }
  postingStart[sorted.length] = total
  const postings = new Uint32Array(total)
  const { postingSpelling } = draft
  for (let i = 0; i < total; i++) {
    const spelling = postingSpelling[i] as number
    const at = next[spelling] as number
    postings[at] = draft.postings[i] as number
    next[spelling] = at + 1
  }
  return { postingStart, postings }
}

function layOutNumbers(draft: SegmentDraft): { numberKeys: Float64Array; numberPlaces: Uint32Array } {
  const count = draft.numberCount
  const sorted = count < FEW_KEYS ? sortFewKeys(draft.numberKeys, count) : sortManyKeys(draft.numberKeys, count)
  const numberKeys = new Float64Array(count)
  const numberPlaces = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const from = sorted[i] as number
    numberKeys[i] = draft.numberKeys[from] as number
    numberPlaces[i] = draft.numberPlaces[from] as number
  }
  return { numberKeys, numberPlaces }
}

/** Below this many keys comparing them is quicker than filling the counting tables. */
const FEW_KEYS = 2048

function sortFewKeys(keys: Float64Array, count: number): Uint32Array {
  const sorted = new Uint32Array(count)
  for (let i = 0; i < count; i++) sorted[i] = i
  return sorted.sort((a, b) => (keys[a] as number) - (keys[b] as number))
}

const DIGIT_BITS = 13
const HALF = 2 ** (2 * DIGIT_BITS)

/**
 * Radix sort, four digits of 13 bits, lowest first: keys are whole numbers below 2^52 (phone-digits.ts). Sorting by
 * comparison took a fifth of the time of building an index.
 */
function sortManyKeys(keys: Float64Array, count: number): Uint32Array {
  const halves = [new Uint32Array(count), new Uint32Array(count)] as const
  let sorted = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const key = keys[i] as number
    const high = Math.floor(key / HALF)
    halves[1][i] = high
    halves[0][i] = key - high * HALF
    sorted[i] = i
  }
  let target = new Uint32Array(count)
  for (const half of halves) {
    for (const shift of [0, DIGIT_BITS]) {
      sortByDigit(sorted, target, half, shift)
      const swap = sorted
      sorted = target
      target = swap
    }
  }
  return sorted
}

function sortByDigit(from: Uint32Array, to: Uint32Array, half: Uint32Array, shift: number): void {
  const mask = 2 ** DIGIT_BITS - 1
  const next = new Uint32Array(2 ** DIGIT_BITS + 1)
  for (let i = 0; i < from.length; i++) {
    const digit = ((half[i] as number) >>> shift) & mask
    next[digit + 1] = (next[digit + 1] as number) + 1
  }
  for (let digit = 0; digit <= mask; digit++) next[digit + 1] = (next[digit + 1] as number) + (next[digit] as number)
  for (let i = 0; i < from.length; i++) {
    const item = from[i] as number
    const digit = ((half[item] as number) >>> shift) & mask
    const at = next[digit] as number
    to[at] = item
    next[digit] = at + 1
  }
}
