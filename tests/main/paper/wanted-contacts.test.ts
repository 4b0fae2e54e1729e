import { describe, expect, it } from 'vitest'
import { reachablesIn } from '../../../main/paper/wanted-contacts.ts'
import { contactId } from '../../../shared/records/ids.ts'
import { entryOf, phonesOf, removed } from '../../support/records.ts'

const phones = phonesOf('0670434567')
const entries = [
  entryOf('organisation', 'organisation-z', { name: 'Zdravo' }),
  entryOf('organisation', 'organisation-c', { name: 'Čisto' }),
  entryOf('contact', 'contact-z', { organisation: 'organisation-z', name: 'Ana', reach: 'personal', phones }),
  entryOf('contact', 'contact-c2', { organisation: 'organisation-c', name: 'Žika', reach: 'office', phones }),
  entryOf('contact', 'contact-c1', { organisation: 'organisation-c', name: 'Ćira', email: 'cira@example.org' }),
  entryOf('contact', 'contact-mute', { organisation: 'organisation-c', name: 'Bez ičega' }),
  removed(entryOf('contact', 'contact-gone', { organisation: 'organisation-c', name: 'Uklonjen', phones })),
  entryOf('centre', 'centre-a', { name: 'A' })
]
const namesOf = (wish: { contacts: 'every' | readonly string[]; personal: boolean }): readonly string[] => {
  const contacts = wish.contacts === 'every' ? wish.contacts : wish.contacts.map(id => contactId.parse(id))
  return reachablesIn(entries, { ...wish, contacts, name: 'x' }).map(({ contact }) => contact.name)
}

describe('contacts for a file', () => {
  it('are all that can be reached, by organisation and name as Serbian orders them', () => {
    expect(namesOf({ contacts: 'every', personal: true })).toEqual(['Ćira', 'Žika', 'Ana'])
  })

  it('are offices only, where no persons are wanted; whoever is not said to be one counts as a person', () => {
    expect(namesOf({ contacts: 'every', personal: false })).toEqual(['Žika'])
  })

  it('are those that were named, in that order, less what is gone or cannot be reached', () => {
    const contacts = ['contact-z', 'contact-gone', 'contact-c1', 'contact-mute', 'contact-nobody']
    expect(namesOf({ contacts, personal: true })).toEqual(['Ana', 'Ćira'])
  })

  it('come with their organisation', () => {
    const [first] = reachablesIn(entries, { contacts: [contactId.parse('contact-z')], personal: true, name: 'x' })
    expect(first?.organisation?.name).toBe('Zdravo')
  })
})
