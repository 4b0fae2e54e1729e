import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../shared/records/contact.ts'
import { contactId, organisationId } from '../../shared/records/ids.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { isPersonal, type Reachable, vcardCode, vcardFile } from '../../shared/vcard.ts'
import { directoryOf, entryOf, phonesOf, type ValuesOf } from '../support/records.ts'
import { hasVobject, type ReadCard, readByVcf, readByVobject } from '../support/vcards.ts'

const ana = reachable(
  { name: 'Ana Šćeprimerić-Đurić', role: 'pravnica', phones: phonesOf('067 043 45 67', '011 023 4567', '192') },
  { name: 'Džinovski; centar, „Žuti ćošak“ \\ Niš', address: 'Ulica lipa 5, Niš', websites: ['https://primer.org'] }
)

const readers = [['vcf', readByVcf] as const, ...(hasVobject ? [['vobject', readByVobject] as const] : [])]

describe.each(readers)('a file, read by %s', (_, read) => {
  it('is version 3.0, with names in their parts and every number with its type', () => {
    expect(read(vcardFile([ana]))).toEqual([
      {
        version: '3.0',
        name: 'Ana Šćeprimerić-Đurić',
        parts: ['Šćeprimerić-Đurić', 'Ana'],
        organisation: 'Džinovski; centar, „Žuti ćošak“ \\ Niš',
        phones: [
          { number: '+381670434567', types: ['CELL', 'VOICE'] },
          { number: '+381110234567', types: ['WORK', 'VOICE'] },
          { number: '192', types: ['WORK', 'VOICE'] }
        ],
        email: 'ana@example.org',
        note: ''
      } satisfies ReadCard
    ])
  })

  it('holds several contacts, Cyrillic and long names among them', () => {
    const names = ['Џевад Љубичић-Пример', 'Đ'.repeat(200), 'Ана', 'Ž Č', '  Petar   Petrović ']
    const file = vcardFile(names.map(name => reachable({ name }, null)))
    expect(read(file).map(({ name }) => name.trim())).toEqual(names.map(name => name.trim()))
    expect(read(file)[0]?.parts).toEqual(['Љубичић-Пример', 'Џевад'])
  })

  it('gives back whatever was written, line breaks and separators included', () => {
    const written = fc.string({ unit: fc.constantFrom(...'aZ;,\\:"\n čđŽњЏ–„😀='), minLength: 1, maxLength: 120 })
    // The readers strip blanks at the ends of values; ours are never only blanks.
    const texts = fc.sample(written, { seed: 20_261_122, numRuns: 400 }).map(text => `x${text}x`)
    const cards = read(
      vcardFile(texts.map(text => reachable({ name: text, phones: [{ text: 'x', number: null, note: text }] })))
    )
    expect(cards.map(({ name }) => name)).toEqual(texts)
    expect(cards.map(({ note }) => note)).toEqual(texts.map(text => `x: ${text}`))
  })
})

describe('the text of a file', () => {
  it('has lines of at most 75 octets, ended by CRLF, and cuts no letter', () => {
    const long = reachable({ name: `${'šđčćž😀'.repeat(40)} Перић`, role: 'ш'.repeat(150) }, { name: 'ж'.repeat(250) })
    const lines = vcardFile([long]).split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n]/)
      expect(line.isWellFormed()).toBe(true)
    }
    expect(vcardFile([long]).replace(/\r\n /g, '')).toContain(`ORG;CHARSET=UTF-8:${'ж'.repeat(250)}\r\n`)
  })

  it('names the charset where Outlook would guess wrong, and nowhere else', () => {
    const lines = vcardFile([ana]).split('\r\n')
    expect(lines).toContain('FN;CHARSET=UTF-8:Ana Šćeprimerić-Đurić')
    expect(lines).toContain('TITLE:pravnica')
    expect(lines).toContain('URL;TYPE=WORK:https://primer.org')
    expect(lines).toContain('ADR;TYPE=WORK;CHARSET=UTF-8:;;Ulica lipa 5\\, Niš;;;;')
  })

  it('has a telephone only where there is a number to dial, and says the rest in words', () => {
    const gate = reachable({
      phones: [
        { text: 'pitati na kapiji', number: null, note: null },
        { text: '022 737 602', number: '+38122737602', note: 'samo prepodne' }
      ]
    })
    expect(vcardFile([gate]).match(/^TEL.*$/gm)).toEqual(['TEL;TYPE=WORK,VOICE:+38122737602'])
    expect(vcardFile([gate])).toContain('NOTE:pitati na kapiji\\n022 737 602: samo prepodne\r\n')
  })

  it('keeps notes for colleagues and control characters to itself', () => {
    const file = vcardFile([reachable({ name: 'Ana\u0000\u001b[2J', note: 'zove se samo kad gori' })])
    expect(file).not.toContain('gori')
    expect(file.replace(/\r\n/g, '')).not.toMatch(/\p{Cc}/u)
  })

  it('is empty for nobody', () => expect(vcardFile([])).toBe(''))
})

describe('a desk', () => {
  it('is listed together with its organisation, unless its name says so already', () => {
    const desk = reachable({ name: 'Prijem', reach: 'office' }, { name: 'Vrlo duga organizacija', shortName: 'VDO' })
    expect(readByVcf(vcardFile([desk]))[0]).toMatchObject({
      name: 'VDO: Prijem',
      parts: ['VDO: Prijem', '']
    })
    const named = reachable(
      { name: 'VDO – prijem', reach: 'office' },
      { name: 'Vrlo duga organizacija', shortName: 'VDO' }
    )
    expect(readByVcf(vcardFile([named]))[0]?.name).toBe('VDO – prijem')
  })

  it('is no person; whoever is not said to be a desk may be one', () => {
    expect(isPersonal(reachable({ reach: 'office' }).contact)).toBe(false)
    expect(isPersonal(reachable({ reach: 'personal' }).contact)).toBe(true)
    expect(isPersonal(reachable({ reach: null }).contact)).toBe(true)
  })
})

describe('the text of a code', () => {
  it('is the same card with less in it: no charset, no address, three numbers, a short name', () => {
    const name = 'Organizacija sa imenom koje je toliko dugo da ga niko ne izgovara do kraja'
    const many = reachable(
      { name: 'Ana Žikić', phones: phonesOf('0670411111', '0670422222', '0670433333', '0670444444') },
      { name, shortName: 'OSI', address: 'Ulica 1' }
    )
    expect(vcardCode([many]).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Žikić;Ana;;;',
      'FN:Ana Žikić',
      'ORG:OSI',
      'TEL;TYPE=CELL:+381670411111',
      'TEL;TYPE=CELL:+381670422222',
      'TEL;TYPE=CELL:+381670433333',
      'EMAIL;TYPE=INTERNET:ana@example.org',
      'END:VCARD',
      ''
    ])
    for (const [, read] of readers) expect(read(vcardCode([many]))[0]?.name).toBe('Ana Žikić')
  })
})

function reachable(contact: ValuesOf<'contact'>, organisation: ValuesOf<'organisation'> | null = null): Reachable {
  const directory = directoryOf(
    entryOf('organisation', 'organisation-a', organisation ?? { name: 'A' }),
    entryOf('contact', 'contact-ana', {
      organisation: 'organisation-a',
      name: 'Ana',
      reach: 'personal',
      email: 'ana@example.org',
      phones: [],
      ...contact
    })
  )
  return {
    contact: directory.contacts.get(contactId.parse('contact-ana')) as Contact,
    organisation:
      organisation === null
        ? null
        : (directory.organisations.get(organisationId.parse('organisation-a')) as Organisation)
  }
}
