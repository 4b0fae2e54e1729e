/**
 * Compares what the rows of a file say with what is here, and makes entries of it.
 *
 * A row of somebody's own sheet has seen nothing of what is here. So a value that differs from the one here stands beside
 * it as a conflict, for a person to settle; a value that says the same in another spelling, or a part of a list, says
 * nothing new; an empty cell says nothing at all. In a sheet that Putokaz wrote a changed cell has seen what the sheet
 * showed: where that still stands here, the new value follows it, else the two stand side by side.
 *
 * Promises: the same rows give the same records, versions and writer, at any station that knows the same of what they
 * name, and as often as they are read: ids and writer are hashes of what is said, and no clock, no name and no station
 * takes part. Who wrote a version is the sheet; nobody is named.
 */
import { type AnyRecord, type Directory, recordById, recordsBehind, versionsSaid } from '../../directory.ts'
import { withShownIds } from '../../groups.ts'
import { type Likeness, likelyTwins } from '../../likeness.ts'
import { everyCentre } from '../../records/assignment.ts'
import type { Contact } from '../../records/contact.ts'
import type { Fields } from '../../records/field.ts'
import type { RecordId, RecordKind } from '../../records/ids.ts'
import { fieldsOf } from '../../records/kinds.ts'
import type { Organisation } from '../../records/organisation.ts'
import { type Phone, phoneRemark } from '../../records/phone.ts'
import { inOrder, samenessIdOf } from '../../records/sameness.ts'
import { entryFrom, registerOf } from '../../replica/entry.ts'
import { isErased } from '../../replica/erasure.ts'
import { canonicalValue } from '../../replica/plain-value.ts'
import { normalForm, type Register, type Seen, type Stamp, seenBy, type Version } from '../../replica/register.ts'
import { Draft, isSaidAlike, type Link, type RowPlace } from './drafts.ts'
import type { FaultKind } from './faults.ts'
import { type Gathering, wordsKey } from './gathering.ts'
import { type MadeRecord, stampOf } from './made.ts'
import { asShown, KnownAssignments, KnownContacts } from './matching.ts'

/** A record of the file that is probably one that is here. Nobody but a person says so. */
export interface TwinQuestion extends RowPlace {
  /** names it in the answers: the id it would have as a new record */
  readonly id: RecordId
  readonly kind: 'contact' | 'organisation'
  readonly other: RecordId
  readonly grounds: Likeness['grounds']
  readonly name: string
  readonly organisation: RecordId | null
  readonly phones: readonly Phone[]
}

export interface Compared {
  /** what the file says, and is not said here already */
  readonly made: readonly MadeRecord[]
  readonly writer: string
  readonly questions: readonly TwinQuestion[]
  readonly counts: ComparedCounts
}

export interface ComparedCounts {
  /** records that are not here yet, by kind */
  readonly created: Readonly<Record<string, number>>
  /** records that are here already */
  readonly known: number
  /** fields of these that would change, or stand beside what is here */
  readonly changed: number
  /** fields that say the same in another spelling */
  readonly spelledOtherwise: number
}

export interface Comparing {
  readonly gathering: Gathering
  readonly directory: Directory
  /** at least 32 hexadecimal digits; the same text gives the same ones everywhere and for ever */
  readonly hash: (text: string) => string
}

/** A draft with its place among the records. */
interface Settled {
  readonly draft: Draft
  /** the record it is, here or new */
  id: RecordId
  isNew: boolean
  /** why nothing is taken of it */
  left: Extract<FaultKind, 'undecided' | 'removed-here' | 'erased-here'> | null
  fields: Readonly<Record<string, unknown>>
  /** kind and fields as JSON; null when rows only name it */
  said: string | null
  /** the hash of that; empty when rows only name it */
  content: string
}

const kindsInOrder: readonly RecordKind[] = ['service', 'centre', 'organisation', 'contact', 'memorandum', 'assignment']

