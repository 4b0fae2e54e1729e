/** What does not fit together in a record: values entered differently in two places, and values that break a rule. */
import type { Directory, FieldConflict } from '../../shared/directory.ts'
import { dayInBelgrade } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Fault } from '../../shared/records/invariants.ts'
import { removedField } from '../../shared/replica/removal.ts'
import { Badge } from '../parts/badge.tsx'
import { Mark } from '../parts/mark.tsx'
import styles from './doubts.module.css'
import { useReading } from './reading.ts'
import { fieldName, valueText } from './value-text.ts'

export interface DoubtsProps {
  readonly conflicts: readonly { readonly record: RecordId; readonly field: string }[]
  readonly faults: readonly Fault[]
}

/** Nothing when there is no doubt. */
export function Doubts({ conflicts, faults }: DoubtsProps) {
  const { words, directory } = useReading()
  if (conflicts.length === 0 && faults.length === 0) return null
  const isContested = conflicts.some(({ field }) => field === removedField)
  const inFull = conflicts.flatMap(({ record, field }) => {
    const found = directory.conflicts.get(record)?.find(one => one.field === field)
    return found === undefined ? [] : [{ key: `${record} ${field}`, ...found }]
  })
  return (
    <ul className={styles['doubts']}>
      {inFull.length === 0 ? null : (
        <li className={styles['doubt']}>
          <Mark shape="warning" />
          <div>
            <p>{words.t('card.severalValues', { count: inFull.length })}</p>
            {inFull.map(conflict => (
              <Conflict key={conflict.key} conflict={conflict} />
            ))}
          </div>
        </li>
      )}
      {isContested ? (
        <li className={styles['doubt']}>
          <Mark shape="warning" />
          <span>{words.t('exchange.settle.removedApart')}</span>
        </li>
      ) : null}
      {faults.map(fault => (
        <li key={`${fault.record} ${fault.field} ${fault.kind}`} className={styles['doubt']}>
          <Mark shape="warning" />
          <span>
            {fieldName(words, fault.field)}: {words.t(`fault.${fault.kind}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** In a list: how many fields of the record were written apart. Nothing when none was. */
export function ConflictMark({ of }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const count = conflictsOf(directory, of).length
  if (count === 0) return null
  return (
    <Badge tone="check" shape="warning">
      {words.t('exchange.conflicts', { count })}
    </Badge>
  )
}

/** The conflicts of one record, as Doubts takes them. */
export function conflictsOf(directory: Directory, record: RecordId): DoubtsProps['conflicts'] {
  const fields = (directory.conflicts.get(record) ?? []).map(({ field }) => ({ record, field }))
  return directory.contested.has(record) ? [...fields, { record, field: removedField }] : fields
}

function Conflict({ conflict }: { readonly conflict: FieldConflict }) {
  const { words, directory, stationName } = useReading()
  return (
    <>
      {conflict.versions.map(({ value, stamp }) => {
        const on = dayInBelgrade(new Date(stamp.at))
        const told = [stamp.by, stationName(stamp.station) ?? '', on === null ? '' : words.day(on)].filter(Boolean)
        return (
          <p key={`${stamp.writer} ${stamp.count}`}>
            {fieldName(words, conflict.field)}: <strong>{valueText(words, directory, value, conflict.field)}</strong>
            {told.length === 0 ? null : ` (${told.map(words.name).join(', ')})`}
          </p>
        )
      })}
    </>
  )
}
