import { describe, expect, it } from 'vitest'
import { namesLost, proposedFor, withNamesKept, withValue } from '../../../renderer/duplicates/settled.ts'
import { fieldsOfPair } from '../../../shared/joining.ts'
import { directoryOf, entryOf, type ValuesOf } from '../../support/records.ts'

function fields(one: ValuesOf<'organisation'>, other: ValuesOf<'organisation'>) {
  const directory = directoryOf(
    entryOf('organisation', 'organisation-a', one),
    entryOf('organisation', 'organisation-b', other)
  )
  return fieldsOfPair(directory, ['organisation-a', 'organisation-b'])
}

const pair = fields(
  { name: 'Primer', organisationType: 'ngo', aliases: ['P'], websites: ['https://a.example.org'], seat: 'Niš' },
  { name: 'Proba', organisationType: 'ngo', shortName: 'PRB', websites: ['https://b.example.org'] }
)

describe('what is proposed', () => {
  it('is the first record, with lists put together; nothing where there is nothing to choose', () => {
    expect([...proposedFor(pair)]).toEqual([
      ['name', 'Primer'],
      ['websites', ['https://a.example.org', 'https://b.example.org']]
    ])
  })
})

describe('names that were not chosen', () => {
  it('are kept among the other names, beside those there are', () => {
    const settled = proposedFor(pair)
    expect(namesLost(settled, pair)).toEqual(['Proba'])
    expect(withNamesKept(settled, pair).get('aliases')).toEqual(['P', 'Proba'])
  })

  it('are not lost when they stand there already, or are chosen', () => {
    const known = fields({ name: 'Primer', aliases: ['proba', 'Proba'] }, { name: 'Proba' })
    expect(namesLost(proposedFor(known), known)).toEqual([])
    expect(namesLost(withValue(proposedFor(pair), 'name', 'Proba'), pair)).toEqual(['Primer'])
  })

  it('leave what was settled as it is when there are none', () => {
    const same = fields({ name: 'Primer' }, { name: 'Primer', seat: 'Niš' })
    const settled = proposedFor(same)
    expect(withNamesKept(settled, same)).toBe(settled)
  })
})
