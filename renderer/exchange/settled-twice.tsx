/**
 * Said where a conflict that somebody settled has come up again, because somebody else settled it differently without
 * knowing: then the two should phone. That the values were settlements is known from this station's history.
 */
import { useEffect, useState } from 'react'
import type { RecordId } from '../../shared/records/ids.ts'
import { normalForm, type Register, type Version } from '../../shared/replica/register.ts'
import { Badge } from '../parts/badge.tsx'
import { useReading } from '../record/reading.ts'
import { useDesk } from '../use-desk.ts'
import styles from './exchange.module.css'

export interface SettledTwiceProps {
  readonly record: RecordId
  readonly field: string
  /** one of each value that stands apart */
  readonly versions: Register
  /** it is known already that two settled it */
  readonly isKnown: boolean
}

/** Nothing for a conflict that comes up for the first time. */
export function SettledTwice({ record, field, versions, isKnown }: SettledTwiceProps) {
  const { t } = useReading().words
  const wasSettled = useWasSettled(record, field, isKnown ? [] : sawTheSame(versions))
  const names = [...new Set(versions.map(({ stamp }) => stamp.by))]
  const [one, other = one] = names
  if (!(isKnown || wasSettled) || one === undefined || other === undefined) return null
  return (
    <p className={styles['remark']}>
      <Badge tone="check" shape="warning">
        {t('exchange.settle.settledTwice', { one, other })}
      </Badge>
    </p>
  )
}

/** Those versions that were written in view of the same as another one, and so may settle the same. */
export function sawTheSame(versions: Register): Register {
  const hasSeenAll = (by: Version, of: Version): boolean =>
    Object.keys(of.seen).length > 1 &&
    Object.entries(of.seen).every(([writer, count]) => (by.seen[writer] ?? -1) >= count)
  return versions.filter(version => versions.some(other => other !== version && hasSeenAll(other, version)))
}

/** Whether one of these values was written here over several that stood apart, or came here as such a choice. */
function useWasSettled(record: RecordId, field: string, versions: Register): boolean {
  const desk = useDesk()
  const [isFound, setIsFound] = useState(false)
  const sought = versions.map(({ value }) => normalForm(value)).join('\n')
  useEffect(() => {
    let isStale = false
    setIsFound(false)
    if (sought === '') return
    void desk.readHistory({ record, text: '', before: null }).then(({ records }) => {
      const changes = records.flatMap(event => event.changes)
      const found = changes.some(
        change =>
          change.record === record &&
          change.field === field &&
          change.before.length > 1 &&
          sought.split('\n').includes(normalForm(change.after))
      )
      if (!isStale) setIsFound(found)
    })
    return () => {
      isStale = true
    }
  }, [desk, record, field, sought])
  return isFound
}
