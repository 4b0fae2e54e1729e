import { describe, expect, test } from 'vitest'
import {
  countsInWords,
  countsNow,
  dayMade,
  problemInWords,
  sizeInWords,
  whenMade
} from '../../../renderer/backups/backup-words.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const latin = wordsIn('sr-Latn')

describe('a backup in words', () => {
  test('says when it was made, by the clock in Belgrade', () => {
    expect(whenMade(latin, { at: '2026-03-09T13:02:00.000Z' })).toBe('9.3.2026. 14:02')
    expect(dayMade({ at: '2026-03-09T23:30:00.000Z' })).toBe('2026-03-10')
    expect(whenMade(latin, { at: 'no instant' })).toBe('no instant')
  })

  test('says what is in it, kind by kind', () => {
    const counts = { centre: 19, assignment: 240, contact: 1, organisation: 0 }
    expect(countsInWords(latin, counts)).toBe('19 centara, 1 kontakt, 240 zaduženja')
    expect(countsInWords(wordsIn('en'), counts)).toBe('19 centres, 1 contact, 240 assignments')
    expect(countsInWords(latin, {})).toBe('prazan imenik')
    // A count under a name that no kind has is not told.
    expect(countsInWords(latin, JSON.parse('{"__proto__": 5, "wonder": 2, "centre": 2}'))).toBe('2 centra')
  })

  test('is told the same as the directory of this moment would be', () => {
    expect(countsNow(readDirectory(fictionalEntries()))).toMatchObject({ centre: 19, memorandum: 5 })
  })

  test('says how large it is', () => {
    expect(sizeInWords(latin, 86_539)).toBe('87 kB')
    expect(sizeInWords(latin, 1_234_567)).toBe('1,2 MB')
    expect(sizeInWords(latin, 999_700)).toBe('1 MB')
  })

  test('never says of a small file that it is nought kilobytes large', () => {
    expect(sizeInWords(latin, 0)).toBe('0 bajtova')
    expect(sizeInWords(latin, 1)).toBe('1 bajt')
    expect(sizeInWords(latin, 182)).toBe('182 bajta')
    expect(sizeInWords(latin, 499)).toBe('499 bajtova')
    expect(sizeInWords(wordsIn('en'), 499)).toBe('499 bytes')
    expect(sizeInWords(latin, 1000)).toBe('1 kB')
    for (let bytes = 0; bytes < 2000; bytes += 1) expect(sizeInWords(latin, bytes)).not.toMatch(/^0 [kM]/)
  })

  test('says why it failed', () => {
    const said = problemInWords(latin, { kind: 'backup-failed', cause: 'denied', reason: 'EACCES' })
    expect(said).toBe('Nije uspelo: nema dozvole za upis u fasciklu sa podacima.')
    expect(problemInWords(latin, { kind: 'not-saved', cause: 'busy', reason: '' })).toContain('još nisu na disku')
  })
})
