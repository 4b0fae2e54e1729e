/** What can be done about a record on its page or in its row: edit it, put it back when it was removed. */
import { type AnyRecord, recordById } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
import styles from './edit.module.css'
import { useEditing } from './editing.tsx'

/** In a row or beside a heading. */
export function EditButton({ of }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const editing = useEditing()
  const record = recordById(directory, of)
  if (record === null) return null
  const name = recordTitle(words, directory, record)
  return (
    <span className={styles['actions']}>
      {directory.removed.has(of) ? (
        <TextButton isAction={true} label={words.t('record.restoreThis', { name })} onClick={() => editing.restore(of)}>
          {words.t('record.restore')}
        </TextButton>
      ) : (
        <TextButton isAction={true} label={words.t('record.editThis', { name })} onClick={() => editing.edit(of)}>
          {words.t('record.edit')}
        </TextButton>
      )}
      <UnsavedMark of={[of]} />
    </span>
  )
}

/** On the record's own page: as plain as a button can be. */
export function PageEditButton({ of }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const editing = useEditing()
  return (
    <span className={styles['actions']}>
      {directory.removed.has(of) ? null : <Button onPress={() => editing.edit(of)}>{words.t('record.edit')}</Button>}
      <UnsavedMark of={[of]} />
    </span>
  )
}

/** Removed records that belong to a page, folded away; each can be put back. Nothing while there are none. */
export function RemovedRecords({ records }: { readonly records: readonly AnyRecord[] }) {
  const { words, directory } = useReading()
  if (records.length === 0) return null
  return (
    <details>
      <summary className={styles['removedSummary']}>{words.t('record.removed', { count: records.length })}</summary>
      <ul>
        {records.map(record => (
          <li key={record.id} className={styles['removedOne']}>
            <span>{recordTitle(words, directory, record)}</span>
            <EditButton of={record.id} />
          </li>
        ))}
      </ul>
    </details>
  )
}
