/**
 * Lookup: one line of free text in, the answer out; not a list of hits but what was asked for. The words of the
 * line are understood as a centre, a service and an organisation or a person, in any order; the reading that
 * accounts best for the words wins, and what it could also have meant is told beside it.
 *
 * The index is built once and updated per edit.
 */
import type { Directory } from '../directory.ts'
import type { Centre } from '../records/centre.ts'
import type { Day } from '../records/day.ts'
import type { CentreId, RecordId, ServiceId } from '../records/ids.ts'
import type { Service } from '../records/service.ts'
import type { Entry } from '../replica/entry.ts'
import {
  answerCentre,
  answerContact,
  answerOrganisation,
  answerService,
  answerServiceAtCentre,
  type CentreAnswer,
  type ContactAnswer,
  type OrganisationAnswer,
  type ServiceAnswer,
  type ServiceAtCentre
} from './answer.ts'
import { asksForMoreDigits, withoutCommonBeginnings } from './begun-numbers.ts'
import { documentOf, documentsOf, documentsTouchedBy } from './documents.ts'
import { type Reading, readingsOf } from './reading.ts'
import { assignmentsWith } from './relations.ts'
import {
  buildSearchIndex,
  dropDocument,
  putDocuments,
  type Recognised,
  recognise,
  type SearchIndex
} from './search-index.ts'
import type { SearchDocument } from './segment.ts'

/** A directory with its search index, which is made when it is first asked for. */
export interface Lookup {
  readonly directory: Directory
  readonly index: SearchIndex
  /** whether the index is made: asking costs no more than looking up */
  readonly isReady: boolean
}

export interface Asked {
  /** null when the computer's date is in doubt: dates are then shown without a verdict */
  readonly today: Day | null
  readonly myCentre: CentreId | null
  /** what the person picked instead of what the line was understood as; null for "none" */
  readonly chosen?: { readonly centre?: CentreId | null; readonly service?: ServiceId | null }
}

/** What the line was understood as. */
export interface Understood {
  readonly centre: Centre | null
  /** other centres the same words may mean, best first */
  readonly otherCentres: readonly Centre[]
  readonly service: Service | null
  readonly otherServices: readonly Service[]
  /** words of the line that found nothing */
  readonly ignored: readonly string[]
}

export type Answer = (ServiceAtCentre | CentreAnswer | ServiceAnswer | OrganisationAnswer | ContactAnswer) & {
  readonly understood: Understood
}

/** Candidates of each kind that a reading is put together from, and answers that are given at most. */
const mostCandidates = 12
const mostAnswers = 12
/** An answer is for calling somebody now; the organisation's page has all its contacts. */
const mostContacts = 12

/** Costs nothing by itself. Making the index takes a while; asking an empty line does not need it. */
export function openLookup(directory: Directory): Lookup {
  let made: SearchIndex | null = null
  return {
    directory,
    get index() {
      made ??= buildSearchIndex(documentsOf(directory))
      return made
    },
    get isReady() {
      return made !== null
    }
  }
}

/**
 * The lookup after an edit: `directory` is the directory with the `changed` entries in it. The index is brought up
 * to date in place, at a cost that does not grow with the directory; the old lookup must not be asked any more.
 */
export function updateLookup(lookup: Lookup, directory: Directory, changed: readonly Entry[]): Lookup {
  if (!lookup.isReady) return openLookup(directory)
  const touched = new Set(
    changed.flatMap(({ id }) => [...documentsTouchedBy(lookup.directory, id), ...documentsTouchedBy(directory, id)])
  )
  const documents: SearchDocument[] = []
  for (const id of touched) {
    const document = documentOf(directory, id)
    if (document === null) dropDocument(lookup.index, id)
    else documents.push(document)
  }
  putDocuments(lookup.index, documents)
  return { directory, index: lookup.index, isReady: true }
}

/**
 * The answers to a line, the best reading first. An empty line asks for one's own centre. Nothing understood:
 * no answer. Any text is taken; what is beyond its first words is ignored.
 */
