import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDirectory } from '../../shared/directory.ts'
import { likelyTwins } from '../../shared/likeness.ts'
import { inOrder, samenessIdOf, type Verdict } from '../../shared/records/sameness.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { directoryOf, entryOf, phonesOf, removed, type ValuesOf } from '../support/records.ts'

const alfa = organisation('alfa', { name: 'Alfa' })
const beta = organisation('beta', { name: 'Beta' })

function organisation(id: string, values: ValuesOf<'organisation'>): Entry {
  return entryOf('organisation', `organisation-${id}`, { organisationType: 'ngo', ...values })
}

function contact(id: string, name: string, values: ValuesOf<'contact'> = {}): Entry {
  return entryOf('contact', `contact-${id}`, { organisation: 'organisation-alfa', reach: 'personal', name, ...values })
}

function judged(one: string, other: string, verdict: Verdict): Entry {
  return entryOf('sameness', samenessIdOf(one, other), { members: [...inOrder(one, other)], verdict })
}

/** The grounds on which the last two entries are taken for one; null when they are not. */
function groundsOf(...entries: readonly Entry[]): readonly string[] | null {
  const found = likelyTwins(directoryOf(alfa, beta, ...entries))
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.grounds ?? null
}

describe('two contacts of one organisation', () => {
  it.each([
    ['Ana Primerić', 'ana primeric'],
    ['Ana Primerić', 'Примерић Ана'],
    ['Đorđe Primerović', 'Djordje Primerovic'],
    ['Ana Primerić', 'Ana Primetić'],
    ['Ana Primerić', 'Ana Pirmerić'],
    ['Ana Primerić', 'Ana Primeerić']
  ])('may be one when they are called %s and %s', (one, other) => {
    expect(groundsOf(contact('a', one), contact('b', other))).toEqual(['name'])
  })

  it.each([
    ['Ana Primerić', 'Ana Primerović'],
    ['Ana Primerić', 'Anja Primerić'],
    ['Ana', 'Ana Primerić'],
    ['Kancelarija 1', 'Kancelarija 2'],
    ['', '']
  ])('are two when they are called %s and %s', (one, other) => {
    expect(groundsOf(contact('a', one), contact('b', other))).toBeNull()
  })
})

describe('one number or address', () => {
  it('is a ground however it is written, when the names are alike', () => {
    const one = contact('a', 'A. Primerić', { phones: phonesOf('067/018 40 71'), email: 'Ana@example.org' })
    const other = contact('b', 'Ana Primerić', { phones: phonesOf('+381 67 0184071'), email: 'ana@example.org' })
    expect(groundsOf(one, other)).toEqual(['phone', 'email'])
  })

  it('is none for two people with different names: they share a desk', () => {
    const phones = phonesOf('011 011 22 33')
    expect(groundsOf(contact('a', 'Ana Primerić', { phones }), contact('b', 'Bojan Probić', { phones }))).toBeNull()
    const desk = contact('c', 'Kancelarija', { reach: 'office', phones })
    expect(groundsOf(contact('a', 'Ana Primerić', { phones }), desk)).toBeNull()
  })

  it('is a ground for two desks of one organisation, whatever they are called', () => {
    const phones = phonesOf('011 011 22 33')
    const desk = contact('a', 'Recepcija', { reach: 'office', phones })
    expect(groundsOf(desk, contact('b', 'Info-pult', { reach: 'office', phones }))).toEqual(['phone'])
  })

  it('is none when it is a short number that everybody dials', () => {
    const phones = phonesOf('192')
    expect(groundsOf(contact('a', 'Policija', { phones }), contact('b', 'Policija Krnjača', { phones }))).toBeNull()
  })
})

describe('two organisations', () => {
  it.each<[string, ValuesOf<'organisation'>, ValuesOf<'organisation'>]>([
    ['name', { name: 'Primer pomoć' }, { name: 'ПРИМЕР ПОМОЋ' }],
    ['name', { name: 'Udruženje „Primer“' }, { name: 'Primer' }],
    ['name', { name: 'Centar za probu', shortName: 'CZP' }, { name: 'Proba', aliases: ['czp'] }],
    [
      'website',
      { name: 'Prva', websites: ['https://www.primer.org/'] },
      { name: 'Druga', websites: ['http://primer.org'] }
    ]
  ])('may be one by their %s', (ground, one, other) => {
    expect(groundsOf(organisation('x', one), organisation('y', other))).toEqual([ground])
  })

  it('may be one when their desks have one number', () => {
    const desk = (of: string): Entry =>
      contact(of, `Pult ${of}`, {
        organisation: `organisation-${of}`,
        reach: 'office',
        phones: phonesOf('011 011 22 33')
      })
    const found = likelyTwins(directoryOf(alfa, beta, desk('alfa'), desk('beta')))
    expect(found.find(({ kind }) => kind === 'organisation')?.grounds).toEqual(['phone'])
  })

  it('are two when only the legal form is the same', () => {
    expect(
      groundsOf(organisation('x', { name: 'Udruženje Prva' }), organisation('y', { name: 'Udruženje Druga' }))
    ).toBeNull()
  })
})

describe('who was judged', () => {
  const one = contact('a', 'Ana Primerić')
  const other = contact('b', 'ana primeric')
  const third = contact('c', 'Primerić Ana')

  it('is not asked about again, whatever was said', () => {
    expect(groundsOf(one, other)).toEqual(['name'])
    expect(groundsOf(one, other, judged('contact-a', 'contact-b', 'same'))).toBeNull()
    expect(groundsOf(one, other, judged('contact-a', 'contact-b', 'different'))).toBeNull()
  })

  it('is not asked about as a member of a group either', () => {
    const joined = judged('contact-a', 'contact-b', 'same')
    expect(groundsOf(one, other, third, joined)).toEqual(['name'])
    expect(groundsOf(one, other, third, joined, judged('contact-b', 'contact-c', 'different'))).toBeNull()
  })

  it('is asked about again when the word was taken back', () => {
    expect(groundsOf(one, other, removed(judged('contact-a', 'contact-b', 'different'), { count: 2 }))).toEqual([
      'name'
    ])
  })
})

it('nobody in the fictional directory is taken for somebody else', () => {
  expect(likelyTwins(readDirectory(fictionalEntries()))).toEqual([])
})

it('the findings do not depend on the order of the records', () => {
  const names = ['Ana Primerić', 'ana primeric', 'Primetić Ana', 'Bojan Probić', 'B. Probić']
  const phones = ['067 011 22 33', '067 014 55 66']
  const people = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...phones)), { maxLength: 8 })
  fc.assert(
    fc.property(people, fc.infiniteStream(fc.nat()), (drawn, dice) => {
      const entries = drawn.map(([name, phone], place) => contact(`p${place}`, name, { phones: phonesOf(phone) }))
      const shuffled = entries
        .map(entry => ({ entry, at: dice.next().value as number }))
        .toSorted((a, b) => a.at - b.at)
      expect(likelyTwins(directoryOf(...shuffled.map(({ entry }) => entry)))).toEqual(
        likelyTwins(directoryOf(...entries))
      )
    })
  )
})
