import { describe, expect, it } from 'vitest'
import {
  buildSearchIndex,
  dropDocument,
  type Hit,
  putDocument,
  recognise,
  type SearchDocument,
  type SearchIndex,
  search
} from '../../../shared/lookup/search-index.ts'

describe('a typed word', () => {
  const index = indexOf('Milutin Ranković', 'Đorđe Petrović', 'Ljubica Čitalić', 'Nadjačan Perić')

  it.each([
    ['itself', 'ranković'],
    ['itself without accents', 'rankovic'],
    ['itself in Cyrillic', 'ранковић'],
    ['itself in capitals', 'РАНКОВИЋ'],
    ['its beginning', 'rank'],
    ['a letter too many', 'rankkovic'],
    ['a letter too few', 'rakovic'],
    ['a wrong letter', 'rankopic'],
    ['two letters swapped', 'ranokvic'],
    ['its first letter wrong', 'tankovic'],
    ['its last letter wrong', 'rankovif'],
    ['a slip in its unfinished beginning', 'rnako'],
    ['another case', 'rankovićem']
  ])('finds a name by %s', (_, text) => {
    expect(names(index, text)[0]).toBe('Milutin Ranković')
  })

  it.each(['đorđe', 'djordje', 'dorde', 'ђорђе', 'ĐORĐE', 'DJORDJE', 'đordje', 'dordje'])('finds Đorđe by %s', text => {
    expect(names(index, text)).toEqual(['Đorđe Petrović'])
  })

  it.each([
    ['the d of a dj', 'fjordje'],
    ['inside a dj', 'dhjordje'],
    ['the j of a dj', 'dkordje'],
    ['a dj torn apart', 'djodrje']
  ])('finds Đorđe with the slip in %s', (_, text) => {
    expect(names(index, text)).toEqual(['Đorđe Petrović'])
  })

  it.each(['nadjačan', 'nađačan', 'nadjacan', 'nadacan', 'надјачан'])('finds a dj that is d and j by %s', text => {
    expect(names(index, text)).toEqual(['Nadjačan Perić'])
  })

  it.each([
    ['mistaken', 'кубица'],
    ['left out', 'убица'],
    ['mistaken for another', 'њубица'],
    ['swapped with its neighbour', 'уљбица'],
    ['one too many', 'љубиљца']
  ])('takes a Cyrillic letter that is two in Latin as one: %s', (_, text) => {
    expect(names(index, text)).toEqual(['Ljubica Čitalić'])
  })

  it('knows that a slip may bring d and j together', () => {
    expect(names(indexOf('Radojka'), 'radjka')).toEqual(['Radojka'])
    expect(names(indexOf('Dejan'), 'djan')).toEqual(['Dejan'])
    expect(names(indexOf('Mirjana'), 'midjana')).toEqual(['Mirjana'])
    expect(names(indexOf('Vujdić'), 'vudjic')).toEqual(['Vujdić'])
  })

  it('forgives one slip, not two', () => {
    expect(names(index, 'rnakovif')).toEqual([])
  })

  it('forgives no slip in short words', () => {
    const short = indexOf('Ana', 'Pin')
    expect(names(short, 'anx')).toEqual([])
    expect(names(short, 'pni')).toEqual([])
  })

  it('forgives a letter left out of a word of four', () => {
    expect(names(indexOf('Igor'), 'igr')).toEqual(['Igor'])
  })

  it('is no pattern: what means something in regular expressions means nothing', () => {
    expect(names(index, 'ran.*vic')).toEqual(names(index, 'ran vic'))
    expect(names(index, '(rankovic|')).toEqual(['Milutin Ranković'])
    expect(names(index, '\\d+[')).toEqual(names(index, 'd'))
  })
})

