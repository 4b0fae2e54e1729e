/**
 * The fictional directory: the centres, services and the Commissariat of the public directory, and beside them
 * organisations, people and assignments that do not exist, in every situation an answer has to get right
 * (fictional-assignments.ts names them). The same bytes every time; tests/files/fictional-directory.json holds them.
 */
import { readPublicDirectory } from '../../main/public-directory.ts'
import type { CheckedVersion } from '../../shared/records/verification.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { fictionalAssignments, situations } from './fictional-assignments.ts'
import { fictionalContacts } from './fictional-contacts.ts'
import { fictionalMemoranda, fictionalOrganisations } from './fictional-organisations.ts'
import { fictionalToday, newPen, type Pen, type StationName } from './fictional-stations.ts'
import { checkedIn, entryOf, type ValuesOf } from './records.ts'

/** All entries of the fictional directory, to fill a database or to read as a directory. */
export function fictionalEntries(): readonly Entry[] {
  const pen = newPen()
  const contacts = fictionalContacts(pen)
  const assignments = fictionalAssignments(pen)
  return [
    ...readPublicDirectory().filter(
      ({ id, kind }) => kind === 'centre' || kind === 'service' || id === 'organisation-kirs'
    ),
    ...fictionalOrganisations(pen),
    ...contacts,
    ...fictionalMemoranda(pen),
    ...assignments,
    ...fictionalVerifications(pen, [...contacts, ...assignments])
  ]
}

/** The file: one entry to a line, and the word that nothing in it is real. */
export function fictionalDirectoryText(): string {
  const head = {
    format: 'putokaz-fictional-directory',
    note: 'IZMIŠLJENO, samo za probe: organizacije, osobe, brojevi i zaduženja u ovoj datoteci ne postoje. FICTIONAL, for tests only.',
    today: fictionalToday
  }
  const members = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
  const lines = fictionalEntries().map(entry => `    ${JSON.stringify(entry)}`)
  return `{\n${members.join('')}  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`
}

function fictionalVerifications(pen: Pen, about: readonly Entry[]): readonly Entry[] {
  const entries = new Map(about.map(entry => [entry.id, entry]))
  const verified = (
    id: string,
    of: { readonly contact: string | null; readonly assignments: readonly string[] },
    station: StationName,
    values: ValuesOf<'verification'> & { readonly on: string }
  ): Entry => {
    const contact = of.contact === null ? undefined : entries.get(of.contact)
    const assignment = entries.get(of.assignments[0] ?? '')
    if (contact === undefined || assignment === undefined) throw new Error(`${id} is about nothing`)
    return entryOf(
      'verification',
      `verification-primer-${id}`,
      {
        contact: contact.id,
        assignment: assignment.id,
        outcome: 'reached',
        checked: [...checkedIn(contact, 'phones'), ...checkedIn(assignment, 'contacts')],
        ...values
      },
      pen(station, values.on)
    )
  }
  return [
    verified('ana', situations.fullAnswer, 'presevo', { on: '2026-02-26' }),
    verified('pogresan-broj', situations.wrongNumber, 'presevo', { on: '2026-03-05', outcome: 'wrong-number' }),
    verified('otisla', situations.leftContact, 'presevo', { on: '2026-03-02', outcome: 'left' }),
    verified('ponovo-radi-1', situations.reachedAfterWrongNumber, 'krnjaca', {
      on: '2026-02-01',
      outcome: 'wrong-number'
    }),
    verified('ponovo-radi-2', situations.reachedAfterWrongNumber, 'presevo', {
      on: '2026-02-20',
      after: ['verification-primer-ponovo-radi-1']
    }),
    verified('novi-broj', situations.staleVerification, 'krnjaca', {
      on: '2026-02-15',
      checked: replacedIn(entries.get(situations.staleVerification.contact ?? ''), 'phones')
    }),
    verified('iz-buducnosti', situations.verifiedInTheFuture, 'krnjaca', { on: '2026-09-01' })
  ]
}

/** The names of the versions that the present ones of a field were written over. */
function replacedIn(entry: Entry | undefined, field: string): readonly CheckedVersion[] {
  if (entry === undefined) return []
  return registerOf(entry, field).flatMap(({ seen }) =>
    Object.entries(seen).map(([writer, count]) => ({ record: entry.id, field, writer, count }))
  )
}
