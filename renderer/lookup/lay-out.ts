/**
 * The answers laid out as a column of blocks, in the order a person reads them: what was understood, the gap if there
 * is one, whoever is in charge, whoever supports, what has expired; then, apart, what may help.
 *
 * Some blocks can be chosen with the arrow keys: they have a phone to copy and a record to open. Pure.
 */
import type {
  AssignmentCard,
  ContactLine,
  Gap,
  Lead,
  MemorandumState,
  OrganisationAnswer,
  Reference,
  ServiceAnswer,
  ServiceAtCentre
} from '../../shared/lookup/answer.ts'
import type { Answer } from '../../shared/lookup/look-up.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import type { Phone } from '../../shared/records/phone.ts'
import type { Service } from '../../shared/records/service.ts'
import type { Place } from '../house/places.ts'

export type LeadOfOrganisation = Exclude<Lead, { kind: 'assigned-everywhere' }>

export type Block = TitleBlock | StatementBlock | SectionBlock | ChoiceBlock

/** What the blocks below it are about. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly key: string
  readonly centre: Centre | null
  readonly service: Service | null
  readonly organisation: Organisation | null
  readonly memoranda: readonly MemorandumState[]
}

/** Something to be known that is no record: a gap, said plainly. */
export type StatementBlock =
  | {
      readonly kind: 'gap'
      readonly key: string
      readonly gap: NonNullable<Gap>
      readonly centre: Centre
      readonly service: Service
    }
  | { readonly kind: 'nowhere'; readonly key: string; readonly service: Service }
  | { readonly kind: 'not-here'; readonly key: string; readonly organisation: Organisation; readonly centre: Centre }
  | { readonly kind: 'no-contact'; readonly key: string; readonly organisation: Organisation }

/** A heading for blocks that stand apart. */
export interface SectionBlock {
  readonly kind: 'section'
  readonly key: string
  readonly section: 'leads' | 'everywhere' | 'other-centres' | 'assignments'
}

/** What the arrow keys go through. */
export type ChoiceBlock = Choosable &
  (
    | { readonly kind: 'assignment'; readonly card: AssignmentCard }
    | { readonly kind: 'lead'; readonly lead: LeadOfOrganisation }
    /** one line of an overview: who covers a service at a centre */
    | { readonly kind: 'cover'; readonly cover: ServiceAtCentre; readonly by: 'service' | 'centre' }
    | {
        readonly kind: 'contact'
        readonly line: ContactLine
        /** where the blocks around it do not name it already */
        readonly organisation: Reference<Organisation> | null
      }
    /** one line of what an organisation or a person does */
    | { readonly kind: 'work'; readonly card: AssignmentCard; readonly by: 'organisation' | 'contact' }
  )

interface Choosable {
  readonly key: string
  /** what Enter copies */
  readonly phone: Phone | null
  /** what Ctrl+Enter opens */
  readonly place: Place
}

export interface LaidOut {
  readonly blocks: readonly Block[]
  readonly choices: readonly ChoiceBlock[]
  /** how many more there would be to choose from */
  readonly leftOut: number
}

/** More than this nobody reads, and drawing it would hold up the next keystroke. */
const mostChoices = 30

/**
 * The blocks of some answers. The key of a block says all that it shows: under the same directory, on the same day,
 * two blocks with the same key are the same.
 */
export function layOut(answers: readonly Answer[], most = mostChoices): LaidOut {
  const blocks: Block[] = []
  const choices: ChoiceBlock[] = []
  let leftOut = 0
  for (const answer of answers) {
    for (const block of blocksOf(answer)) {
      if (isChoice(block)) {
        if (choices.length < most) choices.push(block)
        else leftOut += 1
      }
      if (leftOut === 0) blocks.push(block)
    }
  }
  return { blocks, choices, leftOut }
}

/** What is laid out now, with the very objects of before where they are the same: what did not change is not drawn again. */
export function reuse(before: LaidOut, now: LaidOut): LaidOut {
  const known = new Map(before.blocks.map(block => [block.key, block]))
  const blocks = now.blocks.map(block => known.get(block.key) ?? block)
  const isSame =
    blocks.length === before.blocks.length &&
    now.leftOut === before.leftOut &&
    blocks.every((block, at) => block === before.blocks[at])
  return isSame ? before : { blocks, choices: blocks.filter(isChoice), leftOut: now.leftOut }
}

export function isChoice(block: Block): block is ChoiceBlock {
  return 'place' in block
}

function blocksOf(answer: Answer): readonly Block[] {
  switch (answer.kind) {
    case 'service-at-centre': {
      const { centre, service } = answer
      const of = `${centre.id} ${service.id}`
      return [title(of, { centre, service }), ...coverInFull(answer, of)]
    }
    case 'centre': {
      const { centre, services } = answer
      return [title(centre.id, { centre }), ...services.map(cover => coverLine(cover, 'service', centre.id))]
    }
    case 'service':
      return serviceBlocks(answer)
    case 'organisation':
      return organisationBlocks(answer)
    case 'contact': {
      const of = answer.line.reference.id
      return [
        contactBlock(answer.line, answer.organisation, of),
        ...answer.cards.map(card => workLine(card, 'contact', of))
      ]
    }
    default:
      return answer satisfies never
  }
}

/** A service at a centre with every card, and the leads when nobody is in charge. */
function coverInFull(cover: ServiceAtCentre, of: string): readonly Block[] {
  const { centre, service, gap } = cover
  const cards = [...cover.responsible, ...cover.supporting, ...cover.later, ...cover.expired]
  return [
    ...(gap === null ? [] : [{ kind: 'gap' as const, key: `${of} gap ${centre.id}`, gap, centre, service }]),
    ...cards.map(card => assignmentBlock(card, of)),
    ...leadBlocks(cover.leads, `${of} ${centre.id}`)
  ]
}

