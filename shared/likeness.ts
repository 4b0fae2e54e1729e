/**
 * Contacts and organisations that are probably entered twice: the same name in another spelling, the same telephone or
 * e-mail address under names that are alike. Only ever asked about, never joined by itself; who was judged already
 * (records/sameness.ts) is not asked about again.
 */
import type { Directory } from './directory.ts'
import { judgedPairs, nameOfPair, type Pair } from './joining.ts'
import { fold } from './lookup/fold.ts'
import { contactsOf } from './lookup/relations.ts'
import type { Contact } from './records/contact.ts'
import type { RecordId } from './records/ids.ts'
import type { Organisation } from './records/organisation.ts'
import type { TwinKind } from './records/sameness.ts'
import { compareText } from './replica/text-order.ts'

/** What two records have in common. */
export const likenessGrounds = ['name', 'phone', 'email', 'website'] as const
export type LikenessGround = (typeof likenessGrounds)[number]

export interface Likeness {
  readonly kind: TwinKind
  /** as they are shown, the smaller id first */
  readonly pair: Pair
  readonly grounds: readonly LikenessGround[]
}

/** All probable duplicates nobody has judged yet, organisations first; the order does not depend on that of the records. */
export function likelyTwins(directory: Directory): readonly Likeness[] {
  const judged = judgedPairs(directory)
  const found = new Map<
    string,
    { readonly kind: TwinKind; readonly pair: Pair; readonly grounds: Set<LikenessGround> }
  >()
  const note: Note = (kind, one, other, ground) => {
    if (one === other) return
    const pair: Pair = one < other ? [one, other] : [other, one]
    const name = nameOfPair(pair)
    if (judged.has(name)) return
    const known = found.get(name) ?? { kind, pair, grounds: new Set() }
    known.grounds.add(ground)
    found.set(name, known)
  }
  compareOrganisations(directory, note)
  compareContacts(directory, note)
  return [...found.values()]
    .map(({ kind, pair, grounds }) => ({ kind, pair, grounds: likenessGrounds.filter(ground => grounds.has(ground)) }))
    .sort(
      (a, b) => compareText(b.kind, a.kind) || compareText(a.pair[0], b.pair[0]) || compareText(a.pair[1], b.pair[1])
    )
}

type Note = (kind: TwinKind, one: RecordId, other: RecordId, ground: LikenessGround) => void

/** More records than this under one number or name are no duplicates but a switchboard, or "dežurni". */
const mostAlike = 12

function compareContacts(directory: Directory, note: Note): void {
  const byName = new Shelf<Contact>()
  const byNumber = new Shelf<Contact>()
  const byEmail = new Shelf<Contact>()
  for (const contact of directory.contacts.values()) {
    for (const form of nameOf(contact).forms) byName.put(`${contact.organisation ?? ''} ${form}`, contact)
    for (const { number } of contact.phones) if (number?.startsWith('+') === true) byNumber.put(number, contact)
    if (contact.email !== null) byEmail.put(contact.email.trim().toLowerCase(), contact)
  }
  const wordsIn = (contact: Contact): readonly string[] => nameOf(contact).words
  for (const [one, other] of byName.pairs()) {
    if (isOneName(wordsIn(one), wordsIn(other))) note('contact', one.id, other.id, 'name')
  }
  // Two people share a desk's number or mailbox; they are one only when their names say so, too.
  const mayBeOne = (one: Contact, other: Contact): boolean =>
    (one.reach === 'office' && other.reach === 'office' && one.organisation === other.organisation) ||
    haveWordInCommon(wordsIn(one), wordsIn(other))
  for (const [one, other] of byNumber.pairs()) if (mayBeOne(one, other)) note('contact', one.id, other.id, 'phone')
  for (const [one, other] of byEmail.pairs()) if (mayBeOne(one, other)) note('contact', one.id, other.id, 'email')
}

