/** Leads from a record to what happened to it. */
import { recordById } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useGoing } from '../house/journey.ts'
import { TextButton } from '../parts/text-button.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'

export function HistoryButton({ of }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const going = useGoing()
  const record = recordById(directory, of)
  if (record === null) return null
  const name = recordTitle(words, directory, record)
  return (
    <TextButton
      isAction={true}
      label={words.t('history.openFor', { name })}
      onClick={() => going.go({ kind: 'history', record: of })}
    >
      {words.t('history.open')}
    </TextButton>
  )
}
