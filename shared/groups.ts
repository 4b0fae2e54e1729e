/**
 * Groups: records that are one by somebody's word (records/sameness.ts), and the id they are shown under. The words
 * have no direction and no order: whoever heard all of them has the same groups.
 */
import type { RecordId, RecordKind } from './records/ids.ts'
import { compareText } from './replica/text-order.ts'

/** Only what belongs to a group of two and more is listed. */
export interface Groups {
  /** the id each member is shown under: the smallest one in sight, else the smallest */
  readonly leaders: ReadonlyMap<RecordId, RecordId>
  /** by leader, all members, the smallest first; some may be removed, or not known here */
  readonly members: ReadonlyMap<RecordId, readonly RecordId[]>
}

/** Fields that name contacts or organisations: what follows when these are shown under another id. */
export const namingFields: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  contact: ['organisation'],
  memorandum: ['organisation'],
  assignment: ['organisation', 'contacts', 'deputies'],
  verification: ['contact']
}

/** The groups that these pairs make up. */
export function groupsFrom(
  pairs: Iterable<readonly [RecordId, RecordId]>,
  isInSight: (id: RecordId) => boolean
): { readonly leaders: Map<RecordId, RecordId>; readonly members: Map<RecordId, readonly RecordId[]> } {
  const above = new Map<RecordId, RecordId>()
  const rootOf = (id: RecordId): RecordId => {
    let at = id
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    if (at !== id) above.set(id, at)
    return at
  }
  for (const [one, other] of pairs) {
    const root = rootOf(one)
    const otherRoot = rootOf(other)
    if (root !== otherRoot) above.set(otherRoot, root)
  }
  const together = new Map<RecordId, RecordId[]>()
  for (const id of new Set([...above.keys(), ...above.values()])) {
    const root = rootOf(id)
    const group = together.get(root)
    if (group === undefined) together.set(root, [id])
    else group.push(id)
  }
  const leaders = new Map<RecordId, RecordId>()
  const members = new Map<RecordId, readonly RecordId[]>()
  for (const group of together.values()) {
    group.sort(compareText)
    const leader = group.find(isInSight) ?? group[0]
    if (leader === undefined) continue
    members.set(leader, group)
    for (const id of group) leaders.set(id, leader)
  }
  return { leaders, members }
}

/** The id a record is shown under. */
export function shownId({ leaders }: Groups, id: RecordId): RecordId {
  return leaders.get(id) ?? id
}

/** Everything that is shown together with a record, itself included. */
export function membersOf({ leaders, members }: Groups, id: RecordId): readonly RecordId[] {
  const leader = leaders.get(id)
  return leader === undefined ? [id] : (members.get(leader) ?? [id])
}

/** A value that names records, naming those they are shown under; the very same when that changes nothing. */
export function withShownIds(groups: Groups, value: unknown): unknown {
  if (groups.leaders.size === 0) return value
  if (typeof value === 'string') return shownId(groups, value)
  if (!Array.isArray(value) || !value.some(id => groups.leaders.has(id) && shownId(groups, id) !== id)) return value
  return [...new Set(value.map(id => shownId(groups, id)))]
}