export function compareWithDirectory({ gathering, directory, hash }: Comparing): Compared {
  const settled = new Map<Draft, Settled>()
  const comparison: Comparison = {
    gathering,
    directory,
    hash,
    settled,
    contacts: null,
    assignments: null,
    joined: new Map(),
    byKey: new Map(),
    mayJoin: false,
    orders: new Map()
  }
  const drafts = withoutUnused(gathering.drafts)
  for (const kind of kindsInOrder) {
    for (const draft of drafts) if (draft.kind === kind) settle(comparison, draft)
    if (kind === 'organisation') comparison.mayJoin = haveOneInCommon(settled)
  }
  const { questions, apart } = findTwins(comparison)
  passOn(comparison)
  const counted: Settled[] = []
  let said = ''
  for (const draft of drafts) {
    const one = settled.get(draft)
    if (one === undefined) continue
    counted.push(one)
    said += `${one.id} ${one.content}\n`
  }
  const writer = `sheet-${hash(said).slice(0, 32)}`
  const { made, counts } = makeRecords(comparison, counted, writer)
  const words = wordsOnTwins(comparison, counted, apart)
  tellOfRowsLeft(comparison, counted)
  return { made: [...made, ...words], counts, writer, questions }
}

interface Comparison extends Comparing {
  readonly settled: Map<Draft, Settled>
  contacts: KnownContacts | null
  assignments: KnownAssignments | null
  /** contacts that turned out to be another one of the file */
  readonly joined: Map<Draft, Draft>
  /** contacts by organisation and name */
  readonly byKey: Map<string, Draft>
  /** whether two organisations of the file turned out to be one */
  mayJoin: boolean
  /** names of fields in their order, by their names as they came */
  readonly orders: Map<string, readonly string[]>
}

function haveOneInCommon(settled: ReadonlyMap<Draft, Settled>): boolean {
  return new Set([...settled.values()].map(({ id }) => id)).size < settled.size
}

/** Without names that only rows needed of which nothing is taken. */
function withoutUnused(drafts: readonly Draft[]): readonly Draft[] {
  const used = new Set<Link>()
  for (const draft of drafts) eachLink(draft, link => used.add(link))
  return drafts.filter(draft => !draft.isOnlyNamed || used.has(draft))
}

function eachLink(draft: Draft, visit: (link: Link) => void): void {
  for (const link of draft.links.values()) {
    if (link instanceof Set) for (const one of link) visit(one)
    else visit(link)
  }
}

/** Which record a draft is. Records that it names are settled before. */
function settle(comparison: Comparison, draft: Draft): void {
  const { directory, gathering, settled } = comparison
  if (draft.known !== null) {
    const isNew = !directory.entries.has(draft.known) && draft.known !== everyCentre
    const fields = fieldsIn(comparison, draft)
    const left = Object.keys(fields).length === 0 ? null : leftOf(comparison, draft.known)
    const said = draft.isOnlyNamed ? null : saidOf(draft, fields)
    const content = said === null ? '' : comparison.hash(said)
    settled.set(draft, { draft, id: draft.known, isNew, left, fields, said, content })
    return
  }
  if (draft.kind === 'contact' && comparison.mayJoin && joinsEarlier(comparison, draft)) return
  const fields = fieldsIn(comparison, draft)
  const said = saidOf(draft, fields)
  const content = comparison.hash(said)
  const newId = `${draft.kind}-${content.slice(0, 32)}`
  const isHere = directory.entries.has(newId)
  const certain = isHere ? newId : certainlyIs(comparison, draft, fields)
  const answer = Object.hasOwn(gathering.plan.twins, newId) ? gathering.plan.twins[newId] : undefined
  const chosen =
    answer !== undefined && directory.entries.get(answer)?.kind === draft.kind && recordById(directory, answer) !== null
      ? asShown(directory, answer)
      : null
  const id = certain ?? chosen ?? newId
  const left = certain === null ? null : leftOf(comparison, id)
  const isNew = certain === null && chosen === null
  const isNamed = draft.isOnlyNamed
  settled.set(draft, { draft, id, isNew, left, fields, said: isNamed ? null : said, content: isNamed ? '' : content })
}

function saidOf({ kind }: Draft, fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([kind, fields])
}

/** What stands in the way of writing to a record that is here. */
function leftOf({ directory }: Comparison, id: RecordId): Settled['left'] {
  const entry = directory.entries.get(id)
  if (entry === undefined) return null
  return isErased(entry) ? 'erased-here' : directory.removed.has(id) ? 'removed-here' : null
}

