import { describe, expect, it } from 'vitest'
import { type Directory, readDirectory, recordById } from '../../../shared/directory.ts'
import { type CentreSheet, centreSheet, type PaperCover } from '../../../shared/paper/centre-sheet.ts'
import { firstChoices, type PaperChoices, type PaperField } from '../../../shared/paper/choices.ts'
import type { PaperAssignment } from '../../../shared/paper/paper-lines.ts'
import type { Centre } from '../../../shared/records/centre.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { directoryOf, entryOf, phonesOf, writtenApart, writtenOver } from '../../support/records.ts'

const today = day.parse('2026-03-10')
const fictional = readDirectory(fictionalEntries())
const usual = firstChoices('centre', 'sr-Latn')
const withoutPersons: PaperChoices = { ...usual, personal: false }

describe('the sheet of a centre', () => {
  it('has every service that somebody covers or covered, in the usual order, and names those that nobody does', () => {
    const sheet = sheetOf('krnjaca')
    expect(sheet.covers.map(({ service }) => service.id)).toEqual([
      'service-pravna-pomoc',
      'service-zdravstvena-zastita',
      'service-obrazovanje',
      'service-informisanje'
    ])
    expect(sheet.covers.length + sheet.uncovered.length).toBe(fictional.services.size)
    expect(namesOf(coverOf(sheet, 'pravna-pomoc').assignments[0])).toEqual(['Ana Primerić', 'Bojan Primerić'])
    expect(coverOf(sheet, 'informisanje').assignments[0]?.card.centre).toBeNull()
  })

  it('keeps what has expired or begins later, and every contact of an assignment', () => {
    expect(coverOf(sheetOf('obrenovac'), 'pravna-pomoc').assignments[0]?.card.standing.kind).toBe('expired')
    expect(coverOf(sheetOf('vranje'), 'obrazovanje').assignments[0]?.card.standing.kind).toBe('not-yet')
    expect(coverOf(sheetOf('krnjaca'), 'zdravstvena-zastita').assignments[0]?.lines).toHaveLength(24)
  })

  it('leaves out what was not chosen', () => {
    const bare = sheetOf('krnjaca', { ...usual, fields: new Set<PaperField>() })
    expect(bare.uncovered).toEqual([])
    expect(bare.help).toEqual([])
    expect(bare.codes).toEqual([])
    expect(coverOf(bare, 'zdravstvena-zastita').assignments[0]?.lines).toHaveLength(20)
  })
})

describe('without persons', () => {
  const sheet = sheetOf('krnjaca', withoutPersons)

  it('an office of the organisation stands in, marked as such', () => {
    const [line, ...more] = coverOf(sheet, 'pravna-pomoc').assignments[0]?.lines ?? []
    expect(line?.line.reference.record?.name).toBe('Primer A – kancelarija')
    expect(line?.standsIn).toBe(true)
    expect(more).toEqual([])
  })

  it('a contact that is left out is counted, where no office is known', () => {
    expect(coverOf(sheet, 'zdravstvena-zastita').assignments[0]).toMatchObject({ lines: [], leftOut: 24 })
  })

  it('nothing personal is left on it, codes included, and it says so', () => {
    const texts = JSON.stringify(sheet.covers.flatMap(({ assignments }) => assignments.map(({ lines }) => lines)))
    for (const contact of fictional.contacts.values()) {
      if (contact.reach === 'office') continue
      expect(texts).not.toContain(`"name":"${contact.name}"`)
      expect(sheet.codes.map(({ vcard }) => vcard).join()).not.toContain(contact.name)
    }
    expect(sheet.about.holdsPersonal).toBe(false)
    expect(sheetOf('krnjaca').about.holdsPersonal).toBe(true)
  })

  it('the mark is the same: it is the same data', () => {
    expect(sheet.about.version).toEqual(sheetOf('krnjaca').about.version)
  })
})

describe('codes', () => {
  it('are one for each organisation that is there today, with the first contact that can be dialled', () => {
    expect(sheetOf('krnjaca').codes.map(({ reachable }) => reachable.contact.name)).toEqual([
      'Ana Primerić',
      'Dženana Ljubičić-Primer',
      'Primer Primerić 1',
      'Emina Primerović'
    ])
  })

  it('are not made of what a label warns of: doubted, removed, written apart, expired, or no number', () => {
    const names = ['obrenovac', 'bujanovac', 'principovac'].flatMap(id =>
      sheetOf(id).codes.map(({ reachable }) => reachable.contact.name)
    )
    for (const name of ['Ana Primerić', 'Olga Primerić', 'Dušan Primerić', 'Uroš Primerović', 'Goran Primerović']) {
      expect(names).not.toContain(name)
    }
  })
})

