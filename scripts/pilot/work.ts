/**
 * What people at the stations do in a year, drawn by chance: who is tried on the telephone, which number turns out to be
 * another one, who stands in for whom. Each of these is one edit, made through the station's keeper.
 */
import type { Assignment } from '../../shared/records/assignment.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { type Day, day } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { phoneFrom } from '../../shared/records/phone.ts'
import { settlementsOf } from '../../shared/replica/settling.ts'
import { verificationOf } from '../../shared/verifying.ts'
import { pickOne, type Random } from '../../tests/bench/random.ts'
import { fictionalName, fictionalNumber, madeUp } from './people.ts'
import { changed, type PilotStation, save } from './station.ts'

/** Hands out numbers and names, none twice. */
export interface Deals {
  numbers: number
  people: number
  records: number
}

const contactMark = 'contact-pilot-'
export const assignmentMark = 'assignment-pilot-'

/** The partners of the year: those with a memorandum. */
export function partnersOf({ directory }: PilotStation): readonly RecordId[] {
  return [...new Set([...directory.memoranda.values()].flatMap(({ organisation }) => organisation ?? []))].sort()
}

/** A new contact of an organisation, as a change. */
export function newContact(station: PilotStation, deals: Deals, organisation: RecordId, isDesk: boolean) {
  const { random } = station
  const name = isDesk ? `Dežurni telefon ${++deals.records} (izmišljeno)` : fictionalName(deals.people++)
  const id = `${contactMark}${String(++deals.records).padStart(4, '0')}`
  return changed(station, 'contact', id, {
    organisation,
    name,
    reach: isDesk ? 'office' : 'personal',
    role: isDesk ? null : pickOne(random, roles),
    phones: [phoneFrom(fictionalNumber(++deals.numbers * 37))],
    email: `${id}@example.org`,
    languages: random() < 0.6 ? [...new Set([pickOne(random, languages), pickOne(random, languages)])] : null,
    hours: random() < 0.7 ? [{ days: [1, 2, 3, 4, 5], from: pickOne(random, ['08:00', '09:00']), to: '15:00' }] : null,
    note: madeUp
  })
}

/** One thing that somebody at a centre (or at headquarters) does. */
export async function workOnce(station: PilotStation, deals: Deals, today: Day): Promise<void> {
  const { random } = station
  const by = pickOne(random, station.people)
  const mine = assignmentsAt(station)
  const assignment = pickOne(random, mine)
  const contact = pickOne(random, contactsOf(station, assignment))
  const chance = random()
  if (contact === undefined || chance < 0.06) return await standIn(station, by, assignment)
  if (chance < 0.5) return await tryContact(station, by, deals, today, assignment, contact)
  if (chance < 0.68) return await correctNumber(station, by, deals, contact)
  if (chance < 0.95)
    return await save(station, by, 'form', [changed(station, 'contact', contact.id, aboutContact(random))])
  if (chance < 0.98) return await replaceContact(station, by, deals, assignment, contact)
  return await endAssignment(station, by, assignment, today)
}

/** A number that turned out to be another one. */
export async function correctNumber(station: PilotStation, by: string, deals: Deals, contact: Contact): Promise<void> {
  const phones = [phoneFrom(fictionalNumber(++deals.numbers * 37))]
  await save(station, by, 'form', [changed(station, 'contact', contact.id, { phones })])
}

