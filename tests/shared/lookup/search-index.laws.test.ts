import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildSearchIndex,
  dropDocument,
  putDocument,
  putDocuments,
  recognise,
  type SearchDocument,
  type SearchIndex,
  search
} from '../../../shared/lookup/search-index.ts'

const seed = 20_261_122
const words = [
  'Jovan',
  'Jovanović',
  'Jovana',
  'jovanovic',
  'Đorđe',
  'Djordje',
  'Krnjača',
  'info',
  'park',
  'Infopark',
  'na',
  'Petar',
  'Пера',
  '22'
]
const questions = [
  'jovan jov',
  'djordje',
  'ђорђе',
  'krnjaci',
  'jovna',
  'info park',
  'infopark',
  'petar na',
  'p',
  '061 1',
  '22',
  '061 22',
  '381611',
  'joavn krnj',
  'petar jovana krnjaca info djordje jovan'
]

const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: fc.integer({ min: 0, max: 150 }).map(number => `id-${number}`),
  kind: fc.constantFrom('contact', 'contact', 'contact', 'centre'),
  fields: fc.array(
    fc.record({
      text: fc.array(fc.constantFrom(...words), { maxLength: 3 }).map(list => list.join(' ')),
      weight: fc.constantFrom(1, 0.6, 0.3)
    }),
    { maxLength: 3 }
  ),
  numbers: fc.array(fc.constantFrom('+381611111111', '+381611222222', '192', '+43664111'), { maxLength: 2 })
})

type Edit =
  | { readonly put: SearchDocument }
  | { readonly putAll: readonly SearchDocument[] }
  | { readonly drop: string }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: document.map(put => ({ put })) },
  { weight: 1, arbitrary: fc.array(document, { maxLength: 90 }).map(putAll => ({ putAll })) },
  { weight: 3, arbitrary: document.map(({ id }) => ({ drop: id })) }
)

describe('an index', () => {
  it(`answers after any edits as one built afresh (seed ${seed})`, () => {
    fc.assert(
      fc.property(uniqueDocuments(), fc.array(edit, { maxLength: 120 }), (first, edits) => {
        const index = buildSearchIndex(first)
        const kept = new Map(first.map(each => [each.id, each]))
        for (const each of edits) apply(each, index, kept)
        const fresh = buildSearchIndex(kept.values())
        for (const question of questions) {
          expect(search(index, question, { limit: 12 })).toEqual(search(fresh, question, { limit: 12 }))
          expect(sorted(recognise(index, question, { limit: 4 }))).toEqual(
            sorted(recognise(fresh, question, { limit: 4 }))
          )
        }
      }),
      { seed, numRuns: 60 }
    )
  })

  it(`answers alike whatever the order in which its documents came (seed ${seed})`, () => {
    fc.assert(
      fc.property(uniqueDocuments(), documents => {
        const backwards = buildSearchIndex(documents.toReversed())
        const forwards = buildSearchIndex(documents)
        for (const question of questions) {
          expect(search(backwards, question, { limit: 12 })).toEqual(search(forwards, question, { limit: 12 }))
        }
      }),
      { seed, numRuns: 40 }
    )
  })

  it(`takes any text, and names only its own documents (seed ${seed})`, () => {
    const index = buildSearchIndex(
      words.map(word => ({ id: word, kind: 'contact', fields: [{ text: word, weight: 1 }], numbers: [] }))
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...'jJđžЂљ0 ́-') })
    )
    fc.assert(
      fc.property(text, line => {
        const found = search(index, line, { limit: 50 })
        expect(found.hits.every(hit => words.includes(hit.id) && hit.matches.length === found.tokens.length)).toBe(true)
        expect(found.hits.map(hit => hit.score)).toEqual(found.hits.map(hit => hit.score).toSorted((a, b) => b - a))
      }),
      { seed, numRuns: 200 }
    )
  })

  it(`finds any text by itself (seed ${seed})`, () => {
    const text = fc.string({ unit: fc.constantFrom(...'abčćđdjžљњЏši 12 .́😀'), maxLength: 30 })
    fc.assert(
      fc.property(fc.uniqueArray(text, { maxLength: 15 }), texts => {
        const index = buildSearchIndex(
          texts.map(each => ({ id: each, kind: 'contact', fields: [{ text: each, weight: 1 }], numbers: [] }))
        )
        for (const each of texts) {
          const { tokens, hits } = search(index, each, { limit: 15 })
          const asked = tokens.filter(token => token.role !== 'stop').map(token => token.folded)
          // A word that begins another one wants a word of its own, which the text does not have twice.
          const isPlain = asked.every((one, i) => asked.every((other, j) => i === j || !other.startsWith(one)))
          if (!isPlain || asked.length === 0 || tokens.length > 8) continue
          expect(hits.find(hit => hit.id === each)?.answered).toBe(asked.length)
        }
      }),
      { seed, numRuns: 300 }
    )
  })
})

function uniqueDocuments(): fc.Arbitrary<SearchDocument[]> {
  return fc.uniqueArray(document, { selector: each => each.id, maxLength: 120 })
}

function apply(each: Edit, index: SearchIndex, kept: Map<string, SearchDocument>): void {
  if ('drop' in each) {
    dropDocument(index, each.drop)
    kept.delete(each.drop)
  } else if ('put' in each) {
    putDocument(index, each.put)
    kept.set(each.put.id, each.put)
  } else {
    putDocuments(index, each.putAll)
    for (const put of each.putAll) kept.set(put.id, put)
  }
}

/** Kinds come in no promised order. */
function sorted({ tokens, byKind }: ReturnType<typeof recognise>): unknown {
  return { tokens, byKind: [...byKind].toSorted(([a], [b]) => (a < b ? -1 : 1)) }
}
