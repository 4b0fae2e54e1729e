/** One of two records side by side: what it is called, where it belongs, who entered it. */
import { useMemo } from 'react'
import { recordById } from '../../shared/directory.ts'
import { originOf } from '../../shared/lookup/trust.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { referrersTo } from '../../shared/references.ts'
import { ownName, recordTitle } from '../record/names.ts'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import styles from './duplicates.module.css'

export function RecordHead({ id, title }: { readonly id: RecordId; readonly title: string }) {
  const { words, directory } = useReading()
  const contact = directory.contacts.get(id)
  const organisation = contact === undefined ? null : recordById(directory, contact.organisation ?? '')
  const work = useMemo(
    () => referrersTo(directory, id).filter(record => record.id.startsWith('assignment-')).length,
    [directory, id]
  )
  return (
    <section className={styles['head']} aria-label={title}>
      <p className={styles['hint']}>{title}</p>
      <h3>{ownName(words, directory, id)}</h3>
      {organisation === null ? null : <p>{recordTitle(words, directory, organisation)}</p>}
      <p className={`${styles['hint']} ${styles['facts']}`}>
        <span>{words.t('organisation.assignmentCount', { count: work })}</span>
        <OriginLine origin={originOf(directory, id, 'name')} />
      </p>
    </section>
  )
}
