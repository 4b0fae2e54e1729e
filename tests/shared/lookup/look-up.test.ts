import { describe, expect, it } from 'vitest'
import { readPublicDirectory } from '../../../main/public-directory.ts'
import { readDirectory, withEntries } from '../../../shared/directory.ts'
import {
  type Answer,
  type Asked,
  lookUp,
  needsMoreDigits,
  openLookup,
  updateLookup
} from '../../../shared/lookup/look-up.ts'
import { day } from '../../../shared/records/day.ts'
import { centreId, serviceId } from '../../../shared/records/ids.ts'
import { entryOf, phonesOf, removed, writtenOver } from '../../support/records.ts'

const asked: Asked = { today: day.parse('2026-03-10'), myCentre: null }
const directory = readDirectory(readPublicDirectory())
const lookup = openLookup(directory)

function told(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'service-at-centre':
      return `${answer.centre.id} ${answer.service.id}`
    case 'centre':
      return answer.centre.id
    case 'service':
      return answer.service.id
    case 'organisation':
      return [answer.organisation.id, answer.atCentre?.id, answer.forService?.id].filter(Boolean).join(' ')
    case 'contact':
      return answer.line.reference.id
    default:
      return 'nothing'
  }
}

const first = (text: string, more: Partial<Asked> = {}): string => told(lookUp(lookup, text, { ...asked, ...more })[0])