function compareOrganisations(directory: Directory, note: Note): void {
  const byName = new Shelf<{ readonly id: RecordId; readonly words: readonly string[] }>()
  const byWebsite = new Shelf<Organisation>()
  const byDesk = { phone: new Shelf<Organisation>(), email: new Shelf<Organisation>() }
  for (const organisation of directory.organisations.values()) {
    const { id, name, shortName, nameEnglish, aliases } = organisation
    for (const called of new Set([name, shortName ?? '', nameEnglish ?? '', ...aliases])) {
      const words = ownWords(wordsOf(called))
      for (const form of formsOf(words)) byName.put(form, { id, words })
    }
    for (const website of organisation.websites) byWebsite.put(siteOf(website), organisation)
    for (const { reach, phones, email } of contactsOf(directory, id)) {
      if (reach !== 'office') continue
      for (const { number } of phones) if (number?.startsWith('+') === true) byDesk.phone.put(number, organisation)
      if (email !== null) byDesk.email.put(email.trim().toLowerCase(), organisation)
    }
  }
  for (const [one, other] of byName.pairs()) {
    if (isOneName(one.words, other.words)) note('organisation', one.id, other.id, 'name')
  }
  for (const [one, other] of byWebsite.pairs()) note('organisation', one.id, other.id, 'website')
  for (const ground of ['phone', 'email'] as const) {
    for (const [one, other] of byDesk[ground].pairs()) note('organisation', one.id, other.id, ground)
  }
}

/** Folding a name takes time: once for each record, which stays the same object while nobody writes it. */
function nameOf(contact: Contact): Name {
  const known = names.get(contact)
  if (known !== undefined) return known
  const words = wordsOf(contact.name)
  const name = { words, forms: formsOf(words) }
  names.set(contact, name)
  return name
}

interface Name {
  readonly words: readonly string[]
  readonly forms: readonly string[]
}

const names = new WeakMap<Contact, Name>()

/** Records under the words they are found by. */
class Shelf<Kept extends { readonly id: RecordId }> {
  readonly #kept = new Map<string, Kept[]>()

  put(under: string, one: Kept): void {
    const known = this.#kept.get(under)
    if (known === undefined) this.#kept.set(under, [one])
    else if (known.length <= mostAlike && !known.some(({ id }) => id === one.id)) known.push(one)
  }

  /** Every two that stand under the same words. */
  *pairs(): Iterable<readonly [Kept, Kept]> {
    for (const kept of this.#kept.values()) {
      if (kept.length < 2 || kept.length > mostAlike) continue
      for (const [at, one] of kept.entries()) for (const other of kept.slice(at + 1)) yield [one, other]
    }
  }
}

/** Folded words, in the order of letters: "Petrović Ana" is "Ana Petrović". */
function wordsOf(name: string): readonly string[] {
  return fold(name).split(' ').filter(Boolean).sort(compareText)
}

/** What a name is found by: all its words, and all but one, where there may be a slip. */
function formsOf(words: readonly string[]): readonly string[] {
  if (words.length === 0) return []
  const whole = words.join(' ')
  if (words.length < 2) return [`= ${whole}`]
  return [`= ${whole}`, ...words.map((_, place) => `~ ${words.filter((_, at) => at !== place).join(' ')}`)]
}

/** The same words, but for one slip in one of them. */
function isOneName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  const left = one.filter(word => !other.includes(word))
  const right = other.filter(word => !one.includes(word))
  if (left.length === 0 && right.length === 0) return true
  const [a, b] = [left[0], right[0]]
  return left.length === 1 && right.length === 1 && a !== undefined && b !== undefined && isOneSlip(a, b)
}

/** Shorter words are each one slip from another. */
const shortestSlipped = 5

/** One letter wrong, left out, too many, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortestSlipped || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = (of: string, skipped: number): string => of.slice(start + skipped)
  if (short.length < long.length) return rest(short, 0) === rest(long, 1)
  if (rest(short, 1) === rest(long, 1)) return true
  return short[start] === long[start + 1] && short[start + 1] === long[start] && rest(short, 2) === rest(long, 2)
}

/** Words that say nothing of who it is. */
const commonWords = new Set(
  'kancelarija telefon kontakt centar dezurni dezurna info recepcija prijem office desk contact organizacija udruzenje'.split(
    ' '
  )
)

function haveWordInCommon(one: readonly string[], other: readonly string[]): boolean {
  return one.some(word => word.length >= 3 && !commonWords.has(word) && other.includes(word))
}

/** Words of an organisation's name without those of its legal form; all of them where nothing else is left. */
const legalForms = new Set('udruzenje udruga nvo ngo fondacija foundation organizacija organization drustvo'.split(' '))

function ownWords(words: readonly string[]): readonly string[] {
  const own = words.filter(word => !legalForms.has(word))
  return own.length === 0 ? words : own
}

/** An address without what may differ between two ways of writing it. */
function siteOf(website: string): string {
  return website
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '')
}
