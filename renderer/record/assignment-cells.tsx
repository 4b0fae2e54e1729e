/** The cells of a table that every assignment has: contact and phone, until when, how far to be trusted. */
import type { ReactNode } from 'react'
import type { AssignmentCard } from '../../shared/lookup/answer.ts'
import { Cell } from '../parts/table.tsx'
import styles from './assignment-cells.module.css'
import { StandingBadge, TrustBadge } from './badges.tsx'
import { PhoneNumber } from './copying.tsx'
import { Doubts } from './doubts.tsx'
import { referredName } from './names.ts'
import { useReading } from './reading.ts'

export interface AssignmentCellsProps {
  readonly card: AssignmentCard
  /** what can be done about the assignment */
  readonly actions: ReactNode
}

/** For columns 2, 3 and 4. */
export function AssignmentCells({ card, actions }: AssignmentCellsProps) {
  const { words } = useReading()
  const { contacts, deputies } = card
  return (
    <>
      <Cell column={2}>
        {contacts.length === 0 ? <span className={styles['missing']}>{words.t('card.noContact')}</span> : null}
        <ul className={styles['contacts']}>
          {[...contacts, ...deputies].map(({ reference }, index) => (
            <li key={reference.id} className={styles['contact']}>
              <span>
                {index < contacts.length ? null : <span className={styles['quiet']}>{words.t('card.deputy')}: </span>}
                {referredName(words, reference)}
              </span>
              {reference.record === null ? null : reference.record.phones.length === 0 ? (
                <span className={styles['missing']}>{words.t('card.noPhone')}</span>
              ) : (
                reference.record.phones.map(phone => <PhoneNumber key={phone.text} phone={phone} size="small" />)
              )}
            </li>
          ))}
        </ul>
        <Doubts conflicts={card.conflicts} faults={card.faults} />
      </Cell>
      <Cell column={3}>
        <StandingBadge standing={card.standing} />
      </Cell>
      <Cell column={4}>
        <TrustBadge trust={card.trust} />
        <p>{actions}</p>
      </Cell>
    </>
  )
}
