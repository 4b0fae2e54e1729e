import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../renderer/record/reading.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { jobPlace, jobTitle, jobTold } from '../../../renderer/worklist/job-words.ts'
import { type Directory, readDirectory } from '../../../shared/directory.ts'
import { type JobKind, jobKinds, jobsOf } from '../../../shared/work-list.ts'
import { entriesWithTwins } from '../../app/twins.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'

const directory = readDirectory(entriesWithTwins())

function reading(language: 'sr-Latn' | 'sr-Cyrl' | 'en', of: Directory = directory): Reading {
  const [words, today] = [wordsIn(language), fictionalToday]
  return { words, today, directory: of, unverifiedDays: 90, stationName: () => null, copy: () => {} }
}

function firstOf(kind: JobKind, language: 'sr-Latn' | 'sr-Cyrl' | 'en' = 'sr-Latn') {
  const [job] = jobsOf(directory, kind, { today: fictionalToday, unverifiedDays: 30 })
  if (job === undefined) throw new Error(`there is no job of the kind ${kind}`)
  const from = reading(language)
  return [jobTitle(from, job), jobPlace(from, job), jobTold(from, job)]
}

describe('a job', () => {
  it('says which record or place it is about, and what is wrong', () => {
    expect(firstOf('gap')).toEqual([
      'Centar za azil Krnjača · podrška u postupku traženja azila',
      '',
      'niko nije zadužen'
    ])
    expect(firstOf('conflict')).toEqual(['Dušan Primerić', 'Primer-organizacija A (izmišljeno)', 'različito: telefon'])
    expect(firstOf('phone')).toEqual([
      'Goran Primerović',
      'Primer-organizacija B (izmišljeno)',
      'zvati preko portirnice – broj nije prepoznat'
    ])
    expect(firstOf('expiring')[2]).toBe('danas je poslednji dan')
    expect(firstOf('one-person')[2]).toBe('samo Đorđe Primerović')
    expect(firstOf('duplicate')).toEqual([
      'Primer-organizacija B (izmišljeno) i Primer organizacija B',
      '',
      'slično ime'
    ])
    expect(firstOf('unverified')[2]).toBe('još niko nije potvrdio')
  })

  it('has something to say in every language, whatever its kind', () => {
    for (const kind of jobKinds) {
      for (const language of ['sr-Latn', 'sr-Cyrl', 'en'] as const) {
        const [title = '', , told = ''] = firstOf(kind, language)
        expect(title, kind).not.toBe('')
        expect(`${title} ${told}`, kind).not.toMatch(/(contact|assignment|memorandum|organisation)-/)
      }
    }
  })
})