function certainlyIs(comparison: Comparison, draft: Draft, fields: Readonly<Record<string, unknown>>): RecordId | null {
  const { directory } = comparison
  if (draft.kind === 'contact') {
    comparison.contacts ??= new KnownContacts(directory)
    return comparison.contacts.find(
      String(fields['organisation']),
      draft.key,
      (fields['phones'] ?? []) as readonly Phone[],
      draft.isNameless
    )
  }
  if (draft.kind === 'assignment') {
    comparison.assignments ??= new KnownAssignments(directory)
    const { organisation = null, service = null, centre = null, role = null, from = null, to = null } = fields
    return comparison.assignments.find({ organisation, service, centre, role, from, to } as never)
  }
  return null
}

/** Two organisations of the file turned out to be one: then so are their contacts of the same name. */
function joinsEarlier(comparison: Comparison, draft: Draft): boolean {
  const { settled, joined, byKey } = comparison
  const organisation = draft.links.get('organisation')
  const id = organisation instanceof Draft ? settled.get(organisation)?.id : undefined
  const key = `${id} ${draft.key}`
  const earlier = byKey.get(key)
  if (earlier === undefined) {
    byKey.set(key, draft)
    return false
  }
  for (const [field, value] of draft.values) earlier.say(field, value)
  for (const place of draft.places) earlier.foundIn(place)
  const known = settled.get(earlier)
  if (known !== undefined) {
    known.fields = fieldsIn(comparison, earlier)
    known.said = saidOf(earlier, known.fields)
    known.content = comparison.hash(known.said)
  }
  joined.set(draft, earlier)
  return true
}

/** As many as a list of a record takes. */
const mostOf: Readonly<Record<string, number>> = {
  phones: 20,
  contacts: 20,
  deputies: 20,
  hours: 21,
  languages: 40,
  aliases: 200
}

/** The values of a draft, with the ids of what it names, in the order of their names. */
function fieldsIn(comparison: Comparison, draft: Draft): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const name of namesInOrder(comparison, draft)) {
    const link = draft.links.get(name)
    fields[name] =
      link === undefined
        ? canonicalValue(draft.values.get(name))
        : link instanceof Set
          ? [...new Set([...link].flatMap(one => idOfLink(comparison, one) ?? []))]
          : idOfLink(comparison, link)
    const value = fields[name]
    const most = mostOf[name]
    if (most === undefined || !Array.isArray(value) || value.length <= most) continue
    fields[name] = value.slice(0, most)
    comparison.gathering.fault(draft.places[0] ?? { sheet: 0, row: 0 }, 'too-long', { text: String(value.length) })
  }
  return fields
}

/** By code unit, as `compareText` has it. Most rows of a sheet say the same fields. */
function namesInOrder({ orders }: Comparison, { values, links }: Draft): readonly string[] {
  const names = [...values.keys(), ...links.keys()]
  const key = names.join(' ')
  const known = orders.get(key)
  if (known !== undefined) return known
  names.sort()
  orders.set(key, names)
  return names
}

function idOfLink({ settled, joined }: Comparison, link: Link): RecordId | null {
  if (!(link instanceof Draft)) return link
  return settled.get(joined.get(link) ?? link)?.id ?? null
}

interface Twins {
  /** what nobody has said yet */
  readonly questions: readonly TwinQuestion[]
  /** of records that somebody said are others, the record here they were held against */
  readonly apart: ReadonlyMap<RecordId, RecordId>
}

/** New contacts and organisations that are probably here under another name. */
function findTwins({ settled, directory, gathering }: Comparison): Twins {
  const newcomers = newcomersIn(directory, settled)
  const fresh = new Map<RecordId, Settled>()
  for (const one of newcomers) if (one.draft.known === null) fresh.set(one.id, one)
  const questions = new Map<RecordId, TwinQuestion>()
  const apart = new Map<RecordId, RecordId>()
  if (fresh.size === 0) return { questions: [], apart }
  for (const { pair, grounds, kind } of likelyTwins(withNewcomers(directory, newcomers))) {
    for (const [id, other] of [pair, pair.toReversed() as [RecordId, RecordId]]) {
      const one = fresh.get(id)
      // A person is asked about one record here, the first, and answers for that one only.
      if (one === undefined || questions.has(id) || apart.has(id) || !directory.entries.has(other)) continue
      if (gathering.plan.twins[id] === 'new') {
        apart.set(id, other)
        continue
      }
      const place = one.draft.places[0] ?? { sheet: 0, row: 0 }
      questions.set(id, {
        id,
        kind,
        other,
        grounds,
        ...place,
        name: String(one.fields['name'] ?? ''),
        organisation: typeof one.fields['organisation'] === 'string' ? one.fields['organisation'] : null,
        phones: (one.fields['phones'] ?? []) as readonly Phone[]
      })
      one.left = 'undecided'
    }
  }
  return { questions: [...questions.values()].sort((a, b) => a.sheet - b.sheet || a.row - b.row), apart }
}

