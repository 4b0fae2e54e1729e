/**
 * What stands on a referral slip: one contact of one organisation, where to find it and when, and empty lines to write
 * on. Nothing about the person it is handed to: such data is never asked for and never kept.
 */
import { type Directory, recordById } from '../directory.ts'
import { type AssignmentCard, answerContact, type ContactLine } from '../lookup/answer.ts'
import type { Centre } from '../records/centre.ts'
import type { Contact } from '../records/contact.ts'
import type { Day } from '../records/day.ts'
import type { Hours } from '../records/hours.ts'
import type { RecordId } from '../records/ids.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Service } from '../records/service.ts'
import { vcardCode } from '../vcard.ts'
import { aboutSheet, type SheetAbout } from './about.ts'
import type { PaperCode } from './centre-sheet.ts'
import type { PaperChoices } from './choices.ts'
import { codeable, mayStand, officesOf, type PaperLine } from './paper-lines.ts'

export interface Slip {
  readonly service: Service | null
  /** where the service is given; null for everywhere, or when the slip is of no assignment */
  readonly centre: Centre | null
  readonly organisation: Organisation | null
  /** null when the only one is a person and none is to be named */
  readonly line: PaperLine | null
  readonly card: AssignmentCard | null
  /** the whole week */
  readonly hours: readonly Hours[]
  readonly code: PaperCode | null
  readonly about: SheetAbout
}

/** Null when there is no such contact (any more). `assignment` is the work it is called for. */
export function slipOf(
  directory: Directory,
  of: { readonly contact: RecordId; readonly assignment: RecordId | null },
  choices: PaperChoices,
  today: Day | null
): Slip | null {
  const contact = recordById(directory, of.contact) as Contact | null
  if (contact === null) return null
  const answer = answerContact(directory, contact, today)
  const card = answer.cards.find(({ assignment }) => assignment.id === of.assignment) ?? null
  const organisation = card?.organisation?.record ?? answer.organisation?.record ?? null
  const line = lineFor(directory, answer.line, organisation, choices, today)
  const shown = line?.line.reference.record ?? null
  const reachable = line === null ? null : codeable(directory, line.line, organisation)
  return {
    service: card?.service?.record ?? null,
    centre: card?.centre?.record ?? null,
    organisation,
    line,
    card,
    hours: card !== null && card.assignment.hours.length > 0 ? card.assignment.hours : (shown?.hours ?? []),
    code: reachable === null || !choices.fields.has('codes') ? null : { reachable, vcard: vcardCode([reachable]) },
    about: aboutSheet(
      directory,
      {
        cards: card === null ? [] : [card],
        contacts: [answer.line],
        records: [organisation, card?.service, card?.centre].flatMap(one => (one == null ? [] : [one.id]))
      },
      line === null ? [] : [line],
      today
    )
  }
}

function lineFor(
  directory: Directory,
  line: ContactLine,
  organisation: Organisation | null,
  choices: PaperChoices,
  today: Day | null
): PaperLine | null {
  if (mayStand(line.reference.record, choices)) return { line, isDeputy: false, standsIn: false }
  const office = organisation === null ? undefined : officesOf(directory, organisation, today)[0]
  return office === undefined ? null : { line: office, isDeputy: false, standsIn: true }
}
