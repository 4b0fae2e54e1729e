import { describe, expect, it } from 'vitest'
import { compareNames, writeLanguageName, writeList, writeName } from '../../../renderer/words/names.ts'

describe('order of names', () => {
  const inOrder = [
    'car',
    'cvet',
    'čaj',
    'ćup',
    'dub',
    'dzum',
    'džep',
    'đak',
    'lula',
    'lžica',
    'ljubav',
    'nula',
    'nž',
    'njiva',
    'sto',
    'šal',
    'zub',
    'ždral'
  ]

  it('is that of the Latin alphabet in Serbian Latin: č after c, dž after d, lj and nj as letters', () => {
    expect(inOrder.toReversed().toSorted(compareNames('sr-Latn'))).toEqual(inOrder)
  })

  it('is that of the Cyrillic alphabet in Serbian Cyrillic, for names stored in Latin', () => {
    const azbuka = [
      'ajvar',
      'vatra',
      'dub',
      'đak',
      'ždral',
      'zub',
      'jaja',
      'lula',
      'ljubav',
      'nula',
      'njiva',
      'sto',
      'ćup',
      'cvet',
      'čaj',
      'džep',
      'šal'
    ]
    expect(azbuka.toReversed().toSorted(compareNames('sr-Cyrl'))).toEqual(azbuka)
  })

  it('puts the centres where a reader looks for them', () => {
    const centres = [
      'Šid',
      'Sombor',
      'Subotica',
      'Sjenica',
      'Krnjača',
      'Kikinda',
      'Tutin',
      'Vranje',
      'Bogovađa',
      'Banja Koviljača'
    ]
    expect(centres.toSorted(compareNames('sr-Latn'))).toEqual([
      ...[
        'Banja Koviljača',
        'Bogovađa',
        'Kikinda',
        'Krnjača',
        'Sjenica',
        'Sombor',
        'Subotica',
        'Šid',
        'Tutin',
        'Vranje'
      ]
    ])
    expect(centres.toSorted(compareNames('sr-Cyrl'))).toEqual([
      ...[
        'Banja Koviljača',
        'Bogovađa',
        'Vranje',
        'Kikinda',
        'Krnjača',
        'Sjenica',
        'Sombor',
        'Subotica',
        'Tutin',
        'Šid'
      ]
    ])
  })

  it('puts names that stay Latin behind the Cyrillic ones, and counts numbers as numbers', () => {
    expect(['PIN', 'Šid', 'IDEAS', 'ATINA'].toSorted(compareNames('sr-Cyrl'))).toEqual(['ATINA', 'Šid', 'IDEAS', 'PIN'])
    expect(['kancelarija 10', 'kancelarija 2'].toSorted(compareNames('sr-Latn'))).toEqual([
      'kancelarija 2',
      'kancelarija 10'
    ])
  })
})

describe('names', () => {
  it('change script only in Serbian Cyrillic', () => {
    expect(writeName('sr-Latn', 'Bogovađa')).toBe('Bogovađa')
    expect(writeName('sr-Cyrl', 'Bogovađa')).toBe('Боговађа')
    expect(writeName('en', 'Bogovađa')).toBe('Bogovađa')
  })

  it('of languages are those used on a shift', () => {
    const codes = ['ar', 'fa', 'prs', 'ps', 'ku', 'ckb', 'ur', 'tr', 'fr', 'en', 'ru', 'uk', 'so', 'rom', 'bn']
    expect(codes.map(code => writeLanguageName('sr-Latn', code))).toEqual([
      ...['arapski', 'farsi', 'dari', 'paštu', 'kurdski', 'kurdski (sorani)', 'urdu', 'turski', 'francuski'],
      ...['engleski', 'ruski', 'ukrajinski', 'somalski', 'romski', 'bengalski']
    ])
    expect(['ar', 'fa', 'ps', 'rom', 'so'].map(code => writeLanguageName('sr-Cyrl', code))).toEqual([
      ...['арапски', 'фарси', 'пашту', 'ромски', 'сомалски']
    ])
    expect(['ar', 'fa', 'prs', 'ps', 'rom'].map(code => writeLanguageName('en', code))).toEqual([
      ...['Arabic', 'Farsi', 'Dari', 'Pashto', 'Romani']
    ])
  })

  it('of a language that nobody knows are its code', () => {
    for (const code of ['zzz', 'qq', 'constructor', '']) expect(writeLanguageName('sr-Latn', code)).toBe(code)
  })

  it('stand in a list as it is read out', () => {
    expect(writeList('sr-Latn', ['arapski', 'farsi', 'paštu'])).toBe('arapski, farsi i paštu')
    expect(writeList('sr-Cyrl', ['арапски', 'фарси'])).toBe('арапски и фарси')
    expect(writeList('en', ['Arabic', 'Farsi', 'Pashto'])).toBe('Arabic, Farsi and Pashto')
  })
})
