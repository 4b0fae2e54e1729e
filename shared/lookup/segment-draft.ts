/**
 * Promise: documents, or older segments, collected into what a segment is laid out from: spellings, postings, numbers.
 *
 * Hidden: how a large directory is collected quickly. Nothing is allocated for a word, and texts that many documents
 * share (an organisation's name, a role) are not folded for each of them.
 */
import { createWordBuffer, hashLetters, readWords } from './fold.ts'
import { addId, createIdTable, type IdTable } from './id-table.ts'
import { visitNumberForms } from './phone-digits.ts'
import { orderOf, type SearchDocument, type Segment, WEIGHT_STEPS } from './segment.ts'
import { createSpellingTable, lengthened, numberOf, type SpellingTable } from './spelling-table.ts'

export interface SegmentDraft {
  readonly ids: IdTable
  /** Per document (segment.ts). */
  order: Float64Array
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
  /** Spellings of the text folded last. */
  foldedSpellings: Int32Array
  readonly recent: RecentTexts
}

/** Texts that came lately, by place. Of those that came twice, their spellings are kept, and what they sort by. */
interface RecentTexts {
  readonly texts: (string | undefined)[]
  readonly counts: Int32Array
  readonly spellings: Int32Array
  readonly order: Float64Array
}

/** `documentCount` is a guess that spares growing; any number will do. */
export function createDraft(documentCount: number): SegmentDraft {
  const postings = Math.max(64, documentCount * 10)
  const numbers = Math.max(16, documentCount * 4)
  const recent = documentCount < MOST_RECENT_TEXTS ? 16 : MOST_RECENT_TEXTS
  return {
    ids: createIdTable(documentCount),
    order: new Float64Array(Math.max(1, documentCount)),
    struck: [],
    spellings: createSpellingTable(),
    counts: new Uint32Array(64),
    newest: new Uint32Array(64),
    newestOwner: new Uint32Array(64),
    postingCount: 0,
    postings: new Uint32Array(postings),
    postingSpelling: new Uint32Array(postings),
    numberCount: 0,
    numberKeys: new Float64Array(numbers),
    numberPlaces: new Uint32Array(numbers),
    foldedSpellings: new Int32Array(64),
    recent: {
      texts: new Array(recent).fill(undefined),
      counts: new Int32Array(recent),
      spellings: new Int32Array(recent * MOST_KEPT_WORDS),
      order: new Float64Array(recent)
    }
  }
}

export function addDocument(draft: SegmentDraft, document: SearchDocument): void {
  const number = openDocument(draft, document.id)
  let heaviest = 0
  for (const field of document.fields) {
    const weight = Math.min(WEIGHT_STEPS, Math.max(1, Math.round(field.weight * WEIGHT_STEPS)))
    const order = addText(draft, field.text, number, weight)
    if (field.weight > heaviest) {
      heaviest = field.weight
      draft.order[number] = order
    }
  }
  for (const text of document.numbers) {
    visitNumberForms(text, (key, part) => addNumber(draft, key, number * 4 + part))
  }
}

/** Takes over the documents that are not struck out, without folding anything again. */
export function addSegment(draft: SegmentDraft, segment: Segment): void {
  const numbers = segment.ids.list.map((id, document) =>
    segment.struck[document] === 1 ? -1 : openDocument(draft, id)
  )
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
  const number = draft.ids.list.length
  if (number === draft.order.length) draft.order = lengthened(draft.order, number * 2)
  const earlier = addId(draft.ids, id)
  if (earlier >= 0) draft.struck.push(earlier)
  return number
}

// ---- texts ----

/** Texts remembered at most; each has one place, which the next text with the same place takes over. */
const MOST_RECENT_TEXTS = 4096
const MOST_KEPT_WORDS = 8
const NOT_KEPT = -1

const buffer = createWordBuffer()

/** Adds the words of a text to a document; gives what its first letters sort by. */
function addText(draft: SegmentDraft, text: string, number: number, weight: number): number {
  const { recent } = draft
  const place = placeOf(text) & (recent.texts.length - 1)
  if (recent.texts[place] !== text) {
    recent.texts[place] = text
    recent.counts[place] = NOT_KEPT
    addFoldedText(draft, text, number, weight)
  } else if (recent.counts[place] === NOT_KEPT) {
    // Kept only when it comes a second time: names and addresses never do.
    addFoldedText(draft, text, number, weight)
    keepRecent(draft, place)
  } else {
    const from = place * MOST_KEPT_WORDS
    const to = from + (recent.counts[place] as number)
    for (let i = from; i < to; i++) addPosting(draft, recent.spellings[i] as number, number, weight)
    return recent.order[place] as number
  }
  return foldedOrder()
}

function addFoldedText(draft: SegmentDraft, text: string, number: number, weight: number): void {
  readWords(text, buffer, Number.MAX_SAFE_INTEGER)
  const { count, bytes, ends, hashes, marks } = buffer
  if (draft.foldedSpellings.length < count) draft.foldedSpellings = new Int32Array(count * 2)
  let start = 0
  for (let word = 0; word < count; word++) {
    const end = ends[word] as number
    const spelling = numberOf(draft.spellings, bytes, start, end, hashes[word] as number, marks[word] as number)
    draft.foldedSpellings[word] = spelling
    addPosting(draft, spelling, number, weight)
    start = end + 1
  }
}

/** Keeps what addFoldedText has just found. */
function keepRecent(draft: SegmentDraft, place: number): void {
  const { recent } = draft
  if (buffer.count > MOST_KEPT_WORDS) return
  recent.counts[place] = buffer.count
  recent.order[place] = foldedOrder()
  for (let word = 0; word < buffer.count; word++) {
    recent.spellings[place * MOST_KEPT_WORDS + word] = draft.foldedSpellings[word] as number
  }
}

function foldedOrder(): number {
  return orderOf(buffer.bytes, 0, buffer.count === 0 ? 0 : (buffer.ends[buffer.count - 1] as number))
}

function placeOf(text: string): number {
  const { length } = text
  let place = length
  for (const at of [0, length >> 2, length >> 1, length - (length >> 2), length - 1]) {
    place = Math.imul(place, 31) + (at < length ? text.charCodeAt(at) : 0)
  }
  return place
}

// ---- postings ----

/** A word that stands in several fields of a document has one posting, with its best weight. */
function addPosting(draft: SegmentDraft, spelling: number, number: number, weight: number): void {
  if (spelling >= draft.counts.length) {
    draft.counts = lengthened(draft.counts, draft.spellings.tags.length)
    draft.newest = lengthened(draft.newest, draft.spellings.tags.length)
    draft.newestOwner = lengthened(draft.newestOwner, draft.spellings.tags.length)
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
