/**
 * Taking back and doing again what was done by hand. Both are ordinary writes: of the values that stood before, or
 * of those that were written, over versions the person sees now. So an undo never overrules what came from
 * elsewhere in the meantime: then it is refused, and says why.
 */
import type { Directory } from '../directory.ts'
import type { RecordId } from '../records/ids.ts'
import { failure, type Result, success } from '../result.ts'
import { type Cause, type Edit, type RecordChange, shownVersions } from './edit.ts'
import { registerOf } from './entry.ts'
import { isSame } from './plain-value.ts'
import { distinctVersions } from './register.ts'
import { presenceOf } from './removal.ts'

/** One edit as it can be taken back: what each field held before and after. */
export interface Step {
  readonly changes: readonly StepChange[]
}

interface StepChange {
  readonly id: RecordId
  readonly kind: RecordChange['kind']
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
  /** whether the record was in sight before and after */
  readonly wasInSight: boolean
  readonly isInSight: boolean
  readonly wasThere: boolean
}

/** Something else was written since, so that taking the step back would overrule it. */
export interface ChangedSince {
  readonly kind: 'changed-since'
  readonly record: RecordId
  readonly field: string
}

/** The step that an edit is, told against the directory as it was before the edit. */
export function stepOf(before: Directory, edit: Edit): Step {
  return {
    changes: edit.changes.map(change => {
      const entry = before.entries.get(change.id)
      const wasInSight = entry !== undefined && presenceOf(entry) !== 'hidden'
      const fields = Object.keys(change.fields)
      return {
        id: change.id,
        kind: change.kind,
        before: Object.fromEntries(fields.map(field => [field, shownValue(before, change.id, field)])),
        after: Object.fromEntries(fields.map(field => [field, change.fields[field]?.value ?? null])),
        wasThere: entry !== undefined,
        wasInSight,
        isInSight:
          change.presence === 'remove' ? false : change.presence === 'restore' ? true : wasInSight || change.isNew
      }
    })
  }
}

/** The edit that takes the step back. A record the step brought is removed; nothing is ever erased. */
export function undoOf(now: Directory, step: Step, by: string): Result<Edit, ChangedSince> {
  return moveBetween(now, step, by, 'undo', change => ({
    from: change.after,
    to: change.wasThere ? change.before : {},
    toInSight: change.wasInSight
  }))
}

/** The edit that does the step again after it was taken back. */
export function redoOf(now: Directory, step: Step, by: string): Result<Edit, ChangedSince> {
  return moveBetween(now, step, by, 'redo', change => ({
    from: change.wasThere ? change.before : change.after,
    to: change.wasThere ? change.after : {},
    toInSight: change.isInSight
  }))
}

interface Move {
  /** what the fields must hold now */
  readonly from: Readonly<Record<string, unknown>>
  readonly to: Readonly<Record<string, unknown>>
  readonly toInSight: boolean
}

function moveBetween(
  now: Directory,
  step: Step,
  by: string,
  cause: Cause,
  moveOf: (change: StepChange) => Move
): Result<Edit, ChangedSince> {
  const changes: RecordChange[] = []
  for (const change of step.changes) {
    const { from, to, toInSight } = moveOf(change)
    for (const [field, value] of Object.entries(from)) {
      if (!isSame(shownValue(now, change.id, field), value)) {
        return failure({ kind: 'changed-since', record: change.id, field })
      }
    }
    const entry = now.entries.get(change.id)
    const isInSight = entry !== undefined && presenceOf(entry) !== 'hidden'
    changes.push({
      id: change.id,
      kind: change.kind,
      isNew: false,
      fields: Object.fromEntries(
        Object.entries(to).map(([field, value]) => [field, { value, shown: [...shownVersions(entry, field)] }])
      ),
      ...(isInSight === toInSight ? {} : { presence: toInSight ? ('restore' as const) : ('remove' as const) })
    })
  }
  return success({ by, cause, changes })
}

/** The value on the screen: of several written apart the one shown first; null when there is none. */
function shownValue(directory: Directory, id: RecordId, field: string): unknown {
  const entry = directory.entries.get(id)
  return entry === undefined ? null : (distinctVersions(registerOf(entry, field))[0]?.value ?? null)
}
