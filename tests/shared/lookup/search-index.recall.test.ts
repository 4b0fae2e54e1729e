import { describe, expect, it } from 'vitest'
import { buildSearchIndex, search } from '../../../shared/lookup/search-index.ts'
import { createQueries, queryClasses } from '../../bench/queries.ts'
import { createRandom } from '../../bench/random.ts'
import { createSyntheticDirectory } from '../../bench/synthetic.ts'

const seed = 20_261_122
const perClass = 400

describe(`recall among the first five of 1,000 contacts (seed ${seed})`, () => {
  const directory = createSyntheticDirectory(1_000, seed)
  const byId = new Map(directory.documents.map(document => [document.id, document]))
  const index = buildSearchIndex(directory.documents)
  const queries = createQueries(directory, createRandom(seed), perClass)

  it.each(queryClasses)('is at least 0.995 for %s', queryClass => {
    const missed = queries
      .filter(query => query.queryClass === queryClass)
      .filter(query => {
        const first = search(index, query.text, { limit: 5 }).hits
        return !first.some(({ id }) => {
          const document = byId.get(id)
          return document !== undefined && query.isRight(document)
        })
      })
    expect(missed.map(query => query.text).slice(0, perClass * 0.005 + 1).length).toBeLessThanOrEqual(perClass * 0.005)
  })
})
