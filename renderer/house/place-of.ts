/** Where a record is seen: its own page, or the page of what it belongs to, opened at it. */
import { type Directory, recordById } from '../../shared/directory.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Place } from './places.ts'

/** Null when there is no page that shows it. */
export function placeOf(directory: Directory, id: RecordId): Place | null {
  const record = recordById(directory, id)
  if (record === null) return null
  // What is shown as one with others is seen where these are.
  if (id !== record.id) return placeOf(directory, record.id)
  if ('centreType' in record) return { kind: 'centre', id }
  if ('organisationType' in record) return { kind: 'organisation', id }
  if ('words' in record) return { kind: 'services' }
  if ('outcome' in record) return record.contact === null ? null : placeOf(directory, record.contact)
  if ('verdict' in record) return placeOf(directory, record.members[0] ?? '')
  if (record.organisation !== null) return { kind: 'organisation', id: record.organisation, at: id }
  const centre = 'centre' in record ? record.centre : null
  return centre === null || centre === everyCentre ? null : { kind: 'centre', id: centre, at: id }
}
