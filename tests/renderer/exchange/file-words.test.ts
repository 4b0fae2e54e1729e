import { describe, expect, test } from 'vitest'
import { takenInWords } from '../../../renderer/exchange/file-words.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { publishedName } from '../../../shared/exchange/package.ts'

describe('a file that was taken', () => {
  const taken = (name: string, stationName: string) => takenInWords(wordsIn('sr-Latn'), { name, stationName })

  test('is told with the station it is from, a spreadsheet by itself', () => {
    expect(taken('sve.putokaz', 'Preševo')).toBe('sve.putokaz, stanica Preševo')
    expect(taken('imenik.xlsx', 'imenik.xlsx')).toBe('imenik.xlsx')
  })

  test('is the public directory by a name that people know', () => {
    const name = publishedName(3)
    const edition = { name, stationName: name }
    expect(takenInWords(wordsIn('sr-Latn'), edition)).toBe('Javni imenik')
    expect(takenInWords(wordsIn('sr-Cyrl'), edition)).toBe('Јавни именик')
    expect(takenInWords(wordsIn('en'), edition)).toBe('Public directory')
    // A station that calls its file so is none.
    expect(taken(name, 'Preševo')).toBe('public-directory-3, stanica Preševo')
  })
})
