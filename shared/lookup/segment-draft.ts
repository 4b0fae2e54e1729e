// Promise: documents, or older segments, collected into what a segment is laid out from: spellings, postings, numbers.
//
// Hidden: how a large directory is collected quickly. Nothing is allocated for a word, and texts that many documents
// share (an organisation's name, a role) are not folded for each of them.

import { createWordBuffer, hashLetters, readWords } from './fold.ts'
import { numberForms } from './phone-digits.ts'
import { NUMBER_PARTS, orderOf, type SearchDocument, type Segment, WEIGHT_STEPS } from './segment.ts'
import { createSpellingTable, lengthened, numberOf, type SpellingTable } from './spelling-table.ts'

export interface SegmentDraft {
  readonly ids: string[]
  readonly documentOf: Map<string, number>
  /** Per document (segment.ts). */
  readonly order: number[]
  /** Documents whose id came again. */
  readonly struck: number[]
  readonly spellings: SpellingTable
  /** Per spelling: how many postings it has, which is its newest, and whose that is (document + 1). */
  counts: Uint32Array
  newest: Uint32Array
  newestOwner: Uint32Array
  /** In the order they came: document * 16 + weight, and the spelling. */
  postingCount: number
  postings: Uint32Array
  postingSpelling: Uint32Array
  /** In the order they came: key, and document * 4 + part. */
  numberCount: number
  numberKeys: Float64Array
  numberPlaces: Uint32Array
  /** Spellings of the text read last, and the first letters of it as a number. */
  read: Int32Array
  readCount: number
  readOrder: number
  ownRead: Int32Array
  readonly recentTexts: (string | undefined)[]
  readonly recentSpellings: (Int32Array | undefined)[]
  readonly recentOrder: number[]
}

export function createDraft(): SegmentDraft {
  return {
    ids: [],
    documentOf: new Map(),
    order: [],
    struck: [],
    spellings: createSpellingTable(),
    counts: new Uint32Array(64),
    newest: new Uint32Array(64),
    newestOwner: new Uint32Array(64),
    postingCount: 0,
    postings: new Uint32Array(128),
    postingSpelling: new Uint32Array(128),
    numberCount: 0,
    numberKeys: new Float64Array(16),
    numberPlaces: new Uint32Array(16),
    read: new Int32Array(),
    readCount: 0,
    readOrder: 0,
    ownRead: new Int32Array(64),
    recentTexts: [],
    recentSpellings: [],
    recentOrder: []
  }
}

export function addDocument(draft: SegmentDraft, document: SearchDocument): void {
  const number = openDocument(draft, document.id)
  let heaviest = 0
  for (const field of document.fields) {
    readText(draft, field.text)
    const weight = Math.min(WEIGHT_STEPS, Math.max(1, Math.round(field.weight * WEIGHT_STEPS)))
    for (let i = 0; i < draft.readCount; i++) addPosting(draft, draft.read[i] as number, number, weight)
    if (field.weight > heaviest) {
      heaviest = field.weight
      draft.order[number] = draft.readOrder
    }
  }
  for (const text of document.numbers) {
    for (const form of numberForms(text)) addNumber(draft, form.key, number * 4 + NUMBER_PARTS.indexOf(form.part))
  }
}

/** Takes over the documents that are not struck out, without folding anything again. */
export function addSegment(draft: SegmentDraft, segment: Segment): void {
  const numbers = segment.ids.map((id, document) => (segment.struck[document] === 1 ? -1 : openDocument(draft, id)))
  for (const [document, number] of numbers.entries()) {
    if (number >= 0) draft.order[number] = segment.order[document] as number
  }
  for (let word = 0; word < segment.vocabulary.wordCount; word++) addWord(draft, segment, word, numbers)
  for (const [i, place] of segment.numberPlaces.entries()) {
    const number = numbers[place >>> 2] as number
    if (number >= 0) addNumber(draft, segment.numberKeys[i] as number, number * 4 + (place & 3))
  }
}

