import { describe, expect, it } from 'vitest'
import { readDirectory } from '../../../shared/directory.ts'
import { firstChoices } from '../../../shared/paper/choices.ts'
import { slipOf } from '../../../shared/paper/slip.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const today = day.parse('2026-03-10')
const directory = readDirectory(fictionalEntries())
const usual = firstChoices('slip', 'sr-Latn')
const ana = { contact: 'contact-primer-ana', assignment: 'assignment-primer-krnjaca-pravna' }

describe('a slip', () => {
  it('has the contact, the organisation, the work it is called for, where, and when', () => {
    const slip = slipOf(directory, ana, usual, today)
    expect(slip).toMatchObject({
      service: { id: 'service-pravna-pomoc' },
      centre: { id: 'centre-krnjaca' },
      organisation: { id: 'organisation-primer-a', address: 'Izmišljena 1, Beograd' },
      line: { line: { reference: { id: ana.contact } }, standsIn: false },
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
      about: { holdsPersonal: true, validUntil: '2026-04-09' }
    })
    expect(slip?.code?.vcard).toContain('FN:Ana Primerić')
  })

  it('is of the contact alone where no work is named', () => {
    const slip = slipOf(directory, { ...ana, assignment: null }, usual, today)
    expect(slip).toMatchObject({
      service: null,
      centre: null,
      card: null,
      organisation: { id: 'organisation-primer-a' }
    })
  })

  it('names an office where no person is to be named, and nobody where there is none', () => {
    const bare = { ...usual, personal: false }
    expect(slipOf(directory, ana, bare, today)).toMatchObject({
      line: { line: { reference: { id: 'contact-primer-kancelarija-a' } }, standsIn: true },
      about: { holdsPersonal: false }
    })
    const cvijeta = { contact: 'contact-primer-cvijeta', assignment: null }
    expect(slipOf(directory, cvijeta, bare, today)).toMatchObject({ line: null, code: null })
  })

  it('is none of a contact that is not there', () => {
    expect(slipOf(directory, { contact: 'contact-nobody', assignment: null }, usual, today)).toBeNull()
  })
})