/**
 * The word that two are not one, as the list of jobs would write it: nobody is asked there again. Its numbers come after
 * those of the records themselves, so that the same row has the same ones whatever was answered about others.
 */
function wordsOnTwins(
  { directory }: Comparison,
  counted: readonly Settled[],
  apart: ReadonlyMap<RecordId, RecordId>
): readonly MadeRecord[] {
  const words = new Map<RecordId, MadeRecord>()
  for (const [at, { id, left }] of counted.entries()) {
    const other = apart.get(id)
    if (other === undefined || left !== null) continue
    const word = samenessIdOf(id, other)
    if (directory.entries.has(word) || words.has(word)) continue
    const said = JSON.stringify(['sameness', { members: inOrder(id, other), verdict: 'different' }])
    words.set(word, { id: word, count: counted.length + at + 1, said })
  }
  return [...words.values()]
}

/**
 * New contacts and organisations that somebody here could be like. Contacts of an organisation that nobody here is of,
 * with numbers and addresses that nobody here has, are not: of tens of thousands in a first file most are none.
 */
function newcomersIn(directory: Directory, settled: ReadonlyMap<Draft, Settled>): readonly Settled[] {
  const newcomers: Settled[] = []
  const marks = new Set<string>()
  for (const { organisation, phones, email } of directory.contacts.values()) {
    if (organisation !== null) marks.add(organisation)
    for (const { number } of phones) if (number !== null) marks.add(number)
    if (email !== null) marks.add(email.trim().toLowerCase())
  }
  for (const one of settled.values()) {
    if (!one.isNew) continue
    if (one.draft.kind === 'organisation' || (one.draft.kind === 'contact' && isMarked(marks, one.fields)))
      newcomers.push(one)
  }
  return newcomers
}

/** The directory with these in it, for looking for likenesses only. */
function withNewcomers(directory: Directory, newcomers: readonly Settled[]): Directory {
  const contacts = new Map(directory.contacts)
  const organisations = new Map(directory.organisations)
  for (const { id, fields, draft } of newcomers) {
    if (draft.kind === 'organisation') organisations.set(id, recordOf('organisation', id, fields) as Organisation)
    else contacts.set(id, recordOf('contact', id, fields) as Contact)
  }
  return { ...directory, contacts, organisations }
}

function isMarked(
  marks: ReadonlySet<string>,
  { organisation, phones, email }: Readonly<Record<string, unknown>>
): boolean {
  if (marks.has(String(organisation)) || (typeof email === 'string' && marks.has(email.toLowerCase()))) return true
  return Array.isArray(phones) && phones.some(({ number }: Phone) => number !== null && marks.has(number))
}

function recordOf(kind: RecordKind, id: RecordId, values: Readonly<Record<string, unknown>>): AnyRecord {
  const fields: Fields = fieldsOf[kind]
  const record: Record<string, unknown> = { id }
  for (const [field, { absent }] of Object.entries(fields)) record[field] = values[field] ?? absent
  return record as unknown as AnyRecord
}

/** What is left out takes with it what makes no sense without it. */
function passOn(comparison: Comparison): void {
  const { settled } = comparison
  for (const kind of ['contact', 'memorandum', 'assignment'] as const) {
    for (const one of settled.values()) {
      if (one.draft.kind !== kind || one.left !== null) continue
      eachLink(one.draft, link => {
        const named = link instanceof Draft ? settled.get(comparison.joined.get(link) ?? link) : undefined
        if (named !== undefined && named.left !== null) one.left = named.left
      })
    }
  }
}