describe('ranking', () => {
  it('puts the word as spelled first, then without accents, beginnings, other cases, slips', () => {
    const index = indexOf('citatu', 'citatizx', 'zitati', 'citati', 'citatima', 'čitati')
    const text = 'citati'
    expect(hits(index, text).map(hit => [hit.id, hit.matches[0]?.quality])).toEqual([
      ['citati', 'exact'],
      ['čitati', 'folded'],
      ['citatima', 'prefix'],
      ['citatizx', 'prefix'],
      ['citatu', 'inflected'],
      ['zitati', 'slip']
    ])
  })

  it('takes the accents as typed, in either script', () => {
    const index = indexOf('čitati', 'citati', 'ćitati')
    expect(names(index, 'citati')[0]).toBe('citati')
    expect(names(index, 'čitati')[0]).toBe('čitati')
    expect(names(index, 'ЋИТАТИ')[0]).toBe('ćitati')
  })

  it('puts a heavy field above a light one', () => {
    const index = buildSearchIndex([
      document('in-note', [
        ['Jovan', 1],
        ['Vranje', 0.3]
      ]),
      document('in-name', [['Vranje', 1]])
    ])
    expect(ids(index, 'vranje')).toEqual(['in-name', 'in-note'])
    expect(hits(index, 'vranje')[1]?.matches[0]?.weight).toBeCloseTo(0.3, 1)
  })

  it('puts a document that answers more words above one that answers fewer better', () => {
    expect(names(indexOf('Marko Milošević', 'Marko Marković', 'Marco Milosevics'), 'marko milosevics')).toEqual([
      'Marco Milosevics',
      'Marko Milošević',
      'Marko Marković'
    ])
  })

  it('lists equals by name', () => {
    expect(names(indexOf('Jovan Zec', 'Jovan Adžić', 'Jovan Marić'), 'jovan')).toEqual([
      'Jovan Adžić',
      'Jovan Marić',
      'Jovan Zec'
    ])
  })

  it('gives no more than asked for', () => {
    const index = indexOf('Jovan Zec', 'Jovan Adžić', 'Jovan Marić')
    expect(search(index, 'jovan', { limit: 2 }).hits).toHaveLength(2)
    expect(search(index, 'jovan', { limit: 0 }).hits).toEqual([])
  })
})

describe('several words', () => {
  const index = buildSearchIndex([
    document('jj', [['Jovan Jovanović', 1]]),
    document('jm', [['Jovan Marić', 1]]),
    document('mj', [
      ['Marko Ilić', 1],
      ['pravnik', 0.6],
      ['Infopark Beograd', 0.5]
    ])
  ])

  it('are found in any order and in different fields', () => {
    expect(ids(index, 'marko pravnik infopark')[0]).toBe('mj')
    expect(hits(index, 'infopark ilic pravnik')[0]?.answered).toBe(3)
  })

  it('need not all be finished', () => {
    expect(ids(index, 'inf mar pra')[0]).toBe('mj')
  })

  it('need a word each: a name typed twice over is not satisfied by one', () => {
    expect(hits(index, 'jovan jov').map(hit => [hit.id, hit.answered])).toEqual([
      ['jj', 2],
      ['jm', 1]
    ])
    expect(ids(index, 'jovan mar')[0]).toBe('jm')
    expect(hits(index, 'mar mar').every(hit => hit.answered === 1)).toBe(true)
  })

  it('say for each how well it is answered', () => {
    const found = search(index, 'Marić jpvan xyz', { limit: 1 })
    expect(found.tokens.map(token => [token.text, token.folded, token.role])).toEqual([
      ['Marić', 'maric', 'word'],
      ['jpvan', 'jpvan', 'word'],
      ['xyz', 'xyz', 'word']
    ])
    expect(found.hits[0]?.matches.map(match => match?.quality ?? null)).toEqual(['exact', 'slip', null])
  })

  it('may be written together, or apart', () => {
    const places = indexOf('Banja Koviljača', 'Infopark')
    expect(names(places, 'banjakoviljaca')).toEqual(['Banja Koviljača'])
    expect(names(places, 'banjakovilj')).toEqual(['Banja Koviljača'])
    expect(names(places, 'info-park')).toEqual(['Infopark'])
    expect(hits(places, 'info park')[0]?.answered).toBe(2)
  })

  it('lose to two beginnings when they only make one word together', () => {
    expect(names(indexOf('Ana Perković', 'Pera Kovač'), 'per kov')[0]).toBe('Pera Kovač')
  })
})

describe('short words', () => {
  const index = indexOf('Krnjača', 'Ivan Ilić', 'Nataša')

  it('such as "u" need no answer', () => {
    const found = search(index, 'u Krnjači', { limit: 5 })
    expect(found.tokens.map(token => token.role)).toEqual(['stop', 'word'])
    expect(found.hits.map(hit => [hit.id, hit.answered, hit.matches[0]])).toEqual([['Krnjača', 1, null]])
  })

  it('may begin a name, but need not, and bring nobody by themselves', () => {
    expect(names(index, 'ivan i')).toEqual(['Ivan Ilić'])
    expect(names(indexOf('Ana Savić', 'Nataša Savić', 'Nada Perić'), 'na savic')).toEqual(['Nataša Savić', 'Ana Savić'])
    expect(names(index, 'krnjača na')).toEqual(['Krnjača'])
    expect(hits(index, 'krnjača na')[0]).toMatchObject({ answered: 1 })
  })

  it('are only those that are typed so: "djo" is not "do"', () => {
    expect(names(indexOf('Ana Savić', 'Đorđe Savić'), 'djo sav')[0]).toBe('Đorđe Savić')
    expect(search(index, 'djo', { limit: 1 }).tokens[0]?.role).toBe('word')
  })

  it('alone are looked for', () => {
    expect(names(index, 'na')).toEqual(['Nataša'])
    expect(names(index, 'u na')).toEqual(['Nataša'])
  })
})

