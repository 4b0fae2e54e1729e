/**
 * Gathers what the rows of a file say: records, faults with their places, names that lead to no record, and the first
 * rows as they are understood. Reading a list or a matrix goes through here; comparing with the directory comes after.
 */
import { fold } from '../../lookup/fold.ts'
import { everyCentre } from '../../records/assignment.ts'
import type { RecordId, RecordKind } from '../../records/ids.ts'
import type { Phone } from '../../records/phone.ts'
import { isDesk } from './choices.ts'
import { Draft, type Link, nothingAssumed, type RowPlace } from './drafts.ts'
import { type FaultKind, type SheetFault, shortened } from './faults.ts'
import type { Meaning } from './meanings.ts'
import type { NameBook } from './name-book.ts'
import type { NameAnswer, NamedKind, SheetsPlan } from './plan.ts'
import type { UnderstoodValue } from './row-cells.ts'

/** A name that leads to no record, or to several: a person says what it stands for. */
export interface NameQuestion {
  readonly kind: NamedKind
  /** names it in the answers */
  readonly key: string
  readonly text: string
  readonly rows: number
  /** records that it may be, the likeliest first */
  readonly candidates: readonly RecordId[]
}

/** One of the first rows, as it is understood, by column. */
export interface UnderstoodRow extends RowPlace {
  readonly cells: readonly (UnderstoodValue | UnderstoodName | null)[]
}

export interface UnderstoodName {
  readonly is: 'name'
  readonly text: string
  /** the records it names; empty when it is not known here */
  readonly records: readonly RecordId[]
  readonly isNew: boolean
}

export interface RowCounts {
  /** rows that hold something and are no headers */
  read: number
  /** of these, rows of which something is taken */
  taken: number
  /** titles, sums and notes between the rows, repeated headers */
  aside: number
}

/** What a row says of a contact. */
export interface SaidContact {
  /** empty: a desk, which is then called `desk` */
  readonly name: string
  readonly desk: string
  readonly phones: readonly Phone[]
  readonly values: Readonly<Record<string, unknown>>
}

/** What comes of a name in a cell. */
export type Naming =
  | { readonly is: 'known'; readonly link: Link; readonly id: RecordId }
  | { readonly is: 'new'; readonly link: Draft }
  | { readonly is: 'left' }
  | { readonly is: 'unknown' }

const namelessAssumed: ReadonlySet<string> = new Set(['name', 'reach'])
const reachAssumed: ReadonlySet<string> = new Set(['reach'])

/** As many rows of each sheet are shown. */
export const shownRows = 8
const mostFaults = 5_000
const mostQuestions = 500

