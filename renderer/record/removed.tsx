/** Pages of records that are gone, or that nothing has told of yet. */
import type { ReactNode } from 'react'
import type { RecordId } from '../../shared/records/ids.ts'
import { Screen } from '../house/screen.tsx'
import { Badge } from '../parts/badge.tsx'
import { useReading } from './reading.ts'

export function NoRecord() {
  const { words } = useReading()
  return <Screen title={words.t('card.unknownRecord')}>{null}</Screen>
}

/** Nothing while the record is in the directory. */
export function RemovedNote({ id, action }: { readonly id: RecordId; readonly action: ReactNode }) {
  const { words, directory } = useReading()
  if (!directory.removed.has(id)) return null
  return (
    <p>
      <Badge tone="check" shape="cross">
        {words.t('card.removed')}
      </Badge>{' '}
      {action}
    </p>
  )
}
