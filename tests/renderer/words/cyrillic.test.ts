import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCyrillic } from '../../../renderer/words/cyrillic.ts'
import { lettersApart } from '../../../renderer/words/cyrillic-exceptions.ts'
import { srLatn } from '../../../renderer/words/sr-latn.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { listName, signatureName } from '../../../shared/checking.ts'

/** Laws are tried on this seed; a failure prints the seed and the smallest example. */
const seed = 20261122

describe('letters', () => {
  it('writes each letter of the Latin alphabet as its Cyrillic one', () => {
    expect(toCyrillic('a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž')).toBe(
      'а б ц ч ћ д џ ђ е ф г х и ј к л љ м н њ о п р с ш т у в з ж'
    )
    expect(toCyrillic('A B C Č Ć D DŽ Đ E F G H J K L LJ M N NJ O P R S Š T U Z Ž')).toBe(
      'А Б Ц Ч Ћ Д Џ Ђ Е Ф Г Х Ј К Л Љ М Н Њ О П Р С Ш Т У З Ж'
    )
  })

  it('takes lj, nj and dž for one letter, whether one or both are capitals', () => {
    expect(toCyrillic('Ljubav LJUBAV ljubav')).toBe('Љубав ЉУБАВ љубав')
    expect(toCyrillic('Njegoš NJEGOŠ njega')).toBe('Његош ЊЕГОШ њега')
    expect(toCyrillic('Džep DŽEP džep')).toBe('Џеп ЏЕП џеп')
  })

  it('reads digraphs and accents however they are encoded', () => {
    expect(toCyrillic('ǆep ǈubav ǋegoš')).toBe('џеп Љубав Његош')
    expect(toCyrillic('Krnjac\u030Ca, S\u030Cid')).toBe('Крњача, Шид')
  })

  it('leaves dj as two letters, because đ is its own letter', () => {
    expect(toCyrillic('odjek podjednako đak')).toBe('одјек подједнако ђак')
  })

  it('leaves Cyrillic, digits, dates and phone numbers as they are', () => {
    for (const text of ['Крњача', '31.12.2026.', '+381 67 018-40-71', '(011) 0085 328', '9–15', '192', '']) {
      expect(toCyrillic(text)).toBe(text)
    }
  })
})

/** Latin and Cyrillic by hand: words in which the letters meet across a seam, and their neighbours in which they do not. */
const corpus: readonly (readonly [string, string])[] = [
  ['injekcija', 'инјекција'],
  ['reinjekcije', 'реинјекције'],
  ['injektor', 'инјектор'],
  ['injicirati', 'инјицирати'],
  ['injunktiv', 'инјунктив'],
  ['injurija', 'инјурија'],
  ['konjunktura', 'конјунктура'],
  ['konjunktivitis', 'конјунктивитис'],
  ['nekonjunkturan', 'неконјунктуран'],
  ['konjugacija', 'конјугација'],
  ['dekonjugovan', 'деконјугован'],
  ['konjektura', 'конјектура'],
  ['anjon', 'анјон'],
  ['vanjezički', 'ванјезички'],
  ['izvanjezički', 'изванјезички'],
  ['panjugoslovenski', 'панјугословенски'],
  ['tanjug', 'танјуг'],
  ['Tanjug', 'Танјуг'],
  ['TANJUG', 'ТАНЈУГ'],
  ['Tanjugov', 'Танјугов'],
  ['nadživeti', 'надживети'],
  ['NADŽIVETI', 'НАДЖИВЕТИ'],
  ['nenadživljen', 'ненадживљен'],
  ['nadžanjem', 'наджањем'],
  ['nadždrelni', 'надждрелни'],
  ['nadželi', 'наджели'],
  ['nadžeo', 'наджео'],
  ['nadžeti', 'наджети'],
  ['nadžnjeti', 'наджњети'],
  ['nadžupan', 'наджупан'],
  ['odžaliti', 'оджалити'],
  ['odžariti', 'оджарити'],
  ['odživeti', 'одживети'],
  ['odžuboriti', 'оджуборити'],
  ['odžvakati', 'оджвакати'],
  ['odžvaćem', 'оджваћем'],
  ['podžanrovi', 'поджанрови'],
  ['podžupan', 'поджупан'],
  ['Podžeći', 'Поджећи'],
  ['predživot', 'предживот'],
  ['predželudac', 'преджелудац'],
  ['feldžandarm', 'фелджандарм'],
  // one letter after all
  ['konj', 'коњ'],
  ['konjanik', 'коњаник'],
  ['kanjon', 'кањон'],
  ['stotinjak', 'стотињак'],
  ['Tanja', 'Тања'],
  ['Krnjača', 'Крњача'],
  ['Injac', 'Ињац'],
  ['nadžak', 'наџак'],
  ['Odžaci', 'Оџаци'],
  ['odžak', 'оџак'],
  ['budžet', 'буџет'],
  ['udžbenik', 'уџбеник'],
  ['Sandžak', 'Санџак'],
  ['hodža', 'хоџа'],
  ['narudžba', 'наруџба'],
  ['najnježniji', 'најњежнији'],
  ['nadnica', 'надница']
]