export class Gathering {
  readonly drafts: Draft[] = []
  readonly counts: RowCounts = { read: 0, taken: 0, aside: 0 }
  readonly shown: UnderstoodRow[] = []
  readonly plan: SheetsPlan
  readonly names: NameBook
  /** at most `mostFaults`; `faultCount` counts all */
  readonly faults: SheetFault[] = []
  faultCount = 0
  /** rows of which nothing is taken */
  rowsLost = 0
  readonly #questions = new Map<string, { kind: NamedKind; text: string; rows: number }>()
  readonly #named = new Map<string, Draft>()
  readonly #contacts = new Map<Draft, Map<string, Draft>>()
  readonly #assignments = new Map<string, Draft>()
  readonly #keys = new Map<string, string>()
  readonly #namings: Readonly<Record<NamedKind, Map<string, Naming>>> = {
    centre: new Map(),
    service: new Map(),
    organisation: new Map()
  }
  readonly #titles = new Map<string, Draft[]>()

  constructor(plan: SheetsPlan, names: NameBook) {
    this.plan = plan
    this.names = names
  }

  fault(
    place: RowPlace,
    kind: FaultKind,
    {
      column = null,
      meaning = null,
      text = '',
      costs = 'part'
    }: { column?: number | null; meaning?: Meaning | null; text?: string; costs?: 'row' | 'part' } = {}
  ): void {
    this.faultCount += 1
    if (this.faults.length < mostFaults) {
      this.faults.push({ sheet: place.sheet, row: place.row, column, kind, meaning, costs, text: shortened(text) })
    }
  }

  /** The questions asked so far. What was answered is not asked again. */
  get questions(): readonly NameQuestion[] {
    return [...this.#questions].slice(0, mostQuestions).map(([key, { kind, text, rows }]) => ({
      kind,
      key: key.slice(kind.length + 1),
      text,
      rows,
      candidates: candidatesFor(this.names, kind, text)
    }))
  }

  /** What a name stands for. New organisations are taken as they come; centres and services are asked about. */
  naming(kind: NamedKind, text: string, place: RowPlace): Naming {
    const known = this.#namings[kind].get(text)
    if (known !== undefined) return known
    const naming = this.#nameNow(kind, text, place)
    // Of a name that is not known, each row that holds it is counted.
    if (naming.is !== 'unknown') this.#namings[kind].set(text, naming)
    return naming
  }

  #nameNow(kind: NamedKind, text: string, place: RowPlace): Naming {
    const answer = this.answerTo(kind, text)
    if (answer?.is === 'leave') return { is: 'left' }
    if (answer?.is === 'new') return { is: 'new', link: this.#newNamed(kind, text, place) }
    const found = answer?.is === 'record' ? [answer.id] : this.names.find(kind, text)
    const [id] = found
    if (id !== undefined && found.length === 1) {
      return { is: 'known', id, link: id === everyCentre ? id : this.#knownNamed(kind, id, place) }
    }
    if (kind === 'organisation' && found.length === 0 && this.names.partly(kind, text).length === 0)
      return { is: 'new', link: this.#newNamed(kind, text, place) }
    this.#ask(kind, text)
    return { is: 'unknown' }
  }

  /** What a person has said that a name stands for. */
  answerTo(kind: NamedKind, text: string): NameAnswer | undefined {
    const answers = this.plan.names[kind]
    const key = this.#keyOf(text)
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
    return answer?.is === 'record' && !this.names.knows(kind, answer.id) ? undefined : answer
  }

  /** The same few names stand in thousands of rows. */
  #keyOf(text: string): string {
    const known = this.#keys.get(text)
    if (known !== undefined) return known
    const key = nameKey(text)
    this.#keys.set(text, key)
    return key
  }

  #ask(kind: NamedKind, text: string): void {
    const name = `${kind} ${this.#keyOf(text)}`
    const asked = this.#questions.get(name)
    if (asked === undefined) this.#questions.set(name, { kind, text: text.slice(0, 300), rows: 1 })
    else asked.rows += 1
  }

  /** The contact of an organisation that a row speaks of: the same one for the same name. */
  contact(
    organisation: Draft,
    { name, desk, phones, values }: SaidContact,
    place: RowPlace,
    report: (field: string) => void
  ): Draft {
    const key = name === '' ? `# ${phones[0]?.number ?? values['email'] ?? phones[0]?.text ?? ''}` : wordsKey(name)
    const known = this.#contacts.get(organisation)
    const ofOrganisation = known ?? new Map<string, Draft>()
    if (known === undefined) this.#contacts.set(organisation, ofOrganisation)
    const before = ofOrganisation.get(key)
    const draft = before ?? this.#begin(new Draft('contact'))
    if (before === undefined) {
      ofOrganisation.set(key, draft)
      draft.link('organisation', organisation)
      draft.say('name', name === '' ? desk : name)
      draft.isNameless = name === ''
      draft.key = key
      // Whoever is not clearly a desk is taken for a person, whose data can be left out.
      if (values['reach'] === undefined) draft.say('reach', name === '' || isDesk(key) ? 'office' : 'personal')
      draft.assumed = name === '' ? namelessAssumed : values['reach'] === undefined ? reachAssumed : nothingAssumed
    }
    if (phones.length > 0) draft.say('phones', phones)
    for (const field in values) if (!draft.say(field, values[field])) report(field)
    draft.foundIn(place)
    return draft
  }

  /** The assignment that a row speaks of: the same one for the same place, service, role and time. */
  assignment(of: AssignmentSaid, place: RowPlace, report: (field: string) => void): Draft {
    const { organisation, service, centre, values, contacts, deputies } = of
    const key = [
      organisation.number,
      service.number,
      typeof centre === 'string' ? centre : centre.number,
      values['role'],
      values['from'],
      values['to']
    ].join(' ')
    const before = this.#assignments.get(key)
    const draft = before ?? this.#begin(new Draft('assignment'))
    if (before === undefined) {
      this.#assignments.set(key, draft)
      draft.link('organisation', organisation)
      draft.link('service', service)
      draft.link('centre', centre)
      draft.assumed = new Set(of.assumed)
    }
    for (const contact of contacts) draft.linkAlso('contacts', contact)
    for (const deputy of deputies) draft.linkAlso('deputies', deputy)
    for (const [field, value] of Object.entries(values)) if (!draft.say(field, value)) report(field)
    draft.foundIn(place)
    return draft
  }

  /** The centre, organisation or service that a row is about, rather than only names; null when that is not clear. */
  titled(
    kind: NamedKind,
    name: string,
    values: Readonly<Record<string, unknown>>,
    place: RowPlace,
    report: (field: string) => void
  ): Draft | null {
    const key = this.#keyOf(name)
    const answer = this.answerTo(kind, name)
    if (answer?.is === 'leave') return null
    const found = answer?.is === 'record' ? [answer.id] : answer?.is === 'new' ? [] : this.names.find(kind, name)
    const [id = null] = found.length === 1 ? found : []
    if (id === everyCentre) return null
    // Organisations that look alike are asked about by more than their names (comparing.ts).
    const isAlike =
      kind !== 'organisation' && answer === undefined && id === null && this.names.alike(kind, name).length > 0
    if (found.length > 1 || isAlike) {
      this.#ask(kind, name)
      return null
    }
    const under = `${kind} said ${id ?? key}`
    const before = this.#named.get(under)
    const draft = before ?? this.#begin(new Draft(kind, false, id))
    if (before === undefined) {
      this.#named.set(under, draft)
      // What it was found by is another of its names, and nothing new.
      if (id === null) {
        draft.say('name', name)
        this.call(draft, name)
      }
    }
    for (const [field, value] of Object.entries(values)) if (!draft.say(field, value)) report(field)
    draft.foundIn(place)
    return draft
  }

  /** A record that is here, as rows name it. */
  knownRecord(kind: NamedKind, id: RecordId, place: RowPlace): Draft {
    return this.#knownNamed(kind, id, place)
  }

  /** Records of the file, not of the directory, that are called so. */
  called(kind: RecordKind, name: string): readonly Draft[] {
    return this.#titles.get(`${kind} ${this.#keyOf(name)}`) ?? []
  }

  /** Lets other rows name a record by its name. */
  call(draft: Draft, name: string): void {
    const key = `${draft.kind} ${this.#keyOf(name)}`
    const others = this.#titles.get(key)
    if (others === undefined) this.#titles.set(key, [draft])
    else if (!others.includes(draft)) others.push(draft)
  }

  /** A record of our own workbook, or any other that is one row by itself. */
  begin(draft: Draft, place: RowPlace): Draft {
    draft.foundIn(place)
    return this.#begin(draft)
  }

  #knownNamed(kind: NamedKind, id: RecordId, place: RowPlace): Draft {
    const before = this.#named.get(id)
    const draft = before ?? this.#begin(new Draft(kind, true, id))
    if (before === undefined) this.#named.set(id, draft)
    draft.foundIn(place)
    return draft
  }

  #newNamed(kind: NamedKind, text: string, place: RowPlace): Draft {
    const key = `new ${kind} ${this.#keyOf(text)}`
    const before = this.#named.get(key)
    const draft = before ?? this.#begin(new Draft(kind, true))
    if (before === undefined) {
      this.#named.set(key, draft)
      draft.say('name', text)
      if (kind === 'organisation' && this.plan.organisationType !== null)
        draft.say('organisationType', this.plan.organisationType)
    }
    draft.foundIn(place)
    return draft
  }

  #begin(draft: Draft): Draft {
    draft.number = this.drafts.length
    this.drafts.push(draft)
    return draft
  }
}

/** What a name may stand for, the likeliest first. */
function candidatesFor(names: NameBook, kind: NamedKind, text: string): readonly RecordId[] {
  const all = [...names.find(kind, text), ...names.partly(kind, text), ...names.alike(kind, text)]
  return [...new Set(all)].slice(0, 5)
}

export interface AssignmentSaid {
  readonly organisation: Draft
  readonly service: Draft
  readonly centre: Link
  readonly contacts: readonly Draft[]
  readonly deputies: readonly Draft[]
  /** fields whose value the row does not say itself */
  readonly assumed: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

/** The words of a name, by which it is the same name; the text itself where it has none. */
function nameKey(text: string): string {
  const words = fold(text)
  return (words === '' ? text.toLowerCase() : words).slice(0, 300)
}

/** "Petrović Ana" is "Ana Petrović". */
export function wordsKey(name: string): string {
  return nameKey(name).split(' ').sort().join(' ')
}
