/**
 * Joining records that are one and the same contact or organisation, and parting them again: a word of somebody who
 * looked at both (records/sameness.ts), and of each field the value they settled on, written to each member's own
 * record over what that record said. Nothing is merged or erased: reading shows the members as one (directory.ts).
 */
import { type Directory, kindOfId, recordById, recordsBehind, versionsSaid } from './directory.ts'
import { groupsFrom, membersOf, namingFields, shownId } from './groups.ts'
import type { Fields } from './records/field.ts'
import type { RecordId, RecordKind } from './records/ids.ts'
import { fieldsOf } from './records/kinds.ts'
import { inOrder, samenessIdOf, type TwinKind, type Verdict } from './records/sameness.ts'
import { mostChanges, type RecordChange, shownVersions } from './replica/edit.ts'
import { registerOf } from './replica/entry.ts'
import { erasedField } from './replica/erasure.ts'
import { distinctVersions, normalForm } from './replica/register.ts'
import { unitedValue } from './replica/settling.ts'

/** Two records as they are shown: each may already stand for several. */
export type Pair = readonly [one: RecordId, other: RecordId]

/** One field that at least one of the two has a value for. */
export interface SharedField {
  readonly field: string
  /** what each of the two says, several values where that itself is not settled; empty where it says nothing */
  readonly said: readonly [readonly unknown[], readonly unknown[]]
  /** there is nothing to choose: whoever says something says the same */
  readonly isSame: boolean
  /** the members of all lists together; null where keeping all makes no sense */
  readonly united: readonly unknown[] | null
}

/** The fields of two records side by side, in the order in which they are declared. */
export function fieldsOfPair(directory: Directory, [one, other]: Pair): readonly SharedField[] {
  const kind = kindOfId(one)
  if (kind === null) return []
  const sides = [recordsBehind(directory, one), recordsBehind(directory, other)] as const
  return Object.keys(fieldsOf[kind]).flatMap(field => {
    if (field === erasedField) return []
    const versions = versionsSaid(directory, [...sides[0], ...sides[1]], field)
    const saidBy = (side: readonly RecordId[]): readonly unknown[] => saying(directory, side, field)
    const said = [saidBy(sides[0]), saidBy(sides[1])] as const
    if (said[0].length + said[1].length === 0) return []
    return [{ field, said, isSame: versions.length < 2, united: versions.length < 2 ? null : unitedValue(versions) }]
  })
}

/** What a person decided about two records that are one. */
export interface Joining {
  readonly pair: Pair
  /** by field, the value settled on; of fields that are the same already, nothing */
  readonly values: ReadonlyMap<string, unknown>
  /** whatever names one of the others is made to name the record that all are shown as */
  readonly movesLinks: boolean
}

/** The changes that join two records, the word itself last: one edit, which can be taken back as one. */
export function joiningChanges(directory: Directory, { pair, values, movesLinks }: Joining): readonly RecordChange[] {
  const members = pair.flatMap(id => recordsBehind(directory, id)).toSorted()
  const settled = settledIn(directory, members, values)
  const words = judging(directory, pair, 'same')
  const links = movesLinks ? linksMoved(directory, pair, values.get('organisation')) : []
  const room = mostChanges - settled.length - words.length
  return [...links.slice(0, Math.max(0, room)), ...settled, ...words]
}

/** The records that `movesLinks` would change. */
export function linksOf(directory: Directory, { pair, values }: Omit<Joining, 'movesLinks'>): readonly RecordId[] {
  return linksMoved(directory, pair, values.get('organisation')).map(({ id }) => id)
}

/** The change that says of two records that they are not one: nobody is asked again. */
export function settingApart(directory: Directory, pair: Pair): readonly RecordChange[] {
  return judging(directory, pair, 'different')
}

/** The changes that take one member out of its group; the others stay together. */
export function partingChanges(directory: Directory, member: RecordId): readonly RecordChange[] {
  const rest = membersOf(directory.groups, member).filter(id => id !== member)
  const pairs = [...directory.samenesses.values()].flatMap(({ id, verdict, members: [one, other] }) =>
    one === undefined || other === undefined || verdict !== 'same' || directory.conflicts.has(id)
      ? []
      : [[one, other] as const]
  )
  const parted = pairs.filter(pair => pair.includes(member))
  const left = groupsFrom(
    pairs.filter(pair => !pair.includes(member)),
    () => true
  )
  const parts = [...new Set(rest.map(id => shownId(left, id)))]
  const joined = parts.slice(1).map((part, at) => [parts[at] ?? part, part] as const)
  return [
    ...joined.flatMap(pair => judgement(directory, pair, 'same')),
    ...parted.flatMap(pair => judgement(directory, pair, 'different'))
  ]
}

/** Whether somebody has said of two records, or of any two shown as them, what they are to each other. */
export function judgedPairs(directory: Directory): ReadonlySet<string> {
  const judged = new Set<string>()
  for (const { members } of directory.samenesses.values()) {
    const [one, other] = members.map(id => shownId(directory.groups, id))
    if (one !== undefined && other !== undefined) judged.add(nameOfPair([one, other]))
  }
  return judged
}

export function nameOfPair([one, other]: Pair): string {
  return inOrder(one, other).join(' ')
}

/** Whether records of a kind can be judged. */
export function isTwinKind(kind: string | null): kind is TwinKind {
  return kind === 'contact' || kind === 'organisation'
}