describe('lj, nj and dž across a seam', () => {
  it.each(corpus)('%s is %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })

  it('has a word in this list for every entry of the exceptions', () => {
    const words = corpus.map(([latin]) => latin.toLowerCase())
    const untried = lettersApart.filter(entry => !words.some(word => word.includes(entry.replace(/[*|]/g, ''))))
    expect(untried).toEqual([])
  })

  it('comes back to the same Latin, so that no letter is lost', () => {
    for (const [latin] of corpus) expect(toLatin(toCyrillic(latin))).toBe(inTitleDigraphs(latin))
  })

  it('comes back to the same Latin for any Serbian word without a seam (seed 20261122)', () => {
    const letter = fc.constantFrom(...'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' '))
    const word = fc.array(letter, { minLength: 1, maxLength: 14 }).map(letters => letters.join(''))
    fc.assert(
      fc.property(word, text => {
        const cyrillic = toCyrillic(text)
        fc.pre(/^\p{Script=Cyrillic}+$/u.test(cyrillic)) // the rest looks foreign and stayed Latin
        expect(toLatin(cyrillic)).toBe(text)
      }),
      { seed, numRuns: 2_000 }
    )
  })
})

describe('what is Latin by nature', () => {
  it('keeps acronyms of names in other languages, and writes those of Serbian names in Cyrillic', () => {
    expect(toCyrillic('Centar za istraživanje i razvoj društva – IDEAS')).toBe(
      'Центар за истраживање и развој друштва – IDEAS'
    )
    expect(toCyrillic('Međunarodna mreža pomoći – IAN')).toBe('Међународна мрежа помоћи – IAN')
    expect(toCyrillic('Centar za kriznu politiku i reagovanje – CRPC')).toBe(
      'Центар за кризну политику и реаговање – CRPC'
    )
    expect(toCyrillic('Žensko udruženje Kolubarskog okruga – ŽUKO')).toBe('Женско удружење Колубарског округа – ЖУКО')
    expect(toCyrillic('ATINA, CIM, EHO, INDIGO, KIRS, MUP, BCLJP')).toBe('АТИНА, ЦИМ, ЕХО, ИНДИГО, КИРС, МУП, БЦЉП')
    expect(toCyrillic('Sigma plus')).toBe('Сигма плус')
  })

  it('gives an acronym its Serbian ending in Cyrillic', () => {
    expect(toCyrillic('saradnja sa UNHCR-om, u PDF-u')).toBe('сарадња са UNHCR-ом, у PDF-у')
  })

  it('keeps a foreign name whole when one of its words gives it away', () => {
    const names = [
      'Psychosocial Innovation Network',
      'International Aid Network',
      'Crisis Response and Policy Centre',
      'Danish Refugee Council',
      'Save the Children',
      'Médecins Sans Frontières',
      'Medical Volunteers International',
      'Association for Combating Trafficking in Human Beings',
      'Jennifer Smith',
      'Wi-Fi'
    ]
    for (const name of names) expect(toCyrillic(name)).toBe(name)
    expect(toCyrillic('Nada iz Save the Children u Šidu')).toBe('Нада из Save the Children у Шиду')
    expect(toCyrillic('Wellness centar Beograd')).toBe('Wellness центар Београд')
  })

  it('does not take Serbian words for foreign ones', () => {
    expect(toCyrillic('ishrana, shvatiti, prethodni, ophođenje, zoološki')).toBe(
      'исхрана, схватити, претходни, опхођење, зоолошки'
    )
    expect(toCyrillic('vannastavni, posttraumatski, superračun, transseksualac')).toBe(
      'ваннаставни, посттрауматски, суперрачун, транссексуалац'
    )
    expect(toCyrillic('Jablanička bb, Nemanjina 128d')).toBe('Јабланичка бб, Немањина 128д')
  })

  it('keeps units, formats and keys', () => {
    expect(toCyrillic('14,5 km, 3,5 m², 12 kB, {{size}} MB, 30 min, 5 m')).toBe(
      '14,5 km, 3,5 m², 12 kB, {{size}} MB, 30 min, 5 m'
    )
    expect(toCyrillic('PDF, QR, USB, JSON, XLSX, CSV, vCard')).toBe('PDF, QR, USB, JSON, XLSX, CSV, vCard')
    expect(toCyrillic('Ctrl+K briše, Esc zatvara, Enter kopira, F1 pomaže, Ctrl+1..8 skače')).toBe(
      'Ctrl+K брише, Esc затвара, Enter копира, F1 помаже, Ctrl+1..8 скаче'
    )
    expect(toCyrillic('31.12.2026. g. u 9 h')).toBe('31.12.2026. г. у 9 h')
  })

  it('tells Roman numerals from words and initials', () => {
    expect(toCyrillic('II sprat, IV i XII, VI vek, I–III')).toBe('II спрат, IV и XII, VI век, I–III')
    expect(toCyrillic('I ovo. V. Petrović. VI STE TU')).toBe('И ово. В. Петровић. VI СТЕ ТУ')
    expect(toCyrillic('VI STE TU')).toBe('ВИ СТЕ ТУ')
  })

  it('keeps placeholders and the tags of marked-up sentences', () => {
    expect(toCyrillic('{{centre, name}}: <strong>niko</strong> nije, <0>zaduži</0><br/>')).toBe(
      '{{centre, name}}: <strong>нико</strong> није, <0>задужи</0><br/>'
    )
  })

  it('keeps addresses of files and folders', () => {
    const kept = [
      'putokaz.json',
      'centar-Krnjača.xlsx',
      '.putokaz',
      'C:\\Users\\Ana\\Podaci',
      '\\\\server\\nj',
      '/home/ana/njiva',
      '~/dz/lj'
    ]
    for (const address of kept) expect(toCyrillic(address)).toBe(address)
    expect(toCyrillic('otvori «putokaz.json», 20°C')).toBe('отвори «putokaz.json», 20°C')
    expect(toCyrillic('otvori putokaz.json ili izaberi/pronađi.')).toBe('отвори putokaz.json или изабери/пронађи.')
  })

  it('keeps addresses inside a sentence and goes on behind them', () => {
    expect(toCyrillic('Pišite na bgcentar@bgcentar.org.rs. Sajt: kirs.gov.rs/lat, www.pin.org.rs; njih')).toBe(
      'Пишите на bgcentar@bgcentar.org.rs. Сајт: kirs.gov.rs/lat, www.pin.org.rs; њих'
    )
  })
})

describe('the sentences of the program', () => {
  const { t, list } = wordsIn('sr-Cyrl')

  it('never break the name of a file in two scripts', () => {
    const broken = [...sentencesOf(srLatn)].filter(text => /[A-Za-z0-9]\.\p{Script=Cyrillic}/u.test(toCyrillic(text)))
    expect(broken).toEqual([])
  })

  it('name the letters that a code does without, and files, as they are', () => {
    expect(t('lock.paper.letters', { letters: list(['I', 'L', 'O']) })).toContain('без слова I, L и O и без цифара')
    expect(t('settings.check.about', { files: list([listName, signatureName]) })).toContain('SHA256SUMS.txt.sig.')
  })
})

describe('laws (seed 20261122)', () => {
  const prose = fc.constantFrom('Pišite na', 'Šid, njih', 'Zovite', 'injekcija:', 'Ana Njegovan', '(', '„')

  it('never changes an e-mail address, alone or in a sentence', () => {
    fc.assert(
      fc.property(fc.emailAddress(), prose, (email, before) => {
        expect(toCyrillic(email)).toBe(email)
        expect(toCyrillic(`${before} ${email}, hvala`).endsWith(` ${email}, хвала`)).toBe(true)
      }),
      { seed, numRuns: 2_000 }
    )
  })

  it('never changes a web address, alone or in a sentence', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), prose, (url, before) => {
        expect(toCyrillic(url)).toBe(url)
        expect(toCyrillic(`${before} ${url} hvala`).endsWith(` ${url} хвала`)).toBe(true)
      }),
      { seed, numRuns: 600 }
    )
  })

  it('never changes a placeholder', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z]{1,12}(, (name|day))?$/), prose, (inside, before) => {
        expect(toCyrillic(`${before} {{${inside}}} njih`)).toContain(`{{${inside}}}`)
      }),
      { seed, numRuns: 1_000 }
    )
  })

  it('changes nothing the second time, and never a character that is not a Latin letter', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'anjlžđŠIVX .-/@{}w'), maxLength: 40 })
    )
    fc.assert(
      fc.property(text, original => {
        const once = toCyrillic(original)
        expect(toCyrillic(once)).toBe(once)
        expect(withoutLetters(once)).toBe(withoutLetters(original))
      }),
      { seed, numRuns: 3_000 }
    )
  })
})

