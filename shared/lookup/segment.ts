// Promise: a searchable set of documents that never changes, but for documents struck out. Made from documents, or
// from older segments without folding anything again.
//
// Hidden: the layout. Words are sorted (vocabulary.ts); a word's spellings are neighbours, and so are a spelling's
// postings, so that the documents of a whole range of words are one stretch of one typed array.

import { createWordBuffer, hashLetters, readWords } from './fold.ts'
import { numberForms } from './phone-digits.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

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
  readonly ids: readonly string[]
  readonly documentOf: ReadonlyMap<string, number>
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
  /** Phone forms sorted by key; each place is document * 4 + part (0 whole, 1 national, 2 subscriber). */
  readonly numberKeys: Float64Array
  readonly numberPlaces: Uint32Array
}

export const WEIGHT_STEPS = 15
export const NUMBER_PARTS = ['whole', 'national', 'subscriber'] as const

/** A later document with the same id replaces the earlier one. */
export function segmentFromDocuments(documents: Iterable<SearchDocument>): Segment {
  const draft = createDraft()
  for (const document of documents) addDocument(draft, document)
  return finish(draft)
}

/** The documents of `segments` that are not struck out, as one segment. An id stands in one of them only. */
export function segmentFromSegments(segments: readonly Segment[]): Segment {
  const draft = createDraft()
  for (const segment of segments) addSegment(draft, segment)
  return finish(draft)
}

/** Strikes a document out; false when it is not here or already gone. */
export function strikeOut(segment: Segment, id: string): boolean {
  const document = segment.documentOf.get(id)
  if (document === undefined || segment.struck[document] === 1) return false
  segment.struck[document] = 1
  segment.struckCount++
  return true
}

export function liveCount(segment: Segment): number {
  return segment.ids.length - segment.struckCount
}

// ---- the draft: spellings found through a hash table, postings in the order they come ----

interface Draft {
  readonly ids: string[]
  readonly documentOf: Map<string, number>
  readonly order: number[]
  readonly struck: number[]
  /** Hash table: spelling + 1, 0 for empty; its size is a power of two. */
  slots: Int32Array
  spellingCount: number
  hashes: Int32Array
  marks: Int32Array
  textStart: Uint32Array
  text: Uint8Array
  /** Per spelling: its postings so far, and where the newest is. */
  counts: Uint32Array
  newest: Uint32Array
  postingCount: number
  postingSpelling: Uint32Array
  postings: Uint32Array
  numberCount: number
  numberKeys: Float64Array
  numberPlaces: Uint32Array
}

const buffer = createWordBuffer()

function createDraft(): Draft {
  return {
    ids: [],
    documentOf: new Map(),
    order: [],
    struck: [],
    slots: new Int32Array(256),
    spellingCount: 0,
    hashes: new Int32Array(128),
    marks: new Int32Array(128),
    textStart: new Uint32Array(129),
    text: new Uint8Array(1024),
    counts: new Uint32Array(128),
    newest: new Uint32Array(128),
    postingCount: 0,
    postingSpelling: new Uint32Array(256),
    postings: new Uint32Array(256),
    numberCount: 0,
    numberKeys: new Float64Array(32),
    numberPlaces: new Uint32Array(32)
  }
}

function addDocument(draft: Draft, document: SearchDocument): void {
  const number = openDocument(draft, document.id)
  let heaviest = 0
  for (const field of document.fields) {
    readWords(field.text, buffer, Number.MAX_SAFE_INTEGER)
    if (field.weight > heaviest) {
      heaviest = field.weight
      draft.order[number] = orderOf(buffer.bytes, buffer.count === 0 ? 0 : (buffer.ends[buffer.count - 1] as number))
    }
    const weight = Math.min(WEIGHT_STEPS, Math.max(1, Math.round(field.weight * WEIGHT_STEPS)))
    let start = 0
    for (let word = 0; word < buffer.count; word++) {
      const end = buffer.ends[word] as number
      const spelling = internSpelling(
        draft,
        buffer.bytes,
        start,
        end,
        buffer.hashes[word] as number,
        buffer.marks[word] as number
      )
      addPosting(draft, spelling, number, weight)
      start = end + 1
    }
  }
  for (const text of document.numbers) {
    for (const form of numberForms(text)) addNumber(draft, form.key, number * 4 + NUMBER_PARTS.indexOf(form.part))
  }
}