describe('a line of free text', () => {
  const legalAidInKrnjaca = 'centre-krnjaca service-pravna-pomoc'
  it.each([
    ['krnjaca advokat', legalAidInKrnjaca],
    ['advokat krnjaca', legalAidInKrnjaca],
    ['Krnjača pravna pomoć', legalAidInKrnjaca],
    ['Крњача правна помоћ', legalAidInKrnjaca],
    ['КРЊАЧА АДВОКАТ', legalAidInKrnjaca],
    ['krnjaca advokta', legalAidInKrnjaca],
    ['krnjca advokat', legalAidInKrnjaca],
    ['krnj adv', legalAidInKrnjaca],
    ['u Krnjači treba advokat', legalAidInKrnjaca],
    ['ko je nadležan za pravnu pomoć u Krnjači?', legalAidInKrnjaca],
    ['lawyer krnjaca', legalAidInKrnjaca],
    ['psiholog u presevu', 'centre-presevo service-psihosocijalna-podrska'],
    ['lekar sid', 'centre-sid service-zdravstvena-zastita'],
    ['hrana banjakoviljaca', 'centre-banja-koviljaca service-ishrana'],
    ['škola bogovadja', 'centre-bogovadja service-obrazovanje'],
    ['škola bogovađa', 'centre-bogovadja service-obrazovanje'],
    ['škola bogovada', 'centre-bogovadja service-obrazovanje']
  ])('%j is a service at a centre', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it.each([
    ['krnjaca', 'centre-krnjaca'],
    // One letter away from "strah", which is an everyday word of a service.
    ['sjenica sutra', 'centre-sjenica'],
    ['centar za azil krnjaca', 'centre-krnjaca'],
    ['prihvatni centar preševo', 'centre-presevo'],
    ['Адашевци', 'centre-adasevci'],
    ['advokat', 'service-pravna-pomoc'],
    ['zubar', 'service-zdravstvena-zastita']
  ])('%j is a centre or a service alone', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it.each([
    ['pin', 'organisation-pin'],
    ['atina', 'organisation-atina'],
    ['АТИНА', 'organisation-atina'],
    ['zuko', 'organisation-zuko'],
    ['karitas', 'organisation-karitas'],
    ['caritas', 'organisation-karitas'],
    ['broj telefona unhcr', 'organisation-unhcr'],
    ['pin presevo', 'organisation-pin centre-presevo'],
    ['sigma plus', 'organisation-sigma-plus']
  ])('%j is an organisation', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it.each([
    ['0616384', 'contact-atina-sos'],
    ['061 638', 'contact-atina-sos'],
    ['+381 61 6384071', 'contact-atina-sos'],
    ['00381616384071', 'contact-atina-sos'],
    ['6384071', 'contact-atina-sos'],
    ['192', 'contact-policija']
  ])('%j is a telephone number', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  describe('of digits that many numbers begin with', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      entryOf('contact', `contact-many-${at}`, {
        organisation: at % 2 === 0 ? 'organisation-zuko' : 'organisation-karitas',
        name: `Primer ${String.fromCharCode(65 + (at % 26))}${at}`,
        reach: 'personal',
        phones: phonesOf(`0670000${String(at * 11).padStart(3, '0')}`)
      })
    )
    const crowd = openLookup(withEntries(directory, many))
    const answered = (text: string): readonly string[] => lookUp(crowd, text, asked).map(told)

    it.each(['+381', '00381', '+38167', '+381 67', '067', '0670000', '+381 (0)'])(
      '%j names nobody yet, and more digits are asked for',
      text => {
        expect(answered(text)).toEqual([])
        expect(needsMoreDigits(crowd, text)).toBe(true)
      }
    )

    it.each(['0', '+3', '06'])('%j is too short to be looked up', text => {
      expect(answered(text)).toEqual([])
      expect(needsMoreDigits(crowd, text)).toBe(true)
    })

    it.each(['+3816700000', '067000000', '067 000 00 11', '0670000 011'])(
      '%j names all whose number begins so',
      text => {
        const begun = text.replace(/\D/g, '').replace(/^381/, '0')
        const expected = many.filter((_, at) => `0670000${String(at * 11).padStart(3, '0')}`.startsWith(begun))
        expect(answered(text).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      }
    )

    it('leaves what other words say, and finds both together', () => {
      expect(answered('krnjaca +381')[0]).toBe('centre-krnjaca')
      expect(lookUp(crowd, 'krnjaca +381', asked)[0]?.understood.ignored).toEqual([])
      expect(answered('zuko 067').every(found => /^contact-many-\d*[02468]$/.test(found))).toBe(true)
      expect(answered('+38167 primer b1')[0]).toBe('contact-many-1')
      expect(answered('192')[0]).toBe('contact-policija')
    })

    it('is not said of other lines that find nothing', () => {
      expect(['qqqqzzzz', '0649999999', 'ana 0', ''].map(text => needsMoreDigits(crowd, text))).toEqual(
        Array.from({ length: 4 }, () => false)
      )
    })
  })

  it('names the words that found nothing', () => {
    expect(lookUp(lookup, 'krnjaca qqqqzzzz', asked)[0]?.understood).toMatchObject({ ignored: ['qqqqzzzz'] })
  })

  it('answers both services of a line that names two', () => {
    expect(lookUp(lookup, 'obrenovac škola deca', asked).map(told).toSorted()).toEqual([
      'centre-obrenovac service-obrazovanje',
      'centre-obrenovac service-zastita-dece'
    ])
  })

  it('finds nothing where there is nothing', () => {
    expect(lookUp(lookup, 'qqqqzzzz', asked)).toEqual([])
    expect(lookUp(lookup, '', asked)).toEqual([])
  })

  it('left empty asks for my own centre', () => {
    expect(first('  ', { myCentre: centreId.parse('centre-presevo') })).toBe('centre-presevo')
  })

  it('that names only a service tells of my own centre first', () => {
    const [answer] = lookUp(lookup, 'advokat', { ...asked, myCentre: centreId.parse('centre-presevo') })
    expect(answer).toMatchObject({ kind: 'service', here: { centre: { id: 'centre-presevo' }, gap: 'nobody' } })
  })

  it('is read as the person says when the guess was wrong', () => {
    const chosen = { centre: centreId.parse('centre-obrenovac') }
    expect(first('krnjaca advokat', { chosen })).toBe('centre-obrenovac service-pravna-pomoc')
    expect(first('krnjaca advokat', { chosen: { centre: null } })).toBe('service-pravna-pomoc')
    expect(first('', { chosen: { service: serviceId.parse('service-ishrana') } })).toBe('service-ishrana')
  })

  it.each([
    ['10,000 characters', 'krnjaca advokat '.repeat(625)],
    ['10,000 letters without a blank', 'x'.repeat(10_000)],
    ['emoji', '👩🏽‍⚕️🚑 krnjaca 🔥'],
    ['control characters', '\u0000\u0007\u001b[31m krnjaca \u202e'],
    ['regular-expression characters', `.*+?^$\{}()|[]\\ krnjaca (a+)+$`],
    ['a lone surrogate', '\ud800 krnjaca']
  ])('of %s is taken without harm and without a long wait', (_, text) => {
    lookUp(lookup, text, asked)
    const before = performance.now()
    lookUp(lookup, text, asked)
    // One frame at 60 Hz is 16 ms; a noisy machine gets some more.
    expect(performance.now() - before).toBeLessThan(100)
    if (text.includes(' krnjaca ')) expect(first(text)).toMatch(/centre-krnjaca/)
  })
})

describe('an edit', () => {
  it('is found at once, and what it took away no longer', () => {
    const fresh = openLookup(readDirectory(readPublicDirectory()))
    const contact = entryOf('contact', 'contact-novi', {
      organisation: 'organisation-zuko',
      name: 'Đurđica Džinović',
      reach: 'personal',
      phones: phonesOf('067 000 00 99')
    })
    const added = updateLookup(fresh, withEntries(fresh.directory, [contact]), [contact])
    for (const text of ['đurđica', 'djurdjica dzinovic', 'ЏИНОВИЋ', '06700000', 'zuko djurdjica']) {
      expect(told(lookUp(added, text, asked)[0])).toBe('contact-novi')
    }
    const renamed = writtenOver(contact, { name: 'Milica Primerić' }, { count: 2 })
    const changed = updateLookup(added, withEntries(added.directory, [renamed]), [renamed])
    expect(told(lookUp(changed, 'milica', asked)[0])).toBe('contact-novi')
    expect(lookUp(changed, 'djurdjica', asked)).toEqual([])
    const gone = removed(renamed, { count: 3 })
    const without = updateLookup(changed, withEntries(changed.directory, [gone]), [gone])
    expect(lookUp(without, 'milica', asked)).toEqual([])
  })

  it('finds a number without its area code by the digits that stand there', () => {
    const fresh = openLookup(readDirectory(readPublicDirectory()))
    const contact = entryOf('contact', 'contact-novi', {
      organisation: 'organisation-zuko',
      name: 'Portirnica',
      reach: 'office',
      phones: phonesOf('200-04-05')
    })
    const added = updateLookup(fresh, withEntries(fresh.directory, [contact]), [contact])
    for (const text of ['2000405', '200 04 05', '20004'])
      expect(told(lookUp(added, text, asked)[0])).toBe('contact-novi')
    expect(lookUp(added, '0202000405', asked)).toEqual([])
  })

  it('of an organisation finds its contacts by its new name', () => {
    const fresh = openLookup(readDirectory(readPublicDirectory()))
    const entry = fresh.directory.entries.get('organisation-atina')
    if (entry === undefined) throw new Error('no such organisation')
    const renamed = writtenOver(entry, { name: 'Zvezdara', shortName: 'ZVEZDARA' }, { count: 900 })
    const changed = updateLookup(fresh, withEntries(fresh.directory, [renamed]), [renamed])
    expect(told(lookUp(changed, 'zvezdara 0616384071', asked)[0])).toBe('contact-atina-sos')
  })
})