it('takes hostile text in its stride: 100,000 characters of any kind within a second', () => {
  const pieces = [
    '.',
    'a',
    'a.',
    'a@',
    '/',
    '/a',
    '{{',
    '<',
    '1,',
    'Ctrl+',
    'nj',
    'Www ',
    'I-',
    '\\\\',
    'http:',
    ' /a',
    'x-',
    '~/',
    '"/'
  ]
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const before = performance.now()
    toCyrillic(text)
    expect(performance.now() - before, `on ${JSON.stringify(piece)} repeated`).toBeLessThan(1_000)
  }
})

function* sentencesOf(table: object): Iterable<string> {
  for (const value of Object.values(table)) {
    if (typeof value === 'string') yield value
    else yield* sentencesOf(value)
  }
}

/** The way back, for the round trip: unlike the way there, it has no exceptions. */
function toLatin(text: string): string {
  const letters = new Map(
    [...'абвгдђежзијклљмнњопрстћуфхцчџш'].map((letter, index) => [
      letter,
      'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ')[index] ?? ''
    ])
  )
  return [...text]
    .map(letter => {
      const lower = letters.get(letter.toLowerCase())
      if (lower === undefined) return letter
      return letter === letter.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1)
    })
    .join('')
}

/** DŽ in capitals comes back as Dž letter by letter, which is the same word. */
function inTitleDigraphs(word: string): string {
  const cyrillic = toCyrillic(word)
  return /[ЉЊЏ]/.test(cyrillic) ? word.replace(/NJ/g, 'Nj').replace(/LJ/g, 'Lj').replace(/DŽ/g, 'Dž') : word
}

function withoutLetters(text: string): string {
  return text.normalize('NFC').replace(/[\p{L}\p{M}]/gu, '')
}
