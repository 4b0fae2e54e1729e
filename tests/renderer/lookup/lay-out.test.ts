import { describe, expect, it } from 'vitest'
import { readPublicDirectory } from '../../../main/public-directory.ts'
import { type Block, isChoice, layOut, reuse } from '../../../renderer/lookup/lay-out.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { lookUp, openLookup } from '../../../shared/lookup/look-up.ts'
import type { CentreId } from '../../../shared/records/ids.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'

const lookup = openLookup(readDirectory(fictionalEntries()))

function laidOut(line: string, myCentre: string | null = null) {
  return layOut(lookUp(lookup, line, { today: fictionalToday, myCentre: myCentre as CentreId | null }))
}

function kinds(line: string, myCentre: string | null = null): readonly string[] {
  return laidOut(line, myCentre).blocks.map(block => (block.kind === 'section' ? block.section : block.kind))
}

describe('the order of an answer', () => {
  it('is title, who is in charge, who supports', () => {
    const { blocks, choices } = laidOut('krnjaca advokat')
    expect(blocks.map(block => block.kind)).toEqual(['title', 'assignment', 'assignment'])
    expect(choices.map(choice => choice.kind === 'assignment' && choice.card.assignment.role)).toEqual([
      'responsible',
      'supporting'
    ])
  })

  it('says a gap before anything else, and keeps what may help apart', () => {
    expect(kinds('vranje ekonomskih prava')).toEqual(['title', 'gap', 'leads', 'lead'])
  })

  it('puts what has expired between the gap and what may help', () => {
    expect(kinds('obrenovac pravna pomoc').slice(0, 4)).toEqual(['title', 'gap', 'assignment', 'leads'])
  })

  it('puts whoever is assigned at every centre before the others, not among them', () => {
    expect(kinds('krnjaca informisanje').slice(0, 5)).toEqual(['title', 'gap', 'everywhere', 'assignment', 'leads'])
  })

  it("answers for a service with one's own centre first, then the others", () => {
    expect(kinds('pravna pomoc', 'centre-krnjaca').slice(0, 4)).toEqual([
      'title',
      'assignment',
      'assignment',
      'other-centres'
    ])
    expect(kinds('pravna pomoc').slice(0, 2)).toEqual(['title', 'cover'])
  })

  it('has a line for every service of a centre', () => {
    const { choices } = laidOut('', 'centre-krnjaca')
    expect(choices).toHaveLength(lookup.directory.services.size)
  })

  it('says that an organisation has nothing to do at the centre it was asked about', () => {
    expect(kinds('primer organizacija c krnjaca')).toContain('not-here')
  })

  it('says that an organisation has no contact, in place of saying nothing', () => {
    const published = openLookup(readDirectory(readPublicDirectory()))
    const { blocks } = layOut(lookUp(published, 'komesarijat', { today: fictionalToday, myCentre: null }))
    expect(blocks.map(block => block.kind)).toEqual(['title', 'no-contact'])
    expect(kinds('primer organizacija a')).not.toContain('no-contact')
  })
})

describe('a choice', () => {
  it('copies the first phone that is known, of a deputy if need be, and never that of a removed contact', () => {
    expect(laidOut('krnjaca advokat').choices[0]?.phone?.number).toBe('+381670000028')
    expect(laidOut('sjenica ishrana').choices[0]?.phone).toBeNull()
    expect(laidOut('principovac obrazovanje').choices[0]?.phone).toBeNull()
  })

  it('opens the centre at the assignment; the organisation when the assignment holds everywhere', () => {
    expect(laidOut('krnjaca advokat').choices[0]?.place).toEqual({
      kind: 'centre',
      id: 'centre-krnjaca',
      at: 'assignment-primer-krnjaca-pravna'
    })
    expect(laidOut('krnjaca informisanje').choices[0]?.place).toMatchObject({
      kind: 'organisation',
      id: 'organisation-primer-e'
    })
  })
})

describe('a long answer', () => {
  it('is cut at so many choices, and tells how many more there are', () => {
    const answers = lookUp(lookup, 'primer', { today: fictionalToday, myCentre: null })
    const whole = layOut(answers, Number.MAX_SAFE_INTEGER)
    const cut = layOut(answers, 5)
    expect(cut.choices).toHaveLength(5)
    expect(cut.blocks.filter(isChoice)).toHaveLength(5)
    expect(cut.leftOut).toBe(whole.choices.length - 5)
    expect(whole.leftOut).toBe(0)
  })
})

describe('the key of a block', () => {
  const lines = [
    ...['', 'krnjaca', 'krnjaca advokat', 'pravna pomoc', 'primer', 'primer a', 'ana', 'bojan krnjaca', '067000'],
    ...[
      'primer organizacija c krnjaca',
      'obrenovac',
      'sjenica pravna',
      'tutin',
      'informisanje',
      'emina',
      'krnjaca lekar'
    ]
  ]

  it('is used once in an answer', () => {
    for (const line of lines) {
      const keys = laidOut(line, 'centre-krnjaca').blocks.map(block => block.key)
      expect(new Set(keys).size, line).toBe(keys.length)
    }
  })

  it('says all that the block shows: the same key is the same block, whatever was asked', () => {
    const known = new Map<string, Block>()
    for (const line of lines) {
      for (const myCentre of [null, 'centre-krnjaca', 'centre-sjenica']) {
        for (const block of laidOut(line, myCentre).blocks) {
          const before = known.get(block.key)
          if (before !== undefined) expect(block, `${line}: ${block.key}`).toEqual(before)
          known.set(block.key, block)
        }
      }
    }
    expect(known.size).toBeGreaterThan(100)
  })
})

describe('typing on', () => {
  it('gives back the very same answer when nothing changed in it', () => {
    const before = laidOut('krnjaca advoka')
    expect(reuse(before, laidOut('krnjaca advokat'))).toBe(before)
  })

  it('keeps the blocks that stay and takes the new ones', () => {
    const before = laidOut('pravna pomoc')
    const after = reuse(before, laidOut('pravna pomoc', 'centre-krnjaca'))
    expect(after).not.toBe(before)
    expect(after.blocks.some(block => before.blocks.includes(block))).toBe(true)
    expect(after.choices).toEqual(laidOut('pravna pomoc', 'centre-krnjaca').choices)
  })
})
