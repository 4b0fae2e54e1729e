/** What refers to a record: told before it is removed, since a reference to a removed record stays, and is listed. */
import { type AnyRecord, type Directory, kindOfId } from './directory.ts'
import { assignmentsFor, assignmentsOf, contactsOf, memorandaOf } from './lookup/relations.ts'
import type { RecordId, RecordKind } from './records/ids.ts'
import type { RecordOf } from './records/kinds.ts'

/**
 * The records in sight that name this one, each once. Verifications are left out: they tell what happened, and
 * nobody looks for what they are about.
 */
export function referrersTo(directory: Directory, id: RecordId): readonly AnyRecord[] {
  const { assignments, memoranda, organisations } = directory
  const kind = kindOfId(id)
  switch (kind) {
    case 'organisation':
      return [...assignmentsOf(directory, id), ...memorandaOf(directory, id), ...contactsOf(directory, id)]
    case 'contact':
      return [...assignments.values()].filter(one => names(one.contacts, id) || names(one.deputies, id))
    case 'memorandum':
      return [...assignments.values()].filter(one => one.memorandum === id)
    case 'centre':
      return [
        ...[...assignments.values()].filter(one => one.centre === id),
        ...[...organisations.values()].filter(one => one.statements.some(statement => statement.centre === id))
      ]
    case 'service':
      return [
        ...assignmentsFor(directory, id),
        ...[...memoranda.values()].filter(one => names(one.services ?? [], id)),
        ...[...organisations.values()].filter(one => one.statements.some(statement => statement.service === id))
      ]
    case 'assignment':
    case 'verification':
    case 'sameness':
    case null:
      return []
    default:
      return kind satisfies never
  }
}

function names(ids: readonly RecordId[], id: RecordId): boolean {
  return ids.includes(id)
}

/** Removed records of one kind, to be put back. */
export function removedOf<Kind extends RecordKind>(directory: Directory, kind: Kind): readonly RecordOf[Kind][] {
  return [...directory.removed.values()].filter(record => kindOfId(record.id) === kind) as unknown as RecordOf[Kind][]
}