describe('Serbian cases', () => {
  it.each([
    ['u Krnjači', 'Krnjača'],
    ['iz Preševa', 'Preševo'],
    ['Preševu', 'Preševo'],
    ['Bujanovcu', 'Bujanovac'],
    ['u Principovcu', 'Principovac'],
    ['Sjenici', 'Sjenica'],
    ['u Šidu', 'Šid'],
    ['Banji Koviljači', 'Banja Koviljača'],
    ['Adaševcima', 'Adaševci'],
    ['pravnoj pomoći', 'pravna pomoć'],
    ['psihologa', 'psiholog'],
    ['psiholozima', 'psiholog'],
    ['advokata', 'advokat'],
    ['podršci', 'podrška'],
    ['centru', 'centar'],
    ['psihosocijalnu podršku', 'psihosocijalna podrška']
  ])('%s finds %s', (text, name) => {
    const others = ['Vranje', 'Pirot', 'Subotica', 'smeštaj', 'ishrana', 'integracija'].filter(other => other !== name)
    expect(names(indexOf(name, ...others), text)[0]).toBe(name)
  })
})

describe('phone digits', () => {
  const index = buildSearchIndex([
    document('mobile', [['Ana Anić', 1]], ['+381616384071']),
    document('desk', [['Info pult', 1]], ['+381112345678', '192']),
    document('address', [['Nemanjina 22 Beograd', 1]], ['+436641234567'])
  ])

  it.each([
    '0616384',
    '061 638',
    '061/638-40-71',
    '(061) 638 40',
    '+381 61 638',
    '00381 61638',
    '38161',
    '61638',
    '638-40',
    '6384071'
  ])('find a number by %s', text => {
    expect(ids(index, text)).toEqual(['mobile'])
  })

  it('are one token, however grouped', () => {
    const { tokens } = search(index, 'ana +381 61/638-40', { limit: 1 })
    expect(tokens.map(token => [token.text, token.folded, token.role])).toEqual([
      ['ana', 'ana', 'word'],
      ['381 61/638-40', '3816163840', 'number']
    ])
  })

  it('put the whole number above its beginning, the area code above the subscriber part', () => {
    const similar = buildSearchIndex([
      document('subscriber', [['a', 1]], ['+381110616384']),
      document('longer', [['b', 1]], ['+381616384071']),
      document('whole', [['c', 1]], ['+38161638407'])
    ])
    expect(ids(similar, '61638407')).toEqual(['whole', 'longer'])
    expect(ids(similar, '061638')).toEqual(['longer', 'whole', 'subscriber'])
  })

  it('find short numbers', () => {
    expect(ids(index, '192')).toEqual(['desk'])
  })

  it('go with a name', () => {
    expect(ids(index, 'anic 061638')[0]).toBe('mobile')
    expect(hits(index, '061 638 anic')[0]?.answered).toBe(2)
  })

  it('of an address are words', () => {
    expect(search(index, 'nemanjina 22', { limit: 1 }).hits[0]).toMatchObject({ id: 'address', answered: 2 })
  })

  it('forgive no slip', () => {
    expect(ids(index, '0616385')).toEqual([])
  })
})

describe('kinds', () => {
  const index = buildSearchIndex([
    { ...document('krnjaca', [['Krnjača', 1]]), kind: 'centre' },
    { ...document('presevo', [['Preševo', 1]]), kind: 'centre' },
    {
      ...document('pravna-pomoc', [
        ['Besplatna pravna pomoć', 1],
        ['advokat', 1]
      ]),
      kind: 'service'
    },
    { ...document('ana', [['Ana Advokatović', 1]]), kind: 'contact' }
  ])

  it('are recognised apart, each by the words it answers', () => {
    const { byKind } = recognise(index, 'krnjaca advokat', { limit: 3 })
    const told = [...byKind].map(([kind, list]) => [kind, list[0]?.id, list[0]?.matches.map(match => match?.quality)])
    expect(told).toEqual([
      ['centre', 'krnjaca', ['folded', undefined]],
      ['service', 'pravna-pomoc', [undefined, 'exact']],
      ['contact', 'ana', [undefined, 'prefix']]
    ])
  })

  it('may be chosen', () => {
    expect(search(index, 'advokat', { limit: 5, kinds: ['contact'] }).hits.map(hit => hit.id)).toEqual(['ana'])
    expect(search(index, 'advokat', { limit: 5, kinds: ['unknown'] }).hits).toEqual([])
  })
})