function addSegment(draft: Draft, segment: Segment): void {
  const { vocabulary, spellingStart, postingStart } = segment
  const newNumber = new Int32Array(segment.ids.length)
  for (const [document, id] of segment.ids.entries()) {
    if (segment.struck[document] === 1) {
      newNumber[document] = -1
      continue
    }
    newNumber[document] = openDocument(draft, id)
    draft.order[newNumber[document] as number] = segment.order[document] as number
  }
  for (let word = 0; word < vocabulary.wordCount; word++) {
    const start = vocabulary.textStart[word] as number
    const end = vocabulary.textStart[word + 1] as number
    const hash = hashLetters(vocabulary.text, start, end)
    for (let old = spellingStart[word] as number; old < (spellingStart[word + 1] as number); old++) {
      let spelling = -1
      for (let i = postingStart[old] as number; i < (postingStart[old + 1] as number); i++) {
        const posting = segment.postings[i] as number
        const number = newNumber[posting >>> 4] as number
        if (number < 0) continue
        if (spelling < 0)
          spelling = internSpelling(draft, vocabulary.text, start, end, hash, segment.marks[old] as number)
        addPosting(draft, spelling, number, posting & 15)
      }
    }
  }
  for (let i = 0; i < segment.numberKeys.length; i++) {
    const place = segment.numberPlaces[i] as number
    const number = newNumber[place >>> 2] as number
    if (number >= 0) addNumber(draft, segment.numberKeys[i] as number, number * 4 + (place & 3))
  }
}

function openDocument(draft: Draft, id: string): number {
  const number = draft.ids.length
  const earlier = draft.documentOf.get(id)
  if (earlier !== undefined) draft.struck.push(earlier)
  draft.ids.push(id)
  draft.order.push(0)
  draft.documentOf.set(id, number)
  return number
}

function internSpelling(
  draft: Draft,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  marks: number
): number {
  const mask = draft.slots.length - 1
  let slot = (hash ^ Math.imul(marks, 0x9e3779b1)) & mask
  for (;;) {
    const spelling = (draft.slots[slot] as number) - 1
    if (spelling < 0) return addSpelling(draft, bytes, start, end, hash, marks, slot)
    if (
      draft.hashes[spelling] === hash &&
      draft.marks[spelling] === marks &&
      hasLetters(draft, spelling, bytes, start, end)
    ) {
      return spelling
    }
    slot = (slot + 1) & mask
  }
}

function hasLetters(draft: Draft, spelling: number, bytes: Uint8Array, start: number, end: number): boolean {
  const { text } = draft
  let at = draft.textStart[spelling] as number
  if ((draft.textStart[spelling + 1] as number) - at !== end - start) return false
  for (let i = start; i < end; i++) if (bytes[i] !== text[at++]) return false
  return true
}

function addSpelling(
  draft: Draft,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  marks: number,
  slot: number
): number {
  const spelling = draft.spellingCount++
  if (spelling === draft.hashes.length) {
    draft.hashes = longer(draft.hashes, new Int32Array(spelling * 2))
    draft.marks = longer(draft.marks, new Int32Array(spelling * 2))
    draft.textStart = longer(draft.textStart, new Uint32Array(spelling * 2 + 1))
    draft.counts = longer(draft.counts, new Uint32Array(spelling * 2))
    draft.newest = longer(draft.newest, new Uint32Array(spelling * 2))
  }
  const at = draft.textStart[spelling] as number
  const textEnd = at + end - start
  if (textEnd > draft.text.length) draft.text = longer(draft.text, new Uint8Array(textEnd * 2))
  for (let i = start; i < end; i++) draft.text[at + i - start] = bytes[i] as number
  draft.textStart[spelling + 1] = textEnd
  draft.hashes[spelling] = hash
  draft.marks[spelling] = marks
  draft.slots[slot] = spelling + 1
  if (draft.spellingCount * 2 > draft.slots.length) widenSlots(draft)
  return spelling
}

function widenSlots(draft: Draft): void {
  draft.slots = new Int32Array(draft.slots.length * 4)
  const mask = draft.slots.length - 1
  for (let spelling = 0; spelling < draft.spellingCount; spelling++) {
    let slot = ((draft.hashes[spelling] as number) ^ Math.imul(draft.marks[spelling] as number, 0x9e3779b1)) & mask
    while (draft.slots[slot] !== 0) slot = (slot + 1) & mask
    draft.slots[slot] = spelling + 1
  }
}

/** A word that stands in several fields of a document has one posting, with its best weight. */
function addPosting(draft: Draft, spelling: number, number: number, weight: number): void {
  const posting = number * 16 + weight
  if ((draft.counts[spelling] as number) > 0) {
    const newest = draft.newest[spelling] as number
    const before = draft.postings[newest] as number
    if (before >>> 4 === number) {
      if (posting > before) draft.postings[newest] = posting
      return
    }
  }
  const at = draft.postingCount++
  if (at === draft.postings.length) {
    draft.postings = longer(draft.postings, new Uint32Array(at * 2))
    draft.postingSpelling = longer(draft.postingSpelling, new Uint32Array(at * 2))
  }
  draft.postings[at] = posting
  draft.postingSpelling[at] = spelling
  draft.newest[spelling] = at
  draft.counts[spelling] = (draft.counts[spelling] as number) + 1
}

function addNumber(draft: Draft, key: number, place: number): void {
  const at = draft.numberCount++
  if (at === draft.numberKeys.length) {
    draft.numberKeys = longer(draft.numberKeys, new Float64Array(at * 2))
    draft.numberPlaces = longer(draft.numberPlaces, new Uint32Array(at * 2))
  }
  draft.numberKeys[at] = key
  draft.numberPlaces[at] = place
}

