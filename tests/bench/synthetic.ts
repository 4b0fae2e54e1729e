/**
 * Promise: a made-up directory of any size, the same for the same seed: plain records such as the screens read, with
 * Serbian names drawn about as unevenly as in life. No person, number or address in it is meant to exist.
 */
import { type Directory, readDirectory } from '../../shared/directory.ts'
import { documentsOf } from '../../shared/lookup/documents.ts'
import type { SearchDocument } from '../../shared/lookup/search-index.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { centreId, contactId, organisationId, serviceId } from '../../shared/records/ids.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import type { Phone } from '../../shared/records/phone.ts'
import type { Service } from '../../shared/records/service.ts'
import { createRandom, pickEarly, pickOne, type Random } from './random.ts'
import { femaleNames, maleNames, surnames } from './serbian-names.ts'

export interface SyntheticDirectory {
  readonly seed: number
  readonly contacts: readonly Contact[]
  readonly organisations: readonly Organisation[]
  readonly centres: readonly Centre[]
  readonly services: readonly Service[]
  /** What the search finds them by, as the app makes it. */
  readonly documents: readonly SearchDocument[]
}

export function createSyntheticDirectory(contactCount: number, seed: number): SyntheticDirectory {
  const random = createRandom(seed)
  const centres = places.map(toCentre)
  const services = supports.map(toService)
  const organisations = createOrganisations(random, Math.round(6 * contactCount ** 0.4))
  const contacts = Array.from({ length: contactCount }, () => createContact(random, organisations))
  const documents = [...documentsOf(toDirectory(contacts, organisations, centres, services))]
  return { seed, contacts, organisations, centres, services, documents }
}

/** UTF-8 bytes of the plain records as JSON. */
export function dataBytes(directory: SyntheticDirectory): number {
  const { contacts, organisations, centres, services } = directory
  return Buffer.byteLength(JSON.stringify({ contacts, organisations, centres, services }))
}

function toDirectory(
  contacts: readonly Contact[],
  organisations: readonly Organisation[],
  centres: readonly Centre[],
  services: readonly Service[]
): Directory {
  return {
    ...readDirectory([]),
    centres: byId(centres),
    organisations: byId(organisations),
    contacts: byId(contacts),
    services: byId(services)
  }
}

function byId<Of extends { readonly id: string }>(records: readonly Of[]): ReadonlyMap<string, Of> {
  return new Map(records.map(record => [record.id, record]))
}

// ---- records ----

const places =
  'Krnjača,Obrenovac,Sjenica,Tutin,Banja Koviljača,Bogovađa,Vranje,Adaševci,Principovac,Šid,Sombor,Subotica,Kikinda,Bujanovac,Preševo,Divljana,Bosilegrad,Dimitrovgrad,Pirot'.split(
    ','
  )

const supports: readonly (readonly [name: string, words: string])[] = [
  ['Smeštaj', 'krevet,soba,prenoćište'],
  ['Ishrana', 'hrana,obrok,kuhinja'],
  ['Zdravstvena zaštita', 'lekar,doktor,lekovi'],
  ['Psihosocijalna podrška', 'psiholog,razgovor,trauma'],
  ['Informisanje', 'info,obaveštenja,letak'],
  ['Besplatna pravna pomoć', 'advokat,pravnik,žalba'],
  ['Podrška u postupku traženja azila', 'azil,intervju,namera'],
  ['Ostvarivanje ekonomskih, socijalnih i kulturnih prava', 'posao,radna dozvola,dokumenta'],
  ['Integracija', 'stan,jezik,kurs'],
  ['Obrazovanje', 'škola,vrtić,nastava']
]

const roles =
  `pravnik,advokat,psiholog,socijalni radnik,prevodilac za arapski,prevodilac za farsi,prevodilac za paštu,kulturni medijator,
koordinator,koordinator na terenu,direktor,zamenik direktora,medicinska sestra,lekar,vaspitač,nastavnik srpskog jezika,logističar,magacioner,vozač,
administrator,savetnik za azil,savetnik za integraciju,volonter,vođa smene,kontakt osoba,pedagog,dečji zaštitnik,rodno savetovanje,radni terapeut,finansije`
    .split(',')
    .map(role => role.trim())