/** Of rows that are left out, that they are, and why. */
function tellOfRowsLeft({ gathering }: Comparison, counted: readonly Settled[]): void {
  const told = new Set<string>()
  for (const { left, draft } of counted) {
    if (left === null || draft.isOnlyNamed) continue
    for (const place of draft.places) {
      const key = `${place.sheet} ${place.row}`
      if (told.has(key)) continue
      told.add(key)
      gathering.counts.taken -= 1
      gathering.rowsLost += 1
      gathering.fault(place, left, { text: String(draft.values.get('name') ?? ''), costs: 'row' })
    }
  }
}

function makeRecords(
  comparison: Comparison,
  counted: readonly Settled[],
  writer: string
): Pick<Compared, 'made' | 'counts'> {
  const made: MadeRecord[] = []
  const created: Record<string, number> = {}
  const isMade = new Set<RecordId>()
  let known = 0
  let changed = 0
  let spelledOtherwise = 0
  for (const [at, one] of counted.entries()) {
    const { id, draft, fields, left } = one
    if (left !== null || id === everyCentre) continue
    if (one.isNew) {
      // The very same record may stand in several rows; a name that is new is written once.
      if (isMade.has(id)) continue
      isMade.add(id)
      made.push({ id, count: at + 1, said: one.said ?? saidOf(draft, fields) })
      created[draft.kind] = (created[draft.kind] ?? 0) + 1
      continue
    }
    if (draft.isOnlyNamed) continue
    if (Object.keys(fields).length === 0) continue
    known += 1
    const told = changesOf(comparison, one, stampOf(writer, at + 1))
    spelledOtherwise += told.spelledOtherwise
    changed += told.registers.size
    if (told.registers.size > 0) made.push(entryFrom(id, draft.kind, told.registers))
  }
  return { made, counts: { created, known, changed, spelledOtherwise } }
}

/** The fields of a record that is here which the file says otherwise. */
function changesOf(
  { directory }: Comparison,
  { id, draft, fields }: Settled,
  stamp: Stamp
): { readonly registers: ReadonlyMap<string, Register>; readonly spelledOtherwise: number } {
  const registers = new Map<string, Register>()
  let spelledOtherwise = 0
  const entry = directory.entries.get(id)
  const behind = recordsBehind(directory, id)
  for (const [field, value] of Object.entries(fields)) {
    if (draft.assumed.has(field)) continue
    const present = entry === undefined ? [] : registerOf(entry, field)
    const isOwn = draft.shown !== null
    const said = versionsSaid(directory, behind, field).map(version => version.value)
    const shown = withShownIds(directory.groups, value)
    if (said.some(one => normalForm(one ?? null) === normalForm(shown ?? null))) continue
    if (!isOwn) {
      if (value === null) continue
      const isAlike = said.some(one => saysAsMuch(field, one, shown))
      if (isAlike) {
        spelledOtherwise += 1
        continue
      }
    } else if (said.length === 0 && isNothing(value)) continue
    // What has seen this very version knows better.
    if (present.some(version => (version.seen[stamp.writer] ?? -1) >= stamp.count)) continue
    const seen: Seen = draft.shown?.has(field) === true ? seenBy(present) : {}
    const version: Version = { value, stamp, seen, sources: [] }
    registers.set(field, [version])
  }
  return { registers, spelledOtherwise }
}

/** Whether what is here says all that the file says, perhaps in another spelling, perhaps more. */
function saysAsMuch(field: string, here: unknown, there: unknown): boolean {
  if (Array.isArray(here) && Array.isArray(there))
    return there.every(one => here.some(other => isSameMember(field, other, one)))
  if (field === 'name' && typeof here === 'string' && typeof there === 'string')
    return wordsKey(here) === wordsKey(there)
  return isSaidAlike(field, here, there)
}

/**
 * Two phones are one by their number, whatever is noted with them. A file that leaves out the area code says no more than
 * what is here with one: else it would take back what somebody has added.
 */
function isSameMember(field: string, here: unknown, there: unknown): boolean {
  if (field !== 'phones') return isSaidAlike(field, here, there)
  const [a, b] = [here as Phone, there as Phone]
  if (a.number?.startsWith('+') === true && phoneRemark(b.text) === 'short') {
    const digits = b.text.replace(/\D/g, '')
    return a.number.endsWith(digits) && a.number.length >= digits.length + '+381'.length + 2
  }
  return a.number === null ? a.text === b.text : a.number === b.number
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
