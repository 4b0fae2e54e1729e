/** Said of what was offered before and not taken then. */
import { Badge } from '../parts/badge.tsx'
import { useReading } from '../record/reading.ts'
import { dayOf } from './file-words.ts'

export function DeclinedBefore({ at }: { readonly at: string | null }) {
  const { t } = useReading().words
  if (at === null) return null
  return (
    <Badge tone="check" shape="info">
      {t('exchange.import.declinedBefore', { on: dayOf(at) })}
    </Badge>
  )
}
