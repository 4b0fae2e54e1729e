import { expect, it } from 'vitest'
import { readPublished } from '../../main/about/published.ts'
import { publishedIn } from '../../shared/about.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'

it('sums up the public directory: its edition, its day, how much of what, and from where', () => {
  const published = readPublished()
  expect(published.edition).toBeGreaterThan(0)
  expect(published.on).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(published.counts).toMatchObject({ centre: 19 })
  expect(published.sources.length).toBeGreaterThan(3)
  const pages = published.sources.map(source => source.pages)
  expect(pages).toEqual([...pages].sort((a, b) => b - a))
  expect(published.sources.map(({ site }) => site)).not.toContainEqual(expect.stringMatching(/^https?:|^www\.|\//))
})

it('says nothing that no record says', () => {
  expect(publishedIn(3, [])).toEqual({ edition: 3, on: null, counts: {}, sources: [] })
  expect(publishedIn(1, fictionalEntries()).counts['centre']).toBeGreaterThan(0)
})