describe('an edit', () => {
  it('is found at once, and what it replaced is gone', () => {
    const index = indexOf('Ana Anić', 'Ivan Ilić')
    putDocument(index, document('Ana Anić', [['Ana Petrović', 1]], ['+381641112223']))
    expect(ids(index, 'petrovic')).toEqual(['Ana Anić'])
    expect(ids(index, 'anic')).toEqual([])
    expect(ids(index, '064 111')).toEqual(['Ana Anić'])
    dropDocument(index, 'Ana Anić')
    expect(ids(index, 'ana')).toEqual([])
    expect(ids(index, 'ivan')).toEqual(['Ivan Ilić'])
  })

  it('may change the kind', () => {
    const index = indexOf('Ana Anić')
    putDocument(index, { ...document('Ana Anić', [['Ana Anić', 1]]), kind: 'organisation' })
    expect(hits(index, 'ana').map(hit => hit.kind)).toEqual(['organisation'])
  })

  it('that drops what is not there changes nothing', () => {
    const index = indexOf('Ana Anić')
    dropDocument(index, 'nobody')
    expect(names(index, 'ana')).toEqual(['Ana Anić'])
  })

  it('of an empty index is a beginning', () => {
    const index = buildSearchIndex([])
    expect(ids(index, 'ana')).toEqual([])
    putDocument(index, document('a', [['Ana', 1]]))
    expect(ids(index, 'ana')).toEqual(['a'])
  })

  it('of a number that was the last to begin so leaves the digits as words', () => {
    const index = buildSearchIndex([
      document('street', [['Ulica 22 11', 1]]),
      document('phone', [['Ana', 1]], ['2211'])
    ])
    expect(ids(index, '22 11')).toEqual(['phone'])
    dropDocument(index, 'phone')
    expect(ids(index, '22 11')).toEqual(['street'])
  })
})

describe('the same id twice', () => {
  it('means the later document', () => {
    const index = buildSearchIndex([
      document('a', [['Ana', 1]]),
      document('b', [['Bojan', 1]]),
      document('a', [['Ivan', 1]])
    ])
    expect(ids(index, 'ana')).toEqual([])
    expect(ids(index, 'ivan')).toEqual(['a'])
  })
})

describe('hostile text', () => {
  const index = indexOf('Milutin Ranković', 'Đorđe Petrović')

  it.each([
    ['nothing', ''],
    ['blanks', ' \t\n\u2003'],
    ['emoji', '😀👩‍👩‍👧🏳️‍🌈'],
    ['control characters', '\u0000\u0001\u001b[31m\u007f\u2028'],
    ['half an emoji', '\ud83d'],
    ['accents without letters', '\u0301'.repeat(500)],
    ['a regular expression', '^(a+)+$'],
    ['right-to-left marks', '\u202e\u200f']
  ])('finds nothing and does not fail: %s', (_, text) => {
    expect(ids(index, text).length).toBeLessThanOrEqual(1)
  })

  it.each([
    ['one word of 10,000 letters', 'r'.repeat(10_000)],
    ['10,000 letters of dj', 'dj'.repeat(5_000)],
    ['5,000 words', 'a '.repeat(5_000)],
    ['a long paste', 'Milutin Ranković, pravnik, 067/018-40-71. '.repeat(240)],
    ['10,000 digits', '1'.repeat(10_000)],
    ['digits in groups', '11 '.repeat(3_300)]
  ])('takes bounded work: %s', (_, text) => {
    const found = search(index, text, { limit: 20 })
    expect(found.tokens.length).toBeLessThanOrEqual(32)
    const start = performance.now()
    for (let i = 0; i < 20; i++) search(index, text, { limit: 20 })
    // A hundred times what it takes on a slow machine: this catches work that grows with the square, nothing finer.
    expect((performance.now() - start) / 20).toBeLessThan(50)
  })

  it('still finds the first words of a long paste', () => {
    expect(names(index, `Milutin Ranković ${'x '.repeat(4_000)}`)[0]).toBe('Milutin Ranković')
  })

  it('in a document is taken too', () => {
    const odd = buildSearchIndex([
      document(
        'odd',
        [
          ['\u0000😀', 1],
          ['z'.repeat(100_000), 0.5]
        ],
        ['nema', '+']
      ),
      document('empty', [])
    ])
    expect(ids(odd, 'zzzz')).toEqual(['odd'])
  })
})

function document(
  id: string,
  fields: readonly (readonly [string, number])[],
  numbers: readonly string[] = []
): SearchDocument {
  return { id, kind: 'contact', fields: fields.map(([text, weight]) => ({ text, weight })), numbers }
}

/** Documents of one field, whose id is their text. */
function indexOf(...texts: readonly string[]): SearchIndex {
  return buildSearchIndex(texts.map(text => document(text, [[text, 1]])))
}

function hits(index: SearchIndex, text: string): readonly Hit[] {
  return search(index, text, { limit: 20 }).hits
}

function ids(index: SearchIndex, text: string): readonly string[] {
  return hits(index, text).map(hit => hit.id)
}

const names = ids
