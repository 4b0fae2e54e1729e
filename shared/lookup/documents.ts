/**
 * What the search finds records by: the words of each record, weighed by how much they say. A centre is asked
 * for by its place, so the words that all centres share ("centar za azil") count for little.
 */
import { type AnyRecord, type Directory, recordsBehind } from '../directory.ts'
import { membersOf } from '../groups.ts'
import type { Centre } from '../records/centre.ts'
import type { Contact } from '../records/contact.ts'
import type { RecordId } from '../records/ids.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Phone } from '../records/phone.ts'
import type { Service } from '../records/service.ts'
import { contactsOf } from './relations.ts'
import type { SearchDocument, SearchField } from './search-index.ts'

const name = 1
const otherName = 0.9
const email = 0.6
const role = 0.6
const ofOrganisation = 0.5
const place = 0.4
const aside = 0.3

/** Words in the name of every centre. */
const wordsOfEveryCentre = /\b(centar|za|azil|prihvatni|prihvatilište)\b/giu

/** Every record that can be found, as the search index takes it. */
export function* documentsOf(directory: Directory): Iterable<SearchDocument> {
  for (const centre of directory.centres.values()) yield documentOfCentre(centre)
  for (const service of directory.services.values()) yield documentOfService(service)
  for (const organisation of directory.organisations.values()) yield documentOfOrganisation(directory, organisation)
  for (const contact of directory.contacts.values()) yield documentOfContact(directory, contact)
}

/** The document of one record; null when it is not searched for or not in sight. */
export function documentOf(directory: Directory, id: RecordId): SearchDocument | null {
  const centre = directory.centres.get(id)
  if (centre !== undefined) return documentOfCentre(centre)
  const service = directory.services.get(id)
  if (service !== undefined) return documentOfService(service)
  const organisation = directory.organisations.get(id)
  if (organisation !== undefined) return documentOfOrganisation(directory, organisation)
  const contact = directory.contacts.get(id)
  return contact === undefined ? null : documentOfContact(directory, contact)
}

/**
 * The records whose documents must be made anew when a record changed: itself with all that are shown together with it,
 * and the contacts of an organisation. Asked of the directory before and after where the change joins or parts records.
 */
export function documentsTouchedBy(directory: Directory, id: RecordId): readonly RecordId[] {
  const { groups, samenesses, organisations } = directory
  const together = (samenesses.get(id)?.members ?? [id]).flatMap(member => membersOf(groups, member))
  return together.flatMap(one =>
    organisations.has(one) ? [one, ...contactsOf(directory, one).map(contact => contact.id)] : [one]
  )
}

function documentOfCentre(centre: Centre): SearchDocument {
  return {
    id: centre.id,
    kind: 'centre',
    fields: fieldsFrom(
      [centre.name.replace(wordsOfEveryCentre, ' '), name],
      [centre.settlement, name],
      ...centre.aliases.map(alias => [alias, otherName] as const),
      [centre.municipality, place],
      [centre.address, aside],
      [centre.name, aside]
    ),
    numbers: numbersOf(centre.phones)
  }
}

/** The words that a service is found by beside its name here, in Serbian and in English. */
export function otherWordsOf(service: Service): readonly string[] {
  return documentOfService(service).fields.map(({ text }) => text)
}

function documentOfService(service: Service): SearchDocument {
  return {
    id: service.id,
    kind: 'service',
    fields: fieldsFrom(
      [service.name, name],
      [service.shortName, name],
      // A word out of a longer phrase ("psihičko zdravlje") says less than one that stands alone.
      ...service.words.map(word => [word, word.includes(' ') ? otherName : name] as const),
      [service.nameEnglish, otherName],
      [service.shortNameEnglish, otherName]
    ),
    numbers: []
  }
}

function documentOfOrganisation(directory: Directory, organisation: Organisation): SearchDocument {
  return {
    id: organisation.id,
    kind: 'organisation',
    fields: fieldsFrom(
      ...eachOf<Organisation>(directory, organisation).flatMap(({ name: called, shortName, aliases, nameEnglish }) => [
        [called, name] as const,
        [shortName, name] as const,
        ...aliases.map(alias => [alias, otherName] as const),
        [nameEnglish, otherName] as const
      ]),
      [organisation.seat, aside],
      ...organisation.websites.map(website => [website, aside] as const)
    ),
    numbers: []
  }
}

function documentOfContact(directory: Directory, contact: Contact): SearchDocument {
  const organisation = contact.organisation === null ? undefined : directory.organisations.get(contact.organisation)
  const each = eachOf<Contact>(directory, contact)
  return {
    id: contact.id,
    kind: 'contact',
    fields: fieldsFrom(
      ...each.map(one => [one.name, name] as const),
      [contact.role, role],
      ...each.map(one => [one.email, email] as const),
      [organisation?.shortName ?? null, ofOrganisation],
      [organisation?.name ?? null, ofOrganisation]
    ),
    numbers: numbersOf(each.flatMap(({ phones }) => phones))
  }
}

/** Of several records shown as one, each by itself: it is found by the names and numbers of all of them. */
function eachOf<Kept extends AnyRecord>(directory: Directory, record: Kept): readonly Kept[] {
  if (directory.groups.leaders.size === 0) return [record]
  return recordsBehind(directory, record.id).map(id => (directory.own.get(id) as Kept | undefined) ?? record)
}

function fieldsFrom(...fields: readonly (readonly [string | null, number])[]): readonly SearchField[] {
  return fields.flatMap(([text, weight]) => (text === null || text === '' ? [] : [{ text, weight }]))
}

/** Digits of which nobody knows where they are ("3085328", without an area code) are found as they were typed. */
function numbersOf(phones: readonly Phone[]): readonly string[] {
  return phones.flatMap(({ number, text }) => (number !== null ? [number] : onlyDigits.test(text) ? [text] : []))
}

const onlyDigits = /^\d[\d\s\-–/.()]*$/
