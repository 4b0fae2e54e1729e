import { describe, expect, it } from 'vitest'
import { createWordBuffer, fold, readWords } from '../../../shared/lookup/fold.ts'

describe('fold', () => {
  it.each([
    ['č, ć and c meet', ['čitati', 'ćitati', 'citati', 'ЧИТАТИ']],
    ['š and s meet', ['Šabac', 'Sabac', 'Шабац']],
    ['ž and z meet', ['Žarko', 'Zarko', 'Жарко']],
    ['đ, dj and d meet', ['Đorđević', 'Djordjevic', 'Dordevic', 'Ђорђевић', 'ĐORĐEVIĆ', 'DJORDJEVIĆ']],
    ['a dj that is d and j meets it too', ['nadjačati', 'nađačati', 'надјачати', 'nadjacati']],
    ['dž meets dz and џ', ['Džuganj', 'Dzuganj', 'Џугањ']],
    ['capital digraphs meet', ['ЏУГАЊ', 'DŽUGANJ', 'Džuganj', 'ǅuganj', 'ǄUGAǋ', 'dzuganj']],
    ['lj and nj meet љ and њ', ['Ljubinjka', 'Љубињка', 'ЉУБИЊКА', 'ǇUBIǊKA', 'LJUBINJKA']],
    ['case does not count', ['KRNJAČA', 'krnjača', 'КРЊАЧА', 'Krnjaca']]
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1)
    expect(fold(spellings[0] ?? '')).not.toBe('')
  })

  it('gives plain letters', () => {
    expect(fold('Ђорђе Џуњић, Шид')).toBe('dorde dzunjic sid')
  })

  it('reads composed and decomposed accents alike, in both scripts', () => {
    for (const text of ['Đorđević Žužana Čačak šljiva', 'Ќофте Ѓорѓи Йосиф', 'Ångström İzmir Győr']) {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
    }
  })

  it('takes accents off the other letters of Europe', () => {
    expect(fold('Łódź Győr Čeština Ærø Straße İzmir Þór Cœur ñandú')).toBe(
      'lodz gyor cestina aero strasse izmir thor coeur nandu'
    )
  })

  it('writes other Cyrillic letters as they are said', () => {
    expect(fold('Юлия Щукин Ќе Ѕвезда')).toBe('julija scukin kje dzvezda')
  })

  it('parts words at punctuation, emoji and control characters', () => {
    expect(fold('a.b-c_d/e\u0000f\u0007g😀h\u2028i“j”k·l')).toBe('a b c d e f g h i j k l')
  })

  it('does not part words at what cannot be seen', () => {
    expect(fold('Kr\u00adnja\u200bča\ufeff')).toBe('krnjaca')
  })

  it('keeps digits, full-width ones too', () => {
    expect(fold('192 １９２ ²')).toBe('192 192')
  })

  it('leaves one space between words and none around them', () => {
    expect(fold('  --  Krnjača,   centar!  ')).toBe('krnjaca centar')
  })

  it.each([
    ['', ''],
    ['😀😀', ''],
    ['. * + ? ( ) [ ] { } ^ $ | \\', '']
  ])('gives nothing for %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is at rest: folding again changes nothing', () => {
    for (const text of ['Đorđe', 'Љубица', 'надјачати', 'Straße', 'djj', 'ddj'])
      expect(fold(fold(text))).toBe(fold(text))
  })

  it('reads a text of any length', () => {
    expect(fold('Ђорђе '.repeat(20_000)).length).toBe(6 * 20_000 - 1)
  })

  it('cuts a word without end', () => {
    expect(fold('š'.repeat(10_000)).length).toBeLessThan(100)
  })
})

describe('marks', () => {
  it('tell spellings apart that fold to the same letters', () => {
    const spellings = ['čuk', 'ćuk', 'cuk', 'đuk', 'djuk', 'duk', 'džuk', 'dzuk', 'cük']
    expect(new Set(spellings.map(marksOf)).size).toBe(new Set(spellings).size - 2) // cuk, duk and dzuk have none
  })

  it('are the same in both scripts, in any case, composed or not', () => {
    for (const [latin, cyrillic] of [
      ['Čađavica', 'Чађавица'],
      ['Džuganj', 'ЏУГАЊ'],
      ['Žižić', 'ЖИЖИЋ'],
      ['Ljubinko', 'ЉУБИНКО']
    ] as const) {
      expect(marksOf(cyrillic)).toBe(marksOf(latin))
      expect(marksOf(latin.toUpperCase().normalize('NFD'))).toBe(marksOf(latin))
    }
  })

  it('are none for a plain word', () => {
    expect(marksOf('Petrov')).toBe(0)
  })
})

describe('readWords', () => {
  it('tells where each word stands in the text', () => {
    const buffer = createWordBuffer()
    readWords(' U Krnjači,hitno', buffer, 10)
    const found = Array.from({ length: buffer.count }, (_, i) =>
      buffer.text.slice(buffer.spans[2 * i], buffer.spans[2 * i + 1])
    )
    expect(found).toEqual(['U', 'Krnjači', 'hitno'])
  })

  it('stops at the number of words it is given', () => {
    const buffer = createWordBuffer()
    readWords('jedan dva tri četiri', buffer, 2)
    expect(buffer.count).toBe(2)
  })
})

function marksOf(word: string): number {
  const buffer = createWordBuffer()
  readWords(word, buffer, 1)
  return buffer.marks[0] ?? Number.NaN
}