describe('what a spreadsheet says otherwise and nobody has settled', () => {
  const duty = entryOf('assignment', 'assignment-a', {
    organisation: 'organisation-a',
    service: 'service-a',
    centre: 'centre-a',
    role: 'responsible'
  })
  const person = (id: string, name: string, ...phones: readonly string[]) =>
    entryOf('contact', id, {
      organisation: 'organisation-a',
      name,
      reach: 'personal',
      phones: phonesOf(...phones)
    })
  const others = [
    entryOf('centre', 'centre-a', { name: 'A', status: 'active' }),
    entryOf('service', 'service-a', { name: 'pravna pomoć' }),
    entryOf('organisation', 'organisation-a', { name: 'Primer' })
  ]
  const linesOn = (directory: Directory) =>
    sheetOf('a', usual, directory).covers.flatMap(({ assignments }) =>
      assignments.flatMap(({ card, lines }) => [
        {
          doubts: card.conflicts.length,
          lines: lines.map(
            ({
              line: {
                reference: { record }
              }
            }) => record
          )
        }
      ])
    )

  it('stands on the sheet beside what was there: nobody is replaced by it', () => {
    const apart = writtenApart(
      duty,
      [{ contacts: ['contact-new'] }, { writer: 'sheet-0' }],
      [{ contacts: ['contact-old'] }, { writer: 'writer-b' }]
    )
    const directory = directoryOf(
      ...others,
      person('contact-old', 'Ana', '067 000 11 11'),
      person('contact-new', 'Bojan', '067 000 22 22'),
      apart
    )
    const [on] = linesOn(directory)
    expect(on?.lines.map(record => record?.name)).toEqual(['Bojan', 'Ana'])
    expect(on?.doubts).toBe(1)
  })

  it('neither is a number', () => {
    const apart = writtenApart(
      person('contact-old', 'Ana'),
      [{ phones: phonesOf('067 000 22 22') }, { writer: 'sheet-0' }],
      [{ phones: phonesOf('067 000 11 11') }, { writer: 'writer-b' }]
    )
    const directory = directoryOf(...others, apart, writtenOver(duty, { contacts: ['contact-old'] }, { count: 2 }))
    const [on] = linesOn(directory)
    expect(on?.lines.map(record => record?.phones.map(({ text }) => text))).toEqual([
      ['067 000 22 22', '067 000 11 11']
    ])
    expect(on?.doubts).toBe(1)
    expect(sheetOf('a', usual, directory).codes).toEqual([])
  })
})

describe('help', () => {
  it('is every emergency number, and whoever runs the centres if they can be reached', () => {
    const emergency = { organisationType: 'emergency' } as const
    const directory = directoryOf(
      entryOf('centre', 'centre-a', { name: 'A' }),
      entryOf('organisation', 'organisation-h', { name: 'Hitna', ...emergency }),
      entryOf('contact', 'contact-h', {
        organisation: 'organisation-h',
        name: 'H',
        reach: 'office',
        phones: phonesOf('194')
      }),
      entryOf('organisation', 'organisation-p', { name: 'Bez broja', ...emergency }),
      entryOf('organisation', 'organisation-k', { name: 'Komesarijat', coordinator: true, address: 'Ulica 1' }),
      entryOf('organisation', 'organisation-n', { name: 'Drugi', coordinator: true })
    )
    const { help } = sheetOf('a', usual, directory)
    expect(help.map(({ organisation, isEmergency }) => [organisation.name, isEmergency])).toEqual([
      ['Hitna', true],
      ['Komesarijat', false]
    ])
  })
})

describe('how long a sheet is to be trusted', () => {
  it('is a month', () => expect(sheetOf('krnjaca').about.validUntil).toBe('2026-04-09'))

  it('is shorter where something on it runs out before', () => {
    expect(sheetOf('sjenica').about.validUntil).toBe('2026-03-10')
  })

  it('is not said while the date of the computer is in doubt', () => {
    expect(sheetOf('krnjaca', usual, fictional, null).about.validUntil).toBeNull()
  })
})

function sheetOf(
  id: string,
  choices = usual,
  directory: Directory = fictional,
  on: typeof today | null = today
): CentreSheet {
  return centreSheet(directory, recordById(directory, `centre-${id}`) as Centre, choices, on)
}

function coverOf({ covers }: CentreSheet, service: string): PaperCover {
  const found = covers.find(cover => cover.service.id === `service-${service}`)
  if (found === undefined) throw new Error(`nobody covers ${service}`)
  return found
}

function namesOf(assignment: PaperAssignment | undefined): readonly string[] {
  return (assignment?.lines ?? []).map(({ line }) => line.reference.record?.name ?? '')
}
