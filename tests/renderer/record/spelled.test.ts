import { describe, expect, it } from 'vitest'
import { spelledOut } from '../../../renderer/record/spelled.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { languages } from '../../../shared/look.ts'

describe('a mark that is read out on the telephone', () => {
  it('is said digit by digit, group by group', () => {
    expect(spelledOut(wordsIn('sr-Latn'), '1234 5678')).toBe('jedan dva tri četiri – pet šest sedam osam')
    expect(spelledOut(wordsIn('sr-Cyrl'), '9003')).toBe('девет нула нула три')
    expect(spelledOut(wordsIn('en'), '9003')).toBe('nine zero zero three')
  })

  it('says letters with a word that begins with them, and by their names those that Serbian has not', () => {
    expect(spelledOut(wordsIn('sr-Latn'), '7K-Qx')).toBe('sedam, K kao Kragujevac – ku, iks')
    expect(spelledOut(wordsIn('sr-Cyrl'), 'A7')).toBe('A као Авала, седам')
    expect(spelledOut(wordsIn('en'), 'QX')).toBe('Q as in Quebec, X as in X-ray')
  })

  it('says every digit and letter otherwise, and words begin with their letters', () => {
    for (const language of languages) {
      const said = [...'0123456789abcdefghijklmnopqrstuvwxyz'].map(sign => spelledOut(wordsIn(language), sign))
      expect(new Set(said).size, language).toBe(36)
    }
    for (const sign of 'abcdefghijklmnoprstuvz') {
      expect(spelledOut(wordsIn('sr-Latn'), sign)).toMatch(
        new RegExp(`^${sign.toUpperCase()} kao ${sign.toUpperCase()}`)
      )
    }
    expect(spelledOut(wordsIn('en'), '')).toBe('')
  })
})