function serviceBlocks({ service, here, centres, everywhere, leads }: ServiceAnswer): readonly Block[] {
  const of = service.id
  // A gap at one's own centre brings its leads along, and among them whoever is assigned everywhere.
  const isEveryoneTold = here !== null && here.gap !== null
  const cardsEverywhere = isEveryoneTold ? [] : everywhere.map(card => assignmentBlock(card, of))
  const elsewhere = centres.map(cover => coverLine(cover, 'centre', of))
  return [
    title(`${of} ${here?.centre.id ?? ''}`, { service, centre: here?.centre ?? null }),
    ...(here === null ? [] : coverInFull(here, of)),
    ...(here !== null || leads.length === 0 ? [] : [{ kind: 'nowhere' as const, key: `${of} nowhere`, service }]),
    ...section('everywhere', of, cardsEverywhere),
    ...(here === null ? elsewhere : section('other-centres', of, elsewhere)),
    ...(here === null ? leadBlocks(leads, of) : [])
  ]
}

function organisationBlocks(answer: OrganisationAnswer): readonly Block[] {
  const { organisation, atCentre, contacts, cards, memoranda } = answer
  const of = organisation.id
  const isHere =
    atCentre === null ||
    cards.some(({ assignment }) => assignment.centre === atCentre.id || assignment.centre === everyCentre)
  const work = cards.map(card => workLine(card, 'organisation', of))
  return [
    title(of, { organisation, memoranda }),
    ...(isHere
      ? []
      : [{ kind: 'not-here' as const, key: `${of} not-here ${atCentre.id}`, organisation, centre: atCentre }]),
    ...(contacts.length > 0 ? [] : [{ kind: 'no-contact' as const, key: `${of} no-contact`, organisation }]),
    ...contacts.map(line => contactBlock(line, null, of)),
    ...section('assignments', of, work)
  ]
}

/** Whoever is assigned at every centre comes first and by itself: that is an assignment, the others may help. */
function leadBlocks(leads: readonly Lead[], of: string): readonly Block[] {
  const everywhere: ChoiceBlock[] = []
  const others: ChoiceBlock[] = []
  for (const lead of leads) {
    if (lead.kind === 'assigned-everywhere') everywhere.push(assignmentBlock(lead.card, of))
    else {
      others.push({
        kind: 'lead',
        key: `${of} lead ${lead.kind} ${lead.organisation.id}`,
        lead,
        phone: firstPhone(lead.contacts),
        place: { kind: 'organisation', id: lead.organisation.id }
      })
    }
  }
  return [...section('everywhere', of, everywhere), ...section('leads', of, others)]
}

function assignmentBlock(card: AssignmentCard, of: string): ChoiceBlock {
  return {
    kind: 'assignment',
    key: `${of} card ${card.assignment.id}`,
    card,
    phone: firstPhone(linesOf(card)),
    place: placeOf(card)
  }
}

function workLine(card: AssignmentCard, by: 'organisation' | 'contact', of: string): ChoiceBlock {
  return {
    kind: 'work',
    by,
    key: `${of} work ${card.assignment.id}`,
    card,
    phone: firstPhone(linesOf(card)),
    place: placeOf(card)
  }
}

function coverLine(cover: ServiceAtCentre, by: 'service' | 'centre', of: string): ChoiceBlock {
  const first = firstCard(cover)
  return {
    kind: 'cover',
    key: `${of} cover ${cover.centre.id} ${cover.service.id}`,
    cover,
    by,
    phone: first === null ? null : firstPhone(linesOf(first)),
    place: { kind: 'centre', id: cover.centre.id, at: first?.assignment.id ?? cover.service.id }
  }
}

function contactBlock(line: ContactLine, organisation: Reference<Organisation> | null, of: string): ChoiceBlock {
  const owner = organisation?.id ?? line.reference.record?.organisation ?? null
  return {
    kind: 'contact',
    key: `${of} contact ${line.reference.id}`,
    line,
    organisation,
    phone: firstPhone([line]),
    place: owner === null ? { kind: 'organisations' } : { kind: 'organisation', id: owner, at: line.reference.id }
  }
}

/** Whom a line of an overview names for a service: whoever is in charge, else whoever supports. */
export function firstCard(cover: ServiceAtCentre): AssignmentCard | null {
  return cover.responsible[0] ?? cover.supporting[0] ?? null
}

/** Where an assignment is kept: with its centre, and with its organisation when it holds at all of them. */
function placeOf({ assignment, centre, organisation }: AssignmentCard): Place {
  if (centre !== null && centre.record !== null && !centre.isRemoved) {
    return { kind: 'centre', id: centre.id, at: assignment.id }
  }
  if (organisation === null) return { kind: 'organisations' }
  return { kind: 'organisation', id: organisation.id, at: assignment.id }
}

function linesOf(card: AssignmentCard): readonly ContactLine[] {
  return [...card.contacts, ...card.deputies]
}

function firstPhone(lines: readonly ContactLine[]): Phone | null {
  for (const { reference } of lines) {
    const phone = reference.isRemoved ? undefined : reference.record?.phones[0]
    if (phone !== undefined) return phone
  }
  return null
}

function title(of: string, about: Partial<Omit<TitleBlock, 'kind' | 'key'>>): TitleBlock {
  return {
    kind: 'title',
    key: `${of} title`,
    centre: null,
    service: null,
    organisation: null,
    memoranda: [],
    ...about
  }
}

/** Some blocks under a heading of their own; nothing when there are none. */
function section(name: SectionBlock['section'], of: string, blocks: readonly ChoiceBlock[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', key: `${of} ${name}`, section: name }, ...blocks]
}
