/**
 * What stands on the sheet of a centre, on the wall or in a pocket: service by service who covers it and how to reach
 * them, the services that nobody covers, whom to ask then, and the emergency numbers.
 *
 * The rules are those of the answer: what has expired, is doubted or was written apart is on the sheet and labelled,
 * a missing number is said. Which words and letters it is printed in is the page's affair.
 */
import type { Directory } from '../directory.ts'
import { type AssignmentCard, answerServiceAtCentre, type Gap, type ServiceAtCentre } from '../lookup/answer.ts'
import { coordinators, servicesInOrder } from '../lookup/relations.ts'
import type { Centre } from '../records/centre.ts'
import type { Day } from '../records/day.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Service } from '../records/service.ts'
import { compareText } from '../replica/text-order.ts'
import { type Reachable, vcardCode } from '../vcard.ts'
import { aboutSheet, type SheetAbout } from './about.ts'
import type { PaperChoices } from './choices.ts'
import { assignmentOnPaper, codeable, officesOf, type PaperAssignment, type PaperLine } from './paper-lines.ts'

export interface CentreSheet {
  readonly centre: Centre
  /** services that somebody covers, or did, in their own order */
  readonly covers: readonly PaperCover[]
  /** services that nobody was ever assigned to; empty when they are not wanted */
  readonly uncovered: readonly Service[]
  readonly help: readonly PaperHelp[]
  /** one for each organisation on the sheet that can be phoned, in the order they stand in */
  readonly codes: readonly PaperCode[]
  readonly about: SheetAbout
}

export interface PaperCover {
  readonly service: Service
  readonly gap: Gap
  readonly assignments: readonly PaperAssignment[]
}

/** Emergency numbers, and whoever runs the centres. */
export interface PaperHelp {
  readonly organisation: Organisation
  readonly isEmergency: boolean
  readonly lines: readonly PaperLine[]
}

/** A telephone reads it and offers to keep the contact. */
export interface PaperCode {
  readonly reachable: Reachable
  readonly vcard: string
}

export function centreSheet(
  directory: Directory,
  centre: Centre,
  choices: PaperChoices,
  today: Day | null
): CentreSheet {
  const all = servicesInOrder(directory).map(service => {
    const cover = answerServiceAtCentre(directory, centre, service, today)
    const assignments = cardsOf(cover).map(card => assignmentOnPaper(directory, card, choices, today))
    return { service, gap: cover.gap, assignments }
  })
  const covers = all.filter(({ assignments }) => assignments.length > 0)
  const uncovered = choices.fields.has('gaps')
    ? all.filter(({ assignments }) => assignments.length === 0).map(({ service }) => service)
    : []
  const help = helpIn(directory, today)
  const assignments = covers.flatMap(cover => cover.assignments)
  const shownHelp = choices.fields.has('help') ? help : []
  return {
    centre,
    covers,
    uncovered,
    help: shownHelp,
    codes: choices.fields.has('codes') ? codesOf(directory, assignments) : [],
    about: aboutSheet(
      directory,
      {
        cards: assignments.map(({ card }) => card),
        contacts: help.flatMap(({ lines }) => lines.map(({ line }) => line)),
        records: [
          centre.id,
          ...all.map(({ service }) => service.id),
          ...help.map(({ organisation }) => organisation.id)
        ]
      },
      [...assignments, ...shownHelp].flatMap(({ lines }) => lines),
      today
    )
  }
}

function cardsOf({ responsible, supporting, later, expired, leads }: ServiceAtCentre): readonly AssignmentCard[] {
  const everywhere = leads.flatMap(lead => (lead.kind === 'assigned-everywhere' ? [lead.card] : []))
  return [...responsible, ...supporting, ...everywhere, ...later, ...expired]
}

function helpIn(directory: Directory, today: Day | null): readonly PaperHelp[] {
  const emergency = [...directory.organisations.values()]
    .filter(({ organisationType }) => organisationType === 'emergency')
    .toSorted((a, b) => compareText(a.name, b.name))
  return [...emergency, ...coordinators(directory)].flatMap(organisation => {
    const isEmergency = organisation.organisationType === 'emergency'
    const lines = officesOf(directory, organisation, today).slice(0, mostOffices)
    // An emergency service without a number is of no help; those who run the centres can be gone to.
    if (lines.length === 0 && (isEmergency || organisation.address === null)) return []
    return [{ organisation, isEmergency, lines: lines.map(line => ({ line, isDeputy: false, standsIn: false })) }]
  })
}

const mostOffices = 2

function codesOf(directory: Directory, assignments: readonly PaperAssignment[]): readonly PaperCode[] {
  const codes = new Map<string, PaperCode>()
  for (const { card, lines } of assignments) {
    const organisation = card.organisation?.record ?? null
    const key = card.organisation?.id ?? card.assignment.id
    if (codes.has(key) || card.standing.kind === 'expired' || card.standing.kind === 'not-yet') continue
    for (const { line } of lines) {
      const reachable = codeable(directory, line, organisation)
      if (reachable === null) continue
      codes.set(key, { reachable, vcard: vcardCode([reachable]) })
      break
    }
  }
  return [...codes.values()]
}