function longer<A extends Int32Array | Uint32Array | Uint8Array | Float64Array>(from: A, into: A): A {
  into.set(from)
  return into
}

// ---- the finished form ----

function finish(draft: Draft): Segment {
  const sorted = sortSpellings(draft)
  const { textStart, text, spellingStart } = layOutWords(draft, sorted)
  const { postingStart, postings } = layOutPostings(draft, sorted)
  const struck = new Uint8Array(draft.ids.length)
  for (const number of draft.struck) struck[number] = 1
  return {
    ids: draft.ids,
    documentOf: draft.documentOf,
    struck,
    struckCount: draft.struck.length,
    order: Float64Array.from(draft.order),
    vocabulary: createVocabulary(text, textStart),
    spellingStart,
    marks: Int32Array.from(sorted, spelling => draft.marks[spelling] as number),
    postingStart,
    postings,
    ...sortNumbers(draft)
  }
}

/** Spellings by their letters, then by their marks. */
function sortSpellings(draft: Draft): Uint32Array {
  const { text, textStart, spellingCount, marks } = draft
  // Nearly every pair differs in its first letters, which fit one number.
  const key = new Float64Array(spellingCount)
  for (let spelling = 0; spelling < spellingCount; spelling++) {
    const start = textStart[spelling] as number
    key[spelling] = orderOf(text.subarray(start, start + ORDER_LETTERS), (textStart[spelling + 1] as number) - start)
  }
  const sorted = new Uint32Array(spellingCount)
  for (let spelling = 0; spelling < spellingCount; spelling++) sorted[spelling] = spelling
  return sorted.sort(
    (a, b) =>
      (key[a] as number) - (key[b] as number) ||
      compareLetters(draft, a, b) ||
      (marks[a] as number) - (marks[b] as number)
  )
}

function compareLetters(draft: Draft, a: number, b: number): number {
  const { text, textStart } = draft
  const startA = textStart[a] as number
  const startB = textStart[b] as number
  const lengthA = (textStart[a + 1] as number) - startA
  const lengthB = (textStart[b + 1] as number) - startB
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (text[startA + i] as number) - (text[startB + i] as number)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

function layOutWords(
  draft: Draft,
  sorted: Uint32Array
): { textStart: Uint32Array; text: Uint8Array; spellingStart: Uint32Array } {
  const textStart = [0]
  const spellingStart: number[] = []
  const text = new Uint8Array(draft.textStart[draft.spellingCount] as number)
  let size = 0
  for (const [rank, spelling] of sorted.entries()) {
    const before = sorted[rank - 1]
    if (before !== undefined && compareLetters(draft, before, spelling) === 0) continue
    spellingStart.push(rank)
    const start = draft.textStart[spelling] as number
    const end = draft.textStart[spelling + 1] as number
    for (let i = start; i < end; i++) text[size++] = draft.text[i] as number
    textStart.push(size)
  }
  spellingStart.push(sorted.length)
  return {
    textStart: Uint32Array.from(textStart),
    text: text.slice(0, size),
    spellingStart: Uint32Array.from(spellingStart)
  }
}

function layOutPostings(draft: Draft, sorted: Uint32Array): { postingStart: Uint32Array; postings: Uint32Array } {
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
  for (let i = 0; i < total; i++) {
    const spelling = draft.postingSpelling[i] as number
    const at = next[spelling] as number
    postings[at] = draft.postings[i] as number
    next[spelling] = at + 1
  }
  return { postingStart, postings }
}

const ORDER_LETTERS = 10

/** The first ten letters as one number that sorts as they do: 37^10 is less than 2^53. */
function orderOf(bytes: Uint8Array, length: number): number {
  let order = 0
  for (let i = 0; i < ORDER_LETTERS; i++) {
    const letter = i < length ? (bytes[i] as number) : 32
    order = order * 37 + (letter >= 97 ? letter - 86 : letter >= 48 ? letter - 47 : 0)
  }
  return order
}

function sortNumbers(draft: Draft): { numberKeys: Float64Array; numberPlaces: Uint32Array } {
  return sortByKey(draft.numberKeys.subarray(0, draft.numberCount), draft.numberPlaces.subarray(0, draft.numberCount))
}

function sortByKey(keys: Float64Array, places: Uint32Array): { numberKeys: Float64Array; numberPlaces: Uint32Array } {
  const sorted = new Uint32Array(keys.length)
  for (let i = 0; i < sorted.length; i++) sorted[i] = i
  sorted.sort((a, b) => (keys[a] as number) - (keys[b] as number) || (places[a] as number) - (places[b] as number))
  return {
    numberKeys: Float64Array.from(sorted, i => keys[i] as number),
    numberPlaces: Uint32Array.from(sorted, i => places[i] as number)
  }
}
