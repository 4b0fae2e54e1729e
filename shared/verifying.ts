/**
 * Verifying: what a person notes after trying to reach a contact, as the change that adds it to the directory. It
 * names the exact versions that were on the card, so that a number corrected later is not taken for one that was
 * tried, and the verifications seen there, so that good news settles the bad news it was said in view of.
 */
import { type Directory, recordsBehind } from './directory.ts'
import { standingVerifications } from './lookup/trust.ts'
import type { Day } from './records/day.ts'
import type { RecordId } from './records/ids.ts'
import type { CheckedVersion, Outcome } from './records/verification.ts'
import { type RecordChange, shownVersions } from './replica/edit.ts'

export interface Trial {
  /** drawn by the caller, of the form of a verification's id */
  readonly id: RecordId
  readonly contact: RecordId
  /** the assignment on whose card the contact stood; null when it stood by itself */
  readonly assignment: RecordId | null
  readonly outcome: Outcome
  readonly on: Day
}

/** The longest list of ids or versions a verification may hold (records/verification.ts). */
const most = 200

/** The change that adds the verification. Contact and assignment are in the directory, and as shown on the card. */
export function verificationOf(directory: Directory, { id, contact, assignment, outcome, on }: Trial): RecordChange {
  const work = assignment === null ? undefined : directory.assignments.get(assignment)
  const seen = standingVerifications(directory, contact, work ?? null)
  const values = {
    contact,
    assignment,
    outcome,
    on,
    checked: checkedVersions(directory, contact, assignment),
    after: seen.map(one => one.id).slice(-most)
  }
  const fields = Object.entries(values).filter(([, value]) => value !== null)
  return {
    id,
    kind: 'verification',
    isNew: true,
    fields: Object.fromEntries(fields.map(([field, value]) => [field, { value, shown: [] }]))
  }
}

/** The numbers of the contact, and who is named in the assignment. A contact without a number is known by its name. */
function checkedVersions(directory: Directory, contact: RecordId, assignment: RecordId | null): CheckedVersion[] {
  const contacts = recordsBehind(directory, contact)
  const phones = contacts.flatMap(id => versionsOf(directory, id, 'phones'))
  return [
    ...(phones.length > 0 ? phones : contacts.flatMap(id => versionsOf(directory, id, 'name'))),
    ...(assignment === null
      ? []
      : [...versionsOf(directory, assignment, 'contacts'), ...versionsOf(directory, assignment, 'deputies')])
  ].slice(0, most)
}

function versionsOf(directory: Directory, record: RecordId, field: string): readonly CheckedVersion[] {
  return shownVersions(directory.entries.get(record), field).map(({ writer, count }) => ({
    record,
    field,
    writer,
    count
  }))
}