/** The word on the two, and the same word on every two of their members that somebody judged otherwise. */
function judging(directory: Directory, [one, other]: Pair, verdict: Verdict): readonly RecordChange[] {
  const sides = [recordsBehind(directory, one), recordsBehind(directory, other)] as const
  const contrary = [...directory.samenesses.values()].flatMap(({ members: [a, b], verdict: said }) => {
    if (a === undefined || b === undefined || said === verdict) return []
    const isBetween = (sides[0].includes(a) && sides[1].includes(b)) || (sides[0].includes(b) && sides[1].includes(a))
    return isBetween ? [[a, b] as const] : []
  })
  const pairs = new Map([...contrary, [one, other] as const].map(pair => [nameOfPair(pair), pair]))
  return [...pairs.values()].flatMap(pair => judgement(directory, pair, verdict))
}

/** The word on exactly these two. */
function judgement(directory: Directory, pair: Pair, verdict: Verdict): readonly RecordChange[] {
  const id = samenessIdOf(...pair)
  const entry = directory.entries.get(id)
  const kind = 'sameness' as const
  if (entry === undefined) {
    const members = { value: [...inOrder(...pair)], shown: [] }
    return [{ id, kind, isNew: true, fields: { members, verdict: { value: verdict, shown: [] } } }]
  }
  const says = distinctVersions(registerOf(entry, 'verdict'))
  const isSaid = says.length === 1 && says[0]?.value === verdict
  const fields = isSaid ? {} : { verdict: { value: verdict, shown: [...shownVersions(entry, 'verdict')] } }
  const isGone = directory.removed.has(id)
  if (isSaid && !isGone) return []
  return [{ id, kind, isNew: false, fields, ...(isGone ? { presence: 'restore' as const } : {}) }]
}

/** The changes of members whose own records say something else than what was settled on; of the first, where none says anything. */
function settledIn(
  directory: Directory,
  members: readonly RecordId[],
  values: ReadonlyMap<string, unknown>
): readonly RecordChange[] {
  const changes = new Map<RecordId, RecordChange['fields']>()
  for (const [field, value] of values) {
    const telling = members.filter(id => saying(directory, [id], field).length > 0)
    for (const id of telling.length === 0 ? members.slice(0, 1) : telling) {
      const entry = directory.entries.get(id)
      const says = entry === undefined ? [] : distinctVersions(registerOf(entry, field))
      if (says.length === 1 && normalForm(says[0]?.value) === normalForm(value)) continue
      const shown = [...shownVersions(entry, field)]
      changes.set(id, { ...changes.get(id), [field]: { value, shown } })
    }
  }
  return members.flatMap(id => {
    const kind = kindOfId(id)
    const fields = changes.get(id)
    return kind === null || fields === undefined ? [] : [{ id, kind, isNew: false, fields }]
  })
}

/**
 * Ordinary edits of whatever names a member, so that it names the record shown. Left as they are: verifications, which
 * tell what happened; values written apart, which somebody has to settle; and contacts of an assignment whose
 * organisation is not the one the joined contact will have (`chosen`, else the one they have).
 */
function linksMoved(directory: Directory, pair: Pair, chosen: unknown): readonly RecordChange[] {
  const members = pair.flatMap(id => recordsBehind(directory, id)).toSorted()
  const [leader, ...others] = members
  if (leader === undefined) return []
  const organisation = shownOr(directory, chosen) ?? versionsSaid(directory, members, 'organisation')[0]?.value ?? null
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return others.includes(value) ? leader : value
    if (!Array.isArray(value) || !value.some(id => others.includes(id))) return value
    return [...new Set(value.map(id => (others.includes(id) ? leader : id)))]
  }
  const changes: RecordChange[] = []
  for (const { id, kind } of linkableRecords(directory)) {
    const entry = directory.entries.get(id)
    const record = recordById(directory, id)
    if (entry === undefined || record === null) continue
    const mayNameContact = 'organisation' in record && record.organisation === organisation
    const fields: RecordChange['fields'] = {}
    for (const field of namingFields[kind] ?? []) {
      const says = distinctVersions(registerOf(entry, field))
      const value = says.length === 1 ? says[0]?.value : undefined
      const moved = renamed(value)
      if (moved === value || (field !== 'organisation' && !mayNameContact)) continue
      fields[field] = { value: moved, shown: [...shownVersions(entry, field)] }
    }
    if (Object.keys(fields).length > 0) changes.push({ id, kind, isNew: false, fields })
  }
  return changes
}

function* linkableRecords(directory: Directory): Iterable<{ readonly id: RecordId; readonly kind: RecordKind }> {
  for (const id of directory.own.keys()) if (id.startsWith('contact-')) yield { id, kind: 'contact' }
  for (const id of directory.contacts.keys()) if (!directory.own.has(id)) yield { id, kind: 'contact' }
  for (const id of directory.memoranda.keys()) yield { id, kind: 'memorandum' }
  for (const id of directory.assignments.keys()) yield { id, kind: 'assignment' }
}

function shownOr(directory: Directory, id: unknown): RecordId | null {
  return typeof id === 'string' ? shownId(directory.groups, id) : null
}

/** The values that records say for a field, each once. */
function saying(directory: Directory, of: readonly RecordId[], field: string): readonly unknown[] {
  const kind = kindOfId(of[0] ?? '')
  const fields: Fields = kind === null ? {} : fieldsOf[kind]
  const versions = versionsSaid(directory, of, field)
  return versions.map(({ value }) => value).filter(value => fields[field]?.schema.safeParse(value).success === true)
}
