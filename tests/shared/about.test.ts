import { expect, it } from 'vitest'
import { readPublished } from '../../main/about/published.ts'
import { readPublicDirectory } from '../../main/public-directory.ts'
import { editionHeld, publishedIn } from '../../shared/about.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { entryOf, writtenOver } from '../support/records.ts'

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

it('says from which edition records came, by what is in them: the newest of them, and none where nothing is public', () => {
  const shipped = readPublicDirectory()
  expect(editionHeld(shipped)).toBe(readPublished().edition)
  const [one, other] = shipped
  if (one === undefined || other === undefined) throw new Error('the public directory is empty')
  const later = { ...other, stamps: other.stamps.map(([writer, , ...rest]) => [writer, 7, ...rest] as const) }
  expect(editionHeld([one, later])).toBe(7)
  expect(editionHeld([later, one])).toBe(7)
  const here = writtenOver(one, { note: 'upisano ovde' }, { count: 900, writer: 'writer-here' })
  expect(editionHeld([here])).toBe(readPublished().edition)
  expect(editionHeld([entryOf('centre', 'centre-novi', { name: 'Novi' })])).toBe(null)
  expect(editionHeld([])).toBe(null)
})

it('says nothing that no record says', () => {
  expect(publishedIn(3, [])).toEqual({ edition: 3, on: null, counts: {}, sources: [] })
  expect(publishedIn(1, fictionalEntries()).counts['centre']).toBeGreaterThan(0)
})