function addWord(draft: SegmentDraft, segment: Segment, word: number, numbers: readonly number[]): void {
  const { text, textStart } = segment.vocabulary
  const start = textStart[word] as number
  const end = textStart[word + 1] as number
  const hash = hashLetters(text, start, end)
  for (let old = segment.spellingStart[word] as number; old < (segment.spellingStart[word + 1] as number); old++) {
    let spelling = -1
    for (let i = segment.postingStart[old] as number; i < (segment.postingStart[old + 1] as number); i++) {
      const posting = segment.postings[i] as number
      const number = numbers[posting >>> 4] as number
      if (number < 0) continue
      // Only now, so that a spelling that only struck documents had is gone.
      if (spelling < 0) spelling = numberOf(draft.spellings, text, start, end, hash, segment.marks[old] as number)
      addPosting(draft, spelling, number, posting & 15)
    }
  }
}

function openDocument(draft: SegmentDraft, id: string): number {
  const number = draft.ids.length
  const earlier = draft.documentOf.get(id)
  if (earlier !== undefined) draft.struck.push(earlier)
  draft.ids.push(id)
  draft.order.push(0)
  draft.documentOf.set(id, number)
  return number
}

// ---- texts ----

/** Texts remembered; each has one place, which the next text with the same place takes over. */
const RECENT_TEXTS = 4096

const buffer = createWordBuffer()

/** Leaves the spellings of a text in draft.read. */
function readText(draft: SegmentDraft, text: string): void {
  const place = recentPlace(text)
  if (draft.recentTexts[place] !== text) {
    draft.recentTexts[place] = text
    draft.recentSpellings[place] = undefined
    foldText(draft, text)
    return
  }
  const recent = draft.recentSpellings[place]
  if (recent !== undefined) {
    draft.read = recent
    draft.readCount = recent.length
    draft.readOrder = draft.recentOrder[place] as number
    return
  }
  // Kept only when it comes a second time: names and addresses never do.
  foldText(draft, text)
  draft.recentSpellings[place] = draft.read.slice(0, draft.readCount)
  draft.recentOrder[place] = draft.readOrder
}

function foldText(draft: SegmentDraft, text: string): void {
  readWords(text, buffer, Number.MAX_SAFE_INTEGER)
  const { count, bytes, ends, hashes, marks } = buffer
  if (draft.ownRead.length < count) draft.ownRead = new Int32Array(count * 2)
  draft.read = draft.ownRead
  draft.readCount = count
  let start = 0
  for (let word = 0; word < count; word++) {
    const end = ends[word] as number
    draft.ownRead[word] = numberOf(draft.spellings, bytes, start, end, hashes[word] as number, marks[word] as number)
    start = end + 1
  }
  draft.readOrder = orderOf(bytes, 0, Math.max(0, start - 1))
}

function recentPlace(text: string): number {
  const { length } = text
  let place = length
  for (const at of [0, length >> 2, length >> 1, length - (length >> 2), length - 1]) {
    place = Math.imul(place, 31) + (at < length ? text.charCodeAt(at) : 0)
  }
  return place & (RECENT_TEXTS - 1)
}

// ---- postings ----

/** A word that stands in several fields of a document has one posting, with its best weight. */
function addPosting(draft: SegmentDraft, spelling: number, number: number, weight: number): void {
  if (spelling >= draft.counts.length) {
    draft.counts = lengthened(draft.counts, draft.spellings.hashes.length)
    draft.newest = lengthened(draft.newest, draft.spellings.hashes.length)
    draft.newestOwner = lengthened(draft.newestOwner, draft.spellings.hashes.length)
  }
  const posting = number * 16 + weight
  if (draft.newestOwner[spelling] === number + 1) {
    const newest = draft.newest[spelling] as number
    if (posting > (draft.postings[newest] as number)) draft.postings[newest] = posting
    return
  }
  const at = draft.postingCount++
  if (at === draft.postings.length) {
    draft.postings = lengthened(draft.postings, at * 2)
    draft.postingSpelling = lengthened(draft.postingSpelling, at * 2)
  }
  draft.postings[at] = posting
  draft.postingSpelling[at] = spelling
  draft.newest[spelling] = at
  draft.newestOwner[spelling] = number + 1
  draft.counts[spelling] = (draft.counts[spelling] as number) + 1
}

function addNumber(draft: SegmentDraft, key: number, place: number): void {
  const at = draft.numberCount++
  if (at === draft.numberKeys.length) {
    draft.numberKeys = lengthened(draft.numberKeys, at * 2)
    draft.numberPlaces = lengthened(draft.numberPlaces, at * 2)
  }
  draft.numberKeys[at] = key
  draft.numberPlaces[at] = place
}