/** Settles fields that were written apart, as somebody who sees all versions and takes one. */
export async function settleSome(station: PilotStation, share: number): Promise<number> {
  let settled = 0
  for (const [id, conflicts] of [...station.directory.conflicts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kind = station.directory.entries.get(id)?.kind
    if (station.random() > share || (kind !== 'contact' && kind !== 'assignment')) continue
    const changes = conflicts.flatMap(({ field, versions }) =>
      settlementsOf(station.directory, id, kind, field, versions.at(-1)?.value ?? null)
    )
    if (changes.length === 0) continue
    await save(station, pickOne(station.random, station.people), 'settlement', changes)
    settled += 1
  }
  return settled
}

/** Contacts that the pilot made up and that are still there. */
export function madeUpContacts({ directory }: PilotStation): readonly Contact[] {
  return [...directory.contacts.values()]
    .filter(({ id, erased }) => id.startsWith(contactMark) && erased !== true)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function assignmentsAt({ directory, centre }: PilotStation): readonly Assignment[] {
  return [...directory.assignments.values()]
    .filter(one => one.id.startsWith(assignmentMark) && (centre === null || one.centre === centre))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function contactsOf({ directory }: PilotStation, { contacts }: Assignment): readonly Contact[] {
  return contacts.flatMap(id => {
    const contact = directory.contacts.get(id)
    return contact === undefined || contact.erased === true || !id.startsWith(contactMark) ? [] : [contact]
  })
}

async function tryContact(
  station: PilotStation,
  by: string,
  deals: Deals,
  on: Day,
  assignment: Assignment,
  contact: Contact
): Promise<void> {
  const chance = station.random()
  const outcome = chance < 0.9 ? 'reached' : chance < 0.97 ? 'wrong-number' : 'left'
  const id = `verification-pilot-${station.key}-${++deals.records}`
  const trial = { id, contact: contact.id, assignment: assignment.id, outcome, on } as const
  await save(station, by, 'verification', [verificationOf(station.directory, trial)])
}

/** Somebody else of the same organisation is called when those do not answer. */
async function standIn(station: PilotStation, by: string, assignment: Assignment): Promise<void> {
  const others = madeUpContacts(station).filter(
    ({ id, organisation }) => organisation === assignment.organisation && !assignment.contacts.includes(id)
  )
  const deputies = others.length === 0 ? [] : [pickOne(station.random, others).id]
  await save(station, by, 'form', [changed(station, 'assignment', assignment.id, { deputies })])
}

/** Somebody left, and somebody else came: the one is removed, the other entered and named in the assignment. */
async function replaceContact(
  station: PilotStation,
  by: string,
  deals: Deals,
  assignment: Assignment,
  contact: Contact
): Promise<void> {
  const organisation = assignment.organisation ?? ''
  const successor = newContact(station, deals, organisation, false)
  const contacts = [successor.id, ...assignment.contacts.filter(id => id !== contact.id)]
  const changes = [successor, changed(station, 'assignment', assignment.id, { contacts })]
  const isLast = [...station.directory.assignments.values()].every(
    one => one.id === assignment.id || ![...one.contacts, ...one.deputies].includes(contact.id)
  )
  const removal = { id: contact.id, kind: 'contact', isNew: false, fields: {}, presence: 'remove' } as const
  await save(station, by, 'form', isLast ? [...changes, removal] : changes)
}

async function endAssignment(station: PilotStation, by: string, assignment: Assignment, today: Day): Promise<void> {
  const isRemoved = station.random() < 0.3
  const to = assignment.from !== null && assignment.from > today ? assignment.from : today
  await save(station, by, 'form', [
    isRemoved
      ? { id: assignment.id, kind: 'assignment', isNew: false, fields: {}, presence: 'remove' }
      : changed(station, 'assignment', assignment.id, { to: day.parse(to) })
  ])
}

function aboutContact(random: Random): Readonly<Record<string, unknown>> {
  const chance = random()
  if (chance < 0.35) return { note: `${madeUp} ${pickOne(random, notes)}` }
  if (chance < 0.6) {
    const days = pickOne(random, [
      [1, 2, 3, 4, 5],
      [1, 3, 5],
      [2, 4],
      [1, 2, 3, 4]
    ] as const)
    return { hours: [{ days: [...days], from: pickOne(random, ['08:00', '09:00', '10:00']), to: '14:30' }] }
  }
  if (chance < 0.8) return { languages: [...new Set([pickOne(random, languages), pickOne(random, languages)])] }
  return { role: pickOne(random, roles) }
}

const languages = ['en', 'ar', 'fa', 'ps', 'ur', 'fr', 'ru', 'tr'] as const
const roles = [
  'pravnica',
  'pravnik',
  'psiholog',
  'psihološkinja',
  'koordinatorka',
  'prevodilac',
  'lekar',
  'terenski rad'
]
const notes = [
  'Zvati posle devet.',
  'Sredom na terenu.',
  'Prvo poslati poruku.',
  'Zamenjuje koleginicu do kraja meseca.',
  'Govori polako i jasno.',
  'Javlja se i vikendom.'
] as const
