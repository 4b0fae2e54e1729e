/** Partner organisations that have no memorandum in the year: each a step from one. */
import type { Organisation } from '../../shared/records/organisation.ts'
import { useEditing } from '../edit/editing.tsx'
import { useGoing } from '../house/journey.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import styles from './memoranda.module.css'

export interface WithoutMemorandumProps {
  readonly organisations: readonly Organisation[]
  readonly year: number
}

export function WithoutMemorandum({ organisations, year }: WithoutMemorandumProps) {
  const { words } = useReading()
  const { t } = words
  const going = useGoing()
  const editing = useEditing()
  return (
    <section className={styles['section']} aria-labelledby="without-memorandum">
      <h2 id="without-memorandum">{t('memoranda.without', { year })}</h2>
      <ul className={styles['without']}>
        {organisations.map(({ id, name }) => (
          <li key={id}>
            <TextButton onClick={() => going.go({ kind: 'organisation', id })}>{words.name(name)}</TextButton>{' '}
            <TextButton
              isAction={true}
              label={`${t('edit.create.memorandum')}: ${words.name(name)}`}
              onClick={() => editing.create('memorandum', { organisation: id })}
            >
              {t('edit.create.memorandum').toLocaleLowerCase()}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
