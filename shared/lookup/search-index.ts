/**
 * Promise: a directory searched as it is typed. One line of free text in either script, any word order, beginnings of
 * words, one slip a word, phone digits however grouped; best first, per kind or over all. Built once, kept up to date
 * edit by edit: an index answers the same whatever the order in which its documents came to it.
 *
 * Hidden: for each kind a few segments (segment.ts), each much larger than the next. An edit strikes the old document
 * out and adds a segment of one, and small neighbours are merged, so that an edit costs microseconds and a large merge
 * happens once in as many edits as it has documents.
 */
import { type Candidate, compareCandidates, createBest, keepBest } from './best.ts'
import { matchOf, type TokenMatch } from './merit.ts'
import type { AskedNumber } from './phone-digits.ts'
import { type QueryToken, type Question, readQuestion } from './question.ts'
import { liveCount, type SearchDocument, type Segment, strikeOut } from './segment.ts'
import { segmentFromDocuments, segmentFromSegments } from './segment-layout.ts'
import { clearTally, countAnswers, createTally, hasNumber, type Tally } from './tally.ts'

export type { SearchDocument, SearchField } from './segment.ts'

/** Opaque: made by buildSearchIndex, changed by putDocument and dropDocument, asked by search and recognise. */
export interface SearchIndex {
  /** Per kind, largest segment first. */
  readonly segmentsOf: Map<string, Segment[]>
  readonly tally: Tally
}

export interface Hit {
  readonly id: string
  readonly kind: string
  /** Comparable within one answer only; higher is better. */
  readonly score: number
  /** How many of the tokens it answers; stop words beside other words do not count. */
  readonly answered: number
  /** Beside each of the answer's tokens: how well the document answers it, null when it does not. */
  readonly matches: readonly (TokenMatch | null)[]
}

interface Found {
  readonly tokens: readonly QueryToken[]
  /** Best first: more answered tokens, then better matches, then by name. Documents that answer only some are last. */
  readonly hits: readonly Hit[]
}

export interface Recognised {
  readonly tokens: readonly QueryToken[]
  /** The best hits of each kind, however few of the tokens they answer; a kind without any is missing. */
  readonly byKind: ReadonlyMap<string, readonly Hit[]>
}

/** A later document with the same id wins. */
export function buildSearchIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const index: SearchIndex = { segmentsOf: new Map(), tally: createTally() }
  for (const [kind, list] of groupByKind(documents)) index.segmentsOf.set(kind, [segmentFromDocuments(list)])
  return index
}

/** Adds a document, or replaces the one with its id. */
export function putDocument(index: SearchIndex, document: SearchDocument): void {
  putDocuments(index, [document])
}

/** Adds or replaces many documents, cheaper than one by one. A later one with the same id wins. */
export function putDocuments(index: SearchIndex, documents: Iterable<SearchDocument>): void {
  for (const [kind, list] of groupByKind(documents)) {
    for (const { id } of list) strikeEverywhere(index, id)
    const segments = index.segmentsOf.get(kind) ?? []
    index.segmentsOf.set(kind, [...segments, segmentFromDocuments(list)])
  }
  settleAll(index)
}

/** Does nothing when there is no document with this id. */
export function dropDocument(index: SearchIndex, id: string): void {
  strikeEverywhere(index, id)
  settleAll(index)
}

/** The best `limit` documents, of all kinds or of some. An empty or unreadable text finds nothing. */
export function search(
  index: SearchIndex,
  text: string,
  options: { readonly limit: number; readonly kinds?: readonly string[] }
): Found {
  const question = ask(index, text)
  const kinds = options.kinds ?? [...index.segmentsOf.keys()]
  const best = kinds.flatMap(kind =>
    bestOfKind(index, question, kind, options.limit).map(candidate => ({ candidate, kind }))
  )
  best.sort((a, b) => compareCandidates(a.candidate, b.candidate))
  const hits = best.slice(0, options.limit).map(({ candidate, kind }) => toHit(candidate, kind, question))
  return { tokens: question.tokens, hits }
}

/** The best `limit` documents of every kind, to tell which words name a centre, a service, a person. */
export function recognise(index: SearchIndex, text: string, options: { readonly limit: number }): Recognised {
  const question = ask(index, text)
  const byKind = new Map<string, readonly Hit[]>()
  for (const kind of index.segmentsOf.keys()) {
    const best = bestOfKind(index, question, kind, options.limit)
    const hits = best.map(candidate => toHit(candidate, kind, question))
    if (hits.length > 0) byKind.set(kind, hits)
  }
  return { tokens: question.tokens, byKind }
}

// ---- upkeep ----

/** Segments below this many documents are cheap enough to merge at every edit. */
const SMALL_SEGMENT = 64

function groupByKind(documents: Iterable<SearchDocument>): ReadonlyMap<string, SearchDocument[]> {
  const groups = new Map<string, SearchDocument[]>()
  for (const document of documents) {
    const group = groups.get(document.kind)
    if (group === undefined) groups.set(document.kind, [document])
    else group.push(document)
  }
  return groups
}

function strikeEverywhere(index: SearchIndex, id: string): void {
  for (const segments of index.segmentsOf.values()) {
    for (const segment of segments) strikeOut(segment, id)
  }
}

function settleAll(index: SearchIndex): void {
  for (const [kind, segments] of index.segmentsOf) index.segmentsOf.set(kind, settle(segments))
}

function settle(segments: readonly Segment[]): Segment[] {
  const settled = segments
    .filter(segment => liveCount(segment) > 0)
    .map(segment => (segment.struckCount * 2 > segment.ids.list.length ? segmentFromSegments([segment]) : segment))
  for (;;) {
    const last = settled.at(-1)
    const beforeLast = settled.at(-2)
    if (last === undefined || beforeLast === undefined) return settled
    if (liveCount(beforeLast) > Math.max(SMALL_SEGMENT, 2 * liveCount(last))) return settled
    settled.splice(-2, 2, segmentFromSegments([beforeLast, last]))
  }
}

// ---- one question ----

function ask(index: SearchIndex, text: string): Question {
  return readQuestion(text, asked => knowsNumber(index, asked))
}

function knowsNumber(index: SearchIndex, asked: AskedNumber): boolean {
  for (const segments of index.segmentsOf.values()) {
    if (segments.some(segment => hasNumber(segment, asked))) return true
  }
  return false
}

function bestOfKind(index: SearchIndex, question: Question, kind: string, limit: number): readonly Candidate[] {
  const best = createBest(limit)
  for (const segment of index.segmentsOf.get(kind) ?? []) {
    countAnswers(index.tally, segment, question)
    keepBest(best, index.tally, segment, question)
    clearTally(index.tally)
  }
  return best.candidates
}

function toHit(candidate: Candidate, kind: string, question: Question): Hit {
  const matches: (TokenMatch | null)[] = question.tokens.map(() => null)
  let answered = 0
  for (const [column, token] of question.asked.entries()) {
    const match = matchOf(candidate.ranks[column] as number)
    if (match === null) continue
    matches[question.tokenOf[column] as number] = match
    if (!token.onlyHelps) answered++
  }
  return { id: candidate.id, kind, score: candidate.score, answered, matches }
}
