import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/words/en.ts'
import { ownNames, tags } from '../../../renderer/words/language.ts'
import { srLatn } from '../../../renderer/words/sr-latn.ts'
import { speak, spoken, wordsIn } from '../../../renderer/words/words.ts'
import { languages } from '../../../shared/look.ts'

const serbian = sentencesOf(srLatn)
const english = sentencesOf(en)

describe('the tables', () => {
  it('say the same sentences in Serbian and in English; only Serbian has the form _few', () => {
    const expected = [...serbian.keys()].filter(key => !key.endsWith('_few'))
    expect([...english.keys()].toSorted()).toEqual(expected.toSorted())
  })

  it('ask for the same values in both languages', () => {
    for (const [key, sentence] of english)
      expect(placeholdersOf(sentence), key).toEqual(placeholdersOf(serbian.get(key)))
  })

  it('have all plural forms, each with its number', () => {
    const forms = [...serbian.keys()].filter(key => /_(one|few|other)$/.test(key))
    const counted = new Set(forms.map(key => key.replace(/_[a-z]+$/, '')))
    expect(counted.size).toBeGreaterThan(5)
    for (const key of counted) {
      for (const form of ['one', 'few', 'other']) expect(serbian.get(`${key}_${form}`), key).toContain('{{count}}')
      for (const form of ['one', 'other']) expect(english.get(`${key}_${form}`), key).toContain('{{count}}')
    }
  })

  it('write a value in a way that is known, under a name that i18next does not need itself', () => {
    const reserved = ['lng', 'lngs', 'ns', 'context', 'defaultValue', 'locale', 'ordinal', 'replace', 'interpolation']
    for (const [key, sentence] of [...serbian, ...english]) {
      for (const placeholder of placeholdersOf(sentence)) {
        expect(placeholder, key).toMatch(/^[a-zA-Z]+(, (name|day))?$/)
        expect(reserved, key).not.toContain(placeholder.split(',')[0])
      }
    }
  })

  it('hold no empty sentence, no blank at the ends and no straight quotation mark', () => {
    for (const [key, sentence] of [...serbian, ...english]) {
      expect(sentence.trim(), key).toBe(sentence)
      expect(sentence, key).not.toBe('')
      expect(sentence, key).not.toMatch(/["']/)
    }
  })
})

describe('Serbian Cyrillic', () => {
  it('has every sentence of Serbian Latin, and no Latin word in it that was not meant to be', () => {
    const { t } = wordsIn('sr-Cyrl')
    const latin = new Set<string>()
    for (const [key, sentence] of serbian) {
      const values = Object.fromEntries(placeholdersOf(sentence).map(one => [one.split(',')[0] ?? '', '7']))
      const said = say(t, key.replace(/_(one|few|other)$/, ''), { ...values, count: 5 })
      for (const word of said.match(/\p{Script=Latin}+/gu) ?? []) latin.add(word)
    }
    // Keys, names of standards, programs and kinds of file, and the pattern of a web address.
    expect([...latin].toSorted()).toEqual(
      'CSV Caps Ctrl Enter Esc Excel F HSDS HXL L LibreOffice Lock ODS Open P PDF QR Referral Shift Tab USB UTF W XLS XLSB XLSX Z csv org primer putokaz vcf www xlsx'.split(
        ' '
      )
    )
  })
})

describe('sentences', () => {
  it('put names in the script of the language and leave everything else as it was handed in', () => {
    const place = { centre: 'Centar za azil Krnjača', service: 'besplatna pravna pomoć' }
    expect(wordsIn('sr-Latn').t('gap.nobody', place)).toBe(
      'Centar za azil Krnjača: niko nije zadužen za uslugu „besplatna pravna pomoć“.'
    )
    expect(wordsIn('sr-Cyrl').t('gap.nobody', place)).toBe(
      'Центар за азил Крњача: нико није задужен за услугу „бесплатна правна помоћ“.'
    )
    expect(wordsIn('en').t('gap.nobody', place)).toBe(
      'Centar za azil Krnjača: nobody is responsible for “besplatna pravna pomoć”.'
    )
    expect(wordsIn('sr-Cyrl').t('card.copied', { phone: '067 018 40 71' })).toBe('Копирано: 067 018 40 71')
    expect(wordsIn('sr-Cyrl').t('lookup.nothingFound', { text: 'krnjaca njih' })).toBe(
      'За „krnjaca njih“ није нађено ништа.'
    )
    expect(wordsIn('sr-Cyrl').t('noAccess.text', { folder: 'D:\\Podaci naši' })).toContain('D:\\Podaci naši')
  })

  it('write days out', () => {
    const on = '2026-12-31'
    expect(wordsIn('sr-Latn').t('standing.expired', { on })).toBe('istekao 31.12.2026. – potvrdite telefonom')
    expect(wordsIn('sr-Cyrl').t('standing.expired', { on })).toBe('истекао 31.12.2026. – потврдите телефоном')
    expect(wordsIn('en').t('standing.expired', { on })).toBe('expired 31 Dec 2026 – confirm by phone')
  })

  it('never take a value for a part of the sentence', () => {
    const hostile = '{{service}} $t(app.name) <script>alert(1)</script> & "x" $& {{- centre}}'
    for (const language of languages) {
      expect(wordsIn(language).t('lookup.nothingFound', { text: hostile })).toContain(hostile)
    }
    const inName = wordsIn('sr-Latn').t('gap.nobody', { centre: '{{service, name}} $t(app.name)', service: 'x' })
    expect(inName).toBe('{{service, name}} $t(app.name): niko nije zadužen za uslugu „x“.')
  })

  it.each([
    [0, '0 brojeva', '0 numbers'],
    [1, '1 broj', '1 number'],
    [2, '2 broja', '2 numbers'],
    [4, '4 broja', '4 numbers'],
    [5, '5 brojeva', '5 numbers'],
    [11, '11 brojeva', '11 numbers'],
    [12, '12 brojeva', '12 numbers'],
    [21, '21 broj', '21 numbers'],
    [22, '22 broja', '22 numbers'],
    [25, '25 brojeva', '25 numbers'],
    [101, '101 broj', '101 numbers'],
    [111, '111 brojeva', '111 numbers']
  ])('count %i as %s', (count, latin, inEnglish) => {
    expect(wordsIn('sr-Latn').t('card.phoneCount', { count })).toBe(latin)
    expect(wordsIn('sr-Cyrl').t('card.phoneCount', { count })).toBe(
      latin.replace('brojeva', 'бројева').replace('broja', 'броја').replace('broj', 'број')
    )
    expect(wordsIn('en').t('card.phoneCount', { count })).toBe(inEnglish)
  })

  it('that do not exist throw while developing, and so do values left out', () => {
    const { t } = wordsIn('sr-Latn')
    expect(() => say(t, 'card.noSuchSentence', {})).toThrow('no words for card.noSuchSentence')
    expect(() => say(t, 'card.copied', {})).toThrow('no words for {{phone}}')
    expect(() => say(t, 'card', {})).toThrow()
  })

  it('that do not exist, and values left out, do not compile', () => {
    const { t } = wordsIn('en')
    const wrong = (): unknown[] => [
      // @ts-expect-error there is no such sentence
      t('card.noSuchSentence'),
      // @ts-expect-error the phone is left out
      t('card.copied'),
      // @ts-expect-error the number is left out
      t('card.phoneCount'),
      // @ts-expect-error the name of the value is misspelled
      t('gap.nobody', { centre: 'x', servise: 'y' })
    ]
    expect(wrong).toThrow()
  })
})

describe('the language spoken', () => {
  it('changes without a restart, at once, and tells the page which it is', () => {
    const root = { lang: '' }
    for (const language of [...languages, ...languages.toReversed()]) {
      speak(language, root)
      expect(spoken()).toBe(language)
      expect(root.lang).toBe(tags[language])
    }
    expect(languages.map(language => tags[language])).toEqual(['sr-Latn-RS', 'sr-Cyrl-RS', 'en'])
  })

  it('gives the same words object each time, so that nothing is drawn again for nothing', () => {
    for (const language of languages) expect(wordsIn(language)).toBe(wordsIn(language))
  })

  it('is offered under its own name', () => {
    expect(languages.map(language => ownNames[language])).toEqual(['Srpski (latinica)', 'Српски (ћирилица)', 'English'])
  })
})

function sentencesOf(table: object, path = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'string') found.set(path + key, value)
    else for (const [inner, sentence] of sentencesOf(value, `${path}${key}.`)) found.set(inner, sentence)
  }
  return found
}

function placeholdersOf(sentence: string | undefined): readonly string[] {
  return [...(sentence ?? '').matchAll(/\{\{(.*?)\}\}/g)].map(match => match[1] ?? '').toSorted()
}

/** Says a sentence whose key is only known while running. */
function say(t: unknown, key: string, values: object): string {
  return (t as (key: string, values: object) => string)(key, values)
}