export function lookUp(lookup: Lookup, text: string, asked: Asked): readonly Answer[] {
  const { directory } = lookup
  const myCentre = asked.myCentre === null ? null : (directory.centres.get(asked.myCentre) ?? null)
  const recognised = text.trim() === '' ? nothingRecognised : recognise(lookup.index, text, { limit: mostCandidates })
  const readings = readingsOf(withoutCommonBeginnings(recognised, mostCandidates), asked.chosen ?? {})
  const best = readings[0]
  if (best === undefined) {
    if (myCentre === null || text.trim() !== '') return []
    return [{ ...answerCentre(directory, myCentre, asked.today), understood: nothingUnderstood }]
  }
  const answers: Answer[] = []
  const answered = new Set<RecordId>()
  for (const reading of readings) {
    if (answers.length >= mostAnswers) break
    for (const answer of answersTo(directory, reading, myCentre, asked.today)) {
      const subject = subjectOf(answer)
      const isTold =
        answered.has(subject) ||
        (answer.kind === 'contact' && answer.organisation !== null && answered.has(answer.organisation.id))
      if (isTold) continue
      answered.add(subject)
      answers.push(answer)
    }
  }
  return inPlace(directory, best, answers)
}

/** Whether a line without an answer is the beginning of many telephone numbers, or too short to be looked up as one. */
export function needsMoreDigits(lookup: Lookup, text: string): boolean {
  return asksForMoreDigits(recognise(lookup.index, text, { limit: mostCandidates }), mostCandidates)
}

const nothingRecognised: Recognised = { tokens: [], byKind: new Map() }

const nothingUnderstood: Understood = { centre: null, otherCentres: [], service: null, otherServices: [], ignored: [] }

function answersTo(
  directory: Directory,
  reading: Reading,
  myCentre: Centre | null,
  today: Day | null
): readonly Answer[] {
  const understood = understoodAs(directory, reading)
  const { centre, service } = understood
  const contact = directory.contacts.get(reading.contact ?? '')
  if (contact !== undefined) return [{ ...answerContact(directory, contact, today), understood }]
  const organisation = directory.organisations.get(reading.organisation ?? '')
  if (organisation !== undefined) {
    return [{ ...answerOrganisation(directory, organisation, { centre, service }, today, mostContacts), understood }]
  }
  if (centre !== null && service !== null) {
    return [{ ...answerServiceAtCentre(directory, centre, service, today), understood }]
  }
  if (centre !== null) return [{ ...answerCentre(directory, centre, today), understood }]
  if (service !== null) return [{ ...answerService(directory, service, myCentre, today), understood }]
  return []
}

/** Of persons equally well named, those who work at the centre or on the service that was named come first. */
function inPlace(directory: Directory, best: Reading, answers: readonly Answer[]): readonly Answer[] {
  if (best.contact === null || (best.centre === null && best.service === null)) return answers
  const isMisplaced = (answer: Answer): number => {
    if (answer.kind !== 'contact') return 1
    const works = assignmentsWith(directory, answer.line.reference.id).some(
      assignment =>
        (best.centre === null || assignment.centre === best.centre) &&
        (best.service === null || assignment.service === best.service)
    )
    return works ? 0 : 1
  }
  return answers.toSorted((a, b) => isMisplaced(a) - isMisplaced(b))
}

function understoodAs(directory: Directory, reading: Reading): Understood {
  const centresOf = (ids: readonly RecordId[]) => ids.flatMap(id => directory.centres.get(id) ?? [])
  const servicesOf = (ids: readonly RecordId[]) => ids.flatMap(id => directory.services.get(id) ?? [])
  return {
    centre: directory.centres.get(reading.centre ?? '') ?? null,
    otherCentres: centresOf(reading.otherCentres),
    service: directory.services.get(reading.service ?? '') ?? null,
    otherServices: servicesOf(reading.otherServices),
    ignored: reading.ignored
  }
}

function subjectOf(answer: Answer): RecordId {
  switch (answer.kind) {
    case 'service-at-centre':
      return `${answer.centre.id} ${answer.service.id}`
    case 'centre':
      return answer.centre.id
    case 'service':
      return answer.service.id
    case 'organisation':
      return answer.organisation.id
    case 'contact':
      return answer.line.reference.id
    default:
      return answer satisfies never
  }
}
