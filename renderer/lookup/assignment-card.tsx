/** Who is responsible (or supports), and how to reach them right now. */

import type { AssignmentCard as Card } from '../../shared/lookup/answer.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import { ContactActions } from '../edit/contact-actions.tsx'
import { EditButton } from '../edit/record-actions.tsx'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { TextButton } from '../parts/text-button.tsx'
import { MemorandumBadge, StandingBadge, TrustBadge } from '../record/badges.tsx'
import { ContactEntry, hoursInWords } from '../record/contact-entry.tsx'
import { Doubts } from '../record/doubts.tsx'
import { referredName } from '../record/names.ts'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'

export function AssignmentCard({ card, place }: { readonly card: Card; readonly place: Place }) {
  const reading = useReading()
  const going = useGoing()
  const { words } = reading
  const { assignment, contacts, deputies, standing } = card
  const week = assignment.hours.length > 0 ? assignment.hours : (contacts[0]?.reference.record?.hours ?? [])
  const isInCharge = assignment.role !== 'supporting' && (standing.kind === 'current' || standing.kind === 'unjudged')
  const only = contacts.length === 1 ? contacts[0] : undefined
  const isPlain = standing.kind === 'current' && standing.until === null
  return (
    <>
      <p className={`${styles['role']} ${isInCharge ? styles['inCharge'] : ''}`}>
        {words.t(assignment.role === 'supporting' ? 'card.supporting' : 'card.responsible')}
      </p>
      <div className={styles['body']}>
        <div className={styles['head']}>
          <h3 className={styles['organisation']}>
            <TextButton onClick={() => going.go(place)}>{referredName(words, card.organisation)}</TextButton>
            {card.organisation?.isRemoved === true ? (
              <span className={styles['removed']}> – {words.t('card.removed')}</span>
            ) : null}
          </h3>
          <div className={styles['badges']}>
            {isPlain ? null : <StandingBadge standing={standing} isNamed={true} />}
            <MemorandumBadge state={card.memorandum} />
          </div>
        </div>
        {contacts.length === 0 ? (
          <p className={styles['missing']}>
            {words.t('card.noContact')} <EditButton of={assignment.id} />
          </p>
        ) : null}
        {contacts.map(line => (
          <ContactEntry
            key={line.reference.id}
            line={line}
            showsTrust={contacts.length > 1}
            actions={contacts.length === 1 ? null : <ContactActions line={line} assignment={assignment.id} />}
          />
        ))}
        <p className={styles['more']}>
          <span>{hoursInWords(reading, card.hoursToday, week) ?? words.t('hours.unknown')}</span>
          {assignment.centre === everyCentre ? <span>{words.t('lead.assigned-everywhere')}</span> : null}
          {assignment.note === null ? null : <span>{words.name(assignment.note)}</span>}
          <OriginLine origin={card.contacts[0]?.origin ?? card.origin} />
        </p>
        <div className={styles['more']}>
          <TrustBadge trust={card.trust} />
          {only === undefined ? null : <ContactActions line={only} assignment={assignment.id} />}
        </div>
        {/* After everything about whoever is called first: what stands between a number and its badge is taken for the same person. */}
        {deputies.map(line => (
          <ContactEntry
            key={line.reference.id}
            line={line}
            size="small"
            label={words.t('card.deputy')}
            showsTrust={true}
            showsHours={true}
            actions={<ContactActions line={line} assignment={assignment.id} />}
          />
        ))}
        <Doubts conflicts={card.conflicts} faults={card.faults} />
      </div>
    </>
  )
}
