/** The contacts of an organisation. */
import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { TwinActions } from '../duplicates/twin-actions.tsx'
import { ContactActions } from '../edit/contact-actions.tsx'
import { HistoryButton } from '../history/history-button.tsx'
import { useArrival } from '../house/use-arrival.ts'
import { ContactEntry } from '../record/contact-entry.tsx'
import { conflictsOf, Doubts } from '../record/doubts.tsx'
import { useReading } from '../record/reading.ts'
import styles from './organisation.module.css'

export interface ContactListProps {
  readonly lines: readonly ContactLine[]
  readonly at: RecordId | null
}

export function ContactList({ lines, at }: ContactListProps) {
  const { words } = useReading()
  if (lines.length === 0) return <p className={styles['missing']}>{words.t('card.noContact')}</p>
  return (
    <ul className={styles['list']}>
      {lines.map(line => (
        <ContactItem key={line.reference.id} line={line} isSought={line.reference.id === at} />
      ))}
    </ul>
  )
}

function ContactItem({ line, isSought }: { readonly line: ContactLine; readonly isSought: boolean }) {
  const { directory } = useReading()
  const item = useArrival<HTMLLIElement>(isSought)
  const contact = line.reference.record
  return (
    <li ref={item} tabIndex={-1} className={`${styles['item']} ${isSought ? styles['sought'] : ''}`}>
      <ContactEntry
        line={line}
        showsTrust={true}
        showsHours={true}
        showsWeek={true}
        showsOrigin={true}
        actions={
          <>
            <ContactActions line={line} /> <TwinActions of={line.reference.id} />{' '}
            <HistoryButton of={line.reference.id} />
          </>
        }
      />
      {contact === null ? null : (
        <Doubts conflicts={conflictsOf(directory, contact.id)} faults={faultsOf(directory, contact)} />
      )}
    </li>
  )
}
