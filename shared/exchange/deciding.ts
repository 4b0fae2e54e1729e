/**
 * What a person decides about a preview: what is taken and what is not, what becomes of conflicts. A value that begins
 * with what is proposed and holds only what was decided otherwise, so that it stays good when the preview is worked out
 * again. Pure; what is handed to the machine comes of it (`decisionsOf`).
 *
 * Proposed: changes, new records, restores and erasures are taken; removals are not; nor is what was offered before and
 * not taken then; a conflict is taken and stays one until somebody settles it.
 */
import type { RecordId } from '../records/ids.ts'
import { erasedField } from '../replica/erasure.ts'
import { removedField } from '../replica/removal.ts'
import { unitedValue } from '../replica/settling.ts'
import type { Choice, Decisions } from './offer.ts'
import type { FieldChange, FieldConflictOffered, Preview } from './preview.ts'

/** keep-mine: an ordinary write of the value that stands here, in view of theirs, so that it reaches them in turn */
export type Decision = 'take' | 'decline' | 'keep-mine'

/** What becomes of a conflict. */
export type Settling =
  | { readonly kind: 'later' }
  | { readonly kind: 'value'; readonly value: unknown }
  /** of lists: the members of all of them */
  | { readonly kind: 'all' }

export interface Deciding {
  /** by `keyOf` */
  readonly decisions: ReadonlyMap<string, Decision>
  readonly settlings: ReadonlyMap<string, Settling>
}

export const nothingDecided: Deciding = { decisions: new Map(), settlings: new Map() }

/** The field that stands for a record as a whole. */
export const wholeRecord = '*'
/** The record that stands for everything only a newer version knows: taken or left together. */
const unknownRecord = '*'

/** One thing to decide about. */
export interface Ticked {
  readonly record: RecordId
  readonly field: string
  readonly proposed: Decision
}

/** What can be ticked of a preview, list by list. */
export function ticksOf(preview: Preview) {
  const proposed = ({ declinedAt }: { readonly declinedAt: string | null }): Decision =>
    declinedAt === null ? 'take' : 'decline'
  return {
    changed: preview.changed.flatMap(({ fields }) => fields.map(tickOfChange)),
    created: preview.created.map(one => ({ record: one.record, field: wholeRecord, proposed: proposed(one) })),
    removals: preview.removals.map(({ record }) => tickOfRemoval(record)),
    erasures: preview.erasures.map(one => ({ record: one.record, field: erasedField, proposed: proposed(one) })),
    unknown: preview.unknown.length === 0 ? [] : [tickOfUnknown]
  } satisfies Record<string, readonly Ticked[]>
}

export function tickOfChange({ record, field, declinedAt }: FieldChange): Ticked {
  return { record, field, proposed: declinedAt === null ? 'take' : 'decline' }
}

export function tickOfRemoval(record: RecordId): Ticked {
  return { record, field: removedField, proposed: 'decline' }
}

export const tickOfUnknown: Ticked = { record: unknownRecord, field: wholeRecord, proposed: 'take' }

export function decisionOn({ decisions }: Deciding, of: Ticked): Decision {
  return decisions.get(keyOf(of)) ?? of.proposed
}

/** The same decision about several things at once. */
export function withDecision(deciding: Deciding, of: readonly Ticked[], decision: Decision): Deciding {
  const decisions = new Map(deciding.decisions)
  for (const one of of) decisions.set(keyOf(one), decision)
  return { ...deciding, decisions }
}

export function settlingOf({ settlings }: Deciding, of: Pick<FieldConflictOffered, 'record' | 'field'>): Settling {
  return settlings.get(keyOf(of)) ?? { kind: 'later' }
}

export function withSettling(
  deciding: Deciding,
  of: Pick<FieldConflictOffered, 'record' | 'field'>,
  settling: Settling
): Deciding {
  return { ...deciding, settlings: new Map(deciding.settlings).set(keyOf(of), settling) }
}

export interface Amounts {
  /** everything that is offered, save conflicts and removals */
  readonly changes: number
  readonly conflicts: number
  /** what is written apart in new records already: nobody has settled it where it comes from, and nothing here is asked */
  readonly carried: number
  readonly removals: number
  /** what would be written if it were applied now, save conflicts left for later */
  readonly toApply: number
  readonly settled: number
}

/** For the sentences over and under the list. */
export function amountsOf(preview: Preview, deciding: Deciding): Amounts {
  const { removals, ...others } = ticksOf(preview)
  const changes = Object.values(others).flat()
  const isTaken = (one: Ticked): boolean => decisionOn(deciding, one) !== 'decline'
  const settled = preview.conflicts.filter(one => settlingOf(deciding, one).kind !== 'later').length
  return {
    changes: changes.length,
    conflicts: preview.conflicts.length,
    carried: preview.created.reduce((count, { apart }) => count + apart.length, 0),
    removals: removals.length,
    toApply: changes.filter(isTaken).length + removals.filter(isTaken).length + settled,
    settled
  }
}

/** Whether applying would take nothing at all, not even what nobody sees. */
export function takesNothing(preview: Preview, deciding: Deciding): boolean {
  return preview.quiet === 0 && preview.conflicts.length === 0 && amountsOf(preview, deciding).toApply === 0
}

/** What the machine is told. */
export function decisionsOf(
  preview: Preview,
  deciding: Deciding,
  { by, acceptsUnsigned }: Pick<Decisions, 'by' | 'acceptsUnsigned'>
): Decisions {
  const { changed, created, removals, erasures, unknown } = ticksOf(preview)
  const isDeclined = (one: Ticked): boolean => decisionOn(deciding, one) === 'decline'
  const declined = new Map<RecordId, string[] | '*'>()
  for (const { record, field } of [...changed, ...removals, ...erasures].filter(isDeclined)) {
    const fields = declined.get(record)
    if (fields === undefined) declined.set(record, [field])
    else if (fields !== '*') fields.push(field)
  }
  for (const { record } of created.filter(isDeclined)) declined.set(record, '*')
  if (unknown.some(isDeclined)) {
    for (const { record, fields } of preview.unknown) {
      const others = declined.get(record) ?? []
      declined.set(record, fields === '*' || others === '*' ? '*' : [...others, ...fields])
    }
  }
  return {
    offer: preview.offer,
    by,
    acceptsUnsigned,
    declined: [...declined].map(([record, fields]) => ({ record, fields })),
    choices: [
      ...preview.conflicts.flatMap(conflict => choiceFor(conflict, settlingOf(deciding, conflict))),
      ...preview.changed.flatMap(({ fields }) =>
        fields.flatMap(change =>
          decisionOn(deciding, tickOfChange(change)) === 'keep-mine' ? [keptValue(change)] : []
        )
      )
    ]
  }
}

/** Whether there is one value here that can be kept against theirs. */
export function canKeep({ before, field }: FieldChange): boolean {
  return field !== removedField && before.length < 2
}

function choiceFor(conflict: FieldConflictOffered, settling: Settling): readonly Choice[] {
  const { record, field, shown, versions } = conflict
  if (settling.kind === 'later') return []
  const value = settling.kind === 'value' ? settling.value : unitedValue(versions.map(({ version }) => version))
  return [{ record, field, value, shown }]
}

function keptValue({ record, field, before, shown }: FieldChange): Choice {
  return { record, field, value: before[0]?.value ?? null, shown }
}

function keyOf({ record, field }: Pick<Ticked, 'record' | 'field'>): string {
  return `${record} ${field}`
}
