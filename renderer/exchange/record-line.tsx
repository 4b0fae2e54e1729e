/** How a record is called on the lists of the exchange, with its kind; one that is here leads to its page. */
import { kindOfId, recordById } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useGoing } from '../house/journey.ts'
import { placeOf } from '../house/place-of.ts'
import { TextButton } from '../parts/text-button.tsx'
import { recordTitle } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'
import styles from './exchange.module.css'

export function RecordLine({ id }: { readonly id: RecordId }) {
  const reading = useReading()
  const { directory } = useOpen()
  const going = useGoing()
  const kind = kindOfId(id)
  const place = placeOf(directory, id)
  const title = titleOf(reading, id)
  return (
    <>
      {place === null ? (
        <strong>{title}</strong>
      ) : (
        <strong>
          <TextButton onClick={() => going.go(place)}>{title}</TextButton>
        </strong>
      )}{' '}
      {kind === null || kind === 'memorandum' ? null : (
        <span className={styles['quiet']}>{reading.words.t(`record.kind.${kind}`)}</span>
      )}
    </>
  )
}

export function titleOf({ words, directory }: Reading, id: RecordId): string {
  const record = recordById(directory, id)
  return record === null ? id : recordTitle(words, directory, record)
}