const organisationKinds = 'Udruženje,Centar za,Fond za,Inicijativa,Mreža,Pokret,Forum,Grupa,Društvo,Fondacija'.split(
  ','
)
const organisationThemes =
  'podršku izbeglicama,zaštitu dece,prava žena,pravnu pomoć,integraciju,azil i migracije,toleranciju,mlade,zdravlje,obrazovanje,humanitarni rad,solidarnost,jednake šanse,socijalnu politiku,toplu reč,novi početak,otvorena vrata,dobru nadu,mostove,svetionik'.split(
    ','
  )
const towns =
  'Beograd,Novi Sad,Niš,Kragujevac,Leskovac,Vranje,Zrenjanin,Čačak,Kraljevo,Šabac,Užice,Valjevo,Loznica,Zaječar,Požarevac,Sombor,Subotica,Pančevo,Sremska Mitrovica,Novi Pazar'.split(
    ','
  )

function toCentre(place: string): Centre {
  return {
    id: centreId.parse(`centre-${slug(place)}`),
    name: `Prihvatni centar ${place}`,
    aliases: [],
    centreType: 'reception',
    status: 'active',
    statusAsOf: null,
    settlement: place,
    municipality: place,
    address: null,
    phones: [],
    email: null,
    capacity: null,
    coordinates: null,
    note: null
  }
}

function toService([name, words]: readonly [string, string], position: number): Service {
  return {
    id: serviceId.parse(`service-${slug(name)}`),
    name,
    shortName: null,
    nameEnglish: null,
    shortNameEnglish: null,
    words: words.split(','),
    position,
    note: null
  }
}

function createOrganisations(random: Random, count: number): readonly Organisation[] {
  return Array.from({ length: count }, (_, number) => {
    const town = pickOne(random, towns)
    const name = `${pickOne(random, organisationKinds)} ${pickOne(random, organisationThemes)} ${town}`
    const shortName = `${initials(name)}${number}`
    return {
      id: organisationId.parse(`organisation-${slug(shortName)}`),
      name,
      shortName,
      aliases: [],
      nameEnglish: null,
      organisationType: 'ngo',
      seat: town,
      address: null,
      websites: [`https://www.${slug(shortName)}.example`],
      statements: [],
      coordinator: null,
      note: null
    }
  })
}

function createContact(random: Random, organisations: readonly Organisation[]): Contact {
  const organisation = pickOne(random, organisations)
  const firstName = pickEarly(random, random() < 0.5 ? maleNames : femaleNames)
  const surname = pickEarly(random, surnames)
  const isDouble = firstName.endsWith('a') && random() < 0.08
  const second = pickEarly(random, surnames)
  const name = isDouble && second !== surname ? `${firstName} ${surname} ${second}` : `${firstName} ${surname}`
  const domain = slug(organisation.shortName ?? 'org')
  return {
    id: contactId.parse(`contact-${letters(random, 16)}`),
    organisation: organisation.id,
    name,
    reach: random() < 0.8 ? 'office' : 'personal',
    role: pickOne(random, roles),
    phones: random() < 0.25 ? [createPhone(random), createPhone(random)] : [createPhone(random)],
    email: random() < 0.8 ? createEmail(random, firstName, surname, domain) : null,
    languages: random() < 0.5 ? ['sr', 'en'] : ['sr'],
    hours: random() < 0.3 ? [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }] : [],
    note: null,
    erased: null
  }
}

function createPhone(random: Random): Phone {
  const code = pickOne(random, ['60', '61', '62', '63', '64', '65', '66', '69', '11', '21', '18', '17'])
  const subscriber = digits(random, 7)
  return {
    text: `0${code}/${subscriber.slice(0, 3)}-${subscriber.slice(3)}`,
    number: `+381${code}${subscriber}`,
    note: null
  }
}

function createEmail(random: Random, firstName: string, surname: string, domain: string): string {
  const first = slug(firstName)
  const last = slug(surname)
  const local =
    random() < 0.6 ? `${first}.${last}` : random() < 0.5 ? `${first[0]}${last}` : `${first}${last}${digits(random, 2)}`
  return `${local}@${domain}.example`
}

/** Lower-case letters as in an e-mail address: no accents, đ as dj. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'dj')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, match => (/^\p{M}+$/u.test(match) ? '' : '-'))
    .replace(/^-|-$/g, '')
}

function initials(name: string): string {
  return name
    .split(' ')
    .map(word => word[0]?.toUpperCase())
    .join('')
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 36).toString(36)).join('')
}
