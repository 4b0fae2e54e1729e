/** One line of what an organisation or a person does: where, which service, until when. */

import type { AssignmentCard } from '../../shared/lookup/answer.ts'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { TextButton } from '../parts/text-button.tsx'
import { StandingBadge } from '../record/badges.tsx'
import { PhoneNumber } from '../record/copying.tsx'
import { referredName, serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'

export interface WorkLineProps {
  readonly card: AssignmentCard
  /** a person's own number stands above already */
  readonly by: 'organisation' | 'contact'
  readonly place: Place
}

export function WorkLine({ card, by, place }: WorkLineProps) {
  const { words } = useReading()
  const going = useGoing()
  const service = card.service?.record ?? null
  const phone = card.contacts[0]?.reference.record?.phones[0]
  return (
    <>
      <h3 className={styles['lineName']}>
        <TextButton onClick={() => going.go(place)}>
          {card.centre === null ? words.t('lookup.everyCentre') : referredName(words, card.centre)}
        </TextButton>
      </h3>
      <p className={styles['lineWho']}>
        {service === null ? words.t('card.unknownRecord') : words.name(serviceName(words, service))}
        {card.assignment.role === 'supporting' ? (
          <span className={styles['quiet']}> – {words.t('card.supporting')}</span>
        ) : null}
      </p>
      <p>
        {by === 'contact' ? null : phone === undefined ? (
          <span className={styles['missing']}>{words.t('card.noPhone')}</span>
        ) : (
          <PhoneNumber phone={phone} size="small" />
        )}
      </p>
      <p>
        <StandingBadge standing={card.standing} />
      </p>
    </>
  )
}
